#!/usr/bin/env python3
"""Build every package and live with it; continuous integration does so for Linux.

python3 packaging/try_all.py [linux | windows]
"""

import sys

from installers.try_all import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
