"""Budgets by unit, project lists by source, execution lists, lists by year and by level."""

from __future__ import annotations

from decimal import Decimal

from ..book import PER_WAN, Book, Grid, Place, c, spans
from ..content import Project
from . import Form
from .eighteenth_base import Amount, D, cells, columns_of, percent, total

P = Decimal(0)


def _named(name: str) -> Project:
    return Project(name, "", ())


def _money(book: Book, seq: str, measure: str, sources: str, values: list[Amount]) -> list:
    """Cells of figures of one measure by source."""
    out = []
    for source, value in zip(sources.split(), values, strict=True):
        out.append(c("" if value is None else book.money(seq, measure, source, value)))
    return out


# ---- Yunhe: units down, classes across, three levels of heading
YH = [
    ("218001", "云和县教育局（本级）", ["862.35", "74.18", "12.60", "1340.00", "85.50"]),
    ("218002", "云和县云和中学", ["5124.77", "318.40", "46.92", "268.00", None]),
    ("218003", "云和县职业技术学校", ["2870.16", "205.33", "18.07", "512.60", "140.00"]),
    ("218011", "云和县实验小学教育集团城西校区", ["1988.54", "132.75", "9.36", "64.20", None]),
    ("218023", "云和县崇头镇中心小学", ["433.08", "41.90", "6.15", "18.00", None]),
    ("218037", "云和县教师发展中心（云和县教育技术中心）", ["376.20", "22.64", "3.30", "97.85", None]),
]


def yunhe() -> Book:
    book = Book("eighteenth_yunhe", "department_budget", Place("浙江省", "丽水市", "云和县", "331125"), "云和县教育局", 2025, commas=True)
    table, grid = "云和县教育局2025年部门支出预算表（分单位）", Grid(3)
    three = ["工资福利支出", "商品和服务支出", "对个人和家庭的补助"]
    cols = ["合计", "基本支出/小计", *(f"基本支出/{x}" for x in three), "项目支出/小计", "项目支出/其中/财政拨款", "项目支出/其中/专户资金"]
    grid.row(c("单位编码", 1, 3), c("单位名称", 1, 3), c("合计", 1, 3), c("基本支出", 4), c("项目支出", 3))
    grid.row(c("小计", 1, 2), *(c(x, 1, 2) for x in three), c("小计", 1, 2), c("其中", 2))
    grid.row("财政拨款", "专户资金")
    values = []
    for code, name, raw in YH:
        v = [None if x is None else D(x) for x in raw]
        base, work = total(v[:3]), total(v[3:])
        values.append((code, name, [total([base, work]), base, *v[:3], work, *v[3:]]))
    for code, name, v in [*values, ("", "总计", columns_of([v for *_, v in values]))]:
        grid.row(code, name, *cells(book, table, code, name, cols, v))
    book.money("", "budget", "total", columns_of([v for *_, v in values])[0], again=True)
    book.sheet("支出预算", "公开表3", table, "填报部门：云和县教育局", "单位：万元", grid)
    _yunhe_capital(book)
    return book


def _yunhe_capital(book: Book) -> None:
    table, grid = "云和县教育局2025年财政拨款“三公”经费预算表", Grid(1)
    book.unit, book.commas = "元", False
    rows = [
        ("因公出国（境）费", "0"),
        ("公务接待费", "6.384"),
        ("公务用车购置及运行费", "9.5"),
        ("其中：公务用车购置费", "0"),
        ("公务用车运行费", "9.5"),
        ("合计", "15.884"),
    ]
    grid.row("序号", "项目", "2025年预算（元）")
    for n, (name, value) in enumerate(rows, 1):
        grid.row(str(n), name, *cells(book, table, "", name, ["2025年预算（元）"], [D(value)]))
    book.sheet("三公", "公开表7", table, grid)


# ---- Guangze: the unit changes from table to table, and stands in the headings
def guangze() -> Book:
    book = Book("eighteenth_guangze", "department_budget", Place("福建省", "南平市", "光泽县", "350723"), "光泽县信访局", 2023, "元", True)
    table, grid = "光泽县信访局2023年度收支预算总表", Grid(1)
    income = [
        ("一、一般公共预算拨款收入", "312.4618"),
        ("二、政府性基金预算拨款收入", None),
        ("三、国有资本经营预算拨款收入", None),
        ("四、其他收入", "4.5"),
        ("本年收入合计", "316.9618"),
        ("上年结转结余", "11.2"),
        ("收入总计", "328.1618"),
    ]
    out = [
        ("一、一般公共服务支出", "271.0853"),
        ("二、社会保障和就业支出", "28.3365"),
        ("三、卫生健康支出", "10.24"),
        ("四、住房保障支出", "18.5"),
        ("本年支出合计", "328.1618"),
        ("年终结转结余", None),
        ("支出总计", "328.1618"),
    ]
    heads = ["预算数（元）", "预算数（元）"]
    grid.row("收入项目", heads[0], "支出项目", heads[1])
    for (a, x), (b, y) in zip(income, out, strict=True):
        grid.row(a, *cells(book, table, "", a, heads[:1], [x and D(x)]), b, *cells(book, table, "", b, heads[1:], [y and D(y)]))
    book.money("", "budget", "total", D("328.1618"), again=True)
    book.sheet("总表", "第二部分  2023年度部门预算表", "附表1", table, grid)
    _guangze_economic(book)
    _guangze_nil(book)
    return book


def _guangze_economic(book: Book) -> None:
    book.unit, book.commas = "万元", False
    table, grid = "光泽县信访局2023年度一般公共预算基本支出经济分类情况表", Grid(1)
    rows = [
        ("301", "工资福利支出", ["214.32", "209.88"]),
        ("30101", "基本工资", ["88.20", "85.64"]),
        ("30102", "津贴补贴", ["97.62", "96.50"]),
        ("30113", "住房公积金", ["28.50", "27.74"]),
        ("302", "商品和服务支出", ["33.15", "36.40"]),
        ("30201", "办公费", ["9.40", "11.00"]),
        ("30211", "差旅费", ["8.75", "9.20"]),
        ("30239", "其他交通费用", ["15.00", "16.20"]),
        ("303", "对个人和家庭的补助", ["4.06", "4.06"]),
        ("30302", "退休费", ["4.06", "4.06"]),
    ]
    cols = ["2023年预算数（万元）", "2022年预算数（万元）"]
    sums = columns_of([[D(x) for x in v] for code, _, v in rows if len(code) == 3])
    grid.row("经济科目编码", "经济科目名称", *cols)
    for code, name, v in rows:
        grid.row(code, name, *cells(book, table, code, name, cols, [D(x) for x in v]))
    grid.row("", "合计", *cells(book, table, "", "合计", cols, sums))
    book.sheet("基本支出", "附表6", table, grid)


def _guangze_nil(book: Book) -> None:
    table, grid = "光泽县信访局2023年度政府性基金预算支出情况表", Grid(1)
    grid.row("科目编码", "科目名称", "合计（万元）", "基本支出（万元）", "项目支出（万元）")
    grid.row("", "合计", *cells(book, table, "", "合计", ["合计（万元）", "基本支出（万元）", "项目支出（万元）"], [P, P, P]))
    book.sheet("基金", "附表7", table, grid, "注：本单位2023年度没有使用政府性基金预算安排的支出，本表为空表。")


# ---- Suixi: projects by source under the units that carry them out
SX_SOURCES = "total general_public government_fund state_capital special_account unit_funds carryover"
SX = [
    (
        "402001",
        "濉溪县城市管理局本级",
        [
            ("特定目标类", "34062124T000000018841", "城区道路机械化清扫保洁及垃圾收运服务外包", ["2360.00", None, None, None, None, None]),
            ("特定目标类", "34062125T000000020317", "城市生活垃圾焚烧发电处理服务费", ["680.00", "1200.00", None, None, None, "315.60"]),
            ("其他运转类", "34062125Y000000019026", "数字化城市管理平台运行维护", ["86.40", None, None, None, None, None]),
        ],
    ),
    (
        "402002",
        "濉溪县市政工程管理处",
        [
            ("特定目标类", "34062124T000000018903", "市政道路、桥涵、排水设施维修养护", ["420.00", "380.00", None, None, None, "42.75"]),
            (
                "特定目标类",
                "34062125T000000020466",
                "城区易涝积水点整治（淮海路、沱河路片区雨污分流改造）",
                [None, "960.00", None, "50.00", None, None],
            ),
        ],
    ),
    (
        "402005",
        "濉溪县园林绿化管理所",
        [
            ("特定目标类", "34062124T000000018922", "公园绿地及行道树养护", ["512.30", None, None, None, "36.00", "0.00"]),
            ("其他运转类", "34062125Y000000019112", "公园管理用房租金", [None, None, None, "12.80", None, None]),
        ],
    ),
]


def suixi() -> Book:
    book = Book(
        "eighteenth_suixi", "department_budget", Place("安徽省", "淮北市", "濉溪县", "340621"), "濉溪县城市管理局", 2025, commas=True
    )
    grid = Grid(2)
    grid.row(
        *(c(x, 1, 2) for x in ("类型", "单位（项目）编码", "单位（项目）名称", "合计")),
        c("本年财政拨款", 3),
        *(c(x, 1, 2) for x in ("财政专户管理资金", "单位资金", "财政拨款结转结余")),
    )
    grid.row("一般公共预算拨款", "政府性基金预算拨款", "国有资本经营预算拨款")
    work = [(unit, [(k, code, n, _suixi_values(v)) for k, code, n, v in items]) for unit, items in (((a, b), x) for a, b, x in SX)]
    grid.row("", "", "合计", *_money(book, "", "budget", SX_SOURCES, columns_of([v for _, items in work for *_, v in items])))
    for (code, unit), items in work:
        sums = columns_of([v for *_, v in items])
        grid.row("", code, unit, *(c("" if x is None else book.amount(x)) for x in sums))
        for kind, number, name, values in items:
            seq = book.project(_named(name), project_code=number, unit_name=unit)
            grid.row(kind, number, name, *_money(book, seq, "budget", SX_SOURCES, values))
    book.sheet("项目支出表", "部门公开表10", "濉溪县城市管理局2025年项目支出表", "单位：万元", grid)
    return book


def _suixi_values(raw: list[str | None]) -> list[Amount]:
    """total, general, fund, state, account, unit, carryover"""
    v = [None if x is None else D(x) for x in raw]
    return [total(v), v[0], v[1], v[2], v[3], v[4], v[5]]


# ---- Xinning: an execution list in 元, with adjustments
XN = [
    (
        "义务教育薄弱环节改善与能力提升（崀山镇中心小学教学楼、水庙镇中学学生食堂）",
        "新宁县教育局",
        "8600000",
        "-350000",
        "8101236.45",
        None,
    ),
    ("普通高中家庭经济困难学生免学费补助", "新宁县学生资助管理中心", "2184000", "0", "2184000", None),
    ("学前教育发展专项", "新宁县教育局", "3250000", "480000", "3394817.6", None),
    ("校车服务及安全管理补贴", "新宁县校车管理办公室", "1760000", "-126000", "1601190.33", None),
    ("职业教育实训基地建设（专项债券项目）", "新宁县职业中等专业学校", "0", "20000000", "12657300", "12657300"),
    ("教师培训与教研活动经费", "新宁县教师进修学校", "905000", "0", "742108.9", None),
]


def xinning() -> Book:
    book = Book("eighteenth_xinning", "final_accounts", Place("湖南省", "邵阳市", "新宁县", "430528"), "新宁县教育局", 2024, "元", True)
    grid = Grid(2)
    grid.row(
        *(c(x, 1, 2) for x in ("序号", "项目名称", "实施单位", "年初预算数", "预算调整数（+、-）", "调整后预算数")),
        c("决算数", 3),
        c("预算执行率", 1, 2),
        c("年末结转和结余", 1, 2),
    )
    grid.row("合计", "一般公共预算", "政府性基金预算")
    rows = [(n, u, [D(x) / 10000 if x else None for x in v]) for n, u, *v in XN]
    for k, (name, unit, (first, change, spent, fund)) in enumerate(rows, 1):
        seq = book.project(_named(name), unit_name=unit)
        grid.row(str(k), name, unit, *_xinning_cells(book, seq, first, change, spent, fund))
    sums = columns_of([v for *_, v in rows])
    grid.row(c("合计", 3), *_xinning_cells(book, "", *sums))
    book.sheet(
        "执行情况",
        "新宁县教育局2024年度部门决算公开附表",
        "表12",
        "新宁县教育局2024年度项目支出预算执行情况表",
        "编制单位：新宁县教育局",
        "金额单位：元",
        grid,
    )
    return book


def _xinning_cells(book: Book, seq: str, first: Amount, change: Amount, spent: Amount, fund: Amount) -> list:
    adjusted, rate = first + change, percent(spent, first + change)
    general = None if fund == spent else spent - (fund or 0)
    out = [book.money(seq, "initial_budget", "total", first), book.amount(change), book.money(seq, "adjusted_budget", "total", adjusted)]
    out.append(book.spent(seq, "total", spent, rate))
    out.append("" if general is None else book.spent(seq, "general_public", general))
    out.append("" if fund is None else book.spent(seq, "government_fund", fund))
    return [*map(c, out), rate, c(book.amount(adjusted - spent))]


# ---- Shexian: projects of several years; the year of the document is one of them
SH = [
    ("清漳河涉县城区段综合治理工程", "涉县水利局", "2023—2026", "14860.00", "5200.00", "3600.00", "3400.00", "2660.00"),
    (
        "漳河流域山洪灾害监测预警能力提升（含雨量站、水位站更新改造及平台升级）",
        "涉县水旱灾害防御中心",
        "2024—2026",
        "1285.50",
        "485.50",
        "400.00",
        "400.00",
        None,
    ),
    ("关防乡、鹿头乡等山区乡镇农村饮水安全提升工程", "涉县农村供水服务站", "2025—2026", "2348.00", None, "1350.00", "998.00", None),
    ("小型水库除险加固及标准化管理", "涉县水库管理处", "2025—2027", "960.00", None, "320.00", "320.00", "320.00"),
    ("地下水超采区水源置换", "涉县水利局", "2022—2025", "5124.36", "4380.00", "744.36", None, None),
]


def shexian() -> Book:
    book = Book("eighteenth_shexian", "department_budget", Place("河北省", "邯郸市", "涉县", "130426"), "涉县水利局", 2025)
    grid = Grid(2)
    grid.row(
        *(c(x, 1, 2) for x in ("序号", "项目名称", "项目单位", "起止年限", "项目总投资", "2024年底前已安排")),
        c("2025年预算安排", 3),
        c("以后年度计划", 2),
    )
    grid.row("合计", "财政拨款", "单位资金", "2026年", "2027年")
    sums = [D(0)] * 3
    for n, (name, unit, span, whole, *years) in enumerate(SH, 1):
        seq = book.project(_named(name), unit_name=unit)
        done, now, later, last = [None if x is None else D(x) for x in years]
        own = {"1": D("160.00"), "4": D("20.00")}.get(seq)
        sums = [a + (b or 0) for a, b in zip(sums, (now, now - (own or 0), own), strict=True)]
        now_cells = _money(book, seq, "budget", "total fiscal_appropriation unit_funds", [now, now - (own or 0), own])
        rest = [_other_year(book, seq, x) for x in (later, last)]
        grid.row(str(n), name, unit, span, _other_year(book, seq, D(whole)), _other_year(book, seq, done), *now_cells, *rest)
    others = [total(D(row[k]) for row in SH if row[k]) for k in (3, 4, 6, 7)]
    now_cells = _money(book, "", "budget", "total fiscal_appropriation unit_funds", list(sums))
    two, rest = ([_other_year(book, "", x) for x in part] for part in (others[:2], others[2:]))
    grid.row(c("合计", 4), *two, *now_cells, *rest)
    book.sheet("跨年度项目", "附表11", "涉县水利局2025年部门预算跨年度项目支出表", "单位：万元", grid)
    return book


def _other_year(book: Book, seq: str, wan: Amount) -> object:
    """What other years got or will get is no budget of this year: allowed in the warehouse, not asked for."""
    return c("" if wan is None else book.money(seq, "budget", "total", wan, again=True))


# ---- Changtu: projects of many departments by level, departments merged down
CT = [
    ("昌图县农业农村局", "黑土地保护性耕作作业补助", "1680000", "1680000", None),
    ("昌图县农业农村局", "农作物秸秆综合利用及离田作业", "925000", "125000", "800000"),
    ("昌图县农业农村局", "农业生产托管服务", "460000", None, "460000"),
    ("昌图县交通运输局", "普通国省干线及农村公路养护工程（含水毁修复、危桥改造、安全生命防护）", "3274600", "2150000", "1124600"),
    ("昌图县交通运输局", "农村客运线路补贴", "318000", "318000", None),
    ("昌图县民政局", "特困人员供养服务机构运行及消防设施改造", "752400", "86400", "666000"),
    ("昌图县民政局", "殡葬基本公共服务减免", "140350", "140350", None),
    ("昌图县文化旅游和广播电视局", "公共图书馆、文化馆（站）免费开放", "96000", "26000", "70000"),
]


def changtu() -> Book:
    book = Book("eighteenth_changtu", "other", Place("辽宁省", "铁岭市", "昌图县", "211224"), "昌图县财政局", 2024, "元")
    grid = Grid(2)
    grid.row(c("主管部门", 1, 2), c("专项资金（项目）名称", 1, 2), c("预算数", 3), c("支出方向", 1, 2))
    grid.row("合计", "县本级支出", "对乡镇转移支付支出")
    for (dept, name, *raw), tall in zip(CT, spans(row[0] for row in CT), strict=True):
        values = [None if x is None else D(x) * PER_WAN["元"] for x in raw]
        seq = book.project(_named(name))
        book.gold["projects"][-1]["department"] = dept
        head = [c(dept, 1, tall)] if tall else []
        way = "因素法分配到乡镇" if values[2] and not values[1] else "县级项目法" if not values[2] else "县级项目法、因素法"
        grid.row(*head, name, *_levels(book, seq, values), way)
    sums = columns_of([[None if x is None else D(x) / 10000 for x in row[2:]] for row in CT])
    grid.row(c("合　　计", 2), *_levels(book, "", sums), "")
    book.sheet("专项资金", "昌图县2024年县级专项资金预算表", "编制单位：昌图县财政局", "单位：元", grid)
    return book


def _levels(book: Book, seq: str, values: list[Amount]) -> list:
    measures = ("budget", "own_level", "transfer")
    return [c("" if v is None else book.money(seq, m, "total", v)) for m, v in zip(measures, values, strict=True)]


FORMS = [
    Form("eighteenth_yunhe", "unit_budget", yunhe, "xlsx pdf md_twice"),
    Form("eighteenth_guangze", "budget_statement", guangze, "html lines csv_ragged"),
    Form("eighteenth_suixi", "project_list", suixi, "xls pdf_grey spanless"),
    Form("eighteenth_xinning", "execution_list", xinning, "xlsx pdf torn"),
    Form("eighteenth_shexian", "project_years", shexian, "docx columns aligned"),
    Form("eighteenth_changtu", "project_levels", changtu, "html pdf_tall md_lost"),
]
