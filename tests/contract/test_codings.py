"""A record says which runs read a source."""

from tests import stores
from tests.records import FIRST_INPUT, LATER_SOURCE, SECOND_INPUT, SOURCE

from detente.record import Run
from detente.run import with_coding

RUNS = [Run(id=f"run-{number}", version="9.9", fingerprints={}, settings={}) for number in range(3)]


def test_the_runs_that_read_a_source_come_in_order() -> None:
    with stores.fresh() as store:
        for run in (RUNS[1], RUNS[0]):
            with store.writing() as writer:
                writer.add((run, *with_coding(run, FIRST_INPUT)))
        with store.writing() as writer:
            writer.add((RUNS[2], *SECOND_INPUT))
        assert store.runs_of(SOURCE.id) == (RUNS[1], RUNS[0])
        assert store.runs_of(LATER_SOURCE.id) == ()
