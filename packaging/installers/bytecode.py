"""Compile modules so that the same source always gives the same bytes.

Runs in an interpreter of its own (`python bytecode.py JOBS`): the order in sets follows the
hash seed, which must be fixed before the interpreter starts.
"""

import json
import py_compile
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from installers.commands import run, with_variables
from installers.tools import host_python

# Never compared with a source: there may be none beside it, and files are replaced as a whole.
_MODE = py_compile.PycInvalidationMode.UNCHECKED_HASH


def compile_all(jobs: Iterable[tuple[Path, Path, str]]) -> None:
    """Compile each (source, target, name in tracebacks).

    Raises:
        BuildError: A source does not compile.
    """
    listed = [[str(source), str(target), name] for source, target, name in jobs]
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as spool:
        json.dump(listed, spool)
        spool.flush()
        steady = with_variables(
            PYTHONHASHSEED="0", PYTHONPATH=str(Path(__file__).parents[1]), PYTHONUTF8="1"
        )
        run([host_python(), "-m", "installers.bytecode", spool.name], environment=steady)


def _main() -> None:
    for source, target, name in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        Path(target).parent.mkdir(parents=True, exist_ok=True)
        py_compile.compile(source, target, name, doraise=True, invalidation_mode=_MODE)


if __name__ == "__main__":
    _main()
