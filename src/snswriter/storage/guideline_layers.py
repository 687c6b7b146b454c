"""The founding guidelines and those that organisation, section and person add."""

from collections.abc import Iterable
from pathlib import Path

from snswriter.engine.guidelines import GuidelineLibrary, shipped_guidelines
from snswriter.engine.rule_file import SHIPPED

GUIDELINES_FOLDER = "guidelines"


def load_guidelines(layers: Iterable[tuple[str, Path]]) -> GuidelineLibrary:
    """Return all guidelines, the shipped ones first; broken files are told as problems.

    Args:
        layers: (layer, folder), the widest first; each may hold `guidelines/*.toml`.
    """
    own = (
        (layer, path)
        for layer, folder in layers
        for path in sorted((folder / GUIDELINES_FOLDER).glob("*.toml"))
    )
    return GuidelineLibrary.from_layers(
        (*((SHIPPED, path) for path in shipped_guidelines()), *own)
    )
