"""Signatures that others can check, and what becomes of them when somebody meddles."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

from realpolitik.cli.app import outcome
from realpolitik.errors import UserError
from realpolitik.ledger import signature
from realpolitik.ledger.chain import append, inspect
from realpolitik.ledger.entry import entry_of, line_of, parsed
from realpolitik.ledger.resolve import resolve
from realpolitik.ledger.seal import seal
from realpolitik.ledger.signature import genuine, public_key, signer
from realpolitik.ledger.verify import verify
from realpolitik.scenario.files import load
from realpolitik.scenario.model import Scenario

# RFC 8032, section 7.1, test 1: secret key and public key
PRIVATE = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"
PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
FORMS = {
    "pem": (Encoding.PEM, PrivateFormat.PKCS8),
    "ssh": (Encoding.PEM, PrivateFormat.OpenSSH),
}


def key_of(path: Path, form: str = "ssh", private: str = PRIVATE) -> Path:
    key = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(private))
    path.write_bytes(key.private_bytes(*FORMS[form], NoEncryption()))
    written = key.public_key().public_bytes(Encoding.OpenSSH, PublicFormat.OpenSSH)
    path.with_suffix(".pub").write_bytes(written + b" analyst\n")
    return path


@pytest.fixture
def signed(river: Scenario, ledger: Path, noon: dt.datetime, tmp_path: Path) -> Path:
    """A sealed and a resolved entry, both signed."""
    key = key_of(tmp_path / "key")
    seal(river, "rain", ledger, probability=0.3, now=noon, key=key)
    resolve(ledger, "rain", "no", now=noon + dt.timedelta(days=2), key=key)
    return ledger


@pytest.mark.parametrize("form", list(FORMS))
def test_keys_are_those_of_the_standard(tmp_path: Path, form: str) -> None:
    key = key_of(tmp_path / "key", form)
    assert signer(key).public == PUBLIC
    assert public_key(str(tmp_path / "key.pub")) == public_key(PUBLIC.upper()) == PUBLIC


def test_what_is_signed_verifies(signed: Path, tmp_path: Path) -> None:
    found, _ = inspect(signed)
    assert [entry.body["signer"] for entry in found] == [PUBLIC, PUBLIC]
    assert verify(signed) == ()
    assert verify(signed, signer=PUBLIC) == ()
    assert verify(signed, signer=str(tmp_path / "key.pub")) == ()
    # by hand, with the library alone
    public = Ed25519PrivateKey.from_private_bytes(bytes.fromhex(PRIVATE)).public_key()
    said = b"realpolitik ledger entry " + found[0].hash.encode()
    public.verify(bytes.fromhex(found[0].signature), said)
    assert not genuine(PUBLIC, found[1].hash, found[0].signature)


def removed(lines: list[str]) -> list[str]:
    data = json.loads(lines[0])
    del data["signature"]
    return [json.dumps(data, separators=(",", ":"), ensure_ascii=False), *lines[1:]]


def exchanged(lines: list[str]) -> list[str]:
    one, other = (json.loads(line)["signature"] for line in lines)
    return [lines[0].replace(one, other), *lines[1:]]


def nonsense(lines: list[str]) -> list[str]:
    return [lines[0].replace(json.loads(lines[0])["signature"], "xyz"), *lines[1:]]


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (removed, "names a signer but has no signature"),
        (exchanged, "is not signed by the key it names"),
        (nonsense, "is not signed by the key it names"),
    ],
)
def test_meddling_is_found(
    signed: Path, edit: Callable[[list[str]], list[str]], words: str
) -> None:
    signed.write_text("\n".join(edit(signed.read_text().splitlines())) + "\n")
    first, *_ = verify(signed)
    assert words in first.message
    assert (first.line, first.severity) == (1, "error")


def test_a_ledger_written_anew_by_another_is_found(signed: Path, tmp_path: Path) -> None:
    other = signer(key_of(tmp_path / "other", private="11" * 32))
    first = parsed(signed.read_bytes().splitlines()[0])
    body = {**first.body, "forecast": {"probability": 0.9}, "signer": other.public}
    forged = entry_of(1, first.at, "seal", body, first.previous)
    forged = forged._replace(signature=other.sign(forged.hash))
    signed.write_bytes(line_of(forged))
    assert verify(signed) == ()  # nothing contradicts itself
    (problem,) = verify(signed, signer=PUBLIC)
    assert problem.message == f"is signed by {other.public}, not by {PUBLIC}"


def test_unsigned_entries_are_no_error_unless_asked(ledger: Path, noon: dt.datetime) -> None:
    append(ledger, "seal", lambda before: {"question": "q"}, noon)
    assert verify(ledger) == ()
    (problem,) = verify(ledger, signer=PUBLIC)
    assert problem.message == f"is signed by nobody, not by {PUBLIC}"


def test_without_the_extra_signatures_are_kept_and_not_checked(
    signed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signature, "find_spec", lambda name: None)
    (problem,) = verify(signed)
    assert problem.severity == "warning"
    assert "2 entries are signed, which is not checked here" in problem.message
    with pytest.raises(UserError, match=r"realpolitik\[ledger\]"):
        verify(signed, signer=PUBLIC)
    with pytest.raises(UserError, match=r"realpolitik\[ledger\]"):
        signer(tmp_path / "key")


def test_files_that_hold_no_such_key(tmp_path: Path) -> None:
    place = tmp_path / "key"
    with pytest.raises(UserError, match="cannot be read"):
        signer(place)
    place.write_bytes(b"no key")
    with pytest.raises(UserError, match="holds no private key"):
        signer(place)
    with pytest.raises(UserError, match="holds no public key"):
        public_key(str(place))
    other = generate_private_key(SECP256R1())
    place.write_bytes(other.private_bytes(*FORMS["pem"], NoEncryption()))
    with pytest.raises(UserError, match="is no Ed25519 key"):
        signer(place)
    form = PublicFormat.SubjectPublicKeyInfo
    place.write_bytes(other.public_key().public_bytes(Encoding.PEM, form))
    with pytest.raises(UserError, match="is no Ed25519 key"):
        public_key(str(place))
    locked = BestAvailableEncryption(b"x")
    place.write_bytes(Ed25519PrivateKey.generate().private_bytes(*FORMS["pem"], locked))
    with pytest.raises(UserError, match="protected by a passphrase"):
        signer(place)


def test_the_commands(
    signed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    call = ["realpolitik", "verify", "--ledger", str(signed), "--signer", str(tmp_path / "key.pub")]
    monkeypatch.setattr("sys.argv", call)
    assert outcome() == 0
    assert "2 entries, unbroken, 2 of them signed; " in capfd.readouterr().out
    monkeypatch.setattr("sys.argv", [*call[:-1], "0" * 64])
    assert outcome() == 2


def test_every_question_of_alaska_is_sealed_or_says_why_not(ledger: Path) -> None:
    scenario = load("alaska-2025")
    day = dt.datetime(2025, 9, 1, tzinfo=dt.UTC)
    for question in scenario.questions:
        if question.id == "ceasefire-2025":
            with pytest.raises(UserError, match=r"no model answers .* a probability of your own"):
                seal(scenario, question.id, ledger, draws=40, now=day)
        else:
            entry = seal(scenario, question.id, ledger, draws=40, now=day)
            assert 0 <= entry.body["forecast"]["probability"] <= 1
