"""The bill of materials: every part with version, licence and hash, as CycloneDX 1.6."""

import email.parser
import json
import tomllib
import uuid
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from installers.pins import Pin, Pins, sha256_of
from installers.places import PACKAGING, System, version
from installers.program import Program
from installers.wheels import version_of

_NAMESPACE = uuid.UUID("6f0fd2bb-5a5c-5d2a-9d0f-2b8d8b1f4f6a")


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the program.

    Attributes:
        name: As its authors call it.
        version: As they number it.
        licence: SPDX expression.
        kind: "pypi", "deb" or "" for what lies inside another part.
        sha256: Of the file it came in; "" where it came inside another.
        inside: Name of the part that brings it; "" for none.
        changed: What the build does to it; "" for what stays as it came.
    """

    name: str
    version: str
    licence: str
    kind: str = ""
    sha256: str = ""
    inside: str = ""
    changed: str = ""


def parts_of(program: Program, pins: Pins) -> tuple[Part, ...]:
    """Return every part of `program` in the order of names."""
    known = tomllib.loads((PACKAGING / "parts.toml").read_text(encoding="utf-8"))
    wheels = [
        Part(name, version_of(wheel), _licence(name, wheel, known), "pypi", sha256_of(wheel))
        for name, wheel in program.wheels.items()
    ]
    system = _system_parts(program.system, pins)
    return tuple(sorted([*wheels, *system, *_inside(program, known)], key=lambda part: part.name))


def entries_inside(system: System, known: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield what packaging/parts.toml says of the parts inside packages for `system`."""
    for entry in known["inside"]:
        if entry.get("only", system.value) == system.value:
            yield entry


def bill_of(program: Program, parts: tuple[Part, ...]) -> str:
    """Return the bill as JSON; the same parts give the same bytes."""
    serial = uuid.uuid5(_NAMESPACE, repr((version(), program.system.value, parts)))
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "snswriter",
                "version": version(),
                "bom-ref": "snswriter-program",
            }
        },
        "components": [_component(part) for part in parts],
    }
    return json.dumps(bill, ensure_ascii=False, indent=1) + "\n"


def _component(part: Part) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "type": "library",
        "bom-ref": f"{part.kind or 'part'}:{part.name}@{part.version}",
        "name": part.name,
        "version": part.version,
        "licenses": [{"expression": part.licence}],
    }
    if part.kind:
        space = "debian/" if part.kind == "deb" else ""
        entry["purl"] = f"pkg:{part.kind}/{space}{part.name}@{part.version}"
    if part.sha256:
        entry["hashes"] = [{"alg": "SHA-256", "content": part.sha256}]
    if part.changed:
        entry["pedigree"] = {"notes": part.changed}
    if part.inside:
        entry["properties"] = [{"name": "snswriter:inside", "value": part.inside}]
    return entry


def _licence(name: str, wheel: Path, known: Mapping[str, Any]) -> str:
    if name in known["licence-of"]:
        return str(known["licence-of"][name])
    with zipfile.ZipFile(wheel) as archive:
        entry = next(each for each in archive.namelist() if each.endswith(".dist-info/METADATA"))
        told = email.parser.Parser().parsestr(archive.read(entry).decode("utf-8"))
    return told["License-Expression"] or told["License"] or "NOASSERTION"


def _system_parts(system: System, pins: Pins) -> Iterator[Part]:
    if system is System.LINUX:
        yield from (_debian(pin, "LicenseRef-Debian-copyright-file") for pin in pins.binaries)
        return
    yield Part("CPython", "3.11", "PSF-2.0", "", "", "runtime")
    for pin, licence in zip(pins.sources, ("PSF-2.0", "MIT", "Zlib", "blessing"), strict=True):
        yield _debian(pin, licence)


def _debian(pin: Pin, licence: str) -> Part:
    name, _, rest = pin.name.removesuffix(".dsc").removesuffix("_amd64.deb").partition("_")
    return Part(name, rest.replace("%3a", ":"), licence, "deb", pin.sha256)


def _inside(program: Program, known: Mapping[str, Any]) -> Iterator[Part]:
    for entry in entries_inside(program.system, known):
        number = entry.get("version") or version_of(program.wheels[entry["version-of"]])
        changed = entry.get("changed", "")
        yield Part(entry["name"], number, entry["licence"], inside=entry["in"], changed=changed)
