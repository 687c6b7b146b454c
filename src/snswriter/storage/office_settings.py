"""Settings that the office gives everybody on a PC, some of them locked.

schema = 1
by = "みどり野市 情報システム課"
locked = ["language"]

[settings]
language = "ja"
font_size_pt = 14
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path

from snswriter.ports import Problem
from snswriter.settings import PERSONAL, OfficeSettings, Settings
from snswriter.storage.setting_values import setting_values
from snswriter.storage.toml_file import TomlFile
from snswriter.storage.typed_table import typed_fields

SCHEMA = 1
_GIVABLE = tuple(field.name for field in fields(Settings) if field.name not in PERSONAL)


@dataclass(frozen=True, slots=True)
class _Shape:
    by: str = ""
    locked: tuple[str, ...] = ()


def read_office(
    files: tuple[tuple[str, Path], ...],
) -> tuple[OfficeSettings, tuple[Problem, ...]]:
    """Return what the files of (whose, file) give, and what in them could not be used.

    The later file has the last word, but not on what an earlier one locked. A missing file
    gives nothing. A damaged one locks nothing, and is told.
    """
    office = OfficeSettings()
    problems: list[Problem] = []
    for whose, path in files:
        office, found = _with_file(office, whose, path)
        problems += found
    return office, tuple(problems)


def _with_file(
    office: OfficeSettings, whose: str, path: Path
) -> tuple[OfficeSettings, tuple[Problem, ...]]:
    read = TomlFile(path, SCHEMA).read()
    if read.content is None:
        return office, read.problems
    table = read.content.table
    shape = typed_fields(_Shape, {key: table[key] for key in ("by", "locked") if key in table})
    settings = table.get("settings", {})
    wanted = settings if isinstance(settings, Mapping) else {}
    given = setting_values(str(path), {key: wanted[key] for key in wanted if key in _GIVABLE})
    head = _Shape(**shape.values)  # type: ignore[arg-type]
    open_values = {
        name: value for name, value in given.values.items() if not office.locked_by(name)
    }
    by = head.by.strip() or whose
    locked = tuple((name, by) for name in head.locked if _may_lock(office, name))
    unknown = [name for name in (*head.locked, *wanted) if name not in _GIVABLE]
    told = [Problem(str(path), f"項目：{each.field}", each.message, "") for each in shape.faults]
    told += [_unknown(path, name) for name in dict.fromkeys(unknown)]
    defaults = replace(office.defaults, **open_values)  # type: ignore[arg-type]
    problems = (*read.problems, *given.problems, *told)
    return OfficeSettings(defaults, (*office.locked, *locked)), problems


def _may_lock(office: OfficeSettings, name: str) -> bool:
    return name in _GIVABLE and not office.locked_by(name)


def _unknown(path: Path, name: str) -> Problem:
    near = get_close_matches(name, _GIVABLE, n=1)
    hint = f"「{near[0]}」の書き間違いではないかご確認ください。" if near else ""
    known = f"使えるのは{'、'.join(_GIVABLE)}です。"
    return Problem(str(path), f"項目：{name}", "組織の設定では使わない項目です。", hint or known)
