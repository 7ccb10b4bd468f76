"""Which reviews one asks for, and the addresses of what one may ask next."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Annotated
from urllib.parse import urlencode

from fastapi import Depends, Query

from detente.record import Review


class State(StrEnum):
    """Whether a review holds."""

    STANDING = "standing"
    BACK = "taken back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What a review has to be to be shown; empty asks nothing."""

    by: str = ""
    verdict: str = ""
    label: str = ""
    state: str = ""
    page: int = 1

    def url(self, *, page: int = 1, form: str = "") -> str:
        """The address of a page of the same."""
        given = {**{name: getattr(self, name) for name in FILTERS}, "page": page if page > 1 else "", "format": form}
        query = urlencode({name: value for name, value in given.items() if value})
        return f"/reviews?{query}" if query else "/reviews"

    def fits(self, review: Review, state: State) -> bool:
        """Whether a review is asked for."""
        return all(not (asked := getattr(self, name)) or asked in _values(review, state)[name] for name in FILTERS)


FILTERS = tuple(field.name for field in fields(Sought) if field.name != "page")
"""By what reviews are asked for."""


def counts(reviews: Iterable[tuple[Review, State]]) -> Mapping[str, Sequence[tuple[str, int]]]:
    """By filter the values that reviews have, with how many have each, the most frequent first."""
    counters = {name: Counter[str]() for name in FILTERS}
    for review, state in reviews:
        for name, values in _values(review, state).items():
            counters[name].update(values)
    return {name: counter.most_common() for name, counter in counters.items()}


def _values(review: Review, state: State) -> Mapping[str, tuple[str, ...]]:
    return {"by": (review.by,), "verdict": (review.verdict.value,), "label": review.labels, "state": (state.value,)}


def _sought(
    by: str = "",
    verdict: str = "",
    label: str = "",
    state: str = "",
    page: Annotated[int, Query(ge=1, le=10_000_000)] = 1,
) -> Sought:
    return Sought(by=by, verdict=verdict, label=label, state=state, page=page)


WhatIsSought = Annotated[Sought, Depends(_sought)]
"""What a route takes to be given which reviews its address asks for."""
