"""The formats a scenario can be exported to and imported from: one list, open to more.

A format names a function ``write(scenario, path, notes)`` and a function ``read(path)`` that
returns an ``Imported``, each as ``module:function``; a format for one way leaves the other empty.
A format that ``takes`` something more hands it on by that name.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from realpolitik.errors import UnknownNameError, UserError

__all__ = ["FORMATS", "Format", "format_named", "format_of"]


@dataclass(frozen=True)
class Format:
    """A file format: its name, the ends of its file names, and who writes and reads it.

    ``takes``: the name of one more argument of these functions, such as ``network``.
    """

    name: str
    endings: tuple[str, ...]
    writer: str = ""
    reader: str = ""
    takes: str = ""

    def load(self, way: str) -> Callable[..., Any]:
        """The function behind ``writer`` or ``reader``.

        Raises:
            UserError: the format goes the other way only.
        """
        target: str = getattr(self, way)
        if not target:
            verb = "written" if way == "writer" else "read"
            raise UserError(f"files of format '{self.name}' cannot be {verb}")
        module, _, name = target.partition(":")
        found: Callable[..., Any] = getattr(import_module(module), name)
        return found

    def more(self, name: str, given: str | None) -> dict[str, str]:
        """``given`` as the argument ``name`` of the functions, or nothing where it is None.

        Raises:
            UserError: this format takes no such argument.
        """
        if given is None:
            return {}
        if name != self.takes:
            raise UserError(f"files of format '{self.name}' take no {name.replace('_', '-')}")
        return {name: given}


NETWORKS = "realpolitik.report.networks"
FORMATS = (
    Format(
        "xlsx",
        (".xlsx", ".xlsm"),
        "realpolitik.exchange.xlsx:write",
        "realpolitik.exchange.readers:from_workbook",
    ),
    Format(
        "csv",
        (".zip", ""),
        "realpolitik.exchange.tables:write",
        "realpolitik.exchange.readers:from_tables",
    ),
    Format("ties", (), reader="realpolitik.exchange.ties:from_ties", takes="as_of"),
    Format("graphml", (".graphml",), f"{NETWORKS}:write_graphml", takes="network"),
    Format("gexf", (".gexf",), f"{NETWORKS}:write_gexf", takes="network"),
    Format("cytoscape", (".cyjs",), f"{NETWORKS}:write_cytoscape", takes="network"),
    Format("kumu", (), f"{NETWORKS}:write_kumu", takes="network"),
    Format(
        "ktab-csv",
        (),
        "realpolitik.exchange.programs:to_ktab_csv",
        "realpolitik.exchange.programs:from_ktab_csv",
    ),
    Format(
        "ktab-xml",
        (".xml",),
        "realpolitik.exchange.programs:to_ktab_xml",
        "realpolitik.exchange.programs:from_ktab_xml",
    ),
    Format(
        "exchange",
        (),
        "realpolitik.exchange.programs:to_exchange",
        "realpolitik.exchange.programs:from_exchange",
    ),
)


def format_named(name: str) -> Format:
    """The format of that name.

    Raises:
        UnknownNameError: there is none.
    """
    for known in FORMATS:
        if known.name == name:
            return known
    raise UnknownNameError("format", name, [known.name for known in FORMATS])


def format_of(path: Path) -> Format:
    """The format that a file's name ends like; a folder holds CSV files.

    Raises:
        UserError: no format has that ending.
    """
    ending = "" if path.is_dir() else path.suffix.lower()
    for known in FORMATS:
        if ending in known.endings and (ending or path.is_dir()):
            return known
    if not path.exists():
        raise UserError(f"{path}: there is no such file")
    if ending == ".csv":
        raise UserError(
            f"{path}: a scenario is a folder or zip of CSV files; name that, or say whose file it "
            "is with --format ties, --format ktab-csv or --format exchange"
        )
    names = ", ".join(known.name for known in FORMATS)
    raise UserError(f"{path}: say its format with --format ({names})")
