"""Files that people choose themselves: packages to open, packages to save."""

from pathlib import Path

from snswriter.ports import UnreadableError
from snswriter.storage.files import replace_file


class ChosenFiles:
    """DocumentFiles on the disks of this PC, network folders included."""

    def read(self, path: str, most_bytes: int) -> bytes:
        """Return the file, or only its first `most_bytes`; UnreadableError when there is none."""
        try:
            # A pipe would keep everybody waiting for whoever writes into it.
            if not Path(path).is_file():
                raise UnreadableError(path)
            with Path(path).open("rb") as file:
                return file.read(most_bytes)
        except (OSError, ValueError) as error:
            raise UnreadableError(path) from error

    def write(self, path: str, content: bytes) -> None:
        """Put `content` there, in place of what was there, durable when this returns."""
        replace_file(Path(path), content)
