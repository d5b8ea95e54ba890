"""What a file is, by its first bytes: a name says nothing."""

from __future__ import annotations

from enum import Enum

from carecoord_desktop.imaging.limits import MOST_FILE_BYTES, NotTaken

_MEGABYTE = 1_000_000
_HEIF_BRANDS = (b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1")


class Format(Enum):
    """What is taken in; the value is Pillow's name of it."""

    JPEG = "JPEG"
    PNG = "PNG"
    WEBP = "WEBP"
    TIFF = "TIFF"
    PDF = "PDF"


def format_of(content: bytes) -> Format:
    """Return what a file is.

    Raises:
        NotTaken: if it is empty, too large, or nothing that is taken in.
    """
    if not content:
        raise NotTaken("This file is empty. Scan or save it again.")
    if len(content) > MOST_FILE_BYTES:
        size, most = len(content) // _MEGABYTE, MOST_FILE_BYTES // _MEGABYTE
        raise NotTaken(
            f"This file has {size} MB. It may have {most} MB. Scan it in black and white, or in parts."
        )
    for found, is_it in _SIGNS:
        if is_it(content):
            return found
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF_BRANDS:
        raise NotTaken(
            "This is a HEIC photo of an iPhone. Send it to yourself by mail as JPEG,"
            " or set the camera to “Most Compatible” and take it again."
        )
    raise NotTaken("Only photos (JPEG, PNG, WebP), scans (TIFF) and PDF files can be kept here.")


_SIGNS = (
    (Format.JPEG, lambda content: content.startswith(b"\xff\xd8\xff")),
    (Format.PNG, lambda content: content.startswith(b"\x89PNG\r\n\x1a\n")),
    (Format.WEBP, lambda content: content[:4] == b"RIFF" and content[8:12] == b"WEBP"),
    (Format.TIFF, lambda content: content[:4] in (b"II*\0", b"MM\0*")),
    (Format.PDF, lambda content: b"%PDF-" in content[:1024]),
)
"""The signs by which formats begin; a PDF may have something before it."""
