"""Last forms by the second author: projects as section rows, rules of scoring beside the score, statements in columns side by side."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import LEVEL1, Project, projects
from . import Form
from .second_content import said_projects


def section_projects() -> Book:
    """One table; every project begins with a row over the whole width that holds its name and its amount."""
    place = Place("安徽省", "宣城市", "绩溪县", "341824")
    book = Book("section_projects", "performance_targets", place, "绩溪县文化和旅游局", 2025)
    grid = Grid()
    for n, p in zip("一二三", projects("文化旅游", "sections"), strict=True):
        seq = book.project(p, annual_goal=p.goal)
        grid.row(c(f"项目{n}：{p.name}（预算金额：{book.money(seq, 'budget', 'total', p.total)}万元）", 4))
        grid.row("绩效目标", c(p.goal, 3))
        grid.row("一级指标", "二级指标", "三级指标", "目标值")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*cells, item.name, item.printed)
    book.sheet("目标", "附表9", "绩溪县文化和旅游局2025年度重点项目绩效目标公开", grid)
    return book


def scoring_rules() -> Book:
    """Self-evaluation with a rule of scoring beside every indicator, full of numbers; execution is an indicator of its own."""
    place = Place("江苏省", "宿迁市", "泗洪县", "321324")
    book = Book("scoring_rules", "self_evaluation", place, "泗洪县应急管理局", 2024)
    for n, p in enumerate(said_projects("泗洪县消防救援大队"), 1):
        book.sheet(f"{n}", f"{p.name}绩效自评价表", "（2024年度）", _ruled(book, p))
    return book


def _ruled(book: Book, p: Project) -> Grid:
    total, rate, score = str(p.score()), f"{p.rate}%", str(p.execution_score())
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, total_score=total)
    grid = Grid()
    grid.row("项目名称", c(p.name, 3), "主管部门", c("泗洪县应急管理局", 3))
    grid.row("实施单位", c(p.unit, 3), "项目类型", c("□新增　☑延续", 3))
    grid.row(c("资金使用情况（万元）", 1, 3), "", "预算批复数", "调整预算数", "实际支出数", "预算执行率", "分值", "得分")
    rows = [
        ("总额", "total", p.total, p.adjusted, p.spent),
        ("财政资金", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
    ]
    for k, (label, source, first, adjusted, spent) in enumerate(rows):
        given = book.spent(seq, source, spent, rate, "10", score) if k == 0 else book.spent(seq, source, spent)
        both = book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, adjusted)
        grid.row(label, *both, given, *([rate, "10", score] if k == 0 else ["/", "/", "/"]))
    grid.row("年度目标", c(p.goal, 7))
    grid.row("一级指标", "二级指标", "三级指标", "指标权重", "评分标准", "目标值", "实际值", "自评分")
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.evaluated(seq, item)
        rule = f"达到{item.value}{item.unit}得{item.weight}分，每降低1%扣0.5分，低于60%不得分"
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*cells, item.name, item.weight, rule, item.printed, actual, item.score)
    grid.row(c("总计", 3), "100", "", "", "", total)
    return grid


def halves() -> Book:
    """Final accounts of basic spending: people's costs left, running costs in two blocks right of them."""
    place = Place("青海省", "海东市", "循化撒拉族自治县", "630225")
    book = Book("side_by_side_accounts", "final_accounts", place, "循化撒拉族自治县司法局", 2022)
    table = "一般公共预算财政拨款基本支出决算表"
    grid = Grid(heading=2)
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*["科目编码", "科目名称", "决算数"] * 3)
    for row in BLOCKS:
        cells: list[str] = []
        for code, name, wan in row:
            cells += [code, name, book.line(table, code, name, "决算数", Decimal(wan)) if wan else ""]
        grid.row(*cells)
    left, right = (
        book.line(table, "", "人员经费合计", "决算数", Decimal("470.35")),
        book.line(table, "", "公用经费合计", "决算数", Decimal("48.20")),
    )
    grid.row(c("人员经费合计", 2), left, c("公用经费合计", 5), right)
    book.sheet("基本支出", table, "公开06表", "部门：循化撒拉族自治县司法局　　2022年度　　单位：万元", grid)
    return book


BLOCKS = [
    [("301", "工资福利支出", "455.10"), ("302", "商品和服务支出", "46.20"), ("310", "资本性支出", "2.00")],
    [("30101", "基本工资", "210.00"), ("30201", "办公费", "20.15"), ("31002", "办公设备购置", "2.00")],
    [("30102", "津贴补贴", "245.10"), ("30211", "差旅费", "26.05"), ("31003", "专用设备购置", "")],
    [("303", "对个人和家庭的补助", "15.25"), ("30213", "维修（护）费", ""), ("", "", "")],
]


def decimal_rates() -> Book:
    """A summary whose rates are fractions of one, as a spreadsheet leaves them without a format; a township's own."""
    place = Place("河北省", "邢台市", "清河县", "130534")
    book = Book("decimal_rates", "self_evaluation", place, "清河县油坊镇人民政府", 2023)
    grid = Grid(heading=1)
    grid.row("项目名称", "年初预算数", "预算调整数", "执行数", "执行率", "自评分", "评价等级")
    for p in said_projects():
        rate, total = f"{p.rate}%", str(p.score())
        seq = book.project(p, total_score=total, self_grade="优")
        both = book.money(seq, "initial_budget", "total", p.total), book.money(seq, "adjusted_budget", "total", p.adjusted)
        grid.row(p.name, *both, book.spent(seq, "total", p.spent, rate), f"{p.rate / 100}", total, "优")
    book.sheet("自评", "清河县油坊镇人民政府2023年度项目支出绩效自评情况汇总表", "金额单位：万元", grid)
    return book


PHRASES = {
    "原创短视频发布数": "高于或等于1200条", "播出安全率": "≥99.9%（含）", "运维成本控制数": "控制在400万元以内",
    "受众满意度": "达到90%以上",
    "防火宣传次数": "3次及以上", "森林火灾受害率": "0.9‰以下", "林区群众满意度": "大于或等于85%", "举办专场招聘会": "最少24场次",
    "享受一次性创业补贴人数": "不低于350人", "城镇登记失业率": "不高于4.5%", "补贴对象满意度": "超过95%",
}  # fmt: skip


def numbered_levels() -> Book:
    """Levels with numbers of their own, letters apart; targets in the many words for at least and at most."""
    place = Place("辽宁省", "铁岭市", "昌图县", "211224")
    book = Book("numbered_levels", "performance_targets", place, "昌图县住房和城乡建设局", 2024)
    for n, p in enumerate(said_projects("昌图县住房和城乡建设局本级"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        grid.row(c("项 目 名 称", 2), c(p.name, 3))
        grid.row(c("预 算 单 位", 2), c(p.unit, 3))
        grid.row(
            c("项目预算金额（万元）", 2),
            book.money(seq, "budget", "total", p.total),
            "其中：财政拨款",
            book.money(seq, "budget", "fiscal_appropriation", p.fiscal),
        )
        grid.row(c("年 度 绩 效 目 标", 2), c(p.goal, 3))
        grid.row("一级指标", "二级指标", "三级指标", "指标值", "备注")
        for k, item in enumerate(p.indicators, 1):
            said = PHRASES.get(item.name, item.printed)
            sign = ">" if said.startswith("超过") else item.operator
            first = f"{'一二三四'[[*LEVEL1.values()].index(item.level1)]}、{item.level1}"
            second = f"（{k}）{item.level2}"  # level 1 as it should read, level 2 as printed (SPEC.md)
            book.indicator(seq, replace(item, operator=sign, level2=second), target=said)
            grid.row(first, second, item.name, said, "")
        book.sheet(f"{n}", "2024年度项目支出绩效目标表", grid)
    return book


FORMS = [
    Form("decimal_rates", "summary", decimal_rates, "xlsx csv html"),
    Form("numbered_levels", "target_form", numbered_levels, "docx pdf xlsx"),
    Form("section_projects", "target_list", section_projects, "xlsx docx pdf"),
    Form("scoring_rules", "self_evaluation", scoring_rules, "docx pdf xlsx"),
    Form("side_by_side_accounts", "final_accounts", halves, "xlsx html pdf text"),
]
