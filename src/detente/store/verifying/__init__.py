"""Checks a record, and says what is wrong with it."""

from detente.store.verifying.finding import Finding
from detente.store.verifying.verify import verify

__all__ = ["Finding", "verify"]
