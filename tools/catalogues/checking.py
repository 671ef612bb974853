"""Whether the catalogues say everything, rightly and once."""

from __future__ import annotations

import gettext
import re
from collections import Counter
from pathlib import Path
from typing import Any, Callable, Dict, Iterator, List, Tuple

import attrs
from babel import Locale
from babel.messages.catalog import Catalog, Message
from tools.catalogues.files import load, path_of
from tools.catalogues.templates import LOCALE, places_of, template
from tools.catalogues.updating import is_written

__all__ = ["REQUIRED", "Result", "check", "folders", "is_variant", "results"]

_ALL = ("ar", "ca", "de", "en", "es", "fr", "it", "pt", "ru", "zh_Hans")
_BUT_ENGLISH = tuple(language for language in _ALL if language != "en")

REQUIRED: Dict[str, Tuple[str, ...]] = {
    "eventkit": _ALL,
    "rules": _BUT_ENGLISH,
    "cli": _BUT_ENGLISH,
}
"""The languages that a release must have in full. English is in the sentences."""

# CLDR's forms for millions ("un million de …") are not asked for.
_NUMBERS = range(1000)
# Not "pt": there CLDR means Brazil, and the catalogue means Portugal.
_CLDR = {"pt": "pt_PT"}
Key = Tuple[str, Any]
Plural = Callable[[int], int]

_PLACE = re.compile(r"\{(\w+)\}")
_ENTRY = re.compile(r'^msgctxt "(.*)"\nmsgid ((?:".*"\n)+)', re.MULTILINE)


@attrs.frozen(kw_only=True)
class Result:
    """Hold what is right and wrong with one catalogue; the lists name entries."""

    domain: str
    language: str
    total: int
    written: int
    missing: Tuple[str, ...] = ()
    extra: Tuple[str, ...] = ()
    stale: Tuple[str, ...] = ()
    """Fuzzy: to be read again, because the sentence has changed. And obsolete ones."""
    places: Tuple[str, ...] = ()
    plurals: Tuple[str, ...] = ()
    repeated: Tuple[str, ...] = ()
    idle: Tuple[str, ...] = ()
    """Said by a regional variant just as the language says it anyway."""

    @property
    def mistakes(self) -> Tuple[str, ...]:
        """What is wrong in any language, whether it must be complete or not."""
        names = ("extra", "stale", "places", "plurals", "repeated", "idle")
        return tuple(f"{name}: {one}" for name in names for one in getattr(self, name))

    @property
    def is_required(self) -> bool:
        """Whether a release must have this catalogue in full."""
        return self.language in REQUIRED.get(self.domain, ())

    @property
    def failures(self) -> Tuple[str, ...]:
        """What must be put right before a release."""
        lacking = self.missing if self.is_required else ()
        return (*self.mistakes, *(f"missing: {one}" for one in lacking))


def folders(locale: Path = LOCALE) -> List[str]:
    """Return the languages that have a folder, a language before its variants."""
    return sorted(path.parent.name for path in locale.glob("*/LC_MESSAGES"))


def is_variant(language: str, locale: Path = LOCALE) -> bool:
    """Tell whether a folder has only what differs from that of its language."""
    base = language.partition("_")[0]
    return base != language and (locale / base).is_dir()


def results(domain: str, locale: Path = LOCALE) -> Iterator[Result]:
    """Check every catalogue of a domain; one that must be there counts as empty."""
    for language in sorted({*folders(locale), *REQUIRED.get(domain, ())}):
        path = path_of(locale, language, domain)
        if path.exists():
            yield check(domain, language, locale)
        elif language in REQUIRED.get(domain, ()):
            wanted = tuple(map(_name, _entries(template(domain)).values()))
            yield Result(
                domain=domain,
                language=language,
                total=len(wanted),
                written=0,
                missing=wanted,
            )


def check(domain: str, language: str, locale: Path = LOCALE) -> Result:
    """Compare a catalogue with its template, and its texts with their sentences."""
    path = path_of(locale, language, domain)
    _, catalogue = load(path)
    wanted, found = _entries(template(domain)), _entries(catalogue)
    good = {k: one for k, one in found.items() if is_written(one) and not one.fuzzy}
    variant = is_variant(language, locale)
    lacking = [] if variant else [one for k, one in wanted.items() if k not in good]
    return Result(
        domain=domain,
        language=language,
        total=len(wanted),
        written=len(good.keys() & wanted.keys()),
        missing=tuple(map(_name, lacking)),
        extra=tuple(_name(one) for k, one in found.items() if k not in wanted),
        stale=tuple(_stale(catalogue)),
        places=tuple(_misplaced(domain, good, _plural(catalogue))),
        plurals=tuple(_wrong_plurals(catalogue, good, language)),
        repeated=tuple(_repeated(path)),
        idle=tuple(_idle(good, domain, language, locale)) if variant else (),
    )


def _entries(catalogue: Catalog) -> Dict[Key, Message]:
    return {(one.context or "", one.id): one for one in catalogue if one.id}


def _name(message: Message) -> str:
    id_ = message.id if isinstance(message.id, str) else message.id[0]
    return f"{message.context}: {id_}"


def _stale(catalogue: Catalog) -> Iterator[str]:
    yield from (_name(one) for one in catalogue if one.id and one.fuzzy)
    yield from (f"{_name(one)} (obsolete)" for one in catalogue.obsolete.values())


def _forms(message: Message) -> Tuple[str, ...]:
    string = message.string
    return (string,) if isinstance(string, str) else tuple(string or ())


def _misplaced(domain: str, found: Dict[Key, Message], plural: Plural) -> Iterator[str]:
    """Yield the texts that do not mention what they are given, or something else."""
    for message in found.values():
        names = places_of(domain, message)
        for index, form in enumerate(_forms(message)):
            mentioned = set(_PLACE.findall(form))
            # "One place is left" needs no figure, if the form is for that number only.
            spared = {"n"} if _numbers_of(plural, index) == 1 else set()
            if not names - spared <= mentioned <= names:
                yield f"{_name(message)}: {form}"
                break


def _numbers_of(plural: Plural, index: int) -> int:
    return sum(plural(n) == index for n in _NUMBERS)


def _wrong_plurals(
    catalogue: Catalog, found: Dict[Key, Message], language: str
) -> Iterator[str]:
    """Yield what is wrong with the forms that numbers take, and their rule."""
    cldr = Locale.parse(_CLDR.get(language, language)).plural_form
    plural = _plural(catalogue)
    pairs = {(cldr(n), plural(n)) for n in _NUMBERS}
    if len(pairs) != len({form for form, _ in pairs}) or len(pairs) != len(
        {index for _, index in pairs}
    ):
        yield f"Plural-Forms is not the rule of CLDR: {catalogue.plural_expr}"
    if catalogue.num_plurals != len(pairs):
        yield f"nplurals is {catalogue.num_plurals}, and the rule has {len(pairs)}"
    for message in found.values():
        if len(_forms(message)) not in (1, catalogue.num_plurals):
            yield f"{_name(message)}: {len(_forms(message))} forms"


def _plural(catalogue: Catalog) -> Plural:
    # The reader of the standard library, which reads the catalogue in the end.
    rule: Plural = gettext.c2py(catalogue.plural_expr)
    return rule


def _repeated(path: Path) -> Iterator[str]:
    keys = Counter(_ENTRY.findall(path.read_text(encoding="utf-8")))
    for (context, id_), times in keys.items():
        if times > 1:
            yield f"{context}: {id_.strip()}"


def _idle(
    found: Dict[Key, Message], domain: str, language: str, locale: Path
) -> Iterator[str]:
    base = path_of(locale, language.partition("_")[0], domain)
    same = _entries(load(base)[1]) if base.exists() else {}
    for key, message in found.items():
        if key in same and same[key].string == message.string:
            yield _name(message)
