"""Pages in a real browser: accessibility, policy, local times, sizes and print."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Dict, List

import pytest
from tests.browser.conftest import MODULES
from tests.formats.everything import everything
from tests.formats.html.test_injection import PAYLOADS, poisoned

from eventkit import Event, moment
from eventkit.formats import html, yaml

if TYPE_CHECKING:
    from tests.browser.browser import Browser

LOCAL = "return [...document.querySelectorAll('.local')].map(e => e.innerText)"
WEBINAR = "metropolis-internationalisation-2021.{}.html"
ASSEMBLY = "assembly-2021.{}.html"


def picture(browser: Browser, name: str) -> None:
    folder = os.environ.get("EVENTKIT_PICTURES")
    if folder:
        Path(folder).mkdir(parents=True, exist_ok=True)
        browser.picture(Path(folder) / f"{name}.png")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_axe_finds_no_violation_and_the_console_is_silent(
    browser: Browser, pages: Dict[str, Path], axe: str, size: str, scheme: str
) -> None:
    wrong: List[str] = []
    for name, path in pages.items():
        browser.open(path, size=size, scheme=scheme, zone="Pacific/Auckland")
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)")
        wrong += [f"{name}: {one}" for one in browser.violations(axe)]
        wrong += [f"{name}: console: {one}" for one in browser.complaints()]
        wide = browser.run("return document.documentElement.scrollWidth > innerWidth")
        wrong += [f"{name}: scrolls sideways"] if wide else []
        browser.run("document.querySelectorAll('details').forEach(d => d.open = false)")
        picture(browser, f"{path.stem}-{size}-{scheme}")

    assert wrong == []


def test_a_page_asks_for_nothing_but_itself(
    browser: Browser, pages: Dict[str, Path]
) -> None:
    for path in pages.values():
        browser.open(path)

        asked = browser.requests()

        assert asked == [path.as_uri()]


def test_the_policy_stops_what_was_not_written_by_the_page(
    browser: Browser, pages: Dict[str, Path], tmp_path: Path
) -> None:
    page = next(iter(pages.values())).read_text(encoding="utf-8")
    attack = "<script>window.attacked = 1</script><img src='x' onerror='window.attacked = 2'><p id='painted' style='color:red'>"
    path = tmp_path / "attacked.html"
    path.write_text(page.replace("<main", f"{attack}<main"), encoding="utf-8")

    browser.open(path)

    color = "return getComputedStyle(document.querySelector('#painted')).color"
    assert browser.run("return window.attacked") is None
    assert browser.run(color) != "rgb(255, 0, 0)"
    assert (
        len([one for one in browser.complaints() if "Content Security Policy" in one])
        >= 3
    )


def test_hostile_texts_run_nothing_and_ask_nobody(
    browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "hostile.html"
    for payload in PAYLOADS:
        event = poisoned(everything(), payload.replace("alert(1)", "attacked=1"))
        for markdown in (False, True):
            page = html.dumps(
                event, "fr", template="programme", internal=True, markdown=markdown
            )
            path.write_bytes(page.encode())

            browser.open(path)

            assert browser.run("return window.attacked") is None
            assert browser.complaints() == []
            assert browser.requests() == [path.as_uri()]


def test_a_style_sheet_with_line_ends_of_windows_is_applied(
    browser: Browser, tmp_path: Path
) -> None:
    path = tmp_path / "page.html"
    css = "h1 {\r\n  color: rgb(1, 2, 3);\r\n}\r\n/* \0 */\f"
    path.write_bytes(html.dumps(everything(), "fr", css=css).encode())

    browser.open(path)

    color = "return getComputedStyle(document.querySelector('h1')).color"
    assert (browser.run(color), browser.complaints()) == ("rgb(1, 2, 3)", [])


@pytest.mark.parametrize(
    ("language", "day"),
    [
        # Not in Chromium's list of languages, and not even a tag for it.
        ("zh-yue", "Mar 1"),
        ("x-harbour", "Mar"),
        # The page writes dates of the Gregorian calendar.
        ("fa", "\u06f1 \u0645\u0627\u0631\u0633"),
        ("he-u-ca-hebrew", "1 \u05d1\u05de\u05e8\u05e5"),
    ],
)
def test_local_times_are_there_in_any_language_and_in_one_calendar(
    browser: Browser, tmp_path: Path, language: str, day: str
) -> None:
    late = moment("2021-02-28T23:00", "Europe/Madrid")
    event = Event(
        id="late",
        title={language: "Late"},
        languages=[language],
        timezone="Europe/Madrid",
        start=late,
    )
    path = tmp_path / "page.html"
    path.write_bytes(html.dumps(event, language).encode())

    browser.open(path, zone="Asia/Seoul")

    [local] = browser.run(LOCAL)
    assert day in local
    assert browser.complaints() == []


def test_times_of_the_visitor_join_those_of_the_event(
    browser: Browser, pages: Dict[str, Path]
) -> None:
    page = (
        pages["assembly.fr.html"]
        if "assembly.fr.html" in pages
        else pages[WEBINAR.format("fr")]
    )
    browser.open(page, zone="America/Mexico_City")
    before = "return [...document.querySelectorAll('time')].map(e => e.innerText)"
    times = browser.run(before)

    local = browser.run(LOCAL)
    browser.open(page, zone="Europe/Madrid")
    at_home = browser.run(LOCAL)

    assert browser.run(before) == times
    assert len(local) > 0
    assert at_home == []


def test_the_day_is_told_where_it_is_another(
    browser: Browser, pages: Dict[str, Path]
) -> None:
    browser.open(pages[WEBINAR.format("en")], zone="Pacific/Auckland")

    [local] = browser.run(LOCAL)

    assert local == "Your local time: Fri, 26 Feb, 04:00"


def test_a_sentence_in_another_direction_stands_before_its_time(
    browser: Browser, pages: Dict[str, Path]
) -> None:
    browser.open(pages["old-town-workshop-2025.he.html"], zone="Asia/Seoul")

    [words, time] = browser.run(
        "const note = document.querySelector('.part-date .local > span');"
        "const range = document.createRange(); range.selectNode(note.firstChild);"
        "return [range, note.querySelector('bdi')].map(e => e.getBoundingClientRect().left)"
    )

    # English on a Hebrew page, read from the left.
    assert words < time


def test_paragraphs_of_a_letter_stand_apart(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "letter.html"
    path.write_bytes(html.dumps(everything(), "fr", template="invitation").encode())

    browser.open(path)

    gaps = browser.run(
        "return [...document.querySelectorAll('main > p + p')].filter("
        "p => !p.matches('.part-signature + .part-signature, .part-subtitle')).map("
        "p => p.getBoundingClientRect().top"
        " - p.previousElementSibling.getBoundingClientRect().bottom)"
    )
    assert len(gaps) > 0
    assert min(gaps) >= 12


def test_a_visitor_can_do_without_local_times(
    browser: Browser, pages: Dict[str, Path]
) -> None:
    browser.open(pages[WEBINAR.format("fr")], zone="Asia/Seoul")
    shown = "return document.querySelector('.local').checkVisibility()"
    assert browser.run(shown) is True

    browser.run("document.querySelector('#local-time input').click()")

    assert browser.run(shown) is False
    browser.driver.refresh()
    assert browser.run(shown) is False
    browser.run("localStorage.clear()")


def test_the_reader_s_language_comes_first_in_the_list(
    browser: Browser, pages: Dict[str, Path]
) -> None:
    path = pages[WEBINAR.format("fr").replace(".fr", "")]
    browser.driver.execute_cdp_cmd(
        "Emulation.setUserAgentOverride",
        {"userAgent": "test", "acceptLanguage": "es-MX,fr"},
    )

    browser.open(path)

    order = "return [...document.querySelectorAll('#choices li')].map(e => e.lang)"
    assert browser.run(order)[0] == "es"
    assert browser.run("return location.href") == path.as_uri()
    browser.driver.execute_cdp_cmd(
        "Emulation.setUserAgentOverride", {"userAgent": "", "acceptLanguage": ""}
    )


def test_without_script_the_page_is_complete(
    browser: Browser, pages: Dict[str, Path]
) -> None:
    path = pages[WEBINAR.format("fr")]
    browser.driver.execute_cdp_cmd(
        "Emulation.setScriptExecutionDisabled", {"value": True}
    )
    browser.open(path, zone="Asia/Seoul")
    browser.driver.execute_cdp_cmd(
        "Emulation.setScriptExecutionDisabled", {"value": False}
    )

    assert browser.run("return document.querySelectorAll('.row').length") == 8
    assert (
        browser.run("return document.querySelector('#local-time').checkVisibility()")
        is False
    )
    assert browser.run(LOCAL) == []


def test_print_keeps_sessions_on_one_sheet(
    browser: Browser, pages: Dict[str, Path], tmp_path: Path
) -> None:
    for name, path in pages.items():
        browser.open(path, scheme="dark")
        folder = Path(os.environ.get("EVENTKIT_PICTURES") or tmp_path)
        browser.print(folder / f"{path.stem}.pdf")
        browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
        style = browser.run(
            "const row = document.querySelector('.row:not(:has(.rows))');"
            "return row && [getComputedStyle(row).display, getComputedStyle(row).breakInside]"
        )
        paper = browser.run("return getComputedStyle(document.body).backgroundColor")
        assert style in (["block", "avoid"], None), name
        assert paper == "rgb(255, 255, 255)", name


def test_print_keeps_what_announces_parts_with_the_first_of_them(
    browser: Browser, pages: Dict[str, Path]
) -> None:
    browser.open(pages["estuary-assembly-2025.en.html"])
    browser.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})

    breaks = browser.run(
        "return [...document.querySelectorAll('.what:has(> .rows) > :not(.rows)')]"
        ".map(e => getComputedStyle(e).breakAfter)"
    )

    assert set(breaks) == {"avoid"}


def test_nu_checker_finds_nothing(pages: Dict[str, Path]) -> None:
    jar = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    done = subprocess.run(
        ["java", "-jar", str(jar), *map(str, pages.values())],
        capture_output=True,
        check=False,
    )

    assert done.stderr.decode() == ""


def test_a_programme_of_a_thousand_sessions_is_one_page(
    browser: Browser, tmp_path: Path, axe: str
) -> None:
    event = yaml.load(
        Path(__file__).resolve().parents[2] / "examples" / "estuary-assembly.yaml"
    )
    from attrs import evolve

    many = [evolve(event.sessions[1], id=f"s{number}") for number in range(1000)]
    path = tmp_path / "long.html"
    path.write_bytes(html.dumps(evolve(event, sessions=many), "fr").encode())

    browser.open(path, size="phone", zone="Asia/Seoul")

    assert browser.run("return document.querySelectorAll('.row .local').length") == 1000
    assert browser.complaints() == []
