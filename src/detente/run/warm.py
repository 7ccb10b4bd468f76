"""Importing this loads all that reading needs, by reading something: a server of processes does it once for all.

What forks from there shares syntax, weights and tables. One thread a process: with more, none that forks would have
them, and the processes would be in each other's way.
"""

import gc

from detente.acquire import Given
from detente.cycles import look_rarely
from detente.run.reader import Reader

_SAMPLE = 'The Norwegian minister Kari Holm said on Monday that Sweden had signed a treaty. "We agree," she said.'

look_rarely()
Reader().read(Given("sample", _SAMPLE))
gc.collect()
gc.freeze()  # a collection would write into every page, and no page written to is shared
