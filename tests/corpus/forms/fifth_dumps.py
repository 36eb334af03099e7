"""Disclosures of other cities as a crawl or a PDF-to-text tool leaves them (tests/corpus/damaged.py): text, Markdown and CSV only."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels, quantity
from ..content import Indicator, Project
from ..damaged import DAMAGED
from . import WRITERS, Form
from .fifth_content import Item, projects

WRITERS.update(DAMAGED)
ZERO = Decimal(0)
TWICE_DATED = "补助资金拨付时间"  # '6月、12月底前': one deadline or two


def _log(book: Book, seq: str, item: Indicator, apart: bool = False, target: str | None = None, scored: bool = False, **more: str) -> str:
    """Record an indicator; with `scored` also what was achieved. Returns the actual value as printed in one cell."""
    numeric = item.kind == "numeric"
    actual = item.actual + (item.unit if numeric and not apart else "")
    if scored:
        value, unit = quantity(item.actual, item.unit, apart) if numeric else ("", "")
        more |= {"actual_text": actual, "actual_value": value, "actual_unit": unit}
    book.indicator(seq, item, apart=apart, target=target, **more)
    if item.name == TWICE_DATED:
        book.gold["indicators"][-1]["ambiguous"] = "1"
    return actual


def _reason(item: Indicator) -> str:
    return item.reason if isinstance(item, Item) else ""


def _percent(part: Decimal, whole: Decimal, digits: str = "0.01") -> str:
    return f"{(100 * part / whole).quantize(Decimal(digits))}%"


def _grade(score: Decimal) -> str:
    return "优" if score >= 90 else "良" if score >= 80 else "中"


# --- targets, a form for each project -------------------------------------------------------------------------------------------


def xinfeng() -> Book:
    """Jiangxi: attributes and funds above the indicators."""
    place = Place("江西省", "赣州市", "信丰县", "360722")
    book = Book("f5_xinfeng_targets", "performance_targets", place, "信丰县农业农村局", 2024, commas=True)
    for n, p in enumerate(projects("农业", 2024, "xinfeng", unit="信丰县农业农村局本级")):
        seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
        grid = Grid()
        grid.row("项目名称", c(p.name, 4))
        grid.row("主管部门", c(book.department, 2), "实施单位", p.unit)
        grid.row("项目属性", c("延续性项目" if n else "新增项目", 2), "项目日期范围", "2024-01-01至2024-12-31")
        grid.row(c("项目资金（万元）", rowspan=3), c("年度资金总额", 2), c(book.money(seq, "budget", "total", p.total), 2))
        grid.row(c("其中：财政拨款", 2), c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 2))
        grid.row(c("其他资金", 2), c(book.money(seq, "budget", "other", p.other), 2))
        grid.row("年度绩效目标", c(p.goal, 4))
        grid.row("一级指标", "二级指标", c("三级指标", 2), "指标值")
        for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
            _log(book, seq, item)
            grid.row(*lead, c(item.name, 2), item.printed)
        title = "信丰县农业农村局2024年部门预算项目支出绩效目标表" if n == 0 else "项目支出绩效目标表"
        book.sheet(f"项目{n + 1}", title, "（2024年度）", grid)
    return book


def dingxing() -> Book:
    """Hebei: budget and use of the money, the plan of payments, goals, indicators with their description and basis."""
    place = Place("河北省", "保定市", "定兴县", "130626")
    book = Book("f5_dingxing_targets", "performance_targets", place, "定兴县卫生健康局", 2024)
    for n, p in enumerate(projects("卫健", 2024, "dingxing", unit="定兴县卫生健康局本级"), 1):
        code = f"13062624P00{n}4100{n}7C"
        seq = book.project(p, annual_goal=p.goal, unit_name=p.unit, project_code=code)
        grid = Grid()
        grid.row("项目编码", code, "项目名称", c(p.name, 3))
        total, fiscal = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
        grid.row(c("预算规模及资金用途", rowspan=2), "预算数", total, "其中：财政资金", fiscal, f"其他资金{_other(book, seq, p)}")
        grid.row(c("用于" + p.name + "相关支出。", 5))
        grid.row(c("资金支出计划（%）", rowspan=2), "3月底", "6月底", "10月底", c("12月底", 2))
        grid.row("25.00%", "50.00%", "80.00%", c("100.00%", 2))
        grid.row("绩效目标", c(p.goal, 5))
        grid.row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
        for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
            remark = f"反映{item.name}情况"
            _log(book, seq, item, remark=remark)
            grid.row(*lead, item.name, remark, item.printed, "工作计划" if item.kind == "numeric" else "年度工作要点")
        top = ["定兴县卫生健康局2024年部门预算绩效目标"] if n == 1 else []
        book.sheet(f"目标{n}", *top, f"{n}、{p.name}绩效目标表", f"{p.unit}", "单位：万元", grid)
    return book


def _other(book: Book, seq: str, p: Project) -> str:
    return book.money(seq, "budget", "other", p.other)


# --- targets, a list of many projects -------------------------------------------------------------------------------------------


def santai() -> Book:
    """Sichuan: everything in one list, the sign, the value and the unit in cells of their own."""
    place = Place("四川省", "绵阳市", "三台县", "510722")
    book = Book("f5_santai_targets", "performance_targets", place, "三台县水利局", 2025)
    grid = Grid(heading=2)
    grid.row(*(c(x, rowspan=2) for x in ("单位名称", "项目名称", "预算数", "年度目标")), c("绩效指标", 8))
    grid.row("一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值", "绩效度量单位", "权重", "指标方向性")
    units = ("三台县水利局（本级）", "三台县河湖保护中心")
    for n, p in enumerate(projects("水利", 2025, "santai")):
        unit, tall = units[n > 2], len(p.indicators)
        seq = book.project(p, annual_goal=p.goal, unit_name=unit)
        money = book.money(seq, "budget", "total", p.fiscal)
        head = [c(unit, 1, tall), c(p.name, 1, tall), c(money, 1, tall), c(p.goal, 1, tall)]
        for k, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            mark = item.operator if item.kind == "numeric" else "定性" if item.kind == "qualitative" else "="
            item = replace(item, operator=mark, shown="")
            _log(book, seq, item, apart=True, weight=item.weight, target=item.operator + item.value + item.unit)
            way = "反向指标" if mark == "≤" else "正向指标"
            grid.row(*(head if k == 0 else []), *lead, item.name, mark, item.value, item.unit, item.weight, way)
    book.sheet("目标", "三台县水利局2025年部门预算项目支出绩效目标表", "单位：万元", grid)
    return book


def xiangyun() -> Book:
    """Yunnan: the targets of this release; no money; qualitative values behind a sign of equality."""
    place = Place("云南省", "大理白族自治州", "祥云县", "532923")
    book = Book("f5_xiangyun_targets", "performance_targets", place, "祥云县林业和草原局", 2025)
    grid = Grid(heading=1)
    grid.row(
        "单位名称、项目名称",
        "项目年度绩效目标",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "指标值",
        "度量单位",
        "指标属性",
        "指标内容",
    )
    grid.row(book.department, *[""] * 9)
    for p in projects("林草", 2025, "xiangyun"):
        seq, tall = book.project(p, annual_goal=p.goal, unit_name=book.department), len(p.indicators)
        for k, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            item = replace(item, operator=item.operator or "=", shown="")
            remark = f"考核{item.name}" if k % 2 == 0 else ""
            _log(book, seq, item, apart=True, target=item.operator + item.value + item.unit, remark=remark)
            nature = "定性指标" if item.kind == "qualitative" else "定量指标"
            head = [c(p.name, 1, tall), c(p.goal, 1, tall)] if k == 0 else []
            grid.row(*head, *lead, item.name, item.operator, item.value, item.unit, nature, remark)
    book.sheet("目标", "祥云县林业和草原局2025年部门项目支出绩效目标表", "（本次下达）", grid)
    return book


def dali() -> Book:
    """Shaanxi: a list of projects with their money; the code glued to the name."""
    place = Place("陕西省", "渭南市", "大荔县", "610523")
    book = Book("f5_dali_projects", "department_budget", place, "大荔县民政局", 2023, commas=True)
    names = (
        ("高龄老人生活保健补贴县级配套", "为全县70周岁以上老年人按月发放生活保健补贴，让老年人共享改革发展成果。"),
        ("特困人员集中供养机构护理与运行经费", "保障4所区域敬老院正常运转，落实失能特困人员护理服务，改善供养条件，提升集中供养率。"),
        ("困难残疾人生活补贴和重度残疾人护理补贴", "按照标准足额发放残疾人两项补贴，做到应补尽补、应退尽退，全年惠及残疾人约9,600人。"),
        ("城乡社区建设及村（社区）服务设施提升", "改造提升社区服务设施，配齐办公和便民服务设备。"),
        ("流浪乞讨人员救助管理", "做好流浪乞讨人员救助、寻亲、返乡和临时安置工作。"),
        ("殡葬惠民及公益性公墓建设补助", "落实基本殡葬服务费用减免，推进镇村公益性公墓建设，倡导文明节俭的丧葬新风。"),
        ("婚姻登记规范化建设", "更新婚姻登记系统设备，开展婚俗改革宣传。"),
    )
    grid, draw = Grid(heading=2), random.Random(5)
    grid.row(*(c(x, rowspan=2) for x in ("序号", "项目编码及名称", "项目单位")), c("资金来源", 4), c("项目概况", rowspan=2))
    grid.row("合计", "一般公共预算", "政府性基金", "财政专户管理资金")
    sums, rows = [ZERO] * 3, []
    for n, (name, about) in enumerate(names, 1):
        code, unit = f"610523230{n:03d}", "大荔县救助管理站" if "救助" in name else "大荔县民政局机关"
        general, fund = Decimal(draw.randrange(800, 150000)) / 100, Decimal(draw.randrange(1000, 20000)) / 100 if n in (2, 6) else ZERO
        seq = book.project(Project(name, "", ()), project_code=code, unit_name=unit, description=about)
        parts = [("total", general + fund), ("general_public", general), ("government_fund", fund)]
        texts = [book.money(seq, "budget", source, x) if x else "" for source, x in parts]
        sums = [a + b for a, (_, b) in zip(sums, parts, strict=True)]
        rows.append((str(n), code + name, unit, *texts, "", about))
    sources = ("total", "general_public", "government_fund")
    grid.row("", "合计", "", *(book.money("", "budget", s, x) for s, x in zip(sources, sums, strict=True)), "", "")
    for row in rows:
        grid.row(*row)
    book.sheet("项目", "大荔县民政局2023年部门预算专项业务经费支出表", "单位：万元", grid, "注：项目概况为主要支出方向。")
    return book


# --- self evaluations -----------------------------------------------------------------------------------------------------------


def qichun() -> Book:
    """Hubei: no weights, the reasons below the indicators."""
    place = Place("湖北省", "黄冈市", "蕲春县", "421126")
    book = Book("f5_qichun_selfeval", "self_evaluation", place, "蕲春县教育局", 2022)
    for n, p in enumerate(projects("教育", 2022, "qichun", unit="蕲春县教育局机关"), 1):
        seq = book.project(p, unit_name=p.unit, total_score=f"{p.score()}")
        grid = Grid()
        grid.row("项目名称", c(p.name, 6))
        grid.row("主管部门", c(book.department, 3), "项目实施单位", c(p.unit, 2))
        grid.row("项目类别", c("部门预算项目√　本级专项□　转移支付□", 6))
        grid.row(c("预算执行情况（万元）", rowspan=2), c("", 2), "全年预算数（A）", "全年执行数（B）", "执行率（B/A）", "得分")
        rate, points = f"{p.rate}%", f"{p.execution_score()}"
        budget = book.money(seq, "adjusted_budget", "total", p.adjusted)
        grid.row(c("年度资金总额", 2), budget, book.spent(seq, "total", p.spent, rate, "", points), rate, points)
        tall = len(p.indicators) + 1
        grid.row(c("年度绩效目标", rowspan=tall), "一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分")
        for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
            actual = _log(book, seq, item, scored=True, score=item.score)
            grid.row(*lead, item.name, item.printed, actual, item.score)
        grid.row("总分", c(f"{p.score()}", 6))
        missed = [i.name for i in p.indicators if _reason(i)]
        grid.row("偏差大或目标未完成原因分析", c("、".join(missed) + "未达到年初目标值，主要是前期准备不足。" if missed else "无", 6))
        grid.row("改进措施及结果应用方案", c("加强预算执行进度管理，将自评结果作为以后年度预算安排的依据。", 6))
        top = ["蕲春县教育局2022年度部门项目支出绩效自评"] if n == 1 else []
        book.sheet(f"自评{n}", *top, "2022年度项目自评表", f"单位名称：{book.department}", "填报日期：2023年3月15日", grid)
    return book


FUND_ROWS = {
    "年度资金总额": "total", "其中：当年财政拨款": "fiscal_appropriation", "其中：财政拨款": "fiscal_appropriation",
    "上年结转资金": "carryover", "其他资金": "other",
}  # fmt: skip


def _parts(p: Project, source: str) -> tuple[Decimal, Decimal, Decimal]:
    """Initial and adjusted budget and what was spent, of one source."""
    if source == "total":
        return p.total, p.adjusted, p.spent
    if source == "fiscal_appropriation":
        return p.fiscal, p.adjusted_fiscal, p.spent_fiscal
    return (p.other,) * 3 if source == "other" else (ZERO,) * 3


def _fund_rows(book: Book, grid: Grid, seq: str, p: Project, labels: Iterable[str], again: bool, spent_before: bool) -> None:
    """The block of funds of the national form; the total is scored, the sources are not."""
    labels = list(labels)
    names = ("年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    grid.row(c("项目资金（万元）", rowspan=len(labels) + 1), c("", 2), *names)
    for label in labels:
        source = FUND_ROWS[label]
        initial, adjusted, spent = _parts(p, source)
        rate = _percent(spent, adjusted) if adjusted else ""
        first = source == "total"
        weight, score = ("10", f"{p.execution_score()}") if first else ("", "")
        texts = [book.money(seq, "initial_budget", source, initial)]
        texts.append(book.money(seq, "adjusted_budget", source, adjusted, again=again and first))
        if first and spent_before:
            row = next(x for x in book.gold["execution"] if x["project_seq"] == seq)
            row.update(execution_weight=weight, execution_score=score)
            texts.append(book.amount(spent))
        else:
            texts.append(book.spent(seq, source, spent, rate, weight, score))
        grid.row(c(label, 2), *texts, weight or "—", rate or "—", score or "—")


def _scored_rows(book: Book, grid: Grid, seq: str, p: Project, names: tuple[str, ...], points: bool = False) -> None:
    """The indicators of the national form, below a cell that spans them."""
    grid.row(c("绩效指标", rowspan=len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", *names)
    for item, lead in zip(p.indicators, levels(p.indicators, points=points), strict=True):
        actual = _log(book, seq, item, scored=True, weight=item.weight, score=item.score, reason=_reason(item))
        grid.row(*lead, item.name, item.printed, actual, item.weight, item.score, _reason(item))


def ningxiang() -> Book:
    """Hunan: the national form with the points of each first level and a grade below the total."""
    place = Place("湖南省", "长沙市", "宁乡市", "430182")
    book = Book("f5_ningxiang_selfeval", "self_evaluation", place, "宁乡市住房和城乡建设局", 2023)
    for n, p in enumerate(projects("住建", 2023, "ningxiang", unit="宁乡市住房保障服务中心", scale=300000), 1):
        grade = _grade(p.score())
        told = {"annual_goal": p.goal, "goal_completion": p.done, "total_score": f"{p.score()}", "self_grade": grade}
        seq = book.project(p, unit_name=p.unit, **told)
        grid = Grid()
        grid.row("项目支出名称", c(p.name, 8))
        grid.row("主管部门", c(book.department, 3), c("实施单位", 2), c(p.unit, 3))
        _fund_rows(book, grid, seq, p, ("年度资金总额", "其中：当年财政拨款", "上年结转资金", "其他资金"), False, False)
        grid.row(c("年度总体目标", rowspan=2), c("预期目标", 3), c("实际完成情况", 5))
        grid.row(c(p.goal, 3), c(p.done, 5))
        _scored_rows(book, grid, seq, p, ("年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"), points=True)
        grid.row(c("总分", 6), "100", f"{p.score()}", "")
        grid.row(c("自评等级", 6), c(grade, 3))
        top = [f"{book.department}2023年度项目支出绩效自评报告附表"] if n == 1 else []
        book.sheet(f"自评{n}", *top, "项目支出绩效自评表", "（2023年度）", grid, "填表人：李某　　联系电话：0731-8788XXXX")
    return book


CIVIL = (
    "困难群众救助补助（城乡最低生活保障、临时救助县级配套）", "特困人员救助供养及照料护理补贴", "孤儿和事实无人抚养儿童基本生活费",
    "经济困难失能老年人补贴", "社区居家和养老机构运营奖补", "儿童福利院设备购置", "地名普查及界桩维护", "救助管理站流浪乞讨人员救助经费",
)  # fmt: skip


def _funded(names: Iterable[str], seed: str) -> list[Project]:
    draw, out = random.Random(zlib.crc32(seed.encode())), []
    for name in names:
        fiscal = Decimal(draw.randrange(1500, 180000)) / 100
        adjusted = (fiscal * Decimal(draw.choice(["1", "0.95", "1.2"]))).quantize(Decimal("0.01"))
        spent = (adjusted * Decimal(draw.choice(["1", "0.9912", "0.9", "0.7035"]))).quantize(Decimal("0.01"))
        out.append(Project(name, "", (), fiscal=fiscal, adjusted_fiscal=adjusted, spent_fiscal=spent))
    return out


def changle() -> Book:
    """Shandong: the summary of the scores, a row for each project and a total."""
    place = Place("山东省", "潍坊市", "昌乐县", "370725")
    book = Book("f5_changle_summary", "self_evaluation", place, "昌乐县民政局", 2023, commas=True)
    grid, rows, all_ = Grid(heading=1), [], _funded(CIVIL, "changle")
    grid.row("序号", "项目名称", "项目实施单位", "年初预算数", "全年预算数", "全年执行数", "预算执行率", "自评得分", "自评等级")
    for n, p in enumerate(all_, 1):
        unit = "昌乐县救助管理站" if "救助管理站" in p.name else "昌乐县儿童福利院" if "福利院" in p.name else "昌乐县民政局机关"
        score = p.execution_score() + Decimal(random.Random(n).choice(["90", "86.5", "74", "62.5"]))
        rate, grade = _percent(p.spent, p.adjusted), _grade(score)
        seq = book.project(p, unit_name=unit, total_score=f"{score}", self_grade=grade)
        money = book.money(seq, "initial_budget", "total", p.total), book.money(seq, "adjusted_budget", "total", p.adjusted)
        rows.append((str(n), p.name, unit, *money, book.spent(seq, "total", p.spent, rate), rate, f"{score}", grade))
    total, adjusted, spent = sum(p.total for p in all_), sum(p.adjusted for p in all_), sum(p.spent for p in all_)
    rate = _percent(Decimal(spent), Decimal(adjusted))
    for row in rows:
        grid.row(*row)
    grid.row(
        c("合计", 3), book.money("", "initial_budget", "total", Decimal(total)),
        book.money("", "adjusted_budget", "total", Decimal(adjusted)), book.spent("", "total", Decimal(spent), rate), rate, "", "",
    )  # fmt: skip
    title = "昌乐县民政局2023年度县级预算项目支出绩效自评结果汇总表"
    book.sheet("汇总", title, "单位：万元", grid, "注：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。")
    return book


def xixia() -> Book:
    """Henan: the summary, then the form of each project; the totals are printed twice."""
    place = Place("河南省", "南阳市", "西峡县", "411323")
    book = Book("f5_xixia_summary_forms", "self_evaluation", place, "西峡县文化广电和旅游局", 2022)
    unit, all_ = "西峡县文化广电和旅游局机关", projects("文旅", 2022, "xixia")
    summary = Grid(heading=1)
    summary.row("序号", "项目名称", "项目单位", "全年预算数", "全年执行数", "执行率", "自评得分", "自评等级")
    seqs = []
    for n, p in enumerate(all_, 1):
        grade, rate = _grade(p.score()), f"{p.rate}%"
        told = {"annual_goal": p.goal, "goal_completion": p.done, "total_score": f"{p.score()}", "self_grade": grade}
        seqs.append(book.project(p, unit_name=unit, **told))
        money = book.money(seqs[-1], "adjusted_budget", "total", p.adjusted), book.spent(seqs[-1], "total", p.spent, rate)
        summary.row(str(n), p.name, unit, *money, rate, f"{p.score()}", grade)
    book.sheet("汇总", "西峡县文化广电和旅游局2022年度项目支出绩效自评结果汇总表", "金额单位：万元", summary)
    for n, (seq, p) in enumerate(zip(seqs, all_, strict=True), 1):
        grid = Grid()
        grid.row("项目名称", c(p.name, 8))
        grid.row("主管部门", c(book.department, 3), c("实施单位", 2), c(unit, 3))
        _fund_rows(book, grid, seq, p, ("年度资金总额", "其中：财政拨款", "其他资金"), again=True, spent_before=True)
        grid.row(c("年度总体目标", rowspan=2), c("年初设定目标", 3), c("全年实际完成情况", 5))
        grid.row(c(p.goal, 3), c(p.done, 5))
        _scored_rows(book, grid, seq, p, ("年度指标值", "全年实际值", "分值", "得分", "未完成原因及改进措施"))
        grid.row(c("总分", 6), "100", f"{p.score()}", "")
        book.sheet(f"自评表{n}", "项目支出绩效自评表", "（2022年度）", grid)
    return book


def yangshuo() -> Book:
    """Guangxi: the indicators of all projects with their scores in one list."""
    place = Place("广西壮族自治区", "桂林市", "阳朔县", "450321")
    book = Book("f5_yangshuo_evaluations", "self_evaluation", place, "阳朔县应急管理局", 2023)
    grid = Grid(heading=2)
    heads = ("项目名称", "全年预算数", "全年执行数", "执行率")
    grid.row(*(c(x, rowspan=2) for x in heads), c("绩效指标", 7), c("自评总分", rowspan=2), c("自评等级", rowspan=2))
    grid.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
    for p in projects("应急", 2023, "yangshuo", scale=40000):
        grade, rate, tall = _grade(p.score()), f"{p.rate}%", len(p.indicators)
        seq = book.project(p, total_score=f"{p.score()}", self_grade=grade)
        money = book.money(seq, "adjusted_budget", "total", p.adjusted), book.spent(seq, "total", p.spent, rate)
        head = [c(x, 1, tall) for x in (p.name, *money, rate)]
        tail = [c(f"{p.score()}", 1, tall), c(grade, 1, tall)]
        for k, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            actual = _log(book, seq, item, scored=True, weight=item.weight, score=item.score)
            cells = *lead, item.name, item.printed, actual, item.weight, item.score
            grid.row(*(head if k == 0 else []), *cells, *(tail if k == 0 else []))
    book.sheet("自评", "阳朔县应急管理局2023年度项目支出绩效自评情况表", "单位：万元", grid)
    return book


WHOLE = (
    Item("产出指标", "数量指标", "食品安全监督抽检批次", "≥", "2400", "批次", "numeric", "10", "2486", "10"),
    Item("产出指标", "数量指标", "特种设备检查覆盖率", "=", "100", "%", "numeric", "10", "100", "10"),
    Item("产出指标", "质量指标", "抽检不合格食品核查处置率", "=", "100", "%", "numeric", "10", "100", "10"),
    Item("产出指标", "时效指标", "投诉举报按时办结率", "≥", "98", "%", "numeric", "10", "99.2", "10"),
    Item("产出指标", "成本指标", "“三公”经费变动率", "≤", "0", "%", "numeric", "10", "-3.5", "10"),
    Item(
        "效益指标",
        "经济效益指标",
        "新增市场主体",
        "≥",
        "3200",
        "户",
        "numeric",
        "10",
        "3015",
        "8.5",
        "",
        "受市场环境影响，新登记个体工商户减少",
    ),
    Item("效益指标", "社会效益指标", "重大食品药品安全事故", "=", "0", "起", "numeric", "10", "0", "10"),
    Item("效益指标", "可持续影响指标", "公平竞争市场环境", "", "持续优化", "", "qualitative", "10", "持续优化", "10"),
    Item("满意度指标", "服务对象满意度指标", "消费者满意度", "≥", "85", "%", "numeric", "10", "88.6", "10"),
)


def meitan() -> Book:
    """Guizhou: the evaluation of the department as a whole; no project."""
    place = Place("贵州省", "遵义市", "湄潭县", "520328")
    book = Book("f5_meitan_whole", "self_evaluation", place, "湄潭县市场监督管理局", 2021)
    general, fund, other = Decimal("3126.48"), Decimal("0"), Decimal("86.20")
    more, paid = Decimal("214.37"), Decimal("3270.11")
    grid = Grid()
    grid.row("部门（单位）名称", c(book.department, 8))
    grid.row(c("部门整体支出（万元）", rowspan=5), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    whole = general + other, general + more + other, paid + other
    amounts = {"total": whole, "general_public": (general, general + more, paid), "government_fund": (fund,) * 3, "other": (other,) * 3}
    labels = ("年度资金总额", "其中：一般公共预算拨款", "政府性基金预算拨款", "其他资金")
    for label, (source, (initial, adjusted, spent)) in zip(labels, amounts.items(), strict=True):
        rate = _percent(spent, adjusted, "0.1") if adjusted else ""
        weight, score = ("10", "9.79") if source == "total" else ("", "")
        texts = [book.money("", "initial_budget", source, initial), book.money("", "adjusted_budget", source, adjusted)]
        grid.row(c(label, 2), *texts, book.spent("", source, spent, rate, weight, score), weight, rate, score)
    grid.row(c("年度总体目标", rowspan=2), c("预期目标", 3), c("实际完成情况", 5))
    grid.row(c("落实食品药品、特种设备、工业产品质量安全监管责任，优化营商环境，守住不发生区域性、系统性安全事故的底线。", 3),
             c("全年未发生重大安全事故，商事制度改革持续深化，消费维权渠道畅通。", 5))  # fmt: skip
    names = ("年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
    _scored_rows(book, grid, "", Project("", "", WHOLE), names)
    grid.row(c("总分", 6), "100", "98.29", "")
    book.sheet("整体", "湄潭县市场监督管理局2021年度部门整体支出绩效自评表", grid, "注：本表由部门财务股室填报。")
    return book


# --- statements of budgets and final accounts -----------------------------------------------------------------------------------

Leaf = tuple[str, str, tuple[str, ...]]


def _summed(leaves: Iterable[Leaf], names: dict[str, str]) -> list[tuple[str, str, list[Decimal]]]:
    """All lines of a functional classification: the leaves, the levels above them and the total, as printed from the top."""
    leaves = [(code, name, [Decimal(x) for x in values]) for code, name, values in leaves]
    out = [("", "合计", [sum(x, ZERO) for x in zip(*(v for _, _, v in leaves), strict=True)])]
    for code, name, values in leaves:
        for above in (code[:3], code[:5]):
            if above not in [x for x, _, _ in out]:
                below = [v for x, _, v in leaves if x.startswith(above)]
                out.append((above, names[above], [sum(x, ZERO) for x in zip(*below, strict=True)]))
        out.append((code, name, values))
    return out


def _classified(book: Book, grid: Grid, table: str, columns: tuple[str, ...], leaves: Iterable[Leaf], names: dict[str, str], nil: str = "",
                merged: bool = False) -> None:  # fmt: skip
    """Lines of a statement, the total first (see `_with_sums`); zeros blank unless `nil`; `merged`: the total over code and name."""
    for code, name, values in _summed(leaves, names):
        cells = [book.line(table, code, name, column, x) if x or nil else "" for column, x in zip(columns, _with_sums(values), strict=True)]
        label = [c(name, 2)] if merged and not code else [replace(c(code), number=None), c(name)]
        grid.row(*label, *cells)


def _with_sums(values: list[Decimal]) -> list[Decimal]:
    """合计, then (of three parts: 小计 of the first two, the two) and the rest."""
    if len(values) == 3:
        return [sum(values, ZERO), values[0] + values[1], *values]
    return [sum(values, ZERO), *values]


ABOVE = {
    "201": "一般公共服务支出", "204": "公共安全支出", "20406": "司法", "205": "教育支出", "20508": "进修及培训",
    "208": "社会保障和就业支出", "20801": "人力资源和社会保障管理事务", "20805": "行政事业单位养老支出", "20807": "就业补助",
    "210": "卫生健康支出", "21011": "行政事业单位医疗", "214": "交通运输支出", "21401": "公路水路运输",
    "221": "住房保障支出", "22102": "住房改革支出",
}  # fmt: skip

ANXI_LEAVES: tuple[Leaf, ...] = (
    ("2080505", "机关事业单位基本养老保险缴费支出", ("186.42", "0", "0")),
    ("2080506", "机关事业单位职业年金缴费支出", ("93.21", "0", "0")),
    ("2101101", "行政单位医疗", ("58.17", "0", "0")),
    ("2140101", "行政运行", ("1246.85", "168.30", "0")),
    ("2140106", "公路养护", ("0", "0", "3862.00")),
    ("2140112", "公路运输管理", ("0", "0", "1115.60")),
    ("2210201", "住房公积金", ("152.36", "0", "0")),
)
ANXI_PROJECTS = (
    ("农村公路日常养护与灾毁抢修", "2360.00"), ("县乡道安全生命防护工程", "1502.00"),
    ("城乡公交一体化运营亏损补贴", "825.60"), ("交通运输综合行政执法装备购置与信息系统运维", "290.00"),
)  # fmt: skip


def anxi() -> Book:
    """Fujian: a budget as published, narrative and tables."""
    place = Place("福建省", "泉州市", "安溪县", "350524")
    book = Book("f5_anxi_budget", "department_budget", place, "安溪县交通运输局", 2024)
    leaves, total = ANXI_LEAVES, sum((Decimal(x) for _, _, v in ANXI_LEAVES for x in v), ZERO)
    whole = book.money("", "budget", "total", total, again=True)
    book.sheet(
        "说明", "安溪县交通运输局2024年度部门预算", "第一部分　部门概况", "一、主要职责",
        "安溪县交通运输局负责全县公路、水路交通运输行业管理，组织实施农村公路建设和养护，承担综合交通运输协调工作。",
        "二、部门收支预算总体情况", f"按照综合预算的原则，安溪县交通运输局所有收入和支出均纳入部门预算管理，2024年收支总预算{whole}万元。",
        "第二部分　部门预算表",
    )  # fmt: skip
    both = _anxi_both(book, leaves, total)
    book.sheet("收支", "表1　2024年度收支预算总表", "单位：万元", both)
    spending, table = Grid(heading=2), "2024年度支出预算总表"
    spending.row(*(c(x, rowspan=2) for x in ("科目编码", "科目名称", "合计")), c("基本支出", 3), c("项目支出", rowspan=2))
    spending.row("小计", "人员经费", "公用经费")
    columns = ("合计", "基本支出/小计", "基本支出/人员经费", "基本支出/公用经费", "项目支出")
    _classified(book, spending, table, columns, leaves, ABOVE)
    book.sheet("支出", "表2　2024年度支出预算总表", "单位：万元", spending)
    book.sheet("三公", "表3　2024年度一般公共预算“三公”经费支出预算表", "单位：万元", _anxi_three(book))
    book.sheet("项目", "表4　2024年度部门项目支出预算表", "单位：万元", _anxi_projects(book))
    book.sheet("绩效", "第三部分　名词解释", "基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。")
    return book


def _anxi_both(book: Book, leaves: tuple[Leaf, ...], total: Decimal) -> Grid:
    """Income and spending side by side."""
    grid, table = Grid(heading=2), "2024年度收支预算总表"
    grid.row(c("收入", 2), c("支出", 2))
    grid.row("项目", "预算数", "项目", "预算数")
    spend = [(f"{'一二三四'[n]}、{name}", sum(values, ZERO)) for n, (code, name, values) in enumerate(
        x for x in _summed(leaves, ABOVE) if len(x[0]) == 3)]  # fmt: skip
    own = Decimal("280.00")
    income = [
        ("一、一般公共预算拨款收入", total - own),
        ("二、政府性基金预算拨款收入", ZERO),
        ("三、事业收入", own),
        ("四、其他收入", ZERO),
    ]
    rows = [*zip(income, spend, strict=True), (("收入总计", total), ("支出总计", total))]
    for source, (_, wan) in zip(("general_public", "government_fund"), income, strict=False):
        book.money("", "budget", source, wan, again=True)
    for (left, got), (right, paid) in rows:
        cells = book.line(table, "", left, "收入/预算数", got), book.line(table, "", right, "支出/预算数", paid)
        grid.row(left, cells[0], right, cells[1])
    return grid


def _anxi_three(book: Book) -> Grid:
    grid, table = Grid(heading=1), "2024年度一般公共预算“三公”经费支出预算表"
    grid.row("项目", "2024年预算数", "2023年预算数")
    lines = (
        ("合计", "34.60", "36.20"), ("1.因公出国（境）费用", "0", "0"), ("2.公务接待费", "8.60", "9.20"),
        ("3.公务用车购置及运行费", "26.00", "27.00"), ("其中：公务用车购置费", "0", "0"), ("公务用车运行费", "26.00", "27.00"),
    )  # fmt: skip
    for name, now, before in lines:
        texts = [book.line(table, "", name, col, Decimal(x)) for col, x in (("2024年预算数", now), ("2023年预算数", before))]
        grid.row(name, *texts)
    return grid


def _anxi_projects(book: Book) -> Grid:
    grid, unit = Grid(heading=1), "安溪县交通运输局"
    grid.row("单位名称", "项目名称", "合计", "一般公共预算拨款", "政府性基金预算拨款", "事业收入")
    total = sum((Decimal(x) for _, x in ANXI_PROJECTS), ZERO)
    texts = [book.money("", "budget", source, x, again=True) for source, x in (("total", total), ("general_public", total))]
    grid.row("合计", "", *texts, "", "")
    for name, amount in ANXI_PROJECTS:
        seq, wan = book.project(Project(name, "", ()), unit_name=unit), Decimal(amount)
        grid.row(unit, name, book.money(seq, "budget", "total", wan), book.money(seq, "budget", "general_public", wan), "", "")
    return grid


DABU_LEAVES: tuple[Leaf, ...] = (
    ("2080101", "行政运行", ("9862415.32", "0")),
    ("2080109", "社会保险经办机构", ("4127308.06", "1830000.00")),
    ("2080199", "其他人力资源和社会保障管理事务支出", ("0", "2465120.50")),
    ("2080505", "机关事业单位基本养老保险缴费支出", ("1418266.88", "0")),
    ("2080702", "职业培训补贴", ("0", "3108400.00")),
    ("2101101", "行政单位医疗", ("386125.40", "0")),
    ("2210201", "住房公积金", ("1206331.00", "0")),
)


def dabu() -> Book:
    """Guangdong: final accounts in yuan; income and spending with the numbers of their lines."""
    place = Place("广东省", "梅州市", "大埔县", "441422")
    book = Book("f5_dabu_final", "final_accounts", place, "大埔县人力资源和社会保障局", 2022, unit="元", commas=True)
    leaves: list[Leaf] = [(a, b, tuple(str(Decimal(x) / 10000) for x in v)) for a, b, v in DABU_LEAVES]
    total = sum((Decimal(x) for _, _, v in leaves for x in v), ZERO)
    book.sheet(
        "收支",
        "大埔县人力资源和社会保障局2022年度部门决算",
        "收入支出决算总表",
        "公开01表",
        "金额单位：元",
        _dabu_both(book, leaves, total),
    )
    grid, table = Grid(heading=3), "一般公共预算财政拨款支出决算表"
    grid.row(c("项目", 2), c("本年支出", 3))
    grid.row("功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出")
    grid.row(c("栏次", 2), *(c(x) for x in "123"))
    _classified(book, grid, table, ("本年支出/小计", "本年支出/基本支出", "本年支出/项目支出"), leaves, ABOVE, merged=True)
    note = "注：本表反映部门本年度一般公共预算财政拨款支出情况。"
    book.sheet("拨款", table, "公开05表", "金额单位：元", grid, note)
    three, table = Grid(heading=1), "财政拨款“三公”经费支出决算表"
    three.row("项目", "预算数", "决算数")
    for name, plan, paid in (("合计", "152000", "118460.30"), ("一、因公出国（境）费", "0", "0"),
                             ("二、公务用车购置及运行维护费", "96000", "81320"),
                             ("1.公务用车购置费", "0", "0"), ("2.公务用车运行维护费", "96000", "81320"),
                             ("三、公务接待费", "56000", "37140.30")):  # fmt: skip
        pair = ("预算数", plan), ("决算数", paid)
        three.row(name, *(book.line(table, "", name, column, Decimal(x) / 10000) for column, x in pair))
    book.sheet("三公", table, "公开08表", "金额单位：元", three)
    return book


def _dabu_both(book: Book, leaves: list[Leaf], total: Decimal) -> Grid:
    grid, table = Grid(heading=3), "收入支出决算总表"
    grid.row(c("收入", 3), c("支出", 3))
    grid.row("项目", "行次", "金额", "项目", "行次", "金额")
    grid.row("栏次", "", "1", "栏次", "", "2")
    kinds = ("八、社会保障和就业支出", "九、卫生健康支出", "十九、住房保障支出")
    spent = [sum(v, ZERO) for code, _, v in _summed(leaves, ABOVE) if len(code) == 3]
    extra = Decimal("12.48")  # carried over on both sides
    left = [("一、一般公共预算财政拨款收入", total), ("二、政府性基金预算财政拨款收入", ZERO),
            ("三、其他收入", ZERO), ("本年收入合计", total),
            ("年初结转和结余", extra), ("总计", total + extra)]  # fmt: skip
    right = [*zip(kinds, spent, strict=True), ("本年支出合计", total), ("年末结转和结余", extra), ("总计", total + extra)]
    for n, ((a, x), (b, y)) in enumerate(zip(left, right, strict=True), 1):
        cells = [book.line(table, "", a, "收入/金额", x), book.line(table, "", b, "支出/金额", y)]
        grid.row(a, str(n), cells[0], b, str(n + 6), cells[1])
    return grid


def jianhu() -> Book:
    """Jiangsu: the three public expenses with meetings and training for each unit; operating costs by economic item; zeros printed."""
    place = Place("江苏省", "盐城市", "建湖县", "320925")
    book = Book("f5_jianhu_three_public", "department_budget", place, "建湖县卫生健康委员会", 2025)
    grid, table = Grid(heading=2), "2025年一般公共预算“三公”经费、会议费、培训费支出预算表"
    heads = ("单位名称", "“三公”经费合计", "因公出国（境）费")
    tails = ("公务接待费", "会议费", "培训费")
    grid.row(*(c(x, rowspan=2) for x in heads), c("公务用车购置及运行费", 3), *(c(x, rowspan=2) for x in tails))
    grid.row("小计", "公务用车购置费", "公务用车运行费")
    columns = (*heads[1:], *(f"公务用车购置及运行费/{x}" for x in ("小计", "公务用车购置费", "公务用车运行费")), *tails)
    units = {
        "建湖县卫生健康委员会本级": (0, 0, "6.50", "8.20", "3.60", "12.40"),
        "建湖县疾病预防控制中心": (0, "18.00", "9.80", "2.15", "1.20", "6.85"),
        "建湖县卫生监督所": (0, 0, "5.20", "0.80", "0.50", "2.30"), "建湖县妇幼保健计划生育服务中心": (0, 0, "3.00", "0.60", "0", "4.18"),
    }  # fmt: skip
    rows = {name: [Decimal(x) for x in values] for name, values in units.items()}
    rows = {"合计": [sum(x, ZERO) for x in zip(*rows.values(), strict=True)], **rows}
    for name, (abroad, bought, run, guests, meetings, training) in rows.items():
        values = (abroad + bought + run + guests, abroad, bought + run, bought, run, guests, meetings, training)
        grid.row(name, *(book.line(table, "", name, column, x) for column, x in zip(columns, values, strict=True)))
    title = "建湖县卫生健康委员会2025年部门预算公开"
    book.sheet("三公", title, "公开09表", "2025年一般公共预算“三公”经费、会议费、培训费支出预算表", "单位：万元", grid)
    costs, table = Grid(heading=1), "2025年一般公共预算机关运行经费支出预算表"
    costs.row("科目编码", "科目名称", "机关运行经费支出")
    items = (("30201", "办公费", "18.60"), ("30207", "邮电费", "4.35"), ("30211", "差旅费", "22.00"), ("30213", "维修（护）费", "6.80"),
             ("30217", "公务接待费", "11.75"), ("30228", "工会经费", "26.14"), ("30239", "其他交通费用", "41.52"),
             ("30299", "其他商品和服务支出", "9.07"))  # fmt: skip
    total = sum((Decimal(x) for _, _, x in items), ZERO)
    for code, name, x in (("", "合计", str(total)), ("302", "商品和服务支出", str(total)), *items):
        costs.row(replace(c(code), number=None), name, book.line(table, code, name, "机关运行经费支出", Decimal(x)))
    note = "说明：机关运行经费指行政单位和参照公务员法管理的事业单位用于购买货物和服务的各项资金。"
    book.sheet("运行", "公开10表", "2025年一般公共预算机关运行经费支出预算表", "单位：万元", costs, note)
    return book


QIXIAN_LEAVES: tuple[Leaf, ...] = (
    ("2040601", "行政运行", ("486.25", "0")),
    ("2040604", "基层司法业务", ("0", "38.60")),
    ("2040605", "普法宣传", ("0", "24.00")),
    ("2040607", "公共法律服务", ("0", "52.37")),
    ("2080505", "机关事业单位基本养老保险缴费支出", ("58.44", "0")),
    ("2101101", "行政单位医疗", ("21.08", "0")),
    ("2210201", "住房公积金", ("46.90", "0")),
)


def qixian() -> Book:
    """Shanxi: final accounts with narrative, one statement and the evaluations of two projects."""
    place = Place("山西省", "晋中市", "祁县", "140727")
    book = Book("f5_qixian_final_selfeval", "final_accounts", place, "祁县司法局", 2020)
    book.sheet(
        "说明", "祁县司法局2020年度部门决算公开", "第一部分　概况",
        "祁县司法局承担全县法治宣传、人民调解、法律援助、社区矫正和公证管理等职能，内设机构6个，下辖基层司法所8个。",
        "第二部分　2020年度部门决算报表",
    )  # fmt: skip
    grid, table = Grid(heading=2), "财政拨款支出决算表"
    grid.row(c("项目", 2), c("2020年度决算数", 3))
    grid.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    columns = tuple(f"2020年度决算数/{x}" for x in ("合计", "基本支出", "项目支出"))
    _classified(book, grid, table, columns, QIXIAN_LEAVES, ABOVE, nil="0")
    book.sheet("决算", table, "单位：万元", grid, "第三部分　预算绩效情况说明", "我单位对2个项目开展了绩效自评，自评情况见附表。")
    for n, p in enumerate(projects("司法", 2020, "qixian", unit="祁县司法局", scale=9000), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=f"{p.score()}")
        form = Grid()
        form.row("项目名称", c(p.name, 8))
        form.row("主管部门", c(book.department, 3), c("项目单位", 2), c(p.unit, 3))
        _fund_rows(book, form, seq, p, ("年度资金总额", "其中：财政拨款", "其他资金"), False, False)
        form.row(c("年度总体目标", rowspan=2), c("预期目标", 3), c("实际完成情况", 5))
        form.row(c(p.goal, 3), c(p.done, 5))
        _scored_rows(book, form, seq, p, ("年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"))
        form.row(c("总分", 6), "100", f"{p.score()}", "")
        book.sheet(f"附表{n}", f"附表{n}", "项目支出绩效自评表", "（2020年度）", form)
    return book


FORMS = [
    Form("f5_xinfeng_targets", "target_form", xinfeng, "md_lost aligned torn spanless"),
    Form("f5_dingxing_targets", "target_form", dingxing, "md_lost torn aligned_mid stream"),
    Form("f5_santai_targets", "target_list", santai, "torn narrow md_twice csv_ragged"),
    Form("f5_xiangyun_targets", "target_list", xiangyun, "torn md_twice csv_ragged"),
    Form("f5_dali_projects", "project_list", dali, "torn aligned csv_ragged"),
    Form("f5_qichun_selfeval", "evaluation_form", qichun, "md_lost aligned mixed"),
    Form("f5_ningxiang_selfeval", "evaluation_form", ningxiang, "md_lost stream spanless torn"),
    Form("f5_changle_summary", "evaluation_list", changle, "narrow mixed csv_ragged"),
    Form("f5_xixia_summary_forms", "evaluation_list", xixia, "spanless md_lost mixed"),
    Form("f5_yangshuo_evaluations", "evaluation_list", yangshuo, "torn md_twice narrow aligned"),
    Form("f5_meitan_whole", "evaluation_whole", meitan, "md_lost aligned_mid csv_ragged"),
    Form("f5_anxi_budget", "budget", anxi, "aligned torn stream"),
    Form("f5_dabu_final", "final", dabu, "aligned mixed spanless"),
    Form("f5_jianhu_three_public", "three_public", jianhu, "narrow md_lost stream"),
    Form("f5_qixian_final_selfeval", "final", qixian, "spanless md_twice torn"),
]
