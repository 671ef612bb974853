"""A description in HTML, for programs that show it: Outlook, and those of RFC 9073."""

from __future__ import annotations

import html
import re
from typing import List

from eventkit.formats.ical.contentlines import escape, fold
from eventkit.localization.localizer import Localizer

__all__ = ["styled_lines"]

# Up to what ends a sentence rather than an address.
_ADDRESS = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]»]")


def styled_lines(text: str, write: Localizer) -> List[str]:
    """
    Return STYLED-DESCRIPTION (RFC 9073, section 6.5) and what Outlook reads instead.

    Nothing of the text is taken for markup; only addresses become links.
    """
    body = "".join(f"<p>{_paragraph(part)}</p>" for part in text.split("\n\n") if part)
    page = (
        f'<html lang="{write.tag}" dir="{write.direction}"><body>{body}</body></html>'
    )
    value = escape(page)
    return [
        fold(
            "STYLED-DESCRIPTION;VALUE=TEXT;FMTTYPE=text/html;DERIVED=TRUE"
            f";LANGUAGE={write.tag}:{value}"
        ),
        fold(f"X-ALT-DESC;FMTTYPE=text/html:{value}"),
    ]


def _paragraph(text: str) -> str:
    pieces: List[str] = []
    end = 0
    for match in _ADDRESS.finditer(text):
        address = html.escape(match[0])
        pieces.append(html.escape(text[end : match.start()]))
        pieces.append(f'<a href="{address}">{address}</a>')
        end = match.end()
    pieces.append(html.escape(text[end:]))
    return "".join(pieces).replace("\n", "<br>")
