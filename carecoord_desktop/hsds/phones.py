"""A phone number of a directory: the number, whom one reaches by it, and one line that holds it all."""

from __future__ import annotations

from dataclasses import dataclass

from carecoord_desktop.hsds import parts

VOICE = "voice"
FAX = "fax"


@dataclass(frozen=True)
class Phone:
    """A number as it was written, with its HSDS type: voice, fax, text, cell, video, pager, textphone."""

    number: str
    extension: str = ""
    type: str = VOICE
    description: str = ""

    @property
    def text(self) -> str:
        """The phone in the one line that a record holds."""
        kind = "" if self.type == VOICE else self.type
        return parts.joined(self.number, {"ext": self.extension, "type": kind, "note": self.description})

    @property
    def words(self) -> str:
        """The phone as a person reads it: "617-555-0101 ext. 4, fax (front desk)"."""
        extension = f" ext. {self.extension}" if self.extension else ""
        kind = "" if self.type == VOICE else f", {self.type}"
        note = f" ({self.description})" if self.description else ""
        return f"{self.number}{extension}{kind}{note}"


def phone_of(text: str) -> Phone:
    """Return the phone in a line that `Phone.text` wrote; other text is a number alone."""
    number, named = parts.split(text)
    return Phone(number, named.get("ext", ""), named.get("type", VOICE), named.get("note", ""))
