"""The commands for translators: ``extract``, ``update`` and ``check``."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Dict, Iterator, List, Sequence

from babel import Locale
from babel.messages.catalog import Catalog
from tools.catalogues.checking import Result, folders, is_variant, results
from tools.catalogues.files import header, load, path_of, text_of
from tools.catalogues.templates import DOMAINS, LOCALE, template
from tools.catalogues.updating import update

__all__ = ["main", "templates", "updated"]

_COLUMNS = ("missing", "extra", "stale", "places", "plurals", "repeated", "idle")


def main(argv: Sequence[str]) -> int:
    """Run a command and return its exit code: 1 if something must be put right."""
    parser = argparse.ArgumentParser(prog="python -m tools.catalogues")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("extract", help="write the templates, one .pot for each domain")
    merge = commands.add_parser("update", help="bring catalogues up to the templates")
    merge.add_argument("language", nargs="*", help="all there are unless named")
    commands.add_parser("check", help="print what is missing and wrong")
    given = parser.parse_args(argv)
    if given.command == "extract":
        return _write(templates())
    if given.command == "update":
        return _write({**templates(), **updated(given.language or folders())})
    return _check()


def templates() -> Dict[Path, str]:
    """Return the templates as files."""
    return {
        LOCALE / f"{domain}.pot": text_of(
            header(f"Everything that the catalogue “{domain}” of a language has."),
            template(domain),
        )
        for domain in DOMAINS
    }


def updated(languages: Sequence[str], locale: Path = LOCALE) -> Dict[Path, str]:
    """Return the catalogues of some languages as files; new ones are empty."""
    return {
        path: _updated(path, language, domain, locale)
        for language in languages
        for domain in DOMAINS
        for path in (path_of(locale, language, domain),)
        if path.exists() or _is_wanted(language, domain, locale)
    }


def _is_wanted(language: str, domain: str, locale: Path) -> bool:
    # Sentences are in English as they are.
    english = language.partition("_")[0] == "en"
    return not is_variant(language, locale) and (domain == "eventkit" or not english)


def _updated(path: Path, language: str, domain: str, locale: Path) -> str:
    if path.exists():
        head, catalogue = load(path)
    else:
        name = Locale.parse(language).english_name
        head = header(f"{name}: the catalogue “{domain}” of eventkit.", language)
        catalogue = Catalog(locale=language, charset="utf-8")
    update(catalogue, template(domain), whole=not is_variant(language, locale))
    return text_of(head, catalogue)


def _write(contents: Dict[Path, str]) -> int:
    for path, text in contents.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        print(f"wrote {path}")
    return 0


def _check() -> int:
    found = [result for domain in DOMAINS for result in results(domain)]
    stale = [path for path, text in templates().items() if _differs(path, text)]
    print("\n".join(_table(found)))
    for path in stale:
        print(f"{path}: not up to date; run: python -m tools.catalogues extract")
    for result in found:
        for failure in result.failures:
            print(f"{result.language}/{result.domain}: {failure}")
    return 1 if stale or any(result.failures for result in found) else 0


def _differs(path: Path, text: str) -> bool:
    return not path.exists() or path.read_bytes() != text.encode()


def _table(found: Sequence[Result]) -> Iterator[str]:
    """Yield a line for each catalogue; a point stands for nothing."""
    heads = ("catalogue", "written", *_COLUMNS)
    yield " ".join(f"{head:>9}" for head in heads)
    for one in found:
        counts: List[int] = [len(getattr(one, name)) for name in _COLUMNS]
        share = f"{one.written}/{one.total}"
        cells = [share, *(str(count or ".") for count in counts)]
        line = " ".join(f"{cell:>9}" for cell in cells)
        yield f"{one.language + '/' + one.domain:>18} {line}{_remark(one)}"


def _remark(result: Result) -> str:
    return "  must be complete" if result.is_required else ""
