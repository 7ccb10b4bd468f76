"""Outbreaks: the parties of a deed noun behind the verb that says that it comes about."""

import pytest

from detente.run.pipeline import read_article
from texts import document


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Clashes erupted between Lebanese troops and Syrian militants.", ["LBN-MIL", "SYR-REB"]),
        ("A border war broke out between Mali and Burkina Faso in December.", ["BFA", "MLI"]),
        ("Talks will open on Monday between Egypt and Sudan.", ["EGY", "SDN"]),
        ("Talks between Israeli and Egyptian diplomats resumed.", ["EGY-GOV", "ISR-GOV"]),
        ("Indian and Pakistani officials met in Dubai.", ["IND-GOV", "PAK-GOV"]),
        ("A battle between Ethiopian and Eritrean troops left 40 dead.", ["ERI-MIL", "ETH-MIL"]),
    ],
)
def test_everybody_takes_part(text: str, actors: list[str]) -> None:
    reading = read_article(document(text, published="2024-05-10").article)
    mentions = {m.id: m for m in reading.mentions}
    (event,) = reading.events
    assert sorted(a for i in event.actors for a in mentions[i].actors) == actors
