"""The nodes of schema.org that a programme consists of."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, Iterable, List, Mapping, Optional, Sequence, Union

import attrs

from eventkit.document.clean import line
from eventkit.domain import (
    Link,
    Organization,
    Participation,
    Registration,
    Session,
    Speaker,
    Venue,
)
from eventkit.domain.time import as_written
from eventkit.domain.vocabulary import JOINING_LINKS
from eventkit.formats.jsonld.words import Words

__all__ = ["Nodes"]

Node = Dict[str, Any]

_SCHEMA = "https://schema.org/"
_STATUSES = {
    "scheduled": "EventScheduled",
    "postponed": "EventPostponed",
    "rescheduled": "EventRescheduled",
    "moved-online": "EventMovedOnline",
    "cancelled": "EventCancelled",
}
_TYPES = {
    "course": "EducationEvent",
    "festival": "Festival",
    "training": "EducationEvent",
    "workshop": "EducationEvent",
}
_BEHIND = {
    "organizer": "organizer",
    "co-organizer": "organizer",
    "host": "contributor",
    "partner": "contributor",
    "sponsor": "sponsor",
    "funder": "funder",
}
_ROLES = {"interpreter": "translator", "rapporteur": "contributor"}
_KINDS = {"group": "PerformingGroup", "organization": "Organization"}
# Nobody looks for a break.
_PAUSES = frozenset({"break", "coffee-break", "dinner", "lunch", "registration"})


def _filled(node: Node) -> Node:
    """Leave out what is not known; a list of one is that one."""
    short = {
        key: value[0] if isinstance(value, list) and len(value) == 1 else value
        for key, value in node.items()
    }
    return {key: value for key, value in short.items() if value not in ("", None, [])}


def _stamp(moment: Optional[datetime]) -> str:
    return "" if moment is None else as_written(moment).isoformat(timespec="seconds")


@attrs.frozen(eq=False)
class Nodes:
    """Write the nodes of one event."""

    words: Words
    speakers: Mapping[str, Speaker]

    @classmethod
    def of(cls, words: Words) -> Nodes:
        """Return what writes an event; of two speakers with one id the first counts."""
        return cls(words, {one.id: one for one in reversed(words.event.speakers)})

    def event(self, url: str) -> Node:
        """Return the event, with everything that belongs to it."""
        event, said = self.words.event, self.words.said
        node = {
            "@type": _TYPES.get(str(event.kind), "Event"),
            "@id": f"{url}#event" if url else "",
            "name": self.words.name(event.title),
            "alternateName": said(event.subtitle),
            "description": said(event.summary) or said(event.description),
            "startDate": _stamp(event.start),
            "endDate": _stamp(event.end),
            "previousStartDate": self._previous(),
            "eventStatus": _SCHEMA + _STATUSES[event.status],
            "eventAttendanceMode": self._attendance(),
            "location": self._locations(),
            "url": url,
            "mainEntityOfPage": self._page(url),
            "inLanguage": list(event.delivery.spoken) if event.delivery else [],
            "keywords": self.words.all(event.topics),
            "audience": [
                {"@type": "Audience", "audienceType": name}
                for name in self.words.all(one.name for one in event.audiences)
            ],
            "superEvent": self._series(),
        }
        return _filled(
            {
                **node,
                **self._organizations(event.organizations),
                **self._people(event.people),
                **self._joining(event.registration),
                "subEvent": self._sessions(event.sessions),
            }
        )

    def _previous(self) -> str:
        event = self.words.event
        moved = event.status in ("postponed", "rescheduled")
        return _stamp(event.previous_start) if moved else ""

    def _attendance(self) -> str:
        event = self.words.event
        online = event.kind == "webinar" or bool(self._addresses())
        if event.status == "moved-online" or (online and not event.venues):
            return f"{_SCHEMA}OnlineEventAttendanceMode"
        if not event.venues:
            return ""
        return f"{_SCHEMA}{'Mixed' if online else 'Offline'}EventAttendanceMode"

    def _addresses(self) -> List[str]:
        links: List[Link] = list(self.words.event.links)
        return self.words.links(links, *JOINING_LINKS)

    def _locations(self) -> List[Node]:
        online = [{"@type": "VirtualLocation", "url": url} for url in self._addresses()]
        if self.words.event.status == "moved-online":
            return online
        return [*map(self._venue, self.words.event.venues), *online]

    def _venue(self, venue: Venue) -> Node:
        address = _filled(
            {
                "streetAddress": self.words.name(venue.address),
                "addressLocality": self.words.name(venue.place),
            }
        )
        geo = venue.geo and {
            "@type": "GeoCoordinates",
            "latitude": venue.geo.latitude,
            "longitude": venue.geo.longitude,
        }
        return _filled(
            {
                "@type": "Place",
                "name": self.words.name(venue.name),
                "address": {"@type": "PostalAddress", **address} if address else "",
                "geo": geo,
            }
        )

    def _page(self, url: str) -> Optional[Node]:
        tag = self.words.write.tag
        return {"@type": "WebPage", "@id": url, "inLanguage": tag} if url else None

    def _series(self) -> Optional[Node]:
        series = self.words.event.series
        name = self.words.name(series.name) if series else ""
        return {"@type": "EventSeries", "name": name} if name else None

    def _organizations(self, found: Iterable[Organization]) -> Dict[str, List[Node]]:
        nodes: Dict[str, List[Node]] = {}
        for one in found:
            name = self.words.name(one.name)
            node = {
                "@type": "Organization",
                "name": name,
                "alternateName": line(one.acronym or ""),
                "url": self.words.url(one.url),
            }
            if name:
                nodes.setdefault(_BEHIND[one.role], []).append(_filled(node))
        return nodes

    def _people(self, people: Iterable[Participation]) -> Dict[str, List[Node]]:
        nodes: Dict[str, List[Node]] = {}
        for one in people:
            speaker = self.speakers.get(one.speaker)
            # Who is not sure to come is not announced to what forgets nothing.
            if speaker is None or speaker.kind == "placeholder":
                continue
            if one.status == "confirmed" and self.words.name(speaker.name):
                known = nodes.setdefault(_ROLES.get(one.role, "performer"), [])
                node = self._person(speaker, one)
                known.extend([] if node in known else [node])
        return nodes

    def _person(self, speaker: Speaker, one: Participation) -> Node:
        said = self.words.said
        group = self.words.name(one.organization or speaker.organization)
        person = speaker.kind == "person"
        return _filled(
            {
                "@type": _KINDS.get(speaker.kind, "Person"),
                "name": self.words.name(speaker.name),
                "honorificPrefix": said(speaker.honorific) if person else "",
                "jobTitle": said(one.position or speaker.position) if person else "",
                "affiliation": {"@type": "Organization", "name": group}
                if group and person
                else "",
            }
        )

    def _joining(self, joining: Optional[Registration]) -> Node:
        if joining is None:
            return {}
        urls = [
            url for link in joining.links for url in [self.words.url(link.url)] if url
        ]
        price: Union[str, None] = str(joining.price.amount) if joining.price else None
        offer = {
            "url": urls[:1],
            "price": "0" if joining.free and price is None else price,
            "priceCurrency": joining.price.currency if joining.price else "",
            "validFrom": _stamp(joining.opens),
            "validThrough": _stamp(joining.closes),
        }
        known = _filled(offer)
        return {
            "isAccessibleForFree": joining.free,
            "offers": {"@type": "Offer", **known} if known else None,
        }

    def _sessions(self, sessions: Sequence[Session]) -> List[Node]:
        """Return sessions, the parts of a block beside it: depth costs nothing then."""
        nodes: List[Node] = []
        stack = list(reversed(sessions))
        while stack:
            session = stack.pop()
            node = self._session(session)
            nodes.extend([node] if node else [])
            stack.extend(reversed(session.sessions))
        return nodes

    def _session(self, session: Session) -> Optional[Node]:
        name = self.words.name(session.title)
        if not name and session.kind is not None:
            name = self.words.label("session-kind", session.kind)
        if not name or session.kind in _PAUSES:
            return None
        if session.start is None or session.status == "tentative":
            return None
        said = self.words.said
        status = session.status
        node = {
            "@type": "Event",
            "name": name,
            "description": said(session.summary) or said(session.description),
            "startDate": _stamp(session.start),
            "endDate": _stamp(session.end),
            "eventStatus": "" if status == "scheduled" else _SCHEMA + _STATUSES[status],
            "location": self._room(session.room),
            "inLanguage": list(session.delivery.spoken) if session.delivery else [],
            "maximumAttendeeCapacity": session.capacity,
        }
        return _filled({**node, **self._people(session.people)})

    def _room(self, id_: Optional[str]) -> Optional[Node]:
        rooms = [room for room in self.words.event.rooms if room.id == id_]
        name = self.words.name(rooms[0].name) if rooms else ""
        return {"@type": "Place", "name": name} if name else None
