"""The form drawn in ui/handouts/move.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.tiles import Tiles

class Ui_MoveForm(object):
    def setupUi(self, MoveForm: QDialog) -> None:
        if not MoveForm.objectName():
            MoveForm.setObjectName(u"MoveForm")
        self.whole = QVBoxLayout(MoveForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(MoveForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(MoveForm)
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
        self.to_group = QVBoxLayout()
        self.to_group.setSpacing(4)
        self.to_group.setObjectName(u"to_group")
        self.to_label = PlainLabel(self.fields)
        self.to_label.setObjectName(u"to_label")

        self.to_group.addWidget(self.to_label)

        self.to = Tiles(self.fields)
        self.to.setObjectName(u"to")

        self.to_group.addWidget(self.to)


        self.column.addLayout(self.to_group)

        self.named_group = QVBoxLayout()
        self.named_group.setSpacing(4)
        self.named_group.setObjectName(u"named_group")
        self.named_label = PlainLabel(self.fields)
        self.named_label.setObjectName(u"named_label")

        self.named_group.addWidget(self.named_label)

        self.named_help = SoftText(self.fields)
        self.named_help.setObjectName(u"named_help")
        self.named_help.setProperty(u"small", True)

        self.named_group.addWidget(self.named_help)

        self.named = QLineEdit(self.fields)
        self.named.setObjectName(u"named")

        self.named_group.addWidget(self.named)


        self.column.addLayout(self.named_group)

        self.qualification_group = QVBoxLayout()
        self.qualification_group.setSpacing(4)
        self.qualification_group.setObjectName(u"qualification_group")
        self.qualification_label = PlainLabel(self.fields)
        self.qualification_label.setObjectName(u"qualification_label")

        self.qualification_group.addWidget(self.qualification_label)

        self.qualification_help = SoftText(self.fields)
        self.qualification_help.setObjectName(u"qualification_help")
        self.qualification_help.setProperty(u"small", True)

        self.qualification_group.addWidget(self.qualification_help)

        self.qualification = QLineEdit(self.fields)
        self.qualification.setObjectName(u"qualification")

        self.qualification_group.addWidget(self.qualification)


        self.column.addLayout(self.qualification_group)

        self.retire_reason_group = QVBoxLayout()
        self.retire_reason_group.setSpacing(4)
        self.retire_reason_group.setObjectName(u"retire_reason_group")
        self.retire_reason_label = PlainLabel(self.fields)
        self.retire_reason_label.setObjectName(u"retire_reason_label")

        self.retire_reason_group.addWidget(self.retire_reason_label)

        self.retire_reason = Choice(self.fields)
        self.retire_reason.setObjectName(u"retire_reason")

        self.retire_reason_group.addWidget(self.retire_reason)


        self.column.addLayout(self.retire_reason_group)

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

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(MoveForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(MoveForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.to_label.setBuddy(self.to)
        self.named_label.setBuddy(self.named)
        self.qualification_label.setBuddy(self.qualification)
        self.retire_reason_label.setBuddy(self.retire_reason)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.to, self.named)
        QWidget.setTabOrder(self.named, self.qualification)
        QWidget.setTabOrder(self.qualification, self.retire_reason)
        QWidget.setTabOrder(self.retire_reason, self.note)
        QWidget.setTabOrder(self.note, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(MoveForm)

        QMetaObject.connectSlotsByName(MoveForm)
    # setupUi

    def retranslateUi(self, MoveForm: QDialog) -> None:
        MoveForm.setWindowTitle(QCoreApplication.translate("MoveForm", u"Next step", None))
        self.heading.setText(QCoreApplication.translate("MoveForm", u"Next step", None))
        self.to_label.setText(QCoreApplication.translate("MoveForm", u"What happens now?", None))
#if QT_CONFIG(accessibility)
        self.to.setAccessibleName(QCoreApplication.translate("MoveForm", u"What happens now?", None))
#endif // QT_CONFIG(accessibility)
        self.named_label.setText(QCoreApplication.translate("MoveForm", u"&Who stands for it", None))
        self.named_help.setText(QCoreApplication.translate("MoveForm", u"First and last name.", None))
#if QT_CONFIG(accessibility)
        self.named.setAccessibleName(QCoreApplication.translate("MoveForm", u"Who stands for it", None))
#endif // QT_CONFIG(accessibility)
        self.qualification_label.setText(QCoreApplication.translate("MoveForm", u"What makes this person &qualified", None))
        self.qualification_help.setText(QCoreApplication.translate("MoveForm", u"Such as: state-certified translator, English and Spanish.", None))
#if QT_CONFIG(accessibility)
        self.qualification.setAccessibleName(QCoreApplication.translate("MoveForm", u"What makes this person qualified", None))
#endif // QT_CONFIG(accessibility)
        self.retire_reason_label.setText(QCoreApplication.translate("MoveForm", u"Why is it given no &more?", None))
#if QT_CONFIG(accessibility)
        self.retire_reason.setAccessibleName(QCoreApplication.translate("MoveForm", u"Why is it given no more?", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("MoveForm", u"&Note (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("MoveForm", u"Note (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("MoveForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("MoveForm", u"Store the step", None))
    # retranslateUi
