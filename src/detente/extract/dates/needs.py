"""What the words around an expression must say for it to be one, by the `needs` column of lexicon/date_rules.tsv."""

import re
from bisect import bisect_right
from collections.abc import Callable

from detente.divide.document import Sentence, Token
from detente.extract.dates import words
from detente.extract.dates.tense import VERBS
from detente.record import PassageKind

_NAME_TAGS = frozenset({"NNP", "NNPS", "NN", "CD"})
_DATE_ENTITIES = frozenset({"", "DATE", "TIME"})


def fits(needs: str, match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a match in the sentence's text is what its rule needs it to be."""
    return _NEEDS[needs](match, sentence) and not _opens_clause(match, sentence)


def _opens_clause(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether its "that" opens what is reported: "said that Friday was calm"."""
    if (match.groupdict().get("which") or "").casefold() != "that":
        return False
    token = _token_at(sentence, match.start("which"))
    before = sentence.tokens[max(0, token.index - 1) : token.index] if token else ()
    return any(t.lemma in words.listed("reporting") for t in before)


def _always(_match: re.Match[str], _sentence: Sentence) -> bool:
    return True


def _is_name(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a month or weekday is one: "may" is a verb too, "May" a person, "Sunday" part of a newspaper's name."""
    group = "month" if "month" in match.re.groupindex else "weekday"
    if match[group] is None:
        return True
    token = _token_at(sentence, match.start(group))
    if token is None or token.tag not in _NAME_TAGS:
        return False
    alone = len(match[0]) == len(match[group])
    person = group == "month" and _acts(sentence, token)
    return not (alone and (person or _in_name(sentence, token)))


def _in_name(sentence: Sentence, word: Token) -> bool:
    """Whether it is part of another name, a newspaper's say."""
    return word.entity not in _DATE_ENTITIES or (word.dep == "compound" and sentence.head(word).pos == "PROPN")


def _acts(sentence: Sentence, month: Token) -> bool:
    """Whether it is a person: a subject, or with a first name."""
    return month.dep == "nsubj" or any(t.pos == "PROPN" for t in sentence.children(month, "compound"))


def _is_year(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a bare figure is a year: read as a date by the tagger, or after a word that years stand after."""
    token = _token_at(sentence, match.start())
    if token is None or _counts(sentence, token):
        return False
    return token.entity == "DATE" or (token.entity == "" and _follows(sentence, token))


def _counts(sentence: Sentence, figure: Token) -> bool:
    """Whether a figure says how many, or is a thing's number ("1999 others", "flight 1999")."""
    following = sentence.tokens[figure.index + 1 : figure.index + 2]
    numbers = figure.dep == "nummod" and figure.head == figure.index - 1
    return numbers or (any(t.tag in ("NNS", "CD") for t in following) and not _opens(sentence, figure))


def _opens(sentence: Sentence, figure: Token) -> bool:
    """Whether a figure that is not round stands behind a preposition that opens the sentence: "In 1979 rebels …"."""
    round_number = not int(figure.text) % 100 if figure.text.isdigit() else True
    return not round_number and figure.index == 1 and sentence.tokens[0].lemma in words.listed("opening")


def _follows(sentence: Sentence, figure: Token) -> bool:
    before = sentence.tokens[max(0, figure.index - 1) : figure.index]
    return any(t.lemma in words.listed("before_year") for t in before)


def _is_recurring(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a word says how often something is done: "daily" is a newspaper too, and stands before what it counts."""
    token = _token_at(sentence, match.start())
    return token is not None and token.pos == "ADV"


def _is_common(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether it is no part of a name, which has capitals within a sentence: "USA Today", "This Week"."""
    first = _token_at(sentence, match.start())
    last = _token_at(sentence, match.end() - 1)
    if first is None or last is None or sentence.kind is not PassageKind.BODY or not last.text.istitle():
        return True
    before = sentence.tokens[max(0, first.index - 1) : first.index]
    return first is last and not any(t.pos == "PROPN" for t in before)


def _is_feast(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether a named day is no part of a place's or a thing's name: "Easter Island"."""
    token = _token_at(sentence, match.end() - 1)
    return token is None or token.dep != "compound" or sentence.head(token).pos != "PROPN"


def _is_thing(match: re.Match[str], sentence: Sentence) -> bool:
    """Whether an age is that of a thing, which has lasted so long; that of a person says nothing of when."""
    old = _token_at(sentence, match.end() - 1)
    if old is None:
        return False
    above = sentence.head(old)
    of = (above, *(sentence.children(above, "nsubj") if above.pos in VERBS else ()))
    return any(t.lemma in words.listed("aging") for t in of)


def _token_at(sentence: Sentence, offset: int) -> Token | None:
    place = sentence.span.start + offset
    before = bisect_right(sentence.tokens, place, key=lambda t: t.span.start)
    token = sentence.tokens[before - 1] if before else None
    return token if token and token.span.holds(place) else None


_NEEDS: dict[str, Callable[[re.Match[str], Sentence], bool]] = {
    "": _always,
    "name": _is_name,
    "year": _is_year,
    "recurring": _is_recurring,
    "common": _is_common,
    "feast": _is_feast,
    "thing": _is_thing,
}
