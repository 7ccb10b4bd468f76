"""Counts reports of one happening once."""

import numpy as np

from detente.record import Status
from detente.store.catalogue.columns import Ints, Mask
from detente.store.catalogue.held import Held


class Happenings:
    """Which facts report one happening, and which of them stands for it."""

    def __init__(self, incidents: Ints, sizes: Ints, surest: Ints) -> None:
        self._incidents, self._surest = incidents, surest
        self._sizes = np.append(sizes, 1)  # what is alone has the number −1, and is one

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
        stands: Mask = (numbers < 0) | (chief[numbers] == found)
        return found[stands]

    def reports(self, facts: Ints) -> Ints:
        """How many events report what each of some facts does."""
        return self._sizes[self._incidents[facts]]


def ranks_by_id(held: Held, together: Ints) -> Ints:
    """Where each event that is in an incident stands among them by its id."""
    some = np.flatnonzero(together >= 0)
    ids = np.array([held.fact_ids[place] for place in some.tolist()])
    rank = np.zeros(len(held.facts), np.int32)
    rank[some[np.argsort(ids)]] = np.arange(len(some), dtype=np.int32)
    return rank


def surest(held: Held, together: Ints, by_id: Ints) -> Ints:
    """A rank of the events that are in incidents, given the number of that of each, by which one stands for all.

    What occurred goes before what is claimed, that before all else; a day before no day; the surer first; then by id.
    """
    facts, known = held.facts, held.words.status.known
    status = np.select([facts.status == known(Status.OCCURRED), facts.status == known(Status.CLAIMED)], [0, 1], 2)
    no_day = (facts.first != facts.last) | facts.doubtful
    some = np.flatnonzero(together >= 0)
    order = np.lexsort((by_id[some], -facts.confidence[some], no_day[some], status[some]))
    rank = np.zeros(len(facts), np.int32)
    rank[some[order]] = np.arange(len(some), dtype=np.int32)
    return rank
