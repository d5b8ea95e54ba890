"""Identifier: a number by which somebody else knows a person, such as a clinic or a health plan."""
