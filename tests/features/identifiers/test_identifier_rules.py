"""Which numbers of somebody else's are kept."""

from __future__ import annotations

from carecoord_desktop.features.identifiers.rules import IdentifierDraft, problems


def test_a_social_security_number_is_refused() -> None:
    [refusal] = problems(IdentifierDraft(value="123-45-6789"))
    assert refusal.field == "value"
    assert problems(IdentifierDraft(value="MRN-123456789")) == []
