"""What one asks a catalogue for, as one frozen value that an address can hold."""

from dataclasses import dataclass

Values = tuple[str, ...]
"""Values of which one has to hold; none asks nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Filters that all have to hold. A fact that lacks what a filter asks about does not pass.

    An actor is asked for by id; by the id of a state, or a country code, everybody of that country; else by the
    beginning of any word of the name. `from_` and `until` are EDTF dates: a fact passes if its date can lie between
    the first day of the one and the last day of the other.
    """

    what: Values = ()
    """`event` or `statement`."""
    by: Values = ()
    """Who acts in the event or speaks the statement."""
    to: Values = ()
    """A recipient of the event, an addressee of the statement."""
    about: Values = ()
    """Whom the statement is about."""
    teller: Values = ()
    """Who speaks the statement on whose word the event is."""
    actor: Values = ()
    """Who takes part as any of these, or by whom a statement was passed on."""
    root: Values = ()
    act: Values = ()
    status: Values = ()
    bearing: Values = ()
    kind: Values = ()
    """`speech` or `stance`, of statements."""
    quad: Values = ()
    """`1` to `4`."""
    place: Values = ()
    """The country code of the place."""
    outlet: Values = ()
    """The publisher of the article, or the host that it comes from."""
    verdict: Values = ()
    """`accepted`, `amended`, `rejected` or `none`: what reviews say of the fact. Without it none are found that are
    rejected."""
    article: Values = ()
    incident: Values = ()
    from_: str | None = None
    until: str | None = None
    settled: bool | None = None
    """Whether, between `from_` and `until`, a date that is open at one end means the end that one knows: what is told
    of as done by a day then lies on that day, and not in every year before it."""
    dated: bool | None = None
    """Whether the fact has a date of which at least one end is known."""
    search: str | None = None
    """Words that all stand in what is said, or in the sentence of the event (see `store.Query`)."""
    min_confidence: float | None = None


ANYTHING = Filter()
