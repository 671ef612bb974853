"""
Print how eventkit compares with other ways to do the same work, as ratios.

Both sides of a ratio are measured in one run, turn about, and the best time of each
counts: the speed of the machine cancels out. Run it with ``python benchmarks/run.py``.
"""

from __future__ import annotations

import platform
import resource
import subprocess
import sys
import time
from importlib.metadata import version
from typing import Callable, Iterator, List, NamedTuple, Optional, Sequence, Tuple

import attrs
import ical as ical_benchmark
import localization as localization_benchmark
import models
import programme as announced
import yaml as pyyaml

import eventkit
from eventkit.formats import ical, json, text, yaml

Work = Callable[[], object]
Ways = Tuple[Work, Work]
"""How eventkit does something, and how something else does."""


class Row(NamedTuple):
    """One comparison: the ratio of two times, and what it should be."""

    work: str
    reference: str
    seconds: float
    ratio: float
    target: str
    met: Optional[bool]
    """Nothing where nothing is promised."""


def race(
    ways: Sequence[Work], rounds: int, clock: Callable[[], float] = time.process_time
) -> List[float]:
    """
    Return the best time of each way, the ways taking turns.

    It is the time of the processor: nothing here waits for anything, and what else the
    machine does is not counted.
    """
    best = [float("inf")] * len(ways)
    for _ in range(rounds):
        for index, way in enumerate(ways):
            start = clock()
            way()
            best[index] = min(best[index], clock() - start)
    return best


def at_most(
    limit: float, work: str, reference: str, ways: Ways, rounds: int = 15
) -> Row:
    """Compare: ours may take that many times as long."""
    mine, other = race(ways, rounds)
    ratio = mine / other
    return Row(work, reference, mine, ratio, f"≤ {limit:g}×", ratio <= limit)


def faster(
    limit: float, work: str, reference: str, ways: Ways, rounds: int = 15
) -> Row:
    """Compare: ours is to be that many times as fast."""
    mine, other = race(ways, rounds)
    ratio = other / mine
    return Row(work, reference, mine, ratio, f"≥ {limit:g}× faster", ratio >= limit)


def beside(work: str, reference: str, ways: Ways, rounds: int = 15) -> Row:
    """Compare without a promise: what ours takes beside something easier."""
    mine, other = race(ways, rounds)
    return Row(work, reference, mine, mine / other, "", None)


def growth(work: str, ways: Ways, rounds: int = 4) -> Row:
    """
    Compare ten times as many sessions with one tenth of them.

    The smaller job is done ten times in a row, so that both last as long: the speed of
    a machine comes and goes within seconds, and the best of short ones is too good.
    """
    large, small = ways
    mine, other = race((large, lambda: [small() for _ in range(10)]), rounds)
    ratio = mine / other * 10
    return Row(
        f"{work}, 100,000 sessions",
        f"{work}, 10,000 sessions",
        mine,
        ratio,
        "≤ 12×",
        ratio <= 12,
    )


def others_time() -> float:
    """Return the time of the processor that finished child processes have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def importing(module: str) -> Work:
    """Return what starts Python and imports a module."""
    command = [sys.executable, "-c", f"import {module}"]
    return lambda: subprocess.run(command, check=True)  # noqa: S603 - our own words


def import_row() -> Row:
    """Compare importing eventkit with importing attrs, Python's own start apart."""
    ours, theirs, python = race(
        (importing("eventkit"), importing("attrs"), importing("sys")),
        15,
        others_time,
    )
    ratio = (ours - python) / (theirs - python)
    return Row(
        "import eventkit", "import attrs", ours - python, ratio, "≤ 2.5×", ratio <= 2.5
    )


def programme_rows(event: eventkit.Event) -> Iterator[Row]:
    """Compare reading and writing the programme file."""
    as_json, as_yaml = json.dumps(event), yaml.dumps(event)
    model = models.Event.model_validate_json(as_json)
    yield at_most(
        1.5,
        "json.loads",
        "pydantic 2, equal models",
        (
            lambda: json.loads(as_json),
            lambda: models.Event.model_validate_json(as_json),
        ),
    )
    yield beside(
        "json.loads",
        "pydantic 2, what it can declare",
        (
            lambda: json.loads(as_json),
            lambda: models.Declared.model_validate_json(as_json),
        ),
    )
    yield at_most(
        2,
        "json.dumps",
        "pydantic 2, indent=2",
        (
            lambda: json.dumps(event),
            lambda: model.model_dump_json(indent=2, exclude_defaults=True),
        ),
    )
    loader = getattr(pyyaml, "CSafeLoader", pyyaml.SafeLoader)
    yield at_most(
        2,
        "yaml.loads",
        "PyYAML's CSafeLoader alone",
        (lambda: yaml.loads(as_yaml), lambda: pyyaml.load(as_yaml, Loader=loader)),  # noqa: S506 - a safe loader
        rounds=3,
    )
    yield beside(
        "yaml.loads",
        "json.loads of the same",
        (lambda: yaml.loads(as_yaml), lambda: json.loads(as_json)),
        rounds=3,
    )
    yield beside(
        "yaml.dumps",
        "json.dumps of the same",
        (lambda: yaml.dumps(event), lambda: json.dumps(event)),
        rounds=3,
    )


def text_rows(event: eventkit.Event) -> Iterator[Row]:
    """Compare localized text with plain calls of Babel for the same dates."""
    yield faster(
        4,
        "dates and times of the agenda, fr",
        "babel.dates, its Locale at hand",
        localization_benchmark.ways("fr", event),
    )
    bare = localization_benchmark.bare(event)
    yield faster(
        4,
        "whole agenda text, fr",
        "babel.dates.format_interval, by name",
        (
            lambda: text.dumps(bare, "fr"),
            lambda: localization_benchmark.plain_intervals("fr", event),
        ),
        rounds=7,
    )


def validation_rows() -> Iterator[Row]:
    """Compare all rules with one reading, and a large programme with a small one."""
    event = announced.programme(1000)
    yield at_most(2, "validate, all rules", "json.loads of the same", _checking(event))
    yield beside(
        "validate, titles only",
        "json.loads of the same",
        _checking(_with_titles_only(event)),
    )
    # Three rooms of four are double-booked, and no French text has its spaces.
    careless = attrs.evolve(ical_benchmark.programme(1000), stage="final")
    yield beside(
        f"validate, {len(eventkit.validate(careless)):,} findings",
        "json.loads of the same",
        _checking(careless),
    )
    small, large = (announced.programme(size) for size in (10_000, 100_000))
    yield growth(
        "validate",
        (lambda: eventkit.validate(large), lambda: eventkit.validate(small)),
    )


def _with_titles_only(event: eventkit.Event) -> eventkit.Event:
    sessions = [attrs.evolve(one, description=None) for one in event.sessions]
    return attrs.evolve(event, sessions=sessions)


def _checking(event: eventkit.Event) -> Ways:
    as_json = json.dumps(event)
    eventkit.validate(event)
    return lambda: eventkit.validate(event), lambda: json.loads(as_json)


def calendar_rows() -> Iterator[Row]:
    """Compare iCalendar with strings by hand and with the icalendar package."""
    times = dict(ical_benchmark.timings(1000, 7))
    ours = times["eventkit, no annotations"]
    by_hand = ours / times["by hand"]
    package = times["icalendar"] / ours
    yield Row("ical.dumps", "strings by hand", ours, by_hand, "≤ 2×", by_hand <= 2)
    yield Row("ical.dumps", "icalendar", ours, package, "≥ 8× faster", package >= 8)
    small, large = (ical_benchmark.programme(size) for size in (10_000, 100_000))
    options = ical.Options(scope="sessions", annotations=False)
    yield growth(
        "ical.dumps",
        (
            lambda: ical.dumps(large, "fr", options),
            lambda: ical.dumps(small, "fr", options),
        ),
    )


def rows() -> Iterator[Row]:
    """Yield every comparison, on programmes of 1,000 sessions in three languages."""
    event = ical_benchmark.programme(1000)
    yield import_row()
    yield from programme_rows(event)
    yield from text_rows(event)
    yield from validation_rows()
    yield from calendar_rows()


def main() -> None:
    """Print the table, as Markdown."""
    packages = ("attrs", "cattrs", "Babel", "icalendar", "PyYAML", "pydantic")
    versions = ", ".join(f"{name} {version(name)}" for name in packages)
    print(f"CPython {platform.python_version()}, {versions}\n")
    print("| work (1,000 sessions) | reference | eventkit | ratio | target | |")
    print("|---|---|---|---|---|---|")
    for row in rows():
        verdict = {True: "met", False: "missed", None: ""}[row.met]
        print(
            f"| {row.work} | {row.reference} | {row.seconds * 1000:.1f} ms "
            f"| {row.ratio:.2f}× | {row.target} | {verdict} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
