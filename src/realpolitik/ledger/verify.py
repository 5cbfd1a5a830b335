"""Detect whether a ledger was changed after it was written."""

from collections.abc import Iterator
from pathlib import Path

from realpolitik.errors import Problem, UserError
from realpolitik.ledger.chain import inspect
from realpolitik.ledger.entry import START, Entry
from realpolitik.ledger.signature import NEEDED, can_check, genuine, public_key

__all__ = ["verify"]


def verify(ledger: str | Path, head: str = "", signer: str = "") -> tuple[Problem, ...]:
    """What is wrong with a ledger: the first line at which its chain breaks, if any.

    A chain cannot show that entries were cut off at its end, or that all of it was written anew.
    ``head`` can: the hash of an entry that was noted or published elsewhere (at least its first 8
    characters); it is a problem when no entry has it. Every signature is checked; ``signer``, a
    public key in hexadecimal or in a file, must have signed every entry.

    Raises:
        UserError: the file or the key cannot be read, or signatures cannot be checked here.
    """
    found, problems = inspect(Path(ledger))
    if head and not any(len(head) >= 8 and entry.hash.startswith(head) for entry in found):
        last = found[-1].hash if found else START
        message = f"no sound entry has the hash {head}; the last one has {last}"
        problems = (*problems, Problem(message, file=str(ledger)))
    return (*problems, *_signatures(found, public_key(signer) if signer else "", str(ledger)))


def _signatures(found: tuple[Entry, ...], signer: str, file: str) -> Iterator[Problem]:
    """Entries whose signature is wrong, or that another or nobody signed."""
    signed = [entry for entry in found if entry.signature]
    if signed and not can_check():
        if signer:
            raise UserError(NEEDED)
        message = f"{len(signed)} entries are signed, which is not checked here: {NEEDED}"
        yield Problem(message, file=file, severity="warning")
        return
    for entry in found:
        by = str(entry.body.get("signer", ""))
        if entry.signature and not genuine(by, entry.hash, entry.signature):
            yield Problem(f"is not signed by the key it names, {by}", file=file, line=entry.n)
        elif signer and by != signer:
            said = f"is signed by {by}" if by else "is signed by nobody"
            yield Problem(f"{said}, not by {signer}", file=file, line=entry.n)
