"""House styles of Russian."""

from __future__ import annotations

from eventkit.localization.profiles.shapes import NBSP, date_patterns, range_patterns
from eventkit.localization.style import Sentence, Style, ZonePhrase

__all__ = ["RUSSIAN"]

_RANGES = range_patterns(
    before="'с '",
    between="' по '",
    month=" MMMM",
    year=f" y'{NBSP}г.'",
    weekday="EEEE, ",
)

RUSSIAN = Style(
    name="ru-colon-2026",
    source=(
        "CLDR: «16:30»; Мильчин, Чельцова (2018): «25–27 февраля», «25 февраля "
        "— 1 марта»"
    ),
    dated="2026",
    tags=("ru",),
    default_for=("ru",),
    dates=date_patterns("d MMMM", "EEEE, ", f" y'{NBSP}г.'", yMd="dd.MM.y", Md="dd.MM"),
    intervals=range_patterns(
        between=" — ",
        between_days="–",
        month=" MMMM",
        year=f" y'{NBSP}г.'",
        weekday="EEEE, ",
    ),
    # "со второго": two consonants would meet.
    elisions=((r"\bс (?=2 )", "со "),),
    time="H:mm",
    time_range="{start}–{end}",
    time_range_in_text="{start}–{end}",
    open_end="с {start}",
    span="{start_date}, {start} — {end_date}, {end}",
    year_in_span="last",
    hours=f"{{hours}}{NBSP}ч",
    minutes=f"{{minutes}}{NBSP}мин",
    hours_and_minutes=f"{{hours}}{NBSP}ч {{minutes}}{NBSP}мин",
    # Names of cities are declined in a sentence; the frequent ones have an adjective.
    zone=ZonePhrase(
        plain="время: {city}",
        exceptions={
            "Афины": "афинское время",
            "Берлин": "берлинское время",
            "Богота": "время Боготы",
            "Брюссель": "брюссельское время",
            "Буэнос-Айрес": "время Буэнос-Айреса",
            "Варшава": "варшавское время",
            "Вена": "венское время",
            "Дакар": "дакарское время",
            "Дели": "время Дели",
            "Иоганнесбург": "время Йоханнесбурга",
            "Йоханнесбург": "время Йоханнесбурга",
            "Каир": "каирское время",
            "Киев": "киевское время",
            "Лиссабон": "лиссабонское время",
            "Лондон": "лондонское время",
            "Мадрид": "мадридское время",
            "Мехико": "время Мехико",
            "Минск": "минское время",
            "Москва": "московское время",
            "Найроби": "время Найроби",
            "Нью-Йорк": "нью-йоркское время",
            "Париж": "парижское время",
            "Рим": "римское время",
            "Сан-Паулу": "время Сан-Паулу",
            "Сеул": "сеульское время",
            "Стамбул": "стамбульское время",
            "Ташкент": "ташкентское время",
            "Токио": "токийское время",
            "Торонто": "время Торонто",
            "Цюрих": "цюрихское время",
            "Шанхай": "шанхайское время",
        },
    ),
    sentence=Sentence(
        moment="{date}, в {time}",
        times="{date}, с {start} до {end}",
        span="с {start} {start_date} до {end} {end_date}",
        weekdays_in_span=False,
        # A weekday would have to be in the genitive, then in the accusative.
        intervals={
            **_RANGES,
            "yMMMMEEEEd": _RANGES["yMMMMd"],
            "MMMMEEEEd": _RANGES["MMMMd"],
        },
        weekdays=(
            "в понедельник",
            "во вторник",
            "в среду",
            "в четверг",
            "в пятницу",
            "в субботу",
            "в воскресенье",
        ),
    ),
)
