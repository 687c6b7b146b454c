"""Nothing that the program writes or says holds a secret, in whatever form, whatever happens."""

import base64
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from snswriter.ports import SecretKind
from tests.architecture.sources import ROOT
from tests.e2e.secret_forms import forms_of, haystacks_in, leaks

SEED = base64.b32encode(os.urandom(20)).decode()
SECRETS = {
    "sign-in-name": f"koho-{uuid4().hex[:12]}",
    "password": f"ひみつ🔑{uuid4().hex[:16]}",
    "one-time-seed": SEED,
    "recovery-codes": f"{uuid4().hex[:9]} {uuid4().hex[:9]}",
    "api-token": f"+/~{uuid4().hex}",
    "rotated": f"あたらしい<{uuid4().hex[:16]}>",
}
KEYCHAINS = [
    pytest.param("memory", id="memory", marks=pytest.mark.slow),
    pytest.param("real", id="keychain", marks=pytest.mark.keychain),
]
FORMS = list(forms_of("x"))
_OURS = os.pathsep.join((str(ROOT / "src"), str(ROOT)))


@pytest.mark.skipif(sys.platform == "win32", reason="the home of a process is named otherwise")
@pytest.mark.parametrize("keychain", KEYCHAINS)
def test_a_life_with_secrets_leaves_none_behind(tmp_path: Path, keychain: str) -> None:
    assert {kind.value for kind in SecretKind} < SECRETS.keys()
    out = tmp_path / "out"
    out.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "tests.e2e.secret_walk", str(out), keychain],
        env=_surroundings(tmp_path),
        cwd=ROOT,
        input=json.dumps(SECRETS),
        capture_output=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    said = {"stdout": done.stdout.encode(), "stderr": done.stderr.encode()}
    haystacks = {**haystacks_in(tmp_path), **said}
    assert leaks(list(SECRETS.values()), haystacks) == []
    assert json.loads(done.stdout.splitlines()[-1]) == {
        "copied": True,
        "shown": True,
        "noted": True,
        "refused": True,
        "left": [],
        "steps": ["archive", "secret-removed", "head-confirmed", "unlisted", "closed"],
    }
    # What was looked through is what was written: text, packages, papers, drafts, a traceback.
    assert "RuntimeError: no clipboard" in done.stderr
    looked = " ".join(haystacks)
    wanted = (".snspost [1]", "drafts.sqlite3", "accounts.toml", "引継書.html", "handover-pdf")
    assert [each for each in wanted if each not in looked] == []
    assert "図書館を開けます。".encode() in haystacks["out/post.snspost [1]"]


def _surroundings(home: Path) -> dict[str, str]:
    folders = {
        "HOME": home / "home",
        "XDG_CONFIG_HOME": home / "home" / "config",
        "XDG_CACHE_HOME": home / "home" / "cache",
        "XDG_DATA_HOME": home / "home" / "data",
        "TMPDIR": home / "tmp",
        "SNSWRITER_HOME": home / "snswriter",
    }
    for each in folders.values():
        each.mkdir(parents=True, exist_ok=True)
    # faulthandler writes what it sees when a process dies.
    more = {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", "PYTHONFAULTHANDLER": "1"}
    return {
        **os.environ,
        **{name: str(path) for name, path in folders.items()},
        **more,
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": _OURS,
    }


@pytest.mark.parametrize("shift", range(4))
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("letters", [base64.b64encode, base64.urlsafe_b64encode])
def test_a_secret_in_the_middle_of_base64_is_found(
    tmp_path: Path, shift: int, encoding: str, letters: Callable[[bytes], bytes]
) -> None:
    secret = SECRETS["password"]
    inside = os.urandom(shift) + secret.encode(encoding) + os.urandom(5)
    (tmp_path / "a.txt").write_bytes(b"x = " + letters(inside))
    assert leaks([secret], haystacks_in(tmp_path)) != []
    assert leaks([secret[::-1]], haystacks_in(tmp_path)) == []


@pytest.mark.parametrize("form", FORMS)
def test_a_secret_in_each_form_is_found(tmp_path: Path, form: str) -> None:
    secret = SECRETS["rotated"]
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.bin").write_bytes(b"\0" + forms_of(secret)[form] + b"\0")
    assert f"b/a.bin: {form}" in leaks([secret], haystacks_in(tmp_path))


def test_a_secret_in_a_draft_is_found_in_revisions_log_and_copy(tmp_path: Path) -> None:
    """Write a secret where it never belongs, to see that packed places are looked into."""
    done = subprocess.run(
        [sys.executable, "-c", _LEAKING, str(tmp_path / "drafts.sqlite3")],
        env={**os.environ, "PYTHONPATH": _OURS, "PYTHONUTF8": "1"},
        input=SECRETS["password"],
        encoding="utf-8",
        check=True,
    )
    assert done.returncode == 0
    found = leaks([SECRETS["password"]], haystacks_in(tmp_path))
    places = {each.partition(": ")[0].partition(" ")[0] for each in found}
    assert {"drafts.sqlite3", "drafts.spare.log"} <= places


_LEAKING = """
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from snswriter.drafts.draft import new_draft
from snswriter.storage.draft_store import SqliteDraftStore

now = datetime(2026, 11, 20, tzinfo=UTC)
store = SqliteDraftStore(Path(sys.argv[1]))
draft = store.save(new_draft("koho", now).with_body(sys.stdin.read(), now))
store.save(draft.with_body("", now + timedelta(minutes=9)))
store.close()
"""
