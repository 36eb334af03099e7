"""Evaluations by the third author: monitoring in the year, forms of many versions, score sheets, summaries and what follows from them."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Indicator, Project
from . import Form
from .third_content import projects, worded

ZERO = Decimal(0)


def monitoring() -> Book:
    """The first seven months: what was spent and reached by then, what is expected by the end of the year, causes as ticks."""
    place = Place("宁夏回族自治区", "固原市", "西吉县", "640422")
    book = Book("seven_months", "other", place, "西吉县医疗保障局", 2025)
    for n, p in enumerate(projects("医保", "西吉县医疗保障局"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目名称", c(p.name, 5), "项目类别", c("经常性项目", 4))
        grid.row("主管部门", c(book.department, 5), "实施单位", c(p.unit, 4))
        grid.row(c("项目资金\n（万元）", 1, 3), "", "年初预算数", "全年预算数", c("1–7月执行数", 2), "1–7月执行率", c("全年预计执行数", 4))
        for label, source in (("年度资金总额", "total"), ("其中：本级财政资金", "fiscal_appropriation")):
            rate = f"{p.rate}%"
            spent = book.spent(seq, source, p.spent_fiscal, rate)
            both = book.money(seq, "initial_budget", source, p.fiscal), book.money(seq, "adjusted_budget", source, p.adjusted_fiscal)
            grid.row(label, *both, c(spent, 2), rate, c(book.amount(p.adjusted_fiscal), 4))
        grid.row("年度总体目标", c(p.goal, 10))
        size = len(p.indicators)
        grid.row(
            c("绩\n效\n指\n标", 1, size + 2),
            *(c(x, 1, 2) for x in ("一级指标", "二级指标", "三级指标", "年度指标值", "1–7月执行情况", "全年预计完成情况")),
            c("偏差原因", 2), c("完成目标可能性", 2),
        )  # fmt: skip
        grid.row("经费保障", "其他", "确定能", "有可能")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.evaluated(seq, item)
            book.gold["indicators"][-1] |= {"weight": "", "score": ""}
            sure = item.score == item.weight
            expected = item.value + (item.unit if item.kind == "numeric" else "")
            grid.row(*cells, item.name, item.printed, worded(item), expected, "", "" if sure else "√", *(("√", "") if sure else ("", "√")))
        book.sheet(f"{n}", "2025年度项目支出绩效运行监控表", "（2025年1月至7月）", grid)
    return book


ROWS = (("其中：财政拨款", "fiscal_appropriation"), ("财政专户管理资金", "special_account"), ("单位资金", "unit_funds"))


def version_2023() -> Book:
    """The form of an integrated budget system: sources below the total, dashes beside them, the total score in the last row."""
    place = Place("江西省", "赣州市", "于都县", "360731")
    book = Book("system_version", "self_evaluation", place, "于都县教育局", 2023)
    for n, p in enumerate(projects("教育", "于都县教育局机关", code="360731230000000"), 1):
        total = str(p.score())
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=total)
        grid = Grid()
        grid.row("项目名称", c(f"{p.code}_{p.name}", 8))
        grid.row("主管部门及代码", c("201-于都县教育局", 3), "实施单位", c(p.unit, 4))
        grid.row(c("项目资金\n（万元）", 1, 5), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
        rate, score = f"{p.rate}%", str(p.execution_score())
        spent = book.spent(seq, "total", p.spent, rate, "10", score)
        both = book.money(seq, "initial_budget", "total", p.total), book.money(seq, "adjusted_budget", "total", p.adjusted)
        grid.row(c("年度资金总额", 2), *both, spent, "10", rate, score)
        amounts = ((p.fiscal, p.adjusted_fiscal, p.spent_fiscal), (ZERO, ZERO, ZERO), (p.other, p.other, p.other))
        for (label, source), (first, adjusted, given) in zip(ROWS, amounts, strict=True):
            both = book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, adjusted)
            grid.row(c(label, 2), *both, book.spent(seq, source, given), "—", "", "—")
        grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
        grid.row(c(p.goal, 4), c(p.done, 4))
        _system_rows(book, seq, grid, p, total)
        book.sheet(f"{n}", "附件2-2", "项目支出绩效自评表", "（2023年度）", grid)
    return book


def _system_rows(book: Book, seq: str, grid: Grid, p: Project, total: str) -> None:
    size = len(p.indicators)
    asked = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "未完成原因分析与拟采取的措施")
    grid.row(c("绩效指标", 1, size + 1), *asked)
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        reason = "" if item.score == item.weight else f"{item.name}受年中生源变化影响，下一年度科学测算。"
        book.evaluated(seq, item, reason=reason)
        grid.row(*cells, item.name, item.printed, worded(item), item.weight, item.score, reason)
    grid.row(c("总　分", 6), "100", total, "")


def region_transfer() -> Book:
    """A transfer of the centre to a county: management of the funds as rows of text, funds with letters in the headings."""
    place = Place("贵州省", "黔东南苗族侗族自治州", "榕江县", "522632")
    book = Book("transfer_region", "self_evaluation", place, "榕江县卫生健康局", 2022)
    p = projects("卫健")[0]
    named = "2022年中央财政重大公共卫生服务补助资金"
    seq = book.project(_named(p, named), overall_goal=p.goal, goal_completion=p.done)
    grid = Grid()
    grid.row(c("转移支付（项目）名称", 2), c(named, 6))
    grid.row(c("中央主管部门", 2), c("国家卫生健康委员会", 6))
    grid.row(c("地方主管部门", 2), c(book.department, 3), "资金使用单位", c("榕江县妇幼保健院", 2))
    book.gold["projects"][-1]["unit_name"] = "榕江县妇幼保健院"
    grid.row(
        c("资金投入情况\n（万元）", 2, 4),
        c("", 1),
        c("全年预算数（A）", 2),
        "全年执行数（B）",
        c("预算执行率（B/A×100%）".replace("×", "*"), 2),
    )
    total = book.money(seq, "adjusted_budget", "total", p.fiscal), book.spent(seq, "total", p.spent_fiscal, f"{p.rate}%")
    grid.row("年度资金总额：", c(total[0], 2), total[1], c(f"{p.rate}%", 2))
    rate = f"{p.rate}%"
    central = (
        book.money(seq, "adjusted_budget", "fiscal_appropriation", p.fiscal),
        book.spent(seq, "fiscal_appropriation", p.spent_fiscal, rate),
    )
    grid.row("其中：中央财政资金", c(central[0], 2), central[1], c(rate, 2))
    rest = book.money(seq, "adjusted_budget", "other", ZERO), book.spent(seq, "other", ZERO)
    grid.row("其他资金", c(rest[0], 2), rest[1], c("", 2))
    grid.row(c("资金管理情况", 2, 4), "", c("情况说明", 3), c("存在问题和改进措施", 2))
    for what, said in (
        ("分配科学性", "按因素法分配，符合管理办法。"),
        ("下达及时性", "收到指标文后30日内下达。"),
        ("支付规范性", "按国库集中支付制度支付。"),
    ):
        grid.row(what, c(said, 3), c("无", 2))
    grid.row(c("总体目标完成情况", 2, 2), c("总体目标", 3), c("全年实际完成情况", 3))
    grid.row(c(p.goal, 3), c(p.done, 3))
    grid.row(
        c("绩效\n指标", 1, len(p.indicators) + 1),
        "一级指标",
        "二级指标",
        "三级指标",
        "指标值",
        "全年实际完成值",
        c("未完成原因和改进措施", 2),
    )
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.evaluated(seq, item)
        book.gold["indicators"][-1] |= {"weight": "", "score": ""}
        grid.row(*cells, item.name, item.printed, worded(item), c("", 2))
    grid.row(c("说明", 2), c("请在此处简要说明中央巡视、各级审计和财政监督中发现的问题及其所涉及的金额，如没有请填无。无。", 6))
    book.sheet("自评表", "附件1", "中央对地方转移支付区域绩效目标自评表", "（2022年度）", grid)
    return book


def _named(p: Project, name: str) -> Project:
    return Project(name, p.goal, p.indicators, fiscal=p.fiscal, adjusted_fiscal=p.adjusted_fiscal, spent_fiscal=p.spent_fiscal, done=p.done)


def bonds() -> Book:
    """Special bonds: the bond beside the fiscal money, amounts in 亿元 with four places, evaluated with a grade."""
    place = Place("河南省", "信阳市", "商城县", "411524")
    book = Book("special_bonds", "self_evaluation", place, "商城县产业集聚区管理委员会", 2023, unit="亿元")
    p = projects("开发区", "商城县产业集聚区管理委员会")[1]
    total = str(p.score())
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=total, self_grade="良")
    grid = Grid()
    grid.row("债券项目名称", c(p.name, 6))
    grid.row("项目主管部门", c(book.department, 3), "项目实施单位", c(p.unit, 2))
    grid.row("资金来源", "年初预算", "调整后预算", "实际支出", "执行率", "分值", "得分")
    rate, score = f"{p.rate}%", str(p.execution_score())
    both = book.money(seq, "initial_budget", "total", p.total), book.money(seq, "adjusted_budget", "total", p.adjusted)
    grid.row("合计", *both, book.spent(seq, "total", p.spent, rate, "10", score), rate, "10", score)
    for label, source, amounts in (
        ("政府性基金预算（专项债券）", "government_fund", (p.fiscal, p.adjusted_fiscal, p.spent_fiscal)),
        ("其他资金", "other", (p.other, p.other, p.other)),
    ):
        both = book.money(seq, "initial_budget", source, amounts[0]), book.money(seq, "adjusted_budget", source, amounts[1])
        grid.row(label, *both, book.spent(seq, source, amounts[2]), "", "", "")
    grid.row("年度绩效目标", c(p.goal, 6))
    grid.row("目标完成情况", c(p.done, 6))
    grid.row("一级指标", "二级指标", "三级指标", "目标值", "完成值", "分值", "得分")
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        book.evaluated(seq, item)
        grid.row(*cells, item.name, item.printed, worded(item), item.weight, item.score)
    grid.row(c("评价总分", 5), "100", total)
    grid.row(c("评价等级", 5), c("良", 2))
    book.sheet("专项债", "商城县2023年度专项债券项目资金绩效自评表", "金额单位：亿元", grid)
    return book


SCORED = [  # level 1|level 2|level 3|weight|what it asks|score
    "决策|项目立项|立项依据充分性|4|立项是否符合法律法规和发展规划|4", "决策|项目立项|立项程序规范性|4|申请、设立过程是否符合要求|4",
    "决策|绩效目标|绩效目标合理性|6|目标是否与实际工作相关|5", "决策|资金投入|预算编制科学性|6|预算是否经过论证、有标准|4.5",
    "过程|资金管理|资金到位率|4|实际到位资金与预算资金的比率|4", "过程|资金管理|预算执行率|6|实际支出与到位资金的比率|5.91",
    "过程|组织实施|管理制度健全性|5|业务和财务制度是否健全|5", "过程|组织实施|制度执行有效性|5|制度是否得到有效执行|3",
    "产出|产出数量|应急广播终端运维完成率|15|实际运维数与计划数的比率|15", "产出|产出质量|终端在线达标率|10|在线率是否达到97%|10",
    "产出|产出时效|应急信息播发及时率|5|是否在10分钟内播发|5",
    "效益|社会效益|政策宣传入户情况|20|是否提高政策知晓度|17", "效益|满意度|听众满意度|10|问卷调查满意比例|9",
]  # fmt: skip


def score_sheet() -> Book:
    """A finance bureau's sheet of scores: decision, process, output and effect, points of every level, and a report above it."""
    place = Place("江苏省", "盐城市", "射阳县", "320924")
    book = Book("decision_to_effect", "self_evaluation", place, "射阳县融媒体中心", 2020)
    p = projects("融媒")[0]
    rows = [line.split("|") for line in SCORED]
    total = str(sum(Decimal(r[5]) for r in rows))
    seq = book.project(p, total_score=total, self_grade="优")
    items = [Indicator(r[0], r[1], r[2], "", "", "", "", r[3], "", r[5]) for r in rows]
    grid = Grid(heading=1)
    grid.row("一级指标", "二级指标", "三级指标", "分值", "指标说明", "评价标准", "得分")
    for item, row, cells in zip(items, rows, levels(items), strict=True):
        book.indicator(seq, item, target="", weight=item.weight, score=item.score, remark=row[4])
        grid.row(*cells, item.name, item.weight, row[4], "符合要求得满分，每发现一处不符扣0.5分，扣完为止。", item.score)
    grid.row(c("合计", 3), "100", "", "", total)
    amount, spent = book.money(seq, "budget", "total", p.total), book.spent(seq, "total", p.spent)
    book.sheet(
        "评价", f"射阳县融媒体中心2020年度{p.name}项目财政评价报告（摘要）",
        "一、项目基本情况",
        f"为保障行政村应急广播终端正常发声，县财政2020年安排{p.name}项目预算{amount}万元，实际支出{spent}万元。",
        "二、评价结论",
        f"经综合评价，该项目得分{total}分，评价等级为“优”。",
        "三、存在问题",
        "一是预算编制不够精细；二是部分村级终端管护责任不够明确。",
        "附表：绩效评价指标体系及得分表", grid,
    )  # fmt: skip
    return book


def applied() -> Book:
    """A summary of self-evaluations: grouped by unit, the total first, rates as fractions, what the results are used for."""
    place = Place("山西省", "晋中市", "平遥县", "140728")
    book = Book("results_applied", "self_evaluation", place, "平遥县文化和旅游局", 2023)
    items = [*projects("文旅", "平遥县文物所"), *projects("融媒", "平遥县文化馆")]
    grid = Grid(heading=2)
    grid.row(*(c(x, 1, 2) for x in ("序号", "单位/项目")), c("资金情况（万元）", 3), c("自评结果", 2), c("结果应用建议", 1, 2))
    grid.row("预算数", "支出数", "执行率", "得分", "等级")
    adjusted, spent = sum((p.adjusted for p in items), ZERO), sum((p.spent for p in items), ZERO)
    rate = (spent / adjusted).quantize(Decimal("0.0001"))
    grid.row(
        "", "合计", book.money("", "budget", "total", adjusted), book.spent("", "total", spent, f"{rate * 100}%"), str(rate), "", "", "",
    )  # fmt: skip
    for n, p in enumerate(items):
        if n % 2 == 0:
            grid.row("一二"[n // 2], p.unit, *[""] * 6)
        score = p.score()
        grade = "优" if score >= 90 else "良"
        seq = book.project(p, unit_name=p.unit, total_score=str(score), self_grade=grade)
        given = book.spent(seq, "total", p.spent, f"{p.rate}%")
        use = "继续安排" if score > 97 else "压减预算，优化支出"
        grid.row(str(n + 1), p.name, book.money(seq, "budget", "total", p.adjusted), given, str(p.rate / 100), str(score), grade, use)
    book.sheet("汇总", "平遥县文化和旅游局2023年度项目支出绩效自评结果及应用情况汇总表", grid, "注：执行率=支出数/预算数。")
    return book


def reached() -> Book:
    """A court: several forms on one sheet; what was reached in words such as 已完成, points printed with 分."""
    place = Place("山东省", "菏泽市", "郓城县", "371725")
    book = Book("reached_in_words", "self_evaluation", place, "郓城县人民法院", 2022)
    blocks: list[str | Grid] = []
    for p in projects("法院", "郓城县人民法院"):
        total = str(p.score())
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=total)
        grid = Grid()
        grid.row("项目名称", c(p.name, 3), "项目负责人", c("庭室负责人", 3))
        grid.row("主管部门", c(book.department, 3), "实施单位", c(p.unit, 3))
        grid.row(c("预算执行情况\n（10分）", 1, 2), c("全年预算数（万元）", 2), c("全年执行数（万元）", 2), "执行率", c("得分", 2))
        rate, score = f"{p.rate}%", str(p.execution_score())
        given = book.spent(seq, "total", p.spent, rate, "10", score)
        grid.row(c(book.money(seq, "adjusted_budget", "total", p.adjusted), 2), c(given, 2), rate, c(score + "分", 2))
        grid.row("年度绩效目标", c(p.goal, 3), "完成情况", c(p.done, 3))
        grid.row("一级指标", "二级指标", "三级指标", "预期指标值", "全年完成值", "分值", "自评得分", "差异原因")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            said = "已完成100%" if item.actual == "100" else "达到预期指标" if item.kind == "qualitative" else worded(item)
            reason = "" if item.score == item.weight else "当事人对裁判理由理解不一，上诉率略有上升。"
            book.evaluated(seq, item, reason=reason)
            book.gold["indicators"][-1]["actual_text"] = said
            grid.row(*cells, item.name, item.printed, said, item.weight + "分", item.score + "分", reason)
        grid.row(c("合计得分", 5), "100分", total + "分", "")
        blocks += ["项目支出绩效自评表", "（2022年度）　　　　　　　　填报单位：郓城县人民法院", grid]
    book.sheet("自评", *blocks)
    return book


def footnoted() -> Book:
    """A township's report with the forms inside: 元 only in a note below the table, footnote marks behind names and headings."""
    place = Place("内蒙古自治区", "兴安盟", "突泉县", "152224")
    book = Book("footnoted_report", "self_evaluation", place, "突泉县宝石镇人民政府", 2021, unit="元", commas=True)
    items = projects("乡镇", "突泉县宝石镇人民政府")
    lines: list[str | Grid] = [
        "突泉县宝石镇人民政府2021年度项目支出绩效自评报告", "一、自评工作开展情况",
        "根据县财政局要求，我镇成立自评工作组，对2021年度两个项目开展绩效自评，自评覆盖率100%。", "二、项目自评情况",
    ]  # fmt: skip
    for n, p in zip("一二", items, strict=True):
        total = str(p.score())
        seq = book.project(p, total_score=total, goal_completion=p.done)
        grid = Grid()
        grid.row("项目名称①".replace("①", "*"), c(p.name, 5))
        grid.row("预算数**", "支出数", "执行率", "权重", "得分", "总分")
        rate, score = f"{p.rate}%", str(p.execution_score())
        given = book.spent(seq, "total", p.spent, rate, "10", score)
        grid.row(book.money(seq, "budget", "total", p.adjusted), given, rate, "10", score, total)
        grid.row("完成情况", c(p.done, 5))
        grid.row("二级指标", "三级指标", "计划值", "实现值", "权重", "得分")
        for item in p.indicators:
            book.evaluated(seq, item, hide="1")
            grid.row(item.level2, item.name, item.printed, worded(item), item.weight, item.score)
        lines += [f"（{n}）{p.name}", grid, "*名称与部门预算一致。**金额单位：元。"]
    lines += ["三、下一步改进措施", "进一步加强项目过程管理，督促施工单位加快进度，及时拨付资金。"]
    book.sheet("报告", *lines)
    return book


def full_width() -> Book:
    """Digits, brackets and percents in full width, as an old office program left them."""
    place = Place("西藏自治区", "日喀则市", "江孜县", "540222")
    book = Book("full_width_digits", "self_evaluation", place, "江孜县人民检察院", 2023)
    grid = Grid(heading=1)
    wide = str.maketrans("0123456789.%()", "０１２３４５６７８９．％（）")
    grid.row(
        "项目名称",
        "预算金额(万元)".translate(wide),
        "执行金额(万元)".translate(wide),
        "执行率",
        "指标",
        "指标值",
        "完成值",
        "分值",
        "得分",
        "总分",
    )
    for p in projects("检察"):
        total = str(p.score())
        seq = book.project(p, total_score=total)
        rate, size = f"{p.rate}%", len(p.indicators)
        lead = [p.name, book.money(seq, "budget", "total", p.adjusted), book.spent(seq, "total", p.spent, rate), rate]
        for k, item in enumerate(p.indicators):
            book.evaluated(seq, item, hide="12")
            cells = [
                item.name,
                item.printed.translate(wide),
                worded(item).translate(wide),
                item.weight.translate(wide),
                item.score.translate(wide),
            ]
            first = [c(x.translate(wide), 1, size) for x in lead] if k == 0 else []
            grid.row(*first, *cells, *([c(total.translate(wide), 1, size)] if k == 0 else []))
    book.sheet("自评", "江孜县人民检察院２０２３年度项目绩效自评情况表", grid)
    return book


def whole_self_evaluation() -> Book:
    """A department as a whole: basic and project spending as rows, tasks done, indicators with their points, a grade ticked."""
    place = Place("黑龙江省", "佳木斯市", "桦南县", "230822")
    book = Book("department_kinds", "self_evaluation", place, "桦南县林业和草原局", 2022)
    first, second = projects("林草")
    total, adjusted, spent = first.total + second.total, first.adjusted + second.adjusted, first.spent + second.spent
    rate = (100 * spent / adjusted).quantize(Decimal("0.01"))
    score = (rate / 10).quantize(Decimal("0.01"))
    grid = Grid()
    grid.row("部门名称", c(book.department, 7))
    grid.row(c("预算执行情况（万元）", 1, 4), "支出类别", "年初预算", "全年预算", "全年执行", "分值", "执行率", "得分")
    both = book.money("", "initial_budget", "total", total), book.money("", "adjusted_budget", "total", adjusted)
    grid.row("合计", *both, book.spent("", "total", spent, f"{rate}%", "10", str(score)), "10", f"{rate}%", str(score))
    grid.row("基本支出", book.amount(first.total), book.amount(first.adjusted), book.amount(first.spent), "—", "—", "—")
    grid.row("项目支出", book.amount(second.total), book.amount(second.adjusted), book.amount(second.spent), "—", "—", "—")
    grid.row("年度总体目标", c("完成草原修复和松材线虫病除治任务，守护森林草原安全。", 4), "完成情况", c("各项任务基本完成。", 2))
    items = [*first.indicators[:5], *second.indicators[-2:]]
    grid.row(c("绩效指标", 1, len(items) + 1), "一级指标", "二级指标", "三级指标", "指标值", "完成值", "分值", "得分")
    for item, cells in zip(items, levels(items), strict=True):
        book.evaluated("", item)
        grid.row(*cells, item.name, item.printed, worded(item), item.weight, item.score)
    book.sheet("整体自评", "2022年度部门整体支出绩效自评表", grid, "填表人：韩某　联系电话：0454-0000000　填表日期：2023年4月")
    return book


FORMS = [
    Form("seven_months", "monitoring", monitoring, "xlsx docx pdf"),
    Form("system_version", "self_evaluation", version_2023, "noisy docx pdf html"),
    Form("transfer_region", "self_evaluation", region_transfer, "docx pdf_tall xlsx"),
    Form("special_bonds", "self_evaluation", bonds, "xlsx pdf html docx"),
    Form("decision_to_effect", "score_sheet", score_sheet, "docx pdf html"),
    Form("results_applied", "scored_list", applied, "xlsx pdf html xls"),
    Form("reached_in_words", "self_evaluation", reached, "docx pdf xlsx"),
    Form("footnoted_report", "narrative", footnoted, "docx pdf html text"),
    Form("full_width_digits", "scored_list", full_width, "docx html text_gb pdf"),
    Form("department_kinds", "self_evaluation", whole_self_evaluation, "docx pdf xlsx"),
]
