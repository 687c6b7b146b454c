#!/usr/bin/env python3
"""Run the project's unit tests on the Windows runtime under Wine; arguments go to pytest."""

import sys

from installers.wine_tests import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
