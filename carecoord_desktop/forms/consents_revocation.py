"""The form drawn in ui/consents/revocation.ui; `make forms` writes it."""

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

class Ui_RevocationForm(object):
    def setupUi(self, RevocationForm: QDialog) -> None:
        if not RevocationForm.objectName():
            RevocationForm.setObjectName(u"RevocationForm")
        self.whole = QVBoxLayout(RevocationForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(RevocationForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(RevocationForm)
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
        self.revoked_by_group = QVBoxLayout()
        self.revoked_by_group.setSpacing(4)
        self.revoked_by_group.setObjectName(u"revoked_by_group")
        self.revoked_by_label = PlainLabel(self.fields)
        self.revoked_by_label.setObjectName(u"revoked_by_label")

        self.revoked_by_group.addWidget(self.revoked_by_label)

        self.revoked_by = QLineEdit(self.fields)
        self.revoked_by.setObjectName(u"revoked_by")

        self.revoked_by_group.addWidget(self.revoked_by)


        self.column.addLayout(self.revoked_by_group)

        self.revoked_how_group = QVBoxLayout()
        self.revoked_how_group.setSpacing(4)
        self.revoked_how_group.setObjectName(u"revoked_how_group")
        self.revoked_how_label = PlainLabel(self.fields)
        self.revoked_how_label.setObjectName(u"revoked_how_label")

        self.revoked_how_group.addWidget(self.revoked_how_label)

        self.revoked_how = Choice(self.fields)
        self.revoked_how.setObjectName(u"revoked_how")

        self.revoked_how_group.addWidget(self.revoked_how)


        self.column.addLayout(self.revoked_how_group)

        self.revoked_on_group = QVBoxLayout()
        self.revoked_on_group.setSpacing(4)
        self.revoked_on_group.setObjectName(u"revoked_on_group")
        self.revoked_on_label = PlainLabel(self.fields)
        self.revoked_on_label.setObjectName(u"revoked_on_label")

        self.revoked_on_group.addWidget(self.revoked_on_label)

        self.revoked_on_help = SoftText(self.fields)
        self.revoked_on_help.setObjectName(u"revoked_on_help")
        self.revoked_on_help.setProperty(u"small", True)
        self.revoked_on_help.setWordWrap(True)

        self.revoked_on_group.addWidget(self.revoked_on_help)

        self.revoked_on = PartialDateEdit(self.fields)
        self.revoked_on.setObjectName(u"revoked_on")

        self.revoked_on_group.addWidget(self.revoked_on)


        self.column.addLayout(self.revoked_on_group)

        self.revoked_why_group = QVBoxLayout()
        self.revoked_why_group.setSpacing(4)
        self.revoked_why_group.setObjectName(u"revoked_why_group")
        self.revoked_why_label = PlainLabel(self.fields)
        self.revoked_why_label.setObjectName(u"revoked_why_label")

        self.revoked_why_group.addWidget(self.revoked_why_label)

        self.revoked_why_help = SoftText(self.fields)
        self.revoked_why_help.setObjectName(u"revoked_why_help")
        self.revoked_why_help.setProperty(u"small", True)
        self.revoked_why_help.setWordWrap(True)

        self.revoked_why_group.addWidget(self.revoked_why_help)

        self.revoked_why = QLineEdit(self.fields)
        self.revoked_why.setObjectName(u"revoked_why")

        self.revoked_why_group.addWidget(self.revoked_why)


        self.column.addLayout(self.revoked_why_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(RevocationForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(RevocationForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.revoked_by_label.setBuddy(self.revoked_by)
        self.revoked_how_label.setBuddy(self.revoked_how)
        self.revoked_on_label.setBuddy(self.revoked_on)
        self.revoked_why_label.setBuddy(self.revoked_why)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.revoked_by, self.revoked_how)
        QWidget.setTabOrder(self.revoked_how, self.revoked_on)
        QWidget.setTabOrder(self.revoked_on, self.revoked_why)
        QWidget.setTabOrder(self.revoked_why, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(RevocationForm)

        QMetaObject.connectSlotsByName(RevocationForm)
    # setupUi

    def retranslateUi(self, RevocationForm: QDialog) -> None:
        RevocationForm.setWindowTitle(QCoreApplication.translate("RevocationForm", u"Take back a consent", None))
        self.heading.setText(QCoreApplication.translate("RevocationForm", u"Take back a consent", None))
        self.revoked_by_label.setText(QCoreApplication.translate("RevocationForm", u"Who &takes it back?", None))
#if QT_CONFIG(accessibility)
        self.revoked_by.setAccessibleName(QCoreApplication.translate("RevocationForm", u"Who takes it back?", None))
#endif // QT_CONFIG(accessibility)
        self.revoked_how_label.setText(QCoreApplication.translate("RevocationForm", u"&How did you hear it?", None))
#if QT_CONFIG(accessibility)
        self.revoked_how.setAccessibleName(QCoreApplication.translate("RevocationForm", u"How did you hear it?", None))
#endif // QT_CONFIG(accessibility)
        self.revoked_on_label.setText(QCoreApplication.translate("RevocationForm", u"&When?", None))
        self.revoked_on_help.setText(QCoreApplication.translate("RevocationForm", u"From this day on nothing more may go out.", None))
#if QT_CONFIG(accessibility)
        self.revoked_on.setAccessibleName(QCoreApplication.translate("RevocationForm", u"When?", None))
#endif // QT_CONFIG(accessibility)
        self.revoked_why_label.setText(QCoreApplication.translate("RevocationForm", u"&Why? (optional)", None))
        self.revoked_why_help.setText(QCoreApplication.translate("RevocationForm", u"Nobody has to give a reason.", None))
#if QT_CONFIG(accessibility)
        self.revoked_why.setAccessibleName(QCoreApplication.translate("RevocationForm", u"Why? (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("RevocationForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("RevocationForm", u"Take it back", None))
    # retranslateUi
