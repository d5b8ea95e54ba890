"""The one door through which text gets onto paper: it comes out exactly as stored, never as markup.

Nothing behind this door reads markup at all: `<penicillin>`, `&amp;` and `</para>` are letters like any
other (SEC-I1). What cannot be seen but changes what is read is written out in words.
"""

from __future__ import annotations

import re

from carecoord_desktop.common.not_printed import NotPrinted

MOST_CHARACTERS = 200_000
"""Of one text; about forty pages. Longer ones are not a note but an accident or an attack."""

_TAB = "    "


class TooLongToPrint(NotPrinted):
    """A text is longer than any paper should carry; nothing was cut, nothing was printed."""

    def __init__(self, length: int) -> None:
        super().__init__(f"A text of {length:,} characters is too long to print.")


def printable(text: str) -> str:
    """Return a text as it is drawn: one kind of line end, control characters written out in words.

    Characters that would turn the reading order of what follows, such as U+202E, are written out, too.
    Isolates and soft hyphens are left out: they have no shape, and lines find their order and ends alone.

    Raises:
        TooLongToPrint: if it has more than `MOST_CHARACTERS`.
    """
    if len(text) > MOST_CHARACTERS:
        raise TooLongToPrint(len(text))
    if (text.isascii() and text.isprintable()) or _PLAIN(text):
        return text
    text = _LINE_END.sub("\n", text).replace("\t", _TAB)
    return _UNSEEN.sub(_in_words, _SHAPELESS.sub("", text))


def _in_words(found: re.Match[str]) -> str:
    return f"[control character U+{ord(found.group()):04X}]"


_PLAIN = re.compile(r"[\n -~\u00a0-\u00ac\u00ae-\u02ff]*").fullmatch
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_SHAPELESS = re.compile("[\u00ad\u2066-\u2069]")
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff]")
