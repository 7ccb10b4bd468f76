"""What Ray cannot do, or does of its own accord, is said and settled where one connects to it."""

import signal
import sys
from collections.abc import Callable, Iterator

import pytest

from detente.acquire import Asked
from detente.record.errors import EngineFailed
from detente.run.cluster import Listing, session
from detente.run.cluster.engine import rows
from detente.run.cluster.library import RayError, ray
from detente.run.cluster.plan import Portion
from detente.run.cluster.reading import Reads


@pytest.fixture(autouse=True)
def not_connected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ray, "is_initialized", lambda: False)
    monkeypatch.setattr(ray, "shutdown", lambda: None)


def test_a_machine_that_is_too_busy_for_a_cluster_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def busy(**_: object) -> None:
        raise Exception("The current node timed out during startup.")  # noqa: TRY002  as Ray does

    monkeypatch.setattr(ray, "init", busy)
    with pytest.raises(EngineFailed, match="timed out during startup"), session():
        pass


def test_a_cluster_of_ones_own_is_none_that_others_left_here(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, object] = {}
    monkeypatch.setattr(ray, "init", lambda **given: asked.update(given))
    with session(jobs=2) as workers:
        assert workers == 2
    assert asked["address"] == "local"


def test_ray_does_not_decide_how_a_command_ends_that_is_told_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ray, "init", lambda **_: signal.signal(signal.SIGTERM, lambda *_: sys.exit(15)))
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with session(jobs=2):
            assert signal.getsignal(signal.SIGTERM) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGTERM, before)


def test_a_cluster_that_gives_up_is_said_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lost:
        def __getattr__(self, _: str) -> Callable[..., "Lost"]:
            return lambda *_, **__: self

        def __iter__(self) -> Iterator[object]:
            raise RayError("The actor died.\n  its host is gone\n")

    monkeypatch.setattr(ray.data, "from_items", lambda *_, **__: Lost())
    portion = Portion("portion-1", (Listing("a.txt", 1, 1),))
    with pytest.raises(EngineFailed, match="its host is gone") as raised:
        [*rows([(0, portion)], Reads, (), asked=Asked(), workers=1)]
    assert "read again" in raised.value.advice
