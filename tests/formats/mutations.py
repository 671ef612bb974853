"""Programme files that are a little wrong, and sometimes still right."""

from __future__ import annotations

import copy
import json as plain_json
from typing import Any, Callable, Dict, Iterator, Tuple, Union

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy
from tests.strategies import events

from eventkit.formats import json
from eventkit.formats.programme.values import Plain

Place = Tuple[Any, Union[str, int]]

# Values of every type, and texts that are nearly right for some field.
VALUES: Tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1,
    40.0,
    40.5,
    90.5,
    10**9,
    10**15,
    10**30,
    "",
    " ",
    "\u200b",
    "a\n",
    "a\u2028b",
    "a b",
    "x" * 300,
    "\ud800",
    "fr",
    "FR",
    "pt_br",
    "français",
    "x-",
    "i-klingon",
    "Europe/Madrid",
    "Europe/Madird",
    "2021-02-25",
    "2021-02-25T16:00",
    "2021-02-30T16:00",
    "0021-02-25T16:00",
    "2021-10-31T02:30+01:00",
    "2021-02-25T16:00+05:00",
    "2021-02-25T16:00:00.1234567",
    "2021-02-25T16:00[Asia/Seoul]",
    "2021-02-25T16:00[Asia/Soul]",
    "2021-02-25t16:00z",
    "PT1H",
    "P1W2DT3H4M5.6S",
    "P",
    "PT",
    "P9999999W",
    "1h75",
    "1 h 05 min",
    "90 min",
    "25.50",
    "025",
    "1e3",
    "#1a7f37",
    "#1a7f3",
    "EUR",
    "eur",
    "person",
    "moderator",
    "final",
    "open",
    [],
    ["fr"],
    ["fr", "fr"],
    ["fr", "FR"],
    ["fr", None],
    [[]],
    [{}],
    [{"id": "a"}],
    [{"id": "a", "name": "A"}],
    [{"url": "a"}],
    [{"speaker": "a"}],
    {},
    {"fr": "a"},
    {"fr": "a", "FR": "b"},
    {"fr": None},
    {"fr": 5},
    {"not a tag": "a"},
    {"und": ""},
    {"id": "a", "name": "A"},
    {"url": "a", "x-a": [None, {"b": 1.5}]},
    {"latitude": 90, "longitude": -180.0},
    {"latitude": 91, "longitude": 0},
    {"amount": "1", "currency": "EUR"},
    {"amount": 1.0, "currency": "EUR"},
    {"EK207": {"rooms": 10, "names": ["a", 1]}},
    {"EK207": {"rooms": None}},
)
_KEYS = (
    "extra",
    "x-",
    "x-a",
    "id",
    "name",
    "titel",
    "title",
    "fr",
    "sessions",
    "rules",
)


def places(value: Any) -> Iterator[Place]:
    """Yield every container with each of its keys or indices."""
    if isinstance(value, dict):
        members = list(value.items())
    else:
        members = list(enumerate(value)) if isinstance(value, list) else []
    for key, member in members:
        yield value, key
        yield from places(member)


def _replace(draw: Callable[..., Any], place: Place) -> None:
    container, key = place
    container[key] = copy.deepcopy(draw(st.sampled_from(VALUES)))


def _remove(_: Callable[..., Any], place: Place) -> None:
    container, key = place
    del container[key]


def _repeat(_: Callable[..., Any], place: Place) -> None:
    container, key = place
    if isinstance(container, list) and isinstance(key, int):
        container.insert(key, copy.deepcopy(container[key]))


def _rename(draw: Callable[..., Any], place: Place) -> None:
    container, key = place
    if isinstance(container, dict):
        container[draw(st.sampled_from(_KEYS))] = container.pop(key)


@st.composite
def mutations(draw: Callable[..., Any]) -> SearchStrategy[Dict[str, Any]]:
    """Programme files as data, with one to three changes anywhere."""
    data: Any = plain_json.loads(json.dumps(draw(events(max_items=1))))
    for _ in range(draw(st.integers(1, 3))):
        change = draw(st.sampled_from([_replace, _replace, _remove, _repeat, _rename]))
        found = list(places(data))
        if found:
            change(draw, draw(st.sampled_from(found)))
    return data


def written_plainly(value: Any) -> Any:
    """Return data as YAML gives them when nothing is in quotes."""
    if isinstance(value, dict):
        return {key: written_plainly(item) for key, item in value.items()}
    if isinstance(value, list):
        return [written_plainly(item) for item in value]
    if value is None or value in ("", "~", "null", "Null", "NULL"):
        return value
    return Plain(value if isinstance(value, str) else plain_json.dumps(value))
