"""The languages of a programme, and those of its rooms (EK409 …)."""

from __future__ import annotations

from typing import Iterator, Set, Tuple

from eventkit.domain import LanguagePlan
from eventkit.domain.language import NEUTRAL, language_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, by_stage, hit, rule

# ISO 639-1; only for other codes is it worth loading CLDR.
_CODES = (
    "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch "
    "co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga "
    "gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja "
    "jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv "
    "mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or "
    "os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq "
    "sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve "
    "vi vo wa wo xh yi yo za zh zu "
)
_TWO_LETTERS = frozenset(_CODES.split())


@rule(
    "EK409",
    severity=by_stage("info", "info", "warning"),
    message="texts in {language}, which the programme is not published in: {count}",
    remedy="add the language to “languages”, or take the texts out",
)
def unpublished_language(agenda: Agenda) -> Iterator[Hit]:
    """
    Find texts in a language that the programme is not published in.

    Each language is reported once, at the first of its texts.

    ## Why it matters

    Nobody will see them, or the language was forgotten in `languages`.

    ## Example

    Titles are in French, English and Catalan, and `languages` is `[fr, en]`.

    ## How to fix

    Add the language to `languages`, or take the texts out.

    ## When it stays silent

    For another region's variety of a published language.
    """
    published = {language_of(tag) for tag in agenda.event.languages} | {NEUTRAL}
    for tag, corpus in agenda.corpora.items():
        if language_of(tag) not in published:
            where, count = corpus.passages[0].pointer_in(tag), len(corpus.texts)
            yield hit(where, agenda.event.id, language=tag, count=count)


def _tags(agenda: Agenda) -> Iterator[Tuple[str, str]]:
    """Yield every language tag with its pointer."""
    event = agenda.event
    for index, code in enumerate(event.languages):
        yield code, f"/languages/{index}"
    for place, _, plan in _plans(agenda):
        for field in ("spoken", "interpreted", "signed", "captioned"):
            for index, tag in enumerate(getattr(plan, field)):
                yield tag, f"{place}/{field}/{index}"
    for collection in ("speakers", "audiences"):
        for number, thing in enumerate(getattr(event, collection)):
            for index, tag in enumerate(thing.languages):
                yield tag, f"/{collection}/{number}/languages/{index}"
    for used, corpus in agenda.corpora.items():
        yield used, corpus.passages[0].pointer_in(used)


def _plans(agenda: Agenda) -> Iterator[Tuple[str, str, LanguagePlan]]:
    if agenda.event.delivery is not None:
        yield "/delivery", agenda.event.id, agenda.event.delivery
    for item in agenda.items:
        if item.session.delivery is not None:
            yield f"{item.pointer}/delivery", item.id, item.session.delivery


@rule(
    "EK410",
    severity="warning",
    message="“{tag}” is not the code of a known language",
    remedy="write a code such as fr, pt-BR or zh-Hant",
)
def unknown_language(agenda: Agenda) -> Iterator[Hit]:
    """
    Find language tags that are well-formed and stand for no language.

    Each is reported once, at the first place where it stands.

    ## Why it matters

    Screen readers, search engines and calendars do not know what to make of them, and
    eventkit has no dates and no words for them.

    ## Example

    `sp` for Spanish, which is `es`; `cn` for Chinese, which is `zh`.

    ## How to fix

    Write the code of ISO 639, not that of the country.

    ## When it stays silent

    For every language that CLDR has a name for, sign languages among them, and for
    private codes (`x-…`, `qaa` to `qtz`).
    """
    told: Set[str] = set()
    for tag, pointer in _tags(agenda):
        code = language_of(tag)
        if code in _TWO_LETTERS or code in told or tag == NEUTRAL:
            continue
        if not _is_known(code):
            told.add(code)
            yield hit(pointer, agenda.event.id, tag=tag)


def _is_known(code: str) -> bool:
    # Babel takes a while to load, and nearly every programme does without it here.
    from eventkit.localization import localizer

    if code.startswith(("x-", "i-")) or "qaa" <= code <= "qtz":
        return True
    return localizer("en").language_name(code) != code


@rule(
    "EK411",
    severity=by_stage(None, "info", "info"),
    message="the programme is published in {language}, and nothing is spoken or "
    "interpreted in it",
    remedy="provide interpretation, or say in the programme that there is none",
)
def language_left_out(agenda: Agenda) -> Iterator[Hit]:
    """
    Find a published language whose readers cannot follow, when those of others can.

    ## Why it matters

    People come because the programme is in their language, and do not understand a
    word.

    ## Example

    A conference is published in French, English and Spanish, held in French and
    interpreted into English only.

    ## How to fix

    Provide interpretation or captions. If there are none, say so in the `note` of
    `delivery`.

    ## When it stays silent

    In a draft; where nothing is known about the languages of the room; for an event in
    a single language without interpretation, which says so in every language; where
    `delivery` has a note.
    """
    plans = [plan for _, _, plan in _plans(agenda)]
    if any(plan.note is not None for plan in plans):
        return
    heard = {language_of(tag) for plan in plans for tag in _followed(plan)}
    if len(heard) < 2:
        return
    for index, tag in enumerate(agenda.event.languages):
        if language_of(tag) not in heard:
            yield hit(f"/languages/{index}", agenda.event.id, language=tag)


def _followed(plan: LanguagePlan) -> Tuple[str, ...]:
    return (*plan.spoken, *plan.interpreted, *plan.captioned)


@rule(
    "EK412",
    severity="warning",
    message="{language} is the only language spoken, and interpreted into as well",
    remedy="correct one of the two",
)
def interpreted_into_spoken(agenda: Agenda) -> Iterator[Hit]:
    """
    Find interpretation into the one language that is spoken.

    ## Why it matters

    Interpreters are paid for nothing, or a spoken language is missing from the plan.

    ## Example

    `spoken: [fr]` and `interpreted: [fr, en]`.

    ## How to fix

    Take the language out of `interpreted`, or add the other languages that are spoken.

    ## When it stays silent

    With two spoken languages or more, each may be interpreted into the other.
    """
    for place, id_, plan in _plans(agenda):
        if len(plan.spoken) != 1:
            continue
        for index, tag in enumerate(plan.interpreted):
            if language_of(tag) == language_of(plan.spoken[0]):
                yield hit(f"{place}/interpreted/{index}", id_, language=tag)


@rule(
    "EK511",
    severity=by_stage(None, "info", "info"),
    message="the programme does not say in which language it is held",
    remedy="write the languages that are spoken: “delivery: {{spoken: [fr]}}”",
)
def no_spoken_language(agenda: Agenda) -> Iterator[Hit]:
    """
    Find a programme that does not say which languages are spoken.

    ## Why it matters

    The language of the announcement is not the language of the room, and people decide
    by the latter whether to come.

    ## Example

    A webinar is announced in three languages; that it is held in French stands in the
    last line of the description, if at all.

    ## How to fix

    Write the languages in `delivery`, for the event or for each session. eventkit says
    so in every language.

    ## When it stays silent

    In a draft, and where the event or one of its sessions says what is spoken.
    """
    if not any(plan.spoken for _, _, plan in _plans(agenda)):
        yield hit("", agenda.event.id)
