"""Makes words from the web safe to show: they may hold escapes that steer a terminal, or marks that turn text round."""

import re
import unicodedata

_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI: colours, the cursor, the screen
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"  # OSC and its like: the window's title, links, the clipboard
    r"|\x1b[ -/]*[0-~]",
    re.DOTALL,
)
_UNSEEN = {"Cc", "Cs", "Zl", "Zp"}
_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def printable(text: str) -> str:
    """The text on one line, each run of white space one blank, without escapes, controls and marks of direction."""
    plain = re.sub(r"\s+", " ", _ESCAPES.sub("", text))
    return "".join(c for c in plain if c not in _TURNING and unicodedata.category(c) not in _UNSEEN)
