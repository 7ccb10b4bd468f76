"""How words hang together, told step by step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.extract.events.hints import way
from parsed import sentence, word

TEXT = "Turkey shut the pipeline that carries half of Syria's oil."
PLACES = st.integers(0, len(sentence(TEXT).tokens) - 1)


@pytest.mark.parametrize(
    ("text", "one", "other", "told"),
    [
        ("Iraq invaded Kuwait.", "invaded", "Kuwait", "/dobj"),
        ("Iraq invaded Kuwait.", "Kuwait", "invaded", "dobj/"),
        ("Iraq invaded Kuwait.", "Iraq", "Kuwait", "nsubj/dobj"),
        ("Ghana sent troops to Liberia.", "sent", "Liberia", "/dative:to>pobj"),
        (TEXT, "shut", "Syria", "/dobj>relcl>dobj>prep:of>pobj>poss"),
    ],
)
def test_a_way_goes_up_then_down_and_names_its_prepositions(text: str, one: str, other: str, told: str) -> None:
    parsed = sentence(text)
    assert str(way(parsed, word(parsed, one), word(parsed, other))) == told


@given(PLACES, PLACES)
def test_the_way_back_is_the_same_turned_round(one: int, other: int) -> None:
    parsed = sentence(TEXT)
    there, back = (way(parsed, parsed.tokens[a], parsed.tokens[b]) for a, b in ((one, other), (other, one)))
    assert there.up == back.down[::-1]
    assert (len(there) == 0) == (one == other)
