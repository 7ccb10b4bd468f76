"""Why the record says what it says."""

from detente.view.explain.explain import Explanation, Field, explain

__all__ = ["Explanation", "Field", "explain"]
