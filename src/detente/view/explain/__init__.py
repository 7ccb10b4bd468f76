"""Why the record says what it says."""

from detente.view.explain.doubts import doubts
from detente.view.explain.explain import Explanation, Field, explain
from detente.view.explain.readings import NOTHING

__all__ = ["NOTHING", "Explanation", "Field", "doubts", "explain"]
