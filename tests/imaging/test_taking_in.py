"""What is kept of a photo, scan or PDF: its pages and nothing else, small, the right way up."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from carecoord_desktop.imaging.apart import take_in_apart
from carecoord_desktop.imaging.intake import JPEG, PDF, pages_kept, take_in, type_kept
from carecoord_desktop.imaging.jpeg import size_of
from carecoord_desktop.imaging.limits import LONGEST_SIDE, MOST_PAGES, WANTED_BYTES, NotOurs, NotTaken
from carecoord_desktop.imaging.own_pdf import pdf_of, pictures_in
from tests.builders.documents import (
    SECRET,
    a_pdf,
    a_pdf_page,
    a_phone_photo,
    a_photo,
    a_png_with_words,
    a_scan,
    as_file,
)

SCRIPT = b"/OpenAction 5 0 R"
_SCRIPTED = a_pdf_page(
    b"1 0 0 rg 100 100 300 300 re f", catalog=SCRIPT, objects=[b"<</S/JavaScript/JS(" + SECRET + b")>>"]
)


def seen(jpeg: bytes) -> Image.Image:
    """Return a kept page as somebody sees it."""
    return Image.open(io.BytesIO(jpeg))


def test_a_phone_photo_stands_upright_and_no_longer_says_where_it_was_taken() -> None:
    taken = take_in(a_phone_photo(orientation=6))
    assert (taken.content_type, taken.pages) == (JPEG, 1)
    assert seen(taken.content).size == (480, 640)
    assert SECRET not in taken.content
    assert b"Exif" not in taken.content
    assert not seen(taken.content).getexif()


@pytest.mark.parametrize("file", [a_png_with_words(), as_file(a_photo(), "WEBP", exif=b"Exif\0\0" + SECRET)])
def test_words_beside_the_pixels_are_left_behind(file: bytes) -> None:
    taken = take_in(file)
    assert SECRET not in taken.content
    assert size_of(taken.content).width == 640


def test_a_large_photo_becomes_small_enough_for_a_slow_line() -> None:
    taken = take_in(as_file(a_photo(4000, 3000), quality=97))
    assert max(seen(taken.content).size) == LONGEST_SIDE
    assert len(taken.content) <= WANTED_BYTES


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_pictures_of_every_make_are_taken_gray_ones_as_gray(mode: str) -> None:
    picture = a_photo(mode="L").convert("I;16") if mode == "I;16" else a_photo().convert(mode)
    taken = take_in(as_file(picture, "TIFF" if mode == "CMYK" else "PNG"))
    assert size_of(taken.content).is_gray == (mode in ("1", "L", "LA", "I;16"))


def test_nothing_behind_a_picture_is_white_and_not_black() -> None:
    glass = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    assert seen(take_in(as_file(glass, "PNG")).content).getpixel((50, 50)) == (255, 255, 255)


def test_a_scan_of_three_pages_is_one_paper_of_three_pages() -> None:
    taken = take_in(a_scan(3))
    assert (taken.content_type, taken.pages) == (PDF, 3)
    with pypdfium2.PdfDocument(taken.content) as document:
        assert [round(max(page.get_size())) for page in document] == [792] * 3
    assert all(size_of(page).is_gray for page in pictures_in(taken.content))


def test_the_same_paper_taken_in_twice_is_the_same_bytes() -> None:
    assert take_in(a_scan(2)) == take_in(a_scan(2))


def test_a_pdf_keeps_what_is_seen_and_no_script_attachment_or_form() -> None:
    taken = take_in(_SCRIPTED)
    assert SECRET in _SCRIPTED
    assert SECRET not in taken.content
    assert b"JavaScript" not in taken.content
    red, green, _ = seen(taken.content).getpixel((600, 1500))  # type: ignore[misc]
    assert red > 200 > 60 > green, "the red square is on the page"


def test_progress_counts_the_pages() -> None:
    told: list[tuple[int, int]] = []
    take_in(a_scan(3), lambda done, total: told.append((done, total)))
    assert told == [(1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (b"", "empty"),
        (b"MZ" + bytes(100), "Only photos"),
        (b"<html><script>alert(1)</script></html>", "Only photos"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Only photos"),
        (b"GIF89a" + bytes(100), "Only photos"),
        (b"\0\0\0\x18ftypheic" + bytes(100), "HEIC"),
        (bytes(30_000_001), "30 MB"),
        (as_file(a_photo())[:9000], "damaged"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "damaged"),
        (b"%PDF-1.7\n" + bytes(500), "damaged"),
        (a_pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>"]), "damaged"),
    ],
)
def test_what_is_no_paper_is_refused_in_plain_words(file: bytes, words: str) -> None:
    with pytest.raises(NotTaken, match=words):
        take_in(file)


def test_a_book_is_refused_with_the_number_of_pages_it_may_have() -> None:
    kids = b" ".join([b"3 0 R"] * (MOST_PAGES + 1))
    book = a_pdf([
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count %d/Kids[%s]>>" % (MOST_PAGES + 1, kids),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>",
    ])  # fmt: skip
    with pytest.raises(NotTaken, match="may have 30"):
        take_in(book)


def test_a_name_that_lies_about_its_kind_does_not_matter() -> None:
    assert take_in(as_file(a_photo(), "PNG")).content_type == JPEG


def test_only_papers_that_were_written_here_are_opened() -> None:
    ours = take_in(a_scan(2)).content
    assert type_kept(ours) == (PDF, 2)
    for other in (ours + b" ", ours.replace(b"/Type /Page ", b"/Type /Pagf "), _SCRIPTED, b"%PDF-1.4\n"):
        with pytest.raises(NotOurs):
            pages_kept(other, PDF)
    for other in (
        a_phone_photo(),
        as_file(a_photo()) + SECRET,
        as_file(a_photo(2001, 10)),
        b"",
        b"\xff\xd8\xff",
    ):
        with pytest.raises(NotOurs):
            pages_kept(other, JPEG)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_one_changed_byte_and_it_is_another_paper_or_none(data: st.DataObject) -> None:
    ours = pdf_of([take_in(as_file(a_photo(40, 30))).content] * 2)
    place = data.draw(st.integers(0, len(ours) - 1))
    changed = bytearray(ours)
    changed[place] ^= data.draw(st.integers(1, 255))
    try:
        pages = pictures_in(bytes(changed))
    except NotOurs:
        return
    assert pdf_of(pages) == bytes(changed), "a changed pixel is a paper of its own"


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 900), st.integers(1, 900), st.sampled_from(["L", "RGB"]), st.integers(1, 3))
def test_pages_of_every_size_come_back_from_the_paper_they_were_bound_into(
    width: int, height: int, mode: str, pages: int
) -> None:
    picture = take_in(as_file(a_photo(width, height, mode=mode), "PNG")).content
    assert pictures_in(pdf_of([picture] * pages)) == [picture] * pages
    assert seen(picture).size == (width, height)


def test_the_title_of_a_paper_on_screen_is_written_in_any_script() -> None:
    picture = take_in(as_file(a_photo())).content
    with pypdfium2.PdfDocument(pdf_of([picture], "Carta أمر 信", "1a2b")) as document:
        told = document.get_metadata_dict()
    assert (told["Title"], told["Subject"]) == ("Carta أمر 信", "1a2b")


def test_a_process_of_its_own_gives_the_same_paper() -> None:
    told: list[tuple[int, int]] = []
    assert take_in_apart(a_scan(2), lambda done, total: told.append((done, total))) == take_in(a_scan(2))
    assert told == [(1, 2), (2, 2)]


def test_what_is_cancelled_is_not_taken() -> None:
    assert take_in_apart(a_scan(2), is_cancelled=lambda: True) is None
