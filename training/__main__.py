"""Makes the weights: `python -m training teach | train | crossvalidate | export`, each with --help."""

import argparse
import pickle
from dataclasses import replace
from functools import partial
from pathlib import Path

import torch
from evaluation.write_figures import keep_folds

from training.card import write
from training.corpora import held_out
from training.crossvalidate import crossvalidate
from training.export import WEIGHTS, export
from training.runs import LESSONS, Run, everything, teach
from training.settings import TEACHER, Settings
from training.teacher import MPNET, Teacher


def main() -> None:
    """Runs one command."""
    asked = _parser().parse_args()
    settings = Settings()
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    run = Run(asked.runs / "all", settings)
    if asked.command == "teach":
        school = Run(asked.runs / "teacher", replace(settings, phases=(TEACHER,)), partial(Teacher, asked.teacher))
        said = teach(school, asked.gold, asked.corpus, device=device)
        (asked.runs / LESSONS).write_bytes(pickle.dumps(said))
    elif asked.command == "train":
        model = run.train(lambda: everything(asked.gold, asked.runs / LESSONS), device=device)
        run.measure(model, held_out(asked.gold))
    elif asked.command == "crossvalidate":
        outcomes = crossvalidate(asked.gold, asked.runs, settings, device=device)
        keep_folds(outcomes.figures())
        print(outcomes)
    else:
        export(run.model(settings.phases[-1].name), log=print)
        write(WEIGHTS, run.figures())


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    commands = {
        "teach": "train a larger model, and keep what it says of news, labelled or not, for `train` to learn from",
        "train": "train one encoder with all heads and measure it on dev data; goes on where an earlier run stopped",
        "crossvalidate": "measure relations and roles on sentences held out, fold by fold",
        "export": "install what was trained into the package, as ONNX with int8 weights, checked against the model",
    }
    chosen = parser.add_subparsers(dest="command", required=True, metavar="command")
    for name, help_ in commands.items():
        command = chosen.add_parser(name, help=help_, description=help_)
        command.add_argument("--gold", type=Path, default=Path("../shared/gold"), help="the folder of labelled data")
        if name == "teach":
            command.add_argument("--teacher", default=MPNET, help="the larger model: a folder, or a name in the hub")
            command.add_argument("--corpus", type=Path, default=Path("../shared/corpus"), help="unlabelled news")
        command.add_argument("--runs", type=Path, default=Path("runs"), help="the folder that runs are kept in")
    return parser


if __name__ == "__main__":
    main()
