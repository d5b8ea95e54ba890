"""How a worker leaves her desk: nothing of a patient stays on screen, and what she was typing is kept."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QToolTip, QWidget
from sqlalchemy.exc import SQLAlchemyError

from carecoord_desktop.shell.office.link import OfficeLink
from carecoord_desktop.shell.open_session import Leaving, OpenSession
from carecoord_desktop.store.audit import Deed, Entry
from carecoord_desktop.store.desk import Desk
from carecoord_desktop.store.unlock_tries import UnlockTries
from carecoord_desktop.widgets.background import stop_background_work
from carecoord_desktop.widgets.clipboard import clear_copy
from carecoord_desktop.widgets.disk_watch import disk_watch
from carecoord_desktop.widgets.draft_form import DraftForm

FORMS_LOST = "an open form could not be kept"
"""What the audit trail says, and what unlocking looks for, after a lock on a full disk."""

_PATIENCE_S = 2.0  # for work beside the window; the process that follows a lock ends what is left of it
_PATIENCE_WITH_CARE_S = 60.0  # nothing may read or write while files change places


def leave_desk(window: QWidget, session: OpenSession, how: Leaving) -> None:
    """Clear the screen, keep the drafts of open forms, and audit the leaving.

    Dialogs are hidden, which ends their event loops, and go with the page that opened them: closing them
    would ask what to do with what was typed.

    Whatever fails on the way, the desk is left: a form that could not be kept is told at the next unlock.
    """
    forms: list[DraftForm[Any]] = [form for form in window.findChildren(DraftForm) if form.isVisible()]
    _clear_screen(window)
    clear_copy()
    patience_s = _PATIENCE_WITH_CARE_S if how == Leaving.CARE else _PATIENCE_S
    for link in window.findChildren(OfficeLink):
        link.close(patience_s)
    stop_background_work(patience_s)
    lost = [form for form in forms if not _is_kept(form, session.desk)]
    _audit(session, how, has_lost_form=bool(lost))


def lost_forms_of(told: Sequence[tuple[object, Entry]], desk: Desk) -> bool:
    """Return whether a form of this worker was lost at the last lock, by what was untold until now."""
    return any(worker == desk.worker_id and entry.detail.endswith(FORMS_LOST) for worker, entry in told)


def _clear_screen(window: QWidget) -> None:
    """Hide all dialogs, menus and pages at once; a dialog that is hidden ends its own event loop."""
    QToolTip.hideText()
    for shown in window.findChildren(QWidget):
        if shown.isWindow() or shown.parentWidget() is window:
            shown.hide()
    window.repaint()


def _is_kept(form: DraftForm[Any], desk: Desk) -> bool:
    """Keep the draft of a form; return whether nothing of what was typed is lost."""
    try:
        form.keep()
        return not (form.is_changed and disk_watch(desk).is_refused)
    except Exception as error:  # even a mistake of ours may not keep the records open
        logging.getLogger("carecoord").error("A draft was not kept: %s", type(error).__name__)
        return False


def _audit(session: OpenSession, how: Leaving, *, has_lost_form: bool) -> None:
    desk = session.desk
    try:
        desk.note(Entry(Deed.LOCK, detail=str(how)))
    except (OSError, SQLAlchemyError):
        _tell_later(session, str(how))
    if has_lost_form:
        _tell_later(session, FORMS_LOST)


def _tell_later(session: OpenSession, detail: str) -> None:
    """Leave the line where a full disk cannot stop it; the next unlock brings it into the audit trail."""
    try:
        UnlockTries(session.profile).tell_later(session.desk.worker_id, Deed.LOCK, detail)
    except OSError as error:
        logging.getLogger("carecoord").error("A lock was not audited: %s", type(error).__name__)
