"""Whole budgets of departments: Hunan, Yunnan, Chongqing."""

from __future__ import annotations

from ..book import Book, Grid, Place, c
from . import Form
from .sixteenth_base import (
    CO,
    GF,
    GP,
    SA,
    SC,
    UF,
    D,
    Office,
    Side,
    Trimmed,
    as_titled,
    basic,
    by_unit,
    class_rows,
    economic,
    fact,
    functional,
    halves,
    known,
    only,
    said,
    sums,
    w,
    works,
)

LILING = Office(
    "醴陵市民政局",
    2020,
    basic(f2080201="468.35+92.47", f2080505="52.18", f2101101="26.41", f2210201="61.73"),
    (
        w("基层政权和社区建设", "2080208", "醴陵市民政局", gp="180.00"),
        w("孤儿及困境儿童生活保障", "2081001", "醴陵市民政局", gp="264.50"),
        w("城乡特困老人集中供养", "2081002", "醴陵市社会福利院", gp="396.82", uf="45.00"),
        w("惠民殡葬补贴", "2081004", "醴陵市民政局", gp="120.00"),
        w("临时救助", "2082001", "醴陵市民政局", gp="350.00", co="26.60"),
        w("福彩公益金养老项目", "2296002", "醴陵市社会福利院", gf="210.00"),
    ),
    ("0", "0", "4.50", "8.20"),
    ("醴陵市民政局", "醴陵市社会福利院"),
)


def _liling_totals(book: Book, o: Office) -> Grid:
    """Income and spending by function, by the department's and by the government's economic classes: four tables side by side."""
    grid, table = Grid(2), "部门预算收支总表"
    grid.row(c("收入", 2), c("支出", 6))
    grid.row(
        "项目",
        "本年预算",
        "项目（按功能分类）",
        "本年预算",
        "项目（按部门预算经济分类）",
        "本年预算",
        "项目（按政府预算经济分类）",
        "本年预算",
    )
    income: Side = [
        ("一、一般公共预算拨款", [o.amount(source=GP)]),
        ("二、政府性基金预算拨款", [o.amount(source=GF)]),
        ("三、国有资本经营预算拨款", [None]),
        ("四、财政专户管理资金", [None]),
        ("五、单位资金", [o.amount(source=UF)]),
    ]
    class_of = {code: (staff, running) for code, _, staff, running in o.economic() if len(code) == 3}
    pay, goods, help_ = class_of["301"][0], class_of["302"][1], class_of["303"][0]
    projects, grants = o.amount(kind="project"), o.amount("20810", "project") + o.amount("20820", "project")
    own: Side = [
        ("一、基本支出", [o.amount(kind="basic")]),
        ("　　工资福利支出", [pay]),
        ("　　商品和服务支出", [goods]),
        ("　　对个人和家庭的补助", [help_]),
        ("二、项目支出", [projects]),
        ("　　商品和服务支出", [projects - grants]),
        ("　　对个人和家庭的补助", [grants]),
        ("三、上缴上级支出", [None]),
    ]
    state: Side = [
        ("一、机关工资福利支出", [pay]),
        ("二、机关商品和服务支出", [goods + projects - grants]),
        ("三、机关资本性支出（一）", [None]),
        ("四、对事业单位经常性补助", [None]),
        ("五、对个人和家庭的补助", [help_ + grants]),
    ]
    now, kept = o.amount() - o.amount(source=CO), o.amount(source=CO)
    feet: list[Side] = [[("本年收入合计", [now]), ("上年结转结余", [kept]), ("收入总计", [o.amount()])]]
    feet += [[("本年支出合计", [o.amount()]), ("结转下年", [None]), ("支出总计", [o.amount()])] for _ in range(3)]
    bodies = [income, class_rows(o, [""], ("201", "205", "208", "210", "212", "221", "229")), own, state]
    heads = ["收入/本年预算", *["支出/本年预算"] * 3]
    halves(book, grid, table, [([h], body, foot) for h, body, foot in zip(heads, bodies, feet, strict=True)])
    return grid


def _liling_units(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(c("单位编码", rowspan=2), c("单位名称", rowspan=2), c("总计", rowspan=2), c("本年收入", 4), c("上年结转", rowspan=2))
    grid.row("一般公共预算拨款", "政府性基金预算拨款", "财政专户管理资金", "单位资金")
    cols = [
        ("总计", "", ""),
        ("本年收入/一般公共预算拨款", "", GP),
        ("本年收入/政府性基金预算拨款", "", GF),
        ("本年收入/财政专户管理资金", "none", ""),
        ("本年收入/单位资金", "", UF),
        ("上年结转", "", CO),
    ]
    by_unit(book, grid, o, "部门收入总表", cols, ("301001", "301002"))
    return grid


def _liling_spending(book: Book, o: Office, table: str, source: str) -> Grid:
    grid = Grid(2)
    grid.row(c("功能科目", 4), c("总计", rowspan=2), c("基本支出", 3), c("项目支出", rowspan=2))
    grid.row("类", "款", "项", "科目名称", "小计", "人员经费", "公用经费")
    cols = [
        ("总计", "", source),
        ("基本支出/小计", "basic", source),
        ("基本支出/人员经费", "people", source),
        ("基本支出/公用经费", "public", source),
        ("项目支出", "project", source),
    ]
    functional(book, grid, o, table, cols, "split", source=source, total="总　计")
    return grid


def _liling_cars(book: Book, o: Office) -> Grid:
    grid, table = Grid(3), "一般公共预算“三公”经费支出表"
    grid.row(c("单位名称", rowspan=3), c("2019年预算数", 6), c("2020年预算数", 6))
    inner = [c("“三公”经费合计", rowspan=2), c("因公出国（境）费", rowspan=2), c("公务用车购置及运行费", 3), c("公务接待费", rowspan=2)]
    grid.row(*inner, *inner)
    grid.row(*["小计", "公务用车购置费", "公务用车运行费"] * 2)
    mid = "公务用车购置及运行费/"
    labels = ("“三公”经费合计", "因公出国（境）费", mid + "小计", mid + "公务用车购置费", mid + "公务用车运行费", "公务接待费")
    old = [D("14.10"), D(0), D("5.00"), D(0), D("5.00"), D("9.10")]
    cells = [fact(book, table, "", o.name, f"2019年预算数/{x}", v, "—") for x, v in zip(labels, old, strict=True)]
    cells += [fact(book, table, "", o.name, f"2020年预算数/{x}", v, "—") for x, v in zip(labels, o.car(), strict=True)]
    grid.row(o.name, *cells)
    return grid


def _liling_works(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(
        *(c(x, rowspan=2) for x in ("单位名称", "项目名称", "总计")),
        c("本年预算拨款", 4),
        *(c(x, rowspan=2) for x in ("单位资金", "上年结转")),
    )
    grid.row("一般公共预算拨款", "政府性基金拨款", "国有资本经营拨款", "财政专户拨款")
    cols = ["total", GP, GF, "", "", UF, CO]
    grid.row(c("合计", 2), *sums(book, o.works, cols, again=True))
    for unit in o.units:
        own = [x for x in o.works if x.unit == unit]
        grid.row(unit, "小计", *only(book, own, cols))
        works(book, grid, own, lambda n, x: [c(x.unit), c(x.name)], cols, "unit")
    return grid


def liling() -> Book:
    o = LILING
    book = Book("sixteenth_liling", "department_budget", Place("湖南省", "株洲市", "醴陵市", "430281"), o.name, 2020, "千元")
    known(book, o, fiscal=False)
    tables = [
        ("部门预算收支总表", _liling_totals(book, o)),
        ("部门收入总表", _liling_units(book, o)),
        ("部门支出总表", _liling_spending(book, o, "部门支出总表", "")),
        ("一般公共预算支出表", _liling_spending(book, o, "一般公共预算支出表", GP)),
        ("政府性基金预算支出表", _liling_spending(book, o, "政府性基金预算支出表", GF)),
        ("一般公共预算“三公”经费支出表", _liling_cars(book, o)),
        ("项目支出预算表", _liling_works(book, o)),
    ]
    for n, (title, grid) in enumerate(tables, 1):
        book.sheet(f"{n}", f"预算公开表{n:02d}", f"2020年{title}", f"部门名称：{o.name}　　单位：千元", grid)
    book.sheets[0].blocks.insert(0, "醴陵市民政局2020年部门预算公开说明及表格")
    as_titled(book, "2020年")
    return book


TENGCHONG = Office(
    "腾冲市教育体育局",
    2024,
    basic(f2050101="712.384562+86.5412", f2080505="74.219936", f2101101="36.7715", f2210201="82.60344"),
    (
        w("学前教育幼儿资助市级配套", "2050201", "腾冲市教育体育局", "530581241100002154871", gp="158.64"),
        w("义务教育家庭经济困难学生生活补助", "2050203", "腾冲市教育体育局", "530581241100002154903", gp="692.4375"),
        w("城乡义务教育公用经费", "2050202", "腾冲市教育体育局", "530581231100001498220", gp="1236.08"),
        w("普通高中免学杂费补助", "2050204", "腾冲市教育体育局", "530581241100002155016", gp="84.20", sa="46.50"),
        w("教师继续教育培训", "2050801", "腾冲市教师进修学校", "530581241100002160345", gp="35.00", uf="12.80"),
    ),
    ("0", "0", "3.80", "2.16"),
    ("腾冲市教育体育局", "腾冲市教师进修学校"),
)


def _tengchong_totals(book: Book, o: Office) -> list[tuple[str, Grid]]:
    whole, fiscal = Grid(2), Grid(2)
    whole.row(c("收　　入", 2), c("支　　出", 2))
    whole.row("项　　目", "2024年预算数", "项目（按功能分类）", "2024年预算数")
    income = [
        ("一、一般公共预算拨款收入", [o.amount(source=GP)]),
        ("二、政府性基金预算拨款收入", [None]),
        ("三、国有资本经营预算拨款收入", [None]),
        ("四、财政专户管理资金收入", [o.amount(source=SA)]),
        ("五、单位资金", [o.amount(source=UF)]),
        ("1、事业收入", [o.amount(source=UF)]),
        ("2、其他收入", [None]),
    ]
    classes = ("201", "205", "206", "207", "208", "210", "221")
    feet = [("本年收入合计", [o.amount()]), ("上年结转结余", [None]), ("收　入　总　计", [o.amount()])]
    out = [("本年支出合计", [o.amount()]), ("年终结转结余", [None]), ("支　出　总　计", [o.amount()])]
    parts = [(["收入/2024年预算数"], income, feet), (["支出/2024年预算数"], class_rows(o, [""], classes), out)]
    halves(book, whole, "部门财务收支预算总表", parts)
    fiscal.row(c("收　　入", 2), c("支　　出", 2))
    fiscal.row("项目", "2024年预算数", "项目（按功能分类）", "2024年预算数")
    income = [
        ("一、本年收入", [o.amount(source=GP)]),
        ("（一）一般公共预算", [o.amount(source=GP)]),
        ("（二）政府性基金预算", [None]),
        ("（三）国有资本经营预算", [None]),
        ("二、上年结转", [None]),
    ]
    parts = [
        (["收入/2024年预算数"], income, [("收入总计", [o.amount(source=GP)])]),
        (["支出/2024年预算数"], class_rows(o, [GP], classes), [("支出总计", [o.amount(source=GP)])]),
    ]
    halves(book, fiscal, "部门财政拨款收支预算总表", parts)
    return [("部门财务收支预算总表", whole), ("部门财政拨款收支预算总表", fiscal)]


def _tengchong_income(book: Book, o: Office) -> Grid:
    """Three levels of heading and a row of column numbers."""
    grid = Grid(4)
    grid.row(
        c("部门（单位）代码", rowspan=3),
        c("部门（单位）名称", rowspan=3),
        c("合计", rowspan=3),
        c("本年收入", 8),
        c("上年结转结余", rowspan=3),
    )
    tops = ["小计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "财政专户管理资金"]
    grid.row(*(c(x, rowspan=2) for x in tops), c("单位资金", 3))
    grid.row("小计", "事业收入", "其他收入")
    grid.row("1", "2", "3=4+12", "4=5+…+9", "5", "6", "7", "8", "9=10+11", "10", "11", "12")
    top = "本年收入/"
    cols = [
        ("合计", "", ""),
        (top + "小计", "", ""),
        (top + "一般公共预算", "", GP),
        (top + "政府性基金预算", "", GF),
        (top + "国有资本经营预算", "", SC),
        (top + "财政专户管理资金", "", SA),
        (top + "单位资金/小计", "", UF),
        (top + "单位资金/事业收入", "", UF),
        (top + "单位资金/其他收入", "none", ""),
        ("上年结转结余", "none", ""),
    ]
    by_unit(book, grid, o, "部门收入预算表", cols, ("105001", "105017"), bottom=True)
    return grid


def _tengchong_spending(book: Book, o: Office) -> list[tuple[str, Grid]]:
    whole, general = Grid(4), Grid(4)
    whole.row(
        c("科目编码", rowspan=3),
        c("科目名称", rowspan=3),
        c("合计", rowspan=3),
        c("财政拨款", 4),
        c("财政专户管理资金", rowspan=3),
        c("单位资金", rowspan=3),
    )
    whole.row(c("一般公共预算", 3), c("政府性基金预算", rowspan=2))
    whole.row("小计", "基本支出", "项目支出")
    whole.row(*"123456789")
    top = "财政拨款/一般公共预算/"
    cols = [
        ("合计", "", ""),
        (top + "小计", "", GP),
        (top + "基本支出", "basic", GP),
        (top + "项目支出", "project", GP),
        ("财政拨款/政府性基金预算", "none", ""),
        ("财政专户管理资金", "", SA),
        ("单位资金", "", UF),
    ]
    functional(book, whole, o, "部门支出预算表", cols, bottom=True)
    general.row(c("部门预算支出功能分类科目", 2), c("2024年预算数", 5))
    general.row(c("科目编码", rowspan=2), c("科目名称", rowspan=2), c("合计", rowspan=2), c("基本支出", 3), c("项目支出", rowspan=2))
    general.row("小计", "人员经费", "公用经费")
    general.row("1", "2", "3=4+7", "4=5+6", "5", "6", "7")
    top = "2024年预算数/"
    cols = [
        (top + "合计", "", GP),
        (top + "基本支出/小计", "basic", GP),
        (top + "基本支出/人员经费", "people", GP),
        (top + "基本支出/公用经费", "public", GP),
        (top + "项目支出", "project", GP),
    ]
    functional(book, general, o, "一般公共预算支出预算表（按功能科目分类）", cols, source=GP, bottom=True)
    return [("部门支出预算表", whole), ("一般公共预算支出预算表（按功能科目分类）", general)]


def _tengchong_cars(book: Book, o: Office) -> Grid:
    grid, table = Grid(3), "一般公共预算“三公”经费支出预算表"
    grid.row(c("“三公”经费合计", rowspan=2), c("因公出国（境）费", rowspan=2), c("公务用车购置及运行费", 3), c("公务接待费", rowspan=2))
    grid.row("小计", "公务用车购置费", "公务用车运行费")
    grid.row("1=2+3+6", "2", "3=4+5", "4", "5", "6")
    mid = "公务用车购置及运行费/"
    labels = ("“三公”经费合计", "因公出国（境）费", mid + "小计", mid + "公务用车购置费", mid + "公务用车运行费", "公务接待费")
    grid.row(*(fact(book, table, "", "", x, v) for x, v in zip(labels, o.car(), strict=True)))
    return grid


def _tengchong_works(book: Book, o: Office) -> Grid:
    grid = Grid(4)
    grid.row(
        *(c(x, rowspan=3) for x in ("项目分类", "项目代码", "项目名称", "项目单位", "功能科目编码", "功能科目名称", "合计")),
        c("本年拨款", 4),
        c("单位资金", rowspan=3),
    )
    grid.row(c("财政拨款", 3), c("财政专户管理资金", rowspan=2))
    grid.row("一般公共预算", "政府性基金预算", "国有资本经营预算")
    grid.row(*map(str, range(1, 13)))
    names = {"2050201": "学前教育", "2050202": "小学教育", "2050203": "初中教育", "2050204": "高中教育", "2050801": "教师进修"}
    cols = ["total", GP, "", "", SA, UF]
    lead = lambda n, x: [c("313 事业发展类"), c(x.code), c(x.name), c(x.unit), c(x.func), c(names[x.func])]  # noqa: E731
    works(book, grid, o.works, lead, cols, "code unit")
    grid.row(c("合　　计", 6), *sums(book, o.works, cols, again=True))
    return grid


def tengchong() -> Book:
    o = TENGCHONG
    book = Book("sixteenth_tengchong", "department_budget", Place("云南省", "保山市", "腾冲市", "530581"), o.name, 2024, "元", commas=True)
    known(book, o)
    whole, fiscal = _tengchong_totals(book, o)
    spending = _tengchong_spending(book, o)
    tables = [
        ("预算01-1表", *whole),
        ("预算01-2表", "部门收入预算表", _tengchong_income(book, o)),
        ("预算01-3表", *spending[0]),
        ("预算02-1表", *fiscal),
        ("预算02-2表", *spending[1]),
        ("预算03表", "一般公共预算“三公”经费支出预算表", _tengchong_cars(book, o)),
        ("预算05-1表", "部门项目支出预算表", _tengchong_works(book, o)),
    ]
    for number, title, grid in tables:
        book.sheet(number[2:], number, f"2024年{title}", f"单位名称：{o.name}　　　　单位：元", grid)
    as_titled(book, "2024年")
    return book


YONGCHUAN = Office(
    "重庆市永川区林业局",
    2025,
    basic(f2080505="61.34", f2101101="33.5", f2130201="524.71+68.9", f2130204="286.4+21.55", f2210201="72.06"),
    (
        w("国土绿化及森林抚育", "2130205", gp="480"),
        w("林长制及森林资源管护", "2130207", gp="156.3"),
        w("松材线虫病防控", "2130234", gp="320.5"),
        w("森林防火能力提升", "2130234", gp="98"),
        w("林区道路建设", "2120804", gf="260"),
    ),
    ("0", "0", "8", "3.5"),
)


def _yongchuan_fiscal(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    names = ["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]
    grid.row(c("收入", 2), c("支出", 5))
    grid.row("项目", "金额", "项目", *names)
    both = [o.amount(source=s) for s in ("fiscal", GP, GF)]
    rows: Side = [
        ("一、本年收入", both[:1]),
        ("一般公共预算资金", [both[1]]),
        ("政府性基金预算资金", [both[2]]),
        ("国有资本经营预算资金", [None]),
        ("二、上年结转", [None]),
    ]
    classes = class_rows(o, ["fiscal", GP, GF], ("208", "210", "212", "213", "221"))
    body = [("一、本年支出", both)] + [(name.partition("、")[2], values) for name, values in classes]
    parts = [(["收入/金额"], rows, [("收入合计", both[:1])]), ([f"支出/{x}" for x in names], body, [("支出合计", both)])]
    halves(book, grid, "财政拨款收支总表", parts)
    return grid


def _yongchuan_spending(book: Book, o: Office) -> list[tuple[str, Grid]]:
    general, econ, fund = Grid(2), Grid(2), Grid(2)
    general.row(c("功能分类科目", rowspan=2), c("2024年预算数", rowspan=2), c("2025年预算数", 3))
    general.row("小计", "基本支出", "项目支出")
    cols = [
        ("2024年预算数", "before", GP),
        ("2025年预算数/小计", "", GP),
        ("2025年预算数/基本支出", "basic", GP),
        ("2025年预算数/项目支出", "project", GP),
    ]
    functional(book, general, o, "一般公共预算财政拨款支出预算表", cols, "glued", source=GP)
    econ.row(c("经济分类科目", rowspan=2), c("2025年基本支出", 3))
    econ.row("总计", "人员经费", "日常公用经费")
    labels = [f"2025年基本支出/{x}" for x in ("总计", "人员经费", "日常公用经费")]
    economic(book, econ, o, "一般公共预算财政拨款基本支出预算表", labels, "glued")
    fund.row(c("功能分类科目", rowspan=2), c("本年政府性基金预算财政拨款支出", 3))
    fund.row("总计", "基本支出", "项目支出")
    top = "本年政府性基金预算财政拨款支出/"
    functional(
        book,
        fund,
        o,
        "政府性基金预算支出表",
        [(top + "总计", "", GF), (top + "基本支出", "basic", GF), (top + "项目支出", "project", GF)],
        "glued",
        source=GF,
    )
    return [("一般公共预算财政拨款支出预算表", general), ("一般公共预算财政拨款基本支出预算表", econ), ("政府性基金预算支出表", fund)]


def _yongchuan_whole(book: Book, o: Office) -> list[tuple[str, Grid]]:
    total, spent = Grid(2), Grid(1)
    total.row(c("收入", 2), c("支出", 2))
    total.row("项目", "预算数", "项目", "预算数")
    rows: Side = [
        ("一般公共预算拨款收入", [o.amount(source=GP)]),
        ("政府性基金预算拨款收入", [o.amount(source=GF)]),
        ("国有资本经营预算拨款收入", [None]),
        ("事业收入", [None]),
        ("其他收入", [None]),
    ]
    body = [(name.partition("、")[2], values) for name, values in class_rows(o, [""], ("208", "210", "212", "213", "221"))]
    halves(
        book,
        total,
        "部门收支总表",
        [(["收入/预算数"], rows, [("收入总计", [o.amount()])]), (["支出/预算数"], body, [("支出总计", [o.amount()])])],
    )
    spent.row("功能分类科目", "合计", "基本支出", "项目支出")
    functional(book, spent, o, "部门支出总表", [("合计", "", ""), ("基本支出", "basic", ""), ("项目支出", "project", "")], "bracket")
    return [("部门收支总表", total), ("部门支出总表", spent)]


def _yongchuan_cars(book: Book, o: Office) -> Grid:
    grid, table = Grid(1), "一般公共预算“三公”经费支出表"
    grid.row("项目", "2024年预算数", "2025年预算数", "增减额")
    names = ("合计", "1.因公出国（境）费", "2.公务用车购置及运行费", "（1）公务用车购置费", "（2）公务用车运行费", "3.公务接待费")
    old = [D("30.2"), D(0), D("26"), D("18"), D("8"), D("4.2")]
    for name, before, now in zip(names, old, o.car(), strict=True):
        values = (("2024年预算数", before), ("2025年预算数", now), ("增减额", now - before))
        grid.row(name, *(fact(book, table, "", name, x, v, "0") for x, v in values))
    return grid


def _yongchuan_works(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(c("序号", rowspan=2), c("项目名称", rowspan=2), c("资金来源", 3), c("合计", rowspan=2))
    grid.row("一般公共预算资金", "政府性基金预算资金", "国有资本经营预算资金")
    cols = [GP, GF, "", "total"]
    works(book, grid, o.works, lambda n, x: [c(str(n)), c(x.name)], cols, "")
    grid.row(c("合计", 2), *sums(book, o.works, cols, again=True))
    return grid


def yongchuan() -> Book:
    o = YONGCHUAN
    book = Trimmed("sixteenth_yongchuan", "department_budget", Place("重庆市", "", "永川区", "500118"), o.name, 2025)
    words = [
        "重庆市永川区林业局2025年部门预算情况说明",
        "一、单位基本情况",
        "贯彻执行国家和重庆市有关林业、草原工作的法律法规，负责辖区森林、湿地资源的监督管理。",
        "二、部门收支总体情况",
        (
            f"2025年收支总预算{said(book, 'total', o.amount())}，其中：一般公共预算拨款{said(book, GP, o.amount(source=GP))}，"
            f"政府性基金预算拨款{said(book, GF, o.amount(source=GF))}。"
        ),
    ]
    book.sheet("情况说明", *words)
    known(book, o)
    spending = _yongchuan_spending(book, o)
    tables = [
        ("财政拨款收支总表", _yongchuan_fiscal(book, o)),
        *spending[:2],
        ("一般公共预算“三公”经费支出表", _yongchuan_cars(book, o)),
        spending[2],
        *_yongchuan_whole(book, o),
        ("项目支出预算明细表", _yongchuan_works(book, o)),
    ]
    for n, (title, grid) in enumerate(tables):
        name = "表" + "一二三四五六七八九"[n]
        book.sheet(name, f"{name}　{title}", "单位：万元", grid)
    return book


FORMS = [
    Form("sixteenth_liling", "department_budget", liling, "html xlsx md_twice"),
    Form("sixteenth_tengchong", "department_budget", tengchong, "xlsx text spanless"),
    Form("sixteenth_yongchuan", "department_budget", yongchuan, "docx html md_lost"),
]
