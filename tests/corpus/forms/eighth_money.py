"""Budgets of departments as provinces and cities publish them: statements of receipts and expenditure, 三公, projects, purchases."""

from __future__ import annotations

from ..book import Grid, Place, c
from ..content import Project
from . import Form
from .eighth_finance import (
    FISCAL,
    ZERO,
    D,
    Finance,
    Ledger,
    all_classes,
    all_of,
    balance,
    basics,
    fig,
    header,
    level,
    listed,
    nest,
    optional,
    statement,
    with_sum,
)


def chongqing() -> Ledger:
    """财政拨款 in three budgets side by side, last year's and this year's 三公 in one row of twelve columns."""
    dept = "忠县水利局"
    book, fin = Ledger("eighth_chongqing", "department_budget", Place("重庆市", "", "忠县", "500233"), dept, 2025), Finance("水利", "cq")
    gp, fund, carry = fin.of("general_public"), fin.of("government_fund"), fin.of("carryover")
    optional(book, total=fin.of(*FISCAL), government_fund=fund, carryover=carry)
    left = [
        ("一、本年收入", [gp + fund]),
        ("一般公共预算资金", [gp]),
        ("政府性基金预算资金", [fund]),
        ("国有资本经营预算资金", [None]),
        ("二、上年结转", [carry]),
        ("一般公共预算拨款", [carry]),
        ("政府性基金预算拨款", [None]),
        ("收入总数", [gp + fund + carry]),
    ]
    rows = fin.classes(("general_public", "carryover"), ("government_fund",))
    spent = [("一、本年支出", [gp + fund + carry, gp + carry, fund, None])]
    spent += [(k, [a + b, a, b or None, None]) for k, (a, b) in rows] + [("二、结转下年", [None] * 4)]
    spent += [("支出总数", [gp + fund + carry, gp + carry, fund, None])]
    columns = ("合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")
    sides = level(left, spent)
    title = "财政拨款收支总表"
    book.sheet(
        "表一",
        f"{dept}2025年部门预算情况公开表",
        "附件1-1",
        f"{dept}{title}",
        "单位：万元",
        balance(book, f"{dept}{title}", [("收入", "项目", ("预算数",), sides[0]), ("支出", "项目", columns, sides[1])]),
    )
    title = "一般公共预算财政拨款支出预算表"
    rows2 = [(k, n, [(a[0] * D("0.97")).quantize(D("0.01")), *a]) for k, n, a in with_sum(nest(fin.leaves("general_public", "carryover")))]
    rows2 = _last_year(rows2)
    book.sheet(
        "表二",
        "附件1-2",
        f"{dept}{title}",
        "单位：万元",
        statement(
            book,
            f"{dept}{title}",
            ("功能分类科目/科目编码", "功能分类科目/科目名称"),
            ("2024年预算数", "2025年预算数/小计", "2025年预算数/基本支出", "2025年预算数/项目支出"),
            rows2,
            stepped=True,
        ),
    )
    title = "一般公共预算财政拨款基本支出预算表"
    book.sheet(
        "表三",
        "附件1-3",
        f"{dept}{title}",
        "（部门预算支出经济分类科目）",
        "单位：万元",
        statement(
            book,
            f"{dept}{title}",
            ("经济分类科目/科目编码", "经济分类科目/科目名称"),
            ("2025年基本支出/总计", "2025年基本支出/人员经费", "2025年基本支出/日常公用经费"),
            basics(fin),
        ),
    )
    _three_wide(book, fin, dept)
    return book


def _last_year(rows: list) -> list:
    """Last year's amounts of the levels above from those below."""
    own = {k: a[0] for k, _, a in rows if len(k) == 7}
    return [(k, n, [sum((v for x, v in own.items() if x.startswith(k)), ZERO), *a[1:]]) for k, n, a in rows]


def _three_wide(book: Ledger, fin: Finance, dept: str) -> None:
    title, grid = "一般公共预算“三公”经费支出表", Grid()
    inner = (
        "合计",
        "因公出国（境）费",
        "公务用车购置及运行费/小计",
        "公务用车购置及运行费/公务用车购置费",
        "公务用车购置及运行费/公务用车运行费",
        "公务接待费",
    )
    car, meal = fin.economic["30231"], fin.economic["30217"]
    new = [car + meal, ZERO, car, ZERO, car, meal]
    old = [car + meal + D("1.5"), ZERO, car, ZERO, car, meal + D("1.5")]
    paths = [f"{year}年预算数/{x}" for year in (2024, 2025) for x in inner]
    header(grid, paths)
    grid.row(*(fig(book, f"{dept}{title}", "", "", p, a, True) for p, a in zip(paths, old + new, strict=True)))
    book.sheet("表四", "附件1-4", f"{dept}{title}", "单位：万元", grid)


def hebei() -> Ledger:
    """Receipts and expenditure by source in nested headings, codes and names under one heading, totals on top."""
    dept, sources = "平山县林业局", ("general_public", "government_fund", "special_account", "unit_funds", "carryover")
    book, fin = (
        Ledger("eighth_hebei", "department_budget", Place("河北省", "石家庄市", "平山县", "130131"), dept, 2024),
        Finance("林业", "hb"),
    )
    optional(book, total=fin.every, general_public=fin.of("general_public"))
    optional(book, special_account=fin.of("special_account"), unit_funds=fin.of("unit_funds"), carryover=fin.of("carryover"))
    line = f"部门名称：{dept}　　　　　　单位：万元"
    left = [
        ("一、一般公共预算拨款收入", [fin.of("general_public")]),
        ("二、政府性基金预算拨款收入", [fin.of("government_fund") or None]),
        ("三、国有资本经营预算拨款收入", [None]),
        ("四、财政专户管理资金收入", [fin.of("special_account")]),
        ("五、单位资金收入", [fin.of("unit_funds")]),
        ("本年收入合计", [fin.every - fin.of("carryover")]),
        ("上年结转结余", [fin.of("carryover")]),
        ("收入总计", [fin.every]),
    ]
    right = [(k, a) for k, a in all_classes(fin.classes(sources))] + [("本年支出合计", [fin.every]), ("年终结转结余", [None])]
    left, right = level(left, [*right, ("支出总计", [fin.every])])
    title = "部门收支总表"
    book.sheet(
        "收支总表",
        f"{dept}2024年部门预算公开报表",
        title,
        "预算01表",
        line,
        balance(book, title, [("收入", "项目", ("预算数",), left), ("支出", "项目", ("预算数",), right)]),
    )
    columns = (
        "合计",
        "财政拨款收入/小计",
        "财政拨款收入/一般公共预算",
        "财政拨款收入/政府性基金",
        "财政专户管理资金收入",
        "单位资金收入/小计",
        "单位资金收入/事业收入",
        "单位资金收入/其他收入",
        "上年结转结余",
    )
    rows = []
    by = {s: fin.leaves(s) for s in sources}
    for code in sorted({k for s in by.values() for k in s}):
        g, f, a, u, x = (sum(by[s].get(code, [ZERO]), ZERO) for s in sources)
        rows.append((code, [g + f + a + u + x, g + f, g, f, a, u, ZERO, u, x]))
    title = "部门收入总表"
    book.sheet(
        "收入总表", title, "预算02表", line, statement(book, title, ("功能分类科目/编码", "功能分类科目/名称"), columns, nest(dict(rows)))
    )
    title = "部门支出总表"
    columns = ("合计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出")
    spent = [(k, n, [*a, ZERO, ZERO, ZERO]) for k, n, a in with_sum(nest(fin.leaves(*sources)))]
    book.sheet("支出总表", title, "预算03表", line, statement(book, title, ("功能分类科目/编码", "功能分类科目/名称"), columns, spent))
    return book


def xinjiang() -> Ledger:
    """类 款 项 in three cells of a row, economic classes in two, a project list by economic class."""
    dept = "奇台县农业农村局"
    book = Ledger("eighth_xinjiang", "department_budget", Place("新疆维吾尔自治区", "昌吉回族自治州", "奇台县", "652325"), dept, 2024)
    fin = Finance("农业", "xj", rich=False)
    gp, fund = fin.of("general_public"), fin.of("government_fund")
    optional(book, total=gp + fund, fiscal_appropriation=gp + fund, general_public=gp, government_fund=fund)
    line = f"编制部门：{dept}　　　　单位：万元"
    left = [
        ("财政拨款（补助）", [gp + fund]),
        ("一般公共预算", [gp]),
        ("政府性基金预算", [fund]),
        ("国有资本经营预算", [None]),
        ("教育收费（财政专户）", [None]),
        ("事业收入", [None]),
        ("单位上年结余（不包括国库集中支付额度结余）", [None]),
        ("收入总计", [gp + fund]),
    ]
    left, right = level(left, [*fin.classes(FISCAL), ("支出总计", [gp + fund])])
    title = "部门收支总体情况表"
    sides = [("收入", "项目", ("预算数",), left), ("支出", "功能分类", ("预算数",), right)]
    book.sheet("表一", f"{dept}2024年部门预算公开", "表一：", title, line, balance(book, title, sides))
    title = "部门支出总体情况表"
    three = tuple(f"项目/功能分类科目编码/{x}" for x in "类款项")
    columns = tuple(f"支出预算/{x}" for x in ("合计", "基本支出", "项目支出"))
    grid = statement(book, title, (*three, "项目/功能分类科目名称"), columns, with_sum(nest(fin.leaves(*FISCAL))), how="split", foot=True)
    book.sheet("表三", "表三：", title, line, grid)
    title = "一般公共预算基本支出情况表"
    leads = (*(f"项目/经济分类科目编码/{x}" for x in "类款"), "项目/经济分类科目名称")
    columns = tuple(f"一般公共预算基本支出/{x}" for x in ("小计", "人员经费", "公用经费"))
    book.sheet("表六", "表六：", title, line, statement(book, title, leads, columns, basics(fin), how="two", foot=True))
    _xinjiang_projects(book, fin, line)
    return book


def _xinjiang_projects(book: Ledger, fin: Finance, line: str) -> None:
    grid, kinds = Grid(), ("工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出（基本建设）", "资本性支出", "其他支出")
    header(grid, [*(f"科目编码/{x}" for x in "类款项"), "科目名称", "项目名称", "项目支出合计", *kinds])
    for n, item in enumerate(fin.items):
        seq = book.project(Project(item.name, "", ()))
        text = book.money(seq, "budget", "total", item.total)
        by = ["", text, "", "", "", ""] if n % 2 == 0 else ["", "", "", "", "", text]
        run = item.code
        grid.row(run[:3], run[3:5], run[5:], c(_name(run)), item.name, text, *by)
    total = all_of(fin.items).total
    odd = sum((x.total for x in fin.items[1::2]), ZERO)
    grid.row(c("合计", 5), book.money("", "budget", "total", total, again=True), "", book.amount(total - odd), "", "", "", book.amount(odd))
    book.sheet("表七", "表七：", "项目支出情况表", line, grid)


def _name(code: str) -> str:
    return nest({code: [ZERO]})[-1][1]


def shanghai() -> Ledger:
    """Whole yuan with separators, full 类 款 项 rows, 三公 in 万元 with the running costs of the office."""
    dept = "上海市嘉定区文化和旅游局"
    book = Ledger("eighth_shanghai", "department_budget", Place("上海市", "", "嘉定区", "310114"), dept, 2023, "元", commas=True)
    book.digits = 0
    fin = Finance("文旅", "sh", "0.01")
    no_carry = ("general_public", "unit_funds", "special_account")
    total = fin.of(*no_carry)
    optional(book, total=total, general_public=fin.of("general_public"))
    head = f"编制部门：{dept}　　　　单位：元"
    left = [
        ("一、财政拨款收入", [fin.of("general_public")]),
        ("1.一般公共预算资金", [fin.of("general_public")]),
        ("2.政府性基金", [None]),
        ("3.国有资本经营预算", [None]),
        ("二、事业收入", [fin.of("special_account")]),
        ("三、事业单位经营收入", [None]),
        ("四、其他收入", [fin.of("unit_funds")]),
        ("收入总计", [total]),
    ]
    right = [(f"{'一二三四五六七八'[n]}、{k}", a) for n, (k, a) in enumerate(fin.classes(no_carry))]
    left, right = level(left, [*right, ("支出总计", [total])])
    title = "2023年部门财务收支预算总表"
    book.sheet(
        "总表", title, head, balance(book, title, [("本年收入", "项目", ("预算数",), left), ("本年支出", "项目", ("预算数",), right)])
    )
    title = "2023年部门支出预算总表"
    leads = (*(f"项目/功能分类科目编码/{x}" for x in "类款项"), "项目/功能分类科目名称")
    columns = ("支出预算/合计", "支出预算/基本支出", "支出预算/项目支出")
    rows = with_sum(nest(fin.leaves(*no_carry)))
    book.sheet("支出", title, head, statement(book, title, leads, columns, rows, how="split", zero=False, foot=True))
    title = "2023年部门一般公共预算基本支出部门预算经济分类预算表"
    leads = ("项目/经济分类科目编码/类", "项目/经济分类科目编码/款", "项目/经济分类科目名称")
    columns = tuple(f"一般公共预算基本支出/{x}" for x in ("合计", "人员经费", "公用经费"))
    book.sheet("基本", title, head, statement(book, title, leads, columns, basics(fin), how="two", foot=True))
    _shanghai_three(book, fin, dept)
    return book


def _shanghai_three(book: Ledger, fin: Finance, dept: str) -> None:
    book.unit, book.digits, title, grid = "万元", 2, "2023年部门“三公”经费和机关运行经费预算表", Grid()
    first = "2023年“三公”经费预算数/"
    paths = [
        first + "合计",
        first + "因公出国(境)费",
        first + "公务接待费",
        *(f"{first}公务用车购置及运行费/{x}" for x in ("小计", "购置费", "运行费")),
        "机关运行经费预算数",
    ]
    header(grid, paths)
    car, meal, bought = fin.economic["30231"], fin.economic["30217"], D("18.00")
    office = sum((v for k, v in fin.economic.items() if k.startswith("302")), ZERO)
    amounts = [car + meal + bought, ZERO, meal, car + bought, bought, car, office]
    grid.row(*(fig(book, title, "", "", p, a, True) for p, a in zip(paths, amounts, strict=True)))
    book.sheet("三公", title, f"编制部门：{dept}　　　　单位：万元", grid)


def beijing() -> Ledger:
    """Six digits of 万元; a project list with sources and balances, purchases by class, 三公 standing upright with the change."""
    dept = "北京市延庆区市场监督管理局"
    book = Ledger("eighth_beijing", "department_budget", Place("北京市", "", "延庆区", "110119"), dept, 2025, commas=True)
    book.digits = 6
    fin = Finance("市监", "bj", "0.000001")
    grid = Grid()
    three = ("一般公共预算", "政府性基金预算", "国有资本经营预算")
    header(
        grid,
        [
            "类型",
            "项目名称",
            "项目单位",
            "合计",
            *(f"本年拨款/{x}" for x in three),
            *(f"财政拨款结转结余/{x}" for x in three),
            "财政专户管理资金",
            "单位资金",
        ],
    )
    sources = ("total", "general_public", "", "", "carryover", "", "", "special_account", "unit_funds")
    for n, item in enumerate(fin.items):
        unit = f"{dept}（本级）" if n % 2 == 0 else "北京市延庆区食品药品安全监控中心"
        seq = book.project(Project(item.name, "", ()), unit_name=unit)
        grid.row("特定目标类" if n else "其他运转类", item.name, unit, *listed(book, seq, item, sources))
    whole = all_of(fin.items)
    grid.row(c("合计", 3), *listed(book, "", whole, sources))
    book.sheet("表05", f"{dept}2025年部门预算报表", "表05 项目支出表", "单位：万元", grid)
    _beijing_purchases(book)
    _beijing_three(book, fin)
    return book


def _beijing_purchases(book: Ledger) -> None:
    title, grid = "政府采购预算明细表", Grid()
    header(grid, ["采购类别", "金额"])
    goods, service = D("38.260000"), D("214.905500")
    for name, wan in (("合计", goods + service), ("货物", goods), ("工程", None), ("服务", service)):
        grid.row(name, fig(book, title, "", name, "金额", wan))
    book.sheet("表12", f"表12 {title}", "单位：万元", grid)


def _beijing_three(book: Ledger, fin: Finance) -> None:
    title, grid = "财政拨款（含一般公共预算和政府性基金预算）“三公”经费支出表", Grid()
    header(grid, ["项目", "2024年预算数", "2025年预算数", "增减额", "增减变化原因"])
    car, meal = fin.economic["30231"], fin.economic["30217"]
    rows = [
        ("合计", car + meal, car + meal + 2, ""),
        ("因公出国（境）费用", ZERO, ZERO, "无此项安排。"),
        ("公务接待费", meal, meal, "与上年持平。"),
        ("公务用车购置和运行维护费", car, car + 2, "执法车辆老化，维修费用增加。"),
        ("其中：公务用车购置费", ZERO, ZERO, ""),
        ("公务用车运行维护费", car, car + 2, ""),
    ]
    for name, old, new, why in rows:
        amounts = zip(("2024年预算数", "2025年预算数", "增减额"), (old, new, new - old), strict=True)
        grid.row(name, *(fig(book, title, "", name, column, wan, True) for column, wan in amounts), why)
    book.sheet("表10", f"表10 {title}", "单位：万元", grid)


def guizhou() -> Ledger:
    """A project list alone, in yuan with separators: many sources in columns of two levels, a total at the foot, notes below."""
    dept = "湄潭县交通运输局"
    book = Ledger("eighth_guizhou", "department_budget", Place("贵州省", "遵义市", "湄潭县", "520328"), dept, 2025, "元", commas=True)
    fin, grid = Finance("交通", "gz", "0.0001"), Grid()
    header(
        grid,
        [
            "序号",
            "单位名称",
            "项目名称",
            "预算金额/总计",
            "预算金额/财政拨款/小计",
            "预算金额/财政拨款/一般公共预算",
            "预算金额/财政拨款/政府性基金预算",
            "预算金额/财政专户管理资金",
            "预算金额/单位资金",
            "预算金额/上年结转",
            "备注",
        ],
    )
    sources = ("total", "fiscal_appropriation", "general_public", "government_fund", "special_account", "unit_funds", "carryover")
    for n, item in enumerate(fin.items, 1):
        unit = "湄潭县交通运输综合行政执法大队" if n == 3 else f"{dept}机关"
        seq = book.project(Project(item.name, "", ()), unit_name=unit)
        grid.row(str(n), unit, item.name, *listed(book, seq, item, sources, zero=True), "含上年结转" if item.of("carryover") else "")
    grid.row(c("合计", 3), *listed(book, "", all_of(fin.items), sources, zero=True), "")
    book.sheet(
        "项目",
        f"{dept}2025年部门项目支出预算明细表",
        "金额单位：元",
        grid,
        "注：上年结转为2024年末尚未支付、按规定结转2025年继续使用的财政拨款。",
    )
    return book


def gansu() -> Ledger:
    """Statements with last year's figures and their change; 三公, meetings and training by unit in nested headings."""
    dept = "陇西县民政局"
    book, fin = (
        Ledger("eighth_gansu", "department_budget", Place("甘肃省", "定西市", "陇西县", "621122"), dept, 2024),
        Finance("民政", "gs"),
    )
    optional(
        book,
        total=fin.every,
        general_public=fin.of("general_public"),
        government_fund=fin.of("government_fund"),
        carryover=fin.of("carryover"),
        special_account=fin.of("special_account"),
        unit_funds=fin.of("unit_funds"),
    )
    left = [
        ("一、一般公共预算拨款", [fin.of("general_public")]),
        ("二、政府性基金预算拨款", [fin.of("government_fund")]),
        ("三、国有资本经营预算拨款", [None]),
        ("四、教育专户核拨", [fin.of("special_account")]),
        ("五、事业单位经营收入", [None]),
        ("六、其他收入", [fin.of("unit_funds")]),
        ("本年收入合计", [fin.every - fin.of("carryover")]),
        ("七、上年结转", [fin.of("carryover")]),
        ("收入总计", [fin.every]),
    ]
    right = [*all_classes(fin.classes((*FISCAL, "special_account", "unit_funds"))), ("本年支出合计", [fin.every]), ("结转下年", [None])]
    left, right = level(left, [*right, ("支出总计", [fin.every])])
    title = "部门收支总体情况表"
    sides = [("收入", "项目", ("预算数",), left), ("支出", "项目", ("预算数",), right)]
    book.sheet("1", f"{dept}2024年部门预算公开情况说明附表", title, f"部门：{dept}　　单位：万元", balance(book, title, sides))
    title = "一般公共预算支出情况表"
    new = with_sum(nest(fin.leaves("general_public", "carryover")))
    old = {k: a[0] for k, _, a in _last_year([(k, n, [(a[0] * D("1.03")).quantize(D("0.01")), ZERO]) for k, n, a in new])}
    rows = [(k, n, [old[k], *a, a[0] - old[k]]) for k, n, a in new]
    columns = ("2023年预算数", "2024年预算数/小计", "2024年预算数/基本支出", "2024年预算数/项目支出", "2024年比2023年增减额")
    book.sheet("5", title, "单位：万元", statement(book, title, ("科目编码", "科目名称"), columns, rows, foot=True, stepped=True))
    _gansu_three(book, fin, dept)
    title = "政府性基金预算支出情况表"
    book.sheet(
        "9",
        title,
        "单位：万元",
        statement(book, title, ("科目编码", "科目名称"), ("合计", "基本支出", "项目支出"), with_sum(nest(fin.leaves("government_fund")))),
    )
    return book


def _gansu_three(book: Ledger, fin: Finance, dept: str) -> None:
    title, grid = "一般公共预算“三公”经费、会议费、培训费、机关运行经费支出情况表", Grid()
    first = "“三公”经费/"
    paths = [
        f"{first}合计",
        f"{first}因公出国（境）费用",
        f"{first}公务接待费",
        f"{first}公务用车费/小计",
        f"{first}公务用车费/购置费",
        f"{first}公务用车费/运行费",
        "会议费",
        "培训费",
        "机关运行经费",
    ]
    header(grid, ["单位编码", "单位名称", *paths])
    office = sum((v for k, v in fin.economic.items() if k[:3] in ("302", "310")), ZERO)
    e = fin.economic
    whole = [e["30231"] + e["30217"], ZERO, e["30217"], e["30231"], ZERO, e["30231"], e["30215"], e["30216"], office]
    half = [(x * D("0.31")).quantize(D("0.01")) for x in whole]
    half[3], half[0] = half[5] + half[4], half[5] + half[4] + half[2] + half[1]
    own = [a - b for a, b in zip(whole, half, strict=True)]
    for code, name, row in (("", "合计", whole), ("402001", f"{dept}（本级）", own), ("402003", "陇西县儿童福利院", half)):
        lead = [code, name] if code else [c(name, 2)]
        grid.row(*lead, *(fig(book, title, code, name, p, a, True) for p, a in zip(paths, row, strict=True)))
    book.sheet("8", title, "单位：万元", grid)


def guangxi() -> Ledger:
    """A code in the column of its level; purchases by catalogue with sources; statements that hold no data and say so."""
    dept = "阳朔县教育局"
    book = Ledger("eighth_guangxi", "department_budget", Place("广西壮族自治区", "桂林市", "阳朔县", "450321"), dept, 2023, commas=True)
    fin = Finance("教育", "gx", rich=False)
    optional(book, general_public=fin.of("general_public"))
    title = "一般公共预算支出表"
    leads = (*(f"科目编码/{x}" for x in "类款项"), "单位及科目名称")
    rows = with_sum(nest(fin.leaves("general_public")))
    book.sheet(
        "04",
        f"{dept}2023年部门预算公开表",
        "公开04表",
        title,
        "单位：万元",
        statement(book, title, leads, ("合计", "基本支出", "项目支出"), rows, how="level", zero=True),
    )
    title, columns = "政府性基金预算支出表", ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]
    empty = Grid()
    header(empty, columns)
    empty.row("", "", "", "", "")
    book.sheet("07", "公开07表", title, "单位：万元", empty, "注：我部门2023年没有使用政府性基金预算拨款安排的支出，故本表无数据。")
    empty = Grid()
    header(empty, columns)
    empty.row(c("合计", 2), "0", "0", "0")
    for column in columns[2:]:
        book.line("国有资本经营预算支出表", "", "合计", column, ZERO)
    book.sheet("08", "公开08表", "国有资本经营预算支出表", "单位：万元", empty, "注：我部门2023年没有国有资本经营预算支出。")
    _guangxi_purchases(book, dept)
    return book


def _guangxi_purchases(book: Ledger, dept: str) -> None:
    title, grid = "政府采购预算表", Grid()
    paths = ["采购金额/合计", "采购金额/一般公共预算拨款", "采购金额/政府性基金拨款", "采购金额/财政专户管理资金", "采购金额/单位资金"]
    header(grid, ["采购品目编码", "采购品目名称", "计量单位", "数量", *paths])
    rows = [
        ("A02010105", "台式计算机", "台", "420", ("189.00", "0")),
        ("A02010108", "便携式计算机", "台", "36", ("0", "19.80")),
        ("A05010301", "办公椅", "把", "1,150", ("40.25", "0")),
        ("C21040000", "物业管理服务", "项", "14", ("312.40", "86.50")),
    ]
    sums = [sum((D(x[4][k]) for x in rows), ZERO) for k in (0, 1)]
    grid.row(
        c("合计", 4), *(fig(book, title, "", "合计", p, a) for p, a in zip(paths, (sum(sums), sums[0], ZERO, ZERO, sums[1]), strict=True))
    )
    for code, name, measure, number, (public, own) in rows:
        amounts = (D(public) + D(own), D(public), ZERO, ZERO, D(own))
        grid.row(code, name, measure, number, *(fig(book, title, code, name, p, a) for p, a in zip(paths, amounts, strict=True)))
    book.sheet("10", "公开10表", title, f"部门：{dept}　　单位：万元", grid)


def liaoning() -> Ledger:
    """Functions down, economic classes across, basic and project parts; basic expenditure of last and this year; unit in the title."""
    dept = "凤城市综合行政执法局"
    book, fin = (
        Ledger("eighth_liaoning", "department_budget", Place("辽宁省", "丹东市", "凤城市", "210682"), dept, 2022),
        Finance("城管", "ln", rich=False),
    )
    optional(book, total=fin.every)
    title = "2022年部门支出预算总表（按功能科目和经济分类）"
    kinds = {"301": 0, "302": 1, "303": 2, "310": 3}
    out: dict[str, list] = {}
    run = "2120101"
    for code, (basic, spent) in fin.leaves(*FISCAL).items():
        out[code] = [ZERO, ZERO, ZERO, ZERO, spent]
        if code != run:
            out[code][2 if code == "2080501" else 0] = basic
    for k, wan in fin.economic.items():
        out[run][kinds[k[:3]]] += wan
    for code, row in out.items():
        if code != run:
            out[run] = [a - b if n < 4 else a for n, (a, b) in enumerate(zip(out[run], row, strict=True))]
    rows = [(k, n, [sum(a, ZERO), sum(a[:4], ZERO), *a]) for k, n, a in nest(out)]
    columns = (
        "合计",
        *(f"基本支出/{x}" for x in ("小计", "工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出")),
        "项目支出",
    )
    book.sheet("总表", f"{title}（单位：万元）", f"部门名称：{dept}", statement(book, title, ("科目编码", "科目名称"), columns, rows))
    title = "2022年部门“三公”经费预算表"
    grid = Grid()
    header(grid, ["行次", "项目", "2021年预算数", "2022年预算数", "说明"])
    car, meal = fin.economic["30231"], fin.economic["30217"]
    lines = [
        ("合计", meal + car),
        ("1.因公出国（境）费", ZERO),
        ("2.公务接待费", meal),
        ("3.公务用车购置及运行费", car),
        ("其中：公务用车购置费", ZERO),
        ("公务用车运行费", car),
    ]
    for n, (name, wan) in enumerate(lines, 1):
        grid.row(
            str(n),
            name,
            fig(book, title, "", name, "2021年预算数", wan, True),
            fig(book, title, "", name, "2022年预算数", wan, True),
            "同上年" if n == 1 else "",
        )
    book.sheet("三公", f"{title}（单位：万元）", f"部门名称：{dept}", grid)
    return book


FORMS = [
    Form("eighth_chongqing", "eighth", chongqing, "pdf xlsx text torn"),
    Form("eighth_hebei", "eighth", hebei, "xlsx text html"),
    Form("eighth_xinjiang", "eighth", xinjiang, "xlsx pdf md_twice"),
    Form("eighth_shanghai", "eighth", shanghai, "pdf text csv"),
    Form("eighth_beijing", "eighth", beijing, "xlsx pdf spanless"),
    Form("eighth_guizhou", "eighth", guizhou, "pdf text csv_ragged"),
    Form("eighth_gansu", "eighth", gansu, "docx pdf text"),
    Form("eighth_guangxi", "eighth", guangxi, "html xlsx aligned"),
    Form("eighth_liaoning", "eighth", liaoning, "pdf_tall md md_lost"),
]
