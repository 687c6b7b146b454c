"""Lists of entries in shipped TOML files: fields, steps, checklist items, glossary."""

import tomllib
from typing import TypeVar

import msgspec

from snswriter.shipped import resource

T = TypeVar("T", bound=msgspec.Struct)


def shipped_entries(file: str, name: str, shape: type[T]) -> tuple[T, ...]:
    """Return the `[[name]]` entries of a shipped file, in their order.

    Raises:
        ValueError: The file is not as it was shipped; nothing sensible could go on from there.
    """
    table = tomllib.loads(resource(file).read_text("utf-8"))
    return tuple(msgspec.convert(each, shape) for each in table[name])
