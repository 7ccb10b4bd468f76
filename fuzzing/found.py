"""What inputs did that none may do, kept as files, each with the command that reads it again."""

import hashlib
import traceback
from dataclasses import dataclass
from pathlib import Path

FOUND = Path("build/fuzz/found")
"""Where findings lie; Git passes it over."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An input, the reader of it, and what came of it."""

    reader: str
    name: str
    """The name under which the input was read."""
    data: bytes
    what: str
    where: str = ""
    """The last line of ours that was at work."""

    @property
    def key(self) -> str:
        """What findings of one defect share."""
        return f"{self.reader}: {self.what.partition(':')[0]} {self.where or self.what[:60]}"

    @property
    def file(self) -> Path:
        """Where it is kept."""
        return FOUND / f"{self.reader}-{hashlib.sha256(self.data).hexdigest()[:10]}-{self.name.rpartition('/')[2]}"

    @property
    def command(self) -> str:
        """Reads it again."""
        return f"python -m fuzzing {self.reader} --input {self.file}"

    def keep(self) -> None:
        """Writes it down."""
        FOUND.mkdir(parents=True, exist_ok=True)
        self.file.write_bytes(self.data)


def finding(reader: str, name: str, data: bytes, error: BaseException) -> Finding:
    """What an error that a reader raised says."""
    cause = error.__cause__ or error
    frames = traceback.extract_tb(cause.__traceback__) or traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if "/src/detente/" in frame.filename] or list(frames)
    where = f"{Path(ours[-1].filename).name}:{ours[-1].lineno}" if ours else ""
    return Finding(reader, name, data, f"{type(error).__name__}: {error}"[:500], where)


def name_of(file: Path) -> str:
    """The name under which a kept input was read."""
    return file.name.split("-", 2)[-1]
