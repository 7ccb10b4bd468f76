"""Relations and roles on sentences that the model has not seen: one fold after the other held out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Self

import torch

from detente.view.evaluate import Figure, TaskName
from detente.view.evaluate.folds import FOLDS
from training.corpora import Corpora, folded
from training.measure import Predicted, Spans, relation_figures, relations, tag_figures, tagged
from training.model import Reader
from training.runs import LESSONS, Run, everything
from training.settings import Settings


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What is right and what was predicted, of sentences that were held out."""

    roots: tuple[Predicted, ...] = ()
    parties: tuple[tuple[Spans, Spans], ...] = ()

    @classmethod
    def of(cls, model: Reader, apart: Corpora) -> Self:
        """The outcomes of what was left out when the model learned."""
        return cls(tuple(relations(model, apart["pairs"])), tuple(tagged(model, "roles", apart["roles"])))

    def __add__(self, other: Self) -> Self:
        return replace(self, roots=self.roots + other.roots, parties=self.parties + other.parties)

    def figures(self) -> dict[TaskName, tuple[Figure, ...]]:
        """The figures by the tasks that measure the same in whole."""
        roots, parties = relation_figures(self.roots), tag_figures("roles", self.parties)
        return {
            TaskName.RELATIONS: tuple(Figure(name, value, len(self.roots)) for name, value in roots),
            TaskName.ROLES: tuple(Figure(name, value, len(self.parties)) for name, value in parties),
        }

    def __str__(self) -> str:
        return ", ".join(f"{f.name} {f.value:.3f} n={f.n}" for figures in self.figures().values() for f in figures)


def crossvalidate(gold: Path, runs: Path, settings: Settings, *, device: torch.device) -> Outcomes:
    """The outcomes of every pair and sentence, each by a model that saw no sentence of its fold.

    The phases before the last one use no row that is cut into folds: they are those of the weights that ship.
    """
    first = settings.phases[:-1]
    first_run = Run(runs / "all", replace(settings, phases=first))
    corpora = cache(partial(everything, gold, runs / LESSONS))
    first_run.train(corpora, device=device)
    outcomes = Outcomes()
    for number in range(FOLDS):
        kept = [n for n in range(FOLDS) if n != number]
        run = Run(runs / f"fold-{number}", settings)
        run.folder.mkdir(parents=True, exist_ok=True)
        for phase in first:
            if not run.path(phase.name).exists():
                run.path(phase.name).symlink_to(first_run.path(phase.name).resolve())
        model = run.train(partial(_without, corpora, gold, kept), device=device)
        outcomes += Outcomes.of(model, folded(gold, (number,)))
        first_run.log(f"after fold {number}: {outcomes}")
    return outcomes


def _without(corpora: Callable[[], Corpora], gold: Path, kept: Sequence[int]) -> Corpora:
    return corpora() | folded(gold, kept)
