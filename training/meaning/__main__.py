"""Makes the table of what word pieces mean: `python -m training.meaning learn | measure`, each with --help."""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from detente.encode import Packed
from detente.encode.meanings import TABLE
from detente.encode.pieces import tokenizer
from detente.encode.sessions import Floats
from training.export import WEIGHTS, write_manifest
from training.meaning.fit import Settings, fitted
from training.meaning.lessons import in_pieces, sentences
from training.meaning.measure import developed, figures, ours, texts, unit
from training.meaning.teacher import taught

_COMMANDS = {
    "learn": "learn the table and install it into the package; five minutes on two cores",
    "measure": "how well it finds what is told in other words, beside words in common and beside the teacher",
}


def main() -> None:
    """Runs one command."""
    parser = argparse.ArgumentParser(prog="python -m training.meaning", description=__doc__)
    parser.add_argument("command", choices=_COMMANDS, help="; ".join(f"{k}: {v}" for k, v in _COMMANDS.items()))
    parser.add_argument("--gold", type=Path, default=Path("../shared/gold"), help="the folder of labelled data")
    parser.add_argument("--corpus", type=Path, default=Path("../shared/corpus"), help="unlabelled news")
    parser.add_argument("--runs", type=Path, default=Path("runs/meaning"), help="what the teacher said is kept here")
    asked = parser.parse_args()
    newswire = asked.corpus / "newswire.jsonl"
    asked.runs.mkdir(parents=True, exist_ok=True)
    if asked.command == "measure":
        _measure(asked.gold / "links" / "nli-train.jsonl", newswire, asked.runs)
    else:
        _learn(newswire, asked.runs)


def _learn(newswire: Path, runs: Path) -> None:
    alone = _kept(runs / "pieces.npy", [np.array([number]) for number in range(tokenizer().get_vocab_size())])
    rows = in_pieces(sentences(newswire))
    said = _kept(runs / "sentences.npy", rows)
    packed = Packed.of(fitted(alone, rows, said, settings=Settings(), log=print))
    np.savez(WEIGHTS / TABLE, rows=packed.rows, scales=packed.scales)
    write_manifest(WEIGHTS)
    print(f"{TABLE}: {(WEIGHTS / TABLE).stat().st_size / 1e6:.1f} MB, from {len(rows):,} sentences")


def _measure(inference: Path, newswire: Path, runs: Path) -> None:
    for name, rows in developed(inference, newswire).items():
        said = _kept(runs / f"{name}.npy", in_pieces(texts(rows)))
        for line in (*figures(name, rows, ours(rows)), *figures(f"{name}, the teacher", rows, unit(said))):
            print(line)


def _kept(path: Path, rows: Sequence[NDArray[np.int64]]) -> Floats:
    """What the teacher says, out of the file where it was kept."""
    if not path.exists():
        np.save(path, taught(rows))
    return np.asarray(np.load(path), dtype=np.float32)


if __name__ == "__main__":
    main()
