"""Puts the builders of test texts and records on the path of every test."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
