"""The links that tell what became of the lines of a ledger."""

from collections.abc import Iterator
from datetime import date

import numpy as np

from detente.record import LinkKind, Root, Status
from detente.store.catalogue import Catalogue
from detente.store.catalogue.columns import LAST, Ints, Mask
from detente.store.catalogue.days import day_of
from detente.view.facts.books import Book, State
from detente.view.facts.fate import Sign, by_signs


def by_links(catalogue: Catalogue, book: Book, lines: Ints, known: Mask) -> Iterator[tuple[int, State, int]]:
    """The places of the lines of which a link tells what became, their state, and that link."""
    signs: dict[int, dict[str, tuple[Sign, int]]] = {}
    for place, link, sign in _signs(catalogue, book, lines, known):
        signs.setdefault(place, {})[sign.link] = sign, link
    for place, those in signs.items():
        if found := by_signs(book, (sign for sign, _ in those.values())):
            state, sign = found
            yield place, state, those[sign.link][1]


def _signs(catalogue: Catalogue, book: Book, lines: Ints, known: Mask) -> Iterator[tuple[int, int, Sign]]:
    """The links that lead to a report of a line, each with the place of that line, and what it shows."""
    links, words, roots = catalogue.links, catalogue.words, _Roots(catalogue)
    kinds = {words.link.known(kind): kind for kind in book.by_link}
    fit = np.flatnonzero(np.isin(links.kind, [*kinds]) & catalogue.standing_links & known[links.from_])
    places = _places(catalogue, lines)[roots.told_by(links.to[fit])]
    for place, link in zip(places[places >= 0].tolist(), fit[places >= 0].tolist(), strict=True):
        by, kind = int(links.from_[link]), kinds[int(links.kind[link])]
        yield place, link, roots.sign(by, catalogue.link_ids[link], kind)


def _places(catalogue: Catalogue, lines: Ints) -> Ints:
    """By fact the place of the line that it is a report of; −1 where it is of none."""
    places = np.full(len(catalogue.facts), -1, np.int32)
    places[lines] = np.arange(len(lines))
    incidents = catalogue.incidents
    by_incident = np.full(len(catalogue.incident_ids) + 1, -1, np.int32)
    by_incident[incidents[lines]] = places[lines]
    by_incident[-1] = -1
    return np.where(incidents >= 0, by_incident[incidents], places)


class _Roots:
    """The events that statements tell or utter."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._statements, self._events = catalogue.inside

    def told_by(self, facts: Ints) -> Ints:
        """Facts, of a statement that tells one event and no more this instead."""
        begin = np.searchsorted(self._statements, facts)
        only = np.searchsorted(self._statements, facts, side="right") - begin == 1
        return np.where(only, np.append(self._events, -1)[begin], facts)

    def sign(self, by: int, link: str, kind: LinkKind) -> Sign:
        """What a link shows that is from a fact."""
        facts, words, told = self._catalogue.facts, self._catalogue.words, self._told(by)
        if facts.status[by] >= 0:
            roots = frozenset({Root(words.root[facts.root[by]])})
            return Sign(link=link, kind=kind, status=Status(words.status[facts.status[by]]), roots=roots, told=told)
        begin, end = np.searchsorted(self._statements, (by, by + 1))
        roots = frozenset(Root(words.root[facts.root[event]]) for event in self._events[begin:end].tolist())
        return Sign(link=link, kind=kind, status=None, roots=roots, told=told)

    def _told(self, fact: int) -> date | None:
        last = self._catalogue.told[fact]
        return None if last == LAST else day_of(last)
