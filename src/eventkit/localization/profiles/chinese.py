"""House styles of Chinese in simplified characters."""

from __future__ import annotations

import attrs

from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = ["CHINESE", "CHINESE_12H", "CHINESE_HOURS"]

CHINESE = Style(
    name="zh-Hans-24h-2026",
    source="GB/T 15834-2011, 4.13.3: a range of times has the long dash: 16:00—17:30",
    dated="2026",
    tags=("zh-Hans",),
    default_for=("zh-Hans",),
    time="HH:mm",
    time_range="{start}—{end}",
    time_range_in_text="{start}—{end}",
    open_end="{start}起",
    span="{start_date} {start}至{end_date} {end}",
    year_in_span="first",
    zone=ZonePhrase(plain="{city}时间", exceptions={"上海": "北京时间"}),
    sentence=Sentence(
        moment="{date}{time}",
        times="{date}{start}至{end}",
        span="{start_date}{start}至{end_date}{end}",
    ),
)

CHINESE_HOURS = attrs.evolve(
    CHINESE,
    name="zh-Hans-hours-2026",
    source="GB/T 15835-2011: 16时30分, with the units in characters",
    default_for=(),
    time="H'时'mm'分'",
    on_the_hour="H'时'",
    time_range="{start}至{end}",
    time_range_in_text="{start}至{end}",
)

CHINESE_12H = attrs.evolve(
    CHINESE_HOURS,
    name="zh-Hans-un-2026",
    source="United Nations Journal in Chinese: 上午10时至下午1时, 下午4时30分",
    time="ah'时'mm'分'",
    on_the_hour="ah'时'",
    bare_time="h'时'mm'分'",
    bare_on_the_hour="h'时'",
    day_periods=("上午", "下午"),
    # On a clock of twelve hours, the hour after midnight would be taken for noon.
    time_names={
        (12, 0): "中午12时",
        (0, 0): "凌晨0时",
        **{(0, minute): f"凌晨0时{minute:02d}分" for minute in range(1, 60)},
    },
    time_range="{start}至{bare_end}",
    time_range_in_text="{start}至{bare_end}",
)
