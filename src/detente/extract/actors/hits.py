"""Words of a sentence that the tables, the entity tags or the article's own names make part of an actor's mention."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.divide.document import Sentence, Token
from detente.extract.actors.tables import Organisation, Person, Role
from detente.extract.actors.vocabulary import Sort, Term, begins_after, timely, vocabulary
from detente.extract.actors.words import words_of
from detente.record import ActorKind, Span
from detente.record.edtf import Bounds

_THINGS = frozenset({"FAC", "LOC", "WORK_OF_ART", "PRODUCT"})
_NAMESAKES = frozenset({"GPE", "LOC", "FAC", "ORG", "PERSON"})
"""Kinds of longer names that one person's name can be a part of."""
_PLACES = (Sort.STATE, Sort.ADJECTIVE, Sort.CAPITAL, Sort.REGION, Sort.CITIZENS)
_MOST_NAMES = 5
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_INITIALS = re.compile(r"[A-Z][a-z]?\.(?:[A-Z]\.){0,3}")
_OWNERS = (Sort.STATE, Sort.ADJECTIVE, Sort.BODY, Sort.METONYM, Sort.CAPITAL, Sort.REGION, Sort.CITIZENS)


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens `[first, end)` and what they can mean; no terms where only their form says that they are a name."""

    first: int
    end: int
    terms: tuple[Term, ...] = ()
    name: str = ""
    """A person's name or an unlisted organisation's."""
    guess: str = ""
    """PERSON or ORG where it is the entity tagger's word alone."""

    def term(self, *sorts: Sort) -> Term | None:
        """The first meaning that is of one of these sorts."""
        return next((t for t in self.terms if t.sort in sorts), None)

    @property
    def is_person(self) -> bool:
        """Whether it names one person."""
        return self.guess == "PERSON" or self.term(Sort.PERSON) is not None

    @property
    def is_holder(self) -> bool:
        """Whether it is one person's title."""
        return any(t.sort is Sort.TITLE and not t.plural for t in self.terms)

    @property
    def owner(self) -> Term | None:
        """The state, body or people that a phrase can belong to."""
        return self.term(*_OWNERS)

    @property
    def stands_before_names(self) -> bool:
        """Whether it is a title that a name may follow."""
        return any(t.named for t in self.terms)


@dataclass(frozen=True, slots=True)
class Background:
    """What the whole article tells of the names in a sentence."""

    names: frozenset[str] = frozenset()
    """First names and surnames of those whom it names in full."""
    when: Bounds | None = None
    """Its date, which decides between states of one name."""
    strangers: frozenset[str] = frozenset()
    """The states whose bare name means something else in it."""


_NOTHING = Background()


def hits(sentence: Sentence, background: Background = _NOTHING) -> tuple[Hit, ...]:
    """The hits of a sentence from left to right, none overlapping another."""
    listed = [h for h in _listed(sentence, background) if not _is_part(sentence, h)]
    taken = _taken(listed)
    roles = _taken([h for h in listed if h.term(Sort.ROLE) and not h.owner])
    listed = [h for h in listed if not (_is_tail(sentence, h, taken) or _has_its_own_name(sentence, h, roles))]
    names = [h for h in _bodies(sentence) if _is_named_after_places(h, listed)]
    listed = [h for h in listed if not any(n.first <= h.first < n.end for n in names)]
    taken = _taken([*listed, *names])
    people = [h for h in _people(sentence, taken, listed, background.names) if not _names_a_thing(sentence, h, taken)]
    taken |= _taken(people)
    bodies = [*names, *(h for h in _bodies(sentence) if not taken & set(range(h.first, h.end)))]
    return tuple(sorted([*listed, *people, *bodies], key=lambda h: h.first))


def _taken(found: Sequence[Hit]) -> set[int]:
    return {i for h in found for i in range(h.first, h.end)}


def _is_part(sentence: Sentence, hit: Hit) -> bool:
    return not hit.terms or _inside_longer_name(sentence, hit) or _is_joined(sentence, hit)


def _is_named_after_places(body: Hit, listed: Sequence[Hit]) -> bool:
    """Whether an unlisted name only begins with places and ends otherwise: "China Netcom Group", "Georgia Power"."""
    inside = [h for h in listed if h.first < body.end and body.first < h.end]
    places = all(h.term(*_PLACES) and body.first <= h.first and h.end < body.end for h in inside)
    return places and any(h.first == body.first for h in inside)


def _listed(sentence: Sentence, background: Background) -> Iterator[Hit]:
    text, offset = _text(sentence), sentence.span.start
    tokens = sentence.tokens
    at = 0
    for found in vocabulary().find(text):
        span = Span(found.start + offset, found.end + offset)
        while tokens[at].span.end <= span.start:
            at += 1
        end = at
        while end < len(tokens) and tokens[end].span.start < span.end:
            end += 1
        name = next((t.row.name for t in found.entries if isinstance(t.row, Person)), "")
        yield Hit(at, end, _meant(found.entries, sentence.tokens[at:end], background), name)


def _meant(terms: tuple[Term, ...], tokens: Sequence[Token], background: Background) -> tuple[Term, ...]:
    """The meanings that a phrase can have in the article."""
    is_surname = len(tokens) == 1 and tokens[0].text in background.names
    fitting = (
        t
        for t in timely(terms, background.when)
        if not _is_yet_to_come(t, background.when)
        and not (t.sort is Sort.STATE and t.country in background.strangers)
        and not (t.sort is Sort.BODY and is_surname)
    )
    return tuple(fitting)


def _is_yet_to_come(term: Term, when: Bounds | None) -> bool:
    """Whether an organisation was founded only after the date of the article."""
    row = term.row
    return isinstance(row, Organisation) and begins_after(row.from_, when)


def _text(sentence: Sentence) -> str:
    """The sentence rebuilt from its tokens, so that offsets agree with theirs."""
    pieces, at = [], sentence.span.start
    for token in sentence.tokens:
        pieces += [" " * (token.span.start - at), token.text]
        at = token.span.end
    return "".join(pieces)


def _inside_longer_name(sentence: Sentence, hit: Hit) -> bool:
    """Whether a word is only part of another name ("Michael Jordan", "the South China Sea", "General Motors")."""
    entity = _entity(sentence, hit.first)
    if entity is None or entity[1] - entity[0] <= hit.end - hit.first:
        return False
    label = sentence.tokens[hit.first].entity
    if hit.term(*_PLACES):
        return label in _THINGS or (label == "PERSON" and hit.end == entity[1] and hit.first > entity[0])
    if label == "GPE" and not hit.term(*_PLACES, Sort.METONYM, Sort.BODY, Sort.PERSON):
        return True
    if hit.term(Sort.PERSON, Sort.BODY):
        return hit.end - hit.first == 1 and label in (_NAMESAKES if hit.is_person else {"PERSON"})
    return label == "ORG" and hit.first == entity[0] and hit.end < entity[1] and hit.term(Sort.TITLE) is not None


def _is_tail(sentence: Sentence, hit: Hit, taken: set[int]) -> bool:
    """Whether a name is only the end of another's: "Democratic Party" in "National Democratic Party"."""
    before = sentence.tokens[hit.first - 1] if hit.first else None
    if before is None or before.index in taken or not before.text[0].isupper():
        return False
    if hit.term(Sort.BODY):
        whole = before.index > 0 and sentence.tokens[before.index - 1].text != "-"
        return before.tag in {"NNP", "JJ"} and whole and hit.first <= before.head < hit.end
    named = sentence.tokens[hit.end - 1].tag == "NNP" and any(
        isinstance(t.row, Role) and not _governs(t.row) for t in hit.terms
    )
    return named and before.tag == "NNP" and before.dep == "compound" and hit.first <= before.head < hit.end


def _governs(row: Role) -> bool:
    """Whether a noun is that of a part of a government, whatever its field: "the Agriculture Ministry"."""
    return row.kind is ActorKind.GOVERNMENT


def _has_its_own_name(sentence: Sentence, hit: Hit, roles: set[int]) -> bool:
    """Whether a phrase is of a name that no table holds: "the Council for the Promotion of Trade", "Radio Sweden".

    `roles` are the words of nouns for groups and bodies.
    """
    before = sentence.tokens[hit.first - 1] if hit.first else None
    if hit.term(Sort.STATE) and before and before.index in roles:
        return before.tag == "NNP" and before.dep == "compound"
    behind = sentence.tokens[hit.end].text.lower() if hit.end < len(sentence.tokens) else ""
    general = any(isinstance(t.row, Role) and t.row.states == "only" and not _governs(t.row) for t in hit.terms)
    return general and sentence.tokens[hit.end - 1].tag == "NNP" and behind in {"for", "against", "to"}


def _is_joined(sentence: Sentence, hit: Hit) -> bool:
    """Whether a hyphen makes a place part of an adjective: "US-led", "anti-American"."""
    if not hit.term(*_PLACES, Sort.BODY, Sort.ROLE):
        return False
    tokens = sentence.tokens
    pairs = ((hit.end, hit.end - 1), (hit.first - 1, hit.first))
    return any(0 <= i < len(tokens) and tokens[i].text == "-" and _touch(tokens[i], tokens[j]) for i, j in pairs)


def _touch(one: Token, other: Token) -> bool:
    return one.span.end == other.span.start or other.span.end == one.span.start


def _entity(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The tokens of the entity that holds the token at `at`."""
    tokens = sentence.tokens
    if not tokens[at].entity:
        return None
    first, end = at, at + 1
    while first and not tokens[first].entity_start and tokens[first].entity:
        first -= 1
    while end < len(tokens) and tokens[end].entity and not tokens[end].entity_start:
        end += 1
    return first, end


def _entities(sentence: Sentence, *labels: str) -> Iterator[tuple[int, int]]:
    for token in sentence.tokens:
        if token.entity_start and token.entity in labels and (found := _entity(sentence, token.index)):
            yield found


def _people(sentence: Sentence, taken: set[int], listed: Sequence[Hit], names: frozenset[str]) -> Iterator[Hit]:
    """Names of persons that no table holds: behind titles, seen by the tagger, known from the article, or subjects."""
    tokens = sentence.tokens
    used: set[int] = set()
    spans = [
        *((h.end, h.end) for h in listed if h.stands_before_names),
        *_entities(sentence, "PERSON"),
        *((_start(tokens, t), t.index + 1) for t in tokens if _is_known(t, names)),
        *((_start(tokens, t), t.index) for t in tokens if t.tag == "NNP" and t.dep in _SUBJECTS and not t.entity),
    ]
    for start, stop in spans:
        first, end = _name(tokens, start, stop, taken | used)
        if first < end:
            used |= set(range(first, end))
            yield Hit(first, end, (), " ".join(t.text for t in tokens[first:end]).replace(" - ", "-"), "PERSON")


def _is_known(token: Token, names: frozenset[str]) -> bool:
    if token.text.isupper():
        return token.text.capitalize() in names
    return token.tag.startswith(("NNP", "NN", "FW")) and token.text in names


def _start(tokens: Sequence[Token], last: Token) -> int:
    """Where a name of several parts begins that ends with this word."""
    at = last.index
    while at > 1 and tokens[at - 1].text == "-" and _touch(tokens[at - 1], tokens[at]):
        at -= 2
    return at


def _name(tokens: Sequence[Token], start: int, stop: int, taken: set[int]) -> tuple[int, int]:
    """The run of capitalised words from `start` on, after what is taken there; `stop` is its least end."""
    first = start
    while first < stop and (first in taken or not _is_name_word(tokens[first])):
        first += 1
    end = first
    while end < len(tokens) and end not in taken and (_is_name_word(tokens[end]) or _joins(tokens, end, first)):
        if end >= stop and tokens[end].pos != "PROPN" and tokens[end].text != "-":
            break
        end += 1
        if end - first >= _MOST_NAMES:
            break
    return first, end


def _is_name_word(token: Token) -> bool:
    return (
        token.text[0].isupper()
        and (token.text[-1].isalnum() or _INITIALS.fullmatch(token.text) is not None)
        and not _opens(token)
        and token.entity not in {"DATE", "TIME", "MONEY"}
        and not token.tag.startswith(("PRP", "W", "VB", "IN", "DT"))
    )


def _opens(token: Token) -> bool:
    """Whether a word has its capital only because it opens a sentence."""
    return token.index == 0 and token.text.lower() in words_of("opener")


def _joins(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Whether the word at `at` joins two parts of a name ("al-Assad", "van der Bellen", "Jong-un")."""
    inside = first < at < len(tokens) - 1
    return (
        inside
        and tokens[at].text
        in {
            "-",
            "al",
            "el",
            "bin",
            "ibn",
            "van",
            "von",
            "de",
            "der",
            "da",
            "di",
            "dos",
            "un",
            "il",
            "ul",
            "wa",
            "ould",
        }
        and (tokens[at + 1].text[0].isalpha() or tokens[at + 1].text == "-")
    )


def _names_a_thing(sentence: Sentence, hit: Hit, taken: set[int]) -> bool:
    """Whether a name is a thing's or only tells which thing is meant: "Concert Hall", "the Eden memoirs"."""
    token = sentence.tokens[hit.end - 1]
    if hit.end - hit.first > 1 and token.text.lower() in words_of("no person"):
        return True
    return token.dep == "compound" and sentence.head(token).pos == "NOUN" and token.head not in taken


def _bodies(sentence: Sentence) -> Iterator[Hit]:
    """Organisations that no table holds: two capitalised words, an acronym, or a subject, where the tagger sees one."""
    for first, end in _entities(sentence, "ORG"):
        if first and sentence.tokens[first - 1].pos == "NUM":
            continue
        words = [t for t in sentence.tokens[first:end] if t.text[0].isupper() and not _opens(t)]
        if words and words[-1].text.lower() in words_of("no body"):
            continue
        acronym = len(words) == 1 and words[0].text.isupper() and len(words[0].text) > 2
        if len(words) > 1 or acronym or (words and words[0].dep == "nsubj"):
            start = words[0].index
            stop = words[-1].index + 1
            yield Hit(start, stop, (), " ".join(t.text for t in sentence.tokens[start:stop]), "ORG")
