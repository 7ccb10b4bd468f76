"""Importing this loads all that reading needs, by reading something: a server of processes does it once for all.

What forks from there shares syntax, weights and tables. One thread a process: with more, none that forks would have
them, and the processes would be in each other's way.
"""

import gc

from detente.acquire import Given
from detente.cycles import look_rarely
from detente.run.reader import Reader

_PAGE = """<html lang="en"><head><title>Two kingdoms sign</title></head><body><article><h1>Two kingdoms sign</h1>
<p>HALDEN, March 4, 2019 - The Norwegian minister Kari Holm said on Monday at 5 p.m. that Sweden had signed a treaty in
Kristiansand two weeks ago. "We agree," she said. "It will hold for ten years, until the end of 2029."</p>
<p>Her counterpart denied that he had threatened to close the border last month, as witnesses told reporters. Asked
whether 40 soldiers were shot near the town, a spokesman for the rebels said no. Talks collapsed in early February, and
the head of the party, who has vowed to fight, rejected an offer of $3 million the next day.</p>
<p>A strike that killed at least 12 people on Christmas Eve was the third since 2017; both sides blamed each other.</p>
</article></body></html>"""

look_rarely()
Reader().read(Given("sample.html", _PAGE, media_type="text/html"))
gc.collect()
gc.freeze()  # a collection would write into every page, and no page written to is shared
