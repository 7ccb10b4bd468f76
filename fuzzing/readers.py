"""The readers that are fuzzed: with which sound files, words and rules, how often, and what each is asked."""

import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from tempfile import NamedTemporaryFile, TemporaryDirectory

from detente.acquire import Given, read_metadata
from detente.acquire.addresses import captured, is_address, key_of, own_address
from detente.acquire.cdx import captures
from detente.acquire.days import day_of, moment_of
from detente.acquire.decode import decode
from detente.acquire.media import declared_charset, declared_type, media_type
from detente.acquire.told import told_by
from detente.acquire.transfer import answer_in, decoded
from detente.acquire.web.connect import checked
from detente.clean.captured import last_day
from detente.clean.dates import find_date
from detente.clean.metadata import day_in_address
from detente.record.edtf import bounds, exact_day, is_edtf
from detente.record.errors import BadEdtf, BadRecord, UnreadableInput
from detente.record.serial import from_line, to_line
from detente.store import open_store
from detente.store.importing import import_lines
from detente.store.staging import Line, Stage
from fuzzing import grammars, seeds, words
from fuzzing.oracle import Wrong, documents_of, most, sound, told

Read = Callable[[str, bytes], frozenset[str]]
"""Reads a file of a name: what came of it, in short; raises where it must not."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader, and what is hostile to it."""

    name: str
    seeds: Mapping[str, bytes]
    """Sound files by name."""
    words: Sequence[bytes]
    grammar: Callable[[Random], bytes]
    share: int
    """Its share of all inputs: the quicker it is, the more."""
    read: Read
    is_file: bool = True
    """Whether it reads a file that holds documents, which can lie among others."""


def of_file(name: str, data: bytes) -> frozenset[str]:
    """What a file gives."""
    return most(documents_of(name, data))


def of_decoding(name: str, data: bytes) -> frozenset[str]:
    """What bytes are as characters, in any encoding that a container may declare."""
    found = set()
    for charset in (None, words.ENCODINGS[sum(data[:4]) % len(words.ENCODINGS)]):
        try:
            text, encoding = decode(data, where=name, charset=charset)
        except UnreadableInput as error:
            found.add(told(error))
        else:
            sound(text)
            found.add(encoding)
    return frozenset(found)


def of_looking(name: str, data: bytes) -> frozenset[str]:
    """What bytes are told to be."""
    text = data.decode(errors="replace")
    kinds = (told_by(ending, data[:16_384]) for ending in (name, "a", "a.json", "a.csv", "a.eml", "a.tar"))
    return frozenset(map(str, (*kinds, media_type(text, uri=name), declared_type(text), bool(declared_charset(text)))))


def of_metadata(name: str, data: bytes) -> frozenset[str]:
    """What a table of metadata says of two documents."""
    with NamedTemporaryFile(suffix=name) as file:
        Path(file.name).write_bytes(data)
        try:
            known = read_metadata([file.name])
        except UnreadableInput as error:
            return frozenset({told(error)})
        for uri in ("https://example.org/a", "x/a.html"):
            filled = known.filled(Given(uri, seeds.PAGE.encode()))
            sound(*(getattr(filled.known, name) for name in filled.known.__slots__))
        return frozenset({f"{min(len(known.rows), 3)} {min(len(known.captures), 3)}"})


def of_captures(name: str, data: bytes) -> frozenset[str]:
    """The captures in an index, by how much they say."""
    return frozenset(
        f"{bool(one.digest)} {len(one.moment)}" for one in captures(io.StringIO(data.decode(errors="replace")))
    )


def of_days(name: str, data: bytes) -> frozenset[str]:
    """The days that containers and texts state: each has to be one."""
    text = data.decode(errors="replace")
    numbers = [int(text.strip())] if text.strip().isdecimal() and len(text) < 4000 else []
    days = [day_of(value) for value in (text, *numbers, *map(float, numbers[:1] if len(text) < 300 else ()))]
    moment = moment_of(text)
    found = [*days, day_in_address(text), moment[:10] if moment else None, last_day(moment)]
    if told_date := find_date(text):
        found.append(told_date[1])
    if wrong := [day for day in found if day is not None and not is_edtf(day)]:
        raise Wrong(f"days that are none: {wrong}")
    return frozenset(f"{number}{len(day or '')}" for number, day in enumerate(found))


def of_edtf(name: str, data: bytes) -> frozenset[str]:
    """The bounds of a date."""
    text = data.decode(errors="replace")
    exact_day(text) if is_edtf(text) else None
    try:
        first, last = bounds(text)
    except BadEdtf as error:
        return frozenset({error.what})
    if first and last and last < first:
        raise Wrong(f"{text!r} ends before it begins")
    return frozenset({f"{first is None} {last is None} {len(text)}"})


def of_record(name: str, data: bytes) -> frozenset[str]:
    """What lines of a record hold, by themselves and laid down to be imported."""
    found = set()
    lines = data.splitlines()
    for line in lines:
        try:
            thing = from_line(line)
        except BadRecord as error:
            found.add(error.what[:40])
        else:
            found.add(type(thing).__name__)
            if from_line(to_line(thing)) != thing and "NaN" not in to_line(thing):
                raise Wrong(f"a thing that does not come back from its line: {thing!r:.200}")
    if len(data) % 8 == 0:
        try:
            with Stage() as stage:
                stage.fill(Line(name, number, line) for number, line in enumerate(lines, 1))
                found |= {one.reason.partition(":")[2][:30] for one in stage.refused}
        except BadRecord as error:
            found.add(error.what[:30])
    return frozenset(found)


def of_import(name: str, data: bytes) -> frozenset[str]:
    """What lines of a record bring into an empty one."""
    lines = [Line(name, number, line) for number, line in enumerate(data.splitlines(), 1)]
    with TemporaryDirectory() as folder, open_store(f"{folder}/a.db") as store:
        try:
            imported = import_lines(store, lines)
        except BadRecord as error:
            return frozenset({error.what[:30]})
        if any(not one.reason for one in imported.refused):
            raise Wrong("a line that is refused without a reason")
        return frozenset({*imported.new, *(one.reason.rpartition(":")[2][:20] for one in imported.refused)})


def of_addresses(name: str, data: bytes) -> frozenset[str]:
    """What addresses are taken to mean."""
    text = data.decode(errors="replace")
    sound(key_of(text), captured(text), own_address(data))
    try:
        state = f"{checked(text).scheme}"
    except UnreadableInput as error:
        state = told(error) if text else "empty"
    return frozenset({f"{is_address(text)} {state} {bool(captured(text))} {bool(day_in_address(text))}"})


def of_answers(name: str, data: bytes) -> frozenset[str]:
    """What answers of servers hold, packed in any way."""
    status, headers, content = answer_in(data)
    found = {status[:3], str(len(headers))}
    for encodings in ("gzip", "deflate", "br", "chunked", headers.get("content-encoding", ""), "gzip,chunked"):
        try:
            found.add(f"{encodings[:9]} {decoded(content, encodings, where=name) == content}")
        except UnreadableInput as error:
            found.add(told(error))
    return frozenset(found)


def _reader(
    name: str, share: int, files: Mapping[str, bytes], listed: Sequence[str], made: grammars.Grammar, read: Read
) -> Reader:
    encoded = tuple(word.encode(errors="replace") for word in listed)
    return Reader(name, files, encoded, made, share, read, is_file=read is of_file)


def readers() -> tuple[Reader, ...]:
    """Every reader."""
    dates, links = (words.DATES, words.NUMBERS, words.CHARACTERS), (words.ADDRESSES, words.DATES, words.CHARACTERS)
    days = {f"{number}": day.encode() for number, day in enumerate(words.DATES)}
    addresses = {f"{number}": address.encode() for number, address in enumerate(words.ADDRESSES)}
    every = {**seeds.text_files(), **seeds.pages(), **seeds.feeds(), **seeds.mails(), **seeds.warcs(), **seeds.lists()}
    answers = {name: data.partition(b"\r\n\r\n")[2] for name, data in seeds.warcs().items() if name == "a.warc"}
    return (
        _reader("html", 20, seeds.pages(), words.HTML, grammars.page, of_file),
        _reader("text", 40, seeds.text_files(), words.CHARACTERS, grammars.text, of_file),
        _reader("feed", 45, seeds.feeds(), words.XML, grammars.feed, of_file),
        _reader("json", 90, seeds.lists(), words.JSON, grammars.lists, of_file),
        _reader("table", 60, seeds.tables(), words.TABLE, grammars.table, of_file),
        _reader("gkg", 20, seeds.graph(), words.DATES, grammars.graph, of_file),
        _reader("warc", 35, seeds.warcs(), words.WARC, grammars.warc, of_file),
        _reader("cdx", 90, seeds.captures(), words.CAPTURES, grammars.captures, of_captures),
        _reader("mail", 30, seeds.mails(), words.MAIL, grammars.mail, of_file),
        _reader("mbox", 12, seeds.mailboxes(), words.MAIL, grammars.mailbox, of_file),
        _reader("zip", 45, seeds.zips(), words.ARCHIVE, grammars.archive, of_file),
        _reader("tar", 45, seeds.tars(), words.ARCHIVE, grammars.tape, of_file),
        _reader("packed", 45, seeds.packed(), words.ARCHIVE, grammars.pack, of_file),
        _reader(
            "parquet",
            25,
            seeds.parquets(),
            words.NUMBERS,
            lambda chance: b"PAR1" + chance.randbytes(99) + b"PAR1",
            of_file,
        ),
        _reader("pdf", 20, seeds.pdfs(), words.PDF, grammars.portable, of_file),
        _reader("decode", 60, every, words.ENCODINGS, grammars.text, of_decoding),
        _reader("looks", 80, every, (*words.XML, *words.MAIL), grammars.page, of_looking),
        _reader("metadata", 40, seeds.metadata(), words.TABLE, grammars.table, of_metadata),
        _reader("days", 80, days, words.DATES, grammars.word(dates), of_days),
        _reader("edtf", 80, days, words.DATES, grammars.word(dates), of_edtf),
        _reader("record", 50, seeds.record_lines(), words.RECORD, grammars.line, of_record),
        _reader("import", 4, seeds.record_lines(), words.RECORD, grammars.line, of_import),
        _reader("address", 80, addresses, words.ADDRESSES, grammars.word(links), of_addresses),
        _reader("answer", 28, answers, words.WARC, grammars.warc, of_answers),
    )
