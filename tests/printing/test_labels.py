"""Labels: each text whole on its own label, or no label at all."""

from __future__ import annotations

import pytest

from carecoord_desktop.printing import CannotBeDrawn, Labels, TooLongForLabel, compose_labels
from tests.builders.papers import opened, pages_of

ADDRESS = "Lucille Grant\n12 Elm Street, Apt 4\nSpringfield, IL 62701"


def lower_left_corners(content: bytes, word: str) -> list[tuple[float, float]]:
    """Return where a word begins on the first sheet, in points from the lower left corner."""
    with opened(content) as document:
        page = document[0].get_textpage()
        found, searched = [], page.search(word)
        while (place := searched.get_next()) is not None:
            left, bottom, *_ = page.get_charbox(place[0])
            found.append((left, bottom))
        return found


@pytest.mark.parametrize("labels", Labels)
def test_every_text_stands_on_its_own_label(labels: Labels) -> None:
    sheet = labels.value
    places = lower_left_corners(compose_labels([ADDRESS] * sheet.count, labels), "Springfield")
    assert len(places) == sheet.count
    for number, (left, bottom) in enumerate(places):
        row, column = divmod(number, sheet.columns)
        edge = sheet.left + column * sheet.column_step
        top = sheet.sheet.value[1] - sheet.top - row * sheet.height
        assert edge < left < edge + sheet.width
        assert top - sheet.height < bottom < top


def test_labels_that_are_used_already_are_left_out_and_more_sheets_follow() -> None:
    pages = pages_of(compose_labels([f"Label {number:02d}" for number in range(35)], used=3))
    assert [page.count("Label") for page in pages] == [27, 8]


def test_a_full_sheet_leaves_no_blank_one_behind() -> None:
    assert len(pages_of(compose_labels([ADDRESS] * 60))) == 2


def test_a_long_name_is_set_smaller_and_not_cut() -> None:
    long = (
        "Maria del Carmen Fernandez-Villanueva de la Torre\n1200 North Washington Boulevard\nRancho Cucamonga"
    )
    [page] = pages_of(compose_labels([long]))
    assert " ".join(page.split()) == " ".join(long.split())


def test_what_no_label_holds_is_refused_in_words() -> None:
    with pytest.raises(TooLongForLabel, match="does not fit on a label: Maria"):
        compose_labels([ADDRESS, "Maria " * 60])


def test_letters_that_no_font_has_are_named_for_all_labels() -> None:
    with pytest.raises(CannotBeDrawn) as refused:
        compose_labels(["\U0001f9ff", ADDRESS, "\ue123"])
    assert len(refused.value.characters) == 2


@pytest.mark.parametrize(("texts", "used"), [([], 0), ([ADDRESS], 30), ([ADDRESS], -1)])
def test_labels_without_a_place_are_a_mistake(texts: list[str], used: int) -> None:
    with pytest.raises(ValueError, match="no label"):
        compose_labels(texts, used=used)
