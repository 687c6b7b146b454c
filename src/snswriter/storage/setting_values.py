"""Settings from a table of a file, each value looked at by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from snswriter.drafts.account_checks import Fault
from snswriter.ports import Problem
from snswriter.settings import CARET_WIDTHS_PX, FONT_SIZES_PT, SCALES_PERCENT, Settings
from snswriter.storage.typed_table import typed_fields

_RANGES = MappingProxyType(
    {
        "font_size_pt": ("文字の大きさ", FONT_SIZES_PT),
        "scale_percent": ("画面の部品の大きさ", SCALES_PERCENT),
        "caret_width_px": ("カーソルの太さ", CARET_WIDTHS_PX),
    }
)


@dataclass(frozen=True, slots=True)
class SettingValues:
    """Usable values of fields of Settings by name, and what is wrong with the others."""

    values: Mapping[str, object]
    problems: tuple[Problem, ...]


def setting_values(file: str, table: Mapping[str, object]) -> SettingValues:
    """Return the settings in `table`; unknown names are left alone, as a later program's."""
    read = typed_fields(Settings, table)
    faults = (*read.faults, *_outside(read.values))
    bad = {fault.field for fault in faults}
    values = {name: value for name, value in read.values.items() if name not in bad}
    return SettingValues(values, tuple(_problem(file, fault) for fault in faults))


def _outside(values: Mapping[str, object]) -> tuple[Fault, ...]:
    return tuple(
        Fault(name, f"{words}は{allowed[0]}から{allowed[-1]}までの整数です。", "")
        for name, (words, allowed) in _RANGES.items()
        if name in values and values[name] not in allowed
    )


def _problem(file: str, fault: Fault) -> Problem:
    remedy = "この項目は標準の値で始めました。"
    return Problem(file, f"項目：{fault.field}", fault.message, remedy)
