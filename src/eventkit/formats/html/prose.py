"""Texts in which people wrote Markdown, as HTML that can do no harm."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from eventkit.errors import EventkitError
from eventkit.formats.html.environment import Markup

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

__all__ = ["markdown_html"]

# Headings would stand among those of the page, pictures would be fetched from afar.
_TAGS = {
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
}
_SCHEMES = {"http", "https", "mailto", "tel"}
_MISSING = (
    "Markdown needs markdown-it-py and nh3; install them with: "
    "pip install 'eventkit-programmes[html]'"
)


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    try:
        from markdown_it import MarkdownIt  # only where it is asked for
    except ModuleNotFoundError as error:
        raise EventkitError(_MISSING) from error
    # HTML in the text stays text. A heading becomes the paragraph that it looks like.
    parser = MarkdownIt("commonmark", {"html": False})
    return parser.enable(["table", "strikethrough"]).disable(["heading", "lheading"])


def markdown_html(source: str) -> Markup:
    """
    Return a text in Markdown as HTML of a few harmless elements.

    >>> markdown_html("**Bring** boots <script>")
    Markup('<p><strong>Bring</strong> boots &lt;script&gt;</p>')
    """
    try:
        import nh3  # only where it is asked for
    except ModuleNotFoundError as error:
        raise EventkitError(_MISSING) from error
    clean = nh3.clean(
        _parser().render(source),
        tags=_TAGS,
        attributes={"a": {"href"}},
        url_schemes=_SCHEMES,
        link_rel=None,
    )
    # nh3 has just made it safe.
    return Markup(clean.strip())
