"""The form drawn in ui/goals/progress.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFrame, QHBoxLayout, QPushButton, QScrollArea,
    QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_ProgressForm(object):
    def setupUi(self, ProgressForm: QDialog) -> None:
        if not ProgressForm.objectName():
            ProgressForm.setObjectName(u"ProgressForm")
        self.whole = QVBoxLayout(ProgressForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(ProgressForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(ProgressForm)
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
        self.achievement_group = QVBoxLayout()
        self.achievement_group.setSpacing(4)
        self.achievement_group.setObjectName(u"achievement_group")
        self.achievement_label = PlainLabel(self.fields)
        self.achievement_label.setObjectName(u"achievement_label")

        self.achievement_group.addWidget(self.achievement_label)

        self.achievement = Choice(self.fields)
        self.achievement.setObjectName(u"achievement")

        self.achievement_group.addWidget(self.achievement)


        self.column.addLayout(self.achievement_group)

        self.note_group = QVBoxLayout()
        self.note_group.setSpacing(4)
        self.note_group.setObjectName(u"note_group")
        self.note_label = PlainLabel(self.fields)
        self.note_label.setObjectName(u"note_label")

        self.note_group.addWidget(self.note_label)

        self.note = PlainEdit(self.fields)
        self.note.setObjectName(u"note")

        self.note_group.addWidget(self.note)


        self.column.addLayout(self.note_group)

        self.confidence_group = QVBoxLayout()
        self.confidence_group.setSpacing(4)
        self.confidence_group.setObjectName(u"confidence_group")
        self.confidence_label = PlainLabel(self.fields)
        self.confidence_label.setObjectName(u"confidence_label")

        self.confidence_group.addWidget(self.confidence_label)

        self.confidence_help = SoftText(self.fields)
        self.confidence_help.setObjectName(u"confidence_help")
        self.confidence_help.setProperty(u"small", True)

        self.confidence_group.addWidget(self.confidence_help)

        self.confidence = QComboBox(self.fields)
        self.confidence.setObjectName(u"confidence")

        self.confidence_group.addWidget(self.confidence)


        self.column.addLayout(self.confidence_group)

        self.told_on_group = QVBoxLayout()
        self.told_on_group.setSpacing(4)
        self.told_on_group.setObjectName(u"told_on_group")
        self.told_on_label = PlainLabel(self.fields)
        self.told_on_label.setObjectName(u"told_on_label")

        self.told_on_group.addWidget(self.told_on_label)

        self.told_on = PartialDateEdit(self.fields)
        self.told_on.setObjectName(u"told_on")

        self.told_on_group.addWidget(self.told_on)


        self.column.addLayout(self.told_on_group)

        self.is_over = QCheckBox(self.fields)
        self.is_over.setObjectName(u"is_over")

        self.column.addWidget(self.is_over)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(ProgressForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(ProgressForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.achievement_label.setBuddy(self.achievement)
        self.note_label.setBuddy(self.note)
        self.confidence_label.setBuddy(self.confidence)
        self.told_on_label.setBuddy(self.told_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.achievement, self.note)
        QWidget.setTabOrder(self.note, self.confidence)
        QWidget.setTabOrder(self.confidence, self.told_on)
        QWidget.setTabOrder(self.told_on, self.is_over)
        QWidget.setTabOrder(self.is_over, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(ProgressForm)

        QMetaObject.connectSlotsByName(ProgressForm)
    # setupUi

    def retranslateUi(self, ProgressForm: QDialog) -> None:
        ProgressForm.setWindowTitle(QCoreApplication.translate("ProgressForm", u"Note progress", None))
        self.heading.setText(QCoreApplication.translate("ProgressForm", u"How is it going?", None))
        self.achievement_label.setText(QCoreApplication.translate("ProgressForm", u"How &far has it come?", None))
#if QT_CONFIG(accessibility)
        self.achievement.setAccessibleName(QCoreApplication.translate("ProgressForm", u"How far has it come?", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("ProgressForm", u"&What is there to tell? (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("ProgressForm", u"What is there to tell? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.confidence_label.setText(QCoreApplication.translate("ProgressForm", u"How &sure are they to reach it? (optional)", None))
        self.confidence_help.setText(QCoreApplication.translate("ProgressForm", u"0 is not at all, 10 is completely.", None))
#if QT_CONFIG(accessibility)
        self.confidence.setAccessibleName(QCoreApplication.translate("ProgressForm", u"How sure are they to reach it? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.told_on_label.setText(QCoreApplication.translate("ProgressForm", u"&On", None))
#if QT_CONFIG(accessibility)
        self.told_on.setAccessibleName(QCoreApplication.translate("ProgressForm", u"On", None))
#endif // QT_CONFIG(accessibility)
        self.is_over.setText(QCoreApplication.translate("ProgressForm", u"The goal &ends with this", None))
        self.cancel.setText(QCoreApplication.translate("ProgressForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("ProgressForm", u"Save note", None))
    # retranslateUi
