"""``python -m tools.catalogues extract|update|check``: see CONTRIBUTING.md."""

from __future__ import annotations

import sys

from tools.catalogues.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
