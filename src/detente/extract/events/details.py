"""What belongs to an event beside its roles: its object, its condition."""

from collections.abc import Iterable

from detente.divide.document import Quote, Sentence, Token
from detente.extract.events.find import Found
from detente.extract.events.syntax import complements, patients
from detente.record import Span, hull

_LONG = frozenset({"relcl", "advcl", "punct", "cc", "conj", "appos"})
_TIMES = frozenset({"DATE", "TIME"})


def all_triggers(found: Found) -> tuple[Token, ...]:
    """The trigger of a finding and those of the deeds it is about, outermost first."""
    return (found.trigger, *(t for act in found.acts for t in all_triggers(act)))


def object_of(sentence: Sentence, found: Found) -> Span | None:
    """What is given, cut off, tested or asked for: the object of the deed, else of the speech act about it."""
    innermost = found
    while innermost.acts:
        innermost = innermost.acts[0]
    if innermost.trigger.pos != "VERB":
        return _phrase(sentence, innermost.trigger) if innermost is not found else None
    clauses = complements(sentence, innermost.trigger) if "act" in innermost.word.flags else ()
    heads = [t for verb in (innermost.trigger, *clauses) for t in patients(sentence, verb) if t.entity not in _TIMES]
    return _phrase(sentence, heads[0], innermost.trigger) if heads else None


def _phrase(sentence: Sentence, head: Token, deed: Token | None = None) -> Span:
    """The phrase of a word, without the clause of the deed where that hangs on it ("the village seized by rebels")."""
    told = sentence.subtree(deed) if deed and head in sentence.ancestors(deed) else ()
    return hull(t.span for t in sentence.subtree(head, without=_LONG) if t not in told)


def closed(span: Span, quotes: Iterable[Quote]) -> Span:
    """The span with the closing mark of a quotation that it ends with, where it holds the opening one."""
    ends = (q.outside.end for q in quotes if q.outside.start >= span.start and q.inside.end == span.end)
    return Span(span.start, max(ends, default=span.end))
