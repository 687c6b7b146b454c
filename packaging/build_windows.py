#!/usr/bin/env python3
"""Build dist/snswriter-<version>-win64-setup.exe on Debian; see packaging/README.md."""

import sys

from installers.windows import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
