"""Which of these tests a system can load at all."""

import sys

# It speaks D-Bus, whose library is installed where there is one.
collect_ignore = [] if sys.platform.startswith("linux") else ["test_secret_service.py"]
