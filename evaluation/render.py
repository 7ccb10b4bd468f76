"""Measured figures as the page docs/figures.md."""

from collections.abc import Mapping, Sequence

from detente.view.evaluate import Figure, TaskName
from evaluation.measured import Key, Measured
from evaluation.settings import Benchmark, Peer, Run

HEAD = """\
# Figures

Written by `make figures` out of `evaluation/figures.json`: every value below came out of the command above it.
`DETENTE_GOLD` is the folder of gold data; the files are named by the SHA-256 that `evaluation/gold.sha256` holds too.
What each figure counts is said in [evaluate.md](evaluate.md).

Read them with care. Rules and tables were written with most of this gold at hand: only where a run says *held out* were
its rows not looked at, and on text that nobody has seen expect less than elsewhere. Where a run says *learned from*,
the encoder that ships has learned from these very rows, and its figures say nothing of new text; what encoders make of
rows that they have not learned from stands beside it, fold by fold, where it was measured. What others have published
stands beside ours where it measures the same kind of thing, on the data named, which is rarely the same.
"""

ABOUT = {
    TaskName.STATEMENTS: "Who is quoted (source), by which word (cue), saying what (content).",
    TaskName.RELATIONS: "The PLOVER root of what a given source does to a given target; CONCEDE and RETREAT are one.",
    TaskName.ROLES: "Who acts and who is acted on, in the words that people marked.",
    TaskName.EVENTS: "From the bare sentence: an event is right if actors, recipients and root all are.",
    TaskName.RECORDS: "Whole articles of our own, on crises since 1948 or without politics, against their full record.",
    TaskName.SPEECH: "Threats, promises, denials and the like in sentences of our own: are word and deed kept apart?",
    TaskName.ORDINARY: "Sport, entertainment and technology hold hardly a political event: the fewer, the better.",
    TaskName.DATES: "Expressions of time and their TIMEX3 values.",
    TaskName.ANCHORING: "When things happened, in paragraphs of our own on real events since 1948.",
    TaskName.FACTUALITY: "How factual a predicate is, from -3 to 3. A smaller error is better.",
    TaskName.CONTRADICTION: "Whether a second sentence contradicts the first, follows from it, or neither.",
    TaskName.LINKS: "Short articles of our own on crises since 1956, every fact held against every other.",
    TaskName.MEANING: "Search by meaning: is what is told in other words found? Beside it a search by words.",
    TaskName.COREFERENCE: "Which mentions in several articles are one event; five folds of topics, each learned anew.",
    TaskName.CODEBOOK: "Events end to end in our own sentences, every event labelled; the part held out for dev.",
    TaskName.ACTORS: "Who is meant by each mention in paragraphs of our own on real events since 1950.",
    TaskName.OFFICES: "Who held an office on a day: questions on every member of the United Nations.",
    TaskName.PAGES: "The article's body out of a web page, in shingles of four words.",
}

SPEED = "## Speed\n\nMachines differ and are noisy: what counts is the ratio.\n"
BORNE = "## What it bears\n\nKills, hostile input, hostile pages and requests, and a crowd: what came of each.\n"


def page(
    measured: Sequence[Measured], peers: Sequence[Peer], runs: Sequence[Run], benchmarks: Sequence[Benchmark] = ()
) -> str:
    """The page as Markdown: a section for each task, a table for each of its runs that was measured.

    Speed comes behind them, and last what detente bears.
    """
    by_key = {(run.command, run.task): run for run in runs}
    fast, others = ([one for one in benchmarks if one.of_speed is fits] for fits in (True, False))
    sections = (_section(task, [m for m in measured if m.figures.task == task], peers, by_key) for task in TaskName)
    return "\n".join((HEAD, *(section for section in sections if section), *_said(SPEED, fast), *_said(BORNE, others)))


def _said(head: str, benchmarks: Sequence[Benchmark]) -> list[str]:
    said = (f"```\n{b.command}\n```\n\nRun on {b.date}.\n\n```\n{b.said.strip()}\n```\n" for b in benchmarks)
    return [head, *said] if benchmarks else []


def _section(task: TaskName, measured: Sequence[Measured], peers: Sequence[Peer], runs: Mapping[Key, Run]) -> str:
    if not measured:
        return ""
    of_task = [peer for peer in peers if peer.task == task]
    tables = (_table(one, of_task, runs.get((one.command, task))) for one in measured)
    return "\n".join((f"## {task.capitalize()}\n\n{ABOUT[task]}\n", *tables, *_sources(of_task)))


def _table(measured: Measured, peers: Sequence[Peer], run: Run | None) -> str:
    """A table; no peers stand beside figures of rows that were learned from."""
    figures, note = measured.figures, run.note if run else ""
    peers = [] if run and run.learned else peers
    rows = (_row(figure, [peer for peer in peers if peer.figure == figure.name]) for figure in figures.figures)
    rows_of = f"{figures.rows} rows ({figures.part}{note}) of {figures.gold}"
    when = f"Run on {measured.date}; {rows_of}, {figures.fingerprint[:16]}…"
    head = (
        f"```\n{measured.command}\n```\n\n{when}\n\n| figure | detente | n | published by others |\n|---|---|---|---|"
    )
    return "\n".join((head, *rows, ""))


def _row(figure: Figure, peers: Sequence[Peer]) -> str:
    others = "; ".join(f"{peer.name} {peer.value:.3f}" for peer in peers)
    return f"| {figure.name} | {figure.value:.3f} | {figure.n} | {others} |"


def _sources(peers: Sequence[Peer]) -> list[str]:
    said = dict.fromkeys(f"- {peer.name}: on {peer.on}. {peer.source}" for peer in peers)
    return ["Published by others:\n", *said, ""] if said else []
