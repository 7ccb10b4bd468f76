"""Two tellings of happenings held against each other: their words, what stands round them, both sentences together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations, takewhile

import numpy as np
from numpy.typing import NDArray

from detente.encode import ABREAST, Side, abreast
from detente.link.kinship import KINDS, kinship
from detente.link.reports import cosines, names, near, telling
from detente.link.words import bits, numbers, stems
from detente.record import Span

Floats = NDArray[np.float64]
_REPORTING = frozenset(
    ["accord", "add", "announce", "claim", "confirm", "deny", "report", "say", "speak", "state", "tell"]
)
_LATE = 10


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """A happening as a report tells it."""

    report: int
    """The number of the report among those compared."""
    place: int
    """The number of the sentence in the report."""
    lemma: str
    """Of the word that heads what tells it, as `words` are all of it."""
    words: str
    is_verb: bool
    sentence: str
    span: Span
    """Where the words stand in the sentence."""
    by: tuple[str, ...]
    to: tuple[str, ...]
    around: tuple[str, ...]
    """Lemmas of who does it, of what it is done to, and of what stands near."""
    factuality: float
    state: NDArray[np.float32]
    """The mean of the encoder's states of the words; `wide` of the sentence, `bare` of the lemma by itself."""
    wide: NDArray[np.float32]
    bare: NDArray[np.float32]


_ALWAYS = (
    *("lemma", "stem", "beginning", "a word", "bare", "state", "wide", "sentence", "one report", "one sentence"),
    *("names", "numbers", "other numbers", "by", "to", "around", "other by", "other to", "other around", "one class"),
    *("verbs", "reporting", "factuality", "telling", "frequent", "late", "matter", "report"),
    *KINDS,
)
_IF_SAME = (
    *("state", "wide", "sentence", "one report", "names", "by", "to", "around", "other by", "other to"),
    *("verbs", "reporting", "matter", "report", "frequent", "telling"),
)
_IF_KIN = ("sentence", "matter", "state")
_IF_OTHER = ("bare", "state", "matter")
TELLING_FEATURES = (
    *_ALWAYS,
    *(f"{name} of one word" for name in _IF_SAME),
    *(f"{name} of kin" for name in _IF_KIN),
    *(f"{name} of other words" for name in _IF_OTHER),
    *(f"{name} side by side" for name in ABREAST),
)
"""What is compared of two tellings, in order."""


def compare_tellings(tellings: Sequence[Telling], matter: Floats, likeness: Floats) -> Floats:
    """The TELLING_FEATURES of each two tellings; `matter`, `likeness` [n, n] are of their reports. [n, n, k]."""
    found = _words(tellings) | _contexts(tellings) | {"matter": matter, "report": likeness}
    found["frequent"] = _frequent(found["lemma"])
    same = np.maximum(found["lemma"], found["stem"])
    kin = np.maximum(found["synonyms"], found["derived"])
    return np.stack(
        [
            *(found[name] for name in _ALWAYS),
            *(found[name] * same for name in _IF_SAME),
            *(found[name] * kin for name in _IF_KIN),
            *(found[name] * (1 - same) for name in _IF_OTHER),
            *np.moveaxis(_side_by_side(tellings), -1, 0),
        ],
        axis=-1,
    ).astype(np.float32)


def _words(tellings: Sequence[Telling]) -> dict[str, Floats]:
    """How alike the words are that tell."""
    lemmas = sorted({one.lemma for one in tellings})
    of = np.array([lemmas.index(one.lemma) for one in tellings])
    by_lemma = np.zeros((len(lemmas), len(lemmas), 2 + len(KINDS)))
    for i, j in combinations(range(len(lemmas)), 2):
        by_lemma[i, j] = by_lemma[j, i] = _between(lemmas[i], lemmas[j])
    spread = np.moveaxis(by_lemma[of[:, None], of], -1, 0)
    lemma = (of[:, None] == of).astype(np.float64)
    content = [frozenset(stem for stem in stems(one.words) if bits(stem) > 2) for one in tellings]
    tells = np.array([telling(one.lemma) for one in tellings]) / 9
    return {
        **dict(zip(("stem", "beginning", *KINDS), spread, strict=True)),
        "lemma": lemma,
        "a word": _pairs(content, lambda some, others: bool(some & others)) * (1 - np.maximum(lemma, spread[0])),
        "bare": near(np.array([one.bare for one in tellings])),
        "telling": (tells[:, None] + tells) / 2,
    }


def _between(one: str, other: str) -> tuple[float, ...]:
    """Of two lemmas: whether they have one stem, whether they begin alike, and how near they are in meaning."""
    stem = stems(one) == stems(other)
    shared = sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], zip(one, other, strict=False)))
    begin = not stem and shared >= 4 and shared >= 0.6 * min(len(one), len(other))
    return float(stem), float(begin), *kinship(one, other)


def _contexts(tellings: Sequence[Telling]) -> dict[str, Floats]:
    """How alike that is in which they are told."""
    reports, places = np.array([one.report for one in tellings]), np.array([one.place for one in tellings])
    one_report = (reports[:, None] == reports).astype(np.float64)
    late, facts = np.minimum(places, _LATE) / _LATE, np.array([one.factuality for one in tellings]) / 3
    verbs = np.array([float(one.is_verb) for one in tellings])
    reporting = np.array([float(one.lemma in _REPORTING) for one in tellings])
    figures = [numbers(one.sentence) for one in tellings]
    return {
        "state": near(np.array([one.state for one in tellings])),
        "wide": near(np.array([one.wide for one in tellings])),
        "sentence": cosines([[*(set(stems(one.sentence)) - set(stems(one.lemma)))] for one in tellings], bits),
        "names": cosines([names(one.sentence) for one in tellings], telling),
        "numbers": _pairs(figures, lambda some, others: bool(some & others)),
        "other numbers": _pairs(figures, lambda some, others: bool(some and others and not some & others)),
        **_sides("by", [one.by for one in tellings]),
        **_sides("to", [one.to for one in tellings]),
        **_sides("around", [one.around for one in tellings]),
        "one report": one_report,
        "one sentence": one_report * (places[:, None] == places),
        "late": (late[:, None] + late) / 2,
        "factuality": np.abs(facts[:, None] - facts),
        "one class": (verbs[:, None] == verbs).astype(np.float64),
        "verbs": verbs[:, None] * verbs,
        "reporting": np.maximum(reporting[:, None], reporting),
    }


def _side_by_side(tellings: Sequence[Telling]) -> Floats:
    """What ABREAST names; every two sentences are read once, the later first."""
    at: dict[tuple[int, int], list[int]] = {}
    for number, one in enumerate(tellings):
        at.setdefault((one.report, one.place), []).append(number)
    sides = {place: tuple(Side("", tellings[i].sentence, tellings[i].span) for i in of) for place, of in at.items()}
    found = np.zeros((len(tellings), len(tellings), len(ABREAST)))
    places = list(at)
    for number, later in enumerate(places):
        for earlier in places[: number + 1]:
            near_by = abreast(sides[later], sides[earlier])
            found[np.ix_(at[later], at[earlier])] += near_by
            found[np.ix_(at[earlier], at[later])] += near_by.swapaxes(0, 1)
        found[np.ix_(at[later], at[later])] /= 2
    return found


def _sides(name: str, words: Sequence[tuple[str, ...]]) -> dict[str, Floats]:
    """How alike those are who are named, and whether both are and have no word in common."""
    cosine, named = cosines(words, telling), np.array([float(bool(one)) for one in words])
    return {name: cosine, f"other {name}": named[:, None] * named * (cosine < 0.01)}


def _pairs(values: Sequence[frozenset[str]], test: Callable[[frozenset[str], frozenset[str]], bool]) -> Floats:
    return np.array([[float(test(one, other)) for other in values] for one in values])


def _frequent(lemma: Floats) -> Floats:
    """How often the words of both tell something here."""
    share = lemma.mean(axis=0)
    return np.asarray(np.sqrt(share[:, None] * share))
