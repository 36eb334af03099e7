"""Helpers of the nineteenth forms: statements from heading paths, long narratives, project tables, a PDF that flows."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import partial

from tests import pdf_factory

from .. import writers
from ..book import Book, Grid, c, levels
from ..content import Project
from . import WRITERS
from .nineteenth_content import Dept, Row

ZERO = Decimal(0)


def pdf_flow(book: Book, landscape: bool = False, style: str = "strokes") -> bytes:
    """A PDF whose paragraphs wrap and break over pages as an office prints them, with page numbers."""
    page = pdf_factory.Sheet(pdf_factory.A4[::-1] if landscape else pdf_factory.A4, margin=40.0)
    room, count = page.size[0] - 2 * page.margin, [1]

    def turn() -> None:
        page.text(f"— {count[0]} —", page.size[0] / 2 - 14, page.size[1] - 20)
        count[0] += 1
        page.new_page()

    for n, sheet in enumerate(book.sheets):
        if (n and page.y > page.size[1] / 2) or n == 1:
            turn()
        for block in sheet.blocks:
            if isinstance(block, Grid):
                if page.y > page.size[1] - 230:
                    turn()
                writers._draw(page, block, style)
                page.y += 6
                continue
            for line in pdf_factory.wrapped(block, room) or [""]:
                if page.y > page.size[1] - page.margin - 16:
                    turn()
                page.line(line)
    page.text(f"— {count[0]} —", page.size[0] / 2 - 14, page.size[1] - 20)
    return page.bytes()


WRITERS["pdf_flow"] = (".pdf", pdf_flow)
WRITERS["pdf_flow_wide"] = (".pdf", partial(pdf_flow, landscape=True, style="thin_rectangles"))


def heads(grid: Grid, paths: Iterable[str]) -> None:
    """Heading rows of paths such as 支出/基本支出; neighbours with the same beginning share a cell."""
    parts = [x.split("/") for x in paths]
    depth = max(map(len, parts))
    for level in range(depth):
        row = []
        for i, part in enumerate(parts):
            if len(part) <= level or (i and level < len(parts[i - 1]) and parts[i - 1][: level + 1] == part[: level + 1]):
                continue
            wide = 1
            while i + wide < len(parts) and parts[i + wide][: level + 1] == part[: level + 1]:
                wide += 1
            row.append(c(part[level], wide, depth - level if len(part) == level + 1 else 1))
        grid.row(*row)
    grid.heading = depth


def figure(book: Book, table: str, code: str, name: str, column: str, wan: Decimal | None, zero: bool = False) -> str:
    """A figure of a statement; zeros print blank unless `zero`."""
    return "" if wan is None or (not wan and not zero) else book.line(table, code, name, column, wan)


def statement(
    book: Book,
    table: str,
    leads: list[str],
    columns: list[str],
    rows: list[Row],
    split: bool = False,
    zero: bool = False,
    total: str = "合计",
    marks: bool = False,
) -> Grid:
    """A statement by codes: `leads` head code and name, `split` the code in three columns, `marks` a row of column numbers."""
    grid = Grid()
    heads(grid, [*leads, *columns])
    wide = len(leads)
    if marks:
        grid.row(c("栏次", wide), *map(str, range(1, len(columns) + 1)))
    if total:
        size = min((len(x[0]) for x in rows), default=0)
        sums = [sum((x[2][k] for x in rows if len(x[0]) == size), ZERO) for k in range(len(columns))]
        grid.row(c(total, wide), *(figure(book, table, "", total, col, x, zero) for col, x in zip(columns, sums, strict=True)))
    for code, name, amounts in rows:
        lead = [code[:3], code[3:5], code[5:7], name] if split else [code, name]
        grid.row(*lead, *(figure(book, table, code, name, col, x, zero) for col, x in zip(columns, amounts, strict=True)))
    return grid


Side = list[tuple[str, list[Decimal | None]]]


def two_sides(book: Book, table: str, left: Side, right: Side, lcols: list[str], rcols: list[str], numbered: bool = False) -> Grid:
    """Income beside expenditure; `numbered`: a column of line numbers as in the final accounts."""
    grid, at = Grid(), 0
    number = ["行次"] if numbered else []
    heads(grid, ["收入/项目", *(f"收入/{x}" for x in number + lcols), "支出/项目", *(f"支出/{x}" for x in number + rcols)])
    if numbered:
        grid.row("栏次", "", *map(str, range(1, len(lcols) + 1)), "栏次", "", *(str(len(lcols) + k + 1) for k in range(len(rcols))))
    size = max(len(left), len(right))
    left, right = _level(left, size, len(lcols)), _level(right, size, len(rcols))
    for at in range(size):
        row: list[str] = []
        for k, (side, word, cols) in enumerate(((left, "收入", lcols), (right, "支出", rcols))):
            name, amounts = side[at]
            row += [name] + [str(at + 1 + k * size)] * numbered
            row += [figure(book, table, "", name, f"{word}/{x}", y) for x, y in zip(cols, amounts, strict=True)]
        grid.row(*row)
    return grid


def _level(side: Side, size: int, columns: int) -> Side:
    """The side filled up above its three closing lines."""
    return side[:-3] + [("", [None] * columns)] * (size - len(side)) + side[-3:]


def classes(dept: Dept) -> Side:
    """The expenditure classes of a department with ordinals."""
    rows = [(name, sum(x, ZERO)) for code, name, x in dept.functions() if len(code) == 3]
    return [(f"{'一二三四五六七八九'[n]}、{name}", [x]) for n, (name, x) in enumerate(rows)]


def seqs(book: Book, dept: Dept, **fields: str) -> list[str]:
    """Register the projects with what the form prints of them; a field names an attribute of the project."""
    return [book.project(p, **{k: getattr(p, v) for k, v in fields.items() if getattr(p, v)}) for p in dept.projects]


def amt(book: Book, seq: str, measure: str, source: str, wan: Decimal) -> str:
    """A budget figure, asked for where it is printed first."""
    known = any((x["project_seq"], x["measure"], x["funding_source"]) == (seq, measure, source) for x in book.gold["budget"])
    return book.money(seq, measure, source, wan, again=known)


def yuan(x: Decimal) -> str:
    """An amount in a sentence."""
    return f"{x:.2f}万元"


def pick(book: Book, table: str, dept: Dept) -> Grid:
    """The 三公 statement: a line each, this year's and last year's figure."""
    grid, year = Grid(), dept.year
    cols = [f"{year - 1}年预算数", f"{year}年预算数"]
    heads(grid, ["项目", *cols])
    meal, car = dept.spent_on("30217"), dept.spent_on("30231")
    names = [("合计", meal + car), ("1.因公出国（境）费用", ZERO), ("2.公务接待费", meal), ("3.公务用车购置及运行维护费", car)]
    for name, x in [*names, ("其中：公务用车运行维护费", car), ("公务用车购置费", ZERO)]:
        prior_x = (x * Decimal("1.05")).quantize(Decimal("0.01"))
        grid.row(name, *(figure(book, table, "", name, col, y, True) for col, y in zip(cols, [prior_x, x], strict=True)))
    return grid


def duty(dept: Dept, jobs: list[str]) -> list[str]:
    """Chapter one: duties, organs, what the year is for."""
    return [
        "一、部门主要职责",
        *(f"（{'一二三四五六七八九'[n]}）{x}" for n, x in enumerate(jobs)),
        f"（{'一二三四五六七八九'[len(jobs)]}）完成上级交办的其他任务。",
        "二、机构设置情况",
        (
            f"从单位构成看，{dept.name}由本级和所属事业单位组成。内设办公室、政策法规科、财务科、综合业务科等7个职能科室，"
            "核定行政编制26名，事业编制41名，实有在职人员63人，离退休人员38人。"
        ),
    ]


def words(dept: Dept) -> list[str]:
    """Sentences that repeat the figures of the functional statement."""
    year = dept.year
    kind = "决算" if dept.accounts else "预算"
    out = [
        f"{dept.name}{year}年收支总{kind}{yuan(dept.total)}。收入包括：一般公共预算拨款收入{yuan(dept.total - dept.fund)}"
        + (f"、政府性基金预算拨款收入{yuan(dept.fund)}" if dept.fund else "")
        + "；支出包括："
        + "、".join(f"{name}{yuan(sum(x, ZERO))}" for code, name, x in dept.functions() if len(code) == 3)
        + "。",
        (
            f"按支出性质分，基本支出{yuan(dept.basic_total)}，占{100 * dept.basic_total / dept.total:.2f}%，"
            "主要用于保障机构正常运转、完成日常工作任务；"
            f"项目支出{yuan(dept.project_total)}，占{100 * dept.project_total / dept.total:.2f}%，"
            "主要用于完成特定的行政工作任务和事业发展目标。"
        ),
    ]
    names = {code: name for code, name, _ in dept.functions()}
    leaves = [x for x in dept.functions() if len(x[0]) == 7]
    for n, (code, name, pair) in enumerate(leaves, 1):
        now = sum(pair, ZERO)
        out.append(
            f"{n}.{names[code[:3]]}（类）{names[code[:5]]}（款）{name}（项）{year}年{kind}数为{yuan(now)}，"
            + ("与上年持平。" if n % 3 == 0 else f"比上年增长{n * 1.37:.2f}%，主要原因是人员增资及社会保障缴费基数调整，相应增加支出。")
        )
    return out


def words_more(dept: Dept) -> list[str]:
    """Basic expenditure, 三公, operating costs, procurement, state assets."""
    meal, car, cost = dept.spent_on("30217"), dept.spent_on("30231"), dept.operating()
    return [
        (
            f"{dept.year}年一般公共预算基本支出{yuan(dept.basic_total)}，其中：人员经费{yuan(dept.basic_total - cost)}，"
            "主要包括：基本工资、津贴补贴、奖金、"
            f"机关事业单位基本养老保险缴费、职业年金缴费、职工基本医疗保险缴费、住房公积金、生活补助；公用经费{yuan(cost)}，主要包括：办公费、印刷费、"
            "电费、差旅费、公务接待费、工会经费、公务用车运行维护费、其他交通费用。"
        ),
        (
            f"“三公”经费合计{yuan(meal + car)}，其中：因公出国（境）费0.00万元，未安排因公出国（境）团组；公务接待费{yuan(meal)}，"
            "国内公务接待28批次、"
            f"216人次；公务用车运行维护费{yuan(car)}，公务用车保有量4辆；公务用车购置费0.00万元。"
        ),
        f"机关运行经费{yuan(cost)}，比上年减少3.26%，主要原因是落实过紧日子要求，压减一般性支出。",
        "政府采购情况：本年度未安排政府采购货物、工程预算，授予中小企业合同金额占政府采购支出总额的比重按有关规定执行。",
        (
            f"国有资产占有使用情况：截至上年12月31日，{dept.name}共有车辆4辆，其中，应急保障用车1辆、"
            "执法执勤用车3辆；单价100万元以上的设备0台（套）。"
        ),
    ]


GLOSSARY = [
    "财政拨款收入：指单位从同级财政部门取得的各类财政拨款，包括一般公共预算财政拨款和政府性基金预算财政拨款。",
    "事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。",
    "其他收入：指除上述“财政拨款收入”“事业收入”“经营收入”等以外的收入，主要是存款利息收入等。",
    "上年结转：指以前年度尚未完成、结转到本年仍按原规定用途继续使用的资金。",
    "基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
    "项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。",
    (
        "“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行维护费和公务接待费。其中，公务用车购置及运行维护费反映单位公务用车车辆"
        "购置支出（含车辆购置税、牌照费）及燃料费、维修费、过桥过路费、保险费、安全奖励费用等支出。"
    ),
    (
        "机关运行经费：指为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金，包括办公及印刷费、邮电费、"
        "差旅费、会议费、"
        "福利费、日常维修费、专用材料及一般设备购置费、办公用房水电费、办公用房取暖费、办公用房物业管理费、公务用车运行维护费以及其他费用。"
    ),
    "绩效目标：指财政预算资金计划在一定期限内达到的产出和效果，包括产出指标、效益指标和满意度指标等，是绩效自评和绩效评价的依据。",
]


def glossary() -> list[str]:
    return [f"{'一二三四五六七八九'[n]}、{x}" for n, x in enumerate(GLOSSARY)]


def contents(lines: Iterable[str]) -> list[str]:
    """A table of contents with leaders and page numbers."""
    return ["目　录", *(f"{x}{'.' * max(6, 40 - len(x))}{n * 2 + 1}" for n, x in enumerate(lines, 1))]


def total_again(book: Book, *wan: Decimal, source: str = "total") -> None:
    """Department totals that the narrative and the lists print: allowed, not asked for."""
    for x in wan:
        book.money("", "budget", source, x, again=True)


def allowed(book: Book, dept: Dept) -> None:
    """Department totals that sentences and statements print."""
    total_again(book, dept.total, dept.project_total, dept.basic_total)
    total_again(book, dept.total - dept.fund, dept.project_total - dept.fund, dept.basic_total, source="general_public")
    total_again(book, dept.total, dept.project_total, source="fiscal_appropriation")
    if dept.fund:
        total_again(book, dept.fund, source="government_fund")


def targets(book: Book, grid: Grid, seq: str, p: Project, lead: str = "", wide: int = 1) -> None:
    """Rows of targets in one cell, with a tall leading cell `lead`; `wide`: columns of the name."""
    for n, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
        book.indicator(seq, item)
        first = [c(lead, 1, len(p.indicators))] if lead and not n else []
        grid.row(*first, *cells, c(item.name, wide), item.printed)


def closing(word: str, total: Decimal, carry: str) -> Side:
    return [(f"本年{word}合计", [total]), (carry, [None]), (f"{word}总计", [total])]


def balance(book: Book, table: str, dept: Dept, column: str) -> Grid:
    """The statement of all income and expenditure."""
    left = [
        ("一、一般公共预算拨款收入", [dept.total - dept.fund]),
        ("二、政府性基金预算拨款收入", [dept.fund]),
        ("三、国有资本经营预算拨款收入", [None]),
    ]
    left += [("四、财政专户管理资金收入", [None]), ("五、单位资金收入", [None]), *closing("收入", dept.total, "上年结转结余")]
    return two_sides(book, table, left, classes(dept) + closing("支出", dept.total, "年终结转结余"), [column], [column])


def fiscal(book: Book, table: str, dept: Dept, column: str, parts: list[str], numbered: bool = False) -> Grid:
    """Fiscal appropriation beside expenditure by class, with the budgets (`parts`: total, general, fund) side by side."""
    general = {k: sum(x, ZERO) for k, _, x in dept.general()}
    fund = {k: sum(x, ZERO) for k, _, x in dept.fund_rows()}
    keys = [k for k, _, _ in dept.functions() if len(k) == 3]
    right = [(name, [x[0], general.get(k, ZERO), fund.get(k, ZERO)]) for k, (name, x) in zip(keys, classes(dept), strict=True)]
    sums = [dept.total, dept.total - dept.fund, dept.fund]
    left = [("一、一般公共预算财政拨款", [sums[1]]), ("二、政府性基金预算财政拨款", [sums[2]]), ("三、国有资本经营预算财政拨款", [None])]
    right += [("本年支出合计", sums), ("年末财政拨款结转和结余", [None] * 3), ("支出总计", sums)]
    return two_sides(book, table, left + closing("收入", dept.total, "年初财政拨款结转和结余"), right, [column], parts, numbered)


def wide(rows: list[Row], *extra: Decimal | None) -> list[Row]:
    """Basic and project amounts with their sum in front."""
    return [(code, name, [sum(x, ZERO), *x, *extra]) for code, name, x in rows]


def sourced(dept: Dept, more: int = 0) -> list[Row]:
    """By function: total, general public budget, government fund, `more` columns that stay empty."""
    fund = {code for code, _, _ in dept.fund_rows()}
    own = {code: sum(x, ZERO) for code, _, x in dept.general()}
    return [
        (k, name, [sum(x, ZERO), own.get(k, ZERO), sum(x, ZERO) - own.get(k, ZERO) if k in fund else ZERO, *[ZERO] * more])
        for k, name, x in dept.functions()
    ]


def empty(leads: list[str], columns: list[str]) -> Grid:
    """A statement without figures."""
    grid = Grid()
    heads(grid, [*leads, *columns])
    for _ in range(3):
        grid.row(*[""] * grid.width)
    return grid


def listed(book: Book, dept: Dept, ids: list[str], unit: str, kind: str = "特定目标类") -> Grid:
    """The list of projects with their amounts by source."""
    grid = Grid()
    heads(
        grid,
        [
            "项目类别",
            "项目名称",
            "项目单位",
            "合计",
            "本年拨款/一般公共预算",
            "本年拨款/政府性基金预算",
            "本年拨款/国有资本经营预算",
            "单位资金",
        ],
    )
    grid.row(
        c("合计", 3),
        book.amount(dept.project_total),
        book.amount(dept.project_total - dept.fund),
        book.amount(dept.fund) if dept.fund else "",
        "",
        "",
    )
    for seq, p in zip(ids, dept.projects, strict=True):
        source = dept.source(p)
        part = amt(book, seq, "budget", source, p.fiscal)
        cells = [part, ""] if source == "general_public" else ["", part]
        book.gold["projects"][int(seq) - 1]["unit_name"] = unit
        grid.row(kind, p.name, unit, amt(book, seq, "budget", "total", p.fiscal), *cells, "", "")
    return grid
