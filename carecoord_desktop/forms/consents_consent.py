"""The form drawn in ui/consents/consent.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QComboBox, QDialog, QFrame,
    QHBoxLayout, QLineEdit, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_ConsentForm(object):
    def setupUi(self, ConsentForm: QDialog) -> None:
        if not ConsentForm.objectName():
            ConsentForm.setObjectName(u"ConsentForm")
        self.whole = QVBoxLayout(ConsentForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(ConsentForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(ConsentForm)
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
        self.type_group = QVBoxLayout()
        self.type_group.setSpacing(4)
        self.type_group.setObjectName(u"type_group")
        self.type_label = PlainLabel(self.fields)
        self.type_label.setObjectName(u"type_label")

        self.type_group.addWidget(self.type_label)

        self.type = Choice(self.fields)
        self.type.setObjectName(u"type")

        self.type_group.addWidget(self.type)


        self.column.addLayout(self.type_group)

        self.program_group = QVBoxLayout()
        self.program_group.setSpacing(4)
        self.program_group.setObjectName(u"program_group")
        self.program_label = PlainLabel(self.fields)
        self.program_label.setObjectName(u"program_label")

        self.program_group.addWidget(self.program_label)

        self.program_help = SoftText(self.fields)
        self.program_help.setObjectName(u"program_help")
        self.program_help.setProperty(u"small", True)
        self.program_help.setWordWrap(True)

        self.program_group.addWidget(self.program_help)

        self.program = QLineEdit(self.fields)
        self.program.setObjectName(u"program")

        self.program_group.addWidget(self.program)


        self.column.addLayout(self.program_group)

        self.recipients_group = QVBoxLayout()
        self.recipients_group.setSpacing(4)
        self.recipients_group.setObjectName(u"recipients_group")
        self.recipients_label = PlainLabel(self.fields)
        self.recipients_label.setObjectName(u"recipients_label")

        self.recipients_group.addWidget(self.recipients_label)

        self.recipients_help = SoftText(self.fields)
        self.recipients_help.setObjectName(u"recipients_help")
        self.recipients_help.setProperty(u"small", True)
        self.recipients_help.setWordWrap(True)

        self.recipients_group.addWidget(self.recipients_help)

        self.recipients = PlainEdit(self.fields)
        self.recipients.setObjectName(u"recipients")

        self.recipients_group.addWidget(self.recipients)


        self.column.addLayout(self.recipients_group)

        self.scope_group = QVBoxLayout()
        self.scope_group.setSpacing(4)
        self.scope_group.setObjectName(u"scope_group")
        self.scope_label = PlainLabel(self.fields)
        self.scope_label.setObjectName(u"scope_label")

        self.scope_group.addWidget(self.scope_label)

        self.scope = QWidget(self.fields)
        self.scope.setObjectName(u"scope")
        self.scope_column = QVBoxLayout(self.scope)
        self.scope_column.setSpacing(4)
        self.scope_column.setObjectName(u"scope_column")
        self.scope_column.setContentsMargins(0, 0, 0, 0)

        self.scope_group.addWidget(self.scope)


        self.column.addLayout(self.scope_group)

        self.scope_words_group = QVBoxLayout()
        self.scope_words_group.setSpacing(4)
        self.scope_words_group.setObjectName(u"scope_words_group")
        self.scope_words_label = PlainLabel(self.fields)
        self.scope_words_label.setObjectName(u"scope_words_label")

        self.scope_words_group.addWidget(self.scope_words_label)

        self.scope_words_help = SoftText(self.fields)
        self.scope_words_help.setObjectName(u"scope_words_help")
        self.scope_words_help.setProperty(u"small", True)
        self.scope_words_help.setWordWrap(True)

        self.scope_words_group.addWidget(self.scope_words_help)

        self.scope_words = QLineEdit(self.fields)
        self.scope_words.setObjectName(u"scope_words")

        self.scope_words_group.addWidget(self.scope_words)


        self.column.addLayout(self.scope_words_group)

        self.purpose_group = QVBoxLayout()
        self.purpose_group.setSpacing(4)
        self.purpose_group.setObjectName(u"purpose_group")
        self.purpose_label = PlainLabel(self.fields)
        self.purpose_label.setObjectName(u"purpose_label")

        self.purpose_group.addWidget(self.purpose_label)

        self.purpose = Choice(self.fields)
        self.purpose.setObjectName(u"purpose")

        self.purpose_group.addWidget(self.purpose)


        self.column.addLayout(self.purpose_group)

        self.purpose_words_group = QVBoxLayout()
        self.purpose_words_group.setSpacing(4)
        self.purpose_words_group.setObjectName(u"purpose_words_group")
        self.purpose_words_label = PlainLabel(self.fields)
        self.purpose_words_label.setObjectName(u"purpose_words_label")

        self.purpose_words_group.addWidget(self.purpose_words_label)

        self.purpose_words = QLineEdit(self.fields)
        self.purpose_words.setObjectName(u"purpose_words")

        self.purpose_words_group.addWidget(self.purpose_words)


        self.column.addLayout(self.purpose_words_group)

        self.expires_on_group = QVBoxLayout()
        self.expires_on_group.setSpacing(4)
        self.expires_on_group.setObjectName(u"expires_on_group")
        self.expires_on_label = PlainLabel(self.fields)
        self.expires_on_label.setObjectName(u"expires_on_label")

        self.expires_on_group.addWidget(self.expires_on_label)

        self.expires_on_help = SoftText(self.fields)
        self.expires_on_help.setObjectName(u"expires_on_help")
        self.expires_on_help.setProperty(u"small", True)
        self.expires_on_help.setWordWrap(True)

        self.expires_on_group.addWidget(self.expires_on_help)

        self.expires_on = PartialDateEdit(self.fields)
        self.expires_on.setObjectName(u"expires_on")

        self.expires_on_group.addWidget(self.expires_on)


        self.column.addLayout(self.expires_on_group)

        self.expires_when_group = QVBoxLayout()
        self.expires_when_group.setSpacing(4)
        self.expires_when_group.setObjectName(u"expires_when_group")
        self.expires_when_label = PlainLabel(self.fields)
        self.expires_when_label.setObjectName(u"expires_when_label")

        self.expires_when_group.addWidget(self.expires_when_label)

        self.expires_when_help = SoftText(self.fields)
        self.expires_when_help.setObjectName(u"expires_when_help")
        self.expires_when_help.setProperty(u"small", True)
        self.expires_when_help.setWordWrap(True)

        self.expires_when_group.addWidget(self.expires_when_help)

        self.expires_when = QLineEdit(self.fields)
        self.expires_when.setObjectName(u"expires_when")

        self.expires_when_group.addWidget(self.expires_when)


        self.column.addLayout(self.expires_when_group)

        self.language_group = QVBoxLayout()
        self.language_group.setSpacing(4)
        self.language_group.setObjectName(u"language_group")
        self.language_label = PlainLabel(self.fields)
        self.language_label.setObjectName(u"language_label")

        self.language_group.addWidget(self.language_label)

        self.language = QComboBox(self.fields)
        self.language.setObjectName(u"language")

        self.language_group.addWidget(self.language)


        self.column.addLayout(self.language_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(ConsentForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(ConsentForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.type_label.setBuddy(self.type)
        self.program_label.setBuddy(self.program)
        self.recipients_label.setBuddy(self.recipients)
        self.scope_words_label.setBuddy(self.scope_words)
        self.purpose_label.setBuddy(self.purpose)
        self.purpose_words_label.setBuddy(self.purpose_words)
        self.expires_on_label.setBuddy(self.expires_on)
        self.expires_when_label.setBuddy(self.expires_when)
        self.language_label.setBuddy(self.language)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.type, self.program)
        QWidget.setTabOrder(self.program, self.recipients)
        QWidget.setTabOrder(self.recipients, self.scope_words)
        QWidget.setTabOrder(self.scope_words, self.purpose)
        QWidget.setTabOrder(self.purpose, self.purpose_words)
        QWidget.setTabOrder(self.purpose_words, self.expires_on)
        QWidget.setTabOrder(self.expires_on, self.expires_when)
        QWidget.setTabOrder(self.expires_when, self.language)
        QWidget.setTabOrder(self.language, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(ConsentForm)

        QMetaObject.connectSlotsByName(ConsentForm)
    # setupUi

    def retranslateUi(self, ConsentForm: QDialog) -> None:
        ConsentForm.setWindowTitle(QCoreApplication.translate("ConsentForm", u"New consent", None))
        self.heading.setText(QCoreApplication.translate("ConsentForm", u"New consent", None))
        self.type_label.setText(QCoreApplication.translate("ConsentForm", u"Consent &for", None))
#if QT_CONFIG(accessibility)
        self.type.setAccessibleName(QCoreApplication.translate("ConsentForm", u"Consent for", None))
#endif // QT_CONFIG(accessibility)
        self.program_label.setText(QCoreApplication.translate("ConsentForm", u"Name of the &program the records come from", None))
        self.program_help.setText(QCoreApplication.translate("ConsentForm", u"A program for alcohol or drug care under 42 CFR Part 2.", None))
#if QT_CONFIG(accessibility)
        self.program.setAccessibleName(QCoreApplication.translate("ConsentForm", u"Name of the program the records come from", None))
#endif // QT_CONFIG(accessibility)
        self.recipients_label.setText(QCoreApplication.translate("ConsentForm", u"&Who may get it", None))
        self.recipients_help.setText(QCoreApplication.translate("ConsentForm", u"One per line: an office, a clinic or a person.", None))
#if QT_CONFIG(accessibility)
        self.recipients.setAccessibleName(QCoreApplication.translate("ConsentForm", u"Who may get it", None))
#endif // QT_CONFIG(accessibility)
        self.scope_label.setText(QCoreApplication.translate("ConsentForm", u"What may be shared", None))
#if QT_CONFIG(accessibility)
        self.scope.setAccessibleName(QCoreApplication.translate("ConsentForm", u"What may be shared", None))
#endif // QT_CONFIG(accessibility)
        self.scope_words_label.setText(QCoreApplication.translate("ConsentForm", u"&More exactly (optional)", None))
        self.scope_words_help.setText(QCoreApplication.translate("ConsentForm", u"For example: visits since June 2026.", None))
#if QT_CONFIG(accessibility)
        self.scope_words.setAccessibleName(QCoreApplication.translate("ConsentForm", u"More exactly (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.purpose_label.setText(QCoreApplication.translate("ConsentForm", u"What is &it for?", None))
#if QT_CONFIG(accessibility)
        self.purpose.setAccessibleName(QCoreApplication.translate("ConsentForm", u"What is it for?", None))
#endif // QT_CONFIG(accessibility)
        self.purpose_words_label.setText(QCoreApplication.translate("ConsentForm", u"In &words", None))
#if QT_CONFIG(accessibility)
        self.purpose_words.setAccessibleName(QCoreApplication.translate("ConsentForm", u"In words", None))
#endif // QT_CONFIG(accessibility)
        self.expires_on_label.setText(QCoreApplication.translate("ConsentForm", u"&Ends on", None))
        self.expires_on_help.setText(QCoreApplication.translate("ConsentForm", u"The last day on which it counts, like 11/23/2027.", None))
#if QT_CONFIG(accessibility)
        self.expires_on.setAccessibleName(QCoreApplication.translate("ConsentForm", u"Ends on", None))
#endif // QT_CONFIG(accessibility)
        self.expires_when_label.setText(QCoreApplication.translate("ConsentForm", u"Ends w&hen this happens (optional)", None))
        self.expires_when_help.setText(QCoreApplication.translate("ConsentForm", u"For example: my move into the new home.", None))
#if QT_CONFIG(accessibility)
        self.expires_when.setAccessibleName(QCoreApplication.translate("ConsentForm", u"Ends when this happens (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.language_label.setText(QCoreApplication.translate("ConsentForm", u"&Language of the text", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("ConsentForm", u"Language of the text", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ConsentForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("ConsentForm", u"Go on to sign", None))
    # retranslateUi
