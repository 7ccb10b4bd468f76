"""The bill of materials is one that others can read, names all that is pinned, and is the same each time."""

import json

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from supply.locked import RUNTIME, pins
from supply.sbom import as_json, bill

from detente.encode.weights import manifest


def test_the_bill_is_valid_and_the_same_each_time() -> None:
    told = as_json(bill())
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(told) is None
    assert as_json(bill()) == told


def test_it_names_all_that_is_pinned_and_every_weight_by_their_hashes() -> None:
    parts = json.loads(as_json(bill()))["components"]
    hashes = {part["bom-ref"]: {one["content"] for one in part["hashes"]} for part in parts}
    assert all(hashes[f"{pin.name}@{pin.version}"] == pin.hashes for pin in pins(RUNTIME))
    assert all(hashes[f"weights/{name}"] == {digest} for name, digest in manifest().items())
