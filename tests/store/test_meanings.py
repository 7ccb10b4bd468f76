"""What is kept for search by meaning: added to as the record grows, searched meanwhile, each text once."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from detente.encode import meanings
from detente.store.meanings import Meanings, Numbers

TEXTS = {
    3: "The embargo on oil was lifted.",
    5: "The ferry sank in a storm.",
    8: "Sanctions on petroleum have ended.",
    9: "Two goals were scored before half-time.",
}
QUERY = "an end to oil sanctions"


@pytest.fixture
def kept() -> Meanings:
    found = Meanings()
    found.extend([*TEXTS], [*TEXTS.values()])
    return found


def test_the_nearest_come_first_and_what_is_of_no_such_meaning_does_not_come(kept: Meanings) -> None:
    found = kept.nearest(QUERY)
    assert {seq for seq, _ in found} == {3, 8}
    assert [similarity for _, similarity in found] == sorted((s for _, s in found), reverse=True)


def test_similarities_are_those_of_the_texts(kept: Meanings) -> None:
    (vector,) = meanings([QUERY])
    expected = dict(zip(TEXTS, (meanings([*TEXTS.values()]) @ vector).tolist(), strict=True))
    found = dict(kept.nearest(QUERY, least=-1))
    assert found.keys() == expected.keys()
    assert np.allclose([found[seq] for seq in TEXTS], [expected[seq] for seq in TEXTS], atol=0.01)


@pytest.mark.parametrize(("among", "found"), [([5, 8], [8]), ([3], [3]), ([], []), ([77], []), (np.array([8, 9]), [8])])
def test_one_can_look_among_some(kept: Meanings, among: Numbers, found: list[int]) -> None:
    assert [seq for seq, _ in kept.nearest(QUERY, among=among)] == found


def test_as_many_are_found_as_are_asked_for(kept: Meanings) -> None:
    assert kept.nearest(QUERY, most=1) == kept.nearest(QUERY)[:1]


def test_nothing_is_near_to_no_words_and_nothing_found_where_nothing_is(kept: Meanings) -> None:
    assert kept.nearest(" ") == ()
    assert Meanings().nearest(QUERY) == ()
    assert Meanings().last == 0


def test_what_is_there_already_is_passed_over(kept: Meanings) -> None:
    kept.extend([8, 9, 12], ["other words", "other words", "Oil may be sold again."])
    assert (len(kept), kept.last) == (5, 12)
    kept.extend([], [])
    assert (len(kept), kept.last) == (5, 12)
    assert {seq for seq, _ in kept.nearest("oil is sold again", most=1)} == {12}


def test_texts_added_one_by_one_are_found_as_those_added_at_once(kept: Meanings) -> None:
    one_by_one = Meanings()
    for seq, text in TEXTS.items():
        one_by_one.extend([seq], [text])
    assert one_by_one.nearest(QUERY, least=-1) == kept.nearest(QUERY, least=-1)


def test_several_threads_add_each_text_once_while_others_search() -> None:
    kept = Meanings()
    texts = [f"Round {number} of the talks on oil began." for number in range(300)]

    def add(upto: int) -> None:
        kept.extend(range(1, upto + 1), texts[:upto])
        assert len(kept.nearest("talks on oil", most=500)) >= upto

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(add, range(10, 301, 10)))
    assert sorted(seq for seq, _ in kept.nearest("talks on oil", most=500)) == list(range(1, 301))
