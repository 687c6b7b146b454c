from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from snswriter.drafts.templates import Template, TemplateKind
from snswriter.ports import BrokenFileError, TemplateRepository
from snswriter.storage.pack_shelf import PackShelf
from snswriter.storage.paths import places_under
from snswriter.storage.rule_pack import new_pack, pack_bytes
from snswriter.storage.template_files import TemplateFiles
from tests.fakes import MemoryTemplates

OWN = Template(
    "own-1", "課の案内", TemplateKind.OFFICE, "会場は{{場所：会場}}です。", layer="user"
)


@dataclass
class Office:
    home: Path

    @property
    def own(self) -> Path:
        return places_under(self.home).layers[-1][1] / "templates" / "own.toml"


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


MAKERS: dict[str, Callable[[Path], TemplateRepository]] = {
    "files": lambda home: TemplateFiles(places_under(home)),
    "memory": lambda home: MemoryTemplates(),
}


def _own(repository: TemplateRepository) -> list[tuple[str, str]]:
    return [(each.id, each.body) for each in repository.load().templates if each.layer == "user"]


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS)
def test_what_is_saved_is_there_and_what_is_removed_is_gone(
    maker: Callable[[Path], TemplateRepository], tmp_path: Path
) -> None:
    repository = maker(tmp_path)
    repository.save(OWN)
    first = _own(repository)
    repository.save(msgspec.structs.replace(OWN, body="一行\n二行"))
    second = _own(repository)
    kept = next(each for each in repository.load().templates if each.id == OWN.id)
    repository.remove(kept)
    repository.remove(kept)
    assert (first, second, _own(repository)) == (
        [("own-1", "会場は{{場所：会場}}です。")],
        [("own-1", "一行\n二行")],
        [],
    )


def test_comments_and_other_entries_stay(office: Office) -> None:
    office.own.parent.mkdir(parents=True)
    text = (
        '# 大事な覚え書き\n[[template]]\nid = "a"\ntitle = "甲"\nkind = "notice"\nbody = "本文"\n'
    )
    office.own.write_text(text, "utf-8")
    TemplateFiles(places_under(office.home)).save(OWN)
    assert office.own.read_text("utf-8").startswith(text)


def test_a_broken_file_is_told_and_the_shipped_ones_work(office: Office) -> None:
    folder = office.own.parent
    folder.mkdir(parents=True)
    (folder / "broken.toml").write_text("[[template", "utf-8")
    (folder / "half.toml").write_text(
        '[[template]]\nid = "x"\n[[template]]\nid="y"\ntitle="t"\nkind="notice"\nbody="b"', "utf-8"
    )
    loaded = TemplateFiles(places_under(office.home)).load()
    told = [(Path(each.file).name, each.place) for each in loaded.problems]
    ids = [each.id for each in loaded.templates if each.layer == "user"]
    assert (told, ids, len(loaded.templates) > 60) == (
        [("broken.toml", "ファイルの末尾"), ("half.toml", "x")],
        ["y"],
        True,
    )


def test_nothing_is_written_into_a_file_that_cannot_be_read(office: Office) -> None:
    office.own.parent.mkdir(parents=True)
    office.own.write_text("[[template", "utf-8")
    with pytest.raises(BrokenFileError):
        TemplateFiles(places_under(office.home)).save(OWN)
    assert office.own.read_text("utf-8") == "[[template"


def test_a_template_of_the_office_replaces_the_shipped_one_with_its_id(office: Office) -> None:
    files = TemplateFiles(places_under(office.home))
    files.save(Template("notice", "課のお知らせ", TemplateKind.NOTICE, "本文", layer="user"))
    found = [each.title for each in files.load().templates if each.id == "notice"]
    assert found == ["課のお知らせ"]


def given(home: Path, layer: str, *lines: str, name: str = "town.toml") -> Path:
    """Lay an entry with the id "notice" into the folder of this layer."""
    path = dict(places_under(home).layers)[layer] / "templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    shape = '[[template]]\nid = "notice"\nkind = "notice"\nbody = "本文"\n'
    path.write_text("\n".join((f'{shape}title = "{layer}"', *lines)), "utf-8")
    return path


def test_the_narrower_layer_has_the_last_word(office: Office) -> None:
    seen = []
    for layer in ("organisation", "section", "user"):
        given(office.home, layer)
        loaded = TemplateFiles(places_under(office.home)).load()
        seen += [(each.title, each.layer) for each in loaded.templates if each.id == "notice"]
    assert seen == [(layer, layer) for layer in ("organisation", "section", "user")]


def test_a_locked_one_stays_and_what_wanted_its_place_is_told(office: Office) -> None:
    given(office.home, "organisation", "locked = true")
    own = given(office.home, "user")
    loaded = TemplateFiles(places_under(office.home)).load()
    titles = [each.title for each in loaded.templates if each.id == "notice"]
    told = [(each.file, each.place, bool(each.remedy)) for each in loaded.problems]
    assert (titles, told) == (["organisation"], [(str(own), "notice", True)])


def test_templates_of_a_pack_stand_below_those_of_the_folder(office: Office) -> None:
    places = places_under(office.home)
    entry = given(office.home, "organisation")
    only_packed = entry.read_text("utf-8").replace("notice", "packed", 1)
    packed = entry.read_text("utf-8").replace("organisation", "pack") + "\n" + only_packed
    pack = new_pack("midorino", 1, {"templates/town.toml": packed.encode()})
    offer = places.data / "offer.snsrules"
    offer.parent.mkdir(parents=True)
    offer.write_bytes(pack_bytes(pack))
    PackShelf(places).put(offer)
    found = {each.id: (each.title, each.layer) for each in TemplateFiles(places).load().templates}
    assert (found["notice"], found["packed"]) == (
        ("organisation", "organisation"),
        ("organisation", "organisation"),
    )


HOSTILE: dict[str, bytes] = {
    "no text": b"\xff\xfe\x00\x01" * 9,
    "deep": b"x = " + b"[" * 100_000,
    "huge": b"#" * (5 * 1024 * 1024),
    "number": b"x = " + b"9" * 10_000,
    "other shape": b"template = 5",
    "later": b"schema = 99",
    "stray field": b"[[template]]\nid='a'\ntitle='b'\nkind='notice'\nbody='c'\nrun='rm'",
    "locked by a word": b"[[template]]\nid='a'\ntitle='b'\nkind='notice'\nbody='c'\nlocked='no'",
}


@pytest.mark.parametrize("content", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_of_the_site_folder_is_a_sentence(office: Office, content: bytes) -> None:
    path = given(office.home, "organisation")
    path.write_bytes(content)
    loaded = TemplateFiles(places_under(office.home)).load()
    told = {(each.file, each.message.endswith("。")) for each in loaded.problems}
    layers = {each.layer for each in loaded.templates}
    assert (told, layers, len(loaded.templates) > 60) == ({(str(path), True)}, {"shipped"}, True)


def test_a_folder_with_the_name_of_a_file_is_told(office: Office) -> None:
    path = given(office.home, "section")
    path.unlink()
    path.mkdir()
    loaded = TemplateFiles(places_under(office.home)).load()
    assert [each.file for each in loaded.problems] == [str(path)]
