"""The form drawn in ui/authorizations/decision.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QDialog, QFrame,
    QHBoxLayout, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_DecisionForm(object):
    def setupUi(self, DecisionForm: QDialog) -> None:
        if not DecisionForm.objectName():
            DecisionForm.setObjectName(u"DecisionForm")
        self.whole = QVBoxLayout(DecisionForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(DecisionForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(DecisionForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.decision_group = QVBoxLayout()
        self.decision_group.setSpacing(4)
        self.decision_group.setObjectName(u"decision_group")
        self.decision_label = PlainLabel(self.fields)
        self.decision_label.setObjectName(u"decision_label")

        self.decision_group.addWidget(self.decision_label)

        self.decision = Choice(self.fields)
        self.decision.setObjectName(u"decision")

        self.decision_group.addWidget(self.decision)


        self.column.addLayout(self.decision_group)

        self.decided_on_group = QVBoxLayout()
        self.decided_on_group.setSpacing(4)
        self.decided_on_group.setObjectName(u"decided_on_group")
        self.decided_on_label = PlainLabel(self.fields)
        self.decided_on_label.setObjectName(u"decided_on_label")

        self.decided_on_group.addWidget(self.decided_on_label)

        self.decided_on = PartialDateEdit(self.fields)
        self.decided_on.setObjectName(u"decided_on")

        self.decided_on_group.addWidget(self.decided_on)


        self.column.addLayout(self.decided_on_group)

        self.units_approved_group = QVBoxLayout()
        self.units_approved_group.setSpacing(4)
        self.units_approved_group.setObjectName(u"units_approved_group")
        self.units_approved_label = PlainLabel(self.fields)
        self.units_approved_label.setObjectName(u"units_approved_label")

        self.units_approved_group.addWidget(self.units_approved_label)

        self.units_approved = QLineEdit(self.fields)
        self.units_approved.setObjectName(u"units_approved")

        self.units_approved_group.addWidget(self.units_approved)


        self.column.addLayout(self.units_approved_group)

        self.from_on_group = QVBoxLayout()
        self.from_on_group.setSpacing(4)
        self.from_on_group.setObjectName(u"from_on_group")
        self.from_on_label = PlainLabel(self.fields)
        self.from_on_label.setObjectName(u"from_on_label")

        self.from_on_group.addWidget(self.from_on_label)

        self.from_on = PartialDateEdit(self.fields)
        self.from_on.setObjectName(u"from_on")

        self.from_on_group.addWidget(self.from_on)


        self.column.addLayout(self.from_on_group)

        self.to_on_group = QVBoxLayout()
        self.to_on_group.setSpacing(4)
        self.to_on_group.setObjectName(u"to_on_group")
        self.to_on_label = PlainLabel(self.fields)
        self.to_on_label.setObjectName(u"to_on_label")

        self.to_on_group.addWidget(self.to_on_label)

        self.to_on = PartialDateEdit(self.fields)
        self.to_on.setObjectName(u"to_on")

        self.to_on_group.addWidget(self.to_on)


        self.column.addLayout(self.to_on_group)

        self.approval_number_group = QVBoxLayout()
        self.approval_number_group.setSpacing(4)
        self.approval_number_group.setObjectName(u"approval_number_group")
        self.approval_number_label = PlainLabel(self.fields)
        self.approval_number_label.setObjectName(u"approval_number_label")

        self.approval_number_group.addWidget(self.approval_number_label)

        self.approval_number = QLineEdit(self.fields)
        self.approval_number.setObjectName(u"approval_number")

        self.approval_number_group.addWidget(self.approval_number)


        self.column.addLayout(self.approval_number_group)

        self.reason_group = QVBoxLayout()
        self.reason_group.setSpacing(4)
        self.reason_group.setObjectName(u"reason_group")
        self.reason_label = PlainLabel(self.fields)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_group.addWidget(self.reason_label)

        self.reason = QLineEdit(self.fields)
        self.reason.setObjectName(u"reason")

        self.reason_group.addWidget(self.reason)


        self.column.addLayout(self.reason_group)

        self.denial_class_group = QVBoxLayout()
        self.denial_class_group.setSpacing(4)
        self.denial_class_group.setObjectName(u"denial_class_group")
        self.denial_class_label = PlainLabel(self.fields)
        self.denial_class_label.setObjectName(u"denial_class_label")

        self.denial_class_group.addWidget(self.denial_class_label)

        self.denial_class = Choice(self.fields)
        self.denial_class.setObjectName(u"denial_class")

        self.denial_class_group.addWidget(self.denial_class)


        self.column.addLayout(self.denial_class_group)

        self.appeal_by_group = QVBoxLayout()
        self.appeal_by_group.setSpacing(4)
        self.appeal_by_group.setObjectName(u"appeal_by_group")
        self.appeal_by_label = PlainLabel(self.fields)
        self.appeal_by_label.setObjectName(u"appeal_by_label")

        self.appeal_by_group.addWidget(self.appeal_by_label)

        self.appeal_by_help = SoftText(self.fields)
        self.appeal_by_help.setObjectName(u"appeal_by_help")
        self.appeal_by_help.setProperty(u"small", True)

        self.appeal_by_group.addWidget(self.appeal_by_help)

        self.appeal_by = PartialDateEdit(self.fields)
        self.appeal_by.setObjectName(u"appeal_by")

        self.appeal_by_group.addWidget(self.appeal_by)


        self.column.addLayout(self.appeal_by_group)

        self.talk_by_group = QVBoxLayout()
        self.talk_by_group.setSpacing(4)
        self.talk_by_group.setObjectName(u"talk_by_group")
        self.talk_by_label = PlainLabel(self.fields)
        self.talk_by_label.setObjectName(u"talk_by_label")

        self.talk_by_group.addWidget(self.talk_by_label)

        self.talk_by_help = SoftText(self.fields)
        self.talk_by_help.setObjectName(u"talk_by_help")
        self.talk_by_help.setProperty(u"small", True)

        self.talk_by_group.addWidget(self.talk_by_help)

        self.talk_by = PartialDateEdit(self.fields)
        self.talk_by.setObjectName(u"talk_by")

        self.talk_by_group.addWidget(self.talk_by)


        self.column.addLayout(self.talk_by_group)

        self.is_cut = QCheckBox(self.fields)
        self.is_cut.setObjectName(u"is_cut")

        self.column.addWidget(self.is_cut)

        self.cut_on_group = QVBoxLayout()
        self.cut_on_group.setSpacing(4)
        self.cut_on_group.setObjectName(u"cut_on_group")
        self.cut_on_label = PlainLabel(self.fields)
        self.cut_on_label.setObjectName(u"cut_on_label")

        self.cut_on_group.addWidget(self.cut_on_label)

        self.cut_on = PartialDateEdit(self.fields)
        self.cut_on.setObjectName(u"cut_on")

        self.cut_on_group.addWidget(self.cut_on)


        self.column.addLayout(self.cut_on_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(DecisionForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(DecisionForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.decision_label.setBuddy(self.decision)
        self.decided_on_label.setBuddy(self.decided_on)
        self.units_approved_label.setBuddy(self.units_approved)
        self.from_on_label.setBuddy(self.from_on)
        self.to_on_label.setBuddy(self.to_on)
        self.approval_number_label.setBuddy(self.approval_number)
        self.reason_label.setBuddy(self.reason)
        self.denial_class_label.setBuddy(self.denial_class)
        self.appeal_by_label.setBuddy(self.appeal_by)
        self.talk_by_label.setBuddy(self.talk_by)
        self.cut_on_label.setBuddy(self.cut_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.decision, self.decided_on)
        QWidget.setTabOrder(self.decided_on, self.units_approved)
        QWidget.setTabOrder(self.units_approved, self.from_on)
        QWidget.setTabOrder(self.from_on, self.to_on)
        QWidget.setTabOrder(self.to_on, self.approval_number)
        QWidget.setTabOrder(self.approval_number, self.reason)
        QWidget.setTabOrder(self.reason, self.denial_class)
        QWidget.setTabOrder(self.denial_class, self.appeal_by)
        QWidget.setTabOrder(self.appeal_by, self.talk_by)
        QWidget.setTabOrder(self.talk_by, self.is_cut)
        QWidget.setTabOrder(self.is_cut, self.cut_on)
        QWidget.setTabOrder(self.cut_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(DecisionForm)

        QMetaObject.connectSlotsByName(DecisionForm)
    # setupUi

    def retranslateUi(self, DecisionForm: QDialog) -> None:
        DecisionForm.setWindowTitle(QCoreApplication.translate("DecisionForm", u"What the payer decided", None))
        self.heading.setText(QCoreApplication.translate("DecisionForm", u"What does the letter say?", None))
        self.decision_label.setText(QCoreApplication.translate("DecisionForm", u"&Decision", None))
#if QT_CONFIG(accessibility)
        self.decision.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Decision", None))
#endif // QT_CONFIG(accessibility)
        self.decided_on_label.setText(QCoreApplication.translate("DecisionForm", u"Date &on the letter", None))
#if QT_CONFIG(accessibility)
        self.decided_on.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Date on the letter", None))
#endif // QT_CONFIG(accessibility)
        self.units_approved_label.setText(QCoreApplication.translate("DecisionForm", u"&How many are approved (optional)", None))
#if QT_CONFIG(accessibility)
        self.units_approved.setAccessibleName(QCoreApplication.translate("DecisionForm", u"How many are approved (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.from_on_label.setText(QCoreApplication.translate("DecisionForm", u"&First day", None))
#if QT_CONFIG(accessibility)
        self.from_on.setAccessibleName(QCoreApplication.translate("DecisionForm", u"First day", None))
#endif // QT_CONFIG(accessibility)
        self.to_on_label.setText(QCoreApplication.translate("DecisionForm", u"&Last day", None))
#if QT_CONFIG(accessibility)
        self.to_on.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Last day", None))
#endif // QT_CONFIG(accessibility)
        self.approval_number_label.setText(QCoreApplication.translate("DecisionForm", u"Approval &number (optional)", None))
#if QT_CONFIG(accessibility)
        self.approval_number.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Approval number (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("DecisionForm", u"&Reason, word for word", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Reason, word for word", None))
#endif // QT_CONFIG(accessibility)
        self.denial_class_label.setText(QCoreApplication.translate("DecisionForm", u"What is it a&bout?", None))
#if QT_CONFIG(accessibility)
        self.denial_class.setAccessibleName(QCoreApplication.translate("DecisionForm", u"What is it about?", None))
#endif // QT_CONFIG(accessibility)
        self.appeal_by_label.setText(QCoreApplication.translate("DecisionForm", u"&Appeal by (optional)", None))
        self.appeal_by_help.setText(QCoreApplication.translate("DecisionForm", u"The day on the letter wins over our estimate", None))
#if QT_CONFIG(accessibility)
        self.appeal_by.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Appeal by (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.talk_by_label.setText(QCoreApplication.translate("DecisionForm", u"&Peer-to-peer call by (optional)", None))
        self.talk_by_help.setText(QCoreApplication.translate("DecisionForm", u"As the letter says", None))
#if QT_CONFIG(accessibility)
        self.talk_by.setAccessibleName(QCoreApplication.translate("DecisionForm", u"Peer-to-peer call by (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.is_cut.setText(QCoreApplication.translate("DecisionForm", u"It ends, pauses or &cuts something that was approved before", None))
        self.cut_on_label.setText(QCoreApplication.translate("DecisionForm", u"The cut be&gins on", None))
#if QT_CONFIG(accessibility)
        self.cut_on.setAccessibleName(QCoreApplication.translate("DecisionForm", u"The cut begins on", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("DecisionForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("DecisionForm", u"Save decision", None))
    # retranslateUi
