"""A browser and pages for it; without ``EVENTKIT_BROWSER=1`` none is started."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Dict, Iterator

import pytest

from eventkit.formats import html, yaml

if TYPE_CHECKING:
    from tests.browser.browser import Browser

ROOT = Path(__file__).resolve().parents[2]
MODULES = Path(__file__).resolve().parent / "node" / "node_modules"
PROGRAMMES = [
    *sorted((ROOT / "examples").glob("*.yaml")),
    *sorted((ROOT / "tests" / "golden" / "text").glob("*.yaml")),
]
# Looking for doctests imports every module, and Selenium is not everywhere.
collect_ignore = [] if os.environ.get("EVENTKIT_BROWSER") else ["browser.py"]


@pytest.fixture(autouse=True, scope="session")
def _wanted() -> None:
    if not os.environ.get("EVENTKIT_BROWSER"):
        pytest.skip("set EVENTKIT_BROWSER=1 to open pages in Chromium")


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Dict[str, Path]:
    """The pages of every programme in every language, as a build writes them."""
    folder = tmp_path_factory.mktemp("pages")
    written: Dict[str, Path] = {}
    for programme in PROGRAMMES:
        event = yaml.load(programme)
        site = html.Site(
            base_url="https://example.org/",
            pages={tag: f"{event.id}.{tag}.html" for tag in event.languages},
            calendars={tag: f"{event.id}.{tag}.ics" for tag in event.languages},
            index=f"{event.id}.html",
        )
        texts = {f"{event.id}.html": html.index(event, site)}
        for tag in event.languages:
            zones = ["America/Mexico_City", "Asia/Seoul"]
            page = html.dumps(event, tag, site=site, zones=zones)
            texts[f"{event.id}.{tag}.html"] = page
        for name, text in texts.items():
            written[name] = folder / name
            written[name].write_bytes(text.encode())
    return written


@pytest.fixture(scope="session")
def axe() -> str:
    """The script that judges accessibility."""
    return (MODULES / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start Chromium once for all pages."""
    from tests.browser.browser import Browser  # only where it is wanted

    started = Browser()
    yield started
    started.close()
