"""Notices and links that end a paragraph are parted from it."""

import pytest

from detente.clean.lines import lines_of
from detente.clean.parting import parted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The talks failed. Subscribe to our newsletter.",
            ["The talks failed.", "Subscribe to our newsletter."],
        ),
        (
            "Related: Oil prices swing. Subscribe to our newsletter.",
            ["Related: Oil prices swing.", "Subscribe to our newsletter."],
        ),
        (
            "The talks failed. “No,” he said. Related: Oil prices swing.",
            ["The talks failed. “No,” he said.", "Related: Oil prices swing."],
        ),
        ("Other newsThe talks failed.", ["Other news", "The talks failed."]),
        ("MacGregor said the talks failed.", ["MacGregor said the talks failed."]),
        (
            "Subscribe to our newsletter. The talks failed.",
            ["Subscribe to our newsletter. The talks failed."],
        ),
        (
            "Sign up for our newsletter. Follow us on Twitter and Facebook.",
            ["Sign up for our newsletter. Follow us on Twitter and Facebook."],
        ),
    ],
)
def test_a_line_is_cut_before_last_sentences_of_another_kind(text: str, parts: list[str]) -> None:
    assert [line.text for line in parted(lines_of(text), text)] == parts
