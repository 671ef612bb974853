"""Language tags that are not spelt as usual: ``PT_br`` for ``pt-BR``."""

from __future__ import annotations

from typing import Any, Iterator, Union, get_args, get_origin

import attrs

from eventkit.domain import Event, LocalizedText, Tag
from eventkit.domain.change import Renaming, Replacement
from eventkit.domain.language import normalize_tag
from eventkit.formats.editing.document import Document, key_of
from eventkit.formats.programme.source import join

__all__ = ["unusual_tags"]

Respelling = Union[Renaming, Replacement]


def unusual_tags(document: Document) -> Iterator[Respelling]:
    """Yield the changes that spell every tag of a valid programme as usual."""
    yield from _of(Event, "", document)


def _of(cls: Any, pointer: str, document: Document) -> Iterator[Respelling]:
    """Yield the changes below a value of a type."""
    if cls is LocalizedText:
        yield from _keys(pointer, document)
    elif cls is Tag:
        yield from _word(pointer, document)
    elif get_origin(cls) is Union:
        yield from _of(get_args(cls)[0], pointer, document)
    elif get_origin(cls) is tuple:
        for member in document.members(pointer):
            yield from _of(get_args(cls)[0], member, document)
    elif attrs.has(cls):
        for field in attrs.fields(attrs.resolve_types(cls)):
            member = join(pointer, field.name)
            if member in document.spans:
                yield from _of(field.type, member, document)


def _keys(pointer: str, document: Document) -> Iterator[Renaming]:
    for member in document.members(pointer):
        usual = normalize_tag(key_of(member))
        if key_of(member) != usual:
            yield Renaming(member, usual)


def _word(pointer: str, document: Document) -> Iterator[Replacement]:
    written = document.value(document.spans[pointer])
    # What an alias repeats is put right where it stands.
    if written is not None and written != normalize_tag(written):
        yield Replacement(pointer, normalize_tag(written))
