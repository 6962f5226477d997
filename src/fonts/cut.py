#!/usr/bin/python3
"""Cuts the embedded faces from Debian's Liberation Serif 2.1.5.

    apt-get install fonts-liberation2 python3-fonttools
    python3 src/fonts/cut.py [FOLDER]

What goes: hinting (it would be a third of every letter, and paper needs none), layout tables (the
layout places each glyph itself), scripts no Russian letter needs, glyph names. What is added: the
non-breaking hyphen, drawn by the hyphen. The name changes because "Liberation" is reserved by the
licence (OFL.txt). Two runs give the same bytes: no clock is read.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = Path("/usr/share/fonts/truetype/liberation2")
FACES = {"Regular": "", "Bold": " Bold", "Italic": " Italic"}
HYPHEN, NON_BREAKING_HYPHEN, SOFT_HYPHEN = 0x2D, 0x2011, 0xAD

# The stress mark belongs over the middle of the vowel before it. Anchors go with the layout
# tables, so it is moved once, to the middle of most small vowels (in units of 1/2048 em).
STRESS, MIDDLE_OF_VOWEL = 0x301, -490

CHARACTERS = {
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),  # Latin-1 and Extended-A: European names
    *(0x1A0, 0x1A1, 0x1AF, 0x1B0),  # the horned letters of Vietnamese
    *range(0x1EA0, 0x1EFA),  # the rest of Vietnamese
    *(0x218, 0x219, 0x21A, 0x21B),  # Romanian, Moldovan
    *(0x2B9, 0x2BA, 0x2BC),  # soft sign and apostrophe of transliterations
    *range(0x300, 0x30D),  # accents; U+0301 marks stress
    *(0x323, 0x327, 0x328),
    *range(0x400, 0x530),
    *(0x2009, 0x202F),
    *range(0x2011, 0x2023),
    *(0x2026, 0x2030, 0x2032, 0x2033, 0x2039, 0x203A),
    *(0x20AC, 0x2116, 0x2122, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265),
} - {SOFT_HYPHEN}

TABLES = {"cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post"}

COPYRIGHT = (
    "Digitized data copyright (c) 2010 Google Corporation. Copyright (c) 2012 Red Hat, Inc. "
    "SIL Open Font License 1.1."
)


def centre_stress(font: TTFont) -> None:
    name = font.getBestCmap()[STRESS]
    glyph = font["glyf"][name]
    glyph.recalcBounds(font["glyf"])
    shift = MIDDLE_OF_VOWEL - (glyph.xMin + glyph.xMax) // 2
    glyph.coordinates.translate((shift, 0))
    glyph.recalcBounds(font["glyf"])
    advance, _ = font["hmtx"][name]
    font["hmtx"][name] = (advance, glyph.xMin)


def cut(style: str, suffix: str, folder: Path) -> None:
    source = SOURCE / f"LiberationSerif{'-' + style}.ttf"
    # Without recalcTimestamp head.modified stays that of Debian's file.
    font = TTFont(source, recalcTimestamp=False)
    for table in font["cmap"].tables:
        if table.isUnicode() and HYPHEN in table.cmap:
            table.cmap[NON_BREAKING_HYPHEN] = table.cmap[HYPHEN]

    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.glyph_names = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ["FFTM", "GDEF", "GPOS", "GSUB", "kern", "gasp"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=CHARACTERS)
    cutter.subset(font)

    centre_stress(font)

    names = font["name"]
    names.names = []
    postscript = "LetterSerif" + suffix.replace(" ", "-")
    for number, text in {
        0: COPYRIGHT,
        1: "Letter Serif",
        2: style,
        3: postscript,
        4: "Letter Serif" + suffix,
        5: "Version 2.1.5",
        6: postscript,
    }.items():
        names.setName(text, number, 3, 1, 0x409)

    extra = set(font.keys()) - TABLES - {"GlyphOrder"}
    assert not extra, f"unexpected tables: {extra}"
    font.save(folder / f"{postscript}.ttf")


if __name__ == "__main__":
    where = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for style, suffix in FACES.items():
        cut(style, suffix, where)
