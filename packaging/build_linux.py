#!/usr/bin/env python3
"""Build the Linux packages: dist/snswriter_<version>_amd64.deb and -linux-x86_64.tar.xz."""

import sys

from installers.linux import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
