"""What pdfium finds on a page: characters with their places, and the straight lines drawn."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from apectrack.readers.glyphs import Glyph, Rule
from apectrack.readers.pages import HYPHEN

MAX_GLYPHS = 2_000_000
_MAX_PATHS = 4_000
_MAX_SEGMENTS = 2_000


def glyphs_of(page: Any) -> tuple[list[Glyph], int]:
    """Every character of the page with its box, and how many of them the fonts leave unknown.

    Calls into the library are what reading costs, so what neighbours share is asked for once.
    """
    from pypdfium2 import raw  # type: ignore[import-untyped]

    textpage = page.get_textpage()
    box, count = raw.FS_RECTF(), min(textpage.count_chars(), MAX_GLYPHS)
    pointer, box_of, size_of = ctypes.byref(box), raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetFontSize
    characters = _characters(textpage, count)
    unknown = _unknown(textpage, count)
    out: list[Glyph] = []
    size, level = 0.0, 0.0
    for place, read in enumerate(characters):
        character = read
        if not box_of(textpage, place, pointer) or (character < " " and character not in "\r\n\t\x02"):
            continue
        generated = character in " \r\n" and raw.FPDFText_IsGenerated(textpage, place) == 1
        height = abs(box.top - box.bottom)
        if not generated and (size == 0.0 or abs(box.bottom - level) > 2 or height < 0.7 * size or height > 1.3 * size):
            size = size_of(textpage, place)
            size = size if 2 < size < 200 and size < 2.5 * height + 8 else height
            level = box.bottom
        if place in unknown and not generated:
            character = "\N{REPLACEMENT CHARACTER}"
        elif character == "\x02":
            character = HYPHEN
        out.append(Glyph(character, box.left, box.bottom, box.right, box.top, size, generated))
    textpage.close()
    return out, len(unknown)


def _characters(textpage: Any, count: int) -> str | list[str]:
    """The page's characters, one a place."""
    from pypdfium2 import raw

    buffer = ctypes.create_string_buffer(2 * count + 2)
    written = raw.FPDFText_GetText(textpage, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)))
    text = buffer.raw[: 2 * max(0, written - 1)].decode("utf-16-le", errors="replace")
    if written - 1 == count == len(text):
        return text
    codes = (raw.FPDFText_GetUnicode(textpage, place) for place in range(count))
    return [chr(code) if code <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}" for code in codes]


def _unknown(textpage: Any, count: int) -> set[int]:
    """The places of characters that the fonts do not map; looked for one by one only where a sample has one."""
    from pypdfium2 import raw

    def is_unknown(place: int) -> bool:
        return bool(
            raw.FPDFText_HasUnicodeMapError(textpage, place) == 1 or not raw.FPDFText_GetUnicode(textpage, place)
        )

    if not any(is_unknown(place) for place in range(0, count, 7)):
        return set()
    return {place for place in range(count) if is_unknown(place) and not raw.FPDFText_IsGenerated(textpage, place)}


def rules_of(page: Any) -> Iterator[Rule]:
    """The straight lines drawn on the page, edges of thin boxes and of outlined ones included."""
    if not _has_paths(page):
        return
    from pypdfium2 import raw

    for count, drawn in enumerate(page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=5)):
        if count > _MAX_PATHS:
            return
        left, bottom, right, top = drawn.get_bounds()
        if right - left < 3 or top - bottom < 3:
            if max(right - left, top - bottom) > 4:
                yield Rule(left, bottom, right, top)
        else:
            yield from _segments(drawn)


def _has_paths(page: Any) -> bool:
    """Whether anything but text and pictures is drawn: most pages have nothing, and looking for it closely is slow."""
    from pypdfium2 import raw

    drawn = (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_FORM)
    places = range(raw.FPDFPage_CountObjects(page))
    return any(raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, place)) in drawn for place in places)


def _segments(drawn: Any) -> Iterator[Rule]:
    """Lying and standing segments of a path that is stroked."""
    from pypdfium2 import raw

    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(drawn, fill, stroke)
    count = raw.FPDFPath_CountSegments(drawn)
    if not stroke.value or count > _MAX_SEGMENTS:
        return
    matrix = drawn.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    start = last = (0.0, 0.0)
    for place in range(count):
        segment = raw.FPDFPath_GetPathSegment(drawn, place)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = matrix.on_point(x.value, y.value)
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield from _straight(last, point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield from _straight(point, start)
        last = point


def _straight(start: tuple[float, float], end: tuple[float, float]) -> Iterator[Rule]:
    left, right = sorted((start[0], end[0]))
    bottom, top = sorted((start[1], end[1]))
    if min(right - left, top - bottom) < 1 and max(right - left, top - bottom) > 4:
        yield Rule(left, bottom, right, top)
