"""Who is meant where several are."""

import pytest
from tests.texts import document

from detente.extract.actors import Actors
from detente.extract.reading import Reading

BEGIN, SADAT, KOHL = "menachem-begin", "anwar-sadat", "helmut-kohl"


@pytest.mark.parametrize(
    ("text", "words", "members"),
    [
        ("Menachem Begin met Anwar Sadat. The two leaders spoke.", "The two leaders", {BEGIN, SADAT}),
        ("Menachem Begin and Anwar Sadat met. Both men spoke.", "Both men", {BEGIN, SADAT}),
        ("Menachem Begin and Anwar Sadat met. They spoke.", "They", {BEGIN, SADAT}),
        ("Peru and Chile objected. The two countries met.", "The two countries", {"PER", "CHL"}),
        ("Peru accused Chile. Both sides met.", "Both sides", {"PER", "CHL"}),
        ("Colombia and the FARC met. Norway will be host. The two sides spoke.", "The two sides", {"COL", "COL-FARC"}),
        ("Iraq accused the Taliban. Peru met Chile. The two countries spoke.", "The two countries", {"PER", "CHL"}),
        (
            "Iran met Iraq. Iran thanked Peru. Peru thanked Iraq. Oman sang. The two countries met.",
            "The two countries",
            set(),
        ),
        ("Menachem Begin spoke. The two leaders met.", "The two leaders", set()),
        ("Menachem Begin met Anwar Sadat and Helmut Kohl. The three men spoke.", "The three men", {BEGIN, SADAT, KOHL}),
    ],
)
def test_so_many_of_those_named_before(text: str, words: str, members: set[str]) -> None:
    made = document(text, published="1978-09-19")
    (mention,) = [m for m in Actors()(Reading.of(made)).mentions if m.span.of(made.text) == words]
    assert mention.actor is None
    assert set(mention.members) == members
