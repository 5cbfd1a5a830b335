"""Ed25519 signatures of entries: who vouches for one, checked by anyone who has the public key."""

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from realpolitik.errors import UserError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

__all__ = ["NEEDED", "Signer", "can_check", "genuine", "public_key", "signer"]

LIMIT = 20_000
PURPOSE = b"realpolitik ledger entry "  # so that no signature for something else fits
NEEDED = "signatures need pip install 'realpolitik[ledger]'"


class Signer(NamedTuple):
    """A private key, and its public key as 64 hexadecimal digits."""

    public: str
    private: "Ed25519PrivateKey"

    def sign(self, digest: str) -> str:
        """The signature of an entry's hash, in hexadecimal."""
        return self.private.sign(PURPOSE + digest.encode()).hex()


def signer(path: str | Path) -> Signer:
    """The Ed25519 key in a file as ssh-keygen or openssl write it, without a passphrase.

    Raises:
        UserError: the file cannot be read or holds no such key, or the extra is not installed.
    """
    content = _content(path)
    _need()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
    from cryptography.hazmat.primitives.serialization import (
        load_pem_private_key,
        load_ssh_private_key,
    )

    read = load_ssh_private_key if b"OPENSSH PRIVATE" in content else load_pem_private_key
    try:
        found = read(content, password=None)
    except TypeError:
        raise UserError(f"{path}: is protected by a passphrase; sign with a key without") from None
    except (ValueError, UnsupportedAlgorithm) as error:
        raise UserError(f"{path}: holds no private key: {error}") from None
    if not isinstance(found, Ed25519PrivateKey):
        raise UserError(f"{path}: is no Ed25519 key (ssh-keygen -t ed25519 makes one)")
    return Signer(found.public_key().public_bytes_raw().hex(), found)


def public_key(given: str) -> str:
    """A public key in hexadecimal, from its digits or from a file (.pub of ssh-keygen, PEM).

    Raises:
        UserError: it is neither, or the extra is not installed.
    """
    text = given.strip().lower()
    if len(text) == 64 and set(text) <= set("0123456789abcdef"):
        return text
    content = _content(given)
    _need()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from cryptography.hazmat.primitives.serialization import (
        load_pem_public_key,
        load_ssh_public_key,
    )

    read = load_ssh_public_key if content.startswith(b"ssh-") else load_pem_public_key
    try:
        found = read(content)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise UserError(f"{given}: holds no public key: {error}") from None
    if not isinstance(found, Ed25519PublicKey):
        raise UserError(f"{given}: is no Ed25519 key")
    return found.public_bytes_raw().hex()


def genuine(public: str, digest: str, signature: str) -> bool:
    """Whether ``signature`` is the one of ``public`` on the hash ``digest``."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), PURPOSE + digest.encode())
    except (InvalidSignature, ValueError):
        return False
    return True


def can_check() -> bool:
    """Whether the extra that checks signatures is installed."""
    return find_spec("cryptography") is not None


def _need() -> None:
    if not can_check():
        raise UserError(NEEDED)


def _content(path: str | Path) -> bytes:
    try:
        with Path(path).open("rb") as file:
            return file.read(LIMIT)
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from None
