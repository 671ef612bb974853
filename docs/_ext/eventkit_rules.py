"""
Write one page for each rule: its docstring, and the examples that are also its tests.

The pages go to ``reference/rules`` when a build begins, and git ignores them.
"""

from __future__ import annotations

from pathlib import Path
from typing import Dict

from sphinx.application import Sphinx

from eventkit.validation import BUILTIN_RULES, Rule

# Seen from the folder of the documentation.
EXAMPLES = "/../tests/rules"
PAGES = Path("reference", "rules")

WORDS = {"error": "error", "warning": "warning", "info": "note", None: "off"}


def severity(rule: Rule) -> str:
    """Return how bad a finding is, at each stage where that differs."""
    words = {stage: WORDS[found] for stage, found in rule.severities().items()}
    if len(set(words.values())) == 1:
        return words["final"]
    return ", ".join(f"{word} in a {stage} programme" for stage, word in words.items())


def included(rule: Rule, name: str, language: str) -> str:
    """Return the directive that shows a file of the examples."""
    path = f"{EXAMPLES}/{rule.code}-{rule.name}/{name}"
    return f"```{{literalinclude}} {path}\n:language: {language}\n```\n"


def sections(rule: Rule) -> Dict[str, str]:
    """Return the parts of the docstring by their headings."""
    first, *rest = rule.page.split("\n## ")
    found = {"What it does": first.strip()}
    for part in rest:
        heading, _, text = part.partition("\n")
        found[heading] = text.strip()
    return found


def page(rule: Rule) -> str:
    """Return the page of a rule."""
    parts = sections(rule)
    bad = (
        included(rule, "bad.yaml", "yaml")
        + "\n"
        + included(rule, "findings.txt", "text")
    )
    parts["Example"] += f"\n\n{bad}"
    parts["How to fix"] += "\n\n" + included(rule, "good.yaml", "yaml")
    body = "\n".join(f"## {heading}\n\n{text}\n" for heading, text in parts.items())
    return f"# {rule.code} {rule.name}\n\nSeverity: {severity(rule)}.\n\n{body}"


def write_pages(app: Sphinx) -> None:
    """Write the pages that have changed, and remove those of rules that are gone."""
    folder = Path(app.srcdir) / PAGES
    pages = {f"{rule.code}-{rule.name}.md": page(rule) for rule in BUILTIN_RULES}
    for stale in folder.glob("EK*.md"):
        if stale.name not in pages:
            stale.unlink()
    for name, text in pages.items():
        target = folder / name
        # A file that is written again is built again.
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            target.write_text(text, encoding="utf-8")


def setup(app: Sphinx) -> Dict[str, bool]:
    """Write the pages before Sphinx looks for documents."""
    app.connect("config-inited", lambda app, _config: write_pages(app))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
