"""Two tellings held against each other once more, by what a first look at all tellings of their matter has found.

Who else may be one with either, whether another telling of the same report fits better, what the groups tell that a
first look makes, and whether what else the reports and sentences tell is one.
"""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from detente.link.agglomeration import groups, merges
from detente.link.reports import cosines, near, telling
from detente.link.tellings import Telling

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Found = dict[str, Floats]
SURROUNDINGS = (
    *("odds", "rival", "lead on rival", "best of the report"),
    *("company", "shared company", "best by way of another", "smaller company", "larger company"),
    *("one group", "groups", "groups at best", "groups at least", "either in group", "both in group"),
    *("smaller group", "larger group", "reports of both groups", "reports of either group", "sentences of both groups"),
    *("lemma of both groups", "by of groups", "to of groups", "around of groups"),
    *("state of groups", "bare of groups", "wide of groups", "state here", "bare here", "wide here"),
    *("reports else", "reports else at least", "sentences else", "one sentence", "reports"),
    *("first place", "last place", "places between"),
)
"""What is compared, in order."""
_LEAST = 1e-4
_LATE, _MANY = 10, 20


def surroundings(tellings: Sequence[Telling], chances: Floats, threshold: float) -> Floats:
    """What SURROUNDINGS names of each two tellings, [n, n, k]; `chances` [n, n] are those of the first look.

    `threshold` is that from which on the first look joins.
    """
    likely = chances.copy()
    np.fill_diagonal(likely, 0)
    reports = _numbered([one.report for one in tellings])
    sentences = _numbered([(one.report, one.place) for one in tellings])
    of = _numbered(groups(len(tellings), merges(likely), threshold))
    found = {
        "odds": np.log((likely + _LEAST) / (1 - likely + _LEAST)),
        **_rivals(likely, reports),
        **_company(likely),
        **_groups(likely, of),
        **_told_by_groups(tellings, of, reports, sentences),
        **_else(likely, reports, sentences),
        **_places(tellings, reports, sentences),
    }
    return np.stack([found[name] for name in SURROUNDINGS], axis=-1)


def _numbered(values: Sequence[object]) -> Ints:
    """Each value as a number from 0, in order of appearance."""
    numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
    return np.array([numbers[value] for value in values], dtype=np.int64)


def _members(of: Ints) -> list[Ints]:
    return [np.flatnonzero(of == number) for number in range(of.max() + 1)]


def _lower(values: Floats) -> Floats:
    return np.minimum(values[:, None], values)


def _higher(values: Floats) -> Floats:
    return np.maximum(values[:, None], values)


def _rivals(likely: Floats, reports: Ints) -> Found:
    """The best that either finds in the other's report but for the other, and how far that is behind."""
    others, is_best = np.zeros_like(likely), np.zeros_like(likely)
    for members in _members(reports):
        here = likely[:, members]
        order = np.sort(here, axis=1)
        best = here.argmax(axis=1)
        rest = np.repeat(order[:, -1:], len(members), axis=1)
        rest[np.arange(len(here)), best] = order[:, -2] if len(members) > 1 else 0
        others[:, members] = rest
        is_best[np.arange(len(here)), members[best]] = 1
    return {
        "rival": np.maximum(others, others.T),
        "lead on rival": np.minimum(likely - others, likely - others.T),
        "best of the report": (is_best + is_best.T) / 2,
    }


def _company(likely: Floats) -> Found:
    """How far the same others are likely to be one with both."""
    lower = [np.minimum(row, likely) for row in likely]
    shared = np.stack([rows.sum(axis=1) for rows in lower])
    all_of = likely.sum(axis=1)
    together = all_of[:, None] + all_of - shared
    return {
        "company": near(likely + _LEAST),
        "shared company": shared / np.maximum(together - 2 * likely, _LEAST),
        "best by way of another": np.stack([rows.max(axis=1) for rows in lower]),
        "smaller company": _lower(np.log1p(all_of)),
        "larger company": _higher(np.log1p(all_of)),
    }


def _groups(likely: Floats, of: Ints) -> Found:
    """How likely the groups of both are one."""
    members = _members(of)
    sizes = np.array([float(len(one)) for one in members])
    belongs = (of == np.arange(len(members))[:, None]).astype(np.float64)
    mean = belongs @ likely @ belongs.T / (sizes[:, None] * sizes)
    best, least = (np.stack([each(likely[one], axis=0) for one in members]) for each in (np.max, np.min))
    most = np.stack([best[:, one].max(axis=1) for one in members], axis=1)
    fewest = np.stack([least[:, one].min(axis=1) for one in members], axis=1)
    one_group = (of[:, None] == of).astype(np.float64)
    to_group = (likely @ belongs.T / np.maximum(1, sizes - belongs.T))[:, of]
    spread = np.ix_(of, of)
    return {
        "one group": one_group,
        "groups": np.where(one_group > 0, (to_group + to_group.T) / 2, mean[spread]),
        "groups at best": most[spread],
        "groups at least": fewest[spread],
        "either in group": np.maximum(to_group, to_group.T),
        "both in group": np.minimum(to_group, to_group.T),
        "smaller group": _lower(np.log(sizes)[of]),
        "larger group": _higher(np.log(sizes)[of]),
    }


def _told_by_groups(tellings: Sequence[Telling], of: Ints, reports: Ints, sentences: Ints) -> Found:
    """How alike that is which the groups of both tell, and whether one report or sentence tells both."""
    members, spread = _members(of), np.ix_(of, of)
    apart = (of[:, None] != of).astype(np.float64)
    told_in, stands_in = _incidence(of, reports), _incidence(of, sentences)
    many = told_in.sum(axis=1)
    both = told_in @ told_in.T
    lemmas = [{tellings[i].lemma for i in one} for one in members]
    shared = np.array([[float(bool(some & others)) for others in lemmas] for some in lemmas])
    joint = stands_in @ stands_in.T * (1 - np.eye(len(members)))

    def alike(words: Callable[[Telling], tuple[str, ...]]) -> Floats:
        bags = [[word for i in one for word in words(tellings[i])] for one in members]
        return np.asarray(cosines(bags, telling)[spread] * apart)

    return {
        "reports of both groups": (both / _lower(many))[spread] * apart,
        "reports of either group": ((many[:, None] + many - both) / told_in.shape[1])[spread],
        "sentences of both groups": np.log1p(joint)[spread],
        "lemma of both groups": shared[spread],
        "by of groups": alike(lambda one: one.by),
        "to of groups": alike(lambda one: one.to),
        "around of groups": alike(lambda one: one.around),
        **_states("state", np.array([one.state for one in tellings]), of),
        **_states("bare", np.array([one.bare for one in tellings]), of),
        **_states("wide", np.array([one.wide for one in tellings]), of),
    }


def _incidence(of: Ints, places: Ints) -> Floats:
    """1 where a group has a member in a place: [groups, places]."""
    found = np.zeros((of.max() + 1, places.max() + 1))
    found[of, places] = 1
    return found


def _states(name: str, states: NDArray[np.float32], of: Ints) -> Found:
    """How near states are, and the means of groups, when what all have in common is left out."""
    apart = states - states.mean(axis=0)
    means = np.stack([apart[one].mean(axis=0) for one in _members(of)])
    return {f"{name} here": near(apart), f"{name} of groups": near(means)[np.ix_(of, of)]}


def _else(likely: Floats, reports: Ints, sentences: Ints) -> Found:
    """How likely what else both reports tell is one, and what else both sentences tell."""
    one_report, one_sentence = reports[:, None] == reports, sentences[:, None] == sentences
    between = np.where(one_report, 0, likely)
    best = np.stack([between[:, members].max(axis=1) for members in _members(reports)], axis=1)
    belongs = (reports[:, None] == np.arange(best.shape[1])).astype(np.float64)
    number = belongs.sum(axis=0)[reports]
    rest = ((belongs.T @ best)[reports] - best)[:, reports] / np.maximum(1, number - 1)[:, None]
    return {
        "reports else": np.where(one_report, 1, (rest + rest.T) / 2),
        "reports else at least": np.where(one_report, 1, np.minimum(rest, rest.T)),
        "sentences else": np.where(one_sentence, 0, _best_of_the_rest(likely, sentences)),
    }


def _best_of_the_rest(likely: Floats, sentences: Ints) -> Floats:
    """For each two tellings the likeliest pair of two others, one of either sentence."""
    members = _members(sentences)
    rests = [one[one != i] for i, one in ((i, members[sentence]) for i, sentence in enumerate(sentences))]
    best = np.stack([likely[rest].max(axis=0) if len(rest) else np.zeros(len(likely)) for rest in rests])
    return np.stack([best[:, rest].max(axis=1) if len(rest) else np.zeros(len(likely)) for rest in rests], axis=1)


def _places(tellings: Sequence[Telling], reports: Ints, sentences: Ints) -> Found:
    """How early in their reports they stand, and how many reports there are."""
    places = np.minimum(np.array([one.place for one in tellings]), _LATE) / _LATE
    between = np.abs(np.array([one.place for one in tellings])[:, None] - [one.place for one in tellings])
    return {
        "first place": _lower(places),
        "last place": _higher(places),
        "places between": np.minimum(between, _LATE) / _LATE * (reports[:, None] == reports),
        "one sentence": (sentences[:, None] == sentences).astype(np.float64),
        "reports": np.full((len(tellings), len(tellings)), (reports.max() + 1) / _MANY),
    }
