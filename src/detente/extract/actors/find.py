"""Finds the noun phrases and pronouns of a sentence that name, or stand for, a political actor."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from detente.divide.document import Sentence, Token
from detente.extract.actors.anaphors import FIRST, PERSONAL, anaphors
from detente.extract.actors.arms import are_arms, in_action
from detente.extract.actors.bystanders import bystanders
from detente.extract.actors.candidate import OBJECT, SUBJECT, Candidate, Form
from detente.extract.actors.entities import entity
from detente.extract.actors.genders import gender_of
from detente.extract.actors.groups import Group, groups, head
from detente.extract.actors.hit import Background, Hit
from detente.extract.actors.hits import hits
from detente.extract.actors.places import is_place
from detente.extract.actors.rivals import is_named_behind
from detente.extract.actors.shared import sharing, with_shared
from detente.extract.actors.tables import Organisation, Person, Role, State, Title
from detente.extract.actors.vocabulary import Sort, Term
from detente.extract.actors.words import words_of
from detente.record import ActorKind, Span

_LEFT = frozenset({"det", "amod", "compound", "nmod", "nummod", "advmod", "predet", "poss", "case", "quantmod", "neg"})


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
_BEFORE_TITLES = frozenset({"ADJ", "ADV", "ADP", "DET", "NOUN", "PROPN", "NUM", "SCONJ"})
"""What can stand between a word such as "former" and the title that it is said of."""
_PLACES = frozenset({Form.STATE, Form.CAPITAL, Form.METONYM})


def find(sentence: Sentence, background: Background) -> tuple[Candidate, ...]:
    """The candidates of a sentence in order."""
    found = hits(sentence, background)
    gathered = groups(sentence, found)
    read = [(g, with_shared(sentence, g, found, _candidate(sentence, g))) for g in gathered]
    shared = [c for g, whole in read for c in sharing(sentence, g, found, whole)]
    taken = {c.span for c in shared}
    named = [c for _, c in read if c and c.span not in taken]
    apposed = [c for g, whole in read if whole for c in _apposed(sentence, g, whole)]
    said = [*named, *shared, *apposed]
    said = [c for c in said if not any(o is not c and o.span.overlaps(c.span) and _wider(o, c) for o in said)]
    owning = {c.span.start: c for c in _owning(sentence, gathered, said)}
    said = [replace(c, whose=owning[c.span.start].text) if c.span.start in owning else c for c in said]
    said = [_entitled(sentence, c, said) for c in said]
    said = [replace(c, ahead=True) if _is_named_later(sentence, c, said) else c for c in said]
    others = [*owning.values(), *bystanders(sentence, said), *anaphors(sentence, said)]
    return tuple(sorted([*said, *others], key=lambda c: c.span))


def _wider(one: Candidate, other: Candidate) -> bool:
    return (one.span.length, -one.span.start) > (other.span.length, -other.span.start)


def _is_named_later(sentence: Sentence, candidate: Candidate, said: Sequence[Candidate]) -> bool:
    described = candidate.form in (Form.ROLE, Form.TITLE)
    return described and any(is_named_behind(sentence, candidate, c) for c in said)


def _entitled(sentence: Sentence, name: Candidate, said: Sequence[Candidate]) -> Candidate:
    """A person's name with the title that more than a comma parts from it: "Peru's envoy in Rome, Ana Vega"."""
    held = (c for c in said if c.form is Form.TITLE and not c.plural and c.is_current)
    title = next((c for c in held if name.form is Form.PERSON and is_named_behind(sentence, c, name)), None)
    if title is None or title.core is None:
        return name
    return replace(name, titles=(*name.titles, title.core), of=name.of or title.of)


def _is_held(sentence: Sentence, title: Hit) -> bool:
    """Whether the words before a title let its bearer hold it; "former" and "deputy" do not."""
    before = takewhile(lambda t: t.pos in _BEFORE_TITLES, reversed(sentence.tokens[: title.first]))
    return words_of("not the office").isdisjoint(t.text.lower() for t in before)


def _owning(sentence: Sentence, gathered: Sequence[Group], said: Sequence[Candidate]) -> Iterator[Candidate]:
    """Who owns what one of those `said` is, where it begins with him: "the country's army", "Idi Amin's army"."""
    begun = {(c.span.start, c.head) for c in said}
    for group in gathered:
        for hit in (h for h in (group.core, *group.parts) if _is_owning(sentence, h)):
            before = tuple(h for h in group.parts if h.end <= hit.first)
            named = (h for h in before if (h.stands_before_names if hit.is_person else h.owner and h.end == hit.first))
            made = _candidate(sentence, Group(hit, tuple(named)))
            if made and (made.span.start, made.clause) in begun:
                yield replace(made, possessive=True)


def _is_owning(sentence: Sentence, hit: Hit) -> bool:
    body = any(isinstance(t.row, Role) and t.row.body and not t.plural for t in hit.terms)
    return (hit.is_person or (body and not hit.owner)) and head(sentence, hit).dep == "poss"


def _candidate(sentence: Sentence, group: Group) -> Candidate | None:
    core, form = group.core, _form(group)
    token = head(sentence, core)
    if _does(sentence, group, token):
        return _doer(sentence, group.core, token)
    if form is None or not _can_stand(sentence, group, form, token):
        return None
    span = _span(sentence, group, form)
    inside = sentence.within(span)
    titles = tuple(t for h in group.parts if (t := h.term(Sort.TITLE)))
    known = _known(core, titles)
    pronoun = _words([t for t in inside[:1] if t.text.lower() in (*PERSONAL, *FIRST, "whose")])
    return Candidate(
        span,
        sentence.index,
        _words(inside),
        form,
        core.term(*_SORTS[form]),
        name=core.name if known or not core.term(Sort.PERSON) else _words(sentence.tokens[core.first : core.end]),
        homonym=_is_common(core),
        known=known,
        bodies=_bodies(core) if form is Form.BODY else (),
        titles=titles,
        unheld=tuple(t for h in group.parts if (t := h.term(Sort.TITLE)) and not _is_held(sentence, h)),
        of=_owners(group, pronoun),
        owner=next((h.name for h in group.parts if h.is_person), ""),
        whose=pronoun,
        definite=any(_defines(t) for t in inside if t.index < core.first),
        narrowed=any(_narrows(t) and not _is_of(group, t) for t in inside[1:] if t.index < core.first)
        or _is_of_something(sentence, group),
        subject=token.dep in SUBJECT,
        object=token.dep in OBJECT,
        plural=token.tag in {"NNS", "NNPS"},
        head=token.index,
        clause=token.head,
        joined=sentence.first_joined(token).index,
        paragraph=sentence.paragraph,
    )


def _known(core: Hit, titles: Sequence[Term]) -> tuple[Person, ...]:
    """The persons of the tables whose name it is, but for men whom a title makes women: "Mrs. Yeltsin"."""
    called = gender_of("", [t.row for t in titles if isinstance(t.row, Title)])
    persons = dict.fromkeys(t.row for t in core.terms if isinstance(t.row, Person))
    return tuple(p for p in persons if called is None or gender_of(p.name) in (None, called))


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
        head=token.index,
        clause=token.head,
        joined=token.index,
        paragraph=sentence.paragraph,
    )


def _bodies(hit: Hit) -> tuple[Organisation, ...]:
    return tuple(dict.fromkeys(t.row for t in hit.terms if isinstance(t.row, Organisation)))


def _owners(group: Group, pronoun: str) -> tuple[Term, ...]:
    """What a phrase belongs to: what stands before its core, else behind it ("US soldiers in Iraq" are American).

    One that begins with a pronoun belongs to whom that means, wherever it is ("his fighters in Doha").
    """
    before = tuple(t for h in group.parts if h.first < group.core.first and (t := h.owner))
    return before if before or pronoun else tuple(t for h in group.parts if (t := h.owner))


def _is_common(hit: Hit) -> bool:
    """Whether a body's name is one that bodies of several states bear."""
    bodies = _bodies(hit)
    parties = any(b.kind is ActorKind.PARTY for b in bodies)
    return parties or len(bodies) > 1 or (bool(bodies) and hit.term(Sort.ROLE) is not None)


def _narrows(token: Token) -> bool:
    return token.text[0].isupper() and token.dep in {"amod", "compound", "nmod"}


def _is_of_something(sentence: Sentence, group: Group) -> bool:
    """Whether a phrase goes on with what it belongs to, and that is nobody known: "the head of the scrapped court"."""
    behind = sentence.tokens[group.core.end] if group.core.end < len(sentence.tokens) else None
    owned = any(h.first > group.core.end and h.owner for h in group.parts)
    noun = head(sentence, group.core)
    charged = noun.dep == "dobj" and sentence.head(noun).lemma in words_of("takes of")
    return behind is not None and behind.text == "of" and not owned and not charged


def _is_of(group: Group, token: Token) -> bool:
    """Whether a word is one of the known names in a phrase."""
    return any(h.first <= token.index < h.end for h in (group.core, *group.parts))


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
    if form is Form.ROLE and (are_arms(group.core.terms) or _is_state(group.core)):
        return _thing_stands(sentence, group, token)
    if form not in (Form.TITLE, Form.ROLE) or _has_owner(group) or _is_owned(sentence, token):
        return True
    named = _alone(group.core) if form is Form.TITLE else _counts(group.core)
    said = _described(sentence, group.core) or _is_numbered(sentence, group.core) or _is_ministry(sentence, group.core)
    return said or (named and not _is_bare(sentence, group.core, token))


def _thing_stands(sentence: Sentence, group: Group, token: Token) -> bool:
    """Whether a noun for a state or for weapons is somebody: a kingdom that acts, or the jets of one that fight."""
    hit, counts = group.core, _counts(group.core)
    if are_arms(hit.terms):
        wielded = counts or _has_owner(group) or (token.tag == "NNS" and _is_owned(sentence, token))
        return wielded and in_action(sentence, token)
    counts = counts or _described(sentence, hit)
    return counts and not is_place(sentence, token, first=hit.first, capital=False)


def _is_state(hit: Hit) -> bool:
    return any(isinstance(t.row, Role) and t.row.kind is ActorKind.STATE for t in hit.terms)


def _described(sentence: Sentence, hit: Hit) -> bool:
    """Whether a noun that needs a name has "the" instead: "the bloc"."""
    before = sentence.tokens[hit.first - 1].text.lower() if hit.first else ""
    common = before == "the" and sentence.tokens[hit.end - 1].tag == "NN"
    return common and any(isinstance(t.row, Role) and t.row.body and not t.plural for t in hit.terms)


def _is_ministry(sentence: Sentence, hit: Hit) -> bool:
    """Whether a part of a government is named by its field: "the Department of Transport"."""
    behind = sentence.tokens[hit.end : hit.end + 2]
    named = sentence.tokens[hit.end - 1].tag == "NNP" and [t.tag for t in behind] == ["IN", "NNP"]
    governs = any(isinstance(t.row, Role) and t.row.kind is ActorKind.GOVERNMENT and t.row.body for t in hit.terms)
    return named and governs and behind[0].text == "of"


def _has_owner(group: Group) -> bool:
    return any(h.owner or h.is_person for h in group.parts)


def _is_owned(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is of whom a pronoun means: "its members", "his chief"."""
    return any(t.tag == "PRP$" for t in sentence.children(token, "poss"))


def _is_numbered(sentence: Sentence, hit: Hit) -> bool:
    """Whether a phrase says of how many named before it speaks: "both sides"."""
    return any(
        t.text.lower() in {"both", "two", "three", "four"} for t in sentence.tokens[max(0, hit.first - 2) : hit.first]
    )


def _alone(hit: Hit) -> bool:
    title = hit.term(Sort.TITLE)
    return title is not None and title.alone


def _counts(hit: Hit) -> bool:
    """Whether a role noun is an actor without a state or body that it belongs to."""
    return any(isinstance(t.row, Role) and t.row.states != "only" for t in hit.terms)


def _is_bare(sentence: Sentence, hit: Hit, token: Token) -> bool:
    """Whether a noun for one person has nothing before it and does nothing: "taken hostage", "elected president"."""
    plural = any(t.plural or (isinstance(t.row, Role) and (t.row.body or t.row.plural == ("-",))) for t in hit.terms)
    return not (plural or token.dep in SUBJECT or sentence.children(token, *_LEFT))


def _span(sentence: Sentence, group: Group, form: Form) -> Span:
    """From the first word that belongs to the core, to its end or that of its complement or name."""
    tokens, core = sentence.tokens, group.core
    behind = [h.end for h in group.parts if h.first >= core.end and tokens[core.end].text != ","]
    first = min([core.first, *(h.first for h in group.parts)])
    field = entity(sentence, core.first) if _is_ministry(sentence, core) else None
    end = max([core.end, *behind, *(t.index + 1 for t in tokens[slice(*(field or (0, 0)))] if t.tag == "NNP")])
    left = frozenset({"det"}) if form in _PLACES else _LEFT - {"advmod"} if form is Form.PERSON else _LEFT
    while first and _leads(tokens[first - 1], tokens[first], left) and first <= tokens[first - 1].head < end:
        first -= 1
    first = next((i for i in range(first, end) if tokens[i].text[0].isalnum()), first)
    return Span(tokens[first].span.start, tokens[end - 1].span.end)


def _leads(token: Token, behind: Token, left: frozenset[str]) -> bool:
    joined = "-" in (token.text, behind.text) and token.span.end == behind.span.start
    if token.entity in {"DATE", "TIME"} and token.tag in {"NNP", "RB", "RBR", "JJ"} and "-" not in behind.text:
        return False
    return token.dep in left or (joined and "compound" in left)


def _apposed(sentence: Sentence, group: Group, whole: Candidate) -> Iterator[Candidate]:
    """The titles behind a name and a comma, each a mention of its own: "Alexei Kosygin, the Soviet premier"."""
    behind = [h for h in group.parts if h.first >= whole.head and h.first > group.core.end]
    for hit in behind:
        title = hit.term(Sort.TITLE) and head(sentence, hit).dep != "poss"
        if title and sentence.tokens[group.core.end].text == ",":
            parts = tuple(h for h in behind if h is not hit and not h.term(Sort.TITLE))
            mine = Group(hit, parts)
            made = _candidate(sentence, mine)
            if made and not made.span.overlaps(whole.span):
                yield replace(made, antecedent=whole.head, joined=made.head)


def _words(tokens: Sequence[Token]) -> str:
    return " ".join(t.text for t in tokens)
