"""What is chosen for a packet: handouts, language, how it is printed, the person's own page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from carecoord_desktop.common.languages import language_name
from carecoord_desktop.features.handout_packets.rules import (
    PacketDraft,
    PacketFacts,
    PacketLayout,
    PersonalBlock,
    new_draft,
    spoken,
)
from carecoord_desktop.features.handouts.rules import ENGLISH, LibraryTopic
from carecoord_desktop.widgets.buttons import button
from carecoord_desktop.widgets.card import Card
from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.form_layout import keep_order
from carecoord_desktop.widgets.labels import PlainLabel, SoftText
from carecoord_desktop.widgets.pick_list import PickList
from carecoord_desktop.widgets.style import look, space

_MOST_SUGGESTED = 4


class PacketChoices(QWidget):
    """Collects a packet; `changed` tells that it would be printed otherwise now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts: PacketFacts | None = None
        self._codes: tuple[str, ...] = ()
        self._hides_private = False
        self.add_button = button(self.tr("Add handout..."), "secondary", "plus")
        self.add_button.clicked.connect(self.ask_handout)
        self._chosen, self._suggested = QVBoxLayout(), QVBoxLayout()
        self._suggested_words = SoftText(self.tr("For their problems:"), small=True)
        self.language, self.goal = QComboBox(), QComboBox()
        self.layout_choice: Choice[PacketLayout] = Choice()
        self.layout_choice.offer({
            PacketLayout.PAGES: self.tr("One page on a side"),
            PacketLayout.TWO_UP: self.tr("Two pages on a side, to cut"),
            PacketLayout.BOOKLET: self.tr("A booklet, to fold"),
        })  # fmt: skip
        self.large = QCheckBox(self.tr("Large print"))
        self.bilingual = QCheckBox(self.tr("Each page in English, too"))
        self.interpreter = QLineEdit()
        self._interpreter_words = PlainLabel(self.tr("Interpreter, name or ID (optional)"))
        self.blocks = {
            PersonalBlock.MEDICINES: QCheckBox(self.tr("Medicines by time of day")),
            PersonalBlock.VISITS: QCheckBox(self.tr("Next visits")),
            PersonalBlock.CALLS: QCheckBox(self.tr("Who to call")),
            PersonalBlock.GOAL: QCheckBox(self.tr("One goal, in their own words")),
        }
        self._build()
        self._listen()

    def show_facts(self, facts: PacketFacts) -> None:
        """Offer what there is for a person; what was chosen before stays chosen."""
        is_first = self._facts is None
        kept = self.draft() if self._facts is not None else new_draft(facts)
        self._facts = facts
        self._offer_languages(kept.language, facts)
        self._offer_goals(kept.goal, facts.goals)
        if is_first:
            for each in self.blocks.values():
                each.setChecked(True)
        known = {topic.code for topic in facts.topics}
        self.choose([code for code in self._codes if code in known])

    def choose(self, codes: Iterable[str]) -> None:
        """Put these handouts into the packet instead of those before."""
        self._codes = tuple(dict.fromkeys(codes))
        self._show_codes()
        self.changed.emit()

    def hide_private(self, is_hidden: bool) -> None:
        """Hide what is suggested for her problems from whoever looks on."""
        self._hides_private = is_hidden
        self._show_codes()

    def draft(self) -> PacketDraft:
        """Return what is chosen now, with the name."""
        return PacketDraft(
            self._codes,
            str(self.language.currentData() or ENGLISH),
            self.layout_choice.value() or PacketLayout.PAGES,
            self.large.isChecked(),
            self.bilingual.isChecked(),
            blocks=frozenset(block for block, tick in self.blocks.items() if tick.isChecked()),
            goal=str(self.goal.currentData() or ""),
            interpreter_id=self.interpreter.text().strip(),
        )

    def ask_handout(self) -> None:
        """Ask for one more handout; typing narrows the list."""
        if self._facts is None:
            return
        offered = [topic for topic in self._facts.topics if topic.code not in self._codes]
        first = [topic for topic in offered if topic.code in self._shown_suggestions()]
        ordered = first + [topic for topic in offered if topic not in first]
        offers = [(topic.title, self._about(topic)) for topic in ordered]
        asked = PickList(self.tr("Add a handout"), offers, self.tr("Add"), self.window())
        asked.picked.connect(lambda number: self.choose((*self._codes, ordered[number].code)))
        asked.open()

    def _about(self, topic: LibraryTopic) -> str:
        """Return what is found by typing, too: where it may be given, and what it is about."""
        languages = ", ".join(map(language_name, topic.languages))
        return f"{topic.code} · {languages} · {', '.join(topic.english.sheet.head.topics)}"

    def _shown_suggestions(self) -> Sequence[str]:
        return () if self._facts is None or self._hides_private else self._facts.suggested

    def _offer_languages(self, wanted: str, facts: PacketFacts) -> None:
        """Offer her language first, then all in which a handout may be given."""
        found = dict.fromkeys([spoken(facts.reads or ENGLISH), ENGLISH])
        found |= dict.fromkeys(spoken(each) for topic in facts.topics for each in topic.languages)
        self.language.blockSignals(True)
        self.language.clear()
        for tag in found:
            is_hers = facts.reads and tag == spoken(facts.reads)
            name = language_name(tag)
            self.language.addItem(
                self.tr("{language} (reads it)").format(language=name) if is_hers else name, tag
            )
        self.language.setCurrentIndex(max(0, self.language.findData(spoken(wanted))))
        self.language.blockSignals(False)

    def _offer_goals(self, wanted: str, goals: Sequence[str]) -> None:
        self.goal.blockSignals(True)
        self.goal.clear()
        for each in goals:
            self.goal.addItem(each, each)
        if not goals:
            self.goal.addItem(self.tr("No goal that papers may show"), "")
        self.goal.setCurrentIndex(max(0, self.goal.findData(wanted)))
        self.goal.setEnabled(bool(goals))
        self.goal.blockSignals(False)

    def _show_codes(self) -> None:
        """Show what is chosen, each to be taken away, and what else her problems suggest."""
        if self._facts is None:
            return
        by_code = {topic.code: topic for topic in self._facts.topics}
        _empty(self._chosen)
        for code in self._codes:
            self._chosen.addWidget(self._chosen_row(by_code[code]))
        if not self._codes:
            self._chosen.addWidget(SoftText(self.tr("No handout yet.")))
        _empty(self._suggested)
        left = [code for code in self._shown_suggestions() if code not in self._codes][:_MOST_SUGGESTED]
        self._suggested_words.setVisible(bool(left))
        for code in left:
            offered = button(by_code[code].title, "quiet", "plus")
            offered.setAccessibleName(self.tr("Add {title}").format(title=by_code[code].title))
            offered.clicked.connect(lambda _=False, code=code: self.choose((*self._codes, code)))
            self._suggested.addWidget(offered, 0, Qt.AlignmentFlag.AlignLeading)
        keep_order(self)

    def _chosen_row(self, topic: LibraryTopic) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.addWidget(PlainLabel(topic.title, wrap=True), 1)
        away = button("", "quiet", "x")
        away.setAccessibleName(self.tr("Take away {title}").format(title=topic.title))
        away.setToolTip(self.tr("Take away"))
        away.clicked.connect(lambda: self.choose(each for each in self._codes if each != topic.code))
        across.addWidget(away)
        space(across, between=8)
        return row

    def _listen(self) -> None:
        for tick in (self.large, self.bilingual, *self.blocks.values()):
            tick.toggled.connect(lambda _: self.changed.emit())
        for combo in (self.language, self.goal, self.layout_choice):
            combo.activated.connect(lambda _: self.changed.emit())
        self.interpreter.editingFinished.connect(self.changed)
        self.blocks[PersonalBlock.GOAL].toggled.connect(self.goal.setVisible)

    def _build(self) -> None:
        handouts, printed, own = (
            Card(self.tr("Handouts")),
            Card(self.tr("How")),
            Card(self.tr("Their own page")),
        )
        handouts.body.addLayout(self._chosen)
        handouts.body.addWidget(self.add_button)
        handouts.body.addWidget(self._suggested_words)
        handouts.body.addLayout(self._suggested)
        for words, field in (
            (PlainLabel(self.tr("Language")), self.language),
            (PlainLabel(self.tr("On the sheet")), self.layout_choice),
            (self._interpreter_words, self.interpreter),
        ):
            words.setBuddy(field)
            field.setAccessibleName(words.text())
            printed.body.addWidget(words)
            printed.body.addWidget(field)
        printed.body.addWidget(self.bilingual)
        printed.body.addWidget(self.large)
        for tick in self.blocks.values():
            own.body.addWidget(tick)
        self.goal.setAccessibleName(self.tr("Goal"))
        self.goal.setMinimumContentsLength(12)
        own.body.addWidget(self.goal)
        column = QVBoxLayout(self)
        for card in (handouts, printed, own):
            column.addWidget(card)
        column.addStretch(1)
        space(column, around=(0, 0, 8, 0), between=12)
        for layout in (self._chosen, self._suggested):
            layout.setSpacing(look().px(4))


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
