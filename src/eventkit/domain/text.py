"""Texts in several languages."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import (
    Dict,
    ItemsView,
    Iterable,
    Iterator,
    Mapping,
    NamedTuple,
    Optional,
    Tuple,
    Union,
)

import attrs

from eventkit.domain.language import (
    NEUTRAL,
    Tag,
    language_of,
    lookup_chain,
    normalize_tag,
    script_of,
)
from eventkit.errors import InvalidValueError, MissingTranslationError, excerpt

__all__ = ["LocalizedText", "ResolvedText", "TextLike", "is_blank", "localized"]

# White space, control characters, and what only joins, breaks or turns other ones.
INVISIBLE = (
    r"\s\x00-\x1f\x7f-\xa0\xad\u061c\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u206f\ufeff"
)
_INVISIBLE = re.compile(f"[{INVISIBLE}]*")


class ResolvedText(NamedTuple):
    """A text and the tag of the language it is in."""

    text: str
    tag: Tag


def is_blank(text: str) -> bool:
    r"""
    Tell whether a text shows nothing: it is empty, or all of it is invisible.

    >>> is_blank(" \u200b"), is_blank("–")
    (True, False)
    """
    return _INVISIBLE.fullmatch(text) is not None


def plain_text(value: str) -> str:
    """Return a text unchanged, or raise for what is not Unicode text."""
    # Whether a text is ASCII is known without looking at it.
    if type(value) is str and value.isascii():
        return value
    if not isinstance(value, str):
        raise InvalidValueError("not a text", excerpt(value), "write it in quotes")
    # A subclass could bring its own idea of equality into what must be immutable.
    text = value if type(value) is str else str.__str__(value)
    try:
        # Three times as fast as looking for surrogates with a regular expression.
        text.encode()
    except UnicodeEncodeError as error:
        raise InvalidValueError(
            "holds half of a surrogate pair, which is not a character",
            excerpt(text),
            "write the character itself",
        ) from error
    return text


class _Pairs(Tuple[Tuple[Tag, str], ...]):
    """Tags and texts that were checked, so that `attrs.evolve` may pass them again."""

    __slots__ = ()


def _pairs(texts: Union[_Pairs, Mapping[str, str]]) -> _Pairs:
    if isinstance(texts, _Pairs):
        return texts
    if not isinstance(texts, (dict, Mapping)):
        raise InvalidValueError(
            "not a text in languages",
            excerpt(texts),
            "write a mapping such as {'fr': 'Bienvenue', 'en': 'Welcome'}",
        )
    keys = tuple(texts)
    order = _order(keys) if len(keys) < 20 else _order.__wrapped__(keys)
    return _Pairs([(tag, plain_text(texts[key])) for tag, key in order])


# The texts of a programme are nearly all in the same few languages.
@lru_cache(maxsize=256)
def _order(keys: Tuple[str, ...]) -> Tuple[Tuple[Tag, str], ...]:
    """Return the normal spelling of tags, in order, each with the one they came in."""
    found: Dict[Tag, str] = {}
    for key in keys:
        tag = normalize_tag(key)
        if tag in found:
            raise InvalidValueError(
                f"the language {tag} twice", excerpt(key), "keep one of the two"
            )
        found[tag] = key
    if not found:
        raise InvalidValueError(
            "a text in no language", "{}", "write it in one, or leave it out"
        )
    return tuple(sorted(found.items()))


@attrs.frozen(repr=False, eq=False)
class LocalizedText(Mapping[str, str]):
    """
    Hold one text in each of several languages, keyed by BCP 47 tag.

    Tags are normalised. A blank text is kept but counts as missing. A text under
    ``und`` is neutral (a proper name) and satisfies every language.

    >>> title = LocalizedText({"fr": "Bienvenue", "pt_br": "Boas-vindas"})
    >>> title["pt-BR"]
    'Boas-vindas'
    >>> title.resolve("pt-PT")
    ResolvedText(text='Boas-vindas', tag='pt-BR')
    """

    _texts: _Pairs = attrs.field(converter=_pairs)

    @classmethod
    def neutral(cls, text: str) -> LocalizedText:
        """Return a text that belongs to no language, such as a proper name."""
        return cls(_Pairs([(NEUTRAL, plain_text(text))]))

    def __getitem__(self, tag: str) -> str:
        """Return the text of exactly this language."""
        wanted = normalize_tag(tag)
        for known, text in self._texts:
            if known == wanted:
                return text
        raise KeyError(tag)

    def __iter__(self) -> Iterator[str]:
        """Iterate over the tags in alphabetical order."""
        return (tag for tag, _ in self._texts)

    def __len__(self) -> int:
        """Return the number of languages."""
        return len(self._texts)

    def items(self) -> ItemsView[str, str]:
        """Return the tags with their texts, in alphabetical order of the tags."""
        # What `Mapping` offers looks each tag up again.
        return dict(self._texts).items()

    def __eq__(self, other: object) -> bool:
        """Compare the languages and their texts."""
        if isinstance(other, LocalizedText):
            return self._texts == other._texts
        return NotImplemented

    def __hash__(self) -> int:
        """Return the hash of the languages and their texts."""
        return hash(self._texts)

    def __repr__(self) -> str:
        """Return the call that makes this text."""
        return f"LocalizedText({dict(self._texts)!r})"

    @property
    def languages(self) -> Tuple[Tag, ...]:
        """The tags that have a text which is not blank, in alphabetical order."""
        return tuple(tag for tag, text in self._texts if not is_blank(text))

    def match(self, tag: str) -> Optional[Tag]:
        """
        Return the tag whose text serves a reader of this language, if one does.

        Exact, then without extensions, region, script (RFC 4647, 3.4), then the same
        language in another region but the same script, then neutral.

        >>> LocalizedText({"en": "Mayor", "es-MX": "Alcaldesa"}).match("es")
        'es-MX'
        """
        present = self.languages
        for candidate in lookup_chain(tag):
            if candidate in present:
                return candidate
        language, script = language_of(tag), script_of(tag)
        for known in present:
            if language_of(known) == language and script_of(known) == script:
                return known
        return NEUTRAL if NEUTRAL in present else None

    def exact(self, tag: Tag) -> Optional[str]:
        """
        Return the text of a language, its tag in normal spelling; not a blank one.

        >>> LocalizedText({"fr": "Accueil", "es": " "}).exact("es")
        """
        for known, text in self._texts:
            if known == tag:
                # Few texts begin with anything else than a letter or a digit.
                return text if text[:1].isalnum() or not is_blank(text) else None
        return None

    def resolve(
        self, tag: str, *, fallbacks: Iterable[str] = (), original: Optional[str] = None
    ) -> ResolvedText:
        """
        Return the best text for a reader, and the tag of the language it is in.

        After the languages of :meth:`match` come ``fallbacks`` in their order, then
        ``original``. Raises :exc:`~eventkit.errors.MissingTranslationError` when none
        has a text.

        >>> LocalizedText({"fr": "Accueil"}).resolve("en", fallbacks=["es", "fr"])
        ResolvedText(text='Accueil', tag='fr')
        """
        chain = [tag, *fallbacks, *([original] if original else [])]
        for wanted in chain:
            answer = self.match(wanted)
            if answer is not None:
                return ResolvedText(self[answer], answer)
        raise MissingTranslationError(
            f"no text in {', '.join(dict.fromkeys(chain))}; "
            f"there is {', '.join(self.languages) or 'none'}"
        )


TextLike = Union[str, Mapping[str, str]]
"""What a text may be given as: a plain ``str`` is neutral."""


def localized(value: TextLike) -> LocalizedText:
    """
    Return a localized text from a mapping of languages, or a neutral one from a string.

    >>> localized("Metropolis")
    LocalizedText({'und': 'Metropolis'})
    """
    if isinstance(value, str):
        return LocalizedText.neutral(value)
    # Asked last: Python looks hard at what may be a mapping.
    if isinstance(value, dict) or not isinstance(value, LocalizedText):
        return LocalizedText(value)
    return value
