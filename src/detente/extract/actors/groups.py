"""Gathers the hits of a sentence into noun phrases: which one is the core, and which only say more of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.divide.document import Sentence, Token
from detente.extract.actors.hits import Hit
from detente.extract.actors.vocabulary import Sort

_MODIFIES = frozenset({"amod", "compound", "nmod", "poss", "det", "nummod", "npadvmod", "conj"})
_BREAKS = frozenset({"VERB", "AUX", "ADP", "CCONJ", "SCONJ", "PRON"})
_OF = frozenset({"of", "for", "to", "at", "from", "in", "with"})


@dataclass(frozen=True, slots=True)
class Group:
    """A core hit with the hits that stand in its noun phrase, in order."""

    core: Hit
    parts: tuple[Hit, ...] = ()


def groups(sentence: Sentence, found: Sequence[Hit]) -> tuple[Group, ...]:
    """The hits gathered, one group for each core, in order."""
    governs = {h: g for h, before, behind in _neighbours(found) if (g := _governor(sentence, h, before, behind))}
    members: dict[Hit, list[Hit]] = {core: [] for core in found if core not in governs}
    for hit in governs:
        core = _top(hit, governs)
        members.get(core, []).append(hit)
    return tuple(Group(core, tuple(parts)) for core, parts in members.items())


def _neighbours(found: Sequence[Hit]) -> Iterator[tuple[Hit, Hit | None, Hit | None]]:
    return zip(found, (None, *found), (*found[1:], None), strict=False)


def _top(hit: Hit, governs: dict[Hit, Hit]) -> Hit:
    """The core that a hit belongs to; two that govern each other have the later one for their core."""
    seen: list[Hit] = []
    while hit in governs and hit not in seen:
        seen.append(hit)
        hit = governs[hit]
    return hit


def _governor(sentence: Sentence, hit: Hit, before: Hit | None, behind: Hit | None) -> Hit | None:
    """The neighbour whose noun phrase a hit stands in, if any."""
    if behind and belongs_before(sentence, hit, behind):
        return behind
    if before and (_complements(sentence, before, hit) or _explains(sentence, before, hit)):
        return before
    return None


def belongs_before(sentence: Sentence, hit: Hit, behind: Hit) -> bool:
    """Whether a hit modifies the one behind it: a title its name, a state its ministry."""
    between = sentence.tokens[hit.end : behind.first]
    if hit.term(Sort.TITLE) and behind.is_person:
        if not between:
            return True
        if [t.text for t in between] == [","]:
            return _are_apposed(sentence, hit, behind)
    if any(t.pos in _BREAKS or t.text in {",", ";", ":", "-"} for t in between):
        return False
    if not between and hit.term(Sort.ADJECTIVE) and not behind.term(Sort.STATE):
        return True
    return _hangs_below(sentence, hit, behind)


def _are_apposed(sentence: Sentence, title: Hit, person: Hit) -> bool:
    """Whether a title and a name behind a comma are one person: "Iraq's foreign minister, Tariq Aziz"."""
    one, other = head(sentence, title), head(sentence, person)
    return (other.dep == "appos" and other.head == one.index) or (one.dep == "appos" and one.head == other.index)


def _hangs_below(sentence: Sentence, hit: Hit, behind: Hit) -> bool:
    """Whether the syntax hangs a hit below the one behind it, by the links of a noun phrase alone."""
    token = head(sentence, hit)
    while token.dep in _MODIFIES and not token.is_root:
        token = sentence.head(token)
        if behind.first <= token.index < behind.end:
            return True
    return False


def _complements(sentence: Sentence, before: Hit, hit: Hit) -> bool:
    """Whether a hit says of whom the one before it is: "minister of China", "envoy to the UN"."""
    if not before.term(Sort.TITLE, Sort.ROLE) or hit.owner is None:
        return False
    between = sentence.tokens[before.end : hit.first]
    return bool(between) and between[0].text.lower() in _OF and all(t.pos in {"ADP", "DET", "ADJ"} for t in between)


def _explains(sentence: Sentence, before: Hit, hit: Hit) -> bool:
    """Whether a title explains the name before it: "Tariq Aziz, the foreign minister"."""
    if not before.is_person or not hit.term(Sort.TITLE) or sentence.tokens[before.end].text != ",":
        return False
    token = head(sentence, hit)
    return token.dep == "appos" and before.first <= token.head < before.end


def head(sentence: Sentence, hit: Hit) -> Token:
    """The word of a hit that the others hang from."""
    tokens = sentence.tokens[hit.first : hit.end]
    return next((t for t in reversed(tokens) if not hit.first <= t.head < hit.end or t.is_root), tokens[-1])
