"""What the organisation, the section and the person change in the catalog of platforms."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from snswriter.platforms.catalog import Catalog
from snswriter.platforms.catalog_file import CatalogProblem
from snswriter.ports import Problem
from snswriter.storage.paths import Places
from snswriter.storage.toml_file import TomlFile

PLATFORMS_FILE = "platforms.toml"
SCHEMA = 1


@dataclass(frozen=True, slots=True)
class LoadedPlatforms:
    """The platforms of this PC, and what was left out of the files that change them."""

    catalog: Catalog
    problems: tuple[Problem, ...] = ()


def load_platforms(places: Places) -> LoadedPlatforms:
    """Return the shipped catalog with `platforms.toml` of each layer worked in.

    A missing file is no problem; one that cannot be used leaves everything as it was.

    Raises:
        CatalogError: The shipped file is damaged.
    """
    catalog, problems = Catalog.shipped(), list[Problem]()
    for path in _files(places):
        read = TomlFile(path, SCHEMA).read()
        problems += read.problems
        if read.content is not None:
            catalog, found = catalog.changed_by(read.content.text, str(path))
            problems += map(_problem, found)
    return LoadedPlatforms(catalog, tuple(problems))


def _files(places: Places) -> Iterator[Path]:
    for _, folder in places.layers:
        path = folder / PLATFORMS_FILE
        if path.exists():
            yield path


def _problem(found: CatalogProblem) -> Problem:
    return Problem(found.file, found.place, found.message, found.remedy)
