"""Which addresses become links."""

from __future__ import annotations

import pytest

from eventkit.document.href import href


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a?b=c#d",
        "HTTP://example.org",
        "https://münchen.example/straße",
        "mailto:a@example.org",
        "tel:+33123456789",
        "geo:47.2,-2.2",
        "webcal://example.org/a.ics",
        "/fr/agenda",
        "./agenda",
        "../agenda",
        "#agenda",
    ],
)
def test_pages_messages_calls_and_maps_are_followed(url: str) -> None:
    assert href(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "//example.org",
        "/\\example.org",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "blob:https://example.org/x",
        "ms-settings:",
        "www.example.org",
        "https:",
        "https://example.org/a b",
        "https://example.org/\n",
        "",
    ],
)
def test_everything_else_is_not(url: str) -> None:
    assert href(url) is None
