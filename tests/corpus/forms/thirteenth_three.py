"""Final accounts and overall forms: Tibet, Guizhou, Shanxi, Fujian, Tianjin."""

from __future__ import annotations

from decimal import Decimal

from ..book import Cell, Grid, Place, c, levels
from ..content import Indicator
from . import Form
from .thirteenth_base import OFFICE, STAFF, ZERO, Dept, MoneyBook, Row, body, cells, items, parts, plain, split, total_row, tree

# --- Tibet: three lists side by side ------------------------------------------------------------------------------------------------


def jiangzi() -> MoneyBook:
    place = Place("西藏自治区", "日喀则市", "江孜县", "540222")
    book = MoneyBook("thirteenth_jiangzi", "final_accounts", place, "江孜县文化和旅游局", 2023)
    dept = Dept("jiangzi", "2070101 行政运行 b|2070109 群众文化 p|2070113 旅游宣传 p|2070204 文物保护 p", carry=False, scale=260)
    jiangzi_spending(book, dept)
    jiangzi_basic(book, dept)
    jiangzi_guests(book)
    return book


def jiangzi_spending(book: MoneyBook, dept: Dept) -> None:
    table, grid = "一般公共预算财政拨款支出决算表", Grid(heading=3)
    grid.row(c("项目", 2), c("本年支出", 3))
    grid.row("功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出")
    grid.row(c("栏次", 2), "1", "2", "3")
    columns = [f"本年支出/{x}" for x in ("小计", "基本支出", "项目支出")]
    rows = dept.tree(lambda x: x.of(), lambda x: x.basic(), lambda x: x.project())
    grid.row(c("合计", 2), *cells(book, table, total_row("合计", rows, 3), columns))
    body(book, grid, table, rows, columns, plain)
    book.sheet("公开05表", f"{book.department}2023年度部门决算公开", table, "公开05表　　　　　　　　金额单位：万元", grid)


def jiangzi_basic(book: MoneyBook, dept: Dept) -> None:
    table, grid = "一般公共预算财政拨款基本支出决算明细表", Grid(heading=2)
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*["科目编码", "科目名称", "金额"] * 3)
    staff, office = dept.staff_and_office()
    one = tree([(*x, [v]) for x, v in zip(items(STAFF), parts(staff, 12, dept.draw, dept.quantum), strict=True)], (3, 5))
    two = tree([(*x, [v]) for x, v in zip(items(OFFICE), parts(office, 15, dept.draw, dept.quantum), strict=True)], (3, 5))
    third: list[Row] = [r for r in two if r[0].startswith("310")] + [("39906", "赠与", [None]), ("39999", "其他支出", [None])]
    rest = [r for r in two if r[0].startswith("302")]
    half = len(rest) - 3
    columns = [one, rest[:half], rest[half:] + third]
    size = max(len(x) for x in columns)
    for n in range(size):
        row = []
        for k, part in enumerate(columns):
            item: Row = part[n] if n < len(part) else ("", "", [None])
            row += [Cell(item[0]), c(item[1]), *cells(book, table, item, ["人员经费/金额" if k == 0 else "公用经费/金额"])]
        grid.row(*row)
    first = cells(book, table, ("", "人员经费合计", [staff]), ["人员经费/金额"])
    grid.row(c("人员经费合计", 2), *first, c("公用经费合计", 5), *cells(book, table, ("", "公用经费合计", [office]), ["公用经费/金额"]))
    book.sheet("公开06表", table, "公开06表　　　　　　　　金额单位：万元", grid, "注：本表反映部门本年度基本支出明细情况。")


def jiangzi_guests(book: MoneyBook) -> None:
    table, grid = "财政拨款“三公”经费支出决算表", Grid(heading=2)
    grid.row("项目", "行次", "预算数", "决算数")
    grid.row("栏次", "", "1", "2")
    rows: list[Row] = [
        ("", "“三公”经费支出合计", [Decimal("9.50"), Decimal("8.87")]),
        ("", "1.因公出国（境）费", [ZERO, ZERO]),
        ("", "2.公务用车购置及运行维护费", [Decimal("8.00"), Decimal("7.92")]),
        ("", "（1）公务用车购置费", [ZERO, ZERO]),
        ("", "（2）公务用车运行维护费", [Decimal("8.00"), Decimal("7.92")]),
        ("", "3.公务接待费", [Decimal("1.50"), Decimal("0.95")]),
    ]
    for n, row in enumerate(rows, 1):
        grid.row("　" * (n > 1) + row[1], str(n), *cells(book, table, row, ["预算数", "决算数"], True))
    book.sheet("公开07表", table, "公开07表　　　　　　　　金额单位：万元", grid)


# --- Guizhou: targets of the whole department with its money ------------------------------------------------------------------------

ZHIJIN = (
    Indicator("产出指标", "数量指标", "新增农村供水受益人口", "≥", "5200", "人", "numeric", "15"),
    Indicator("产出指标", "数量指标", "病险水库除险加固座数", "=", "6", "座", "numeric", "15"),
    Indicator("产出指标", "质量指标", "工程验收合格率", "=", "100", "%", "numeric", "10"),
    Indicator("产出指标", "时效指标", "年度建设任务完成时间", "", "2025年12月31日前", "", "deadline", "10"),
    Indicator("效益指标", "社会效益指标", "农村自来水普及率", "≥", "92.6", "%", "numeric", "15"),
    Indicator("效益指标", "生态效益指标", "河湖生态环境", "", "持续改善", "", "qualitative", "15"),
    Indicator("满意度指标", "服务对象满意度指标", "受益群众满意度", "≥", "90", "%", "numeric", "10"),
)


def zhijin() -> MoneyBook:
    book = MoneyBook("thirteenth_zhijin", "performance_targets", Place("贵州省", "毕节市", "织金县", "520524"), "织金县水务局", 2025)
    grid = Grid()
    grid.row("部门名称", c("织金县水务局", 5))
    grid.row(c("年度预算申请（万元）", 1, 4), c("资金总额", 2), c(book.money("", "budget", "total", Decimal("8642.37")), 3))
    figures = (("其中：一般公共预算拨款", "general_public", "5120.44"), ("政府性基金预算拨款", "government_fund", "3300.00"))
    for name, source, wan in (*figures, ("其他资金", "other", "221.93")):
        grid.row(c(name, 2), c(book.money("", "budget", source, Decimal(wan)), 3))
    grid.row("整体绩效目标", c("保障农村饮水安全，推进病险水库除险加固和河湖治理，提升水利支撑保障能力。", 5))
    grid.row("绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "权重")
    for n, (item, lead) in enumerate(zip(ZHIJIN, levels(ZHIJIN), strict=True)):
        book.indicator("", item, weight=item.weight)
        first = [c("年度绩效指标", 1, len(ZHIJIN))] if n == 0 else []
        grid.row(*first, *lead, item.name, item.printed, item.weight)
    book.sheet("整体目标", "织金县水务局部门整体支出绩效目标申报表", "（2025年度）", grid)
    return book


# --- Shanxi: two years in both halves, a mark and a note, blank rows, purchases -------------------------------------------------


def hongdong() -> MoneyBook:
    place = Place("山西省", "临汾市", "洪洞县", "141024")
    book = MoneyBook("thirteenth_hongdong", "department_budget", place, "洪洞县应急管理局", 2024)
    dept = Dept(
        "hongdong", "2240101 行政运行 b|2240106 安全监管 p|2240109 应急管理 p|2240204 消防应急救援 p|2240150 事业运行 b", carry=False
    )
    hongdong_sum(book, dept)
    hongdong_income(book, dept)
    hongdong_spending(book, dept)
    hongdong_office(book)
    return book


def hongdong_sum(book: MoneyBook, dept: Dept) -> None:
    table, grid = "预算收支总表", Grid(heading=2)
    years = ["2023年", "2024年"]
    grid.row(c("收　　入", 3), c("支　　出", 3))
    grid.row("项　　目", *years, "项　　目", *years)
    right = hongdong_years(dept)
    sums = [sum((r[2][k] or ZERO for r in right), ZERO) for k in (0, 1)]
    left: list[Row] = [("", "一、一般公共预算", [*sums]), ("", "二、政府性基金", [None, None]), ("", "三、国有资本经营预算", [None, None])]
    left += [("", "四、财政专户管理资金", [None, None]), ("", "五、单位资金", [None, None])]
    size = max(len(left), len(right)) + 1
    left += [("", "", [None, None])] * (size - len(left))
    right += [("", "", [None, None])] * (size - len(right))
    left += [("", "本年收入合计", [*sums]), ("", "上年结转", [None, None]), ("", "收入总计", [*sums])]
    right += [("", "本年支出合计", [*sums]), ("", "年终结余", [None, None]), ("", "支出总计", [*sums])]
    for a, b in zip(left, right, strict=True):
        one, two = (cells(book, table, r, [f"{side}/{y}" for y in years]) for r, side in ((a, "收入"), (b, "支出")))
        grid.row(a[1], *one, b[1], *two)
    book.total("total", sums[1])
    book.total("general_public", sums[1])
    book.sheet("表1", "洪洞县应急管理局2024年部门预算公开表", "表1", table, "单位：万元", grid)


def hongdong_years(dept: Dept) -> list[Row]:
    """The classes of last year and this year."""
    out: list[Row] = []
    for _, name, values in dept.classes(lambda x: x.of(), full=False):
        now = values[0] or ZERO
        out.append(("", name, [(now * Decimal(dept.draw.choice(["0.94", "1.05", "1.11"]))).quantize(Decimal("0.01")), now]))
    return out


def hongdong_income(book: MoneyBook, dept: Dept) -> None:
    table, grid = "预算收入总表", Grid(heading=2)
    names = ["一般公共预算", "政府性基金", "国有资本经营预算", "财政专户管理资金", "单位资金"]
    grid.row(c("单位名称", 1, 2), c("合计", 1, 2), c("本年预算收入", 5))
    grid.row(*names)
    columns = ["合计", *[f"本年预算收入/{x}" for x in names]]
    units = ["洪洞县应急管理局（本级）", "洪洞县应急救援中心", "洪洞县地震局"]
    shares = parts(dept.of(), 3, dept.draw, dept.quantum)
    rows: list[Row] = [("", name, [v, v, None, None, None, None]) for name, v in zip(units, shares, strict=True)]
    rows.insert(0, ("", "合计", [dept.of(), dept.of(), None, None, None, None]))
    body(book, grid, table, rows, columns, lambda _, name: [c(name)])
    book.sheet("表2", "表2", table, "单位：万元", grid)


def hongdong_spending(book: MoneyBook, dept: Dept) -> None:
    table, grid = "一般公共预算支出表", Grid(heading=2)
    names = ["合计", "基本支出", "项目支出"]
    grid.row(c("科目", 2), c("2024年预算数", 3))
    grid.row("科目编码", "科目名称", *names)
    columns = [f"2024年预算数/{x}" for x in names]
    rows = dept.tree(lambda x: x.of(), lambda x: x.basic(), lambda x: x.project())
    marked = next(r for r in rows if r[0] == "2240109")
    for row in rows:
        printed = cells(book, table, row, columns)
        if row is marked:
            printed[2] = Cell(printed[2].text + "*")
        grid.row(*plain(row[0], row[1]), *printed)
    grid.row(c("合　　计", 2), *cells(book, table, total_row("合计", rows, 3), columns))
    note = "*含自然灾害救助物资储备经费。"
    book.sheet("表5", "表5", table, "单位：万元", grid, note)


def hongdong_office(book: MoneyBook) -> None:
    table, grid = "机关运行经费支出预算表", Grid(heading=1)
    grid.row("单位名称", "2024年预算数")
    rows: list[Row] = [("", "洪洞县应急管理局（本级）", [Decimal("86.42")]), ("", "洪洞县地震局", [Decimal("9.75")])]
    body(book, grid, table, [*rows, ("", "合计", [Decimal("96.17")])], ["2024年预算数"], lambda _, name: [c(name)])
    book.sheet("表9", "表9", table, "单位：万元", grid, "机关运行经费包括办公费、印刷费、邮电费、差旅费、会议费等日常公用经费。")


# --- Fujian: self-evaluation of the whole department, budget and execution by source -----------------------------------------------

ZHENGHE = (
    Indicator("产出指标", "数量指标", "新增公办学位", "≥", "1350", "个", "numeric", "20", "1350", "20"),
    Indicator("产出指标", "质量指标", "校舍改造验收合格率", "=", "100", "%", "numeric", "15", "100", "15"),
    Indicator("产出指标", "时效指标", "学生资助发放及时率", "≥", "98", "%", "numeric", "15", "96.5", "14"),
    Indicator("效益指标", "社会效益指标", "义务教育巩固率", "≥", "99.2", "%", "numeric", "30", "99.6", "30"),
    Indicator("满意度指标", "服务对象满意度指标", "家长满意度", "≥", "90", "%", "numeric", "10", "93", "10"),
)
MONEY = """部门预算支出总额|total|36420.58|38105.22|37215.06
其中：当年财政拨款|fiscal_appropriation|35110.40|36102.95|35860.41
上年结转资金|carryover|880.18|1572.27|984.65
其他资金|other|430.00|430.00|370.00"""


def zhenghe() -> MoneyBook:
    book = MoneyBook("thirteenth_zhenghe", "self_evaluation", Place("福建省", "南平市", "政和县", "350725"), "政和县教育局", 2021)
    grid = Grid()
    grid.row("部门名称", c("政和县教育局", 7))
    grid.row(c("部门预算执行（万元）", 1, 5), "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    for n, line in enumerate(MONEY.splitlines()):
        name, source, *figures = line.split("|")
        first, whole, done = map(Decimal, figures)
        rate = f"{100 * done / whole:.2f}%"
        score = f"{10 * done / whole:.2f}" if n == 0 else ""
        one, two = book.money("", "initial_budget", source, first), book.money("", "adjusted_budget", source, whole)
        spent = book.spent("", source, done, rate, "10" if n == 0 else "", score)
        grid.row(name, one, two, spent, "10" if n == 0 else "—", rate, score or "—")
    grid.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析")
    for item, lead in zip(ZHENGHE, levels(ZHENGHE), strict=True):
        why = "个别学校学生信息核对不及时，资助资金发放延后。" if item.score == "14" else ""
        book.evaluated("", item, reason=why)
        grid.row(*lead, item.name, item.printed, item.actual + item.unit, item.weight, item.score, why)
    first, done = Decimal("38105.22"), Decimal("37215.06")
    grid.row(c("总分", 5), "100", f"{(10 * done / first).quantize(Decimal('0.01')) + 89}", "")
    book.sheet("整体自评", "政和县教育局2021年度部门整体支出绩效自评表", grid)
    return book


# --- Tianjin: names in front of their codes, sums at the bottom, projects ------------------------------------------------------------


def ninghe() -> MoneyBook:
    place = Place("天津市", "", "宁河区", "120117")
    book = MoneyBook("thirteenth_ninghe", "department_budget", place, "天津市宁河区市场监督管理局", 2022, unit="元", commas=True)
    dept = Dept(
        "ninghe",
        "2013801 行政运行 b|2013812 药品事务 p|2013815 质量安全监管 p|2013816 食品安全监管 p|2013850 事业运行 b",
        scale=650,
    )
    ninghe_income(book, dept)
    ninghe_spending(book, dept)
    ninghe_basic(book, dept)
    ninghe_projects(book, dept)
    return book


def ninghe_sheet(book: MoneyBook, n: int, table: str, grid: Grid) -> None:
    book.sheet(f"附表{n}", f"附表{n}", table, "单位：元", grid)


def ninghe_income(book: MoneyBook, dept: Dept) -> None:
    table, grid = "天津市宁河区市场监督管理局2022年部门收入总体情况表", Grid(heading=3)
    grid.row(c("功能科目", 2), c("资金来源", 5))
    grid.row(c("科目名称", 1, 2), c("科目编码", 1, 2), c("总计", 1, 2), c("本年收入", 3), c("上年结转结余", 1, 2))
    grid.row("小计", "一般公共预算", "政府性基金预算")
    year = "资金来源/本年收入/"
    columns = ["资金来源/总计", year + "小计", year + "一般公共预算", year + "政府性基金预算", "资金来源/上年结转结余"]
    rows = dept.tree(lambda x: x.of(), lambda x: x.of("general"), lambda x: x.of("general"), lambda x: ZERO, lambda x: x.of("carry"))
    body(book, grid, table, rows, columns, lambda code, name: [c(name), Cell(code)])
    grid.row(c("合计", 2), *cells(book, table, total_row("合计", rows, 3), columns))
    book.total("total", dept.of())
    book.total("general_public", dept.of("general"))
    book.total("carryover", dept.of("carry"))
    ninghe_sheet(book, 2, table, grid)


def ninghe_spending(book: MoneyBook, dept: Dept) -> None:
    table, grid = "天津市宁河区市场监督管理局2022年部门支出总体情况表", Grid(heading=2)
    grid.row(c("功能科目", 1, 2), c("合计", 1, 2), c("基本支出", 3), c("项目支出", 1, 2))
    grid.row("小计", "人员经费", "公用经费")
    columns = ["合计", "基本支出/小计", "基本支出/人员经费", "基本支出/公用经费", "项目支出"]
    share = Decimal("0.86")
    rows = dept.tree(
        lambda x: x.of(),
        lambda x: x.basic(),
        lambda x: (x.basic() * share).quantize(dept.quantum),
        lambda x: x.basic() - (x.basic() * share).quantize(dept.quantum),
        lambda x: x.project(),
    )
    body(book, grid, table, rows, columns, lambda code, name: [c(f"{name}（{code}）")])
    grid.row("合计", *cells(book, table, total_row("合计", rows, 3), columns))
    ninghe_sheet(book, 3, table, grid)


def ninghe_basic(book: MoneyBook, dept: Dept) -> None:
    table, grid = "天津市宁河区市场监督管理局2022年一般公共预算基本支出情况表", Grid(heading=2)
    grid.row(c("支出经济分类科目", 2), c("本年一般公共预算基本支出", 3))
    grid.row("科目名称", "科目编码", "合计", "人员经费", "公用经费")
    share = Decimal("0.86")
    staff = sum(((x.basic() * share).quantize(dept.quantum) for x in dept.leaves), ZERO)
    rows = dept.economic(staff, dept.kind("b") - staff)
    columns = [f"本年一般公共预算基本支出/{x}" for x in ("合计", "人员经费", "公用经费")]
    body(book, grid, table, rows, columns, lambda code, name: [c(name), Cell(code)])
    grid.row(c("合计", 2), *cells(book, table, total_row("合计", rows, 3), columns))
    ninghe_sheet(book, 6, table, grid)


def ninghe_projects(book: MoneyBook, dept: Dept) -> None:
    grid = Grid(heading=1)
    grid.row("单位名称", "项目名称", "合计", "财政拨款", "财政拨款结转结余", "财政专户管理资金")
    names = "2013812:药品医疗器械监督抽检;药品不良反应监测\n2013815:工业产品质量监督抽查;特种设备检验监察"
    names += "\n2013816:食品安全监督抽检;食用农产品快检;创建食品安全示范区"
    shares = split(dept, names)
    unit, sums = "天津市宁河区市场监督管理局", [ZERO, ZERO, ZERO]
    for n, (_, project, by) in enumerate(shares):
        seq = book.project(project, unit_name=unit)
        general, carry = by["general"], by.get("carry", ZERO)
        sums = [a + b for a, b in zip(sums, (general + carry, general, carry), strict=True)]
        row = [book.money(seq, "budget", "total", general + carry), book.money(seq, "budget", "fiscal_appropriation", general)]
        row.append(book.money(seq, "budget", "carryover", carry) if carry else "")
        lead = [c(unit, 1, len(shares))] if n == 0 else []
        grid.row(*lead, project.name, *row, "")
    for source, wan in zip(("total", "fiscal_appropriation", "carryover"), sums, strict=True):
        book.total(source, wan)
    grid.row("合计", "", *[c(book.amount(x)) for x in sums], "")
    ninghe_sheet(book, 9, "天津市宁河区市场监督管理局2022年项目支出表", grid)


FORMS = [
    Form("thirteenth_jiangzi", "final_accounts", jiangzi, "pdf docx md_lost"),
    Form("thirteenth_zhijin", "overall_targets", zhijin, "xlsx docx torn"),
    Form("thirteenth_hongdong", "department_budget", hongdong, "html pdf_small aligned"),
    Form("thirteenth_zhenghe", "overall_evaluation", zhenghe, "docx pdf_tall md_twice"),
    Form("thirteenth_ninghe", "department_budget", ninghe, "xlsx md csv_ragged"),
]
