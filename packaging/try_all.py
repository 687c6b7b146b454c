#!/usr/bin/env python3
"""Build every package and live with it: what continuous integration runs last."""

import sys

from installers.try_all import main

if __name__ == "__main__":
    sys.exit(main())
