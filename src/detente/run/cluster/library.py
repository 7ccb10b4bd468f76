"""Ray and Arrow, of the extra `detente[ray]`; importing this says so where they are not there."""

import os

from detente.record.errors import EngineFailed

os.environ.update({"RAY_USAGE_STATS_ENABLED": "0", "RAY_DATA_DISABLE_PROGRESS_BARS": "1"})  # nothing is sent anywhere

try:
    import pyarrow
    import ray
    import ray.data
    from pyarrow import fs, parquet
    from ray.data.context import ShuffleStrategy
    from ray.exceptions import RayError
except ImportError as error:
    raise EngineFailed(f"not installed: {error.name}", advice="pip install 'detente[ray]'") from error

__all__ = ["RayError", "ShuffleStrategy", "fs", "parquet", "pyarrow", "ray"]
