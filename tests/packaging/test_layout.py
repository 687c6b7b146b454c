import tomllib
import zipfile
from pathlib import Path

import pytest

from installers.archives import write_tar_xz, write_zip
from installers.contents import Contents, is_licence, read_contents
from installers.failures import BuildError
from installers.pins import Pin, read_pins, sha256_of, verified
from installers.places import System, version
from installers.program import pack_library
from installers.sums import write_sums
from installers.wheelhouse import lock_of
from snswriter import __version__
from tests.architecture.sources import ROOT


def contents(**packages: tuple[str, ...]) -> Contents:
    return Contents(packages, ("**/*.pyi", "**/tests/**"), frozenset())


@pytest.mark.parametrize(
    ("name", "is_wanted"),
    [
        ("thing/__init__.py", True),
        ("thing/deep/er.py", False),
        ("thing/data/a/b.bin", True),
        ("thing/__init__.pyi", False),
        ("thing/data/tests/b.bin", False),
        ("thing-1.0.dist-info/METADATA", True),
        ("thing-1.0.dist-info/RECORD", False),
        ("other.py", False),
    ],
)
def test_only_what_a_pattern_names_is_packed(name: str, is_wanted: bool) -> None:
    listed = contents(thing=("thing/*.py", "thing/data/**"))
    assert listed.is_wanted("thing", name) == is_wanted


@pytest.mark.parametrize(
    ("name", "is_wanted"),
    [
        ("_codecs_jp.cpython-311-x86_64-linux-gnu.so", True),
        ("_sqlite3.cpython-311-x86_64-linux-gnu.so", True),
        ("_codecs_kr.cpython-311-x86_64-linux-gnu.so", False),
        ("_ctypes_test.cpython-311-x86_64-linux-gnu.so", False),
        ("_ssl.cpython-311-x86_64-linux-gnu.so", False),
    ],
)
def test_compiled_modules_are_left_out_by_their_names(name: str, is_wanted: bool) -> None:
    assert read_contents(System.LINUX).is_compiled_wanted(name) == is_wanted


@pytest.mark.parametrize("system", list(System))
@pytest.mark.parametrize(
    ("name", "is_wanted"),
    [
        ("unidic_lite/dicdir/sys.dic", True),
        ("unidic_lite/dicdir/BSD", True),
        ("unidic_lite/dicdir/left-id.def", False),
    ],
)
def test_of_the_dictionary_what_is_read_and_its_licences(
    system: System, name: str, is_wanted: bool
) -> None:
    assert read_contents(system).is_wanted("unidic-lite", name) == is_wanted


def test_a_package_on_no_list_stops_the_build() -> None:
    with pytest.raises(BuildError, match="says nothing of new-one"):
        contents(thing=("**",)).check_known(["thing", "new-one"])


@pytest.mark.parametrize("system", list(System))
def test_every_locked_package_is_on_the_lists(system: System) -> None:
    lock = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
    names = {line.split("==")[0] for line in lock.splitlines() if "==" in line[:60]}
    read_contents(system).check_known(name for name in names if not name.startswith(" "))


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("a-1.dist-info/LICENSE", True),
        ("a-1.dist-info/licenses/COPYING.txt", True),
        ("unidic_lite/dicdir/LICENSE.unidic", True),
        ("a/license.py", False),
        ("a/data.txt", False),
    ],
)
def test_licence_texts_are_known_by_name(name: str, is_one: bool) -> None:
    assert is_licence(name) == is_one


def test_the_version_is_the_programs() -> None:
    assert version() == __version__


def test_every_pin_is_a_hash_and_named_once() -> None:
    pins = read_pins()
    listed = [pins.official_runtime, *pins.sources, *pins.binaries]
    shaped = [pin for pin in listed if len(pin.sha256) == 64 and int(pin.sha256, 16)]
    assert (len({pin.name for pin in listed}), shaped) == (len(listed), listed)


def test_a_file_with_another_hash_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "runtime.zip"
    path.write_bytes(b"something else")
    with pytest.raises(BuildError, match=sha256_of(path)):
        verified(path, Pin("runtime.zip", "0" * 64))


def filled(folder: Path) -> Path:
    (folder / "広報 課").mkdir(parents=True)
    (folder / "広報 課" / "a.txt").write_text("一", encoding="utf-8")
    program = folder / "run"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    return folder


def test_two_archives_of_one_folder_are_equal(tmp_path: Path) -> None:
    first, second = filled(tmp_path / "1"), filled(tmp_path / "2")
    zips = {sha256_of(write_zip(each, tmp_path / f"{each.name}.zip")) for each in (first, second)}
    tars = {
        sha256_of(write_tar_xz(each, tmp_path / f"{each.name}.tar.xz", "p/"))
        for each in (first, second)
    }
    assert (len(zips), len(tars)) == (1, 1)


def test_a_zip_keeps_names_and_who_may_run(tmp_path: Path) -> None:
    target = write_zip(filled(tmp_path / "1"), tmp_path / "a.zip", prefix="p/")
    with zipfile.ZipFile(target) as archive:
        told = {entry.filename: entry.external_attr >> 16 for entry in archive.infolist()}
    assert told == {"p/run": 0o755, "p/広報 課/a.txt": 0o644}


def test_the_library_is_pressed_by_the_packages_only(tmp_path: Path) -> None:
    library, target = tmp_path / "library", tmp_path / "python311.zip"
    (library / "test").mkdir(parents=True)
    (library / "a.py").write_text("b = 1\n", encoding="utf-8")
    (library / "test" / "c.py").write_text("", encoding="utf-8")
    pack_library(library, target, contents(), tmp_path / "room")
    with zipfile.ZipFile(target) as archive:
        told = {entry.filename: entry.compress_type for entry in archive.infolist()}
    assert told == {"a.pyc": zipfile.ZIP_STORED}


def test_the_list_of_sums_names_every_file(tmp_path: Path) -> None:
    (tmp_path / "b.deb").write_bytes(b"")
    (tmp_path / "a.exe").write_bytes(b"x")
    empty, x = (
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881",
    )
    wanted = f"{x}  a.exe\n{empty}  b.deb\n"
    assert write_sums(tmp_path).read_text(encoding="utf-8") == wanted


def test_a_wheelhouse_is_locked_to_its_own_wheels(tmp_path: Path) -> None:
    wheel = tmp_path / "unidic_lite-1.0.8-py3-none-any.whl"
    wheel.write_bytes(b"x")
    assert lock_of({"unidic-lite": wheel}) == (
        f"unidic-lite==1.0.8 --hash=sha256:{sha256_of(wheel)}\n"
    )


def test_the_patches_name_each_place_and_why() -> None:
    path = ROOT / "packaging" / "installers" / "cpython" / "patches.toml"
    patches = tomllib.loads(path.read_text(encoding="utf-8"))["patch"]
    assert [set(patch) for patch in patches] == [{"file", "why", "find", "replace"}] * len(patches)
