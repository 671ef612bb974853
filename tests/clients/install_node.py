"""Install the JavaScript parsers into ``node/node_modules``, which git ignores."""

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
        print("npm is not installed: ical.js and node-ical are not tested")
        return 0
    command = [npm, "install", "--no-audit", "--no-fund", "--no-package-lock"]
    return subprocess.run(command, cwd=NODE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
