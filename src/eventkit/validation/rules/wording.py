"""The house styles and the words that a programme brings along (EK011, EK012)."""

from __future__ import annotations

from typing import Any, Dict, Iterator, List, Set

from eventkit.domain.language import NEUTRAL
from eventkit.validation.agenda import Agenda
from eventkit.validation.near import is_slip, near
from eventkit.validation.rule import Hit, hit, rule

# People may have kinds of their own there; for languages, any code will do.
_OPEN = frozenset({"event-kind", "link-kind", "session-kind"})
_UNLISTED = frozenset({"language"})


@rule(
    "EK011",
    severity="warning",
    message="the house style “{style}” is not made for {language}",
    remedy="write one of these, or leave it out: {choices}",
    variants={
        "near": ("there is no house style “{style}”", "did you mean “{near}”?"),
        "unknown": (
            "there is no house style “{unknown}”",
            "write one of these, or leave it out: {choices}",
        ),
    },
)
def unknown_house_style(agenda: Agenda) -> Iterator[Hit]:
    """
    Find house styles for dates and times that do not exist or are of another language.

    ## Why it matters

    Dates and times are written in the usual style of the language, and whoever wrote
    the name believes otherwise.

    ## Example

    `styles` has `fr: fr-spaced`, and the style is called `fr-spaced-2026`; or it has
    `es: fr-spaced-2026`.

    ## How to fix

    Write the name of a style that is made for the language, or leave the language out.
    `cldr` is made for all of them.

    ## When it stays silent

    For styles that the caller or the command line asks for: those are refused at once.
    """
    if agenda.event.styles:
        yield from _styles(agenda)


def _styles(agenda: Agenda) -> Iterator[Hit]:
    # Babel is only needed where there is something to look up.
    from eventkit.localization.styles import STYLES, fits

    for tag, name in agenda.event.styles.items():
        where, found = f"/styles/{tag}", STYLES.get(name)
        if found is not None and (tag == NEUTRAL or fits(found, tag)):
            continue
        made_for = {
            style.name
            for style in STYLES.values()
            if tag == NEUTRAL or fits(style, tag)
        }
        choices = tuple(sorted(made_for))
        if found is not None:
            yield hit(where, style=name, language=tag, choices=choices)
            continue
        meant = near([name], made_for).get(name, [])
        if meant:
            yield _corrected(hit(where, style=name, near=meant[0]), name, meant)
        else:
            yield hit(where, unknown=name, choices=choices)


def _corrected(found: Hit, wrong: str, meant: List[str]) -> Hit:
    """Offer the only word that can be meant as a safe remedy."""
    certain = len(meant) == 1 and is_slip(wrong, meant[0])
    return found.rewritten(meant[0]) if certain else found


def _kinds(agenda: Agenda) -> Dict[str, Set[str]]:
    """Return the words of a programme's own that it uses, by context."""
    event = agenda.event
    sessions = [item.session for item in agenda.items]
    owners = (event, event.registration, *event.speakers, *sessions)
    links = [link for owner in owners if owner is not None for link in owner.links]
    return {
        "event-kind": {event.kind} if event.kind else set(),
        "session-kind": {one.kind for one in sessions if one.kind},
        "link-kind": {link.kind for link in links if link.kind},
    }


@rule(
    "EK012",
    severity="warning",
    message="the catalogues have no word “{id}” in the context “{label_context}”",
    remedy="correct the id, or take the label out",
    variants={
        "near": (
            "the catalogues have no word “{id}” in the context “{label_context}”",
            "did you mean “{near}”?",
        ),
        "choices": (
            "the catalogues have no context “{label_context}”",
            "write one of these: {choices}",
        ),
    },
)
def unknown_label(agenda: Agenda) -> Iterator[Hit]:
    """
    Find words of your own that replace no word of eventkit.

    ## Why it matters

    The label has no effect: the document keeps the word that it was to replace.

    ## Example

    `labels` has the context `heading` and the id `audiences`; the heading is called
    `audience`.

    ## How to fix

    Write the context and the id as the catalogues have them. An id that is one letter
    away is named in the finding, and if it is the only one, `eventkit check --fix`
    writes it.

    ## When it stays silent

    For kinds of events, sessions and links that the programme uses: you may invent your
    own. One that it does not use may be meant for another programme, unless it is one
    letter away from a kind that eventkit knows. Languages may have any code.
    """
    if agenda.event.labels:
        yield from _labels(agenda)


def _labels(agenda: Agenda) -> Iterator[Hit]:
    # As above.
    from eventkit.localization.inventory import LABELS

    used = _kinds(agenda)
    for index, label in enumerate(agenda.event.labels):
        known = LABELS.get(label.context)
        params: Dict[str, Any] = {"id": label.id, "label_context": label.context}
        if known is None:
            choices = tuple(LABELS)
            place = f"/labels/{index}/context"
            yield hit(place, label_context=label.context, choices=choices)
            continue
        if label.id in known or label.id in used.get(label.context, ()):
            continue
        meant = near([label.id], known).get(label.id, [])
        if label.context in _UNLISTED or (label.context in _OPEN and not meant):
            continue
        place = f"/labels/{index}/id"
        if meant:
            found = hit(place, **params, near=meant[0])
            yield _corrected(found, label.id, meant)
        else:
            yield hit(place, **params)
