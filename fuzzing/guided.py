"""Inputs that atheris (libFuzzer) finds by which lines of ours they reach; it needs the extra `fuzz`.

python -m fuzzing.guided READER INPUTS SEED FILE      # what `python -m fuzzing --guided SHARE` starts
"""

import hashlib
import logging
import os
import pickle
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fuzzing.readers import Reader
    from fuzzing.work import Tally

_CORPUS = Path("build/fuzz/corpus")
_LONGEST = 16_384
_TOLD_EVERY = 200
_OURS = ["detente.acquire", "detente.clean", "detente.record.edtf", "detente.record.serial", "detente.store.staging"]
_THEIRS = ["zipfile", "tarfile", "gzip", "email", "csv", "html", "urllib.parse"]


def guided(reader: "Reader", _: "Tally", number: int, seed: str) -> "Tally":
    """What came of so many inputs; a process that dies is a finding with the input that it died of."""
    from fuzzing.found import FOUND, Finding
    from fuzzing.work import Tally

    if find_spec("atheris") is None:
        raise SystemExit("atheris is not installed: pip install 'detente[fuzz]', or leave --guided out")
    with TemporaryDirectory() as folder:
        file = Path(folder) / "tally"
        FOUND.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "fuzzing.guided", reader.name, str(number), seed, str(file)]
        done = subprocess.run(command, capture_output=True, check=False)
        tally: Tally = pickle.loads(file.read_bytes()) if file.exists() else Tally()
        if done.returncode:
            said = done.stderr.decode(errors="replace")
            kept = said.rpartition("Test unit written to ")[2].split()[:1]
            data = Path(kept[0]).read_bytes() if kept and Path(kept[0]).exists() else b""
            one = Finding(reader.name, next(iter(reader.seeds)), data, f"Died under atheris: {said[-300:]}")
            one.keep()
            tally += Tally(found=(one,))
        return tally


def main(name: str, number: int, seed: str, file: Path) -> None:
    """Lets libFuzzer run, and lays down from time to time what came of it."""
    import atheris  # type: ignore[import-untyped,import-not-found,unused-ignore]

    with atheris.instrument_imports(include=[*_OURS, *_THEIRS]):
        from fuzzing.readers import readers
    from fuzzing.found import FOUND
    from fuzzing.guard import guarded
    from fuzzing.havoc import Havoc
    from fuzzing.trial import peak, trial
    from fuzzing.work import Tally, checked

    logging.disable(logging.CRITICAL)
    sys.dont_write_bytecode = True
    reader = next(reader for reader in readers() if reader.name == name)
    checked(reader)
    own, first_seed = next(iter(reader.seeds)), [*reader.seeds.values()]
    havoc, tally, folder = Havoc(reader.words), Tally(), TemporaryDirectory()
    began, first = time.process_time(), peak()

    def one(data: bytes) -> None:
        nonlocal tally
        started = time.process_time()
        with guarded(Path(folder.name)):
            came, wrong = trial(reader, own, data, folder=Path(folder.name))
        if wrong:
            wrong.keep()
        now = time.process_time()
        tally += Tally(1, 0.0, now - started, peak() - first, (wrong,) if wrong else (), (), came)
        if tally.inputs % _TOLD_EVERY == 0 or tally.inputs >= number:
            lasting = Tally(tally.inputs, now - began, tally.slowest, tally.peak, tally.found, (), tally.ways)
            file.write_bytes(pickle.dumps(lasting))

    def changed(data: bytes, most: int, number: int) -> bytes:
        chance = Random(number)
        if chance.random() < 0.5:
            made: bytes = atheris.Mutate(data, most)
            return made
        return (reader.grammar(chance) if chance.random() < 0.1 else havoc.changed(data, first_seed, chance))[:most]

    corpus = _CORPUS / name
    corpus.mkdir(parents=True, exist_ok=True)
    FOUND.mkdir(parents=True, exist_ok=True)
    for data in first_seed:
        (corpus / hashlib.sha1(data, usedforsecurity=False).hexdigest()).write_bytes(data[:_LONGEST])
    whole = int(hashlib.sha256(seed.encode()).hexdigest()[:7], 16) + 1
    options = [
        f"-runs={number}",
        f"-seed={whole}",
        f"-max_len={_LONGEST}",
        "-rss_limit_mb=3000",
        "-timeout=60",
        "-len_control=0",
    ]
    arguments = [name, *options, f"-artifact_prefix={FOUND}/{name}-led-", str(corpus)]
    atheris.Setup(arguments, one, custom_mutator=changed)
    atheris.Fuzz()


if __name__ == "__main__":
    os.environ.setdefault("DETENTE_THREADS", "1")
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3], Path(sys.argv[4]))
