"""The kinds of payers."""

from __future__ import annotations

from carecoord_desktop.common.words import Words

_LABELS = {
    "medicare-a": "Medicare Part A (hospital)",
    "medicare-b": "Medicare Part B (doctors)",
    "medicare-c": "Medicare Advantage (Part C)",
    "medicare-d": "Medicare Part D (drugs)",
    "medicaid-ffs": "Medicaid, paid by the state",
    "medicaid-mco": "Medicaid health plan",
    "chip": "CHIP (children)",
    "commercial": "Commercial, such as through work",
    "marketplace": "Marketplace",
    "va": "VA",
    "uninsured": "No insurance",
}


class PayerType(Words):
    """Who pays, as far as the clocks differ (functions.md F8, standards.md 2.3)."""

    MEDICARE_A = "medicare-a"
    MEDICARE_B = "medicare-b"
    MEDICARE_C = "medicare-c"
    MEDICARE_D = "medicare-d"
    MEDICAID_FFS = "medicaid-ffs"
    MEDICAID_MCO = "medicaid-mco"
    CHIP = "chip"
    COMMERCIAL = "commercial"
    MARKETPLACE = "marketplace"
    VA = "va"
    UNINSURED = "uninsured"

    @property
    def label(self) -> str:
        """Return the kind as a person reads it."""
        return _LABELS.get(self.value, super().label)

    @property
    def is_medicaid(self) -> bool:
        """Whether it is renewed by the state: once lost, it can often be given back."""
        return self in (PayerType.MEDICAID_FFS, PayerType.MEDICAID_MCO, PayerType.CHIP)
