"""Statements of money: budgets and final accounts of departments, transfers to townships."""

from __future__ import annotations

from ..book import Book, Grid, Place, c
from . import Form
from .eighteenth_base import Amount, D, cells, classified, columns_of, dept_total, figure, percent, total, tree

# ---- Tongbai: budget of a department, three levels of heading, 类 款 项 apart
TB_OUT = [
    ("2080501", ["38.64", "6.10", "32.54", None, None]),
    ("2080505", ["142.87", "142.87", None, None, None]),
    ("2101101", ["21.35", "21.35", None, None, None]),
    ("2101102", ["44.06", "44.06", None, None, None]),
    ("2130301", ["486.92", "402.18", "84.74", None, None]),
    ("2130305", ["1860.00", None, None, None, "1860.00"]),
    ("2130306", ["325.50", None, None, "125.50", "200.00"]),
    ("2130314", ["96.00", None, None, "96.00", None]),
    ("2210201", ["107.15", "107.15", None, None, None]),
]


def _amounts(values: list[str | None]) -> list[Amount]:
    return [None if v is None else D(v) for v in values]


def tongbai() -> Book:
    book = Book("eighteenth_tongbai", "department_budget", Place("河南省", "南阳市", "桐柏县", "411330"), "桐柏县水利局", 2025, commas=True)
    leaves = [(code, _amounts(v)) for code, v in TB_OUT]
    _tongbai_balance(book, leaves)
    _tongbai_spending(book, leaves)
    _tongbai_three(book)
    return book


def _tongbai_balance(book: Book, leaves: list[tuple[str, list[Amount]]]) -> None:
    table = "桐柏县水利局2025年部门收支总表"
    grid, outs = Grid(3), [r for r in tree(leaves) if len(r[0]) == 3]
    whole = total(v[0] for _, v in leaves)
    income = [
        ("一、财政拨款收入", whole - D("240.00")),
        ("1.一般公共预算拨款", whole - D("740.00")),
        ("2.政府性基金预算拨款", D("500.00")),
        ("二、财政专户管理资金收入", None),
        ("三、事业收入", None),
        ("四、上年结转结余", D("240.00")),
    ]
    grid.row(c("收入", 2), c("支出", 5))
    grid.row(c("项目", 1, 2), c("金额", 1, 2), c("项目", 1, 2), c("合计", 1, 2), c("本年支出", 2), c("上年结转安排", 1, 2))
    grid.row("一般公共预算", "政府性基金")
    right = ["支出/合计", "支出/本年支出/一般公共预算", "支出/本年支出/政府性基金", "支出/上年结转安排"]
    split = {"213": ["500.00", "240.00"]}
    for n, (name, amount) in enumerate(income):
        out, cut = outs[n] if n < len(outs) else None, ["", ""]
        values: list[Amount] = []
        if out:
            cut = split.get(out[0], ["0", "0"])
            values = [out[2][0], out[2][0] - D(cut[0]) - D(cut[1]), *(D(x) or None for x in cut)]
        label = f"{'一二三四五六'[n]}、{out[1]}" if out else ""
        grid.row(
            name, figure(book, table, "", name, "收入/金额", amount), label, *cells(book, table, "", label, right[: len(values)], values)
        )
    last = [whole, whole - D("740.00"), D("500.00"), D("240.00")]
    grid.row(
        "收入总计", figure(book, table, "", "收入总计", "收入/金额", whole), "支出总计", *cells(book, table, "", "支出总计", right, last)
    )
    dept_total(book, whole)
    book.sheet("收支总表", "预算01表", table, "单位：万元", grid)


def _tongbai_spending(book: Book, leaves: list[tuple[str, list[Amount]]]) -> None:
    table = "桐柏县水利局2025年部门支出总表"
    cols = ["总计", "基本支出/人员经费", "基本支出/公用经费", "项目支出/其他运转类", "项目支出/特定目标类"]
    names, grid = {x: n for x, n, _ in tree(leaves)}, Grid(2)
    grid.row(c("科目编码", 3), c("科目名称", 1, 2), c("总计", 1, 2), c("基本支出", 2), c("项目支出", 2))
    grid.row("类", "款", "项", "人员经费", "公用经费", "其他运转类", "特定目标类")
    grid.row("", "", "", "合计", *cells(book, table, "", "合计", cols, columns_of([v for _, v in leaves])))
    for code, values in leaves:
        grid.row(code[:3], code[3:5], code[5:], names[code], *cells(book, table, code, names[code], cols, values))
    book.sheet("支出总表", "预算03表", table, "单位：万元", grid)


def _tongbai_three(book: Book) -> None:
    book.unit = "元"
    table, grid = "桐柏县水利局2025年“三公”经费支出预算表", Grid(1)
    cols = ["2025年预算数", "2024年预算数"]
    rows = [
        ("合计", "16.85", "18.4"),
        ("1、因公出国（境）费用", "0", "0"),
        ("2、公务接待费", "2.05", "2.4"),
        ("3、公务用车费", "14.8", "16"),
        ("其中：（1）公务用车运行维护费", "14.8", "16"),
        ("（2）公务用车购置", "0", "0"),
    ]
    grid.row("项目", *cols, "增减变化原因")
    for name, new, old in rows:
        why = "压减一般性支出，严控公务接待标准和批次" if "接待" in name else ""
        grid.row(name, *cells(book, table, "", name, cols, [D(new), D(old)]), why)
    book.sheet("三公", "预算07表", table, "单位：元", grid, "注：“三公”经费包括因公出国（境）费、公务用车购置及运行费和公务接待费。")


# ---- Jingning: final accounts with 行次 and 栏次
JN_OUT = [
    ("2070101", ["2863451.17", "2863451.17", None]),
    ("2070104", ["1204880.00", "862380.00", "342500.00"]),
    ("2070109", ["3415902.66", "2207902.66", "1208000.00"]),
    ("2070204", ["5860000.00", None, "5860000.00"]),
    ("2080505", ["718264.32", "718264.32", None]),
    ("2080801", ["96420.50", "96420.50", None]),
    ("2101101", ["187335.48", "187335.48", None]),
    ("2210201", ["534911.00", "534911.00", None]),
]


def _wan(values: list[str | None]) -> list[Amount]:
    return [None if v is None else D(v) / 10000 for v in values]


def jingning() -> Book:
    place = Place("甘肃省", "平凉市", "静宁县", "620826")
    book = Book("eighteenth_jingning", "final_accounts", place, "静宁县文化体育广电和旅游局", 2023, unit="元", commas=True)
    leaves = [(code, _wan(v)) for code, v in JN_OUT]
    book.sheet("封面", "静宁县文化体育广电和旅游局", "2023年度部门决算公开报表", "第二部分  2023年度部门决算表")
    _jingning_balance(book, leaves)
    _jingning_spending(book, leaves)
    _jingning_three(book)
    return book


def _jingning_balance(book: Book, leaves: list[tuple[str, list[Amount]]]) -> None:
    table, grid = "收入支出决算总表", Grid(3)
    spent = total(v[0] for _, v in leaves)
    kept = D("63.280744")
    fiscal, other = spent - D("12.35"), D("8.16")
    before = spent + kept - fiscal - other
    left = [
        ("一、一般公共预算财政拨款收入", fiscal),
        ("二、政府性基金预算财政拨款收入", None),
        ("三、上级补助收入", None),
        ("四、事业收入", D(0)),
        ("五、其他收入", other),
        ("本年收入合计", fiscal + other),
        ("使用非财政拨款结余", None),
        ("年初结转和结余", before),
        ("总计", spent + kept),
    ]
    outs = [r for r in tree(leaves) if len(r[0]) == 3]
    right = [(f"{'一二三四五'[n]}、{name}", v[0]) for n, (_, name, v) in enumerate(outs)]
    right += [("", None)] * (5 - len(right)) + [
        ("本年支出合计", spent),
        ("结余分配", None),
        ("年末结转和结余", kept),
        ("总计", spent + kept),
    ]
    grid.row(c("收入", 3), c("支出", 3))
    grid.row("项目", "行次", "决算数", "项目", "行次", "决算数")
    grid.row("栏次", "", "1", "栏次", "", "2")
    for n, ((a, x), (b, y)) in enumerate(zip(left, right, strict=True), 1):
        grid.row(a, str(n), figure(book, table, "", a, "收入/决算数", x), b, str(n + 9), figure(book, table, "", b, "支出/决算数", y))
    note = "注：本表反映部门本年度的总收支和年末结转结余情况。"
    book.sheet("公开01表", table, "公开01表", "部门：静宁县文化体育广电和旅游局", "金额单位：元", grid, note)


def _jingning_spending(book: Book, leaves: list[tuple[str, list[Amount]]]) -> None:
    table, grid = "支出决算表", Grid(3)
    cols = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    grid.row(c("项目", 2), *(c(x, 1, 2) for x in cols))
    grid.row("功能分类科目编码", "科目名称")
    grid.row(c("栏次", 2), *"123456")
    everything = columns_of([v for _, v in leaves])
    grid.row(c("合计", 2), *cells(book, table, "", "合计", cols[:3], everything), "", "", "")
    for code, name, values in tree(leaves):
        grid.row(code, name, *cells(book, table, code, name, cols[:3], values), "", "", "")
    book.sheet("公开03表", table, "公开03表", "部门：静宁县文化体育广电和旅游局", "金额单位：元", grid)


def _jingning_three(book: Book) -> None:
    table, grid = "财政拨款“三公”经费支出决算表", Grid(3)
    parts = ["公务用车购置及运行费/小计", "公务用车购置及运行费/公务用车购置费", "公务用车购置及运行费/公务用车运行费"]
    head = ["合计", "因公出国（境）费", *parts, "公务接待费"]
    cols = [f"{half}/{x}" for half in ("预算数", "决算数") for x in head]
    grid.row(c("单位名称", 1, 3), c("预算数", 6), c("决算数", 6))
    once = [c("合计", 1, 2), c("因公出国（境）费", 1, 2), c("公务用车购置及运行费", 3), c("公务接待费", 1, 2)]
    grid.row(*once, *once)
    grid.row(*["小计", "公务用车购置费", "公务用车运行费"] * 2)
    rows = [
        (
            "静宁县文化体育广电和旅游局（本级）",
            ["52000", None, "45000", None, "45000", "7000", "48316.5", None, "44196.5", None, "44196.5", "4120"],
        ),
        ("静宁县博物馆", ["21000", None, "20000", None, "20000", "1000", "19870", None, "19870", None, "19870", "0"]),
    ]
    values = [(name, _wan(v)) for name, v in rows]
    grid.row("合计", *cells(book, table, "", "合计", cols, columns_of([v for _, v in values])))
    for name, v in values:
        grid.row(name, *cells(book, table, "", name, cols, v))
    book.sheet("公开08表", table, "公开08表", "部门：静宁县文化体育广电和旅游局", "金额单位：元", grid)


# ---- Suiyang: basic spending by economic class in three panels
SY = {
    "301": (
        "工资福利支出",
        [
            ("30101", "基本工资", "412.36"),
            ("30102", "津贴补贴", "186.05"),
            ("30103", "奖金", "97.40"),
            ("30108", "机关事业单位基本养老保险缴费", "88.72"),
            ("30110", "职工基本医疗保险缴费", "41.19"),
            ("30113", "住房公积金", "76.83"),
        ],
    ),
    "303": ("对个人和家庭的补助", [("30304", "抚恤金", "12.60"), ("30305", "生活补助", "23.94")]),
    "302": (
        "商品和服务支出",
        [
            ("30201", "办公费", "18.27"),
            ("30205", "水费", "1.06"),
            ("30206", "电费", "7.35"),
            ("30211", "差旅费", "14.58"),
            ("30217", "公务接待费", "0.93"),
            ("30228", "工会经费", "9.10"),
            ("30231", "公务用车运行维护费", "11.25"),
        ],
    ),
    "310": ("资本性支出", [("31002", "办公设备购置", "3.48"), ("31003", "专用设备购置", "5.20")]),
}


def _panel(groups: list[str]) -> list[tuple[str, str, Amount]]:
    out: list[tuple[str, str, Amount]] = []
    for g in groups:
        out += [(g, SY[g][0], total(D(v) for *_, v in SY[g][1])), *((code, name, D(v)) for code, name, v in SY[g][1])]
    return out


def suiyang() -> Book:
    book = Book("eighteenth_suiyang", "final_accounts", Place("贵州省", "遵义市", "绥阳县", "520323"), "绥阳县林业局", 2022)
    table, grid = "绥阳县林业局2022年度一般公共预算财政拨款基本支出决算表", Grid(2)
    panels = [_panel(["301", "303"]), _panel(["302"]), _panel(["310"])]
    heads = ["人员经费/决算数", "公用经费/决算数", "公用经费/决算数"]
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*["科目编码", "科目名称", "决算数"] * 3)
    for n in range(max(map(len, panels))):
        row: list = []
        for panel, head in zip(panels, heads, strict=True):
            code, name, value = panel[n] if n < len(panel) else ("", "", None)
            row += [code, name, figure(book, table, code, name, head, value)]
        grid.row(*row)
    staff, rest = (sum((v for code, _, v in p if len(code) == 3), D(0)) for p in (panels[0], panels[1] + panels[2]))
    grid.row(
        c("人员经费合计", 2),
        figure(book, table, "", "人员经费合计", heads[0], staff),
        c("公用经费合计", 5),
        figure(book, table, "", "公用经费合计", heads[1], rest),
    )
    book.sheet("公开06表", "公开06表", table, "金额单位：万元", grid)
    _suiyang_fund(book)
    return book


def _suiyang_fund(book: Book) -> None:
    table, grid = "绥阳县林业局2022年度政府性基金预算财政拨款收入支出决算表", Grid(2)
    cols = ["年初结转和结余", "本年收入", "本年支出/小计", "本年支出/基本支出", "本年支出/项目支出", "年末结转和结余"]
    leaves = [("2120804", _amounts(["36.00", "280.00", "301.50", None, "301.50", "14.50"]))]
    grid.row(c("项目", 2), c(cols[0], 1, 2), c(cols[1], 1, 2), c("本年支出", 3), c(cols[-1], 1, 2))
    grid.row("功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出")
    grid.row(c("合计", 2), *cells(book, table, "", "合计", cols, leaves[0][1]))
    classified(book, grid, table, cols, tree(leaves), "　")
    nil = "绥阳县林业局2022年度国有资本经营预算财政拨款支出决算表"
    blank = Grid(2)
    blank.row(c("项目", 2), c("合计", 1, 2), c("基本支出", 1, 2), c("项目支出", 1, 2))
    blank.row("功能分类科目编码", "科目名称")
    blank.row(c("合计", 2), "", "", "")
    why = "本部门2022年度没有国有资本经营预算财政拨款支出，故本表无数据。"
    book.sheet("公开07表", "公开07表", table, "金额单位：万元", grid)
    book.sheet("公开09表", "公开09表", nil, "金额单位：万元", blank, why)


# ---- Longling: comparison with the year before
LL = [
    ("2080505", "1320456.80", "1298700.00", None),
    ("2080506", "0.00", "649350.00", None),
    ("2101103", "402118.35", "415900.00", None),
    ("2130201", "6184203.92", "6240518.64", None),
    ("2130204", "2950770.15", "2874600.00", "60000.00"),
    ("2130205", "8260000.00", None, "5480000.00"),
    ("2130209", "3075000.00", None, "3075000.00"),
    ("2130234", "1460000.00", None, "1880000.00"),
    ("2210201", "985340.00", "1002364.00", None),
]


def longling() -> Book:
    book = Book(
        "eighteenth_longling", "department_budget", Place("云南省", "保山市", "龙陵县", "530523"), "龙陵县林业和草原局", 2024, "元", True
    )
    table, grid = "龙陵县林业和草原局2024年一般公共预算支出预算表", Grid(2)
    cols = ["2023年执行数", "2024年预算数/小计", "2024年预算数/基本支出", "2024年预算数/项目支出", "2024年预算数比2023年执行数/增减额"]
    grid.row(c("功能分类科目", 2), c(cols[0], 1, 2), c("2024年预算数", 3), c("2024年预算数比2023年执行数", 2))
    grid.row("科目编码", "科目名称", "小计", "基本支出", "项目支出", "增减额", "增减%")
    leaves = [(code, _wan([old, None, base, work])) for code, old, base, work in LL]
    rows = tree(leaves)
    for code, name, v in [("", "合计", columns_of([v for _, v in leaves])), *rows]:
        v[1] = total(v[2:])
        rate = "—" if not v[0] else percent(v[1] - v[0], v[0])
        grid.row(code, name, *cells(book, table, code, name, cols, [*v, v[1] - v[0]]), rate)
    dept_total(book, total(total(v[2:]) for _, v in leaves))
    book.sheet("一般公共预算", "附表4", table, "单位：元", grid)
    _longling_purchases(book)
    return book


def _longling_purchases(book: Book) -> None:
    table, grid = "龙陵县林业和草原局2024年部门政府采购预算表", Grid(2)
    cols = ["合计", "财政拨款/一般公共预算", "财政拨款/政府性基金预算", "财政专户管理资金", "单位自有资金"]
    grid.row(c("采购类别", 1, 2), c("合计", 1, 2), c("财政拨款", 2), c(cols[3], 1, 2), c(cols[4], 1, 2))
    grid.row("一般公共预算", "政府性基金预算")
    rows = [
        ("货物", ["386500.00", "386500.00", None, None, "0.00"]),
        ("工程", ["2140000.00", "2140000.00", None, None, "0.00"]),
        ("服务", ["752000.00", "672000.00", None, None, "80000.00"]),
    ]
    values = [(name, _wan(v)) for name, v in rows]
    for name, v in [*values, ("总计", columns_of([v for _, v in values]))]:
        grid.row(name, *cells(book, table, "", name, cols, v))
    book.sheet("采购", "附表9", table, "单位：元", grid, "说明：采购品目按《政府集中采购目录及标准》填列。")


# ---- Dayu: a transfer to townships, with its letter
DY = [
    ("南安镇", "86.5", "120", "35.4"),
    ("新城镇", "42", "68.3", "20"),
    ("樟斗镇", "30", "0", "18.6"),
    ("池江镇", "55.8", "96", "0"),
    ("青龙镇", "25", "44.7", "12"),
    ("左拔镇", "18.2", "30", "9.5"),
    ("黄龙镇", "0", "52.6", "16"),
    ("吉村镇", "38", "40", "22.35"),
    ("浮江乡", "21.4", "36", "0"),
    ("河洞乡", "12", "28.9", "7.7"),
    ("内良乡", "16", "25", "11.3"),
]


def dayu() -> Book:
    book = Book("eighteenth_dayu", "other", Place("江西省", "赣州市", "大余县", "360723"), "大余县财政局", 2024)
    table, grid = "大余县2024年第二批衔接推进乡村振兴补助资金分配表", Grid(2)
    cols = ["资金总额", "已提前下达", "本次下达/小计", "本次下达/产业发展", "本次下达/农村基础设施"]
    grid.row(c("序号", 1, 2), c("乡（镇）", 1, 2), c("资金总额", 1, 2), c("已提前下达", 1, 2), c("本次下达", 3), c("备注", 1, 2))
    grid.row("小计", "产业发展", "农村基础设施")
    values = []
    for name, early, farm, roads in DY:
        now = D(farm) + D(roads)
        values.append((name, [D(early) + now, D(early), now, D(farm), D(roads)]))
    sums = columns_of([v for _, v in values])
    grid.row("", "合计", *cells(book, table, "", "合计", cols, sums), "")
    for n, (name, v) in enumerate(values, 1):
        grid.row(str(n), name, *cells(book, table, "", name, cols, v), "含易地搬迁后扶" if name in ("新城镇", "池江镇") else "")
    words = (
        "各乡（镇）人民政府：为支持巩固拓展脱贫攻坚成果同乡村振兴有效衔接，经县政府研究同意，"
        "现下达你单位2024年第二批衔接推进乡村振兴补助资金（具体金额见附件），"
    )
    words += "列2024年政府收支分类科目“2130599其他巩固脱贫攻坚成果衔接乡村振兴支出”。"
    words += "请严格按规定用途使用资金，加快支出进度，切实提高资金使用效益。"
    book.sheet(
        "通知",
        "大余县财政局关于下达2024年第二批衔接推进乡村振兴补助资金的通知",
        "余财农字〔2024〕21号",
        words,
        "大余县财政局",
        "2024年6月18日",
    )
    book.money("", "budget", "total", sums[0], again=True)
    book.money("", "budget", "total", sums[2], again=True)
    book.sheet("分配表", "附件", table, "单位：万元", grid)
    return book


FORMS = [
    Form("eighteenth_tongbai", "budget_statement", tongbai, "xlsx pdf md_lost"),
    Form("eighteenth_jingning", "final_accounts", jingning, "xls docx torn"),
    Form("eighteenth_suiyang", "basic_spending", suiyang, "html pdf_tall spanless"),
    Form("eighteenth_longling", "comparison", longling, "noisy text aligned"),
    Form("eighteenth_dayu", "transfer_list", dayu, "docx csv md_twice"),
]
