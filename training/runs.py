"""Training runs on disk: what a run has learned after each phase, its log and its figures."""

import json
import pickle
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import torch

from training.corpora import Corpora, folded, held_out, unlabelled, whole
from training.loop import train
from training.measure import Figures, figures
from training.model import Reader
from training.settings import Settings
from training.tags import follows
from training.teacher import taught

LESSONS = "lessons.pickle"
"""What a teacher has said, in the folder of runs."""


_TAUGHT_IN = frozenset({"statements", "uw", "uds", "meantime"})
"""What a teacher is measured on."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run and the folder that it is kept in; one that was cut off goes on behind the last phase it finished."""

    folder: Path
    settings: Settings
    make: Callable[[], Reader] = Reader
    """Makes the model that it begins with."""

    def log(self, line: str) -> None:
        """Shows a line and keeps it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "log.txt").open("a", encoding="utf-8") as file:
            print(line, file=file)
        print(line, flush=True)

    def model(self, phase: str) -> Reader:
        """The model as that phase left it."""
        model = self.make()
        model.load_state_dict(torch.load(self.path(phase), map_location="cpu", weights_only=True))
        return model

    def path(self, phase: str) -> Path:
        """Where the weights are kept that a phase ends with."""
        return self.folder / f"{phase}.pt"

    def train(self, corpora: Callable[[], Corpora], *, device: torch.device) -> Reader:
        """The model behind all phases; `corpora` is called where there is something left to learn."""
        done = [phase.name for phase in self.settings.phases if self.path(phase.name).exists()]
        torch.manual_seed(self.settings.seed)
        model = (self.model(done[-1]) if done else self.make()).to(device)
        left = self.settings.phases[len(done) :]
        data = corpora() if left else {}
        for name, head in model.tags.items() if left else ():
            known = (example.tags[name] for examples in data.values() for example in examples if name in example.tags)
            head.follows.copy_(torch.from_numpy(follows(known, head.out_features)))
        for phase in left:
            half_way = self.path(f"{phase.name}-half-way")
            self.folder.mkdir(parents=True, exist_ok=True)
            train(model, data, phase, self.settings, half_way=half_way, log=self.log)
            torch.save(model.state_dict(), self.path(phase.name))
            half_way.unlink(missing_ok=True)
        return model

    def figures(self) -> Figures:
        """Those that were measured last; raises FileNotFoundError where none were."""
        found: Figures = json.loads((self.folder / "figures.json").read_text("utf-8"))
        return found

    def measure(self, model: Reader, corpora: Corpora) -> Figures:
        """The figures on what was held out, logged and kept."""
        found = figures(model, corpora)
        (self.folder / "figures.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")
        self.log("\n".join(f"{name}: {value}" for name, value in found.items()))
        return found


def everything(gold: Path, lessons: Path) -> Corpora:
    """All that the weights which ship are trained on; what a teacher has said of it, where `lessons` are there."""
    said: Corpora = pickle.loads(lessons.read_bytes()) if lessons.exists() else {}
    return {"newswire": ()} | whole(gold) | folded(gold) | said


def teach(run: Run, gold: Path, corpus: Path, *, device: torch.device) -> Corpora:
    """Trains a teacher and lets it speak: of what it learned from, of the codebook, of news that nobody labelled."""
    learned = whole(gold)
    teacher = run.train(lambda: learned, device=device)
    run.measure(teacher, {name: examples for name, examples in held_out(gold).items() if name in _TAUGHT_IN})
    texts = {name: learned[name] for name in run.settings.phases[-1].passes} | {"newswire": unlabelled(gold, corpus)}
    said = {name: tuple(taught(teacher, examples, rates=True)) for name, examples in texts.items()}
    return said | {"codebook": tuple(taught(teacher, learned["codebook"], rates=False))}
