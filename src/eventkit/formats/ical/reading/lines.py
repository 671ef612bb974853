"""
Content lines of files that other programs wrote, however they were cut.

Own code rather than the icalendar package's: that one knows no line numbers, gives up a
whole file for one bad value outside of an entry, keeps different things in its two
majors, and takes ten times as long.
"""

from __future__ import annotations

import quopri
import re
from typing import Iterator, List, NamedTuple, Tuple, Union

from eventkit.errors import Problem, excerpt

__all__ = ["Line", "lines"]

_ENDS = re.compile(b"\r\n|\n|\r")
# The start of a property; anything else belongs to the line before.
_START = re.compile(rb"[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)?[;:]")
_FRAME = re.compile(rb"(?:BEGIN|END):", re.IGNORECASE)
_NAME = re.compile(rb"[A-Za-z0-9-]+")
_QUOTED_PRINTABLE = re.compile(rb"[^:]*;[^:]*QUOTED-PRINTABLE", re.IGNORECASE)
# The time zones of Windows begin with a colon that some do not put into quotes.
_PARAMETER = re.compile(
    r";+\s*([A-Za-z0-9_-]+)\s*(=?)"
    r'((?:"[^"]*"|\((?:UTC|GMT)[+-][0-9]{2}:[0-9]{2}\)|[^";:])*)'
)
_VALUE = re.compile(r'"([^"]*)"|([^,]+)')
# RFC 6868, section 3.2.
_CARET = re.compile(r"\^[n'^]")
_CARETS = {"^n": "\n", "^'": '"', "^^": "^"}

Parameters = Tuple[Tuple[str, Tuple[str, ...]], ...]


class Line(NamedTuple):
    """One property: name in capitals, parameters, and the value as it stands."""

    name: str
    parameters: Parameters
    value: str
    number: int
    """Where it begins in the file, from one."""

    def get(self, name: str) -> str:
        """Return the first value of a parameter, or nothing."""
        for key, values in self.parameters:
            if key == name and values:
                return values[0]
        return ""

    def all(self, name: str) -> Tuple[str, ...]:
        """Return the values of a parameter."""
        for key, values in self.parameters:
            if key == name:
                return values
        return ()


class _Piece(NamedTuple):
    number: int
    octets: bytes


def lines(data: Union[str, bytes], problems: List[Problem]) -> Iterator[Line]:
    r"""
    Yield the properties of a file, and note what is wrong with its lines.

    >>> [line.value for line in lines("SUMMARY:Bien\r\n venue\r\n", [])]
    ['Bienvenue']
    """
    for piece in _unfolded(_octets(data), problems):
        text = _decoded(piece, problems)
        line = _parsed(text, piece.number)
        if line is None:
            problems.append(
                Problem(
                    message="not a property",
                    found=excerpt(text),
                    remedy="write NAME:value",
                    line=piece.number,
                )
            )
        else:
            yield line


def _octets(data: Union[str, bytes]) -> bytes:
    if isinstance(data, str):
        return data.lstrip("\ufeff").encode("utf-8", "replace")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace").encode("utf-8", "replace")
    return data[3:] if data.startswith(b"\xef\xbb\xbf") else data


def _unfolded(data: bytes, problems: List[Problem]) -> Iterator[_Piece]:
    """Join what was folded: in octets, because some cut inside of a character."""
    number = 0
    parts: List[bytes] = []
    soft = False
    physical = _ENDS.split(data)
    for index, octets in enumerate(physical, start=1):
        if soft:
            # A soft line break of quoted-printable text, which vCalendar 1.0 has.
            parts[-1] = parts[-1].rstrip()[:-1]
            parts.append(octets.lstrip())
        elif not octets.strip():
            continue
        elif octets[:1] in (b" ", b"\t") and parts:
            parts.append(octets[1:])
        elif parts and not _starts(octets, physical[index : index + 2]):
            problems.append(_not_a_property(octets, index))
            # What stands after BEGIN or END cannot belong to it.
            if not _FRAME.match(parts[0]):
                parts.append(b"\\n" + octets)
        else:
            if parts:
                yield _Piece(number, b"".join(parts))
            number, parts = index, [octets]
        soft = octets.rstrip().endswith(b"=") and bool(
            _QUOTED_PRINTABLE.match(parts[0])
        )
    if parts:
        yield _Piece(number, b"".join(parts))


def _not_a_property(octets: bytes, number: int) -> Problem:
    return Problem(
        message="a line that is no property was read as part of the one before",
        found=excerpt(octets.decode("utf-8", "replace")),
        remedy="begin it with a space, or with NAME:",
        line=number,
    )


def _starts(octets: bytes, following: List[bytes]) -> bool:
    if _START.match(octets):
        return True
    # Some fold between the name and the colon.
    after = b"".join(following).lstrip(b"\r\n")
    return _NAME.fullmatch(octets) is not None and after[:2] in (b" :", b" ;")


def _decoded(piece: _Piece, problems: List[Problem]) -> str:
    try:
        return piece.octets.decode()
    except UnicodeDecodeError:
        text = piece.octets.decode("cp1252", "replace")
        problems.append(
            Problem(
                message="not UTF-8, and read as Windows-1252",
                found=excerpt(text),
                remedy="save the file as UTF-8",
                line=piece.number,
            )
        )
        return text


def _parsed(text: str, number: int) -> Union[Line, None]:
    name, colon, value = text.partition(":")
    if colon and ";" not in name:
        # Groups ("item1.SUMMARY") are vCard's, and are met in calendars too.
        return Line(name.strip().upper().rpartition(".")[2], (), value, number)
    head = text.partition(";")[0]
    position = len(head)
    parameters: List[Tuple[str, Tuple[str, ...]]] = []
    while True:
        match = _PARAMETER.match(text, position)
        if match is None:
            break
        key, equals, values = match.groups()
        position = match.end()
        if not equals:
            # vCalendar 1.0 leaves the name out where the value tells it.
            key, values = _unnamed(key)
        parameters.append((key.upper(), _values(values)))
    if text[position : position + 1] != ":":
        return None
    line = Line(
        head.strip().upper().rpartition(".")[2],
        tuple(parameters),
        text[position + 1 :],
        number,
    )
    return _plain(line)


def _unnamed(word: str) -> Tuple[str, str]:
    encodings = ("QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT")
    return ("ENCODING" if word.upper() in encodings else "TYPE", word)


def _values(text: str) -> Tuple[str, ...]:
    if "," not in text and '"' not in text and "^" not in text:
        return (text.strip(),)
    return tuple(
        _CARET.sub(lambda caret: _CARETS[caret[0]], quoted or plain.strip())
        for quoted, plain in _VALUE.findall(text)
    )


def _plain(line: Line) -> Line:
    """Return a line without the encodings of vCalendar 1.0."""
    if line.get("ENCODING").upper() != "QUOTED-PRINTABLE":
        return line
    octets = quopri.decodestring(line.value.encode())
    try:
        value = octets.decode(line.get("CHARSET") or "utf-8", "replace")
    except LookupError:
        value = octets.decode("utf-8", "replace")
    # What iCalendar escapes: the text is read as one of its own later.
    value = value.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")
    return line._replace(value=value)
