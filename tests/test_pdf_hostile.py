"""Broken and hostile PDFs: each is read or refused with a reason, and costs no more than its own limit."""

from __future__ import annotations

import io
import random
import re
import zlib
from collections import Counter

import pypdfium2 as pdfium
import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from pipelines.documents.isolation import Broken, run_isolated
from pipelines.documents.model import Line, UnreadableDocument
from pipelines.documents.pdf import PdfOptions, read_pdf
from tests.pdf_child import outcome
from tests.pdf_factory import FONT, STYLES, Grid, Sheet, grid_of, one_table, pages_of

ROWS = [["项目名称", "预算金额"], ["组工经费", "32.80"], ["党建经费", "45.00"]]
NO_OCR = PdfOptions(ocr=False)


def raw_pdf(content: bytes, pages: int = 1, filters: bytes = b"") -> bytes:
    """A PDF written by hand: `pages` pages that share one content stream."""
    kids = b" ".join(b"%d 0 R" % (i + 4) for i in range(pages))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [" + kids + b"] /Count %d >>" % pages,
        b"<< /Length %d %s >>\nstream\n" % (len(content), filters) + content + b"\nendstream",
        *[b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R >>"] * pages,
    ]
    out, places = io.BytesIO(b"%PDF-1.7\n"), []
    out.seek(0, io.SEEK_END)
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n" % number + body + b"\nendobj\n")
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % p for p in places))
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def texts(data: bytes) -> list[str]:
    document = read_pdf(data, NO_OCR)
    return [t for b in document.blocks for t in ([b.text] if isinstance(b, Line) else [c.text for c in b.cells])]


def encrypted(password: str) -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption(password, ownerPassword="owner", strength=128))
    canvas.setFont(FONT, 9)
    canvas.drawString(50, 700, "项目绩效目标")
    canvas.save()
    return buffer.getvalue()


def test_an_empty_password_opens_and_any_other_is_asked_for() -> None:
    assert texts(encrypted("")) == ["项目绩效目标"]
    with pytest.raises(UnreadableDocument, match="encrypted and needs a password"):
        read_pdf(encrypted("secret"))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"no pdf at all", one_table(grid_of(ROWS))[:200]])
def test_what_is_no_pdf_is_refused_with_a_reason(data: bytes) -> None:
    with pytest.raises(UnreadableDocument, match="no readable PDF"):
        read_pdf(data)


def test_no_pages_and_blank_pages_are_refused() -> None:
    with pytest.raises(UnreadableDocument, match=r"no pages|no readable PDF"):
        read_pdf(raw_pdf(b"", pages=0))
    with pytest.raises(UnreadableDocument, match="nothing printed"):
        read_pdf(raw_pdf(b"", pages=2))


def test_a_damaged_cross_reference_is_repaired() -> None:
    data = one_table(grid_of(ROWS))
    assert texts(re.sub(rb"startxref\n\d+", b"startxref\n7", data)) == texts(data)


def test_too_many_pages_are_refused_before_any_is_read() -> None:
    with pytest.raises(UnreadableDocument, match="10000 pages, the limit is 3000"):
        read_pdf(raw_pdf(b"", pages=10_000))


def test_a_page_with_a_million_objects_is_named_and_the_others_are_read() -> None:
    million = pdfium.PdfDocument(raw_pdf(zlib.compress(b"0 0 m 9 9 l S " * 1_000_000), filters=b"/Filter /FlateDecode"))
    good = pdfium.PdfDocument(one_table(grid_of(ROWS)))
    million.import_pages(good)
    buffer = io.BytesIO()
    million.save(buffer)
    document = read_pdf(buffer.getvalue())
    assert document.notes == ["Page 1 holds more than 100000 drawing objects or rules and was not read."]
    assert len(list(document.tables())) == 1


def test_a_decompression_bomb_costs_its_own_limit_only() -> None:
    once = zlib.compress(bytes(600 << 20), 9)
    bomb = raw_pdf(zlib.compress(once), filters=b"/Filter [/FlateDecode /FlateDecode]")
    assert len(bomb) < 20_000
    good = one_table(grid_of(ROWS))
    results = dict(run_isolated(outcome, [good, bomb, good + b"\n"], workers=1, timeout=20, memory=256 << 20))
    assert results[good] == results[good + b"\n"] == "read 4"
    found = results[bomb]
    assert isinstance(found, Broken) or "PDF" in found or "Page 1" in found


def test_fonts_without_unicode_are_found_out_and_never_published() -> None:
    data = one_table(grid_of(ROWS))
    mute = re.sub(rb"/ToUnicode \d+ 0 R", lambda m: b" " * len(m[0]), data)
    assert mute != data
    with pytest.raises(UnreadableDocument, match=r"fonts that do not say which characters they print.*jixiao\[ocr\]"):
        read_pdf(mute, NO_OCR)
    private = one_table(grid_of([["\ue001\ue002\ue003\ue004", "\ue011\ue012\ue013"], ["\ue021\ue022", "1"]]))
    with pytest.raises(UnreadableDocument, match="fonts that do not say"):
        read_pdf(private, NO_OCR)


def test_a_few_private_characters_such_as_bullets_do_no_harm() -> None:
    assert texts(pages_of(lambda s: s.line("\ue001项目绩效目标管理办法的通知及说明")))[0].endswith("项目绩效目标管理办法的通知及说明")


def test_text_drawn_twice_is_read_once() -> None:
    def page(sheet: Sheet) -> None:
        for shift in (0, 0.25, 0.4):
            sheet.text("项目一一支出00", 60 + shift, 100 + shift / 2)

    assert texts(pages_of(page)) == ["项目一一支出00"]


def test_invisible_text_is_not_read() -> None:
    def page(sheet: Sheet) -> None:
        sheet.line("看得见的文字")
        text = sheet.canvas.beginText(60, 600)
        text.setTextRenderMode(3)
        text.textLine("看不见的文字")
        sheet.canvas.drawText(text)

    assert texts(pages_of(page)) == ["看得见的文字"]


@pytest.mark.parametrize("ground", ["nothing", "a shade", "a coloured page"])
def test_white_text_is_read_where_it_can_be_seen(ground: str) -> None:
    def page(sheet: Sheet) -> None:
        sheet.canvas.setFillGray(0.3)
        if ground == "a shade":
            sheet.canvas.rect(50, 590, 200, 30, stroke=0, fill=1)
        elif ground == "a coloured page":
            sheet.canvas.rect(0, 0, *sheet.size, stroke=0, fill=1)
        sheet.canvas.setFillGray(0)
        sheet.line("看得见的文字")
        sheet.canvas.setFillGray(1)
        sheet.text("白色的文字", 60, sheet.size[1] - 600)

    assert texts(pages_of(page)) == ["看得见的文字", *([] if ground == "nothing" else ["白色的文字"])]


def test_text_off_the_page_is_not_read() -> None:
    def page(sheet: Sheet) -> None:
        sheet.text("页外", 700, 100)
        sheet.text("页内", 100, 100)

    assert texts(pages_of(page)) == ["页内"]


def test_characters_of_a_font_that_is_not_embedded_are_not_lost() -> None:
    """PDFium drops a lone character of a font it has no shapes for; the second reader has it."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))

    def page(sheet: Sheet) -> None:
        sheet.canvas.setFont("STSong-Light", 9)
        for i, text in enumerate(["项目名称", "一", "二", "组工经费", "无"]):
            sheet.text(text, 60, 100 + 20 * i)

    assert texts(pages_of(page)) == ["项目名称", "一", "二", "组工经费", "无"]


def test_javascript_and_embedded_files_are_ignored() -> None:
    script = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while \\(true\\) {}) >> /Type /Catalog"
    data = one_table(grid_of(ROWS)).replace(b"/Type /Catalog", script, 1)
    assert script in data and "组工经费" in texts(data)
    document = pdfium.PdfDocument(one_table(grid_of(ROWS)))
    document.new_attachment("../../etc/evil.exe").set_data(b"MZ" * 1000)
    buffer = io.BytesIO()
    document.save(buffer)
    assert "组工经费" in texts(buffer.getvalue())


def mutations(seed: int, count: int) -> list[bytes]:
    """Damaged copies of good files: cut short, bits flipped, stretches swapped, deleted or doubled."""
    chance = random.Random(seed)
    grid: Grid = grid_of(ROWS * 3)
    originals = [one_table(grid, style) for style in STYLES[:4]] + [pages_of(*[lambda s: s.grid(grid)] * 3), encrypted("")]
    out = []
    for number in range(count):
        data = bytearray(chance.choice(originals))
        a, b = sorted(chance.sample(range(len(data)), 2))
        kind = number % 5
        if kind == 0:
            del data[b:]
        elif kind == 1:
            for place in chance.choices(range(len(data)), k=chance.randint(1, 60)):
                data[place] ^= 1 << chance.randrange(8)
        elif kind == 2:
            middle = (a + b) // 2
            data[a:b] = data[middle:b] + data[a:middle]
        elif kind == 3:
            del data[a : min(b, a + 2000)]
        else:
            data[a:a] = data[a : min(b, a + 5000)]
        out.append(bytes(data) + b"%%%d" % number)
    return out


def test_two_hundred_mutated_files_are_each_accounted_for() -> None:
    files = mutations(seed=11, count=210)
    results = dict(run_isolated(outcome, files, workers=2, timeout=20, memory=512 << 20))
    assert set(results) == set(files)
    crashes = {k: r for k, r in results.items() if isinstance(r, Broken)}
    assert not crashes, list(crashes.values())[:3]
    counts = Counter(str(r).startswith("read") for r in results.values())
    assert counts[True] > 40 and counts[False] > 20
    assert all(str(r).startswith("read") or str(r).endswith((".", "'")) for r in results.values())
