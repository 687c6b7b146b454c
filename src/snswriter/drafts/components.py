"""What the program is made of, and under which licences that may be passed on."""

import msgspec

from snswriter.drafts.listed import shipped_entries


class Component(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One part; `package` is its name among Python packages."""

    name: str
    package: str
    licence: str


def shipped_components() -> tuple[Component, ...]:
    """Return all parts, the largest first."""
    return shipped_entries("components.toml", "component", Component)
