#!/usr/bin/env python3
"""Try a setup program, and an MSI, under Wine.

python3 packaging/try_windows.py dist/snswriter-*-setup.exe dist/snswriter-*.msi
"""

import sys
import time
from itertools import chain
from pathlib import Path

from installers.commands import need
from installers.failures import BuildError, exit_code
from installers.places import ROOT, open_workshop
from installers.try_windows import Story, tell_all, tell_of_msi
from installers.wine import NEEDED, open_wine


def main() -> int:
    """Tell what held, line by line; return 1 when something did not."""
    setup, *packages = (Path(word).resolve() for word in sys.argv[1:])
    shop = open_workshop(ROOT / "dist")
    try:
        need({**NEEDED, "xdotool": "xdotool"})
        with open_wine(shop, shop.rooms / "wine-trial") as wine:
            story = Story(wine, setup, shop.rooms / "pictures")
            begun_s = time.monotonic()
            for line in chain(tell_all(story), *(tell_of_msi(story, each) for each in packages)):
                print(f"ok after {time.monotonic() - begun_s:.0f} s: {line}", flush=True)
    except BuildError as problem:
        print(problem, file=sys.stderr)
        return exit_code(problem)
    return 0


if __name__ == "__main__":
    sys.exit(main())
