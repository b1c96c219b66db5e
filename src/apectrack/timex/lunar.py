"""The calendar of China, 1900 to 2100: its months by the moon, its feasts, and the twenty-four terms by the sun.

The months are those of the almanac of the Purple Mountain Observatory, as public tables agree on them; the terms are
worked out from the sun's apparent longitude (Meeus, Astronomical Algorithms, chapter 25, good to a quarter of an
hour), and the fifteen that fall too near midnight for that are corrected.
"""

from __future__ import annotations

import math
from datetime import date, timedelta
from functools import cache
from itertools import accumulate

FIRST = 1900
_NEW_YEAR = date(1900, 1, 31)
# Of each year, in hexadecimal: which month is followed by a leap month (0 none), and thirteen bits, a long month 1.
_YEARS = """
1096d 0095c 014ae 0aa4d 01a4c 01b2a 08d55 00ad4 0135a 0495d 0095c 0d49b 0149a 01a4a 0baa5 016a8 01ad4 052da 012b6
0e937 0092e 01496 0b64b 00d4a 00da8 095b5 0056c 012ae 0492f 0092e 0cc96 01a94 01d4a 0ada9 00b5a 0056c 0726e 0125c
0f92d 0192a 01a94 0db4a 016aa 00ad4 0955b 004ba 0125a 0592b 0152a 0f695 00d94 016aa 0aab5 009b4 014b6 06a57 00a56
1152a 01d2a 00d54 0d5aa 0156a 0096c 094ae 014ae 00a4c 07d26 01b2a 0eb55 00ad4 012da 0a95d 0095a 0149a 09a4d 01a4a
11aa5 016a8 016d4 0d2da 012b6 00936 09497 01496 1564b 00d4a 00da8 0d5b4 0156c 012ae 0a92f 0092e 00c96 06d4a 01d4a
10d65 00b58 0156c 0b26d 0125c 0192c 09a95 01a94 01b4a 04b55 00ad4 0f55b 004ba 0125a 0b92b 0152a 01694 096aa 015aa
12ab5 00974 014b6 0ca57 00a56 01526 08e95 00d54 015aa 049b5 0096c 0d4ae 0149c 01a4c 0bd26 01aa6 00b54 06d6a 012da
1695d 0095a 0149a 0da4b 01a4a 01aa4 0bb54 016b4 00ada 0495b 00936 0f497 01496 0154a 0b6a5 00da4 015b4 06ab6 0126e
1092f 0092e 00c96 0cd4a 01d4a 00d54 0956c 0155c 0125c 0792e 0192c 0fa95 01a94 01b4a 0ab55 00ad4 014da 08a5d 00a5a
1152b 0152a 01694 0d6aa 015aa 00ab4 094ba 014b6 00a56 07527 00d26 0ee53 00d54 015aa 0a9b5 0096c 014ae 08a4e 01a2c
11d26 01aa4 01b54 0cd6a 00ada 0095c 0949d 0145a 01a2a 05b25 01aa4
"""
SPRING, LANTERN, DRAGON, SEVENTH, AUTUMN, NINTH = (1, 1), (1, 15), (5, 5), (7, 7), (8, 15), (9, 9)
GHOSTS, LABA = (7, 15), (12, 8)
_NAMED = "小寒大寒立春雨水惊蛰春分清明谷雨立夏小满芒种夏至小暑大暑立秋处暑白露秋分寒露霜降立冬小雪大雪冬至"
TERMS = tuple(_NAMED[n : n + 2] for n in range(0, 48, 2))
# Terms within a quarter of an hour of midnight: days from what the formula gives.
_CORRECTED = {
    (1912, 18): 1, (1917, 22): 1, (1923, 3): -1, (1950, 7): -1, (1951, 23): 1, (1978, 21): 1, (2008, 9): 1,
    (2014, 4): 1, (2016, 12): 1, (2045, 12): 1, (2047, 4): 1, (2051, 5): -1, (2082, 1): 1, (2084, 10): 1, (2097, 8): 1,
}  # fmt: skip


@cache
def _calendar() -> list[tuple[date, int, tuple[int, ...]]]:
    """Of each year its first day, its leap month (0 none), and how many days its months have, in their order."""
    codes = [int(code, 16) for code in _YEARS.split()]
    months = [tuple(29 + (code >> 12 - n & 1) for n in range(13 if code >> 13 else 12)) for code in codes]
    begun = accumulate((sum(some) for some in months), initial=0)
    return [
        (_NEW_YEAR + timedelta(days=n), code >> 13, some) for n, code, some in zip(begun, codes, months, strict=False)
    ]


def month(year: int, number: int, *, leap: bool = False) -> tuple[date, date] | None:
    """First and last day of a lunar month; None outside the tables, or where the year has no such month."""
    if not (FIRST <= year < FIRST + len(_calendar()) and 1 <= number <= 12):
        return None
    first, intercalary, months = _calendar()[year - FIRST]
    if leap and intercalary != number:
        return None
    place = number - 1 + (leap or 0 < intercalary < number)
    start = first + timedelta(days=sum(months[:place]))
    return start, start + timedelta(days=months[place] - 1)


def date_of(year: int, number: int, day_: int, *, leap: bool = False) -> date | None:
    """The day of the Gregorian calendar that a lunar date is; None where there is none."""
    there = month(year, number, leap=leap)
    if there is None or not 1 <= day_ <= (there[1] - there[0]).days + 1:
        return None
    return there[0] + timedelta(days=day_ - 1)


def day(feast: tuple[int, int], year: int) -> date | None:
    """The day of a feast in a year; None where the tables do not reach."""
    return date_of(year, *feast)


def eve(year: int) -> date | None:
    """The last day before the lunar year ``year`` begins."""
    first = day(SPRING, year)
    return first and first - timedelta(days=1)


def term(name: str, year: int) -> date | None:
    """The day, in China, on which a solar term falls; None outside 1900 to 2100."""
    if not FIRST <= year < FIRST + len(_calendar()):
        return None
    number = TERMS.index(name)
    wanted = (285 + 15 * number) % 360
    at = (date(year, 1, 5) - date(2000, 1, 1)).days - 0.5 + number * 15.2184  # days from noon of 1 January 2000
    for _ in range(5):
        at += ((wanted - _longitude(at) + 180) % 360 - 180) * 365.2422 / 360
    there = date(2000, 1, 1) + timedelta(days=math.floor(at + 8 / 24 - 65 / 86400 + 0.5))
    return there + timedelta(days=_CORRECTED.get((year, number), 0))


def _longitude(at: float) -> float:
    """The apparent longitude of the sun in degrees, ``at`` days after noon of 1 January 2000."""
    t = at / 36525
    anomaly = math.radians(357.52911 + 35999.05029 * t - 0.0001537 * t * t)
    centre = (
        (1.914602 - 0.004817 * t) * math.sin(anomaly)
        + (0.019993 - 0.000101 * t) * math.sin(2 * anomaly)
        + 0.000289 * math.sin(3 * anomaly)
    )
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t
    return (mean + centre - 0.00569 - 0.00478 * math.sin(math.radians(125.04 - 1934.136 * t))) % 360
