"""Forms of self-evaluation and monitoring as Hunan, Chongqing, Henan, Guangxi, Inner Mongolia, Qinghai and Heilongjiang publish them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels, spans
from ..content import Indicator, Project
from . import Form
from .fourth_content import FOURTH, reason
from .fourth_targets import settle

CENT = Decimal("0.01")


def shown(item: Indicator) -> str:
    """The achieved value with its unit."""
    return item.actual + (item.unit if item.kind == "numeric" else "")


def percent(part: Decimal, whole: Decimal) -> str:
    return f"{(100 * part / whole).quantize(CENT)}"


def score_of(p: Project) -> str:
    return f"{p.score():.2f}"


# Hunan: the ministry's form of 2021 with the four rows of funds
def _guidong_funds(book: Book, grid: Grid, seq: str, p: Project) -> None:
    rate, points = f"{p.rate}%", f"{p.execution_score()}"
    grid.row(c("项目资金\n（万元）", 2, 5), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    first = book.money(seq, "initial_budget", "total", p.total), book.money(seq, "adjusted_budget", "total", p.adjusted)
    grid.row(c("年度资金总额", 2), *first, book.spent(seq, "total", p.spent, rate, "10", points), "10", rate, points)
    own = book.money(seq, "initial_budget", "fiscal_appropriation", p.fiscal)
    own_later = book.money(seq, "adjusted_budget", "fiscal_appropriation", p.adjusted_fiscal)
    grid.row(c("其中：当年财政拨款", 2), own, own_later, book.spent(seq, "fiscal_appropriation", p.spent_fiscal), "—", "", "—")
    grid.row(c("上年结转资金", 2), "", "", "", "—", "", "—")
    rest = ["", "", ""]
    if p.other:
        rest = [book.money(seq, m, "other", p.other) for m in ("initial_budget", "adjusted_budget")]
        rest.append(book.spent(seq, "other", p.other))
    grid.row(c("其他资金", 2), *rest, "—", "", "—")


def guidong() -> Book:
    place = Place("湖南省", "郴州市", "桂东县", "431027")
    book = Book("guidong", "self_evaluation", place, "桂东县退役军人事务局", 2024)
    for n, p in enumerate(FOURTH["退役"], 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=score_of(p))
        grid = Grid()
        grid.row(c("项目支出名称", 2), c(p.name, 8))
        grid.row(c("主管部门", 2), c("桂东县退役军人事务局", 4), "实施单位", c(p.unit, 3))
        _guidong_funds(book, grid, seq, p)
        grid.row(c("年度总\n体目标", 1, 2), c("预期目标", 5), c("实际完成情况", 4))
        grid.row(c(p.goal, 5), c(p.done, 4))
        heads = "一级指标", "二级指标", c("三级指标", 2), "年度指标值", "实际完成值", "分值", "得分", c("偏差原因分析\n及改进措施", 1)
        grid.row(c("绩\n效\n指\n标", 1, len(p.indicators) + 1), *heads)
        for item, level in zip(p.indicators, levels(p.indicators), strict=True):
            book.evaluated(seq, item, reason=reason(item))
            grid.row(*level, c(item.name, 2), item.printed, shown(item), item.weight, item.score, reason(item))
        grid.row(c("总分", 7), "100", score_of(p), "")
        foot = "填表人：郭某　　填报日期：2025年4月18日　　联系电话：0735-8621234　　单位负责人签字："
        book.sheet(f"附件4-{n}", f"附件4-{n}", "2024年度项目支出绩效自评表", "填报单位（盖章）：桂东县退役军人事务局", grid, foot)
    return settle(book)


# Chongqing: adjusted targets beside the first ones, coefficient, core indicators, no levels
def _liangping_head(book: Book, seq: str, p: Project) -> Grid:
    grid = Grid()
    grid.row("项目名称", c(p.name, 4), "项目编码", c(book.gold["projects"][-1]["project_code"], 2), c("自评总分（分）", 2), score_of(p))
    grid.row("主管部门", c("重庆市梁平区人力资源和社会保障局", 4), "财政归口科室", c("社会保障科", 2), c("项目经办人", 2), "蒋某")
    heads = (
        c("年初预算数", 2),
        c("全年（调整）\n预算数", 2),
        "全年执行数",
        "执行率\n（%）",
        c("执行率权重\n（分）", 2),
        c("执行率得分\n（分）", 2),
    )
    grid.row(c("项目资金（万元）"), *heads)
    rate, points = f"{p.rate}", f"{p.execution_score()}"
    first = book.money(seq, "initial_budget", "total", p.total), book.money(seq, "adjusted_budget", "total", p.adjusted)
    done = book.spent(seq, "total", p.spent, rate, "10", points)
    grid.row("年度总金额", c(first[0], 2), c(first[1], 2), done, rate, c("10", 2), c(points, 2))
    own = book.money(seq, "initial_budget", "fiscal_appropriation", p.fiscal)
    later = book.money(seq, "adjusted_budget", "fiscal_appropriation", p.adjusted_fiscal)
    grid.row("其中：财政拨款", c(own, 2), c(later, 2), book.spent(seq, "fiscal_appropriation", p.spent_fiscal), "", c("", 2), c("", 2))
    grid.row(c("当年绩效目标", 1, 2), c("年初绩效目标", 4), c("全年（调整）绩效目标", 2), c("全年目标实际完成情况", 4))
    grid.row(c(p.goal, 4), c("", 2), c(p.done, 4))
    return grid


def liangping() -> Book:
    place = Place("重庆市", "", "梁平区", "500155")
    book = Book("liangping", "self_evaluation", place, "重庆市梁平区人力资源和社会保障局", 2022)
    blocks: list[str | Grid] = []
    for n, p in enumerate(FOURTH["人社"]):
        code = f"50015522T00000{n + 2}146873"
        seq = book.project(p, project_code=code, annual_goal=p.goal, goal_completion=p.done, total_score=score_of(p))
        grid = _liangping_head(book, seq, p)
        heads = (
            "指标性质",
            "年初指标值",
            "调整指标值",
            "全年完成值",
            "计量单位",
            "得分系数\n（%）",
            "指标权重\n（分）",
            "指标得分\n（分）",
            "是否核\n心指标",
        )
        grid.row("指标名称", *heads, "偏差原因及说明")
        for k, item in enumerate(p.indicators):
            book.evaluated(seq, item, hide="12", with_unit=False, reason=reason(item))
            factor = percent(Decimal(item.score), Decimal(item.weight))
            core = "是" if k < 2 else "否"
            line = item.operator, item.value, "", item.actual, item.unit, factor, item.weight, item.score, core
            grid.row(item.name, *line, reason(item))
        blocks += [f"{n + 1}.{p.name}", "2022年度项目支出绩效自评表", grid]
    blocks.append("说明：1.“调整指标值”为空的，以年初指标值为准。2.得分系数＝全年完成值/指标值，最高为100%。")
    book.sheet("自评表", "重庆市梁平区人力资源和社会保障局", *blocks)
    return settle(book)


# Henan: summary of a provincial department with sub-totals by unit, average and grade
HENAN = (
    ("河南省水利厅机关", "水利工程质量监督与安全巡查", "1286.00", "1240.50", "1221.87", "97.85", ""),
    ("河南省水利厅机关", "水旱灾害防御与山洪灾害监测预警平台运行维护", "2350.40", "2350.40", "2350.40", "99.00", ""),
    ("河南省水利厅机关", "河湖长制暗访核查", "468.00", "468.00", "402.11", "94.59", "暗访任务调减"),
    ("河南省水文水资源测报中心", "国家基本水文站网运行维护", "5620.75", "5834.20", "5834.20", "98.50", "年中追加水毁修复经费213.45万元"),
    ("河南省水文水资源测报中心", "地下水超采区动态监测评价", "712.30", "712.30", "693.48", "96.74", ""),
    ("河南省水利科学研究院", "引黄灌区节水改造关键技术研究与示范推广", "185.00", "185.00", "96.20", "78.20", "试验田受涝，部分试验顺延"),
    ("河南省水利科学研究院", "水土保持监测站点设备更新", "93.60", "88.92", "88.92", "98.00", ""),
)


def _grade(score: str) -> str:
    return "优" if Decimal(score) >= 90 else "良" if Decimal(score) >= 80 else "中"


def henan() -> Book:
    place = Place("河南省", "", "", "410000")
    book = Book("henan", "self_evaluation", place, "河南省水利厅", 2023, commas=True)
    grid = Grid(2)
    tops = "序号", "项目单位", "项目名称"
    grid.row(*(c(x, 1, 2) for x in tops), c("资金安排及使用情况", 4), c("自评结果", 2), c("备注", 1, 2))
    grid.row("年初预算数", "调整后预算数", "实际支出数", "预算执行率", "得分", "等级")
    sums = [sum((Decimal(row[k]) for row in HENAN), Decimal(0)) for k in (2, 3, 4)]
    rate = percent(sums[2], sums[1]) + "%"
    top = book.money("", "initial_budget", "total", sums[0]), book.money("", "adjusted_budget", "total", sums[1])
    grid.row(c("合　计", 3), *top, book.spent("", "total", sums[2], rate), rate, "", "", "")
    for n, (row, tall) in enumerate(zip(HENAN, spans(r[0] for r in HENAN), strict=True), 1):
        if tall:
            parts = [sum((Decimal(r[k]) for r in HENAN if r[0] == row[0]), Decimal(0)) for k in (2, 3, 4)]
            share = percent(parts[2], parts[1]) + "%"
            grid.row("", row[0], "小　计", *(book.amount(x) for x in parts), share, "", "", "")
        _henan_project(book, grid, n, row)
    heads = "附件2", "2023年度河南省水利厅项目支出绩效自评结果汇总表", "填报单位：河南省水利厅　　　　金额单位：万元"
    notes = "注：等级划分为优（90分及以上）、良（80-89分）、中（60-79分）、差（60分以下）四档。"
    book.sheet("汇总表", *heads, grid, notes)
    return settle(book)


def _henan_project(book: Book, grid: Grid, n: int, row: tuple[str, ...]) -> None:
    unit, name, first, later, spent, score, note = row
    seq = book.project(Project(name, "", ()), unit_name=unit, total_score=score, self_grade=_grade(score))
    rate = percent(Decimal(spent), Decimal(later)) + "%"
    money = book.money(seq, "initial_budget", "total", Decimal(first)), book.money(seq, "adjusted_budget", "total", Decimal(later))
    grid.row(str(n), unit, name, *money, book.spent(seq, "total", Decimal(spent), rate), rate, score, _grade(score), note)


# Guangxi: the department as a whole, funds by income and by use, the year's tasks
TASKS = (
    ("落实残疾人两项补贴", "为困难残疾人和重度残疾人按月发放补贴", "已完成，惠及6912人", "742.60", "742.60"),
    ("残疾人康复服务", "辅助器具适配、儿童康复救助、家庭无障碍改造", "完成2415人次，改造116户", "186.35", "171.20"),
    ("残疾人就业培训", "实用技术培训与就业援助", "举办培训班6期", "38.00", "38.00"),
)


def _gongcheng_funds(book: Book, grid: Grid) -> str:
    first, later, spent = Decimal("1186.42"), Decimal("1204.08"), Decimal("1188.93")
    rate, points = percent(spent, later) + "%", f"{(10 * spent / later).quantize(CENT)}"
    grid.row(c("预算执行\n情况（万元）", 1, 7), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    figures = [book.money("", m, "total", x) for m, x in (("initial_budget", first), ("adjusted_budget", later))]
    grid.row(c("年度资金总额", 2), *figures, book.spent("", "total", spent, rate, "10", points), "10", rate, points)
    parts = (
        ("一般公共预算", "general_public", "1161.42", "1171.48", "1156.33"),
        ("政府性基金预算", "government_fund", "25.00", "32.60", "32.60"),
    )
    for n, (name, source, *wan) in enumerate(parts):
        money = [book.money("", m, source, Decimal(x)) for m, x in zip(("initial_budget", "adjusted_budget"), wan, strict=False)]
        lead = [c("按收入性质分", 1, 3)] if n == 0 else []
        grid.row(*lead, name, *money, book.spent("", source, Decimal(wan[2])), "—", "—", "—")
    grid.row("其他资金", "", "", "", "—", "—", "—")
    grid.row(c("按支出性质分", 1, 2), "基本支出", "214.37", "222.03", "222.03", "—", "—", "—")
    grid.row("项目支出", "972.05", "982.05", "966.90", "—", "—", "—")
    return points


def gongcheng() -> Book:
    place = Place("广西壮族自治区", "桂林市", "恭城瑶族自治县", "450332")
    book = Book("gongcheng", "self_evaluation", place, "恭城瑶族自治县残疾人联合会", 2022)
    grid = Grid()
    grid.row(c("部门（单位）名称", 2), c("恭城瑶族自治县残疾人联合会", 7))
    points = _gongcheng_funds(book, grid)
    grid.row(c("年度\n主要\n任务", 1, len(TASKS) + 2), c("任务名称", 2), c("主要内容", 2), c("完成情况", 2), "预算数", "执行数")
    for name, what, done, plan, spent in TASKS:
        grid.row(c(name, 2), c(what, 2), c(done, 2), plan, spent)
    grid.row(c("……", 2), c("", 2), c("", 2), "", "")
    items = FOURTH["残联"][0].indicators
    grid.row(
        c("绩\n效\n指\n标", 1, len(items) + 1),
        *("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"),
        "未完成原因分析",
    )
    for item, level in zip(items, levels(items, points=True), strict=True):
        book.evaluated("", item, reason=reason(item))
        grid.row(*level, item.name, item.printed, shown(item), item.weight, item.score, reason(item))
    total = Decimal(points) + sum(Decimal(i.score) for i in items)
    grid.row(c("总分", 6), "100", f"{total:.2f}", "")
    heads = "附件1", "部门整体支出绩效自评表", "（2022年度）"
    book.sheet("部门整体支出绩效自评表", *heads, grid, "联系人：唐某　　联系电话：0773-8212345　　填报日期：2023.3.28")
    return settle(book)


# Inner Mongolia: monitoring of eight months with ticks for the causes and the chances
def _kulun_funds(book: Book, grid: Grid, seq: str, p: Project) -> None:
    grid.row(c("项目资金\n（万元）", 1, 4), c("", 3), c("年初预算数", 2), c("1-8月执行数", 3), c("1-8月执行率", 3), c("全年预计执行数", 5))
    rate, own = f"{p.rate}%", percent(p.spent_fiscal, p.fiscal) + "%"
    total, done = book.money(seq, "initial_budget", "total", p.total), book.spent(seq, "total", p.spent, rate)
    grid.row(c("年度资金总额：", 3), c(total, 2), c(done, 3), c(rate, 3), c(book.amount(p.total), 5))
    total = book.money(seq, "initial_budget", "fiscal_appropriation", p.fiscal)
    done = book.spent(seq, "fiscal_appropriation", p.spent_fiscal, own)
    grid.row(c("其中：本年财政拨款", 3), c(total, 2), c(done, 3), c(own, 3), c(book.amount(p.fiscal), 5))
    if not p.other:
        grid.row(c("其他资金", 3), c("", 2), c("", 3), c("", 3), c("", 5))
        return
    total, done = book.money(seq, "initial_budget", "other", p.other), book.spent(seq, "other", p.other, "100.00%")
    grid.row(c("其他资金", 3), c(total, 2), c(done, 3), c("100.00%", 3), c(book.amount(p.other), 5))


def _kulun_items(book: Book, grid: Grid, seq: str, p: Project) -> None:
    lead = "一级指标", "二级指标", "三级指标", "年度指标值", "1-8月执行情况", "全年预计完成情况"
    tall = len(p.indicators) + 2
    grid.row(c("绩\n效\n指\n标", 1, tall), *(c(x, 1, 2) for x in lead), c("偏差原因分析", 6), c("完成目标可能性", 3), c("备注", 1, 2))
    grid.row("经费保障", "制度保障", "人员保障", "硬件条件保障", "其他", "原因说明", "确定能", "有可能", "完全不可能")
    for item, level in zip(p.indicators, levels(p.indicators), strict=True):
        why = reason(item)
        book.evaluated(seq, replace(item, weight="", score=""), reason=why)
        ticks = ["", "", "", "", "√" if why else "", why, "" if why else "√", "√" if why else "", ""]
        grid.row(*level, item.name, item.printed, shown(item), item.printed, *ticks, "")


def kulun() -> Book:
    place = Place("内蒙古自治区", "通辽市", "库伦旗", "150524")
    book = Book("kulun", "other", place, "库伦旗农牧局", 2023)
    for n, p in enumerate(FOURTH["农牧"], 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done)
        grid = Grid()
        grid.row("项目名称", c(p.name, 16))
        grid.row("主管部门及代码", c("库伦旗农牧局[326]", 8), c("实施单位", 2), c(p.unit, 6))
        _kulun_funds(book, grid, seq, p)
        grid.row(c("年度总\n体目标", 1, 2), c("年初设定目标", 8), c("1-8月完成情况", 8))
        grid.row(c(p.goal, 8), c(p.done, 8))
        _kulun_items(book, grid, seq, p)
        notes = [
            "注：1.偏差原因分析：针对与预期目标产生偏差的指标值，分别从经费保障、制度保障、人员保障、硬件条件保障等方面进行判断和分析，并说明原因。",
            "2.完成目标可能性：对应所设定的实现绩效目标的路径，分确定能、有可能、完全不可能三级综合判断完成的可能性。",
        ]
        book.sheet(f"监控表{n}", "项目支出绩效目标执行监控表", "（2023年度1-8月）", grid, *notes)
    return settle(book)


# Qinghai: a report in prose with a table of funds and a table of scores that begins with decision and process
SCORED = (
    ("决策", "项目立项", "立项依据充分性", "", "充分", "", "5", "充分", "5", ""),
    ("决策", "绩效目标", "绩效目标合理性", "", "合理", "", "5", "合理", "5", ""),
    ("决策", "绩效目标", "绩效指标明确性", "", "明确", "", "4", "较明确", "3", "部分效益指标未量化"),
    ("决策", "资金投入", "预算编制科学性", "", "科学", "", "6", "科学", "6", ""),
    ("过程", "资金管理", "预算执行率", "", "100", "%", "6", "98.04", "5.88", "预留质保金未支付"),
    ("过程", "资金管理", "资金使用合规性", "", "合规", "", "6", "合规", "6", ""),
    ("过程", "组织实施", "管理制度健全性", "", "健全", "", "4", "健全", "4", ""),
    ("过程", "组织实施", "制度执行有效性", "", "有效", "", "4", "有效", "4", ""),
)
POINTS = ("7", "7", "8", "8", "8", "8", "8", "6")


def _huangyuan_items(p: Project) -> list[tuple[Indicator, str]]:
    out = []
    for one, two, name, sign, value, unit, weight, actual, score, why in SCORED:
        out.append((Indicator(one, two, name, sign, value, unit, "numeric" if unit else "qualitative", weight, actual, score), why))
    for item, weight in zip(p.indicators, POINTS, strict=True):
        score = Decimal(weight) - Decimal(item.weight) + Decimal(item.score)
        first = "产出" if item.level1 == "产出指标" else "效益"
        second = "产出" + item.level2.removesuffix("指标") if first == "产出" else item.level2.removesuffix("指标")
        out.append((replace(item, level1=first, level2=second, weight=weight, score=f"{score}"), reason(item)))
    return out


def huangyuan() -> Book:
    place = Place("青海省", "西宁市", "湟源县", "630123")
    book = Book("huangyuan", "self_evaluation", place, "湟源县乡村振兴局", 2022)
    p = FOURTH["乡村"][0]
    pairs = _huangyuan_items(p)
    total = sum(Decimal(i.score) for i, _ in pairs)
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, total_score=f"{total:.2f}", self_grade="优")
    funds = Grid()
    funds.row("资金来源", "预算安排", "实际支出", "预算执行率")
    rate = f"{p.rate}%"
    for name, source, wan in (("财政拨款", "fiscal_appropriation", p.fiscal), ("合计", "total", p.total)):
        funds.row(name, book.money(seq, "budget", source, wan) + "万元", book.spent(seq, source, p.spent, rate) + "万元", rate)
    table = Grid(1)
    table.row("一级指标", "二级指标", "三级指标", "分值", "目标值", "完成值", "得分", "扣分原因")
    for (item, why), level in zip(pairs, levels([i for i, _ in pairs], points=True), strict=True):
        book.evaluated(seq, item, reason=why)
        table.row(*level, item.name, item.weight, item.printed, shown(item), item.score, why)
    table.row(c("合计", 3), "100", "", "", f"{total:.2f}", "")
    text = [
        "湟源县乡村振兴局关于2022年度“日月乡高原夏菜冷链物流中心建设”项目绩效自评报告",
        "县财政局：",
        "根据《湟源县财政局关于开展2022年度预算绩效自评工作的通知》（源财字〔2023〕26号）要求，我局对项目实施情况进行了自评，现将有关情况报告如下。",
        "一、项目基本情况",
        f"（一）项目概况。项目名称：{p.name}；实施单位：{p.unit}；主管部门：湟源县乡村振兴局。",
        f"（二）绩效目标。{p.goal}",
        "（三）资金安排和使用情况。项目资金安排及使用情况见下表。",
        "表1  项目资金情况表",
        funds,
        "二、绩效自评结论",
        f"经自评，该项目综合得分{total:.2f}分，评价等级为“优”。各项指标得分情况见表2。",
        "表2  项目绩效自评指标评分表",
        table,
        "三、存在的问题",
        "一是冬季施工降效，交付时间有所推迟；二是冷库首年投用，库容利用率有待提高。",
        "四、下一步工作打算",
        "加强与县农业农村部门的沟通衔接，指导村集体与种植合作社签订长期仓储协议，提高设施利用率。",
        "湟源县乡村振兴局",
        "2023年4月12日",
    ]
    book.sheet("自评报告", *text)
    return settle(book)


# Heilongjiang: the form of 2019, rows left empty for more indicators, (A) and (B)
def _wangkui_head(book: Book, seq: str, p: Project) -> Grid:
    grid = Grid()
    grid.row(c("项目名称", 3), c(p.name, 6))
    grid.row(c("主管部门及代码", 3), c("望奎县市场监督管理局 145", 3), c("实施单位"), c(p.unit, 2))
    grid.row(c("项目资金\n（万元）", 3, 4), "", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分")
    rate, points = f"{p.rate}%", f"{p.execution_score()}"
    whole = book.money(seq, "adjusted_budget", "total", p.adjusted), book.spent(seq, "total", p.spent, rate, "10", points)
    grid.row("年度资金总额：", *whole, "10", rate, points)
    own = book.money(seq, "adjusted_budget", "general_public", p.adjusted_fiscal), book.spent(seq, "general_public", p.spent_fiscal, rate)
    grid.row("其中：本年一般公共预算拨款", *own, "", rate, "")
    grid.row("其他资金", "", "", "", "", "")
    grid.row(c("年度\n总体\n目标", 1, 2), c("预期目标", 4), c("目标实际完成情况", 4))
    grid.row(c(p.goal, 4), c(p.done, 4))
    return grid


def _wangkui_items(book: Book, grid: Grid, seq: str, p: Project) -> None:
    """After the last indicator of every level 2 comes a row of dots; the merged cells of the levels reach over it."""
    two = spans(i.level2 for i in p.indicators)
    one = spans(i.level1 for i in p.indicators)
    groups = sum(bool(x) for x in two)
    heads = "一级\n指标", "二级指标", "三级指标", "年度指标值（A）", "实际完成值（B）", "分值", "得分", "未完成原因分析"
    grid.row(c("绩\n效\n指\n标", 1, len(p.indicators) + groups + 1), *heads)
    for n, item in enumerate(p.indicators):
        lead = []
        if one[n]:
            lead.append(c(item.level1, 1, one[n] + sum(bool(x) for x in two[n : n + one[n]])))
        if two[n]:
            lead.append(c(item.level2, 1, two[n] + 1))
        book.evaluated(seq, item, reason=reason(item))
        grid.row(*lead, item.name, item.printed, shown(item), item.weight, item.score, reason(item))
        if n + 1 == len(p.indicators) or two[n + 1]:
            grid.row("……", "", "", "", "", "")
    grid.row(c("总分", 6), "100", score_of(p), "")


def wangkui() -> Book:
    place = Place("黑龙江省", "绥化市", "望奎县", "231221")
    book = Book("wangkui", "self_evaluation", place, "望奎县市场监督管理局", 2019)
    for n, p in enumerate(FOURTH["市监"], 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=score_of(p))
        grid = _wangkui_head(book, seq, p)
        _wangkui_items(book, grid, seq, p)
        notes = [
            "注：1. 得分一档最高不能超过该指标分值上限。",
            "2. 定性指标根据指标完成情况分为：全部或基本达成预期指标、部分达成预期指标并具有一定效果、未达成预期指标且效果较差三档。",
            "3. 定量指标若为正向指标，则得分计算方法应用全年实际值（B）/年度指标值（A）*该指标分值。",
        ]
        book.sheet(f"自评表{n}", "附2：", "项目支出绩效自评表", "（ 2019 年度）", grid, *notes)
    return settle(book)


FORMS = [
    Form("guidong", "self_evaluation", guidong, "xlsx docx pdf_tall"),
    Form("liangping", "self_evaluation", liangping, "xlsx pdf html"),
    Form("henan", "evaluation_list", henan, "xlsx xls pdf csv"),
    Form("gongcheng", "department_evaluation", gongcheng, "docx pdf_grey xlsx"),
    Form("kulun", "monitoring", kulun, "xlsx docx html"),
    Form("huangyuan", "evaluation_report", huangyuan, "docx html md"),
    Form("wangkui", "self_evaluation", wangkui, "xls pdf text"),
]
