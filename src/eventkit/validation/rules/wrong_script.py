"""Texts that are in another script than they say (EK405)."""

from __future__ import annotations

import re
from typing import Dict, Iterator, Tuple

from eventkit.domain.language import NEUTRAL, language_of, script_of
from eventkit.validation.agenda import Agenda
from eventkit.validation.corpus import Corpus
from eventkit.validation.rule import Hit, rule
from eventkit.validation.rules.copies import is_copied
from eventkit.validation.rules.wrong_language import LONGEST, NAMES, WORD
from eventkit.validation.texts import Passage

# The letters of each script, for a character class.
_LETTERS: Dict[str, str] = {
    "Arab": "\u0620-\u06ff\u0750-\u077f\ufb50-\ufdfb\ufe70-\ufefc",
    "Cyrl": "\u0400-\u052f",
    "Deva": "\u0900-\u097f",
    "Grek": "\u0370-\u03ff\u1f00-\u1fff",
    "Hang": "\u1100-\u11ff\uac00-\ud7a3",
    "Hani": "\u3400-\u4dbf\u4e00-\u9fff",
    "Hebr": "\u05d0-\u05ea",
    "Jpan": "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff",
    "Latn": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
    "Thai": "\u0e01-\u0e4f",
}
_SCRIPTS: Dict[str, str] = {
    "Arab": "ar ckb fa ps ur",
    "Cyrl": "be bg mk ru uk",
    "Deva": "hi mr ne",
    "Grek": "el",
    "Hang": "ko",
    "Hani": "yue zh",
    "Hebr": "he",
    "Jpan": "ja",
    "Latn": "ca cs da de en es et eu fi fr ga gl hr hu id is it lt lv ms mt nb nl nn "
    "no pl pt ro sk sl sq sv sw tr vi",
    "Thai": "th",
}
_SCRIPT_OF = {tag: script for script, tags in _SCRIPTS.items() for tag in tags.split()}
_SAME = {"Hans": "Hani", "Hant": "Hani", "Kore": "Hang"}
_FEWEST_LETTERS = 4
_FEWEST_WORDS = 5


def _script(tag: str) -> str:
    named = script_of(tag)
    named = _SAME.get(named, named)
    return (
        named
        if named in _LETTERS
        else ""
        if named
        else _SCRIPT_OF.get(language_of(tag), "")
    )


@rule(
    "EK405",
    severity="warning",
    message="the {field} in {language} is not in the script of the language: “{words}”",
    remedy="translate it, or write it under the language that it is in",
)
def wrong_script(agenda: Agenda) -> Iterator[Hit]:
    """
    Find texts that are written in the letters of another language.

    ## Why it matters

    Most of the readers of that language cannot read them.

    ## Example

    The English title of a session is in Chinese characters.

    ## How to fix

    Translate it, or move it to the language that it is in. Names are spelt in the
    letters of the language: 陈玉兰 is Chen Yulan.

    ## When it stays silent

    Where at least half of the letters are those of the language. Texts in Arabic,
    Chinese, Russian and so on may be in Latin letters up to four words, as names and
    products are. Texts that are the same in two languages are a matter of their own.
    """
    for tag, corpus in agenda.corpora.items():
        script = "" if tag == NEUTRAL else _script(tag)
        if script:
            found = _not_latin(corpus) if script == "Latn" else _latin(corpus, script)
            for passage, words in found:
                yield corpus.hit(passage, words=" ".join(words.split()))


# Greek to the end of Unicode, without what Latin texts have as well.
_FOREIGN = re.compile(
    "[\u0370-\u1dff\u2c00-\u2dff\u3040-\ua6ff\uac00-\ud7a3\uf900-\ufefc]"
)
_LATIN = re.compile(f"[{_LETTERS['Latn']}]")


def _not_latin(corpus: Corpus) -> Iterator[Tuple[Passage, str]]:
    if _FOREIGN.search(corpus.rare) is None:
        return
    for passage, whole in zip(corpus.passages, corpus.texts):
        if whole.isascii() or _FOREIGN.search(whole) is None:
            continue
        text = whole[:LONGEST]
        foreign = len(_FOREIGN.findall(text))
        if foreign < _FEWEST_LETTERS or foreign <= len(_LATIN.findall(text)):
            continue
        # Copied names are not reported as copies, so they are here.
        if passage.field in NAMES or not is_copied(passage, corpus.tag):
            yield passage, text


def _latin(corpus: Corpus, script: str) -> Iterator[Tuple[Passage, str]]:
    own = re.compile(f"[{_LETTERS[script]}]")
    for passage, text in zip(corpus.passages, corpus.texts):
        if own.search(text) is not None or passage.field in NAMES:
            continue
        enough = len(WORD.findall(text[:LONGEST])) >= _FEWEST_WORDS
        if enough and not is_copied(passage, corpus.tag):
            yield passage, text
