"""Which words of a sentence name deeds or speech acts: the trigger, and the row of the table that fits it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.divide.document import Sentence, Token
from detente.extract.events.factuality import Kind, beside, judge
from detente.extract.events.judged import judged, told_in
from detente.extract.events.peacekeeping import for_peace
from detente.extract.events.syntax import (
    agents,
    complements,
    conjoined,
    describes,
    has_to,
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
    listed = {t.index: one for t in sentence.tokens if (one := match(sentence, t))}
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


def match(sentence: Sentence, token: Token) -> Found | None:
    """The most demanding row that fits a word, with its deed noun where it has one."""
    if token.pos == "VERB" and (token.dep in ("amod", "compound") or _modifies(sentence, token)):
        return None
    row = _best(sentence, token)
    noun = _deed_noun(sentence, token) if token.pos == "VERB" else None
    if row and _is_void(sentence, token, row):
        return None
    if row is None:
        return Found(token, _noun_row(sentence, noun), noun) if noun and is_light(token) else _said(sentence, token)
    if row.object and noun and not _takes_back(token, row, noun):
        carried = _noun_row(sentence, noun)
        if "act" in row.flags and carried.root is not row.root and not is_light(token):
            return Found(token, row, None)
        return Found(token, _richer(row, carried, light=is_light(token)), noun)
    used = tuple(one for t in _used(sentence, token) if (one := match(sentence, t))) if row.object else ()
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
    """Whether a word names nothing here: a will that is not denied, a cancelling that nobody does."""
    if "unwilling" in row.flags and not beside(sentence, token).negated:
        return True
    return "cancels" in row.flags and is_passive(sentence, token) and not agents(sentence, token)


def _takes_back(verb: Token, row: EventWord, noun: Token) -> bool:
    """Whether a verb denies what its object tells, which then is not the verb's own deed ("rejected the charge")."""
    return row.root is Root.REJECT and (fits(verb, ("@denying",), head=False) or fits(noun, ("@report",), head=False))


def _modifies(sentence: Sentence, verb: Token) -> bool:
    """Whether a participle only describes the noun after it ("met with visiting officials")."""
    return verb.tag == "VBG" and verb.dep == "pcomp" and describes(sentence, verb)


def _best(sentence: Sentence, token: Token) -> EventWord | None:
    """Of the rows that fit a word the one that asks most; of several such, one whose object is named by its head."""
    fitting = [r for r in rows_for(token) if _fits(sentence, token, r)]
    heads = patients(sentence, token) if token.pos == "VERB" else ()
    return max(fitting, key=lambda r: (r.specificity, any(fits(h, r.object) for h in heads)), default=None)


def _fits(sentence: Sentence, token: Token, row: EventWord) -> bool:
    particle = _particle(sentence, token, row.particle)
    if (row.particle and particle is None) or not _has_complement(sentence, token, row):
        return False
    if any(t.lemma != row.particle for t in _particles(sentence, token)) or not _takes(sentence, token, row):
        return False
    if not _is_between(sentence, token, row):
        return False
    if "placed" in row.flags and not _is_over_place(sentence, token):
        return False
    heads = _objects(sentence, token, particle)
    modifiers = (m for head in heads for m in _modifiers(sentence, head))
    return (
        not row.object
        or any(fits(h, row.object) for h in heads)
        or any(fits(m, row.object, head=False) for m in modifiers)
    )


def _particles(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """A verb's particles, and a preposition that a passive has left without its noun ("was called upon by")."""
    left = (t for t in sentence.children(verb, "prep") if t.tag == "IN" and not sentence.children(t))
    return (*sentence.children(verb, "prt"), *(left if is_passive(sentence, verb) else ()))


def _is_over_place(sentence: Sentence, verb: Token) -> bool:
    """Whether what is taken is taken of a place ("control of the town"), not of a body or a device."""
    of = (p for head in patients(sentence, verb) for p in phrases(sentence, head) if p.word in ("of", "over"))
    return any(fits(t, ("@place", "@territory")) for p in of for t in p.heads)


def _takes(sentence: Sentence, token: Token, row: EventWord) -> bool:
    """Whether a verb has an object where its row wants one, none where it wants none, and is passive where it must."""
    if "passive" in row.flags:
        return _is_undergone(sentence, token)
    if not {"transitive", "intransitive"}.intersection(row.flags):
        return True
    return bool(patients(sentence, token)) == ("transitive" in row.flags)


def _is_undergone(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb is a passive with a subject that it says no more of ("held accountable", "held to account")."""
    undergone = verb.dep == "acl" or bool(sentence.children(verb, "nsubjpass"))
    judged = sentence.children(verb, "oprd", "acomp") or any(p.word == "to" for p in phrases(sentence, verb))
    return undergone and is_passive(sentence, verb) and not judged


def _is_between(sentence: Sentence, verb: Token, row: EventWord) -> bool:
    """Whether the doer and the thing are such as the row wants."""
    sides = ((row.doer, agents), (row.thing, patients))
    return all(
        any(fits(t, wanted) for t in _counted(sentence, side(sentence, verb))) for wanted, side in sides if wanted
    )


def _counted(sentence: Sentence, heads: Iterable[Token]) -> Iterator[Token]:
    """The heads, and that of which there is a number or a group ("columns of tanks", "two days of talks")."""
    for head in heads:
        yield head
        if fits(head, ("@amount",), head=False):
            yield from (t for p in phrases(sentence, head) if p.word == "of" for t in p.heads)


def _has_complement(sentence: Sentence, token: Token, row: EventWord) -> bool:
    """Whether a word that asks or orders has the clause that says what for, where its row wants one, or has none."""
    if not {"needact", "alone", "departing"}.intersection(row.flags):
        return True
    clauses = (
        *complements(sentence, token),
        *(c for t in sentence.children(token, "dobj", "npadvmod") for c in complements(sentence, t)),
    )
    if "alone" in row.flags:
        return not clauses
    if "departing" in row.flags:
        return any(fits(c, ("@departing",), head=False) for c in clauses)
    return any("infinitive" not in row.flags or has_to(sentence, c) for c in clauses)


def _particle(sentence: Sentence, token: Token, wanted: str) -> Token | None:
    near = sentence.children(token, "prt", "prep", "advmod", "dative", "oprd", "acomp", "ccomp")
    if wanted in _MOTIONS:
        near += tuple(p for t in sentence.children(token, "dobj") for p in sentence.children(t, "prep"))
    found = next((t for t in near if wanted and t.lemma == wanted and not _is_of_time(sentence, t)), None)
    if found is None and wanted == "to":
        return next(
            (t for c in complements(sentence, token) for t in sentence.children(c, "aux") if t.tag == "TO"), None
        )
    return found


_MOTIONS = frozenset({"into", "through", "across"})
"""Prepositions of the way that something goes, which belong to the verb even where they stand at its object."""


def _is_of_time(sentence: Sentence, preposition: Token) -> bool:
    """Whether it only says when or how long: "argued for decades"."""
    heads = sentence.children(preposition, "pobj")
    return bool(heads) and all(t.entity in ("DATE", "TIME") for t in heads)


def _objects(sentence: Sentence, token: Token, particle: Token | None) -> tuple[Token, ...]:
    """What the row of a word may ask for: a verb's objects, else what its particle governs; a noun's modifiers."""
    governed = conjoined(sentence, *sentence.children(particle, "pobj")) if particle else ()
    if token.pos != "VERB":
        return governed or _modifiers(sentence, token)
    gerunds = (t for t in sentence.children(token, "xcomp") if t.tag == "VBG")
    spans = sentence.children(token, "npadvmod")
    kept = sentence.children(token, "dobj") if is_passive(sentence, token) else ()
    return governed or (
        *_counted(sentence, patients(sentence, token)),
        *kept,
        *_judged_as(sentence, token),
        *gerunds,
        *_used(sentence, token),
        *spans,
    )


def _used(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What is no longer used or done: "stop using mortars", "ceased launching raids"."""
    gerunds = (t for t in sentence.children(verb, "xcomp") if t.tag == "VBG" and (t.lemma in _USING or is_light(t)))
    return tuple(o for t in gerunds for o in patients(sentence, t))


_USING = frozenset({"use", "employ", "launch", "conduct", "make"})
"""Verbs whose object tells what is stopped or begun ("stopped using artillery")."""


def _judged_as(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """What something is called: "called the test reckless"."""
    small = [t for t in sentence.children(verb, "ccomp", "xcomp", "advcl") if t.pos in ("ADJ", "NOUN")]
    return conjoined(sentence, *sentence.children(verb, "oprd"), *small)


def _modifiers(sentence: Sentence, noun: Token) -> tuple[Token, ...]:
    beside = sentence.children(noun, "compound", "amod", "nmod", "nummod", "acl")
    below = [t for p in phrases(sentence, noun) if p.word == "of" for t in p.heads]
    return (*beside, *(b for t in beside for b in sentence.children(t, "compound", "amod", "conj")), *below)


def _deed_noun(sentence: Sentence, verb: Token) -> Token | None:
    particles = sentence.children(verb, "prt")
    heads = patients(sentence, verb) or tuple(
        t
        for p in phrases(sentence, verb)
        if p.word in ("in", "on", "out") and (particles or is_light(verb))
        for t in p.heads
    )
    nouns = (t for t in _counted(sentence, heads) if t.pos == "NOUN")
    return next((t for t in nouns if any(_fits_alone(sentence, t, r) for r in rows_for(t))), None)


def _noun_row(sentence: Sentence, noun: Token) -> EventWord:
    return max((r for r in rows_for(noun) if _fits_alone(sentence, noun, r)), key=lambda r: r.specificity)


def _fits_alone(sentence: Sentence, noun: Token, row: EventWord) -> bool:
    """Whether a row fits a noun that it makes a deed of without a speech act about it."""
    return "inner" not in row.flags and _fits(sentence, noun, row)


def _richer(row: EventWord, carried: EventWord, *, light: bool) -> EventWord:
    """The verb's row, unless its noun names the deed more closely ("launched an airstrike", "a verbal attack")."""
    same = carried.root is row.root and carried.mode and not row.mode
    return carried if same or (light and carried.object) else row


def _in_words(sentence: Sentence, token: Token, row: EventWord) -> EventWord:
    """The row of a blow, or of the criticism that it is where words follow ("attacked her, dismissing the plan")."""
    said = [t for t in sentence.children(token, "advcl") if t.tag == "VBG"]
    blow = row.root is Root.ASSAULT and row.mode is None and not row.object
    if blow and any(r.root in (Root.ACCUSE, Root.REJECT) for t in said if (r := _best(sentence, t))):
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
    return (*_judged_as(sentence, verb), *behind)


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
