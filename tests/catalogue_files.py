"""Catalogues of an organization's own words, as gettext keeps them in a folder."""

from __future__ import annotations

from pathlib import Path
from typing import Tuple

_HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'


def write_catalogue(root: Path, language: str, *entries: Tuple[str, str, str]) -> Path:
    """Write a catalogue of contexts, ids and texts, and return the file."""
    path = root / language / "LC_MESSAGES" / "eventkit.po"
    path.parent.mkdir(parents=True, exist_ok=True)
    body = "\n".join(
        f'msgctxt "{context}"\nmsgid "{id_}"\nmsgstr "{text}"\n'
        for context, id_, text in entries
    )
    path.write_text(_HEADER + body, encoding="utf-8")
    return path
