"""Keys for rule packs: the organisation signs with one that only it has, PCs hold the other."""

import base64
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from snswriter.ports import UnreadableError
from snswriter.storage.files import read_file
from snswriter.storage.rule_pack import PackUnsignedError, PackUntrustedError, RulePack

KEY_LIMIT_BYTES = 10_000
PUBLIC_SUFFIX = ".pub"


def new_key(passphrase: str) -> tuple[bytes, bytes]:
    """Return a new private key (PEM, locked by `passphrase`) and its public one (Base64 line)."""
    key = Ed25519PrivateKey.generate()
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.BestAvailableEncryption(passphrase.encode("utf-8")),
    )
    public = key.public_key().public_bytes_raw()
    return private, base64.b64encode(public) + b"\n"


def signed(pack: RulePack, private: bytes, passphrase: str, where: str) -> RulePack:
    """Return the pack with a signature.

    Args:
        pack: What to sign.
        private: A key as `new_key` gives it.
        passphrase: What unlocks it.
        where: Path of the key, for the error.

    Raises:
        UnreadableError: This is no such key, or another passphrase locks it.
    """
    try:
        key = serialization.load_pem_private_key(private, passphrase.encode("utf-8"))
    except (ValueError, TypeError):
        key = None
    if not isinstance(key, Ed25519PrivateKey):
        # Raised here, not above: the foreign exception's frames hold the passphrase.
        raise UnreadableError(where)
    return replace(pack, signature=key.sign(pack.signed_bytes))


def trusted_keys(folder: Path) -> tuple[bytes, ...]:
    """Return the public keys (32 bytes each) in the files `*.pub` of a folder.

    Raises:
        UnreadableError: A file there is no key. It is not passed over: a spoilt key would switch
            the checking off.
    """
    paths = sorted(folder.glob(f"*{PUBLIC_SUFFIX}")) if folder.is_dir() else []
    return tuple(_public_key(path) for path in paths)


def check_signature(pack: RulePack, keys: Iterable[bytes], where: str) -> None:
    """Return when one of `keys` made the signature, or when there are no keys to ask.

    Raises:
        PackUnsignedError: There are keys and no signature.
        PackUntrustedError: Another key made it, or the manifest was changed afterwards.
    """
    known = tuple(keys)
    if not known:
        return
    if not pack.signature:
        raise PackUnsignedError(where)
    if not any(_fits(pack, key) for key in known):
        raise PackUntrustedError(where)


def _fits(pack: RulePack, key: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(pack.signature, pack.signed_bytes)
    except InvalidSignature:
        return False
    return True


def _public_key(path: Path) -> bytes:
    content = read_file(path, KEY_LIMIT_BYTES) or b""
    try:
        key = base64.b64decode(content.strip(), validate=True)
        Ed25519PublicKey.from_public_bytes(key)
    except ValueError as error:
        raise UnreadableError(str(path)) from error
    return key
