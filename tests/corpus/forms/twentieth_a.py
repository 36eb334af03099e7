"""Forms of the twentieth blind author, first half: targets, lists and self-evaluations."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c
from ..content import Project
from . import Form
from .twentieth_base import ZERO, last, leads, pick, rate, total


def _other(book: Book, seq: str, p: Project, n: int) -> str:
    """Other funds: an amount, a printed zero, a blank or a dash."""
    if p.other or n % 3 == 0:
        return book.money(seq, "budget", "other", p.other)
    return "" if n % 3 == 1 else "—"


def shexian() -> Book:
    """Forms one below the other in one sheet, unit said once, code in front of the name in one cell."""
    book = Book("twentieth_shexian", "performance_targets", Place("河北省", "邯郸市", "涉县", "130426"), "涉县交通运输局", 2024, "元", True)
    names = ("县道X316", "国省干线公路桥梁", "交通运输综合行政执法", "城乡公交运营补贴")
    blocks: list[str | Grid] = [
        "涉县交通运输局2024年部门预算项目绩效目标",
        "部门编码及名称：[335]涉县交通运输局　　　　　　　　　　　　　　　　单位：元",
    ]
    for n, p in enumerate(pick("shexian", *names, codes="13042624P00335110", unit="涉县交通运输局本级")):
        seq = book.project(p, project_code=p.code, annual_goal=p.goal, unit_name=p.unit)
        g = Grid()
        g.row("项目名称", c(f"{p.code}-{p.name}", 3), c("项目单位", 2), c(p.unit, 2))
        g.row(
            c("预算规模及资金用途", 1, 2),
            "预算数",
            book.money(seq, "budget", "total", p.total),
            c("其中：财政资金", 2),
            book.money(seq, "budget", "fiscal_appropriation", p.fiscal),
            "其他资金",
            _other(book, seq, p, n),
        )
        g.row(c("按照年度工作计划用于项目实施，专款专用。", 7))
        g.row("绩效目标", c(f"1.{p.goal}", 7))
        last(book, "projects", annual_goal=f"1.{p.goal}")
        g.row("一级指标", "二级指标", c("三级指标", 2), c("绩效指标描述", 2), "指标值", "指标值确定依据")
        for item, lead in zip(p.indicators, leads(p.indicators), strict=True):
            remark = f"反映{item.name}情况"
            book.indicator(seq, item, remark=remark)
            g.row(*lead, c(item.name, 2), c(remark, 2), item.printed, "年度工作计划")
        blocks.append(g)
    book.sheet("项目绩效目标", *blocks)
    return book


def pingyao() -> Book:
    """A list with headings of three levels and footnote marks; total first; symbol, value and unit apart."""
    book = Book("twentieth_pingyao", "performance_targets", Place("山西省", "晋中市", "平遥县", "140728"), "平遥县卫生健康和体育局", 2025)
    projects = pick(
        "pingyao", "公立医院综合改革", "计划生育家庭", "全民健康素养", "基本公共卫生服务", unit="平遥县卫生健康和体育局", points=100
    )
    projects = [replace(p, other=Decimal("36.50") if n == 2 else ZERO) for n, p in enumerate(projects)]
    fund = {3: Decimal("20.00")}
    g = Grid(heading=3)
    g.row(
        c("序号", 1, 3), c("项目单位", 1, 3), c("项目名称", 1, 3), c("年度预算安排（万元）①", 4), c("年度绩效目标", 1, 3), c("绩效指标②", 7)
    )
    g.row(c("合计", 1, 2), c("其中", 3), c("一级指标", 1, 2), c("二级指标", 1, 2), c("三级指标", 1, 2), c("指标值", 3), c("权重", 1, 2))
    g.row("一般公共预算", "政府性基金", "单位资金", "符号", "数值", "计量单位")
    sums = [total(projects, "total"), total(projects, "fiscal") - fund[3], fund[3], total(projects, "other")]
    kinds = ("total", "general_public", "government_fund", "unit_funds")
    g.row(c("合　计", 3), *(book.money("", "budget", k, v) for k, v in zip(kinds, sums, strict=True)), "", c("", 7))
    for n, p in enumerate(projects):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        amounts = [p.total, p.fiscal - fund.get(n, ZERO), fund.get(n), p.other or None]
        printed = [book.money(seq, "budget", k, v) if v else "" for k, v in zip(kinds, amounts, strict=True)]
        tall = len(p.indicators)
        head = [c(x, 1, tall) for x in (str(n + 1), p.unit, p.name, *printed, p.goal)]
        for item, lead in zip(p.indicators, leads(p.indicators), strict=True):
            item = replace(item, operator="定性") if item.kind == "qualitative" else item
            book.indicator(seq, item, apart=True, weight=item.weight)
            g.row(*head, *lead, item.name, item.operator, item.value, item.unit, item.weight)
            head = []
    notes = ("注：①含上级提前下达转移支付；", "②绩效指标权重合计100分，符号为“定性”的，指标值以文字表述。")
    book.sheet("绩效目标", "平遥县卫生健康和体育局2025年部门预算项目支出绩效目标汇总表", g, *notes)
    return book


def aohan() -> Book:
    """Self-evaluation with the score at the top and money in 元; dashes, blanks and zeros among the funds."""
    place = Place("内蒙古自治区", "赤峰市", "敖汉旗", "150430")
    book = Book("twentieth_aohan", "self_evaluation", place, "敖汉旗农牧局", 2023, "元", True)
    for n, p in enumerate(pick("aohan", "粮食产后服务", "农业社会化服务", "耕地地力", unit="敖汉旗农牧业综合服务中心")):
        p = replace(p, other=ZERO)
        score = str(p.score())
        grade = "优" if p.score() >= 90 else "良"
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=score, self_grade=grade)
        g = Grid()
        g.row("项目名称", c(p.name, 4), "自评总分", score, "自评等级", grade)
        g.row("主管部门", c(book.department, 4), c("实施单位", 2), c(p.unit, 2))
        g.row(c("项目资金（元）", 1, 5), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
        for k, (label, source) in enumerate((("年度资金总额", "total"), ("其中：当年财政拨款", "fiscal_appropriation"))):
            marks = dict(weight="10", score=str(p.execution_score())) if k == 0 else {}
            r = f"{p.rate}%"
            first = book.money(seq, "initial_budget", source, p.fiscal)
            g.row(
                c(label, 2),
                first,
                book.money(seq, "adjusted_budget", source, p.adjusted_fiscal),
                book.spent(seq, source, p.spent_fiscal, r, **marks),
                marks.get("weight", "—"),
                r,
                marks.get("score", "—"),
            )
        zero = [book.money(seq, m, "carryover", ZERO) for m in ("initial_budget", "adjusted_budget")] if n == 0 else ["", ""]
        g.row(c("上年结转资金", 2), *zero, book.spent(seq, "carryover", ZERO) if n == 0 else "", "—", "", "—")
        g.row(c("其他资金", 2), "—", "—", "—", "—", "—", "—")
        g.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
        g.row(c(p.goal, 4), c(p.done, 4))
        g.row("一级指标", "二级指标", c("三级指标", 2), "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
        for item, lead in zip(p.indicators, leads(p.indicators), strict=True):
            reason = "受汛期影响进度滞后，下一步倒排工期、加快实施。" if item.score != item.weight else ""
            book.evaluated(seq, item, reason=reason)
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            g.row(*lead, c(item.name, 2), item.printed, actual, item.weight, item.score, reason)
        book.sheet(f"自评表{n + 1}", "项目支出绩效自评表", "（2023年度）", g)
    return book


def changtu() -> Book:
    """A score list: departments merged over rows, code behind the name, unit in a note below, total last."""
    book = Book("twentieth_changtu", "self_evaluation", Place("辽宁省", "铁岭市", "昌图县", "211224"), "昌图县财政局", 2022)
    g = Grid(heading=2)
    g.row(*(c(x, 1, 2) for x in ("序号", "主管部门", "项目名称（项目编码）", "实施单位")), c("资金情况", 4), c("自评结果", 2))
    g.row("年初预算数", "全年预算数", "全年执行数", "执行率", "得分", "等级")
    groups = (
        ("昌图县水利局", "城乡供水一体化", "山洪灾害防治", "河湖长制"),
        ("昌图县住房和城乡建设局", "老旧小区改造", "城区道路照明"),
        ("昌图县教育局", "义务教育薄弱", "农村义务教育学生", "普惠性学前"),
    )
    everything: list[Project] = []
    for k, (department, *names) in enumerate(groups):
        head = [c(department, 1, len(names))]
        for p in pick(department, *names, codes=f"2112242100{k + 3}Z", unit=department):
            everything.append(replace(p, other=ZERO))
            p = everything[-1]
            grade = "优" if p.score() >= 90 else "良" if p.score() >= 80 else "中"
            seq = book.project(p, project_code=p.code, unit_name=p.unit, total_score=p.score(), self_grade=grade)
            last(book, "projects", department=department)
            g.row(
                str(len(everything)),
                *head,
                f"{p.name}（{p.code}）",
                p.unit,
                book.money(seq, "initial_budget", "total", p.fiscal),
                book.money(seq, "adjusted_budget", "total", p.adjusted_fiscal),
                book.spent(seq, "total", p.spent_fiscal, f"{p.rate}%"),
                f"{p.rate}%",
                str(p.score()),
                grade,
            )
            head = []
    first, full, spent = (total(everything, x) for x in ("fiscal", "adjusted_fiscal", "spent_fiscal"))
    g.row(
        c("合　　计", 4),
        book.money("", "initial_budget", "total", first),
        book.money("", "adjusted_budget", "total", full),
        book.spent("", "total", spent, rate(spent, full)),
        rate(spent, full),
        "—",
        "—",
    )
    notes = ("注：1.本表金额单位为万元；", "2.得分90分（含）以上为优，80（含）—90分为良，60（含）—80分为中，60分以下为差。")
    book.sheet("得分", "昌图县财政局2022年度县级项目支出绩效自评得分情况表", g, *notes)
    return book


def sheyang() -> Book:
    """Department-wide self-evaluation, called a project in the form; every cell of the levels filled, unit apart."""
    book = Book("twentieth_sheyang", "self_evaluation", Place("江苏省", "盐城市", "射阳县", "320924"), "射阳县水利局", 2024)
    p = replace(pick("sheyang", "城乡供水一体化", unit="射阳县水利局")[0], name="射阳县水利局2024年度部门整体支出", other=Decimal("58.00"))
    seq = book.project(p, annual_goal=p.goal, goal_completion=p.done, total_score=p.score(), unit_name=p.unit)
    g = Grid()
    g.row(c("项目名称", 2), c(p.name, 4), c("实施单位", 2), c(p.unit, 2))
    g.row(c("资金类别", 2), c("年初预算数（万元）", 2), c("全年预算数（万元）", 2), c("执行数（万元）", 2), "执行率", "得分（满分10分）")
    amounts = {
        "total": ("部门资金合计", p.total, p.adjusted, p.spent),
        "general_public": ("一般公共预算拨款", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
        "government_fund": ("政府性基金预算拨款", ZERO, ZERO, ZERO),
        "unit_funds": ("单位资金", p.other, p.other, p.other),
    }
    for source, (label, first, full, spent) in amounts.items():
        r = rate(spent, full) if full else ""
        score = str(p.execution_score()) if source == "total" else ""
        g.row(
            c(label, 2),
            c(book.money(seq, "initial_budget", source, first), 2),
            c(book.money(seq, "adjusted_budget", source, full), 2),
            c(book.spent(seq, source, spent, r, "10" if score else "", score), 2),
            r,
            score,
        )
    g.row(c("年度绩效目标", 2), c(p.goal, 8))
    g.row(c("年度绩效目标完成情况", 2), c(p.done, 8))
    g.row("一级指标", "二级指标", "三级指标", "比较符", "目标值", "计量单位", "完成值", "分值", "得分", "未完成原因及整改措施")
    for item, lead in zip(p.indicators, leads(p.indicators, merged=False), strict=True):
        reason = "部分镇区管网迁改滞后，已列入2025年一季度计划。" if item.score != item.weight else ""
        book.evaluated(seq, item, with_unit=False, reason=reason)
        g.row(*lead, item.name, item.operator, item.value, item.unit, item.actual, item.weight, item.score, reason)
    g.row(c("总得分", 7), "100", str(p.score()), "")
    book.sheet("整体", "射阳县水利局2024年度部门整体支出绩效自评价表", g)
    return book


def _yi(book: Book, seq: str, source: str, wan: Decimal) -> str:
    """A budget in 亿元 with the places it needs."""
    text = f"{(wan / 10000).normalize():f}"
    book.money(seq, "budget", source, wan)
    last(book, "budget", printed=text)
    return text


def wuyi() -> Book:
    """Special funds: targets of the whole term beside those of the year; one form in 亿元, the next in 万元."""
    book = Book("twentieth_wuyi", "performance_targets", Place("浙江省", "金华市", "武义县", "330723"), "武义县住房和城乡建设局", 2025)
    for n, p in enumerate(pick("wuyi", "老旧小区改造", "城镇生活污水", unit="武义县城乡建设服务中心")):
        fiscal, other = (Decimal(12350), Decimal(3600)) if n == 0 else (Decimal("2186.40"), ZERO)
        p = replace(p, name=p.name + "专项资金", fiscal=fiscal, other=other)
        year = "2025年，" + p.goal
        goal = "到2027年，" + p.goal + "形成可复制、可推广的长效管理机制。"
        seq = book.project(p, unit_name=p.unit, annual_goal=year, overall_goal=goal)
        g = Grid()
        g.row(c("专项资金名称", 2), c(p.name, 6))
        g.row(c("主管部门", 2), c(book.department, 3), "实施单位", c(p.unit, 2))
        g.row(
            c("资金情况（亿元）" if n == 0 else "资金情况（万元）", 1, 3),
            "",
            c("年度资金总额", 3),
            c(money(book, seq, "total", p.total, n), 3),
        )
        g.row("", c("其中：财政拨款", 3), c(money(book, seq, "fiscal_appropriation", fiscal, n), 3))
        g.row("", c("其他资金", 3), c(money(book, seq, "other", other, n) if other else "/", 3))
        g.row(c("总体目标", 1, 2), c("实施期总体目标（2025年—2027年）", 4), c("年度目标", 3))
        g.row(c(goal, 4), c(year, 3))
        g.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "实施期指标值", "三级指标", c("年度指标值", 2))
        for item, lead in zip(p.indicators, leads(p.indicators), strict=True):
            grow = item.kind == "numeric" and item.unit != "%" and item.operator == "≥" and item.value.isdigit()
            long = replace(item, value=str(int(item.value) * 3)) if grow else item
            long = replace(long, value="2027年12月底前") if item.kind == "deadline" else long
            book.indicator(seq, long, scope="overall")
            book.indicator(seq, item)
            g.row(*lead, item.name, long.printed, item.name, c(item.printed, 2))
        book.sheet(f"专项{n + 1}", "武义县县级专项资金绩效目标申报表", "（2025年度）", g)
    return book


def money(book: Book, seq: str, source: str, wan: Decimal, n: int) -> str:
    return _yi(book, seq, source, wan) if n == 0 else book.money(seq, "budget", source, wan)


def huoshan() -> Book:
    """Monitoring of three quarters: what was done in nine months beside the target; unit in cells; levels said with weights."""
    book = Book("twentieth_huoshan", "other", Place("安徽省", "六安市", "霍山县", "341525"), "霍山县林业局", 2023)
    for n, p in enumerate(pick("huoshan", "松材线虫病", "生态护林员", unit="霍山县林业局")):
        p = replace(p, other=ZERO)
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        g = Grid()
        g.row("项目名称", c(p.name, 7))
        g.row("主管部门", c(book.department, 3), "项目单位", c(p.unit, 3))
        g.row(c("项目资金", 1, 3), c("", 2), c("全年预算数", 2), c("1—9月执行数", 2), "执行率")
        for label, source in (("年度资金总额", "total"), ("其中：财政拨款", "fiscal_appropriation")):
            r = f"{p.rate}%"
            cells = [book.money(seq, "adjusted_budget", source, p.adjusted_fiscal), book.spent(seq, source, p.spent_fiscal, r)]
            g.row(c(label, 2), *(c(x + "万元", 2) for x in cells), r)
        g.row("年度总体目标", c(p.goal, 7))
        g.row("一级指标", "二级指标", c("三级指标", 2), "年度指标值", c("1—9月完成值", 2), "偏差原因分析")
        for item, lead in zip(p.indicators, leads(p.indicators), strict=True):
            reason = "" if item.score == item.weight else "任务集中在四季度实施"
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            book.evaluated(seq, item, reason=reason)
            last(book, "indicators", weight="", score="")
            g.row(*lead, c(item.name, 2), item.printed, c(actual, 2), reason)
        book.sheet(f"监控{n + 1}", "霍山县2023年度项目支出绩效目标运行监控表", g, "填报人：　　　　联系电话：")
    return book


def taining() -> Book:
    """An execution list: execution in 元 in front of the budget in 万元, total first, dashes for what is not there."""
    book = Book("twentieth_taining", "self_evaluation", Place("福建省", "三明市", "泰宁县", "350429"), "泰宁县文化体育和旅游局", 2021)
    names = ("公共文化场馆免费", "非物质文化遗产", "旅游宣传推广", "全民健康素养", "城区道路照明")
    projects = [replace(p, other=ZERO) for p in pick("taining", *names, codes="350429210000", unit="泰宁县文化体育和旅游局")]
    g = Grid(heading=2)
    tall = [c(x, 1, 2) for x in ("项目名称", "项目编码", "全年执行数\n（元）", "全年预算数\n（万元）", "执行率", "备注")]
    g.row(*tall[:3], c("年初预算数（万元）", 3), *tall[3:])
    g.row("合计", "一般公共预算", "政府性基金")
    fund = {1: Decimal("5.00"), 4: Decimal("3.50")}
    rows = [("", None, *(total(projects, x) for x in ("fiscal", "adjusted_fiscal", "spent_fiscal")), sum(fund.values(), ZERO))]
    rows += [("x", p, p.fiscal, p.adjusted_fiscal, p.spent_fiscal, fund.get(n, ZERO)) for n, p in enumerate(projects)]
    for mark, p, first, full, spent, base in rows:
        seq = book.project(p, project_code=f"Z{p.code}") if p else mark
        book.unit, book.commas = "元", True
        done = book.spent(seq, "total", spent, rate(spent, full))
        book.unit, book.commas = "万元", False
        amounts = [book.money(seq, "initial_budget", "total", first), book.money(seq, "initial_budget", "general_public", first - base)]
        amounts.append(book.money(seq, "initial_budget", "government_fund", base) if base else "-")
        amounts.append(book.money(seq, "adjusted_budget", "total", full))
        note = "含上级专项" if full > first else ""
        g.row(p.name if p else "合计", f"Z{p.code}" if p else "—", done, *amounts, rate(spent, full), note if p else "")
    book.sheet("执行", "泰宁县文化体育和旅游局2021年度项目支出预算执行及绩效自评情况表", g, "说明：“-”表示该项目未安排此类资金。")
    return book


FORMS = [
    Form("twentieth_shexian", "target_form", shexian, "xlsx pdf_torn torn"),
    Form("twentieth_pingyao", "target_list", pingyao, "xls pdf_torn csv_ragged"),
    Form("twentieth_aohan", "self_evaluation", aohan, "noisy pdf_small md_lost"),
    Form("twentieth_changtu", "score_list", changtu, "xlsx_stored docx aligned"),
    Form("twentieth_sheyang", "self_evaluation", sheyang, "docx pdf_tall md_twice"),
    Form("twentieth_wuyi", "special_funds", wuyi, "pdf_small html spanless"),
    Form("twentieth_huoshan", "monitoring", huoshan, "xls lines torn"),
    Form("twentieth_taining", "execution_list", taining, "xlsx_stored pdf csv_ragged"),
]
