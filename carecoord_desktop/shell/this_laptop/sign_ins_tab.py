"""Who can sign in at this laptop: adding somebody, and removing a way in with all it means."""

from __future__ import annotations

from carecoord_desktop.features.team.rules import Deed
from carecoord_desktop.shell.one_work import OneWork
from carecoord_desktop.shell.open_session import OpenSession
from carecoord_desktop.shell.this_laptop.add_worker_form import AddWorkerForm, NewSignIn
from carecoord_desktop.shell.this_laptop.joining import SignInRow, let_sign_in, sign_in_rows
from carecoord_desktop.shell.this_laptop.recovery_code_box import RecoveryCodeBox
from carecoord_desktop.store.encryption import KdfBounds
from carecoord_desktop.store.sign_ins import remove_sign_in
from carecoord_desktop.widgets.buttons import refuse_button
from carecoord_desktop.widgets.empty_state import EmptyState
from carecoord_desktop.widgets.messages import ask
from carecoord_desktop.widgets.record_page import ListPage, moment_words
from carecoord_desktop.widgets.row_table import Column


class SignInsTab(ListPage[SignInRow]):
    """Everybody who can open these records here; whoever sits at the desk cannot remove themselves."""

    watches = frozenset({"worker"})

    def __init__(self, session: OpenSession, bounds: KdfBounds) -> None:
        super().__init__()
        self._session, self._bounds = session, bounds
        self.work = OneWork()
        self.show_list(
            self.tr("Who can sign in"),
            [
                Column(self.tr("Sign-in name"), lambda row: row.sign_in, stretch=True),
                Column(self.tr("Role"), lambda row: row.role),
                Column(
                    self.tr("Passphrase from"), lambda row: moment_words(row.since), lambda row: row.since
                ),
                Column(self.tr("You"), lambda row: self.tr("Signed in now") if row.is_me else ""),
            ],
            lambda row: row.worker_id,
            empty=EmptyState(self.tr("The key files cannot be read. Look at Health.")),
        )
        self.body.insertWidget(1, self.work)
        refusal = session.desk.refusal(Deed.CHANGE_TEAM)
        self.remove = self.add_row_button(
            self.tr("Remove..."), self._remove, "Del", fits=lambda row: not (row.is_me or refusal)
        )
        self.add = self.add_button(self.tr("Add a worker"), self._add, "Ctrl+N", "primary")
        self.work.busy.connect(lambda is_busy: self.add.setEnabled(not (is_busy or refusal)))
        for made in (self.remove, self.add):
            refuse_button(made, refusal)
        self.set_title(self.tr("Who can sign in"), refusal)

    def refresh(self) -> None:
        """Read the key file again."""
        self.table.show_rows(sign_in_rows(self._session))

    def _add(self) -> None:
        form = AddWorkerForm([row.sign_in for row in sign_in_rows(self._session)], self)
        form.completed.connect(self._let_in)
        form.open()

    def _let_in(self, wished: NewSignIn) -> None:
        name = wished.worker.name.strip()

        def tell(_worker_id: object) -> None:
            self.refresh()
            words = self.tr("{name} can sign in here, with the passphrase you just agreed on.")
            self.work.notice.tell("good", self.tr("Added"), words.format(name=name))

        self.work.start(
            self.tr("Adding {name}").format(name=name),
            lambda _progress: let_sign_in(self._session, wished.worker, wished.passphrase, self._bounds),
            tell,
        )

    def _remove(self, row: SignInRow) -> None:
        question = self.tr("Remove {name} from this laptop?").format(name=row.sign_in)
        detail = self.tr(
            "{name} cannot open these records here any more. What {name} entered stays.\n"
            "The recovery code becomes a new one, which you write down next; the old paper ends.\n"
            "At the next unlock the records get a new key. Nothing else changes for the others."
        ).format(name=row.sign_in)
        if not ask(self, question, detail, self.tr("Remove"), is_danger=True):
            return
        session, bounds = self._session, self._bounds
        self.work.start(
            self.tr("Removing {name}").format(name=row.sign_in),
            lambda _progress: remove_sign_in(
                session.desk, session.profile, session.unlocked.key, row.sign_in, bounds
            ),
            self._show_code,
        )

    def _show_code(self, code: str) -> None:
        self.refresh()
        RecoveryCodeBox(code, self).open()
