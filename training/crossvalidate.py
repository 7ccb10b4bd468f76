"""Relations and roles on sentences that the model has not seen: one fold after the other held out."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path

import torch

from training.corpora import Corpora, events, left_out
from training.corpora.folds import FOLDS
from training.measure import Predicted, relation_figures, relations
from training.runs import LESSONS, Run, base
from training.settings import Settings

_ROLES_FOLD = 0
"""The fifth of the roles' sentences that their figures are of."""


def crossvalidate(gold: Path, folder: Path, settings: Settings, *, device: torch.device) -> list[Predicted]:
    """The right and predicted root of every pair, each by a model that saw neither its sentence nor one of its fold.

    The phases before the last one use no sentence of events and are run once for all folds.
    """
    first, last = settings.phases[:-1], settings.phases[-1]
    first_run = Run(folder, replace(settings, phases=first))
    corpora = cache(partial(base, gold, folder.parent / LESSONS))
    first_run.train(corpora, device=device)
    outcomes: list[Predicted] = []
    for number in range(FOLDS):
        kept = [n for n in range(FOLDS) if n != number]
        run = Run(folder / f"fold-{number}", settings)
        run.folder.mkdir(parents=True, exist_ok=True)
        for phase in first:
            if not run.path(phase.name).exists():
                run.path(phase.name).symlink_to(first_run.path(phase.name).resolve())
        model = run.train(partial(_without, corpora, gold, kept), device=device)
        apart = left_out(gold, (number,))
        outcomes += relations(model, apart["pairs"])
        if number == _ROLES_FOLD:
            run.measure(model, {"roles": apart["roles"], "codebook": apart["codebook"]})
        first_run.log(f"fold {number}, {last.name}: {described(outcomes)}")
    return outcomes


def _without(corpora: Callable[[], Corpora], gold: Path, kept: Sequence[int]) -> Corpora:
    return corpora() | events(gold, kept)


def described(outcomes: list[Predicted]) -> str:
    """The figures of what has been predicted so far, in a line."""
    figures = ", ".join(f"{name} {value:.3f}" for name, value in relation_figures(outcomes))
    return f"{figures} on {len(outcomes)} pairs"
