"""What an address asks for, and the addresses of what one may ask next."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, Request

from detente.record.edtf import bounds
from detente.store.catalogue import ANYTHING, Filter

_MANY = frozenset(field.name for field in fields(Filter) if field.default == ())
_NAMES = {field.name: field.name.rstrip("_") for field in fields(Filter)}
"""What each field of a filter is called in an address."""
_ONE = {"from": "from_", "until": "until", "search": "search"}
_OWN = frozenset({"order", "page"})
_OF_LINKS = frozenset({"rift"})
"""What is asked of links alone, and no field of a filter of facts."""
_ORDERS = {"latest": True, "earliest": False}
_APART = frozenset({"format", "done"})
"""What says how an answer is written, or what was just reviewed, and is no part of what is asked."""

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A path with what its query asks: filters, the order of time, which page, and what else that path takes."""

    path: str
    filter: Filter = ANYTHING
    latest: bool = False
    """Whether the latest stands first."""
    surest: bool = False
    """Whether the surest stands first, of links."""
    usually: bool = False
    """Whether it does where nobody asks for an order."""
    page: int = 1
    more: Pairs = ()

    def has(self, name: str, value: str) -> bool:
        """Whether a filter asks for a value, one of several."""
        return value in self.values(name)

    def values(self, name: str) -> tuple[str, ...]:
        """The values that a filter asks for, of facts or of links."""
        if name in _OF_LINKS:
            return self.own(name)
        found: tuple[str, ...] = getattr(self.filter, name)
        return found

    def toggled(self, name: str, value: str) -> str:
        """The address that asks for a value of a filter too, or no longer."""
        now = self.values(name)
        kept = tuple(one for one in now if one != value) if value in now else (*now, value)
        if name in _OF_LINKS:
            return self.with_own(name, *kept)
        more: dict[str, Any] = {name: kept}
        return self.url(**more)

    def url(self, *, page: int = 1, latest: bool | None = None, surest: bool = False, **filters: Any) -> str:
        """The address that asks for the same with other filters, from its first page on."""
        asked = replace(self, filter=replace(self.filter, **filters), page=page)
        if latest is None and not surest:
            return asked.here
        return replace(asked, latest=bool(latest), surest=surest).here

    def over(self, days: tuple[str, str]) -> str:
        """The address that asks for the same from one date to another."""
        from_, until = days
        return self.url(from_=from_, until=until)

    def own(self, name: str) -> tuple[str, ...]:
        """The values of what only this path takes."""
        return tuple(value for key, value in self.more if key == name)

    def own_one(self, name: str) -> str | None:
        """The last value of what only this path takes once; None where it has none."""
        return dict(self.more).get(name)

    def with_own(self, name: str, *values: str) -> str:
        """The address that asks for other values of it, from its first page on."""
        kept = tuple(pair for pair in self.more if pair[0] != name)
        return replace(self, more=(*kept, *((name, value) for value in values)), page=1).here

    @property
    def here(self) -> str:
        """The address that asks for just this."""
        query = urlencode([*self.pairs()])
        return f"{self.path}?{query}" if query else self.path

    def pairs(self, *without: str) -> Iterator[tuple[str, str]]:
        """Names and values as they stand in an address; a form keeps so what it does not ask for itself."""
        for field, name in _NAMES.items():
            value = getattr(self.filter, field)
            several = value if isinstance(value, tuple) else (value,)
            yield from ((name, str(one)) for one in several if one is not None and name not in without)
        yield from (pair for pair in self.more if pair[0] not in without)
        if self.surest and "order" not in without:
            yield "order", "surest"
        elif self.latest != self.usually and "order" not in without:
            yield "order", "latest" if self.latest else "earliest"
        if self.page > 1 and "page" not in without:
            yield "page", str(self.page)

    @property
    def is_filtered(self) -> bool:
        """Whether anything is asked for but all."""
        return self.filter != ANYTHING or any(name in _OF_LINKS for name, _ in self.more)


def asked(request: Request) -> Asked:
    """What a request asks for, the earliest first; raises BadEdtf where a date is none."""
    return _asked(request, usually=False)


def asked_of_the_latest(request: Request) -> Asked:
    """The same where the latest stands first, unless one asks for the earliest."""
    return _asked(request, usually=True)


def _asked(request: Request, *, usually: bool) -> Asked:
    given = [(name, value.strip()) for name, value in request.query_params.multi_items() if value.strip()]
    known: dict[str, Any] = {name: tuple(dict.fromkeys(value for key, value in given if key == name)) for name in _MANY}
    known |= {_ONE[name]: value for name, value in given if name in _ONE}
    for name in ("from_", "until"):
        if date := known.get(name):
            bounds(date)
    last = dict(given)
    apart = {*_MANY, *_ONE, *_OWN, *_APART}
    return Asked(
        path=request.url.path,
        filter=Filter(**known, min_confidence=_share(last.get("min_confidence"))),
        latest=_ORDERS.get(last.get("order", ""), usually),
        usually=usually,
        surest=last.get("order") == "surest",
        page=_page(last.get("page")),
        more=tuple(pair for pair in given if pair[0] not in apart | {"min_confidence"}),
    )


def _share(value: str | None) -> float | None:
    """A number from 0 to 1; None where it is none."""
    try:
        share = float(value or "")
    except ValueError:
        return None
    return share if 0 <= share <= 1 else None


def _page(value: str | None) -> int:
    return max(1, int(value)) if value and value.isascii() and value.isdecimal() and len(value) < 10 else 1


WhatIsAsked = Annotated[Asked, Depends(asked)]
"""What a route takes to be given what its address asks for."""
WhatIsAskedOfTheLatest = Annotated[Asked, Depends(asked_of_the_latest)]
"""The same for a page on which the latest stands first."""
