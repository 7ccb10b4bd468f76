"""Counts reports of one happening once."""

from functools import cached_property

import numpy as np

from detente.record import Status
from detente.store.catalogue.columns import Facts, Ints, Mask, Names
from detente.store.catalogue.vocabulary import Vocabularies


class Happenings:
    """Which facts report one happening, and which of them stands for it."""

    def __init__(self, facts: Facts, incidents: Ints, sizes: Ints, ids: Names, words: Vocabularies) -> None:
        self._facts, self._incidents, self._sizes, self._ids = facts, incidents, sizes, ids
        self._status = words.status

    def count(self, found: Ints) -> int:
        """How many happenings facts are."""
        numbers = self._incidents[found]
        together = np.zeros(len(self._sizes), np.bool_)
        together[numbers[numbers >= 0]] = True
        return int(np.count_nonzero(numbers < 0) + np.count_nonzero(together))

    def chiefs(self, found: Ints) -> Ints:
        """The surest report of each happening among facts, in their order."""
        numbers = self._incidents[found]
        together = found[numbers >= 0]
        from_last = together[np.argsort(-self._surest[together], kind="stable")]
        chief = np.full(len(self._sizes), -1, np.int32)
        chief[self._incidents[from_last]] = from_last  # of those that share a number the last, the surest, stays
        stands: Mask = (numbers < 0) | (np.append(chief, -1)[numbers] == found)
        return found[stands]

    def reports(self, facts: Ints) -> Ints:
        """How many events report what each of some facts does."""
        numbers = self._incidents[facts]
        return np.where(numbers < 0, 1, np.append(self._sizes, 1)[numbers])

    @cached_property
    def _surest(self) -> Ints:
        """What occurred goes before what is claimed, that before all else; a day before no day; the surer one; ids."""
        facts = self._facts
        occurred, claimed = (facts.status == self._status.known(each) for each in (Status.OCCURRED, Status.CLAIMED))
        status = np.select([occurred, claimed], [0, 1], 2)
        no_day = (facts.first != facts.last) | facts.doubtful
        some = np.flatnonzero(self._incidents >= 0)
        ids = np.array([self._ids[place] for place in some.tolist()])
        order = np.lexsort((ids, -facts.confidence[some], no_day[some], status[some]))
        rank = np.zeros(len(facts), np.int32)
        rank[some[order]] = np.arange(len(some), dtype=np.int32)
        return rank
