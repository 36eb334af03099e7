"""Forms met later: values in words, final accounts in blocks side by side, percent cells, a text without separators."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Indicator, projects
from . import Form
from .statements import _figures, texts

D = Decimal

WORDS = """
产出|数量指标|开展普法宣传活动|不少于12场|≥|12|场
产出|数量指标|参加培训人数|200人以上|≥|200|人
产出|数量指标|聘请法律顾问|30个左右|≈|30|个
产出|数量指标|法律援助受理案件|≥360件|≥|360|件
产出|数量指标|发放宣传资料|1,300份||1300|份
产出|数量指标|热线接听人次|2万人次||20000|人次
产出|数量指标|人民调解员培训频次|≥3次/年|≥|3|次/年
产出|质量指标|案件办结率|大于等于95%|≥|95|%
产出|质量指标|案卷评查合格率|＞=90%|≥|90|%
产出|质量指标|投诉率|小于1%|<|1|%
产出|质量指标|社区矫正对象重新犯罪率|控制在0.2%以内|≤|0.2|%
产出|质量指标|平台故障次数|0次||0|次
产出|质量指标|调解协议规范率|达到98%以上|≥|98|%
产出|时效指标|案件受理审查时限|5个工作日以内|≤|5|个工作日
产出|时效指标|全年任务完成时间|2024年12月31日前|deadline||
产出|时效指标|资金支付及时性|及时|qualitative||
产出|时效指标|中期检查完成时间|第三季度末|deadline||
产出|成本指标|项目总成本|不超过35.6万元|≤|35.6|万元
产出|成本指标|县乡两级分担比例|40%/60%|composite||
效益|经济效益指标|经济效益|不适用|not_applicable||
效益|社会效益指标|法律服务覆盖面|全覆盖|qualitative||
效益|社会效益指标|公民法治素养|明显提升|qualitative||
满意度|服务对象满意度指标|受援人满意度|不低于92%|≥|92|%
满意度|服务对象满意度指标|群众安全感|90%（含）以上|≥|90|%
"""


def in_words() -> Book:
    """Operators in words before and behind the value, thousands, dates, several numbers, nothing to say."""
    place = Place("湖南省", "湘潭市", "韶山市", "430382")
    book = Book("words_list", "performance_targets", place, "韶山市司法局", 2024)
    p = replace(projects("教育", "words")[0], name="公共法律服务体系建设", goal="健全公共法律服务网络，提高法律援助质量。")
    seq = book.project(p, annual_goal=p.goal)
    items = []
    for line in WORDS.strip().splitlines():
        first, second, name, printed, operator, value, unit = line.split("|")
        kind = "numeric" if value else operator
        items.append((Indicator(first + "指标", second, name, operator if value else "", value, unit, kind), printed))
    grid = Grid(heading=1)
    grid.row("项目名称", "预算数（万元）", "年度绩效目标", "一级指标", "二级指标", "三级指标", "指标值")
    money = book.money(seq, "budget", "total", p.total)
    for k, ((item, printed), cells) in enumerate(zip(items, levels(i for i, _ in items), strict=True)):
        book.indicator(seq, item, target=printed, apart=True)
        lead = [c(p.name, 1, len(items)), c(money, 1, len(items)), c(p.goal, 1, len(items))] if k == 0 else []
        grid.row(*lead, *cells, item.name, printed)
    book.sheet("绩效目标", "韶山市司法局2024年度项目支出绩效目标表", grid)
    return book


def accounts_detail() -> Book:
    """决算 04 to 08表: functional classes in three columns, economic classes in three blocks side by side, funds with balances."""
    place = Place("湖北省", "荆州市", "石首市", "421081")
    book = Book("accounts_detail", "final_accounts", place, "石首市退役军人事务局", 2022)
    head = "部门：石首市退役军人事务局　　　　　　2022年度　　　　　　金额单位：万元"
    title = "财政拨款收入支出决算总表"
    book.sheet("公开04表", title, "公开04表", head, _appropriation(book, title))
    title = "一般公共预算财政拨款支出决算表"
    grid = Grid()
    grid.row(c("项目", 4), c("本年支出", 3))
    grid.row(c("功能分类科目编码", 3), "科目名称", "小计", "基本支出", "项目支出")
    grid.row("类", "款", "项", "栏次", "1", "2", "3")
    columns = ["本年支出/小计", "本年支出/基本支出", "本年支出/项目支出"]
    data = [
        ("", "合计", "1842.77 402.15 1440.62"),
        ("208", "社会保障和就业支出", "1842.77 402.15 1440.62"),
        ("20808", "抚恤", "1440.62  1440.62"),
        ("2080802", "伤残抚恤", "1440.62  1440.62"),
        ("20828", "退役军人管理事务", "402.15 402.15 "),
        ("2082801", "行政运行", "402.15 402.15 "),
    ]
    for code, name, figures in data:
        lead = [code[:3], code[3:5], code[5:7], name] if code else ["", "", "", name]
        grid.row(*lead, *texts(book, title, code, name, columns, figures))
    book.sheet("公开05表", title, "公开05表", head, grid)
    title = "一般公共预算财政拨款基本支出决算明细表"
    book.sheet("公开06表", title, "公开06表", head, _side_by_side(book, title))
    title = "政府性基金预算财政拨款收入支出决算表"
    grid = Grid()
    spent = c("本年支出", 3)
    grid.row(c("项目", 2), c("年初结转和结余", 1, 2), c("本年收入", 1, 2), spent, c("年末结转和结余", 1, 2))
    grid.row("科目代码", "科目名称", "小计", "基本支出", "项目支出")
    grid.row(c("栏次", 2), *"123456")
    columns = ["年初结转和结余", "本年收入", "本年支出/小计", "本年支出/基本支出", "本年支出/项目支出", "年末结转和结余"]
    data = [
        ("", "合计", "5.00 60.00 58.30  58.30 6.70"),
        ("229", "其他支出", "5.00 60.00 58.30  58.30 6.70"),
        ("2296002", "用于社会福利的彩票公益金支出", "5.00 60.00 58.30  58.30 6.70"),
    ]
    _figures(book, title, grid, data, " ".join(columns), wide_total=True)
    book.sheet("公开08表", title, "公开08表", head, grid)
    return book


def _appropriation(book: Book, title: str) -> Grid:
    """Revenue in one column, expenditure by kind of budget in four."""
    grid = Grid()
    grid.row(c("收　　入", 3), c("支　　出", 6))
    kinds = ["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]
    grid.row("项目", "行次", "金额", "项目", "行次", *kinds)
    grid.row("栏次", "", "1", "栏次", "", "2", "3", "4", "5")
    left = [
        ("一、一般公共预算财政拨款", "1842.77"),
        ("二、政府性基金预算财政拨款", "60.00"),
        ("年初财政拨款结转和结余", "5.00"),
        ("总计", "1907.77"),
    ]
    right = [
        ("八、社会保障和就业支出", "1842.77 1842.77  "),
        ("二十三、其他支出", "58.30  58.30 "),
        ("年末财政拨款结转和结余", "6.70  6.70 "),
        ("总计", "1907.77 1842.77 65.00 "),
    ]
    for n, ((a, x), (b, figures)) in enumerate(zip(left, right, strict=True), 1):
        spending = texts(book, title, "", b, [f"支出/{kind}" for kind in kinds], figures)
        grid.row(a, str(n), book.line(title, "", a, "收入/金额", D(x)), b, str(n + 20), *spending)
    return grid


def _side_by_side(book: Book, title: str) -> Grid:
    """Three blocks of code, name and amount; blanks where a block is shorter."""
    blocks = [
        [("301", "工资福利支出", "301.20"), ("30101", "基本工资", "180.20"), ("30102", "津贴补贴", "121.00")],
        [("302", "商品和服务支出", "88.95"), ("30201", "办公费", "40.15"), ("30239", "其他交通费用", "48.80")],
        [("310", "资本性支出", "12.00"), ("31002", "办公设备购置", "12.00"), ("", "", "")],
    ]
    grid = Grid()
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*["科目代码", "科目名称", "决算数"] * 3)
    for row in zip(*blocks, strict=True):
        cells = [[code, name, book.line(title, code, name, "决算数", D(x)) if x else ""] for code, name, x in row]
        grid.row(*[text for cell in cells for text in cell])
    staff = book.line(title, "", "人员经费合计", "决算数", D("301.20"))
    grid.row(c("人员经费合计", 2), staff, c("公用经费合计", 5), book.line(title, "", "公用经费合计", "决算数", D("100.95")))
    return grid


def scored_list() -> Book:
    """Many projects in one table, one row an indicator, evaluated: funds, scores and reasons merged over the rows of a project."""
    place = Place("吉林省", "延边朝鲜族自治州", "敦化市", "222403")
    book = Book("scored_list", "self_evaluation", place, "敦化市农业农村局", 2023)
    grid = Grid(heading=2)
    tall = ["序号", "项目名称", "主管部门", "全年预算数（万元）", "全年执行数（万元）", "预算执行率", "自评总分"]
    grid.row(*[c(head, 1, 2) for head in tall], c("绩效指标", 7))
    grid.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分")
    for n, p in enumerate(projects("农业农村", "scored_list"), 1):
        total, rate = f"{p.score():.2f}", f"{p.rate}%"
        seq = book.project(p, total_score=total)
        size = len(p.indicators)
        printed = [
            str(n), p.name, "敦化市农业农村局", book.money(seq, "adjusted_budget", "total", p.adjusted),
            book.spent(seq, "total", p.spent, rate),
            rate, total,
        ]  # fmt: skip
        for k, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            book.evaluated(seq, item)
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            lead = [c(text, 1, size) for text in printed] if k == 0 else []
            grid.row(*lead, *cells, item.name, item.printed, actual, item.weight, item.score)
    book.sheet("自评情况", "敦化市农业农村局2023年度项目支出绩效自评情况表", grid, "注：自评总分=预算执行得分+指标得分。")
    return book


def policy() -> Book:
    """转移支付 (区域绩效目标自评): funds by level of government, levels with （50分）, the region in place of a unit."""
    place = Place("安徽省", "六安市", "金寨县", "341524")
    book = Book("transfer_self_eval", "self_evaluation", place, "金寨县民政局", 2021)
    for n, p in enumerate(projects("民政", "transfer", unit="金寨县民政局"), 1):
        seq = book.project(p, unit_name=p.unit, overall_goal=p.goal, goal_completion=p.done)
        grid = Grid()
        grid.row(c("转移支付（项目）名称", 2), c(p.name, 6))
        grid.row(c("主管部门", 2), c("金寨县民政局", 2), c("资金使用单位", 2), c(p.unit, 2))
        rate = f"{p.rate}%"
        grid.row(c("资金投入情况（万元）", 1, 3), c("", 2), c("全年预算数（A）", 2), c("全年执行数（B）", 2), "预算执行率（B/A×100%）")
        budget, spent = book.money(seq, "adjusted_budget", "total", p.adjusted), book.spent(seq, "total", p.spent, rate)
        grid.row(c("年度资金总额：", 2), c(budget, 2), c(spent, 2), rate)
        other = book.money(seq, "adjusted_budget", "other", p.other)
        grid.row(c("其他资金", 2), c(other, 2), c(book.spent(seq, "other", p.other), 2), "")
        grid.row(c("总体目标完成情况", 1, 2), c("总体目标", 4), c("全年实际完成情况", 3))
        grid.row(c(p.goal, 4), c(p.done, 3))
        size = len(p.indicators)
        grid.row(c("绩效指标", 1, size + 1), "一级指标", "二级指标", "三级指标", c("指标值", 2), "全年实际完成值", "未完成原因和改进措施")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            actual = item.actual + (item.unit if item.kind == "numeric" else "")
            value = item.actual if item.kind == "numeric" else ""
            reason = "因疫情影响未完成" if item.score != item.weight else "无"
            book.indicator(seq, item, actual_text=actual, actual_value=value, reason=reason)
            grid.row(*cells, item.name, c(item.printed, 2), actual, reason)
        book.sheet(f"{n}", "附件1", "转移支付区域（项目）绩效目标自评表", "（2021年度）", grid)
    return book


FORMS = [
    Form("words_list", "target_list", in_words, "xlsx docx pdf_small text md"),
    Form("accounts_detail", "final_accounts", accounts_detail, "xlsx docx pdf text html"),
    Form("scored_list", "evaluation_list", scored_list, "xlsx noisy pdf_small html csv"),
    Form("transfer_self_eval", "self_evaluation", policy, "docx xls pdf_grey text"),
]
