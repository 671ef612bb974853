"""The options of a build: which documents there are, and what they show."""

from __future__ import annotations

from functools import wraps
from types import MappingProxyType
from typing import (
    Any,
    Callable,
    Dict,
    List,
    Mapping,
    Optional,
    Sequence,
    Tuple,
    Union,
)

import attrs
import click

from eventkit.cli.build_values import (
    USUAL,
    checked,
    day,
    id_of,
    styles,
    templates,
    zone,
)
from eventkit.cli.messages import also, tr
from eventkit.cli.options import tags
from eventkit.document import TEMPLATES, Selection, Template
from eventkit.document.selection import NO_SELECTION
from eventkit.domain import Event
from eventkit.domain.language import NEUTRAL, lookup_chain
from eventkit.errors import excerpt, suggestion
from eventkit.localization import STYLES
from eventkit.localization.styles import fits

__all__ = ["BuildOptions", "build_options"]

_NONE: Mapping[str, str] = MappingProxyType({})


@attrs.frozen(kw_only=True)
class BuildOptions:
    """Hold what the command line asks of documents."""

    templates: Tuple[Template, ...] = (TEMPLATES[USUAL],)
    styles: Mapping[str, str] = _NONE
    """The names of house styles by language; under ``und``, that of all others."""
    zones: Tuple[str, ...] = ()
    selection: Selection = NO_SELECTION
    internal: bool = False
    catalogs: Tuple[str, ...] = ()
    """The folders of an organization's own words."""
    markdown: bool = False
    """Descriptions, abstracts and biographies are Markdown."""
    base_url: str = ""
    """The address of the folder in which pages are published."""
    previous: Mapping[str, Sequence[Union[Event, bytes]]] = MappingProxyType({})
    """Earlier versions of the events by their ids, the oldest first: for calendars."""

    def keywords(
        self, language: str, template: Optional[Template] = None
    ) -> Dict[str, Any]:
        """Return what the writers of documents are to be given, for one of them."""
        found: Dict[str, Any] = {
            "template": template or self.templates[0],
            "style": self._style(language),
            "zones": self.zones,
            "selection": self.selection,
            "internal": self.internal,
        }
        if self.catalogs:
            found["catalogs"] = self.catalogs
        return found

    def calendar(self, event: Event, language: str) -> Dict[str, Any]:
        """Return what the writer of calendars is to be given."""
        from eventkit.formats import ical  # slow: Babel

        options = ical.Options(style=self._style(language), catalogs=self.catalogs)
        return {"options": options, "previous": self.previous.get(event.id, ())}

    def _style(self, language: str) -> Optional[str]:
        for tag in (*lookup_chain(language), NEUTRAL):
            name = self.styles.get(tag)
            # A style for all languages is one for those that it can write.
            if name and fits(STYLES[name], language):
                return name
        return None

    def stem(self, event: Event, template: Template) -> str:
        """
        Return how the files of a document begin.

        The announcement is *the* file of an event; others have their template's name.
        """
        if template.name == USUAL:
            return str(event.id)
        return f"{event.id}.{template.name}"

    def refusals(self, event: Event) -> List[str]:
        """Return what is asked for that an event does not have."""
        found: List[str] = []
        for what, wanted, things in (
            ("track", self.selection.tracks, event.tracks),
            ("audience", self.selection.audiences, event.audiences),
        ):
            known = [str(thing.id) for thing in things]
            found += [_unknown(what, id_, known) for id_ in wanted if id_ not in known]
        return found


def _unknown(what: str, id_: str, known: Sequence[str]) -> str:
    near = suggestion(id_, known)
    if near:
        hint = tr("did you mean {name}?", name=repr(near))
    else:
        hint = tr("write one of {names}", names=", ".join(known))
        hint = hint if known else tr("there are none")
    return also(_no_such(what, excerpt(id_)), hint)


def _no_such(what: str, found: str) -> str:
    if what == "track":
        return tr("no such track, got {name}", name=found)
    return tr("no such audience, got {name}", name=found)


def build_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options about documents; the command is given ``options``."""

    @wraps(command)
    def with_options(*args: Any, **given: Any) -> Any:
        options = BuildOptions(
            templates=given.pop("templates"),
            styles=given.pop("styles"),
            zones=given.pop("zones"),
            selection=Selection(
                days=given.pop("days"),
                tracks=given.pop("tracks"),
                audiences=given.pop("audiences"),
                languages=given.pop("delivered_in"),
            ),
            internal=given.pop("internal"),
            catalogs=given.pop("catalogs"),
            markdown=given.pop("markdown"),
            base_url=given.pop("base_url"),
        )
        return command(*args, options=options, **given)

    for option in reversed(_OPTIONS):
        with_options = option(with_options)
    return with_options


_OPTIONS = (
    click.option(
        "--template",
        "templates",
        multiple=True,
        metavar="NAME,...",
        callback=templates,
        help=f"Which documents: {', '.join(TEMPLATES)}, or the file of a template of "
        f"your own; otherwise {USUAL}.",
    ),
    click.option(
        "--style",
        "styles",
        multiple=True,
        metavar="[TAG=]NAME,...",
        callback=styles,
        help="The house style for dates and times, such as fr=fr-closed-2026; without "
        "a language, in all that it can write.",
    ),
    click.option(
        "--zone",
        "zones",
        multiple=True,
        metavar="PLACE,...",
        callback=checked(zone),
        help="Give the start there as well: a zone such as Asia/Seoul, or a city.",
    ),
    click.option(
        "--day",
        "days",
        multiple=True,
        metavar="DATE,...",
        callback=checked(day),
        help="Show the sessions of these days only, such as 2025-05-14.",
    ),
    click.option(
        "--track",
        "tracks",
        multiple=True,
        metavar="ID,...",
        callback=checked(id_of),
        help="Show these tracks only, and what belongs to none.",
    ),
    click.option(
        "--audience",
        "audiences",
        multiple=True,
        metavar="ID,...",
        callback=checked(id_of),
        help="Show what is for these audiences only, and what is for everybody.",
    ),
    click.option(
        "--delivered-in",
        "delivered_in",
        multiple=True,
        metavar="TAG,...",
        callback=tags,
        help="Show only sessions that can be followed in one of these languages.",
    ),
    click.option(
        "--internal",
        is_flag=True,
        help="Show the notes for the staff, and mark the documents as internal.",
    ),
    click.option(
        "--catalog",
        "catalogs",
        multiple=True,
        metavar="FOLDER",
        type=click.Path(exists=True, file_okay=False),
        help="The folder of a catalogue with words of your own; may be repeated.",
    ),
    click.option(
        "--markdown",
        is_flag=True,
        help="Read descriptions, abstracts and biographies as Markdown.",
    ),
    click.option(
        "--base-url",
        default="",
        metavar="URL",
        help="The address of the folder that the pages will be published in.",
    ),
)
