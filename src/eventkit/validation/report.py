"""The findings of one validation."""

from __future__ import annotations

from typing import Dict, Iterator, Tuple, get_args

import attrs

from eventkit.errors import ValidationError
from eventkit.validation.finding import Finding, ordered
from eventkit.validation.rule import Severity

__all__ = ["Report"]


@attrs.frozen
class Report:
    """
    Hold findings in the order of the programme file.

    A report is a collection of findings, so it is true when there is one of any
    severity; ``report.errors`` tells whether there are errors.

    >>> finding = Finding(
    ...     code="EK201",
    ...     name="room-double-booked",
    ...     severity="error",
    ...     pointer="/sessions/1/room",
    ... )
    >>> report = Report([finding])
    >>> len(report), report.counts
    (1, {'error': 1, 'warning': 0, 'info': 0})
    """

    findings: Tuple[Finding, ...] = attrs.field(default=(), converter=ordered)

    def __iter__(self) -> Iterator[Finding]:
        """Iterate over the findings in document order."""
        return iter(self.findings)

    def __len__(self) -> int:
        """Return the number of findings."""
        return len(self.findings)

    @property
    def errors(self) -> Tuple[Finding, ...]:
        """What keeps the programme from taking place or being published as written."""
        return self.of("error")

    @property
    def warnings(self) -> Tuple[Finding, ...]:
        """What is probably not intended."""
        return self.of("warning")

    @property
    def infos(self) -> Tuple[Finding, ...]:
        """What is worth knowing."""
        return self.of("info")

    @property
    def counts(self) -> Dict[str, int]:
        """The number of findings of each severity."""
        found = [finding.severity for finding in self.findings]
        return {severity: found.count(severity) for severity in get_args(Severity)}

    def of(self, severity: Severity) -> Tuple[Finding, ...]:
        """Return the findings of one severity."""
        return tuple(found for found in self.findings if found.severity == severity)

    def raise_for_errors(self) -> None:
        """Raise :exc:`~eventkit.errors.ValidationError` if there is an error."""
        if self.errors:
            raise ValidationError(self)
