"""The form drawn in ui/referral_board/several.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.tiles import Tiles

class Ui_SeveralForm(object):
    def setupUi(self, SeveralForm: QDialog) -> None:
        if not SeveralForm.objectName():
            SeveralForm.setObjectName(u"SeveralForm")
        self.whole = QVBoxLayout(SeveralForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(SeveralForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(SeveralForm)
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
        self.type_group = QWidget(self.fields)
        self.type_group.setObjectName(u"type_group")
        self.type_rows = QVBoxLayout(self.type_group)
        self.type_rows.setSpacing(4)
        self.type_rows.setObjectName(u"type_rows")
        self.type_rows.setContentsMargins(0, 0, 0, 0)
        self.type_label = PlainLabel(self.type_group)
        self.type_label.setObjectName(u"type_label")

        self.type_rows.addWidget(self.type_label)

        self.type = Tiles(self.type_group)
        self.type.setObjectName(u"type")

        self.type_rows.addWidget(self.type)


        self.column.addWidget(self.type_group)

        self.reason_group = QWidget(self.fields)
        self.reason_group.setObjectName(u"reason_group")
        self.reason_rows = QVBoxLayout(self.reason_group)
        self.reason_rows.setSpacing(4)
        self.reason_rows.setObjectName(u"reason_rows")
        self.reason_rows.setContentsMargins(0, 0, 0, 0)
        self.reason_label = PlainLabel(self.reason_group)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_rows.addWidget(self.reason_label)

        self.reason = Choice(self.reason_group)
        self.reason.setObjectName(u"reason")

        self.reason_rows.addWidget(self.reason)


        self.column.addWidget(self.reason_group)

        self.people_place = QWidget(self.fields)
        self.people_place.setObjectName(u"people_place")
        self.people_place_column = QVBoxLayout(self.people_place)
        self.people_place_column.setSpacing(8)
        self.people_place_column.setObjectName(u"people_place_column")
        self.people_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.people_place)

        self.happened_on_group = QWidget(self.fields)
        self.happened_on_group.setObjectName(u"happened_on_group")
        self.happened_on_rows = QVBoxLayout(self.happened_on_group)
        self.happened_on_rows.setSpacing(4)
        self.happened_on_rows.setObjectName(u"happened_on_rows")
        self.happened_on_rows.setContentsMargins(0, 0, 0, 0)
        self.happened_on_label = PlainLabel(self.happened_on_group)
        self.happened_on_label.setObjectName(u"happened_on_label")

        self.happened_on_rows.addWidget(self.happened_on_label)

        self.happened_on = PartialDateEdit(self.happened_on_group)
        self.happened_on.setObjectName(u"happened_on")

        self.happened_on_rows.addWidget(self.happened_on)


        self.column.addWidget(self.happened_on_group)

        self.informant_group = QWidget(self.fields)
        self.informant_group.setObjectName(u"informant_group")
        self.informant_rows = QVBoxLayout(self.informant_group)
        self.informant_rows.setSpacing(4)
        self.informant_rows.setObjectName(u"informant_rows")
        self.informant_rows.setContentsMargins(0, 0, 0, 0)
        self.informant_label = PlainLabel(self.informant_group)
        self.informant_label.setObjectName(u"informant_label")

        self.informant_rows.addWidget(self.informant_label)

        self.informant_help = SoftText(self.informant_group)
        self.informant_help.setObjectName(u"informant_help")
        self.informant_help.setProperty(u"small", True)

        self.informant_rows.addWidget(self.informant_help)

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

        self.cancel = QPushButton(SeveralForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(SeveralForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.type_label.setBuddy(self.type)
        self.reason_label.setBuddy(self.reason)
        self.happened_on_label.setBuddy(self.happened_on)
        self.informant_label.setBuddy(self.informant)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.type, self.reason)
        QWidget.setTabOrder(self.reason, self.happened_on)
        QWidget.setTabOrder(self.happened_on, self.informant)
        QWidget.setTabOrder(self.informant, self.note)
        QWidget.setTabOrder(self.note, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(SeveralForm)

        QMetaObject.connectSlotsByName(SeveralForm)
    # setupUi

    def retranslateUi(self, SeveralForm: QDialog) -> None:
        SeveralForm.setWindowTitle(QCoreApplication.translate("SeveralForm", u"Write down for several", None))
        self.heading.setText(QCoreApplication.translate("SeveralForm", u"What happened to these?", None))
        self.type_label.setText(QCoreApplication.translate("SeveralForm", u"What happened?", None))
#if QT_CONFIG(accessibility)
        self.type.setAccessibleName(QCoreApplication.translate("SeveralForm", u"What happened?", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("SeveralForm", u"Why?", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("SeveralForm", u"Why?", None))
#endif // QT_CONFIG(accessibility)
        self.happened_on_label.setText(QCoreApplication.translate("SeveralForm", u"Day it happened", None))
#if QT_CONFIG(accessibility)
        self.happened_on.setAccessibleName(QCoreApplication.translate("SeveralForm", u"Day it happened", None))
#endif // QT_CONFIG(accessibility)
        self.informant_label.setText(QCoreApplication.translate("SeveralForm", u"Who told you?", None))
        self.informant_help.setText(QCoreApplication.translate("SeveralForm", u"One call can be about many of them.", None))
#if QT_CONFIG(accessibility)
        self.informant.setAccessibleName(QCoreApplication.translate("SeveralForm", u"Who told you?", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("SeveralForm", u"Note (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("SeveralForm", u"Note (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("SeveralForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("SeveralForm", u"Write it down", None))
    # retranslateUi
