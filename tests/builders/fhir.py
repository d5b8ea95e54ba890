"""Real FHIR resources beside the project, and what an outsider says of the ones we write."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fhir.resources.R4B import get_fhir_model_class

from carecoord_desktop.common import fhir_values as fhir
from carecoord_desktop.common import strict_json
from carecoord_desktop.common.strict_json import JsonObject


def example(shared_data: Path, name: str) -> JsonObject:
    """Return a resource that somebody else wrote."""
    found: JsonObject = strict_json.parse((shared_data / name).read_bytes())
    return found


def display(reference: Any) -> str:
    """Return what a reference displays: how names are found where nothing else is known."""
    return fhir.text(fhir.first(reference).get("display"))


def is_accepted(resource: JsonObject) -> bool:
    """Return whether an independent implementation of FHIR R4 reads it; it raises with the reason if not."""
    model = get_fhir_model_class(resource["resourceType"])
    return bool(model.model_validate_json(strict_json.written(resource)))
