"""Can every module of the program be imported, with all that it stands on."""

import importlib
import pkgutil
from collections.abc import Sequence

import snswriter


def run(words: Sequence[str]) -> str:
    """Import all modules but the entry, which would start the program."""
    names = [
        found.name
        for found in pkgutil.walk_packages(snswriter.__path__, "snswriter.")
        if not found.name.endswith("__main__")
    ]
    for name in names:
        importlib.import_module(name)
    return f"{len(names)} modules"
