"""The quick way to read accepts what the thorough way accepts, and makes the same."""

from __future__ import annotations

import json as plain_json
from typing import Any, Dict, Optional, Tuple

import attrs
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.formats.mutations import mutations, written_plainly
from tests.strategies import events

from eventkit import domain
from eventkit.domain import Event
from eventkit.domain.time import zone
from eventkit.errors import InvalidValueError
from eventkit.formats import json
from eventkit.formats.programme.faults import read_thoroughly
from eventkit.formats.programme.quick import REFUSALS, reader
from eventkit.formats.programme.source import FaultsError
from eventkit.formats.programme.values import zone_of_file

slow = settings(suppress_health_check=list(HealthCheck))


@given(mutations(), st.sampled_from([lambda data: data, written_plainly]))
@slow
def test_both_ways_to_read_accept_the_same(data: Any, spelling: Any) -> None:
    body = spelling({key: data[key] for key in data if key != "eventkit"})
    quick, thorough = outcomes(body)

    assert quick in (None, thorough)
    assert repr(quick) in ("None", repr(thorough))


@given(events(max_items=1), st.sampled_from([lambda data: data, written_plainly]))
@slow
def test_the_quick_way_reads_every_right_programme(event: Event, spelling: Any) -> None:
    data = plain_json.loads(json.dumps(event))
    quick, thorough = outcomes(spelling({k: data[k] for k in data if k != "eventkit"}))

    assert quick is not None
    assert quick == thorough
    assert repr(quick) == repr(thorough)


def test_constructors_do_nothing_that_the_quick_way_would_miss() -> None:
    """It builds objects from the converters, validators and defaults of the fields."""
    records = [
        cls for cls in vars(domain).values() if attrs.has(cls) and hasattr(cls, "extra")
    ]
    defaults = [
        (field.default, field.converter, cls)
        for cls in records
        for field in attrs.fields(cls)
        if field.default is not attrs.NOTHING
    ]

    assert [cls for cls in records if hasattr(cls, "__attrs_post_init__")] == []
    assert [cls for cls in records if hasattr(cls, "__attrs_pre_init__")] == []
    assert [
        cls
        for default, convert, cls in defaults
        if convert is not None and convert(default) != default
    ] == []


def outcomes(body: Dict[str, Any]) -> Tuple[Optional[Event], Optional[Event]]:
    """Return what both ways make of data: an event, or nothing."""
    try:
        token = zone_of_file.set(zone(body.get("timezone", 0)).key)
    except InvalidValueError:
        token = zone_of_file.set(None)
    try:
        quick = reader(Event)(body)
    except REFUSALS:
        quick = None
    try:
        thorough = read_thoroughly(body)
    except FaultsError:
        thorough = None
    zone_of_file.reset(token)
    return quick, thorough
