"""
Is the agenda consistent? Rules, what they find, and the report.

:func:`eventkit.validate` is the way in; it returns data and prints nothing.
:func:`describe` makes the sentence of a finding.
"""

from eventkit.validation.agenda import Agenda
from eventkit.validation.engine import installed_rules, validate
from eventkit.validation.finding import Finding
from eventkit.validation.item import Appearance, Item
from eventkit.validation.report import Report
from eventkit.validation.rule import Hit, Param, Rule, Severity, by_stage, hit, rule
from eventkit.validation.rules import BUILTIN_RULES
from eventkit.validation.selection import choose
from eventkit.validation.wording import Description, describe

__all__ = [
    "BUILTIN_RULES",
    "Agenda",
    "Appearance",
    "Description",
    "Finding",
    "Hit",
    "Item",
    "Param",
    "Report",
    "Rule",
    "Severity",
    "by_stage",
    "choose",
    "describe",
    "hit",
    "installed_rules",
    "rule",
    "validate",
]
