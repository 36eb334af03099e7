"""Statements of budgets and final accounts as offices lay them out in their own workbooks."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c
from ..content import Project
from . import Form
from .twenty_fourth_base import ZERO, Money, amounts, classed, percent, whole

Side = list[tuple[str, Decimal | None]]


def paired(book: Book, grid: Grid, table: str, left: Side, right: Side, heads: tuple[str, str]) -> None:
    """Lines of income left and of expenditure right; None: a line without amount."""
    for n in range(max(len(left), len(right))):
        cells: list[str] = []
        for side, head in ((left, heads[0]), (right, heads[1])):
            name, value = side[n] if n < len(side) else ("", None)
            cells += [name, "" if value is None else book.line(table, "", name, head, value)]
        grid.row(*map(c, cells))


def shucheng() -> Book:
    """Two statements one below the other in a sheet; codes in three columns."""
    unit = "舒城县水利局"
    book = Money("twenty_fourth_shucheng", "department_budget", Place("安徽省", "六安市", "舒城县", "341523"), unit, 2024)
    rows = _water("2080505 2080506 2101101 2130301 2130306 2130314 2210201")
    people, running, project = whole(rows)
    total, fund, carried = people + running + project, Decimal("86.00"), Decimal("41.37")
    table = f"{unit}2024年部门收支总表"
    grid = Grid(2)
    grid.row(c("收入", 2), c("支出", 2))
    grid.row("项目", "预算数", "项目", "预算数")
    left: Side = [
        ("一、一般公共预算拨款收入", total - fund - carried),
        ("二、政府性基金预算拨款收入", ZERO),
        ("三、国有资本经营预算拨款收入", None),
        ("四、事业收入", fund),
        ("五、其他收入", None),
        ("本年收入合计", total - carried),
        ("上年结转结余", carried),
        ("收入总计", total),
    ]
    tops = [(name, sum(v, ZERO)) for code, name, v in rows if len(code) == 3]
    right: Side = [(f"{n}、{name}", v) for n, (name, v) in zip("一二三四", tops, strict=True)]
    right += [("", None), ("本年支出合计", total), ("年终结转结余", None), ("支出总计", total)]
    paired(book, grid, table, left, right, ("收入/预算数", "支出/预算数"))
    second, table2 = Grid(2), f"{unit}2024年部门支出总表"
    second.row(c("科目编码", 3), c("科目名称", 1, 2), c("合计", 1, 2), c("基本支出", 3), c("项目支出", 1, 2))
    second.row("类", "款", "项", "小计", "人员经费", "公用经费")
    heads = ("合计", "基本支出/小计", "基本支出/人员经费", "基本支出/公用经费", "项目支出")
    for code, name, (a, b, d) in [("", "合计", whole(rows)), *rows]:
        pairs = zip(heads, (a + b + d, a + b, a, b, d), strict=True)
        printed = [book.line(table2, code, name, h, v) if v else "" for h, v in pairs]
        second.row(code[:3], code[3:5], code[5:], name, *map(c, printed))
    book.sheet("公开表", "表1", table, "单位：万元", grid, "表2", table2, "单位：万元", second)
    return book


def _water(codes: str) -> list[tuple[str, str, list[Decimal]]]:
    """People, running costs and projects by function: pensions and the like are people, the office has both, the rest are projects."""
    leaves = {k: v for k, _name, v in classed(codes, "sc", 3, 60, 400) if len(k) == 7}
    kept = {
        k: [v[0] * (k[:3] != "213" or k.endswith("01")), v[1] * (k == "2130301"), v[2] * (k in ("2130306", "2130314"))]
        for k, v in leaves.items()
    }
    return [
        (p, name, [sum((v[n] for k, v in kept.items() if k.startswith(p)), ZERO) for n in range(3)])
        for p, name, _v in classed(codes, "sc", 3)
    ]


def xixian() -> Book:
    """Final accounts with three columns of this year, the year before and the difference; sentences in 万元 above a table in 元."""
    unit = "息县农业农村局"
    book = Money("twenty_fourth_xixian", "final_accounts", Place("河南省", "信阳市", "息县", "411528"), unit, 2022, "元", True)
    rows = classed("2080505 2080506 2101101 2101102 2130101 2130108 2130122 2210201", "xx", 4, 8, 400, 6)
    table = "支出决算与年初预算及上年决算对比表"
    grid = Grid(3)
    grid.row(c(f"编制部门：{unit}", 4), c("金额单位：元", 4))
    grid.row(c("功能分类科目编码", 1, 2), c("科目名称", 1, 2), c("2022年度", 3), c("2021年度决算数", 1, 2), c("决算数比上年增减", 2))
    grid.row("年初预算数", "调整预算数", "决算数", "增减额", "增减%")
    heads = ("2022年度/年初预算数", "2022年度/调整预算数", "2022年度/决算数", "2021年度决算数", "决算数比上年增减/增减额")
    for code, name, _values in [*rows, ("", "合计", [])]:
        values = _sums(rows, code)
        printed = [book.line(table, code, name, h, v) for h, v in zip(heads, values, strict=True)]
        grid.row(c(code), name, *map(c, printed), c(percent(values[4], values[3])))
    book.sheet(
        "说明",
        f"{unit}2022年度部门决算公开",
        "一、支出决算情况说明",
        f"{unit}2022年度支出情况详见下表。与2021年相比变动的主要原因是：人员调资、高标准农田建设进度加快，项目支出相应变化。",
    )
    book.sheet("决算03表", table, "公开03表", grid, "注：本表反映部门本年度各项支出情况，因四舍五入可能存在尾差。")
    return book


def _sums(rows: list[tuple[str, str, list[Decimal]]], code: str) -> tuple[Decimal, ...]:
    """The columns of a class or item: its items after rounding, summed."""
    out = [ZERO] * 5
    for leaf, _name, (a, more, left, last) in rows:
        if len(leaf) == 7 and leaf.startswith(code):
            more, left, last = ((x / n).quantize(Decimal("0.000001")) for x, n in ((more, 12), (left, 90), (last + 80 * a, 100)))
            out = [x + y for x, y in zip(out, (a, a + more, a + more - left, last, a + more - left - last), strict=True)]
    return tuple(out)


def dongan() -> Book:
    """The three public expenses of the units of a department, a row each, two years beside each other."""
    unit = "东安县民政局"
    book = Money("twenty_fourth_dongan", "department_budget", Place("湖南省", "永州市", "东安县", "431122"), unit, 2024)
    table = f"{unit}2024年“三公”经费预算汇总表"
    grid = Grid(3)
    years = ("2023年预算数", "2024年预算数")
    grid.row(c("单位名称", 1, 3), *(c(y, 6) for y in years))
    grid.row(
        *(x for _n in years for x in (c("合计", 1, 2), c("因公出国（境）费", 1, 2), c("公务用车购置及运行费", 3), c("公务接待费", 1, 2)))
    )
    grid.row(*("小计", "公务用车购置费", "公务用车运行费") * 2)
    car = "公务用车购置及运行费/"
    heads = [
        f"{y}/{h}"
        for y in years
        for h in ("合计", "因公出国（境）费", car + "小计", car + "公务用车购置费", car + "公务用车运行费", "公务接待费")
    ]
    units = [f"{unit}机关", "东安县殡葬管理所", "东安县救助管理站", "东安县社会福利院", "东安县老龄事务中心"]
    table_rows: list[tuple[str, list[Decimal]]] = []
    for n, name in enumerate(units):
        values: list[Decimal] = []
        for year in "34":
            buy = Decimal("18.00") if (n, year) == (2, "4") else ZERO
            run, guest = amounts(f"da{n}{year}", 2, 1, 9)
            values += [buy + run + guest, ZERO, buy + run, buy, run, guest]
        table_rows.append((name, values))
    table_rows.append(("合计", [sum(x, ZERO) for x in zip(*(v for _name, v in table_rows), strict=True)]))
    for name, values in table_rows:
        printed = [book.line(table, "", name, h, v) for h, v in zip(heads, values, strict=True)]
        grid.row(name, *map(c, printed))
    book.sheet(
        "三公",
        table,
        "填报单位（盖章）：东安县民政局　　　　　　　　　　　　　　　　　　　　金额单位：万元",
        grid,
        "备注：2024年公务用车购置费增加，系县救助管理站更新救助专用车辆一台。",
    )
    return book


def yudu() -> Book:
    """Basic expenditure by economic class in nine columns: people left, running costs in the middle and right."""
    unit = "于都县教育局"
    book = Money("twenty_fourth_yudu", "final_accounts", Place("江西省", "赣州市", "于都县", "360731"), unit, 2021, commas=True)
    table = "一般公共预算财政拨款基本支出决算表"
    left = classed("30101 30102 30103 30107 30108 30110 30113 30302 30305", "yd1", 1, 40, 4000)
    middle, right = classed("30201 30205 30206 30207 30211 30215 30217", "yd2", 1, 1, 60), classed("30226 30228 30231", "yd3", 1, 1, 40)
    sums = whole(left)[0], whole(middle)[0] + whole(right)[0] + Decimal("15.60")
    seconds = [("302", "商品和服务支出", [whole(middle)[0] + whole(right)[0]]), *middle[1:]]
    thirds = [*right[1:], ("310", "资本性支出", [Decimal("15.60")]), ("31002", "办公设备购置", [Decimal("15.60")])]
    grid = Grid(2)
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*("科目编码", "科目名称", "决算数") * 3)
    for n in range(len(left)):
        cells: list[str] = []
        for column, head in ((left, "人员经费/决算数"), (seconds, "公用经费/决算数"), (thirds, "公用经费/决算数")):
            if n >= len(column):
                cells += ["", "", ""]
                continue
            code, name, values = column[n]
            cells += [code, name, book.line(table, code, name, head, values[0])]
        grid.row(*map(c, cells))
    people = book.line(table, "", "人员经费合计", "人员经费/决算数", sums[0])
    running = book.line(table, "", "公用经费合计", "公用经费/决算数", sums[1])
    grid.row(c("人员经费合计", 2), c(people), c("公用经费合计", 5), c(running))
    book.sheet(
        "Z08-1",
        f"2021年度{unit}部门决算公开报表",
        table,
        "公开06表",
        f"部门：{unit}　　　　单位：万元",
        grid,
        "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。",
    )
    return book


def bobai() -> Book:
    """Income by unit in a wide table, procurement by class, a statement without amounts; 元 with commas, then 万元."""
    unit = "博白县卫生健康局"
    book = Money("twenty_fourth_bobai", "department_budget", Place("广西壮族自治区", "玉林市", "博白县", "450923"), unit, 2023, "元", True)
    units = [
        ("127001", f"{unit}本级"),
        ("127002", "博白县疾病预防控制中心"),
        ("127003", "博白县妇幼保健院"),
        ("127004", "博白县卫生监督所"),
    ]
    heads = ("合计", "本年收入/小计", "本年收入/一般公共预算拨款", "本年收入/事业收入", "本年收入/其他收入", "上年结转结余")
    table, rows = f"{unit}2023年收入预算总表", []
    for code, name in units:
        (a,), (b, d, e) = amounts("bba" + code, 1, 900, 6000, 6), amounts("bb" + code, 3, 2, 90, 6)
        b = 9 * b if code in ("127002", "127003") else ZERO
        rows.append((code, name, [a + b + d + e, a + b + d, a, b, d, e]))
    grid = Grid(2)
    grid.row(c("单位编码", 1, 2), c("单位名称", 1, 2), c("合计", 1, 2), c("本年收入", 4), c("上年结转结余", 1, 2))
    grid.row("小计", "一般公共预算拨款", "事业收入", "其他收入")
    for code, name, values in [*rows, ("", "总计", [sum(x, ZERO) for x in zip(*(v for *_k, v in rows), strict=True)])]:
        printed = [book.line(table, code, name, h, v) for h, v in zip(heads, values, strict=True)]
        grid.row(c(code), name, *map(c, printed))
    book.sheet("收入", "附表2", table, "单位：元", grid)
    empty = Grid(2)
    empty.row(c("科目编码", 1, 2), c("科目名称", 1, 2), c("本年政府性基金预算支出", 3))
    empty.row("小计", "基本支出", "项目支出")
    empty.row("", "", "", "", "")
    book.sheet(
        "基金",
        "附表7",
        f"{unit}2023年政府性基金预算支出表",
        "单位：元",
        empty,
        "说明：本部门2023年没有政府性基金预算安排的支出，故本表为空表。",
    )
    book.unit = "万元"
    table, bought = f"{unit}2023年政府采购预算表", Grid(1)
    bought.row("采购类别", "合计", "一般公共预算拨款", "事业收入")
    kinds = [(n, amounts("bbp" + n, 2, 20, 800)) for n in ("货物类", "工程类", "服务类")]
    for name, (a, b) in [*kinds, ("合计", [sum(x, ZERO) for x in zip(*(v for _n, v in kinds), strict=True)])]:
        printed = [book.line(table, "", name, h, v) for h, v in zip(("合计", "一般公共预算拨款", "事业收入"), (a + b, a, b), strict=True)]
        bought.row(name, *map(c, printed))
    book.sheet("采购", "附表9", table, "单位：万元", bought)
    return book


def jinyun() -> Book:
    """Income and expenditure of three years, two statements side by side in a sheet, and a third below in another unit."""
    unit = "缙云县交通运输局"
    book = Money("twenty_fourth_jinyun", "department_budget", Place("浙江省", "丽水市", "缙云县", "331122"), unit, 2025)
    years = ("2023年决算数", "2024年预算数", "2025年预算数")
    names = ("一、财政拨款收入", "二、事业收入", "三、其他收入"), ("一、人员支出", "二、公用支出", "三、项目支出")
    first = [Decimal(x) for x in ("4215.36", "612.80", "88.45")]
    values = [[(v * Decimal(k)).quantize(Decimal("0.01")) for k in ("1", "1.0437", "0.9815")] for v in first]
    whole_ = [sum(x, ZERO) for x in zip(*values, strict=True)]
    shares = [[(w / k).quantize(Decimal("0.01")) for w in whole_] for k in (5, 23)]
    other = [shares[0], shares[1], [w - a - b for w, a, b in zip(whole_, shares[0], shares[1], strict=True)]]
    tables = (f"{unit}2023—2025年收入情况表", f"{unit}2023—2025年支出情况表")
    grid = Grid(3)
    grid.row(c(tables[0], 4), c(tables[1], 4))
    grid.row(c("单位：万元", 4), c("单位：万元", 4))
    grid.row("收入项目", *years, "支出项目", *years)
    for n in range(4):
        cells: list[str] = []
        for side, (table, data) in enumerate(zip(tables, (values, other), strict=True)):
            name, row = (names[side][n], data[n]) if n < 3 else (("收入总计", "支出总计")[side], whole_)
            cells += [name, *(book.line(table, "", name, y, v) for y, v in zip(years, row, strict=True))]
        grid.row(*map(c, cells))
    book.unit, book.commas = "元", True
    table, low = f"{unit}2025年“三公”经费预算表", Grid(1)
    low.row("项目", "2024年预算数", "2025年预算数", "增减额")
    guests, run = amounts("jyg", 2, 2, 12), amounts("jyr", 2, 8, 30)
    lines = [
        ("因公出国（境）费用", [ZERO, ZERO]),
        ("公务接待费", guests),
        ("公务用车购置及运行维护费", run),
        ("其中：公务用车购置费", [ZERO, ZERO]),
        ("公务用车运行维护费", run),
        ("合计", [a + b for a, b in zip(guests, run, strict=True)]),
    ]
    for name, (a, b) in lines:
        low.row(
            name,
            *(c(book.line(table, "", name, h, v)) for h, v in zip(("2024年预算数", "2025年预算数", "增减额"), (a, b, b - a), strict=True)),
        )
    book.sheet("收支及三公", grid, table, "单位：元", low)
    return book


def weixian() -> Book:
    """A transfer payment by town, folded: two towns a row."""
    book = Money("twenty_fourth_weixian", "other", Place("河北省", "邯郸市", "魏县", "130434"), "魏县财政局", 2024)
    table = "魏县2024年提前下达财政衔接推进乡村振兴补助资金分配表"
    towns = ["魏城镇", "德政镇", "北皋镇", "双井镇", "牙里镇", "车往镇", "回隆镇", "张二庄镇", "东代固镇", "院堡镇", "南双庙镇", "棘针寨镇"]
    heads = ("资金合计", "中央资金", "省级资金")
    rows = [(t, amounts("wx" + t, 2, 20, 300)) for t in towns]
    grid = Grid(1)
    grid.row(*("乡镇", *heads) * 2)
    sums = [sum(x, ZERO) for x in zip(*(v for _t, v in rows), strict=True)]

    def cells(name: str, a: Decimal, b: Decimal) -> list[str]:
        return [name, *(book.line(table, "", name, h, v) for h, v in zip(heads, (a + b, a, b), strict=True))]

    for n in range(6):
        grid.row(*map(c, cells(rows[n][0], *rows[n][1])), *map(c, cells(rows[n + 6][0], *rows[n + 6][1])))
    name, total, one, two = cells("合计", sums[0], sums[1])
    grid.row(c(name), c(total), c(one), c(two), "", "", "", "")
    book.sheet("分配表", "附件", table, "制表单位：魏县财政局　　2024年1月8日　　单位：万元", grid)
    return book


def aohan() -> Book:
    """Fiscal appropriations: income in two columns, expenditure by three kinds of budget; a table of projects in 元 below."""
    unit = "敖汉旗林业和草原局"
    book = Money("twenty_fourth_aohan", "department_budget", Place("内蒙古自治区", "赤峰市", "敖汉旗", "150430"), unit, 2023)
    table = "财政拨款收支预算总表"
    names = ("（一）社会保障和就业支出", "（二）卫生健康支出", "（三）农林水支出", "（四）住房保障支出")
    general, fund = [Decimal(x) for x in ("185.62", "121.40", "2095.03", "98.77")], [ZERO, ZERO, Decimal("320.00"), ZERO]
    carried, g, f = Decimal("58.24"), sum(general, ZERO), sum(fund, ZERO)
    left: Side = [
        ("一、本年收入", g + f - carried),
        ("（一）一般公共预算拨款", g - carried),
        ("（二）政府性基金预算拨款", f),
        ("二、上年结转", carried),
        ("", None),
        ("收入总计", g + f),
    ]
    right = [("一、本年支出", g, f), *zip(names, general, fund, strict=True), ("支出总计", g, f)]
    grid = Grid(2)
    grid.row(c("收入", 2), c("支出", 4))
    grid.row("项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算")
    for (name, value), (item, a, b) in zip(left, right, strict=True):
        first = "" if value is None else book.line(table, "", name, "收入/预算数", value)
        heads = ("支出/合计", "支出/一般公共预算", "支出/政府性基金预算")
        printed = [book.line(table, "", item, h, v) for h, v in zip(heads, (a + b, a, b), strict=True) if v or h == "支出/合计"]
        grid.row(name, c(first), item, *map(c, printed), *([""] if not b else []))
    book.sheet("4", f"{unit}2023年部门预算公开表", "预算公开表4", table, "单位：万元", grid)
    book.unit = "元"
    low = Grid(1)
    low.row("序号", "项目名称", "金额合计", "一般公共预算", "政府性基金预算", "实施单位")
    total = [ZERO, ZERO]
    for n, (name, a, b) in enumerate(
        (
            ("敖汉旗退化草原生态修复治理及禁牧巡护补助项目", Decimal("812.3"), ZERO),
            ("国有林场森林抚育与林区道路维修养护项目", Decimal("426.05"), Decimal("200")),
            ("重点区域造林绿化后续管护及有害生物防治经费", Decimal("199.5"), Decimal("120")),
        ),
        1,
    ):
        place = ("敖汉旗草原工作站", "敖汉旗国有林场管理中心", unit)[n - 1]
        seq = book.project(Project(name, "", ()), unit_name=place)
        total = [total[0] + a, total[1] + b]
        cells = [book.money(seq, "budget", "total", a + b), book.money(seq, "budget", "general_public", a)]
        cells.append(book.money(seq, "budget", "government_fund", b) if b else "")
        low.row(str(n), name, *map(c, cells), place)
    low.row(
        c("合计", 2),
        *(
            c(book.money("", "budget", s, v))
            for s, v in zip(("total", "general_public", "government_fund"), (sum(total, ZERO), *total), strict=True)
        ),
        "",
    )
    book.sheet("9", "预算公开表9", "项目支出预算表", "单位：元", low)
    return book


FORMS = [
    Form("twenty_fourth_shucheng", "statement", shucheng, "xlsx pdf spanless"),
    Form("twenty_fourth_xixian", "statement", xixian, "docx xls aligned"),
    Form("twenty_fourth_dongan", "statement", dongan, "xlsx html md_twice"),
    Form("twenty_fourth_yudu", "statement", yudu, "xls pdf torn"),
    Form("twenty_fourth_bobai", "statement", bobai, "noisy docx csv_ragged"),
    Form("twenty_fourth_jinyun", "statement", jinyun, "xlsx html text"),
    Form("twenty_fourth_weixian", "list", weixian, "pdf md csv_ragged"),
    Form("twenty_fourth_aohan", "statement", aohan, "pdf_tall csv md_lost"),
]
