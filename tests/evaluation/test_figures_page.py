"""docs/figures.md shows what evaluation/figures.json holds, and nothing else."""

import re

import pytest
from evaluation.measured import Measured, load, updated
from evaluation.places import PAGE
from evaluation.render import page
from evaluation.settings import Benchmark, Peer, Run, benchmarks, fingerprints, peers, runs

from detente.view.evaluate import Figure, Figures, TaskName

FIGURES = Figures(
    task=TaskName.DATES,
    gold="press.jsonl",
    part="odd",
    fingerprint="ab" * 32,
    rows=7,
    figures=(Figure("strict f1", 0.8125, 40), Figure("relaxed f1", 0.9, 40)),
)
MEASURED = Measured("detente evaluate dates", "1999-03-05", FIGURES)
PEER = Peer(task="dates", figure="strict f1", name="Sundial", value=0.5, on="other press", source="A paper")


def test_the_page_is_what_the_renderer_makes_of_the_figures() -> None:
    """Where this fails, run `make figures`, or `python -m evaluation.write_figures --page` for the page alone."""
    assert PAGE.read_text(encoding="utf-8") == page(load(), peers(), runs(), benchmarks())


def test_a_figure_stands_beside_its_peers_and_the_command_above_it() -> None:
    lines = page([MEASURED], [PEER], []).splitlines()
    assert "detente evaluate dates" in lines
    assert "| strict f1 | 0.812 | 40 | Sundial 0.500 |" in lines
    assert "| relaxed f1 | 0.900 | 40 |  |" in lines
    assert "- Sundial: on other press. A paper" in lines
    assert any("1999-03-05" in line and "7 rows (odd)" in line for line in lines)


def test_a_run_on_held_out_rows_says_so() -> None:
    run = Run(task="dates", gold="press.jsonl", part="odd", held_out=True)
    shown = page([Measured(run.command, "1999-03-05", FIGURES)], [], [run])
    assert "7 rows (odd, held out) of press.jsonl" in shown
    assert "(odd, held out)" not in page([MEASURED], [], [run])


def test_rows_that_the_encoder_learned_from_are_told_from_folds() -> None:
    learned = Run(task="dates", gold="press.jsonl", learned=True)
    folds = Run(task="dates", gold="press.jsonl", folds=True)
    both = [Measured(run.command, "1999-03-05", FIGURES) for run in (learned, folds)]
    shown = page(both, [PEER], [learned, folds])
    assert re.findall(r"7 rows \((.*)\)", shown) == ["odd, learned from", "odd, held out"]
    assert re.findall(r"strict f1 .*", shown) == [
        "strict f1 | 0.812 | 40 |  |",
        "strict f1 | 0.812 | 40 | Sundial 0.500 |",
    ]
    assert "python -m training crossvalidate" in shown


def test_what_benchmarks_said_stands_last_with_command_and_day() -> None:
    told = Benchmark("python benchmarks/encode.py", "1999-03-05", "\nratio: 2.85")
    shown = page([MEASURED], [], [], [told])
    assert shown.endswith("```\npython benchmarks/encode.py\n```\n\nRun on 1999-03-05.\n\n```\nratio: 2.85\n```\n")
    assert "## Speed" not in page([MEASURED], [], [])
    borne = Benchmark("python -m benchmarks.kills", "1999-03-06", "200 of 200", of_speed=False)
    headings = re.findall(r"^## (.*)", page([MEASURED], [], [], [borne, told]), flags=re.MULTILINE)
    assert headings[-2:] == ["Speed", "What it bears"]


def test_a_task_that_was_not_measured_has_no_section() -> None:
    headings = re.findall(r"^## (\w+)", page([MEASURED], [PEER], []), flags=re.MULTILINE)
    assert headings == ["Dates"]


def test_new_figures_take_the_place_of_old_ones_in_the_order_of_runs() -> None:
    old, new = Measured("b", "1999-03-05", FIGURES), Measured("b", "1999-03-06", FIGURES)
    other, dropped = Measured("a", "1999-03-05", FIGURES), Measured("c", "1999-03-05", FIGURES)
    order = (("a", TaskName.DATES), ("b", TaskName.DATES))
    assert updated((old, other, dropped), (new,), order) == (other, new)


def test_figures_were_measured_on_the_gold_of_the_fingerprints() -> None:
    by_command = {run.command: fingerprints()[run.gold] for run in runs() if not run.ours}
    assert {m.command: m.figures.fingerprint for m in load() if m.command in by_command} == by_command


@pytest.mark.parametrize("peer", peers(), ids=lambda peer: f"{peer.name}-{peer.figure}")
def test_a_peer_stands_beside_a_figure_of_ours(peer: Peer) -> None:
    ours = {figure.name for m in load() if m.figures.task == peer.task for figure in m.figures.figures}
    assert peer.figure in ours
