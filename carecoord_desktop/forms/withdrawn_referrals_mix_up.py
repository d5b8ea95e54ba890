"""The form drawn in ui/withdrawn_referrals/mix_up.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_MixUpForm(object):
    def setupUi(self, MixUpForm: QDialog) -> None:
        if not MixUpForm.objectName():
            MixUpForm.setObjectName(u"MixUpForm")
        self.whole = QVBoxLayout(MixUpForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(MixUpForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(MixUpForm)
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
        self.what_happens = SoftText(self.fields)
        self.what_happens.setObjectName(u"what_happens")

        self.column.addWidget(self.what_happens)

        self.referrals = QWidget(self.fields)
        self.referrals.setObjectName(u"referrals")
        self.referrals_column = QVBoxLayout(self.referrals)
        self.referrals_column.setSpacing(12)
        self.referrals_column.setObjectName(u"referrals_column")
        self.referrals_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.referrals)

        self.reason_group = QVBoxLayout()
        self.reason_group.setSpacing(4)
        self.reason_group.setObjectName(u"reason_group")
        self.reason_label = PlainLabel(self.fields)
        self.reason_label.setObjectName(u"reason_label")

        self.reason_group.addWidget(self.reason_label)

        self.reason = QLineEdit(self.fields)
        self.reason.setObjectName(u"reason")

        self.reason_group.addWidget(self.reason)


        self.column.addLayout(self.reason_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(MixUpForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(MixUpForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.reason_label.setBuddy(self.reason)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.reason, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(MixUpForm)

        QMetaObject.connectSlotsByName(MixUpForm)
    # setupUi

    def retranslateUi(self, MixUpForm: QDialog) -> None:
        MixUpForm.setWindowTitle(QCoreApplication.translate("MixUpForm", u"Referrals of the wrong person", None))
        self.heading.setText(QCoreApplication.translate("MixUpForm", u"Were these referrals meant for somebody else?", None))
        self.what_happens.setText(QCoreApplication.translate("MixUpForm", u"What you tick leaves this chart for good, and its tasks stop. The history keeps it with your reason. Write it anew in the right chart.", None))
#if QT_CONFIG(accessibility)
        self.referrals.setAccessibleName(QCoreApplication.translate("MixUpForm", u"Referrals of this chart", None))
#endif // QT_CONFIG(accessibility)
        self.reason_label.setText(QCoreApplication.translate("MixUpForm", u"&How did they come here?", None))
#if QT_CONFIG(accessibility)
        self.reason.setAccessibleName(QCoreApplication.translate("MixUpForm", u"How did they come here?", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("MixUpForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("MixUpForm", u"Mark as error", None))
    # retranslateUi
