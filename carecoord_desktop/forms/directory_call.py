"""The form drawn in ui/directory/call.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QFrame, QHBoxLayout,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit

class Ui_DirectoryCallForm(object):
    def setupUi(self, DirectoryCallForm: QDialog) -> None:
        if not DirectoryCallForm.objectName():
            DirectoryCallForm.setObjectName(u"DirectoryCallForm")
        self.whole = QVBoxLayout(DirectoryCallForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(DirectoryCallForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(DirectoryCallForm)
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
        self.finding_group = QVBoxLayout()
        self.finding_group.setSpacing(4)
        self.finding_group.setObjectName(u"finding_group")
        self.finding_label = PlainLabel(self.fields)
        self.finding_label.setObjectName(u"finding_label")

        self.finding_group.addWidget(self.finding_label)

        self.finding = Choice(self.fields)
        self.finding.setObjectName(u"finding")

        self.finding_group.addWidget(self.finding)


        self.column.addLayout(self.finding_group)

        self.called_on_group = QVBoxLayout()
        self.called_on_group.setSpacing(4)
        self.called_on_group.setObjectName(u"called_on_group")
        self.called_on_label = PlainLabel(self.fields)
        self.called_on_label.setObjectName(u"called_on_label")

        self.called_on_group.addWidget(self.called_on_label)

        self.called_on = PartialDateEdit(self.fields)
        self.called_on.setObjectName(u"called_on")

        self.called_on_group.addWidget(self.called_on)


        self.column.addLayout(self.called_on_group)

        self.note_group = QVBoxLayout()
        self.note_group.setSpacing(4)
        self.note_group.setObjectName(u"note_group")
        self.note_label = PlainLabel(self.fields)
        self.note_label.setObjectName(u"note_label")

        self.note_group.addWidget(self.note_label)

        self.note_help = SoftText(self.fields)
        self.note_help.setObjectName(u"note_help")
        self.note_help.setProperty(u"small", True)

        self.note_group.addWidget(self.note_help)

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

        self.cancel = QPushButton(DirectoryCallForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(DirectoryCallForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.finding_label.setBuddy(self.finding)
        self.called_on_label.setBuddy(self.called_on)
        self.note_label.setBuddy(self.note)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.finding, self.called_on)
        QWidget.setTabOrder(self.called_on, self.note)
        QWidget.setTabOrder(self.note, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(DirectoryCallForm)

        QMetaObject.connectSlotsByName(DirectoryCallForm)
    # setupUi

    def retranslateUi(self, DirectoryCallForm: QDialog) -> None:
        DirectoryCallForm.setWindowTitle(QCoreApplication.translate("DirectoryCallForm", u"Record a call", None))
        self.heading.setText(QCoreApplication.translate("DirectoryCallForm", u"Record a call", None))
        self.finding_label.setText(QCoreApplication.translate("DirectoryCallForm", u"&What did the call find", None))
#if QT_CONFIG(accessibility)
        self.finding.setAccessibleName(QCoreApplication.translate("DirectoryCallForm", u"What did the call find", None))
#endif // QT_CONFIG(accessibility)
        self.called_on_label.setText(QCoreApplication.translate("DirectoryCallForm", u"&Day of the call", None))
#if QT_CONFIG(accessibility)
        self.called_on.setAccessibleName(QCoreApplication.translate("DirectoryCallForm", u"Day of the call", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("DirectoryCallForm", u"&Note", None))
        self.note_help.setText(QCoreApplication.translate("DirectoryCallForm", u"What has changed, who answered. Needed where something has changed.", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("DirectoryCallForm", u"Note", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("DirectoryCallForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("DirectoryCallForm", u"Save call", None))
    # retranslateUi
