from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from enum import Enum
from typing import Any, Callable

import attrs
import pytest

from eventkit.domain import fields
from eventkit.domain.text import LocalizedText
from eventkit.errors import InvalidValueError

ID_REMEDY = "use letters, digits, '.', '_' and '-', for example 'opening-session'"
MONEY_REMEDY = "write it in quotes, such as '25.50'"


def refusal(read: Callable[[Any], Any], value: Any) -> str:
    with pytest.raises(InvalidValueError) as caught:
        read(value)
    return str(caught.value)


@pytest.mark.parametrize("value", ["a", "7", "opening-session", "Room_2.1", "a" * 128])
def test_an_id_is_safe_in_file_names_and_addresses(value: str) -> None:
    assert fields.identifier(value) == value


@pytest.mark.parametrize(
    "value",
    [
        "",
        " ",
        "a b",
        "a/b",
        "a\n",
        "-a",
        "a-",
        ".a",
        "a.",
        "é",
        "٣",
        "a" * 129,
        None,
        5,
    ],
)
def test_what_is_no_id_is_refused(value: Any) -> None:
    found = repr(value) if not isinstance(value, str) or len(value) < 50 else None
    found = found or "'" + "a" * 27 + "..." + "a" * 28 + "'"

    assert refusal(fields.identifier, value) == f"not an id, got {found}; {ID_REMEDY}"


def test_ids_come_as_a_tuple() -> None:
    assert fields.identifiers(["a", "b", "a"]) == ("a", "b", "a")
    assert (
        refusal(fields.identifiers, ["a", "b b"])
        == f"not an id, got 'b b'; {ID_REMEDY}"
    )


@pytest.mark.parametrize("value", ["#1a7f37", "#ABCDEF", "#000000"])
def test_a_colour_has_six_digits(value: str) -> None:
    assert fields.color(value) == value


@pytest.mark.parametrize(
    "value", ["red", "#fff", "1a7f37", "#1a7f3", "#1a7f37\n", None]
)
def test_what_is_no_colour_is_refused(value: Any) -> None:
    assert refusal(fields.color, value) == (
        f"not a colour, got {value!r}; write six hexadecimal digits, such as '#1a7f37'"
    )


def test_a_currency_has_three_capitals() -> None:
    assert fields.currency("EUR") == "EUR"


@pytest.mark.parametrize("value", ["eur", "€", "EURO", "", None])
def test_what_is_no_currency_is_refused(value: Any) -> None:
    assert refusal(fields.currency, value) == (
        f"not a currency, got {value!r}; write a code of ISO 4217, such as 'EUR'"
    )


@pytest.mark.parametrize("value", ["2021-02-25", " v2 ", "CGLU\t1", "كلمة"])
def test_a_label_is_a_line_of_text(value: str) -> None:
    assert fields.single_line(value) == value


@pytest.mark.parametrize(
    "value", ["", " ", "\u200b", "a\nb", "a\rb", "a\u2028b", "a\x85b", "a\n"]
)
def test_no_text_and_several_lines_are_no_label(value: str) -> None:
    assert refusal(fields.single_line, value) == (
        f"not a line of text, got {value!r}; write some words, or leave it out"
    )


def test_a_label_is_text() -> None:
    assert refusal(fields.single_line, 7) == "not a text, got 7; write it in quotes"


def test_language_tags_are_normalized_and_keep_their_order() -> None:
    assert fields.tags(["PT_br", "fr", "ar"]) == ("pt-BR", "fr", "ar")


def test_a_language_stands_once_in_a_list() -> None:
    assert refusal(fields.tags, ["fr", "pt-BR", "PT_br"]) == (
        "the same language twice, got 'pt-BR'; keep one of the two"
    )


def test_many_languages_are_checked_in_linear_time() -> None:
    many = [f"x-{number}" for number in range(50_000)]

    assert len(fields.tags(many)) == 50_000


def test_texts_come_as_a_tuple() -> None:
    assert fields.texts(["Metropolis", {"fr": "Ville"}]) == (
        LocalizedText({"und": "Metropolis"}),
        LocalizedText({"fr": "Ville"}),
    )


@pytest.mark.parametrize("values", [[1, 2], (1, 2), iter([1, 2]), {1: 0, 2: 0}.keys()])
def test_anything_in_order_is_a_list(values: Any) -> None:
    assert fields.sequence(values) == (1, 2)


@pytest.mark.parametrize(
    "values", ["ab", b"ab", {"a": 1}, {"a"}, frozenset({"a"}), None, 5]
)
def test_what_has_no_order_is_no_list(values: Any) -> None:
    assert refusal(fields.sequence, values) == (
        f"not a list, got {values!r}; write [ ] around it"
    )


@pytest.mark.parametrize(
    "value", [timedelta(0), timedelta(minutes=90), fields.MAX_DURATION]
)
def test_a_length_is_a_duration(value: timedelta) -> None:
    assert fields.length(value) == value


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (90, "not a duration, got 90; use datetime.timedelta(minutes=90)"),
        ("1h30", "not a duration, got '1h30'; use datetime.timedelta(minutes=90)"),
        (
            timedelta(minutes=-5),
            "a negative duration, got '-1 day, 23:55:00'; write how long it lasts",
        ),
        (
            timedelta(days=36_526),
            "longer than a century, got '36526 days, 0:00:00'; write how long it lasts",
        ),
    ],
)
def test_what_is_no_length_is_refused(value: Any, message: str) -> None:
    assert refusal(fields.length, value) == message


@pytest.mark.parametrize("value", [0, 1, 1_000_000_000])
def test_people_can_be_counted(value: int) -> None:
    assert fields.count(value) == value


@pytest.mark.parametrize(
    ("value", "message"),
    [
        (True, "not a whole number, got True; write digits only, such as 40"),
        (40.0, "not a whole number, got 40.0; write digits only, such as 40"),
        ("40", "not a whole number, got '40'; write digits only, such as 40"),
        (-1, "not a number of people, got -1; write 0 or more"),
        (1_000_000_001, "not a number of people, got 1000000001; write 0 or more"),
    ],
)
def test_what_is_no_count_is_refused(value: Any, message: str) -> None:
    assert refusal(fields.count, value) == message


def test_a_number_of_thousands_of_digits_is_refused_without_writing_it_out() -> None:
    assert refusal(fields.count, 10**5_000) == (
        "not a number of people, got a very large int; write 0 or more"
    )
    assert refusal(fields.amount, 10**5_000) == (
        f"not an amount of money, got a very large int; {MONEY_REMEDY}"
    )
    assert refusal(fields.degrees, 10**5_000) == (
        "not a finite number, got a very large int; write one such as 41.38"
    )


def test_a_flag_is_true_or_false() -> None:
    assert [fields.flag(value) for value in (True, False)] == [True, False]


@pytest.mark.parametrize("value", [1, 0, "yes", "true", None])
def test_nothing_else_is_a_flag(value: Any) -> None:
    assert refusal(fields.flag, value) == (
        f"not a truth value, got {value!r}; write true or false"
    )


@pytest.mark.parametrize(
    ("value", "digits"),
    [
        ("25.50", "25.50"),
        ("0", "0"),
        (120, "120"),
        (Decimal("0.00"), "0.00"),
        (Decimal("1E+3"), "1000"),
        ("0.000001", "0.000001"),
        ("999999999999999.999999", "999999999999999.999999"),
    ],
)
def test_an_amount_keeps_its_digits(value: Any, digits: str) -> None:
    assert str(fields.amount(value)) == digits


@pytest.mark.parametrize(
    "value",
    [
        25.5,
        True,
        None,
        "",
        "free",
        "25,50",
        "25.",
        ".5",
        "+5",
        "-5",
        "-0",
        " 5",
        "1_000",
        "٣",
        "€5",
        "NaN",
        "Infinity",
        Decimal("sNaN"),
        Decimal("-0"),
        "007",
        "1E+3",
        "0.0000001",
        "1000000000000000",
        Decimal("1E-7"),
        Decimal("1E+15"),
        Decimal("1E+999999"),
        Decimal("0E+999999"),
        [],
    ],
)
def test_what_is_no_amount_is_refused(value: Any) -> None:
    assert refusal(fields.amount, value) == (
        f"not an amount of money, got {value!r}; {MONEY_REMEDY}"
    )


@pytest.mark.parametrize(("value", "angle"), [(41, 41.0), (2.17, 2.17), (-0.5, -0.5)])
def test_an_angle_is_a_float(value: Any, angle: float) -> None:
    assert fields.degrees(value) == angle
    assert type(fields.degrees(value)) is float


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("41.38", "not a number of degrees, got '41.38'; write one such as 41.38"),
        (True, "not a number of degrees, got True; write one such as 41.38"),
        (float("nan"), "not a finite number, got nan; write one such as 41.38"),
        (float("-inf"), "not a finite number, got -inf; write one such as 41.38"),
    ],
)
def test_what_is_no_angle_is_refused(value: Any, message: str) -> None:
    assert refusal(fields.degrees, value).startswith(message)


def test_a_word_of_a_closed_vocabulary() -> None:
    fields.check_choice("draft", ("draft", "final"))


@pytest.mark.parametrize(
    ("value", "field", "message"),
    [
        (
            "drfat",
            "Event.stage",
            (
                "Event.stage: not one of the known words, got 'drfat'; "
                "write one of draft, final; did you mean 'draft'?"
            ),
        ),
        (
            "nonsense",
            "",
            "not one of the known words, got 'nonsense'; write one of draft, final",
        ),
        (
            "Draft",
            "",
            (
                "not one of the known words, got 'Draft'; "
                "write one of draft, final; did you mean 'draft'?"
            ),
        ),
        (
            None,
            "",
            "not one of the known words, got None; write one of draft, final",
        ),
    ],
)
def test_another_word_is_refused(value: object, field: str, message: str) -> None:
    assert (
        refusal(
            lambda word: fields.check_choice(word, ("draft", "final"), field), value
        )
        == message
    )


@attrs.frozen
class Shelf:
    books: Any = attrs.field(default=(), validator=fields.each(str))
    owner: Any = attrs.field(default=None, validator=fields.a(str))


def test_a_list_holds_objects_of_one_class() -> None:
    assert Shelf(("a", "b"), "c").books == ("a", "b")
    assert refusal(Shelf, ("a", 5)) == (
        "Shelf.books: holds something else than a str, got 5; write str(…)"
    )


def test_an_object_of_one_class_or_nothing() -> None:
    assert Shelf().owner is None
    assert refusal(lambda owner: Shelf(owner=owner), 5) == (
        "Shelf.owner: holds something else than a str, got 5; write str(…)"
    )


class Word(str, Enum):
    OPENING = "opening"


def test_a_text_of_another_class_is_kept_as_a_plain_one() -> None:
    """An enumeration shows its name where it is turned into a text."""
    for read in (fields.identifier, fields.single_line):
        assert (read(Word.OPENING), type(read(Word.OPENING))) == ("opening", str)
