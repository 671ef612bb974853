"""Bringing a catalogue up to its template, without losing what somebody wrote."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import Any, Dict, List, Optional, Tuple

from babel.messages.catalog import Catalog, Message

__all__ = ["is_written", "update"]

# How much of a sentence must be the same for its translation to be worth showing.
_ALIKE = 0.6

Key = Tuple[str, Any]


def update(catalogue: Catalog, template: Catalog, *, whole: bool) -> None:
    """
    Give a catalogue the entries, the order and the notes of its template.

    A text goes to another sentence of its own context only, marked as fuzzy and with
    the sentence that it was written for: Babel's own merge compares across contexts,
    and takes minutes (python-babel/babel#1330). What nothing asks for any more is kept
    as obsolete. A catalogue that is not ``whole`` gets no empty entries.
    """
    old = {_key(one): one for one in catalogue if one.id}
    gone = {_key(one): one for one in catalogue.obsolete.values()}
    wanted = {_key(one): one for one in template if one.id}
    for context, id_ in old:
        catalogue.delete(id_, context)
    catalogue.obsolete.clear()
    # Untranslated sentences that nothing asks for any more say nothing.
    spare = {
        key: one
        for key, one in {**gone, **old}.items()
        if key not in wanted and is_written(one)
    }
    for key, one in wanted.items():
        entry = old.get(key) or gone.get(key) or _successor(one, spare)
        if entry or whole:
            _add(catalogue, one, entry)
    for (context, id_), one in spare.items():
        catalogue.obsolete[_first(id_), context] = one


def is_written(message: Message) -> bool:
    """Tell whether somebody has written every form of a text."""
    string = message.string
    return bool(string) if isinstance(string, str) else all(string or ("",))


def _key(message: Message) -> Key:
    return message.context or "", message.id


def _first(id_: Any) -> str:
    return id_ if isinstance(id_, str) else str(id_[0])


def _add(catalogue: Catalog, wanted: Message, entry: Optional[Message]) -> None:
    flags = {"fuzzy"} & set(entry.flags) if entry else set()
    previous: List[str] = list(entry.previous_id) if entry else []
    if entry and entry.id != wanted.id:
        flags, previous = {"fuzzy"}, [_first(entry.id)]
    catalogue[wanted.id] = Message(
        wanted.id,
        entry.string if entry else "",
        flags=flags,
        auto_comments=wanted.auto_comments,
        user_comments=entry.user_comments if entry else (),
        previous_id=previous,
        context=wanted.context,
    )


def _successor(wanted: Message, spare: Dict[Key, Message]) -> Optional[Message]:
    """Return the text whose sentence was most probably changed to this one."""
    if not isinstance(wanted.id, str) or wanted.id.isidentifier():
        return None
    best, share = None, _ALIKE
    for key, one in spare.items():
        if one.context != wanted.context or not isinstance(one.id, str):
            continue
        alike = SequenceMatcher(None, one.id, wanted.id, autojunk=False).ratio()
        if alike > share:
            best, share = key, alike
    return spare.pop(best) if best else None
