"""Connecting this laptop to its office: the address, a code from there, and honest words if it fails."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from carecoord_desktop.common.problems import Problem
from carecoord_desktop.forms.shell_connect import Ui_ConnectForm
from carecoord_desktop.shell.office.link import OfficeLink
from carecoord_desktop.shell.secret_form import SecretForm
from carecoord_desktop.sync.enrollment import CodeRefused, EnrolledAlready, introduce, join
from carecoord_desktop.sync.http import HttpLine, UnsafeAddress, checked_url
from carecoord_desktop.sync.wire.messages import EnrollReply
from carecoord_desktop.widgets.background import Background
from carecoord_desktop.widgets.field_problems import show_beside_fields


class ConnectForm(SecretForm):
    """Stays open until the office has taken the laptop in, or she cancels; `connected` names the office."""

    connected = Signal(str)

    def __init__(self, link: OfficeLink, parent: QWidget) -> None:
        super().__init__(parent)
        self._link = link
        self.ui = Ui_ConnectForm()
        self.ui.setupUi(self.fields)
        self.begin(self.ui.connect, "link", self.ui.cancel)
        self.ui.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def problems(self) -> list[Problem]:
        """Return what is missing or unsafe."""
        found = []
        try:
            checked_url(self._url())
        except (UnsafeAddress, ValueError):
            words = self.tr("Type the address as the office gave it to you. It begins with https://")
            found.append(Problem("address", words))
        if not self.ui.code.text().strip():
            found.append(Problem("code", self.tr("Type the code that the office gave you.")))
        return found

    def complete(self) -> None:
        """Introduce this laptop to the office, beside the window."""
        if not self.ui.connect.isEnabled():
            return
        found = self.problems()
        show_beside_fields(self.fields, found)
        if found:
            return
        link, url, code = self._link, checked_url(self._url()), self.ui.code.text().strip()

        def meet(_progress: object) -> EnrollReply:
            said = introduce(link.books, code, link.desk.worker_id, link.desk.worker_name)
            line = HttpLine(url)
            try:
                return join(link.books, said, line.answer(said.ask), url)
            finally:
                line.close()

        self._set_busy(True)
        work = Background(meet, self)
        work.done.connect(self._welcome)
        work.failed.connect(self._refuse)

    def _url(self) -> str:
        typed = self.ui.address.text().strip()
        return typed if "://" in typed or not typed else f"https://{typed}"

    def _welcome(self, reply: EnrollReply) -> None:
        self._set_busy(False)
        self.accept()
        self.connected.emit(reply.hub_name)

    def _refuse(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, CodeRefused | EnrolledAlready):
            raise error
        show_beside_fields(self.fields, [Problem("", str(error))])

    def _set_busy(self, is_busy: bool) -> None:
        for part in (self.ui.address, self.ui.code, self.ui.connect):
            part.setEnabled(not is_busy)
        self.ui.connect.setText(self.tr("Connecting...") if is_busy else self.tr("Connect"))
