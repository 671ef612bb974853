"""What there is to translate, gathered from where it is written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, Mapping, Set, Tuple

from babel.messages.catalog import Catalog, Message
from tools.catalogues.command_line import explained, said_in, told
from tools.catalogues.files import load, path_of
from tools.catalogues.notes import note

from eventkit.localization.inventory import LABELS, PHRASES, PLURALS
from eventkit.validation import BUILTIN_RULES, Rule

__all__ = ["DOMAINS", "LOCALE", "ROOT", "places_of", "template"]

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "src" / "eventkit" / "locale"
SOURCES = ROOT / "src" / "eventkit" / "cli"

_PLACE = re.compile(r"\{(\w+)\}")


def _words() -> Iterator[Message]:
    """Yield the labels and sentences around the facts of a programme."""
    english = _english()
    for context, ids in (*LABELS.items(), ("plural", tuple(PLURALS))):
        for id_ in ids:
            shown = english.get((context, id_), "not written yet")
            yield Message(
                (id_, id_) if context == "plural" else id_,
                context=context,
                auto_comments=(*note(context, id_), f"English: {shown}"),
            )


def _english() -> Dict[Tuple[str, str], str]:
    """Return the English words, because an id alone says too little."""
    _, catalogue = load(path_of(LOCALE, "en", "eventkit"))
    return {
        (message.context or "", _first(message.id)): " / ".join(_texts(message.string))
        for message in catalogue
        if message.id
    }


def _first(id_: Any) -> str:
    return str(id_) if isinstance(id_, str) else str(id_[0])


def _texts(string: Any) -> Tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)


def _rules() -> Iterator[Message]:
    """Yield what the rules say, with what each rule is about."""
    for rule in BUILTIN_RULES:
        for sentence, part in _sentences(rule).items():
            about = f"{rule.name}: {rule.summary}"
            yield Message(sentence, context=rule.code, auto_comments=(about, part))


def _sentences(rule: Rule) -> Dict[str, str]:
    parts: Dict[str, str] = {}
    for message, remedy in ((rule.message, rule.remedy), *rule.variants.values()):
        parts.setdefault(message, "What is wrong.")
        parts.setdefault(remedy, "What to do about it.")
    return parts


def _command_line() -> Iterator[Message]:
    """Yield what the commands print, and how they explain themselves."""
    yield from said_in(SOURCES)
    yield from told()
    yield from explained()


DOMAINS: Mapping[str, Callable[[], Iterator[Message]]] = {
    "eventkit": _words,
    "rules": _rules,
    "cli": _command_line,
}
"""The catalogues of a language, and where their texts come from."""


def places_of(domain: str, message: Message) -> Set[str]:
    """Return the names of what a text is given to fill in."""
    id_ = message.id if isinstance(message.id, str) else message.id[-1]
    if domain != "eventkit":
        return set(_PLACE.findall(id_))
    if message.context == "plural":
        return {"n", *PLURALS.get(id_, ())}
    return set(PHRASES.get(id_, ())) if message.context == "phrase" else set()


def template(domain: str) -> Catalog:
    """Return an empty catalogue with all texts of a domain."""
    found = Catalog(project="eventkit", charset="utf-8")
    for message in DOMAINS[domain]():
        # What two commands say is one entry.
        if not found.get(message.id, message.context):
            found[message.id] = message
    return found
