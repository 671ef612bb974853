"""The problems of files in the language of whoever has to mend them."""

from __future__ import annotations

import re
from functools import lru_cache, reduce
from typing import Iterable, Iterator, Mapping, NamedTuple, Pattern, Tuple

from eventkit.cli.message_language import FALLBACK
from eventkit.cli.messages import PROBLEM, also, language, tr, translated
from eventkit.cli.problem_sentences import ADVICE, FAULTS
from eventkit.errors import DecodeError, EventkitError, InvalidValueError, Problem

__all__ = ["explained", "line", "words"]

_PLACE = re.compile(r"\{(\w+)\}")
# A sentence about a text of megabytes is not looked for.
_LONGEST = 2000
_NESTED = frozenset({"loss", "reason"})
"""The places in which there is another sentence."""
_EXAMPLES = "examples"
"""The place in which there are several words, as English lists them."""
_OR = re.compile(", | or ")


class _Sentence(NamedTuple):
    text: str
    pattern: Pattern[str]


def line(problem: Problem) -> str:
    """Return ``source:line:column: pointer: message, got found; remedy``."""
    if language() == FALLBACK:
        return str(problem)
    place = [
        str(part) for part in (problem.source, problem.line, problem.column) if part
    ]
    where = [":".join(place), problem.pointer]
    return ": ".join([part for part in where if part] + [words(problem)])


def words(problem: Problem) -> str:
    """Return what is wrong and what to do, without the place."""
    return _sentence(problem.message, problem.found, problem.remedy)


def explained(error: EventkitError) -> str:
    """Return what an error says, a line for each of its problems."""
    if language() == FALLBACK:
        return str(error)
    if isinstance(error, DecodeError):
        return "\n".join(map(line, error.problems))
    if isinstance(error, InvalidValueError):
        text = _sentence(error.message, error.found, error.remedy)
        return f"{error.field}: {text}" if error.field else text
    return _said(str(error), FAULTS)


def _sentence(message: str, found: str, remedy: str) -> str:
    said = _said(message, FAULTS)
    if found:
        said = tr("{message}, got {found}", message=said, found=_known(found))
    return also(said, _advice(remedy)) if remedy else said


def _known(found: str) -> str:
    """Return what was found: an excerpt, but for the little that is said of it."""
    return _said(found, FAULTS) if found == "the end of the file" else found


def _advice(remedy: str) -> str:
    return reduce(also, [_said(part, ADVICE) for part in remedy.split("; ")])


def _said(text: str, sentences: Tuple[str, ...]) -> str:
    """Return a sentence in the language that is spoken, or as it is."""
    if len(text) > _LONGEST:
        return text
    if text in sentences:
        return translated(text, PROBLEM)
    for known, values in _matches(text, _patterns(sentences)):
        return translated(known, PROBLEM, **values)
    # "not a duration; write …", where an error has no parts.
    first, mark, rest = text.partition("; ")
    return also(_said(first, sentences), _advice(rest)) if mark else text


def _matches(
    text: str, patterns: Iterable[_Sentence]
) -> Iterator[Tuple[str, Mapping[str, str]]]:
    for known, pattern in patterns:
        match = pattern.fullmatch(text)
        if match:
            values = match.groupdict()
            yield known, {name: _filled(name, values[name]) for name in values}


def _filled(name: str, value: str) -> str:
    if name in _NESTED:
        return _said(value, FAULTS)
    if name == _EXAMPLES:
        from eventkit.localization import localizer  # slow: Babel

        return localizer(language()).disjunction(_OR.split(value))
    return value


@lru_cache(maxsize=4)
def _patterns(sentences: Tuple[str, ...]) -> Tuple[_Sentence, ...]:
    """Return the sentences with places; the longer ones say more and come first."""
    found = [_Sentence(text, _pattern(text)) for text in sentences if "{" in text]
    return tuple(sorted(found, key=lambda one: -len(_PLACE.sub("", one.text))))


def _pattern(text: str) -> Pattern[str]:
    parts = _PLACE.split(text)
    written = [
        f"(?P<{part}>[^;]+?)" if index % 2 else re.escape(part)
        for index, part in enumerate(parts)
    ]
    return re.compile("".join(written))
