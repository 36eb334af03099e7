"""Self-evaluations: forms, summary lists, the department as a whole."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Project
from . import Form
from .fifteenth_base import REASON, items_of, percent, points, project


# --- Hubei: budget (A), executed (B), B/A, 20 points; reasons for the form as a whole ---
def _zhijiang_form(book: Book, p: Project, why: str, then: str) -> Grid:
    rate = percent(p.spent, p.total)
    got = (p.spent / p.total * 20).quantize(Decimal("0.01"))
    total = got + points(p.indicators)
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, total_score=total)
    grid = Grid()
    grid.row("项目名称", c(p.name, 6))
    grid.row("主管部门", c(book.department, 2), "项目实施单位", c(p.unit, 3))
    grid.row("项目类别", c("部门预算项目", 2), "项目类型", c("常年性项目", 3))
    grid.row(c("预算执行情况（万元）（20分）", 1, 2), "", c("预算数（A）", 2), "执行数（B）", "执行率（B/A）", "得分（20分*执行率）")
    spent = book.spent(seq, "total", p.spent, rate, "20", str(got))
    grid.row("年度资金总额", c(book.money(seq, "budget", "total", p.total), 2), spent, rate, str(got))
    grid.row("年度目标", c(p.goal, 6))
    head = ("一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分")
    grid.row(c("年度绩效指标（80分）", 1, len(p.indicators) + 1), *head)
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        named = f"{item.name}（{item.weight}分）"
        book.evaluated(seq, item)
        grid.row(*lead, named, item.printed, item.actual + (item.unit if item.kind == "numeric" else ""), item.score)
    grid.row("总分", c(total, 6))
    grid.row("偏差大或目标未完成原因分析", c(why, 6))
    grid.row("改进措施及结果应用方案", c(then, 6))
    return grid


def zhijiang() -> Book:
    place = Place("湖北省", "宜昌市", "枝江市", "420583")
    book = Book("fifteenth_zhijiang", "self_evaluation", place, "枝江市城市管理执法局", 2021)
    one = project("城区生活垃圾", "1536.80", spent="1490.70", unit="枝江市环境卫生服务中心")
    two = project("环卫作业", "3218.00", spent="3218.00", unit="枝江市环境卫生服务中心")
    why = "一是汛期部分乡镇道路中断，清运车辆无法通行；二是背街小巷保洁仍有薄弱环节。"
    then = "科学编制清运线路，将自评结果作为2022年度预算安排的重要依据。"
    for p, reason in ((one, why), (two, "垃圾分类设施更新期间投放不便，公众满意度未达到预期。")):
        line = "单位名称：枝江市城市管理执法局　　　　填报日期：2022年3月15日"
        book.sheet(p.name[:6], f"2021年度{p.name}项目自评表", line, _zhijiang_form(book, p, reason, then))
    return book


# --- Hunan: the department as a whole, income and expenditure by kind in cells with their labels ---
WHOLE = items_of("""
产数|城镇新增就业人数|≥|5500|人|8|5826|8
产数|开展职业技能培训|≥|3200|人次|8|3015|7|部分培训班次因场地改造延期，计划次年补足。
产数|办理劳动人事争议案件|≥|420|件|7|468|7
产质|城镇登记失业率|≤|4.5|%|9|3.1|9
产质|社会保险待遇发放准确率|=|100|%|9|100|9
产时|农民工工资拖欠案件按期结案率|≥|98|%|9|100|9
效经|发放创业担保贷款|≥|8000|万元|8|8650|8
效社|城乡居民基本养老保险参保率|≥|95|%|8|96.2|8
效持|公共就业服务体系|Q|逐步完善||7|逐步完善|7
效持|重大群体性讨薪事件|=|0|起|7|0|7
满满|服务对象满意度|≥|90|%|10|89|9|窗口高峰时段排队时间较长，拟增设自助终端。
""")


def xiangxiang() -> Book:
    place = Place("湖南省", "湘潭市", "湘乡市", "430381")
    book = Book("fifteenth_xiangxiang", "self_evaluation", place, "湘乡市人力资源和社会保障局", 2023)
    first, changed, spent = Decimal("2865.42"), Decimal("3120.18"), Decimal("3026.57")
    basic, special, fund = Decimal("1985.30"), Decimal("1134.88"), Decimal("96.00")
    rate, got = percent(spent, changed), (spent / changed * 10).quantize(Decimal("0.01"))
    grid = Grid()
    grid.row("部门（单位）名称", c("湘乡市人力资源和社会保障局", 8))
    grid.row(c("部门预算申请（万元）", 1, 5), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    start = book.money("", "initial_budget", "total", first)
    year = book.money("", "adjusted_budget", "total", changed)
    done = book.spent("", "total", spent, rate, "10", str(got))
    grid.row(c("年度资金总额", 2), start, year, done, "10", rate, str(got))
    grid.row(c("全年预算数按收入性质分：", 4), c("全年预算数按支出性质分：", 4))
    general = book.money("", "adjusted_budget", "general_public", changed - fund)
    grid.row(c(f"其中：一般公共预算：{general}", 4), c(f"其中：基本支出：{book.amount(basic)}", 4))
    grid.row(
        c(f"政府性基金拨款：{book.money('', 'adjusted_budget', 'government_fund', fund)}", 4), c(f"项目支出：{book.amount(special)}", 4)
    )
    goal = "稳定和扩大就业，健全覆盖城乡的社会保障体系，构建和谐劳动关系，加强人才队伍建设，确保各项社会保险待遇按时足额发放。"
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(goal, 4), c("全年新增城镇就业5826人，各项社会保险待遇按时足额发放，劳动关系总体和谐稳定。", 4))
    head = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
    grid.row(c("绩效指标", 1, len(WHOLE) + 1), *head)
    for item, lead in zip(WHOLE, levels(WHOLE), strict=True):
        why = REASON.get(item.name, "") if item.score != item.weight else ""
        book.evaluated("", item, reason=why)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*lead, item.name, item.printed, actual, item.weight, item.score, why)
    grid.row(c("总分", 6), "100", str(got + points(WHOLE)), "")
    book.sheet(
        "整体自评",
        "2023年度部门整体支出绩效自评表",
        grid,
        "填表人：周敏　　填报日期：2024年4月18日　　联系电话：0731-56771234　　单位负责人：刘建国",
    )
    return book


# --- Shandong: a summary list, then the forms of some of its projects; the columns of money in another order ---
def _shouguang_form(book: Book, p: Project, seq: str) -> Grid:
    rate, got = f"{p.rate}%", str(p.execution_score())
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 7))
    grid.row(c("主管部门", 2), c(book.department, 4), "实施单位", c(p.unit, 2))
    grid.row(c("项目资金（万元）", 2, 4), "", "年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分")
    start = book.money(seq, "initial_budget", "total", p.total)
    year = book.money(seq, "adjusted_budget", "total", p.adjusted, again=True)
    grid.row("年度资金总额", start, year, book.spent(seq, "total", p.spent, rate, "10", got), rate, "10", got)
    both = ("initial_budget", p.fiscal), ("adjusted_budget", p.adjusted_fiscal)
    cells = [book.money(seq, m, "fiscal_appropriation", a) for m, a in both]
    grid.row("其中：当年财政拨款", *cells, book.spent(seq, "fiscal_appropriation", p.spent_fiscal), "—", "—", "—")
    cells = [book.money(seq, m, "carryover", p.other) for m in ("initial_budget", "adjusted_budget")]
    grid.row("上年结转资金", *cells, book.spent(seq, "carryover", p.other), "—", "—", "—")
    grid.row(c("年度总体目标", 2, 2), c("预期目标", 4), c("实际完成情况", 3))
    grid.row(c(p.goal, 4), c(p.done, 3))
    head = ("一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分", "偏差原因分析及改进措施")
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), *head)
    for item, lead in zip(p.indicators, levels(p.indicators, points=True), strict=True):
        why = REASON.get(item.name, "") if item.score != item.weight else ""
        book.evaluated(seq, item, reason=why)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*lead, item.name, item.weight, item.printed, actual, item.score, why)
    grid.row(c("总分", 5), "100", "", str(p.score()), "")
    return grid


def shouguang() -> Book:
    place = Place("山东省", "潍坊市", "寿光市", "370783")
    book = Book("fifteenth_shouguang", "self_evaluation", place, "寿光市市场监督管理局", 2022)
    done = "全年完成食品抽检4412批次、快速检测23150批次，不合格食品全部处置到位，未发生较大及以上食品安全事故。"
    detailed = (
        project("食品安全", "486.00", "22.40", "452.60", "439.15", unit="寿光市检验检测中心", done=done),
        project("特种设备", "128.50", "0", "128.50", "120.79", unit="寿光市市场监督管理局", done="年度监督检查和委托检验任务全部完成。"),
    )
    listed = (("质量强市与品牌建设奖励", "260.00", "260.00", "96.50", "优"), ("知识产权保护与运用", "75.80", "61.36", "88.09", "良"))
    grid = Grid(heading=1)
    grid.row("序号", "项目名称", "全年预算数", "全年执行数", "预算执行率", "自评得分", "自评等级")
    total = spent = Decimal(0)
    for n, p in enumerate(detailed, 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=p.score(), self_grade="优")
        had = book.money(seq, "adjusted_budget", "total", p.adjusted)
        grid.row(str(n), p.name, had, book.amount(p.spent), f"{p.rate}%", str(p.score()), "优")
        total, spent = total + p.adjusted, spent + p.spent
    for n, (name, had, used, score, grade) in enumerate(listed, 3):
        seq = book.project(Project(name, "", ()), total_score=score, self_grade=grade)
        rate = percent(Decimal(used), Decimal(had))
        cells = book.money(seq, "adjusted_budget", "total", Decimal(had)), book.spent(seq, "total", Decimal(used), rate)
        grid.row(str(n), name, *cells, rate, score, grade)
        total, spent = total + Decimal(had), spent + Decimal(used)
    rate = percent(spent, total)
    grid.row("", "合计", book.money("", "adjusted_budget", "total", total), book.spent("", "total", spent, rate), rate, "", "")
    book.sheet("汇总", "寿光市市场监督管理局2022年度项目支出绩效自评结果汇总表", "单位：万元", grid)
    for seq, p in enumerate(detailed, 1):
        book.sheet(f"自评{seq}", f"附表{seq}", "项目支出绩效自评表", "（2022年度）", _shouguang_form(book, p, str(seq)))
    return book


# --- Inner Mongolia: the sources as columns, what happened to them as rows; two forms a sheet ---
def _jungar_form(book: Book, p: Project) -> Grid:
    rate, got = f"{p.rate}%", str(p.execution_score())
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=p.score())
    grid = Grid()
    grid.row("项目名称", c(p.name, 4), "实施单位", c(p.unit, 3))
    grid.row(c("项目资金（元）", 1, 7), c("资金来源", 2), c("年度资金总额", 2), c("其中：财政拨款", 2), c("其他资金", 2))
    rows = (("年初预算数", "initial_budget", p.total, p.fiscal), ("全年预算数", "adjusted_budget", p.adjusted, p.adjusted_fiscal))
    for label, measure, total, fiscal in rows:
        cells = book.money(seq, measure, "total", total), book.money(seq, measure, "fiscal_appropriation", fiscal)
        grid.row(c(label, 2), *(c(x, 2) for x in cells), c(book.money(seq, measure, "other", p.other), 2))
    done = [book.spent(seq, "total", p.spent, rate, "10", got), book.spent(seq, "fiscal_appropriation", p.spent_fiscal)]
    done.append(book.spent(seq, "other", p.other))
    grid.row(c("全年执行数", 2), *(c(x, 2) for x in done))
    grid.row(c("执行率", 2), c(rate, 2), c("", 2), c("", 2))
    grid.row(c("分值", 2), c("10", 2), c("", 2), c("", 2))
    grid.row(c("得分", 2), c(got, 2), c("", 2), c("", 2))
    grid.row("年初设定目标", c(p.goal, 8))
    grid.row("年度总体目标完成情况", c(p.done, 8))
    head = ("一级指标", "二级指标", "三级指标", "分值", "年度指标值", "全年实际值", "得分", "未完成原因分析")
    grid.row(c("年度绩效指标", 1, len(p.indicators) + 1), *head)
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        why = REASON.get(item.name, "") if item.score != item.weight else ""
        book.evaluated(seq, item, reason=why)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*lead, item.name, item.weight, item.printed, actual, item.score, why)
    grid.row(c("总分", 4), "100", "", "", str(p.score()), "")
    return grid


def zhungeer() -> Book:
    place = Place("内蒙古自治区", "鄂尔多斯市", "准格尔旗", "150622")
    book = Book("fifteenth_zhungeer", "self_evaluation", place, "准格尔旗林业和草原局", 2023, unit="元", commas=True)
    one = project(
        "草原生态",
        "2140.00",
        "86.50",
        "1926.00",
        "1887.48",
        unit="准格尔旗草原工作站",
        done="完成人工种草3.52万亩、围栏封育12.5万亩，草原综合植被盖度53.1%。",
    )
    two = project(
        "林业有害",
        "368.00",
        "0",
        "368.00",
        "355.12",
        unit="准格尔旗林业和草原有害生物防治检疫站",
        done="完成防治作业27.1万亩，成灾率控制在3.2‰。",
    )
    grids = _jungar_form(book, one), _jungar_form(book, two)
    title = "准格尔旗林业和草原局2023年度项目支出绩效自评表"
    book.sheet("自评表", title, grids[0], title, grids[1])
    return book


# --- Beijing: a report with a list of evaluated projects, then the form of one of them; 万元 behind the figures ---
def huairou() -> Book:
    place = Place("北京市", "", "怀柔区", "110116")
    book = Book("fifteenth_huairou", "self_evaluation", place, "北京市怀柔区生态环境局", 2022)
    done = "完成86个空气质量微型站运行维护，开展走航监测46次，细颗粒物年均浓度27微克/立方米，圆满完成年度目标。"
    main = project("大气污染精细化", "1480.00", "0", "1420.00", "1391.60", unit="北京市怀柔区生态环境局本级", done=done)
    others = (
        ("农村污水治理设施运维监管", "北京市怀柔区生态环境保护综合执法大队", "862.45", "841.90", "91.20", "优"),
        ("密云水库上游水环境监测", "北京市怀柔区生态环境监测站", "356.20", "301.44", "83.75", "良"),
    )
    grid = Grid(heading=1)
    grid.row("项目名称", "承担单位", "全年预算", "实际支出", "评价得分", "评价等级")
    seq = book.project(main, unit_name=main.unit, annual_goal=main.goal, goal_completion=done, total_score=main.score(), self_grade="优")
    had = book.money(seq, "adjusted_budget", "total", main.adjusted)
    grid.row(main.name, main.unit, f"{had}万元", f"{book.amount(main.spent)}万元", str(main.score()), "优")
    for name, unit, budget, used, score, grade in others:
        other = book.project(Project(name, "", ()), unit_name=unit, total_score=score, self_grade=grade)
        cells = book.money(other, "adjusted_budget", "total", Decimal(budget)), book.spent(other, "total", Decimal(used))
        grid.row(name, unit, *(f"{x}万元" for x in cells), score, grade)
    whole = main.adjusted + sum(Decimal(o[2]) for o in others)
    text = (
        f"2022年，我局对3个项目开展了绩效评价，涉及全年预算资金{book.money('', 'adjusted_budget', 'total', whole, again=True)}万元，"
        "评价结果为优2个、良1个。"
    )
    book.sheet("评价情况", "北京市怀柔区生态环境局2022年度项目绩效评价情况", "一、评价工作开展情况", text, "二、项目评价结果", grid)
    book.sheet("自评表", "三、项目支出绩效自评表", "（2022年度）", _huairou_form(book, main, seq))
    return book


def _huairou_form(book: Book, p: Project, seq: str) -> Grid:
    rate, got = f"{p.rate}%", str(p.execution_score())
    grid = Grid()
    grid.row("项目名称", c(p.name, 8))
    grid.row("主管部门", c(book.department, 4), "实施单位", c(p.unit, 3))
    grid.row(c("项目资金\n（万元）", 1, 3), c("", 2), "年初\n预算数", "全年\n预算数", "全年\n执行数", "分值\n（10分）", "执行率", "得分")
    start = book.money(seq, "initial_budget", "total", p.total)
    year = book.money(seq, "adjusted_budget", "total", p.adjusted, again=True)
    grid.row(c("年度资金总额：", 2), start, year, book.spent(seq, "total", p.spent, rate, "10", got), "10", rate, got)
    both = ("initial_budget", p.fiscal), ("adjusted_budget", p.adjusted_fiscal)
    cells = [book.money(seq, m, "fiscal_appropriation", a) for m, a in both]
    grid.row(c("其中：当年财政拨款", 2), *cells, book.spent(seq, "fiscal_appropriation", p.spent_fiscal), "—", "", "—")
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(p.goal, 4), c(p.done, 4))
    head = ("一级\n指标", "二级\n指标", "三级指标", "年度\n指标值", "实际\n完成值", "分值", "得分", "偏差原因分析\n及改进措施")
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), *head)
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        why = REASON.get(item.name, "") if item.score != item.weight else ""
        book.evaluated(seq, item, reason=why)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*lead, item.name, item.printed, actual, item.weight, item.score, why)
    grid.row(c("总分", 6), "100", str(p.score()), "")
    return grid


FORMS = [
    Form("fifteenth_zhijiang", "self_evaluation", zhijiang, "docx pdf_tall md_lost"),
    Form("fifteenth_xiangxiang", "department_evaluation", xiangxiang, "xlsx html csv_ragged"),
    Form("fifteenth_shouguang", "self_evaluation", shouguang, "xlsx pdf_small aligned"),
    Form("fifteenth_zhungeer", "self_evaluation", zhungeer, "xls pdf md_twice"),
    Form("fifteenth_huairou", "self_evaluation", huairou, "docx html pdf_grey"),
]
