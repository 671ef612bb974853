"""Multilingual event programmes: the facts once, the words in every language."""

from eventkit.domain import (
    Audience,
    Event,
    Extra,
    Geo,
    LanguagePlan,
    Link,
    LocalizedText,
    Organization,
    Participation,
    Practical,
    Price,
    Registration,
    Room,
    Series,
    Session,
    Speaker,
    Suppression,
    Track,
    Venue,
    moment,
)
