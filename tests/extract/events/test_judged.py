"""What is done by only saying how something is: charges, denied rights, demands."""

import pytest

from detente.record import Root
from stories import parties, read

R = Root


@pytest.mark.parametrize(
    ("text", "root", "recipients"),
    [
        ("France told Portugal that the treaty was a crime.", R.ACCUSE, {"PRT"}),
        ("Canada said the Kenyan elections had been neither free nor fair.", R.ACCUSE, None),
        ("France said that the Libyan government was lying.", R.ACCUSE, {"LBY-GOV"}),
        ("Canada said Libya was responsible for the disaster.", R.ACCUSE, {"LBY"}),
        ("Canada said Libya was to blame.", R.ACCUSE, {"LBY"}),
        ("Chad replied that Libya had no right to close the road.", R.REJECT, {"LBY"}),
        ("Chad said Libya no longer had the authority to speak.", R.REJECT, {"LBY"}),
        ("France said that Libya would not be welcome.", R.REJECT, {"LBY"}),
        ("Sweden said Poland must respect the judges.", R.REQUEST, {"POL"}),
        ("Sweden said that Poland has to change course.", R.REQUEST, {"POL"}),
    ],
)
def test_saying_how_something_is_can_be_an_act(text: str, root: Root, recipients: set[str] | None) -> None:
    """One event stands at the word of saying, with whoever is spoken of or to for its recipient."""
    reading = read(text)
    (event,) = [e for e in reading.events if e.root is root]
    assert recipients is None or parties(reading, event.recipients) == recipients


@pytest.mark.parametrize(
    "text",
    [
        "France said that the treaty was a success.",
        "France told Portugal that the elections had been fair.",
        "Canada said Libya was not responsible for the disaster.",
        "Sweden said that we must change course.",
        "France said it would be a crime if Libya bombed Chad.",
        "The report said Poland has a right to speak.",
    ],
)
def test_other_words_about_others_are_only_said(text: str) -> None:
    """Praise, what is denied, what is said of oneself and what is only thinkable charge nobody."""
    assert not [e for e in read(text).events if e.root in (R.ACCUSE, R.REJECT, R.REQUEST)]
