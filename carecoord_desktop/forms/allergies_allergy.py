"""The form drawn in ui/allergies/allergy.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QLineEdit, QPushButton, QScrollArea, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_AllergyForm(object):
    def setupUi(self, AllergyForm: QDialog) -> None:
        if not AllergyForm.objectName():
            AllergyForm.setObjectName(u"AllergyForm")
        self.whole = QVBoxLayout(AllergyForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(AllergyForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(AllergyForm)
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
        self.substance_group = QVBoxLayout()
        self.substance_group.setSpacing(4)
        self.substance_group.setObjectName(u"substance_group")
        self.substance_label = PlainLabel(self.fields)
        self.substance_label.setObjectName(u"substance_label")

        self.substance_group.addWidget(self.substance_label)

        self.substance_help = SoftText(self.fields)
        self.substance_help.setObjectName(u"substance_help")
        self.substance_help.setProperty(u"small", True)

        self.substance_group.addWidget(self.substance_help)

        self.substance = QLineEdit(self.fields)
        self.substance.setObjectName(u"substance")

        self.substance_group.addWidget(self.substance)


        self.column.addLayout(self.substance_group)

        self.reaction_group = QVBoxLayout()
        self.reaction_group.setSpacing(4)
        self.reaction_group.setObjectName(u"reaction_group")
        self.reaction_label = PlainLabel(self.fields)
        self.reaction_label.setObjectName(u"reaction_label")

        self.reaction_group.addWidget(self.reaction_label)

        self.reaction = QLineEdit(self.fields)
        self.reaction.setObjectName(u"reaction")

        self.reaction_group.addWidget(self.reaction)


        self.column.addLayout(self.reaction_group)

        self.criticality_group = QVBoxLayout()
        self.criticality_group.setSpacing(4)
        self.criticality_group.setObjectName(u"criticality_group")
        self.criticality_label = PlainLabel(self.fields)
        self.criticality_label.setObjectName(u"criticality_label")

        self.criticality_group.addWidget(self.criticality_label)

        self.criticality = Choice(self.fields)
        self.criticality.setObjectName(u"criticality")

        self.criticality_group.addWidget(self.criticality)


        self.column.addLayout(self.criticality_group)

        self.status_and_verification = QHBoxLayout()
        self.status_and_verification.setSpacing(16)
        self.status_and_verification.setObjectName(u"status_and_verification")
        self.status_group = QVBoxLayout()
        self.status_group.setSpacing(4)
        self.status_group.setObjectName(u"status_group")
        self.status_label = PlainLabel(self.fields)
        self.status_label.setObjectName(u"status_label")

        self.status_group.addWidget(self.status_label)

        self.status = Choice(self.fields)
        self.status.setObjectName(u"status")

        self.status_group.addWidget(self.status)


        self.status_and_verification.addLayout(self.status_group)

        self.verification_group = QVBoxLayout()
        self.verification_group.setSpacing(4)
        self.verification_group.setObjectName(u"verification_group")
        self.verification_label = PlainLabel(self.fields)
        self.verification_label.setObjectName(u"verification_label")

        self.verification_group.addWidget(self.verification_label)

        self.verification = Choice(self.fields)
        self.verification.setObjectName(u"verification")

        self.verification_group.addWidget(self.verification)


        self.status_and_verification.addLayout(self.verification_group)


        self.column.addLayout(self.status_and_verification)

        self.onset_on_group = QVBoxLayout()
        self.onset_on_group.setSpacing(4)
        self.onset_on_group.setObjectName(u"onset_on_group")
        self.onset_on_label = PlainLabel(self.fields)
        self.onset_on_label.setObjectName(u"onset_on_label")

        self.onset_on_group.addWidget(self.onset_on_label)

        self.onset_on = PartialDateEdit(self.fields)
        self.onset_on.setObjectName(u"onset_on")

        self.onset_on_group.addWidget(self.onset_on)


        self.column.addLayout(self.onset_on_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(AllergyForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(AllergyForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.substance_label.setBuddy(self.substance)
        self.reaction_label.setBuddy(self.reaction)
        self.criticality_label.setBuddy(self.criticality)
        self.status_label.setBuddy(self.status)
        self.verification_label.setBuddy(self.verification)
        self.onset_on_label.setBuddy(self.onset_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.substance, self.reaction)
        QWidget.setTabOrder(self.reaction, self.criticality)
        QWidget.setTabOrder(self.criticality, self.status)
        QWidget.setTabOrder(self.status, self.verification)
        QWidget.setTabOrder(self.verification, self.onset_on)
        QWidget.setTabOrder(self.onset_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(AllergyForm)

        QMetaObject.connectSlotsByName(AllergyForm)
    # setupUi

    def retranslateUi(self, AllergyForm: QDialog) -> None:
        AllergyForm.setWindowTitle(QCoreApplication.translate("AllergyForm", u"Add an allergy", None))
        self.heading.setText(QCoreApplication.translate("AllergyForm", u"Add an allergy", None))
        self.substance_label.setText(QCoreApplication.translate("AllergyForm", u"&What must be avoided", None))
        self.substance_help.setText(QCoreApplication.translate("AllergyForm", u"A medicine, a food or another thing, as the person says it.", None))
#if QT_CONFIG(accessibility)
        self.substance.setAccessibleName(QCoreApplication.translate("AllergyForm", u"What must be avoided", None))
#endif // QT_CONFIG(accessibility)
        self.reaction_label.setText(QCoreApplication.translate("AllergyForm", u"What it &does (optional)", None))
#if QT_CONFIG(accessibility)
        self.reaction.setAccessibleName(QCoreApplication.translate("AllergyForm", u"What it does (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.reaction.setPlaceholderText(QCoreApplication.translate("AllergyForm", u"Hives, swollen lips, trouble breathing", None))
        self.criticality_label.setText(QCoreApplication.translate("AllergyForm", u"How dan&gerous", None))
#if QT_CONFIG(accessibility)
        self.criticality.setAccessibleName(QCoreApplication.translate("AllergyForm", u"How dangerous", None))
#endif // QT_CONFIG(accessibility)
        self.status_label.setText(QCoreApplication.translate("AllergyForm", u"&Is it still so", None))
#if QT_CONFIG(accessibility)
        self.status.setAccessibleName(QCoreApplication.translate("AllergyForm", u"Is it still so", None))
#endif // QT_CONFIG(accessibility)
        self.verification_label.setText(QCoreApplication.translate("AllergyForm", u"How &sure is it", None))
#if QT_CONFIG(accessibility)
        self.verification.setAccessibleName(QCoreApplication.translate("AllergyForm", u"How sure is it", None))
#endif // QT_CONFIG(accessibility)
        self.onset_on_label.setText(QCoreApplication.translate("AllergyForm", u"Since &when (optional)", None))
#if QT_CONFIG(accessibility)
        self.onset_on.setAccessibleName(QCoreApplication.translate("AllergyForm", u"Since when (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("AllergyForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("AllergyForm", u"Add allergy", None))
    # retranslateUi
