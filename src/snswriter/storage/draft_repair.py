"""Opening the drafts whatever happened to their files."""

import contextlib
import os
import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from snswriter.ports import DamagedError, Problem, StorageError
from snswriter.storage.draft_database import (
    DAMAGE,
    LOG,
    PAGE_BYTES,
    SHARED_MEMORY,
    beside,
    is_sound,
    make_folder,
    open_database,
    translated,
)
from snswriter.storage.draft_merge import is_ghost, replay, take, take_revision
from snswriter.storage.draft_salvage import Wreck, wreck_of
from snswriter.storage.draft_spare import Spare, deleted_ids, forget_rows
from snswriter.storage.files import free_neighbour, sync_folder
from snswriter.storage.files import translated as translated_os_error
from snswriter.storage.sole_use import sole_use
from snswriter.text.search_key import SearchKeys

_KEPT_ASIDE = "壊れたファイルは消さずに残してあります。足りない下書きは担当者にご相談ください。"
_PLEASE_LOOK = "念のため、下書きの一覧をご確認ください。"


@dataclass(frozen=True, slots=True)
class Opened:
    """A database that can be worked with, and what had to be repaired for it."""

    database: sqlite3.Connection
    problems: tuple[Problem, ...]


def open_drafts(path: Path, spare: Spare, keys: SearchKeys) -> Opened:
    """Return the database at `path`: as it is, or made new, or mended from all that is left.

    Raises:
        StorageError: As `open_database` does, except for damage.
    """
    make_folder(path)
    try:
        with sole_use(path):
            try:
                return _opened(path, spare, keys)
            except DamagedError:
                return _mended(path, spare, keys)
    except sqlite3.Error as error:
        raise translated(error, path) from error


def mend(path: Path, spare: Spare, keys: SearchKeys, aside: Path | None = None) -> Problem:
    """Put a new database with all that can be found at `path`; the damaged one is kept aside.

    Returns what to tell the person. The file at `path` is replaced in one step at the end.

    Args:
        path: Where the damaged file lies, or lay.
        spare: Its spare.
        keys: Makes keys to search by.
        aside: Where `keep_aside` has put the damaged file already.

    Raises:
        StorageError: Another program holds the file, or there is no room.
    """
    is_missing = not path.exists()
    fresh = path.with_name(f".{path.name}.new")
    try:
        _remove(fresh)
        with wreck_of(aside or path) as wreck:
            count = _gather(fresh, wreck, spare, keys)
        if aside is None:
            aside = path if is_missing else _kept_aside(path)
        _remove_log(path)
        fresh.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise translated_os_error(error, path) from error
    except sqlite3.Error as error:
        raise translated(error, path) from error
    if is_missing:
        message = f"保存ファイルが見つからなかったため、控えから下書き{count}件を戻しました。"
        return Problem(str(path), "", message, _PLEASE_LOOK)
    message = f"保存ファイルが壊れていたため、読み取れた下書き{count}件を移しました。"
    return Problem(str(aside), "", message, _KEPT_ASIDE)


def keep_aside(path: Path) -> Path:
    """Copy the damaged file at `path` and its log, just as they are; return where the copy is.

    To be called before a connection to it is closed: SQLite would fold the log into the file.

    Raises:
        StorageError: There is no room, or it is not allowed.
    """
    target = free_neighbour(path)
    try:
        shutil.copyfile(path, target)
        if beside(path, LOG).exists():
            shutil.copyfile(beside(path, LOG), beside(target, LOG))
    except OSError as error:
        raise translated_os_error(error, path) from error
    return target


def rescue_open_database(connection: sqlite3.Connection, path: Path) -> None:
    """Write what `connection` still holds to `path`, where its file is gone, and close it.

    Systems other than Windows let somebody delete or move an open database; its connection
    then works on a file without a name, and everything would be lost at the end.

    Raises:
        StorageError: The copy could not be written; the connection stays open.
    """
    rescued = path.with_name(f".{path.name}.rescued")
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        rescued.unlink(missing_ok=True)
        with contextlib.closing(sqlite3.connect(rescued)) as copy:
            connection.backup(copy)
        # Closing removes a log by its name, so it comes before the new file takes that name.
        connection.close()
        beside(path, LOG).unlink(missing_ok=True)
        beside(path, SHARED_MEMORY).unlink(missing_ok=True)
        rescued.replace(path)
    except sqlite3.Error as error:
        raise translated(error, path) from error
    except OSError as error:
        raise translated_os_error(error, path) from error


def _opened(path: Path, spare: Spare, keys: SearchKeys) -> Opened:
    if not path.exists() and not beside(path, LOG).exists() and not spare.is_there:
        _create(path)
    if _is_cut_off(path):
        raise DamagedError(str(path))
    database = open_database(path)
    try:
        return Opened(database, _caught_up(database, path, spare, keys))
    except BaseException as error:
        aside = keep_aside(path) if _is_damage(error, path) else None
        database.close()
        if aside is None:
            raise
    return _mended(path, spare, keys, aside)


def _mended(path: Path, spare: Spare, keys: SearchKeys, aside: Path | None = None) -> Opened:
    problem = mend(path, spare, keys, aside)
    return Opened(open_database(path), (problem,))


def _is_damage(error: BaseException, path: Path) -> bool:
    if isinstance(error, sqlite3.Error):
        return isinstance(translated(error, path), DamagedError)
    return isinstance(error, DamagedError | UnicodeDecodeError)


def _is_cut_off(path: Path) -> bool:
    """Tell whether something is missing that SQLite would not miss.

    A file comes to its name complete, so one without a page was emptied; SQLite would take it
    for new and throw its log away. A part of a page is filled up with zeros.
    """
    if not path.exists():
        return True
    size, log = path.stat().st_size, beside(path, LOG)
    has_log = log.exists() and log.stat().st_size > 0
    return size < PAGE_BYTES or (size % PAGE_BYTES != 0 and not has_log)


def _create(path: Path) -> None:
    fresh = path.with_name(f".{path.name}.new")
    try:
        _remove(fresh)
        open_database(fresh).close()
        fresh.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise translated_os_error(error, path) from error


def _caught_up(
    database: sqlite3.Connection, path: Path, spare: Spare, keys: SearchKeys
) -> tuple[Problem, ...]:
    records = spare.records()
    if not records:
        return ()
    database.execute("BEGIN IMMEDIATE")
    try:
        behind = replay(database, records, keys)
        database.execute("COMMIT")
    finally:
        if database.in_transaction:
            database.execute("ROLLBACK")
    if not behind:
        return ()
    message = f"保存ファイルに最後の変更がなかったため、控えから下書き{behind}件を補いました。"
    return (Problem(str(path), "", message, _PLEASE_LOOK),)


def _gather(fresh: Path, wreck: Wreck, spare: Spare, keys: SearchKeys) -> int:
    """Make a database of everything that is left; return the number of drafts in it."""
    has_copy = _begin_with_copy(fresh, spare.copy)
    with contextlib.closing(open_database(fresh)) as database:
        database.execute("BEGIN IMMEDIATE")
        # What is certain comes first: of two texts of one version, the first one stays.
        records = spare.records()
        replay(database, records, keys)
        _take_all(database, wreck, keys)
        if not has_copy and spare.copy.exists():
            with wreck_of(spare.copy) as other:
                _take_all(database, other, keys)
        for draft_id in deleted_ids(records):
            forget_rows(database, draft_id)
        database.execute("COMMIT")
        return int(database.execute("SELECT count(*) FROM draft").fetchone()[0])


def _take_all(database: sqlite3.Connection, wreck: Wreck, keys: SearchKeys) -> None:
    for kept in wreck.drafts():
        if not is_ghost(database, kept):
            take(database, kept, keys)
    for kept in wreck.revisions():
        take_revision(database, kept)


def _begin_with_copy(fresh: Path, copy: Path) -> bool:
    if not copy.exists():
        return False
    shutil.copyfile(copy, fresh)
    try:
        with contextlib.closing(open_database(fresh)) as database:
            if is_sound(database):
                return True
    except (StorageError, *DAMAGE):
        pass
    _remove(fresh)
    return False


def _kept_aside(path: Path) -> Path:
    """Give the damaged file a second name, and its log one that goes with that."""
    target = free_neighbour(path)
    try:
        os.link(path, target)
    except OSError:
        shutil.copyfile(path, target)
    log = beside(path, LOG)
    if log.exists():
        log.replace(beside(target, LOG))
    return target


def _remove_log(path: Path) -> None:
    """Take away what SQLite would apply to the file that comes to this name."""
    for ending in (LOG, SHARED_MEMORY):
        beside(path, ending).unlink(missing_ok=True)


def _remove(path: Path) -> None:
    for each in (path, beside(path, LOG), beside(path, SHARED_MEMORY)):
        each.unlink(missing_ok=True)
