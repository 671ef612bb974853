"""The classes of a benchmark programme as pydantic models, as strict as eventkit's."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Dict, List, Literal, Optional, Union

from pydantic import BaseModel, ConfigDict, Field
from typing_extensions import Annotated

Id = Annotated[str, Field(pattern=r"^[A-Za-z0-9]([A-Za-z0-9._-]{0,126}[A-Za-z0-9])?$")]
Text = Union[str, Dict[str, str]]


class Model(BaseModel):
    """Refuse unknown keys, and stay as it was made."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Plan(Model):
    """The fields of a LanguagePlan that the programme uses."""

    spoken: List[str] = []
    interpreted: List[str] = []


class Link(Model):
    """The fields of a Link."""

    url: Text
    kind: Optional[Id] = None
    title: Optional[Text] = None


class Participation(Model):
    """The fields of a Participation."""

    speaker: Id
    role: Literal["speaker", "moderator", "chair", "keynote", "panellist"] = "speaker"
    status: Literal["confirmed", "invited", "tentative"] = "confirmed"
    mode: Optional[Literal["in-person", "remote"]] = None
    position: Optional[Text] = None
    organization: Optional[Text] = None


class Session(Model):
    """The fields of a Session."""

    id: Id
    kind: Optional[Id] = None
    title: Optional[Text] = None
    start: Optional[datetime] = None
    duration: Optional[timedelta] = None
    room: Optional[Id] = None
    track: Optional[Id] = None
    status: Literal["scheduled", "tentative", "cancelled"] = "scheduled"
    people: List[Participation] = []
    summary: Optional[Text] = None
    description: Optional[Text] = None
    delivery: Optional[Plan] = None
    audiences: List[Id] = []
    access: Optional[Literal["open", "members", "invited"]] = None
    capacity: Optional[int] = None
    links: List[Link] = []
    sessions: List[Session] = []


class Named(Model):
    """The fields of a Venue, a Room or a Track that the programme uses."""

    id: Id
    name: Text
    place: Optional[Text] = None
    venue: Optional[Id] = None


class Speaker(Model):
    """The fields of a Speaker."""

    id: Id
    name: Text
    kind: Literal["person", "organization", "group", "placeholder"] = "person"
    honorific: Optional[Text] = None
    position: Optional[Text] = None
    organization: Optional[Text] = None
    place: Optional[Text] = None
    biography: Optional[Text] = None


class Event(Model):
    """The fields of an Event that the programme uses."""

    eventkit: Literal[1]
    id: Id
    kind: Optional[Id] = None
    stage: Literal["draft", "provisional", "final"] = "draft"
    version: Optional[str] = None
    languages: List[str]
    timezone: str
    start: Optional[datetime] = None
    end: Optional[datetime] = None
    title: Text
    delivery: Optional[Plan] = None
    sessions: List[Session] = []
    speakers: List[Speaker] = []
    venues: List[Named] = []
    rooms: List[Named] = []
    tracks: List[Named] = []
    links: List[Link] = []
