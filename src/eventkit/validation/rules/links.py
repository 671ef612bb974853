"""Links that lead nowhere, or to the wrong place (EK507 …)."""

from __future__ import annotations

import re
from typing import Any, Dict, Iterator, List, Set, Tuple

from eventkit.domain.change import Removal
from eventkit.domain.language import NEUTRAL, language_of
from eventkit.validation.addresses import Address
from eventkit.validation.agenda import Agenda
from eventkit.validation.rule import Hit, hit, rule

# RFC 3986: a scheme, and something after it without white space; a host where one must
# be.
_LINK = re.compile(
    r"(?:https?://(?:[^\s/?#@]*@)?[^\s/?#@]*[^\W_][^\s/?#@]*(?:[/?#]\S*)?"
    r"|mailto:[^\s@]+@[^\s@]+"
    r"|(?!https?:|mailto:|javascript:|data:|vbscript:|file:)[a-z][a-z0-9+.-]*:\S+)",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:www\.\S+|[\w-]+(?:\.[\w-]+)*\.(?!pdf\b|html?\b|docx?\b|pptx?\b)[a-z]{2,}(?:/\S*)?)",
    re.IGNORECASE,
)


@rule(
    "EK507",
    severity="error",
    message="“{url}” is not a link",
    remedy="write the whole address, such as https://example.org/register",
    variants={
        "address": ("“{url}” is not a link", "did you mean “{address}”?"),
    },
)
def not_a_link(agenda: Agenda) -> Iterator[Hit]:
    """
    Find links that no program can follow.

    ## Why it matters

    Who clicks on them gets an error, or stays where they are.

    ## Example

    The registration is at `www.example.org/register`, without `https://`.

    ## How to fix

    Copy the whole address from the browser. An e-mail address is written
    `mailto:info@example.org`.

    ## When it stays silent

    Whether the page exists is not looked at: that takes a network.
    """
    for address in agenda.addresses:
        for tag, url in address.written() or [(NEUTRAL, "")]:
            if _LINK.fullmatch(url):
                continue
            params: Dict[str, Any] = {"url": url}
            if _BARE.fullmatch(url):
                params["address"] = f"https://{url}"
            elif re.fullmatch(r"[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+", url):
                params["address"] = f"mailto:{url}"
            where = address.pointer_in(tag) if url else address.pointer
            language = "" if tag == NEUTRAL else tag
            yield hit(where, address.subject, language=language, **params)


@rule(
    "EK508",
    severity="warning",
    message="“{url}” is linked twice",
    remedy="keep one of the two links",
)
def repeated_link(agenda: Agenda) -> Iterator[Hit]:
    """
    Find links that stand twice in the same place.

    The links of the event and those of its registration are one place.

    ## Why it matters

    The same line is printed twice, and only one of the two is corrected next time.

    ## Example

    The registration form is linked under `registration` and again under `links`, with
    the kind `registration`.

    ## How to fix

    Keep one. `eventkit check --fix` takes the second out if the first has the same
    kind and title.

    ## When it stays silent

    For one address with two different kinds, such as a page that is the website and the
    registration. Different sessions may have the same link.
    """
    seen: Dict[Tuple[object, str, str], Dict[str, Address]] = {}
    for address in agenda.addresses:
        place = address.tail.split("/links/")[0].replace("/registration", "")
        key = (address.place, place, str(address.written()))
        kinds = seen.setdefault(key, {})
        if kinds and (not address.kind or address.kind in kinds or "" in kinds):
            urls = [url for _, url in address.written()]
            spare = any(_says_all(one, address) for one in kinds.values())
            fix = _removal(agenda, address) if spare else None
            url = urls[0] if urls else ""
            yield hit(address.pointer, address.subject, fix=fix, url=url)
        kinds.setdefault(address.kind, address)


def _removal(agenda: Agenda, address: Address) -> Removal:
    """Return the change that takes a link out."""
    item = address.pointer.rpartition("/")[0]
    links = item.rpartition("/")[0]
    # Nobody writes an empty list.
    alone = links == "/links" and len(agenda.event.links) == 1
    return Removal(links if alone else item)


def _says_all(one: Address, other: Address) -> bool:
    """Tell whether a link says everything that another does."""
    kept, lost = one.link, other.link
    if kept is None or lost is None or kept.url != lost.url:
        return False
    return (
        other.kind in ("", one.kind)
        and lost.title in (None, kept.title)
        and (not lost.extra or lost.extra == kept.extra)
    )


_YEAR = re.compile(
    r"(?:(?<=[/._?&=-])|(?<=[a-z]{3}))(20[0-4][0-9])(?=$|[/._?&#-])(?!/[01][0-9](?:/|$))",
    re.IGNORECASE,
)
_OF_AN_EDITION = frozenset(
    {"join", "livestream", "programme", "registration", "website"}
)


@rule(
    "EK509",
    severity="warning",
    message="the link has the year {year}, and the event is in {years}",
    remedy="compare it with the page of this edition",
)
def link_of_another_edition(agenda: Agenda) -> Iterator[Hit]:
    """
    Find links to register, to join or to the website that have an earlier year in them.

    ## Why it matters

    Copied from the last edition, they lead to a form that is closed.

    ## Example

    The registration for 2021 is at `https://example.org/congress-2019/register`.

    ## How to fix

    Replace the link by that of this edition.

    ## When it stays silent

    For documents, publications, recordings and slides, which may well be older; for
    links that also have the event's year; for addresses with a year and a month, as
    systems make them up for uploads; when the event has no date. The website of an
    organization is not looked at.
    """
    years = _years(agenda)
    if not years:
        return
    for address in agenda.addresses:
        if address.kind not in _OF_AN_EDITION:
            continue
        if address.tail.startswith("/organizations"):
            continue
        for tag, url in address.written():
            found = [int(year) for year in _YEAR.findall(url)]
            if found and max(found) < years[0]:
                params: Dict[str, Any] = {
                    "year": str(max(found)),
                    "years": "–".join(map(str, years)),
                }
                language = "" if tag == NEUTRAL else tag
                where = address.pointer_in(tag)
                yield hit(where, address.subject, language=language, **params)


def _years(agenda: Agenda) -> List[int]:
    """Return the first and the last year of the event, once if they are the same."""
    event = agenda.event
    moments = [event.start, event.end, *(item.start for item in agenda.timed)]
    years = {moment.year for moment in moments if moment is not None}
    return sorted({min(years), max(years)}) if years else []


_HOST_OR_PATH = re.compile(
    r"https?://([^\s/?#]*)([^\s?#]*)(?:\?([^\s#]*))?", re.IGNORECASE
)
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Z]{2})?")
_LANGUAGE_KEY = re.compile(r"(?:^|&)(?:hl|lang|language|locale)=([A-Za-z]{2,3})\b")


@rule(
    "EK510",
    severity="warning",
    message="the link for {language} leads to the pages in {languages}",
    remedy="link the page in the language of the text, if there is one",
)
def link_in_another_language(agenda: Agenda) -> Iterator[Hit]:
    """
    Find links for one language that lead to pages in another.

    ## Why it matters

    Readers of the Spanish programme end up on a form in English.

    ## Example

    The registration has `https://example.org/en/register` under `es`.

    ## How to fix

    Link the page in the right language. If there is only one page, write the address
    once, without languages.

    ## When it stays silent

    For an address that is the same for everybody; for addresses that do not name a
    language of the programme in their path (`/en/`), in `lang=` or at the beginning of
    the host.
    """
    published = {language_of(tag) for tag in agenda.event.languages}
    for address in agenda.addresses:
        for tag, url in address.written():
            if tag == NEUTRAL:
                continue
            named = _languages_in(url) & published
            if named and language_of(tag) not in named:
                where = address.pointer_in(tag)
                names = tuple(sorted(named))
                yield hit(where, address.subject, language=tag, languages=names)


def _languages_in(url: str) -> Set[str]:
    match = _HOST_OR_PATH.match(url)
    if match is None:
        return set()
    host, path, query = match.groups()
    words = [host.split(".")[0], *path.split("/"), *_LANGUAGE_KEY.findall(query or "")]
    # `en-GB` and `pt_BR` name a language too; `en-route` is a word.
    tags = (_TAG.fullmatch(word) for word in words)
    return {tag[1].lower() for tag in tags if tag}
