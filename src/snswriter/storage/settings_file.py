"""One person's choices in a small TOML file, above those that the office gives."""

from collections.abc import Mapping
from dataclasses import fields
from enum import Enum
from pathlib import Path

import tomlkit

from snswriter.ports import LoadedSettings
from snswriter.settings import OfficeSettings, Settings
from snswriter.storage.office_settings import read_office
from snswriter.storage.setting_values import setting_values
from snswriter.storage.toml_file import TomlFile

SCHEMA = 1


class SettingsFile:
    """Implements `ports.SettingsRepository`."""

    def __init__(self, path: Path, office_files: tuple[tuple[str, Path], ...] = ()) -> None:
        """Keep choices in `path`; `office_files` are (whose, file), the widest first."""
        self._file = TomlFile(path, SCHEMA)
        self._office_files = office_files

    def load(self) -> LoadedSettings:
        """Return the settings; an unusable value takes its default, nothing is raised."""
        office, office_problems = read_office(self._office_files)
        read = self._file.read()
        values, problems = {}, read.problems
        if read.content is not None:
            table = {key: value for key, value in read.content.table.items() if key != "schema"}
            own = setting_values(str(self._file.path), table)
            values, problems = dict(own.values), problems + own.problems
        return LoadedSettings(_above(office, values), office_problems + problems, office)

    def save(self, settings: Settings) -> None:
        """Write the file anew; raises a StorageError when that is not possible.

        What is as the office gives it is not written, so that the office can change its mind.
        """
        office, _ = read_office(self._office_files)
        document = tomlkit.document()
        document["schema"] = SCHEMA
        for field in fields(settings):
            value = getattr(settings, field.name)
            if value != getattr(office.defaults, field.name):
                document[field.name] = value.value if isinstance(value, Enum) else value
        self._file.write(tomlkit.dumps(document))


def _above(office: OfficeSettings, values: Mapping[str, object]) -> Settings:
    given = {field.name: getattr(office.defaults, field.name) for field in fields(Settings)}
    own = {name: value for name, value in values.items() if not office.locked_by(name)}
    return Settings(**(given | own))
