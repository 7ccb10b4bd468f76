"""Everything detente can raise, in one tree.

DetenteError
├── UnreadableInput      an input that holds nothing one could read; the run goes on without it
│   ├── MissingInput     no such file, or no right to open it
│   ├── EmptyInput       no text in it
│   ├── BinaryInput      neither text nor a kind of file that is known
│   ├── OversizedInput   larger than the stated bound
│   ├── BrokenInput      an archive or a table that is damaged, or breaks off
│   ├── LockedInput      an archive or a document that asks for a password
│   ├── BadRow           a row or an object without a text
│   ├── NotFetched       an address that gave nothing, or is not to be asked
│   ├── MissingExtra     a kind of file whose reader is not installed
│   └── NoArticle        a page without a story
├── BadMap               words that map no part of a document to a field
├── StageOrder           a pipeline whose stages need what no stage before them assigns
├── BadEdtf              not a date of ISO 8601-2 as the record uses it
├── BadLexicon           a table that cannot be read, one that ships or a user's own
├── BadWeights           a weight file that is missing or damaged
├── BadRecord            exported lines, or a store, that are not a record
├── BadReview            a decision that cannot be: on what is not to be decided, or of a value that a field cannot have
├── BadGold              gold data that is not in the format of its task
├── EngineFailed         processes or a cluster that were to read and cannot be started, or are lost
├── CannotExport         a place that cannot be written to, a format that lacks a library, or cannot say what was asked
├── CannotPlot           nothing to draw a picture of, or more than can be told apart
├── BadAccounts          accounts that cannot be read, a name that is taken, a password that is too easy to guess
├── CannotServe          an address that the reading room cannot answer at
└── NotInRecord          an id that the record does not hold
"""


class DetenteError(Exception):
    """The root: what went wrong, where, and what to do about it."""

    def __init__(self, what: str, *, where: str = "", advice: str = "") -> None:
        self.what, self.where, self.advice = what, where, advice
        super().__init__(": ".join(part for part in (where, what) if part) + (f" ({advice})" if advice else ""))


class UnreadableInput(DetenteError):
    """An input that holds nothing one could read."""


class MissingInput(UnreadableInput):
    """No such file, or no right to open it."""


class EmptyInput(UnreadableInput):
    """No text in it."""


class BinaryInput(UnreadableInput):
    """Neither text nor a kind of file that is known."""


class OversizedInput(UnreadableInput):
    """Larger than the stated bound."""


class BrokenInput(UnreadableInput):
    """An archive or a table that is damaged, or breaks off."""


class LockedInput(UnreadableInput):
    """An archive or a document that asks for a password."""


class BadRow(UnreadableInput):
    """A row or an object without a text."""


class NotFetched(UnreadableInput):
    """An address that gave nothing, or is not to be asked."""


class MissingExtra(UnreadableInput):
    """A kind of file whose reader is not installed."""


class NoArticle(UnreadableInput):
    """A page without a story."""


class BadMap(DetenteError, ValueError):
    """Words that map no part of a document to a field."""


class StageOrder(DetenteError):
    """A pipeline whose stages need what no stage before them assigns."""


class BadEdtf(DetenteError, ValueError):
    """Not a date of ISO 8601-2 as the record uses it."""


class BadLexicon(DetenteError):
    """A table that cannot be read, one that ships or a user's own."""


class BadRecord(DetenteError):
    """Exported lines, or a store, that are not a record."""


class BadReview(DetenteError):
    """A decision that cannot be: on what is not to be decided, or of a value that a field cannot have."""


class BadGold(DetenteError):
    """Gold data that is not in the format of its task."""


class EngineFailed(DetenteError):
    """Processes or a cluster that were to read and cannot be started, or are lost."""


class CannotExport(DetenteError):
    """A place that cannot be written to, a format that lacks a library, or cannot say what was asked."""


class CannotPlot(DetenteError):
    """Nothing to draw a picture of, or more than can be told apart."""


class BadAccounts(DetenteError):
    """Accounts that cannot be read, a name that is taken or unknown, a password that is too easy to guess."""


class CannotServe(DetenteError):
    """An address that the reading room cannot answer at."""


class NotInRecord(DetenteError, KeyError):
    """An id that the record does not hold."""

    __str__ = Exception.__str__


class BadWeights(DetenteError):
    """A weight file that is missing or damaged."""
