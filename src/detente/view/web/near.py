"""Finds statements by meaning: keeps the vectors of all that the record holds, and adds those that come in."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from threading import Lock, Thread

import numpy as np

from detente.store import Store
from detente.store.catalogue import Catalogue
from detente.store.catalogue.columns import Ints
from detente.store.meanings import Meanings

logger = logging.getLogger(__name__)

MOST = 200
"""How many statements are found at most: those that come later are hardly of that meaning."""
_AT_ONCE = 2_000
_SOON = 5_000
"""So many statements are taken in while one waits; for more one is told how far it is."""


@dataclass(frozen=True, slots=True)
class Found:
    """Statements near in meaning, the nearest first, by their numbers in the catalogue; and how many were searched."""

    facts: Ints
    searched: int
    total: int


class Near:
    """The vectors of the statements of a store, made when they are first asked for."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._meanings = Meanings()
        self._replaced: int | None = None
        self._filling = Lock()

    def find(self, words: str, catalogue: Catalogue, among: Ints) -> Found:
        """The statements among some facts that are near in meaning to words."""
        self._follow(catalogue)
        facts, is_event = catalogue.facts, catalogue.is_event
        statements = np.flatnonzero(~is_event)
        seqs = facts.seq[statements]  # which rise, as statements come in
        self._fill(int(seqs.max(initial=0)), len(statements))
        of = facts.seq[among[~is_event[among]]]
        found = [seq for seq, _ in self._meanings.nearest(words, among=of, most=MOST)]
        places = statements[np.searchsorted(seqs, found)]
        return Found(places.astype(np.int32), min(len(self._meanings), len(statements)), len(statements))

    def _follow(self, catalogue: Catalogue) -> None:
        """Begins anew where something was taken out of the record: numbers may be of other statements since."""
        if self._replaced not in (None, catalogue.replaced):
            self._meanings = Meanings()
        self._replaced = catalogue.replaced

    def begin(self) -> None:
        """Takes in what the record holds, while others read on."""
        Thread(target=self._take_in_apart, daemon=True).start()

    def _take_in_apart(self) -> None:
        try:
            self._take_in()
        except Exception:  # nobody waits here who could be told; the next who searches has it tried again
            logger.exception("taking in what statements mean")

    def _fill(self, last: int, total: int) -> None:
        """Takes in what has come: at once where that is soon done, else while others read on."""
        if self._meanings.last >= last:
            return
        if total - len(self._meanings) <= _SOON:
            self._take_in()
        elif not self._filling.locked():
            self.begin()

    def _take_in(self) -> None:
        with self._filling:
            meanings = self._meanings
            said = iter(self._store.said(meanings.last))
            while some := [*islice(said, _AT_ONCE)]:
                seqs, texts = _columns(some)
                meanings.extend(seqs, texts)


def _columns(rows: Sequence[tuple[int, str]]) -> tuple[list[int], list[str]]:
    return [seq for seq, _ in rows], [text for _, text in rows]
