"""A cluster of two machines, both on this one, and texts that it reads as one machine does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ray.cluster_utils import Cluster
from tests.feuds import FEUDS

from detente.acquire import documents
from detente.run import Outcome, Reader, cluster, read_locally

assert cluster, "it tells Ray to send nothing, before this is started"
READER = Reader()
SMALL = 80 * 2**20
"""Bytes of memory for what lies between two steps: the least that Ray takes."""


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of a cluster of two machines with a core each."""
    machines = Cluster(
        initialize_head=True,
        head_node_args={"num_cpus": 1, "object_store_memory": SMALL, "include_dashboard": False},
    )
    try:
        machines.add_node(num_cpus=1, object_store_memory=SMALL)
        yield machines.address
    finally:
        machines.shutdown()


@pytest.fixture(scope="session")
def crisis(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Stories of a quarrel, packed and unpacked, small and in an archive, and a file that cannot be read."""
    return FEUDS.write(tmp_path_factory.mktemp("crisis"))


@pytest.fixture(scope="session")
def local(crisis: Path) -> list[Outcome]:
    """What this process reads of them."""
    return [*read_locally(documents([crisis]), READER, jobs=0)]
