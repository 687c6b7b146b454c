import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from snswriter.ports import StorageError, UnreadableError
from snswriter.storage.pack_keys import new_key, signed
from snswriter.storage.pack_shelf import PackShelf
from snswriter.storage.paths import Places, places_under
from snswriter.storage.rule_layers import load_office_layers
from snswriter.storage.rule_pack import (
    PackBrokenError,
    PackNewerFormatError,
    PackOlderError,
    PackUnsignedError,
    PackUntrustedError,
    RulePack,
    new_pack,
    pack_bytes,
    read_pack,
)

RULE = """
category = "facts"

[[rule]]
id = "facts.town-old-name"
title = "旧称"
severity = "warning"
message = "「{text}」は旧称です。"
match = { phrases = ["旧町役場"] }
"""
PASSPHRASE = "合言葉"


def pack(version: int = 1, name: str = "midorino") -> RulePack:
    return new_pack(name, version, {"rules/town.toml": f"{RULE}# {version}\n".encode()})


@pytest.fixture(scope="module")
def keys() -> tuple[bytes, bytes]:
    return new_key(PASSPHRASE)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return places_under(tmp_path / "home")


def laid(folder: Path, content: bytes, name: str = "a.snsrules") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path


def trust(places: Places, public: bytes) -> None:
    laid(places.site / "trust", public, "town.pub")


def in_use(places: Places) -> list[tuple[str, int]]:
    return [(each.name, each.version) for each in PackShelf(places).in_use()]


def test_a_pack_comes_back_as_it_was_made(keys: tuple[bytes, bytes]) -> None:
    made = signed(pack(), keys[0], PASSPHRASE, "key.pem")
    assert read_pack(pack_bytes(made), "a.snsrules") == made


def test_the_same_files_give_the_same_bytes() -> None:
    assert pack_bytes(pack()) == pack_bytes(pack())


def cut(content: bytes) -> bytes:
    return content[: len(content) // 2]


def flipped(content: bytes) -> bytes:
    middle = content.index(b"rules/town.toml") + 40
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def without_its_file(content: bytes) -> bytes:
    made = read_pack(content, "")
    return pack_bytes(RulePack(made.manifest, made.signed_bytes, b"", {}))


def with_a_stray_file(content: bytes) -> bytes:
    made = read_pack(content, "")
    files = {**made.files, "../escape.toml": b""}
    return pack_bytes(RulePack(made.manifest, made.signed_bytes, b"", files))


def of_a_later_format(content: bytes) -> bytes:
    made = read_pack(content, "")
    later = made.signed_bytes.replace(b'"format": 1', b'"format": 2')
    return pack_bytes(RulePack(made.manifest, later, b"", made.files))


@pytest.mark.parametrize(
    ("spoil", "error"),
    [
        (cut, PackBrokenError),
        (flipped, PackBrokenError),
        (without_its_file, PackBrokenError),
        (with_a_stray_file, PackBrokenError),
        (lambda _: b"", PackBrokenError),
        (lambda _: b"not a pack", PackBrokenError),
        (of_a_later_format, PackNewerFormatError),
    ],
)
def test_a_spoilt_pack_is_refused_and_the_one_before_stays(
    places: Places, tmp_path: Path, spoil: Callable[[bytes], bytes], error: type[StorageError]
) -> None:
    shelf = PackShelf(places)
    shelf.put(laid(tmp_path, pack_bytes(pack(1))))
    with pytest.raises(error):
        shelf.put(laid(tmp_path, spoil(pack_bytes(pack(2)))))
    assert in_use(places) == [("midorino", 1)]


@pytest.mark.parametrize("version", [2, 1])
def test_an_older_or_equal_pack_is_refused(places: Places, tmp_path: Path, version: int) -> None:
    shelf = PackShelf(places)
    shelf.put(laid(tmp_path, pack_bytes(pack(2))))
    with pytest.raises(PackOlderError):
        shelf.put(laid(tmp_path, pack_bytes(pack(version))))


def test_the_version_before_is_kept_and_no_more(places: Places, tmp_path: Path) -> None:
    shelf = PackShelf(places)
    for version in (1, 2, 10):
        shelf.put(laid(tmp_path, pack_bytes(pack(version))))
    held = sorted(path.name for path in (places.data / "packs" / "midorino").iterdir())
    assert (held, in_use(places)) == (["10", "2"], [("midorino", 10)])


def test_where_keys_are_trusted_a_signature_is_demanded(
    places: Places, tmp_path: Path, keys: tuple[bytes, bytes]
) -> None:
    trust(places, keys[1])
    shelf = PackShelf(places)
    with pytest.raises(PackUnsignedError):
        shelf.put(laid(tmp_path, pack_bytes(pack())))
    stranger, _ = new_key(PASSPHRASE)
    with pytest.raises(PackUntrustedError):
        shelf.put(laid(tmp_path, pack_bytes(signed(pack(), stranger, PASSPHRASE, ""))))
    shelf.put(laid(tmp_path, pack_bytes(signed(pack(), keys[0], PASSPHRASE, ""))))
    assert in_use(places) == [("midorino", 1)]


def test_a_signature_does_not_cover_another_manifest(
    places: Places, tmp_path: Path, keys: tuple[bytes, bytes]
) -> None:
    trust(places, keys[1])
    good = signed(pack(1), keys[0], PASSPHRASE, "")
    other = pack(2)
    forged = RulePack(other.manifest, other.signed_bytes, good.signature, other.files)
    with pytest.raises(PackUntrustedError):
        PackShelf(places).put(laid(tmp_path, pack_bytes(forged)))


def test_a_spoilt_key_does_not_switch_the_checking_off(places: Places, tmp_path: Path) -> None:
    trust(places, b"no key\n")
    with pytest.raises(UnreadableError):
        PackShelf(places).put(laid(tmp_path, pack_bytes(pack())))


def test_a_wrong_passphrase_is_told(keys: tuple[bytes, bytes]) -> None:
    with pytest.raises(UnreadableError):
        signed(pack(), keys[0], "別の合言葉", "key.pem")


def test_packs_of_the_site_folder_are_taken_over(places: Places) -> None:
    laid(places.site / "packs", pack_bytes(pack(3)))
    laid(places.site / "packs", b"broken", "b.snsrules")
    loaded = load_office_layers(places)
    problems = [problem.message for file in loaded.files for problem in file.problems]
    rules = [rule.id for file in loaded.files for rule in file.rules]
    assert (in_use(places), rules, problems) == (
        [("midorino", 3)],
        ["facts.town-old-name"],
        [f"{PackBrokenError.what}{PackBrokenError.remedy}"],
    )


def test_a_pack_that_is_already_there_is_no_problem(places: Places) -> None:
    laid(places.site / "packs", pack_bytes(pack(3)))
    shelf = PackShelf(places)
    assert (shelf.take_offers(), shelf.take_offers()) == ((), ())


def test_an_interrupted_installation_leaves_the_pack_before(
    places: Places, tmp_path: Path
) -> None:
    shelf = PackShelf(places)
    shelf.put(laid(tmp_path, pack_bytes(pack(1))))
    half = places.data / "packs" / "midorino" / "unfinished" / "rules"
    half.mkdir(parents=True)
    assert in_use(places) == [("midorino", 1)]
    shelf.put(laid(tmp_path, pack_bytes(pack(2))))
    assert (in_use(places), half.exists()) == ([("midorino", 2)], False)


@pytest.mark.parametrize(
    ("name", "version", "files"),
    [
        ("Midorino", 1, {"rules/a.toml": b""}),
        ("midorino", 0, {"rules/a.toml": b""}),
        ("midorino", 1, {}),
        ("midorino", 1, {"../a.toml": b""}),
        ("midorino", 1, {"rules/a.py": b""}),
    ],
)
def test_what_no_pack_may_hold_is_refused(
    name: str, version: int, files: dict[str, bytes]
) -> None:
    with pytest.raises(ValueError, match=name):
        new_pack(name, version, files)


def test_a_full_disk_leaves_the_pack_before(places: Places, tmp_path: Path) -> None:
    shelf = PackShelf(places)
    shelf.put(laid(tmp_path, pack_bytes(pack(1))))
    blocked = places.data / "packs" / "midorino" / "unfinished"
    blocked.write_text("a file where a folder is wanted", encoding="utf-8")
    with pytest.raises(StorageError):
        shelf.put(laid(tmp_path, pack_bytes(pack(2))))
    assert in_use(places) == [("midorino", 1)]
    shutil.rmtree(places.data)
