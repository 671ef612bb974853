"""
The words of the catalogues: gettext, with a context and an id for every text.

The wheel carries ``.mo`` files. In a source checkout there may only be the translators'
``.po`` files, or newer ones: those are compiled in memory.
"""

from __future__ import annotations

import gettext
import io
from functools import lru_cache
from pathlib import Path
from typing import Dict, Iterator, Mapping, Optional, Tuple

import attrs
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from eventkit.domain.language import language_of, lookup_chain, normalize_tag, script_of
from eventkit.localization.locales import FALLBACK

__all__ = ["LOCALE", "Catalog", "Found", "catalog", "languages"]

LOCALE = Path(__file__).resolve().parent.parent / "locale"
"""The folder of the catalogues that eventkit ships."""

_DOMAIN = "eventkit"
# What rules say. English has none: there, the sentences are the ids.
_SENTENCES = "rules"
# No text of a .mo file contains NUL, which separates its plural forms.
_MISSING = "\0"


class _Missing(gettext.NullTranslations):
    """Answer for texts that a catalogue lacks, where gettext would return the id."""

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002  gettext's signature
        return _MISSING

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002  gettext's signature
        return _MISSING


@attrs.frozen
class Found:
    """Give a text of a catalogue and the language that it is in."""

    text: str
    tag: str


@attrs.frozen(eq=False)
class Catalog:
    """Look texts up in the catalogues that answer for one language, nearest first."""

    chain: Tuple[Tuple[str, gettext.NullTranslations], ...]

    def find(self, context: str, id_: str) -> Optional[Found]:
        """Return the text of an id, in the nearest language that has it."""
        for tag, translations in self.chain:
            text = translations.pgettext(context, id_)
            if text not in (_MISSING, ""):
                return Found(text, tag)
        return None

    def find_plural(self, context: str, id_: str, number: int) -> Optional[Found]:
        """Return the text of an id for that many."""
        for tag, translations in self.chain:
            text = translations.npgettext(context, id_, id_, number)
            if text not in (_MISSING, ""):
                return Found(text, tag)
        return None


def _compile(source: Path, tag: str) -> io.BytesIO:
    compiled = io.BytesIO()
    with source.open("rb") as stream:
        # Babel leaves fuzzy entries out, as msgfmt does.
        write_mo(compiled, read_po(stream, locale=tag.replace("-", "_")))
    compiled.seek(0)
    return compiled


@lru_cache(maxsize=64)
def _translations(folder: Path, tag: str) -> gettext.GNUTranslations:
    translations = _read(folder / f"{_DOMAIN}.po", tag)
    sentences = folder / f"{_SENTENCES}.po"
    if sentences.exists() or sentences.with_suffix(".mo").exists():
        translations.add_fallback(_read(sentences, tag))
    translations.add_fallback(_Missing())
    return translations


def _read(source: Path, tag: str) -> gettext.GNUTranslations:
    compiled = source.with_suffix(".mo")
    if not source.exists() or (
        compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime
    ):
        with compiled.open("rb") as stream:
            return gettext.GNUTranslations(stream)
    return gettext.GNUTranslations(_compile(source, tag))


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

    >>> languages()
    ('en', 'es', 'fr')
    """
    return tuple(_folders(root))


def _answering(tag: str, known: Mapping[str, Path]) -> Iterator[str]:
    chain = lookup_chain(tag)
    yield from (candidate for candidate in chain if candidate in known)
    # Then another region of the language, if it is in the same script.
    for candidate in known:
        if language_of(candidate) == language_of(chain[-1]) and (
            script_of(candidate) == script_of(tag)
        ):
            yield candidate
    if FALLBACK in known:
        yield FALLBACK


@lru_cache(maxsize=256)
def catalog(tag: str, root: Path = LOCALE) -> Catalog:
    """
    Return the texts of a language, with the languages that stand in for it.

    >>> catalog("fr-CA").find("session-kind", "welcome")
    Found(text='Bienvenue', tag='fr')
    """
    known = _folders(root)
    # A dictionary keeps the first of each: a tag may answer in two ways.
    tags = dict.fromkeys(_answering(tag, known))
    return Catalog(tuple((name, _translations(known[name], name)) for name in tags))
