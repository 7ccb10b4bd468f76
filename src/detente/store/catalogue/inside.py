"""Which events statements tell, and which are the saying of them."""

import numpy as np

from detente.store.catalogue.columns import Facts, Ints, Mask


def told_in(facts: Facts, stand: Mask) -> tuple[Ints, Ints]:
    """Statements, in order, and the events that stand in each or are the saying of it, each pair once."""
    columns = facts.asserted_by, facts.uttered
    events = [np.flatnonzero(stand & (column >= 0)) for column in columns]
    said = np.concatenate([column[those] for column, those in zip(columns, events, strict=True)])
    keys = np.unique(said.astype(np.int64) * len(facts) + np.concatenate(events))
    statements, told = np.divmod(keys, max(len(facts), 1))
    return statements.astype(np.int32), told.astype(np.int32)
