"""The figures that belong to an event: how many were killed, marched or were sent, how long, how far, how much."""

from collections.abc import Iterable, Iterator

from detente.divide.document import Sentence, Token
from detente.extract.events.amounts import Amount, amounts
from detente.extract.events.find import Found
from detente.extract.events.syntax import agents, conjoined, patients, phrases
from detente.extract.events.words import fits
from detente.record import Quantity, Root, Span, hull

_WHAT = {
    "TIME": "duration",
    "DATE": "duration",
    "MONEY": "money",
    "QUANTITY": "distance",
    "PERCENT": "share",
    "ORDINAL": "ordinal",
}
_LENGTHS = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade"})
_LASTING = frozenset({"for", "of", "last"})
"""Words under which a length of time says how long a deed lasts."""
_AS_DOERS = {Root.PROTEST: "crowd", Root.ASSAULT: "troops", Root.MOBILIZE: "troops", Root.COERCE: "troops"}
_AS_MOVED = dict.fromkeys((Root.MOBILIZE, Root.RETREAT, Root.AID, Root.COOPERATE), "troops")
"""By the root of a deed what those are who do it, and those with whom it is done."""
_TOLLS = {"@killing": "killed", "@wounding": "wounded"}
"""What those are to whom verbs of a class are done."""
_COUNTING = frozenset({"nummod", "quantmod", "amod", "compound", "nmod", "advmod", "poss"})
"""Labels of a number that counts the word above it."""


def quantities(
    sentence: Sentence, words: tuple[Token, ...], found: Found, *, lasts: bool = False
) -> tuple[Quantity, ...]:
    """The figures that are of a finding, in order: of its parties, objects and victims, how much, how long, how far.

    They are looked for among `words` and in the clauses that tell what it has cost. A length of time is one only where
    the deed `lasts`.
    """
    costs = tuple(_costs(sentence, found.trigger))
    own = {t.index for t in words}
    told = dict.fromkeys(t for verb in costs for t in _told_by(sentence, verb, found.trigger))
    around = (*words, *(t for t in told if t.index not in own))
    heads = _counted(sentence, found, costs)
    given = (_quantity(sentence, a, heads, lasts=lasts) for a in amounts(sentence, tuple(sorted(around, key=_index))))
    return tuple(q for q in given if q)


def _index(token: Token) -> int:
    return token.index


def _costs(sentence: Sentence, trigger: Token) -> Iterator[Token]:
    """The verbs that tell what a deed has cost: "shelled the town, killing ten", "ten died when they shelled it"."""
    clauses = [*conjoined(sentence, *sentence.children(trigger, "advcl", "relcl", "conj"))]
    if trigger.dep == "advcl" and any(t.lemma in ("when", "as", "after") for t in sentence.children(trigger)):
        clauses += sentence.ancestors(trigger)
    if trigger.pos == "VERB" and _toll(sentence, trigger):
        clauses += conjoined(sentence, trigger)
    yield from dict.fromkeys(verb for verb in clauses if verb != trigger and _toll(sentence, verb))


def _toll(sentence: Sentence, verb: Token) -> str | None:
    """What those are to whom a verb is done: killed or wounded; None for other verbs."""
    if verb.pos == "VERB" and any(t.lemma == "dead" for t in sentence.children(verb)):
        return "killed"
    return next((what for row, what in _TOLLS.items() if verb.pos == "VERB" and fits(verb, (row,))), None)


def _told_by(sentence: Sentence, verb: Token, trigger: Token) -> tuple[Token, ...]:
    """The words of a verb's clause and of those to whom it is done, without those of the deed's."""
    deed = {t.index for t in sentence.subtree(trigger)} if trigger.index > verb.index else set[int]()
    told = (t for head in (verb, *_victims(sentence, verb)) for t in sentence.subtree(head))
    return tuple(t for t in dict.fromkeys(told) if t.index not in deed)


def _victims(sentence: Sentence, verb: Token) -> tuple[Token, ...]:
    """To whom a verb is done that tells of a toll: its objects, or those who died."""
    return patients(sentence, verb) or agents(sentence, verb)


def _counted(sentence: Sentence, found: Found, costs: tuple[Token, ...]) -> dict[int, str]:
    """The words whose number is the event's, by index, with what they are: its parties, and what these are of."""
    words = found.words
    verbs = [w for w in words if w.pos == "VERB"]
    doers = [h for verb in verbs for h in agents(sentence, verb)]
    others = [h for verb in verbs for h in patients(sentence, verb)]
    others += [
        t for verb in verbs for v in sentence.children(verb, "advcl") if v.tag == "VBG" for t in patients(sentence, v)
    ]
    by, moved = _AS_DOERS.get(found.word.root, "count"), _AS_MOVED.get(found.word.root, "count")
    named = {t.index: moved for t in _with_kinds(sentence, (*words, *others))}
    named |= {t.index: by for t in _with_kinds(sentence, doers)}
    return named | {
        t.index: what for verb in (*verbs, *costs) if (what := _toll(sentence, verb)) for t in _victims(sentence, verb)
    }


def _with_kinds(sentence: Sentence, heads: Iterable[Token]) -> Iterator[Token]:
    """Words with those that say what they are of: "thousands of farmers"."""
    for head in heads:
        yield head
        yield from (t for p in phrases(sentence, head) if p.word in ("of", "against") for t in p.heads)


def _quantity(sentence: Sentence, amount: Amount, heads: dict[int, str], *, lasts: bool) -> Quantity | None:
    counted = _counted_by(sentence, amount)
    what = _what(sentence, amount, counted, heads.get(counted.index), lasts=lasts)
    if what is None:
        return None
    return Quantity(
        what=what,
        value=amount.value,
        unit=_unit(sentence, amount, counted),
        bound=amount.bound,
        upper=amount.upper,
        span=_span(amount, counted),
    )


def _counted_by(sentence: Sentence, amount: Amount) -> Token:
    """What a number counts: the noun above it, or behind its "of"; itself where nothing is named ("killed 40")."""
    last = amount.words[-1]
    of = (t for p in sentence.children(last, "prep") if p.lemma == "of" for t in sentence.children(p, "pobj"))
    if behind := next(of, None):
        return behind
    first = amount.words[0] if last.dep == "conj" else last
    return sentence.head(first) if first.dep in _COUNTING else last


def _what(sentence: Sentence, amount: Amount, counted: Token, party: str | None, *, lasts: bool) -> str | None:
    """What a figure is a figure of; None where it is not the event's. `party` is what it is as one of its parties."""
    number = amount.words[-1]
    sort = _WHAT.get(number.entity, "count")
    match what := "count" if sort == "duration" and counted.lemma not in _LENGTHS else sort:
        case "duration":
            fitting = _is_length(sentence, counted, lasts=lasts)
        case "count":
            return _of_party(counted, party) if _is_countable(counted) and number.lemma != "one" else None
        case "ordinal":
            alone = not sentence.children(counted, "prep", "relcl") and number.lemma != "first"
            fitting = alone and party is not None and counted.pos == "NOUN"
        case "money":
            fitting = True
        case _:
            fitting = counted.pos == "NOUN"
    return what if fitting else None


def _of_party(counted: Token, party: str | None) -> str | None:
    """What those are who are counted: troops only where they are soldiers, else nothing but a count."""
    return "count" if party == "troops" and not fits(counted, ("@soldiers",)) else party


def _is_length(sentence: Sentence, length: Token, *, lasts: bool) -> bool:
    """Whether hours or days say how long the deed lasts, or the truce or the talks in it."""
    under = sentence.head(length)
    long = lasts or fits(sentence.head(under), ("@ceasefire", "@talk"), head=False)
    return long and under.lemma in _LASTING


def _is_countable(noun: Token) -> bool:
    return noun.pos in ("NOUN", "NUM") or noun.entity == "NORP"


def _unit(sentence: Sentence, amount: Amount, counted: Token) -> str | None:
    """What is counted; of money the sign before it; nothing where a number stands alone."""
    before = sentence.tokens[max(0, amount.words[0].index - 1)]
    if before.tag == "$":
        return before.text
    named = counted.pos in ("NOUN", "PROPN", "SYM") and counted not in amount.words
    return counted.lemma if named else None


def _span(amount: Amount, counted: Token) -> Span:
    near = counted.pos in ("NOUN", "SYM") and abs(counted.index - amount.words[-1].index) <= 3
    return hull([*(t.span for t in amount.words), *([counted.span] if near else [])])
