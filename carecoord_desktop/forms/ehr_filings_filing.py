"""The form drawn in ui/ehr_filings/filing.ui; `make forms` writes it."""

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

class Ui_FilingForm(object):
    def setupUi(self, FilingForm: QDialog) -> None:
        if not FilingForm.objectName():
            FilingForm.setObjectName(u"FilingForm")
        self.whole = QVBoxLayout(FilingForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(FilingForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(FilingForm)
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
        self.filed_words = SoftText(self.fields)
        self.filed_words.setObjectName(u"filed_words")

        self.column.addWidget(self.filed_words)

        self.parts_place = QWidget(self.fields)
        self.parts_place.setObjectName(u"parts_place")
        self.parts_place_column = QVBoxLayout(self.parts_place)
        self.parts_place_column.setSpacing(8)
        self.parts_place_column.setObjectName(u"parts_place_column")
        self.parts_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.parts_place)

        self.way_group = QVBoxLayout()
        self.way_group.setSpacing(4)
        self.way_group.setObjectName(u"way_group")
        self.way_label = PlainLabel(self.fields)
        self.way_label.setObjectName(u"way_label")

        self.way_group.addWidget(self.way_label)

        self.way = Choice(self.fields)
        self.way.setObjectName(u"way")

        self.way_group.addWidget(self.way)


        self.column.addLayout(self.way_group)

        self.remark_group = QVBoxLayout()
        self.remark_group.setSpacing(4)
        self.remark_group.setObjectName(u"remark_group")
        self.remark_label = PlainLabel(self.fields)
        self.remark_label.setObjectName(u"remark_label")

        self.remark_group.addWidget(self.remark_label)

        self.remark = QLineEdit(self.fields)
        self.remark.setObjectName(u"remark")

        self.remark_group.addWidget(self.remark)


        self.column.addLayout(self.remark_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(FilingForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(FilingForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.way_label.setBuddy(self.way)
        self.remark_label.setBuddy(self.remark)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.way, self.remark)
        QWidget.setTabOrder(self.remark, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(FilingForm)

        QMetaObject.connectSlotsByName(FilingForm)
    # setupUi

    def retranslateUi(self, FilingForm: QDialog) -> None:
        FilingForm.setWindowTitle(QCoreApplication.translate("FilingForm", u"File in the EHR", None))
        self.heading.setText(QCoreApplication.translate("FilingForm", u"File in the EHR", None))
        self.way_label.setText(QCoreApplication.translate("FilingForm", u"&How was it filed?", None))
#if QT_CONFIG(accessibility)
        self.way.setAccessibleName(QCoreApplication.translate("FilingForm", u"How was it filed?", None))
#endif // QT_CONFIG(accessibility)
        self.remark_label.setText(QCoreApplication.translate("FilingForm", u"Where to &find it there (optional)", None))
#if QT_CONFIG(accessibility)
        self.remark.setAccessibleName(QCoreApplication.translate("FilingForm", u"Where to find it there", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("FilingForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("FilingForm", u"Mark as filed", None))
    # retranslateUi
