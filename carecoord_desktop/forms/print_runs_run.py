"""The form drawn in ui/print_runs/run.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_RunForm(object):
    def setupUi(self, RunForm: QDialog) -> None:
        if not RunForm.objectName():
            RunForm.setObjectName(u"RunForm")
        self.whole = QVBoxLayout(RunForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(RunForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(RunForm)
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
        self.copies_group = QVBoxLayout()
        self.copies_group.setSpacing(4)
        self.copies_group.setObjectName(u"copies_group")
        self.copies_label = PlainLabel(self.fields)
        self.copies_label.setObjectName(u"copies_label")

        self.copies_group.addWidget(self.copies_label)

        self.copies = QLineEdit(self.fields)
        self.copies.setObjectName(u"copies")

        self.copies_group.addWidget(self.copies)


        self.column.addLayout(self.copies_group)

        self.layout_group = QVBoxLayout()
        self.layout_group.setSpacing(4)
        self.layout_group.setObjectName(u"layout_group")
        self.layout_label = PlainLabel(self.fields)
        self.layout_label.setObjectName(u"layout_label")

        self.layout_group.addWidget(self.layout_label)

        self.layout = Choice(self.fields)
        self.layout.setObjectName(u"layout")

        self.layout_group.addWidget(self.layout)


        self.column.addLayout(self.layout_group)

        self.event_id_group = QVBoxLayout()
        self.event_id_group.setSpacing(4)
        self.event_id_group.setObjectName(u"event_id_group")
        self.event_id_label = PlainLabel(self.fields)
        self.event_id_label.setObjectName(u"event_id_label")

        self.event_id_group.addWidget(self.event_id_label)

        self.event_id = QComboBox(self.fields)
        self.event_id.setObjectName(u"event_id")

        self.event_id_group.addWidget(self.event_id)


        self.column.addLayout(self.event_id_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(RunForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(RunForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.copies_label.setBuddy(self.copies)
        self.layout_label.setBuddy(self.layout)
        self.event_id_label.setBuddy(self.event_id)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.copies, self.layout)
        QWidget.setTabOrder(self.layout, self.event_id)
        QWidget.setTabOrder(self.event_id, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(RunForm)

        QMetaObject.connectSlotsByName(RunForm)
    # setupUi

    def retranslateUi(self, RunForm: QDialog) -> None:
        RunForm.setWindowTitle(QCoreApplication.translate("RunForm", u"Copies were printed", None))
        self.heading.setText(QCoreApplication.translate("RunForm", u"Copies were printed", None))
        self.copies_label.setText(QCoreApplication.translate("RunForm", u"&How many copies", None))
#if QT_CONFIG(accessibility)
        self.copies.setAccessibleName(QCoreApplication.translate("RunForm", u"How many copies", None))
#endif // QT_CONFIG(accessibility)
        self.layout_label.setText(QCoreApplication.translate("RunForm", u"&Layout", None))
#if QT_CONFIG(accessibility)
        self.layout.setAccessibleName(QCoreApplication.translate("RunForm", u"Layout", None))
#endif // QT_CONFIG(accessibility)
        self.event_id_label.setText(QCoreApplication.translate("RunForm", u"For which &event (optional)", None))
#if QT_CONFIG(accessibility)
        self.event_id.setAccessibleName(QCoreApplication.translate("RunForm", u"For which event (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("RunForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("RunForm", u"Write it down", None))
    # retranslateUi
