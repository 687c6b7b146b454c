#!/usr/bin/env python3
"""Try a setup program under Wine: python3 packaging/try_windows.py dist/snswriter-*-setup.exe."""

import sys
from pathlib import Path

from installers.commands import need
from installers.failures import BuildError
from installers.places import ROOT, open_workshop
from installers.try_windows import Story, tell_all
from installers.wine import NEEDED, open_wine


def main() -> int:
    """Tell what held, line by line; return 1 when something did not."""
    setup = Path(sys.argv[1]).resolve()
    shop = open_workshop(ROOT / "dist")
    try:
        need({**NEEDED, "xdotool": "xdotool"})
        with open_wine(shop, shop.rooms / "wine-trial") as wine:
            story = Story(wine, setup, shop.rooms / "pictures")
            for line in tell_all(story):
                print(f"ok: {line}", flush=True)
    except BuildError as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
