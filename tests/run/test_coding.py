"""A coding names all that a run read from a source, once, in the order in which it was read."""

from tests.records import ARTICLE, FIRST_INPUT, LATER_SOURCE, SOURCE, THIRD_INPUT

from detente.record import Coded, Coding, Record, Run
from detente.record.references import check_whole
from detente.run import with_coding

RUN = Run(id="run-1", version="9.9", fingerprints={}, settings={})
OTHER = Run(id="run-2", version="9.9", fingerprints={}, settings={"published": "1991"})


def coding(run: Run = RUN) -> Coding:
    *before, made = with_coding(run, (*FIRST_INPUT, *FIRST_INPUT[3:]))
    assert tuple(before) == (*FIRST_INPUT, *FIRST_INPUT[3:])
    assert isinstance(made, Coding)
    return made


def test_all_that_was_read_is_named_once_in_order() -> None:
    assert coding().things == tuple(thing.id for thing in FIRST_INPUT if isinstance(thing, Coded))
    assert (coding().source, coding().run, coding().things[0]) == (SOURCE.id, RUN.id, ARTICLE.id)


def test_it_is_told_by_run_and_source() -> None:
    assert coding() == coding()
    (other,) = [thing for thing in with_coding(RUN, (LATER_SOURCE,)) if isinstance(thing, Coding)]
    assert len({coding().id, coding(OTHER).id, other.id}) == 3


def test_what_could_not_be_read_has_no_coding() -> None:
    assert with_coding(RUN, THIRD_INPUT) == THIRD_INPUT


def test_whatever_it_names_is_in_a_whole_record() -> None:
    check_whole(Record([RUN, *with_coding(RUN, FIRST_INPUT)]))
