import json
import re
import struct
import subprocess
import tomllib
import xml.etree.ElementTree as ElementTree
import zlib
from pathlib import Path

import pytest

from installers.bill import Part, bill_of
from installers.commands import Finished
from installers.deb import control
from installers.failures import BuildError, MissingError, exit_code
from installers.launchers import resource_script
from installers.msi import package_script
from installers.notices import notice
from installers.overlay import add_overlay
from installers.places import System, version
from installers.program import Program
from installers.proof import judge, prove_order
from installers.screen import Screen
from snswriter.cli import COMMANDS
from snswriter.drafts.clause_map import map_clauses
from snswriter.drafts.handbook import Handbook
from snswriter.engine.loader import read_rules
from snswriter.engine.prove import prove_files
from snswriter.storage.field_layers import load_fields
from snswriter.storage.guideline_layers import load_guidelines
from snswriter.storage.template_files import templates_in
from tests.architecture.sources import ROOT

PACKAGING = ROOT / "packaging"
PARTS = (
    Part("Qt", "6.11.3", "LGPL-3.0-only", inside="PySide6-Essentials"),
    Part("regex", "1.0", "Apache-2.0", "pypi", "ab" * 32),
)


def program(folder: Path) -> Program:
    folder.mkdir(parents=True, exist_ok=True)
    return Program(folder, System.LINUX, {})


def test_the_bill_tells_version_licence_and_hash_of_each_part(tmp_path: Path) -> None:
    bill = json.loads(bill_of(program(tmp_path), PARTS))
    assert (bill["bomFormat"], bill["specVersion"], bill["components"]) == (
        "CycloneDX",
        "1.6",
        [
            {
                "type": "library",
                "bom-ref": "part:Qt@6.11.3",
                "name": "Qt",
                "version": "6.11.3",
                "licenses": [{"expression": "LGPL-3.0-only"}],
                "properties": [{"name": "snswriter:inside", "value": "PySide6-Essentials"}],
            },
            {
                "type": "library",
                "bom-ref": "pypi:regex@1.0",
                "name": "regex",
                "version": "1.0",
                "licenses": [{"expression": "Apache-2.0"}],
                "purl": "pkg:pypi/regex@1.0",
                "hashes": [{"alg": "SHA-256", "content": "ab" * 32}],
            },
        ],
    )


def test_a_part_that_the_build_changes_says_so_in_bill_and_notice(tmp_path: Path) -> None:
    part = Part("ICU", "73", "ICU", inside="PySide6-Essentials", changed="fewer data")
    (component,) = json.loads(bill_of(program(tmp_path), (part,)))["components"]
    last = notice(System.LINUX, (part,)).splitlines()[-1]
    assert (component["pedigree"], last) == (
        {"notes": "fewer data"},
        "ICU 73: ICU (changed: fewer data)",
    )


def test_every_licence_that_lies_in_the_checkout_is_named() -> None:
    known = tomllib.loads((PACKAGING / "parts.toml").read_text(encoding="utf-8"))
    named = {entry["text"] for entry in known["inside"] if "text" in entry}
    assert {path.name for path in (PACKAGING / "licences").iterdir()} == named


def test_the_same_parts_give_the_same_bill(tmp_path: Path) -> None:
    assert bill_of(program(tmp_path), PARTS) == bill_of(program(tmp_path), PARTS)


@pytest.mark.parametrize("system", list(System))
def test_the_notice_says_where_qt_can_be_replaced(system: System) -> None:
    text = notice(system, PARTS)
    folder = {
        System.WINDOWS: r"runtime\site-packages\PySide6",
        System.LINUX: "runtime/site-packages/PySide6/Qt/lib",
    }[system]
    assert (folder in text, text.endswith("regex 1.0: Apache-2.0\n")) == (True, True)


def test_the_debian_control_file_is_complete() -> None:
    fields = dict(re.findall(r"^([A-Z][\w-]+): (.+)$", control(1234), re.MULTILINE))
    assert (fields["Version"], fields["Installed-Size"], fields["Architecture"]) == (
        version(),
        "1234",
        "amd64",
    )


def test_version_information_has_four_numbers() -> None:
    script = resource_script("SnsWriter.exe", "1.2.3")
    assert ("FILEVERSION 1,2,3,0" in script, "@" in script) == (True, False)


def test_the_icon_has_a_picture_for_each_size() -> None:
    content = (PACKAGING / "icon" / "snswriter.ico").read_bytes()
    (count,) = struct.unpack_from("<H", content, 4)
    sides = [content[6 + 16 * number] or 256 for number in range(count)]
    assert sides == [16, 20, 24, 32, 48, 64, 256]


def test_the_file_type_is_the_same_everywhere() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    types = ElementTree.parse(PACKAGING / "linux/share/snswriter.xml").iter(f"{space}mime-type")
    entry = (PACKAGING / "linux/share/snswriter.desktop").read_text(encoding="utf-8")
    setup = (PACKAGING / "windows/snswriter.nsi").read_text(encoding="utf-8")
    (name,) = [each.get("type") for each in types]
    assert (f"MimeType={name};" in entry, r"Software\Classes\.snspost" in setup) == (True, True)


def test_the_completion_offers_every_command() -> None:
    completion = (PACKAGING / "linux/share/snswriter.bash").read_text(encoding="utf-8")
    (offered,) = re.findall(r'commands="([^"]+)"', completion)
    assert set(COMMANDS) <= set(offered.split())


@pytest.mark.parametrize("name", ["organisation", "accounts.toml"])
def test_an_overlay_becomes_the_site_folder(tmp_path: Path, name: str) -> None:
    overlay = tmp_path / "overlay"
    (overlay / name).mkdir(parents=True)
    made = program(tmp_path / "program")
    add_overlay(made, overlay)
    assert [path.name for path in (made.folder / "site").iterdir()] == [name]


@pytest.mark.parametrize("file", ["accounts.toml", "platforms.toml", "settings.toml"])
def test_a_layer_of_an_overlay_may_hold_what_the_program_reads(tmp_path: Path, file: str) -> None:
    layer = tmp_path / "overlay" / "organisation"
    layer.mkdir(parents=True)
    (layer / file).write_text("schema = 1\n", "utf-8")
    made = program(tmp_path / "program")
    add_overlay(made, layer.parent)
    assert (made.folder / "site" / "organisation" / file).is_file()


def test_an_overlay_with_something_unknown_stops_the_build(tmp_path: Path) -> None:
    overlay = tmp_path / "overlay"
    (overlay / "organization").mkdir(parents=True)
    with pytest.raises(BuildError, match="organization, which the program does not look for"):
        add_overlay(program(tmp_path / "program"), overlay)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("organisation/guideline/a.toml", "", "guideline, which the program does not look for"),
        ("section/rules/a.toml", "x = [", "a.toml cannot be read"),
    ],
)
def test_an_overlay_that_nobody_could_read_stops_the_build(
    tmp_path: Path, name: str, content: str, told: str
) -> None:
    path = tmp_path / "overlay" / name
    path.parent.mkdir(parents=True)
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BuildError, match=told):
        add_overlay(program(tmp_path / "program"), tmp_path / "overlay")


def test_what_only_the_world_outside_lacks_is_no_failure() -> None:
    assert (exit_code(MissingError("")), exit_code(BuildError(""))) == (75, 1)


def test_the_package_for_group_policy_names_every_file_once(tmp_path: Path) -> None:
    for name in ("SnsWriter.exe", "app/広報 課/a.py", "app/a.py"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"")
    script = package_script(tmp_path, "1.2.3")
    tree = ElementTree.fromstring(script)
    space = "{http://schemas.microsoft.com/wix/2006/wi}"
    sources = sorted(str(each.get("Source")) for each in tree.iter(f"{space}File"))
    made = {each.get("Id") for each in tree.iter(f"{space}Component")}
    wanted = {each.get("Id") for each in tree.iter(f"{space}ComponentRef")}
    assert (sources, made, package_script(tmp_path, "1.2.3") == script) == (
        ["SnsWriter.exe", "app/a.py", "app/広報 課/a.py"],
        wanted,
        True,
    )


def test_a_later_package_is_another_product_that_replaces_the_earlier(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"")
    (before, after) = (
        ElementTree.fromstring(package_script(tmp_path, release))[0]
        for release in ("1.2.3", "1.3")
    )
    assert (before.get("Version"), after.get("Version")) == ("1.2.3", "1.3")
    assert before.get("Id") != after.get("Id")
    assert before.get("UpgradeCode") == after.get("UpgradeCode")


def test_a_picture_of_the_display_is_a_png(tmp_path: Path) -> None:
    numbers = [100, 7, 2, 24, 2, 1] + [0] * 6 + [8] + [0] * 6 + [0] + [0] * 5
    memory = tmp_path / "screen"
    memory.write_bytes(struct.pack(">25I", *numbers) + b"\x01\x02\x03\x00\x04\x05\x06\x00")
    png = Screen(":1", memory).picture()
    (length,) = struct.unpack_from(">I", png, 33)
    assert (png[:8], png[12:24], zlib.decompress(png[41 : 41 + length])) == (
        b"\x89PNG\r\n\x1a\n",
        b"IHDR" + struct.pack(">II", 2, 1),
        b"\x00\x03\x02\x01\x06\x05\x04",
    )


def report(verdict: str) -> str:
    check = {"name": "dictionary", "verdict": verdict, "detail": "辞書がありません。"}
    return json.dumps({"checks": [check]})


@pytest.mark.parametrize(
    ("finished", "told"),
    [
        (Finished(1, report("failed"), ""), "dictionary: 辞書がありません。"),
        (Finished(3, "", "壊れているようです"), "壊れているようです"),
        (Finished(1, report("passed"), ""), "ended with 1"),
    ],
)
def test_nothing_that_fails_its_self_test_is_packed(finished: Finished, told: str) -> None:
    with pytest.raises(BuildError, match=told):
        judge(finished)


def test_a_self_test_that_passed_tells_its_verdicts() -> None:
    assert judge(Finished(0, report("passed"), "")) == {"dictionary": "passed"}


@pytest.mark.parametrize("told", ["1", "0", "Traceback"])
def test_a_qt_that_lost_the_order_of_japanese_stops_the_build(tmp_path: Path, told: str) -> None:
    python = tmp_path / "python3.11"
    python.write_text(f"#!/bin/sh\necho {told}\n", encoding="utf-8")
    python.chmod(0o755)
    with pytest.raises(BuildError, match=told):
        prove_order(python)


def test_the_start_of_a_damaged_installation_is_a_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "広報 課"
    (folder / "app").mkdir(parents=True)
    launcher = folder / "snswriter"
    launcher.write_bytes((PACKAGING / "linux" / "snswriter").read_bytes())
    done = subprocess.run(
        ["sh", launcher, "check"], capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (
        3,
        f"SNSライターを始められませんでした。{folder}/runtime/python3.11 が見つかりません。"
        "インストールし直してください。\n",
    )


def test_the_example_overlay_can_be_taken_as_it_is(tmp_path: Path) -> None:
    example = PACKAGING / "overlay-example"
    made = program(tmp_path / "program")
    add_overlay(made, example)
    files = read_rules(made.folder / "site" / "organisation" / "rules", "organisation")
    assert (prove_files(files).rules, prove_files(files).problems) == (1, ())
    layers = [("organisation", made.folder / "site" / "organisation")]
    loaded = templates_in(layers)
    given = [each.locked for each in loaded.templates if each.layer == "organisation"]
    assert (given, loaded.problems) == ([False, True], ())
    fields, library = load_fields(layers), load_guidelines(layers)
    assert (fields.problems, library.problems, fields.book.fields[-1].id) == ((), (), "room")
    table = map_clauses(Handbook.with_library(library, fields.book), ())
    served = [each.reference for each in table.by_clause["midorino-1"]]
    broken = [each for each in table.broken if "midorino" in each]
    assert (served, broken) == (["field:room", "step:prepare"], [])
