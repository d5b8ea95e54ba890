"""The form drawn in ui/print_runs/gone.ui; `make forms` writes it."""

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

class Ui_GoneForm(object):
    def setupUi(self, GoneForm: QDialog) -> None:
        if not GoneForm.objectName():
            GoneForm.setObjectName(u"GoneForm")
        self.whole = QVBoxLayout(GoneForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(GoneForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(GoneForm)
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

        self.gone_on_group = QVBoxLayout()
        self.gone_on_group.setSpacing(4)
        self.gone_on_group.setObjectName(u"gone_on_group")
        self.gone_on_label = PlainLabel(self.fields)
        self.gone_on_label.setObjectName(u"gone_on_label")

        self.gone_on_group.addWidget(self.gone_on_label)

        self.gone_on = PartialDateEdit(self.fields)
        self.gone_on.setObjectName(u"gone_on")

        self.gone_on_group.addWidget(self.gone_on)


        self.column.addLayout(self.gone_on_group)

        self.postal_code_group = QVBoxLayout()
        self.postal_code_group.setSpacing(4)
        self.postal_code_group.setObjectName(u"postal_code_group")
        self.postal_code_label = PlainLabel(self.fields)
        self.postal_code_label.setObjectName(u"postal_code_label")

        self.postal_code_group.addWidget(self.postal_code_label)

        self.postal_code_help = SoftText(self.fields)
        self.postal_code_help.setObjectName(u"postal_code_help")
        self.postal_code_help.setProperty(u"small", True)

        self.postal_code_group.addWidget(self.postal_code_help)

        self.postal_code = QLineEdit(self.fields)
        self.postal_code.setObjectName(u"postal_code")

        self.postal_code_group.addWidget(self.postal_code)


        self.column.addLayout(self.postal_code_group)

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

        self.cancel = QPushButton(GoneForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(GoneForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.copies_label.setBuddy(self.copies)
        self.gone_on_label.setBuddy(self.gone_on)
        self.postal_code_label.setBuddy(self.postal_code)
        self.event_id_label.setBuddy(self.event_id)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.copies, self.gone_on)
        QWidget.setTabOrder(self.gone_on, self.postal_code)
        QWidget.setTabOrder(self.postal_code, self.event_id)
        QWidget.setTabOrder(self.event_id, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(GoneForm)

        QMetaObject.connectSlotsByName(GoneForm)
    # setupUi

    def retranslateUi(self, GoneForm: QDialog) -> None:
        GoneForm.setWindowTitle(QCoreApplication.translate("GoneForm", u"Copies left the shelf", None))
        self.heading.setText(QCoreApplication.translate("GoneForm", u"Copies left the shelf", None))
        self.copies_label.setText(QCoreApplication.translate("GoneForm", u"&How many copies", None))
#if QT_CONFIG(accessibility)
        self.copies.setAccessibleName(QCoreApplication.translate("GoneForm", u"How many copies", None))
#endif // QT_CONFIG(accessibility)
        self.gone_on_label.setText(QCoreApplication.translate("GoneForm", u"&Day", None))
#if QT_CONFIG(accessibility)
        self.gone_on.setAccessibleName(QCoreApplication.translate("GoneForm", u"Day", None))
#endif // QT_CONFIG(accessibility)
        self.postal_code_label.setText(QCoreApplication.translate("GoneForm", u"&ZIP code where people live (optional)", None))
        self.postal_code_help.setText(QCoreApplication.translate("GoneForm", u"Five figures, or the first three. Never who took one.", None))
#if QT_CONFIG(accessibility)
        self.postal_code.setAccessibleName(QCoreApplication.translate("GoneForm", u"ZIP code where people live (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.event_id_label.setText(QCoreApplication.translate("GoneForm", u"At which &event (optional)", None))
#if QT_CONFIG(accessibility)
        self.event_id.setAccessibleName(QCoreApplication.translate("GoneForm", u"At which event (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("GoneForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("GoneForm", u"Write it down", None))
    # retranslateUi
