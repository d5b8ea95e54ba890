"""The form drawn in ui/authorizations/item.ui; `make forms` writes it."""

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

class Ui_ItemForm(object):
    def setupUi(self, ItemForm: QDialog) -> None:
        if not ItemForm.objectName():
            ItemForm.setObjectName(u"ItemForm")
        self.whole = QVBoxLayout(ItemForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(ItemForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(ItemForm)
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

        self.codes_group = QVBoxLayout()
        self.codes_group.setSpacing(4)
        self.codes_group.setObjectName(u"codes_group")
        self.codes_label = PlainLabel(self.fields)
        self.codes_label.setObjectName(u"codes_label")

        self.codes_group.addWidget(self.codes_label)

        self.codes = QLineEdit(self.fields)
        self.codes.setObjectName(u"codes")

        self.codes_group.addWidget(self.codes)


        self.column.addLayout(self.codes_group)

        self.units_asked_group = QVBoxLayout()
        self.units_asked_group.setSpacing(4)
        self.units_asked_group.setObjectName(u"units_asked_group")
        self.units_asked_label = PlainLabel(self.fields)
        self.units_asked_label.setObjectName(u"units_asked_label")

        self.units_asked_group.addWidget(self.units_asked_label)

        self.units_asked = QLineEdit(self.fields)
        self.units_asked.setObjectName(u"units_asked")

        self.units_asked_group.addWidget(self.units_asked)


        self.column.addLayout(self.units_asked_group)

        self.unit_word_group = QVBoxLayout()
        self.unit_word_group.setSpacing(4)
        self.unit_word_group.setObjectName(u"unit_word_group")
        self.unit_word_label = PlainLabel(self.fields)
        self.unit_word_label.setObjectName(u"unit_word_label")

        self.unit_word_group.addWidget(self.unit_word_label)

        self.unit_word = QLineEdit(self.fields)
        self.unit_word.setObjectName(u"unit_word")

        self.unit_word_group.addWidget(self.unit_word)


        self.column.addLayout(self.unit_word_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(ItemForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(ItemForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.what_label.setBuddy(self.what)
        self.codes_label.setBuddy(self.codes)
        self.units_asked_label.setBuddy(self.units_asked)
        self.unit_word_label.setBuddy(self.unit_word)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.what, self.codes)
        QWidget.setTabOrder(self.codes, self.units_asked)
        QWidget.setTabOrder(self.units_asked, self.unit_word)
        QWidget.setTabOrder(self.unit_word, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(ItemForm)

        QMetaObject.connectSlotsByName(ItemForm)
    # setupUi

    def retranslateUi(self, ItemForm: QDialog) -> None:
        ItemForm.setWindowTitle(QCoreApplication.translate("ItemForm", u"One more item", None))
        self.heading.setText(QCoreApplication.translate("ItemForm", u"What else is asked for?", None))
        self.what_label.setText(QCoreApplication.translate("ItemForm", u"&What is asked for", None))
#if QT_CONFIG(accessibility)
        self.what.setAccessibleName(QCoreApplication.translate("ItemForm", u"What is asked for", None))
#endif // QT_CONFIG(accessibility)
        self.codes_label.setText(QCoreApplication.translate("ItemForm", u"&Codes (optional)", None))
#if QT_CONFIG(accessibility)
        self.codes.setAccessibleName(QCoreApplication.translate("ItemForm", u"Codes (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.units_asked_label.setText(QCoreApplication.translate("ItemForm", u"&How many (optional)", None))
#if QT_CONFIG(accessibility)
        self.units_asked.setAccessibleName(QCoreApplication.translate("ItemForm", u"How many (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.unit_word_label.setText(QCoreApplication.translate("ItemForm", u"Coun&ted in (visits, hours, boxes)", None))
#if QT_CONFIG(accessibility)
        self.unit_word.setAccessibleName(QCoreApplication.translate("ItemForm", u"Counted in (visits, hours, boxes)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ItemForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("ItemForm", u"Add item", None))
    # retranslateUi
