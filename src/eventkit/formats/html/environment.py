"""Jinja2, with everything escaped, and the files of the page."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache
from typing import Tuple

from eventkit.errors import EventkitError

try:
    import jinja2
    from markupsafe import Markup, escape
except ModuleNotFoundError as error:
    raise EventkitError(
        "HTML needs Jinja2; install it with: pip install 'eventkit-programmes[html]'"
    ) from error

__all__ = ["Markup", "asset", "content_security_policy", "environment", "escape"]


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """Return the templates; a name that is not there is an error, and not nothing."""
    return jinja2.Environment(
        loader=jinja2.PackageLoader("eventkit.formats.html"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@lru_cache(maxsize=8)
def asset(name: str) -> str:
    """Return a style sheet or a script."""
    loader = environment().loader
    if loader is None:
        return ""
    text: str = loader.get_source(environment(), name)[0]
    # A checkout on Windows may have other line ends; browsers hash these.
    return text.replace("\r\n", "\n").strip("\n")


def content_security_policy(styles: Tuple[str, ...], scripts: Tuple[str, ...]) -> str:
    """
    Return a policy that allows these texts, by their hashes, and nothing else.

    >>> content_security_policy(("a{}",), ())[:42]
    "default-src 'none'; style-src 'sha256-X1Ru"
    """
    sources = {"style-src": styles, "script-src": scripts}
    parts = ["default-src 'none'"]
    parts += [
        f"{name} {' '.join(map(_hash, texts))}"
        for name, texts in sources.items()
        if texts
    ]
    return "; ".join([*parts, "base-uri 'none'", "form-action 'none'"])


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
