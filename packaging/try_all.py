#!/usr/bin/env python3
"""Build every package and live with it; as continuous integration does.

python3 packaging/try_all.py [--fast] [linux | windows]
"""

import sys

from installers.try_all import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
