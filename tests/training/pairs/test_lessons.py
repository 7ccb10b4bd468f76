"""Bundles of linked news become lessons: every two propositions, and how they bear on each other."""

from pathlib import Path

import msgspec
from training.pairs.lessons import NOTHING, linked, pairs

from detente.link.judge import BEARINGS
from detente.record import LinkKind
from detente.view.evaluate.links import Bundle, Joined, Marked, Told, read

BUNDLE = Bundle(
    id="x",
    crisis="A quarrel over fish",
    articles=(
        Told(
            "Skerry Post", "1975-11-20", None, "Iceland threatened to expel the British envoy. Peru praised the talks."
        ),
        Told("Fjord Wire", "1975-11-24", "Envoy out", "Iceland expelled the British envoy on Monday. A net was cut."),
    ),
    facts=(
        Marked("a", 0, "event", "Iceland threatened to expel the British envoy"),
        Marked("b", 1, "event", "Iceland expelled the British envoy"),
        Marked("c", 1, "event", "A net was cut"),
    ),
    links=(Joined(LinkKind.FULFILS, "b", "a"),),
)


def test_every_two_propositions_are_a_lesson() -> None:
    found = list(pairs(BUNDLE, read(BUNDLE)))
    (right,) = {n for _, _, n in found} - {NOTHING}
    assert BEARINGS[right] == (LinkKind.FULFILS, True)
    assert all((first.day or 0) <= (second.day or 0) for first, second, _ in found)


def test_what_is_not_read_is_a_lesson_by_its_words_where_asked() -> None:
    records = read(BUNDLE)
    assert not any("net" in one.quoted for pair in pairs(BUNDLE, records) for one in pair[:2])
    assert any("net" in one.quoted for pair in pairs(BUNDLE, records, unread=True) for one in pair[:2])


def test_lessons_come_from_files(tmp_path: Path) -> None:
    path = tmp_path / "quarrels.jsonl"
    path.write_bytes(msgspec.json.encode(BUNDLE))
    assert sum(lesson.right != NOTHING for lesson in linked([path], unread=False)) == 1
