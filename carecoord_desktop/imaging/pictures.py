"""Pictures of any kind made into small JPEG pages: turned the right way, and nothing but their pixels."""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Iterator

from PIL import Image, ImageChops, ImageOps, ImageSequence

from carecoord_desktop.imaging.formats import Format
from carecoord_desktop.imaging.limits import LONGEST_SIDE, MOST_PAGES, MOST_PIXELS, WANTED_BYTES, NotTaken

_STEPS = tuple(
    (side, quality) for side in (LONGEST_SIDE, 1600, 1200, 900) for quality in (82, 72, 62, 52, 42)
)
"""Tried in this order until a page is small enough: first coarser, then smaller."""
_GRAY_TOLERANCE = 12
"""Of 255: scanners and JPEG tint a gray page so much."""
_LOOK = 400
_DEEP_GRAY = ("I", "F")

DAMAGE = (
    OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, ZeroDivisionError, struct.error,
    zlib.error,
)  # fmt: skip
"""What Pillow raises over a file that is not what it says."""

Image.MAX_IMAGE_PIXELS = MOST_PIXELS

BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)


def pages_of_picture(content: bytes, kind: Format) -> Iterator[tuple[bytes, int]]:
    """Yield each page of a photo or scan as a JPEG, with how many there are.

    Raises:
        NotTaken: if it has too many pixels or pages, or is damaged.
    """
    try:
        with Image.open(io.BytesIO(content), formats=[kind.value]) as picture:
            pages = getattr(picture, "n_frames", 1) if kind is Format.TIFF else 1
            if pages > MOST_PAGES:
                raise NotTaken(f"This scan has {pages} pages. It may have {MOST_PAGES}. Scan it in parts.")
            if kind is Format.JPEG:
                picture.draft(None, (LONGEST_SIDE, LONGEST_SIDE))  # decodes no finer than is kept
            for page in ImageSequence.Iterator(picture) if pages > 1 else (picture,):
                _refuse_too_many(page)
                yield small_page(_upright(page)), pages
    except BOMBS as bomb:
        raise NotTaken(_too_many()) from bomb
    except DAMAGE as damage:
        raise NotTaken("This picture cannot be read. It may be damaged. Take or scan it again.") from damage


def small_page(picture: Image.Image, *, may_be_gray: bool = False) -> bytes:
    """Return a picture as a JPEG of at most `LONGEST_SIDE`, and `WANTED_BYTES` where that is possible.

    With `may_be_gray` a picture in color of which nothing is colored is kept in gray.
    """
    plain = _plain(picture)
    if may_be_gray and plain.mode == "RGB" and _is_gray(plain):
        plain = plain.convert("L")
    found = b""
    for side, quality in _STEPS:
        if max(plain.size) > side:
            plain.thumbnail((side, side), Image.Resampling.LANCZOS)
        found = _encoded(plain, quality)
        if len(found) <= WANTED_BYTES:
            break
    return found


def _upright(picture: Image.Image) -> Image.Image:
    """Return a picture turned as the camera was held, or as it lies where what the camera said is damaged."""
    try:
        return ImageOps.exif_transpose(picture)
    except DAMAGE:
        return picture


def _plain(picture: Image.Image) -> Image.Image:
    """Return the pixels alone, gray or in color, on white where nothing was."""
    if picture.mode in ("L", "1"):
        flat = picture.convert("L")
    elif picture.mode.startswith(_DEEP_GRAY):
        flat = picture.convert("I").point(lambda light: light / 256).convert("L")
    elif picture.mode in ("RGB", "CMYK", "YCbCr", "LAB", "HSV") and "transparency" not in picture.info:
        flat = picture.convert("RGB")
    else:
        flat = _on_white(picture)
    bare = Image.new(flat.mode, flat.size)
    bare.paste(flat)
    return bare


def _on_white(picture: Image.Image) -> Image.Image:
    layered = picture.convert("RGBA")
    white = Image.new("RGBA", layered.size, "white")
    white.alpha_composite(layered)
    return white.convert("L" if picture.mode in ("LA", "La") else "RGB")


def _is_gray(picture: Image.Image) -> bool:
    small = picture.copy()
    small.thumbnail((_LOOK, _LOOK))
    red, green, blue = small.split()
    apart = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(green, blue))
    _, most = apart.getextrema()
    return isinstance(most, int | float) and most <= _GRAY_TOLERANCE


def _encoded(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, optimize=True)
    return out.getvalue()


def _refuse_too_many(picture: Image.Image) -> None:
    if picture.width * picture.height > MOST_PIXELS:
        raise NotTaken(_too_many())


def _too_many() -> str:
    most = MOST_PIXELS // 1_000_000
    return f"This picture is too large. It may have {most} megapixels. Take it again with a smaller setting."
