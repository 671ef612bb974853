"""What makes a finding the same finding after the file has been edited."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Tuple

from eventkit.validation import Finding

__all__ = ["Identity", "digest", "identity"]

Identity = Tuple[str, str, str, Tuple[str, ...]]
"""Code, place, language and the ids of the things concerned."""


def identity(finding: Finding) -> Identity:
    """
    Return what two runs have in common about a finding.

    A place in a list changes when something is added before it, so only the names in
    the pointer count; which member it is, the ids of the finding tell.
    """
    place = finding.pointer
    if finding.subjects:
        place = re.sub(r"/\d+(?=/|$)", "/*", place)
    return finding.code, place, finding.language, finding.subjects


def digest(finding: Finding) -> str:
    """Return the identity of a finding as a short text."""
    text = json.dumps(identity(finding)).encode()
    return hashlib.sha256(text).hexdigest()[:32]
