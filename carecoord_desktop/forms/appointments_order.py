"""The form drawn in ui/appointments/order.ui; `make forms` writes it."""

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

from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_OrderForm(object):
    def setupUi(self, OrderForm: QDialog) -> None:
        if not OrderForm.objectName():
            OrderForm.setObjectName(u"OrderForm")
        self.whole = QVBoxLayout(OrderForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(OrderForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(OrderForm)
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
        self.earlier_group = QVBoxLayout()
        self.earlier_group.setSpacing(4)
        self.earlier_group.setObjectName(u"earlier_group")
        self.earlier_label = PlainLabel(self.fields)
        self.earlier_label.setObjectName(u"earlier_label")

        self.earlier_group.addWidget(self.earlier_label)

        self.earlier = QComboBox(self.fields)
        self.earlier.setObjectName(u"earlier")

        self.earlier_group.addWidget(self.earlier)


        self.column.addLayout(self.earlier_group)

        self.least_days_group = QVBoxLayout()
        self.least_days_group.setSpacing(4)
        self.least_days_group.setObjectName(u"least_days_group")
        self.least_days_label = PlainLabel(self.fields)
        self.least_days_label.setObjectName(u"least_days_label")

        self.least_days_group.addWidget(self.least_days_label)

        self.least_days_help = SoftText(self.fields)
        self.least_days_help.setObjectName(u"least_days_help")
        self.least_days_help.setProperty(u"small", True)

        self.least_days_group.addWidget(self.least_days_help)

        self.least_days = QLineEdit(self.fields)
        self.least_days.setObjectName(u"least_days")

        self.least_days_group.addWidget(self.least_days)


        self.column.addLayout(self.least_days_group)

        self.most_days_group = QVBoxLayout()
        self.most_days_group.setSpacing(4)
        self.most_days_group.setObjectName(u"most_days_group")
        self.most_days_label = PlainLabel(self.fields)
        self.most_days_label.setObjectName(u"most_days_label")

        self.most_days_group.addWidget(self.most_days_label)

        self.most_days = QLineEdit(self.fields)
        self.most_days.setObjectName(u"most_days")

        self.most_days_group.addWidget(self.most_days)


        self.column.addLayout(self.most_days_group)

        self.why_group = QVBoxLayout()
        self.why_group.setSpacing(4)
        self.why_group.setObjectName(u"why_group")
        self.why_label = PlainLabel(self.fields)
        self.why_label.setObjectName(u"why_label")

        self.why_group.addWidget(self.why_label)

        self.why = QLineEdit(self.fields)
        self.why.setObjectName(u"why")

        self.why_group.addWidget(self.why)


        self.column.addLayout(self.why_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(OrderForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(OrderForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.earlier_label.setBuddy(self.earlier)
        self.least_days_label.setBuddy(self.least_days)
        self.most_days_label.setBuddy(self.most_days)
        self.why_label.setBuddy(self.why)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.earlier, self.least_days)
        QWidget.setTabOrder(self.least_days, self.most_days)
        QWidget.setTabOrder(self.most_days, self.why)
        QWidget.setTabOrder(self.why, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(OrderForm)

        QMetaObject.connectSlotsByName(OrderForm)
    # setupUi

    def retranslateUi(self, OrderForm: QDialog) -> None:
        OrderForm.setWindowTitle(QCoreApplication.translate("OrderForm", u"What must come first?", None))
        self.heading.setText(QCoreApplication.translate("OrderForm", u"What must come first?", None))
        self.earlier_label.setText(QCoreApplication.translate("OrderForm", u"&This must come first", None))
#if QT_CONFIG(accessibility)
        self.earlier.setAccessibleName(QCoreApplication.translate("OrderForm", u"This must come first", None))
#endif // QT_CONFIG(accessibility)
        self.least_days_label.setText(QCoreApplication.translate("OrderForm", u"At &least so many days before", None))
        self.least_days_help.setText(QCoreApplication.translate("OrderForm", u"0 means the same day is fine.", None))
#if QT_CONFIG(accessibility)
        self.least_days.setAccessibleName(QCoreApplication.translate("OrderForm", u"At least so many days before", None))
#endif // QT_CONFIG(accessibility)
        self.most_days_label.setText(QCoreApplication.translate("OrderForm", u"At &most so many days before (optional)", None))
#if QT_CONFIG(accessibility)
        self.most_days.setAccessibleName(QCoreApplication.translate("OrderForm", u"At most so many days before (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.why_label.setText(QCoreApplication.translate("OrderForm", u"&Why (optional)", None))
#if QT_CONFIG(accessibility)
        self.why.setAccessibleName(QCoreApplication.translate("OrderForm", u"Why (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("OrderForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("OrderForm", u"Save", None))
    # retranslateUi
