"""The words and changes that an office adds from the screen, in one rule file of its layer."""

from collections.abc import MutableMapping
from datetime import date

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT

from snswriter.engine.own_word import OwnRuleSet
from snswriter.engine.rule_file import Change, Problem, RuleSpec, RuleText, read_rule_file
from snswriter.ports import BrokenFileError
from snswriter.ports import Problem as FileProblem
from snswriter.storage.paths import RULES_FOLDER, Places
from snswriter.storage.toml_file import TomlFile, editable

OWN_FILE = "own-words.toml"
_SCHEMA = 1
_HEAD = "画面の「規則の机」から加えた言葉です。手で書き足しても使えます。"


class OwnRulesFile:
    """Implements `ports.OwnRules`."""

    def __init__(self, places: Places) -> None:
        self._folders = dict(places.layers)

    def load(self) -> OwnRuleSet:
        """Return the words and changes of all layers' own files; nothing is raised."""
        rules: list[RuleSpec] = []
        changes: list[Change] = []
        problems: list[Problem] = []
        for layer in self._folders:
            read = self._file(layer).read()
            problems += map(_told, read.problems)
            if read.content is not None:
                name = str(self._file(layer).path)
                found = read_rule_file(RuleText(name, read.content.text, layer))
                rules += found.rules
                changes += found.changes
                problems += found.problems
        return OwnRuleSet(tuple(rules), tuple(changes), tuple(problems))

    def save(self, rule: RuleSpec, layer: str, note: str) -> None:
        """Add the rule, or replace the one with its id; `note` says why, as a comment."""
        document = self._document(layer)
        entries = _entries(document, "rule")
        present = _index_of(entries, "id", rule.id)
        table = _rule_table(rule)
        table.comment(_one_line(note))
        if present is None:
            entries.append(table)
        else:
            entries[present] = table
        self._write(layer, document)

    def remove(self, rule_id: str, layer: str, note: str) -> None:
        """Take a rule out with all changes of it; what was, and why not any more, stays noted."""
        document = self._document(layer)
        for name, key in (("rule", "id"), ("change", "rule")):
            entries = _entries(document, name)
            while (index := _index_of(entries, key, rule_id)) is not None:
                del entries[index]
            if not len(entries):
                document.remove(name)
        document.add(tomlkit.comment(_one_line(note)))
        self._write(layer, document)

    def change(self, change: Change, layer: str) -> None:
        """Switch a rule off or re-grade it, in place of an earlier change of it here."""
        document = self._document(layer)
        entries = _entries(document, "change")
        while (index := _index_of(entries, "rule", change.rule)) is not None:
            del entries[index]
        entries.append(_change_table(change))
        self._write(layer, document)

    def unchange(self, rule_id: str, layer: str) -> None:
        """Let a rule be as it was before it was changed here."""
        document = self._document(layer)
        entries = _entries(document, "change")
        while (index := _index_of(entries, "rule", rule_id)) is not None:
            del entries[index]
        if not len(entries):
            document.remove("change")
        self._write(layer, document)

    def _file(self, layer: str) -> TomlFile:
        return TomlFile(self._folders[layer] / RULES_FOLDER / OWN_FILE, _SCHEMA)

    def _document(self, layer: str) -> tomlkit.TOMLDocument:
        file = self._file(layer)
        read = file.read()
        if read.content is None:
            if read.problems:
                raise BrokenFileError(str(file.path))
            document = tomlkit.document()
            document.add(tomlkit.comment(_HEAD))
            return document
        try:
            return editable(read.content.text)
        except (TOMLKitError, ValueError) as error:
            raise BrokenFileError(str(file.path)) from error

    def _write(self, layer: str, document: tomlkit.TOMLDocument) -> None:
        self._file(layer).write(tomlkit.dumps(document))


def _told(problem: FileProblem) -> Problem:
    place = f"{problem.place}：" if problem.place else ""
    return Problem(problem.file, "", f"{place}{problem.message}{problem.remedy}")


def _entries(document: tomlkit.TOMLDocument, name: str) -> AoT:
    present = document.get(name)
    if isinstance(present, AoT):
        return present
    entries = tomlkit.aot()
    document.append(name, entries)
    return entries


def _index_of(entries: AoT, key: str, value: str) -> int | None:
    found = (index for index, each in enumerate(entries) if each.get(key) == value)
    return next(found, None)


def _rule_table(rule: RuleSpec) -> tomlkit.items.Table:
    table = tomlkit.table()
    table.trivia.indent = "\n"
    match = tomlkit.inline_table()
    match["phrases"] = list(rule.match.phrases)
    if rule.match.boundary is not None:
        match["boundary"] = rule.match.boundary.value
    values: dict[str, object] = {
        "id": rule.id,
        "category": rule.category,
        "title": rule.title,
        "severity": rule.severity.value,
        "message": rule.message,
        "advice": rule.advice,
        "match": match,
        "suggest": list(rule.suggest),
        "source": rule.source,
        "verified_on": rule.verified_on,
        "bad": list(rule.bad),
        "good": list(rule.good),
    }
    _put(table, values)
    return table


def _change_table(change: Change) -> tomlkit.items.Table:
    table = tomlkit.table()
    table.trivia.indent = "\n"
    severity = change.severity.value if change.severity else None
    _put(
        table,
        {
            "rule": change.rule,
            "off": change.off or None,
            "severity": severity,
            "reason": change.reason,
            "by": change.by,
            "on": change.on,
        },
    )
    return table


def _put(table: MutableMapping[str, object], values: dict[str, object]) -> None:
    for name, value in values.items():
        if value or isinstance(value, date):
            table[name] = value


def _one_line(text: str) -> str:
    return " ".join(text.split())
