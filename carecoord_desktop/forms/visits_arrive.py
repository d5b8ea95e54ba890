"""The form drawn in ui/visits/arrive.ui; `make forms` writes it."""

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

class Ui_ArriveForm(object):
    def setupUi(self, ArriveForm: QDialog) -> None:
        if not ArriveForm.objectName():
            ArriveForm.setObjectName(u"ArriveForm")
        self.whole = QVBoxLayout(ArriveForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(ArriveForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(ArriveForm)
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
        self.people_place = QWidget(self.fields)
        self.people_place.setObjectName(u"people_place")
        self.people_place_column = QVBoxLayout(self.people_place)
        self.people_place_column.setSpacing(4)
        self.people_place_column.setObjectName(u"people_place_column")
        self.people_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.people_place)

        self.place_group = QVBoxLayout()
        self.place_group.setSpacing(4)
        self.place_group.setObjectName(u"place_group")
        self.place_label = PlainLabel(self.fields)
        self.place_label.setObjectName(u"place_label")

        self.place_group.addWidget(self.place_label)

        self.place = Choice(self.fields)
        self.place.setObjectName(u"place")

        self.place_group.addWidget(self.place)


        self.column.addLayout(self.place_group)

        self.privacy_group = QVBoxLayout()
        self.privacy_group.setSpacing(4)
        self.privacy_group.setObjectName(u"privacy_group")
        self.privacy_label = PlainLabel(self.fields)
        self.privacy_label.setObjectName(u"privacy_label")

        self.privacy_group.addWidget(self.privacy_label)

        self.privacy_help = SoftText(self.fields)
        self.privacy_help.setObjectName(u"privacy_help")
        self.privacy_help.setProperty(u"small", True)

        self.privacy_group.addWidget(self.privacy_help)

        self.privacy = Choice(self.fields)
        self.privacy.setObjectName(u"privacy")

        self.privacy_group.addWidget(self.privacy)


        self.column.addLayout(self.privacy_group)

        self.interpreter_place = QWidget(self.fields)
        self.interpreter_place.setObjectName(u"interpreter_place")
        self.interpreter_place_column = QVBoxLayout(self.interpreter_place)
        self.interpreter_place_column.setSpacing(4)
        self.interpreter_place_column.setObjectName(u"interpreter_place_column")
        self.interpreter_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.interpreter_place)

        self.others_present_group = QVBoxLayout()
        self.others_present_group.setSpacing(4)
        self.others_present_group.setObjectName(u"others_present_group")
        self.others_present_label = PlainLabel(self.fields)
        self.others_present_label.setObjectName(u"others_present_label")

        self.others_present_group.addWidget(self.others_present_label)

        self.others_present = QLineEdit(self.fields)
        self.others_present.setObjectName(u"others_present")

        self.others_present_group.addWidget(self.others_present)


        self.column.addLayout(self.others_present_group)

        self.route_left_with_group = QVBoxLayout()
        self.route_left_with_group.setSpacing(4)
        self.route_left_with_group.setObjectName(u"route_left_with_group")
        self.route_left_with_label = PlainLabel(self.fields)
        self.route_left_with_label.setObjectName(u"route_left_with_label")

        self.route_left_with_group.addWidget(self.route_left_with_label)

        self.route_left_with = QLineEdit(self.fields)
        self.route_left_with.setObjectName(u"route_left_with")

        self.route_left_with_group.addWidget(self.route_left_with)


        self.column.addLayout(self.route_left_with_group)

        self.timer_words = SoftText(self.fields)
        self.timer_words.setObjectName(u"timer_words")
        self.timer_words.setProperty(u"small", True)

        self.column.addWidget(self.timer_words)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(ArriveForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(ArriveForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.place_label.setBuddy(self.place)
        self.privacy_label.setBuddy(self.privacy)
        self.others_present_label.setBuddy(self.others_present)
        self.route_left_with_label.setBuddy(self.route_left_with)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.place, self.privacy)
        QWidget.setTabOrder(self.privacy, self.others_present)
        QWidget.setTabOrder(self.others_present, self.route_left_with)
        QWidget.setTabOrder(self.route_left_with, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(ArriveForm)

        QMetaObject.connectSlotsByName(ArriveForm)
    # setupUi

    def retranslateUi(self, ArriveForm: QDialog) -> None:
        ArriveForm.setWindowTitle(QCoreApplication.translate("ArriveForm", u"Start a visit", None))
        self.heading.setText(QCoreApplication.translate("ArriveForm", u"Start a visit", None))
        self.place_label.setText(QCoreApplication.translate("ArriveForm", u"Wh&ere", None))
#if QT_CONFIG(accessibility)
        self.place.setAccessibleName(QCoreApplication.translate("ArriveForm", u"Where", None))
#endif // QT_CONFIG(accessibility)
        self.privacy_label.setText(QCoreApplication.translate("ArriveForm", u"&Private now?", None))
        self.privacy_help.setText(QCoreApplication.translate("ArriveForm", u"Ask about violence, substances and self-harm only in private.", None))
#if QT_CONFIG(accessibility)
        self.privacy.setAccessibleName(QCoreApplication.translate("ArriveForm", u"Private now?", None))
#endif // QT_CONFIG(accessibility)
#if QT_CONFIG(accessibility)
        self.privacy.setAccessibleDescription(QCoreApplication.translate("ArriveForm", u"Ask about violence, substances and self-harm only in private.", None))
#endif // QT_CONFIG(accessibility)
        self.others_present_label.setText(QCoreApplication.translate("ArriveForm", u"Who else is there (optional)", None))
#if QT_CONFIG(accessibility)
        self.others_present.setAccessibleName(QCoreApplication.translate("ArriveForm", u"Who else is there", None))
#endif // QT_CONFIG(accessibility)
        self.route_left_with_label.setText(QCoreApplication.translate("ArriveForm", u"Who at the office knows your &route? (optional)", None))
#if QT_CONFIG(accessibility)
        self.route_left_with.setAccessibleName(QCoreApplication.translate("ArriveForm", u"Who at the office knows your route?", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("ArriveForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("ArriveForm", u"Arrive", None))
    # retranslateUi
