"""Fields of accounts that an office adds to those of the program.

schema = 1

[[group]]
id = "hall"
label = "庁舎"

[[field]]
id = "floor"
group = "hall"
kind = "text"
label = "階"
help = "担当の席がある階です。"
always = true
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import TypeVar

import msgspec

from snswriter.drafts.account import Account
from snswriter.drafts.field_book import FieldBook, FieldGroup, FieldKind, FieldSpec
from snswriter.ports import Problem
from snswriter.storage.toml_file import TomlFile

FIELDS_FILE = "account_fields.toml"
SCHEMA = 1

T = TypeVar("T", FieldGroup, FieldSpec)

_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")


@dataclass(frozen=True, slots=True)
class LoadedFields:
    """The fields of program and office, and what could not be used."""

    book: FieldBook
    problems: tuple[Problem, ...] = ()


def load_fields(layers: Iterable[tuple[str, Path]]) -> LoadedFields:
    """Return the fields that ship, and those that each (layer, folder) adds after them.

    A field of the program is never changed: its id is taken, and that is told.
    """
    loaded = LoadedFields(FieldBook.shipped())
    for layer, folder in layers:
        read = TomlFile(folder / FIELDS_FILE, SCHEMA).read()
        loaded = replace(loaded, problems=(*loaded.problems, *read.problems))
        if read.content is not None:
            loaded = _with_file(loaded, layer, str(folder / FIELDS_FILE), read.content.table)
    return loaded


def _with_file(
    loaded: LoadedFields, layer: str, file: str, table: Mapping[str, object]
) -> LoadedFields:
    book, problems = loaded.book, list(loaded.problems)
    for place, entry in _entries(table, "group"):
        group = _converted(entry, FieldGroup, ("label",))
        fault = group if isinstance(group, str) else _group_fault(group, book)
        if isinstance(group, FieldGroup) and not fault:
            book = replace(book, groups=(*book.groups, group))
        else:
            problems.append(_problem(file, place, str(fault)))
    for place, entry in _entries(table, "field"):
        spec = _converted(entry, FieldSpec, ("label", "help"))
        fault = spec if isinstance(spec, str) else _field_fault(spec, book)
        if isinstance(spec, FieldSpec) and not fault:
            added = msgspec.structs.replace(spec, layer=layer)
            book = replace(book, fields=(*book.fields, added))
        else:
            problems.append(_problem(file, place, str(fault)))
    return LoadedFields(book, tuple(problems))


def _entries(table: Mapping[str, object], name: str) -> Iterator[tuple[str, object]]:
    entries = table.get(name, [])
    for number, entry in enumerate(entries if isinstance(entries, list) else [entries], start=1):
        yield f"[[{name}]]の{number}件目", entry


def _converted(entry: object, shape: type[T], words: tuple[str, ...]) -> T | str:
    """Return the entry, its English words taken from the Japanese ones where they are missing."""
    if not isinstance(entry, Mapping):
        return "表の形になっていません。"
    whole = dict(entry)
    for word in words:
        whole.setdefault(word, "" if word == "help" else whole.get("id", ""))
        whole.setdefault(f"{word}_en", whole[word])
    if "layer" in whole:
        return "「layer」は書けません。ファイルのある場所で決まります。"
    try:
        return msgspec.convert(whole, shape)
    except msgspec.ValidationError as error:
        return f"書き方が合いません（{error}）。"


def _group_fault(group: FieldGroup, book: FieldBook) -> str:
    if not _ID.fullmatch(group.id):
        return _id_fault(group.id)
    taken = any(each.id == group.id for each in book.groups)
    return f"グループのid「{group.id}」は、もう使われています。" if taken else ""


def _field_fault(spec: FieldSpec, book: FieldBook) -> str:
    if not _ID.fullmatch(spec.id):
        return _id_fault(spec.id)
    if book.field(spec.id) or spec.id in {each.name for each in fields(Account)}:
        return f"項目のid「{spec.id}」は、もう使われています。"
    if all(each.id != spec.group for each in book.groups):
        return f"グループ「{spec.group}」がありません。"
    if spec.kind is FieldKind.PLATFORMS:
        return "kind の「platforms」は、項目を足すときには使えません。"
    if spec.kind is FieldKind.CHOICE and not spec.choices:
        return "kind が「choice」の項目には、choices（選べるもの）が要ります。"
    if spec.only_if is not None and book.field(spec.only_if.field) is None:
        return f"only_if の項目「{spec.only_if.field}」がありません。"
    return ""


def _id_fault(found: str) -> str:
    return f"idは半角の英小文字・数字・「_」で40文字までです（いまは「{found}」）。"


def _problem(file: str, place: str, message: str) -> Problem:
    remedy = "この項目は使わずに始めました。ファイルを直すと使えます。"
    return Problem(file, place, message, remedy)
