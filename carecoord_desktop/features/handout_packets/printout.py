"""A packet as papers: what is in it, a person's own page, her handouts; and copies for the record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from carecoord_desktop.common.not_printed import NotPrinted
from carecoord_desktop.common.partial_date import PartialDate, written_date
from carecoord_desktop.features.dosages.rules import DayTime
from carecoord_desktop.features.education.rules import RecordCopy
from carecoord_desktop.features.handout_packets import rules
from carecoord_desktop.features.handout_packets.rules import (
    CallLine,
    Chosen,
    MedicineLine,
    NextVisit,
    PacketDraft,
    PacketFacts,
    PacketLayout,
    PacketWords,
    Personal,
)
from carecoord_desktop.features.handouts.printout import FILE_NAME, Around, handout_paper
from carecoord_desktop.features.handouts.rules import ENGLISH, LibrarySheet
from carecoord_desktop.features.medications.queries import list_rank
from carecoord_desktop.printing import (
    Block,
    Box,
    Bullets,
    CallBox,
    DayGrid,
    DayGridRow,
    Dose,
    Facts,
    Heading,
    Layout,
    Note,
    Packet,
    Paper,
    Paragraph,
    Person,
    Phrases,
    Print,
    Setup,
    Sheet,
    Strong,
    Table,
    Text,
    Together,
    compose_packet,
)
from carecoord_desktop.printing.phrases import phrases_in

_LAYOUTS = {
    PacketLayout.PAGES: Layout.PAGES,
    PacketLayout.TWO_UP: Layout.TWO_UP,
    PacketLayout.BOOKLET: Layout.BOOKLET,
}


def packet(draft: PacketDraft, facts: PacketFacts, on: date, *, sheet: Sheet = Sheet.LETTER) -> bytes:
    """Return a packet as PDF; its properties and its name say neither whose it is nor what about.

    Raises:
        NotPrinted: if the draft has problems, or no font has some of the letters; it lists them.
    """
    if found := rules.problems(draft, facts):
        raise NotPrinted(" ".join(problem.message for problem in found))
    return compose_packet(Packet(FILE_NAME, papers(draft, facts, on)), setup_of(draft, sheet))


def setup_of(draft: PacketDraft, sheet: Sheet = Sheet.LETTER) -> Setup:
    """Return how a packet is printed; no state of the audit trail is on a paper that stays with somebody."""
    size = Print.LARGE if draft.is_large_print else Print.NORMAL
    return Setup(sheet, size, layout=_LAYOUTS.get(draft.layout, Layout.PAGES))


def papers(draft: PacketDraft, facts: PacketFacts, on: date) -> list[Paper]:
    """Return the papers of a packet; three and more have a page before them that says what is there."""
    writer = _Writer(draft, facts, on)
    found = [*writer.own_page(), *map(writer.handout, rules.chosen(draft, facts))]
    return [writer.cover(found), *found] if len(found) >= rules.COVER_FROM else found


def record_copy(copies: Sequence[RecordCopy], page: Personal | None, facts: PacketFacts) -> bytes:
    """Return what was once given as PDF, each page marked as not today's.

    Raises:
        NotPrinted: if a version is refused, such as one retired for safety, or there is nothing to print.
    """
    if refused := next((each.refusal for each in copies if each.refusal), ""):
        raise NotPrinted(refused)
    marks = {each.mark for each in copies}
    if not marks:
        raise NotPrinted("There are no words to print: this paper had no handout in it.")
    [mark] = marks
    person = Person(facts.name, written_date(facts.birth_date))
    found = []
    if page is not None:
        words = facts.words.get(page.language) or facts.words[ENGLISH]
        paper = _OwnPage(page, words, facts).paper(person)
        found.append(_marked(paper, mark))
    for each in copies:
        if each.sheet is not None:
            paper = handout_paper(each.sheet, Around(facts.nurse_phone, person))
            found.append(_marked(paper, mark))
    return compose_packet(Packet(f"{FILE_NAME} for the record", found))


def _marked(paper: Paper, mark: str) -> Paper:
    return replace(paper, blocks=[Box([Paragraph(Strong(mark))]), *paper.blocks], notice=mark)


@dataclass(frozen=True)
class _Writer:
    """Writes the papers of one packet."""

    draft: PacketDraft
    facts: PacketFacts
    on: date

    def own_page(self) -> Iterator[Paper]:
        """Yield her own page, in her language and English if she wants both."""
        page = rules.personal(self.draft, self.facts)
        if page is None:
            return
        paper = self._own(page)
        if self.draft.is_bilingual and page.language != ENGLISH:
            paper = replace(paper, twin=self._own(replace(page, language=ENGLISH)))
        yield paper

    def handout(self, chosen: Chosen) -> Paper:
        """Return one handout, its English twin behind each page."""
        given = chosen.given
        assert given.sheet is not None  # noqa: S101 - `rules.problems` has refused it
        paper = self._sheet(given.sheet, given.sentence)
        return paper if chosen.twin is None else replace(paper, twin=self._sheet(chosen.twin))

    def cover(self, behind: Sequence[Paper]) -> Paper:
        """Return the page that says what is in the packet and whom to call."""
        own = rules.own_words(self.draft, self.facts)
        words, language = (own, rules.spoken(self.draft.language)) if own else (self._english, ENGLISH)
        made = words.made_on.replace("{date}", _day(self.on, language))
        blocks: list[Block] = [Heading(words.contents), Bullets([each.title for each in behind], True)]
        if self.facts.nurse_phone:
            blocks.append(CallBox(words.calls, self.facts.nurse_phone))
        return Paper(
            words.packet, blocks, made, self._person, language=language, phrases=_phrases(words, language)
        )

    @property
    def _english(self) -> PacketWords:
        return self.facts.words[ENGLISH]

    @property
    def _person(self) -> Person | None:
        if not self.draft.shows_name:
            return None
        return Person(self.facts.name, written_date(self.facts.birth_date))

    def _own(self, page: Personal) -> Paper:
        words = self.facts.words.get(page.language) or self._english
        made = words.made_on.replace("{date}", _day(self.on, page.language))
        return replace(_OwnPage(page, words, self.facts).paper(self._person), subtitle=made)

    def _sheet(self, sheet: LibrarySheet, sentence: str = "") -> Paper:
        language = rules.spoken(sheet.language)
        words = self.facts.words.get(language)
        around = Around(self.facts.nurse_phone, self._person, sentence)
        if words is not None:
            around = replace(around, remember=words.remember, phrases=_phrases(words, language))
        return handout_paper(sheet.sheet, around)


@dataclass(frozen=True)
class _OwnPage:
    """Sets a person's own page in the words of one language."""

    page: Personal
    words: PacketWords
    facts: PacketFacts

    def paper(self, person: Person | None) -> Paper:
        """Return the page."""
        page, words = self.page, self.words
        blocks: list[Block] = [Box([Paragraph(page.sentence)])] if page.sentence else []
        if page.medicines is not None:
            blocks += self._medicines(page.medicines)
        if page.visits is not None:
            blocks += self._visits(page.visits)
        if page.goal:
            blocks.append(Together([Heading(words.goal), Box([Paragraph(Strong(page.goal))])]))
        if page.calls:
            blocks.append(Together([Heading(words.calls), *self._calls(page.calls)]))
        phrases = _phrases(words, page.language)
        return Paper(words.my_page, blocks, person=person, language=page.language, phrases=phrases)

    def _medicines(self, lines: Sequence[MedicineLine]) -> Iterator[Block]:
        """Yield a grid for each list: lists are never merged by themselves."""
        words = self.words
        yield Heading(words.medicines)
        if not lines:
            yield Paragraph(words.no_medicines)
            return
        lists = sorted({line.list for line in lines}, key=list_rank)
        for name in lists:
            if len(lists) > 1:
                yield Heading(words.list_name(name), level=2)
            yield from self._grid([line for line in lines if line.list == name])
        if self.page.allergies:
            yield Facts([(words.allergies, Strong(", ".join(self.page.allergies)))])
        yield Note(words.as_the_label_says)

    def _grid(self, lines: Sequence[MedicineLine]) -> Iterator[Block]:
        words = self.words
        heads = (words.medicine, words.morning, words.noon, words.evening, words.bedtime)
        if timed := [self._row(line) for line in lines if line.times]:
            yield DayGrid(timed, heads=heads)
        if asked := [(Strong(line.name), _about(line)) for line in lines if not line.times]:
            table = Table((words.medicine, words.label_dose), asked, widths=(1, 1))
            yield Together([Paragraph(Strong(words.ask_when)), table])

    def _row(self, line: MedicineLine) -> DayGridRow:
        dose = Dose(line.amount or self.words.label_dose, line.tablets)
        morning, noon, evening, bedtime = (dose if time in line.times else None for time in DayTime)
        return DayGridRow(line.name, _about(line), morning, noon, evening, bedtime)

    def _visits(self, visits: Sequence[NextVisit]) -> Iterator[Block]:
        yield Heading(self.words.visits)
        if visits:
            yield Facts([(_when(visit, self.page.language), _whom(visit)) for visit in visits])
        else:
            yield Paragraph(self.words.no_visits)

    def _calls(self, calls: Sequence[CallLine]) -> Iterator[Block]:
        yield Facts([(self.words.role_name(line.role), _number(line)) for line in calls])
        yield Paragraph(Strong(self.words.danger))


def _phrases(words: PacketWords, language: str) -> Phrases:
    """Return the words of the page frame in her language, as the office approved them."""
    return replace(
        phrases_in(language),
        page=words.page,
        born=words.born,
        day_grid=(words.medicine, words.morning, words.noon, words.evening, words.bedtime),
    )


def _about(line: MedicineLine) -> str:
    """Return the dosage and the purpose, letter by letter as they are stored."""
    return "\n".join(filter(None, (line.dosage, line.purpose)))


def _number(line: CallLine) -> Text:
    return [Strong(line.phone), f"  {line.name}"] if line.name else Strong(line.phone)


def _whom(visit: NextVisit) -> Text:
    return [Strong(visit.whom), f"\n{visit.where}"] if visit.where else Strong(visit.whom)


def _when(visit: NextVisit, language: str) -> str:
    day = f"{visit.on:%a} {_day(visit.on, language)}" if language == ENGLISH else _day(visit.on, language)
    if visit.at is None:
        return day
    at = f"{visit.at:%I:%M %p}".lstrip("0") if language == ENGLISH else f"{visit.at:%H:%M}"
    return f"{day}, {at}"


def _day(day: date, language: str) -> str:
    """Return a day in English words; in figures for other readers, in an order that nobody mistakes."""
    return PartialDate(day.isoformat()).words if language == ENGLISH else day.isoformat()
