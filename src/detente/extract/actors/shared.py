"""Nouns that several states share: "the Polish and Ukrainian presidents", "British and French troops"."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from detente.divide.document import Sentence
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.groups import Group, head
from detente.extract.actors.hit import Hit
from detente.extract.actors.vocabulary import Sort
from detente.record import Span, hull

_AND = [["and"], ["or"], [",", "and"], [",", "or"]]
_LIST = [*_AND, [","]]
_LINKS = frozenset({"of", "from"})


def with_shared(sentence: Sentence, group: Group, found: Sequence[Hit], whole: Candidate | None) -> Candidate | None:
    """A noun in the plural with all the states that share it: those before a title, those in a list behind any noun."""
    if whole is None or whole.form not in (Form.TITLE, Form.ROLE) or not whole.plural:
        return whole
    before = [*_before(sentence, group, found)][::-1] if whole.form is Form.TITLE else []
    behind = [*_behind(sentence, group, found)]
    all_of = [whole.span, *(sentence.tokens[i].span for h in (*before, *behind) for i in (h.first, h.end - 1))]
    owners = (*(h.owner for h in before), *whole.of, *(h.owner for h in behind))
    return replace(whole, span=hull(all_of), shared=tuple(t for t in owners if t) if before or behind else ())


def sharing(sentence: Sentence, group: Group, found: Sequence[Hit], whole: Candidate | None) -> Iterator[Candidate]:
    """What shares the noun of the phrase behind it: "British" in "British and French troops"."""
    if whole is None or whole.form is not Form.ROLE:
        return
    for hit in _before(sentence, group, found):
        tokens = sentence.tokens[hit.first : hit.end]
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        text = " ".join(t.text for t in tokens)
        yield replace(whole, span=span, text=text, of=(hit.owner,) if hit.owner else ())


def _before(sentence: Sentence, group: Group, found: Sequence[Hit]) -> Iterator[Hit]:
    """The owners that "and" joins to the one that a phrase begins with, from right to left."""
    first = group.parts[0] if group.parts else None
    if first is None or first.owner is None:
        return
    for hit in reversed([h for h in found if h.end < first.first]):
        between = [t.text for t in sentence.tokens[hit.end : first.first]]
        if (
            hit.owner is None
            or hit.owner.sort is Sort.CITIZENS
            or between not in (_AND if first is group.parts[0] else _LIST)
        ):
            return
        first = hit
        yield hit


def _behind(sentence: Sentence, group: Group, found: Sequence[Hit]) -> Iterator[Hit]:
    """The owners that "and" joins to the one that a phrase ends with, from left to right."""
    last = group.parts[-1] if group.parts else None
    if last is None or last.owner is None or sentence.head(head(sentence, last)).lemma not in _LINKS:
        return
    for hit in [h for h in found if h.first > last.end]:
        words = sentence.tokens[last.end : hit.first]
        between = [t.text for t in words if t.dep != "det"]
        if hit.owner is None or between not in _LIST or head(sentence, hit).dep != "conj":
            return
        last = hit
        yield hit
