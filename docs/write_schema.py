"""Writes docs/record.schema.json, the JSON Schema of one line of an exported record."""

import json
from pathlib import Path

from detente.record.serial import json_schema

Path(__file__).with_name("record.schema.json").write_text(json.dumps(json_schema(), indent=2) + "\n")
