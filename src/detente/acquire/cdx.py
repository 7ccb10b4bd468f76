"""Indexes of web captures (CDX, CDXJ, and what the Wayback CDX server answers): which address was captured when.

Source: the CDX file format of the Internet Archive, 2015; CDXJ as pywb writes it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import msgspec

from detente.acquire.days import moment_of

CAPTURES = (".cdx", ".cdxj", ".cdx.gz", ".cdxj.gz")
"""How the names of indexes of captures end."""

_USUAL = ("N", "b", "a", "m", "s", "k")
"""The columns where no line on top names them: key, timestamp, address, media type, status, digest."""


@dataclass(frozen=True, slots=True)
class Capture:
    """That what lay at an address was taken at a moment (ISO 8601); `digest` is SHA-1 of its bytes in base 32."""

    address: str
    moment: str
    digest: str | None = None


def captures(lines: Iterable[str]) -> Iterator[Capture]:
    """The captures of pages that were there (status 200); lines that are none are left out."""
    columns: tuple[str, ...] = _USUAL
    for line in lines:
        words = line.split()
        if words[:1] == ["CDX"]:
            columns = tuple(words[1:])
        elif len(words) > 2:
            capture = (
                _of_json(line) if words[2].startswith("{") else _of_columns(dict(zip(columns, words, strict=False)))
            )
            if capture:
                yield capture


def _of_columns(cells: dict[str, str]) -> Capture | None:
    return _capture(cells.get("a"), cells.get("b"), status=cells.get("s"), digest=cells.get("k"))


def _of_json(line: str) -> Capture | None:
    _, moment, rest = line.split(maxsplit=2)
    try:
        found = msgspec.json.decode(rest)
    except (msgspec.DecodeError, RecursionError):
        return None
    if not isinstance(found, dict):
        return None
    address, status, digest = (str(found.get(name) or "") for name in ("url", "status", "digest"))
    return _capture(address, moment, status=status, digest=digest)


def _capture(address: str | None, moment: str | None, *, status: str | None, digest: str | None) -> Capture | None:
    taken = moment_of(moment)
    if not address or not taken or "T" not in taken or (status or "200") not in ("200", "-"):
        return None
    return Capture(address, taken, (digest or "").removeprefix("sha1:") or None)
