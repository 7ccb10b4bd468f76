"""Finds the noun phrases and pronouns of a sentence that name, or stand for, a political actor."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.divide.document import Sentence, Token
from detente.extract.actors.candidate import Candidate, Form
from detente.extract.actors.groups import Group, groups, head
from detente.extract.actors.hit import Background, Hit
from detente.extract.actors.hits import hits
from detente.extract.actors.places import is_place
from detente.extract.actors.rivals import is_ahead, is_of_agent, rivals, told_to
from detente.extract.actors.tables import Organisation, Person, Role, State
from detente.extract.actors.vocabulary import Sort, Term
from detente.extract.actors.words import words_of
from detente.record import ActorKind, Span

_LEFT = frozenset({"det", "amod", "compound", "nmod", "nummod", "advmod", "predet", "poss", "case", "quantmod", "neg"})
_PRONOUNS = frozenset({"he", "she", "him", "her", "his", "hers", "they", "them", "their", "it", "its"})
_SUBJECT = frozenset({"nsubj", "nsubjpass"})
_OBJECT = frozenset({"dobj", "pobj", "dative"})


_SORTS = {
    Form.PERSON: (Sort.PERSON,),
    Form.BODY: (Sort.BODY,),
    Form.METONYM: (Sort.METONYM,),
    Form.STATE: (Sort.STATE,),
    Form.CAPITAL: (Sort.CAPITAL,),
    Form.CITIZENS: (Sort.CITIZENS, Sort.ADJECTIVE),
    Form.TITLE: (Sort.TITLE,),
    Form.ROLE: (Sort.ROLE,),
}
_JOINED = [["and"], ["or"], [",", "and"], [",", "or"]]
_NOTHING = Background()
_PLACES = frozenset({Form.STATE, Form.CAPITAL, Form.METONYM})


def find(sentence: Sentence, background: Background = _NOTHING) -> tuple[Candidate, ...]:
    """The candidates of a sentence in order."""
    found = hits(sentence, background)
    gathered = groups(sentence, found)
    read = [(g, _candidate(sentence, g)) for g in gathered]
    shared = [c for g, whole in read for c in _sharing(sentence, g, found, whole)]
    taken = {c.span for c in shared}
    named = [c for _, c in read if c and c.span not in taken]
    covered = {t.index for c in named for t in sentence.within(c.span)}
    said = [*named, *shared]
    said = [c for c in said if not any(o is not c and o.span.overlaps(c.span) and _wider(o, c) for o in said)]
    pronouns = [_pronoun(sentence, t, said) for t in sentence.tokens if _is_pronoun(t) and t.index not in covered]
    return tuple(sorted([*said, *pronouns], key=lambda c: c.span))


def _wider(one: Candidate, other: Candidate) -> bool:
    return (one.span.length, -one.span.start) > (other.span.length, -other.span.start)


def _is_pronoun(token: Token) -> bool:
    return token.text.lower() in _PRONOUNS and token.tag.startswith("PRP") and token.dep != "expl"


def _pronoun(sentence: Sentence, token: Token, said: Sequence[Candidate]) -> Candidate:
    covered = {t.index for c in said for t in sentence.within(c.span)}
    return Candidate(
        token.span,
        sentence.index,
        token.text,
        Form.PRONOUN,
        definite=True,
        subject=token.dep in _SUBJECT,
        object=token.dep in _OBJECT,
        possessive=token.dep == "poss",
        expletive=token.text.lower() == "it" and _means_nothing(sentence, sentence.head(token)),
        clause=token.head,
        rivals=rivals(sentence, token, covered),
        of_agent=is_of_agent(sentence, token),
        told=told_to(sentence, token),
        ahead=is_ahead(sentence, token, said),
    )


def _means_nothing(sentence: Sentence, verb: Token) -> bool:
    """Whether an "it" before this verb is only there for the grammar: "it is clear that", "it was raining"."""
    told = verb.dep == "ccomp" and not sentence.children(verb, "ccomp", "xcomp", "attr")
    return verb.lemma in words_of("expletive verb") and not told


def _candidate(sentence: Sentence, group: Group) -> Candidate | None:
    core, form = group.core, _form(group)
    token = head(sentence, core)
    if _does(sentence, group, token):
        return _doer(sentence, group.core, token)
    if form is None or not _can_stand(sentence, group, form, token):
        return None
    span = _span(sentence, group, form)
    inside = sentence.within(span)
    return Candidate(
        span,
        sentence.index,
        _words(inside),
        form,
        core.term(*_SORTS[form]),
        name=core.name,
        homonym=_is_common(core),
        known=tuple(dict.fromkeys(t.row for t in core.terms if isinstance(t.row, Person))),
        bodies=_bodies(core) if form is Form.BODY else (),
        titles=tuple(t for h in group.parts if (t := h.term(Sort.TITLE))),
        of=_owners(group),
        owner=next((h.name for h in group.parts if h.is_person), ""),
        pronoun=_words([t for t in inside[:1] if t.text.lower() in _PRONOUNS]),
        definite=any(_defines(t) for t in inside if t.index < core.first),
        subject=token.dep in _SUBJECT,
        object=token.dep in _OBJECT,
        plural=token.tag in {"NNS", "NNPS"},
        clause=token.head,
    )


def _does(sentence: Sentence, group: Group, token: Token) -> bool:
    """Whether an adjective names who does or says what the noun behind it is: "a British demand"."""
    deed = sentence.head(token)
    doer = group.core.term(Sort.ADJECTIVE, Sort.BODY)
    return doer is not None and token.dep in {"amod", "compound"} and deed.pos == "NOUN" and _is_deed(deed)


def _is_deed(token: Token) -> bool:
    return token.lemma in words_of("deed")


def _doer(sentence: Sentence, core: Hit, token: Token) -> Candidate:
    """The state, people or body that an adjective names."""
    words = sentence.tokens[core.first : core.end]
    span = Span(words[0].span.start, words[-1].span.end)
    term = core.term(Sort.ADJECTIVE, Sort.BODY)
    form = Form.STATE if isinstance(term and term.row, State) else Form.CITIZENS
    form = Form.BODY if core.term(Sort.BODY) else form
    return Candidate(
        span,
        sentence.index,
        _words(words),
        form,
        term,
        bodies=_bodies(core),
        homonym=_is_common(core),
        clause=token.head,
    )


def _bodies(hit: Hit) -> tuple[Organisation, ...]:
    return tuple(dict.fromkeys(t.row for t in hit.terms if isinstance(t.row, Organisation)))


def _owners(group: Group) -> tuple[Term, ...]:
    """What a phrase belongs to: what stands before its core, else behind it ("US soldiers in Iraq" are American)."""
    before = tuple(t for h in group.parts if h.first < group.core.first and (t := h.owner))
    return before or tuple(t for h in group.parts if (t := h.owner))


def _is_common(hit: Hit) -> bool:
    """Whether a body's name is one that bodies of several states bear."""
    bodies = _bodies(hit)
    parties = any(b.kind is ActorKind.PARTY for b in bodies)
    return parties or len(bodies) > 1 or (bool(bodies) and hit.term(Sort.ROLE) is not None)


def _defines(token: Token) -> bool:
    return token.text.lower() in {"the", "this", "that"} or token.dep == "poss"


def _form(group: Group) -> Form | None:
    core = group.core
    if core.guess:
        return Form.PERSON if core.guess == "PERSON" else Form.BODY
    return next((f for f in _order(group) if core.term(*_SORTS[f])), None)


def _order(group: Group) -> tuple[Form, ...]:
    """The forms by preference: a role before a title in the plural, and before the body of another state."""
    title, bodies = group.core.term(Sort.TITLE), [t for t in group.core.terms if t.sort is Sort.BODY]
    countries = {c for h in group.parts if h.owner and (c := h.owner.country)}
    foreign = bool(bodies and countries and all(b.country not in countries for b in bodies))
    plural = bool(title and (title.plural or not title.alone))
    return (Form.ROLE, *_SORTS) if foreign or plural else tuple(_SORTS)


def _can_stand(sentence: Sentence, group: Group, form: Form, token: Token) -> bool:
    """Whether a core by itself is somebody: no place, no mere modifier of a thing."""
    modifies = token.dep in {"amod", "compound", "nmod"} or (form is Form.ROLE and token.tag == "JJ")
    if modifies and not group.core.is_person:
        return False
    if form is Form.CITIZENS:
        return group.core.term(Sort.CITIZENS) is not None or bool(sentence.children(token, "det", "nummod", "amod"))
    if form in _PLACES:
        return not is_place(sentence, token, first=group.core.first, capital=form is Form.CAPITAL)
    if form is Form.ROLE and _is_state(group.core):
        return _state_stands(sentence, group.core, token)
    if form not in (Form.TITLE, Form.ROLE) or _has_owner(group):
        return True
    named = _alone(group.core) if form is Form.TITLE else _counts(group.core)
    return _described(sentence, group.core) or (named and not _is_bare(sentence, group.core, token))


def _state_stands(sentence: Sentence, hit: Hit, token: Token) -> bool:
    """Whether a noun for a state is somebody: "the kingdom" that acts, not one where something is."""
    counts = _counts(hit) or _described(sentence, hit)
    return counts and not is_place(sentence, token, first=hit.first, capital=False)


def _is_state(hit: Hit) -> bool:
    return any(isinstance(t.row, Role) and t.row.kind is ActorKind.STATE for t in hit.terms)


def _described(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun that needs a name has "the" instead: "the bloc"."""
    before = sentence.tokens[hit.first - 1].text.lower() if hit.first else ""
    common = before == "the" and sentence.tokens[hit.end - 1].tag == "NN"
    return common and any(isinstance(t.row, Role) and t.row.body and not t.plural for t in hit.terms)


def _has_owner(group: Group) -> bool:
    return any(h.owner or h.is_person for h in group.parts)


def _alone(hit: Hit) -> bool:
    title = hit.term(Sort.TITLE)
    return title is not None and title.alone


def _counts(hit: Hit) -> bool:
    """Whether a role noun is an actor without a state or body that it belongs to."""
    return any(isinstance(t.row, Role) and t.row.states != "only" for t in hit.terms)


def _is_bare(sentence: Sentence, hit: Hit, token: Token) -> bool:
    """Whether a noun for one person has nothing before it and does nothing: "taken hostage", "elected president"."""
    plural = any(t.plural or (isinstance(t.row, Role) and (t.row.body or t.row.plural == ("-",))) for t in hit.terms)
    return not (plural or token.dep in _SUBJECT or sentence.children(token, *_LEFT))


def _span(sentence: Sentence, group: Group, form: Form) -> Span:
    """From the first word that belongs to the core, to its end or that of its complement or name."""
    tokens, core = sentence.tokens, group.core
    behind = [h.end for h in group.parts if h.first >= core.end and tokens[core.end].text != ","]
    first = min([core.first, *(h.first for h in group.parts)])
    end = max([core.end, *behind])
    left = frozenset({"det"}) if form in _PLACES else _LEFT - {"advmod"} if form is Form.PERSON else _LEFT
    while first and _leads(tokens[first - 1], tokens[first], left) and first <= tokens[first - 1].head < end:
        first -= 1
    first = next(i for i in range(first, end) if tokens[i].text[0].isalnum())
    return Span(tokens[first].span.start, tokens[end - 1].span.end)


def _leads(token: Token, behind: Token, left: frozenset[str]) -> bool:
    joined = "-" in (token.text, behind.text) and token.span.end == behind.span.start
    if token.entity in {"DATE", "TIME"} and token.tag in {"NNP", "RB", "RBR", "JJ"} and "-" not in behind.text:
        return False
    return token.dep in left or (joined and "compound" in left)


def _sharing(sentence: Sentence, group: Group, found: Sequence[Hit], whole: Candidate | None) -> Iterator[Candidate]:
    """What shares the noun of the phrase behind it: "British" in "British and French troops"."""
    first = group.parts[0] if group.parts else None
    if whole is None or whole.form is not Form.ROLE or first is None or first.owner is None:
        return
    for hit in reversed([h for h in found if h.end < first.first]):
        between = [t.text for t in sentence.tokens[hit.end : first.first]]
        if (
            hit.owner is None
            or hit.owner.sort is Sort.CITIZENS
            or between not in (_JOINED if first is group.parts[0] else [*_JOINED, [","]])
        ):
            return
        first = hit
        tokens = sentence.tokens[hit.first : hit.end]
        span = Span(tokens[0].span.start, tokens[-1].span.end)
        yield replace(whole, span=span, text=_words(tokens), of=(hit.owner,))


def _words(tokens: Sequence[Token]) -> str:
    return " ".join(t.text for t in tokens)
