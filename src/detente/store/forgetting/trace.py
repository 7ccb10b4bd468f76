"""What must be found nowhere any more, and how it is found in a value of a database or in the bytes of a file."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from detente.record import KINDS
from detente.store.forgetting.names import NOBODY, Names, spoken

_KINDS = "|".join(kind.__name__.lower() for kind in KINDS.values() if kind.__name__ != "Actor")
_HASH = re.compile(rf"(?:{_KINDS})-[0-9a-f]{{16}}")
_HASH_IN_BYTES = re.compile(_HASH.pattern.encode())
_STRING = re.compile(r'"((?:[^"\\]++|\\.)*+)"?')
"""A string of JSON; one that is not closed goes on to the end, so that it is looked at once."""
_ANCHOR = re.compile(r"@([A-Z]*+[^A-Z|][^|]*+)(?:\|-?\d+)?")
"""Whom a story is about, as it is kept to be found by: `@jane-doe|1081`; all who speak for a state are `@IRQ`."""
_COUNTRY = re.compile(r'"country":"[^"]*"')
"""Of what country something is: it may be that of a state which is an actor as well."""
_FEW = 100
"""So many addresses are looked for in the middle of words that somebody wrote; more only where a value begins."""


@dataclass(frozen=True)
class Trace:
    """Ids, addresses and names."""

    ids: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    names: Names = NOBODY

    def within(self, value: str) -> Iterator[str]:
        """What of it a value has in it."""
        yield from self.ids.intersection(_HASH.findall(value))
        given = {value, *_STRING.findall(_COUNTRY.sub("", value))} if '"' in value else {value}
        given |= {found[1] for one in given if (found := _ANCHOR.fullmatch(one))}
        yield from self._strings & given
        if self._quoted and any(address in value for address in self.addresses):
            yield from self._quoted.findall(value)
        if self.names.whole and self.names.telling(spoken(value)):
            yield "a name"

    def in_bytes(self, some: bytes) -> Iterator[str]:
        """What of it some bytes of a file have in them; names and addresses as they are written, and in JSON."""
        for found in _HASH_IN_BYTES.findall(some):
            if found.decode() in self.ids:
                yield found.decode()
        yield from (word for word, written in self._written.items() if written in some)

    @cached_property
    def longest(self) -> int:
        """How many bytes what is looked for has at most."""
        return max((64, *map(len, self._written.values())))

    @cached_property
    def _strings(self) -> frozenset[str]:
        plain = {one for one in self.ids if not _HASH.fullmatch(one)} | self.addresses
        return frozenset(plain | {json.dumps(one, ensure_ascii=False)[1:-1] for one in plain})

    @cached_property
    def _quoted(self) -> re.Pattern[str] | None:
        if not self.addresses or len(self.addresses) > _FEW:
            return None
        each = "|".join(map(re.escape, sorted(self.addresses, key=len, reverse=True)))
        return re.compile(rf"(?<![^\s\"'(<\[])(?:{each})(?![^\s\"')>\],;])")

    @cached_property
    def _written(self) -> dict[str, bytes]:
        given = self.addresses if len(self.addresses) <= _FEW else ()
        return {one: json.dumps(one, ensure_ascii=False)[1:-1].encode() for one in given}
