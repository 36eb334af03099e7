"""Forms of Anhui, Gansu, Guizhou and Hubei."""

from __future__ import annotations

from dataclasses import replace

from ..book import Book, Cell, Grid, Place, c
from ..content import Indicator, Project
from . import Form
from .twenty_fifth_base import Case, cases, grouped, in_yuan, with_unit


def _funds(book: Book, seq: str, p: Project, wide: int = 1) -> list[list[Cell | str]]:
    """The three rows of money of an evaluation: initial, adjusted, spent, weight, rate, score."""
    rate, score = f"{p.rate}%", f"{p.execution_score():.2f}"
    rows = (
        ("年度资金总额", "total", p.total, p.adjusted, p.spent, ("10", rate, score)),
        ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal, ("—", "—", "—")),
        ("其他资金", "other", p.other, p.other, p.other, ("—", "—", "—")),
    )
    out: list[list[Cell | str]] = []
    for name, source, first, adjusted, spent, rest in rows:
        more = {"rate": rate, "weight": "10", "score": score} if source == "total" else {}
        money = [book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, adjusted)]
        out.append([c(name, wide), *money, book.spent(seq, source, spent, **more), *rest])
    return out


def _worded(item: Indicator) -> tuple[Indicator, str]:
    """The target in words, as a county writes it: at least, not more than, exactly."""
    if item.kind != "numeric":
        return item, item.printed
    value = item.value + item.unit
    shown = {
        "≥": f"{value}以上" if item.unit not in ("%", "‰") else f"不低于{value}",
        "≤": f"不超过{value}",
        "=": value,
        ">": f"高于{value}",
    }
    return replace(item, operator="" if item.operator == "=" else item.operator), shown[item.operator]


def _anhui(book: Book, case: Case) -> Grid:
    p = case.project
    total = f"{p.score():.2f}"
    seq = book.project(p, annual_goal=p.goal, goal_completion=case.done, total_score=total, unit_name=p.unit)
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 8))
    grid.row(c("主管部门", 2), c(book.department, 3), c("实施单位", 2), c(p.unit, 3))
    grid.row(c("项目资金（万元）", 2, 4), "", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", c("得分", 2))
    for row in _funds(book, seq, p):
        grid.row(*row[:-1], c(str(row[-1]), 2))
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 5))
    grid.row(c(p.goal, 4), c(case.done, 5))
    grid.row(
        "一级指标", "二级指标", "三级指标", "年度指标值", "上年完成值", "实际完成值", "评分标准", "分值", "得分", "偏差原因分析及改进措施"
    )
    for given, lead in zip(p.indicators, grouped(p.indicators), strict=True):
        item, shown = _worded(given)
        missed = item.score != item.weight
        reason = "受外部因素影响未完全达到预期，下一步将加强统筹调度" if missed else ""
        book.evaluated(seq, item, target=shown, reason=reason)
        last = case.more[item.name].last + (item.unit if item.kind == "numeric" else "")
        rule = "完成得满分，否则按比例得分" if item.kind == "numeric" else "全部或基本达成预期得满分"
        grid.row(*lead, item.name, shown, last, with_unit(item), rule, item.weight, item.score, reason)
    grid.row(c("总分", 7), "100", total, "")
    return grid


def anhui() -> Book:
    book = Book("twenty_fifth_huoshan", "self_evaluation", Place("安徽省", "六安市", "霍山县", "341525"), "霍山县卫生健康委员会", 2022)
    for n, case in enumerate(cases("6 卫生健康2", book.doc, 2022, unit="霍山县医院"), 1):
        book.sheet(
            f"自评表{n}",
            "霍山县卫生健康委员会项目支出绩效自评表",
            "（2022年度）",
            _anhui(book, case),
            "填表人：　　　联系电话：　　　单位负责人（签字）：",
        )
    return book


def _numbered(items: tuple[Indicator, ...]) -> list[str]:
    """Name and target in one cell, numbered within level 2."""
    out, count, before = [], 0, ""
    for item in items:
        count, before = (count + 1 if item.level1 + item.level2 == before else 1), item.level1 + item.level2
        out.append(f"指标{count}：{item.name}{'' if item.kind == 'numeric' else '：'}{item.printed}")
    return out


def _gansu(book: Book, case: Case) -> Grid:
    p = case.project
    total = f"{p.score():.2f}"
    seq = book.project(p, annual_goal=p.goal, goal_completion=case.done, total_score=total, self_grade="优", unit_name=p.unit)
    grid = Grid()
    grid.row("项目名称", c(p.name, 3), "实施单位", c(p.unit, 2))
    grid.row("主管部门", c(book.department, 3), "自评等级", c("优", 2))
    grid.row(c("项目资金（万元）", 1, 4), "", "年初预算数", "全年预算数", "全年执行数", "执行率", "得分")
    for row in _funds(book, seq, p):
        grid.row(*row[:4], row[5], row[6])
    book.gold["execution"][-3]["execution_weight"] = ""  # this form has no weight of the funds
    grid.row(c("年度目标", 1, 2), c("年初设定目标", 3), c("年度目标完成情况", 3))
    grid.row(c(p.goal, 3), c(case.done, 3))
    grid.row("一级指标", "二级指标", c("三级指标及年度指标值", 2), "实际完成值", "分值", "得分")
    for item, lead, shown in zip(p.indicators, grouped(p.indicators), _numbered(p.indicators), strict=True):
        book.evaluated(seq, item)
        grid.row(*lead, c(shown, 2), with_unit(item), item.weight, item.score)
    grid.row(c("合计", 5), "100", total)
    return grid


def gansu() -> Book:
    book = Book("twenty_fifth_liangdang", "self_evaluation", Place("甘肃省", "陇南市", "两当县", "621228"), "两当县城关镇人民政府", 2024)
    for n, case in enumerate(cases("3 1", book.doc, 2024, unit="两当县城关镇公共服务中心"), 1):
        book.sheet(f"项目{n}", "两当县城关镇人民政府2024年度预算项目支出绩效自评表", _gansu(book, case))
    return book


SOURCES = ("一般公共预算", "政府性基金预算", "国有资本经营预算", "上年结转", "单位资金")
NAMES = ("general_public", "government_fund", "state_capital", "carryover", "unit_funds")


def _guizhou(book: Book, case: Case) -> Grid:
    """All sources in one row; the total in 元 above; operator, value and unit in three cells under one heading."""
    p = case.project
    goal = f"目标1：{p.goal}目标2：资金支付合规率达到100%，年底前完成项目绩效自评并按规定公开。"
    seq = book.project(p, project_code=p.code, annual_goal=goal)
    grid = Grid()
    grid.row("项目名称", c(p.name, 3), "项目编码", c(p.code, 3))
    grid.row("主管部门", c(book.department, 3), "项目总金额（元）", c(in_yuan(book, seq, "budget", "total", p.total), 3))
    grid.row(c("资金来源（万元）", 1, 2), c(SOURCES[0], 2), *SOURCES[1:3], c(SOURCES[3], 2), c(SOURCES[4], 1))
    parts = [p.fiscal, p.total * 0, p.total * 0, p.other, p.total * 0]
    money = [book.money(seq, "budget", name, wan) for name, wan in zip(NAMES, parts, strict=True)]
    grid.row(c(money[0], 2), *money[1:3], c(money[3], 2), money[4])
    grid.row("年度绩效目标", c(goal, 7))
    grid.row(*(c(x, 1, 2) for x in ("一级指标", "二级指标", "三级指标")), c("指标值", 3), c("权重", 1, 2), c("指标来源", 1, 2))
    grid.row("运算符号", "目标值", "计量单位")
    for item, lead in zip(p.indicators, grouped(p.indicators), strict=True):
        book.indicator(seq, item, apart=True, weight=item.weight)
        grid.row(
            *lead, item.name, item.operator, item.value, item.unit, item.weight, "行业指标" if item.kind == "numeric" else "自定义指标"
        )
    return grid


def guizhou() -> Book:
    place = Place("贵州省", "黔东南苗族侗族自治州", "雷山县", "522634")
    book = Book("twenty_fifth_leishan", "performance_targets", place, "雷山县西江镇人民政府", 2023)
    for n, case in enumerate(cases("3 4 5", book.doc, 2023, points=100, code="52263423P000007"), 1):
        book.sheet(f"批复{n}", "雷山县西江镇人民政府2023年部门预算项目绩效目标批复表", _guizhou(book, case))
    return book


def _hubei(book: Book, case: Case) -> list[str | Grid]:
    """The long-term table and that of the year, which prints the two years before."""
    p = case.project
    far = "建立健全长效保障机制，" + p.goal
    seq = book.project(p, annual_goal=p.goal, overall_goal=far)
    head, long, year = Grid(), Grid(), Grid()
    head.row("项目名称", c(p.name, 3))
    head.row("项目主管部门", book.department, "项目类型", "部门项目")
    total, fiscal = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
    head.row("项目资金总额（万元）", total, "其中：财政拨款", fiscal)
    long.row("长期绩效目标", c(far, 4))
    long.row("一级指标", "二级指标", "指标名称", "指标值", "指标值设定依据")
    lasting = p.indicators[-3:]
    for item, lead in zip(lasting, grouped(lasting), strict=True):
        book.indicator(seq, item, scope="overall")
        long.row(*lead, item.name, item.printed, "行业规划")
    year.row("年度绩效目标", c(p.goal, 6))
    year.row(*(c(x, 1, 2) for x in ("一级指标", "二级指标", "指标名称")), c("指标值", 3), c("指标值设定依据", 1, 2))
    year.row("前年", "上年", "预计当年实现")
    for item, lead in zip(p.indicators, grouped(p.indicators), strict=True):
        book.indicator(seq, item)
        last = case.more[item.name].last
        last += item.unit if item.kind == "numeric" else ""
        year.row(*lead, item.name, "—", last, item.printed, "历史数据")
    return [head, "长期绩效目标表", long, "年度绩效目标表", year]


def hubei() -> Book:
    place = Place("湖北省", "恩施土家族苗族自治州", "咸丰县", "422826")
    book = Book("twenty_fifth_xianfeng", "performance_targets", place, "咸丰县行政审批局", 2024)
    for n, case in enumerate(cases("5", book.doc, 2024), 1):
        book.sheet(f"表{n}", "咸丰县行政审批局2024年项目支出绩效目标表", *_hubei(book, case))
    return book


FORMS = [
    Form("twenty_fifth_huoshan", "evaluation_form", anhui, "xlsx pdf aligned_mid"),
    Form("twenty_fifth_liangdang", "evaluation_form", gansu, "docx html md_lost"),
    Form("twenty_fifth_leishan", "target_form", guizhou, "xls pdf_tall text"),
    Form("twenty_fifth_xianfeng", "target_form", hubei, "docx md md_twice"),
]
