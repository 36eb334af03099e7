"""Shared pieces of the forms of tenth_money and tenth_forms: headings of several levels, statements with codes, two-sided statements."""

from __future__ import annotations

import random
import zlib
from decimal import Decimal

from ..book import PER_WAN, Book, Cell, Grid, c

NAMES = dict(
    x.split(" ")
    for x in """201 一般公共服务支出|20103 政府办公厅（室）及相关机构事务|2010301 行政运行|2010302 一般行政管理事务|\
2010350 事业运行|2010399 其他政府办公厅（室）及相关机构事务支出|203 国防支出|20306 国防动员|2030607 民兵|205 教育支出|20502 普通教育|\
2050202 小学教育|2050203 初中教育|2050204 高中教育|20503 职业教育|2050302 中等职业教育|20509 教育费附加安排的支出|\
2050999 其他教育费附加安排的支出|208 社会保障和就业支出|20805 行政事业单位养老支出|2080501 行政单位离退休|2080502 事业单位离退休|\
2080505 机关事业单位基本养老保险缴费支出|2080506 机关事业单位职业年金缴费支出|20808 抚恤|2080801 死亡抚恤|210 卫生健康支出|\
21002 公立医院|2100201 综合医院|2100299 其他公立医院支出|21004 公共卫生|2100408 基本公共卫生服务|2100409 重大公共卫生服务|\
21011 行政事业单位医疗|2101101 行政单位医疗|2101102 事业单位医疗|2101103 公务员医疗补助|212 城乡社区支出|21201 城乡社区管理事务|\
2120101 行政运行|2120104 城管执法|21205 城乡社区环境卫生|2120501 城乡社区环境卫生|21208 国有土地使用权出让收入安排的支出|\
2120804 农村基础设施建设支出|2120899 其他国有土地使用权出让收入安排的支出|213 农林水支出|21303 水利|2130301 行政运行|2130305 水利工程建设|\
2130306 水利工程运行与维护|2130310 水土保持|2130311 水资源节约管理与保护|2130314 防汛|21307 农村综合改革|\
2130705 对村民委员会和村党支部的补助|221 住房保障支出|22102 住房改革支出|2210201 住房公积金|2210203 购房补贴|229 其他支出|\
22960 彩票公益金安排的支出|2296003 用于体育事业的彩票公益金支出|301 工资福利支出|30101 基本工资|30102 津贴补贴|30103 奖金|\
30107 绩效工资|30108 机关事业单位基本养老保险缴费|30109 职业年金缴费|30110 职工基本医疗保险缴费|30112 其他社会保障缴费|\
30113 住房公积金|302 商品和服务支出|30201 办公费|30202 印刷费|30205 水费|30206 电费|30207 邮电费|30209 物业管理费|30211 差旅费|\
30213 维修（护）费|30215 会议费|30216 培训费|30217 公务接待费|30218 专用材料费|30226 劳务费|30228 工会经费|30231 公务用车运行维护费|\
30239 其他交通费用|30299 其他商品和服务支出|303 对个人和家庭的补助|30302 退休费|30305 生活补助|30307 医疗费补助|310 资本性支出|\
31002 办公设备购置""".replace("\n", "").split("|")
)
BASIC = {
    "2010301",
    "2010350",
    "2050202",
    "2050203",
    "2050204",
    "2050302",
    "2080501",
    "2080502",
    "2080505",
    "2080506",
    "2101101",
    "2101102",
    "2101103",
    "2120101",
    "2130301",
    "2210201",
    "2210203",
    "2100201",
}
ZERO = Decimal(0)
Spec = list  # of headings: a text, or a pair of a text and the headings under it; what follows '|' is printed but not in the gold


def dice(seed: str) -> random.Random:
    return random.Random(zlib.crc32(seed.encode()))


def some(draw: random.Random, low: int, high: int, step: str = "0.01") -> Decimal:
    """An amount in 万元 between the bounds, a multiple of the step."""
    unit = Decimal(step)
    return (Decimal(draw.randrange(int(low / unit), int(high / unit))) * unit).quantize(unit)


def rollup(leaf: dict[str, list[Decimal]], cuts: tuple[int, ...] = (3, 5)) -> list[tuple[str, str, list[Decimal]]]:
    """Leaves with the rows of the classes above them, in order."""
    out: dict[str, list[Decimal]] = {}
    for code, values in leaf.items():
        for key in [*(code[:n] for n in cuts if n < len(code)), code]:
            old = out.setdefault(key, [ZERO] * len(values))
            out[key] = [a + b for a, b in zip(old, values, strict=True)]
    return [(code, NAMES[code], out[code]) for code in sorted(out)]


def total(leaf: dict[str, list[Decimal]]) -> list[Decimal]:
    return [sum(x, ZERO) for x in zip(*leaf.values(), strict=True)]


class Tab:
    """A statement: how its figures are printed, and its title in the gold."""

    def __init__(self, book: Book, title: str, unit: str = "万元", digits: int = 2, commas: bool = False, zero: str | None = None) -> None:
        self.book, self.title, self.unit, self.digits, self.commas, self.zero = book, title, unit, digits, commas, zero

    def text(self, wan: Decimal) -> str:
        value = wan / PER_WAN[self.unit]
        digits = self.digits if self.digits >= 0 else max(0, -int(value.normalize().as_tuple().exponent))
        out = f"{value:,.{digits}f}" if self.commas else f"{value:.{digits}f}"
        if Decimal(out.replace(",", "")) != value:
            raise ValueError(f"{self.title}: {value} is not {out}")
        return out

    def m(self, code: str, item: str, column: str, wan: Decimal | None) -> Cell:
        """A figure; None is a blank cell, and a zero printed as a blank or a dash is no figure."""
        if wan is None or (wan == 0 and self.zero in ("", "-", "—", "——")):
            return c("" if wan is None else self.zero)
        self.book.line(self.title, code, item.replace("　", ""), column.replace("　", ""), plain(wan))  # stretched words
        return c(self.zero if wan == 0 and self.zero is not None else self.text(wan))


def plain(wan: Decimal) -> Decimal:
    """Without zeros at the end nor an exponent."""
    return Decimal(f"{wan.normalize():f}")


def depth(spec: Spec) -> int:
    return 1 + max((depth(x[1]) for x in spec if not isinstance(x, str)), default=0)


def paths(spec: Spec, above: str = "") -> list[str]:
    """Names of the columns as the gold has them."""
    out: list[str] = []
    for x in spec:
        name = (x if isinstance(x, str) else x[0]).partition("|")[0]
        out += [above + name] if isinstance(x, str) else paths(x[1], f"{above}{name}/")
    return out


def leaves(spec: Spec) -> int:
    return len(paths(spec))


def heading(grid: Grid, spec: Spec) -> None:
    """Rows of headings of several levels, merged as printed."""
    tall, level = depth(spec), spec
    for r in range(tall):
        row, below = [], []
        for x in level:
            if isinstance(x, str):
                row.append(c(x.replace("|", ""), 1, tall - r))
            else:
                row.append(c(x[0].replace("|", ""), leaves(x[1])))
                below += x[1]
        grid.row(*row)
        level = below
    grid.heading = grid.rows


def around(title: str, unit: str, at: str = "line", number: str = "", dept: str = "") -> list[str]:
    """The lines above a table."""
    if at == "paren":
        return [f"{number}　{title}（单位：{unit}）".strip("　")]
    if at == "same":
        return [f"{number}", title, f"{dept}　　　　　　金额单位：{unit}"][not number :]
    if at == "colon":
        return [f"{number}：{title}" if number else title, f"单位:{unit}"]
    lines = [number] if number else []
    return [*lines, title, *([f"单位：{unit}"] if at == "line" else [])]


LEADS = {
    "col": ["科目编码", "科目名称"],
    "apart": [("科目编码", ["类", "款", "项"]), "科目名称"],
    "glued": ["功能分类科目"],
    "bracket": ["支出功能分类科目名称"],
    "name": ["项目"],
    "unit": ["单位编码", "单位名称"],
}


def lead(style: str, code: str, name: str, indent: bool) -> list[Cell]:
    """The cells of a row that name it."""
    pad = "　" * {3: 0, 5: 1, 7: 2}.get(len(code), 0) if indent else ""
    if style == "apart":
        return [c(code[:3]), c(code[3:5]), c(code[5:7]), c(pad + name)]
    if style == "glued":
        return [c(f"{pad}{code} {name}".strip(" ") if code else name)]
    if style == "bracket":
        return [c(f"{pad}[{code}]{name}" if code else name)]
    if style == "name":
        return [c(pad + name)]
    return [c(code), c(pad + name)]


def classified(
    tab: Tab,
    cols: Spec,
    rows: list,
    sums: list | None,
    style: str = "col",
    top: bool = True,
    label: str = "合计",
    indent: bool = False,
    heads: Spec | None = None,
    merged: bool = False,
    numbers: str = "",
) -> Grid:
    """A statement with a row a line of a classification; `merged`: the label of the total spans the columns before the figures."""
    grid, first = Grid(), heads or LEADS[style]
    heading(grid, [*first, *cols])
    width, names = leaves(first), paths(cols)
    if numbers:
        marks = [c(numbers, width)] if width > 1 else [c(numbers)]
        grid.row(*marks, *(str(n) for n in range(1, len(names) + 1)))
        grid.heading += 1

    def foot() -> None:
        if sums is not None:
            cells = [tab.m("", label, k, v) for k, v in zip(names, sums, strict=True)]
            grid.row(*([c(label, width)] if merged or width > 2 else [*[c("")] * (width - 1), c(label)]), *cells)

    if top:
        foot()
    for code, name, values in rows:
        grid.row(*lead(style, code, name, indent), *(tab.m(code, name, k, v) for k, v in zip(names, values, strict=True)))
    if not top:
        foot()
    return grid


def sided(tab: Tab, sides: list[tuple[str, Spec, list]], order: str = "", band: bool = False) -> Grid:
    """Sides beside each other: a heading each, its columns (the first names the row), its rows (name, [figures]).
    `order`: the heading of a column of row numbers; `band`: a row 栏次 under the headings."""
    grid = Grid()
    cols = [(head, [spec[0], *([order] if order else []), *spec[1:]]) for head, spec, _ in sides]
    heading(grid, cols)
    if band:
        grid.row(
            *(c(x) for head, spec in cols for x in ("栏次", *([""] if order else []), *"123456"[: len(paths(spec)) - 1 - bool(order)]))
        )
        grid.heading += 1
    tall, count = max(len(rows) for _, _, rows in sides), 0
    for r in range(tall):
        cells: list[Cell] = []
        for k, (head, spec, rows) in enumerate(sides):
            names = [f"{head.partition('|')[0]}/{p}" for p in paths(spec[1:])]
            name, values = rows[r] if r < len(rows) else ("", [None] * len(names))
            count = r + 1 + k * tall
            cells += [c(name), *([c(str(count))] if order else [])]
            cells += [tab.m("", name.strip(), p, v) for p, v in zip(names, values, strict=True)]
        grid.row(*cells)
    return grid


def level(left: list, right: list, tails: list[tuple[tuple, tuple]]) -> tuple[list, list]:
    """Both sides filled up with blank rows to the same height, then the rows at their foot."""
    tall, l_n, r_n = max(len(left), len(right)), len(tails[0][0][1]), len(tails[0][1][1])
    left = left + [("", [None] * l_n)] * (tall - len(left)) + [a for a, _ in tails]
    right = right + [("", [None] * r_n)] * (tall - len(right)) + [b for _, b in tails]
    return left, right


def known(book: Book, source: str, wan: Decimal, printed: str, measure: str = "budget") -> None:
    """A total of the department that a statement or the narrative prints: allowed, not asked for."""
    book._log("budget_optional", project_seq="", measure=measure, funding_source=source, amount_wan=plain(wan), printed=printed, table="")


def titled(grid_of: Grid, title: str, left: str, right: str) -> Grid:
    """The title and the unit as rows of the table itself, as a workbook has them."""
    out, width = Grid(), grid_of.width
    out.row(c(title, width))
    out.row(c(left, width - 2), c(right, 2)) if left else out.row(c(right, width))
    for r in range(grid_of.rows):
        out.row(*(x for x in sorted(grid_of.cells, key=lambda x: x.col) if x.row == r))
    out.heading = grid_of.heading + 2
    return out


def spread(draw: random.Random, whole: Decimal, parts: int, step: str = "0.01") -> list[Decimal]:
    """The whole in parts that add up to it."""
    weights = [draw.randint(1, 9) for _ in range(parts)]
    out = [(whole * w / sum(weights)).quantize(Decimal(step)) for w in weights[:-1]]
    return [*out, whole - sum(out, ZERO)]


def functions(seed: str, codes: str, low: int = 8, high: int = 900, step: str = "0.01") -> dict[str, list[Decimal]]:
    """For every code what is spent on staff, on running costs and on projects."""
    draw, out = dice(seed), {}
    for code in codes.split():
        if code in BASIC:
            staff = some(draw, low, max(low + 9, high // (9 if code[:3] in ("208", "210", "221") else 1)), step)
            office = (code.endswith(("01", "50")) and code[:3] in ("201", "212", "213")) or code[:3] in ("205",)
            run = some(draw, low // 2 + 1, high // 4 + 3, step) if office else ZERO
            out[code] = [staff, run, ZERO]
        else:
            out[code] = [ZERO, ZERO, some(draw, low * 3, high, step)]
    return out
