"""The project file, the built package, the README and the CI script fit together."""

from __future__ import annotations

import gettext
import json
import re
import sys
from importlib import metadata, util
from pathlib import Path
from types import ModuleType
from typing import Any, Dict, Iterable, Iterator, List

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import eventkit

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

# Babel asks pkg_resources for further checks of a catalogue where Python is too old for
# importlib.metadata to be asked.
pytestmark = pytest.mark.filterwarnings("ignore:.*pkg_resources")

ROOT = Path(__file__).resolve().parent.parent
NAME = "eventkit-programmes"
CATALOGUE = """\
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

msgid "Welcome"
msgstr "Bienvenue"

#, python-format
msgid "%(count)d session"
msgid_plural "%(count)d sessions"
msgstr[0] "%(count)d séance"
msgstr[1] "%(count)d séances"
"""


def text(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@pytest.fixture(name="project")
def fixture_project() -> Dict[str, Any]:
    return tomllib.loads(text("pyproject.toml"))


@pytest.fixture(name="hatch_build")
def fixture_hatch_build() -> ModuleType:
    spec = util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(name="catalogue")
def fixture_catalogue(tmp_path: Path) -> Path:
    path = tmp_path / "fr" / "LC_MESSAGES" / "eventkit.po"
    path.parent.mkdir(parents=True)
    path.write_text(CATALOGUE, encoding="utf-8")
    return path


def declared(project: Dict[str, Any]) -> Iterator[Requirement]:
    """Yield what users install: the dependencies and those of every extra."""
    extras = project["project"]["optional-dependencies"].values()
    lines = [*project["project"]["dependencies"], *(line for e in extras for line in e)]
    requirements = (Requirement(line) for line in lines)
    return (found for found in requirements if found.name != NAME)


def bounds(requirements: Iterable[Requirement], operator: str) -> Dict[str, str]:
    return {
        canonicalize_name(found.name): str(found.specifier).replace(operator, "", 1)
        + (f"; {found.marker}" if found.marker else "")
        for found in requirements
    }


def commands(script: str) -> List[str]:
    return [
        line.strip() for line in script.splitlines() if ".venv/bin/pip install" in line
    ]


def test_lowest_environment_pins_the_floors(project: Dict[str, Any]) -> None:
    pins = map(Requirement, project["dependency-groups"]["lowest"])

    assert bounds(pins, "==") == bounds(declared(project), ">=")


def test_every_dependency_has_its_reason(project: Dict[str, Any]) -> None:
    page = text("docs/explanation/dependencies.md")
    rows = {canonicalize_name(cell) for cell in re.findall(r"[\w.-]+(?= \|)", page)}

    assert sorted(bounds(declared(project), ">=").keys() - rows) == []


def test_extra_all_brings_every_other_extra(project: Dict[str, Any]) -> None:
    extras = project["project"]["optional-dependencies"]

    def reached(extra: str) -> List[str]:
        inner = [e for line in extras[extra] for e in Requirement(line).extras]
        return [extra, *(name for e in inner for name in reached(e))]

    assert sorted({*reached("all"), "docs"}) == sorted(extras)
    assert extras["docs"] == [f"{NAME}[sphinx]"]


def test_readme_commands_are_those_that_ci_runs() -> None:
    in_readme = commands(text("README.md"))

    assert len(in_readme) == 2
    assert commands(text(".ci/run")) == in_readme


def test_readme_example_runs(capsys: pytest.CaptureFixture[str]) -> None:
    [example] = re.findall(r"```python\n(.*?)```", text("README.md"), re.DOTALL)

    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - it is our own

    assert capsys.readouterr().out != ""


def test_hooks_have_the_versions_of_the_lint_group(project: Dict[str, Any]) -> None:
    hooks = re.findall(
        r'"(ruff|codespell|validate-pyproject)([^";]*)"',
        text(".pre-commit-config.yaml"),
    )
    group = {
        found.name: found
        for found in map(Requirement, project["dependency-groups"]["lint"])
    }

    assert {name for name, _ in hooks} == group.keys() - {"import-linter"}
    assert [Requirement(name + rest) for name, rest in hooks] == [
        group[name] for name, _ in hooks
    ]


def test_package_is_imported_from_where_it_was_installed() -> None:
    """A wheel is tested as a wheel: a stray ``src`` on the path would hide its gaps."""
    distribution = metadata.distribution(NAME)
    origin = json.loads(distribution.read_text("direct_url.json") or "{}")
    editable = origin.get("dir_info", {}).get("editable", False)
    expected = ROOT / "src" if editable else Path(str(distribution.locate_file("")))

    assert Path(eventkit.__file__).resolve().parent == expected.resolve() / "eventkit"


def test_version_is_in_the_changelog(project: Dict[str, Any]) -> None:
    version = metadata.version(NAME)
    headings = re.findall(r"^## \[(.+?)\]", text("CHANGELOG.md"), re.MULTILINE)

    assert version == project["project"]["version"]
    assert {version, "Unreleased"} & set(headings)


def test_package_says_that_it_is_typed() -> None:
    assert (Path(eventkit.__file__).parent / "py.typed").is_file()


def test_every_catalogue_is_shipped_compiled() -> None:
    sources = (ROOT / "src" / "eventkit" / "locale").glob("*/LC_MESSAGES/*.po")
    locale = Path(eventkit.__file__).parent / "locale"

    for source in sources:
        language = source.parent.parent.name
        compiled = locale / language / "LC_MESSAGES" / f"{source.stem}.mo"
        # Not by gettext's search, which takes "en" for "en_US".
        with compiled.open("rb") as stream:
            found = gettext.GNUTranslations(stream)
        assert found.info()["language"] == language


def test_compiled_catalogue_has_its_translations(
    hatch_build: ModuleType, catalogue: Path, tmp_path: Path
) -> None:
    written = hatch_build.compile_catalogues(tmp_path)

    french = gettext.translation("eventkit", str(tmp_path), languages=["fr"])
    assert written == [catalogue.with_suffix(".mo")]
    assert french.gettext("Welcome") == "Bienvenue"
    assert french.ngettext("%(count)d session", "", 2) == "%(count)d séances"


def test_compiled_catalogue_has_no_date_of_today(
    hatch_build: ModuleType, catalogue: Path
) -> None:
    compiled = hatch_build.compile_catalogue(catalogue).read_bytes()

    assert b"POT-Creation-Date: 1970-01-01 00:00+0000" in compiled


def test_broken_placeholder_fails_the_build(
    hatch_build: ModuleType, catalogue: Path
) -> None:
    broken = CATALOGUE.replace("%(count)d séances", "%(total)d séances")
    catalogue.write_text(broken, encoding="utf-8")

    with pytest.raises(ValueError, match=r"eventkit\.po:10: .*total"):
        hatch_build.compile_catalogue(catalogue)


def test_build_without_catalogues_writes_nothing(
    hatch_build: ModuleType, tmp_path: Path
) -> None:
    assert hatch_build.compile_catalogues(tmp_path) == []
