"""What drives the stages: one input after another, each whole or not at all."""

from detente.run.coding import with_coding
from detente.run.inputs import Outcome, outcome, read_acquired, read_documents, read_inputs, read_texts
from detente.run.local import cores, read_locally
from detente.run.own import Files, files_of, own_files
from detente.run.pipeline import STAGES, read_article, read_whole, stages
from detente.run.pool import TIMEOUT, Pool
from detente.run.reader import Document, Reader
from detente.run.remaining import Remaining
from detente.run.stamp import stamp

__all__ = [
    "STAGES",
    "TIMEOUT",
    "Document",
    "Files",
    "Outcome",
    "Pool",
    "Reader",
    "Remaining",
    "cores",
    "files_of",
    "outcome",
    "own_files",
    "read_acquired",
    "read_article",
    "read_documents",
    "read_inputs",
    "read_locally",
    "read_texts",
    "read_whole",
    "stages",
    "stamp",
    "with_coding",
]
