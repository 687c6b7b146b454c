"""Post packages as a person meets them: menu, dialog, drag and drop."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from snswriter.exporters.post_package import check_number
from snswriter.exporters.post_package_reader import read_package
from snswriter.ports import DiskFullError, UnreadableError
from tests.gui.conftest import Town, Write
from tests.live.office import ACCOUNTS, BOSAI, KOHO, NOW, PRIVATE, draft

PATH = "/町 役場/桜.snspost"


def told(town: Town) -> list[str]:
    texts: list[str] = []
    town.window.packages.told.connect(lambda each: texts.append(each.text))
    return texts


def act(town: Town, name: str) -> None:
    found = town.window.findChild(QAction, name)
    assert isinstance(found, QAction)
    found.trigger()


def file_dialog(town: Town, name: str) -> QFileDialog:
    found = town.window.findChild(QFileDialog, name)
    assert isinstance(found, QFileDialog)
    return found


def test_the_draft_on_the_desk_is_saved_where_the_person_says(town: Town, write: Write) -> None:
    write("🌸桜まつり")
    texts = told(town)
    act(town, "file_save_package")
    dialog = file_dialog(town, "save_package_dialog")
    offered = [name.rpartition("/")[2] for name in dialog.selectedFiles()]
    dialog.fileSelected.emit(PATH)
    dialog.close()
    package = read_package(town.files.files[PATH], PATH, NOW)
    number = check_number(town.files.files[PATH])
    assert (offered, package.draft.body, package.created_by, texts) == (
        ["みどり野市 広報課 🌸桜まつり.snspost"],
        "🌸桜まつり",
        "taro",
        [f"Saved as a package: {Path(PATH)} (check number {number})"],
    )


def test_an_opened_package_is_a_new_draft_beside_the_others(town: Town, write: Write) -> None:
    write("桜まつり")
    town.window.packages.save(PATH)
    first = town.desk.draft.id
    write("書きかけ")
    texts = told(town)
    act(town, "file_open_package")
    dialog = file_dialog(town, "open_package_dialog")
    dialog.filesSelected.emit([PATH])
    dialog.close()
    town.autosave.save_now()
    stored = {each.id: each.body for each in town.store.newest_first()}
    opened = town.desk.draft.id
    assert (stored, town.editor.text) == ({first: "書きかけ", opened: "桜まつり"}, "桜まつり")
    assert texts[0].endswith("Every post is exactly as it was saved.")


def test_a_person_without_the_account_hears_of_it(make_town: Callable[..., Town]) -> None:
    maker, receiver = make_town(draft("桜まつり")), make_town()
    maker.open()
    maker.window.packages.save(PATH)
    receiver.open()
    receiver.desk.use_accounts((BOSAI,))
    receiver.files.files |= maker.files.files
    texts = told(receiver)
    receiver.window.packages.open_files([PATH])
    assert texts[0].endswith(f"There is no account “{KOHO.name}” on this PC; please choose one.")


def test_a_post_that_comes_out_otherwise_here_is_named(make_town: Callable[..., Town]) -> None:
    maker, receiver = make_town(draft("桜まつり")), make_town()
    maker.open()
    maker.window.packages.save(PATH)
    receiver.open()
    footer = replace(KOHO.footer, full="新しい運用方針")
    receiver.desk.use_accounts((replace(KOHO, footer=footer), *ACCOUNTS[1:]))
    receiver.files.files |= maker.files.files
    texts = told(receiver)
    receiver.window.packages.open_files([PATH])
    named = ", ".join(platform.name for platform in receiver.desk.platforms)
    assert f"The post for {named} comes out differently here" in texts[0]


@pytest.mark.parametrize(
    ("body", "account_id", "wanted"),
    [
        ("", KOHO.id, "There is nothing to save as a package yet. Write the body first."),
        (
            "桜",
            "",
            "Choose the account first, so that the package says whose post it is.",
        ),
        (
            "桜",
            PRIVATE.id,
            "This is a private account for checking only, so its texts are not passed on.",
        ),
    ],
)
def test_what_cannot_be_passed_on_is_told(
    town: Town, write: Write, body: str, account_id: str, wanted: str
) -> None:
    write(body or " ")
    town.desk.choose_account(account_id)
    texts = told(town)
    act(town, "file_save_package")
    assert (texts, town.window.findChild(QFileDialog)) == ([wanted], None)


def test_a_file_that_is_no_package_leaves_the_desk_as_it_is(town: Town, write: Write) -> None:
    write("書きかけ")
    town.files.files[PATH] = "○○を開催します".encode()
    texts = told(town)
    town.window.packages.open_files([PATH, "/absent"])
    assert (town.editor.text, texts[0].startswith("投稿パッケージとして"), texts[1:]) == (
        "書きかけ",
        True,
        [str(UnreadableError("/absent"))],
    )


def test_a_disk_that_is_full_is_told(town: Town, write: Write) -> None:
    write("桜まつり")
    town.files.failure = DiskFullError(PATH)
    texts = told(town)
    town.window.packages.save(PATH)
    assert texts == [str(DiskFullError(PATH))]


def dropped_onto(target: QWidget, data: QMimeData) -> bool:
    """Drag `data` over a widget and let it go there; tell whether somebody took it."""
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, left, none)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if enter.isAccepted():
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), action, data, left, none))
    return enter.isAccepted()


@pytest.mark.parametrize("name", ["main_window", "qt_scrollarea_viewport", "findings_panel"])
def test_a_package_dropped_anywhere_onto_the_window_is_opened(
    town: Town, write: Write, name: str
) -> None:
    write("桜まつり")
    town.window.packages.save(PATH)
    write("書きかけ")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(PATH)])
    data.setText(f"file://{PATH}")
    place = {"main_window": town.window, "qt_scrollarea_viewport": town.editor.viewport()}
    found = place.get(name) or town.window.findChild(QWidget, name)
    assert found is not None
    taken = dropped_onto(found, data)
    assert (taken, town.editor.text) == (True, "桜まつり")


def test_the_page_takes_texts_and_leaves_files_to_the_window(town: Town) -> None:
    file, text = QMimeData(), QMimeData()
    file.setUrls([QUrl.fromLocalFile(PATH)])
    file.setText(f"file://{PATH}")
    text.setText("桜まつり")
    assert (town.editor.canInsertFromMimeData(file), town.editor.canInsertFromMimeData(text)) == (
        False,
        True,
    )


def test_a_text_dropped_onto_the_window_is_nobodys(town: Town) -> None:
    data = QMimeData()
    data.setText("桜まつり")
    assert not dropped_onto(town.window, data)
