"""Final accounts (部门决算公开): whole sets of statements, and their explanations in sentences."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial

from ..book import Grid, c
from . import Form
from .twelfth_base import (
    CENT,
    ZERO,
    D,
    Funded,
    Leaf,
    Paper,
    Place,
    by_class,
    classified,
    funded,
    leaves,
    nested,
    percent,
    plus,
    side_by_side,
    three_blocks,
    three_public,
    wrap,
)

FUND_CODES = ("21208", "21366", "22960")
STATE = "国有资本经营预算财政拨款"


def is_fund(leaf: Leaf) -> bool:
    return leaf.code.startswith(FUND_CODES)


def common(items: list[Leaf]) -> list[Leaf]:
    """What the general public budget paid for."""
    return [x for x in items if not is_fund(x)]


def appropriated(items: list[Leaf]) -> Decimal:
    """Appropriations received this year."""
    return plus(items, "income") - plus(items, "other")


def income_side(items: list[Leaf], rows: int) -> list[tuple[str, list[Decimal | None]]]:
    """The left half of the overview down to its total."""
    funds = [x for x in items if is_fund(x)]
    names = ["一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", STATE + "收入", "上级补助收入", "事业收入", "经营收入"]
    values = [appropriated(common(items)), appropriated(funds), *[ZERO] * 4, ZERO, plus(items, "other")]
    numbered = [f"{n}、{x}" for n, x in zip("一二三四五六七八", [*names, "附属单位上缴收入", "其他收入"], strict=True)]
    out: list[tuple[str, list[Decimal | None]]] = [(n, [v]) for n, v in zip(numbered, values, strict=True)]
    out += [("", [None])] * (rows - len(out))
    income, carry = plus(items, "income"), plus(items, "carry")
    return [*out, ("本年收入合计", [income]), ("使用非财政拨款结余", [ZERO]), ("年初结转和结余", [carry]), ("总计", [income + carry])]


def expense_side(items: list[Leaf]) -> list[tuple[str, list[Decimal | None]]]:
    out: list[tuple[str, list[Decimal | None]]] = [(n, [v]) for n, v in by_class(items, "spent")]
    spent, left = plus(items, "spent"), plus(items, "left")
    return [*out, ("本年支出合计", [spent]), ("结余分配", [ZERO]), ("年末结转和结余", [left]), ("总计", [spent + left])]


def overview(book: Paper, title: str, items: list[Leaf], money: str, zero: str | None) -> Grid:
    """收入支出决算总表 with 行次."""
    grid = Grid(3)
    grid.row(c("收入", 3), c("支出", 3))
    grid.row(*("项目", "行次", money) * 2)
    grid.row("栏次", "", "1", "栏次", "", "2")
    right = expense_side(items)
    side_by_side(book, grid, title, income_side(items, len(right) - 4), right, ([f"收入/{money}"], [f"支出/{money}"]), zero)
    return grid


INCOME = ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
EXPENSE = ("本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")


def coded_heading(grid: Grid, headings: tuple[str, ...], codes: int = 1) -> None:
    """项目 over code and name; the headings; 栏次."""
    grid.row(c("项目", codes + 1), *(c(x, 1, 2) for x in headings))
    grid.row(c("功能分类科目编码", codes), "科目名称")
    grid.row(c("栏次", codes + 1), *(str(k + 1) for k in range(len(headings))))


def income_table(book: Paper, title: str, items: list[Leaf], zero: str | None, **how: object) -> Grid:
    grid = Grid(3)
    coded_heading(grid, INCOME, int(str(how.get("codes", 1))))
    fns = [lambda u: plus(u, "income"), appropriated, *[lambda u: ZERO] * 4, lambda u: plus(u, "other")]
    classified(book, grid, title, items, list(zip(INCOME, fns, strict=True)), zero=zero, **how)  # type: ignore[arg-type]
    return grid


def expense_table(book: Paper, title: str, items: list[Leaf], zero: str | None, **how: object) -> Grid:
    grid = Grid(3)
    coded_heading(grid, EXPENSE, int(str(how.get("codes", 1))))
    fns = [lambda u: plus(u, "spent"), lambda u: plus(u, "basic"), lambda u: plus(u, "project"), *[lambda u: ZERO] * 3]
    classified(book, grid, title, items, list(zip(EXPENSE, fns, strict=True)), zero=zero, **how)  # type: ignore[arg-type]
    return grid


def appropriations(book: Paper, title: str, items: list[Leaf], zero: str | None) -> Grid:
    """财政拨款收入支出决算总表 with four columns on the right."""
    grid = Grid(3)
    kinds = ("一般公共预算财政拨款", "政府性基金预算财政拨款", STATE)
    grid.row(c("收入", 3), c("支出", 6))
    grid.row("项目", "行次", "金额", "项目", "行次", "合计", *kinds)
    grid.row("栏次", "", "1", "栏次", "", "2", "3", "4", "5")
    funds = [x for x in items if is_fund(x)]
    general, fund = by_class(common(items), "fiscal"), by_class(funds, "fiscal")
    right = [(n, [a + b, a, b, ZERO]) for (n, a), (_, b) in zip(general, fund, strict=True)]
    parts = [(plus(s, "fiscal"), plus(s, "left"), appropriated(s), plus(s, "carry")) for s in (common(items), funds)]
    for name, k in (("本年支出合计", 0), ("年末财政拨款结转和结余", 1)):
        right.append((name, [parts[0][k] + parts[1][k], parts[0][k], parts[1][k], ZERO]))
    left = [(f"{n}、{x}", [v]) for n, x, v in zip("一二三", kinds, (parts[0][2], parts[1][2], ZERO), strict=True)]
    left += [("", [None])] * (len(right) - 2 - len(left))
    left += [("本年收入合计", [parts[0][2] + parts[1][2]]), ("年初财政拨款结转和结余", [parts[0][3] + parts[1][3]])]
    for kind, values in zip(kinds, (parts[0][3], parts[1][3], ZERO), strict=True):
        left.append(("　　" + kind, [values]))
        right.append(("", [None] * 4))
    both = [parts[0][0] + parts[0][1], parts[1][0] + parts[1][1]]
    right.append(("总计", [both[0] + both[1], *both, ZERO]))
    left.append(("总计", [both[0] + both[1]]))
    side_by_side(book, grid, title, left, right, (["收入/金额"], [f"支出/{x}" for x in ("合计", *kinds)]), zero)
    return grid


def spending(book: Paper, title: str, items: list[Leaf], zero: str | None, head: str = "本年支出", **how: object) -> Grid:
    """一般公共预算财政拨款支出决算表: 合计, 基本, 项目 under one heading."""
    grid = Grid(4)
    codes = int(str(how.get("codes", 1)))
    grid.row(c("项目", codes + 1), c(head, 3))
    grid.row(c("功能分类科目编码", codes, 2), c("科目名称", 1, 2), *(c(x, 1, 2) for x in ("小计", "基本支出", "项目支出")))
    grid.row()
    grid.row(c("栏次", codes + 1), "1", "2", "3")
    of: list[Callable[[list[Leaf]], Decimal | None]] = [
        lambda u: plus(u, "fiscal"),
        lambda u: plus(u, "basic"),
        lambda u: plus(u, "fiscal") - plus(u, "basic"),
    ]
    names = [f"{head}/{x}" for x in ("小计", "基本支出", "项目支出")]
    classified(book, grid, title, items, list(zip(names, of, strict=True)), zero=zero, **how)  # type: ignore[arg-type]
    return grid


MOVES = {
    "年初结转和结余": ("合计", "基本支出结转", "项目支出结转和结余"),
    "本年收入": ("合计", "基本支出", "项目支出"),
    "本年支出": ("合计", "基本支出", "项目支出"),
    "年末结转和结余": ("合计", "基本支出结转", "项目支出结转和结余"),
}


def moving(book: Paper, title: str, items: list[Leaf], zero: str | None, **how: object) -> Grid:
    """The statement with what was carried over, received, spent and carried on."""
    grid = Grid(3)
    grid.row(c("项目", 2), *(c(x, 3) for x in MOVES))
    grid.row("功能分类科目编码", "科目名称", *(x for below in MOVES.values() for x in below))
    grid.row(c("栏次", 2), *(str(k) for k in range(1, 13)))
    carry, left = lambda u: plus(u, "carry"), lambda u: plus(u, "left")
    basic, project = lambda u: plus(u, "basic"), lambda u: plus(u, "fiscal") - plus(u, "basic")
    fns = [carry, lambda u: ZERO, carry, appropriated, basic, lambda u: appropriated(u) - plus(u, "basic")]
    fns += [lambda u: plus(u, "fiscal"), basic, project, left, lambda u: ZERO, left]
    names = [f"{head}/{x}" for head, below in MOVES.items() for x in below]
    classified(book, grid, title, items, list(zip(names, fns, strict=True)), zero=zero, **how)  # type: ignore[arg-type]
    return grid


def fund_table(book: Paper, title: str, items: list[Leaf], zero: str | None) -> Grid:
    """政府性基金预算财政拨款收入支出决算表; empty rows where there is nothing."""
    grid = Grid(3)
    heads = ("年初结转和结余", "本年收入", "本年支出", "年末结转和结余")
    grid.row(c("项目", 2), c(heads[0], 1, 2), c(heads[1], 1, 2), c(heads[2], 3), c(heads[3], 1, 2))
    grid.row("功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出")
    grid.row(c("栏次", 2), *(str(k) for k in range(1, 7)))
    if not items:
        grid.row(c("合计", 2), *[""] * 6)
        for _ in range(3):
            grid.row(*[""] * 8)
        return grid
    fns = [
        lambda u: plus(u, "carry"),
        appropriated,
        lambda u: plus(u, "fiscal"),
        lambda u: plus(u, "basic"),
        lambda u: plus(u, "project"),
        lambda u: plus(u, "left"),
    ]
    names = [heads[0], heads[1], *(f"本年支出/{x}" for x in ("小计", "基本支出", "项目支出")), heads[3]]
    classified(book, grid, title, items, list(zip(names, fns, strict=True)), zero=zero)
    return grid


def state_table(book: Paper, title: str) -> Grid:
    """国有资本经营预算: nothing to show."""
    grid = Grid(3)
    grid.row(c("项目", 2), c("本年支出", 3))
    grid.row("功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出")
    grid.row(c("栏次", 2), "1", "2", "3")
    grid.row(c("合计", 2), "", "", "")
    grid.row(*[""] * 5)
    return grid


def page(book: Paper, name: str, title: str, number: int, grid: Grid, note: str = "", left: str = "部门") -> None:
    """A statement with its form number, office and unit above and a note below."""
    blocks = [title, f"公开{number:02d}表", f"{left}：{book.department}　　　　　　　　　　金额单位：{book.unit}", grid]
    book.sheet(name, *blocks, *([note] if note else []))


# ----- 洋县: the whole set, blanks for nought

YANGXIAN = """2080505 68
2080801 9.5
2101101 31 0
2101103 12
2120804 0 85
2130201 612 24 3.2
2130205 0 430 0 60 25
2130209 0 318.6 0 0 0
2130234 0 96 12 18
2210201 57"""


def yangxian() -> Paper:
    book = Paper("twelfth_yangxian", "final_accounts", Place("陕西省", "汉中市", "洋县", "610723"), "洋县林业局", 2022)
    items = [x for x in leaves("yangxian", YANGXIAN) if not is_fund(x)]
    book.sheet("封面", "洋县林业局2022年度部门决算公开报表")
    page(
        book,
        "1",
        t := "收入支出决算总表",
        1,
        overview(book, t, items, "决算数", ""),
        "注：1.本表反映部门本年度的总收支和年末结转结余情况。2.本套报表金额单位转换时可能存在尾数误差。",
    )
    page(book, "2", t := "收入决算表", 2, income_table(book, t, items, "", indent="　"), "注：本表反映部门本年度取得的各项收入情况。")
    page(book, "3", t := "支出决算表", 3, expense_table(book, t, items, "", indent="　"), "注：本表反映部门本年度各项支出情况。")
    page(book, "4", t := "财政拨款收入支出决算总表", 4, appropriations(book, t, items, ""))
    page(
        book,
        "5",
        t := "一般公共预算财政拨款支出决算表",
        5,
        spending(book, t, items, "", indent="　"),
        "注：本表反映部门本年度一般公共预算财政拨款支出情况。",
    )
    grid = Grid(2)
    three_blocks(book, grid, t := "一般公共预算财政拨款基本支出决算表", plus(items, "basic"))
    page(book, "6", t, 6, grid, "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。")
    grid = Grid(4)
    three_public(
        book, grid, t := "一般公共预算财政拨款“三公”经费支出决算表", (ZERO, ZERO, D("9.6"), D("4.2")), (ZERO, ZERO, D("8.73"), D("2.05"))
    )
    page(book, "7", t, 7, grid, "注：预算数为“三公”经费全年预算数，决算数包括当年财政拨款预算和以前年度结转资金安排的实际支出。")
    page(
        book,
        "8",
        t := "政府性基金预算财政拨款收入支出决算表",
        8,
        fund_table(book, t, [], ""),
        "注：洋县林业局2022年度没有政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出，本表无数据。",
    )
    page(book, "9", t := "国有资本经营预算财政拨款支出决算表", 9, state_table(book, t), "注：本表无数据。")
    return book


# ----- 官渡: in yuan, 0.00 printed, carry-overs

GUANDU = """2080505 74
2080506 21
2101101 38
2101102 6
2101103 24
2130301 286.2 0
2130305 0 220 0 71 24.5
2130306 0 103 0 12.6 0
2130314 0 58.4
2130399 0 61 7.5
2136601 0 140 0 36 28
2210201 66"""


def guandu() -> Paper:
    place = Place("云南省", "昆明市", "官渡区", "530111")
    book = Paper("twelfth_guandu", "final_accounts", place, "昆明市官渡区水务局", 2023, "元", commas=True)
    items = leaves("guandu", GUANDU, fine=True)
    plain, funds = common(items), [x for x in items if is_fund(x)]
    book.sheet(
        "01", t := "收入支出决算表", "公开01表", "部门：昆明市官渡区水务局　　2023年度　　单位：元", overview(book, t, items, "金额", None)
    )
    head = "编制单位：昆明市官渡区水务局　　　　金额单位：元"
    book.sheet("03", t := "支出决算表", "公开03表", head, expense_table(book, t, items, None, codes=3))
    book.sheet(
        "05",
        t := "一般公共预算财政拨款收入支出决算表",
        "公开05表",
        head,
        moving(book, t, plain, None),
        "注：本表反映部门本年度一般公共预算财政拨款的收支和年初、年末结转结余情况。",
    )
    grid = Grid(2)
    three_blocks(book, grid, t := "一般公共预算财政拨款基本支出决算表", plus(plain, "basic"), "金额", None, indent="  ")
    book.sheet("06", t, "公开06表", head, grid)
    book.sheet("08", t := "政府性基金预算财政拨款收入支出决算表", "公开08表", head, fund_table(book, t, funds, None))
    book.sheet(
        "09",
        "国有资本经营预算财政拨款收入支出决算表",
        "公开09表",
        head,
        state_table(book, ""),
        "注：本部门本年度无国有资本经营预算财政拨款收入支出，故本表为空表。",
    )
    book.sheet("10", t := "“三公”经费、行政参公单位机关运行经费情况表", "公开10表", head, guandu_three(book, t))
    return book


def guandu_three(book: Paper, title: str) -> Grid:
    """Rows with 行次, budget and what was spent; counts stand among the money."""
    grid = Grid(2)
    grid.row("项目", "行次", "预算数", "决算统计数")
    grid.row("栏次", "", "1", "2")
    rows: list[tuple[str, Decimal | str | None, Decimal | str]] = [
        ("一、“三公”经费支出", None, ""),
        ("（一）支出合计", D("6.85"), D("5.2317")),
        ("1.因公出国（境）费", ZERO, ZERO),
        ("2.公务用车购置及运行维护费", D("5.35"), D("4.6801")),
        ("（1）公务用车购置费", ZERO, ZERO),
        ("（2）公务用车运行维护费", D("5.35"), D("4.6801")),
        ("3.公务接待费", D("1.5"), D("0.5516")),
        ("（1）国内接待费", "—", D("0.5516")),
        ("其中：外事接待费", "—", ZERO),
        ("（2）国（境）外接待费", "—", ZERO),
        ("（二）相关统计数", "—", "—"),
        ("1.因公出国（境）团组数（个）", "—", "0"),
        ("2.公务用车保有量（辆）", "—", "3"),
        ("3.国内公务接待批次（个）", "—", "12"),
        ("4.国内公务接待人次（人）", "—", "86"),
        ("二、机关运行经费", "—", D("58.203344")),
        ("（一）行政单位", "—", D("58.203344")),
        ("（二）参照公务员法管理事业单位", "—", ZERO),
    ]
    for k, (name, plan, done) in enumerate(rows, 1):
        printed = [
            v if isinstance(v, str) else book.cell(title, "", name, head, v, None) for head, v in (("预算数", plan), ("决算统计数", done))
        ]
        grid.row(name, str(k), *printed)
    return grid


# ----- 巩义: budget and accounts side by side

GONGYI = """2080501 12.4
2080505 96
2101101 40
2101103 22
2140101 705 30
2140106 0 1830.5 0 240 118
2140112 0 265
2140199 0 77 26
2210201 84"""
FACTOR = ("0.92", "1", "1.05", "0.988", "1.21")


def planned(items: list[Leaf]) -> Decimal:
    """The budget at the start of the year for the items."""
    return sum(((x.spent * D(FACTOR[sum(map(int, x.code)) % 5])).quantize(CENT) for x in items), ZERO)


def gongyi_overview(book: Paper, title: str, items: list[Leaf]) -> Grid:
    """Budget and accounts of both sides; no 行次; what is empty is left out."""
    grid = Grid(2)
    grid.row(c("收入", 3), c("支出", 3))
    grid.row(*("项目", "预算数", "决算数") * 2)
    other, spent, left = plus(items, "other"), plus(items, "spent"), plus(items, "left")
    incomes = [("一、一般公共预算财政拨款收入", [planned(items) - D("20"), appropriated(items)]), ("二、其他收入", [D("20"), other])]
    outgo = []
    for n, (_code, name, under) in zip("一二三四", [r for r in nested(items) if len(r[0]) == 3], strict=True):
        outgo.append((f"{n}、{name}", [planned(under), plus(under, "spent")]))
    incomes += [("", [None, None])] * (len(outgo) - 2)
    outgo += [("本年支出合计", [planned(items), spent]), ("年末结转和结余", [ZERO, left]), ("支出总计", [planned(items), spent + left])]
    incomes += [("本年收入合计", [planned(items), plus(items, "income")]), ("年初结转和结余", [ZERO, plus(items, "carry")])]
    incomes.append(("收入总计", [planned(items), plus(items, "income") + plus(items, "carry")]))
    names = ([f"收入/{x}" for x in ("预算数", "决算数")], [f"支出/{x}" for x in ("预算数", "决算数")])
    side_by_side(book, grid, title, incomes, outgo, names, "-", ordinals=False)
    return grid


def gongyi_compared(book: Paper, title: str, items: list[Leaf]) -> Grid:
    """Each code with budget, accounts and the share done; the total stands last."""
    grid = Grid(2)
    grid.row(c("科目编码", 1, 2), c("科目名称", 1, 2), c("年初预算数", 1, 2), c("支出决算数", 3), c("完成年初预算的%", 1, 2))
    grid.row("合计", "基本支出", "项目支出")

    def add(code: str, name: str, under: list[Leaf]) -> None:
        plan, done = planned(under), plus(under, "spent")
        figures = [("年初预算数", plan), ("支出决算数/合计", done)]
        figures += [(f"支出决算数/{h}", plus(under, k)) for h, k in (("基本支出", "basic"), ("项目支出", "project"))]
        printed = [book.cell(title, code, name, head, wan, "-") for head, wan in figures]
        rate = f"{100 * done / plan:.1f}%"
        grid.row(*([c(name, 2)] if not code else [code, name]), *printed, rate)

    for row in nested(items):
        add(*row)
    add("", "合计", items)
    return grid


def gongyi() -> Paper:
    place = Place("河南省", "郑州市", "巩义市", "410181")
    book = Paper("twelfth_gongyi", "final_accounts", place, "巩义市交通运输局", 2021, commas=True)
    items = leaves("gongyi", GONGYI)
    t1, t2 = "2021年度巩义市交通运输局收入支出决算总表", "2021年度巩义市交通运输局支出决算表"
    book.sheet(
        "总表",
        "巩义市交通运输局2021年度部门决算公开",
        "（本套报表金额单位均为万元）",
        t1,
        gongyi_overview(book, t1, items),
        t2,
        gongyi_compared(book, t2, items),
    )
    for measure, source in (("budget", "total"), ("initial_budget", "total")):  # the totals of the statements: allowed, not asked for
        book.money("", measure, source, planned(items), again=True)
    t3 = "2021年度巩义市交通运输局一般公共预算基本支出决算表"
    grid = Grid(2)
    three_blocks(book, grid, t3, plus(items, "basic"), "金额", "-", indent="")
    t4 = "2021年度巩义市交通运输局“三公”经费支出决算表"
    book.sheet("基本", t3, grid, t4, gongyi_three(book, t4), "说明：“三公”经费均由一般公共预算财政拨款安排；“-”表示没有数据。")
    return book


def gongyi_three(book: Paper, title: str) -> Grid:
    grid = Grid(1)
    grid.row("项目", "2020年决算数", "2021年预算数", "2021年决算数", "决算比预算增减")
    rows = [
        ("合计", 31.42, 28.0, 24.63),
        ("1.因公出国（境）费用", 0, 0, 0),
        ("2.公务接待费", 3.42, 3.0, 1.88),
        ("3.公务用车费", 28.0, 25.0, 22.75),
        ("其中：（1）公务用车运行维护费", 28.0, 25.0, 22.75),
        ("（2）公务用车购置", 0, 0, 0),
    ]
    for name, *values in rows:
        wan = [D(str(v)) for v in values]
        wan.append(wan[2] - wan[1])
        heads = ("2020年决算数", "2021年预算数", "2021年决算数", "决算比预算增减")
        grid.row(name, *(book.cell(title, "", name, h, v, "-") for h, v in zip(heads, wan, strict=True)))
    return grid


# ----- 浏阳: explained in sentences

LIUYANG = """2070101 388 16
2070104 0 142.6
2070109 0 205 0 33 12
2070199 0 318 45
2070308 0 160
2080505 52
2101101 27
2210201 41"""
LIUYANG_PROJECTS = {
    "公共图书馆、文化馆（站）免费开放及总分馆制建设补助资金": (
        "保障市图书馆、市文化馆及32个乡镇（街道）综合文化站全年免费开放，完善总分馆服务体系，新建城市书房3个，"
        "举办公益性文化活动260场次以上，让城乡居民就近享受基本公共文化服务。"
    ),
    "浏阳花鼓戏与烟花制作技艺传承保护经费": (
        "对市级以上代表性传承人发放传承补助，组织非遗进校园、进景区展示展演活动，整理出版口述史资料，提升非遗项目的社会知晓度和保护水平。"
    ),
    "全域旅游宣传营销专项": (
        "赴长三角、粤港澳等重点客源地开展专题推介，制作投放城市形象宣传片，办好国际花炮文化节配套活动，带动全年旅游综合收入稳步增长。"
    ),
}
LIUYANG_SOURCES = [["fiscal_appropriation"], ["fiscal_appropriation", "other"], ["fiscal_appropriation"]]


def liuyang(name: str = "twelfth_liuyang", width: int = 0) -> Paper:
    """`width`: paragraphs broken into lines as they are printed on paper."""
    book = Paper(name, "final_accounts", Place("湖南省", "长沙市", "浏阳市", "430181"), "浏阳市文化旅游广电体育局", 2023)
    items = leaves("liuyang", LIUYANG)

    def prose(*paragraphs: str) -> list[str]:
        return [line for p in paragraphs for line in (wrap(p, width) if width else ["　　" + p])]

    tables = [
        t := "收入支出决算总表",
        "公开01表",
        "部门：浏阳市文化旅游广电体育局　　　　单位：万元",
        overview(book, t, items, "决算数", None),
    ]
    first = ["浏阳市文化旅游广电体育局2023年度部门决算", "第一部分　部门决算表", *tables]
    book.sheet(
        "决算",
        *first,
        t := "一般公共预算财政拨款支出决算表",
        "公开05表",
        "部门：浏阳市文化旅游广电体育局　　　　单位：万元",
        spending(book, t, items, None, last=False),
    )
    book.sheet("说明", "第二部分　2023年度部门决算情况说明", *prose(*liuyang_words(book, items)))
    works = funded("文化旅游", "liuyang", LIUYANG_PROJECTS, LIUYANG_SOURCES)
    book.sheet("绩效", "第三部分　预算绩效情况说明", *prose(*liuyang_results(book, works)))
    return book


def liuyang_words(book: Paper, items: list[Leaf]) -> list[str]:
    """The sentences on income, expenditure, appropriations and the three public expenses."""
    spent, fiscal, total = plus(items, "spent"), plus(items, "fiscal"), plus(items, "spent") + plus(items, "left")
    initial = sum((start(x) for x in items), ZERO)
    rate = percent(100 * fiscal / initial)
    budget = book.money("", "initial_budget", "general_public", initial)
    done = book.spent("", "general_public", fiscal, rate)
    out = [
        "一、收入支出决算总体情况说明",
        (
            f"2023年度收、支总计均为{total}万元。与上年相比，收、支总计各增加86.37万元，增长{percent(8637 / (total - D('86.37')))}，"
            "主要是群众体育场地建设资金增加。"
        ),
        "二、支出决算情况说明",
        (
            f"2023年度支出合计{spent}万元，其中：基本支出{plus(items, 'basic')}万元，占{percent(100 * plus(items, 'basic') / spent)}；"
            f"项目支出{plus(items, 'project')}万元，占{percent(100 * plus(items, 'project') / spent)}。"
        ),
        "三、一般公共预算财政拨款支出决算情况说明",
        f"2023年度一般公共预算财政拨款支出年初预算为{budget}万元，支出决算为{done}万元，完成年初预算的{rate}。其中：",
    ]
    for n, leaf in enumerate(items, 1):
        out.append(
            f"{n}.{named(items, leaf.code)}。年初预算为{book.amount(start(leaf))}万元，支出决算为{book.amount(leaf.fiscal)}万元，"
            f"完成年初预算的{percent(100 * leaf.fiscal / start(leaf))}。"
        )
    out.append("四、一般公共预算财政拨款“三公”经费支出决算情况说明")
    out.append(
        "2023年度“三公”经费支出预算为11.50万元，支出决算为9.86万元，完成预算的85.74%。其中：因公出国（境）费支出预算为0万元，支出决算为0万元；"
        "公务接待费支出预算为5.50万元，支出决算为4.02万元；公务用车运行维护费支出预算为6.00万元，支出决算为5.84万元。"
    )
    return out


def start(leaf: Leaf) -> Decimal:
    return (leaf.fiscal * D(FACTOR[sum(map(int, leaf.code)) % 5])).quantize(CENT)


def named(items: list[Leaf], code: str) -> str:
    names = {row[0]: row[1] for row in nested(items)}
    return f"{names[code[:3]]}（类）{names[code[:5]]}（款）{names[code]}（项）"


def liuyang_results(book: Paper, works: list[Funded]) -> list[str]:
    """What the office says about the self-evaluation of each project."""
    out = ["（一）项目绩效自评结果", "我部门今年在部门决算中反映以下3个项目绩效自评结果。"]
    for n, work in enumerate(works, 1):
        score, rate = percent(work.score())[:-1], percent(work.rate())
        seq = book.project(work.project, total_score=score, goal_completion=work.project.done)
        adjusted = book.money(seq, "adjusted_budget", "total", work.total(1))
        spent = book.spent(seq, "total", work.total(2), rate)
        out.append(
            f"{n}.“{work.project.name}”项目绩效自评综述：根据年初设定的绩效目标，项目绩效自评得分为{score}分。项目全年预算数为{adjusted}万元，"
            f"执行数为{spent}万元，完成预算的{rate}。项目绩效目标完成情况：{work.project.done}"
            "发现的主要问题及原因：个别活动受天气影响延期，资金支付略晚于计划。下一步改进措施：提前编排活动计划，加快资金支付进度。"
        )
    return out


# ----- 晋江: projects in the accounts, running costs

JINJIANG_NAMES = {
    "困难群众救助补助资金": "对低保、特困、临时救助对象按月足额发放救助金，做到应保尽保、应救尽救。",
    "居家社区养老服务设施建设与运营补助（含长者食堂运营补贴）": (
        "新建长者食堂、提升居家养老服务站，通过政府购买服务为特殊困难老年人提供助餐、助洁、助医服务。"
    ),
    "流浪乞讨人员救助管理站运行经费": "对生活无着的流浪乞讨人员实施主动救助、及时救助。",
}
JINJIANG = """2080201 296 0
2080299 0 112 18.4
2080505 41
2081002 0 305 0 22 9.6
2081902 0 744
2101101 22
2210201 33
2296002 0 168 0 40 31.5"""


def jinjiang() -> Paper:
    place = Place("福建省", "泉州市", "晋江市", "350582")
    book = Paper("twelfth_jinjiang", "final_accounts", place, "晋江市民政局", 2020)
    items = leaves("jinjiang", JINJIANG)
    funds = [x for x in items if is_fund(x)]
    sources = [["general_public"], ["general_public", "government_fund", "other"], ["general_public", "carryover"]]
    works = funded("民政", "jinjiang", JINJIANG_NAMES, sources)
    head = "部门名称：晋江市民政局                                                      单位：万元"
    book.sheet("附表4", "附表4", t := "晋江市民政局2020年度财政拨款收入支出决算总表", head, appropriations(book, t, items, None))
    book.sheet("附表7", "附表7", t := "晋江市民政局2020年度政府性基金预算财政拨款收入支出决算表", head, fund_table(book, t, funds, None))
    book.sheet(
        "附表9",
        "附表9",
        "晋江市民政局2020年度项目支出决算明细表",
        head,
        jinjiang_projects(book, works),
        "填报说明：本表“全年预算数”含当年追加和上年结转资金。",
    )
    book.sheet(
        "附表10",
        "附表10",
        t := "晋江市民政局2020年度机构运行信息表",
        head,
        jinjiang_running(book, t),
        "注：本表“三公”经费填列一般公共预算财政拨款和政府性基金预算财政拨款安排的实际支出，车辆、设备按数量填列。",
    )
    return book


KINDS = {"general_public": "一般公共预算", "government_fund": "政府性基金", "carryover": "上年结转", "other": "其他资金"}


def jinjiang_projects(book: Paper, works: list[Funded]) -> Grid:
    """Projects with initial and adjusted budget, and what was spent by source; the total stands first."""
    grid = Grid(3)
    heads = ("序号", "项目名称", "年初预算数")
    grid.row(*(c(x, 1, 2) for x in heads), c("全年预算数", 1, 2), c("决算数", 5), c("执行率（%）", 1, 2))
    grid.row("小计", *KINDS.values())
    grid.row("栏次", "", *(str(k) for k in range(1, 9)))

    def add(seq: str, lead: list[str], of: Callable[[str, int], Decimal]) -> None:
        sums = [sum((of(s, k) for s in KINDS), ZERO) for k in range(3)]
        rate = f"{100 * sums[2] / sums[1]:.2f}"
        row = [book.money(seq, "initial_budget", "total", sums[0]), book.money(seq, "adjusted_budget", "total", sums[1])]
        row.append(book.spent(seq, "total", sums[2], rate))
        row += [book.spent(seq, s, of(s, 2)) if of(s, 2) else "" for s in KINDS]
        grid.row(*lead, *row, rate)

    add("", ["", "合计"], lambda s, k: sum((w.of(s, k) for w in works), ZERO))
    for n, work in enumerate(works, 1):
        add(book.project(work.project), [str(n), work.project.name], work.of)
    return grid


def jinjiang_running(book: Paper, title: str) -> Grid:
    """机构运行信息表: money and counts, two halves side by side."""
    grid = Grid(2)
    grid.row("项目", "行次", "预算数", "决算数", "项目", "行次", "决算数")
    grid.row("栏次", "", "1", "2", "栏次", "", "3")
    no = "—"
    left = [
        ("一、“三公”经费支出", no, no),
        ("（一）支出合计", D("13.6"), D("10.42")),
        ("1.因公出国（境）费", ZERO, ZERO),
        ("2.公务用车购置及运行维护费", D("10.6"), D("9.15")),
        ("（1）公务用车购置费", ZERO, ZERO),
        ("（2）公务用车运行维护费", D("10.6"), D("9.15")),
        ("3.公务接待费", D("3"), D("1.27")),
        ("（1）国内接待费", no, D("1.27")),
        ("（2）国（境）外接待费", no, ZERO),
        ("（二）相关统计数", no, no),
        ("1.公务用车保有量（辆）", no, "4"),
        ("2.国内公务接待批次（个）", no, "19"),
        ("3.国内公务接待人次（人）", no, "143"),
    ]
    right = [
        ("二、机关运行经费", D("46.83")),
        ("（一）行政单位", D("46.83")),
        ("（二）参照公务员法管理事业单位", ZERO),
        ("三、国有资产占用情况", no),
        ("（一）车辆数合计（辆）", "4"),
        ("1.机要通信用车", "1"),
        ("2.应急保障用车", "3"),
        ("（二）单价100万元以上设备（不含车辆）", "0"),
        ("四、政府采购支出信息", no),
        ("（一）政府采购支出合计", D("284.6")),
        ("1.政府采购货物支出", D("61.35")),
        ("2.政府采购服务支出", D("223.25")),
        ("其中：授予小微企业合同金额", D("97.4")),
    ]

    def shown(item: str, head: str, value: Decimal | str) -> str:
        return value if isinstance(value, str) else book.cell(title, "", item, head, value, None)

    for k, ((a, plan, done), (b, money)) in enumerate(zip(left, right, strict=True), 1):
        row = [a, str(k), shown(a, "预算数", plan), shown(a, "决算数", done), b, str(k + 13), shown(b, "决算数", money)]
        grid.row(*row)
    return grid


FORMS = [
    Form("twelfth_yangxian", "accounts", yangxian, "xlsx pdf torn"),
    Form("twelfth_guandu", "accounts", guandu, "html pdf aligned"),
    Form("twelfth_gongyi", "accounts", gongyi, "docx pdf_grey csv_ragged"),
    Form("twelfth_liuyang", "accounts_narrative", liuyang, "docx md_lost"),
    Form("twelfth_liuyang_print", "accounts_narrative", partial(liuyang, "twelfth_liuyang_print", 114), "pdf_tall"),
    Form("twelfth_jinjiang", "accounts", jinjiang, "html pdf md_twice"),
]
