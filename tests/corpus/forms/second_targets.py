"""Targets by a second author, who had not seen the vocabulary: goals in numbered rows, progress by quarter, levels as section rows."""

from __future__ import annotations

from ..book import Book, Grid, Place, c, levels, spans
from ..content import Project
from . import Form
from .second_content import plain, said_projects


def numbered_goals() -> Book:
    """An application: the goal in numbered rows, last year's result beside this year's target, an explanation of each indicator."""
    place = Place("广西壮族自治区", "百色市", "田东县", "451022")
    book = Book("numbered_goals", "performance_targets", place, "田东县财政局", 2025)
    for n, p in enumerate(said_projects("田东县财政局本级", "451022250001"), 1):
        book.sheet(f"表{n}", "附件2", "2025年田东县部门预算项目支出绩效目标申报表", _numbered(book, p), "填报人：黄某某　　审核人：韦某某")
    return book


def _numbered(book: Book, p: Project) -> Grid:
    seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal="".join(_goals(p)))
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 2), "项目编码", c(p.code))
    grid.row(c("主管部门", 2), c("田东县财政局", 2), "项目实施单位", c(p.unit))
    grid.row(c("项目属性", 2), c("经常性项目（√）　一次性项目（ ）", 2), "项目起止时间", c("2025年1月—2025年12月"))
    grid.row(c("资金来源\n（单位：万元）", 1, 3), "项目资金合计", c(book.money(seq, "budget", "total", p.total), 4))
    grid.row("一般公共预算拨款", c(book.money(seq, "budget", "general_public", p.fiscal), 4))
    grid.row("其他资金", c(book.money(seq, "budget", "other", p.other), 4))
    goals = _goals(p)
    for k, goal in enumerate(goals):
        grid.row(*([c("年度绩效目标", 2, len(goals))] if k == 0 else []), c(goal, 4))
    grid.row("一级指标", "二级指标", "指标内容", "上年实际", "本年目标", "指标解释")
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        remark = f"反映{item.name}的情况"
        book.indicator(seq, item, remark=remark)
        before = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*cells, item.name, before, item.printed, remark)
    return grid


def _goals(p: Project) -> list[str]:
    return [f"{n}.{part}。" for n, part in enumerate(p.goal.rstrip("。").split("；"), 1)]


def progress() -> Book:
    """Amounts in 元, planned progress by quarter in percent, level 1 as a row over the whole width."""
    place = Place("新疆维吾尔自治区", "昌吉回族自治州", "呼图壁县", "652323")
    book = Book("quarter_progress", "performance_targets", place, "呼图壁县人力资源和社会保障局", 2024, unit="元", commas=True)
    for n, p in enumerate(said_projects(), 1):
        book.sheet(f"{n}", "项目支出绩效目标表", "（2024年度）", "预算单位：呼图壁县人力资源和社会保障局", _progress(book, p))
    return book


def _progress(book: Book, p: Project) -> Grid:
    seq = book.project(p, overall_goal=p.goal)
    grid = Grid()
    grid.row("项目名称", c(p.name, 4))
    grid.row(c("项目资金（元）", 1, 2), "资金总额", "财政拨款", c("单位资金", 2))
    sources = ("total", p.total), ("fiscal_appropriation", p.fiscal), ("unit_funds", p.other)
    first, second, third = (book.money(seq, "budget", source, wan) for source, wan in sources)
    grid.row(first, second, c(third, 2))
    grid.row(c("资金支出计划", 1, 2), "3月底", "6月底", "9月底", "12月底")
    grid.row("25%", "50%", "75%", "100%")
    grid.row("资金用途", c("用于购置设备、开展活动及兑现补助等支出", 4))
    grid.row("总体绩效目标", c(p.goal, 4))
    grid.row(c("二级指标", 2), c("三级指标", 2), "指标值")
    for item, new in zip(p.indicators, spans(i.level1 for i in p.indicators), strict=True):
        if new:
            grid.row(c(item.level1, 5))
        book.indicator(seq, item)
        grid.row(c(item.level2, 2), c(item.name, 2), item.printed)
    return grid


def one_line_items() -> Book:
    """A list with one row an indicator: type, planned value and its unit; the project beside it merged."""
    place = Place("广东省", "深圳市", "盐田区", "440308")
    book = Book("planned_values", "performance_targets", place, "深圳市盐田区卫生健康局", 2023, unit="元")
    grid = Grid(heading=1)
    grid.row("序号", "预算单位", "项目名称", "年初预算批复金额（元）", "年度绩效目标", "指标类型", "绩效指标", "计划完成值", "计量单位")
    for n, p in enumerate(map(plain, said_projects("盐田区疾病预防控制中心")), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        size = len(p.indicators)
        lead = [str(n), p.unit, p.name, book.money(seq, "initial_budget", "total", p.total), p.goal]
        for k, item in enumerate(p.indicators):
            book.indicator(seq, item, hide="1", apart=True)
            grid.row(*([c(x, 1, size) for x in lead] if k == 0 else []), item.level2, item.name, item.operator + item.value, item.unit)
    book.sheet("目标", "附表13", "深圳市盐田区卫生健康局2023年部门预算项目绩效目标表", grid)
    return book


def departments() -> Book:
    """Projects of several departments in one list; everything about the project is printed again in each row."""
    place = Place("湖北省", "武汉市", "", "420100")
    book = Book("several_departments", "performance_targets", place, "", 2024)
    grid = Grid(heading=2)
    grid.row(*(c(x, 1, 2) for x in ("预算编码", "部门名称", "项目名称")), c("预算安排", 3), c("绩效指标", 4))
    grid.row("小计", "其中：财政拨款", "其他资金", "一级", "二级", "三级", "目标值")
    owners = ("武汉市广播电视台", "武汉市应急管理局", "武汉市人力资源和社会保障局")
    for owner, p in zip(owners, said_projects(codes="42010024T00000"), strict=True):
        book.department = owner
        seq = book.project(p, project_code=p.code)
        money = [book.money(seq, "budget", source, wan) for source, wan in (("total", p.total), ("fiscal_appropriation", p.fiscal))]
        money.append(book.money(seq, "budget", "other", p.other))
        for item in p.indicators:
            book.indicator(seq, item)
            grid.row(p.code, owner, p.name, *money, item.level1, item.level2, item.name, item.printed)
    book.sheet("市直", "武汉市2024年市级部门预算重点项目绩效目标公开表", "金额单位：万元", grid)
    return book


def sentences() -> Book:
    """All indicators of a project in one cell, type by type."""
    place = Place("宁夏回族自治区", "固原市", "", "640400")
    book = Book("targets_in_a_cell", "performance_targets", place, "固原市文化旅游广电局", 2025)
    grid = Grid(heading=1)
    grid.row("序号", "项目名称", "项目金额", "绩效目标", "主要绩效指标")
    for n, p in enumerate(map(plain, said_projects()), 1):
        seq = book.project(p, annual_goal=p.goal)
        parts = []
        for item, new in zip(p.indicators, spans(i.level2 for i in p.indicators), strict=True):
            book.indicator(seq, item, hide="1")
            parts.append((f"{item.level2}：" if new else "") + f"{item.name}{item.printed if item.operator else '：' + item.printed}；")
        grid.row(str(n), p.name, book.money(seq, "budget", "total", p.total), p.goal, "\n".join(parts))
    book.sheet("目标", "固原市文化旅游广电局2025年项目绩效目标情况表", "单位：万元", grid)
    return book


FORMS = [
    Form("numbered_goals", "target_form", numbered_goals, "docx html pdf text"),
    Form("quarter_progress", "target_form", progress, "xlsx pdf docx"),
    Form("planned_values", "target_list", one_line_items, "xlsx html pdf"),
    Form("several_departments", "target_list", departments, "xlsx text pdf"),
    Form("targets_in_a_cell", "target_list", sentences, "xlsx docx html"),
]
