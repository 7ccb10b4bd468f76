"""What archives of all kinds share: how many members they may have, and which are passed over."""

from detente.record.errors import OversizedInput

MOST_MEMBERS = 1_000_000
HIDDEN, LINKS = "hidden files in archives", "links and devices in archives"
"""Why members are passed over."""


def is_junk(name: str) -> bool:
    """Whether a member is hidden, or what a Mac adds to an archive."""
    parts = name.replace("\\", "/").split("/")
    return "__MACOSX" in parts or any(part.startswith(".") and part not in (".", "..") for part in parts)


def too_many(where: str, *, most: int = MOST_MEMBERS) -> OversizedInput:
    """Says that an archive holds more members than one is read of."""
    return OversizedInput(f"more than {most:,} members", where=where, advice="cut it up")
