"""A reader that fails as machines do, by what a text says, so that what is made of it can be tried."""

import os
import signal
import time
from pathlib import Path

from detente.acquire import Given
from detente.run import Document, Outcome, Reader

KILLS, KILLS_ONCE, HANGS = "KILLS", "KILLS ONCE", "HANGS"


class Fragile(Reader):
    """Ends its process, each time or the first time only, or takes for ever, where a text begins so."""

    def read(self, document: Document) -> Outcome:
        """What a document gives, where it says nothing of this kind."""
        text = str(document.content) if isinstance(document, Given) else ""
        if text.startswith(KILLS_ONCE):
            done = Path(text.removeprefix(KILLS_ONCE).split("\n")[0].strip())
            if not done.exists():
                done.touch()
                os.kill(os.getpid(), signal.SIGKILL)
        elif text.startswith(KILLS):
            os.kill(os.getpid(), signal.SIGKILL)
        elif text.startswith(HANGS):
            time.sleep(600)
        return super().read(document)
