"""A Chromium without a window, and what it says about a page."""

from __future__ import annotations

import base64
import json
import os
import shutil
from pathlib import Path
from typing import Any, Dict, List

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

__all__ = ["SIZES", "Browser", "found"]

SIZES = {"phone": (390, 844), "desktop": (1280, 900)}


def found(*names: str) -> str:
    """Return the path of the first program there is, or nothing."""
    return next(filter(None, map(shutil.which, names)), "")


class Browser:
    """Open pages as a visitor would: on a telephone, in the dark, far away."""

    def __init__(self) -> None:
        """Start Chromium."""
        options = Options()
        options.binary_location = found("chromium", "chromium-browser", "google-chrome")
        for argument in (
            "headless=new",
            "no-sandbox",
            "disable-gpu",
            "hide-scrollbars",
        ):
            options.add_argument(f"--{argument}")
        options.set_capability(
            "goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"}
        )
        service = Service(found("chromedriver"))
        self.driver = webdriver.Chrome(options=options, service=service)

    def open(
        self,
        path: Path,
        *,
        size: str = "desktop",
        scheme: str = "light",
        zone: str = "UTC",
    ) -> None:
        """Open a file; what was asked for or complained of before is forgotten."""
        width, height = SIZES[size]
        phone = size == "phone"
        self._tell("Network.enable")
        self._tell(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=phone,
        )
        self._tell(
            "Emulation.setEmulatedMedia",
            media="",
            features=[{"name": "prefers-color-scheme", "value": scheme}],
        )
        self._tell("Emulation.setTimezoneOverride", timezoneId=zone)
        self.driver.get("about:blank")
        self.complaints()
        self.requests()
        self.driver.get(path.as_uri())

    def run(self, script: str, *arguments: Any) -> Any:
        """Return what a script finds on the page."""
        return self.driver.execute_script(script, *arguments)

    def complaints(self) -> List[str]:
        """Return what the console says."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def requests(self) -> List[str]:
        """Return every address that was asked for."""
        entries = [
            json.loads(one["message"])["message"]
            for one in self.driver.get_log("performance")
        ]
        return [
            entry["params"]["request"]["url"]
            for entry in entries
            if entry["method"] == "Network.requestWillBeSent"
        ]

    def violations(self, axe: str) -> List[str]:
        """Return what axe finds wrong, by rule and place."""
        self.run(axe)
        result: Dict[str, Any] = self.driver.execute_async_script(
            "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(done)"
        )
        return [
            f"{rule['id']}: {rule['help']}: {node['html'][:200]}"
            for rule in result["violations"]
            for node in rule["nodes"]
        ]

    def picture(self, path: Path, *, tallest: int = 2600) -> None:
        """Save the page as it is shown."""
        width, height = self.run(
            "return [innerWidth, document.documentElement.scrollHeight]"
        )
        clip = {
            "x": 0,
            "y": 0,
            "width": width,
            "height": min(height, tallest),
            "scale": 1,
        }
        shot = self._tell(
            "Page.captureScreenshot", captureBeyondViewport=True, clip=clip
        )
        path.write_bytes(base64.b64decode(shot["data"]))

    def print(self, path: Path) -> int:
        """Save the page as it is printed, and return the number of sheets."""
        done = self._tell("Page.printToPDF", preferCSSPageSize=True)
        content = base64.b64decode(done["data"])
        path.write_bytes(content)
        return content.count(b"/Type /Page\n") + content.count(b"/Type /Page ")

    def close(self) -> None:
        """Stop Chromium."""
        self.driver.quit()

    def _tell(self, command: str, **parameters: Any) -> Any:
        return self.driver.execute_cdp_cmd(command, parameters)


def pictures() -> Path:
    """Return where pictures are wanted; ``EVENTKIT_PICTURES`` names the folder."""
    return Path(os.environ["EVENTKIT_PICTURES"])
