"""Helpers of `dev.py`: the environment, the machine, the checks. Standard library only."""

import sys

# Here and not in dev.py: this must speak before a sibling module trips over newer syntax.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        f"snswriter needs Python 3.11 or newer; this is Python {sys.version.split()[0]}. "
        "Install a newer one and start dev.py with it, e.g. python3.11 dev.py run"
    )
