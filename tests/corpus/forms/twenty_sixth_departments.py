"""Budgets and final accounts of departments: statements, explanations in sentences, and target or evaluation forms at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c, levels
from ..content import Project
from . import Form
from .twenty_sixth_base import (
    Account,
    Row,
    accounts,
    classes,
    draft,
    function_side,
    grade,
    reason,
    self_form,
    self_project,
    statement,
    total,
    tree,
    two_sided,
)

SHARES = (("301", "工资福利支出", "0.72"), ("302", "商品和服务支出", "0.17"), ("303", "对个人和家庭的补助", "0"))


def spending(leaves: Sequence[Account]) -> list[Row]:
    rows: list[Row] = [(x.code, x.name, [x.sum, x.basic, x.project]) for x in tree(leaves)]
    basic, project = total(x.basic for x in leaves), total(x.project for x in leaves)
    return [("", "合计", [basic + project, basic, project]), *rows]


def economic(basic: Decimal) -> list[Row]:
    """Basic expenditure by economic classes; staff and public funds."""
    parts = [(code, name, (basic * Decimal(share)).quantize(Decimal("0.01"))) for code, name, share in SHARES[:2]]
    parts.append((*SHARES[2][:2], basic - total(x for *_, x in parts)))
    rows: list[Row] = [(k, n, [x, *((None, x) if k == "302" else (x, None))]) for k, n, x in parts]
    return [("", "合计", [basic, basic - parts[1][2], parts[1][2]]), *rows]


def three(book: Book, title: str, columns: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]]) -> Grid:
    grid = Grid(1)
    grid.row("项目", *columns)
    for name, values in rows:
        grid.row(name, *(book.line(title, "", name, k, Decimal(v)) for k, v in zip(columns, values, strict=True)))
    return grid


def trips(*values: Sequence[str]) -> list[tuple[str, Sequence[str]]]:
    """三公 of a travel, receptions, cars bought, cars run; a sequence of values each."""
    abroad, guests, bought, run = values
    cars = [str(Decimal(a) + Decimal(b)) for a, b in zip(bought, run, strict=True)]
    every = [str(Decimal(a) + Decimal(b) + Decimal(d)) for a, b, d in zip(abroad, guests, cars, strict=True)]
    return [
        ("合计", every),
        ("1.因公出国（境）费", abroad),
        ("2.公务接待费", guests),
        ("3.公务用车购置及运行维护费", cars),
        ("其中：公务用车购置费", bought),
        ("公务用车运行维护费", run),
    ]


def target_form(book: Book, seq: str, p: Project) -> Grid:
    """A target form whose money stands already in the list of projects."""
    grid = Grid()
    grid.row("项目名称", c(p.name, 4))
    grid.row("项目单位", c(p.unit, 2), "主管部门", book.department)
    grid.row("年度预算（万元）", c(book.money(seq, "budget", "total", p.total, again=True), 4))
    grid.row("年度目标", c(p.goal, 4))
    grid.row("一级指标", "二级指标", "三级指标", "指标值", "备注")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item)
        grid.row(*lead, item.name, Cell(item.printed), "")
    return grid


def project_list(book: Book, found: Sequence[Project]) -> tuple[Grid, list[str]]:
    grid, seqs = Grid(1), []
    grid.row("序号", "项目名称", "项目单位", "合计", "一般公共预算")
    sums = total(p.total for p in found)
    grid.row(c("合计", 3), *(book.money("", "budget", k, sums, again=True) for k in ("total", "general_public")))
    for n, p in enumerate(found, 1):
        seqs.append(book.project(p, annual_goal=p.goal, unit_name=p.unit))
        grid.row(str(n), p.name, p.unit, *(book.money(seqs[-1], "budget", k, p.total) for k in ("total", "general_public")))
    return grid, seqs


# 合肥肥西: 部门预算
def budget_words(d: str, year: int, leaves: Sequence[Account]) -> list[str]:
    whole, basic = total(x.sum for x in leaves), total(x.basic for x in leaves)
    parts = "；".join(f"{x.name}{x.sum}万元，占{100 * x.sum / whole:.2f}%" for x in classes(leaves))
    return [
        f"第三部分 {d}{year}年部门预算情况说明",
        f"一、关于{year}年收支总表的说明",
        f"按照综合预算的原则，{d}所有收入和支出均纳入部门预算管理。{d}{year}年收支总预算{whole}万元，收入全部为一般公共预算拨款收入。",
        f"二、关于{year}年支出总表的说明",
        (
            f"{d}{year}年支出预算{whole}万元，其中，基本支出{basic}万元，占{100 * basic / whole:.2f}%，"
            "主要用于保障机构日常运转、完成日常工作任务；"
            f"项目支出{whole - basic}万元，占{100 * (whole - basic) / whole:.2f}%，主要用于完成特定的工作任务。按功能分类：{parts}。"
        ),
        "三、机关运行经费和政府采购情况",
        "本部门机关运行经费主要包括办公费、印刷费、邮电费、差旅费、会议费、福利费、日常维修费等。纳入绩效目标管理的项目支出见附表。",
    ]


def feixi() -> Book:
    d, year = "肥西县农业农村局", 2024
    book = Book("twenty_sixth_hefei_feixi", "department_budget", Place("安徽省", "合肥市", "肥西县", "340123"), d, year)
    found = draft(d, "高标准农田管护 动物疫病强制免疫补助 农村人居环境整治奖补 招商引资工作经费", d)
    spent = total(p.fiscal for p in found)
    leaves = accounts(
        f2080505=("146.28", "0"),
        f2080506=("73.14", "0"),
        f2101101=("68.55", "0"),
        f2210201=("132.90", "0"),
        f2130101=("1265.37", "0"),
        f2130199=("0", spent),
    )
    whole = total(x.sum for x in leaves)
    names = [
        f"{d}{year}年{x}"
        for x in (
            "收支总表",
            "收入总表",
            "支出总表",
            "财政拨款收支总表",
            "一般公共预算支出表",
            "一般公共预算基本支出表",
            "政府性基金预算支出表",
            "国有资本经营预算支出表",
            "“三公”经费支出预算表",
            "项目支出表",
        )
    ]
    left = [
        ("一、一般公共预算拨款收入", whole),
        ("二、政府性基金预算拨款收入", None),
        ("三、国有资本经营预算拨款收入", None),
        ("收入总计", whole),
    ]
    right = [*function_side(leaves), ("支出总计", whole)]
    sides, head, three_columns = ("收入", "支出"), ("项目", "预算数"), ("合计", "基本支出", "项目支出")
    income: list[Row] = [("", "合计", [whole, whole, None]), *((x.code, x.name, [x.sum, x.sum, None]) for x in tree(leaves))]
    listing, seqs = project_list(book, found)
    tables = [
        two_sided(book, names[0], sides, head, left, right),
        statement(book, names[1], ("合计", "一般公共预算拨款收入", "事业收入"), income),
        statement(book, names[2], three_columns, spending(leaves)),
        two_sided(book, names[3], sides, head, [("一、本年收入", whole), ("（一）一般公共预算拨款", whole), ("收入总计", whole)], right),
        statement(book, names[4], three_columns, spending(leaves), over=f"{year}年预算数"),
        statement(book, names[5], ("合计", "人员经费", "公用经费"), economic(total(x.basic for x in leaves))),
        *(statement(book, names[k], three_columns, [("", "", [None] * 3)] * 2) for k in (6, 7)),
        three(
            book, names[8], ("上年预算数", "本年预算数"), trips(("0.00", "0.00"), ("4.80", "4.50"), ("0.00", "0.00"), ("21.00", "19.20"))
        ),
        listing,
    ]
    book.sheet(
        "概况",
        f"{d}{year}年部门预算公开",
        "目录",
        "第一部分 部门概况........1",
        "第二部分 部门预算表........4",
        "第三部分 情况说明........14",
        "第一部分 部门概况",
        "一、主要职责",
        "（一）统筹推动发展全县农业农村经济，指导乡村特色产业、农产品加工业发展；（二）组织开展农村人居环境整治；"
        "（三）负责农业投资管理和高标准农田建设。",
        "二、部门预算构成",
        f"从预算单位构成看，{d}部门预算为局本级预算，编制58人，在职53人。",
    )
    for n, (name, table) in enumerate(zip(names, tables, strict=True), 1):
        note = ("注：本部门没有使用该项预算拨款安排的支出，故本表无数据。",) if n in (7, 8) else ()
        book.sheet(f"表{n}", *(("第二部分 部门预算表",) if n == 1 else ()), f"部门公开表{n}", name, "单位：万元", table, *note)
    book.sheet("说明", *budget_words(d, year, leaves))
    book.money("", "budget", "total", whole, again=True)  # printed in the explanations
    for n, (seq, p) in enumerate(zip(seqs, found, strict=True), 1):
        book.sheet(f"目标{n}", f"附表{n}", "项目支出绩效目标表", f"（{year}年度）", target_form(book, seq, p))
    return book


# 决算公开: 公开01-09, explanations, evaluations
def final_tables(book: Book, leaves: Sequence[Account], cars: list[tuple[str, Sequence[str]]], rest: Decimal) -> list[tuple[str, Grid]]:
    """公开01 to 公开09; `rest` is carried over from the year before and to the next one."""
    names = [
        "收入支出决算总表",
        "收入决算表",
        "支出决算表",
        "财政拨款收入支出决算总表",
        "一般公共预算财政拨款支出决算表",
        "一般公共预算财政拨款基本支出决算表",
        "政府性基金预算财政拨款收入支出决算表",
        "国有资本经营预算财政拨款支出决算表",
        "财政拨款“三公”经费支出决算表",
    ]
    whole = total(x.sum for x in leaves)
    left = [
        ("一、一般公共预算财政拨款收入", whole),
        ("二、政府性基金预算财政拨款收入", Decimal("0.00")),
        ("三、其他收入", Decimal("0.00")),
        ("本年收入合计", whole),
        ("年初结转和结余", rest),
        ("总计", whole + rest),
    ]
    right = [*function_side(leaves), ("本年支出合计", whole), ("年末结转和结余", rest), ("总计", whole + rest)]
    short_left = [left[0], left[1], left[3], ("年初财政拨款结转和结余", rest), left[5]]
    sides, head, columns, lead = ("收入", "支出"), ("项目", "金额"), ("本年支出合计", "基本支出", "项目支出"), "功能分类科目编码 科目名称"
    income: list[Row] = [("", "合计", [whole, whole]), *((x.code, x.name, [x.sum, x.sum]) for x in tree(leaves))]
    nothing: list[Row] = [("", "", [None] * 3)]
    return list(
        zip(
            names,
            [
                two_sided(book, names[0], sides, head, left, right, numbered=True),
                statement(book, names[1], ("本年收入合计", "财政拨款收入"), income, lead=lead, count=True),
                statement(book, names[2], columns, spending(leaves), lead=lead, count=True),
                two_sided(book, names[3], sides, head, short_left, right, numbered=True),
                statement(book, names[4], ("小计", *columns[1:]), spending(leaves), over="本年支出", lead=lead, count=True),
                statement(
                    book,
                    names[5],
                    ("合计", "人员经费", "公用经费"),
                    economic(total(x.basic for x in leaves)),
                    lead="经济分类科目编码 科目名称",
                ),
                statement(book, names[6], columns, nothing, lead=lead),
                statement(book, names[7], columns, nothing, lead=lead),
                three(book, names[8], ("预算数", "决算数"), cars),
            ],
            strict=True,
        )
    )


def final_words(d: str, year: int, leaves: Sequence[Account], rest: Decimal, n: int) -> list[str]:
    whole, basic = total(x.sum for x in leaves), total(x.basic for x in leaves)
    more = (whole * 3 / 100).quantize(Decimal("0.01"))
    return [
        f"第三部分 {year}年度部门决算情况说明",
        "一、收入支出决算总体情况说明",
        (
            f"{year}年度收、支总计均为{whole + rest}万元。与上年度相比，收、支总计各增加{more}万元，"
            f"增长{100 * more / (whole + rest - more):.2f}%，主要原因是项目经费增加。"
        ),
        "二、支出决算情况说明",
        (
            f"本年支出合计{whole}万元，其中：基本支出{basic}万元，占{100 * basic / whole:.1f}%；项目支出{whole - basic}万元，"
            f"占{100 * (whole - basic) / whole:.1f}%。"
        ),
        "三、预算绩效情况说明",
        (
            f"根据预算绩效管理要求，{d}组织对{year}年度一般公共预算项目支出全面开展绩效自评，共涉及项目{n}个，从评价情况看，各项目立项程序规范，"
            "预算执行情况较好，基本达到预期目标。发现的主要问题：一是个别绩效指标设置不够细化量化；二是部分项目资金支付进度前慢后快。"
            "下一步改进措施：加强绩效目标审核，强化绩效运行监控结果应用。"
        ),
        "四、名词解释",
        (
            "（一）财政拨款收入：指本级财政当年拨付的资金。（二）年末结转和结余：指本年度或以前年度预算安排、"
            "需延迟到以后年度按有关规定继续使用的资金。"
        ),
    ]


def accounts_book(
    name: str,
    place: Place,
    d: str,
    year: int,
    names: str,
    leaves_of: dict[str, tuple[str, str]],
    project_code: str,
    cars: list[tuple[str, Sequence[str]]],
    rest: str,
) -> Book:
    book = Book(name, "final_accounts", place, d, year)
    found = draft(d, names, d)
    leaves = accounts(**leaves_of, **{"f" + project_code: ("0", total(p.spent for p in found))})
    book.sheet(
        "概况",
        f"{d}{year}年度部门决算",
        "第一部分 部门概况",
        "一、部门职责",
        "贯彻执行国家和上级有关方针政策和法律法规，拟订本地区相关发展规划并组织实施。",
        "二、机构设置",
        f"{d}内设机构包括：办公室、计划财务股、政策法规股、综合业务股。",
        "第二部分 部门决算表",
    )
    for n, (title, table) in enumerate(final_tables(book, leaves, cars, Decimal(rest)), 1):
        note = ("注：本部门无此项收支，本表为空表。",) if n in (7, 8) else ()
        book.sheet(f"公开{n:02d}", title, f"公开{n:02d}表", f"部门：{d}", "单位：万元", table, *note)
    book.sheet("说明", *final_words(d, year, leaves, Decimal(rest), len(found)), "第四部分 附件")
    for n, p in enumerate(found, 1):
        seq = self_project(book, p, d)
        book.sheet(f"自评{n}", f"附件{n}", "项目支出绩效自评表", f"（{year}年度）", self_form(book, seq, p, d))
    return book


def changsha() -> Book:
    cars = trips(("0.00", "0.00"), ("6.50", "3.18"), ("18.00", "17.86"), ("25.20", "22.47"))
    leaves = {"f2080505": ("212.36", "0"), "f2101101": ("98.47", "0"), "f2210201": ("187.02", "0"), "f2120101": ("1876.45", "0")}
    return accounts_book(
        "twenty_sixth_changsha_xian",
        Place("湖南省", "长沙市", "长沙县", "430121"),
        "长沙县城市管理和综合执法局",
        2022,
        "城区道路照明设施维护及电费 生活垃圾分类收运处置 智慧城管平台运行维护",
        leaves,
        "2120501",
        cars,
        "36.81",
    )


def saihan() -> Book:
    cars = trips(("0.00", "0.00"), ("1.20", "0.00"), ("0.00", "0.00"), ("9.60", "8.83"))
    leaves = {
        "f2080505": ("58.13", "0"),
        "f2080506": ("29.06", "0"),
        "f2101101": ("31.77", "0"),
        "f2210201": ("49.95", "0"),
        "f2070101": ("467.28", "0"),
    }
    return accounts_book(
        "twenty_sixth_huhehaote_saihan",
        Place("内蒙古自治区", "呼和浩特市", "赛罕区", "150105"),
        "呼和浩特市赛罕区文化旅游体育局",
        2023,
        "公共文化场馆免费开放 非物质文化遗产保护传承 旅游宣传推广",
        leaves,
        "2070199",
        cars,
        "12.40",
    )


# 重庆渝北: 项目绩效目标 with operator, value and unit apart
def yubei_form(book: Book, p: Project) -> Grid:
    words = f"该项目为延续性项目，由{p.unit}具体组织实施。"
    seq, grid = book.project(p, annual_goal=p.goal, unit_name=p.unit, description=words), Grid()
    grid.row("编制单位", c(p.unit, 6))
    grid.row("项目名称", c(p.name, 2), "业务主管部门", c(book.department, 3))
    grid.row(
        "当年预算（万元）",
        c(book.money(seq, "budget", "total", p.total), 2),
        "其中：一般公共预算",
        c(book.money(seq, "budget", "general_public", p.fiscal), 3),
    )
    grid.row("项目概况", c(words, 6))
    grid.row("立项依据", c("《重庆市财政局关于印发市级项目支出预算管理办法的通知》等有关文件", 6))
    grid.row("当年绩效目标", c(p.goal, 6))
    grid.row("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重（%）")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        shown = replace(item, operator="定性") if item.kind == "qualitative" else item
        book.indicator(seq, shown, apart=True, weight=item.weight)
        grid.row(*lead, item.name, Cell(shown.operator), item.value, item.unit, item.weight)
    return grid


def yubei() -> Book:
    d = "重庆市渝北区水利局"
    book = Book("twenty_sixth_chongqing_yubei", "performance_targets", Place("重庆市", "", "渝北区", "500112"), d, 2025)
    units = ("重庆市渝北区河道保洁管理所", "重庆市渝北区水利局（本级）", "重庆市渝北区水土保持监测站", "重庆市渝北区农村饮水管理站")
    found = draft(d, "河湖长制及河道保洁经费 小型水库维修养护 水土保持监测 农村饮水安全巩固提升", points=100)
    book.sheet("封面", f"{d}2025年项目支出绩效目标公开", "根据预算公开有关要求，现将本部门2025年重点项目绩效目标公开如下：")
    for n, (p, unit) in enumerate(zip(found, units, strict=True), 1):
        book.sheet(f"项目{n}", "2025年项目支出绩效目标表", yubei_form(book, replace(p, unit=unit)))
    return book


# 广州增城: a workbook with the list of money and scores and the list of indicators, in 元
def zengcheng() -> Book:
    d = "广州市增城区民政局"
    book = Book(
        "twenty_sixth_guangzhou_zengcheng", "self_evaluation", Place("广东省", "广州市", "增城区", "440118"), d, 2021, "元", commas=True
    )
    found, seqs = draft(d, "高龄老人津贴 社区居家养老服务购买 流浪乞讨人员救助", d), []
    listing, details = Grid(1), Grid(1)
    listing.row("序号", "项目名称", "年初预算数", "全年预算数", "全年支出数", "预算执行率", "自评得分", "自评等级")
    details.row("项目名称", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "未完成原因分析")
    for n, p in enumerate(found, 1):
        seqs.append(book.project(p, total_score=p.score(), self_grade=grade(p)))
        money = [book.money(seqs[-1], k, "total", v) for k, v in (("initial_budget", p.total), ("adjusted_budget", p.adjusted))]
        listing.row(str(n), p.name, *money, book.spent(seqs[-1], "total", p.spent, f"{p.rate}%"), f"{p.rate}%", str(p.score()), grade(p))
    sums = [
        book.money("", "initial_budget", "total", total(p.total for p in found)),
        book.money("", "adjusted_budget", "total", total(p.adjusted for p in found)),
    ]
    listing.row(c("合计", 2), *sums, book.amount(total(p.spent for p in found)), "", "", "")
    for seq, p in zip(seqs, found, strict=True):
        for k, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            book.evaluated(seq, item, reason=reason(item))
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            first = [c(p.name, 1, len(p.indicators))] if k == 0 else []
            details.row(*first, *lead, item.name, Cell(item.printed), Cell(actual), item.weight, item.score, reason(item))
    book.sheet(
        "自评结果", f"{d}2021年度项目支出绩效自评结果公开表", "单位：元", listing, "注：预算执行率分值为10分，按预算执行率计算得分。"
    )
    book.sheet("指标完成情况", "2021年度项目支出绩效指标完成情况表", f"填报单位：{d}", details)
    return book


FORMS = [
    Form("twenty_sixth_hefei_feixi", "department_budget", feixi, "pdf docx aligned"),
    Form("twenty_sixth_changsha_xian", "final_accounts", changsha, "pdf_tall docx md_lost"),
    Form("twenty_sixth_huhehaote_saihan", "final_accounts", saihan, "html torn text"),
    Form("twenty_sixth_chongqing_yubei", "target_form", yubei, "pdf md csv_ragged"),
    Form("twenty_sixth_guangzhou_zengcheng", "evaluation_list", zengcheng, "xlsx docx csv"),
]
