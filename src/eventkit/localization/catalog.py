"""
The words of the catalogues: gettext, with a context and an id for every text.

The wheel carries ``.mo`` files. In a source checkout there may only be the translators'
``.po`` files, or newer ones: those are compiled in memory.
"""

from __future__ import annotations

import gettext
import io
import struct
from functools import lru_cache
from pathlib import Path
from typing import (
    BinaryIO,
    Callable,
    Dict,
    Iterable,
    Iterator,
    Mapping,
    Optional,
    Tuple,
)

import attrs
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from eventkit.domain.language import language_of, lookup_chain, normalize_tag, script_of
from eventkit.domain.wording import Label
from eventkit.errors import InvalidValueError, excerpt
from eventkit.localization.locales import FALLBACK
from eventkit.localization.own_words import (
    NO_WORDS,
    Found,
    OwnWords,
    answer,
    any_answer,
    one_line,
)

__all__ = ["LOCALE", "Catalog", "Found", "catalog", "languages"]

LOCALE = Path(__file__).resolve().parent.parent / "locale"
"""The folder of the catalogues that eventkit ships."""

_DOMAIN = "eventkit"
# What rules and the command line say. English has none: the sentences are the ids.
_SENTENCES = ("rules", "cli")
# No text of a .mo file contains NUL, which separates its plural forms.
_MISSING = "\0"


class _Missing(gettext.NullTranslations):
    """Answer for texts that a catalogue lacks, where gettext would return the id."""

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002  gettext's signature
        return _MISSING

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002  gettext's signature
        return _MISSING


class _OneLine(gettext.NullTranslations):
    """Answer from an organization's own catalogue, in which anything may stand."""

    def __init__(self, known: gettext.NullTranslations) -> None:
        super().__init__()
        self.known = known

    def pgettext(self, context: str, message: str) -> str:
        return one_line(self.known.pgettext(context, message))

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return one_line(self.known.npgettext(context, msgid1, msgid2, n))


Chain = Tuple[Tuple[str, gettext.NullTranslations], ...]
"""Catalogues with their languages, the nearest first."""


@attrs.frozen(eq=False)
class Catalog:
    """Look texts up: an organization's own words, then the catalogues, then English."""

    tag: str
    chain: Chain
    """The catalogues of the language itself, its regions and variants included."""
    standby: Chain
    """The English ones, which answer for a text that none of those has."""
    words: OwnWords = NO_WORDS

    def find(self, context: str, id_: str) -> Optional[Found]:
        """Return the text of an id, in the nearest language that has it."""
        own = self.words.get(context, id_)

        def look_up(known: gettext.NullTranslations) -> str:
            return known.pgettext(context, id_)

        if own is None:
            return _first((*self.chain, *self.standby), look_up)
        return (
            answer(own, self.tag)
            or _first(self.chain, look_up)
            or answer(own, FALLBACK)
            or _first(self.standby, look_up)
            or any_answer(own)
        )

    def find_plural(self, context: str, id_: str, number: int) -> Optional[Found]:
        """Return the text of an id for that many."""
        return _first(
            (*self.chain, *self.standby),
            lambda known: known.npgettext(context, id_, id_, number),
        )


def _first(
    chain: Chain, look_up: Callable[[gettext.NullTranslations], str]
) -> Optional[Found]:
    for tag, translations in chain:
        text = look_up(translations)
        if text not in (_MISSING, ""):
            return Found(text, tag)
    return None


def _not_a_catalogue(path: Path) -> InvalidValueError:
    return InvalidValueError(
        "not a catalogue", excerpt(str(path)), "check it with: msgfmt --check"
    )


def _compile(source: Path, tag: str) -> io.BytesIO:
    compiled = io.BytesIO()
    with source.open("rb") as stream:
        # Babel leaves fuzzy entries out, as msgfmt does.
        try:
            known = read_po(stream, tag.replace("-", "_"), abort_invalid=True)
            write_mo(compiled, known)
        # Its encoding may be one that nobody knows.
        except (PoFileError, ValueError, LookupError) as error:
            raise _not_a_catalogue(source) from error
    compiled.seek(0)
    return compiled


@lru_cache(maxsize=64)
def _translations(folder: Path, tag: str) -> gettext.NullTranslations:
    translations = _read(folder / f"{_DOMAIN}.po", tag)
    for name in _SENTENCES:
        sentences = folder / f"{name}.po"
        if sentences.exists() or sentences.with_suffix(".mo").exists():
            translations.add_fallback(_read(sentences, tag))
    translations.add_fallback(_Missing())
    return translations if LOCALE in folder.parents else _OneLine(translations)


def _read(source: Path, tag: str) -> gettext.GNUTranslations:
    compiled = source.with_suffix(".mo")
    if not source.exists() or (
        compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime
    ):
        with compiled.open("rb") as stream:
            return _loaded(stream, compiled)
    return _loaded(_compile(source, tag), source)


def _loaded(stream: BinaryIO, source: Path) -> gettext.GNUTranslations:
    try:
        return gettext.GNUTranslations(stream)
    # Its rule for plural forms may be none.
    except (OSError, ValueError, LookupError, struct.error) as error:
        raise _not_a_catalogue(source) from error


@lru_cache(maxsize=16)
def _folders(root: Path) -> Mapping[str, Path]:
    found: Dict[str, Path] = {}
    for folder in sorted(root.glob("*/LC_MESSAGES")):
        if any((folder / f"{_DOMAIN}{end}").exists() for end in (".mo", ".po")):
            found[str(normalize_tag(folder.parent.name))] = folder
    return found


def languages(root: Path = LOCALE) -> Tuple[str, ...]:
    """
    Return the tags of the languages that have a catalogue, sorted.

    A regional variant has a catalogue of its own for what it says in another way.

    >>> [tag for tag in languages() if tag.startswith("pt")]
    ['pt', 'pt-BR']
    """
    return tuple(_folders(root))


def _same_language(tag: str, known: Mapping[str, Path]) -> Iterator[str]:
    chain = lookup_chain(tag)
    yield from (candidate for candidate in chain if candidate in known)
    # Then another region of the language, if it is in the same script.
    for candidate in known:
        if language_of(candidate) == language_of(chain[-1]) and (
            script_of(candidate) == script_of(tag)
        ):
            yield candidate


def _chain(tag: str, roots: Iterable[Path]) -> Chain:
    return tuple(
        (name, _translations(known[name], name))
        for known in map(_folders, roots)
        # A dictionary keeps the first of each: a tag may answer in two ways.
        for name in dict.fromkeys(_same_language(tag, known))
    )


@lru_cache(maxsize=256)
def catalog(
    tag: str,
    root: Path = LOCALE,
    labels: Tuple[Label, ...] = (),
    catalogs: Tuple[Path, ...] = (),
) -> Catalog:
    """
    Return the texts of a language, with the languages that stand in for it.

    ``catalogs`` are folders like ``root`` that are asked before it, and ``labels`` the
    words of a programme, which are asked first.

    >>> catalog("fr-CA").find("session-kind", "welcome")
    Found(text='Bienvenue', tag='fr')
    """
    for folder in catalogs:
        if not _folders(folder):
            raise InvalidValueError(
                "a folder without catalogues",
                excerpt(str(folder)),
                "put them into <language>/LC_MESSAGES/eventkit.po",
            )
    roots = (*catalogs, root)
    english = language_of(tag) == FALLBACK
    return Catalog(
        tag=tag,
        chain=_chain(tag, roots),
        standby=() if english else _chain(FALLBACK, roots),
        words=OwnWords.of(labels) if labels else NO_WORDS,
    )
