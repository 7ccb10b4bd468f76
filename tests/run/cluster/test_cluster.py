"""A cluster gives the record that one machine gives, whatever becomes of its processes."""

import os
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.run.cluster.conftest import READER

from detente.link.linking import link
from detente.record import Record, Source
from detente.record.errors import BadRecord
from detente.run import Outcome, Reader, with_coding
from detente.run.cluster import Output, listed, plan, read_into, read_on_cluster, session

pytestmark = pytest.mark.xdist_group("ray")


@pytest.fixture(scope="module", autouse=True)
def connected(address: str) -> Iterator[None]:
    """One connection for all that is tried."""
    with session(address):
        yield


@pytest.fixture(autouse=True)
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each process has several portions to read."""
    monkeypatch.setattr(plan, "_TOGETHER", 4)


def lines(outcomes: list[Outcome]) -> list[str]:
    """The sorted lines of the record, with its links, that outcomes come to."""
    run = READER.stamp()
    things = (thing for outcome in outcomes for thing in with_coding(run, outcome.things))
    return sorted(link(Record([run, *things])).to_jsonl().splitlines())


def held(output: Output) -> list[str]:
    """The same of an output, in which every source is there once."""
    things = [*output.things()]
    assert set(Counter(thing.id for thing in things if isinstance(thing, Source)).values()) == {1}
    return sorted(Record(things).to_jsonl().splitlines())


def workers() -> list[int]:
    """The processes of this test's cluster that hold actors which read."""
    stats = {int(path.parent.name): path.read_text() for path in Path("/proc").glob("[0-9]*/stat") if path.exists()}
    parents = {pid: int(stat.rpartition(")")[2].split()[1]) for pid, stat in stats.items()}
    ours = {os.getpid()}
    for _ in range(4):
        ours |= {pid for pid, parent in parents.items() if parent in ours}
    return [pid for pid in ours if Path(f"/proc/{pid}/cmdline").read_bytes().startswith(b"ray::MapWorker")]


def kill_workers() -> None:
    found = workers()
    assert found, "somebody reads"
    for pid in found:
        os.kill(pid, signal.SIGKILL)


@pytest.mark.parametrize("jobs", [1, 2])
def test_it_reads_what_one_process_reads_in_the_same_order(crisis: Path, local: list[Outcome], jobs: int) -> None:
    assert [*read_on_cluster(listed([crisis]), READER, jobs=jobs)] == local


def test_workers_that_are_killed_lose_and_double_nothing(crisis: Path, local: list[Outcome]) -> None:
    outcomes = read_on_cluster(listed([crisis]), READER, jobs=2)
    first = next(outcomes)
    kill_workers()
    assert [first, *outcomes] == local


def test_files_hold_the_record_with_its_links_though_workers_are_killed(
    crisis: Path, local: list[Outcome], tmp_path: Path
) -> None:
    output = Output.at(tmp_path)
    told = read_into(output, listed([crisis]), READER, jobs=2)
    first = next(told)
    kill_workers()
    every = [first, *told]
    assert (sum(one.documents for one in every), len([u for one in every for u in one.unread])) == (25, 1)
    assert len([*output.blocks()]) > 4, "links are drawn by a shuffle"
    assert held(output) == lines(local)
    assert any('"type":"link"' in line for line in lines(local))


def test_what_is_broken_off_goes_on_where_it_was_and_what_is_new_is_added(
    crisis: Path, local: list[Outcome], tmp_path: Path
) -> None:
    output = Output.at(tmp_path)
    files = [*listed([crisis])]
    told = read_into(output, files[:8], READER, jobs=1)
    next(told)
    told.close()
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "facts").iterdir()}
    assert before
    done = sum(done.blocks for done in output.done().values())
    assert sum(one.documents for one in read_into(output, files, READER, jobs=2)) == len(local) - 4 * done
    assert {path: path.stat().st_mtime_ns for path in before} == before, "what is there is not read again"
    assert held(output) == lines(local)
    assert [*read_into(output, files, READER, jobs=1)] == []


def test_another_run_does_not_write_among_what_one_has_written(crisis: Path, tmp_path: Path) -> None:
    Output.at(tmp_path).begin(READER.stamp())
    with pytest.raises(BadRecord, match="another run"):
        next(read_into(Output.at(tmp_path), listed([crisis]), Reader(published="2001"), jobs=1))


def test_an_object_store_is_read_and_written_by_its_address(crisis: Path, local: list[Outcome], tmp_path: Path) -> None:
    url = f"file://{crisis}"
    output = Output.at(f"file://{tmp_path}/out")
    (told,) = read_into(output, [*listed([url])][-2:], READER, jobs=1)
    assert (told.documents, told.kinds["sources"]) == (9, 8)
    uris = {thing.uri.replace(url, str(crisis)) for thing in output.things() if isinstance(thing, Source)}
    assert uris == {one.uri for one in local if "c.jsonl" in one.uri}
