"""
Texts that stay texts in Markdown (CommonMark 0.31).

Whatever could open, close or continue markup is escaped, also that of the common
extensions (tables, footnotes, strikethrough, formulas, short names of pictographs).
"""

from __future__ import annotations

import re

__all__ = ["escape", "escape_start", "target"]

_ANYWHERE = re.compile(
    r"[\\`*_\[\]<>#|~$^]"
    # What a reader of HTML takes for a character.
    r"|&(?=[#A-Za-z])"
    # Addresses that become links by themselves in GitHub's dialect, and `:heart:`.
    r"|:(?=//|[\w+-]+:)"
    r"|(?<=\bwww)\.",
    re.IGNORECASE,
)
# A list, a heading underlined, a definition: only where a line begins.
_START = re.compile(r"(?:[-+=:]|\d{1,9}(?=[.)]))")
_EDGES = re.compile(r"^[^\S ]+|[^\S ]+$")
_PLAIN = re.compile(r"[\w:/.?=+~%#-]+", re.ASCII)
_ENTITY = re.compile(r"&(?=#?\w+;)")


def escape(text: str) -> str:
    r"""
    Return a text in which nothing is markup; see :func:`escape_start` for its start.

    >>> escape("*[a](b)* & <i>")
    '\\*\\[a\\](b)\\* & \\<i\\>'
    """
    if text.isalnum():
        return text
    text = _ANYWHERE.sub(r"\\\g<0>", text)
    # A no-break space at the edge of a paragraph would be taken for indentation.
    return _EDGES.sub(_entities, text)


def _entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match[0])


def escape_start(line: str) -> str:
    r"""
    Return an escaped line that begins no list and underlines no heading.

    >>> escape_start("1. Welcome"), escape_start("- tea")
    ('1\\. Welcome', '\\- tea')
    """
    found = _START.match(line)
    if found is None:
        return line
    end = found.end()
    if found[0].isdigit():
        return f"{line[:end]}\\{line[end:]}"
    return f"\\{line}"


def target(url: str) -> str:
    """
    Return an address as the target of a link.

    >>> target("https://example.org/a"), target("https://example.org/a(b")
    ('https://example.org/a', '<https://example.org/a(b>')
    """
    if _PLAIN.fullmatch(url):
        return url
    safe = url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")
    return f"<{_ENTITY.sub(r'&amp;', safe)}>"
