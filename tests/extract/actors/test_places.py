"""Names of states and capitals: who acts or is addressed, and what is only where."""

import pytest

from detente.extract.actors.places import is_place
from texts import document


def judged(text: str, name: str, *, capital: bool) -> bool:
    sentence = document(text).sentences[0]
    token = next(t for t in sentence.tokens if t.text == name)
    return is_place(sentence, token, first=token.index, capital=capital)


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("Cairo rejected the plan.", "Cairo", False),
        ("They accused Cairo of bad faith.", "Cairo", False),
        ("She called on Cairo to answer.", "Cairo", False),
        ("The talks with Cairo failed.", "Cairo", False),
        ("Rebels shelled Cairo for a week.", "Cairo", True),
        ("He flew to Cairo on Friday.", "Cairo", True),
        ("They met in Cairo.", "Cairo", True),
        ("The streets of Cairo were empty.", "Cairo", True),
        ("He returned from Cairo.", "Cairo", True),
    ],
)
def test_capitals(text: str, name: str, place: bool) -> None:
    assert judged(text, name, capital=True) is place


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("They sold arms to Egypt.", "Egypt", False),
        ("They went to war against Egypt.", "Egypt", False),
        ("She bombed Egypt.", "Egypt", False),
        ("A bomb went off in Egypt.", "Egypt", True),
        ("They fought in Libya and Egypt.", "Egypt", True),
        ("He fled from Egypt.", "Egypt", True),
        ("A visit to Egypt was planned.", "Egypt", False),
    ],
)
def test_states(text: str, name: str, place: bool) -> None:
    assert judged(text, name, capital=False) is place


def test_a_dateline_is_a_place() -> None:
    assert judged("CAIRO, Jan. 9 — Talks began.", "CAIRO", capital=True)
