"""The catalog of platforms: the shipped one, and what an office changes in it."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cache
from typing import Any, TypeVar

import msgspec

from snswriter.platforms.platform import Allowance, Limit, Platform
from snswriter.shipped import resource

_Entry = TypeVar("_Entry", Limit, Allowance)


@dataclass(frozen=True, slots=True)
class CatalogProblem:
    """One entry that could not be used and was set aside.

    Attributes:
        file: Name of the file, as given by the caller.
        place: Where in the file, e.g. "platform mastodon, limit characters".
        message: What was expected there and what stands there.
    """

    file: str
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.file}: {self.place}: {self.message}"


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
    ) -> tuple["Catalog", tuple[CatalogProblem, ...]]:
        """Return the catalog with the entries of `toml_text` worked in.

        A known platform is changed field by field, a limit being found by its unit and an
        allowance by its subject; a new id is added at the end. An entry that cannot be used is
        left out and reported; the others count.

        Args:
            toml_text: Content in the form of `resources/platforms.toml`.
            file: Name of the file for the reports.
        """
        reader = _Reader(file)
        known = {platform.id: platform for platform in self.platforms}
        for entry in reader.entries(toml_text):
            changed = reader.platform(entry, known)
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


class _Reader:
    """Turns the entries of one file into platforms and collects what is wrong with them."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.problems: list[CatalogProblem] = []

    def entries(self, toml_text: str) -> tuple[Mapping[str, Any], ...]:
        """Return the platform tables; none when the file is not TOML."""
        try:
            tables = tomllib.loads(toml_text)
        except tomllib.TOMLDecodeError as error:
            self._report("the whole file", f"expected TOML, got {error}")
            return ()
        for key in tables.keys() - {"platform"}:
            self._report(f"key {key}", "expected only [[platform]] tables")
        return self._tables(tables, "platform", "")

    def platform(self, entry: Mapping[str, Any], known: Mapping[str, Platform]) -> Platform | None:
        """Return the platform of one table, laid over the known one; None when it has no id."""
        platform_id = entry.get("id")
        if not isinstance(platform_id, str) or not platform_id:
            self._report("a [[platform]] table", f"expected a text as id, got {platform_id!r}")
            return None
        place = f"platform {platform_id}"
        for key in entry.keys() - {"id", "name", "limit", "allowance"}:
            self._report(place, f"expected id, name, limit or allowance, got the key {key}")
        base = known.get(platform_id, Platform(platform_id, platform_id, ()))
        name = entry.get("name", base.name)
        if not isinstance(name, str):
            self._report(place, f"expected a text as name, got {name!r}")
            name = base.name
        return replace(
            base,
            name=name,
            limits=self._merged(base.limits, self._tables(entry, "limit", place), place),
            allowances=self._merged_allowances(base, entry, place),
        )

    def _merged(
        self, base: tuple[Limit, ...], tables: Iterable[Mapping[str, Any]], place: str
    ) -> tuple[Limit, ...]:
        merged = {limit.unit: limit for limit in base}
        for table in tables:
            unit = table.get("unit")
            found = self._laid_over(merged.get(str(unit)), table, Limit, f"{place}, limit {unit}")
            if found is not None:
                merged[found.unit] = found
        return tuple(merged.values())

    def _merged_allowances(
        self, base: Platform, entry: Mapping[str, Any], place: str
    ) -> tuple[Allowance, ...]:
        merged = {allowance.subject: allowance for allowance in base.allowances}
        for table in self._tables(entry, "allowance", place):
            subject = table.get("subject")
            where = f"{place}, allowance {subject}"
            found = self._laid_over(merged.get(str(subject)), table, Allowance, where)
            if found is not None:
                merged[found.subject] = found
        return tuple(merged.values())

    def _laid_over(
        self, base: _Entry | None, table: Mapping[str, Any], kind: type[_Entry], place: str
    ) -> _Entry | None:
        unknown = table.keys() - set(kind.__dataclass_fields__)
        for key in sorted(unknown):
            self._report(place, f"expected one of the documented keys, got {key}")
        fields = {key: value for key, value in table.items() if key not in unknown}
        try:
            found = msgspec.convert((asdict(base) if base else {}) | fields, kind)
        except msgspec.ValidationError as error:
            self._report(place, str(error))
            return None
        if found.limit is not None and found.limit < 1:
            self._report(place, f"expected a limit of 1 or more, got {found.limit}")
            return None
        return found

    def _tables(
        self, parent: Mapping[str, Any], key: str, place: str
    ) -> tuple[Mapping[str, Any], ...]:
        value = parent.get(key, [])
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return tuple(value)
        where = f"{place}, {key}" if place else key
        self._report(where, f"expected [[...{key}]] tables, got {value!r}")
        return ()

    def _report(self, place: str, message: str) -> None:
        self.problems.append(CatalogProblem(self._file, place, message))
