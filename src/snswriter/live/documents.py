"""Files that a person opens and saves, away from the GUI thread."""

from collections.abc import Callable
from functools import partial

from snswriter.live.background import Runner
from snswriter.ports import DocumentFiles, OutsideError


class Documents:
    """Reads and writes one file after the other; answers come in the caller's thread."""

    def __init__(self, files: DocumentFiles, runner: Runner) -> None:
        self._files = files
        self._runner = runner

    def read(
        self,
        path: str,
        most_bytes: int,
        done: Callable[[bytes], None],
        failed: Callable[[OutsideError], None],
    ) -> None:
        """Call `done` with the file, or only its first `most_bytes`; else `failed`."""
        self._runner.run(partial(self._files.read, path, most_bytes), done, failed)

    def write(
        self,
        path: str,
        content: bytes,
        done: Callable[[], None],
        failed: Callable[[OutsideError], None],
    ) -> None:
        """Call `done` once `content` is durably in the file, else `failed`."""
        self._runner.run(partial(self._files.write, path, content), lambda _: done(), failed)
