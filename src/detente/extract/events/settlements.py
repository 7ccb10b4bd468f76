"""The state in which a place lies that a noun tells of: "the city", "the capital's suburbs", "the town of Goma"."""

from collections.abc import Iterator

from detente.divide.document import Document, Sentence, Token, once
from detente.extract.actors.gazetteer import country_of, state_of
from detente.extract.events.places import name_of, spoken_of
from detente.extract.events.syntax import phrases
from detente.extract.events.towns import town_of
from detente.extract.events.words import fits
from detente.extract.reading import Reading
from detente.record import How

_TOWN = ("city", "capital", "town", "port", "village")
_CAPITAL = "capital"
_REACH = 3
"""How many sentences back "the city" looks for its name."""


def state_around(reading: Reading, sentence: Sentence, noun: Token) -> str | None:
    """The state of the town that a noun, or whatever it is a part of, names or takes up; None where that is not told.

    "The city" is the one named last, else that of the dateline; "the capital" only one that is a capital.
    """
    if not _speaks_of_town(sentence):
        return None
    wholes = (noun, *sentence.children(noun, "poss"), *(t for p in _of(sentence, noun) for t in p))
    town = next((t for t in wholes if t.pos == "NOUN" and t.tag == "NN" and fits(t, _TOWN, head=False)), None)
    if town is None:
        return None
    spoken = spoken_of(reading)
    names = [t for p in _of(sentence, town) for t in p if t.pos == "PROPN"]
    if names:
        return _state(reading.document, sentence, names[0], spoken)
    if not any(t.lemma in ("the", "this", "that") for t in sentence.children(town, "det")) or _is_told(sentence, town):
        return None
    named = _named_before(reading, sentence, town, spoken)
    fitting = (iso for iso, is_capital in named if is_capital or town.lemma != _CAPITAL)
    return next(fitting, None)


@once
def _speaks_of_town(sentence: Sentence) -> bool:
    return any(fits(token, _TOWN, head=False) for token in sentence.tokens)


def _of(sentence: Sentence, noun: Token) -> Iterator[tuple[Token, ...]]:
    return (p.heads for p in phrases(sentence, noun) if p.word == "of")


def _is_told(sentence: Sentence, town: Token) -> bool:
    """Whether a town has words of its own that say which one it is: "the northern city", "the Syrian capital"."""
    return bool(sentence.children(town, "amod", "compound", "nmod", "poss", "relcl"))


def _named_before(
    reading: Reading, sentence: Sentence, town: Token, spoken: frozenset[str]
) -> Iterator[tuple[str, bool]]:
    """The states of the towns named before, the last one first, and whether each is a capital."""
    near = reading.document.sentences[max(0, sentence.index - _REACH) : sentence.index + 1]
    speaking = [m.span for m in reading.mentions if m.how is How.METONYM]
    for one in reversed(near):
        before = (t for t in reversed(one.tokens) if t.span.end <= town.span.start and t.pos == "PROPN")
        for token in (t for t in before if not any(span.covers(t.span) for span in speaking)):
            if iso := _state(reading.document, one, token, spoken):
                yield iso, _is_capital(name_of(one, token).of(reading.document.text))
    line = reading.document.article.dateline
    place = ((line and line.place) or "").partition(",")[0].title()
    if iso := country_of(place, reading.document.published):
        yield iso, _is_capital(place)


def _state(document: Document, sentence: Sentence, token: Token, spoken: frozenset[str]) -> str | None:
    """The state in which a name's town lies, where the article speaks of it; none for the name of a state."""
    name = name_of(sentence, token).of(document.text)
    state = state_of(name, document.published)
    if state:
        return state.iso if name in state.capitals else None
    town = town_of(name, [spoken])
    return country_of(name) or (town.state if town and town.state in spoken else None)


def _is_capital(name: str) -> bool:
    state = state_of(name)
    return state is not None and name in state.capitals
