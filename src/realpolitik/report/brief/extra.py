"""Packages that only the brief needs, asked for when they are used."""

from importlib import import_module
from typing import Any

from realpolitik.errors import UserError

__all__ = ["needed"]


def needed(module: str, package: str) -> Any:
    """A module of the extra 'documents', or one line saying how to get it."""
    try:
        return import_module(module)
    except ModuleNotFoundError:
        raise UserError(f"a brief needs {package}: pip install 'realpolitik[documents]'") from None
