"""Tests mirror the packages; journeys drive the real window."""
