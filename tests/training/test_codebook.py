"""The codebook is what its README says: well-formed, without repetition, and balanced."""

import hashlib
import re
from collections import Counter
from itertools import chain

import pytest
from training.codebook import codebook, sentences

from detente.record import Root
from detente.record.plover import plover
from detente.view.evaluate.codebook import Sentence

TRAITS = {"passive", "nominal", "pronoun", "symmetric", "reported", "several", "hedged", "distant", "elliptical"}
REGIONS = {"africa", "americas", "asia", "europe", "middle-east", "oceania", "global"}
POLITICAL = [sentence for sentence in codebook() if sentence.events]
EVENTS = [event for sentence in POLITICAL for event in sentence.events]


def spans(sentence: Sentence):
    sides = ((event.trigger, *event.actors, *event.recipients) for event in sentence.events)
    return [*chain.from_iterable(sides), *sentence.others]


def test_every_span_is_of_whole_words() -> None:
    for sentence in codebook():
        for span in spans(sentence):
            assert 0 <= span.start < span.end <= len(sentence.text), sentence.id
            assert re.fullmatch(r"\S(.*\S)?", span.of(sentence.text)), sentence.id
            around = sentence.text[max(span.start - 1, 0) : span.start] + " " + sentence.text[span.end : span.end + 1]
            assert not re.search(r"\w", around), (sentence.id, span.of(sentence.text))


def test_ids_are_hashes_and_no_text_stands_twice() -> None:
    for sentence in codebook():
        assert sentence.id == hashlib.sha256(sentence.text.encode()).hexdigest()[:12]
    letters = [re.sub(r"\W+", " ", sentence.text).lower() for sentence in codebook()]
    assert len(set(letters)) == len(letters)


def test_labels_are_those_that_the_readme_names() -> None:
    for sentence in codebook():
        assert set(sentence.traits) <= TRAITS, sentence.id
        assert sentence.region in REGIONS, sentence.id
        assert sentence.decade in range(1940, 2030, 10), sentence.id
        assert ("several" in sentence.traits) <= (len(sentence.events) > 1), sentence.id


def test_modes_belong_to_their_roots() -> None:
    for event in EVENTS:
        assert plover(event.root, event.mode).mode == event.mode


def test_no_event_stands_twice_in_a_sentence() -> None:
    for sentence in POLITICAL:
        assert len(set(sentence.events)) == len(sentence.events), sentence.id


def test_there_are_as_many_as_promised() -> None:
    assert len(POLITICAL) >= 10_000
    assert len(codebook()) - len(POLITICAL) >= 1500


@pytest.mark.parametrize("root", Root)
def test_every_root_is_there_in_number(root: Root) -> None:
    assert sum(event.root is root for event in EVENTS) >= 600


def test_statuses_traits_regions_and_decades_are_spread() -> None:
    statuses = Counter(event.status for event in EVENTS)
    traits = Counter(trait for sentence in POLITICAL for trait in sentence.traits)
    assert min(statuses.values()) >= 40
    assert len(statuses) == 8
    assert min(traits[trait] for trait in TRAITS) >= 60
    assert min(Counter(sentence.region for sentence in POLITICAL).values()) >= 150
    assert min(Counter(sentence.decade for sentence in POLITICAL).values()) >= 150


def test_dev_is_about_a_tenth_and_holds_every_root() -> None:
    dev = sentences("dev")
    assert 0.07 < len(dev) / len(codebook()) < 0.13
    assert {event.root for sentence in dev for event in sentence.events} == set(Root)
    assert not {s.id for s in dev} & {s.id for s in sentences("train")}
