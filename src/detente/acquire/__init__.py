"""Bytes to sources: files, folders and texts in any usual encoding."""

from detente.acquire.acquire import BOUND, Acquired, acquire, acquire_bytes, acquire_text, source_id, take
from detente.acquire.asked import Asked, Log
from detente.acquire.asking import ask
from detente.acquire.documents import documents, documents_in, several_in, texts
from detente.acquire.fields import Fields
from detente.acquire.files import inputs
from detente.acquire.given import Given, Known
from detente.acquire.media import HTML, PLAIN
from detente.acquire.metadata import Metadata
from detente.acquire.tabled import read_metadata
from detente.acquire.web import Online, cache_file

__all__ = [
    "BOUND",
    "HTML",
    "PLAIN",
    "Acquired",
    "Asked",
    "Fields",
    "Given",
    "Known",
    "Log",
    "Metadata",
    "Online",
    "acquire",
    "acquire_bytes",
    "acquire_text",
    "ask",
    "cache_file",
    "documents",
    "documents_in",
    "inputs",
    "read_metadata",
    "several_in",
    "source_id",
    "take",
    "texts",
]
