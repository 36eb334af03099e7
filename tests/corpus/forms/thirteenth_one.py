"""Budgets and final accounts of whole departments: Jiangxi, Guangxi, Hainan, Gansu, Qinghai."""

from __future__ import annotations

from decimal import Decimal

from ..book import Cell, Grid, Place, c
from . import Form
from .thirteenth_base import ZERO, Dept, MoneyBook, Row, body, cells, deep, halves, indented, parts, plain, split, total_row, tree

# --- Jiangxi: ten-thousands with six digits, three levels of headings -----------------------------------------------------------


def shangyou_dept() -> Dept:
    return Dept(
        "shangyou",
        "2130301 行政运行 b|2130304 水利行业业务管理 p|2130305 水利工程建设 p|2130306 水利工程运行与维护 p|2130314 防汛 p"
        "|2120804 农村基础设施建设支出 f",
        quantum="0.0001",
        own=True,
    )


def shangyou() -> MoneyBook:
    book = MoneyBook("thirteenth_shangyou", "department_budget", Place("江西省", "赣州市", "上犹县", "360724"), "上犹县水利局", 2024)
    book.digits = 6
    dept = shangyou_dept()
    shangyou_sum(book, dept)
    shangyou_income(book, dept)
    shangyou_spending(book, dept)
    shangyou_fiscal(book, dept)
    shangyou_basic(book, dept)
    shangyou_vehicles(book)
    shangyou_fund(book, dept)
    return book


def shangyou_sheet(book: MoneyBook, name: str, grid: Grid, *notes: str) -> None:
    book.sheet(name, name, "填报单位：[302]上犹县水利局　　　　2024年　　　　单位：万元", grid, *notes)


def shangyou_sum(book: MoneyBook, dept: Dept) -> None:
    table, grid = "收支预算总表", Grid(heading=2)
    grid.row(c("收入", 2), c("支出", 2))
    grid.row("项目", "预算数", "项目（按支出功能科目分类）", "预算数")
    fiscal = dept.of("general", "fund")
    left: list[Row] = [
        ("", "一、财政拨款收入", [fiscal]),
        ("", "　　（一）一般公共预算收入", [dept.of("general")]),
        ("", "　　（二）政府性基金预算收入", [dept.of("fund")]),
        ("", "　　（三）国有资本经营预算收入", [None]),
        ("", "二、教育收费资金收入", [None]),
        ("", "三、事业收入", [dept.of("own")]),
        ("", "四、事业单位经营收入", [None]),
        ("", "五、附属单位上缴收入", [None]),
        ("", "六、上级补助收入", [None]),
        ("", "七、其他收入", [None]),
        ("", "本年收入合计", [fiscal + dept.of("own")]),
        ("", "八、使用非财政拨款结余", [None]),
        ("", "九、上年结转（结余）", [dept.of("carry")]),
        ("", "收入总计", [dept.of()]),
    ]
    right = dept.classes(lambda x: x.of(), full=False, number=False)
    right += [("", "本年支出合计", [dept.of()]), ("", "年终结转", [None]), ("", "", [None]), ("", "支出总计", [dept.of()])]
    halves(book, grid, table, left, right, ["收入/预算数"], ["支出/预算数"])
    book.total("total", dept.of())
    book.total("fiscal_appropriation", fiscal)
    shangyou_sheet(book, table, grid)


def shangyou_income(book: MoneyBook, dept: Dept) -> None:
    table, grid = "部门收入总表", Grid(heading=3)
    grid.row(c("功能分类科目", 2), c("合计", 1, 3), c("上年结转", 1, 3), c("本年收入", 5))
    grid.row(c("科目编码", 1, 2), c("科目名称", 1, 2), c("财政拨款", 3), c("事业收入", 1, 2), c("其他收入", 1, 2))
    grid.row("小计", "一般公共预算", "政府性基金预算")
    columns = ["合计", "上年结转", "本年收入/财政拨款/小计", "本年收入/财政拨款/一般公共预算", "本年收入/财政拨款/政府性基金预算"]
    columns += ["本年收入/事业收入", "本年收入/其他收入"]
    rows = dept.tree(
        lambda x: x.of(),
        lambda x: x.of("carry"),
        lambda x: x.of("general", "fund"),
        lambda x: x.of("general"),
        lambda x: x.of("fund"),
        lambda x: x.of("own"),
        lambda x: ZERO,
    )
    body(book, grid, table, [total_row("合计", rows, 3), *rows], columns, indented)
    shangyou_sheet(book, table, grid)


def shangyou_spending(book: MoneyBook, dept: Dept) -> None:
    table, grid = "部门支出总表", Grid(heading=2)
    grid.row(c("支出功能分类科目", 2), c("合计", 1, 2), c("基本支出", 1, 2), c("项目支出", 1, 2), c("对附属单位补助支出", 1, 2))
    grid.row("科目编码", "科目名称")
    rows = dept.tree(lambda x: x.of(), lambda x: x.basic(), lambda x: x.project(), lambda x: ZERO)
    columns = ["合计", "基本支出", "项目支出", "对附属单位补助支出"]
    body(book, grid, table, [total_row("合计", rows, 3), *rows], columns, indented)
    shangyou_sheet(book, table, grid)


def shangyou_fiscal(book: MoneyBook, dept: Dept) -> None:
    table, grid = "财政拨款收支总表", Grid(heading=2)
    grid.row(c("收入", 2), c("支出", 4))
    grid.row("项目", "预算数", "项目", "合计", "一般公共预算支出", "政府性基金预算支出")
    general, fund = dept.of("general"), dept.of("fund")
    left: list[Row] = [("", "一、本年收入", [general + fund]), ("", "（一）一般公共预算拨款", [general])]
    left += [("", "（二）政府性基金预算拨款", [fund]), ("", "二、上年结转", [None]), ("", "收入总计", [general + fund])]
    right = dept.classes(lambda x: x.of("general", "fund"), lambda x: x.of("general"), lambda x: x.of("fund"), number=False, full=False)
    right = [("", "一、本年支出", [general + fund, general, fund]), *right, ("", "二、年终结转", [None] * 3)]
    right.append(("", "支出总计", [general + fund, general, fund]))
    halves(book, grid, table, left, right, ["收入/预算数"], ["支出/合计", "支出/一般公共预算支出", "支出/政府性基金预算支出"])
    shangyou_sheet(book, table, grid)


def shangyou_basic(book: MoneyBook, dept: Dept) -> None:
    table, grid = "一般公共预算基本支出表", Grid(heading=2)
    grid.row(c("支出经济分类科目", 2), c("2024年基本支出", 3))
    grid.row("科目编码", "科目名称", "合计", "人员经费", "公用经费")
    rows = dept.economic(*dept.staff_and_office("general"))
    columns = [f"2024年基本支出/{x}" for x in ("合计", "人员经费", "公用经费")]
    body(book, grid, table, [total_row("合计", rows, 3), *rows], columns, indented)
    shangyou_sheet(book, table, grid)


def shangyou_vehicles(book: MoneyBook) -> None:
    table, grid = "“三公”经费支出预算表", Grid(heading=2)
    grid.row(
        c("单位编码", 1, 2),
        c("单位名称", 1, 2),
        c("合计", 1, 2),
        c("因公出国(境)费", 1, 2),
        c("公务接待费", 1, 2),
        c("公务用车购置及运行维护费", 3),
    )
    grid.row("小计", "公务用车购置费", "公务用车运行维护费")
    car = "公务用车购置及运行维护费/"
    columns = ["合计", "因公出国(境)费", "公务接待费", car + "小计", car + "公务用车购置费", car + "公务用车运行维护费"]
    rows: list[Row] = []
    for code, name, guest, run in (("302001", "上犹县水利局本级", "4.8", "11.6"), ("302002", "上犹县水土保持中心", "1.25", "3.5")):
        a, b = Decimal(guest), Decimal(run)
        rows.append((code, name, [a + b, ZERO, a, b, ZERO, b]))
    body(book, grid, table, [total_row("合计", rows, 6), *rows], columns, plain)
    shangyou_sheet(book, table, grid, "注：本表不含教学科研人员因公出国经费。")


def shangyou_fund(book: MoneyBook, dept: Dept) -> None:
    table, grid = "政府性基金预算支出表", Grid(heading=2)
    grid.row(c("支出功能分类科目", 2), c("2024年预算数", 3))
    grid.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    rows = dept.tree(lambda x: x.of("fund"), lambda x: x.basic("fund"), lambda x: x.project("fund"))
    columns = [f"2024年预算数/{x}" for x in ("合计", "基本支出", "项目支出")]
    body(book, grid, table, [total_row("合计", rows, 3), *rows], columns, indented)
    shangyou_sheet(book, table, grid)
    empty = Grid(heading=1)
    empty.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    empty.row("", "", "", "", "")
    shangyou_sheet(book, "国有资本经营预算支出表", empty, "注：我部门2024年没有国有资本经营预算安排的支出，故本表为空。")


# --- Guangxi: the code in three columns, yuan with commas, the sum on top ---------------------------------------------------------


def lingyun() -> MoneyBook:
    place = Place("广西壮族自治区", "百色市", "凌云县", "451027")
    book = MoneyBook("thirteenth_lingyun", "department_budget", place, "凌云县教育局", 2023, unit="元", commas=True)
    dept = Dept(
        "lingyun",
        "2050101 行政运行 b|2050201 学前教育 p|2050202 小学教育 p|2050203 初中教育 p|2050904 中等职业学校教学设施 p|2101102 事业单位医疗 b",
        quantum="0.000001",
        scale=900,
        carry=False,
    )
    lingyun_sum(book, dept)
    lingyun_spending(book, dept)
    lingyun_basic(book, dept)
    lingyun_guests(book)
    return book


def lingyun_sum(book: MoneyBook, dept: Dept) -> None:
    table, grid = "部门收支总体情况表", Grid(heading=1)
    grid.row("收入项目", "金额", "支出项目", "金额")
    left: list[Row] = [("", "一、一般公共预算拨款", [dept.of()]), ("", "二、政府性基金预算拨款", [ZERO])]
    left += [("", "三、国有资本经营预算拨款", [ZERO]), ("", "四、财政专户管理资金收入", [ZERO]), ("", "五、单位资金收入", [ZERO])]
    left += [("", "收入总计", [dept.of()])]
    right = [*dept.classes(lambda x: x.of()), ("", "支出总计", [dept.of()])]
    halves(book, grid, table, left, right, ["金额"], ["金额"], zero=True)
    book.total("total", dept.of())
    book.total("general_public", dept.of())
    book.sheet("01", "预算公开01表", table, "部门：凌云县教育局　　　　　　　2023年度　　　　　　　　　　单位：元", grid)


def lingyun_spending(book: MoneyBook, dept: Dept) -> None:
    table, grid = "部门支出总体情况表", Grid(heading=3)
    grid.row(c("科目编码", 3), c("科目名称", 1, 3), c("总计", 1, 3), c("本年支出", 5), c("结转下年", 1, 3))
    grid.row(c("类", 1, 2), c("款", 1, 2), c("项", 1, 2), c("合计", 1, 2), c("基本支出", 3), c("项目支出", 1, 2))
    grid.row("小计", "人员经费", "公用经费")
    grid_top = "本年支出/基本支出/"
    columns = ["总计", "本年支出/合计", grid_top + "小计", grid_top + "人员经费", grid_top + "公用经费", "本年支出/项目支出", "结转下年"]
    share, tiny = Decimal("0.9"), Decimal("0.000001")
    rows = dept.tree(
        lambda x: x.of(),
        lambda x: x.of(),
        lambda x: x.basic(),
        lambda x: (x.basic() * share).quantize(tiny),
        lambda x: x.basic() - (x.basic() * share).quantize(tiny),
        lambda x: x.project(),
        lambda x: ZERO,
    )
    body(book, grid, table, [total_row("合计", rows, 3), *rows], columns, deep)
    book.sheet("03", "预算公开03表", table, "部门：凌云县教育局　　　　　　　2023年度　　　　　　　　　　单位：元", grid)


def lingyun_basic(book: MoneyBook, dept: Dept) -> None:
    table, grid = "一般公共预算基本支出情况表（按部门预算支出经济分类）", Grid(heading=2)
    grid.row(c("科目编码", 2), c("科目名称", 1, 2), c("2023年预算数", 3))
    grid.row("类", "款", "合计", "人员经费", "公用经费")
    share = Decimal("0.9")
    staff = sum(((x.basic() * share).quantize(dept.quantum) for x in dept.leaves), ZERO)
    rows = dept.economic(staff, dept.kind("b") - staff)
    columns = [f"2023年预算数/{x}" for x in ("合计", "人员经费", "公用经费")]
    rows = [total_row("合计", rows, 3), *rows]
    body(book, grid, table, rows, columns, lambda code, name: [Cell(code[:3]), Cell(code[3:]), c(name)])
    book.sheet("05", "预算公开05表", table, "部门：凌云县教育局　　　　　　　2023年度　　　　　　　　　　单位：元", grid)


def lingyun_guests(book: MoneyBook) -> None:
    table, grid = "一般公共预算“三公”经费支出情况表", Grid(heading=1)
    grid.row("项目", "2022年预算数", "2023年预算数", "增减变化金额", "增减变化比例")
    figures = (("1、因公出国（境）费用", "0", "0"), ("2、公务接待费", "6.8", "6.12"), ("3、公务用车费", "21", "20.5"))
    figures += (("其中：（1）公务用车运行维护费", "21", "20.5"), ("（2）公务用车购置", "0", "0"))
    old, new = Decimal("27.8"), Decimal("26.62")
    rows: list[Row] = [("", "合计", [old, new, new - old])]
    rows += [("", name, [Decimal(a), Decimal(b), Decimal(b) - Decimal(a)]) for name, a, b in figures]
    for row in rows:
        a, b = row[2][0] or ZERO, row[2][2] or ZERO
        rate = f"{100 * b / a:.2f}%" if a else ""
        grid.row(row[1], *cells(book, table, row, ["2022年预算数", "2023年预算数", "增减变化金额"], True), rate)
    text = "说明：2023年“三公”经费预算26.62万元，比上年减少1.18万元，主要是落实过紧日子要求，压减公务接待支出。"
    book.sheet("07", "预算公开07表", table, "部门：凌云县教育局　　　　　　　2023年度　　　　　　　　　　单位：元", grid, text)


# --- Hainan: government economic classes, projects by source, purchases -----------------------------------------------------------


GOVERNMENT = """50101 工资奖金津补贴|50102 社会保障缴费|50103 住房公积金|50201 办公经费|50203 培训费|50205 委托业务费
50209 维修（护）费|50501 工资福利支出|50502 商品和服务支出|50199 其他工资福利支出
50299 其他商品和服务支出|50905 离退休费"""


QIONGZHONG = """2130205:油茶良种苗木繁育补贴;国土绿化种植管护
2130209:公益林生态效益补偿
2130234:森林防火物资购置及航空护林;松材线虫病等有害生物防治"""


def qiongzhong() -> MoneyBook:
    name = "琼中黎族苗族自治县林业局"
    place = Place("海南省", "", "琼中黎族苗族自治县", "469030")
    book = MoneyBook("thirteenth_qiongzhong", "department_budget", place, name, 2025, unit="元")
    dept = Dept(
        "qiongzhong",
        "2130201 行政运行 b|2130205 森林资源培育 p|2130209 森林生态效益补偿 p|2130234 林业草原防灾减灾 p|2130204 事业机构 b",
    )
    book.digits = 2
    qiongzhong_classes(book, dept)
    qiongzhong_projects(book, dept)
    qiongzhong_purchases(book)
    return book


def qiongzhong_classes(book: MoneyBook, dept: Dept) -> None:
    table, grid = "支出预算分类汇总表（按政府预算经济分类）", Grid(heading=2)
    grid.row(c("政府预算支出经济分类科目", 2), c("总计", 1, 2), c("本年一般公共预算", 3), c("上年结转", 1, 2))
    grid.row("科目名称", "科目编码", "小计", "基本支出", "项目支出")
    names = [x.split() for x in GOVERNMENT.replace("\n", "|").split("|")]
    basic = parts(dept.kind("b"), len(names), dept.draw, dept.quantum)
    rows: list[Row] = []
    project, carry = dept.kind("p", "general"), dept.of("carry")
    for (code, name), money in zip(names, basic, strict=True):
        some = {"50205": (project * Decimal("0.7")).quantize(dept.quantum)}.get(code, ZERO)
        some = project - (project * Decimal("0.7")).quantize(dept.quantum) if code == "50502" else some
        kept = carry if code == "50205" else ZERO
        rows.append((code, name, [money + some + kept, money + some, money, some, kept]))
    rows = tree(rows, (3, 5))
    columns = ["总计", "本年一般公共预算/小计", "本年一般公共预算/基本支出", "本年一般公共预算/项目支出", "上年结转"]
    body(book, grid, table, rows, columns, lambda code, name: [c(name), Cell(code)], zero=True)
    total = total_row("合计", rows, 3)
    grid.row(c("合计", 2), *cells(book, table, total, columns, True))
    book.total("total", dept.of())
    book.sheet("表八", f"{book.department}2025年部门预算公开表", table, "金额单位：元", grid)


def qiongzhong_projects(book: MoneyBook, dept: Dept) -> None:
    table, grid = "项目支出预算表", Grid(heading=2)
    grid.row(c("支出功能分类科目", 1, 2), c("项目名称", 1, 2), c("项目代码", 1, 2), c("资金来源", 3))
    grid.row("合计", "一般公共预算", "上年结转结余")
    shares = split(dept, QIONGZHONG)
    for n, (leaf, project, by) in enumerate(shares, 1):
        code = f"46903625T00000{n * 7 + 1021:07d}"
        seq = book.project(project, project_code=code)
        total = book.money(seq, "budget", "total", sum(by.values(), ZERO))
        general = book.money(seq, "budget", "general_public", by["general"])
        carry = book.money(seq, "budget", "carryover", by["carry"]) if by.get("carry") else ""
        grid.row(f"{leaf.code}-{leaf.name}", project.name, code, c(total), c(general), c(carry))
    sums = [dept.kind("p"), dept.kind("p", "general"), dept.of("carry")]
    for source, wan in zip(("total", "general_public", "carryover"), sums, strict=True):
        book.total(source, wan)
    grid.row(c("总计", 3), *[c(book.amount(x)) for x in sums])
    book.sheet("表十", table, "金额单位：元", grid)


def qiongzhong_purchases(book: MoneyBook) -> None:
    table, grid = "政府采购预算表", Grid(heading=2)
    grid.row(c("序号", 1, 2), c("采购品目", 2), c("采购数量", 1, 2), c("计量单位", 1, 2), c("采购预算金额", 2))
    grid.row("编码", "名称", "合计", "其中：一般公共预算")
    things = (("A02010105", "台式计算机", "12", "台", "6"), ("A02010108", "便携式计算机", "4", "台", "3.2"))
    things += (("A02021006", "票据打印机", "3", "台", "0.54"), ("C21040001", "物业管理服务", "1", "项", "28.6"))
    things += (("C05030201", "森林防火服务", "1", "项", "86.35"),)
    columns = ["采购预算金额/合计", "采购预算金额/其中：一般公共预算"]
    total = ZERO
    for n, (code, name, count, unit, wan) in enumerate(things, 1):
        value = Decimal(wan)
        total += value
        grid.row(str(n), Cell(code), name, count, unit, *cells(book, table, (code, name, [value, value]), columns))
    grid.row("", "", "合计", "", "", *cells(book, table, ("", "合计", [total, total]), columns))
    book.sheet("表十二", table, "金额单位：元", grid)


# --- Gansu: final accounts with numbers of lines and columns ----------------------------------------------------------------------


def weiyuan() -> MoneyBook:
    place = Place("甘肃省", "定西市", "渭源县", "621123")
    book = MoneyBook("thirteenth_weiyuan", "final_accounts", place, "渭源县卫生健康局", 2022)
    dept = Dept(
        "weiyuan",
        "2100101 行政运行 b|2100401 疾病预防控制机构 p|2100408 基本公共卫生服务 p|2100410 突发公共卫生事件应急处置 p"
        "|2296002 用于社会福利的彩票公益金支出 f",
        carry=False,
        own=True,
    )
    weiyuan_sum(book, dept)
    weiyuan_income(book, dept)
    weiyuan_spending(book, dept)
    weiyuan_fiscal(book, dept)
    weiyuan_fund(book, dept)
    return book


def weiyuan_sheet(book: MoneyBook, n: int, table: str, grid: Grid, note: str) -> None:
    book.sheet(f"公开{n:02d}表", table, f"公开{n:02d}表", "部门：渭源县卫生健康局", "2022年度", "金额单位：万元", grid, note)


def weiyuan_sum(book: MoneyBook, dept: Dept) -> None:
    table, grid = "收入支出决算总表", Grid(heading=3)
    grid.row(c("收入", 3), c("支出", 3))
    grid.row("项目", "行次", "金额", "项目", "行次", "金额")
    grid.row("栏次", "", "1", "栏次", "", "2")
    general, fund, own = dept.of("general"), dept.of("fund"), dept.of("own")
    left: list[Row] = [("", "一、一般公共预算财政拨款收入", [general]), ("", "二、政府性基金预算财政拨款收入", [fund])]
    names = ("三、国有资本经营预算财政拨款收入", "四、上级补助收入", "五、事业收入", "六、经营收入", "七、附属单位上缴收入", "八、其他收入")
    left += [("", name, [own if "事业" in name else None]) for name in names]
    right = dept.classes(lambda x: x.of())
    left += [("", "", [None])] * (len(right) - len(left))
    left += [("", "本年收入合计", [dept.of()]), ("", "使用非财政拨款结余", [None]), ("", "年初结转和结余", [Decimal("36.40")])]
    right += [("", "本年支出合计", [dept.of()]), ("", "结余分配", [None]), ("", "年末结转和结余", [Decimal("36.40")])]
    left.append(("", "总计", [dept.of() + Decimal("36.40")]))
    right.append(("", "总计", [dept.of() + Decimal("36.40")]))
    for n, (a, b) in enumerate(zip(left, right, strict=True), 1):
        one, two = cells(book, table, a, ["收入/金额"]), cells(book, table, b, ["支出/金额"])
        grid.row(a[1], str(n), *one, b[1], str(n + len(left)), *two)
    weiyuan_sheet(book, 1, table, grid, "注：本表反映部门本年度的总收支和年末结转结余情况。")


def weiyuan_income(book: MoneyBook, dept: Dept) -> None:
    table, grid = "收入决算表", Grid(heading=3)
    columns = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]
    grid.row(c("项目", 2), *[c(x, 1, 2) for x in columns])
    grid.row("功能分类科目编码", "科目名称")
    grid.row(c("栏次", 2), *[str(n) for n in range(1, 8)])
    rows = dept.tree(lambda x: x.of(), lambda x: x.of("general", "fund"), lambda x: ZERO, lambda x: x.of("own"), *[lambda x: ZERO] * 3)
    grid.row(c("合计", 2), *cells(book, table, total_row("合计", rows, 3), columns))
    body(book, grid, table, rows, columns, plain)
    weiyuan_sheet(book, 2, table, grid, "注：本表反映部门本年度取得的各项收入情况。")


def weiyuan_spending(book: MoneyBook, dept: Dept) -> None:
    table, grid = "支出决算表", Grid(heading=3)
    columns = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    grid.row(c("项目", 2), *[c(x, 1, 2) for x in columns])
    grid.row("功能分类科目编码", "科目名称")
    grid.row(c("栏次", 2), *[str(n) for n in range(1, 7)])
    rows = dept.tree(lambda x: x.of(), lambda x: x.basic(), lambda x: x.project(), *[lambda x: ZERO] * 3)
    grid.row(c("合计", 2), *cells(book, table, total_row("合计", rows, 3), columns))
    body(book, grid, table, rows, columns, plain)
    weiyuan_sheet(book, 3, table, grid, "注：本表反映部门本年度各项支出情况。")


def weiyuan_fiscal(book: MoneyBook, dept: Dept) -> None:
    table, grid = "财政拨款收入支出决算总表", Grid(heading=2)
    grid.row(c("收入", 2), c("支出", 5))
    sources = ["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]
    grid.row("项目", "金额", "项目", *sources)
    general, fund = dept.of("general"), dept.of("fund")
    both = general + fund
    left: list[Row] = [("", "一、一般公共预算财政拨款", [general]), ("", "二、政府性基金预算财政拨款", [fund])]
    left += [("", "三、国有资本经营财政拨款", [None]), ("", "本年收入合计", [both]), ("", "年初财政拨款结转和结余", [None])]
    left += [("", "一般公共预算财政拨款", [None]), ("", "总计", [both])]
    right = dept.classes(lambda x: x.of("general", "fund"), lambda x: x.of("general"), lambda x: x.of("fund"), lambda x: ZERO, full=True)
    right += [("", "本年支出合计", [both, general, fund, None]), ("", "年末财政拨款结转和结余", [None] * 4), ("", "", [None] * 4)]
    right.append(("", "总计", [both, general, fund, None]))
    halves(book, grid, table, left, right, ["收入/金额"], [f"支出/{x}" for x in sources])
    weiyuan_sheet(book, 4, table, grid, "注：本表反映部门本年度财政拨款（含政府性基金和国有资本经营预算）的总收支情况。")


def weiyuan_fund(book: MoneyBook, dept: Dept) -> None:
    table, grid = "政府性基金预算财政拨款收入支出决算表", Grid(heading=3)
    grid.row(c("项目", 2), c("年初结转和结余", 1, 2), c("本年收入", 1, 2), c("本年支出", 3), c("年末结转和结余", 1, 2))
    grid.row("功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出")
    grid.row(c("栏次", 2), *[str(n) for n in range(1, 7)])
    columns = ["年初结转和结余", "本年收入", "本年支出/小计", "本年支出/基本支出", "本年支出/项目支出", "年末结转和结余"]
    rows = dept.tree(lambda x: ZERO, lambda x: x.of("fund"), lambda x: x.of("fund"), lambda x: ZERO, lambda x: x.of("fund"), lambda x: ZERO)
    grid.row(c("合计", 2), *cells(book, table, total_row("合计", rows, 3), columns))
    body(book, grid, table, rows, columns, plain)
    weiyuan_sheet(book, 8, table, grid, "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。")


# --- Qinghai: three states of the budget in both halves; the three expenses in one row ---------------------------------------------


def huzhu() -> MoneyBook:
    place = Place("青海省", "海东市", "互助土族自治县", "630223")
    book = MoneyBook("thirteenth_huzhu", "final_accounts", place, "互助土族自治县民政局", 2021, unit="元", commas=True)
    dept = Dept("huzhu", "2080201 行政运行 b|2081001 儿童福利 p|2081002 老年福利 p|2082001 临时救助支出 p", carry=False, scale=700)
    huzhu_sum(book, dept)
    huzhu_spending(book, dept)
    huzhu_guests(book)
    return book


def huzhu_sum(book: MoneyBook, dept: Dept) -> None:
    table, grid = "收入支出决算总表", Grid(heading=2)
    three = ["年初预算数", "全年预算数", "决算数"]
    grid.row(c("收入", 4), c("支出", 4))
    grid.row("项目", *three, "项目", *three)
    first, done = Decimal("0.92"), dept.of()
    whole = done + Decimal("41.5")

    def states(value: Decimal) -> list[Decimal | None]:
        return [(value * first).quantize(Decimal("0.01")), value + (whole - done if value > 500 else ZERO), value]

    right: list[Row] = []
    for _, name, values in dept.classes(lambda x: x.of(), full=False):
        right.append(("", name, states(values[0] or ZERO)))
    extra = sum(1 for r in right if (r[2][2] or ZERO) > 500)
    sums: list[Decimal | None] = [sum((r[2][k] or ZERO for r in right), ZERO) for k in range(3)]
    assert extra >= 1
    left: list[Row] = [
        ("", "一、财政拨款收入", sums),
        ("", "其中：政府性基金预算财政拨款收入", [ZERO] * 3),
        ("", "二、上级补助收入", [ZERO] * 3),
    ]
    left += [
        ("", "三、事业收入", [ZERO] * 3),
        ("", "四、经营收入", [ZERO] * 3),
        ("", "五、其他收入", [ZERO] * 3),
        ("", "本年收入合计", sums),
    ]
    right += [("", "本年支出合计", sums)]
    halves(book, grid, table, left, right, [f"收入/{x}" for x in three], [f"支出/{x}" for x in three], zero=True)
    book.total("total", sums[0] or ZERO, "initial_budget")
    book.total("total", sums[1] or ZERO, "adjusted_budget")
    unit = "编制单位：互助土族自治县民政局　　　　　2021年度　　　　　　　单位：元"
    book.sheet("财决公开01表", "2021年度部门决算公开表", table, unit, grid)


def huzhu_spending(book: MoneyBook, dept: Dept) -> None:
    table, grid = "一般公共预算财政拨款支出决算表", Grid(heading=2)
    columns = ["合计", "基本支出", "项目支出"]
    grid.row(c("项目", 4), *[c(x, 1, 2) for x in columns])
    grid.row(c("支出功能分类科目编码", 3), "科目名称")
    rows = dept.tree(lambda x: x.of(), lambda x: x.basic(), lambda x: x.project())
    grid.row("类", "款", "项", "合计", *cells(book, table, total_row("合计", rows, 3), columns, True))
    body(book, grid, table, rows, columns, lambda code, name: [c(code, 3), c(name)], zero=True)
    unit = "编制单位：互助土族自治县民政局　　　　　2021年度　　　　　　　单位：元"
    book.sheet("财决公开05表", table, unit, grid)


def huzhu_guests(book: MoneyBook) -> None:
    table, grid = "一般公共预算财政拨款“三公”经费支出决算表", Grid(heading=3)
    grid.row(c("单位名称", 1, 3), c("预算数", 6), c("决算数", 6))
    one = [c("合计", 1, 2), c("因公出国（境）费", 1, 2), c("公务用车购置及运行费", 3), c("公务接待费", 1, 2)]
    grid.row(*one, *one)
    grid.row(*["小计", "公务用车购置费", "公务用车运行费"] * 2)
    car = "公务用车购置及运行费/"
    names = ["合计", "因公出国（境）费", car + "小计", car + "公务用车购置费", car + "公务用车运行费", "公务接待费"]
    columns = [f"{x}/{y}" for x in ("预算数", "决算数") for y in names]
    planned = [Decimal(x) for x in ("8.6", "0", "7", "0", "7", "1.6")]
    spent = [Decimal(x) for x in ("7.0235", "0", "6.1035", "0", "6.1035", "0.92")]
    body(book, grid, table, [("", "互助土族自治县民政局", [*planned, *spent])], columns, lambda _, name: [c(name)], zero=True)
    unit = "编制单位：互助土族自治县民政局　　　　　2021年度　　　　　　　单位：元"
    book.sheet("财决公开07表", table, unit, grid, "注：2021年度预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。")


FORMS = [
    Form("thirteenth_shangyou", "department_budget", shangyou, "xlsx pdf spanless"),
    Form("thirteenth_lingyun", "department_budget", lingyun, "docx html csv_ragged"),
    Form("thirteenth_qiongzhong", "department_budget", qiongzhong, "xls pdf_tall aligned"),
    Form("thirteenth_weiyuan", "final_accounts", weiyuan, "xlsx pdf md_lost"),
    Form("thirteenth_huzhu", "final_accounts", huzhu, "html docx torn pdf_small"),
]
