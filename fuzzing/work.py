"""A stretch of inputs for one reader, in a process of its own, which may die of one without the rest."""

import logging
import mmap
import multiprocessing
import os
import resource
import signal
import struct
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from fuzzing.found import Finding
from fuzzing.guard import guarded
from fuzzing.havoc import LONGEST, Havoc
from fuzzing.readers import Reader
from fuzzing.trial import peak, trial

HUNG = 180.0
"""Seconds by the clock after which an input that does not even heed a signal is a finding."""
SPACE = 1_500_000_000
"""Bytes of address space that a process gets beyond what it has when it begins."""

_MADE, _COMPANY = 0.35, 0.04
"""The shares of inputs that are built by rules, and of those that are read among others."""
_KEPT = 300
"""How many inputs of which something new came are changed further, for each reader."""
_SLOT = struct.Struct("<QIH")

Named = tuple[str, bytes]
"""An input and its name."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a stretch of inputs came to."""

    inputs: int = 0
    seconds: float = 0.0
    """Processor time."""
    slowest: float = 0.0
    peak: int = 0
    """Bytes by which the process grew."""
    found: tuple[Finding, ...] = ()
    fresh: tuple[Named, ...] = ()
    """Inputs of which something new came."""
    ways: frozenset[str] = field(default_factory=frozenset)
    """What came of inputs, in short."""

    def __add__(self, other: "Tally") -> "Tally":
        known = {one.key for one in self.found}
        return Tally(
            self.inputs + other.inputs,
            self.seconds + other.seconds,
            max(self.slowest, other.slowest),
            max(self.peak, other.peak),
            (*self.found, *(one for one in other.found if one.key not in known)),
            (*self.fresh, *other.fresh)[:_KEPT],
            self.ways | other.ways,
        )


@dataclass(frozen=True, slots=True)
class Order:
    """So many inputs for a reader, made by chance of a seed, after what came before."""

    reader: Reader
    before: Tally
    number: int
    seed: str


def inputs(reader: Reader, fresh: tuple[Named, ...], number: int, chance: Random) -> Iterator[Named]:
    """So many hostile inputs: built by rules, or changed from sound ones and from those of which something new came."""
    havoc, sound = Havoc(reader.words), [*reader.seeds.items()]
    pool = [*sound, *fresh]
    for _ in range(number):
        name, data = chance.choice(pool if chance.random() < 0.7 else sound)
        if chance.random() < _MADE:
            data = reader.grammar(chance)[:LONGEST]
        if chance.random() < 0.85:
            data = havoc.changed(data, [other for _, other in sound], chance)
        yield name, data


def stretch(reader: Reader, before: Tally, number: int, seed: str) -> Tally:
    """Reads so many inputs in another process, and says what came of them; a process that dies is a finding."""
    slot = mmap.mmap(-1, _SLOT.size + 300 + 2 * LONGEST)
    ours, theirs = multiprocessing.Pipe(duplex=False)
    context = multiprocessing.get_context("fork")
    process = context.Process(target=_work, args=(Order(reader, before, number, seed), slot, theirs))
    process.start()
    theirs.close()
    try:
        return _awaited(reader, process, ours, slot)
    finally:
        process.join()
        slot.close()


def _awaited(reader: Reader, process: multiprocessing.process.BaseProcess, ours: Connection, slot: mmap.mmap) -> Tally:
    last, since = -1, time.monotonic()
    while not ours.poll(0.2 if last < 0 else 1.0):
        done, named = _shown(slot)
        if done != last:
            last, since = done, time.monotonic()
        if time.monotonic() - since > HUNG:
            process.kill()
            return _lost(reader, done, named, f"Hung: no end in {HUNG:.0f} seconds")
    try:
        found: Tally = ours.recv()
    except EOFError:
        process.join()
        done, named = _shown(slot)
        return _lost(reader, done, named, f"Died: exit {process.exitcode}")
    return found


def _lost(reader: Reader, done: int, named: Named, what: str) -> Tally:
    one = Finding(reader.name, *named, what)
    one.keep()
    return Tally(inputs=done, found=(one,))


def _show(slot: mmap.mmap, done: int, name: str, data: bytes) -> None:
    """Lays down which input is being read, where another process sees it."""
    short, size = name.encode()[:300], min(len(data), 2 * LONGEST)
    slot[: _SLOT.size + len(short) + size] = _SLOT.pack(done, size, len(short)) + short + data[:size]


def _shown(slot: mmap.mmap) -> tuple[int, Named]:
    done, size, name = _SLOT.unpack(slot[: _SLOT.size])
    start = _SLOT.size + name
    return done, (slot[_SLOT.size : start].decode(), slot[start : start + size])


def _work(order: Order, slot: mmap.mmap, theirs: Connection) -> None:
    logging.disable(logging.CRITICAL)
    sys.dont_write_bytecode = True
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    _bound_space()
    with TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        tally = _tallied(order, slot, Path(folder))
    theirs.send(tally)
    theirs.close()
    os._exit(0)


def _bound_space() -> None:
    """Bounds how much memory this process may ask for."""
    size = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (size + SPACE, size + SPACE))


def _tallied(order: Order, slot: mmap.mmap, folder: Path) -> Tally:
    reader, before, chance = order.reader, order.before, Random(order.seed)
    start, first = time.process_time(), peak()
    tally, known = Tally(), before.ways
    fresh: list[Named] = []
    found: dict[str, Finding] = {}
    with guarded(folder):
        for done, (name, data) in enumerate(inputs(reader, before.fresh, order.number, chance), 1):
            _show(slot, done, name, data)
            company = chance.randrange(3) if chance.random() < _COMPANY else None
            began = time.process_time()
            came, wrong = trial(reader, name, data, folder=folder, company=company)
            tally = replace(tally, inputs=done, slowest=max(tally.slowest, time.process_time() - began))
            if wrong:
                found.setdefault(wrong.key, wrong)
            elif came - known and len(fresh) + len(before.fresh) < _KEPT:
                fresh.append((name, data))
            known |= came
    for one in found.values():
        one.keep()
    grown = peak() - first
    return replace(
        tally, seconds=time.process_time() - start, peak=grown, found=(*found.values(),), fresh=(*fresh,), ways=known
    )


def checked(reader: Reader) -> Mapping[str, frozenset[str]]:
    """What the reader gives for each sound file; raises what it raises. Whatever it needs is loaded thereafter."""
    import_module("detente.clean.html")
    import_module("detente.acquire.pdf")
    return {name: reader.read(name, data) for name, data in reader.seeds.items()}
