"""The form drawn in ui/assessments/assessment.ui; `make forms` writes it."""

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QDialog, QHBoxLayout, QLineEdit,
    QPushButton, QSizePolicy, QSpacerItem, QStackedWidget,
    QVBoxLayout, QWidget)

from carecoord_desktop.widgets.choice import Choice
from carecoord_desktop.widgets.date_field import PartialDateEdit
from carecoord_desktop.widgets.labels import (Heading, PlainLabel, SoftText)

class Ui_AssessmentForm(object):
    def setupUi(self, AssessmentForm: QDialog) -> None:
        if not AssessmentForm.objectName():
            AssessmentForm.setObjectName(u"AssessmentForm")
        self.whole = QVBoxLayout(AssessmentForm)
        self.whole.setSpacing(12)
        self.whole.setObjectName(u"whole")
        self.whole.setContentsMargins(24, 16, 24, 16)
        self.top = QHBoxLayout()
        self.top.setSpacing(12)
        self.top.setObjectName(u"top")
        self.title = QVBoxLayout()
        self.title.setSpacing(0)
        self.title.setObjectName(u"title")
        self.heading = Heading(AssessmentForm)
        self.heading.setObjectName(u"heading")
        self.heading.setProperty(u"level", 1)

        self.title.addWidget(self.heading)

        self.how = SoftText(AssessmentForm)
        self.how.setObjectName(u"how")
        self.how.setProperty(u"small", True)

        self.title.addWidget(self.how)


        self.top.addLayout(self.title)

        self.ways = QHBoxLayout()
        self.ways.setSpacing(12)
        self.ways.setObjectName(u"ways")
        self.about_button = QPushButton(AssessmentForm)
        self.about_button.setObjectName(u"about_button")
        self.about_button.setCheckable(True)

        self.ways.addWidget(self.about_button)

        self.language = Choice(AssessmentForm)
        self.language.setObjectName(u"language")

        self.ways.addWidget(self.language)

        self.whole_page = QPushButton(AssessmentForm)
        self.whole_page.setObjectName(u"whole_page")
        self.whole_page.setCheckable(True)

        self.ways.addWidget(self.whole_page)

        self.cancel = QPushButton(AssessmentForm)
        self.cancel.setObjectName(u"cancel")

        self.ways.addWidget(self.cancel)


        self.top.addLayout(self.ways)

        self.top.setStretch(0, 1)

        self.whole.addLayout(self.top)

        self.fields = QWidget(AssessmentForm)
        self.fields.setObjectName(u"fields")
        self.column = QVBoxLayout(self.fields)
        self.column.setSpacing(12)
        self.column.setObjectName(u"column")
        self.column.setContentsMargins(0, 0, 0, 0)
        self.about = QWidget(self.fields)
        self.about.setObjectName(u"about")
        self.about_row = QHBoxLayout(self.about)
        self.about_row.setSpacing(16)
        self.about_row.setObjectName(u"about_row")
        self.about_row.setContentsMargins(0, 0, 0, 0)
        self.manner_group = QVBoxLayout()
        self.manner_group.setSpacing(4)
        self.manner_group.setObjectName(u"manner_group")
        self.manner_label = PlainLabel(self.about)
        self.manner_label.setObjectName(u"manner_label")

        self.manner_group.addWidget(self.manner_label)

        self.manner = Choice(self.about)
        self.manner.setObjectName(u"manner")

        self.manner_group.addWidget(self.manner)


        self.about_row.addLayout(self.manner_group)

        self.asked_on_group = QVBoxLayout()
        self.asked_on_group.setSpacing(4)
        self.asked_on_group.setObjectName(u"asked_on_group")
        self.asked_on_label = PlainLabel(self.about)
        self.asked_on_label.setObjectName(u"asked_on_label")

        self.asked_on_group.addWidget(self.asked_on_label)

        self.asked_on = PartialDateEdit(self.about)
        self.asked_on.setObjectName(u"asked_on")

        self.asked_on_group.addWidget(self.asked_on)


        self.about_row.addLayout(self.asked_on_group)

        self.informant_group = QVBoxLayout()
        self.informant_group.setSpacing(4)
        self.informant_group.setObjectName(u"informant_group")
        self.informant_label = PlainLabel(self.about)
        self.informant_label.setObjectName(u"informant_label")

        self.informant_group.addWidget(self.informant_label)

        self.informant = QLineEdit(self.about)
        self.informant.setObjectName(u"informant")

        self.informant_group.addWidget(self.informant)


        self.about_row.addLayout(self.informant_group)


        self.column.addWidget(self.about, 0, Qt.AlignmentFlag.AlignTop)

        self.stages = QStackedWidget(self.fields)
        self.stages.setObjectName(u"stages")

        self.column.addWidget(self.stages)

        self.column.setStretch(1, 1)

        self.whole.addWidget(self.fields)

        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(8)
        self.buttons.setObjectName(u"buttons")
        self.left = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons.addItem(self.left)

        self.back_to_questions = QPushButton(AssessmentForm)
        self.back_to_questions.setObjectName(u"back_to_questions")

        self.buttons.addWidget(self.back_to_questions)

        self.save = QPushButton(AssessmentForm)
        self.save.setObjectName(u"save")

        self.buttons.addWidget(self.save)


        self.whole.addLayout(self.buttons)

        self.whole.setStretch(1, 1)
#if QT_CONFIG(shortcut)
        self.manner_label.setBuddy(self.manner)
        self.asked_on_label.setBuddy(self.asked_on)
        self.informant_label.setBuddy(self.informant)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(AssessmentForm)

        QMetaObject.connectSlotsByName(AssessmentForm)
    # setupUi

    def retranslateUi(self, AssessmentForm: QDialog) -> None:
        AssessmentForm.setWindowTitle(QCoreApplication.translate("AssessmentForm", u"Assessment", None))
        self.heading.setText(QCoreApplication.translate("AssessmentForm", u"Assessment", None))
        self.how.setText("")
        self.about_button.setText(QCoreApplication.translate("AssessmentForm", u"&About this asking", None))
#if QT_CONFIG(accessibility)
        self.language.setAccessibleName(QCoreApplication.translate("AssessmentForm", u"Language of the questions", None))
#endif // QT_CONFIG(accessibility)
        self.whole_page.setText(QCoreApplication.translate("AssessmentForm", u"&Whole page", None))
        self.cancel.setText(QCoreApplication.translate("AssessmentForm", u"Finish &later", None))
        self.manner_label.setText(QCoreApplication.translate("AssessmentForm", u"&How it was asked", None))
#if QT_CONFIG(accessibility)
        self.manner.setAccessibleName(QCoreApplication.translate("AssessmentForm", u"How it was asked", None))
#endif // QT_CONFIG(accessibility)
        self.asked_on_label.setText(QCoreApplication.translate("AssessmentForm", u"Asked &on", None))
#if QT_CONFIG(accessibility)
        self.asked_on.setAccessibleName(QCoreApplication.translate("AssessmentForm", u"Asked on", None))
#endif // QT_CONFIG(accessibility)
        self.informant_label.setText(QCoreApplication.translate("AssessmentForm", u"Who &answers (optional)", None))
#if QT_CONFIG(accessibility)
        self.informant.setAccessibleName(QCoreApplication.translate("AssessmentForm", u"Who answers (optional)", None))
#endif // QT_CONFIG(accessibility)
        self.informant.setPlaceholderText(QCoreApplication.translate("AssessmentForm", u"The person, or her daughter Ana", None))
        self.back_to_questions.setText(QCoreApplication.translate("AssessmentForm", u"Back to the &questions", None))
        self.save.setText(QCoreApplication.translate("AssessmentForm", u"&Sign", None))
    # retranslateUi
