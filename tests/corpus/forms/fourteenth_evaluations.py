"""Self-evaluations: forms with the fund block in odd orders, lists of results, a whole department, results of key projects."""

from __future__ import annotations

from decimal import Decimal

from ..book import Grid, Place, c, levels, spans
from ..content import Project
from . import Form
from .fourteenth_base import Paper, evaluate, items, total, work

YUNCHENG = (
    work(
        "农村公路“畅返不畅”路段整治",
        "对全市“畅返不畅”路段实施路面修复、排水疏通和安防设施完善，整治里程42.7公里，打通农产品外运通道，"
        "优良中等路率达到88%以上，改善沿线3.5万群众出行条件，带动沿线果业和文旅产业发展。",
        """产出|数量|整治路段里程|≥|42.7|公里|15|43.1|15
        产出|质量|交工验收合格率|=|100|%|15|100|15
        产出|时效|工程完工时间|D|2023年10月底前||10|2023年11月18日|8|受秋季连阴雨影响工期延后，今后科学安排工期，避开雨季施工。
        产出|成本|每公里整治成本|≤|28.5|万元|10|27.9|10
        效益|社会|受益群众|≥|3.5|万人|15|3.6|15
        效益|持续|公路管养机制|Q|长期有效||15|长期有效|14|个别村级护路员履职不到位
        满意|满意|沿线群众满意度|≥|90|%|10|93|10""",
        "1218.40 60.00 1157.48 1092.66",
        "",
        "永济市公路管理段",
        "实际整治“畅返不畅”路段43.1公里，完成投资1152.66万元，工程质量全部合格，优良中等路率达到88.6%。",
    ),
    work(
        "客运场站及公交站亭维护",
        "维护城区公交站亭126座、乡镇客运站7个，设施完好率不低于97%，为群众提供安全整洁的候车环境。",
        """产出|数量|维护公交站亭|=|126|座|20|126|20
        产出|数量|维护乡镇客运站|=|7|个|10|7|10
        产出|质量|设施完好率|≥|97|%|20|95.2|18.5|站亭玻璃、座椅人为损坏较多，拟加装监控并缩短巡查周期
        效益|社会|候车环境|Q|整洁安全||30|基本整洁安全|27|部分站亭小广告清理不及时
        满意|满意|乘客满意度|≥|85|%|10|88|10""",
        "84.60 0 84.60 84.60",
        "",
        "永济市交通运输服务中心",
        "全年维护公交站亭126座、乡镇客运站7个，更换灯箱38处，设施完好率95.2%。",
    ),
)


def _yuncheng_funds(book: Paper, g: Grid, seq: str, p: Project) -> str:
    g.row(
        c("项目资金（万元）", 1, 4), c("资金构成", 2), "分值", "得分", "年初预算数（A）", "全年预算数（B）", "执行数（C）", "执行率（C/B）"
    )
    score, rate = f"{p.execution_score()}", f"{p.rate}%"
    rows = (
        ("年度资金总额", "total", p.total, p.adjusted, p.spent),
        ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
        ("　　　其他资金", "other", p.other, p.other, p.other),
    )
    for label, source, first, later, spent in rows:
        if not first:
            g.row(c(label, 2), "—", "—", "", "", "", "—")
            continue
        cells = [book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, later)]
        if source == "total":
            g.row(c(label, 2), "10", score, *cells, book.spent(seq, source, spent, rate, "10", score), rate)
        else:
            g.row(c(label, 2), "—", "—", *cells, book.spent(seq, source, spent), "—")
    return score


def _yuncheng_one(book: Paper, p: Project) -> Grid:
    full = f"{p.execution_score() + total(p.indicators)}"
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=full)
    g = Grid()
    g.row(c("项目名称", 2), c(p.name, 7))
    g.row(c("主管部门", 2), c("永济市交通运输局", 3), c("实施单位", 2), c(p.unit, 2))
    _yuncheng_funds(book, g, seq, p)
    g.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    g.row(c(p.goal, 4), c(p.done, 4))
    g.row(
        c("绩效指标", 1, len(p.indicators) + 1),
        *"一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施".split(),  # noqa: SIM905
    )
    for item, lead in zip(p.indicators, levels(p.indicators, points=True), strict=True):
        actual = evaluate(book, seq, item, reason=item.reason)
        g.row(*lead, item.name, item.printed, actual, item.weight, item.score, item.reason)
    g.row(c("总分", 6), "100", full, "")
    return g


def yuncheng() -> Paper:
    """Self-evaluation forms: weight and score of the funds in front of the amounts, points behind level 1."""
    book = Paper("fourteenth_yuncheng", "self_evaluation", Place("山西省", "运城市", "永济市", "140881"), "永济市交通运输局", 2023)
    for n, p in enumerate(YUNCHENG, 1):
        book.sheet(f"自评表{n}", "项目支出绩效自评表", "（2023年度）", _yuncheng_one(book, p))
    return book


ENSHI = (  # name, unit, initial, adjusted, spent, score, grade, reason
    ("清江源头污水处理厂运营服务费", "利川市环境卫生服务中心", "2380.00", "2380.00", "2380.00", "98.5", "优", ""),
    ("城区道路清扫保洁市场化服务", "利川市环境卫生服务中心", "1865.40", "1920.00", "1918.73", "97.2", "优", ""),
    (
        "市政路灯节能改造合同能源管理（2021—2030年）",
        "利川市市政设施维护中心",
        "326.00",
        "326.00",
        "280.36",
        "91.08",
        "优",
        "第四季度能源服务费因节能量核定滞后跨年支付",
    ),
    ("背街小巷提档升级", "利川市市政设施维护中心", "540.00", "432.00", "265.18", "82.4", "良", "3条巷道管线迁改协调难度大，未按期开工"),
    ("城市园林绿化养护", "利川市园林绿化服务中心", "712.35", "712.35", "698.10", "95.6", "优", ""),
    (
        "数字城管平台升级改造",
        "利川市城市管理指挥中心",
        "168.00",
        "168.00",
        "67.20",
        "76.3",
        "中",
        "软件平台处于试运行阶段，按合同仅支付首期40%款项",
    ),
    ("建筑垃圾消纳场建设", "利川市城市管理执法局", "800.00", "300.00", "12.50", "58.6", "差", "用地手续未获批，项目处于前期阶段"),
    ("违法建设拆除专项经费", "利川市城市管理执法局", "95.00", "95.00", "88.42", "93.1", "优", ""),
)


def enshi() -> Paper:
    """A list of results, a row a project, the total at the foot, rates without their percent sign."""
    place = Place("湖北省", "恩施土家族苗族自治州", "利川市", "422802")
    book = Paper("fourteenth_enshi", "self_evaluation", place, "利川市城市管理执法局", 2022, commas=True)
    g = Grid(heading=2)
    g.row(
        *(c(x, 1, 2) for x in ("序号", "项目名称", "项目实施单位")),
        c("预算安排及执行（万元）", 4),
        c("自评结果", 2),
        c("预算执行率偏低原因", 1, 2),
    )
    g.row("年初预算", "调整后预算", "预算执行数", "执行率（%）", "得分", "等级")
    sums = [Decimal(0)] * 3
    for n, (name, unit, *money, score, grade, reason) in enumerate(ENSHI, 1):
        first, later, spent = map(Decimal, money)
        sums = [a + b for a, b in zip(sums, (first, later, spent), strict=True)]
        seq = book.project(Project(name, "", ()), unit_name=unit, total_score=score, self_grade=grade)
        rate = f"{100 * spent / later:.2f}"
        cells = (book.money(seq, "initial_budget", "total", first), book.money(seq, "adjusted_budget", "total", later))
        g.row(str(n), name, unit, *cells, book.spent(seq, "total", spent, rate, reason=reason), rate, score, grade, reason)
    rate = f"{100 * sums[2] / sums[1]:.2f}"
    cells = (book.money("", "initial_budget", "total", sums[0]), book.money("", "adjusted_budget", "total", sums[1]))
    g.row(c("合　计", 3), *cells, book.spent("", "total", sums[2], rate), rate, "", "", "")
    lines = ("利川市城市管理执法局2022年度项目支出绩效自评结果汇总表", "填报单位（盖章）：利川市城市管理执法局")
    book.sheet("汇总表", *lines, g, "备注：得分90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差。")
    return book


CHAOYANG = (  # name, unit, budget, spent, score, grade, completion, problem
    (
        "凌河防洪治理工程",
        "凌源市水利局",
        "5,400.00",
        "5,116.20",
        "88.5",
        "良",
        "完成堤防加固12.4公里，主体工程全部完工。",
        "工程决算审计滞后，部分档案资料不完整",
    ),
    (
        "花卉产业扶持资金",
        "凌源市农业农村局",
        "1,200.00",
        "1,200.00",
        "92.3",
        "优",
        "扶持新建改造花卉大棚1860亩，带动就业4200人。",
        "补助对象动态调整机制不够健全",
    ),
    (
        "城市供热管网老化更新",
        "凌源市住房和城乡建设局",
        "2,650.00",
        "1,987.50",
        "79.6",
        "中",
        "更新老旧管网21.5公里，完成计划的82.7%。",
        "前期勘察深度不足，设计变更较多",
    ),
    (
        "全民健身中心免费低收费开放补助",
        "凌源市文化旅游和广播电视局",
        "86.00",
        "86.00",
        "94",
        "优",
        "全年开放332天，接待健身群众15.8万人次。",
        "无",
    ),
)
CHAOYANG_ITEMS = (
    """||加固堤防长度|≥|12|公里||12.4||
    ||?防洪标准|Q|20年一遇|||20年一遇||""",
    """||扶持花卉大棚面积|≥|1800|亩||1860||
    ||带动就业人数|≥|4000|人||4200||
    ||花农年户均增收|≥|1.5|万元||1.62||""",
    """||更新管网长度|≥|26|公里||21.5||
    ||供热投诉量下降比例|≥|30|%||18||""",
    """||年开放天数|≥|330|天||332||
    ||接待健身群众|≥|15|万人次||15.8||""",
)


def _chaoyang_results(book: Paper) -> Grid:
    g = Grid(heading=1)
    g.row("序号", "项目名称", "预算单位", "预算金额", "支出金额", "综合得分", "评价等级", "实际完成情况", "主要问题")
    for n, (name, unit, budget, spent, score, grade, done, problem) in enumerate(CHAOYANG, 1):
        seq = book.project(Project(name, "", ()), unit_name=unit, goal_completion=done, self_grade=grade, total_score=score)
        cells = (book.money(seq, "budget", "total", _plain(budget)), book.spent(seq, "total", _plain(spent)))
        g.row(str(n), name, unit, *cells, score, grade, done, problem)
    whole = [sum((_plain(x[k]) for x in CHAOYANG), Decimal(0)) for k in (2, 3)]
    g.row("", "合计", "", book.money("", "budget", "total", whole[0]), book.spent("", "total", whole[1]), "", "", "", "")
    return g


def _plain(printed: str) -> Decimal:
    return Decimal(printed.replace(",", ""))


def _chaoyang_core(book: Paper) -> Grid:
    g = Grid(heading=1)
    g.row("项目名称", "核心绩效指标", "目标值", "完成值", "是否完成")
    for n, (row, lines) in enumerate(zip(CHAOYANG, CHAOYANG_ITEMS, strict=True), 1):
        points = items(lines)
        for k, item in enumerate(points):
            actual = evaluate(book, str(n), item)
            met = item.actual == item.value or Decimal(item.actual) >= Decimal(item.value)
            done = "是" if met else "否"
            g.row(*([c(row[0], 1, len(points))] if k == 0 else []), item.name, item.printed, actual, done)
    return g


def chaoyang() -> Paper:
    """Results of key projects with the unit of money in a note below, then their core indicators without levels."""
    place = Place("辽宁省", "朝阳市", "凌源市", "211382")
    book = Paper("fourteenth_chaoyang", "self_evaluation", place, "凌源市财政局", 2023, commas=True)
    text = (
        "按照《凌源市项目支出绩效评价管理办法》要求，市财政局组织对2023年度4个重点项目在单位自评的基础上开展了重点评价，"
        "涉及农林水、城乡建设、文化体育等领域。现将自评及重点评价结果公开如下。"
    )
    book.sheet(
        "评价结果",
        "凌源市财政局关于2023年度项目绩效自评及重点评价结果的公告",
        text,
        "表1　重点项目绩效评价结果",
        _chaoyang_results(book),
        "注：本表金额单位均为万元；评价等级按照优（90分及以上）、良（80—90分）、中（60—80分）、差（60分以下）划分。",
    )
    book.sheet("核心指标", "表2　核心绩效指标完成情况", _chaoyang_core(book))
    return book


HECHI = (  # level 2 | level 3 of the print; the fourth level is the name
    (
        work(
            "瑶族服饰等非遗工坊建设补助",
            "支持建设非遗工坊6家，开展技艺培训不少于10期，带动就业260人以上，人均月增收500元左右，推动非遗保护与乡村振兴有机结合。",
            """产出|数量|扶持非遗工坊家数|≥|6|家|10|6|10
            产出|数量|举办技艺培训期数|≥|10~不少于10期|期|10|8|8|部分培训因汛期推迟至次年
            产出|质量|培训结业率|≥|95|%|10|96.4|10
            产出|时效|补助资金兑现时间|D|2023年11月30日前||10|2023年11月24日|10
            产出|成本|单个工坊补助标准|≤|8|万元|10|8|10
            效益|经济|参与人员人均月增收|≈|500~500元左右|元|15|530|15
            效益|社会|带动就业人数|≥|260|人|15|247|14.2|个别工坊订单减少
            满意|满意|工坊从业人员满意度|≥|90|%|10|95|10""",
            "63.00 0 63.00 58.96",
            "451221-WH23009",
            "南丹县非物质文化遗产保护传承中心",
            "建成非遗工坊6家，举办培训8期，带动就业247人。",
        ),
        ("工坊", "培训", "培训", "资金", "标准", "增收", "就业", "从业者"),
    ),
    (
        work(
            "白裤瑶歌舞剧《归来》创排",
            "完成大型民族歌舞剧创排并首演，年内演出不少于5场，入选自治区级艺术展演，提升南丹文化品牌影响力。",
            """产出|数量|创排剧目|=|1|部|15|1|15
            产出|数量|演出场次|≥|5~5场以上|场|15|6|15
            产出|质量|入选自治区级展演|Q|入选||20|入选|20
            效益|社会|线上线下观众人数|≥|10|万人次|20|12.3|20
            效益|持续|民族文化品牌影响力|定性|进一步扩大||10|进一步扩大|9.5
            满意|满意|观众满意度|≥|92|%|10|97.5|10""",
            "150.00 20.00 150.00 150.00",
            "451221-WH23012",
            "南丹县民族文化艺术团",
            "完成创排并演出6场，入选第十二届自治区剧展，网络直播观看12.3万人次。",
        ),
        ("剧目", "演出", "展演", "受众", "品牌", "观众"),
    ),
)


def _hechi_one(book: Paper, p: Project, third: tuple[str, ...]) -> Grid:
    full, score, rate = f"{p.score()}", f"{p.execution_score()}", f"{p.rate}%"
    seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=full)
    g = Grid()
    g.row("项目名称", c(p.name, 4), "项目编码", c(p.code, 2), c(f"自评总分：{full}", 2))
    g.row("实施单位", c(p.unit, 9))
    g.row(
        c("资金执行情况（万元）", 1, 2),
        "全年执行数",
        "全年预算数",
        "年初预算数",
        c("其中：财政拨款（全年预算）", 2),
        "执行率",
        "权重",
        c("得分", 2),
    )
    cells = [book.spent(seq, "total", p.spent, rate, "10", score), book.money(seq, "adjusted_budget", "total", p.adjusted)]
    cells += [book.money(seq, "initial_budget", "total", p.total)]
    g.row(*cells, c(book.money(seq, "adjusted_budget", "fiscal_appropriation", p.adjusted_fiscal), 2), rate, "10", c(score, 2))
    g.row("年度目标", c(p.goal, 9))
    g.row("完成情况", c(p.done, 9))
    g.row(*"一级指标 二级指标 三级指标 四级指标 年度指标值 实际值 分值 得分".split(), c("偏差说明", 2))  # noqa: SIM905
    low = spans(a.level2 + b for a, b in zip(p.indicators, third, strict=True))
    for item, lead, group, tall in zip(p.indicators, levels(p.indicators), third, low, strict=True):
        actual = evaluate(book, seq, item, reason=item.reason)
        extra = [c(group, 1, tall)] if tall else []
        g.row(*lead, *extra, item.name, item.printed, actual, item.weight, item.score, c(item.reason, 2))
    return g


def hechi() -> Paper:
    """Text of a self-evaluation, then forms: spent before budget, four levels of indicators, the score in the first line."""
    place = Place("广西壮族自治区", "河池市", "南丹县", "451221")
    book = Paper("fourteenth_hechi", "self_evaluation", place, "南丹县文化广电体育和旅游局", 2023)
    grids = [_hechi_one(book, *x) for x in HECHI]
    whole = sum((p.adjusted for p, _ in HECHI), Decimal(0))
    said = book.money("", "adjusted_budget", "total", whole, again=True)
    book.money("", "budget", "total", whole, again=True)
    texts = (
        "南丹县文化广电体育和旅游局2023年度项目支出绩效自评报告",
        "一、自评工作组织情况",
        f"我局高度重视绩效自评工作，对2023年度纳入预算管理的2个二级项目全部开展自评，涉及全年预算{said}万元，自评覆盖率100%。",
        "二、综合评价结论",
        "从自评情况看，项目立项规范，资金使用合规，总体完成了年初设定的绩效目标。",
        "三、项目支出绩效自评表",
    )
    book.sheet("自评", *texts, grids[0], "项目支出绩效自评表（续）", grids[1])
    return book


BAIYIN = (
    (
        work(
            "引洮供水会宁北部供水区工程维护",
            "",
            """产出|数量|巡查维护输水管线|≥|186.5|千米|20|188|20
            产出|数量|更换老化阀门井|≥|64|座|10|64|10
            产出|质量|供水水质达标率|≥|98|%|15|99.2|15
            效益|社会|供水保证率|≥|95|%|15|94.1|13.5|上游检修停水6天
            效益|社会|受益人口|≥|21.3|万人|20|21.3|20
            满意|满意|用水户满意度|≥|90|%|10|91.4|10""",
            "412.86 0 430.00 424.75",
            "620422-SW-22-03",
            "会宁县农村供水总站",
        ),
    ),
    (
        work(
            "淤地坝除险加固",
            "",
            """产出|数量|除险加固中型淤地坝|=|5|座|30|4|24|1座因征地纠纷未完工，预计2023年5月完工
            产出|质量|单位工程合格率|=|100|%|20|100|20
            产出|时效|主体工程完工时间|D|2022年12月31日||10|2022年12月20日|9
            效益|生态|拦泥保土能力|Q|显著增强||20|有所增强|17|新坝尚未经过汛期检验
            满意|满意|坝系下游群众满意度|≥|88|%|10|90|10""",
            "365.00 0 365.00 262.80",
            "620422-SW-22-08",
            "会宁县水土保持站",
        ),
    ),
    (
        work(
            "河湖长制及“四乱”整治工作经费",
            "",
            """产出|数量|县级河长巡河次数|≥|48|次|30|60|30
            产出|质量|“四乱”问题销号率|=|100|%|30|100|30
            效益|生态|河湖面貌|Q|持续改善||20|持续改善|20
            满意|满意|群众满意度|≥|90|%|10|96|10""",
            "24.50 0 24.50 24.50",
            "620422-SW-22-11",
            "会宁县河湖长制工作中心",
        ),
    ),
)


def _baiyin_heading(g: Grid) -> None:
    lead = (c(x, 1, 2) for x in ("项目编码及名称", "实施单位"))
    g.row(*lead, c("预算执行情况", 5), c("绩效指标完成情况", 8), c("自评总分", 1, 2))
    g.row(*"年初预算数 全年预算数 全年执行数 执行率 执行得分 一级指标 二级指标 三级指标 年度指标值 全年完成值 分值 得分 未完成原因".split())  # noqa: SIM905


def baiyin() -> Paper:
    """A list in 元, a row an indicator with its actual value; the code in front of the name, the total score in the last column."""
    place = Place("甘肃省", "白银市", "会宁县", "620422")
    book = Paper("fourteenth_baiyin", "self_evaluation", place, "会宁县水务局", 2022, unit="元", commas=True)
    g = Grid(heading=2)
    _baiyin_heading(g)
    for (p,) in BAIYIN:
        full, score, rate = f"{p.score()}", f"{p.execution_score()}", f"{p.rate}%"
        seq = book.project(p, project_code=p.code, unit_name=p.unit, total_score=full)
        cells = [book.money(seq, "initial_budget", "total", p.total), book.money(seq, "adjusted_budget", "total", p.adjusted)]
        cells += [book.spent(seq, "total", p.spent, rate, "", score), rate, score]
        tall = len(p.indicators)
        lead, tail = [c(x, 1, tall) for x in (f"[{p.code}]{p.name}", p.unit, *cells)], [c(full, 1, tall)]
        for item, head in zip(p.indicators, levels(p.indicators), strict=True):
            actual = evaluate(book, seq, item, reason=item.reason)
            g.row(*lead, *head, item.name, item.printed, actual, item.weight, item.score, item.reason, *tail)
            lead, tail = [], []
    book.sheet("自评结果", "会宁县水务局2022年度部门预算项目绩效自评结果公开表", "（金额单位：元）", g)
    return book


YICHUN_WHOLE = items("""产出指标|数量指标|城区道路机械化清扫面积|≥|420|万平方米|10|436|10
    产出指标|数量指标|办理城管案件|≥|3600|件|10|3852|10
    产出指标|质量指标|?生活垃圾无害化处理率|=|100~=100%①|%|10|100|10
    产出指标|时效指标|数字城管案件按期结案率|≥|97|%|10|96.1|9.5|个别疑难案件跨部门协调耗时较长
    产出指标|成本指标|三公经费控制率|≤|100|%|10|86.3|10
    效益指标|社会效益指标|市容环境秩序|Q|明显改善||15|明显改善|14|背街小巷占道经营时有反弹
    效益指标|生态效益指标|餐厨垃圾资源化利用率|≥|85|%|15|88.2|15
    满意度指标|社会公众满意度指标|市民对城市管理满意度|≥|90|%|10|91|10""")
YICHUN_MONEY = (
    ("total", "8642.30", "9130.55", "8874.90"),
    ("fiscal_appropriation", "8102.30", "8590.55", "8334.90"),
    ("other", "540.00", "540.00", "540.00"),
)
YICHUN_LINES = (
    ("208", "社会保障和就业支出", "312.40"),
    ("20805", "行政事业单位养老支出", "312.40"),
    ("212", "城乡社区支出", "7833.16"),
    ("21201", "城乡社区管理事务", "2641.02"),
    ("21205", "城乡社区环境卫生", "5192.14"),
    ("221", "住房保障支出", "189.34"),
    ("22102", "住房改革支出", "189.34"),
)
YICHUN_PROJECTS = (
    ("生活垃圾焚烧发电处置补贴", "2860.00", "2860.00", "99.5"),
    ("城区公厕提升改造", "360.00", "298.80", "92.8"),
    ("瑞州古城亮化维护", "118.60", "118.60", "96"),
)


def _yichun_lines(book: Paper) -> Grid:
    table = "一般公共预算财政拨款支出决算表"
    g = Grid(heading=1)
    g.row("功能分类科目编码", "科目名称", "本年支出合计")
    full = sum((Decimal(v) for code, _, v in YICHUN_LINES if len(code) == 3), Decimal(0))
    g.row("", "合计", book.line(table, "", "合计", "本年支出合计", full))
    for code, name, v in YICHUN_LINES:
        g.row(code, name, book.line(table, code, name, "本年支出合计", Decimal(v)))
    return g


def _yichun_whole(book: Paper) -> Grid:
    g = Grid()
    g.row(c("部门名称", 2), c("高安市城市管理局", 6))
    g.row(c("部门资金（万元）", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    for label, (source, *money) in zip(("年度资金总额", "其中：财政拨款", "其他资金"), YICHUN_MONEY, strict=True):
        first, later, spent = map(Decimal, money)
        rate = f"{100 * spent / later:.2f}%"
        top = source == "total"
        weight, score = ("10", f"{10 * spent / later:.2f}") if top else ("", "")
        cells = (book.money("", "initial_budget", source, first), book.money("", "adjusted_budget", source, later))
        g.row(c(label, 2), *cells, book.spent("", source, spent, rate, weight, score), weight or "—", rate, score or "—")
    later, spent = Decimal(YICHUN_MONEY[0][2]), Decimal(YICHUN_MONEY[0][3])
    full = Decimal(f"{10 * spent / later:.2f}") + total(YICHUN_WHOLE)
    g.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因及改进措施")
    for item, lead in zip(YICHUN_WHOLE, levels(YICHUN_WHOLE), strict=True):
        actual = evaluate(book, "", item, reason=item.reason)
        g.row(*lead, item.name, item.printed, actual, item.weight, item.score, item.reason)
    g.row(c("总分", 5), "100", f"{full}", "")
    return g


def _yichun_list(book: Paper) -> Grid:
    g = Grid(heading=1)
    g.row("项目名称", "全年预算数（万元）", "全年执行数（万元）", "执行率", "自评得分")
    for name, budget, spent, score in YICHUN_PROJECTS:
        seq = book.project(Project(name, "", ()), total_score=score)
        rate = f"{100 * Decimal(spent) / Decimal(budget):.1f}%"
        later = book.money(seq, "adjusted_budget", "total", Decimal(budget))
        g.row(name, later, book.spent(seq, "total", Decimal(spent), rate), rate, score)
    return g


def yichun() -> Paper:
    """Final accounts: a table by function, the self-evaluation of the whole department, a short list of projects' results."""
    place = Place("江西省", "宜春市", "高安市", "360983")
    book = Paper("fourteenth_yichun", "final_accounts", place, "高安市城市管理局", 2023)
    lines = (
        "高安市城市管理局2023年度部门决算公开",
        "第一部分　决算报表",
        "一般公共预算财政拨款支出决算表",
        "公开部门：高安市城市管理局　　金额单位：万元",
    )
    book.sheet("决算表", *lines, _yichun_lines(book))
    text = "根据预算绩效管理要求，我部门组织对2023年度部门整体支出和3个项目支出开展绩效自评，从评价情况看，年度绩效目标基本完成。"
    book.sheet(
        "整体自评",
        "第二部分　预算绩效情况说明",
        text,
        "部门整体支出绩效自评表（2023年度）",
        _yichun_whole(book),
        "注：①按焚烧处理量与餐厨垃圾处理量合计计算。",
    )
    book.sheet("项目自评", "项目支出绩效自评结果一览表", _yichun_list(book))
    return book


FORMS = [
    Form("fourteenth_yuncheng", "evaluation_form", yuncheng, "pdf_tall xlsx aligned"),
    Form("fourteenth_enshi", "evaluation_list", enshi, "csv pdf md_twice"),
    Form("fourteenth_chaoyang", "evaluation_results", chaoyang, "docx html md_lost"),
    Form("fourteenth_hechi", "evaluation_form", hechi, "docx pdf torn"),
    Form("fourteenth_baiyin", "evaluation_list", baiyin, "xlsx pdf csv_ragged"),
    Form("fourteenth_yichun", "whole_evaluation", yichun, "pdf html spanless"),
]
