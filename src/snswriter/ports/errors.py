"""Everything that can go wrong outside the program; each message is a finished Japanese sentence.

What happened, and what to do; the place is given when an error is made.
"""

from typing import ClassVar


class OutsideError(Exception):
    """The world outside the program did not play along; base of all errors here.

    Attributes:
        what: What happened, one Japanese sentence.
        remedy: What to do, one Japanese sentence.
        where: Path or name of the thing concerned; never holds text of a draft or a secret.
    """

    what: ClassVar[str] = "保存先とのやり取りがうまくいきませんでした。"
    remedy: ClassVar[str] = "少し待ってから、もう一度お試しください。"

    def __init__(self, where: str) -> None:
        super().__init__(where)
        self.where = where

    def __str__(self) -> str:
        return f"{self.what}（{self.where}）{self.remedy}"


class StorageError(OutsideError):
    """A file or folder could not be used."""


class DiskFullError(StorageError):
    """There is no room left."""

    what = "ディスクの空きが足りず、保存できませんでした。"
    remedy = "不要なファイルを片付けると保存できます。本文は画面に残っています。"


class ReadOnlyError(StorageError):
    """The folder or file does not allow writing."""

    what = "保存先に書き込む許可がありません。"
    remedy = "フォルダーの権限を情報システム担当にご確認ください。本文は画面に残っています。"


class BusyError(StorageError):
    """Another program holds the file."""

    what = "ほかのプログラムがファイルを使用中です。"
    remedy = "開いている画面を閉じてから、もう一度お試しください。本文は画面に残っています。"


class UnreadableError(StorageError):
    """The file is there but cannot be read."""

    what = "ファイルを読み込めませんでした。"
    remedy = "ファイルの場所と権限をご確認ください。"


class DamagedError(StorageError):
    """The stored data contradicts itself."""

    what = "保存ファイルが壊れているようです。"
    remedy = "プログラムを開き直すと、控えから下書きを戻します。本文は画面に残っています。"


class NewerVersionError(StorageError):
    """A later version of the program wrote the file; it is left as it is."""

    what = "新しい版のsnswriterで作られたファイルのため、開かずにそのまま残しました。"
    remedy = "snswriterを新しい版に更新してからお使いください。"


class NetworkFolderError(StorageError):
    """The folder lies on a network share, where the database would be damaged sooner or later."""

    what = "ネットワーク上のフォルダーには下書きを安全に保存できません。"
    remedy = "このパソコンの中のフォルダーを保存先にしてください。"


class DraftMissingError(StorageError):
    """There is no draft with this id (any more)."""

    what = "その下書きは見つかりませんでした。"
    remedy = "別の画面で削除された可能性があります。一覧を開き直してご確認ください。"


class DraftChangedError(StorageError):
    """Somebody else changed the draft in the meantime."""

    what = "別の画面で内容が書き換えられていたため、削除しませんでした。"
    remedy = "新しい内容をご確認のうえ、もう一度削除してください。"


class BrokenFileError(StorageError):
    """A file that people may edit cannot be read, so nothing is put into it."""

    what = "ファイルに書き方の誤りがあり、書き加えませんでした。"
    remedy = "ファイルを直すか、別の場所に移してから、もう一度保存してください。"


class VaultError(OutsideError):
    """The keychain of the operating system could not be used."""

    what = "パスワードの保管庫（キーチェーン）を利用できませんでした。"
    remedy = "投稿文の作成と点検は、このまま続けられます。"


class SeedUnreadableError(VaultError):
    """What was kept as the seed of one-time codes is none."""

    what = "ワンタイムコードの種を読み取れませんでした。"
    remedy = (
        "サイトに表示された英数字（または otpauth:// で始まる文字）をそのまま貼って、"
        "もう一度預けてください。"
    )


class VaultUnavailableError(VaultError):
    """There is no keychain, or none that counts as safe."""

    what = "安全に預けられる保管庫（キーチェーン）が見つかりません。"


class VaultRefusedError(VaultError):
    """The keychain on offer would keep secrets readable for anybody, or not at all."""

    what = "内容を保護しない保管庫のため、パスワードは預けません。"


class VaultLockedError(VaultError):
    """The keychain is locked, or the person declined to unlock it."""

    what = "保管庫（キーチェーン）がロックされています。"
    remedy = "ロックを解除してから、もう一度お試しください。"


class VaultFullError(VaultError):
    """The keychain takes no more entries."""

    what = "保管庫（資格情報マネージャー）がいっぱいです。"
    remedy = "使っていない資格情報を整理すると保存できます。"


class VaultTimeoutError(VaultError):
    """The keychain did not answer in time."""

    what = "保管庫（キーチェーン）から時間内に返事がありませんでした。"
    remedy = "確認の画面が隠れていないかご覧になり、もう一度お試しください。"


class SecretRemainsError(VaultError):
    """The keychain said that it deleted a secret, and still gives it out."""

    what = "保管庫（キーチェーン）から消したはずのものが、まだ残っています。"
    remedy = "保管庫の画面で「snswriter」の項目を消してから、もう一度お試しください。"


class SecretUnstorableError(VaultError):
    """The text is empty, too long, or holds characters that keychains do not keep."""

    what = "この内容は保管庫（キーチェーン）に預けられません。"
    remedy = "1文字以上、1,200文字以内の文字で、1件ずつ分けて登録してください。"
