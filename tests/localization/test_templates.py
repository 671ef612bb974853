from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from eventkit.localization import localizer
from eventkit.localization.templates import fill, placeholders


@given(st.text(), st.text())
def test_values_are_put_in_as_they_are(first: str, second: str) -> None:
    template = "<{first}|{second}>"

    assert fill(template, {"first": first, "second": second}) == f"<{first}|{second}>"


@given(st.text(alphabet="{}ab:!._0 \\%"))
def test_no_template_fails(template: str) -> None:
    assert isinstance(fill(template, {"a": "1"}), str)
    assert isinstance(placeholders(template), frozenset)


def test_a_template_cannot_reach_into_a_value() -> None:
    template = "{a.__class__} {a[0]} {a!r} {a:>99999999} {} {0}"

    assert fill(template, {"a": "x"}) == template


def test_doubled_braces_are_braces() -> None:
    assert fill("{{a}} {a}", {"a": "1"}) == "{a} 1"


def test_a_message_keeps_hostile_values_literal() -> None:
    sentence = localizer("en").message("{a} in {room}", a="{room}", room="%s{0}")

    assert sentence == "{room} in %s{0}"


def test_a_message_shows_the_name_of_a_missing_value() -> None:
    assert localizer("en").message("in {room}") == "in {room}"


def test_a_parameter_may_have_any_name() -> None:
    message = localizer("en").message("{self} {msgid}", self="a", msgid="b")

    assert message == "a b"
