"""Which characters of a scalar's source stand for which of its text."""

from __future__ import annotations

import re
from typing import Callable, Dict, Iterator, List, Match, NamedTuple, Optional, Pattern

from eventkit.formats.programme.source import Span

__all__ = ["Piece", "pieces"]


class Piece(NamedTuple):
    """Say what the source between two offsets is read as."""

    value: str
    start: int
    end: int


def pieces(source: str, span: Span) -> Optional[List[Piece]]:
    """
    Return the pieces of a scalar in their order, or nothing for one that is too odd.

    What lies before, between and after them are quotation marks and indentation.
    """
    read = _READERS.get(span.style)
    if read is None:
        return None
    found = list(read(source))
    if span.value is None:
        # In JSON, which leaves nothing to doubt.
        return found
    text = "".join(piece.value for piece in found)
    # These end a line for some readers of YAML and not for others.
    odd = re.search("\x85|\u2028|\u2029|\r(?!\n)", source)
    return found if span.value == text and not odd else None


# Line folding (YAML 1.2, sections 6.5 and 7.3): one line end is a space, several are
# all line ends but the first; white space around them does not count.
_FOLD = r"(?P<fold>[ \t]*\r?\n[ \t]*(?:\r?\n[ \t]*)*)"
_PLAIN = re.compile(rf"{_FOLD}|(?P<char>.)", re.DOTALL)
_SINGLE = re.compile(rf"{_FOLD}|(?P<quote>'')|(?P<char>.)", re.DOTALL)
_DOUBLE = re.compile(
    rf"(?P<joint>\\\r?\n[ \t]*)|{_FOLD}"
    r"|\\u(?P<pair>[dD][89abAB]..\\u[dD][c-fC-F]..)"
    r"|\\(?:x(?P<x>..)|u(?P<u>....)|U(?P<U>.{8})|(?P<letter>.))|(?P<char>.)",
    re.DOTALL,
)
_LETTERS: Dict[str, str] = {
    '"': '"',
    "/": "/",
    "\\": "\\",
    " ": " ",
    "\t": "\t",
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


def _folded(lines: str) -> str:
    breaks = lines.count("\n")
    return " " if breaks == 1 else "\n" * (breaks - 1)


def _pair(digits: str) -> str:
    high, low = int(digits[:4], 16), int(digits[-4:], 16)
    return chr(0x10000 + ((high - 0xD800) << 10) + low - 0xDC00)


def _point(digits: str) -> str:
    return chr(int(digits, 16))


_MEANINGS: Dict[str, Callable[[str], str]] = {
    "fold": _folded,
    "joint": lambda _: "",
    "quote": lambda _: "'",
    "pair": _pair,
    "x": _point,
    "u": _point,
    "U": _point,
    "letter": lambda letter: _LETTERS.get(letter, letter),
    "char": str,
}


def _piece(match: Match[str]) -> Piece:
    kind = match.lastgroup or "char"
    return Piece(_MEANINGS[kind](match[kind]), match.start(), match.end())


def _matched(pattern: Pattern[str], margin: int) -> Callable[[str], Iterator[Piece]]:
    """Return what reads a scalar between quotation marks of so many characters."""

    def read(source: str) -> Iterator[Piece]:
        return map(_piece, pattern.finditer(source, margin, len(source) - margin))

    return read


_HEADER = re.compile(r"[|>](?P<chomping>[-+]?)(?: *#.*| *)\r?\n")
_LINE = re.compile(r"(?P<indent> *)(?P<words>[^\r\n]*)(?P<end>\r?\n|\Z)")


def _literal(source: str) -> Iterator[Piece]:
    """Yield the pieces of a literal block (YAML 1.2, section 8.1.2)."""
    header = _HEADER.match(source)
    if header is None:
        return
    lines = [match for match in _LINE.finditer(source, header.end()) if match[0]]
    while lines and not lines[-1]["words"]:
        lines.pop()
    if not lines:
        return
    indent = len(next(line["indent"] for line in lines if line["words"]))
    for line in lines:
        at = line.start() + min(indent, len(line["indent"]))
        yield from (Piece(source[i], i, i + 1) for i in range(at, line.start("end")))
        last = line is lines[-1]
        if line["end"] and not (last and header["chomping"] == "-"):
            yield Piece("\n", line.start("end"), line.end("end"))


def _folded_block(source: str) -> Iterator[Piece]:
    """Yield the pieces of a folded block that has no lines with more indentation."""
    literal = list(_literal(source))
    index = 0
    while index < len(literal):
        last = index
        while last < len(literal) and literal[last].value == "\n":
            last += 1
        breaks = last - index
        if breaks == 0:
            yield literal[index]
            index += 1
            continue
        at_end = last == len(literal)
        value = "\n" if at_end else " " if breaks == 1 else "\n" * (breaks - 1)
        yield Piece(value, literal[index].start, literal[last - 1].end)
        index = last


_READERS: Dict[str, Callable[[str], Iterator[Piece]]] = {
    "": _matched(_PLAIN, 0),
    "'": _matched(_SINGLE, 1),
    '"': _matched(_DOUBLE, 1),
    "|": _literal,
    ">": _folded_block,
}
