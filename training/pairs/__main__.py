"""Makes the graphs that read two texts side by side: `python -m training.pairs train | export`."""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import torch

from detente.view.evaluate.gold import read_rows
from training.pairs.contrasts import SETS, Contrast, contrasted
from training.pairs.export import export
from training.pairs.fit import INFERENCE, LINKS, SEED, chances, train
from training.pairs.judged import judged_pairs, tables
from training.pairs.lessons import NOTHING, TEXTS, Lesson, inference, lesson, linked
from training.pairs.model import Pairs

_TEXTS = sorted(TEXTS.glob("*.jsonl"))
_COMMANDS = {
    "train": "learn inference, then links; inference is learned once",
    "export": "install what was learned into the package, as ONNX with int8 weights, checked against the model",
}


def main() -> None:
    """Runs one command."""
    parser = argparse.ArgumentParser(prog="python -m training.pairs", description=__doc__)
    parser.add_argument("command", choices=_COMMANDS, help="; ".join(f"{k}: {v}" for k, v in _COMMANDS.items()))
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"), help="the folder of labelled data")
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"), help="unlabelled news")
    parser.add_argument("--runs", type=Path, default=Path("runs/pairs"), help="the folder that weights are kept in")
    asked = parser.parse_args()
    if asked.command == "train":
        asked.runs.mkdir(parents=True, exist_ok=True)
        _train(asked.gold, asked.corpus, asked.runs)
    else:
        export(_loaded(asked.runs / f"{LINKS.name}.pt"), log=print)


def _train(gold: Path, corpus: Path, runs: Path) -> None:
    pairs = gold / "links" / "nli-train.jsonl"
    again = inference(pairs, held_out=False)
    first = runs / f"{INFERENCE.name}.pt"
    if first.exists():
        model = _loaded(first)
    else:
        torch.manual_seed(0)
        model = Pairs()
        train(model, INFERENCE, again, (), print)
        torch.save(model.state_dict(), first)
    train(model, LINKS, [*_links(), *_judged(gold, corpus)], again, print)
    torch.save(model.state_dict(), runs / f"{LINKS.name}.pt")
    held_out = inference(pairs, held_out=True)
    print(f"held out: {_accuracy(model, held_out):.4f} of {len(held_out)} verdicts right")


def _links() -> list[Lesson]:
    """Linked news of our own: of what is not linked as much as is, twice over, and all that only looks as if."""
    whole = [*linked(_TEXTS, unread=True)]
    known = [one for one in whole if one.right != NOTHING]
    strangers = random.Random(SEED).sample([one for one in whole if one.right == NOTHING], 2 * len(known))
    sets = [one for path in sorted(SETS.glob("*.jsonl")) for one in read_rows(path, Contrast)]
    return known + strangers + [lesson(*pair) for one in sets for pair in contrasted(one)]


def _judged(gold: Path, corpus: Path) -> list[Lesson]:
    """Pairs of facts of real news."""
    return [lesson(*pair) for rows, told in tables(gold, corpus) for pair in judged_pairs(rows, told, print)]


def _accuracy(model: Pairs, lessons: Sequence[Lesson]) -> float:
    right = torch.tensor([lesson.right for lesson in lessons])
    return float((chances(model, lessons).argmax(-1) == right).float().mean())


def _loaded(path: Path) -> Pairs:
    model = Pairs()
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    return model.eval()


if __name__ == "__main__":
    main()
