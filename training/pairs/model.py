"""The encoder of pairs and its two heads."""

import torch
from torch import Tensor, nn
from transformers import BertModel

from detente.encode.encoding import WIDTH
from detente.encode.labels import VERDICTS
from detente.link.compare import FEATURES
from detente.link.judge import BEARINGS
from training.model import pretrained


class Bearing(nn.Module):
    """How one side bears on the other: both sides' words pooled, the whole, and what was compared."""

    def __init__(self, width: int = WIDTH, compared: int = 64, dropout: float = 0.2) -> None:
        super().__init__()
        self.compared = nn.Linear(len(FEATURES), compared)
        self.hidden = nn.Linear(5 * width + compared, width)
        self.drop = nn.Dropout(dropout)
        self.out = nn.Linear(width, len(BEARINGS))

    def forward(self, states: Tensor, first: Tensor, second: Tensor, features: Tensor) -> Tensor:
        """`states` [n, m, width]; `first`, `second` [n, m] are 1 on the words of each side: [n, bearings]."""
        one, other = _pooled(states, first), _pooled(states, second)
        compared = torch.nn.functional.gelu(self.compared(features))
        joint = torch.cat([states[:, 0], one, other, one * other, (one - other).abs(), compared], -1)
        return self.out(self.drop(torch.nn.functional.gelu(self.hidden(self.drop(joint)))))


def _pooled(states: Tensor, words: Tensor) -> Tensor:
    return (states * words.unsqueeze(-1)).sum(1) / words.sum(1, keepdim=True).clamp(min=1)


class Pairs(nn.Module):
    """A BERT of its own, that reads two texts at once, with the heads for verdicts and bearings."""

    def __init__(self) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            pretrained(), add_pooling_layer=False, attention_probs_dropout_prob=0.0, attn_implementation="eager"
        )
        self.verdict = nn.Sequential(
            nn.Linear(2 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(0.1), nn.Linear(WIDTH, len(VERDICTS))
        )
        self.bearing = Bearing()

    def encode(self, ids: Tensor, mask: Tensor, types: Tensor) -> Tensor:
        """The state of every piece: [n, m, width]."""
        return self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state

    def verdict_of(self, states: Tensor, mask: Tensor) -> Tensor:
        """Contradiction, entailment, neutral: [n, 3]."""
        weights = mask.unsqueeze(-1).to(states.dtype)
        mean = (states * weights).sum(1) / weights.sum(1)
        return self.verdict(torch.cat([states[:, 0], mean], -1))
