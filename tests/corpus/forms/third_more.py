"""More by the third author: rows of a data portal, forms turned on their side, explained and compared targets, lists cut into pages."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Indicator
from . import Form
from .third_content import projects, worded

ZERO = Decimal(0)


def portal_rows() -> Book:
    """A data portal's table: every row says year, place, department and project again; one row an indicator."""
    place = Place("浙江省", "丽水市", "缙云县", "331122")
    book = Book("portal_rows", "performance_targets", place, "缙云县医疗保障局", 2024, unit="元")
    grid = Grid(heading=1)
    grid.row(
        "预算年度", "行政区划", "主管部门名称", "预算单位名称", "项目代码", "项目名称", "预算金额（元）", "一级指标名称", "二级指标名称",
        "三级指标名称",
        "指标关系", "指标值", "指标单位",
    )  # fmt: skip
    for p in projects("医保", "缙云县医疗保障局", "缙云县医疗保障服务中心", code="33112224T00000"):
        seq = book.project(p, project_code=p.code, unit_name=p.unit)
        lead = ["2024", "浙江省丽水市缙云县", book.department, p.unit, p.code, p.name, book.money(seq, "budget", "total", p.fiscal)]
        for item in p.indicators:
            book.indicator(seq, item, apart=True)
            grid.row(*lead, item.level1, item.level2, item.name, item.operator, item.value, item.unit)
    book.sheet("data", grid)
    return book


def transposed() -> Book:
    """A township's sheet turned on its side: a column for every project, a row for every field and indicator."""
    place = Place("吉林省", "四平市", "梨树县", "220322")
    book = Book("column_a_project", "performance_targets", place, "梨树县榆树台镇人民政府", 2024)
    items = projects("乡镇", "梨树县榆树台镇人民政府")
    seqs = [book.project(p, unit_name=p.unit, annual_goal=p.goal) for p in items]
    grid = Grid()
    grid.row(c("项目名称", 2), *(p.name for p in items))
    grid.row(c("实施单位", 2), *(p.unit for p in items))
    grid.row(c("预算金额（万元）", 2), *(book.money(s, "budget", "total", p.total) for s, p in zip(seqs, items, strict=True)))
    grid.row(c("其中：财政拨款", 2), *(_public(book, s, p.fiscal) for s, p in zip(seqs, items, strict=True)))
    grid.row(c("年度绩效目标", 2), *(p.goal for p in items))
    for kind in dict.fromkeys(i.level2 for p in items for i in p.indicators):
        of_kind = [[i for i in p.indicators if i.level2 == kind] for p in items]
        for k in range(max(map(len, of_kind))):
            cells = []
            for seq, found in zip(seqs, of_kind, strict=True):
                if k < len(found):
                    book.indicator(seq, found[k])
                    cells.append(found[k].name + ("" if found[k].operator else "：") + found[k].printed)
                else:
                    cells.append("")
            level1 = next(i.level1 for p in items for i in p.indicators if i.level2 == kind)
            grid.row(level1, kind, *cells)
    book.sheet("目标", "梨树县榆树台镇人民政府2024年项目支出绩效目标表", grid)
    return book


def _public(book: Book, seq: str, wan: Decimal) -> str:
    return book.money(seq, "budget", "fiscal_appropriation", wan)


def explained() -> Book:
    """Every indicator with its explanation, its rule of scoring and its source of data; a municipal district's form."""
    place = Place("天津市", "", "蓟州区", "120119")
    book = Book("explained_targets", "performance_targets", place, "天津市蓟州区林业局", 2020)
    for n, p in enumerate(projects("林草", "天津市蓟州区林业局"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目名称", c(p.name, 4), "主管预算部门", c(book.department, 3))
        money = book.money(seq, "budget", "total", p.total), _public(book, seq, p.fiscal), book.money(seq, "budget", "other", p.other)
        grid.row(c("项目资金\n（万元）", 1, 2), c("预算资金总额", 3), c("其中：财政资金", 3), c("其他资金", 2))
        grid.row(c(money[0], 3), c(money[1], 3), c(money[2], 2))
        grid.row("绩效目标", c("1." + p.goal, 8))
        book.gold["projects"][-1]["annual_goal"] = "1." + p.goal
        grid.row("一级指标", "二级指标", "三级指标", "绩效指标值", "权重", "指标解释", "评分标准", c("数据来源", 2))
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            remark = f"考察{item.name}情况"
            book.indicator(seq, item, weight=item.weight, remark=remark)
            grid.row(*cells, item.name, item.printed, item.weight, remark, "完成得满分，未完成按比例扣分", c("项目台账", 2))
        book.sheet(f"{n}", "天津市蓟州区林业局2020年项目支出绩效目标表", grid)
    return book


def past_years() -> Book:
    """Targets beside the values of the two years before, and the standard of the trade; a county of a municipality."""
    place = Place("重庆市", "", "酉阳土家族苗族自治县", "500242")
    book = Book("past_years", "performance_targets", place, "酉阳土家族苗族自治县卫生健康委员会", 2025)
    for n, p in enumerate(projects("卫健", "酉阳土家族苗族自治县妇幼保健院"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目名称", c(p.name, 4), "实施单位", c(p.unit, 4))
        grid.row(
            "当年预算（万元）",
            c(book.money(seq, "budget", "total", p.fiscal), 4),
            "其中：一般公共预算",
            c(_general(book, seq, p.fiscal), 4),
        )
        grid.row("当年绩效目标", c(p.goal, 9))
        grid.row(
            "指标类型",
            "指标名称",
            "指标性质",
            "2025年指标值",
            "计量单位",
            "2024年实际值",
            "2023年实际值",
            "行业标准",
            "权重",
            "是否核心指标",
        )
        for k, item in enumerate(p.indicators):
            book.indicator(seq, item, hide="1", apart=True, weight=item.weight)
            past = [_share(item, "0.97"), _share(item, "0.94")]
            grid.row(
                item.level2, item.name, item.operator, item.value, item.unit, *past, "", item.weight, "是" if k < 2 else "否",
            )  # fmt: skip
        book.sheet(f"{n}", "附件6", "2025年县级部门预算项目绩效目标表", "主管部门：酉阳土家族苗族自治县卫生健康委员会", grid)
    return book


def _general(book: Book, seq: str, wan: Decimal) -> str:
    return book.money(seq, "budget", "general_public", wan)


def _share(item: Indicator, part: str) -> str:
    return str((Decimal(item.value) * Decimal(part)).quantize(Decimal(item.value)))


def paged() -> Book:
    """A list exported page by page: headings and page numbers again inside the sheet, blank rows, projects cut in two, 千元."""
    place = Place("湖北省", "恩施土家族苗族自治州", "利川市", "422802")
    book = Book("cut_into_pages", "self_evaluation", place, "利川市市场监督管理局", 2021, unit="千元")
    asked = ("序号", "项目名称", "预算数", "执行数", "执行率(%)", "自评总分", "三级指标", "目标值", "实际值", "分值", "得分")
    items = projects("市场监管")
    rows: list[list[str]] = []
    for n, p in enumerate(items, 1):
        total = str(p.score())
        seq = book.project(p, total_score=total)
        given = book.spent(seq, "total", p.spent_fiscal, str(p.rate))
        lead = [f"（{'一二'[n - 1]}）", p.name, book.money(seq, "budget", "total", p.adjusted_fiscal), given, str(p.rate), total]
        for k, item in enumerate(p.indicators):
            book.evaluated(seq, item, hide="12")
            rows.append([*(lead if k == 0 else [""] * 6), item.name, item.printed, worded(item), item.weight, item.score])
    grid = Grid()
    for at in range(0, len(rows), 4):
        if at:
            grid.row(*[""] * len(asked))
        grid.row(*asked)
        for row in rows[at : at + 4]:
            grid.row(*row)
        grid.row(c(f"第{at // 4 + 1}页　共{-(-len(rows) // 4)}页", len(asked)))
    book.sheet("Sheet1", "利川市市场监督管理局2021年度项目支出绩效自评情况表", "单位：千元", grid)
    return book


def policy() -> Book:
    """A policy evaluated: spending by year told in the text, the result per indicator in a table, the rate of completion beside it."""
    place = Place("陕西省", "榆林市", "靖边县", "610824")
    book = Book("policy_report", "self_evaluation", place, "靖边县教育局", 2021)
    p = projects("教育", "靖边县教育局")[1]
    total = str(p.score())
    seq = book.project(p, total_score=total, self_grade="优")
    adjusted, spent = book.money(seq, "budget", "total", p.adjusted), book.spent(seq, "total", p.spent, f"{p.rate}%")
    grid = Grid(heading=1)
    grid.row("指标类别", "指标名称", "计划完成值", "实际完成值", "完成率", "满分", "实得分")
    for item in p.indicators:
        book.evaluated(seq, item, hide="1")
        done = "100%" if item.score == item.weight else "95.79%"
        grid.row(item.level2, item.name, item.printed, worded(item), done, item.weight, item.score)
    book.sheet(
        "报告", "靖边县教育局2021年度", f"{p.name}项目支出绩效自评报告", "一、基本情况", "（一）项目概况",
        f"根据上级部署，我局实施{p.name}项目。项目2021年预算安排{adjusted}万元，截至2021年12月31日实际支出{spent}万元，预算执行率{p.rate}%。",
        "（二）绩效目标", p.goal, "二、绩效自评结论", f"经自评，项目得分{total}分，自评等级为优。", "三、指标完成情况分析",
        "表1　绩效指标完成情况", grid,
        "四、存在的问题及下一步措施", "部分学校保安年龄偏大、持证率偏低，下一步将统一组织培训考证。",
    )  # fmt: skip
    return book


FORMS = [
    Form("portal_rows", "target_list", portal_rows, "csv tsv xlsx html"),
    Form("column_a_project", "target_form", transposed, "xlsx docx pdf"),
    Form("explained_targets", "target_form", explained, "xlsx docx pdf html"),
    Form("past_years", "target_form", past_years, "docx pdf xlsx"),
    Form("cut_into_pages", "scored_list", paged, "xlsx xls html pdf"),
    Form("policy_report", "narrative", policy, "docx pdf md text"),
]
