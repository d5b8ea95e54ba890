"""One FHIR resource as it came: its words, its bytes, and where it stood in its file."""

from __future__ import annotations

from dataclasses import dataclass, field

from carecoord_desktop.common.strict_json import JsonObject


@dataclass(frozen=True)
class SourceResource:
    """A resource from outside, not yet judged or mapped.

    `where` is words such as "entry 12", "line 7" or "the file". `full_url` is the Bundle's name
    for it, "" where there is none. `as_received` holds exactly the bytes that said it (a slice
    of the file: JSON or an XML element); it is the record of truth, `resource` is the reading.
    """

    where: str
    full_url: str
    resource: JsonObject = field(repr=False)
    as_received: bytes = field(repr=False)

    @property
    def resource_type(self) -> str:
        """The FHIR type, such as "Patient"."""
        return str(self.resource["resourceType"])

    @property
    def original_id(self) -> str:
        """The id the sending system gave it; "" where it gave none."""
        found = self.resource.get("id")
        return found if isinstance(found, str) else ""

    @property
    def key(self) -> str:
        """The name other records are told to use: "Type/id", or the full URL of one without an id."""
        return f"{self.resource_type}/{self.original_id}" if self.original_id else self.full_url
