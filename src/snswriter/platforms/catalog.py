"""The catalog of platforms: the shipped one, and what an office changes in it."""

from dataclasses import dataclass
from functools import cache

from snswriter.platforms.catalog_file import CatalogProblem, CatalogReader
from snswriter.platforms.platform import Platform
from snswriter.shipped import resource


class CatalogError(Exception):
    """The shipped catalog is damaged; `problems` lists everything found."""

    def __init__(self, problems: tuple[CatalogProblem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Catalog:
    """The platforms that the program knows, in the order of the file."""

    platforms: tuple[Platform, ...] = ()

    @staticmethod
    def shipped() -> "Catalog":
        """Return the catalog that ships with the program.

        Raises:
            CatalogError: The shipped file is damaged.
        """
        return _shipped()

    def get(self, platform_id: str) -> Platform | None:
        """Return the platform with this id, or None."""
        return next((found for found in self.platforms if found.id == platform_id), None)

    def changed_by(
        self, toml_text: str, file: str
    ) -> "tuple[Catalog, tuple[CatalogProblem, ...]]":
        """Return the catalog with the entries of `toml_text` worked in.

        A known platform is changed field by field, a limit being found by its unit and an
        allowance by its subject; a new id is added at the end. What cannot be used is left out
        and reported; the rest counts.

        Args:
            toml_text: Content in the form of `resources/platforms.toml`.
            file: Name of the file for the reports.
        """
        reader = CatalogReader(file)
        known = {platform.id: platform for platform in self.platforms}
        for table in reader.tables(toml_text):
            changed = reader.platform(table, known)
            if changed is not None:
                known[changed.id] = changed
        return Catalog(tuple(known.values())), tuple(reader.problems)


@cache
def _shipped() -> Catalog:
    path = resource("platforms.toml")
    catalog, problems = Catalog().changed_by(path.read_text(encoding="utf-8"), path.name)
    if problems:
        raise CatalogError(problems)
    return catalog
