"""
What a text mentions: dates, times, zones, numbers and addresses, as people write them.

:func:`mentions` is the way in.
"""

from eventkit.localization.mentions.abbreviations import AMBIGUOUS
from eventkit.localization.mentions.digits import digit_runs
from eventkit.localization.mentions.finder import mentions
from eventkit.localization.mentions.mention import (
    Kind,
    Mention,
    WrittenDate,
    WrittenTime,
    WrittenZone,
    dates_of,
    times_of,
)
from eventkit.localization.mentions.offsets import minutes_at, offsets, out_of_season

__all__ = [
    "AMBIGUOUS",
    "Kind",
    "Mention",
    "WrittenDate",
    "WrittenTime",
    "WrittenZone",
    "dates_of",
    "digit_runs",
    "mentions",
    "minutes_at",
    "offsets",
    "out_of_season",
    "times_of",
]
