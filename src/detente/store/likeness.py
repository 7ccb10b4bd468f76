"""Search by meaning among the statements of a catalogue."""

from threading import Lock

import numpy as np

from detente.encode import NEAR
from detente.store.catalogue import Catalogue, What
from detente.store.catalogue.columns import Floats, Ints
from detente.store.meanings import Meanings
from detente.store.store import Store


class Likeness:
    """Which statements of a record are near in meaning to some words, for any number of threads.

    The vectors are made when one first searches, or by `renew`, and then kept up to date; 300,000 take some ten
    seconds. Statements go by their words as they were read, whatever reviews make of them.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._renewing = Lock()
        self._meanings = Meanings()
        self._is_ready = False

    def renew(self) -> None:
        """Adds what has come into the record.

        While one thread does, others search in what there was; all wait for the first.
        """
        if not self._renewing.acquire(blocking=not self._is_ready):
            return
        try:
            said = [*self._store.said(self._meanings.last)]
            self._meanings.extend([seq for seq, _ in said], [words for _, words in said])
            self._is_ready = True
        finally:
            self._renewing.release()

    def find(
        self, words: str, catalogue: Catalogue, among: Ints, *, most: int | None = None, least: float = NEAR
    ) -> tuple[Ints, Floats]:
        """The numbers of those of the facts `among` that are near in meaning, nearest first, with their similarities.

        Events are passed over, and so is a statement that came into the record after the catalogue. At least `least`
        similar, -1 to 1, `most` of them.
        """
        self.renew()
        facts = catalogue.facts
        numbers = np.sort(among[facts.what[among] == catalogue.words.what.known(What.STATEMENT)])
        seqs = facts.seq[numbers]
        found = self._meanings.nearest(words, among=seqs, most=most, least=least)
        places = np.searchsorted(seqs, [seq for seq, _ in found])
        return numbers[places], np.array([similarity for _, similarity in found])
