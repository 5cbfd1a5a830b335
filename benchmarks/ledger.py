"""A ledger of 10,000 entries, verified; the same with every entry signed."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from realpolitik.ledger.entry import START, entry_of, line_of
from realpolitik.ledger.signature import Signer, signer
from realpolitik.ledger.verify import verify

TARGETS = {"ledger_verified": 2.0, "signed_ledger_verified": 4.0}
ENTRIES = 10_000


def figures() -> Iterator[tuple[str, float, str]]:
    """CPU seconds to verify each ledger."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "key.pem"
        place.write_bytes(
            Ed25519PrivateKey.generate().private_bytes(
                Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()
            )
        )
        for name, key in (("ledger_verified", None), ("signed_ledger_verified", signer(place))):
            path = Path(folder) / f"{name}.jsonl"
            path.write_bytes(b"".join(lines(key)))
            start = process_time()
            problems = verify(path)
            if problems:
                raise RuntimeError(str(problems[0]))
            yield name, process_time() - start, "s"


def lines(key: Signer | None) -> Iterator[bytes]:
    at, previous = dt.datetime(2029, 1, 1, tzinfo=dt.UTC), START
    for number in range(1, ENTRIES + 1):
        body = {"question": f"q{number}", "wording": "w" * 300, "forecast": {"probability": 0.3}}
        signed = {"signer": key.public} if key else {}
        entry = entry_of(number, at, "seal", body | signed, previous)
        if key:
            entry = entry._replace(signature=key.sign(entry.hash))
        previous = entry.hash
        yield line_of(entry)
