"""Which words of a sentence name deeds or speech acts: the trigger, and the row of the table that fits it."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.divide.document import Sentence, Token, once
from detente.extract.events.factuality import Kind, beside, judge
from detente.extract.events.fitting import best, judged_as, row_fits, used_objects
from detente.extract.events.judged import judged, told_in
from detente.extract.events.peacekeeping import for_peace
from detente.extract.events.syntax import (
    agents,
    complements,
    conjoined,
    counted,
    describes,
    is_passive,
    is_told,
    level,
    patients,
    phrases,
)
from detente.extract.events.tagged import UNTAGGED, Rows
from detente.extract.events.words import EventWord, fits, is_light, rows_for
from detente.record import Root

_DEPTH = 3
"""How far below a speech act its deed may stand ("agreed to help end the siege")."""


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger and its coding; `noun` is the deed noun that the trigger carries ("launched an attack")."""

    trigger: Token
    word: EventWord
    noun: Token | None = None
    acts: tuple["Found", ...] = ()
    """The deeds that a speech act is about."""

    @property
    def words(self) -> tuple[Token, ...]:
        """The trigger and the deed noun that it carries, where it carries one."""
        return (self.trigger, self.noun) if self.noun else (self.trigger,)


def find(sentence: Sentence, tagged: Rows = UNTAGGED) -> tuple[Found, ...]:
    """Every trigger of a sentence, in order; a noun under its verb, a deed under its speech act is not one more.

    `tagged` are rows for words that no row of the table fits. A word that undoes a deed ("denied") is no trigger.
    """
    telling = (t for t in sentence.tokens if t.pos == "VERB" or rows_for(t))
    listed = {t.index: one for t in telling if (one := match(sentence, t))}
    undoing = {t.index for one in listed.values() for t in _undoing(sentence, one)} if tagged else set()
    reports = {i for i in tagged if _only_reports(sentence, sentence.tokens[i], listed)}
    more = {i: Found(sentence.tokens[i], row) for i, row in tagged.items() if i not in undoing | reports}
    inner = {i: one for i, one in listed.items() if "inner" in one.word.flags}
    matched = dict(sorted((inner | more | {i: one for i, one in listed.items() if i not in inner}).items()))
    found = [_with_acts(sentence, one, matched, _DEPTH) for one in matched.values()]
    inside = {i for one in found for i in _inside(one)}
    return tuple(one for one in found if one.trigger.index not in inside and "inner" not in one.word.flags)


def _only_reports(sentence: Sentence, word: Token, listed: dict[int, Found]) -> bool:
    """Whether a word only says that a deed was done, so that the deed is the event and not the saying of it."""
    clauses = conjoined(sentence, *complements(sentence, word))
    return fits(word, ("@saying",), head=False) and any(t.index in listed for t in clauses)


def _undoing(sentence: Sentence, found: Found) -> Iterable[Token]:
    """The words above a deed, where one of them says that it did not or will not happen."""
    kind = judge(sentence, found.trigger).kind
    above = sentence.ancestors(found.trigger)
    return above if kind in (Kind.DENIED, Kind.CANCELLED) else (t for t in above if fits(t, ("@sparing",), head=False))


@once
def match(sentence: Sentence, token: Token) -> Found | None:
    """The most demanding row that fits a word, with its deed noun where it has one."""
    if token.pos == "VERB" and (token.dep in ("amod", "compound") or _modifies(sentence, token)):
        return None
    row = best(sentence, token)
    noun = _deed_noun(sentence, token) if token.pos == "VERB" else None
    if row and _is_void(sentence, token, row):
        return None
    if row is None:
        return Found(token, _noun_row(sentence, noun), noun) if noun and is_light(token) else _said(sentence, token)
    if row.object and noun and not _takes_back(token, row, noun):
        carried = _noun_row(sentence, noun)
        other = carried.root is not row.root or "answering" in row.flags
        if "act" in row.flags and other and not is_light(token):
            return Found(token, row, None)
        return Found(token, _richer(row, carried, light=is_light(token)), noun)
    used = tuple(one for t in used_objects(sentence, token) if (one := match(sentence, t))) if row.object else ()
    return Found(token, for_peace(sentence, token, _in_words(sentence, token, row)), None, used)


def _said(sentence: Sentence, verb: Token) -> Found | None:
    """What is done by saying how something is, where the clause names no deed that tells it better."""
    row = judged(sentence, verb)
    if row is None:
        return None
    told = (one for t in sentence.children(verb, "ccomp") if (one := match(sentence, t)))
    if row.root is Root.REQUEST and any("inner" not in one.word.flags for one in told):
        return None
    return Found(verb, row, acts=tuple(one for t in told_in(sentence, verb) if (one := match(sentence, t))))


def _is_void(sentence: Sentence, token: Token, row: EventWord) -> bool:
    """Whether a word names nothing here: a will that is not denied, a saying, a cancelling that nobody does."""
    if "unwilling" in row.flags and not beside(sentence, token).negated:
        return True
    if "needact" in row.flags and _only_says(sentence, token):
        return True
    return "cancels" in row.flags and is_passive(sentence, token) and not agents(sentence, token)


def _only_says(sentence: Sentence, verb: Token) -> bool:
    """Whether nobody is let do anything: "allowed that he had erred", "let it be known that …"."""
    clauses = complements(sentence, verb) if verb.lemma in ("let", "allow") else ()
    said = any(m.lemma == "that" for c in clauses for m in sentence.children(c, "mark"))
    return said or any(c.tag == "VBN" and any(s.lemma == "it" for s in patients(sentence, c)) for c in clauses)


def _takes_back(verb: Token, row: EventWord, noun: Token) -> bool:
    """Whether a verb denies what its object tells, which then is not the verb's own deed ("rejected the charge")."""
    return row.root is Root.REJECT and (fits(verb, ("@denying",), head=False) or fits(noun, ("@report",), head=False))


def _modifies(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle only describes the noun after it ("met with visiting officials")."""
    return verb.tag == "VBG" and verb.dep == "pcomp" and describes(sentence, verb)


def _deed_noun(sentence: Sentence, verb: Token) -> Token | None:
    particles = sentence.children(verb, "prt")
    heads = patients(sentence, verb) or tuple(
        t
        for p in phrases(sentence, verb)
        if p.word in ("in", "on", "out") and (particles or is_light(verb))
        for t in p.heads
    )
    nouns = (t for t in counted(sentence, heads) if t.pos == "NOUN")
    return next((t for t in nouns if any(_fits_alone(sentence, t, r) for r in rows_for(t))), None)


def _noun_row(sentence: Sentence, noun: Token) -> EventWord:
    return max((r for r in rows_for(noun) if _fits_alone(sentence, noun, r)), key=lambda r: r.specificity)


def _fits_alone(sentence: Sentence, noun: Token, row: EventWord) -> bool:
    """Whether a row fits a noun that it makes a deed of without a speech act about it."""
    return "inner" not in row.flags and row_fits(sentence, noun, row)


def _richer(row: EventWord, carried: EventWord, *, light: bool) -> EventWord:
    """The verb's row, unless its noun names the deed more closely ("launched an airstrike", "a verbal attack")."""
    same = carried.root is row.root and carried.mode and not row.mode
    return carried if same or (light and carried.object) else row


def _in_words(sentence: Sentence, token: Token, row: EventWord) -> EventWord:
    """The row of a blow, or of the criticism that it is where words follow ("attacked her, dismissing the plan")."""
    said = [t for t in sentence.children(token, "advcl") if t.tag == "VBG"]
    blow = row.root is Root.ASSAULT and row.mode is None and not row.object
    if blow and any(r.root in (Root.ACCUSE, Root.REJECT) for t in said if (r := best(sentence, t))):
        return EventWord(row.lemma, row.pos, Root.ACCUSE, mode="disapprove", cameo="111", recipient=row.recipient)
    return row


def _with_acts(sentence: Sentence, found: Found, matched: dict[int, Found], depth: int) -> Found:
    if "act" not in found.word.flags or depth == 0:
        return found
    matched = {i: one for i, one in matched.items() if _may_be_act(one, found)}
    acts = tuple(dict.fromkeys(a for t in _act_heads(sentence, found) for a in _deeds(sentence, t, matched, depth)))
    own = (found.trigger, found.noun)
    return Found(found.trigger, found.word, found.noun, tuple(a for a in acts if a.trigger not in own))


def _may_be_act(deed: Found, speech: Found) -> bool:
    """Whether a word is a deed under a speech act: one that is a deed there alone has to be of its kind."""
    if "inner" not in deed.word.flags:
        return True
    hostile = speech.word.root in (Root.ACCUSE, Root.THREATEN)
    return "plan" not in speech.word.flags and not (hostile and deed.word.root in _YIELDING)


def _act_heads(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    """Where the deed of a speech act may stand: its clauses, then its object, then its phrases."""
    carrier = found.noun or found.trigger
    heads = [*_asked(sentence, found), *(complements(sentence, carrier) if found.noun else ())]
    objects = sentence.children(found.trigger, "dobj")
    named = (t for t in objects if _is_order(found) or fits(t, found.word.object, head=False))
    heads += [c for t in named for c in complements(sentence, t)]
    if found.trigger.pos == "VERB":
        heads += (*patients(sentence, found.trigger), *sentence.children(found.trigger, "dobj"))
    heads += [
        t
        for holder in (found.trigger, carrier, *_predicated(sentence, found.trigger))
        for p in phrases(sentence, holder)
        if p.word in _ACT_PREPOSITIONS
        for t in p.heads
    ]
    return tuple(dict.fromkeys(heads))


def _asked(sentence: Sentence, found: Found) -> tuple[Token, ...]:
    """The clauses of a word, without those that only say how things are where it has to ask ("insisted that …")."""
    clauses = complements(sentence, found.trigger)
    return tuple(c for c in clauses if "mandative" not in found.word.flags or not is_told(sentence, c))


def _is_order(found: Found) -> bool:
    """Whether an order is given, whose clause may hang on the noun."""
    return "needact" in found.word.flags and bool(found.word.object)


def _predicated(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What a verb says that its object is, where the parser may have put it behind that ("held her responsible")."""
    behind = (a for t in sentence.children(verb, "dobj") for a in sentence.children(t, "amod") if a.index > t.index)
    return (*judged_as(sentence, verb), *behind)


_YIELDING = frozenset({Root.RETREAT, Root.CONCEDE, Root.CONSULT})
"""Roots of what nobody is accused of or threatened with."""

_ACT_PREPOSITIONS = frozenset({"for", "to", "of", "with", "on", "against", "in"})


_WEIGHS = frozenset({"consider", "contemplate"})
"""Verbs by which a deed that is an option is named: who is ready to consider it threatens it."""


def _deeds(sentence: Sentence, head: Token, matched: dict[int, Found], depth: int) -> tuple[Found, ...]:
    """The deed at a head with those coordinated with it; where the head names none, the deed below it."""
    heads = tuple(t for t in conjoined(sentence, head) if not _is_beside(sentence, t, head))
    if head.lemma in _WEIGHS and (noun := _deed_noun(sentence, head)) and depth:
        return (Found(head, _noun_row(sentence, noun), noun),)
    here = tuple(_with_acts(sentence, matched[t.index], matched, depth - 1) for t in heads if t.index in matched)
    if here or depth == 0 or head.pos not in ("VERB", "AUX", "ADJ"):
        return here
    objects = sentence.children(head, "dobj") if is_light(head) else ()
    below = (*complements(sentence, head), *sentence.children(head, "acomp"), *objects)
    return tuple(f for t in below for f in _deeds(sentence, t, matched, depth - 1))


def _is_beside(sentence: Sentence, verb: Token, clause: Token) -> bool:
    """Whether a verb stands beside the word of a speech act, and not beside the clause under it."""
    above = sentence.head(verb)
    return verb != clause and verb.dep == "conj" and level(sentence, verb, above) not in (above, clause)


def _inside(found: Found) -> set[int]:
    """The triggers that belong to a finding and are not findings of their own."""
    inside = {found.noun.index} if found.noun else set()
    for act in found.acts:
        inside |= {act.trigger.index, *_inside(act)}
    return inside
