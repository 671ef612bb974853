"""
The page of the documentation about the house styles is that of the styles.

``EVENTKIT_UPDATE_GOLDEN=1`` writes it anew.
"""

from __future__ import annotations

import os
from datetime import date, time
from pathlib import Path
from typing import Iterator, List

import babel
import pytest

from eventkit.domain.time import moment
from eventkit.localization import STYLES, Localizer, Style, localizer

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "house-styles.md"
UPDATE = "EVENTKIT_UPDATE_GOLDEN" in os.environ

OPENING = """\
# House styles

<!-- Written by tests/localization/test_house_styles_page.py. -->

A language has many ways to write a time, each with an authority behind it.
A house style is one of them: a profile with a name, the year in which it was written down, and its source.
A style never changes once it is released: when a rule changes, a profile of another year joins it.

A programme chooses a style for each of its languages, and whoever builds a document may choose another.
Where nobody does, a language is written in the style of which it is the default below, and a language without one as Unicode CLDR has it.

```pycon
>>> from eventkit.localization import localizer
>>> import datetime as dt
>>> german, dotted = localizer("de"), localizer("de", "de-dot-2026")
>>> german.time(dt.time(16, 30)), dotted.time(dt.time(16, 30))
('16:30\\xa0Uhr', '16.30\\xa0Uhr')
```

In the examples, spaces that do not break are shown as spaces.
A style of your own is a {class}`~eventkit.localization.Style`; `attrs.evolve` makes it from one of these.
"""


def house_styles() -> str:
    """Return the page, as Markdown."""
    sections = ["\n".join(section(style)) + "\n" for style in STYLES.values()]
    return "\n".join([OPENING, *sections])


def section(style: Style) -> Iterator[str]:
    yield f"## {style.name}"
    yield ""
    yield f"{style.source}."
    yield ""
    made_for = ", ".join(f"`{tag}`" for tag in style.tags) or "any language"
    usual = ", ".join(f"`{tag}`" for tag in style.default_for)
    yield f"For {made_for}" + (f"; the default for {usual}." if usual else ".")
    for tag in (style.default_for or style.tags or ("fr", "fa"))[:2]:
        yield ""
        yield f"```{{list-table}} {tag}"
        yield ":widths: 1 3"
        yield ""
        for name, text in examples(localizer(tag, style)):
            yield f"* - {name}"
            yield f"  - {text}"
        yield "```"


def examples(write: Localizer) -> List[List[str]]:
    start, end, noon = (
        moment(f"2021-02-{day}", "Europe/Madrid")
        for day in ("25T16:00", "25T17:30", "27T12:00")
    )
    rows = [
        ["date", write.date(start)],
        ["days", write.date_range(date(2021, 2, 25), date(2021, 3, 1))],
        ["times", ", ".join(write.time(time(*at)) for at in ((9,), (12,), (16, 30)))],
        ["slot", write.time_range(start, end)],
        ["heading", write.span(start, end)],
        ["several days", write.span(start, noon)],
        ["open end", write.open_ended(start)],
        ["sentence", write.on(start, end)],
    ]
    spaces = str.maketrans("\u00a0\u202f\u2009", "   ")
    return [[name, text.translate(spaces)] for name, text in rows]


@pytest.mark.skipif(
    not babel.__version__.startswith("2.18"),
    reason="the page shows CLDR 47, which is in Babel 2.18",
)
def test_the_page_of_house_styles_is_that_of_the_code() -> None:
    if UPDATE:
        PAGE.write_text(house_styles(), encoding="utf-8")

    assert PAGE.read_text(encoding="utf-8") == house_styles()
