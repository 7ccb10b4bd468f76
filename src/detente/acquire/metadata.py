"""Tables of what is known of documents: by address or file name, from Media Cloud, GDELT or a table of one's own.

Also the indexes of web captures, which know when a page was taken. A row fills in what the container of its document
leaves open; nothing in it is a document, and nothing that it names is fetched.
"""

import base64
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from detente.acquire.addresses import is_address, key_of, own_address
from detente.acquire.cdx import Capture, captures
from detente.acquire.fields import Fields, Row, known_of
from detente.acquire.given import Given, Known

_FILE_NAMES = ("file", "filename", "file_name", "path")


@dataclass(slots=True)
class Metadata:
    """What tables say of documents, by address or file name; it counts the rows whose document has come."""

    rows: dict[str, Known] = field(default_factory=dict)
    captures: defaultdict[str, list[Capture]] = field(default_factory=lambda: defaultdict(list))
    _used: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.rows or self.captures)

    def add_row(self, row: Row, fields: Fields) -> bool:
        """Adds a row of a table; False where it names neither an address nor a file."""
        folded = {name.casefold(): value for name, value in row.items()}
        names = [value for name in (*_FILE_NAMES, *fields.uri) if isinstance(value := folded.get(name), str) and value]
        if names:
            self.rows[_key(names[0])] = known_of_row(folded, fields)
        return bool(names)

    def add_captures(self, lines: Iterable[str]) -> int:
        """Adds an index of captures, and says of how many addresses more."""
        before = len(self.captures)
        for capture in captures(lines):
            self.captures[key_of(capture.address)].append(capture)
        return len(self.captures) - before

    @property
    def unused(self) -> int:
        """How many rows have no document yet."""
        return len(self.rows) - len(self._used)

    def filled(self, given: Given) -> Given:
        """The document with what the tables know of it behind what its container says."""
        keys = [*_keys(given)]
        key = next((key for key in keys if key in self.rows), None)
        if key is not None:
            self._used.add(key)
            given = replace(given, known=self.rows[key].behind(given.known))
        found = next((self.captures[key] for key in keys if key in self.captures), None)
        return _captured(given, found) if found and not given.fetched else given


def known_of_row(folded: Row, fields: Fields) -> Known:
    """What a row, its names in small letters, says of its document."""
    if "mobileurl" in folded:  # a list of articles by GDELT's DOC API as CSV, whose date is when it saw them
        return known_of({**folded, "date": None, "seendate": folded.get("date")}, fields)
    return known_of(folded, fields)


def _captured(given: Given, found: list[Capture]) -> Given:
    """The document with the moment of its capture, where it is certain which it is; else bounded by the last one."""
    data = given.content.encode(errors="replace") if isinstance(given.content, str) else given.content
    digest = base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()
    capture = found[0] if len(found) == 1 else next((one for one in found if one.digest == digest), None)
    if capture:
        return replace(given, fetched=capture.moment)
    last = max(one.moment for one in found)
    return replace(given, known=replace(given.known, seen=given.known.seen or last))


def _keys(given: Given) -> Iterator[str]:
    """Under what a document can be found: its address or path, the ends of that, the address that it gives itself."""
    yield _key(given.uri)
    if not is_address(given.uri):
        parts = PurePosixPath(given.uri.replace("!/", "/")).parts
        yield from ("/".join(parts[place:]) for place in range(1, len(parts)))
        if isinstance(given.content, bytes) and (own := own_address(given.content)):
            yield key_of(own)


def _key(name: str) -> str:
    return key_of(name) if is_address(name) else re.sub(r"^\./", "", name.replace("\\", "/"))
