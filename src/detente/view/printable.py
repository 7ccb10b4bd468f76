"""Makes words from the web safe to show: they may hold escapes that steer a terminal, or marks that turn text round."""

import re
import unicodedata

_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, the cursor, the screen
    r"|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)"  # OSC and its like: the window's title, links, the clipboard
    r"|\x1b[ -/]*[0-~]",
)
_UNSEEN = {"Cc", "Cs", "Zl", "Zp"}
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def printable(text: str) -> str:
    """The text on one line, each run of white space one blank, without escapes, controls and marks of direction."""
    if text.isprintable() and "  " not in text:  # as nearly all is: Python's word for it leaves out all that goes
        return text
    seen = (c for c in _ESCAPES.sub("", text) if c.isspace() or _is_seen(c))
    return re.sub(r"\s+", " ", "".join(seen))


def _is_seen(character: str) -> bool:
    return character not in _TURNING and unicodedata.category(character) not in _UNSEEN
