"""A run of ``eventkit check``: what was asked for, and what comes of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, Counter, Dict, List, Mapping, Optional, Sequence, Tuple

import attrs
import click

from eventkit.cli import baseline
from eventkit.cli.checking import Check, Located, Outcome, examine
from eventkit.cli.diff import diff, for_terminals
from eventkit.cli.files import STDIN, Programme, Unreadable
from eventkit.cli.fixing import Correction, corrected
from eventkit.cli.messages import tn, tr
from eventkit.cli.refusal import BAD_INPUT, ERRORS_FOUND, Refused
from eventkit.cli.report import FOR_PEOPLE, print_report
from eventkit.cli.settings import Projects, Settings, Wishes
from eventkit.cli.terminal import say, takes_colour, visible
from eventkit.cli.writing import report_written, write_all

__all__ = ["Request", "Run"]


@attrs.frozen(kw_only=True)
class Request:
    """Hold what the options of the command line ask for."""

    files: Tuple[str, ...]
    wishes: Wishes
    projects: Projects
    form: str
    fix: bool
    show: bool
    new_baseline: Optional[Path]

    @classmethod
    def of(cls, files: Tuple[str, ...], given: Mapping[str, Any]) -> Request:
        """Return the request that options make."""
        wishes = Wishes(
            select=given["select"],
            ignore=given["ignore"],
            language=given["language"],
            strict=given["strict"],
            baseline=given["baseline"],
        )
        return cls(
            files=files,
            wishes=wishes,
            projects=given["projects"],
            form=given["form"],
            fix=given["fix"],
            show=given["show"],
            new_baseline=given["new_baseline"],
        )

    def verify(self) -> None:
        """Raise for what cannot be meant."""
        asked = {
            "--baseline": self.wishes.baseline,
            "--write-baseline": self.new_baseline,
            "--fix": self.fix,
            "--diff": self.show,
        }
        for one, other in _EXCLUSIVE:
            if asked[one] and asked[other]:
                raise click.UsageError(
                    tr("{one} and {other} exclude each other", one=one, other=other)
                )
        if self.fix and STDIN in self.files:
            raise click.UsageError(
                tr(
                    "--fix cannot change the standard input; "
                    "--diff shows what it would do"
                )
            )
        if self.wishes.baseline:
            baseline.read_baseline(self.wishes.baseline)
        self.wishes.verify()


_EXCLUSIVE = (
    ("--baseline", "--write-baseline"),
    ("--fix", "--diff"),
    ("--fix", "--write-baseline"),
    ("--diff", "--write-baseline"),
)


class _Finder:
    """Find what is wrong with a programme, except for what a baseline knows."""

    def __init__(
        self, settings: Settings, known: Optional[Counter[baseline.Known]]
    ) -> None:
        """Take what holds for the programme."""
        self._settings = settings
        self._known = known
        self.left_out = 0

    def __call__(self, programme: Programme) -> List[Located]:
        """Return the findings, and remember how many are known."""
        found = examine(programme, self._settings)
        path = self._settings.baseline
        if path is None or self._known is None:
            return found
        new = baseline.without_known(found, self._known, path)
        self.left_out = len(found) - len(new)
        return new


class Run:
    """Check programmes, and correct them if that is wanted."""

    def __init__(
        self,
        request: Request,
        checks: Sequence[Check],
        unreadable: Tuple[Unreadable, ...],
    ) -> None:
        """Find out about every programme before anything is printed or written."""
        self._request = request
        self._checks = checks
        self._known: Dict[Path, Counter[baseline.Known]] = {}
        finders = [self._finder(check.settings) for check in checks]
        self._corrections = [
            self._corrected(check, finder) for check, finder in zip(checks, finders)
        ]
        self._outcome = Outcome(
            files=len(checks),
            findings=tuple(f for done in self._corrections for f in done.findings),
            unreadable=unreadable,
            known=sum(finder.left_out for finder in finders),
            failures=sum(map(_failures, checks, self._corrections)),
            corrections=sum(done.changes for done in self._corrections),
        )

    def _finder(self, settings: Settings) -> _Finder:
        path = settings.baseline
        if path is None or self._request.new_baseline:
            return _Finder(settings, None)
        if path not in self._known:
            self._known[path] = baseline.read_baseline(path)
        return _Finder(settings, self._known[path])

    def _corrected(self, check: Check, finder: _Finder) -> Correction:
        programme = check.programme
        if not (self._request.fix or self._request.show):
            return Correction(programme=programme, findings=finder(programme))
        # No rule finds tags: whoever selects rules does not ask for them.
        return corrected(programme, finder, respell=not check.settings.select)

    def finish(self) -> int:
        """Print or store what was found, and return the exit code."""
        if self._request.new_baseline:
            return self._store(self._request.new_baseline)
        if self._request.show:
            return self._show()
        if self._request.fix:
            self._fix()
        print_report(self._outcome, self._request.form)
        if self._outcome.unreadable:
            return BAD_INPUT
        return ERRORS_FOUND if self._outcome.failures else 0

    def _store(self, path: Path) -> int:
        if self._outcome.unreadable:
            return BAD_INPUT
        text = baseline.dumps(self._outcome.findings, path)
        report_written(write_all({path: text.encode()}))
        return 0

    def _show(self) -> int:
        """Show what would change, as ``ruff check --diff`` does."""
        self._print_changes(err=False)
        count = self._outcome.corrections
        click.echo(
            tn("{n} correction to make", "{n} corrections to make", count)
            if count
            else tr("nothing to correct"),
            err=True,
        )
        if self._outcome.unreadable:
            return BAD_INPUT
        return ERRORS_FOUND if count else 0

    def _fix(self) -> None:
        # The output of the formats for programs is theirs alone.
        self._print_changes(err=self._request.form not in FOR_PEOPLE)
        contents = {}
        for before, after in self._changed():
            path = Path(before.source.name)
            if not path.is_file() or path.read_bytes() != before.source.encoded():
                said = tr("has changed meanwhile; nothing was written")
                raise Refused(f"{path}: {said}")
            contents[path] = after.source.encoded()
        write_all(contents)

    def _changed(self) -> List[Tuple[Programme, Programme]]:
        pairs = zip(self._checks, self._corrections)
        return [(one.programme, done.programme) for one, done in pairs if done.changes]

    def _print_changes(self, *, err: bool) -> None:
        for check, done in zip(self._checks, self._corrections):
            if done.obstacle:
                name = visible(check.programme.source.name)
                said = tr("not corrected: {reason}", reason=done.obstacle)
                click.echo(f"{name}: {visible(said)}", err=True)
        text = "".join(diff(one.source, two.source) for one, two in self._changed())
        stream = sys.stderr if err else sys.stdout
        if not text:
            return
        if stream.isatty() or takes_colour(stream):
            say(for_terminals(text.rstrip("\n")), err=err)
        else:
            click.echo(text.encode(), nl=False, err=err)


def _failures(check: Check, done: Correction) -> int:
    """Return how many findings are errors, or count as such."""
    grave = ("error", "warning") if check.settings.strict else ("error",)
    return sum(found.finding.severity in grave for found in done.findings)
