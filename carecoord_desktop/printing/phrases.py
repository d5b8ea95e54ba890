"""The few words that every paper carries by itself, in the languages of the paper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """The kit's own words in one language."""

    page: str
    born: str
    draft: str
    version: str
    audit: str
    signature: str
    date: str
    cut: str
    name: str
    day_grid: tuple[str, str, str, str, str]
    """Medicine, then the times of a day as `DayGrid` has them."""


_ENGLISH = Phrases(
    page="Page {number} of {total}", born="Born {date}", draft="Draft - not signed", version="Version {hash}",
    audit="Audit {head}", signature="Signature", date="Date", cut="Cut here", name="Name in print",
    day_grid=("Medicine", "Morning", "Noon", "Evening", "Bedtime"),
)  # fmt: skip
_SPANISH = Phrases(
    page="Página {number} de {total}", born="Fecha de nacimiento: {date}", draft="Borrador - sin firmar",
    version="Versión {hash}", audit="Auditoría {head}", signature="Firma", date="Fecha", cut="Corte aquí",
    name="Nombre en letra de molde",
    day_grid=("Medicina", "Mañana", "Mediodía", "Tarde", "Al acostarse"),
)  # fmt: skip
_KNOWN = {"en": _ENGLISH, "es": _SPANISH}

_FROM_THE_RIGHT = frozenset({"ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})


def phrases_in(language: str) -> Phrases:
    """Return the words in a language (BCP 47, such as "es-MX"), in English where nobody wrote them yet."""
    return _KNOWN.get(_primary(language), _ENGLISH)


def is_from_the_right(language: str) -> bool:
    """Return whether papers in this language begin on the right side."""
    return _primary(language) in _FROM_THE_RIGHT


def _primary(language: str) -> str:
    return language.split("-")[0].lower()
