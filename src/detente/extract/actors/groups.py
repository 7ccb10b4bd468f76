"""Gathers the hits of a sentence into noun phrases: which one is the core, and which only say more of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from detente.divide.document import Sentence, Token
from detente.extract.actors.hit import Hit
from detente.extract.actors.tables import Role, Title
from detente.extract.actors.vocabulary import Sort
from detente.extract.actors.words import words_of

_MODIFIES = frozenset({"amod", "compound", "nmod", "poss", "det", "nummod", "npadvmod", "conj"})
_BREAKS = frozenset({"VERB", "AUX", "ADP", "CCONJ", "SCONJ", "PRON", "PUNCT"})
_OF = frozenset({"of", "for"})
_AMONG = frozenset({"at", "from", "in", "with"})
_INSIDE = frozenset({"at", "in"})
_AWAY = frozenset({"MIL", "JRN", "REF"})


@dataclass(frozen=True, slots=True)
class Group:
    """A core hit with the hits that stand in its noun phrase, in order."""

    core: Hit
    parts: tuple[Hit, ...] = ()


def groups(sentence: Sentence, found: Sequence[Hit]) -> tuple[Group, ...]:
    """The hits gathered, one group for each core, in order."""
    governs = {h: g for i, h in enumerate(found) if (g := _governor(sentence, found[:i], h, found[i + 1 :]))}
    members: dict[Hit, list[Hit]] = {core: [] for core in found if core not in governs}
    for hit in governs:
        core = _top(hit, governs)
        members.get(core, []).append(hit)
    return tuple(Group(core, tuple(parts)) for core, parts in members.items())


def _top(hit: Hit, governs: dict[Hit, Hit]) -> Hit:
    """The core that a hit belongs to; two that govern each other have the later one for their core."""
    seen: list[Hit] = []
    while hit in governs and hit not in seen:
        seen.append(hit)
        hit = governs[hit]
    return hit


def _governor(sentence: Sentence, before: Sequence[Hit], hit: Hit, behind: Sequence[Hit]) -> Hit | None:
    """The hit whose noun phrase another stands in, if any."""
    if behind and _leads_to(sentence, hit, behind):
        return behind[0]
    if above := _above(sentence, hit, behind):
        return above
    if before and _complements(sentence, before[-1], hit):
        return before[-1]
    named = next((h for h in reversed(before) if h.is_person), None)
    return named if named and _explains(sentence, named, hit) else None


def _leads_to(sentence: Sentence, hit: Hit, behind: Sequence[Hit]) -> bool:
    """Whether a title stands before its name, or a state's adjective right before what it describes."""
    between = sentence.tokens[hit.end + owned(sentence, hit) : behind[0].first]
    if not between and hit.term(Sort.ADJECTIVE):
        return behind[0].term(Sort.STATE) is None
    person = _titled(behind)
    if not hit.term(Sort.TITLE) or person is None:
        return False
    return not between or ([t.text for t in between] == [","] and _are_apposed(sentence, hit, person))


def owned(sentence: Sentence, hit: Hit) -> int:
    """How many words tell that what follows is of whom a hyphen joins to them: "North Korean-owned businesses"."""
    behind = sentence.tokens[hit.end : hit.end + 2]
    joined = [t.text for t in behind[:1]] == ["-"] and behind[-1].text.lower() in words_of("ownership")
    return len(behind) if joined else 0


def _titled(behind: Sequence[Hit]) -> Hit | None:
    """The person whose name is next, right behind no more than titles: "Col. Joseph Mobutu"."""
    for hit, follower in zip(behind, (*behind[1:], None), strict=True):
        if hit.is_person:
            return hit
        if not (hit.stands_before_names and follower and follower.first == hit.end):
            return None
    return None


def _above(sentence: Sentence, hit: Hit, behind: Sequence[Hit]) -> Hit | None:
    """The hit behind that the syntax hangs this one below, by the links of a noun phrase alone."""
    token = head(sentence, hit)
    while token.dep in _MODIFIES and not token.is_root:
        token = sentence.head(token)
        above = next((h for h in behind if h.first <= token.index < h.end), None)
        if above:
            return None if any(t.pos in _BREAKS for t in sentence.tokens[hit.end : above.first]) else above
    return None


def _are_apposed(sentence: Sentence, title: Hit, person: Hit) -> bool:
    """Whether a title and a name behind a comma are one person: "Iraq's foreign minister, Tariq Aziz"."""
    one, other = head(sentence, title), head(sentence, person)
    if not title.is_holder:
        return False
    if _is_definite(sentence, title) and _closes(sentence, person):
        return True
    return (other.dep == "appos" and other.head == one.index) or (one.dep == "appos" and one.head == other.index)


def _is_definite(sentence: Sentence, title: Hit) -> bool:
    before = sentence.tokens[title.first - 1] if title.first else None
    return before is not None and before.tag in {"DT", "PRP$", "POS"}


def _closes(sentence: Sentence, person: Hit) -> bool:
    """Whether a mark ends the name, so that it is no first of a list."""
    return person.end < len(sentence.tokens) and sentence.tokens[person.end].text in {",", ".", ";", ":", "—", ")"}


def _complements(sentence: Sentence, before: Hit, hit: Hit) -> bool:
    """Whether a hit says of whom the one before it is: "minister of China", "envoy to the UN"."""
    if not before.term(Sort.TITLE, Sort.ROLE) or hit.owner is None:
        return False
    between = sentence.tokens[before.end : hit.first]
    if head(sentence, hit).dep not in {"pobj", "conj"}:
        return False
    prepositions = _OF | {"from"} if before.is_holder else _OF | _AMONG
    return (
        bool(between)
        and not (between[0].text.lower() in _INSIDE and _is_guest(before))
        and between[0].text.lower() in prepositions
        and all(t.pos in {"ADP", "DET", "ADJ", "NUM"} for t in between)
    )


def _is_guest(hit: Hit) -> bool:
    """Whether those a noun means are often where they are not of: "reporters in Lima", "soldiers in Mali"."""
    roles = [t.row for t in hit.terms if isinstance(t.row, Role | Title)]
    guests = words_of("guest")
    return any(not _AWAY.isdisjoint(r.sectors) or _noun(r) in guests for r in roles)


def _noun(row: Role | Title) -> str:
    return row.noun if isinstance(row, Role) else row.title


def _explains(sentence: Sentence, before: Hit, hit: Hit) -> bool:
    """Whether a title explains the name before it: "Tariq Aziz, the foreign minister"."""
    if not hit.term(Sort.TITLE) or sentence.tokens[before.end].text != ",":
        return False
    token = head(sentence, hit)
    return token.dep == "appos" and before.first <= token.head < before.end


def head(sentence: Sentence, hit: Hit) -> Token:
    """The word of a hit that the others hang from."""
    tokens = sentence.tokens[hit.first : hit.end]
    return next((t for t in reversed(tokens) if not hit.first <= t.head < hit.end or t.is_root), tokens[-1])
