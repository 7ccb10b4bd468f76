"""Words of a sentence that the tables, the entity tags or the article's own names make part of an actor's mention."""

from collections.abc import Iterator, Sequence

from detente.divide.document import Sentence, Token, once
from detente.extract.actors.arms import are_arms
from detente.extract.actors.directory import Directory
from detente.extract.actors.entities import entity, touch
from detente.extract.actors.groups import owned
from detente.extract.actors.hit import PLACES, Background, Hit
from detente.extract.actors.tables import Organisation, Person, Role
from detente.extract.actors.unlisted import bodies, names_a_thing, people
from detente.extract.actors.vocabulary import Sort, Term, begins_after, timely
from detente.extract.actors.words import words_of
from detente.record import ActorKind
from detente.record.edtf import Bounds

_THINGS = frozenset({"FAC", "LOC", "WORK_OF_ART", "PRODUCT"})
_ASKING = ("WP", "WDT", "PRP")
_NAMESAKES = frozenset({"GPE", "LOC", "FAC", "ORG", "PERSON"})
"""Kinds of longer names that one person's name can be a part of."""


def hits(sentence: Sentence, background: Background) -> tuple[Hit, ...]:
    """The hits of a sentence from left to right, none overlapping another."""
    listed = [h for h in _listed(sentence, background) if not (_is_part(sentence, h) or _is_surname(sentence, h))]
    taken = _taken(listed)
    roles = _taken([h for h in listed if h.term(Sort.ROLE) and not h.owner])
    listed = [h for h in listed if not (_is_tail(sentence, h, taken) or _has_its_own_name(sentence, h, roles))]
    unlisted = tuple(bodies(sentence))
    named = [h for h in unlisted if _is_named_after_places(h, listed)]
    listed = [h for h in listed if not any(n.first <= h.first < n.end for n in named)]
    taken = _taken([*listed, *named])
    known = background.names
    persons = [h for h in people(sentence, taken, listed, known) if not names_a_thing(sentence, h, taken)]
    taken |= _taken(persons)
    others = [h for h in unlisted if h not in named and not taken & set(range(h.first, h.end))]
    return tuple(sorted([*listed, *named, *persons, *others], key=lambda h: h.first))


def _taken(found: Sequence[Hit]) -> set[int]:
    return {i for h in found for i in range(h.first, h.end)}


def _is_part(sentence: Sentence, hit: Hit) -> bool:
    longer = _inside_longer_name(sentence, hit) or _is_joined(sentence, hit)
    return not hit.terms or longer or _is_word_of_capitals(sentence, hit)


def _is_word_of_capitals(sentence: Sentence, hit: Hit) -> bool:
    """Whether it is an acronym only because all is written so: "WHO IS THE FRONT-RUNNER?"."""
    asks = hit.end - hit.first == 1 and sentence.tokens[hit.first].tag.startswith(_ASKING)
    return asks and all(token.text.isupper() for token in sentence.tokens if token.text.isalpha())


def _is_surname(sentence: Sentence, hit: Hit) -> bool:
    """Whether a title is the name of somebody who has another before it: "Mr. Major"."""
    words = sentence.tokens[hit.first : hit.end]
    before = sentence.tokens[hit.first - 1].text.lower() if hit.first else ""
    named = hit.end < len(sentence.tokens) and sentence.tokens[hit.end].tag == "NNP"
    called = before in words_of("sir or madam") and not named
    return called and len(words) == 1 and words[0].text.lower() in words_of("surname too")


def _is_named_after_places(body: Hit, listed: Sequence[Hit]) -> bool:
    """Whether an unlisted name only begins with places and ends otherwise: "China Netcom Group", "Georgia Power"."""
    inside = [h for h in listed if h.first < body.end and body.first < h.end]
    places = all(h.term(*PLACES) and body.first <= h.first and h.end < body.end for h in inside)
    return places and any(h.first == body.first for h in inside)


def _listed(sentence: Sentence, background: Background) -> Iterator[Hit]:
    for first, end, entries in _phrases(sentence, background.directory):
        name = next((t.row.name for t in entries if isinstance(t.row, Person)), "")
        yield Hit(first, end, _meant(entries, sentence.tokens[first:end], background), name)


@once
def _phrases(sentence: Sentence, directory: Directory) -> tuple[tuple[int, int, tuple[Term, ...]], ...]:
    """The phrases of the tables in a sentence: tokens `[first, end)`, and what they can mean anywhere."""
    tokens, offset = sentence.tokens, sentence.span.start
    located = []
    first = 0
    for found in directory.phrases.find(_text(sentence)):
        while tokens[first].span.end <= found.start + offset:
            first += 1
        end = first
        while end < len(tokens) and tokens[end].span.start < found.end + offset:
            end += 1
        located.append((first, end, found.entries))
    return tuple(located)


def _meant(terms: tuple[Term, ...], tokens: Sequence[Token], background: Background) -> tuple[Term, ...]:
    """The meanings that a phrase can have in the article."""
    is_surname = len(tokens) == 1 and tokens[0].text in background.names
    fitting = (
        t
        for t in timely(terms, background.when)
        if not _is_yet_to_come(t, background.when)
        and not (t.sort is Sort.STATE and t.country in background.strangers)
        and not (t.sort in (Sort.BODY, Sort.TITLE) and is_surname)
        and not (tokens[-1].tag == "NNP" and are_arms((t,)))
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
    whole = entity(sentence, hit.first)
    if whole is None or whole[1] - whole[0] <= hit.end - hit.first:
        return False
    label = sentence.tokens[hit.first].entity
    if hit.term(*PLACES):
        is_surname = label == "PERSON" and hit.end == whole[1] and hit.first > whole[0]
        return label in _THINGS or (is_surname and any(t.sort is not Sort.ADJECTIVE for t in hit.terms))
    if label == "GPE" and not hit.term(*PLACES, Sort.METONYM, Sort.BODY, Sort.PERSON):
        return True
    if label == "ORG" and hit.first == whole[0] and any(_is_party(t) for t in hit.terms):
        return sentence.tokens[hit.end].tag == "NNP"
    if hit.term(Sort.PERSON, Sort.BODY):
        return hit.end - hit.first == 1 and label in (_NAMESAKES if hit.is_person else {"PERSON"})
    return label == "ORG" and hit.first == whole[0] and hit.end < whole[1] and hit.term(Sort.TITLE) is not None


def _is_party(term: Term) -> bool:
    return isinstance(term.row, Organisation) and term.row.kind is ActorKind.PARTY


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
    if not hit.term(*PLACES, Sort.BODY, Sort.ROLE):
        return False
    if owned(sentence, hit):
        return False
    tokens = sentence.tokens
    pairs = ((hit.end, hit.end - 1), (hit.first - 1, hit.first))
    return any(0 <= i < len(tokens) and tokens[i].text == "-" and touch(tokens[i], tokens[j]) for i, j in pairs)
