#!/usr/bin/env python3
"""Build our wheel and the offline wheelhouses for Linux and Windows into dist/."""

import sys

from installers.wheelhouse import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
