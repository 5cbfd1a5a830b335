"""Save a scenario elsewhere together with the texts that lie beside it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from realpolitik.errors import UserError
from realpolitik.scenario.atomic import write
from realpolitik.scenario.files import find
from realpolitik.scenario.model import Scenario
from realpolitik.scenario.saving import save

__all__ = ["save_elsewhere"]


def save_elsewhere(scenario: Scenario, origin: str | Path, out: str | Path) -> None:
    """Save ``scenario``, which comes from ``origin``, with its texts, so that ``out`` loads.

    A new file takes the comments and layout of the old one. A text that is there already stays as
    it is. The scenario is written last.

    Raises:
        UserError: a file cannot be read or written.
        ScenarioError: ``out`` holds something that is not a scenario.
    """
    old, new = find(origin).resolve().parent, Path(out).resolve().parent
    for source in scenario.sources:
        place = (new / source.file).resolve()
        if not source.file or not place.is_relative_to(new) or place.exists():
            continue
        try:
            content = (old / source.file).read_bytes()
            place.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UserError(f"{source.file}: cannot be copied: {error.strerror}") from None
        write(place, content)
    if Path(out).exists():
        save(scenario, out)
        return
    with TemporaryDirectory() as folder:
        draft = Path(folder) / "scenario.yaml"
        draft.write_bytes(find(origin).read_bytes())
        save(scenario, draft)
        write(Path(out), draft.read_bytes())
