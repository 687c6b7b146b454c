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
from installers.msi import NEEDED as MSI_NEEDED
from installers.msi_story import later_msi, tell_of_msi
from installers.places import ROOT, open_workshop
from installers.try_windows import Story, tell_all
from installers.wine import NEEDED, open_wine


def main() -> int:
    """Tell what held, line by line; return 1 when something did not."""
    setup, *packages = (Path(word).resolve() for word in sys.argv[1:])
    shop = open_workshop(ROOT / "dist")
    try:
        need({**NEEDED, **(MSI_NEEDED if packages else {}), "xdotool": "xdotool"})
        with open_wine(shop, shop.rooms / "wine-trial") as wine:
            story = Story(wine, setup, shop.rooms / "pictures")
            begun_s = time.monotonic()
            of_packages = (tell_of_msi(story, each, later_msi(shop)) for each in packages)
            for line in chain(tell_all(story), *of_packages):
                print(f"ok after {time.monotonic() - begun_s:.0f} s: {line}", flush=True)
    except BuildError as problem:
        print(problem, file=sys.stderr)
        return exit_code(problem)
    return 0


if __name__ == "__main__":
    sys.exit(main())
