"""Run the command line with ``python -m eventkit``."""

import sys

from eventkit.cli import main

if __name__ == "__main__":
    sys.exit(main())
