"""Templates of the program, the organisation, the section and the person, from their folders."""

from collections.abc import Iterable, MutableMapping
from pathlib import Path

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT

from snswriter.drafts.template_shelf import TemplateShelf, shipped_template_files
from snswriter.drafts.templates import SCHEMA, Template, TemplateFile, read_templates
from snswriter.ports import BrokenFileError, LoadedTemplates, Problem
from snswriter.storage.pack_folders import LAYER, packs_in_use
from snswriter.storage.paths import Places
from snswriter.storage.toml_file import TomlFile, editable

TEMPLATES_FOLDER = "templates"
OWN_FILE = "own.toml"
_KEPT = (
    "id", "title", "kind", "body", "modes", "platforms", "note", "clauses", "by", "on", "locked",
)  # fmt: skip
_REMEDY = "ほかのひな形は使えます。"
_LOCKED = "組織または所属が変更しないと決めたひな形と同じidなので、配られたほうを使います。"
_OTHER_ID = "idを別の名前に変えると、両方使えます。"


class TemplateFiles:
    """Implements `ports.TemplateRepository`."""

    def __init__(self, places: Places) -> None:
        self._layers = places.layers
        self._places = places

    def load(self) -> LoadedTemplates:
        """Return all usable templates; broken files and entries are told, nothing is raised."""
        packs = tuple((LAYER, pack.folder) for pack in packs_in_use(self._places))
        return templates_in((*packs, *self._layers))

    def save(self, template: Template) -> None:
        """Put the template into its layer's own file, in place of the one with its id."""
        file = self._own_file(template.layer)
        document = _document(file)
        entries = _entries(document)
        present = next((each for each in entries if each.get("id") == template.id), None)
        if present is None:
            table = tomlkit.table()
            table.trivia.indent = "\n"
            _fill(table, template)
            entries.append(table)
        else:
            _fill(present, template)
        file.write(tomlkit.dumps(document))

    def remove(self, template: Template) -> None:
        """Take the template out of the file that it came from; one that is gone is no error."""
        file = TomlFile(Path(template.file), SCHEMA)
        document = _document(file)
        entries = _entries(document)
        for index in reversed(range(len(entries))):
            if entries[index].get("id") == template.id:
                del entries[index]
        file.write(tomlkit.dumps(document))

    def _own_file(self, layer: str) -> TomlFile:
        folder = dict(self._layers).get(layer, self._layers[-1][1])
        return TomlFile(folder / TEMPLATES_FOLDER / OWN_FILE, SCHEMA)


def templates_in(layers: Iterable[tuple[str, Path]]) -> LoadedTemplates:
    """Return the templates of the program and of these folders, as (layer, folder).

    The widest layer comes first. What cannot be used is told as problems.
    """
    files, problems = list(shipped_template_files()), []
    for layer, folder in layers:
        for path in sorted((folder / TEMPLATES_FOLDER).glob("*.toml")):
            file, faults = _read(path, layer)
            files.append(file)
            problems += faults
    shelf = TemplateShelf.of(files)
    problems += map(_displaced, shelf.displaced)
    return LoadedTemplates(shelf.templates, tuple(problems))


def _displaced(template: Template) -> Problem:
    return Problem(template.file, template.id, _LOCKED, _OTHER_ID)


def _read(path: Path, layer: str) -> tuple[TemplateFile, list[Problem]]:
    read = TomlFile(path, SCHEMA).read()
    if read.content is None:
        return TemplateFile(), list(read.problems)
    file = read_templates(read.content.text, str(path), layer)
    told = [Problem(str(path), each.place, each.message, _REMEDY) for each in file.faults]
    return file, [*read.problems, *told]


def _document(file: TomlFile) -> tomlkit.TOMLDocument:
    read = file.read()
    if read.content is None:
        if read.problems:
            raise BrokenFileError(str(file.path))
        document = tomlkit.document()
        document["schema"] = SCHEMA
        return document
    try:
        return editable(read.content.text)
    except (TOMLKitError, ValueError) as error:
        raise BrokenFileError(str(file.path)) from error


def _entries(document: tomlkit.TOMLDocument) -> AoT:
    present = document.get("template")
    if isinstance(present, AoT):
        return present
    entries = tomlkit.aot()
    document["template"] = entries
    return entries


def _fill(table: MutableMapping[str, object], template: Template) -> None:
    for name in _KEPT:
        value = getattr(template, name)
        value = value.value if name == "kind" else value
        if isinstance(value, tuple):
            value = list(value)
        if name == "body":
            value = tomlkit.string(str(value), multiline="\n" in str(value))
        if value or name in table:
            table[name] = value
