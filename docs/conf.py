"""How Sphinx builds the documentation."""

import inspect
import sys
from importlib import metadata
from pathlib import Path
from typing import Any, List

from sphinx.application import Sphinx

sys.path.insert(0, str(Path(__file__).with_name("_ext")))

project = "eventkit"
author = "eventkit contributors"
project_copyright = f"2026, {author}"
release = metadata.version("eventkit-programmes")
version = release

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "eventkit_gallery",
    "eventkit_rules",
]
exclude_patterns = ["_build", "_gallery"]
# The built examples, which the gallery shows.
html_extra_path = ["_gallery"]
source_suffix = {".md": "markdown"}
language = "en"

html_theme = "furo"
html_title = "eventkit"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_default_options = {
    "members": True,
    "member-order": "bysource",
    "undoc-members": True,
    # The fields are listed one by one; a signature of thirty of them says no more.
    "exclude-members": "__init__,__new__",
}
autodoc_class_signature = "separated"
autodoc_typehints = "signature"
autodoc_preserve_defaults = True
add_module_names = False

nitpicky = True
# The inventories of other projects are on the network, and a build must not depend on
# it: their names stay plain text.
nitpick_ignore_regex = [
    # Type variables, and unions that the signature spells out, have no page.
    (r"py:class", r"(.*\.)?(Made|T|File|Text|Previous)"),
    (r"py:class", r"icalendar\..*"),
    (
        r"py:.*",
        r"(collections\.abc|datetime|decimal|enum|os|pathlib|typing|zoneinfo)\..*",
    ),
]


def drop_docstring_of_type(
    _app: Sphinx, what: str, _name: str, thing: object, _options: Any, lines: List[str]
) -> None:
    """Leave out what ``str`` or ``tuple`` say of themselves under each constant."""
    if what == "data" and "\n".join(lines).strip() == inspect.getdoc(type(thing)):
        lines.clear()


def setup(app: Sphinx) -> None:
    """Connect the above."""
    app.connect("autodoc-process-docstring", drop_docstring_of_type)
