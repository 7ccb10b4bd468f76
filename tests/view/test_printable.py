"""What comes from the web may be shown on a terminal: nothing in it moves, colours, hides or turns what is shown."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.view.printable import printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        ("two\nlines\t and   blanks", "two lines and blanks"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b[2J\x1b[1;1Hgone", "gone"),
        ("\x1b]0;a window's title\x07words", "words"),
        ("\x1b]8;;https://bad.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x1bcreset", "reset"),
        ("bell\x07 and back\x08space", "bell and backspace"),
        ("\u202egnorw\u202c", "gnorw"),
        ("\u2066isolated\u2069", "isolated"),
        ("\x9b31mC1", "31mC1"),
        ("a\ud800b", "ab"),
        ("line\u2028separator", "line separator"),
        ("[bold]no markup[/bold] :smile:", "[bold]no markup[/bold] :smile:"),
        ("one\r\x1b\rblank", "one blank"),
        ("می\u200cخواهم 👨\u200d👩", "می\u200cخواهم 👨\u200d👩"),
    ],
)
def test_only_words_are_left(text: str, shown: str) -> None:
    assert printable(text) == shown


@given(st.text(st.characters(codec=None)))
def test_no_control_and_no_turning_mark_is_left(text: str) -> None:
    shown = printable(text)
    assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in shown)
    assert not any(
        unicodedata.bidirectional(c) in {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"} for c in shown
    )


@given(st.text())
def test_what_was_made_printable_stays_as_it_is(text: str) -> None:
    assert printable(printable(text)) == printable(text)


@given(st.text(st.characters(codec=None)))
def test_what_python_calls_printable_is_left_but_for_blanks(text: str) -> None:
    """The short way past what needs no work takes no other decisions."""
    alone = "".join(c for c in text if c.isprintable())
    assert printable(alone) == " ".join(part for part in re.split(" +", alone))
