"""More forms by the second author: whole departments by kind of income and spending, two terms side by side, targets in paragraphs."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels, spans
from ..content import Project, projects
from . import Form
from .second_content import plain, said_projects
from .statements import texts


def whole_department() -> Book:
    """A department evaluated as a whole; below the total its income and its spending by kind, side by side."""
    place = Place("湖南省", "湘西土家族苗族自治州", "花垣县", "433124")
    book = Book("income_and_spending", "self_evaluation", place, "花垣县卫生健康局", 2023)
    p = projects("卫生健康", "whole_department", points=90)[0]
    rate, score = f"{p.rate}%", str(p.execution_score())
    grid = Grid()
    grid.row("县级预算部门名称", c("花垣县卫生健康局", 8))
    grid.row(c("年度预算申请（万元）", 1, 4), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    grid.row(
        c("年度资金总额", 2), book.money("", "initial_budget", "total", p.total), book.money("", "adjusted_budget", "total", p.adjusted),
        book.spent("", "total", p.spent, rate, "10", score), "10", rate, score,
    )  # fmt: skip
    basic = book.amount((p.adjusted / 2).quantize(Decimal("0.01")))
    grid.row(c("按收入性质分：", 4), c("按支出性质分：", 4))
    fiscal = book.amount(p.adjusted_fiscal)
    for source in ("general_public", "fiscal_appropriation"):
        book.money("", "adjusted_budget", source, p.adjusted_fiscal, again=True)
        book.money("", "budget", source, p.adjusted_fiscal, again=True)
    grid.row(c(f"其中：一般公共预算：{fiscal}", 4), c(f"其中：基本支出：{basic}", 4))
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(p.goal, 4), c(p.done, 4))
    size = len(p.indicators)
    grid.row(
        c("绩效指标", 1, size + 1), "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"
    )
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.evaluated("", item)
        grid.row(*cells, item.name, item.printed, item.actual + (item.unit if item.kind == "numeric" else ""), item.weight, item.score, "")
    grid.row(c("总分", 6), "100", str(p.score()), "")
    book.sheet(
        "整体",
        "附件3",
        "2023年度部门整体支出绩效自评表",
        grid,
        "填表人：石某　　填报日期：2024年5月20日　　联系电话：0743-0000000　　单位负责人签字：",
    )
    return book


def two_terms() -> Book:
    """One list, the target of the whole term beside that of the year; amounts in 千元."""
    place = Place("西藏自治区", "林芝市", "巴宜区", "540402")
    book = Book("two_terms_list", "performance_targets", place, "林芝市巴宜区交通运输局", 2024, unit="千元")
    grid = Grid(heading=2)
    grid.row(*(c(x, 1, 2) for x in ("序号", "项目名称", "资金总额（千元）", "一级指标", "二级指标", "三级指标")), c("指标值", 2))
    grid.row("实施期", "年度")
    for n, p in enumerate(projects("交通运输", "two_terms"), 1):
        seq = book.project(p)
        size = len(p.indicators)
        lead = [str(n), p.name, book.money(seq, "budget", "total", p.total)]
        for k, item in enumerate(p.indicators):
            book.indicator(seq, item, "overall")
            book.indicator(seq, item)
            cells = [item.level1, item.level2, item.name, item.printed, item.printed]
            grid.row(*([c(x, 1, size) for x in lead] if k == 0 else []), *cells)
    book.sheet("目标", "林芝市巴宜区交通运输局2024年项目绩效目标一览表", grid)
    return book


def unit_first() -> Book:
    """Unit, value and sign of the target in three columns, last one first; the weight between them."""
    place = Place("山西省", "吕梁市", "临县", "141124")
    book = Book("unit_first", "performance_targets", place, "临县水利局", 2025)
    for n, p in enumerate(projects("水利", "unit_first", unit="临县水利局机关"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        grid.row("单位名称", c(p.unit, 3), "项目名称", c(p.name, 3))
        money = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
        grid.row("预算资金", c(f"{money[0]}万元", 3), "其中：财政资金", c(f"{money[1]}万元", 3))
        grid.row("年度绩效目标", c(p.goal, 7))
        grid.row("一级指标", "二级指标", "三级指标", "绩效度量单位", "权重（%）", "绩效指标值", "绩效指标性质", "本年绩效指标说明")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            remark = f"考核{item.name}"
            book.indicator(seq, item, apart=True, weight=item.weight, remark=remark)
            grid.row(*cells, item.name, item.unit, item.weight, item.value, item.operator, remark)
        book.sheet(f"{n}", "2025年部门预算项目支出绩效目标公开表", "预算部门：临县水利局", grid)
    return book


def paragraphs() -> Book:
    """No table at all: every project in paragraphs, the indicators numbered under their kind."""
    place = Place("江西省", "宜春市", "万载县", "360922")
    book = Book("paragraph_targets", "performance_targets", place, "万载县文化广电旅游局", 2024)
    lines = ["万载县文化广电旅游局2024年部门预算重点项目绩效目标"]
    for n, p in zip("一二三", map(plain, said_projects("万载县融媒体中心")), strict=True):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        lines += [f"（{n}）项目名称：{p.name}", f"实施单位：{p.unit}", f"预算金额：{book.money(seq, 'budget', 'total', p.total)}万元"]
        lines += [f"年度绩效目标：{p.goal}", "绩效指标："]
        for item, new in zip(p.indicators, spans(i.level2 for i in p.indicators), strict=True):
            book.indicator(seq, item, hide="1")
            lines.append((f"{item.level2}：" if new else "") + item.name + (item.printed if item.operator else "：" + item.printed) + "。")
    book.sheet("目标", *lines)
    return book


def completion() -> Book:
    """An evaluated list, one row an indicator, with the rate of completion; 万元 behind every amount."""
    place = Place("河南省", "驻马店市", "正阳县", "411724")
    book = Book("completion_list", "self_evaluation", place, "正阳县农业农村局", 2023)
    grid = Grid(heading=1)
    grid.row(
        "项目名称",
        "下达资金",
        "支付金额",
        "支付率",
        "指标名称",
        "指标分值",
        "计划指标值",
        "实际达到值",
        "指标完成率",
        "指标得分",
        "项目自评总分",
    )
    for p in projects("农业农村", "completion", points=100):
        total = str(sum(Decimal(i.score) for i in p.indicators))
        seq = book.project(p, total_score=total)
        rate, size = f"{p.rate}%", len(p.indicators)
        lead = [p.name, book.money(seq, "budget", "total", p.adjusted) + "万元", book.spent(seq, "total", p.spent, rate) + "万元", rate]
        for k, item in enumerate(p.indicators):
            book.evaluated(seq, item, hide="12")
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            cells = [item.name, item.weight, item.printed, actual, "100%" if item.score == item.weight else "95.8%", item.score]
            grid.row(*([c(x, 1, size) for x in lead] if k == 0 else []), *cells, *([c(total, 1, size)] if k == 0 else []))
    book.sheet("自评", "正阳县农业农村局2023年度项目绩效自评表", grid)
    return book


def unit_budget() -> Book:
    """Income by unit, code in brackets before the name, and spending by economic class with 类 and 款 in two columns."""
    place = Place("甘肃省", "定西市", "岷县", "621126")
    book = Book("units_and_classes", "department_budget", place, "岷县教育局", 2025)
    table = "部门收入总体情况表"
    columns = ("合计", "一般公共预算收入", "政府性基金预算收入", "财政专户管理资金收入", "上年结转")
    grid = Grid(heading=2)
    grid.row(c("单位", 1, 2), c("总　计", 1, 2), c("其　　中", 4))
    grid.row(*columns[1:])
    rows = (
        ("", "合计", "1310.00 1250.00  40.00 20.00"),
        ("105001", "岷县教育局机关", "410.00 390.00   20.00"),
        ("105002", "岷县第一中学", "900.00 860.00  40.00 "),
    )
    for code, name, figures in rows:
        grid.row(f"[{code}]{name}" if code else name, *texts(book, table, code, name, columns, figures))
    book.sheet("收入", table, "部门：岷县教育局　　　　　　　　　　单位：万元", grid)
    table = "一般公共预算基本支出情况表（按部门预算经济分类）"
    grid = Grid(heading=2)
    grid.row(c("经济分类科目", 3), c("2025年基本支出", 3))
    kinds = ("合计", "人员经费", "公用经费")
    grid.row("类", "款", "名称", *kinds)
    items = (
        ("", "合计", "1012.40 940.00 72.40"), ("301", "工资福利支出", "940.00 940.00 "), ("30101", "基本工资", "610.00 610.00 "),
        ("30107", "绩效工资", "330.00 330.00 "), ("302", "商品和服务支出", "72.40  72.40"), ("30201", "办公费", "50.00  50.00"),
        ("30299", "其他商品和服务支出", "22.40  22.40"),
    )  # fmt: skip
    for code, name, figures in items:
        grid.row(c(code[:3]), c(code[3:]), name, *texts(book, table, code, name, kinds, figures))
    book.sheet("基本支出", table, "部门：岷县教育局　　　　　　　　　　单位：万元", grid)
    return book


def numbered_names() -> Book:
    """The capital's form: points of execution on the total only, names numbered, the explanation of the score last."""
    place = Place("北京市", "", "延庆区", "110119")
    book = Book("numbered_names", "self_evaluation", place, "北京市延庆区园林绿化局", 2023)
    for n, p in enumerate(said_projects("北京市延庆区园林绿化局本级"), 1):
        book.sheet(f"{n}", "项目支出绩效自评表", "（ 2023年度 ）", _capital(book, p))
    return book


ASKED = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")


def _capital(book: Book, p: Project) -> Grid:
    total, rate, score = str(p.score()), f"{p.rate}%", str(p.execution_score())
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=total)
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 8))
    grid.row(c("主管部门", 2), c("北京市延庆区园林绿化局", 3), c("实施单位", 2), c(p.unit, 3))
    grid.row(c("项目负责人", 2), c("张某", 3), c("联系电话", 2), c("010-00000000", 3))
    grid.row(c("项目资金\n（万元）", 2, 5), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    zero = Decimal(0)
    rows = [
        ("年度资金总额", "total", p.total, p.adjusted, p.spent),
        ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
        ("上年结转资金", "carryover", zero, zero, zero), ("其他资金", "other", p.other, p.other, p.other),
    ]  # fmt: skip
    for k, (label, source, first, adjusted, spent) in enumerate(rows):
        given = book.spent(seq, source, spent, rate, "10", score) if k == 0 else book.spent(seq, source, spent)
        both = book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, adjusted)
        grid.row(c(label, 2), *both, given, *(["10.0", rate, score] if k == 0 else ["—", "—", "—"]))
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 5), c("实际完成情况", 4))
    grid.row(c(p.goal, 5), c(p.done, 4))
    size = len(p.indicators)
    grid.row(
        c("绩\n效\n指\n标", 1, size + 1),
        *ASKED,
        c("偏差原因分析及改进措施", 2),
    )
    for k, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True), 1):
        book.evaluated(seq, item)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*cells, f"指标{k}：{item.name}", item.printed, actual, item.weight, item.score, c("", 2))
    grid.row(c("总分", 6), "100", total, c("", 2))
    return grid


FORMS = [
    Form("income_and_spending", "self_evaluation", whole_department, "docx pdf xlsx"),
    Form("two_terms_list", "target_list", two_terms, "xlsx html pdf"),
    Form("unit_first", "target_form", unit_first, "xlsx docx pdf_tall"),
    Form("paragraph_targets", "narrative", paragraphs, "docx text pdf"),
    Form("completion_list", "scored_list", completion, "xlsx csv pdf"),
    Form("units_and_classes", "budget", unit_budget, "xlsx pdf html text"),
    Form("numbered_names", "self_evaluation", numbered_names, "docx pdf text"),
]
