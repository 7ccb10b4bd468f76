"""Factuality: what keeps a predicate from having happened, and how far it did."""

import pytest

from detente.extract.events.factuality import Kind, factuality, judge
from parsed import sentence, word


@pytest.mark.parametrize(
    ("text", "predicate", "kind"),
    [
        ("The army attacked the village.", "attacked", Kind.FACT),
        ("The army did not attack the village.", "attack", Kind.NOT),
        ("The army never attacked the village.", "attacked", Kind.NOT),
        ("The army will attack the village.", "attack", Kind.FUTURE),
        ("The army might attack the village.", "attack", Kind.POSSIBLE),
        ("The army should attack the village.", "attack", Kind.OBLIGATION),
        ("The minister resigns if the army attacks the village.", "attacks", Kind.CONDITION),
        ("The army is expected to attack the village.", "attack", Kind.EXPECTED),
        ("The general wants to attack the village.", "attack", Kind.WISH),
        ("The general denied attacking the village.", "attacking", Kind.DENIED),
        ("The general asked the army to attack the village.", "attack", Kind.REQUEST),
        ("The army moved north to attack the village.", "attack", Kind.PURPOSE),
        ("The army managed to capture the village.", "capture", Kind.FACT),
        ("The army failed to capture the village.", "capture", Kind.NOT),
        ("The army allegedly attacked the village.", "attacked", Kind.ALLEGED),
        ("Did the army attack the village?", "attack", Kind.QUESTION),
        ("The planned attack worried the village.", "attack", Kind.EXPECTED),
        ("They discussed President Bush's visit to China next month.", "visit", Kind.EXPECTED),
        ("They discussed the premier's visit to Chad.", "visit", Kind.POSSIBLE),
        ("They discussed the planned visit.", "visit", Kind.EXPECTED),
        ("The attack was cancelled by the general.", "attack", Kind.CANCELLED),
        ("The general neither confirmed nor denied the story.", "denied", Kind.NOT),
        ("The general rejected the claim that the army had attacked.", "attacked", Kind.DENIED),
        ("The general rejected the offer to attack the village.", "offer", Kind.POSSIBLE),
        ("It was unclear whether the army would attack.", "attack", Kind.OPEN),
        ("It was unclear whether the army had attacked.", "attacked", Kind.QUESTION),
        ("If the paper is to be believed, the army attacked.", "attacked", Kind.ALLEGED),
        ("Not one soldier attacked the village.", "attacked", Kind.NOT),
        ("The army refrained from attacking the village.", "attacking", Kind.NOT),
        ("The attack will not take place.", "attack", Kind.CANCELLED),
        ("The attack begins at midnight.", "attack", Kind.EXPECTED),
        ("Plans to attack the village were abandoned.", "attack", Kind.CANCELLED),
        ("Word came that the army had attacked.", "attacked", Kind.FACT),
        ("A denial came that the army had attacked.", "attacked", Kind.DENIED),
        ("After attacking the village, the army withdrew.", "attacking", Kind.FACT),
    ],
)
def test_the_kind_of_a_predicate(text: str, predicate: str, kind: Kind) -> None:
    parsed = sentence(text)
    assert judge(parsed, word(parsed, predicate)).kind is kind


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("The army attacked.", "The army may have attacked."),
        ("The army may attack.", "The army did not attack."),
        ("The minister regrets that the army attacked.", "The minister believes that the army attacked."),
        ("The minister said that the army attacked.", "The minister denied that the army attacked."),
    ],
)
def test_what_is_surer_has_the_higher_value(surer: str, less: str) -> None:
    values = [factuality(s, next(t for t in s.tokens if t.lemma == "attack")) for s in map(sentence, (surer, less))]
    assert values[0] > values[1]


def test_a_plain_deed_certainly_happened_and_a_negated_one_certainly_did_not() -> None:
    did, did_not = sentence("The army attacked."), sentence("The army did not attack.")
    assert factuality(did, word(did, "attacked")) == 3
    assert factuality(did_not, word(did_not, "attack")) == -3


def test_a_verb_of_saying_is_kept_beside_the_fact_that_it_tells() -> None:
    parsed = sentence("The minister said that the army attacked the village.")
    judgement = judge(parsed, word(parsed, "attacked"))
    assert judgement.kind is Kind.FACT
    assert judgement.said == word(parsed, "said")
