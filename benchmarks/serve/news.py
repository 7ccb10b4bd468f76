"""Invented stories for `detente read` to read: plain English about countries that are, and persons that are not."""

import random
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from benchmarks.serve.words import words

_SEED = 40721
_STATES = """
" Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bangladesh Belgium Bolivia Brazil
Bulgaria Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Denmark Ecuador Egypt Estonia Ethiopia
Finland France Germany Ghana Greece Hungary India Indonesia Iran Iraq Ireland Israel Italy Japan Jordan
Kazakhstan Kenya Kuwait Latvia Lebanon Libya Lithuania Malaysia Mali Mexico Mongolia Morocco Nepal Nigeria
Norway Pakistan Paraguay Peru Poland Portugal Romania Russia Rwanda Senegal Serbia Singapore Somalia Spain
Sweden Switzerland Syria Tanzania Thailand Tunisia Turkey Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam
Yemen Zambia Zimbabwe
""".split()  # noqa: SIM905 (a list of so many words is read more easily)
_OFFICES = ("president", "prime minister", "foreign minister", "defence minister")
_THINGS = (
    "grain",
    "oil",
    "steel",
    "cotton",
    "copper",
    "timber",
    "fish",
    "rice",
    "gas",
    "coal",
    "medicine",
    "water",
    "salt",
    "sugar",
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
_SENTENCES = (
    "{one} said on {day} that it would close its border with {two} unless {two} withdrew its troops.",
    "“We will not give way,” {person}, the {office} of {one}, told reporters in the capital.",
    "{person} said that {two} had attacked a convoy of {thing} of {one} on {day}.",
    "{two} denied that its forces had crossed the border, and demanded an apology from {one}.",
    "The {office} of {two} threatened to cut off all exports of {thing} to {one}.",
    "Soldiers of {one} fired on a patrol of {two} near the border on {day}, and {number} people were killed.",
    "{one} and {two} agreed to meet for talks on {thing} next month.",
    "“Nobody wants a war,” said {person}, but {one} mobilised {number} reservists on {day}.",
    "{two} imposed sanctions on {number} traders in {thing} of {one} last week.",
    "{person} promised {number} tonnes of {thing} to {two} by the end of the year.",
    "Protesters in {one} called on {person} to resign on {day}.",
    "{one} rejected a proposal of {two} to share the {thing} of the valley.",
)
_LENGTH = 8
_PUBLISHED = "2025-12-30"


def write(folder: Path, count: int, first: int = 0) -> None:
    """Writes so many stories into a folder, a file each; another `first` gives other stories."""
    folder.mkdir(parents=True)
    persons = [actor.name for actor in words(random.Random(_SEED)).actors if actor.kind == "person"]
    for number in range(first, first + count):
        (folder / f"{number:06}.txt").write_text(_story(random.Random(_SEED + number), persons), "utf-8")


def _story(chance: random.Random, persons: list[str]) -> str:
    """A headline, a line that says where and when, and paragraphs."""
    one, two = chance.sample(_STATES, 2)
    day = date.fromisoformat(_PUBLISHED) - timedelta(chance.randrange(3000))

    def said(sentence: str) -> str:
        first, second = chance.sample((one, two), 2)
        return sentence.format(
            one=first,
            two=second,
            person=chance.choice(persons),
            office=chance.choice(_OFFICES),
            day=chance.choice(_DAYS),
            thing=chance.choice(_THINGS),
            number=chance.randrange(3, 900),
        )

    told = [said(sentence) for sentence in chance.sample(_SENTENCES, _LENGTH)]
    place = chance.choice(persons).split()[1]
    return f"{one} and {two} at odds over {place}\n\n{place.upper()}, {day:%B} {day.day}, {day.year} – " + "\n\n".join(
        told
    )


@contextmanager
def reading(folder: Path, place: str, log: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """A `detente read` of a folder into a record with one process that reads, told to end when the block does.

    What it says stands in a file.
    """
    command = [sys.executable, "-m", "detente", "read", str(folder), "--jobs", "1", "--record", place]
    with log.open("wb") as said, subprocess.Popen(command, stdout=said, stderr=said) as process:
        try:
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
            process.wait()
