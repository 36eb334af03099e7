"""Whole departmental budgets: Jiujiang (Wuhu), Deqing, Kunshan, Nanhai."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from . import Form
from .nineteenth_base import (
    allowed,
    amt,
    balance,
    contents,
    duty,
    empty,
    fiscal,
    glossary,
    heads,
    listed,
    pick,
    seqs,
    sourced,
    statement,
    targets,
    wide,
    words,
    words_more,
)
from .nineteenth_content import Dept, projects

CODE = ["科目编码", "科目名称"]
SPLIT = ["科目编码/类", "科目编码/款", "科目编码/项", "科目名称"]
BASIC = ["合计", "基本支出", "项目支出"]
TITLES = [
    "收支总表",
    "收入总表",
    "支出总表",
    "财政拨款收支总表",
    "一般公共预算支出表",
    "一般公共预算基本支出表",
    "一般公共预算“三公”经费支出表",
    "政府性基金预算支出表",
    "国有资本经营预算支出表",
    "项目支出表",
]


def grids(book: Book, dept: Dept, titles: list[str], leads: list[str], column: str, zero: bool) -> list[Grid]:
    """The nine statements under their printed titles."""
    split = len(leads) == 4
    t = titles
    sources = ["合计", "本年收入/一般公共预算", "本年收入/政府性基金预算", "本年收入/财政专户管理资金", "上年结转结余"]
    fund = statement(book, t[7], leads, BASIC, wide(dept.fund_rows()), split, zero) if dept.fund else empty(leads, BASIC)
    return [
        balance(book, t[0], dept, column),
        statement(book, t[1], leads, sources, sourced(dept, 2), split, zero),
        statement(book, t[2], leads, [*BASIC, "事业单位经营支出"], wide(dept.functions(), Decimal(0)), split, zero),
        fiscal(book, t[3], dept, column, ["合计", "一般公共预算", "政府性基金预算"]),
        statement(book, t[4], leads, BASIC, wide(dept.general()), split, zero),
        statement(
            book,
            t[5],
            ["部门预算支出经济分类科目/科目编码", "部门预算支出经济分类科目/科目名称"],
            ["本年一般公共预算基本支出/合计", "本年一般公共预算基本支出/人员经费", "本年一般公共预算基本支出/公用经费"],
            wide(dept.economy()),
            False,
            zero,
        ),
        pick(book, t[6], dept),
        fund,
        empty(leads, BASIC),
    ]


def sheets(book: Book, dept: Dept, titles: list[str], made: list[Grid], label: str, unit: str = "单位：万元") -> None:
    """Each statement on a sheet with its label, title, unit and note."""
    notes = {8: f"注：{dept.name}{dept.year}年没有使用国有资本经营预算拨款安排的支出，故本表为空。"}
    if not dept.fund:
        notes[7] = f"注：{dept.name}{dept.year}年没有使用政府性基金预算拨款安排的支出，故本表为空。"
    for n, (title, grid) in enumerate(zip(titles, made, strict=False)):
        blocks = [label.format(n + 1), title, unit, grid, notes.get(n, "")]
        book.sheet(f"{n + 1}", *(x for x in blocks if x))


def wuhu() -> Book:
    name, year = "芜湖市鸠江区农业农村水务局", 2024
    dept = Dept(name, year, "2130101", Decimal("612.38"), projects("农业农村", "19wuhu"), ["2130153", "2130108", "2130126"])
    book = Book("nineteenth_wuhu", "department_budget", Place("安徽省", "芜湖市", "鸠江区", "340207"), name, year)
    titles = [f"{name}{year}年{x}" for x in TITLES]
    ids = seqs(book, dept, annual_goal="goal")
    allowed(book, dept)
    book.sheet(
        "封面",
        f"{name}{year}年部门预算",
        *contents(["第一部分　部门概况", "第二部分　部门预算表", "第三部分　部门预算情况说明", "第四部分　名词解释"]),
    )
    jobs = [
        "贯彻执行“三农”工作和水务发展的方针政策，统筹推进全区乡村振兴战略实施。",
        "负责农业综合执法、农产品质量安全监督管理和动植物疫病防控。",
        "承担耕地质量保护和高标准农田建设管理工作，组织实施农田水利建设和防汛抗旱。",
    ]
    book.sheet(
        "概况",
        "第一部分　部门概况",
        *duty(dept, jobs),
        f"三、{year}年度主要工作任务",
        "坚决扛稳粮食安全责任，全年粮食播种面积稳定在26.3万亩以上；扎实推进和美乡村建设，新建省级中心村3个；深化农村集体产权制度改革。",
    )
    book.sheet("预算表", "第二部分　部门预算表")
    made = grids(book, dept, titles, CODE, "预算数", False)
    sheets(book, dept, titles, [*made, listed(book, dept, ids, name + "本级")], "部门公开表{}")
    for n, (seq, p) in enumerate(zip(ids, dept.projects, strict=True), 1):
        book.sheet(f"目标{n}", f"部门公开表1{n}", f"{year}年项目支出绩效目标表", _anhui(book, dept, seq, p))
    book.sheet(
        "说明",
        "第三部分　部门预算情况说明",
        f"一、关于{year}年收支总表的说明",
        *words(dept),
        "二、关于其他重要事项的说明",
        *words_more(dept),
        f"绩效目标设置情况：{year}年，{name}{len(ids)}个项目实行了绩效目标管理，涉及一般公共预算当年财政拨款{dept.project_total:.2f}万元。",
    )
    book.sheet("名词", "第四部分　名词解释", *glossary())
    return book


def _anhui(book: Book, dept: Dept, seq: str, p: object) -> Grid:
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 3))
    grid.row(c("主管部门", 2), dept.name, "实施单位", dept.name + "本级")
    grid.row(c("项目资金（万元）", 1, 3), "年度资金总额", c(amt(book, seq, "budget", "total", p.fiscal), 3))
    grid.row("其中：财政拨款", c(amt(book, seq, "budget", "fiscal_appropriation", p.fiscal), 3))
    grid.row("其他资金", c(book.money(seq, "budget", "other", Decimal(0)), 3))
    grid.row("年度目标", c(p.goal, 4))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "指标值")
    targets(book, grid, seq, p)
    return grid


def deqing() -> Book:
    name, year = "德清县水利局", 2023
    items = projects("水利", "19deqing", code="")
    dept = Dept(name, year, "2130301", Decimal("487.26"), items, ["2130306", "2130310", "2120816"])
    book = Book("nineteenth_deqing", "department_budget", Place("浙江省", "湖州市", "德清县", "330521"), name, year, commas=True)
    base = [
        "部门收支预算总表",
        "部门收入预算总表",
        "部门支出预算总表",
        "财政拨款收支预算总表",
        "一般公共预算支出表",
        "一般公共预算基本支出表",
        "一般公共预算“三公”经费支出表",
        "政府性基金预算支出表",
        "国有资本经营预算支出表",
        "部门项目支出预算表",
    ]
    titles = [f"{name}{year}年{x}" for x in base]
    ids = seqs(book, dept, annual_goal="goal")
    allowed(book, dept)
    book.sheet("目录", f"{name}{year}年部门预算", *contents([f"表{n} {x}" for n, x in enumerate(titles, 1)]))
    jobs = [
        "保障水资源的合理开发利用，拟订水利规划和政策，起草有关规范性文件草案。",
        "负责生活、生产经营和生态环境用水的统筹兼顾和保障。",
        "指导水利设施、水域及其岸线的管理、保护与综合利用，组织实施水土流失综合防治。",
    ]
    book.sheet("概况", "一、部门概况", *duty(dept, jobs))
    book.sheet(
        "说明",
        f"二、{year}年部门预算安排情况说明",
        *words(dept),
        f"政府性基金预算支出{dept.fund:,.2f}万元，主要用于农村饮水安全巩固提升。",
        *words_more(dept),
    )
    made = grids(book, dept, titles, SPLIT, f"{year}年预算", False)
    sheets(book, dept, titles, [*made, listed(book, dept, ids, name, "其他运转类")], "表{}")
    book.sheet("绩效", "表11", f"{name}{year}年部门项目支出绩效目标表", "金额单位：万元", _flat(book, ids, dept, name))
    book.sheet("名词", "三、名词解释", *glossary())
    return book


def _flat(book: Book, ids: list[str], dept: Dept, unit: str) -> Grid:
    """One table for all projects, a project over many rows."""
    grid = Grid()
    heads(
        grid,
        [
            "单位名称",
            "项目名称",
            "年度预算资金/小计",
            "年度预算资金/财政拨款",
            "年度绩效目标",
            "绩效指标/一级指标",
            "绩效指标/二级指标",
            "绩效指标/三级指标",
            "绩效指标/指标值",
        ],
    )
    for seq, p in zip(ids, dept.projects, strict=True):
        tall = len(p.indicators)
        lead = [
            unit,
            p.name,
            amt(book, seq, "budget", "total", p.fiscal),
            amt(book, seq, "budget", "fiscal_appropriation", p.fiscal),
            p.goal,
        ]
        sub = Grid()
        targets(book, sub, seq, p)
        for n in range(tall):
            first = [c(x, 1, tall) for x in lead] if not n else []
            grid.row(*first, *(c(x.text, x.colspan, x.rowspan) for x in sorted(sub.cells, key=lambda x: x.col) if x.row == n))
    return grid


def kunshan() -> Book:
    name, year = "昆山市卫生健康委员会", 2022
    dept = Dept(
        name, year, "2100101", Decimal("1863.54"), projects("卫生健康", "19kunshan", 100, 900000), ["2100408", "2100399", "2100401"]
    )
    book = Book("nineteenth_kunshan", "department_budget", Place("江苏省", "苏州市", "昆山市", "320583"), name, year, commas=True)
    titles = [f"{year}年{name}{x}" for x in TITLES]
    ids = seqs(book, dept, annual_goal="goal")
    allowed(book, dept)
    parts = [
        "第一部分　部门概况",
        f"第二部分　{year}年度昆山市卫生健康委员会部门预算表",
        "第三部分　部门预算情况说明",
        "第四部分　名词解释",
    ]
    book.sheet("目录", f"{year}年度{name}部门预算公开", *contents(parts))
    jobs = [
        "贯彻执行国民健康政策，拟订全市卫生健康事业发展规划并组织实施。",
        "协调推进深化医药卫生体制改革，组织制定并落实疾病预防控制规划。",
        "制定医疗机构、医疗服务行业管理办法并监督实施，负责计划生育管理和服务工作。",
    ]
    book.sheet(
        "概况",
        parts[0],
        *duty(dept, jobs),
        "三、年度部门主要工作任务及目标",
        "毫不放松抓好常态化疫情防控，持续推进健康昆山建设，加快优质医疗资源扩容下沉和区域均衡布局。",
    )
    book.sheet("预算表", parts[1])
    made = grids(book, dept, titles, CODE, "金额", True)
    sheets(book, dept, titles, [*made, listed(book, dept, ids, name)], "公开{:02d}表")
    book.sheet("说明", parts[2], *words(dept), *words_more(dept))
    for n, (seq, p) in enumerate(zip(ids, dept.projects, strict=True), 1):
        book.sheet(f"附件{n}", f"附件{n}", f"{year}年度市级预算项目绩效目标表", "单位：万元", _jiangsu(book, dept, seq, p))
    book.sheet("名词", parts[3], *glossary())
    return book


def _jiangsu(book: Book, dept: Dept, seq: str, p: object) -> Grid:
    grid = Grid()
    grid.row("项目名称", c(p.name, 3), "主管部门", c(dept.name, 2))
    grid.row(
        "预算资金安排",
        "合计",
        amt(book, seq, "budget", "total", p.fiscal),
        "一般公共预算",
        amt(book, seq, "budget", "general_public", p.fiscal),
        "单位资金",
        book.money(seq, "budget", "unit_funds", Decimal(0)),
    )
    grid.row("年度绩效目标", c(p.goal, 6))
    grid.row("一级指标", c("二级指标", 2), c("三级指标", 2), "指标值", "权重")
    for item in p.indicators:
        book.indicator(seq, item, weight=item.weight)
        grid.row(item.level1, c(item.level2, 2), c(item.name, 2), item.printed, item.weight)
    return grid


def nanhai() -> Book:
    name, year = "佛山市南海区教育局", 2025
    dept = Dept(name, year, "2050101", Decimal("2036.71"), projects("教育", "19nanhai", 100, 700000), ["2050202", "2050801", "2050299"])
    book = Book("nineteenth_nanhai", "department_budget", Place("广东省", "佛山市", "南海区", "440605"), name, year, commas=True)
    titles = [f"{year}年{name}{x}" for x in TITLES]
    ids = seqs(book, dept, annual_goal="goal")
    allowed(book, dept)
    parts = ["第一部分　部门概况", f"第二部分　{year}年部门预算表", f"第三部分　{year}年部门预算情况说明", "第四部分　名词解释"]
    book.sheet("目录", f"{year}年{name}部门预算", *contents(parts))
    jobs = [
        "贯彻执行党和国家的教育方针政策，拟订全区教育改革与发展规划并组织实施。",
        "统筹管理各级各类学校教育，推进义务教育优质均衡发展和教育公平。",
        "指导学校思想政治、德育、体育卫生、艺术和国防教育工作。",
    ]
    book.sheet("概况", parts[0], *duty(dept, jobs))
    book.sheet("预算表", parts[1])
    made = grids(book, dept, titles, CODE, f"{year}年预算", True)
    sheets(book, dept, titles, made[:9], "表{}")
    book.sheet(
        "说明",
        parts[2],
        *words(dept),
        *words_more(dept),
        "重点项目预算绩效目标情况",
        f"{year}年{name}{len(ids)}个项目支出编报了绩效目标，资金合计{dept.project_total:,.2f}万元，绩效目标编报率100%。",
    )
    for n, (seq, p) in enumerate(zip(ids, dept.projects, strict=True), 1):
        book.sheet(f"绩效{n}", f"表{n + 9}", f"{name}{year}年项目支出绩效目标表", _guangdong(book, dept, seq, p))
    book.sheet("名词", parts[3], *glossary())
    return book


def _guangdong(book: Book, dept: Dept, seq: str, p: object) -> Grid:
    """Guangdong prints goals and targets of the year in a table of its own cells, the operator inside."""
    grid = Grid()
    grid.row("项目名称", c(p.name, 4))
    grid.row("主管部门", c(dept.name, 2), "年度预算金额（万元）", amt(book, seq, "budget", "total", p.fiscal))
    grid.row("资金来源（万元）", "一般公共预算", amt(book, seq, "budget", "general_public", p.fiscal), "政府性基金预算", "")
    grid.row("项目概况", c(f"{p.name}为经常性项目，依据上级有关文件和区政府常务会议纪要设立，由局本级组织实施，按年度安排预算。", 4))
    book.gold["projects"][int(seq) - 1]["description"] = grid.cells[-1].text
    grid.row("年度绩效目标", c(p.goal, 4))
    grid.row("一级指标", "二级指标", "三级指标", "年度指标值", "指标权重")
    targets_weighted(book, grid, seq, p)
    return grid


def targets_weighted(book: Book, grid: Grid, seq: str, p: object) -> None:
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item, weight=item.weight)
        grid.row(*cells, item.name, item.printed, item.weight)


FORMS = [
    Form("nineteenth_wuhu", "target_form", wuhu, "pdf_flow docx torn"),
    Form("nineteenth_deqing", "target_list", deqing, "xlsx html aligned"),
    Form("nineteenth_kunshan", "target_form", kunshan, "pdf_flow text md_lost"),
    Form("nineteenth_nanhai", "target_form", nanhai, "docx spanless"),
]
