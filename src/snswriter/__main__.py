"""`snswriter` or `python -m snswriter`: the editor without arguments, a command with one."""

import importlib
import sys
from collections.abc import Sequence

from snswriter.cli import COMMANDS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the editor or a command; return the exit code."""
    if "--multiprocessing-fork" in sys.argv:
        # In a frozen program the audit's worker processes start here too, and go no further.
        importlib.import_module("multiprocessing").freeze_support()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words and (words[0] in COMMANDS or words[0] in ("-h", "--help", "--version")):
        return int(importlib.import_module("snswriter.cli.command_line").main(words))
    if words and words[0] == "--selftest":
        # Later than the commands and by name: it reports what cannot be imported, Qt included.
        return int(importlib.import_module("snswriter.selftest").main(words[1:]))
    # Commands must work where Qt is not installed, so only the editor's way leads to it.
    editor = importlib.import_module("snswriter.app")
    return int(editor.run_editor(words))


if __name__ == "__main__":
    sys.exit(main())
