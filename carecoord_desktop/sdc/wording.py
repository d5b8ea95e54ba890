"""The words of a form: in the language asked for, as plain text whatever markup they came in."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from carecoord_desktop.sdc.extensions import Json, extensions, mapping, said, word

_TAG = re.compile(r"<[^>]{0,2000}>")
_LINE_TAG = re.compile(r"<\s*(?:br|/p|/div|/li|/h[1-6]|/tr)\b[^>]{0,200}>", re.IGNORECASE)
_SKIPPED = re.compile(r"<(script|style)\b.{0,20000}?</\1\s*>", re.IGNORECASE | re.DOTALL)
_LINK = re.compile(r"!?\[([^\]]{0,500})\]\(([^)\s]{0,500})[^)]{0,200}\)")
_STRESS = re.compile(r"(\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w))")
_LEAD = re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?)", re.MULTILINE)
_BLANKS = re.compile(r"[ \t\xa0]+")
_EMPTY_LINES = re.compile(r"\s*\n\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Wording:
    """A text as published, and its translations by language code."""

    original: str = ""
    translations: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.original or self.translations)

    def spoken(self, language: str) -> str:
        """Return the text in `language` ("es-MX" finds "es"), else as published."""
        if not language or not self.translations:
            return self.original
        wanted = language.lower().replace("_", "-")
        known = {code.lower().replace("_", "-"): text for code, text in self.translations}
        for code in (wanted, wanted.partition("-")[0]):
            if code in known:
                return known[code]
        related = (text for code, text in known.items() if code.partition("-")[0] == wanted.partition("-")[0])
        return next(related, self.original)

    @property
    def languages(self) -> tuple[str, ...]:
        """The language codes of the translations."""
        return tuple(code for code, _ in self.translations)


def wording_of(element: Json, field: str) -> Wording:
    """Return the words in `field` of an element, with what the element beside it (`_field`) adds."""
    beside = mapping(mapping(element).get("_" + field))
    original = word(mapping(element).get(field))
    if not original:
        rich = word(said(beside, "rendering-xhtml"))
        original = (
            plain_from_xhtml(rich) if rich else plain_from_markdown(word(said(beside, "rendering-markdown")))
        )
    return Wording(original, tuple(_translations(beside)))


def plain_from_xhtml(text: str) -> str:
    """Return the words of an XHTML text, one line per paragraph."""
    lined = _LINE_TAG.sub("\n", _SKIPPED.sub("", text))
    return _tidy(html.unescape(_TAG.sub("", lined)))


def plain_from_markdown(text: str) -> str:
    """Return the words of a markdown text; a link keeps its address in parentheses."""
    linked = _LINK.sub(lambda found: f"{found[1]} ({found[2]})" if found[2] != found[1] else found[1], text)
    return _tidy(_STRESS.sub("", _LEAD.sub("", linked)))


def _translations(beside: Json) -> list[tuple[str, str]]:
    found = []
    for translation in extensions(beside, "translation"):
        language, content = word(said(translation, "lang")), word(said(translation, "content"))
        if language and content:
            found.append((language, content))
    return found


def _tidy(text: str) -> str:
    return _EMPTY_LINES.sub("\n\n", _BLANKS.sub(" ", text)).strip()
