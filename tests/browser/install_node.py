"""Install what judges the pages into ``node/node_modules``, which git ignores."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

NODE = Path(__file__).resolve().parent / "node"


def main() -> int:
    """Run npm, and say what is missing where there is none."""
    npm = shutil.which("npm")
    if npm is None:
        sys.stderr.write(
            "npm is not installed: neither axe nor the Nu checker is asked\n"
        )
        return 0
    command = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock"]
    # The command is all ours; npm comes from the path of whoever runs the tests.
    return subprocess.run(command, cwd=NODE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
