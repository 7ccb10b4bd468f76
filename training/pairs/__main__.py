"""Makes the graphs that read two texts side by side: `python -m training.pairs sieve | train | export`."""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import torch

from detente.link.judge import BEARINGS
from detente.link.sieve import margin
from detente.record import LinkKind
from training.pairs.export import export
from training.pairs.fit import INFERENCE, LINKS, NEWS, SEED, chances, train
from training.pairs.lessons import NOTHING, TEXTS, Lesson, inference, linked, unlinked
from training.pairs.model import Pairs
from training.pairs.sieve import learn

_SURE = 0.8
_COMMANDS = {
    "sieve": "learn which pairs of propositions are worth judging, and write the table",
    "train": "learn inference, then links, then news without links; inference is learned once",
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
    if asked.command == "sieve":
        print(learn(_links(unread=False)))
    elif asked.command == "train":
        asked.runs.mkdir(parents=True, exist_ok=True)
        _train(asked.gold / "links" / "nli-train.jsonl", asked.corpus / "newswire.jsonl", asked.runs)
    else:
        export(_loaded(asked.runs / f"{NEWS.name}.pt"), log=print)


def _links(*, unread: bool) -> list[Lesson]:
    return [*linked(sorted(TEXTS.glob("*.jsonl")), unread=unread)]


def _train(judged: Path, corpus: Path, runs: Path) -> None:
    again = inference(judged, held_out=False)
    first = runs / f"{INFERENCE.name}.pt"
    if first.exists():
        model = _loaded(first)
    else:
        torch.manual_seed(0)
        model = Pairs()
        train(model, INFERENCE, again, (), print)
        torch.save(model.state_dict(), first)
    worth = [one for one in _links(unread=True) if one.right != NOTHING or margin(one.features or ()) >= 0]
    train(model, LINKS, worth, again, print)
    torch.save(model.state_dict(), runs / f"{LINKS.name}.pt")
    rng = random.Random(SEED)
    known = [one for one in worth if one.right != NOTHING]
    known += rng.sample([one for one in worth if one.right == NOTHING], 2 * len(known))
    train(model, NEWS, known + _without_links(model, [*unlinked(corpus)]), again, print)
    torch.save(model.state_dict(), runs / f"{NEWS.name}.pt")
    held_out = inference(judged, held_out=True)
    print(f"held out: {_accuracy(model, held_out):.4f} of {len(held_out)} verdicts right")


def _without_links(model: Pairs, lessons: Sequence[Lesson]) -> list[Lesson]:
    """Without those that the model takes for the same told or said again, which news is full of."""
    again = [n for n, one in enumerate(BEARINGS) if one and one[0] in (LinkKind.SAME, LinkKind.REPEATS)]
    surely = chances(model, lessons)[:, again].max(-1).values > _SURE
    return [lesson for lesson, is_again in zip(lessons, surely.tolist(), strict=True) if not is_again]


def _accuracy(model: Pairs, lessons: Sequence[Lesson]) -> float:
    right = torch.tensor([lesson.right for lesson in lessons])
    return float((chances(model, lessons).argmax(-1) == right).float().mean())


def _loaded(path: Path) -> Pairs:
    model = Pairs()
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    return model.eval()


if __name__ == "__main__":
    main()
