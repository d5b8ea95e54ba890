"""The form drawn in ui/referral_moves/send.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.tiles import Tiles

class Ui_SendForm(object):
    def setupUi(self, SendForm: QDialog) -> None:
        if not SendForm.objectName():
            SendForm.setObjectName(u"SendForm")
        self.whole = QVBoxLayout(SendForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(SendForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(SendForm)
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
        self.words = SoftText(self.fields)
        self.words.setObjectName(u"words")

        self.column.addWidget(self.words)

        self.channel_group = QWidget(self.fields)
        self.channel_group.setObjectName(u"channel_group")
        self.channel_rows = QVBoxLayout(self.channel_group)
        self.channel_rows.setSpacing(4)
        self.channel_rows.setObjectName(u"channel_rows")
        self.channel_rows.setContentsMargins(0, 0, 0, 0)
        self.channel_label = PlainLabel(self.channel_group)
        self.channel_label.setObjectName(u"channel_label")

        self.channel_rows.addWidget(self.channel_label)

        self.channel = Tiles(self.channel_group)
        self.channel.setObjectName(u"channel")

        self.channel_rows.addWidget(self.channel)


        self.column.addWidget(self.channel_group)

        self.fields_place = QWidget(self.fields)
        self.fields_place.setObjectName(u"fields_place")
        self.fields_place_column = QVBoxLayout(self.fields_place)
        self.fields_place_column.setSpacing(8)
        self.fields_place_column.setObjectName(u"fields_place_column")
        self.fields_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.fields_place)

        self.program_group = QWidget(self.fields)
        self.program_group.setObjectName(u"program_group")
        self.program_rows = QVBoxLayout(self.program_group)
        self.program_rows.setSpacing(4)
        self.program_rows.setObjectName(u"program_rows")
        self.program_rows.setContentsMargins(0, 0, 0, 0)
        self.program_label = PlainLabel(self.program_group)
        self.program_label.setObjectName(u"program_label")

        self.program_rows.addWidget(self.program_label)

        self.program_help = SoftText(self.program_group)
        self.program_help.setObjectName(u"program_help")
        self.program_help.setProperty(u"small", True)

        self.program_rows.addWidget(self.program_help)

        self.program = QComboBox(self.program_group)
        self.program.setObjectName(u"program")

        self.program_rows.addWidget(self.program)


        self.column.addWidget(self.program_group)

        self.consent_place = QWidget(self.fields)
        self.consent_place.setObjectName(u"consent_place")
        self.consent_place_column = QVBoxLayout(self.consent_place)
        self.consent_place_column.setSpacing(8)
        self.consent_place_column.setObjectName(u"consent_place_column")
        self.consent_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.consent_place)

        self.sent_on_group = QWidget(self.fields)
        self.sent_on_group.setObjectName(u"sent_on_group")
        self.sent_on_rows = QVBoxLayout(self.sent_on_group)
        self.sent_on_rows.setSpacing(4)
        self.sent_on_rows.setObjectName(u"sent_on_rows")
        self.sent_on_rows.setContentsMargins(0, 0, 0, 0)
        self.sent_on_label = PlainLabel(self.sent_on_group)
        self.sent_on_label.setObjectName(u"sent_on_label")

        self.sent_on_rows.addWidget(self.sent_on_label)

        self.sent_on = PartialDateEdit(self.sent_on_group)
        self.sent_on.setObjectName(u"sent_on")

        self.sent_on_rows.addWidget(self.sent_on)


        self.column.addWidget(self.sent_on_group)

        self.informant_group = QWidget(self.fields)
        self.informant_group.setObjectName(u"informant_group")
        self.informant_rows = QVBoxLayout(self.informant_group)
        self.informant_rows.setSpacing(4)
        self.informant_rows.setObjectName(u"informant_rows")
        self.informant_rows.setContentsMargins(0, 0, 0, 0)
        self.informant_label = PlainLabel(self.informant_group)
        self.informant_label.setObjectName(u"informant_label")

        self.informant_rows.addWidget(self.informant_label)

        self.informant = QLineEdit(self.informant_group)
        self.informant.setObjectName(u"informant")

        self.informant_rows.addWidget(self.informant)


        self.column.addWidget(self.informant_group)

        self.note_group = QWidget(self.fields)
        self.note_group.setObjectName(u"note_group")
        self.note_rows = QVBoxLayout(self.note_group)
        self.note_rows.setSpacing(4)
        self.note_rows.setObjectName(u"note_rows")
        self.note_rows.setContentsMargins(0, 0, 0, 0)
        self.note_label = PlainLabel(self.note_group)
        self.note_label.setObjectName(u"note_label")

        self.note_rows.addWidget(self.note_label)

        self.note = QLineEdit(self.note_group)
        self.note.setObjectName(u"note")

        self.note_rows.addWidget(self.note)


        self.column.addWidget(self.note_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(SendForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(SendForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.channel_label.setBuddy(self.channel)
        self.program_label.setBuddy(self.program)
        self.sent_on_label.setBuddy(self.sent_on)
        self.informant_label.setBuddy(self.informant)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.channel, self.program)
        QWidget.setTabOrder(self.program, self.sent_on)
        QWidget.setTabOrder(self.sent_on, self.informant)
        QWidget.setTabOrder(self.informant, self.note)
        QWidget.setTabOrder(self.note, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(SendForm)

        QMetaObject.connectSlotsByName(SendForm)
    # setupUi

    def retranslateUi(self, SendForm: QDialog) -> None:
        SendForm.setWindowTitle(QCoreApplication.translate("SendForm", u"Send a referral", None))
        self.heading.setText(QCoreApplication.translate("SendForm", u"Send a referral", None))
        self.words.setText("")
        self.channel_label.setText(QCoreApplication.translate("SendForm", u"How does it go?", None))
#if QT_CONFIG(accessibility)
        self.channel.setAccessibleName(QCoreApplication.translate("SendForm", u"How does it go?", None))
#endif // QT_CONFIG(accessibility)
        self.program_label.setText(QCoreApplication.translate("SendForm", u"Does it tell something from this program?", None))
        self.program_help.setText(QCoreApplication.translate("SendForm", u"Its records are guarded by 42 CFR Part 2 and need their own consent.", None))
#if QT_CONFIG(accessibility)
        self.program.setAccessibleName(QCoreApplication.translate("SendForm", u"Does it tell something from this program?", None))
#endif // QT_CONFIG(accessibility)
        self.sent_on_label.setText(QCoreApplication.translate("SendForm", u"Day it went out", None))
#if QT_CONFIG(accessibility)
        self.sent_on.setAccessibleName(QCoreApplication.translate("SendForm", u"Day it went out", None))
#endif // QT_CONFIG(accessibility)
        self.informant_label.setText(QCoreApplication.translate("SendForm", u"Who took it? (optional)", None))
#if QT_CONFIG(accessibility)
        self.informant.setAccessibleName(QCoreApplication.translate("SendForm", u"Who took it? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("SendForm", u"Note (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("SendForm", u"Note (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("SendForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("SendForm", u"It was sent", None))
    # retranslateUi
