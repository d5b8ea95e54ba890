"""The form drawn in ui/education/lesson.ui; `make forms` writes it."""

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
from carecoord_desktop.widgets.plain_edit import PlainEdit
from carecoord_desktop.widgets.tiles import Tiles

class Ui_LessonForm(object):
    def setupUi(self, LessonForm: QDialog) -> None:
        if not LessonForm.objectName():
            LessonForm.setObjectName(u"LessonForm")
        self.whole = QVBoxLayout(LessonForm)
        self.whole.setSpacing(16)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 24, 24, 24)
        self.heading = Heading(LessonForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.whole.addWidget(self.heading)

        self.scroll = QScrollArea(LessonForm)
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
        self.results_group = QVBoxLayout()
        self.results_group.setSpacing(4)
        self.results_group.setObjectName(u"results_group")
        self.results = QWidget(self.fields)
        self.results.setObjectName(u"results")
        self.results_column = QVBoxLayout(self.results)
        self.results_column.setSpacing(8)
        self.results_column.setObjectName(u"results_column")
        self.results_column.setContentsMargins(0, 0, 0, 0)

        self.results_group.addWidget(self.results)


        self.column.addLayout(self.results_group)

        self.learner_group = QVBoxLayout()
        self.learner_group.setSpacing(4)
        self.learner_group.setObjectName(u"learner_group")
        self.learner_label = PlainLabel(self.fields)
        self.learner_label.setObjectName(u"learner_label")

        self.learner_group.addWidget(self.learner_label)

        self.learner = Tiles(self.fields)
        self.learner.setObjectName(u"learner")

        self.learner_group.addWidget(self.learner)


        self.column.addLayout(self.learner_group)

        self.learner_name_group = QVBoxLayout()
        self.learner_name_group.setSpacing(4)
        self.learner_name_group.setObjectName(u"learner_name_group")
        self.learner_name_label = PlainLabel(self.fields)
        self.learner_name_label.setObjectName(u"learner_name_label")

        self.learner_name_group.addWidget(self.learner_name_label)

        self.learner_name = QLineEdit(self.fields)
        self.learner_name.setObjectName(u"learner_name")

        self.learner_name_group.addWidget(self.learner_name)


        self.column.addLayout(self.learner_name_group)

        self.spoken_language_group = QVBoxLayout()
        self.spoken_language_group.setSpacing(4)
        self.spoken_language_group.setObjectName(u"spoken_language_group")
        self.spoken_language_label = PlainLabel(self.fields)
        self.spoken_language_label.setObjectName(u"spoken_language_label")

        self.spoken_language_group.addWidget(self.spoken_language_label)

        self.spoken_language = QComboBox(self.fields)
        self.spoken_language.setObjectName(u"spoken_language")

        self.spoken_language_group.addWidget(self.spoken_language)


        self.column.addLayout(self.spoken_language_group)

        self.interpreter_group = QVBoxLayout()
        self.interpreter_group.setSpacing(4)
        self.interpreter_group.setObjectName(u"interpreter_group")
        self.interpreter = QWidget(self.fields)
        self.interpreter.setObjectName(u"interpreter")
        self.interpreter_column = QVBoxLayout(self.interpreter)
        self.interpreter_column.setSpacing(8)
        self.interpreter_column.setObjectName(u"interpreter_column")
        self.interpreter_column.setContentsMargins(0, 0, 0, 0)

        self.interpreter_group.addWidget(self.interpreter)


        self.column.addLayout(self.interpreter_group)

        self.methods_group = QVBoxLayout()
        self.methods_group.setSpacing(4)
        self.methods_group.setObjectName(u"methods_group")
        self.methods_label = PlainLabel(self.fields)
        self.methods_label.setObjectName(u"methods_label")

        self.methods_group.addWidget(self.methods_label)

        self.methods = QWidget(self.fields)
        self.methods.setObjectName(u"methods")
        self.methods_column = QVBoxLayout(self.methods)
        self.methods_column.setSpacing(8)
        self.methods_column.setObjectName(u"methods_column")
        self.methods_column.setContentsMargins(0, 0, 0, 0)

        self.methods_group.addWidget(self.methods)


        self.column.addLayout(self.methods_group)

        self.barriers_group = QVBoxLayout()
        self.barriers_group.setSpacing(4)
        self.barriers_group.setObjectName(u"barriers_group")
        self.barriers_label = PlainLabel(self.fields)
        self.barriers_label.setObjectName(u"barriers_label")

        self.barriers_group.addWidget(self.barriers_label)

        self.barriers_help = SoftText(self.fields)
        self.barriers_help.setObjectName(u"barriers_help")
        self.barriers_help.setProperty(u"small", True)

        self.barriers_group.addWidget(self.barriers_help)

        self.barriers = QLineEdit(self.fields)
        self.barriers.setObjectName(u"barriers")

        self.barriers_group.addWidget(self.barriers)


        self.column.addLayout(self.barriers_group)

        self.note_group = QVBoxLayout()
        self.note_group.setSpacing(4)
        self.note_group.setObjectName(u"note_group")
        self.note_label = PlainLabel(self.fields)
        self.note_label.setObjectName(u"note_label")

        self.note_group.addWidget(self.note_label)

        self.note = PlainEdit(self.fields)
        self.note.setObjectName(u"note")

        self.note_group.addWidget(self.note)


        self.column.addLayout(self.note_group)

        self.taught_on_group = QVBoxLayout()
        self.taught_on_group.setSpacing(4)
        self.taught_on_group.setObjectName(u"taught_on_group")
        self.taught_on_label = PlainLabel(self.fields)
        self.taught_on_label.setObjectName(u"taught_on_label")

        self.taught_on_group.addWidget(self.taught_on_label)

        self.taught_on = PartialDateEdit(self.fields)
        self.taught_on.setObjectName(u"taught_on")

        self.taught_on_group.addWidget(self.taught_on)


        self.column.addLayout(self.taught_on_group)

        self.follow_up_on_group = QVBoxLayout()
        self.follow_up_on_group.setSpacing(4)
        self.follow_up_on_group.setObjectName(u"follow_up_on_group")
        self.follow_up_on_label = PlainLabel(self.fields)
        self.follow_up_on_label.setObjectName(u"follow_up_on_label")

        self.follow_up_on_group.addWidget(self.follow_up_on_label)

        self.follow_up_on = PartialDateEdit(self.fields)
        self.follow_up_on.setObjectName(u"follow_up_on")

        self.follow_up_on_group.addWidget(self.follow_up_on)


        self.column.addLayout(self.follow_up_on_group)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column.addItem(self.rest)

        self.scroll.setWidget(self.fields)

        self.whole.addWidget(self.scroll)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.cancel = QPushButton(LessonForm)
        self.cancel.setObjectName(u"cancel")

        self.buttons.addWidget(self.cancel)

        self.save = QPushButton(LessonForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

#if QT_CONFIG(shortcut)
        self.learner_label.setBuddy(self.learner)
        self.learner_name_label.setBuddy(self.learner_name)
        self.spoken_language_label.setBuddy(self.spoken_language)
        self.barriers_label.setBuddy(self.barriers)
        self.note_label.setBuddy(self.note)
        self.taught_on_label.setBuddy(self.taught_on)
        self.follow_up_on_label.setBuddy(self.follow_up_on)
#endif // QT_CONFIG(shortcut)
        QWidget.setTabOrder(self.learner, self.learner_name)
        QWidget.setTabOrder(self.learner_name, self.spoken_language)
        QWidget.setTabOrder(self.spoken_language, self.barriers)
        QWidget.setTabOrder(self.barriers, self.note)
        QWidget.setTabOrder(self.note, self.taught_on)
        QWidget.setTabOrder(self.taught_on, self.follow_up_on)
        QWidget.setTabOrder(self.follow_up_on, self.cancel)
        QWidget.setTabOrder(self.cancel, self.save)

        self.retranslateUi(LessonForm)

        QMetaObject.connectSlotsByName(LessonForm)
    # setupUi

    def retranslateUi(self, LessonForm: QDialog) -> None:
        LessonForm.setWindowTitle(QCoreApplication.translate("LessonForm", u"Teach-back", None))
        self.heading.setText(QCoreApplication.translate("LessonForm", u"Teach-back", None))
        self.learner_label.setText(QCoreApplication.translate("LessonForm", u"&Who learned?", None))
#if QT_CONFIG(accessibility)
        self.learner.setAccessibleName(QCoreApplication.translate("LessonForm", u"Who learned?", None))
#endif // QT_CONFIG(accessibility)
        self.learner_name_label.setText(QCoreApplication.translate("LessonForm", u"&Name of who learned", None))
#if QT_CONFIG(accessibility)
        self.learner_name.setAccessibleName(QCoreApplication.translate("LessonForm", u"Name of who learned", None))
#endif // QT_CONFIG(accessibility)
        self.spoken_language_label.setText(QCoreApplication.translate("LessonForm", u"&Language you spoke", None))
#if QT_CONFIG(accessibility)
        self.spoken_language.setAccessibleName(QCoreApplication.translate("LessonForm", u"Language you spoke", None))
#endif // QT_CONFIG(accessibility)
        self.methods_label.setText(QCoreApplication.translate("LessonForm", u"How you taught it", None))
        self.barriers_label.setText(QCoreApplication.translate("LessonForm", u"What made it hard (optional)", None))
        self.barriers_help.setText(QCoreApplication.translate("LessonForm", u"Such as: forgot the glasses, tired, much noise.", None))
#if QT_CONFIG(accessibility)
        self.barriers.setAccessibleName(QCoreApplication.translate("LessonForm", u"What made it hard (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.note_label.setText(QCoreApplication.translate("LessonForm", u"N&ote (optional)", None))
#if QT_CONFIG(accessibility)
        self.note.setAccessibleName(QCoreApplication.translate("LessonForm", u"Note (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.taught_on_label.setText(QCoreApplication.translate("LessonForm", u"&Day", None))
#if QT_CONFIG(accessibility)
        self.taught_on.setAccessibleName(QCoreApplication.translate("LessonForm", u"Day", None))
#endif // QT_CONFIG(accessibility)
        self.follow_up_on_label.setText(QCoreApplication.translate("LessonForm", u"Look at it again on (optional)", None))
#if QT_CONFIG(accessibility)
        self.follow_up_on.setAccessibleName(QCoreApplication.translate("LessonForm", u"Look at it again on (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.cancel.setText(QCoreApplication.translate("LessonForm", u"Cancel", None))
        self.save.setText(QCoreApplication.translate("LessonForm", u"Save teach-back", None))
    # retranslateUi
