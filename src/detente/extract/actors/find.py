"""Finds the noun phrases and pronouns of a sentence that name, or stand for, a political actor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from detente.divide.document import Sentence, Token
from detente.extract.actors.hits import Hit, hits
from detente.extract.actors.places import is_place
from detente.extract.actors.vocabulary import Sort, Term
from detente.record import Span

_LEFT = frozenset({"det", "amod", "compound", "nmod", "nummod", "advmod", "predet", "poss", "case", "quantmod", "neg"})
_MODIFIES = frozenset({"amod", "compound", "nmod", "poss", "det", "nummod", "npadvmod"})
_PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers", "they", "them", "their", "it", "its"})
_OF = frozenset({"of", "for", "to", "at", "from", "in", "with"})


class Form(StrEnum):
    """What a candidate is by its head."""

    PERSON = "person"
    TITLE = "title"
    ROLE = "role"
    BODY = "body"
    STATE = "state"
    CITIZENS = "citizens"
    CAPITAL = "capital"
    METONYM = "metonym"
    REGION = "region"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that may be a mention: its head, what its own words mean, and what it says it belongs to."""

    span: Span
    sentence: int
    head: int
    form: Form
    text: str
    core: Term | None = None
    name: str = ""
    """The name of a person or an unlisted organisation."""
    titles: tuple[Term, ...] = ()
    of: tuple[Term, ...] = ()
    """States, bodies and seats that the phrase names as its own: "Iraq's foreign minister", "leader of Hamas"."""
    definite: bool = False
    subject: bool = False
    quoted: bool = False
    words: frozenset[str] = field(default_factory=frozenset)
    """The other words of the phrase, in lower case."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A core hit with the hits that stand in its noun phrase."""

    core: Hit
    parts: tuple[Hit, ...]


_SORTS = {
    Form.PERSON: (Sort.PERSON,),
    Form.BODY: (Sort.BODY,),
    Form.METONYM: (Sort.METONYM,),
    Form.STATE: (Sort.STATE,),
    Form.CAPITAL: (Sort.CAPITAL,),
    Form.CITIZENS: (Sort.CITIZENS, Sort.ADJECTIVE),
    Form.TITLE: (Sort.TITLE,),
    Form.ROLE: (Sort.ROLE,),
    Form.REGION: (Sort.REGION,),
}


def find(sentence: Sentence, *, surnames: frozenset[str] = frozenset()) -> tuple[Candidate, ...]:
    """The candidates of a sentence in order; `surnames` are names that the article gives in full elsewhere."""
    found = hits(sentence, surnames=surnames)
    named = [c for phrase in _phrases(sentence, found) if (c := _candidate(sentence, phrase))]
    covered = {t.index for c in named for t in sentence.within(c.span)}
    pronouns = [_pronoun(sentence, t) for t in sentence.tokens if _is_pronoun(t) and t.index not in covered]
    return tuple(sorted([*named, *pronouns], key=lambda c: c.span))


def _is_pronoun(token: Token) -> bool:
    return token.text.lower() in _PRONOUNS and token.tag.startswith("PRP") and token.dep != "expl"


def _pronoun(sentence: Sentence, token: Token) -> Candidate:
    return Candidate(
        token.span,
        sentence.index,
        token.index,
        Form.PRONOUN,
        token.text,
        definite=True,
        subject=token.dep in {"nsubj", "nsubjpass"},
    )


def _phrases(sentence: Sentence, found: Sequence[Hit]) -> Iterator[_Phrase]:
    """The hits gathered into noun phrases, one for each core."""
    governs = {h: g for h in found if (g := _governor(sentence, h, found))}
    for core in found:
        if core not in governs:
            yield _Phrase(core, tuple(h for h in found if h is not core and _top(h, governs) is core))


def _top(hit: Hit, governs: dict[Hit, Hit]) -> Hit:
    seen = set()
    while hit in governs and hit not in seen:
        seen.add(hit)
        hit = governs[hit]
    return hit


def _governor(sentence: Sentence, hit: Hit, found: Sequence[Hit]) -> Hit | None:
    """The hit whose noun phrase this one stands in, if any."""
    behind = next((h for h in found if h.first >= hit.end), None)
    if behind and _belongs_before(sentence, hit, behind):
        return behind
    before = next((h for h in reversed(found) if h.end <= hit.first), None)
    if before and (_complements(sentence, before, hit) or _is_apposition(sentence, before, hit)):
        return before
    return None


def _belongs_before(sentence: Sentence, hit: Hit, behind: Hit) -> bool:
    """Whether a hit modifies the one behind it: a title its name, a state its ministry."""
    between = sentence.tokens[hit.end : behind.first]
    if not between and hit.term(Sort.TITLE) and behind.is_person:
        return True
    if [t.text for t in between] == [","] and hit.term(Sort.TITLE) and behind.is_person:
        return _are_apposed(sentence, hit, behind)
    if any(t.pos in {"VERB", "AUX", "ADP", "CCONJ"} or t.text in {",", ";", ":"} for t in between):
        return False
    if not between and hit.term(Sort.ADJECTIVE) and not behind.term(Sort.STATE):
        return True
    return _modifies(sentence, hit, behind)


def _are_apposed(sentence: Sentence, title: Hit, person: Hit) -> bool:
    head, other = (_head(sentence, h) for h in (title, person))
    return (other.dep == "appos" and other.head == head.index) or (head.dep == "appos" and head.head == other.index)


def _modifies(sentence: Sentence, hit: Hit, behind: Hit) -> bool:
    """Whether the syntax hangs a hit below the one behind it, by the links of a noun phrase alone."""
    token = _head(sentence, hit)
    while token.dep in _MODIFIES and not token.is_root:
        token = sentence.head(token)
        if behind.first <= token.index < behind.end:
            return True
    return False


def _complements(sentence: Sentence, before: Hit, hit: Hit) -> bool:
    """Whether a hit says of whom the one before it is: "minister of China", "envoy to the UN"."""
    if not before.term(Sort.TITLE, Sort.ROLE):
        return False
    between = sentence.tokens[before.end : hit.first]
    return bool(between) and between[0].text.lower() in _OF and all(t.pos in {"ADP", "DET", "ADJ"} for t in between)


def _is_apposition(sentence: Sentence, before: Hit, hit: Hit) -> bool:
    """Whether a title explains the name before it: "Tariq Aziz, the foreign minister"."""
    between = sentence.tokens[before.end : hit.first]
    return bool(
        before.is_person
        and hit.term(Sort.TITLE)
        and between
        and between[0].text == ","
        and _head(sentence, hit).dep == "appos"
        and before.first <= _head(sentence, hit).head < before.end
    )


def _head(sentence: Sentence, hit: Hit) -> Token:
    tokens = sentence.tokens[hit.first : hit.end]
    return next((t for t in reversed(tokens) if not hit.first <= t.head < hit.end or t.is_root), tokens[-1])


def _form(hit: Hit, parts: Sequence[Hit]) -> Form | None:
    if hit.guess:
        return Form.PERSON if hit.guess == "PERSON" else Form.BODY
    order = sorted(_SORTS, key=lambda form: form is Form.TITLE and _prefers_role(hit))
    return next((form for form in order if hit.term(*_SORTS[form])), None)


def _prefers_role(hit: Hit) -> bool:
    title, role = hit.term(Sort.TITLE), hit.term(Sort.ROLE)
    return bool(title and role and (title.plural or not getattr(title.row, "alone", "")))


def _candidate(sentence: Sentence, phrase: _Phrase) -> Candidate | None:
    core, form = phrase.core, _form(phrase.core, phrase.parts)
    head = _head(sentence, core)
    if form is None or not _can_stand(sentence, core, form, head):
        return None
    span = _span(sentence, phrase, head)
    inside = sentence.within(span)
    return Candidate(
        span,
        sentence.index,
        head.index,
        form,
        " ".join(t.text for t in inside),
        core.term(*_SORTS[form]),
        name=core.name,
        titles=tuple(t for h in phrase.parts if (t := h.term(Sort.TITLE))),
        of=tuple(t for h in phrase.parts if (t := _owner(h))),
        definite=any(t.text.lower() in {"the", "this", "that"} or t.dep == "poss" for t in inside),
        subject=head.dep in {"nsubj", "nsubjpass"},
        words=frozenset(t.text.lower() for t in inside),
    )


def _owner(hit: Hit) -> Term | None:
    return hit.term(Sort.STATE, Sort.ADJECTIVE, Sort.BODY, Sort.METONYM, Sort.CAPITAL, Sort.REGION, Sort.CITIZENS)


def _can_stand(sentence: Sentence, hit: Hit, form: Form, head: Token) -> bool:
    """Whether a core by itself is somebody: no place, no mere modifier of a thing."""
    modifier = head.dep in {"amod", "compound", "nmod"}
    if form is Form.CITIZENS:
        return not modifier and (head.tag in {"NNPS", "NNS"} or head.pos != "ADJ" or _has_article(sentence, head))
    if form in (Form.STATE, Form.CAPITAL, Form.REGION):
        return not modifier and not is_place(sentence, head, first=hit.first, capital=form is not Form.STATE)
    if form is Form.TITLE:
        return not modifier and bool(getattr(hit.term(Sort.TITLE).row, "alone", ""))  # type: ignore[union-attr]
    return not modifier or form is Form.PERSON


def _has_article(sentence: Sentence, token: Token) -> bool:
    return bool(token.index) and sentence.tokens[token.index - 1].text.lower() == "the"


def _span(sentence: Sentence, phrase: _Phrase, head: Token) -> Span:
    """From the first word that belongs to the core, to its end or that of its complement or name."""
    tokens = sentence.tokens
    before = [h for h in phrase.parts if h.first < phrase.core.first]
    behind = [h for h in phrase.parts if h.first >= phrase.core.end and tokens[phrase.core.end].text != ","]
    first = min([phrase.core.first, *(h.first for h in before)])
    end = max([phrase.core.end, *(h.end for h in behind)])
    while first and tokens[first - 1].dep in _LEFT and first <= tokens[first - 1].head < end:
        first -= 1
    return Span(tokens[first].span.start, tokens[end - 1].span.end)
