"""One seed is a district: laptops, hub, network, disks, clocks and people, and every promise checked."""

from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
"""The folder that holds the packages."""
