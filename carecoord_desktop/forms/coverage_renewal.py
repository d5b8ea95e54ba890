"""The form drawn in ui/coverage/renewal.ui; `make forms` writes it."""

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

class Ui_RenewalForm(object):
    def setupUi(self, RenewalForm: QDialog) -> None:
        if not RenewalForm.objectName():
            RenewalForm.setObjectName(u"RenewalForm")
        self.whole = QVBoxLayout(RenewalForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(RenewalForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(RenewalForm)
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
        self.renewal_group = QVBoxLayout()
        self.renewal_group.setSpacing(4)
        self.renewal_group.setObjectName(u"renewal_group")
        self.renewal_label = PlainLabel(self.fields)
        self.renewal_label.setObjectName(u"renewal_label")

        self.renewal_group.addWidget(self.renewal_label)

        self.renewal = Choice(self.fields)
        self.renewal.setObjectName(u"renewal")

        self.renewal_group.addWidget(self.renewal)


        self.column.addLayout(self.renewal_group)

        self.renewal_due_group = QVBoxLayout()
        self.renewal_due_group.setSpacing(4)
        self.renewal_due_group.setObjectName(u"renewal_due_group")
        self.renewal_due_label = PlainLabel(self.fields)
        self.renewal_due_label.setObjectName(u"renewal_due_label")

        self.renewal_due_group.addWidget(self.renewal_due_label)

        self.renewal_due_help = SoftText(self.fields)
        self.renewal_due_help.setObjectName(u"renewal_due_help")
        self.renewal_due_help.setProperty(u"small", True)

        self.renewal_due_group.addWidget(self.renewal_due_help)

        self.renewal_due = PartialDateEdit(self.fields)
        self.renewal_due.setObjectName(u"renewal_due")

        self.renewal_due_group.addWidget(self.renewal_due)


        self.column.addLayout(self.renewal_due_group)

        self.papers_group = QVBoxLayout()
        self.papers_group.setSpacing(4)
        self.papers_group.setObjectName(u"papers_group")
        self.papers_label = PlainLabel(self.fields)
        self.papers_label.setObjectName(u"papers_label")

        self.papers_group.addWidget(self.papers_label)

        self.papers_help = SoftText(self.fields)
        self.papers_help.setObjectName(u"papers_help")
        self.papers_help.setProperty(u"small", True)

        self.papers_group.addWidget(self.papers_help)

        self.papers = QWidget(self.fields)
        self.papers.setObjectName(u"papers")

        self.papers_group.addWidget(self.papers)


        self.column.addLayout(self.papers_group)

        self.papers_sent_on_group = QVBoxLayout()
        self.papers_sent_on_group.setSpacing(4)
        self.papers_sent_on_group.setObjectName(u"papers_sent_on_group")
        self.papers_sent_on_label = PlainLabel(self.fields)
        self.papers_sent_on_label.setObjectName(u"papers_sent_on_label")

        self.papers_sent_on_group.addWidget(self.papers_sent_on_label)

        self.papers_sent_on = PartialDateEdit(self.fields)
        self.papers_sent_on.setObjectName(u"papers_sent_on")

        self.papers_sent_on_group.addWidget(self.papers_sent_on)


        self.column.addLayout(self.papers_sent_on_group)

        self.closed_on_group = QVBoxLayout()
        self.closed_on_group.setSpacing(4)
        self.closed_on_group.setObjectName(u"closed_on_group")
        self.closed_on_label = PlainLabel(self.fields)
        self.closed_on_label.setObjectName(u"closed_on_label")

        self.closed_on_group.addWidget(self.closed_on_label)

        self.closed_on_help = SoftText(self.fields)
        self.closed_on_help.setObjectName(u"closed_on_help")
        self.closed_on_help.setProperty(u"small", True)

        self.closed_on_group.addWidget(self.closed_on_help)

        self.closed_on = PartialDateEdit(self.fields)
        self.closed_on.setObjectName(u"closed_on")

        self.closed_on_group.addWidget(self.closed_on)


        self.column.addLayout(self.closed_on_group)

        self.next_due_group = QVBoxLayout()
        self.next_due_group.setSpacing(4)
        self.next_due_group.setObjectName(u"next_due_group")
        self.next_due_label = PlainLabel(self.fields)
        self.next_due_label.setObjectName(u"next_due_label")

        self.next_due_group.addWidget(self.next_due_label)

        self.next_due_help = SoftText(self.fields)
        self.next_due_help.setObjectName(u"next_due_help")
        self.next_due_help.setProperty(u"small", True)

        self.next_due_group.addWidget(self.next_due_help)

        self.next_due = PartialDateEdit(self.fields)
        self.next_due.setObjectName(u"next_due")

        self.next_due_group.addWidget(self.next_due)


        self.column.addLayout(self.next_due_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(RenewalForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(RenewalForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.renewal_label.setBuddy(self.renewal)
        self.renewal_due_label.setBuddy(self.renewal_due)
        self.papers_label.setBuddy(self.papers)
        self.papers_sent_on_label.setBuddy(self.papers_sent_on)
        self.closed_on_label.setBuddy(self.closed_on)
        self.next_due_label.setBuddy(self.next_due)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.renewal, self.renewal_due)
        QWidget.setTabOrder(self.renewal_due, self.papers)
        QWidget.setTabOrder(self.papers, self.papers_sent_on)
        QWidget.setTabOrder(self.papers_sent_on, self.closed_on)
        QWidget.setTabOrder(self.closed_on, self.next_due)
        QWidget.setTabOrder(self.next_due, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(RenewalForm)

        QMetaObject.connectSlotsByName(RenewalForm)
    # setupUi

    def retranslateUi(self, RenewalForm: QDialog) -> None:
        RenewalForm.setWindowTitle(QCoreApplication.translate("RenewalForm", u"Renewal", None))
        self.heading.setText(QCoreApplication.translate("RenewalForm", u"How is the renewal going?", None))
        self.renewal_label.setText(QCoreApplication.translate("RenewalForm", u"&State", None))
#if QT_CONFIG(accessibility)
        self.renewal.setAccessibleName(QCoreApplication.translate("RenewalForm", u"State", None))
#endif // QT_CONFIG(accessibility)
        self.renewal_due_label.setText(QCoreApplication.translate("RenewalForm", u"Renewal &due", None))
        self.renewal_due_help.setText(QCoreApplication.translate("RenewalForm", u"As the renewal letter says", None))
#if QT_CONFIG(accessibility)
        self.renewal_due.setAccessibleName(QCoreApplication.translate("RenewalForm", u"Renewal due", None))
#endif // QT_CONFIG(accessibility)
        self.papers_label.setText(QCoreApplication.translate("RenewalForm", u"Papers that are here", None))
        self.papers_help.setText(QCoreApplication.translate("RenewalForm", u"Tick what is ready. The letter says what is needed.", None))
#if QT_CONFIG(accessibility)
        self.papers.setAccessibleName(QCoreApplication.translate("RenewalForm", u"Papers that are here", None))
#endif // QT_CONFIG(accessibility)
        self.papers_sent_on_label.setText(QCoreApplication.translate("RenewalForm", u"Papers sent &on", None))
#if QT_CONFIG(accessibility)
        self.papers_sent_on.setAccessibleName(QCoreApplication.translate("RenewalForm", u"Papers sent on", None))
#endif // QT_CONFIG(accessibility)
        self.closed_on_label.setText(QCoreApplication.translate("RenewalForm", u"&Closed on", None))
        self.closed_on_help.setText(QCoreApplication.translate("RenewalForm", u"The day on the notice", None))
#if QT_CONFIG(accessibility)
        self.closed_on.setAccessibleName(QCoreApplication.translate("RenewalForm", u"Closed on", None))
#endif // QT_CONFIG(accessibility)
        self.next_due_label.setText(QCoreApplication.translate("RenewalForm", u"&Next renewal (optional)", None))
        self.next_due_help.setText(QCoreApplication.translate("RenewalForm", u"As the new letter says", None))
#if QT_CONFIG(accessibility)
        self.next_due.setAccessibleName(QCoreApplication.translate("RenewalForm", u"Next renewal (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("RenewalForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("RenewalForm", u"Save renewal", None))
    # retranslateUi
