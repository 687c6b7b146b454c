"""Does the drafts database keep a draft, in a folder that goes away again."""

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from snswriter.drafts.draft import Draft, new_draft
from snswriter.selftest.outcome import expect
from snswriter.storage.draft_store import SqliteDraftStore

_BODY = "葛󠄀城市の下書き🌸"


def run(words: Sequence[str]) -> str:
    """Save a draft, open the database again, read it back."""
    with tempfile.TemporaryDirectory(prefix="snswriter-") as folder:
        # Japanese and a space: folders of real people have both.
        path = Path(folder) / "広報 課" / "drafts.sqlite3"
        path.parent.mkdir()
        saved = _saved(path)
        store = SqliteDraftStore(path)
        found = store.load(saved.id)
        store.close()
    expect(replace(found, updated_at=saved.updated_at), saved, "下書きの保存")
    return "saved and read back"


def _saved(path: Path) -> Draft:
    store = SqliteDraftStore(path)
    saved = store.save(new_draft("", datetime.now(UTC)).with_body(_BODY, datetime.now(UTC)))
    store.close()
    return saved
