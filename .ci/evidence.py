#!/usr/bin/env python3
"""Makes evidence with something hidden in every place, and a case that names it.

evidence.py HIDDEN CASE FOLDER: FOLDER has a page.jpg already; chat.png, order.pdf and case.yaml are added.
"""

import re
import struct
import sys
import zlib
from pathlib import Path


def jpeg(plain: bytes, hidden: bytes) -> bytes:
    def segment(marker: int, content: bytes) -> bytes:
        return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content

    tiff = b"MM\0*" + struct.pack(">IHHHII", 8, 1, 0x010E, 2, len(hidden), 26) + bytes(4) + hidden
    segments = [
        segment(0xE1, b"Exif\0\0" + tiff),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x>" + hidden + b"</x>"),
        segment(0xFE, hidden),
    ]
    return plain[:2] + b"".join(segments) + plain[2:] + hidden


def png(hidden: bytes) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        checked = kind + content
        return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))

    width, height = 400, 700
    row = b"\0" + bytes([220, 240, 200]) * (width // 2) + bytes([255, 255, 255]) * (width // 2)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
        + chunk(b"tEXt", b"Author\0" + hidden)
        + chunk(b"zTXt", b"Comment\0\0" + zlib.compress(hidden))
        + chunk(b"IDAT", zlib.compress(row * height))
        + chunk(b"IEND", b"")
        + hidden
    )


def pdf(hidden: bytes) -> bytes:
    content = b"0 0.3 0.8 rg 100 100 200 200 re f % " + hidden
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<<>>>>"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(" + hidden + b")>>>>",
        b"<</Type/Pages/Count 2/Kids[3 0 R 4 0 R]>>",
        page,
        page,
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Author(" + hidden + b")>>",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
        + hidden
    )


def main() -> None:
    hidden, case, folder = sys.argv[1].encode(), Path(sys.argv[2]), Path(sys.argv[3])
    page = folder / "page.jpg"
    page.write_bytes(jpeg(page.read_bytes(), hidden))
    (folder / "chat.png").write_bytes(png(hidden))
    (folder / "order.pdf").write_bytes(pdf(hidden))
    evidence = """evidence:
  - {title: фотография заявления, file: page.jpg}
  - {title: снимок экрана, file: chat.png, pages: 1}
  - {title: распоряжение, file: order.pdf}
"""
    text, found = re.subn(r"evidence:\n(?:  .*\n)+", evidence, case.read_text())
    assert found == 1
    (folder / "case.yaml").write_text(text)


main()
