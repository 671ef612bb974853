"""Multilingual event programmes: the facts once, the words in every language."""

from typing import TYPE_CHECKING, Any, List

from eventkit.domain import (
    Audience,
    Event,
    Extra,
    Geo,
    Label,
    LanguagePlan,
    Link,
    LocalizedText,
    Organization,
    Participation,
    Practical,
    Price,
    Registration,
    Room,
    RuleOptions,
    Series,
    Session,
    Speaker,
    Styles,
    Suppression,
    Track,
    Venue,
    moment,
)

if TYPE_CHECKING:
    from eventkit.validation import validate

__all__ = [
    "Audience",
    "Event",
    "Extra",
    "Geo",
    "Label",
    "LanguagePlan",
    "Link",
    "LocalizedText",
    "Organization",
    "Participation",
    "Practical",
    "Price",
    "Registration",
    "Room",
    "RuleOptions",
    "Series",
    "Session",
    "Speaker",
    "Styles",
    "Suppression",
    "Track",
    "Venue",
    "moment",
    "validate",
]


def __getattr__(name: str) -> Any:
    """Import what not every program needs when it is first asked for (PEP 562)."""
    if name == "validate":
        from eventkit.validation import validate  # keeps imports light

        return validate
    if name == "__version__":
        from importlib.metadata import version  # keeps imports light

        return version("eventkit-programmes")
    raise AttributeError(f"module 'eventkit' has no attribute {name!r}")


def __dir__() -> List[str]:
    """Return the public names."""
    return __all__
