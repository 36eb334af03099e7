"""Project forms of Hebei, Sichuan, Chongqing and Guangdong."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c
from ..content import Indicator
from . import Form
from .twenty_fifth_base import FLOW, Case, bare, cases, grouped


def _hebei(book: Book, case: Case, plan: tuple[str, ...]) -> Grid:
    p = case.project
    seq = book.project(p, project_code=p.code, annual_goal="1." + p.goal)
    grid = Grid()
    grid.row("项目编码", c(p.code, 2), "项目名称", c(p.name, 3))
    money = [book.money(seq, "budget", s, w) for s, w in (("total", p.total), ("fiscal_appropriation", p.fiscal), ("other", p.other))]
    grid.row(c("预算规模及资金用途", 1, 2), "预算数", money[0], "其中：财政资金", money[1], "其他资金", money[2])
    grid.row("资金用途", c(case.use, 5))
    grid.row(c("资金支出计划（%）", 1, 2), "3月底", "6月底", c("10月底", 2), c("12月底", 2))
    grid.row(*plan[:2], *(c(x, 2) for x in plan[2:]))
    grid.row("绩效目标", c("1." + p.goal, 6))
    grid.row("一级指标", "二级指标", "三级指标", c("绩效指标描述", 2), "指标值", "指标值确定依据")
    for item, lead in zip(p.indicators, grouped(p.indicators), strict=True):
        note = case.more[item.name].note
        book.indicator(seq, item, remark=note)
        grid.row(*lead, item.name, c(note, 2), item.printed, "年度工作计划" if item.kind != "numeric" else "上年完成情况")
    return grid


def hebei() -> Book:
    book = Book("twenty_fifth_shexian", "performance_targets", Place("河北省", "邯郸市", "涉县", "130426"), "涉县交通运输局", 2024)
    plans = (("25%", "50%", "85%", "100%"), ("20%", "45%", "80%", "100%"))
    for n, (case, plan) in enumerate(zip(cases("1 交通运输2", book.doc, 2024, code="13042624P0021"), plans, strict=True), 1):
        grid = _hebei(book, case, plan)
        top = ["涉县交通运输局2024年部门预算项目绩效目标表"] if n == 1 else []
        book.sheet(f"项目{n}", *top, f"{n}、{case.project.name}绩效目标表", "单位：万元", grid)
    return book


def sichuan() -> Book:
    """A list: amounts, goal and project merged; property, value, unit, weight and direction in cells of their own."""
    book = Book(
        "twenty_fifth_qingchuan", "performance_targets", Place("四川省", "广元市", "青川县", "510822"), "青川县教育局", 2025, commas=True
    )
    grid = Grid(1)
    grid.row(
        "单位名称",
        "项目名称",
        "预算数",
        "年度目标",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "指标值",
        "度量单位",
        "权重",
        "指标方向性",
    )
    everyone = cases("2 教育0 教育1", book.doc, 2025, points=90, unit="青川县教育局机关")
    rows = sum(len(x.project.indicators) for x in everyone)
    for n, case in enumerate(everyone):
        p = case.project
        seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
        items = tuple(bare(i, "定性") for i in p.indicators)
        for k, (item, lead) in enumerate(zip(items, grouped(items), strict=True)):
            book.indicator(seq, item, apart=True, weight=item.weight)
            head = [c(p.unit, 1, rows)] if n == k == 0 else []
            tall = len(items)
            head += [c(p.name, 1, tall), c(book.money(seq, "budget", "total", p.total), 1, tall), c(p.goal, 1, tall)] if not k else []
            way = "" if item.kind != "numeric" else "反向指标" if item.operator == "≤" else "正向指标"
            grid.row(*head, *lead, item.name, item.operator, item.value, item.unit, item.weight, way)
    book.sheet("表6", "表6", "青川县教育局2025年部门预算项目绩效目标表", "金额单位：万元", grid)
    return book


def _chongqing(book: Book, case: Case) -> Grid:
    p = case.project
    seq = book.project(
        p, project_code=p.code, annual_goal=p.goal, goal_completion=case.done, total_score=f"{p.score():.2f}", unit_name=p.unit
    )
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 4), c("项目编码", 2), c(p.code, 2), "自评总分", f"{p.score():.2f}")
    grid.row(c("主管部门", 2), c(book.department, 4), c("实施单位", 2), c(p.unit, 4))
    grid.row(
        c("项目资金（万元）", 2, 3),
        c("", 2),
        "年初预算数",
        "全年（调整）预算数",
        c("全年执行数", 2),
        c("执行率", 2),
        "执行率权重",
        "执行率得分",
    )
    rate, score = f"{p.rate}%", f"{p.execution_score():.2f}"
    grid.row(
        c("年度总金额", 2),
        book.money(seq, "initial_budget", "total", p.total),
        book.money(seq, "adjusted_budget", "total", p.adjusted),
        c(book.spent(seq, "total", p.spent, rate, "10", score), 2),
        c(rate, 2),
        "10",
        score,
    )
    grid.row(
        c("其中：财政拨款", 2),
        book.money(seq, "initial_budget", "fiscal_appropriation", p.fiscal),
        book.money(seq, "adjusted_budget", "fiscal_appropriation", p.adjusted_fiscal),
        c(book.spent(seq, "fiscal_appropriation", p.spent_fiscal), 2),
        c("—", 2),
        "—",
        "—",
    )
    grid.row(c("绩效目标", 2, 2), c("年初绩效目标", 4), c("全年目标实际完成情况", 6))
    grid.row(c(p.goal, 4), c(case.done, 6))
    many = len(p.indicators) + 1
    grid.row(
        c("绩效指标", 1, many),
        c("序号"),
        c("指标名称", 2),
        "指标性质",
        "年初指标值",
        "调整指标值",
        "计量单位",
        "全年完成值",
        "得分系数（%）",
        "指标权重",
        "指标得分",
    )
    for n, item in enumerate((bare(i, "定性") for i in p.indicators), 1):
        book.evaluated(seq, item, hide="12", with_unit=False)
        if item.kind == "deadline":
            book.gold["indicators"][-1]["ambiguous"] = "1"  # a date beside 定性
        share = (Decimal(item.score) * 100 / Decimal(item.weight)).quantize(Decimal("0.01"))
        last = [item.actual, "100" if share == 100 else str(share), item.weight, item.score]
        grid.row(str(n), c(item.name, 2), item.operator, item.value, item.value, item.unit, *last)
    return grid


def chongqing() -> Book:
    place = Place("重庆市", "", "秀山土家族苗族自治县", "500241")
    book = Book("twenty_fifth_xiushan", "self_evaluation", place, "秀山土家族苗族自治县水利局", 2023)
    for n, case in enumerate(cases("水利0 水利2", book.doc, 2023, unit="秀山县水利事务中心", code="50024123T00000327"), 1):
        book.sheet(
            f"自评{n}",
            "秀山土家族苗族自治县水利局2023年度项目支出绩效自评表",
            _chongqing(book, case),
            "经办人：杨某　　联系电话：023-7666****",
        )
    return book


def _cycle(item: Indicator) -> Indicator:
    """The target of three years."""
    if item.kind == "deadline":
        return replace(item, value=item.value.replace("2024", "2026"))
    if item.kind == "numeric" and item.unit in FLOW and "." not in item.value:
        return replace(item, value=str(int(item.value) * 3))
    return item


def _guangdong(book: Book, case: Case) -> Grid:
    p = case.project
    far = "三年内，" + p.goal
    seq = book.project(p, annual_goal=p.goal, overall_goal=far, description=case.use, unit_name=p.unit)
    grid = Grid()
    grid.row("项目名称", c(p.name, 2), "主管部门", book.department)
    grid.row("用款单位", c(p.unit, 2), "项目起止时间", "2024年-2026年")
    total, fiscal = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
    grid.row("预算金额（万元）", c(total, 2), "其中：财政拨款", fiscal)
    grid.row("项目概况", c(case.use, 4))
    grid.row(c("绩效目标", 1, 2), c("总体绩效目标", 2), c("当年度绩效目标", 2))
    grid.row(c(far, 2), c(p.goal, 2))
    grid.row("一级指标", "二级指标", "三级指标", "实施周期指标值", "当年度指标值")
    for item, lead in zip(p.indicators, grouped(p.indicators), strict=True):
        book.indicator(seq, _cycle(item), scope="overall")
        book.indicator(seq, item)
        grid.row(*lead, item.name, _cycle(item).printed, item.printed)
    return grid


def guangdong() -> Book:
    place = Place("广东省", "清远市", "连山壮族瑶族自治县", "441825")
    book = Book("twenty_fifth_lianshan", "performance_targets", place, "连山壮族瑶族自治县农业农村局", 2024)
    for n, case in enumerate(cases("7 农业农村0", book.doc, 2024, unit="连山壮族瑶族自治县农业技术服务中心"), 1):
        book.sheet(
            f"项目{n}",
            "连山壮族瑶族自治县农业农村局2024年项目支出绩效目标表",
            _guangdong(book, case),
            "单位负责人：　　　填表人：　　　填报日期：2024年1月18日",
        )
    return book


FORMS = [
    Form("twenty_fifth_shexian", "target_form", hebei, "docx pdf_tall md_lost"),
    Form("twenty_fifth_qingchuan", "target_list", sichuan, "xlsx html torn"),
    Form("twenty_fifth_xiushan", "evaluation_form", chongqing, "xls pdf spanless"),
    Form("twenty_fifth_lianshan", "target_form", guangdong, "html pdf_tall aligned"),
]
