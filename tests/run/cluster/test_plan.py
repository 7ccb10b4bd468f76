"""What is to be read is found wherever it lies, and cut into portions that keep their keys."""

from pathlib import Path

import pytest
from tests.feuds import FEUDS

from detente.acquire import Asked
from detente.record.errors import EngineFailed
from detente.run import Reader
from detente.run.cluster import Listing, listed, session
from detente.run.cluster.plan import informed, portions

RUN = Reader().stamp()
SMALL = [Listing(f"{number}.txt", 1000, 5) for number in range(70)]
LARGE = Listing("news.warc.gz", 10**9, 5)


def test_files_are_listed_as_they_are_read(tmp_path: Path) -> None:
    FEUDS.write(tmp_path)
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "deep.txt").write_text("deep")
    (tmp_path / ".hidden").write_text("hidden")
    found = [one.uri for one in listed([tmp_path, tmp_path / "missing.txt"])]
    assert found[-1] == f"{tmp_path}/missing.txt"
    assert found[:-1] == sorted(found[:-1])
    assert f"{tmp_path}/b/deep.txt" in found
    assert not [one for one in found if "hidden" in one]
    assert [one.uri.removeprefix("file://") for one in listed([f"file://{tmp_path}"])] == found[:-1]


def test_small_files_are_read_together_and_a_large_one_alone() -> None:
    files = [*SMALL[:3], LARGE, *SMALL[3:]]
    cut = [*portions(files, RUN)]
    assert [file for portion in cut for file in portion.files] == files
    assert [len(portion.files) for portion in cut] == [3, 1, 32, 32, 3]


def test_a_portion_keeps_its_key_until_a_file_or_the_run_is_another() -> None:
    (one,) = portions(SMALL[:3], RUN)
    (again,) = portions(SMALL[:3], RUN)
    (changed,) = portions([*SMALL[:2], Listing("2.txt", 1000, 6)], RUN)
    (otherwise,) = portions(SMALL[:3], Reader(published="2001").stamp())
    assert one == again
    assert len({one.key, changed.key, otherwise.key}) == 3


def test_an_index_of_captures_tells_of_the_files_beside_it(tmp_path: Path) -> None:
    (tmp_path / "index.cdx").write_text(
        " CDX N b a m s k r M S V g\n"
        "org,example)/a 20030102030405 http://example.org/a text/html 200 AAAA - - 100 0 a.warc.gz\n"
    )
    (tmp_path / "a.html").write_text("<html><body>A page.</body></html>")
    files, asked = informed(listed([tmp_path]), Asked())
    assert [Path(file.uri).name for file in files] == ["a.html"]
    assert asked.metadata
    assert asked.metadata.captures


def test_a_cluster_that_is_not_there_is_said() -> None:
    with pytest.raises(EngineFailed, match="no cluster answers"), session("127.0.0.1:9"):
        pass
