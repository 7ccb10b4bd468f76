"""The bill of materials: detente, its weights, and all that it depends on, as CycloneDX has it.

    python -m supply.sbom > detente.cdx.json

The same checkout and lock file give the same bytes. Licences are read from what is installed.
Source: CycloneDX 1.6, https://cyclonedx.org/docs/1.6/json/
"""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import License
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from detente.encode.weights import manifest
from supply.licences import Licensed, licensed, policy
from supply.locked import RUNTIME, pins

_WHEN = datetime(2020, 2, 2, tzinfo=UTC)
"""The time that builds of ours state, as hatchling does, so that they are the same each time."""
_MODELS = (".onnx", ".npz")


def bill() -> Bom:
    """The bill of materials of this checkout."""
    whole = Component(
        name="detente",
        version=(number := version("detente")),
        type=ComponentType.APPLICATION,
        purl=PackageURL("pypi", None, "detente", number),
        licenses=_licences("Apache-2.0"),
        bom_ref="detente",
    )
    parts = [*_weights(), *_dependencies()]
    bom = Bom(components=parts, serial_number=uuid5(NAMESPACE_URL, _told(parts)))
    bom.metadata.timestamp = _WHEN
    bom.metadata.component = whole
    bom.register_dependency(whole, parts)
    return bom


def as_json(bom: Bom) -> str:
    """The bill as CycloneDX 1.6."""
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


def _weights() -> Iterator[Component]:
    """The files that training made, by the hashes that they are held against when they are loaded."""
    for name, digest in sorted(manifest().items()):
        kind = ComponentType.MACHINE_LEARNING_MODEL if name.endswith(_MODELS) else ComponentType.DATA
        yield Component(
            name=name, type=kind, hashes=_hashes(digest), licenses=_licences("Apache-2.0"), bom_ref=f"weights/{name}"
        )


def _dependencies() -> Iterator[Component]:
    """Everything that the lock file pins, for whatever platform, with its hashes and its licence."""
    known = {one.name: one for one in licensed(RUNTIME, policy())}
    for pin in pins(RUNTIME):
        found = known.get(pin.name, Licensed(pin.name, pin.version, None))
        yield Component(
            name=pin.name,
            version=pin.version,
            type=ComponentType.LIBRARY,
            purl=PackageURL("pypi", None, pin.name, pin.version),
            hashes=_hashes(*sorted(pin.hashes)),
            licenses=_licences(found.licence),
            bom_ref=f"{pin.name}@{pin.version}",
        )


def _hashes(*digests: str) -> list[HashType]:
    return [HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in digests]


def _licences(expression: str | None) -> list[License]:
    return [LicenseFactory().make_from_string(expression)] if expression else []


def _told(parts: list[Component]) -> str:
    return "\n".join(f"{part.bom_ref} {[one.content for one in part.hashes]}" for part in parts)


if __name__ == "__main__":
    sys.stdout.write(as_json(bill()))
