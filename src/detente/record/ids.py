"""Ids: hashes of what identifies a thing, so that reading a text twice gives the same ids."""

import hashlib
import re
import unicodedata

import msgspec

_DIGITS = 16
_canonical = msgspec.json.Encoder(order="deterministic")


def make_id(kind: str, *identity: object) -> str:
    """`kind` and the first 16 hex digits of the SHA-256 of the canonical JSON of what identifies the thing."""
    digest = hashlib.sha256(_canonical.encode([kind, *identity])).hexdigest()
    return f"{kind}-{digest[:_DIGITS]}"


def article_id(source: str, ordinal: int, text: str) -> str:
    """The id of the story that stands at a place, from 0 on, in the source with this id."""
    return make_id("article", source, ordinal, hashlib.sha256(text.encode()).hexdigest())


def slug(name: str) -> str:
    """A name as an actor id: ASCII letters and digits joined by hyphens ("Nicolás Maduro" → "nicolas-maduro")."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return "-".join(re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode().lower())) or "unnamed"
