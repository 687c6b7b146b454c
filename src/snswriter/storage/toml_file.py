"""A TOML file that people may edit, with the last good copy beside it."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import tomlkit

from snswriter.ports import NewerVersionError, Problem, UnreadableError
from snswriter.storage.files import back_up, backup_of, read_file, replace_file, set_aside

LIMIT_BYTES = 4 * 1024 * 1024

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)")


@dataclass(frozen=True, slots=True)
class TomlText:
    """A file that parsed.

    Attributes:
        text: As it stands in the file, without byte order mark.
        table: The parsed content.
    """

    text: str
    table: Mapping[str, object]

    @property
    def schema(self) -> int:
        """Return the version of the file's layout; 1 when it says nothing usable."""
        value = self.table.get("schema", 1)
        return value if isinstance(value, int) else 1


@dataclass(frozen=True, slots=True)
class TomlRead:
    """What could be read: `content` is None when neither file nor backup could be used."""

    content: TomlText | None
    problems: tuple[Problem, ...] = ()

    @property
    def is_first_start(self) -> bool:
        """Tell whether there is neither a file nor a backup, and nothing went wrong."""
        return self.content is None and not self.problems


class TomlFile:
    """One file with the layout versions up to `schema`."""

    def __init__(self, path: Path, schema: int) -> None:
        self.path = path
        self.schema = schema

    def read(self) -> TomlRead:
        """Return the file, or its backup with a problem that says so; never raises."""
        own = _readable(self.path)
        if isinstance(own, TomlText):
            return self._checked(own)
        spare = _readable(backup_of(self.path))
        if isinstance(spare, TomlText):
            reason = own or Problem(str(self.path), "", "ファイルが見つかりません。", "")
            return TomlRead(self._checked(spare).content, (reason, _from_backup(self.path)))
        problems = tuple(problem for problem in (own, spare) if problem)
        return TomlRead(None, problems)

    def write(self, text: str) -> None:
        """Replace the file; a good old one becomes the backup, a broken one is set aside.

        Raises:
            NewerVersionError: A later program wrote the file; it stays as it is.
            UnreadableError: The old file cannot be looked at, so it is not touched either.
            StorageError: As in `files.replace_file`.
        """
        old = _parsed(self.path)
        if isinstance(old, TomlText):
            if old.schema > self.schema:
                raise NewerVersionError(str(self.path))
            if old.text != text:
                back_up(self.path)
        elif old is not None:
            set_aside(self.path)
        replace_file(self.path, text.encode("utf-8"))

    def _checked(self, content: TomlText) -> TomlRead:
        if content.schema <= self.schema:
            return TomlRead(content)
        error = NewerVersionError(str(self.path))
        return TomlRead(None, (Problem(str(self.path), "", error.what, error.remedy),))


def editable(text: str) -> tomlkit.TOMLDocument:
    """Return a document to change and write again.

    Many editors leave the last line without an end; what is added would be glued to it.

    Raises:
        tomlkit.exceptions.TOMLKitError: It is no TOML.
    """
    return tomlkit.parse(text if text.endswith("\n") or not text else f"{text}\n")


def _readable(path: Path) -> TomlText | Problem | None:
    try:
        return _parsed(path)
    except UnreadableError as error:
        return Problem(str(path), "", error.what, error.remedy)


def _parsed(path: Path) -> TomlText | Problem | None:
    data = read_file(path, LIMIT_BYTES)
    if data is None:
        return None
    try:
        text = data.decode("utf-8-sig")
        return TomlText(text, tomllib.loads(text))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        remedy = "メモ帳などで文字コード「UTF-8」を選んで保存し直してください。"
        return Problem(str(path), f"{line}行目", "文字コードがUTF-8ではありません。", remedy)
    # Besides its own error, the parser lets through those of int() and of deep nesting.
    except (ValueError, RecursionError) as error:
        return Problem(str(path), _place(error), "TOMLの書き方に合わない箇所があります。", _REPAIR)


_REPAIR = '引用符「"」や括弧の閉じ忘れがないかご確認ください。'


def _place(error: Exception) -> str:
    if "(at end of document)" in str(error):
        return "ファイルの末尾"
    match = _PLACE.search(str(error))
    return f"{match[1]}行目{match[2]}文字目" if match else ""


def _from_backup(path: Path) -> Problem:
    message = "ひとつ前の控えを使って始めました。"
    remedy = "もとのファイルを直すか、そのまま設定を保存すると元に戻ります。"
    return Problem(str(backup_of(path)), "", message, remedy)
