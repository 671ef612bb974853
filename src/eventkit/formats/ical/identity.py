"""
UIDs: the same for the same session, in each language, version and run.

A UID is a name-based UUID (RFC 9562, section 5.5) over the ids of the programme. It
says nothing about anybody, as RFC 7986, section 5.3, wants it.
"""

from __future__ import annotations

from hashlib import sha1
from uuid import UUID

__all__ = ["NAMESPACE", "uid"]

NAMESPACE = UUID("0ccba54d-cc45-502e-a916-fb390f1eeaf1")
"""The namespace of these UIDs: the UUID of the domain name ``eventkit-programmes``."""

_PREFIX = NAMESPACE.bytes


def uid(event: str, *path: str) -> str:
    """
    Return the UID of an event, of one of its sessions, or of something of a session.

    >>> uid("opening-2021"), uid("opening-2021", "session", "welcome")
    ('36c0d81c-cb69-56a8-af65-55f0e19004de', '6ef24f89-44c2-57ee-a3a8-adf44203c119')
    """
    # What uuid.uuid5 does, at a third of the time. Ids contain no slash.
    name = "/".join((event, *path))
    digest = sha1(_PREFIX + name.encode()).hexdigest()  # noqa: S324  RFC 9562 says SHA-1
    variant = "89ab"[int(digest[16], 16) & 3]
    return (
        f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}"
        f"-{variant}{digest[17:20]}-{digest[20:32]}"
    )
