"""Comparisons of two years, execution reports, lists of special funds: Ningxia, Xinjiang, Heilongjiang, Jilin, Liaoning."""

from __future__ import annotations

from decimal import Decimal

from ..book import Cell, Grid, Place, c
from ..content import Project
from . import Form
from .thirteenth_base import CLASSES, ZERO, Dept, MoneyBook, Row, body, cells, split, total_row

# --- Ningxia: two years side by side, code and name glued, text amid the tables ---------------------------------------------------


def tongxin() -> MoneyBook:
    place = Place("宁夏回族自治区", "吴忠市", "同心县", "640324")
    book = MoneyBook("thirteenth_tongxin", "department_budget", place, "同心县自然资源局", 2024)
    dept = Dept(
        "tongxin",
        "2200101 行政运行 b|2200106 自然资源利用与保护 p|2200109 自然资源调查与确权登记 p|2200150 事业运行 b|"
        "2120804 农村基础设施建设支出 f",
        carry=False,
        scale=420,
    )
    tongxin_text(book, dept)
    tongxin_compare(book, dept)
    tongxin_basic(book, dept)
    tongxin_guests(book)
    return book


def tongxin_text(book: MoneyBook, dept: Dept) -> None:
    total = book.total("total", dept.of())
    general, fund = book.total("general_public", dept.of("general")), book.total("government_fund", dept.of("fund"))
    book.sheet(
        "说明",
        "同心县自然资源局2024年部门预算",
        "一、收支预算总体情况",
        f"2024年收支总预算{total}万元，其中：一般公共预算{general}万元，政府性基金预算{fund}万元。",
        "二、一般公共预算支出情况",
        "按照功能分类科目，支出安排与上年执行数对比情况见下表。",
    )


def tongxin_compare(book: MoneyBook, dept: Dept) -> None:
    table, grid = "一般公共预算支出表", Grid(heading=2)
    grid.row(c("功能分类科目", 1, 2), c("2023年执行数", 1, 2), c("2024年预算数", 3), c("2024年预算数与2023年执行数", 2))
    grid.row("合计", "基本支出", "项目支出", "增减额", "增减%")
    change = "2024年预算数与2023年执行数/增减额"
    columns = ["2023年执行数", "2024年预算数/合计", "2024年预算数/基本支出", "2024年预算数/项目支出", change]
    factor = {x.code: Decimal(dept.draw.choice(["0.93", "1.08", "1", "0.75"])) for x in dept.leaves}

    def before(x: object) -> Decimal:
        return (x.of("general") * factor[x.code]).quantize(Decimal("0.01"))  # type: ignore[attr-defined]

    rows = dept.tree(
        before,
        lambda x: x.of("general"),
        lambda x: x.basic("general"),
        lambda x: x.project("general"),
        lambda x: x.of("general") - before(x),
    )
    for row in [total_row("合计", rows, 3), *rows]:
        old, change_ = row[2][0] or ZERO, row[2][4] or ZERO
        printed = f"[{row[0]}]{row[1]}" if row[0] else row[1]
        pad = "　" * ((len(row[0]) - 3) // 2 if row[0] else 0)
        grid.row(pad + printed, *cells(book, table, row, columns, True), f"{100 * change_ / old:.2f}%")
    book.sheet("表5", table, "单位：万元", grid, "注：2023年执行数为快报数。")


def tongxin_basic(book: MoneyBook, dept: Dept) -> None:
    table, grid = "一般公共预算基本支出表", Grid(heading=2)
    grid.row(c("经济分类科目", 1, 2), c("2024年基本支出", 3))
    grid.row("合计", "人员经费", "公用经费")
    rows = dept.economic(*dept.staff_and_office("general"))
    columns = [f"2024年基本支出/{x}" for x in ("合计", "人员经费", "公用经费")]
    body(book, grid, table, rows, columns, lambda code, name: [c("　" * (len(code) > 3) + f"[{code}]{name}")])
    grid.row("合计", *cells(book, table, total_row("合计", rows, 3), columns))
    book.sheet("表6", table, "单位：万元", grid)


def tongxin_guests(book: MoneyBook) -> None:
    table, grid = "一般公共预算“三公”经费、会议费、培训费支出表", Grid(heading=3)
    three = [c("合计", 1, 2), c("因公出国（境）费", 1, 2), c("公务用车费", 2), c("公务接待费", 1, 2), c("会议费", 1, 2), c("培训费", 1, 2)]
    grid.row(c("年度", 1, 3), c("预算数", 7))
    grid.row(*three)
    grid.row("购置费", "运行费")
    names = ["合计", "因公出国（境）费", "公务用车费/购置费", "公务用车费/运行费", "公务接待费", "会议费", "培训费"]
    columns = [f"预算数/{x}" for x in names]
    for year, figures in (("2023年", "15.2 0 0 11.5 1.7 0.8 1.2"), ("2024年", "14.66 0 0 11.5 1.36 0.6 1.2")):
        body(book, grid, table, [("", year, [Decimal(x) for x in figures.split()])], columns, lambda _, name: [c(name)], zero=True)
    book.sheet("表7", table, "单位：万元", grid, "三、政府性基金预算支出情况", "政府性基金预算支出全部用于农村基础设施建设。")


# --- Xinjiang: income and spending in lists, projects by source, a sheet each -----------------------------------------------------


def qitai() -> MoneyBook:
    place = Place("新疆维吾尔自治区", "昌吉回族自治州", "奇台县", "652325")
    book = MoneyBook("thirteenth_qitai", "department_budget", place, "奇台县交通运输局", 2023)
    book.trim = True
    dept = Dept("qitai", "2140101 行政运行 b|2140104 公路建设 p|2140106 公路养护 p|2140112 公路运输管理 p|2120804 农村基础设施建设支出 f")
    qitai_sum(book, dept)
    qitai_spending(book, dept)
    qitai_projects(book, dept)
    return book


def qitai_sum(book: MoneyBook, dept: Dept) -> None:
    table, grid = "部门收支总体情况表", Grid(heading=2)
    grid.row(c("收　入", 2), c("支　出", 2))
    grid.row("项　目", "预算数", "功能分类", "预算数")
    fiscal = dept.of("general", "fund")
    left: list[Row] = [
        ("", "财政拨款（补助）", [fiscal]),
        ("", "　　一般公共预算", [dept.of("general")]),
        ("", "　　政府性基金预算", [dept.of("fund")]),
    ]
    left += [
        ("", "教育收费（财政专户）", [None]),
        ("", "事业收入", [None]),
        ("", "用事业基金弥补收支差额", [None]),
        ("", "其他收入", [None]),
    ]
    left += [("", "单位上年结余（不包括国库集中支付额度结余）", [dept.of("carry")])]
    left.append(("", "收入总计", [dept.of()]))
    codes = {name: code for code, name in CLASSES.items()}
    rows = dept.classes(lambda x: x.of(), number=False)
    right: list[Row] = [(codes[name], name, v) for n, (_, name, v) in enumerate(rows) if v[0] is not None or n < 6]
    right.append(("", "支出总计", [dept.of()]))
    size = max(len(left), len(right))
    left[-1:-1] = [("", "", [None])] * (size - len(left))
    right[-1:-1] = [("", "", [None])] * (size - len(right))
    for a, b in zip(left, right, strict=True):
        one = cells(book, table, (a[0], a[1].strip(), a[2]), ["收入/预算数"])
        grid.row(c(a[1]), *one, c(f"{b[0]} {b[1]}".strip()), *cells(book, table, b, ["支出/预算数"]))
    book.total("total", dept.of())
    book.total("fiscal_appropriation", fiscal)
    book.sheet("表一", "表一：", table, "编制部门：奇台县交通运输局　　　2023年　　　单位：万元", grid)


def qitai_spending(book: MoneyBook, dept: Dept) -> None:
    table, grid = "部门支出总体情况表", Grid(heading=3)
    grid.row(c("项　目", 4), c("支出预算", 3))
    grid.row(c("功能分类科目编码", 3), c("功能分类科目名称", 1, 2), c("合计", 1, 2), c("基本支出", 1, 2), c("项目支出", 1, 2))
    grid.row("类", "款", "项")
    columns = ["支出预算/合计", "支出预算/基本支出", "支出预算/项目支出"]
    rows = dept.tree(lambda x: x.of(), lambda x: x.basic(), lambda x: x.project())

    def lead(code: str, name: str) -> list[Cell]:
        return [Cell(code[:3]), Cell(code[3:5]), Cell(code[5:7]), c(name)]

    body(book, grid, table, rows, columns, lead)
    grid.row("", "", "", "合计", *cells(book, table, total_row("合计", rows, 3), columns))
    book.sheet("表三", "表三：", table, "编制部门：奇台县交通运输局　　　2023年　　　单位：万元", grid)


def qitai_projects(book: MoneyBook, dept: Dept) -> None:
    grid = Grid(heading=2)
    grid.row(c("科目编码", 3), c("功能分类科目名称", 1, 2), c("项目名称", 1, 2), c("合计", 1, 2), c("财政拨款", 3), c("上年结转", 1, 2))
    grid.row("类", "款", "项", "小计", "一般公共预算", "政府性基金预算")
    names = "2140104:农村公路安防工程;通自然村硬化路建设\n2140106:县乡公路小修保养;农村公路养护以奖代补;冬季公路除雪防滑"
    names += "\n2140112:治超站运行维护\n2120804:半截沟镇旅游道路改造"
    sums = dict.fromkeys(("total", "fiscal_appropriation", "general_public", "government_fund", "carryover"), ZERO)
    for leaf, project, by in split(dept, names):
        seq = book.project(project)
        general, fund, carry = by.get("general", ZERO), by.get("fund", ZERO), by.get("carry", ZERO)
        row = []
        for source, wan in zip(sums, (general + fund + carry, general + fund, general, fund, carry), strict=True):
            sums[source] += wan
            row.append(c(book.money(seq, "budget", source, wan) if wan else ""))
        grid.row(Cell(leaf.code[:3]), Cell(leaf.code[3:5]), Cell(leaf.code[5:]), leaf.name, project.name, *row)
    grid.row("", "", "", "合计", "", *[c(book.total(s, wan)) for s, wan in sums.items()])
    book.sheet("表五", "表五：", "项目支出情况表", "编制部门：奇台县交通运输局　　　2023年　　　单位：万元", grid)


# --- Heilongjiang: how far the projects of a department were executed -------------------------------------------------------------

BAIQUAN = """黑土地保护利用试点|1860.00|1860.00|1852.40|
农机购置与应用补贴配套|420.50|398.20|398.20|
大豆轮作补助资金|2650.00|2814.60|2689.35|部分地块未通过验收，资金结转下年使用。
动物防疫物资及无害化处理|96.80|96.80|71.22|受疫情影响，下半年采购合同未执行完毕。
农产品质量安全检测|38.00|35.60|35.60|
农村集体产权制度改革工作经费|54.00|54.00|0.00|上级要求项目延后实施，预算收回财政。
村级公益事业一事一议奖补|612.35|640.00|601.60|工程尾款按合同约定待质保期满后支付。"""


def baiquan() -> MoneyBook:
    place = Place("黑龙江省", "齐齐哈尔市", "拜泉县", "230231")
    book = MoneyBook("thirteenth_baiquan", "other", place, "拜泉县农业农村局", 2020, commas=True)
    grid = Grid(heading=2)
    grid.row(c("序号", 1, 2), c("项目名称", 1, 2), c("预算安排", 2), c("预算执行", 2), c("未完成原因", 1, 2))
    grid.row("年初预算", "调整后预算", "累计支出", "执行率")
    sums = [ZERO, ZERO, ZERO]
    rows = []
    for n, line in enumerate(BAIQUAN.splitlines(), 1):
        name, *figures, why = line.split("|")
        first, whole, done = map(Decimal, figures)
        sums = [a + b for a, b in zip(sums, (first, whole, done), strict=True)]
        seq = book.project(Project(name, "", ()))
        one, two = book.money(seq, "initial_budget", "total", first), book.money(seq, "adjusted_budget", "total", whole)
        rate = f"{100 * done / whole:.2f}%"
        rows.append((str(n), name, one, two, book.spent(seq, "total", done, rate, reason=why), rate, why))
    rate = f"{100 * sums[2] / sums[1]:.2f}%"
    one, two = book.money("", "initial_budget", "total", sums[0]), book.money("", "adjusted_budget", "total", sums[1])
    grid.row(c("合计", 2), one, two, book.spent("", "total", sums[2], rate), rate, "")
    for row in rows:
        grid.row(*row)
    title = "拜泉县农业农村局2020年项目支出预算执行情况表"
    text = "截至2020年12月31日，我局项目支出预算执行情况如下："
    book.sheet("执行情况", title, text, "单位：万元", grid, "填表人：　　　　审核人：　　　　填报日期：2021年1月18日")
    return book


# --- Jilin: execution of a county's budget, whole ten-thousands ---------------------------------------------------------------------

TAXES = """增值税|13240|13980|14655
企业所得税|2150|2300|2016
个人所得税|870|900|934
资源税|415|440|398
城市维护建设税|1620|1700|1748
房产税|980|1050|1102
契税|3405|3600|2877
耕地占用税|2260|2400|2551"""
OTHERS = """专项收入|1530|1600|1742
行政事业性收费收入|2815|2900|3120
罚没收入|4260|4300|5087
国有资源（资产）有偿使用收入|9750|9900|10836
其他收入|320|330|415"""
SPENT = """201 一般公共服务支出|28640|31205|30877
204 公共安全支出|9420|9816|9640
205 教育支出|51280|54310|53980
208 社会保障和就业支出|78350|86420|86105
210 卫生健康支出|34110|39860|38722
213 农林水支出|96400|128530|119846
221 住房保障支出|11260|11980|11704
227 预备费|4000||"""


def tongyu() -> MoneyBook:
    book = MoneyBook("thirteenth_tongyu", "other", Place("吉林省", "白城市", "通榆县", "220822"), "通榆县财政局", 2022)
    book.digits = 0
    tongyu_income(book)
    tongyu_spending(book)
    tongyu_fund(book)
    return book


def tongyu_income(book: MoneyBook) -> None:
    table, grid = "通榆县2022年一般公共预算收入执行情况表", Grid(heading=1)
    columns = ["2021年完成数", "2022年预算数", "2022年完成数"]
    grid.row("收入项目", *columns, "为预算的%", "比上年增长%")
    rows: list[Row] = []
    for head, text in (("一、税收收入", TAXES), ("二、非税收入", OTHERS)):
        inner: list[Row] = [("", x.split("|")[0], [Decimal(v) for v in x.split("|")[1:]]) for x in text.splitlines()]
        rows += [("", head, [sum((r[2][k] or ZERO for r in inner), ZERO) for k in range(3)]), *inner]
    heads = [r for r in rows if "、" in r[1]]
    rows.append(("", "一般公共预算收入合计", [sum((r[2][k] or ZERO for r in heads), ZERO) for k in range(3)]))
    for row in rows:
        old, plan, done = (x or ZERO for x in row[2])
        pad = "" if "、" in row[1] or "合计" in row[1] else "　　"
        grid.row(pad + row[1], *cells(book, table, row, columns), f"{100 * done / plan:.1f}", f"{100 * done / old - 100:.1f}")
    book.sheet("收入", table, "编制单位：通榆县财政局　　　　　　　　单位：万元", grid)


def tongyu_spending(book: MoneyBook) -> None:
    table, grid = "通榆县2022年一般公共预算支出执行情况表", Grid(heading=2)
    grid.row(c("科目编码", 1, 2), c("支出项目", 1, 2), c("2022年", 4))
    grid.row("年初预算数", "调整预算数", "执行数", "完成调整预算%")
    columns = [f"2022年/{x}" for x in ("年初预算数", "调整预算数", "执行数")]
    rows: list[Row] = []
    for line in SPENT.splitlines():
        head, *values = line.split("|")
        code, name = head.split(" ")
        rows.append((code, name, [Decimal(v) if v else None for v in values]))
    rows.append(("", "一般公共预算支出合计", total_row("", rows, 3)[2]))
    for row in rows:
        plan, done = row[2][1], row[2][2]
        grid.row(Cell(row[0]), row[1], *cells(book, table, row, columns), f"{100 * done / plan:.1f}" if plan and done else "")
    book.sheet("支出", table, "编制单位：通榆县财政局　　　　　　　　单位：万元", grid, "注：预备费在执行中列入相应科目。")


def tongyu_fund(book: MoneyBook) -> None:
    """The same document, another unit."""
    table, grid = "通榆县2022年政府性基金预算收支执行情况表", Grid(heading=1)
    book.unit, book.digits = "亿元", 4
    columns = ["2022年预算数", "2022年完成数"]
    grid.row("项目", *columns, "完成预算%")
    lists = (("一、政府性基金收入", "国有土地使用权出让收入|14000|9862\n城市基础设施配套费收入|800|731\n污水处理费收入|250|268"),)
    lists += (("二、政府性基金支出", "征地和拆迁补偿支出|6300|5120\n土地开发支出|2400|1835\n农村基础设施建设支出|3100|2906"),)
    for head, text in lists:
        inner: list[Row] = [("", x.split("|")[0], [Decimal(v) for v in x.split("|")[1:]]) for x in text.splitlines()]
        for row in [("", head, [sum((r[2][k] or ZERO for r in inner), ZERO) for k in (0, 1)]), *inner]:
            plan, done = (x or ZERO for x in row[2])
            pad = "" if "、" in row[1] else "　　"
            grid.row(pad + row[1], *cells(book, table, row, columns), f"{100 * done / plan:.1f}")
    book.sheet("基金", table, "编制单位：通榆县财政局　　　　　　　　单位：亿元", grid)


# --- Liaoning: special funds, at the county's own level and handed down -----------------------------------------------------------

CHANGTU = """老旧小区改造配套资金|SZ2019-011|1430.60|0|中央和省补助资金，县级配套
农村危房改造补助|SZ2019-012|0|386.72|拨付各乡镇
城镇污水处理厂运行费|SZ2019-013|912.00|0|
农村生活垃圾处置体系建设|SZ2019-014|148.50|525.30|含设备购置
传统村落保护|SZ2019-015|12.35|60.00|
城市道路及排水设施维修|SZ2019-016|264.80|0|
保障性住房租赁补贴|SZ2019-017|77.41|18.09|据实结算"""


def changtu() -> MoneyBook:
    place = Place("辽宁省", "铁岭市", "昌图县", "211224")
    book = MoneyBook("thirteenth_changtu", "department_budget", place, "昌图县住房和城乡建设局", 2019, unit="千元")
    book.digits, book.trim = 1, True
    grid = Grid(heading=2)
    grid.row(c("项目编码", 1, 2), c("专项资金名称", 1, 2), c("2019年预算", 3), c("备注", 1, 2))
    grid.row("合计", "本级支出", "转移支付支出")
    own_sum = down_sum = ZERO
    for line in CHANGTU.splitlines():
        name, code, own, down, remark = line.split("|")
        a, b = Decimal(own), Decimal(down)
        own_sum, down_sum = own_sum + a, down_sum + b
        seq = book.project(Project(name, "", ()), project_code=code)
        one, two = book.money(seq, "own_level", "total", a) if a else "", book.money(seq, "transfer", "total", b) if b else ""
        grid.row(code, name, c(book.money(seq, "budget", "total", a + b)), c(one), c(two), remark)
    total = book.money("", "budget", "total", own_sum + down_sum)
    one, two = book.money("", "own_level", "total", own_sum), book.money("", "transfer", "total", down_sum)
    grid.row("", "", "", "", "", "")
    grid.row(c("总计", 2), c(total), c(one), c(two), "")
    book.sheet("专项资金", "昌图县住房和城乡建设局2019年部门预算专项资金安排情况表", "（金额单位：千元）", grid)
    return book


FORMS = [
    Form("thirteenth_tongxin", "department_budget", tongxin, "xlsx pdf_grey md_twice"),
    Form("thirteenth_qitai", "department_budget", qitai, "xls html aligned"),
    Form("thirteenth_baiquan", "execution", baiquan, "docx pdf torn"),
    Form("thirteenth_tongyu", "execution", tongyu, "csv pdf_tall spanless"),
    Form("thirteenth_changtu", "special_funds", changtu, "noisy html csv_ragged"),
]
