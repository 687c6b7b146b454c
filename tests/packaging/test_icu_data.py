import shutil
import struct
from collections.abc import Mapping
from ctypes import CDLL, c_char
from pathlib import Path

import pytest

from installers.commands import run
from installers.contents import read_contents
from installers.failures import BuildError
from installers.icu_data import cut_data, items_of, packed
from installers.places import System

HEADER = struct.pack("<HBBHHBBBB4s4x4x", 32, 0xDA, 0x27, 20, 0, 0, 0, 2, 0, b"CmnD").ljust(
    32, b"\0"
)
ITEMS = {
    "icudt73l/coll/ja.res": b"order of words".ljust(32, b"\0"),
    "icudt73l/coll/zh.res": b"another order".ljust(16, b"\0"),
    "icudt73l/root.res": b"for everybody".ljust(16, b"\0"),
}
TOOLS = ("as", "ld", "objcopy", "objdump")


def library(folder: Path, items: Mapping[str, bytes]) -> Path:
    """Return a library that holds these data as ICU's own build lays it out."""
    folder.mkdir()
    (folder / "data").write_bytes(packed(HEADER, items))
    lines = (".section .rodata", ".globl icudt73_dat", "icudt73_dat:", '.incbin "data"', "")
    (folder / "data.s").write_text("\n".join(lines), encoding="utf-8")
    run(["as", "-o", "data.o", "data.s"], folder)
    target = folder / "libicudata.so.73"
    run(["ld", "-shared", "-soname", target.name, "-o", target, "data.o"], folder)
    return target


def data_in(path: Path, size: int) -> bytes:
    """Return what somebody who loads the library finds under the name that ICU takes."""
    return bytes((c_char * size).in_dll(CDLL(str(path)), "icudt73_dat"))


def test_what_is_packed_is_read_again() -> None:
    assert dict(items_of(packed(HEADER, ITEMS))) == ITEMS


def test_every_item_begins_where_its_reader_expects_it() -> None:
    data = packed(HEADER, {f"icudt73l/{'a' * number}": b"\1" * number for number in range(1, 20)})
    (count,) = struct.unpack_from("<I", data, 32)
    places = [struct.unpack_from("<II", data, 36 + 8 * number)[1] for number in range(count)]
    assert {place % 16 for place in places} == {0}


@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs binutils")
def test_a_library_keeps_its_name_and_what_is_wanted(tmp_path: Path) -> None:
    path = library(tmp_path / "whole", ITEMS)
    cut_data(path, tmp_path / "room", lambda name: name in ("coll/ja.res", "root.res"))
    kept = {name: item for name, item in ITEMS.items() if "zh" not in name}
    wanted = packed(HEADER, kept)
    told = run(["objdump", "-p", path])
    assert ("libicudata.so.73" in told, data_in(path, len(wanted))) == (True, wanted)


@pytest.mark.skipif(not all(map(shutil.which, TOOLS)), reason="needs binutils")
def test_a_list_that_leaves_nothing_stops_the_build(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="leaves nothing"):
        cut_data(library(tmp_path / "whole", ITEMS), tmp_path / "room", lambda _: False)


def test_data_in_another_form_stop_the_build() -> None:
    with pytest.raises(BuildError, match="not in the form"):
        items_of(b"\0" * 64)


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("coll/ja.res", True),
        ("coll/ucadata.icu", True),
        ("zone/en_GB.res", True),
        ("ibm-943_P15A-2003.cnv", True),
        ("coll/zh.res", False),
        ("brkitr/cjdict.dict", False),
        ("curr/ja.res", False),
    ],
)
def test_japanese_and_english_are_kept_of_what_qt_asks_for(name: str, is_kept: bool) -> None:
    assert read_contents(System.LINUX).is_kept_of_icu(name) == is_kept
