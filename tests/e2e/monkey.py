"""Works with the whole editor at random, and knows what must be there at any moment.

Called as `python -m tests.e2e.monkey SEED COUNT`. Ends with 0 when every deed left the text as it
had to be, no exception reached anybody, and all texts are in the database in the end; otherwise it
prints what was wrong and the deeds before.
"""

import faulthandler
import os
import random
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from snswriter.app.editor import Editor
from snswriter.drafts.draft import Draft
from snswriter.drafts.folder import Folder, Selection
from snswriter.storage.draft_store import SqliteDraftStore
from snswriter.storage.paths import find_places
from tests.e2e.monkey_deeds import DEEDS, Deed
from tests.e2e.monkey_hand import Hand
from tests.e2e.monkey_play import close_windows

_TOLD = 25
_AUDIT_EVERY = 1_000
# What the offscreen platform says about windows is no fault of ours.
_HARMLESS = ("This plugin does not support",)


class Ledger:
    """What each draft must hold, as heard from the desk, and which drafts were deleted."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor
        self.drafts: dict[str, Draft] = {}
        self.erased: set[str] = set()
        desk, autosave = editor.desk, editor.window.place.autosave
        desk.draft_changed.connect(self._note)
        desk.draft_opened.connect(self._note)
        autosave.saved.connect(self._on_saved)
        self._note(desk.draft)
        self._watch_store()

    def missing(self) -> list[str]:
        """Return what is not in the database as it must be."""
        path = find_places(os.environ).drafts_file
        with closing(SqliteDraftStore(path)) as store:
            kept = {each: store.load(each) for each in store.find(Selection(None))}
            problems = [str(each) for each in store.problems]
        wrong = [
            f"{draft.id}: {_text(draft)!r} is kept as {kept and _text(kept[draft.id])!r}"
            if draft.id in kept
            else f"{draft.id}: {_text(draft)!r} is not kept"
            for draft in self.drafts.values()
            if draft.id not in self.erased and not self._is_kept(draft, kept)
        ]
        return problems + wrong

    def _is_kept(self, draft: Draft, kept: dict[str, Draft]) -> bool:
        if draft.id not in kept:
            return not any(body.strip() for body in _text(draft))
        return _text(kept[draft.id]) == _text(draft)

    def _note(self, draft: Draft) -> None:
        self.drafts[draft.id] = draft

    def _on_saved(self, sent_id: str, stored: Draft) -> None:
        if stored.id != sent_id and sent_id in self.drafts:
            self.drafts[stored.id] = stored

    def _watch_store(self) -> None:
        """Hear of deletions where they happen, whoever asks for them."""
        store = self._editor.window.place.shelf.store
        assert isinstance(store, SqliteDraftStore)
        delete, empty = store.delete, store.empty_trash

        def delete_and_note(draft: Draft) -> None:
            self.erased.add(draft.id)
            delete(draft)

        def empty_and_note() -> int:
            self.erased.update(store.find(Selection(Folder.TRASH)))
            return empty()

        store.delete, store.empty_trash = delete_and_note, empty_and_note  # type: ignore[method-assign]


def _text(draft: Draft) -> tuple[str, ...]:
    return (draft.body, *(each.body for each in draft.variants))


class Monkey:
    """Does one thing after the other and looks each time whether all is well."""

    def __init__(self, editor: Editor, seed: int) -> None:
        self.faults: list[str] = []
        self._editor = editor
        self._hand = Hand(editor, random.Random(seed))
        self._ledger = Ledger(editor)
        self._done: deque[str] = deque(maxlen=_TOLD)
        self._listen()

    def work(self, count: int) -> bool:
        """Do so many things; tell whether all went well."""
        names, weights = zip(*((deed, deed.weight) for deed in DEEDS), strict=True)
        for number in range(count):
            deed = self._hand.dice.choices(names, weights)[0]
            if not self._do(number, deed):
                return False
            if (number + 1) % _AUDIT_EVERY == 0 and not self._audit(number):
                return False
        return self._audit(count)

    def _do(self, number: int, deed: Deed) -> bool:
        hand = self._hand
        self._done.append(f"{number} {deed.name}")
        try:
            hand.prepare(free=deed.is_free)
            wrong = deed.do(hand)
            self._done[-1] += f" {hand.told}"
            hand.pause()
            # A draft that was asked for before may arrive in the middle of a deed.
            wrong = hand.disagreement() or ("" if hand.has_opened else wrong)
        except Exception:  # noqa: BLE001 - whatever it is, it is told
            wrong = traceback.format_exc()
        if wrong:
            self.faults.append(wrong)
        return self._is_well()

    def _audit(self, number: int) -> bool:
        close_windows(self._hand)
        self._hand.end_composition()
        autosave = self._editor.window.place.autosave
        autosave.save_now()
        over = time.monotonic() + 30
        while not autosave.is_settled and time.monotonic() < over:
            autosave.save_now()
            self._hand.turn(0.01)
        if not autosave.is_settled:
            self.faults.append("saving does not come to an end")
        self.faults += self._ledger.missing()
        print(f"{number}: {len(self._ledger.drafts)} drafts", flush=True)
        return self._is_well()

    def _is_well(self) -> bool:
        for each in self.faults:
            print("FAULT", each)
        if self.faults:
            print("\n".join(self._done), flush=True)
        return not self.faults

    def _listen(self) -> None:
        """Hear of every exception and every complaint of Qt."""
        faults = self.faults

        def on_exception(kind: type[BaseException], error: BaseException, trace: object) -> None:
            faults.append("".join(traceback.format_exception(error)))

        def on_message(kind: QtMsgType, _: object, text: str | None) -> None:
            is_known = any((text or "").startswith(each) for each in _HARMLESS)
            if kind is not QtMsgType.QtDebugMsg and not is_known:
                faults.append(f"Qt: {text}")

        sys.excepthook = on_exception
        sys.unraisablehook = lambda told: faults.append(f"{told.exc_value!r} in {told.object!r}")
        threading.excepthook = lambda told: faults.append(f"{told.exc_value!r} in a thread")
        qInstallMessageHandler(on_message)


def main(seed: int, count: int) -> int:
    faulthandler.enable()
    application = QApplication(["snswriter"])
    editor = Editor(application, find_places(os.environ))
    editor.start()
    _wait(lambda: not editor.window.page.editor.isReadOnly())
    monkey = Monkey(editor, seed)
    is_well = monkey.work(count)
    print(f"seed {seed}: {'well' if is_well else 'NOT WELL'}", flush=True)
    # The end of the process is not what is tried here.
    os._exit(0 if is_well else 1)


def _wait(wish: Callable[[], bool]) -> None:
    over = time.monotonic() + 60
    while not wish():
        assert time.monotonic() < over
        QApplication.processEvents()
        time.sleep(0.001)


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
