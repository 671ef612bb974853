"""A thousand ways to break a programme file, the same on every run."""

from __future__ import annotations

import json
import random
from typing import Any, Callable, Iterator, List, Tuple

SEED = 20210225

Text = str
Change = Callable[[random.Random, Text], Text]

# Values of other types than are expected, and values that are nearly right.
_VALUES: Tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    1.5,
    10**30,
    "",
    " ",
    "no",
    "\u202e",
    "x" * 5000,
    "16h75",
    "1h30",
    "2021-02-25",
    "2021-02-30T16:00",
    "2021-03-28T02:30",
    "2021-02-25T16:00+05:00",
    "2021-02-25T16:00[Europe/Barcelona]",
    "Europe/Barcelona",
    "metropolis",
    "zz-ZZ-zz",
    [],
    [[]],
    ["a", "a"],
    {},
    {"fr": ""},
    {"fr": {"fr": "x"}},
    {"id": "welcome"},
    {"x-own": [1, {"deep": None}]},
)
_CHARACTERS = "\t\n\r\0\x1b\x85\u2028\ud7ff\ufeff\U0001f600:-#&*!|>'\"%@`{}[],?~\\ é0"


def variants(yaml_text: str, json_text: str, number: int) -> Iterator[Tuple[str, str]]:
    """Yield the suffix of a syntax and a text in it that is broken in some way."""
    chance = random.Random(SEED)  # noqa: S311 - it is not about secrets
    texts = {".yaml": yaml_text, ".json": json_text}
    for index in range(number):
        suffix = (".yaml", ".json")[index % 2]
        # Mostly one mistake in a file, sometimes several.
        text = texts[suffix]
        for _ in range(chance.choice((1, 1, 1, 2, 5))):
            text = _broken(chance, suffix, text)
        yield suffix, text


def _broken(chance: random.Random, suffix: str, text: str) -> str:
    if suffix == ".json" and chance.random() < 0.5:
        try:
            return _with_other_data(chance, text)
        except ValueError:
            pass  # It is no JSON any more.
    return chance.choice(_TEXT_CHANGES)(chance, text)


def _with_other_data(chance: random.Random, text: str) -> str:
    data = json.loads(text)
    nodes = list(_nodes(data))
    if nodes:
        container, key = chance.choice(nodes)
        chance.choice(_DATA_CHANGES)(chance, container, key)
    return json.dumps(data, ensure_ascii=False, indent=1)


def _nodes(data: Any) -> Iterator[Tuple[Any, Any]]:
    """Yield every container with each of its keys."""
    within = [data]
    while within:
        container = within.pop()
        if isinstance(container, (dict, list)):
            for key in _keys(container):
                yield container, key
                within.append(container[key])


def _keys(container: Any) -> List[Any]:
    return list(container if isinstance(container, dict) else range(len(container)))


def _replace(chance: random.Random, container: Any, key: Any) -> None:
    container[key] = chance.choice(_VALUES)


def _remove(_chance: random.Random, container: Any, key: Any) -> None:
    del container[key]


def _repeat(_chance: random.Random, container: Any, key: Any) -> None:
    if isinstance(container, list):
        container.append(container[key])
    else:
        container[f"{key}s"] = container[key]


def _misspell(chance: random.Random, container: Any, key: Any) -> None:
    if isinstance(container, dict):
        place = chance.randrange(len(key) + 1)
        misspelt = key[:place] + chance.choice("xéA-_ ") + key[place:]
        container[misspelt] = container.pop(key)
    elif isinstance(container[key], str):
        container[key] = container[key][::-1]


def _wrap(_chance: random.Random, container: Any, key: Any) -> None:
    container[key] = [container[key]]


def _nest(chance: random.Random, container: Any, key: Any) -> None:
    for _ in range(chance.choice((1, 5, 60))):
        container[key] = {"sessions": [container[key]]}


_DATA_CHANGES: Tuple[Callable[[random.Random, Any, Any], None], ...] = (
    _replace,
    _replace,
    _replace,
    _remove,
    _repeat,
    _misspell,
    _wrap,
    _nest,
)


def _lines(change: Callable[[random.Random, List[str], int], None]) -> Change:
    """Return a change of a text from a change of its lines."""

    def changed(chance: random.Random, text: str) -> str:
        lines = text.split("\n")
        change(chance, lines, chance.randrange(len(lines)))
        return "\n".join(lines)

    return changed


def _delete_line(_chance: random.Random, lines: List[str], at: int) -> None:
    del lines[at]


def _duplicate_line(_chance: random.Random, lines: List[str], at: int) -> None:
    lines.insert(at, lines[at])


def _indent_line(chance: random.Random, lines: List[str], at: int) -> None:
    lines[at] = chance.choice((" ", "  ", "\t")) + lines[at]


def _outdent_line(_chance: random.Random, lines: List[str], at: int) -> None:
    lines[at] = lines[at][1:]


def _swap_lines(chance: random.Random, lines: List[str], at: int) -> None:
    other = chance.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]


def _other_value(chance: random.Random, lines: List[str], at: int) -> None:
    key, colon, _ = lines[at].partition(":")
    lines[at] = f"{key}{colon} {json.dumps(chance.choice(_VALUES), ensure_ascii=False)}"


def _other_key(chance: random.Random, lines: List[str], at: int) -> None:
    line = lines[at]
    place = chance.randrange(len(line.partition(":")[0]) + 1)
    lines[at] = line[:place] + chance.choice("xéA-_ ") + line[place:]


def _truncate(chance: random.Random, text: str) -> str:
    return text[: chance.randrange(len(text) + 1)]


def _insert(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(_CHARACTERS) + text[place:]


def _delete(chance: random.Random, text: str) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + text[place + chance.choice((1, 1, 1, 20)) :]


_TEXT_CHANGES: Tuple[Change, ...] = (
    _lines(_delete_line),
    _lines(_duplicate_line),
    _lines(_indent_line),
    _lines(_outdent_line),
    _lines(_swap_lines),
    _lines(_other_value),
    _lines(_other_value),
    _lines(_other_key),
    _truncate,
    _insert,
    _delete,
)
