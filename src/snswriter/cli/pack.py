"""`snswriter pack`: make, sign, read and put in rule packs."""

import argparse
import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path

from snswriter.cli.inputs import InputError
from snswriter.cli.outputs import Exit
from snswriter.ports import StorageError
from snswriter.storage.files import read_file, replace_file
from snswriter.storage.pack_folders import LAYER
from snswriter.storage.pack_keys import (
    KEY_LIMIT_BYTES,
    PUBLIC_SUFFIX,
    check_signature,
    new_key,
    signed,
    trusted_keys,
)
from snswriter.storage.pack_shelf import PackShelf
from snswriter.storage.paths import find_places
from snswriter.storage.rule_layers import load_layers
from snswriter.storage.rule_pack import FOLDERS, LIMIT_BYTES, new_pack, pack_bytes, read_pack
from snswriter.storage.template_files import templates_in


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its verbs to the command line."""
    parser = commands.add_parser("pack", help="組織の規則パックを作り、確かめ、取り込みます")
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    put = verbs.add_parser("install", help="規則パックを取り込みます")
    put.add_argument("file", type=Path)
    put.set_defaults(run=_guarded(_install))
    verbs.add_parser("list", help="使用中の規則パック").set_defaults(run=_guarded(_list))
    show = verbs.add_parser("show", help="規則パックの中身と署名を確かめます")
    show.add_argument("file", type=Path)
    show.add_argument("--trust", type=Path, metavar="DIR", help="公開鍵（*.pub）のフォルダー")
    show.set_defaults(run=_guarded(_show))
    make = verbs.add_parser("make", help="フォルダーから規則パックを作ります")
    make.add_argument(
        "folder", type=Path, help="rules・guidelines・templatesやdictionary.tomlのあるフォルダー"
    )
    make.add_argument("file", type=Path, help="作るファイル（*.snsrules）")
    make.add_argument("--name", required=True, help="組織の名前（英小文字・数字・ハイフン）")
    make.add_argument("--version", required=True, type=int, help="版（1から、毎回大きく）")
    make.add_argument("--key", type=Path, help="署名に使う秘密鍵")
    make.set_defaults(run=_guarded(_make))
    key = verbs.add_parser("key", help="署名用の鍵を作ります（秘密鍵と、配る公開鍵）")
    key.add_argument("file", type=Path, help="秘密鍵のファイル。公開鍵は同じ場所の*.pub")
    key.set_defaults(run=_guarded(_key))


def _guarded(verb: Callable[[argparse.Namespace], Exit]) -> Callable[[argparse.Namespace], Exit]:
    """Return the verb with errors of files and packs told as sentences."""

    def run(options: argparse.Namespace) -> Exit:
        try:
            return verb(options)
        except StorageError as error:
            raise InputError(str(error)) from error

    return run


def _install(options: argparse.Namespace) -> Exit:
    pack = PackShelf(find_places(os.environ)).put(options.file)
    print(f"規則パック {pack.name} {pack.version} を取り込みました。次の起動から使われます。")
    return Exit.CLEAN


def _list(_: argparse.Namespace) -> Exit:
    for pack in PackShelf(find_places(os.environ)).in_use():
        print(f"{pack.name} {pack.version} {pack.folder}")
    return Exit.CLEAN


def _show(options: argparse.Namespace) -> Exit:
    pack = read_pack(_content(options.file), str(options.file))
    if options.trust:
        check_signature(pack, trusted_keys(options.trust), str(options.file))
    signature = "あり" if pack.signature else "なし"
    print(f"{pack.manifest.name} {pack.manifest.version} 署名: {signature}")
    for name, digest in pack.manifest.files.items():
        print(f"{digest}  {name}")
    return Exit.CLEAN


def _make(options: argparse.Namespace) -> Exit:
    problems = _problems(options.folder)
    if problems:
        raise InputError("直すところがあります。\n" + "\n".join(map(str, problems)))
    paths = [path for name in FOLDERS for path in sorted((options.folder / name).glob("*.toml"))]
    paths.append(options.folder / "dictionary.toml")
    files = {
        path.relative_to(options.folder).as_posix(): _content(path)
        for path in paths
        if path.exists()
    }
    try:
        pack = new_pack(options.name, options.version, files)
    except ValueError as error:
        raise InputError(
            "規則パックを作れませんでした。名前は英小文字・数字・ハイフン、版は1以上の数にし、"
            "フォルダーにrules・guidelines・templatesのどれかとその中の*.toml、"
            f"またはdictionary.tomlを置いてください（{error}）。"
        ) from error
    if options.key:
        passphrase = getpass.getpass("秘密鍵の合言葉: ")
        pack = signed(pack, _content(options.key), passphrase, str(options.key))
    replace_file(options.file, pack_bytes(pack))
    print(f"{options.file} を作りました。")
    return Exit.CLEAN


def _problems(folder: Path) -> list[object]:
    """Return what in the folder nobody's program could use."""
    layer = ((LAYER, folder),)
    rules = [each for file in load_layers(layer).files for each in file.problems]
    return [*rules, *templates_in(layer).problems]


def _key(options: argparse.Namespace) -> Exit:
    if options.file.exists():
        raise InputError(f"{options.file} はすでにあります。上書きせずに終わりました。")
    passphrase = getpass.getpass("秘密鍵を守る合言葉: ")
    if not passphrase or passphrase != getpass.getpass("もう一度: "):
        raise InputError("合言葉が空か、2回の入力が違っています。もう一度お試しください。")
    private, public = new_key(passphrase)
    replace_file(options.file, private)
    if sys.platform != "win32":
        options.file.chmod(0o600)
    public_file = options.file.with_suffix(PUBLIC_SUFFIX)
    replace_file(public_file, public)
    print(f"{options.file} は大切に保管し、{public_file} を配ってください。")
    return Exit.CLEAN


def _content(path: Path) -> bytes:
    limit = KEY_LIMIT_BYTES if path.suffix in (".pem", ".key") else LIMIT_BYTES
    content = read_file(path, limit)
    if content is None:
        raise InputError(f"{path} が見つかりません。場所と名前をご確認ください。")
    return content
