"""A programme to start from: short, commented, and without anything to find in it."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, List, Tuple

import attrs

from eventkit.cli.message_language import FALLBACK
from eventkit.cli.terminal import visible

__all__ = ["Starter"]

_TEXTS = Path(__file__).with_name("starter_texts.json")


@lru_cache(maxsize=1)
def _texts() -> Dict[str, Dict[str, Any]]:
    texts: Dict[str, Dict[str, Any]] = json.loads(_TEXTS.read_text(encoding="utf-8"))
    return texts


@attrs.frozen(kw_only=True)
class Starter:
    """
    Write a programme with invented facts, in given languages.

    Where there are no words for one of the languages, only texts that need none are
    written. The notes are in the first language, or in English.
    """

    id: str
    languages: Tuple[str, ...]
    timezone: str
    file: str
    """The name of the file, for the commands that the notes mention."""

    def text(self) -> str:
        """Return the programme as YAML."""
        blocks = [
            self._about(),
            self._noted("format", "eventkit: 1"),
            self._noted("id", f"id: {self.id}"),
            self._noted("kind", "kind: webinar"),
            self._noted("stage", "stage: draft"),
            self._noted("languages", f"languages: [{', '.join(self.languages)}]"),
            self._times(),
            self._title(),
            self._localized("summary"),
            self._noted("delivery", f"delivery: {{spoken: [{self.languages[0]}]}}"),
            self._organizations(),
            self._sessions(),
            self._speakers(),
            self._audiences(),
            self._registration(),
        ]
        return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"

    @property
    def _has_words(self) -> bool:
        return all(tag in _texts() for tag in self.languages)

    def _note(self, key: str, indent: str = "") -> List[str]:
        texts = _texts()
        notes = texts.get(self.languages[0], texts[FALLBACK])[key]
        return [f"{indent}# {line}" for line in notes]

    def _noted(self, key: str, line: str) -> List[str]:
        return [*self._note(key), line]

    def _localized(self, key: str, indent: str = "", field: str = "") -> List[str]:
        """Return a text in every language, or nothing if one of them has none."""
        if not self._has_words:
            return []
        words = [f"{indent}  {tag}: {_texts()[tag][key]}" for tag in self.languages]
        return [f"{indent}{field or key}:", *words]

    def _about(self) -> List[str]:
        name = visible(self.file)
        return [
            *self._note("about"),
            f"#   eventkit check {name}",
            f"#   eventkit build {name} -o published",
        ]

    def _times(self) -> List[str]:
        return [
            *self._note("times"),
            f"timezone: {self.timezone}",
            "start: 2030-05-16T10:00",
            "end: 2030-05-16T11:30",
        ]

    def _title(self) -> List[str]:
        if self._has_words:
            return [*self._note("title_note"), *self._localized("title")]
        example = [f"#   {tag}: …" for tag in self.languages]
        words = self.id.replace("-", " ").replace("_", " ")
        return [
            *self._note("per_language"),
            "# title:",
            *example,
            f'title: "{words[0].upper()}{words[1:]}"',
        ]

    def _organizations(self) -> List[str]:
        name = self._localized("organization", "    ", "name")
        return [
            *self._note("organizations"),
            "organizations:",
            "  - id: organizer",
            *(name or ["    name: Agora"]),
        ]

    def _sessions(self) -> List[str]:
        return [
            *self._note("sessions"),
            "sessions:",
            *_session("welcome", "welcome", "10:00", "15 min"),
            *_session("talk", "presentation", "10:15", "45 min"),
            *self._localized("talk", "    ", "title"),
            "    people:",
            "      - speaker: amina-diallo",
            *_session("questions", "q-and-a", "11:00", "20 min"),
            *_session("closing", "closing", "11:20", "10 min"),
        ]

    def _speakers(self) -> List[str]:
        return [
            *self._note("speakers"),
            "speakers:",
            "  - id: amina-diallo",
            "    name: Amina Diallo",
            *self._note("placeholder", "    "),
            *self._localized("position", "    "),
        ]

    def _audiences(self) -> List[str]:
        name = self._localized("audience", "    ", "name")
        return ["audiences:", "  - id: everybody", *name] if name else []

    def _registration(self) -> List[str]:
        return [
            *self._note("registration"),
            "registration:",
            "  free: true",
            "  access: open",
            "  links:",
            "    - kind: registration",
            f"      url: https://example.org/{self.id}",
        ]


def _session(name: str, kind: str, clock: str, duration: str) -> List[str]:
    return [
        f"  - id: {name}",
        f"    kind: {kind}",
        f"    start: 2030-05-16T{clock}",
        f"    duration: {duration}",
    ]
