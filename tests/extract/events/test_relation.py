"""The relation of a pair: probabilities over the roots that tell who does what to whom."""

import pytest

from detente.encode import NONE
from detente.extract.events.relation import relation
from detente.record import Root


def between(sentence: str, source: str, target: str) -> dict[str, float]:
    """The relation of two names in a sentence."""
    spans = [(start, start + len(name)) for name in (source, target) for start in [sentence.index(name)]]
    return relation(sentence, source=spans[0], target=spans[1])


@pytest.mark.parametrize(
    ("sentence", "source", "target", "root"),
    [
        ("Chad attacked Mali.", "Chad", "Mali", Root.ASSAULT),
        ("Mali was attacked by Chad.", "Chad", "Mali", Root.ASSAULT),
        ("Chad met Mali in Rome.", "Chad", "Mali", Root.CONSULT),
        ("Chad promised to send aid to Mali.", "Chad", "Mali", Root.AGREE),
        ("Chad praised Mali after Mali attacked Niger.", "Chad", "Mali", Root.SUPPORT),
        ("Chad expelled the ambassador of Mali.", "Chad", "Mali", Root.SANCTION),
        ("Chad and Mali have long borders.", "Chad", "Mali", NONE),
    ],
)
def test_the_likeliest_root(sentence: str, source: str, target: str, root: str) -> None:
    found = between(sentence, source, target)
    assert max(found, key=found.__getitem__) == root


def test_probabilities_cover_every_root_and_none_and_sum_to_one() -> None:
    found = between("Chad attacked Mali.", "Chad", "Mali")
    assert set(found) == {*map(str, Root), NONE}
    assert sum(found.values()) == pytest.approx(1)


def test_a_deed_of_the_pair_is_surer_than_one_the_other_way_round() -> None:
    sentence = "Chad attacked Mali."
    assert between(sentence, "Chad", "Mali")["ASSAULT"] > between(sentence, "Mali", "Chad")["ASSAULT"]
