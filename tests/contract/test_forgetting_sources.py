"""A source that is forgotten was never read: the record is that of the others, and nothing of it is found anywhere."""

from collections.abc import Iterable

from hypothesis import given, settings
from hypothesis import strategies as st
from tests import stores
from tests.coded import WHOLE, A, B, put, read_from
from tests.contract.test_keeping import alike
from tests.contract.test_recoding import otherwise

from detente.record import Actor, AnyThing, Article, Run
from detente.record.references import check_whole
from detente.store import Store
from detente.store.forgetting import Proof

SOURCES = [source.id for source in WHOLE.sources]
ACTORS = {actor.id: actor for actor in WHOLE.actors}


def as_told(_: Article) -> Iterable[Actor]:
    """Who everybody is, whatever article one reads."""
    return ACTORS.values()


def forget(store: Store, asked: str, **how: bool) -> Proof:
    gone = store.forget(store.whom(asked, **how), tell=as_told)
    return store.prove(gone.trace)


def things_of(store: Store) -> dict[str, AnyThing]:
    return {thing.id: thing for thing in store.record()}


STEPS = st.lists(st.tuples(st.sampled_from([A, B]), st.sampled_from(SOURCES), st.integers(0, 2)), max_size=7)


@settings(max_examples=25, deadline=None)
@given(STEPS, st.sampled_from(SOURCES))
def test_a_record_without_a_source_is_the_one_that_never_read_it(
    steps: list[tuple[Run, str, int]], source: str
) -> None:
    with stores.fresh() as store, stores.fresh() as wanted:
        for run, of, seed in steps:
            put(store, run, otherwise(read_from(of), seed), again=True)
            if of != source:
                put(wanted, run, otherwise(read_from(of), seed), again=True)
        if source in things_of(store):
            assert forget(store, source).left == ()
        assert things_of(store) == things_of(wanted)
        alike(store.catalogue(), wanted.catalogue())
        check_whole(store.record())
