"""Takes out of a record for good all that was read from a source, or all that concerns an actor, and proves it."""

from detente.store.forgetting.gone import Gone
from detente.store.forgetting.proof import Left, Proof
from detente.store.forgetting.retelling import Tell, as_read_now
from detente.store.forgetting.trace import Trace
from detente.store.forgetting.whom import Whom

__all__ = ["Gone", "Left", "Proof", "Tell", "Trace", "Whom", "as_read_now"]
