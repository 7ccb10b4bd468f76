"""A small network: that it learns what no line parts, and what it gives."""

import numpy as np

from detente.link.network import Network, mean_chances

RNG = np.random.default_rng(7)
FEATURES = RNG.uniform(-1, 1, (20_000, 3)).astype(np.float32)
LABELS = (FEATURES[:, 0] * FEATURES[:, 1] > 0).astype(np.float64)
ONES = np.ones(len(LABELS))


def test_it_learns_what_no_line_parts() -> None:
    networks = [Network.learned(FEATURES, LABELS, ONES, seed=seed) for seed in range(2)]
    points = np.array([[0.7, 0.7, 0], [-0.7, -0.7, 0], [0.7, -0.7, 0], [-0.7, 0.7, 0]], dtype=np.float32)
    assert (mean_chances(networks, points) > 0.5).tolist() == [True, True, False, False]


def test_one_seed_gives_one_network() -> None:
    one, other = (Network.learned(FEATURES[:3000], LABELS[:3000], ONES[:3000], seed=3) for _ in range(2))
    assert np.array_equal(one.odds(FEATURES), other.odds(FEATURES))


def test_odds_have_the_shape_of_what_is_asked() -> None:
    network = Network.learned(FEATURES[:3000], LABELS[:3000], ONES[:3000], seed=0)
    assert network.odds(FEATURES[:12].reshape(3, 4, 3)).shape == (3, 4)
