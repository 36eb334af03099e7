"""Money as cities and counties publish it: whole budgets and final accounts, 三公, purchases, assets, running costs, debt, transfers."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c
from . import Form
from .tenth_base import ZERO, Tab, around, classified, dice, functions, known, level, rollup, sided, spread, titled, total

D = Decimal


def _econ(seed: str, staff: Decimal, run: Decimal, step: str = "0.01", skip: str = "") -> dict[str, list[Decimal]]:
    """Economic classes: what is spent on staff and on running costs."""
    draw = dice(seed)
    people = [k for k in ["30101", "30102", "30103", "30108", "30109", "30110", "30112", "30113", "30302", "30305"] if k not in skip]
    things = [
        k
        for k in ["30201", "30205", "30206", "30207", "30211", "30213", "30216", "30217", "30228", "30231", "30239", "30299"]
        if k not in skip
    ]
    out = {k: [v, ZERO] for k, v in zip(people, spread(draw, staff, len(people), step), strict=True)}
    return out | {k: [ZERO, v] for k, v in zip(things, spread(draw, run, len(things), step), strict=True)}


def _ningbo_sides(book: Book, general: Decimal, fund: Decimal, special: Decimal, rows: list, whole: Decimal) -> list:
    tab = Tab(book, "慈溪市水利局2024年部门收支预算总表", zero="")
    left = [
        ("一、一般公共预算拨款收入", [general]),
        ("二、政府性基金预算拨款收入", [fund]),
        ("三、国有资本经营预算拨款收入", [ZERO]),
        ("四、财政专户管理资金收入", [special]),
        ("五、单位资金收入", [ZERO]),
    ]
    right = [(f"{n}、{name}", [values[0]]) for n, (_, name, values) in zip("一二三四五六", rows, strict=False)]
    left, right = level(
        left,
        right,
        [
            (("本年收入合计", [whole]), ("本年支出合计", [whole])),
            (("上年结转结余", [ZERO]), ("年终结转结余", [ZERO])),
            (("收入总计", [whole]), ("支出总计", [whole])),
        ],
    )
    grid = sided(tab, [("收入", ["项目", "预算数"], left), ("支出", ["项目（按功能分类）", "预算数"], right)])
    known(book, "total", whole, tab.text(whole))
    known(book, "general_public", general, tab.text(general))
    known(book, "government_fund", fund, tab.text(fund))
    known(book, "special_account", special, tab.text(special))
    return [*around(tab.title, "万元", "line", "预算01表"), grid]


def _ningbo_income(book: Book, units: dict[str, tuple[str, list[Decimal]]]) -> list:
    tab = Tab(book, "慈溪市水利局2024年部门收入预算总表", zero="")
    cols = [
        "合计",
        ("财政拨款收入", ["小计", "一般公共预算", "政府性基金预算", "国有资本经营预算"]),
        "财政专户管理资金",
        ("单位资金", ["小计", ("事业单位经营收入", ["金额", "其中：资产出租"]), "其他收入"]),
        "上年结转",
    ]
    rows = []
    for code, (name, (general, fund, special)) in units.items():
        pub = general + fund
        rows.append((code, name, [pub + special, pub, general, fund, ZERO, special, ZERO, ZERO, ZERO, ZERO, ZERO]))
    sums = [sum(x, ZERO) for x in zip(*(v for _, _, v in rows), strict=True)]
    return [*around(tab.title, "万元", "line", "预算02表"), classified(tab, cols, rows, sums, "unit", merged=True)]


def ningbo() -> Book:
    """A bureau's whole budget: every statement with the department's name and year in its title, blanks for zeros."""
    dept = "慈溪市水利局"
    book = Book("tenth_ningbo", "department_budget", Place("浙江省", "宁波市", "慈溪市", "330282"), dept, 2024)
    lines = functions("cx", "2080505 2080506 2101101 2130301 2130305 2130306 2130310 2130314 2210201 2210203")
    fund = {"2120804": [ZERO, ZERO, D("1260.00")], "2120899": [ZERO, ZERO, D("318.45")]}
    special = D("86.30")
    lines["2130306"][2] += special
    allof, public = lines | fund, {k: [a, b, p - (special if k == "2130306" else 0)] for k, (a, b, p) in lines.items()}
    whole, general, funds = sum(total(allof), ZERO), sum(total(public), ZERO), sum(total(fund), ZERO)
    tops = [(k, n, [sum(v, ZERO)]) for k, n, v in rollup(allof) if len(k) == 3]
    book.sheet("收支总表", f"{dept}2024年部门预算公开表", *_ningbo_sides(book, general, funds, special, tops, whole))
    parts = spread(dice("cxu"), general, 3)
    units = {
        "307001": (dept + "（本级）", [parts[0], funds, ZERO]),
        "307002": ("慈溪市河道管理中心", [parts[1], ZERO, special]),
        "307005": ("慈溪市水文水资源与防汛防旱抢险保障中心", [parts[2], ZERO, ZERO]),
    }
    book.sheet("收入总表", *_ningbo_income(book, units))
    tab = Tab(book, f"{dept}2024年部门支出预算总表", zero="")
    wide = {k: [a + b + p, a + b, a, b, p] for k, (a, b, p) in allof.items()}
    cols = ["合计", ("基本支出", ["小计", "人员支出", "日常公用支出"]), "项目支出"]
    book.sheet("支出总表", *around(tab.title, "万元", "line", "预算03表"), classified(tab, cols, rollup(wide), total(wide)))
    _ningbo_public(book, dept, public, fund)
    return book


def _ningbo_public(book: Book, dept: str, public: dict, fund: dict) -> None:
    tab = Tab(book, f"{dept}2024年一般公共预算支出预算表", zero="")
    wide = {k: [a + b + p, a + b, p] for k, (a, b, p) in public.items()}
    cols = ["本年支出合计", "基本支出", "项目支出"]
    grid = classified(tab, cols, rollup(wide), total(wide), "apart", top=False, label="合　计")
    book.sheet("一般公共预算", *around(tab.title, "万元", "line", "预算05表"), grid)
    staff, run, _ = total(public)
    tab = Tab(book, f"{dept}2024年一般公共预算基本支出预算表", zero="")
    econ = {k: [a + b, a, b] for k, (a, b) in _econ("cxe", staff, run, "0.01", "30217 30231").items()}
    grid = classified(
        tab, ["合计", "人员经费", "公用经费"], rollup(econ, (3,)), total(econ), heads=["经济分类科目编码", "经济分类科目名称"]
    )
    book.sheet("基本支出", *around(tab.title, "万元", "line", "预算06表"), grid)
    tab = Tab(book, f"{dept}2024年政府性基金预算支出预算表", zero="")
    wide = {k: [a + b + p, a + b, p] for k, (a, b, p) in fund.items()}
    grid = classified(tab, cols, rollup(wide), total(wide))
    book.sheet("政府性基金", *around(tab.title, "万元", "line", "预算07表"), grid)
    tab = Tab(book, f"{dept}2024年国有资本经营预算支出预算表", zero="")
    grid = Grid()
    grid.row("科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出")
    grid.row("", "合计", "", "", "")
    book.sheet("国资", *around(tab.title, "万元", "line", "预算08表"), grid, "注：本部门2024年没有使用国有资本经营预算安排的支出。")
    tab = Tab(book, f"{dept}2024年“三公”经费支出预算表", zero="")
    rows = [
        ("", "因公出国（境）费", [ZERO, ZERO]),
        ("", "公务接待费", [D("6.80"), D("7.10")]),
        ("", "公务用车购置及运行维护费", [D("21.60"), D("24.00")]),
        ("", "其中：公务用车购置费", [ZERO, ZERO]),
        ("", "公务用车运行维护费", [D("21.60"), D("24.00")]),
    ]
    grid = classified(tab, ["2024年预算数", "2023年预算数"], rows, [D("28.40"), D("31.10")], "name", top=False)
    book.sheet("三公", *around(tab.title, "万元", "line", "预算09表"), grid)


WUXI_TITLES = [
    "收入支出决算总表",
    "收入决算表",
    "支出决算表",
    "财政拨款收入支出决算总表",
    "一般公共预算财政拨款支出决算表",
    "一般公共预算财政拨款基本支出决算表",
    "一般公共预算财政拨款“三公”经费支出决算表",
]


def _wuxi_tab(book: Book, n: int, zero: str | None = None) -> tuple[Tab, list[str]]:
    tab = Tab(book, WUXI_TITLES[n], "元", 2, True, zero)
    return tab, [f"公开{n + 1:02d}表", tab.title, "部门：江阴市城市管理局　　　　　　2023年度　　　　　　金额单位：元"]


def wuxi() -> Book:
    """Final accounts in yuan: 公开01表 to 07表, rows numbered (行次) and headings numbered (栏次), three sides of economic classes."""
    book = Book("tenth_wuxi", "final_accounts", Place("江苏省", "无锡市", "江阴市", "320281"), "江阴市城市管理局", 2023, "元", True)
    lines = functions("jy", "2080505 2080506 2101101 2101102 2120101 2120104 2120501 2210201 2210203", 20, 1900, "0.000001")
    other = D("38.204517")
    lines["2120501"][2] += other
    whole, left_over = sum(total(lines), ZERO), D("112.500000")
    tab, head = _wuxi_tab(book, 0)
    left = [
        ("一、一般公共预算财政拨款收入", [whole - other + left_over]),
        ("二、政府性基金预算财政拨款收入", [ZERO]),
        ("三、上级补助收入", [ZERO]),
        ("四、事业收入", [ZERO]),
        ("五、经营收入", [ZERO]),
        ("六、其他收入", [other]),
    ]
    right = [
        (f"{n}、{name}", [sum(v, ZERO)]) for n, (k, name, v) in zip("一二三四", [x for x in rollup(lines) if len(x[0]) == 3], strict=True)
    ]
    tails = [
        (("本年收入合计", [whole + left_over]), ("本年支出合计", [whole])),
        (("使用非财政拨款结余（含专用结余）", [ZERO]), ("结余分配", [ZERO])),
        (("年初结转和结余", [ZERO]), ("年末结转和结余", [left_over])),
        (("总计", [whole + left_over]), ("总计", [whole + left_over])),
    ]
    left, right = level(left, right, tails)
    note = "注：本表反映部门本年度的总收支和年末结转结余情况。本套报表以元为单位。"
    grid = sided(tab, [("收入", ["项目", "金额"], left), ("支出", ["项目", "金额"], right)], "行次", True)
    book.sheet("公开01表", *head, grid, note)
    _wuxi_middle(book, lines, other, left_over)
    _wuxi_public(book, {k: [a, b, p - (other if k == "2120501" else 0)] for k, (a, b, p) in lines.items()}, left_over)
    return book


def _wuxi_middle(book: Book, lines: dict, other: Decimal, left_over: Decimal) -> None:
    tab, head = _wuxi_tab(book, 1)
    first = [("项目", ["功能分类科目编码", "科目名称"])]
    cols = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]
    wide = {}
    for k, v in lines.items():
        got = sum(v, ZERO) + (left_over if k == "2120501" else 0)
        mine = other if k == "2120501" else ZERO
        wide[k] = [got, got - mine, ZERO, ZERO, ZERO, ZERO, mine]
    book.sheet("公开02表", *head, classified(tab, cols, rollup(wide), total(wide), heads=first, merged=True, numbers="栏次"))
    tab, head = _wuxi_tab(book, 2)
    cols = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    wide = {k: [a + b + p, a + b, p, ZERO, ZERO, ZERO] for k, (a, b, p) in lines.items()}
    book.sheet("公开03表", *head, classified(tab, cols, rollup(wide), total(wide), heads=first, merged=True, numbers="栏次"))


def _wuxi_public(book: Book, lines: dict, left_over: Decimal) -> None:
    whole = sum(total(lines), ZERO)
    tab, head = _wuxi_tab(book, 3)
    left = [("一、一般公共预算财政拨款", [whole + left_over]), ("二、政府性基金预算财政拨款", [ZERO]), ("三、国有资本经营财政拨款", [ZERO])]
    right = [
        (f"{n}、{name}", [sum(v, ZERO), sum(v, ZERO), ZERO])
        for n, (k, name, v) in zip("一二三四", [x for x in rollup(lines) if len(x[0]) == 3], strict=True)
    ]
    tails = [
        (("本年收入合计", [whole + left_over]), ("本年支出合计", [whole, whole, ZERO])),
        (("年初财政拨款结转和结余", [ZERO]), ("年末财政拨款结转和结余", [left_over, left_over, ZERO])),
        (("总计", [whole + left_over]), ("总计", [whole + left_over, whole + left_over, ZERO])),
    ]
    left, right = level(left, right, tails)
    spec = ["项目", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"]
    book.sheet("公开04表", *head, sided(tab, [("收入", ["项目", "决算数"], left), ("支出", spec, right)], "行次"))
    tab, head = _wuxi_tab(book, 4)
    wide = {k: [a + b + p, a + b, p] for k, (a, b, p) in lines.items()}
    cols = [("本年支出", ["小计", "基本支出", "项目支出"])]
    grid = classified(tab, cols, rollup(wide), total(wide), heads=[("项目", ["功能分类科目编码", "科目名称"])], merged=True, numbers="栏次")
    book.sheet("公开05表", *head, grid)
    _wuxi_econ(book, *total(lines)[:2])


def _wuxi_econ(book: Book, staff: Decimal, run: Decimal) -> None:
    tab, head = _wuxi_tab(book, 5)
    rows = rollup(_econ("jye", staff, run, "0.000001", "30217 30231"), (3,))
    people = [(k, n, v[0]) for k, n, v in rows if v[0]]
    things = [(k, n, v[1]) for k, n, v in rows if v[1]]
    sides = [people, things[:6], things[6:]]
    grid, tall = Grid(), max(map(len, sides))
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*["科目编码", "科目名称", "决算数"] * 3)
    grid.heading = 2
    for r in range(tall):
        cells = []
        for name, side in zip(("人员经费", "公用经费", "公用经费"), sides, strict=True):
            code, item, wan = side[r] if r < len(side) else ("", "", None)
            cells += [c(code), c(item), tab.m(code, item, f"{name}/决算数", wan)]
        grid.row(*cells)
    grid.row(
        c("人员经费合计", 2),
        tab.m("", "人员经费合计", "人员经费/决算数", staff),
        c("公用经费合计", 5),
        tab.m("", "公用经费合计", "公用经费/决算数", run),
    )
    book.sheet("公开06表", *head, grid)
    tab, head = _wuxi_tab(book, 6)
    five = ["合计", "因公出国（境）费", ("公务用车购置及运行维护费", ["小计", "公务用车购置费", "公务用车运行维护费"]), "公务接待费"]
    plan = [D("60.000000"), ZERO, D("54.000000"), D("18.000000"), D("36.000000"), D("6.000000")]
    done = [D("51.483260"), ZERO, D("48.902160"), D("17.350000"), D("31.552160"), D("2.581100")]
    cols = [("预算数", five), ("决算数", five)]
    grid = classified(tab, cols, [("", "江阴市城市管理局", plan + done)], None, "name", heads=["单位"], numbers="栏次")
    book.sheet("公开07表", *head, grid, "注：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数。")


def foshan() -> Book:
    """三公经费 three times over: in rows with changes, across the page by unit, and with meetings, training and running costs."""
    dept = "佛山市顺德区卫生健康局"
    book = Book("tenth_foshan", "department_budget", Place("广东省", "佛山市", "顺德区", "440606"), dept, 2025)
    names = ["因公出国（境）费", "公务用车购置及运行维护费", "其中：公务用车购置", "公务用车运行维护费", "公务接待费"]
    now, before = [D(x) for x in ["12.5", "68.4", "18", "50.4", "9.36"]], [D(x) for x in ["10", "72.4", "0", "72.4", "10.5"]]
    tab = Tab(book, "2025年财政拨款“三公”经费支出预算表", zero="0.00")
    rows = list(
        zip([*names, "“三公”经费合计"], [*now, now[0] + now[1] + now[4]], [*before, before[0] + before[1] + before[4]], strict=True)
    )
    grid = Grid()
    grid.row(c("项目", 1, 2), c("2024年预算数", 1, 2), c("2025年预算数", 1, 2), c("2025年比2024年", 2))
    grid.row("增减额", "增减%")
    grid.heading = 2
    cols = ["2024年预算数", "2025年预算数", "2025年比2024年/增减额"]
    for name, a, b in rows:
        rate = f"{(a - b) * 100 / b:.2f}" if b else "—"
        grid.row(name, *(tab.m("", name, k, v) for k, v in zip(cols, (b, a, a - b), strict=True)), c(rate))
    book.sheet("三公", f"部门名称：{dept}", *around("表8 " + tab.title, "万元", "paren"), grid)
    tab = Tab(book, "所属单位“三公”经费预算安排情况表", "元", 0, True, "-")
    five = ["合计", "因公出国（境）费", ("公务用车购置及运行费", ["小计", "购置费", "运行费"]), "公务接待费"]
    shares = {dept: "125000 180000 158400 42600", "顺德区疾病预防控制中心": "0 0 216000 28000", "顺德区卫生监督所": "0 0 129600 23000"}
    units = []
    for name, given in shares.items():
        abroad, buy, run, guests = (D(x) / 10000 for x in given.split())
        units.append(("", name, [abroad + buy + run + guests, abroad, buy + run, buy, run, guests]))
    sums = [sum(x, ZERO) for x in zip(*(v for _, _, v in units), strict=True)]
    grid = classified(tab, five, units, sums, "name", top=False, label="总　计", heads=["单位名称"])
    book.sheet("所属单位", *around(tab.title, "元", "colon", "附表8-1"), grid)
    tab = Tab(book, "2025年行政经费预算表", digits=-1)
    rows = [
        ("", "一、行政经费", [D("386.27")]),
        ("", "（一）“三公”经费", [D("90.26")]),
        ("", "（二）会议费", [D("15.5")]),
        ("", "（三）培训费", [D("31")]),
        ("", "（四）机关运行经费", [D("249.51")]),
    ]
    cols = ["本年预算数|（万元）"]
    note = [
        "1.“三公”经费预算90.26万元，比上年减少2.64万元，下降2.84%，主要是压减公务用车运行维护费。",
        "2.机关运行经费249.51万元，会议费15.5万元。",
    ]
    book.sheet("行政经费", "附表8-2", tab.title, classified(tab, cols, rows, None, "name"), "说明：", *note)
    return book


def _qingzhou_buy(book: Book) -> list:
    tab = Tab(book, "政府采购预算表", commas=True, zero="0.00")
    cols = [("采购资金来源", ["总计", ("财政拨款", ["小计", "一般公共预算", "政府性基金预算"]), "财政专户管理资金", "单位资金"])]
    amounts, rows = {"A020201": "28.6 0", "A020305": "36 0", "B0802": "504.54 130.28", "C1204": "41.09 0", "C1602": "3860.5 0"}, []
    for code, name in (
        ("A", "货物"),
        ("A020201", "计算机设备及软件"),
        ("A020305", "专用车辆"),
        ("B", "工程"),
        ("B0802", "市政设施修缮工程"),
        ("C", "服务"),
        ("C1204", "物业管理服务"),
        ("C1602", "市容管理服务"),
    ):
        rows.append([code, name, [ZERO] * 6])
        if len(code) > 1:
            a, b = (D(x) for x in amounts[code].split())
            rows[-1][2] = [a + b, a + b, a, b, ZERO, ZERO]
            head = next(x for x in rows if x[0] == code[0])
            head[2] = [x + y for x, y in zip(head[2], rows[-1][2], strict=True)]
    sums = [sum(x, ZERO) for x in zip(*(v for k, _, v in rows if len(k) == 1), strict=True)]
    grid = classified(tab, cols, rows, sums, heads=["采购品目编码", "采购品目名称"], merged=True)
    return [*around(tab.title, "万元", "same", "公开表10", "部门名称：青州市综合行政执法局"), grid]


def _qingzhou_service(book: Book) -> list:
    tab = Tab(book, "政府购买服务预算支出情况表", commas=True, zero="")
    grid = Grid()
    grid.row(
        c("序号", 1, 2),
        c("购买服务目录编码", 1, 2),
        c("购买服务目录名称", 1, 2),
        c("服务领域", 1, 2),
        c("预算金额", 3),
        c("直接受益对象", 1, 2),
    )
    grid.row("合计", "本级财力", "上级补助")
    grid.heading = 2
    items = [
        ("A0703", "园林绿化养护服务", "公共服务", "620.00 0", "城区居民"),
        ("A1201", "城市生活垃圾清扫、收集、运输和处理服务", "公共服务", "3860.5 240", "城区居民"),
        ("B0101", "法律顾问服务", "政府履职所需辅助性服务", "8.6 0", "局机关"),
        ("B0902", "数字城管信息采集服务", "政府履职所需辅助性服务", "186.75 0", "局机关、镇街"),
        ("B0306", "会计审计服务", "政府履职所需辅助性服务", "12 0", "局机关"),
    ]
    names = ["预算金额/合计", "预算金额/本级财力", "预算金额/上级补助"]
    sums = [ZERO, ZERO]
    for n, (code, name, field, given, who) in enumerate(items, 1):
        own, above = (D(x) for x in given.split())
        sums = [sums[0] + own, sums[1] + above]
        grid.row(str(n), code, name, field, *(tab.m(code, name, k, v) for k, v in zip(names, (own + above, own, above), strict=True)), who)
    grid.row(c("合计", 4), *(tab.m("", "合计", k, v) for k, v in zip(names, (sum(sums, ZERO), *sums), strict=True)), "")
    return [*around(tab.title, "万元", "same", "公开表11", "部门名称：青州市综合行政执法局"), grid]


def _qingzhou_assets(book: Book) -> list:
    tab = Tab(book, "国有资产占用使用情况表", commas=True)
    grid = Grid()
    grid.row(c("资产类别", 1, 2), c("计量单位", 1, 2), c("期末数", 3), c("本年拟新增", 2))
    grid.row("数量", "原值", "净值", "数量", "预算金额")
    grid.heading = 2
    items = [
        ("一、房屋", "平方米", "6,842.30", "3216.84 1905.22", "", None),
        ("其中：办公用房", "平方米", "4,120.00", "2088.4 1240.06", "", None),
        ("二、车辆", "辆", "57", "1684.2 402.35", "2", D("36")),
        ("其中：特种专业技术用车", "辆", "49", "1520 371.9", "2", D("36")),
        ("三、单价100万元以上的专用设备", "台（套）", "3", "512.6 288.41", "0", D("0")),
        ("四、其他固定资产", "—", "—", "796.05 183.3", "—", D("24.8")),
    ]
    for name, unit, count, given, more, plan in items:
        value, net = (D(x) for x in given.split())
        grid.row(
            name,
            unit,
            c(count),
            tab.m("", name, "期末数/原值", value),
            tab.m("", name, "期末数/净值", net),
            c(more),
            tab.m("", name, "本年拟新增/预算金额", plan),
        )
    value, net, plan = D("6209.69"), D("2779.28"), D("60.8")
    grid.row(
        "合计",
        "—",
        "—",
        tab.m("", "合计", "期末数/原值", value),
        tab.m("", "合计", "期末数/净值", net),
        "—",
        tab.m("", "合计", "本年拟新增/预算金额", plan),
    )
    return [*around(tab.title, "万元", "same", "公开表12", "部门名称：青州市综合行政执法局"), grid]


def weifang() -> Book:
    """Purchases, purchased services and state assets: amounts amid counts of cars and square metres."""
    book = Book("tenth_weifang", "department_budget", Place("山东省", "潍坊市", "青州市", "370781"), "青州市综合行政执法局", 2023)
    book.sheet("采购", "青州市综合行政执法局2023年部门预算公开（其他重要事项）", *_qingzhou_buy(book))
    book.sheet("购买服务", *_qingzhou_service(book))
    book.sheet("资产", *_qingzhou_assets(book))
    return book


def zunyi() -> Book:
    """Running costs of the offices, the unit in the headings; codes and names in one cell."""
    dept = "湄潭县人民政府办公室"
    book = Book("tenth_zunyi", "department_budget", Place("贵州省", "遵义市", "湄潭县", "520328"), dept, 2022, "元")
    tab = Tab(book, "2022年机关运行经费预算明细表", "元", 2, False, "0.00")
    econ = _econ("mt", ZERO, D("186.430000"), "0.000001", "30228 30217 30231")
    flat = {k: [v[1], (v[1] * D("0.75")).quantize(D("0.000001"))] for k, v in econ.items() if v[1]}
    wide = {k: [a, b, a - b] for k, (a, b) in flat.items()}
    cols = ["总计|（元）", ("其中", ["行政单位|（元）", "参公事业单位|（元）"])]
    grid = classified(tab, cols, rollup(wide, (3,)), total(wide), "bracket", top=False, label="合计", heads=["部门预算支出经济分类科目"])
    book.sheet("机关运行经费", f"表十三 {tab.title}", f"编制单位：{dept}", grid)
    tab = Tab(book, "2022年一般公共预算支出表", "元", 2, False, "0.00")
    lines = functions("mtf", "2010301 2010302 2010350 2010399 2080505 2080801 2101101 2101103 2210201", 6, 460, "0.000001")
    wide = {k: [a + b + p, a + b, a, b, p] for k, (a, b, p) in lines.items()}
    cols = ["合计|（元）", ("基本支出", ["小计|（元）", "人员经费|（元）", "公用经费|（元）"]), "项目支出|（元）"]
    grid = classified(tab, cols, rollup(wide), total(wide), "glued", indent=True)
    whole = total(wide)[0]
    known(book, "general_public", whole, tab.text(whole))
    note = f"我单位2022年一般公共预算支出{whole:.2f}万元，其中基本支出{total(wide)[1]:.2f}万元，项目支出{total(wide)[4]:.2f}万元。"
    known(book, "general_public", whole.quantize(D("0.01")), f"{whole:.2f}")
    book.sheet("一般公共预算", f"表五 {tab.title}", f"编制单位：{dept}", grid, note)
    return book


def zhuzhou() -> Book:
    """Debt of a county-level city in 亿元: limits, balances, issues and repayments, each with its formula letters."""
    book = Book("tenth_zhuzhou", "other", Place("湖南省", "株洲市", "醴陵市", "430281"), "醴陵市财政局", 2024, "亿元")
    tab = Tab(book, "醴陵市2023年地方政府债务限额及余额预算情况表", "亿元", 2)
    grid = Grid()
    grid.row(c("地区", 1, 2), c("2023年债务限额", 3), c("2023年债务余额预计执行数", 3))
    grid.row(*["合计", "一般债务", "专项债务"] * 2)
    grid.row("公式", "A=B+C", "B", "C", "D=E+F", "E", "F")
    grid.heading = 3
    names = [f"{a}/{b}" for a in ("2023年债务限额", "2023年债务余额预计执行数") for b in ("合计", "一般债务", "专项债务")]
    for place, given in (
        ("醴陵市", "158.36 46.21 112.15 156.92 45.87 111.05"),
        ("其中：醴陵经济开发区", "38.4 5.2 33.2 38.1 5.1 33"),
    ):
        grid.row(place, *(tab.m("", place, k, D(v) * 10000) for k, v in zip(names, given.split(), strict=True)))
    book.sheet("限额余额", "醴陵市2024年地方政府债务公开", "附表21", tab.title, "编制单位：醴陵市财政局　　　单位：亿元", grid)
    tab = Tab(book, "醴陵市地方政府债券发行及还本付息情况表", "亿元", 4, False, "")
    rows = [
        ("一、2023年发行预计执行数", "A=B+D", "31.2600"),
        ("（一）一般债券", "B", "6.8400"),
        ("其中：再融资债券", "C", "4.1500"),
        ("（二）专项债券", "D", "24.4200"),
        ("其中：再融资债券", "E", ""),
        ("二、2023年还本预计执行数", "F=G+H", "9.3127"),
        ("（一）一般债券", "G", "4.6127"),
        ("（二）专项债券", "H", "4.7000"),
        ("三、2023年付息预计执行数", "I=J+K", "5.4080"),
        ("（一）一般债券", "J", "1.4615"),
        ("（二）专项债券", "K", "3.9465"),
        ("四、2024年还本预算数", "L", "10.0200"),
        ("五、2024年付息预算数", "M", "5.6138"),
    ]
    grid = Grid()
    grid.row("项　目", "公式", "本地区", "本级")
    grid.heading = 1
    for name, formula, given in rows:
        wan = D(given) * 10000 if given else None
        grid.row(name, formula, tab.m("", name, "本地区", wan), tab.m("", name, "本级", wan))
    note = "注：1.本表反映上一年度地方政府债券发行及还本付息支出预计执行数、本年度还本付息支出预算数。"
    book.sheet(
        "发行还本付息",
        "附表22",
        tab.title,
        "编制单位：醴陵市财政局　　　单位：亿元",
        grid,
        note,
        "2.本级数据即本地区数据，醴陵市不再向下转贷。",
    )
    return book


def hubei() -> Book:
    """Funds of a province allotted to counties: rows are places, a task column beside the money, whole 万元 with separators."""
    book = Book("tenth_hubei", "other", Place("湖北省", "", "", "420000"), "湖北省农业农村厅", 2025)
    tab = Tab(book, "提前下达2025年中央财政农业生产发展资金分配表", "万元", 0, True, "")
    spec = ["合计", ("其中", ["耕地地力保护补贴", "农机购置与应用补贴", "高素质农民培育"])]
    places = {
        "武汉市": "江夏区 蔡甸区 黄陂区",
        "宜昌市": "夷陵区 枝江市 当阳市 秭归县",
        "襄阳市": "襄州区 枣阳市 南漳县",
        "恩施州": "利川市 巴东县",
        "省直管": "仙桃市 潜江市",
    }
    draw, rows = dice("hb"), []
    for city, counties in places.items():
        mine = []
        for name in counties.split():
            a, b = D(draw.randrange(1200, 9800)), D(draw.choice([0, draw.randrange(90, 1300)]))
            d = D(draw.choice([0, draw.randrange(20, 160)]))
            mine.append(("", name, [a + b + d, a, b, d], str(int(d * 10 / 3)) if d else ""))
        sums = [sum(x, ZERO) for x in zip(*(v for _, _, v, _ in mine), strict=True)]
        rows += [("", f"{city}小计" if city != "省直管" else city, sums, None), *mine]
    grid, names = Grid(), ["合计", "其中/耕地地力保护补贴", "其中/农机购置与应用补贴", "其中/高素质农民培育"]
    grid.row(c("市县", 1, 2), c("合计", 1, 2), c("其中", 3), c("高素质农民培育任务数（人）", 1, 2), c("备注", 1, 2))
    grid.row(*spec[1][1])
    grid.heading = 2
    whole = [sum(x, ZERO) for x in zip(*(v for _, n, v, t in rows if t is None), strict=True)]
    grid.row("全省合计", *(tab.m("", "全省合计", k, v) for k, v in zip(names, whole, strict=True)), "", "")
    for _, name, values, task in rows:
        grid.row(name, *(tab.m("", name, k, v) for k, v in zip(names, values, strict=True)), c(task), "")
    book.sheet("分配表", "附件1", titled(grid, tab.title, "填报单位：湖北省农业农村厅", "金额单位：万元"))
    return book


def daqing() -> Book:
    """A city's general public budget: three years beside each other and their changes in percent."""
    book = Book("tenth_daqing", "other", Place("黑龙江省", "大庆市", "", "230600"), "大庆市财政局", 2024)
    heads = ["2023年预算数", "2023年执行数", "2024年预算数"]
    sheets = (
        (
            "表一：",
            "2024年大庆市本级一般公共预算收入预算表",
            "收入项目",
            "增值税 企业所得税 个人所得税 资源税 城市维护建设税 房产税 契税",
            "一、税收收入",
            "专项收入 行政事业性收费收入 罚没收入 国有资源（资产）有偿使用收入",
            "二、非税收入",
            "一般公共预算收入合计",
        ),
        (
            "表二：",
            "2024年大庆市本级一般公共预算支出预算表",
            "支出项目",
            "一般公共服务支出 公共安全支出 教育支出 科学技术支出 社会保障和就业支出 卫生健康支出",
            "一、一般性支出",
            "节能环保支出 城乡社区支出 农林水支出 交通运输支出",
            "二、建设性支出",
            "一般公共预算支出合计",
        ),
    )
    for number, title, first, one, head1, two, head2, last in sheets:
        tab, draw, blocks = Tab(book, title, "万元", 0, True, "—"), dice(title), []
        for head, items in ((head1, one.split()), (head2, two.split())):
            base = {x: draw.randrange(9000, 260000) for x in items}
            rows = [(x, [D(base[x] * draw.randrange(88, 113) // 100) for _ in heads]) for x in items]
            sums = [sum(x, ZERO) for x in zip(*(v for _, v in rows), strict=True)]
            blocks.append([(head, sums), *rows])
        whole = [a + b for a, b in zip(blocks[0][0][1], blocks[1][0][1], strict=True)]
        grid = Grid()
        grid.row(first, *heads, "2024年预算数比2023年执行数增减％")
        grid.heading = 1
        for name, values in [*blocks[0], *blocks[1], (last, whole)]:
            cells = [tab.m("", name, k, v) for k, v in zip(heads, values, strict=True)]
            pad = "　　" if name[1] != "、" and name != last else ""
            grid.row(pad + name, *cells, c(f"{(values[2] - values[1]) * 100 / values[1]:.1f}"))
        book.sheet(title[-8:], f"{number}{title}", "编制部门：大庆市财政局　　　　　　单位：万元", grid)
    return book


FORMS = [
    Form("tenth_ningbo", "statements", ningbo, "xlsx pdf text md_lost"),
    Form("tenth_wuxi", "final_accounts", wuxi, "xlsx pdf text"),
    Form("tenth_foshan", "three_publics", foshan, "pdf text csv_ragged"),
    Form("tenth_weifang", "purchases", weifang, "xlsx pdf md_twice"),
    Form("tenth_zunyi", "running_costs", zunyi, "html text aligned"),
    Form("tenth_zhuzhou", "debt", zhuzhou, "pdf_tall docx text"),
    Form("tenth_hubei", "transfers", hubei, "xlsx pdf_tall torn"),
    Form("tenth_daqing", "public_budget", daqing, "pdf_small xlsx aligned"),
]
