"""Statements of departments: amounts by classification, year, unit."""

from __future__ import annotations

from decimal import Decimal as D

from ..book import Book, Grid, Place
from . import Form
from .twenty_first_base import cash, dice, over, plus, rolled, side_by_side, total, tree, values


def qingyuan() -> Book:
    """The code in three columns, 元; the next sheet 万元 with the years before."""
    book = Book(
        "twenty_first_qingyuan", "department_budget", Place("浙江省", "丽水市", "庆元县", "331126"), "庆元县水利局", 2025, "元", True
    )
    table = "2025年庆元县水利局部门支出总表"
    columns = ["合计", "基本支出/人员经费", "基本支出/日常公用经费", "项目支出"]
    leaves = {
        "2080505": "p",
        "2080506": "p",
        "2101101": "p",
        "2130301": "pb",
        "2130304": "x",
        "2130306": "x",
        "2130311": "x",
        "2210201": "p",
        "2210203": "p",
    }
    rows = tree(leaves, dice("qingyuan"), places=6)
    grid = Grid(2)
    grid.row(over("科目编码", 3), over("科目名称", 1, 2), over("合计", 1, 2), over("基本支出", 2), over("项目支出", 1, 2))
    grid.row("类", "款", "项", "人员经费", "日常公用经费")
    for code, name, v in [("", "合计", total(rows)), *rows]:
        cells = values(book, table, code, name, columns, [plus(v, "pbx"), v.get("p"), v.get("b"), v.get("x")])
        grid.row(code[:3], code[3:5], code[5:], name, *cells)
    book.sheet("支出总表", table, "公开部门：庆元县水利局　　　　　　　　　　单位：元", grid)
    _qingyuan_travel(book)
    return book


def _qingyuan_travel(book: Book) -> None:
    book.unit = "万元"
    table = "2025年庆元县水利局一般公共预算“三公”经费预算表"
    columns = ["2023年决算数", "2024年预算数", "2025年预算数", "2025年比2024年增减额", ""]
    grid = Grid(1)
    grid.row("项目", *columns[:4], "增减幅度")
    car, keep, feast = [D("0"), D("17.98"), D("0")], [D("6.42"), D("7.50"), D("6.00")], [D("8.13"), D("9.20"), D("8.60")]
    data = [
        ("合计", [a + b + d for a, b, d in zip(car, keep, feast, strict=True)]),
        ("1.因公出国（境）费用", [D(0), D(0), D(0)]),
        ("2.公务接待费", feast),
        ("3.公务用车购置及运行维护费", [a + b for a, b in zip(car, keep, strict=True)]),
        ("其中：公务用车购置费", car),
        ("公务用车运行维护费", keep),
    ]
    for name, v in data:
        rate = f"{(v[2] - v[1]) / v[1] * 100:.2f}%" if v[1] else "—"
        grid.row(name, *values(book, table, "", name, columns, [*v, v[2] - v[1], rate]))
    book.sheet("三公", table, "单位：万元", grid)


def minqin() -> Book:
    """Three lists side by side: income, spending by function, spending by economic class."""
    book = Book("twenty_first_minqin", "department_budget", Place("甘肃省", "武威市", "民勤县", "620621"), "民勤县林业和草原局", 2024)
    table = "民勤县林业和草原局2024年部门收支总表"
    heads = ("收入", "支出（按功能分类）", "支出（按部门预算经济分类）")
    income = [
        ("一、一般公共预算财政拨款收入", "5216.47"),
        ("其中：上级提前下达转移支付", "3100.00"),
        ("二、政府性基金预算财政拨款收入", "120.00"),
        ("三、国有资本经营预算财政拨款收入", "0.00"),
        ("四、事业收入", None),
        ("五、其他收入", "36.20"),
        ("本年收入合计", "5372.67"),
        ("六、上年结转结余", "284.15"),
        ("收入总计", "5656.82"),
    ]
    function = [
        ("一、一般公共服务支出", None),
        ("二、社会保障和就业支出", "218.64"),
        ("三、卫生健康支出", "96.35"),
        ("四、节能环保支出", "1462.00"),
        ("五、城乡社区支出", "120.00"),
        ("六、农林水支出", "3604.51"),
        ("七、住房保障支出", "155.32"),
        ("本年支出合计", "5656.82"),
        ("八、年终结转结余", "0.00"),
        ("支出总计", "5656.82"),
    ]
    economic = [
        ("一、基本支出", "1877.60"),
        ("1.工资福利支出", "1702.18"),
        ("2.商品和服务支出", "148.92"),
        ("3.对个人和家庭的补助", "26.50"),
        ("二、项目支出", "3779.22"),
        ("1.商品和服务支出", "1260.40"),
        ("2.资本性支出", "2518.82"),
        ("三、结转下年", "0.00"),
        ("支出总计", "5656.82"),
    ]
    grid = Grid(2)
    grid.row(*(over(h, 2) for h in heads))
    grid.row(*("项目", "金额") * 3)
    panes = [
        [[name, *values(book, table, "", name, [f"{h}/金额"], [D(v) if v else None])] for name, v in rows]
        for h, rows in zip(heads, (income, function, economic), strict=True)
    ]
    side_by_side(grid, panes)
    book.sheet("收支总表", "预算01表", table, "编制单位：民勤县林业和草原局　　　　　　　　　　　　　　　　单位：万元", grid)
    _minqin_fund(book)
    return book


def _minqin_fund(book: Book) -> None:
    book.unit = "元"
    table = "民勤县林业和草原局2024年政府性基金预算支出表"
    grid = Grid(1)
    grid.row("科目编码", "科目名称", "支出合计", "基本支出", "项目支出")
    for code, name, wan in [
        ("212", "城乡社区支出", "120"),
        ("21208", "国有土地使用权出让收入安排的支出", "120"),
        ("2120801", "征地和拆迁补偿支出", "33.65"),
        ("2120804", "农村基础设施建设支出", "86.35"),
        ("", "合计", "120"),
    ]:
        amounts = [D(wan), None, D(wan)]
        grid.row(code, name, *values(book, table, code, name, ["支出合计", "基本支出", "项目支出"], amounts))
    book.sheet("基金", "预算07表", table, "编制单位：民勤县林业和草原局　　　　　　　　　　　　　　　　单位：元", grid)


def luanchuan() -> Book:
    """Years as rows, then years as columns with budget, adjusted budget and final account of the last."""
    place = Place("河南省", "洛阳市", "栾川县", "410324")
    book = Book("twenty_first_luanchuan", "final_accounts", place, "栾川县文化广电和旅游局", 2023, commas=True)
    table, draw = "栾川县文化广电和旅游局2019—2023年“三公”经费支出决算情况表", dice("luanchuan")
    columns = ["合计", "因公出国（境）费", "公务用车购置及运行维护费/小计", "公务用车购置及运行维护费/购置费"]
    columns += ["公务用车购置及运行维护费/运行维护费", "公务接待费", "", ""]
    grid = Grid(2)
    grid.row(
        over("年度", 1, 2),
        over("合计", 1, 2),
        over("因公出国（境）费", 1, 2),
        over("公务用车购置及运行维护费", 3),
        over("公务接待费", 1, 2),
        over("国内接待批次（批）", 1, 2),
        over("国内接待人次（人）", 1, 2),
    )
    grid.row("小计", "购置费", "运行维护费")
    for year in range(2019, 2024):
        abroad, buy = (D("4.86") if year == 2019 else D(0)), (D("15.98") if year == 2021 else D(0))
        keep, feast = cash(draw, 5, 12), cash(draw, 2, 15)
        v = [abroad + buy + keep + feast, abroad, buy + keep, buy, keep, feast, str(draw.randrange(20, 90)), str(draw.randrange(180, 990))]
        grid.row(f"{year}年", *values(book, table, "", f"{year}年", columns, v))
    book.sheet("三公", "附表2", table, "金额单位：万元", grid)
    _luanchuan_years(book)
    return book


def _luanchuan_years(book: Book) -> None:
    table = "栾川县文化广电和旅游局2021—2023年财政拨款支出对比表"
    columns = ["2021年度决算数", "2022年度决算数", "2023年度/年初预算数", "2023年度/调整预算数", "2023年度/支出决算数"]
    people, office = ["986.21", "1032.40", "1040.00", "1078.66", "1078.66"], ["102.35", "96.80", "110.00", "104.20", "98.73"]
    own, upper = ["420.10", "515.00", "600.00", "580.00", "561.42"], ["1260.00", "384.60", "0.00", "925.00", "711.09"]
    p, o, w, u = ([D(x) for x in v] for v in (people, office, own, upper))
    basic, project = [a + b for a, b in zip(p, o, strict=True)], [a + b for a, b in zip(w, u, strict=True)]
    rows = [
        ("一、基本支出", basic),
        ("（一）人员经费", p),
        ("（二）日常公用经费", o),
        ("二、项目支出", project),
        ("（一）本级项目", w),
        ("（二）上级专项转移支付项目", u),
        ("支出合计", [a + b for a, b in zip(basic, project, strict=True)]),
    ]
    grid = Grid(2)
    grid.row(over("支出项目", 1, 2), over(columns[0], 1, 2), over(columns[1], 1, 2), over("2023年度", 3))
    grid.row("年初预算数", "调整预算数", "支出决算数")
    for name, v in rows:
        grid.row(name, *values(book, table, "", name, columns, v))
    book.sheet("对比", "附表3", table, "金额单位：万元", grid)


LEIBO = {
    ("301001", "雷波县卫生健康局机关"): {"2080505": "g", "2100101": "gc", "2100199": "gco", "2101101": "g", "2210201": "g"},
    ("301003", "雷波县疾病预防控制中心"): {"2080505": "g", "2100401": "gs", "2100409": "gc", "2101102": "g", "2210201": "g"},
    ("301017", "雷波县锦城镇中心卫生院"): {
        "2080505": "g",
        "2100302": "gso",
        "2100408": "gc",
        "2101102": "g",
        "2296002": "f",
        "2210201": "g",
    },
}


def leibo() -> Book:
    """Units one below the other, each with its lines by function; the same codes again and again."""
    place = Place("四川省", "凉山彝族自治州", "雷波县", "513437")
    book = Book("twenty_first_leibo", "department_budget", place, "雷波县卫生健康局", 2025, "元", True)
    table, draw = "雷波县卫生健康局2025年部门收入总表", dice("leibo")
    heads = ["一般公共预算拨款收入", "政府性基金预算拨款收入", "事业收入", "其他收入"]
    columns = ["合计", "上年结转", *(f"本年收入/{h}" for h in heads)]
    grid = Grid(2)
    grid.row(
        over("单位代码", 1, 2),
        over("科目编码", 1, 2),
        over("单位名称（科目）", 1, 2),
        over("合计", 1, 2),
        over("上年结转", 1, 2),
        over("本年收入", 4),
    )
    grid.row(*heads)
    units = {unit: tree(leaves, draw, 2, 300, 6) for unit, leaves in LEIBO.items()}
    every = [("", "", "合计", _sum([total(r) for r in units.values()]))]
    for (code, name), rows in units.items():
        every += [(code, "", name, total(rows)), *(("", k, n, v) for k, n, v in rows if len(k) == 7)]
    for unit, code, name, v in every:
        amounts = [plus(v, "gcfso"), v.get("c"), *(v.get(k) for k in "gfso")]
        grid.row(unit, code, name, *values(book, table, unit or code, name, columns, amounts))
    book.sheet("1-1", "表1-1", table, "部门：雷波县卫生健康局　　　　　　　　　　　　　　　　　　　　金额单位：元", grid)
    return book


def _sum(all_of: list[dict[str, D]]) -> dict[str, D]:
    return {k: sum((x.get(k, D(0)) for x in all_of), D(0)) for k in "gcfso"}


def lianjiang() -> Book:
    """Against the year before, with the code in brackets before the name; then two lists by economic class."""
    place = Place("广东省", "湛江市", "廉江市", "440881")
    book = Book("twenty_first_lianjiang", "department_budget", place, "廉江市自然资源局", 2024, commas=True)
    table = "2024年廉江市自然资源局一般公共预算支出情况表（按功能分类科目）"
    leaves = {
        "2080501": "b",
        "2080505": "b",
        "2101101": "b",
        "2200101": "b",
        "2200104": "x",
        "2200106": "x",
        "2200150": "bx",
        "2210201": "b",
    }
    draw = dice("lianjiang")
    data = {code: v for code, _, v in tree(leaves, draw, 20, 900) if code in leaves}
    for v in data.values():
        v["l"] = ((plus(v, "bx") or D(0)) * D(draw.randrange(82, 116)) / 100).quantize(D("0.01"))
    rows = rolled(data)
    columns = ["2023年预算数", "2024年预算数/小计", "2024年预算数/基本支出", "2024年预算数/项目支出", "2024年比2023年增减/金额", ""]
    grid = Grid(2)
    grid.row(over("功能分类科目", 1, 2), over("2023年预算数", 1, 2), over("2024年预算数", 3), over("2024年比2023年增减", 2))
    grid.row("小计", "基本支出", "项目支出", "金额", "比例（%）")
    for code, name, v in [("", "合计", total(rows)), *rows]:
        now = plus(v, "bx") or D(0)
        amounts = [v["l"], now, v.get("b"), v.get("x"), now - v["l"], f"{(now - v['l']) / v['l'] * 100:.2f}"]
        grid.row(f"[{code}]{name}" if code else name, *values(book, table, code, name, columns, amounts))
    book.sheet("功能", table, "单位名称：廉江市自然资源局", "单位：万元", grid)
    _lianjiang_basic(book)
    return book


def _lianjiang_basic(book: Book) -> None:
    table, draw = "2024年廉江市自然资源局一般公共预算基本支出情况表（按部门预算支出经济分类科目）", dice("lianjiang basic")
    people = tree(dict.fromkeys(("30101", "30102", "30103", "30108", "30110", "30113", "30302", "30305"), "a"), draw, 8, 420)
    office = tree(dict.fromkeys(("30201", "30205", "30206", "30211", "30228", "30231", "30239"), "a"), draw, 1, 60)
    panes = []
    for head, end, rows in (("人员经费", "人员经费合计", people), ("公用经费", "公用经费合计", office)):
        every = [(f"[{code}]{name}", code, name, v) for code, name, v in rows] + [(end, "", end, total(rows))]
        panes.append([[shown, *values(book, table, k, n, [f"{head}/2024年预算"], [v["a"]])] for shown, k, n, v in every])
    grid = Grid(2)
    grid.row(over("人员经费", 2), over("公用经费", 2))
    grid.row(*("经济分类科目", "2024年预算") * 2)
    side_by_side(grid, panes)
    book.sheet("经济", table, "单位名称：廉江市自然资源局", "单位：万元", grid)


GOODS = (
    ("A02010105", "台式计算机", "台", "260", "130.00", "g", "78.00"),
    ("A02020400", "多功能一体机", "台", "45", "13.50", "g", "13.50"),
    ("A02061804", "空调机", "台", "118", "47.20", "gu", None),
    ("A05010201", "办公桌", "套", "1,320", "79.20", "g", "79.20"),
    ("A08060303", "教育应用软件开发服务", "项", "1", "186.40", "gu", None),
    ("B07010000", "房屋修缮（乌兰河硕等5所乡镇中心小学教学楼屋面防水及外墙保温）", "项", "5", "642.75", "gf", "257.10"),
    ("C21040001", "物业管理服务", "年", "1", "58.60", "u", "58.60"),
)


def jianping() -> Book:
    """Purchases by catalogue item with counts among the amounts; a statement without figures; a fund in 元."""
    book = Book("twenty_first_jianping", "department_budget", Place("辽宁省", "朝阳市", "建平县", "211322"), "建平县教育局", 2024)
    table = "建平县教育局2024年政府采购支出预算表"
    columns = [
        "采购预算金额/合计",
        "采购预算金额/一般公共预算",
        "采购预算金额/政府性基金",
        "采购预算金额/单位资金",
        "其中：预留中小企业金额",
    ]
    grid = Grid(2)
    grid.row(
        over("序号", 1, 2),
        over("品目编码", 1, 2),
        over("品目名称", 1, 2),
        over("计量单位", 1, 2),
        over("采购数量", 1, 2),
        over("采购预算金额", 4),
        over("其中：预留中小企业金额", 1, 2),
    )
    grid.row("合计", "一般公共预算", "政府性基金", "单位资金")
    every: list[list[D | None]] = []
    for n, (code, name, unit, count, wan, kind, small) in enumerate(GOODS, 1):
        rest = (D(wan) * D("0.3")).quantize(D("0.01")) if len(kind) == 2 else D(0)
        split = {kind[0]: D(wan) - rest} | ({kind[1]: rest} if rest else {})
        amounts = [D(wan), *(split.get(k) for k in "gfu"), D(small) if small else None]
        every.append(amounts)
        grid.row(str(n), code, name, unit, count, *values(book, table, code, name, columns, amounts))
    sums = [sum((x for x in column if x is not None), D(0)) for column in zip(*every, strict=True)]
    grid.row("", "", "合计", "", "", *values(book, table, "", "合计", columns, sums))
    book.sheet("采购", table, "部门名称：建平县教育局　　　　　　单位：万元", grid)
    _jianping_rest(book)
    return book


def _jianping_rest(book: Book) -> None:
    empty = Grid(1)
    empty.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    for _ in range(3):
        empty.row("", "", "", "", "")
    book.sheet(
        "国资",
        "建平县教育局2024年国有资本经营预算支出表",
        "部门名称：建平县教育局　　　　　　单位：万元",
        empty,
        "注：建平县教育局2024年没有使用国有资本经营预算安排的支出，本表无数据。",
    )
    book.unit, table = "元", "建平县教育局2024年政府性基金预算支出表"
    rows = rolled({"2296003": {"x": D("96.4")}, "2296004": {"x": D("192.825")}})
    grid = Grid(1)
    grid.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    for code, name, v in [*rows, ("", "合计", total(rows))]:
        grid.row(code, name, *values(book, table, code, name, ["合计", "基本支出", "项目支出"], [v["x"], D(0), v["x"]]))
    book.sheet("基金", table, "部门名称：建平县教育局　　　　　　单位：元", grid)


def hejin() -> Book:
    """Final account over three levels of headings with numbered columns, 元; then a list whose rows have units of their own."""
    place = Place("山西省", "运城市", "河津市", "140882")
    book = Book("twenty_first_hejin", "final_accounts", place, "河津市应急管理局", 2022, "元", True)
    table, draw = "河津市应急管理局2022年度一般公共预算财政拨款收支结转情况表", dice("hejin")
    columns = ["年初结转和结余", "本年收入", "本年支出/合计", "本年支出/基本支出/小计", "本年支出/基本支出/人员经费"]
    columns += ["本年支出/基本支出/公用经费", "本年支出/项目支出", "年末结转和结余"]
    leaves = {
        "2080505": "p",
        "2080801": "p",
        "2101101": "p",
        "2240101": "pb",
        "2240104": "xae",
        "2240106": "xa",
        "2240108": "xe",
        "2240204": "x",
        "2210201": "p",
    }
    data = {k: {x: cash(draw, 60, 300, 6) if x in "px" else cash(draw, 2, 30, 6) for x in v} for k, v in leaves.items()}
    for v in data.values():
        v["r"] = (plus(v, "pbxe") or D(0)) - v.get("a", D(0))
    rows = rolled(data)
    grid = Grid(4)
    grid.row(
        over("支出功能分类科目编码", 1, 4),
        over("科目名称", 1, 3),
        over("年初结转和结余", 1, 3),
        over("本年收入", 1, 3),
        over("本年支出", 5),
        over("年末结转和结余", 1, 3),
    )
    grid.row(over("合计", 1, 2), over("基本支出", 3), over("项目支出", 1, 2))
    grid.row("小计", "人员经费", "公用经费")
    grid.row("栏次", *(str(n) for n in range(1, 9)))
    for code, name, v in [("", "合计", total(rows)), *rows]:
        amounts = [v.get("a"), v["r"], plus(v, "pbx"), plus(v, "pb"), v.get("p"), v.get("b"), v.get("x"), v.get("e")]
        grid.row(code, name, *values(book, table, code, name, columns, amounts))
    book.sheet("收支", "公开08表", table, "部门：河津市应急管理局　　　　　　　　　　　　　　　金额单位：元", grid)
    _hejin_run(book)
    return book


def _hejin_run(book: Book) -> None:
    table = "河津市应急管理局2022年度机构运行主要指标表"
    rows = [
        ("一、“三公”经费支出合计", "万元", "14.35", "11.62"),
        ("（一）因公出国（境）费", "万元", "0.00", "0.00"),
        ("（二）公务用车购置及运行维护费", "万元", "12.80", "10.47"),
        ("（三）公务接待费", "万元", "1.55", "1.15"),
        ("二、国内公务接待批次", "批", "19", "14"),
        ("三、国内公务接待人次", "人次", "164", "121"),
        ("四、公务用车保有量", "辆", "6", "5"),
        ("五、机关运行经费支出", "元", "863,214.50", "791,030.28"),
        ("六、政府采购支出总额", "元", "2,450,000.00", "3,186,400.00"),
        ("其中：授予中小企业合同金额", "元", "2,100,000.00", "2,786,400.00"),
        ("七、单价100万元以上设备", "台（套）", "1", "2"),
    ]
    grid = Grid(1)
    grid.row("指标名称", "计量单位", "2021年度", "2022年度")
    for name, unit, *shown in rows:
        if unit.endswith("元"):
            book.unit = unit
            per = D(1) if unit == "万元" else D("0.0001")
            shown = values(book, table, "", name, ["2021年度", "2022年度"], [D(x.replace(",", "")) * per for x in shown])
        grid.row(name, unit, *shown)
    book.sheet("运行", "公开10表", table, "部门：河津市应急管理局", grid)


FORMS = [
    Form("twenty_first_qingyuan", "statement", qingyuan, "xlsx pdf_small torn"),
    Form("twenty_first_minqin", "statement", minqin, "docx html md_lost"),
    Form("twenty_first_luanchuan", "statement", luanchuan, "xls pdf aligned"),
    Form("twenty_first_leibo", "statement", leibo, "csv xlsx spanless"),
    Form("twenty_first_lianjiang", "statement", lianjiang, "noisy pdf_grey md_twice"),
    Form("twenty_first_jianping", "statement", jianping, "xls columns csv_ragged"),
    Form("twenty_first_hejin", "statement", hejin, "html csv_ragged"),
]
