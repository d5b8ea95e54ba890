"""The form drawn in ui/disclosures/disclosure.ui; `make forms` writes it."""

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

class Ui_DisclosureForm(object):
    def setupUi(self, DisclosureForm: QDialog) -> None:
        if not DisclosureForm.objectName():
            DisclosureForm.setObjectName(u"DisclosureForm")
        self.whole = QVBoxLayout(DisclosureForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(DisclosureForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(DisclosureForm)
        self.scroll.setObjectName(u"scroll")
        self.scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll.setWidgetResizable(True)
        self.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields = QWidget()
        self.fields.setObjectName(u"fields")
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(16)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.recipient_group = QVBoxLayout()
        self.recipient_group.setSpacing(4)
        self.recipient_group.setObjectName(u"recipient_group")
        self.recipient_label = PlainLabel(self.fields)
        self.recipient_label.setObjectName(u"recipient_label")

        self.recipient_group.addWidget(self.recipient_label)

        self.recipient = QLineEdit(self.fields)
        self.recipient.setObjectName(u"recipient")

        self.recipient_group.addWidget(self.recipient)


        self.column.addLayout(self.recipient_group)

        self.address_group = QVBoxLayout()
        self.address_group.setSpacing(4)
        self.address_group.setObjectName(u"address_group")
        self.address_label = PlainLabel(self.fields)
        self.address_label.setObjectName(u"address_label")

        self.address_group.addWidget(self.address_label)

        self.address_help = SoftText(self.fields)
        self.address_help.setObjectName(u"address_help")
        self.address_help.setProperty(u"small", True)

        self.address_group.addWidget(self.address_help)

        self.address = QLineEdit(self.fields)
        self.address.setObjectName(u"address")

        self.address_group.addWidget(self.address)


        self.column.addLayout(self.address_group)

        self.what_group = QVBoxLayout()
        self.what_group.setSpacing(4)
        self.what_group.setObjectName(u"what_group")
        self.what_label = PlainLabel(self.fields)
        self.what_label.setObjectName(u"what_label")

        self.what_group.addWidget(self.what_label)

        self.what = QLineEdit(self.fields)
        self.what.setObjectName(u"what")

        self.what_group.addWidget(self.what)


        self.column.addLayout(self.what_group)

        self.purpose_group = QVBoxLayout()
        self.purpose_group.setSpacing(4)
        self.purpose_group.setObjectName(u"purpose_group")
        self.purpose_label = PlainLabel(self.fields)
        self.purpose_label.setObjectName(u"purpose_label")

        self.purpose_group.addWidget(self.purpose_label)

        self.purpose = QLineEdit(self.fields)
        self.purpose.setObjectName(u"purpose")

        self.purpose_group.addWidget(self.purpose)


        self.column.addLayout(self.purpose_group)

        self.basis_group = QVBoxLayout()
        self.basis_group.setSpacing(4)
        self.basis_group.setObjectName(u"basis_group")
        self.basis_label = PlainLabel(self.fields)
        self.basis_label.setObjectName(u"basis_label")

        self.basis_group.addWidget(self.basis_label)

        self.basis_help = SoftText(self.fields)
        self.basis_help.setObjectName(u"basis_help")
        self.basis_help.setProperty(u"small", True)

        self.basis_group.addWidget(self.basis_help)

        self.basis = Choice(self.fields)
        self.basis.setObjectName(u"basis")

        self.basis_group.addWidget(self.basis)


        self.column.addLayout(self.basis_group)

        self.how_row = QHBoxLayout()
        self.how_row.setSpacing(16)
        self.how_row.setObjectName(u"how_row")
        self.channel_group = QVBoxLayout()
        self.channel_group.setSpacing(4)
        self.channel_group.setObjectName(u"channel_group")
        self.channel_label = PlainLabel(self.fields)
        self.channel_label.setObjectName(u"channel_label")

        self.channel_group.addWidget(self.channel_label)

        self.channel = Choice(self.fields)
        self.channel.setObjectName(u"channel")

        self.channel_group.addWidget(self.channel)


        self.how_row.addLayout(self.channel_group)

        self.disclosed_on_group = QVBoxLayout()
        self.disclosed_on_group.setSpacing(4)
        self.disclosed_on_group.setObjectName(u"disclosed_on_group")
        self.disclosed_on_label = PlainLabel(self.fields)
        self.disclosed_on_label.setObjectName(u"disclosed_on_label")

        self.disclosed_on_group.addWidget(self.disclosed_on_label)

        self.disclosed_on = PartialDateEdit(self.fields)
        self.disclosed_on.setObjectName(u"disclosed_on")

        self.disclosed_on_group.addWidget(self.disclosed_on)


        self.how_row.addLayout(self.disclosed_on_group)


        self.column.addLayout(self.how_row)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(DisclosureForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(DisclosureForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.recipient_label.setBuddy(self.recipient)
        self.address_label.setBuddy(self.address)
        self.what_label.setBuddy(self.what)
        self.purpose_label.setBuddy(self.purpose)
        self.basis_label.setBuddy(self.basis)
        self.channel_label.setBuddy(self.channel)
        self.disclosed_on_label.setBuddy(self.disclosed_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.recipient, self.address)
        QWidget.setTabOrder(self.address, self.what)
        QWidget.setTabOrder(self.what, self.purpose)
        QWidget.setTabOrder(self.purpose, self.basis)
        QWidget.setTabOrder(self.basis, self.channel)
        QWidget.setTabOrder(self.channel, self.disclosed_on)
        QWidget.setTabOrder(self.disclosed_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(DisclosureForm)

        QMetaObject.connectSlotsByName(DisclosureForm)
    # setupUi

    def retranslateUi(self, DisclosureForm: QDialog) -> None:
        DisclosureForm.setWindowTitle(QCoreApplication.translate("DisclosureForm", u"Write down what was given out", None))
        self.heading.setText(QCoreApplication.translate("DisclosureForm", u"Write down what was given out", None))
        self.recipient_label.setText(QCoreApplication.translate("DisclosureForm", u"&Who got it", None))
#if QT_CONFIG(accessibility)
        self.recipient.setAccessibleName(QCoreApplication.translate("DisclosureForm", u"Who got it", None))
#endif // QT_CONFIG(accessibility)
        self.address_label.setText(QCoreApplication.translate("DisclosureForm", u"Their &address (optional)", None))
        self.address_help.setText(QCoreApplication.translate("DisclosureForm", u"Street, fax number or mail address, if you know it.", None))
#if QT_CONFIG(accessibility)
        self.address.setAccessibleName(QCoreApplication.translate("DisclosureForm", u"Their address", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.address.setAccessibleDescription(QCoreApplication.translate("DisclosureForm", u"Street, fax number or mail address, if you know it.", None))
#endif // QT_CONFIG(accessibility)
        self.what_label.setText(QCoreApplication.translate("DisclosureForm", u"What was &given", None))
#if QT_CONFIG(accessibility)
        self.what.setAccessibleName(QCoreApplication.translate("DisclosureForm", u"What was given", None))
#endif // QT_CONFIG(accessibility)
        self.purpose_label.setText(QCoreApplication.translate("DisclosureForm", u"What it was given &for", None))
#if QT_CONFIG(accessibility)
        self.purpose.setAccessibleName(QCoreApplication.translate("DisclosureForm", u"What it was given for", None))
#endif // QT_CONFIG(accessibility)
        self.basis_label.setText(QCoreApplication.translate("DisclosureForm", u"Which &rule allows it", None))
        self.basis_help.setText(QCoreApplication.translate("DisclosureForm", u"Only Other is told to a person who asks who got their records.", None))
#if QT_CONFIG(accessibility)
        self.basis.setAccessibleName(QCoreApplication.translate("DisclosureForm", u"Which rule allows it", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.basis.setAccessibleDescription(QCoreApplication.translate("DisclosureForm", u"Only Other is told to a person who asks who got their records.", None))
#endif // QT_CONFIG(accessibility)
        self.channel_label.setText(QCoreApplication.translate("DisclosureForm", u"&How", None))
#if QT_CONFIG(accessibility)
        self.channel.setAccessibleName(QCoreApplication.translate("DisclosureForm", u"How", None))
#endif // QT_CONFIG(accessibility)
        self.disclosed_on_label.setText(QCoreApplication.translate("DisclosureForm", u"&On which day", None))
#if QT_CONFIG(accessibility)
        self.disclosed_on.setAccessibleName(QCoreApplication.translate("DisclosureForm", u"On which day", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("DisclosureForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("DisclosureForm", u"Write it down", None))
    # retranslateUi
