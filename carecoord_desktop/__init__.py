"""CareCoord on a coordinator's laptop: offline-first care coordination."""

__version__ = "0.1.0"
