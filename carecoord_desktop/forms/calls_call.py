"""The form drawn in ui/calls/call.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QCheckBox, QComboBox, QDialog,
    QFrame, QGridLayout, QHBoxLayout, QLineEdit,
    QPushButton, QScrollArea, QSizePolicy, QSpacerItem,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.tiles import Tiles

class Ui_CallForm(object):
    def setupUi(self, CallForm: QDialog) -> None:
        if not CallForm.objectName():
            CallForm.setObjectName(u"CallForm")
        self.whole = QVBoxLayout(CallForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(CallForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(CallForm)
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
        self.reach_words = SoftText(self.fields)
        self.reach_words.setObjectName(u"reach_words")

        self.column.addWidget(self.reach_words)

        self.line_row = QHBoxLayout()
        self.line_row.setSpacing(16)
        self.line_row.setObjectName(u"line_row")
        self.direction_group = QVBoxLayout()
        self.direction_group.setSpacing(4)
        self.direction_group.setObjectName(u"direction_group")
        self.direction_label = PlainLabel(self.fields)
        self.direction_label.setObjectName(u"direction_label")

        self.direction_group.addWidget(self.direction_label)

        self.direction = Choice(self.fields)
        self.direction.setObjectName(u"direction")

        self.direction_group.addWidget(self.direction)


        self.line_row.addLayout(self.direction_group)

        self.number_group = QVBoxLayout()
        self.number_group.setSpacing(4)
        self.number_group.setObjectName(u"number_group")
        self.number_label = PlainLabel(self.fields)
        self.number_label.setObjectName(u"number_label")

        self.number_group.addWidget(self.number_label)

        self.number = QComboBox(self.fields)
        self.number.setObjectName(u"number")

        self.number_group.addWidget(self.number)


        self.line_row.addLayout(self.number_group)


        self.column.addLayout(self.line_row)

        self.line_words = SoftText(self.fields)
        self.line_words.setObjectName(u"line_words")

        self.column.addWidget(self.line_words)

        self.result_group = QVBoxLayout()
        self.result_group.setSpacing(4)
        self.result_group.setObjectName(u"result_group")
        self.result_label = PlainLabel(self.fields)
        self.result_label.setObjectName(u"result_label")

        self.result_group.addWidget(self.result_label)

        self.result = Tiles(self.fields)
        self.result.setObjectName(u"result")

        self.result_group.addWidget(self.result)


        self.column.addLayout(self.result_group)

        self.next_action_group = QVBoxLayout()
        self.next_action_group.setSpacing(4)
        self.next_action_group.setObjectName(u"next_action_group")
        self.next_action_label = PlainLabel(self.fields)
        self.next_action_label.setObjectName(u"next_action_label")

        self.next_action_group.addWidget(self.next_action_label)

        self.next_action = Tiles(self.fields)
        self.next_action.setObjectName(u"next_action")

        self.next_action_group.addWidget(self.next_action)


        self.column.addLayout(self.next_action_group)

        self.party_row = QHBoxLayout()
        self.party_row.setSpacing(16)
        self.party_row.setObjectName(u"party_row")
        self.party_group = QVBoxLayout()
        self.party_group.setSpacing(4)
        self.party_group.setObjectName(u"party_group")
        self.party_label = PlainLabel(self.fields)
        self.party_label.setObjectName(u"party_label")

        self.party_group.addWidget(self.party_label)

        self.party = QComboBox(self.fields)
        self.party.setObjectName(u"party")

        self.party_group.addWidget(self.party)


        self.party_row.addLayout(self.party_group)

        self.party_name_group = QVBoxLayout()
        self.party_name_group.setSpacing(4)
        self.party_name_group.setObjectName(u"party_name_group")
        self.party_name_label = PlainLabel(self.fields)
        self.party_name_label.setObjectName(u"party_name_label")

        self.party_name_group.addWidget(self.party_name_label)

        self.party_name = QLineEdit(self.fields)
        self.party_name.setObjectName(u"party_name")

        self.party_name_group.addWidget(self.party_name)


        self.party_row.addLayout(self.party_name_group)


        self.column.addLayout(self.party_row)

        self.telling_words = PlainLabel(self.fields)
        self.telling_words.setObjectName(u"telling_words")
        self.telling_words.setWordWrap(True)

        self.column.addWidget(self.telling_words)

        self.identified_by_group = QVBoxLayout()
        self.identified_by_group.setSpacing(4)
        self.identified_by_group.setObjectName(u"identified_by_group")
        self.identified_by_label = PlainLabel(self.fields)
        self.identified_by_label.setObjectName(u"identified_by_label")

        self.identified_by_group.addWidget(self.identified_by_label)

        self.identified_by = QWidget(self.fields)
        self.identified_by.setObjectName(u"identified_by")
        self.identified_by_grid = QGridLayout(self.identified_by)
        self.identified_by_grid.setObjectName(u"identified_by_grid")
        self.identified_by_grid.setHorizontalSpacing(16)
        self.identified_by_grid.setVerticalSpacing(4)
        self.identified_by_grid.setContentsMargins(0, 0, 0, 0)
        self.identified_by_full_name = QCheckBox(self.identified_by)
        self.identified_by_full_name.setObjectName(u"identified_by_full_name")

        self.identified_by_grid.addWidget(self.identified_by_full_name, 0, 0, 1, 1)

        self.identified_by_birth_date = QCheckBox(self.identified_by)
        self.identified_by_birth_date.setObjectName(u"identified_by_birth_date")

        self.identified_by_grid.addWidget(self.identified_by_birth_date, 0, 1, 1, 1)

        self.identified_by_address = QCheckBox(self.identified_by)
        self.identified_by_address.setObjectName(u"identified_by_address")

        self.identified_by_grid.addWidget(self.identified_by_address, 0, 2, 1, 1)

        self.identified_by_phone_on_file = QCheckBox(self.identified_by)
        self.identified_by_phone_on_file.setObjectName(u"identified_by_phone_on_file")

        self.identified_by_grid.addWidget(self.identified_by_phone_on_file, 1, 0, 1, 1)

        self.identified_by_member_number = QCheckBox(self.identified_by)
        self.identified_by_member_number.setObjectName(u"identified_by_member_number")

        self.identified_by_grid.addWidget(self.identified_by_member_number, 1, 1, 1, 1)


        self.identified_by_group.addWidget(self.identified_by)


        self.column.addLayout(self.identified_by_group)

        self.told_clinical = QCheckBox(self.fields)
        self.told_clinical.setObjectName(u"told_clinical")

        self.column.addWidget(self.told_clinical)

        self.interpreter_place = QWidget(self.fields)
        self.interpreter_place.setObjectName(u"interpreter_place")
        self.interpreter_place_column = QVBoxLayout(self.interpreter_place)
        self.interpreter_place_column.setSpacing(4)
        self.interpreter_place_column.setObjectName(u"interpreter_place_column")
        self.interpreter_place_column.setContentsMargins(0, 0, 0, 0)

        self.column.addWidget(self.interpreter_place)

        self.text_group = QVBoxLayout()
        self.text_group.setSpacing(4)
        self.text_group.setObjectName(u"text_group")
        self.text_label = PlainLabel(self.fields)
        self.text_label.setObjectName(u"text_label")

        self.text_group.addWidget(self.text_label)

        self.text = PlainEdit(self.fields)
        self.text.setObjectName(u"text")

        self.text_group.addWidget(self.text)


        self.column.addLayout(self.text_group)

        self.red_flag_group = QVBoxLayout()
        self.red_flag_group.setSpacing(4)
        self.red_flag_group.setObjectName(u"red_flag_group")
        self.red_flag_label = PlainLabel(self.fields)
        self.red_flag_label.setObjectName(u"red_flag_label")

        self.red_flag_group.addWidget(self.red_flag_label)

        self.red_flag = QLineEdit(self.fields)
        self.red_flag.setObjectName(u"red_flag")

        self.red_flag_group.addWidget(self.red_flag)


        self.column.addLayout(self.red_flag_group)

        self.minutes_group = QVBoxLayout()
        self.minutes_group.setSpacing(4)
        self.minutes_group.setObjectName(u"minutes_group")
        self.minutes_label = PlainLabel(self.fields)
        self.minutes_label.setObjectName(u"minutes_label")

        self.minutes_group.addWidget(self.minutes_label)

        self.minutes = QLineEdit(self.fields)
        self.minutes.setObjectName(u"minutes")

        self.minutes_group.addWidget(self.minutes)


        self.column.addLayout(self.minutes_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(CallForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(CallForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.direction_label.setBuddy(self.direction)
        self.number_label.setBuddy(self.number)
        self.party_label.setBuddy(self.party)
        self.party_name_label.setBuddy(self.party_name)
        self.text_label.setBuddy(self.text)
        self.red_flag_label.setBuddy(self.red_flag)
        self.minutes_label.setBuddy(self.minutes)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.direction, self.number)
        QWidget.setTabOrder(self.number, self.party)
        QWidget.setTabOrder(self.party, self.party_name)
        QWidget.setTabOrder(self.party_name, self.identified_by_full_name)
        QWidget.setTabOrder(self.identified_by_full_name, self.identified_by_birth_date)
        QWidget.setTabOrder(self.identified_by_birth_date, self.identified_by_address)
        QWidget.setTabOrder(self.identified_by_address, self.identified_by_phone_on_file)
        QWidget.setTabOrder(self.identified_by_phone_on_file, self.identified_by_member_number)
        QWidget.setTabOrder(self.identified_by_member_number, self.told_clinical)
        QWidget.setTabOrder(self.told_clinical, self.text)
        QWidget.setTabOrder(self.text, self.red_flag)
        QWidget.setTabOrder(self.red_flag, self.minutes)
        QWidget.setTabOrder(self.minutes, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(CallForm)

        QMetaObject.connectSlotsByName(CallForm)
    # setupUi

    def retranslateUi(self, CallForm: QDialog) -> None:
        CallForm.setWindowTitle(QCoreApplication.translate("CallForm", u"Log a call", None))
        self.heading.setText(QCoreApplication.translate("CallForm", u"Log a call", None))
        self.direction_label.setText(QCoreApplication.translate("CallForm", u"&Direction", None))
#if QT_CONFIG(accessibility)
        self.direction.setAccessibleName(QCoreApplication.translate("CallForm", u"Direction", None))
#endif // QT_CONFIG(accessibility)
        self.number_label.setText(QCoreApplication.translate("CallForm", u"N&umber", None))
#if QT_CONFIG(accessibility)
        self.number.setAccessibleName(QCoreApplication.translate("CallForm", u"Number", None))
#endif // QT_CONFIG(accessibility)
        self.result_label.setText(QCoreApplication.translate("CallForm", u"What came of it?", None))
#if QT_CONFIG(accessibility)
        self.result.setAccessibleName(QCoreApplication.translate("CallForm", u"What came of it?", None))
#endif // QT_CONFIG(accessibility)
        self.next_action_label.setText(QCoreApplication.translate("CallForm", u"When do you try again? This saves the call.", None))
#if QT_CONFIG(accessibility)
        self.next_action.setAccessibleName(QCoreApplication.translate("CallForm", u"When do you try again?", None))
#endif // QT_CONFIG(accessibility)
        self.party_label.setText(QCoreApplication.translate("CallForm", u"&Who is on the line?", None))
#if QT_CONFIG(accessibility)
        self.party.setAccessibleName(QCoreApplication.translate("CallForm", u"Who is on the line?", None))
#endif // QT_CONFIG(accessibility)
        self.party_name_label.setText(QCoreApplication.translate("CallForm", u"Name", None))
#if QT_CONFIG(accessibility)
        self.party_name.setAccessibleName(QCoreApplication.translate("CallForm", u"Name", None))
#endif // QT_CONFIG(accessibility)
        self.identified_by_label.setText(QCoreApplication.translate("CallForm", u"Known by (two are needed before you speak about health)", None))
#if QT_CONFIG(accessibility)
        self.identified_by.setAccessibleName(QCoreApplication.translate("CallForm", u"Known by (two are needed before you speak about health)", None))
#endif // QT_CONFIG(accessibility)
        self.identified_by_full_name.setText(QCoreApplication.translate("CallForm", u"Full name", None))
        self.identified_by_full_name.setProperty(u"code", QCoreApplication.translate("CallForm", u"full-name", None))
        self.identified_by_birth_date.setText(QCoreApplication.translate("CallForm", u"Birth date", None))
        self.identified_by_birth_date.setProperty(u"code", QCoreApplication.translate("CallForm", u"birth-date", None))
        self.identified_by_address.setText(QCoreApplication.translate("CallForm", u"Address", None))
        self.identified_by_address.setProperty(u"code", QCoreApplication.translate("CallForm", u"address", None))
        self.identified_by_phone_on_file.setText(QCoreApplication.translate("CallForm", u"Phone on file", None))
        self.identified_by_phone_on_file.setProperty(u"code", QCoreApplication.translate("CallForm", u"phone-on-file", None))
        self.identified_by_member_number.setText(QCoreApplication.translate("CallForm", u"Member number", None))
        self.identified_by_member_number.setProperty(u"code", QCoreApplication.translate("CallForm", u"member-number", None))
        self.told_clinical.setText(QCoreApplication.translate("CallForm", u"Health was talked about", None))
        self.text_label.setText(QCoreApplication.translate("CallForm", u"What was &said (optional)", None))
#if QT_CONFIG(accessibility)
        self.text.setAccessibleName(QCoreApplication.translate("CallForm", u"What was said", None))
#endif // QT_CONFIG(accessibility)
        self.red_flag_label.setText(QCoreApplication.translate("CallForm", u"&Red flag: what must somebody hear of today? (optional)", None))
#if QT_CONFIG(accessibility)
        self.red_flag.setAccessibleName(QCoreApplication.translate("CallForm", u"Red flag: what must somebody hear of today?", None))
#endif // QT_CONFIG(accessibility)
        self.minutes_label.setText(QCoreApplication.translate("CallForm", u"&Minutes", None))
#if QT_CONFIG(accessibility)
        self.minutes.setAccessibleName(QCoreApplication.translate("CallForm", u"Minutes", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("CallForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("CallForm", u"Save call", None))
    # retranslateUi
