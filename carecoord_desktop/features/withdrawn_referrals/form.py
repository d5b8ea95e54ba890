"""The referrals that may have been meant for somebody else, on screen, with what went out because of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.features.withdrawn_referrals import rules
from carecoord_desktop.features.withdrawn_referrals.queries import Suspect
from carecoord_desktop.features.withdrawn_referrals.rules import MixUpDraft
from carecoord_desktop.forms.withdrawn_referrals_mix_up import Ui_MixUpForm
from carecoord_desktop.widgets.draft_form import DraftForm
from carecoord_desktop.widgets.form_layout import keep_order
from carecoord_desktop.widgets.paragraph import Paragraph
from carecoord_desktop.widgets.style import space
from carecoord_desktop.widgets.written import Parts


class MixUpForm(DraftForm[MixUpDraft]):
    """Collects which referrals are of the wrong person; the likely ones are ticked when it opens."""

    def __init__(self, found: Sequence[Suspect], reason: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_MixUpForm()
        self.ui.setupUi(self)
        self._ticks = {one.row.referral_id: self._offer(one) for one in found}
        self.ui.reason.setText(reason)
        self.begin(self.ui.save, self.ui.cancel, self.ui.fields)
        keep_order(self)

    def draft(self) -> MixUpDraft:
        """Return what the fields hold now."""
        chosen = tuple(referral_id for referral_id, tick in self._ticks.items() if tick.isChecked())
        return MixUpDraft(chosen, self.ui.reason.text())

    def problems(self, draft: MixUpDraft) -> Sequence[Problem]:
        """Return what is missing before they can be struck."""
        return rules.problems(draft)

    def parts(self) -> Parts:
        """Return nothing to keep as a draft: what was ticked about another day's referrals misleads."""
        return {}

    def _offer(self, one: Suspect) -> QCheckBox:
        row = one.row
        tick = QCheckBox(f"{row.what}, {row.partner_name}")
        tick.setObjectName(f"referral_{row.referral_id}")
        tick.setChecked(one.is_likely)
        words = " ".join((f"{row.stage_words}.", *one.went_out))
        tick.setAccessibleDescription(words)
        pair = QVBoxLayout()
        pair.addWidget(tick)
        pair.addWidget(Paragraph(words))
        space(pair, between=4)
        self.ui.referrals_column.addLayout(pair)
        return tick
