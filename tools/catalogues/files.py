"""Catalogues as files: read whole, written the same way each time."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import List, Tuple

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import denormalize, normalize, read_po, write_po

__all__ = ["header", "load", "path_of", "text_of"]

_FIELDS = (
    ("Project-Id-Version", "eventkit"),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
)


def path_of(locale: Path, language: str, domain: str) -> Path:
    """Return where a catalogue is; ``language`` is the name of its folder."""
    return locale / language / "LC_MESSAGES" / f"{domain}.po"


def load(path: Path) -> Tuple[str, Catalog]:
    """Return the head of a catalogue, as it is written, and its entries."""
    text = path.read_text(encoding="utf-8")
    head, _, _ = text.partition("\n\n")
    catalogue = read_po(io.StringIO(text), path.parents[1].name, abort_invalid=True)
    for message in catalogue:
        _restore_previous(message)
    return f"{head.rstrip()}\n", catalogue


def _restore_previous(message: Message) -> None:
    """Take the old sentence out of the remarks, where Babel's reader puts it."""
    remarks: List[str] = message.user_comments
    old = [remark[1:].strip() for remark in remarks if remark.startswith("|")]
    message.user_comments = [one for one in remarks if not one.startswith("|")]
    ids = re.split(r"^msgid(?:_plural)? ", "\n".join(old), flags=re.MULTILINE)[1:]
    message.previous_id = [denormalize(one.rstrip()) for one in ids]


def header(title: str, language: str = "") -> str:
    """Return the head of a new catalogue, or of a template."""
    fields = list(_FIELDS)
    if language:
        plural = get_plural(str(Locale.parse(language)))
        fields.insert(1, ("Language", language))
        fields.append(("Plural-Forms", str(plural)))
    lines = "".join(f'"{name}: {value}\\n"\n' for name, value in fields)
    return f'# {title}\nmsgid ""\nmsgstr ""\n{lines}'


def text_of(head: str, catalogue: Catalog) -> str:
    """Return a catalogue as a file: no dates, no places, a sentence a line."""
    written = io.BytesIO()
    write_po(written, catalogue, width=0, no_location=True, omit_header=True)
    body = written.getvalue().decode("utf-8").strip("\n")
    for message in catalogue:
        if message.id and message.previous_id:
            body = _with_previous(body, message)
    return f"{head}\n{body}\n" if body else head


def _with_previous(body: str, message: Message) -> str:
    """
    Put the old sentence above an entry.

    Babel does so as well, but wraps it like a remark, which ends it in the middle.
    """
    first = message.id if isinstance(message.id, str) else message.id[0]
    entry = f"msgid {normalize(first, width=0)}\n"
    if message.context:
        entry = f"msgctxt {normalize(message.context, width=0)}\n{entry}"
    names = ("msgid", "msgid_plural")
    old = "".join(
        f"#| {name} {normalize(text, prefix='#| ', width=0)}\n"
        for name, text in zip(names, message.previous_id)
    )
    # Not the obsolete entry of the same name, each line of which has a mark.
    return re.sub(
        f"^{re.escape(entry)}", lambda _: old + entry, body, flags=re.MULTILINE
    )
