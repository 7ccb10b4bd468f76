"""The names that users import."""

import json
import zipfile
from pathlib import Path

import pytest

import detente
from detente.record.errors import BadRow, EmptyInput, MissingInput, NotFetched

STORY = "Norway and Sweden signed a treaty in Oslo on Monday.\n\nThe ministers said it would be ratified this year.\n"


def test_a_file_its_bytes_and_its_text_hold_the_same_facts(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(STORY)
    records = [
        detente.read(path, published="1995-03-06"),
        detente.read(STORY.encode(), published="1995-03-06"),
        detente.read_text(STORY, published="1995-03-06"),
    ]
    words = [[s.content for s in record.statements] for record in records]
    assert words[0]
    assert words[0] == words[1] == words[2]


def test_a_folder_is_read_whole_and_says_what_it_could_not_read(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    (tmp_path / "empty.txt").touch()
    record = detente.read(tmp_path)
    assert len(record.articles) == len(record.unread) == len(record.runs) == len(record.codings) == 1


def test_texts_are_read_one_by_one() -> None:
    assert len(detente.read([STORY, STORY.replace("Norway", "Finland")]).articles) == 2


def test_several_processes_read_the_same() -> None:
    texts = [STORY, STORY.replace("Norway", "Finland"), " "]
    assert detente.read(texts, jobs=2) == detente.read(texts)


def test_a_single_input_that_is_not_there_is_an_error() -> None:
    with pytest.raises(MissingInput, match=r"nowhere\.txt"):
        detente.read("nowhere.txt")


def test_a_store_is_opened_by_its_path(tmp_path: Path) -> None:
    with detente.open_record(tmp_path / "crisis.db") as store:
        assert len(store.record()) == 0


def test_tables_of_ones_own_are_known_however_a_text_is_read(tmp_path: Path) -> None:
    table, path = tmp_path / "mine.csv", tmp_path / "story.txt"
    table.write_text("name,kind,country\nFjord League,organisation,NOR\n")
    story = "The Fjord League said on Monday that it would go to court.\n"
    path.write_text(story)
    records = [
        detente.read(path, actors=table),
        detente.read(tmp_path, actors=str(table)),
        detente.read(story.encode(), actors=[table]),
        detente.read([story], actors=[table]),
        detente.read_text(story, actors=table),
    ]
    for record in records:
        assert {actor.id: actor.country for actor in record.actors}["fjord-league"] == "NOR"
    assert records[-1].runs != detente.read_text(story).runs


def test_an_archive_or_a_table_of_texts_holds_many_and_fields_are_mapped(tmp_path: Path) -> None:
    path, table = tmp_path / "stories.jsonl", tmp_path / "meta.csv"
    rows = [{"story": text, "url": f"https://example.org/{n}"} for n, text in enumerate((STORY, "Peru and Chile met."))]
    path.write_text("".join(f"{json.dumps(row)}\n" for row in [*rows, {"url": "https://example.org/2"}]))
    table.write_text("url,date\nhttps://example.org/0,1995-03-06\n")
    record = detente.read(path, map="text=story", metadata=table)
    assert [source.uri for source in record.sources] == ["https://example.org/0", "https://example.org/1"]
    assert [article.published.edtf for article in record.articles] == ["1995-03-06", None]
    assert [unread.uri for unread in record.unread] == [f"{path}#line=3"]
    assert detente.read(path.read_bytes(), map="text=story").runs != record.runs
    with pytest.raises(BadRow, match="no field text"):
        detente.read(path)


def test_an_address_is_asked_only_where_somebody_names_it_to_the_command() -> None:
    with pytest.raises(NotFetched):
        detente.read("https://example.org/feed.xml")


def test_an_archive_of_nothing_is_an_error(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "empty.zip", "w"):
        pass
    with pytest.raises(EmptyInput):
        detente.read(tmp_path / "empty.zip")
