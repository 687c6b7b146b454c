from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import msgspec
import pytest

from snswriter.drafts.templates import Template, TemplateKind
from snswriter.ports import BrokenFileError, TemplateRepository
from snswriter.storage.paths import places_under
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
