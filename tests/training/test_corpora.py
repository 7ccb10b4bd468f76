"""Rows become examples whose labels stand on the right pieces."""

import json
from pathlib import Path

import numpy as np
import pytest
from training.corpora.codebook import codebook, roots, unrelated
from training.corpora.factuality import factuality
from training.corpora.links import nli
from training.corpora.pairs import pairs
from training.corpora.roles import roles
from training.corpora.statements import statements
from training.corpora.stories import stories
from training.example import Example, joined
from training.tags import IGNORED

from detente.encode.labels import RELATIONS, ROLES, SIDES, TRIGGERS
from detente.encode.pieces import tokenizer
from detente.record import Root, Span
from detente.view.evaluate.codebook import Labelled, Sentence, Status
from detente.view.evaluate.folds import FOLDS, fold

ALL = range(FOLDS)


def written(path: Path, row: object) -> Path:
    path.write_text(json.dumps(row) + "\n", "utf-8")
    return path


def words(example: Example, pieces: slice | None) -> str | None:
    return None if pieces is None else tokenizer().decode(list(example.ids[pieces]))


def marked(example: Example, head: str, kinds: tuple[str, ...]) -> list[tuple[str, str]]:
    """The tagged stretches of an example and their kinds; pieces that do not begin a word go with the one before."""
    found: list[tuple[str, list[int]]] = []
    going_on = False
    for number, tag in zip(example.ids, example.tags[head], strict=True):
        if tag != IGNORED:
            going_on = tag > 0
        if tag > 0 and tag % 2:
            found.append((kinds[tag // 2], []))
        if going_on:
            found[-1][1].append(number)
    return [(kind, tokenizer().decode(ids)) for kind, ids in found]


def test_statements_are_tagged_and_each_content_knows_its_cue(tmp_path: Path) -> None:
    text = "“We won,” said Ruiz. Mora denied that."
    row = {
        "text": text,
        "published": None,
        "attributions": [
            {"source": [[15, 19]], "cue": [[10, 14]], "content": [[0, 9]]},
            {"source": [[21, 25]], "cue": [[26, 32]], "content": [[33, 37]]},
        ],
    }
    (example,) = statements(written(tmp_path / "a.jsonl", row))
    tagged = marked(example, "attribution", ROLES)
    assert tagged[1:] == [
        ("cue", "said"), ("source", "ruiz"), ("source", "mora"), ("cue", "denied"), ("content", "that")
    ]  # fmt: skip
    chosen = [(c.kind, words(example, c.span), words(example, c.among[c.right])) for c in example.choices]
    assert chosen[1:] == [("cue", "that", "denied"), ("source", "said", "ruiz"), ("source", "denied", "mora")]


def test_a_predicate_is_rated_at_its_first_piece(tmp_path: Path) -> None:
    row = {"tokens": ["They", "withdrew", "."], "targets": [{"start": 1, "end": 2, "factuality": 2.5}]}
    (example,) = factuality(written(tmp_path / "f.jsonl", row))
    (rating,) = example.ratings
    assert words(example, slice(rating.at, rating.at + 1)) == "withdrew"
    assert rating.value == 2.5


def test_roles_are_tagged(tmp_path: Path) -> None:
    row = {"tokens": ["The", "court", "freed", "Lin", "."], "tags": ["B-S", "I-S", "O", "B-T", "O"]}
    (example,) = roles(written(tmp_path / "r.jsonl", row), ALL)
    assert marked(example, "roles", SIDES) == [("S", "the court"), ("T", "lin")]


@pytest.mark.parametrize(
    ("root", "right"), [("AID", {"AID"}), ("YIELD", {"CONCEDE", "RETREAT"})]
)  # fmt: skip
def test_pairs_have_their_root_and_their_sides(tmp_path: Path, root: str, right: set[str]) -> None:
    row = {"marked": "<s>Oslo</s> helped <t>the Maldives</t>.", "root": root, "quad": 2}
    (example,) = pairs(written(tmp_path / "p.jsonl", row), ALL)
    (pair,) = example.pairs
    assert (words(example, pair.source), words(example, pair.target)) == ("oslo", "the maldives")
    assert {RELATIONS[place] for place in pair.right} == right
    assert marked(example, "roles", SIDES) == [("S", "oslo"), ("T", "the maldives")]


def test_a_fold_that_is_left_out_is_left_out(tmp_path: Path) -> None:
    row = {"marked": "<s>Oslo</s> helped <t>the Maldives</t>.", "root": "AID", "quad": 2}
    others = [n for n in ALL if n != fold("Oslo helped the Maldives.")]
    assert not list(pairs(written(tmp_path / "p.jsonl", row), others))


def test_a_sentence_is_in_one_fold_however_it_is_set() -> None:
    assert fold("The U.N. , said Lin , left .") == fold("The U.N., said Lin, left.")
    assert {fold(f"sentence about matter {chr(97 + i)}") for i in range(26)} == set(ALL)


def test_stories_are_read_at_their_opening(tmp_path: Path) -> None:
    (example,) = stories(
        written(tmp_path / "s.jsonl", {"text": "Miners struck. " * 90, "root": "PROTEST", "mode": None})
    )
    assert len(example) == 64
    assert [RELATIONS[p] for p in example.pairs[0].right] == ["PROTEST"]


def test_inferences_are_two_texts_in_one_part(tmp_path: Path) -> None:
    file = written(
        tmp_path / "n.jsonl", {"premise": "It rained.", "hypothesis": "It was dry.", "label": "contradiction"}
    )
    (example,) = [*nli(file, held_out=True), *nli(file, held_out=False)]
    assert tokenizer().decode(list(example.ids), skip_special_tokens=False) == "it rained. [SEP] it was dry."
    assert example.verdict == 0


def event(
    root: Root,
    trigger: Span,
    actors: list[Span],
    recipients: list[Span],
    *,
    status: Status = "occurred",
    mode: str = "",
) -> Labelled:
    return Labelled(root, status, trigger, tuple(actors), tuple(recipients), mode=mode or None)


def sentence(text: str, *events: Labelled, others: tuple[Span, ...] = (), traits: tuple[str, ...] = ()) -> Sentence:
    return Sentence("0" * 12, text, "global", 1990, traits, events, others)


TEXT = "Mali met Chad after Togo left."
MALI, MET, CHAD, TOGO, LEFT = Span(0, 4), Span(5, 8), Span(9, 13), Span(20, 24), Span(25, 29)


def named(pairs: object) -> set[tuple[str | None, str | None]]:
    return {tuple(side.of(TEXT) if side else None for side in two) for two in pairs}  # type: ignore[attr-defined,misc]


def test_the_parties_of_a_symmetric_event_are_related_both_ways() -> None:
    one = sentence(TEXT, event(Root.CONSULT, MET, [MALI, CHAD], []), others=(TOGO,), traits=("symmetric",))
    assert named(roots(one)) == {("Mali", "Chad"), ("Chad", "Mali")}
    assert named(unrelated(one, roots(one))) <= {
        (a, b) for a in ("Mali", "Chad", "Togo") for b in ("Mali", "Chad", "Togo")
    }


def test_who_is_acted_on_does_nothing_to_who_acts() -> None:
    one = sentence(TEXT, event(Root.ASSAULT, MET, [MALI], [CHAD]))
    assert named(unrelated(one, roots(one))) == {("Chad", "Mali")}


def test_a_negated_event_relates_nobody_and_an_ordinary_sentence_nothing() -> None:
    assert roots(sentence(TEXT, event(Root.AID, MET, [MALI], [CHAD], status="negated"))) == {}
    assert roots(sentence(TEXT)) == {(None, None): {RELATIONS.index("NONE")}}


def test_a_conviction_may_be_coded_as_the_manual_or_as_plv_has_it() -> None:
    one = sentence(TEXT, event(Root.SANCTION, MET, [MALI], [CHAD], mode="convict"))
    assert {RELATIONS[place] for place in roots(one)[MALI, CHAD]} == {"SANCTION", "ACCUSE"}


def test_triggers_are_tagged_with_their_roots_and_rated_by_their_status() -> None:
    (example,) = codebook(
        [
            sentence(
                TEXT, event(Root.CONSULT, MET, [MALI], [CHAD]), event(Root.RETREAT, LEFT, [TOGO], [], status="denied")
            )
        ]
    )
    assert marked(example, "triggers", TRIGGERS) == [("CONSULT", "met"), ("RETREAT", "left")]
    assert [r.value for r in example.ratings] == [3.0, -1.5]


def test_joined_examples_keep_every_label_on_its_pieces() -> None:
    (one,) = codebook([sentence(TEXT, event(Root.CONSULT, MET, [MALI], [CHAD]))])
    both = joined([one, Example((7, 8, 9)), one])
    assert len(both) == 2 * len(one) + 3
    assert marked(both, "triggers", TRIGGERS) == [("CONSULT", "met")] * 2
    assert both.tags["triggers"][len(one) : len(one) + 3] == (IGNORED,) * 3
    assert [words(both, pair.source) for pair in both.pairs] == ["mali", "chad"] * 2
    assert {words(both, slice(r.at, r.at + 1)) for r in both.ratings} == {"met"}
    assert [pair.sentence.start for pair in both.pairs] == [0, 0, len(one) + 3, len(one) + 3]


def test_what_a_teacher_says_of_one_of_joined_examples_stays_on_its_pieces() -> None:
    said = np.full((2, 7), 1 / 7, dtype=np.float16)
    both = joined([Example((7, 8, 9)), Example((5, 6), soft={"attribution": said}), Example((4,))])
    assert both.soft["attribution"].tolist() == [[0.0] * 7] * 3 + said.tolist() + [[0.0] * 7]
