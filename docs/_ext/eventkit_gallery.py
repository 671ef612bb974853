"""
Build the examples as a user does, and write a page that shows what comes out.

The files go to ``_gallery`` and the page to ``gallery.md`` when a build begins, and git
ignores them.
"""

from __future__ import annotations

from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Dict, Iterator, List

from sphinx.application import Sphinx
from sphinx.errors import ExtensionError

from eventkit import Event
from eventkit.cli import main
from eventkit.formats import yaml
from eventkit.localization import localizer

EXAMPLES = Path(__file__).parents[2] / "examples"
FILES = Path("_gallery", "gallery")
"""Below the folder of the documentation; what is in ``_gallery`` is copied as it is."""

PROGRAMMES = {
    "metropolis-webinar": "A webinar whose times and speakers are not all known yet.",
    "estuary-assembly": "Three days in five rooms and online, with interpretation.",
    "night-forum": "An online forum that goes past midnight, seen from four zones.",
    "old-town-workshop": "A workshop in Arabic and Hebrew, from right to left.",
    "rooftop-seminar": "A seminar in Chinese and Japanese.",
}
TEMPLATES = ("announcement", "agenda", "programme", "invitation", "speakers", "card")
ZONES = {
    "night-forum": "America/Montevideo,Africa/Dakar,Europe/Lisbon,Asia/Jakarta",
}

HEAD = """# Gallery

Every page here was made by `eventkit build` from the programmes in `examples/`, while
this documentation was built. Nothing was changed by hand.
"""


def options(name: str) -> List[str]:
    """Return what is asked for beyond the usual."""
    zones = ["--zone", ZONES[name]] if name in ZONES else []
    return ["--template", ",".join(TEMPLATES), *zones]


def build_all(folder: Path) -> None:
    """Write every example in every language, template and format."""
    for name in PROGRAMMES:
        source = str(EXAMPLES / f"{name}.yaml")
        with redirect_stdout(StringIO()):
            code = main(["build", source, "-o", str(folder / name), *options(name)])
        if code:
            raise ExtensionError(f"building {name} ended with {code}")


def parts(name: str, event: Event) -> Iterator[str]:
    """Yield the part of the page about one programme."""
    first = event.languages[0]
    yield f"\n## {event.resolve(event.title, 'en')[0]}\n\n{PROGRAMMES[name]}\n\n"
    typed = [
        "eventkit",
        "build",
        f"examples/{name}.yaml",
        "-o",
        "build/",
        *options(name),
    ]
    yield f"```console\n$ {' '.join(typed)}\n```\n\n"
    for tag in event.languages:
        yield f"- {localizer('en').capitalize(localizer('en').language_name(tag))}: "
        yield ", ".join(links(name, event.id, tag)) + "\n"
    yield (
        f'\n<iframe src="gallery/{name}/{event.id}.{first}.html" loading="lazy" '
        f'title="{event.id}" width="100%" height="500"></iframe>\n'
    )


def links(name: str, id_: str, tag: str) -> Iterator[str]:
    """Yield links to what there is in one language."""
    for template in TEMPLATES:
        middle = "" if template == TEMPLATES[0] else f".{template}"
        yield f'<a href="gallery/{name}/{id_}{middle}.{tag}.html">{template}</a>'
    for suffix in ("txt", "md", "ics"):
        yield f'<a href="gallery/{name}/{id_}.{tag}.{suffix}">.{suffix}</a>'


def write_gallery(app: Sphinx) -> None:
    """Build the examples and the page."""
    source = Path(app.srcdir)
    build_all(source / FILES)
    page = [HEAD]
    for name in PROGRAMMES:
        page.extend(parts(name, yaml.load(EXAMPLES / f"{name}.yaml")))
    text, target = "".join(page), source / "gallery.md"
    if not target.exists() or target.read_text(encoding="utf-8") != text:
        target.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> Dict[str, bool]:
    """Build before Sphinx looks for documents."""
    app.connect("config-inited", lambda app, _config: write_gallery(app))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
