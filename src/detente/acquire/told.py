"""What kind of file something is, by its first bytes and, where these leave it open, by its name."""

import re
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file that holds documents: which module of `kinds/` reads it, and how it is told."""

    module: str
    looks: Callable[[bytes], object]
    """Whether the first bytes can be those of one."""
    endings: tuple[str, ...] = ()
    """One of which its name has to end in; none where looking settles it."""

    def tells(self, name: str, head: bytes) -> bool:
        """Whether a file of that name that opens so is one."""
        return bool(self.looks(head)) and (not self.endings or name.lower().endswith(self.endings))


def _opens(pattern: bytes) -> Callable[[bytes], object]:
    return re.compile(pattern, re.I | re.S).match


_SPACE = rb"(?:\xef\xbb\xbf)?\s*"
# Atomic groups: a comment that has ended is not tried longer.
_COMMENT = rb"(?><\?.{0,500}?\?>\s*|<!--.{0,4000}?-->\s*|<!DOCTYPE[^>\[]{0,300}(?:\[.{0,9000}?\]\s*)?>\s*)"
_PROLOGUE = rb"(?>" + _COMMENT + rb"{0,9})"
_HEADER = re.compile(rb"([!-9;-~]{1,70}):|[ \t]")


def _is_mail(head: bytes) -> bool:
    """Whether the first block is headers alone, and says from whom and when a message came."""
    lines = head.replace(b"\r\n", b"\n").partition(b"\n\n")[0].split(b"\n")
    matches = [_HEADER.match(line) for line in lines]
    names = {match[1].lower() for match in matches if match and match[1]}
    return all(matches) and b"from" in names and not names.isdisjoint({b"date", b"message-id"})


KINDS = (
    Kind("zips", _opens(rb"PK(?:\x03\x04|\x05\x06)")),
    Kind("warc", _opens(rb"WARC/\d")),
    Kind("parquet", _opens(rb"PAR1")),
    Kind("tars", lambda head: head[257:262] == b"ustar"),
    Kind("tars", lambda head: len(head) > 512 and not head[100:108].strip(b"0123456789 \0"), (".tar",)),
    Kind("mail", _opens(rb"From \S+\s+(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b[^\n]*\n(?:>?[\w-]{1,60}:|\s)")),
    Kind("mail", _is_mail),
    Kind("mail", _opens(rb"[\w-]{1,60}:"), (".eml",)),
    Kind("feeds", _opens(_SPACE + _PROLOGUE + rb"<(?:rss|feed|(?:\w{1,9}:)?RDF)[\s>]")),
    Kind("lines", _opens(_SPACE + rb"[{\[]"), (".json", ".jsonl", ".ndjson", ".jsonlines", ".geojson")),
    Kind("lines", _opens(_SPACE + rb'\{\s*"[^"\n]{1,60}"\s*:[^\n]*\}[^\S\n]*+\n\s*+(?:\{|\Z)')),
    Kind("tables", _opens(rb"(?:\xff\xfe|\xfe\xff)|(?!\s*<)[^\0]*\Z"), (".csv", ".tsv", ".tab")),
)
"""The kinds in the order in which they are tried."""


def told_by(name: str, head: bytes) -> str | None:
    """The module that reads a file of that name that opens so; None where it is one document."""
    return next((kind.module for kind in KINDS if kind.tells(name, head)), None)
