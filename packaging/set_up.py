"""Make this checkout ready to run: system libraries, `.venv`, the locked packages and CareCoord itself.

Needs only the system's python3 (3.11 or newer). Running it again when nothing changed does nothing.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "set-up-is-current"
LOCK = ROOT / "requirements" / "dev.txt"

QT = "libgl1 libegl1 libx11-6 libdbus-1-3 libfontconfig1 libfreetype6 libglib2.0-0 libxkbcommon0"
QT_ON_A_DISPLAY = (
    "libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 "
    "libxcb-render-util0 libxcb-shape0 libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0"
)
FONTS = "fonts-noto-core fonts-noto-cjk"
HUB = "postgresql"  # the tests start servers of their own with its programs


def main() -> None:
    """Set up whatever is missing or out of date.

    Raises:
        SystemExit: with one line for a person to act on, when a step cannot be done.
    """
    if STAMP.exists() and STAMP.read_text() == fingerprint():
        return
    install_system_packages([name for name in debian_packages() if not is_installed(name)])
    if not (VENV / "bin" / "python").exists():
        run("Making .venv", sys.executable, "-m", "venv", str(VENV))
    pip_install("Installing the locked packages", "--require-hashes", "-r", str(LOCK))
    pip_install("Installing CareCoord", "--no-deps", "--no-build-isolation", "-e", str(ROOT))
    STAMP.write_text(fingerprint())


def debian_packages() -> list[str]:
    """Return the Debian packages CareCoord needs here; none on a system without dpkg."""
    if not shutil.which("dpkg-query"):
        return []
    # Debian's python3 comes without ensurepip, and so without working virtual environments.
    python = "" if find_spec("ensurepip") else "python3-venv"
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return " ".join((python, QT, QT_ON_A_DISPLAY if has_display else "", FONTS, HUB)).split()


def fingerprint() -> str:
    """Return a text that changes whenever set-up has something new to do."""
    digest = hashlib.sha256(" ".join(debian_packages()).encode())
    for source in (LOCK, ROOT / "pyproject.toml", Path(__file__)):
        digest.update(source.read_bytes())
    return digest.hexdigest()


def is_installed(package: str) -> bool:
    """Return whether dpkg counts the package as fully installed."""
    question = ("dpkg-query", "--show", "--showformat=${db:Status-Status}", package)
    answer = subprocess.run(question, capture_output=True, check=False)  # noqa: S603 - our own words
    return answer.stdout == b"installed"


def install_system_packages(missing: list[str]) -> None:
    """Install Debian packages as root, or say which ones somebody else has to install."""
    if not missing:
        return
    if os.geteuid() != 0:
        sys.exit(f"Please install first, as root: apt-get install {' '.join(missing)}")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    run("Reading what Debian offers", "apt-get", "update")
    run("Installing system libraries", "apt-get", "install", "--yes", "--no-install-recommends", *missing)


def pip_install(step: str, *arguments: str) -> None:
    """Install into `.venv`."""
    python = str(VENV / "bin" / "python")
    run(step, python, "-m", "pip", "install", "--disable-pip-version-check", *arguments)


def run(step: str, *command: str) -> None:
    """Say the step and take it; only what went wrong is shown, and ends the set-up."""
    sys.stdout.write(f"{step} ...\n")
    sys.stdout.flush()
    taken = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words
    if taken.returncode:
        sys.exit(f"Set-up stopped at: {' '.join(command)}")


if __name__ == "__main__":
    main()
