"""What the original MiniLM says of texts: the mean of the states of their pieces."""

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from transformers import BertModel

from detente.encode.encoding import WIDTH
from detente.encode.pieces import CLOSES, OPENS
from detente.encode.sessions import Floats
from training.model import pretrained

_BATCH = 4096


@torch.inference_mode()
def taught(rows: Sequence[NDArray[np.int64]]) -> Floats:
    """A vector for the pieces of each text: [texts, WIDTH]."""
    model = BertModel.from_pretrained(pretrained(), add_pooling_layer=False).eval()
    found = np.zeros((len(rows), WIDTH), dtype=np.float32)
    left = sorted(range(len(rows)), key=lambda place: -len(rows[place]))
    while left:
        batch, left = _first(left, len(rows[left[0]]) + 2)
        closed = [_closed(rows[place]) for place in batch]
        ids = torch.nn.utils.rnn.pad_sequence(closed, batch_first=True)
        mask = torch.nn.utils.rnn.pad_sequence([torch.ones_like(row) for row in closed], batch_first=True)
        states = model(input_ids=ids, attention_mask=mask).last_hidden_state
        found[batch] = ((states * mask.unsqueeze(-1)).sum(1) / mask.sum(1, keepdim=True)).numpy()
    return found


def _first(places: list[int], longest: int) -> tuple[list[int], list[int]]:
    """So many as go through the model at once, and the others."""
    fitting = max(1, _BATCH // longest)
    return places[:fitting], places[fitting:]


def _closed(pieces: NDArray[np.int64]) -> torch.Tensor:
    return torch.tensor([OPENS, *pieces.tolist(), CLOSES])
