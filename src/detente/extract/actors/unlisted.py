"""Names of persons and organisations that no table holds."""

import re
from collections.abc import Iterator, Sequence

from detente.divide.document import Sentence, Token
from detente.extract.actors.entities import asks, entities, touch
from detente.extract.actors.hit import Hit
from detente.extract.actors.words import words_of

_MOST_NAMES = 5
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_PARTICLES = frozenset(
    {"-", "al", "el", "bin", "ibn", "van", "von", "de", "der", "da", "di", "dos", "un", "il", "ul", "wa", "ould"}
    | {"e", "y", "do", "das", "du", "la", "le", "ten", "ter"}
)
_INITIALS = re.compile(r"[A-Z][a-z]?\.(?:[A-Z]\.){0,3}")


def people(sentence: Sentence, taken: set[int], listed: Sequence[Hit], names: frozenset[str]) -> Iterator[Hit]:
    """Names of persons that no table holds: behind titles, seen by the tagger, known from the article, or subjects."""
    tokens = sentence.tokens
    used = {t.index for t in tokens[:2] if asks(sentence, t)}
    spans = [
        *((h.end, h.end) for h in listed if h.stands_before_names),
        *((h.end + 1, h.end + 2) for h in listed if h.stands_before_names and _is_enclosed(tokens, h.end)),
        *entities(sentence, "PERSON"),
        *((_start(tokens, t), t.index + 1) for t in tokens if _is_known(t, names)),
        *((_start(tokens, t), t.index) for t in tokens if t.tag == "NNP" and t.dep in _SUBJECTS and not t.entity),
    ]
    for start, stop in spans:
        first, end = _name(tokens, start, stop, taken | used)
        if first < end:
            used |= set(range(first, end))
            yield Hit(first, end, (), " ".join(t.text for t in tokens[first:end]).replace(" - ", "-"), "PERSON")


def _is_enclosed(tokens: Sequence[Token], at: int) -> bool:
    """Whether one capitalised word stands between this comma and another: "the speaker, Harmoko, said"."""
    inside = tokens[at : at + 3]
    return [t.text for t in inside[::2]] == [",", ","] and inside[1].tag == "NNP"


def _is_known(token: Token, names: frozenset[str]) -> bool:
    if token.text.isupper():
        return token.text.capitalize() in names
    return token.tag.startswith(("NNP", "NN", "FW")) and token.text in names


def _start(tokens: Sequence[Token], last: Token) -> int:
    """Where a name of several parts begins that ends with this word."""
    at = last.index
    while at > 1 and tokens[at - 1].text == "-" and touch(tokens[at - 1], tokens[at]):
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
    while start < first < end and tokens[first - 1].text in _PARTICLES - {"-"}:
        first -= 1
    while first < end and first and first - 1 not in taken and _is_first_name(tokens[first - 1], first, end):
        first -= 1
    return first, end


def _is_first_name(token: Token, first: int, end: int) -> bool:
    """Whether a word that the tagger has left out is a part of the name behind it: "Pavan" in "Pavan Kumar Rai"."""
    below = token.dep == "compound" and first <= token.head < end
    return below and token.tag == "NNP" and token.entity in {"", "GPE"} and _is_name_word(token)


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
    if inside and tokens[at - 1].text == "-" and touch(tokens[at - 1], tokens[at]):
        return tokens[at].text.isalpha()
    return inside and tokens[at].text in _PARTICLES and (tokens[at + 1].text[0].isalpha() or tokens[at + 1].text == "-")


def names_a_thing(sentence: Sentence, hit: Hit, taken: set[int]) -> bool:
    """Whether a name is a thing's or only tells which thing is meant: "Concert Hall", "the Eden memoirs"."""
    token = sentence.tokens[hit.end - 1]
    if hit.end - hit.first > 1 and token.text.lower() in words_of("no person"):
        return True
    return token.dep == "compound" and sentence.head(token).pos == "NOUN" and token.head not in taken


def bodies(sentence: Sentence) -> Iterator[Hit]:
    """Organisations that no table holds: two capitalised words, an acronym, or a subject, where the tagger sees one."""
    for first, end in entities(sentence, "ORG"):
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
