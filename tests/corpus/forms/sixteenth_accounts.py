"""Whole final accounts of departments: Hubei, Jiangsu."""

from __future__ import annotations

from decimal import ROUND_HALF_UP

from ..book import Book, Grid, Place, c
from . import Form
from .sixteenth_base import GF, GP, D, Office, basic, class_rows, economic, fact, functional, halves, money, w

JIANLI = Office(
    "监利市水利和湖泊局",
    2022,
    basic(f2080505="196.42", f2101101="88.15", f2130301="1642.80+213.57", f2210201="214.06"),
    (
        w("病险水库除险加固", "2130306", gp="862.40"),
        w("四湖流域防汛抢险物资储备", "2130314", gp="318.75"),
        w("河湖长制及水资源管理", "2130311", gp="126.30"),
        w("农村饮水安全维修养护", "2130316", gp="540.00", ot="32.60"),
        w("泵站更新改造前期工作", "2120804", gf="275.00"),
    ),
    ("0", "0", "18.24", "6.37"),
)
INTEREST = D("4.18")  # other income besides that of the projects
CLASSES = ("201", "208", "210", "212", "213", "221", "229")


def _numbered(book: Book, grid: Grid, leads: int, labels: int) -> None:
    grid.row(c("栏次", leads), *(str(n) for n in range(1, labels + 1)))


def _jianli_totals(book: Book, o: Office) -> Grid:
    grid = Grid(3)
    grid.row(c("收入", 3), c("支出", 3))
    grid.row(*["项目", "行次", "金额"] * 2)
    grid.row("栏次", "", "1", "栏次", "", "2")
    other = o.amount(source="other") + INTEREST
    income = [
        ("一、一般公共预算财政拨款收入", [o.amount(source=GP)]),
        ("二、政府性基金预算财政拨款收入", [o.amount(source=GF)]),
        ("三、国有资本经营预算财政拨款收入", [None]),
        ("四、上级补助收入", [None]),
        ("五、事业收入", [None]),
        ("六、经营收入", [None]),
        ("七、附属单位上缴收入", [None]),
        ("八、其他收入", [other]),
    ]
    total = o.amount() + INTEREST
    feet = [("本年收入合计", [total]), ("使用非财政拨款结余", [None]), ("年初结转和结余", [D("21.30")]), ("总计", [total + D("21.30")])]
    out = [
        ("本年支出合计", [o.amount()]),
        ("结余分配", [None]),
        ("年末结转和结余", [INTEREST + D("21.30")]),
        ("总计", [total + D("21.30")]),
    ]
    parts = [(["收入/金额"], income, feet), (["支出/金额"], class_rows(o, [""], CLASSES), out)]
    halves(book, grid, "收入支出决算总表", parts, numbered=True)
    return grid


def _jianli_tables(book: Book, o: Office) -> list[tuple[str, Grid]]:
    spent, general, fund = Grid(3), Grid(3), Grid(3)
    names = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    spent.row(c("项目", 2), *(c(x, rowspan=2) for x in names))
    spent.row("科目编码", "科目名称")
    _numbered(book, spent, 2, 6)
    cols = list(zip(names, ("", "basic", "project", "none", "none", "none"), [""] * 6, strict=True))
    functional(book, spent, o, "支出决算表", cols)
    general.row(c("项目", 2), c("本年支出", 3))
    general.row("科目编码", "科目名称", "小计", "基本支出", "项目支出")
    _numbered(book, general, 2, 3)
    cols = [("本年支出/小计", "", GP), ("本年支出/基本支出", "basic", GP), ("本年支出/项目支出", "project", GP)]
    functional(book, general, o, "一般公共预算财政拨款支出决算表", cols, source=GP)
    fund.row(c("项目", 2), c("年初结转和结余", rowspan=2), c("本年收入", rowspan=2), c("本年支出", 3), c("年末结转和结余", rowspan=2))
    fund.row("科目编码", "科目名称", "小计", "基本支出", "项目支出")
    _numbered(book, fund, 2, 6)
    cols = [
        ("年初结转和结余", "none", ""),
        ("本年收入", "", GF),
        ("本年支出/小计", "", GF),
        ("本年支出/基本支出", "basic", GF),
        ("本年支出/项目支出", "project", GF),
        ("年末结转和结余", "none", ""),
    ]
    functional(book, fund, o, "政府性基金预算财政拨款收入支出决算表", cols, source=GF)
    return [("支出决算表", spent), ("一般公共预算财政拨款支出决算表", general), ("政府性基金预算财政拨款收入支出决算表", fund)]


def _jianli_fiscal(book: Book, o: Office) -> Grid:
    grid = Grid(3)
    names = ["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]
    grid.row(c("收入", 3), c("支出", 6))
    grid.row("项目", "行次", "金额", "项目", "行次", *names)
    grid.row("栏次", "", "1", "栏次", "", "2", "3", "4", "5")
    both = [o.amount(source=s) for s in ("fiscal", GP, GF)]
    income = [("一、一般公共预算财政拨款", [both[1]]), ("二、政府性基金预算财政拨款", [both[2]]), ("三、国有资本经营预算财政拨款", [None])]
    feet = [("本年收入合计", both[:1]), ("年初财政拨款结转和结余", [None]), ("总计", both[:1])]
    out = [("本年支出合计", both), ("年末财政拨款结转和结余", [None]), ("总计", both)]
    parts = [(["收入/金额"], income, feet), ([f"支出/{x}" for x in names], class_rows(o, ["fiscal", GP, GF], CLASSES), out)]
    halves(book, grid, "财政拨款收入支出决算总表", parts, numbered=True)
    return grid


def _jianli_econ(book: Book, o: Office) -> Grid:
    """Staff on the left, running money in the middle and on the right."""
    grid, table = Grid(2), "一般公共预算财政拨款基本支出决算明细表"
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*["科目编码", "科目名称", "决算数"] * 3)
    rows = o.economic()
    staff = [(a, b, x) for a, b, x, _ in rows if x]
    running = [(a, b, x) for a, b, _, x in rows if x]
    cut = len(running) // 2
    thirds = [staff, running[:cut], running[cut:]]
    for r in range(max(map(len, thirds))):
        cells = []
        for part, group in zip(thirds, ("人员经费", "公用经费", "公用经费"), strict=True):
            if r >= len(part):
                cells += [c(""), c(""), c("")]
                continue
            code, name, wan = part[r]
            cells += [c(code), c(name), fact(book, table, code, name, f"{group}/决算数", wan)]
        grid.row(*cells)
    ends = [
        ("人员经费合计", "人员经费/决算数", sum(x[2] for x in staff if len(x[0]) == 3)),
        ("公用经费合计", "公用经费/决算数", sum(x[2] for x in running if len(x[0]) == 3)),
    ]
    (a, b, x), (d, e, y) = ends
    grid.row(c(a, 2), fact(book, table, "", a, b, x), c(d, 5), fact(book, table, "", d, e, y))
    return grid


def _jianli_cars(book: Book, o: Office) -> Grid:
    """The usual sheet: one row of figures without a name."""
    grid, table = Grid(4), "财政拨款“三公”经费支出决算表"
    mid = "公务用车购置及运行维护费"
    grid.row(c("预算数", 6), c("决算数", 6))
    grid.row(*[c("合计", rowspan=2), c("因公出国（境）费", rowspan=2), c(mid, 3), c("公务接待费", rowspan=2)] * 2)
    grid.row(*["小计", "公务用车购置费", "公务用车运行维护费"] * 2)
    grid.row(*(str(n) for n in range(1, 13)))
    labels = ("合计", "因公出国（境）费", f"{mid}/小计", f"{mid}/公务用车购置费", f"{mid}/公务用车运行维护费", "公务接待费")
    plan = [D("29.00"), D(0), D("20.00"), D(0), D("20.00"), D("9.00")]
    cells = [fact(book, table, "", "", f"预算数/{x}", v, "0") for x, v in zip(labels, plan, strict=True)]
    cells += [fact(book, table, "", "", f"决算数/{x}", v, "0") for x, v in zip(labels, o.car(), strict=True)]
    grid.row(*cells)
    return grid


PLANS = (
    ("900.00", "880.00", "97.20"),
    ("320.00", "320.00", "99.60"),
    ("126.30", "126.30", "98.00"),
    ("520.00", "580.00", "95.87"),
    ("300.00", "275.00", "100.00"),
)


def percent(part: D, whole: D) -> str:
    return f"{(100 * part / whole).quantize(D('0.01'), ROUND_HALF_UP)}%"


def _jianli_works(book: Book, o: Office) -> Grid:
    grid = Grid(1)
    grid.row("序号", "项目名称", "年初预算数", "全年预算数", "全年执行数", "预算执行率", "自评得分")
    for n, (item, (first, now, points)) in enumerate(zip(o.works, PLANS, strict=True), 1):
        seq = book.project(item.plain, total_score=points)
        rate = percent(item.of("total"), D(now))
        cells = [money(book, seq, "initial_budget", "total", D(first)), money(book, seq, "adjusted_budget", "total", D(now))]
        grid.row(str(n), item.name, *cells, book.spent(seq, "total", item.of("total"), rate), rate, points)
    return grid


def jianli() -> Book:
    o = JIANLI
    book = Book("sixteenth_jianli", "final_accounts", Place("湖北省", "荆州市", "监利市", "421088"), o.name, 2022)
    total = o.amount() + INTEREST + D("21.30")
    book.sheet(
        "目录",
        "监利市水利和湖泊局2022年度部门决算",
        "第一部分 部门概况",
        "监利市水利和湖泊局是市政府工作部门，内设股室12个，下属事业单位5个。",
        "第二部分 2022年度部门决算表",
    )
    spent, general, fund = _jianli_tables(book, o)
    empty = Grid(1)
    empty.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    empty.row("", "", "", "", "")
    tables = [
        ("收入支出决算总表", _jianli_totals(book, o)),
        spent,
        ("财政拨款收入支出决算总表", _jianli_fiscal(book, o)),
        general,
        ("一般公共预算财政拨款基本支出决算明细表", _jianli_econ(book, o)),
        ("财政拨款“三公”经费支出决算表", _jianli_cars(book, o)),
        fund,
        ("国有资本经营预算财政拨款支出决算表", empty),
    ]
    for n, (title, grid) in enumerate(tables, 1):
        note = ["备注：监利市水利和湖泊局2022年度没有国有资本经营预算财政拨款支出，故本表无数据。"] if grid is empty else []
        book.sheet(f"公开{n:02d}表", title, f"公开{n:02d}表", f"部门：{o.name}　　2022年度　　金额单位：万元", grid, *note)
    book.sheet("说明", "第三部分 2022年度部门决算情况说明", f"2022年度收入、支出总计均为{total:.2f}万元。")
    book.sheet("自评", "第四部分 2022年度项目支出绩效自评结果", "单位：万元", _jianli_works(book, o))
    return book


DANTU = Office(
    "镇江市丹徒区卫生健康委员会",
    2023,
    basic(f2080505="104.37", f2100101="812.66+94.28", f2101101="57.90", f2210201="168.05"),
    (
        w("基本公共卫生服务", "2100408", gp="2640.00"),
        w("重大传染病防控", "2100409", gp="186.42"),
        w("疾控机构能力建设", "2100401", gp="395.60"),
        w("计划生育家庭奖励扶助", "2100717", gp="718.35"),
        w("社会捐赠健康扶贫", "2100408", ot="12.50"),
    ),
    ("0", "0", "10.75", "3.16"),
)


def _dantu_totals(book: Book, o: Office) -> list[tuple[str, Grid]]:
    total, income, fiscal = Grid(2), Grid(1), Grid(2)
    total.row(c("收入", 2), c("支出", 2))
    total.row("项目", "决算数", "按功能分类", "决算数")
    body = class_rows(o, [""], ("201", "208", "210", "211", "221"))
    rows = [
        ("一、一般公共预算财政拨款收入", [o.amount(source=GP)]),
        ("二、政府性基金预算财政拨款收入", [None]),
        ("三、其他收入", [o.amount(source="other")]),
    ]
    feet = [("本年收入合计", [o.amount()]), ("年初结转和结余", [D("0")]), ("总计", [o.amount()])]
    out = [("本年支出合计", [o.amount()]), ("年末结转和结余", [D("0")]), ("总计", [o.amount()])]
    halves(book, total, "收入支出决算总表", [(["收入/决算数"], rows, feet), (["支出/决算数"], body, out)], "0")
    names = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]
    income.row("科目名称", "功能分类科目编码", *names)
    kinds = [("", ""), ("", GP), *[("none", "")] * 4, ("", "other")]
    functional(book, income, o, "收入决算表", [(x, k, s) for x, (k, s) in zip(names, kinds, strict=True)], "behind")
    fiscal.row(c("收入", 2), c("支出", 5))
    heads = ["小计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]
    fiscal.row("项目", "决算数", "按功能分类", *heads)
    both = [o.amount(source="fiscal"), o.amount(source=GP)]
    rows = [("一、一般公共预算财政拨款", both[:1]), ("二、政府性基金预算财政拨款", [None]), ("三、国有资本经营预算财政拨款", [None])]
    parts = [
        (["收入/决算数"], rows, [("本年收入合计", both[:1]), ("总计", both[:1])]),
        (
            [f"支出/{x}" for x in heads],
            class_rows(o, ["fiscal", GP], ("201", "208", "210", "211", "221")),
            [("本年支出合计", both), ("总计", both)],
        ),
    ]
    halves(book, fiscal, "财政拨款收入支出决算总表", parts)
    return [("收入支出决算总表", total), ("收入决算表", income), ("财政拨款收入支出决算总表", fiscal)]


def _dantu_spending(book: Book, o: Office) -> list[tuple[str, Grid]]:
    spent, general, econ = Grid(1), Grid(2), Grid(2)
    spent.row("科目名称", "功能分类科目编码", "本年支出合计", "基本支出", "项目支出")
    functional(book, spent, o, "支出决算表", [("本年支出合计", "", ""), ("基本支出", "basic", ""), ("项目支出", "project", "")], "behind")
    general.row(c("项目", 2), c("一般公共预算财政拨款支出决算", 3))
    general.row("科目名称", "功能分类科目编码", "合计", "基本支出", "项目支出")
    top = "一般公共预算财政拨款支出决算/"
    cols = [(top + "合计", "", GP), (top + "基本支出", "basic", GP), (top + "项目支出", "project", GP)]
    functional(book, general, o, "一般公共预算支出决算表（功能科目）", cols, "behind", source=GP)
    econ.row(c("项目", 2), c("一般公共预算财政拨款基本支出决算", 3))
    econ.row("经济分类科目名称", "科目编码", "合计", "人员经费", "公用经费")
    labels = [f"一般公共预算财政拨款基本支出决算/{x}" for x in ("合计", "人员经费", "公用经费")]
    economic(book, econ, o, "一般公共预算基本支出决算表（经济科目）", labels, "behind")
    return [("支出决算表", spent), ("一般公共预算支出决算表（功能科目）", general), ("一般公共预算基本支出决算表（经济科目）", econ)]


def _dantu_cars(book: Book, o: Office) -> Grid:
    grid, table = Grid(3), "财政拨款“三公”经费、会议费和培训费支出决算表"
    grid.row(c("项目", rowspan=3), c("“三公”经费", 6), c("会议费", rowspan=3), c("培训费", rowspan=3))
    grid.row(c("合计", rowspan=2), c("因公出国（境）费", rowspan=2), c("公务用车购置及运行维护费", 3), c("公务接待费", rowspan=2))
    grid.row("小计", "购置费", "运行维护费")
    top, mid = "“三公”经费/", "公务用车购置及运行维护费/"
    labels = [top + x for x in ("合计", "因公出国（境）费", mid + "小计", mid + "购置费", mid + "运行维护费", "公务接待费")] + [
        "会议费",
        "培训费",
    ]
    plan = [D(x) for x in ("17.00", "0", "12.00", "0", "12.00", "5.00", "6.00", "21.00")]
    for name, values in (("年初预算数", plan), ("支出决算数", [*o.car(), D("3.42"), D("18.77")])):
        grid.row(name, *(fact(book, table, "", name, x, v, "0") for x, v in zip(labels, values, strict=True)))
    return grid


def _dantu_bought(book: Book) -> Grid:
    grid, table = Grid(1), "政府采购支出情况表"
    grid.row("项目", "金额")
    rows = (
        ("一、政府采购支出合计", "214.53"),
        ("（一）政府采购货物支出", "146.20"),
        ("（二）政府采购工程支出", "0.00"),
        ("（三）政府采购服务支出", "68.33"),
    )
    for name, wan in rows:
        grid.row(name, fact(book, table, "", name, "金额", D(wan), "0"))
    return grid


def dantu() -> Book:
    o = DANTU
    book = Book("sixteenth_dantu", "final_accounts", Place("江苏省", "镇江市", "丹徒区", "321112"), o.name, 2023, commas=True)
    totals, spending = _dantu_totals(book, o), _dantu_spending(book, o)
    tables = [
        *totals[:2],
        spending[0],
        totals[2],
        *spending[1:],
        ("财政拨款“三公”经费、会议费和培训费支出决算表", _dantu_cars(book, o)),
        ("政府采购支出情况表", _dantu_bought(book)),
    ]
    book.sheet(
        "封面",
        "2023年度镇江市丹徒区卫生健康委员会部门决算公开",
        "目录",
        "第一部分 部门概况",
        "第二部分 2023年度部门决算表",
        "第三部分 名词解释",
    )
    for n, (title, grid) in enumerate(tables, 1):
        book.sheet(f"公开{n:02d}表", f"公开{n:02d}表", title, f"部门名称：{o.name}　　　　单位：万元", grid)
    book.sheet(
        "名词",
        "第三部分 名词解释",
        "一、财政拨款收入：指单位从本级财政部门取得的各类财政拨款。",
        "二、基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。",
    )
    return book


FORMS = [
    Form("sixteenth_jianli", "final_accounts", jianli, "docx pdf_tall csv_ragged"),
    Form("sixteenth_dantu", "final_accounts", dantu, "pdf md aligned"),
]
