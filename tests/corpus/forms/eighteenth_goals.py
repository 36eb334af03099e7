"""Money inside target and evaluation forms, lists and sentences."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c, levels
from ..content import Indicator, Project
from . import Form
from .eighteenth_base import Amount, D, columns_of, digits, percent, said

LONG = {
    "数": "数量指标",
    "质": "质量指标",
    "时": "时效指标",
    "成": "经济成本指标",
    "社": "社会效益指标",
    "生": "生态效益指标",
    "济": "经济效益指标",
    "续": "可持续影响指标",
    "满": "服务对象满意度指标",
}
FIRST = {"数": "产出指标", "质": "产出指标", "时": "产出指标", "成": "成本指标", "满": "满意度指标"}


def items_of(text: str) -> list[tuple[Indicator, str]]:
    """Indicators written a line each: 数|name|≥|12|个|weight|actual|score|more; D and Q in place of the operator: deadline, qualitative."""
    out = []
    for row in text.strip().splitlines():
        kind, name, sign, value, unit, weight, actual, score, *more = [*row.split("|"), "", "", "", ""][:9]
        sort = {"D": "deadline", "Q": "qualitative"}.get(sign, "numeric")
        first = FIRST.get(kind, "效益指标")
        item = Indicator(first, LONG[kind], name, "" if sign in "DQ" else sign, value, unit, sort, weight, actual, score)
        out.append((item, more[0]))
    return out


# ---- Guanyang: all funds of a form inside two cells; targets of the period and of the year side by side
GY = [
    (
        "特殊困难老年人家庭适老化改造",
        "灌阳县民政局养老服务中心",
        "720.00",
        "240.00",
        "180.00",
        (
            "三年内为全县分散特困、低保和高龄失能老年人家庭实施居家适老化改造，配置助行、助浴、防滑和紧急呼叫设备，降低老年人居家跌倒风险，"
            "带动形成以家庭为基础、社区为依托的居家养老服务网络，让老年人在熟悉的环境中安享晚年。"
        ),
        "完成260户特殊困难老年人家庭适老化改造，改造一户、验收一户，年底前全部交付使用。",
        """数|改造家庭户数|≥|260|户|||| 780
质|改造验收合格率|=|100|%||||100
时|改造任务完成时间|D|2023年12月20日前|||||2025年12月20日前
成|户均改造成本|≤|9200|元/户||||9200
社|老年人居家安全水平|Q|明显提升|||||持续提升
满|受益老年人满意度|≥|92|%||||95""",
    ),
    (
        "城乡公益性公墓及骨灰寄存设施建设",
        "灌阳县殡葬管理所",
        "1850.50",
        "615.00",
        "600.00",
        "建成覆盖各乡镇的公益性安葬设施，推行节地生态安葬，遏制散埋乱葬，引导群众文明治丧，减轻群众丧葬负担，保护耕地和生态环境。",
        "开工建设黄关、文市两处乡镇级公益性公墓，完成新街镇骨灰寄存楼主体工程。",
        """数|建设乡镇级公益性公墓|=|2|处||||6
数|新增骨灰寄存格位|≥|1800|个||||4500
质|工程质量一次验收合格率|≥|98|%||||98
生|节地生态安葬率|≥|35|%||||60
续|殡葬设施服务能力|Q|有所增强|||||满足群众需求
满|群众满意度|≥|88|%||||90""",
    ),
]


def guanyang() -> Book:
    place = Place("广西壮族自治区", "桂林市", "灌阳县", "450327")
    book = Book("eighteenth_guanyang", "performance_targets", place, "灌阳县民政局", 2023)
    for n, row in enumerate(GY, 1):
        grid = _guanyang_form(book, *row)
        book.sheet(f"项目{n}", "灌阳县民政局2023年项目支出绩效目标申报表", "（2023年度）", grid)
    return book


def _guanyang_form(book: Book, name: str, unit: str, whole: str, now: str, fiscal: str, aim: str, goal: str, raw: str) -> Grid:
    grid, seq = Grid(), book.project(Project(name, goal, ()), unit_name=unit, overall_goal=aim, annual_goal=goal)
    grid.row("项目名称", c(name, 5))
    grid.row("主管部门及代码", c("321-灌阳县民政局", 2), "实施单位", c(unit, 2))
    grid.row("项目属性", c("延续项目", 2), "项目期", c("3年", 2))
    period = said(book, seq, "budget", "total", D(whole), again=True)
    year = said(book, seq, "budget", "total", D(now))
    parts = said(book, seq, "budget", "fiscal_appropriation", D(fiscal)), said(book, seq, "budget", "other", D(now) - D(fiscal))
    grid.row("项目资金", c(f"实施期资金总额：{period}", 2), c(f"年度资金总额：{year}。其中：财政拨款{parts[0]}；其他资金{parts[1]}", 3))
    grid.row(c("总体目标", 1, 2), c("实施期目标（2023年—2025年）", 2), c("年度目标", 3))
    grid.row(c(aim, 2), c(goal, 3))
    items = items_of(raw)
    grid.row(c("绩效指标", 1, len(items) + 1), "一级指标", "二级指标", "三级指标", "实施期指标值", "年度指标值")
    for (item, more), lead in zip(items, levels([i for i, _ in items]), strict=True):
        long = replace(item, value=more.strip())
        book.indicator(seq, long, scope="overall")
        book.indicator(seq, item)
        grid.row(*lead, item.name, long.printed, item.printed)
    return grid


# ---- Kaijiang: sources across, figures down; in 元
KJ = [
    (
        "困难群众冬春生活救助",
        "开江县救灾物资储备中心",
        (
            ["3860000", "3860000", None, None, None],
            ["4120000", "3860000", None, "260000", None],
            ["4087600", "3827600", None, "260000", None],
        ),
        "确保受灾困难群众有饭吃、有衣穿、有房住、有病能医，冬春救助资金足额发放到户到人。",
        "已按程序对全县13个乡镇受灾困难群众完成冬春救助，通过“一卡通”足额发放，群众基本生活得到保障。",
        """数|救助困难群众人数|≥|12600|人|20|12748|20
质|救助对象认定准确率|=|100|%|15|100|15
时|救助资金发放完成时间|D|2023年1月20日前||15|2023年1月17日|15
社|受灾群众基本生活|Q|得到保障||30|得到保障|28|个别群众反映发放标准宣传不到位
满|受灾群众满意度|≥|95|%|10|93.6|9|宣传解释不够，下一步加强入户走访""",
    ),
    (
        "应急避难场所标准化建设及地质灾害避险搬迁",
        "开江县应急管理局",
        (
            ["6500000", "1500000", "5000000", None, None],
            ["6850000", "1500000", "5000000", None, "350000"],
            ["5931482.66", "1312482.66", "4269000", None, "350000"],
        ),
        "新建普安、任市两处综合性应急避难场所，完成36户地质灾害隐患点群众避险搬迁，提升县域防灾减灾救灾能力，最大限度减少人员伤亡和财产损失。",
        "两处应急避难场所主体完工，31户完成避险搬迁，剩余5户因新址宅基地审批滞后尚未搬迁。",
        """数|新建应急避难场所|=|2|处|15|2|15
数|避险搬迁户数|≥|36|户|15|31|12.5|5户宅基地审批滞后，已纳入下年计划
质|工程验收合格率|=|100|%|10|100|10
成|户均搬迁补助|≤|45000|元/户|10|45000|10
社|新增可容纳避险人数|≥|1.2|万人|15|1.25|15
续|防灾减灾能力|Q|持续提升||15|持续提升|14
满|搬迁群众满意度|≥|90|%|10|91|10""",
    ),
]
KJ_SOURCES = ("total", "general_public", "government_fund", "carryover", "unit_funds")


def kaijiang() -> Book:
    place = Place("四川省", "达州市", "开江县", "511723")
    book = Book("eighteenth_kaijiang", "self_evaluation", place, "开江县应急管理局", 2023, "元", True)
    for n, row in enumerate(KJ, 1):
        book.sheet(f"自评表{n}", "开江县应急管理局2023年度项目支出绩效自评表", _kaijiang_form(book, *row))
    return book


def _wan(values: list[str | None]) -> list[Amount]:
    return [None if v is None else D(v) / 10000 for v in values]


def _kaijiang_form(book: Book, name: str, unit: str, money: tuple, goal: str, done: str, raw: str) -> Grid:
    grid, items, funds = Grid(), items_of(raw), [_wan(v) for v in money]
    mark = (10 * funds[2][0] / funds[1][0]).quantize(D("0.01"))
    score = mark + sum(D(i.score) for i, _ in items)
    seq = book.project(Project(name, goal, ()), unit_name=unit, annual_goal=goal, goal_completion=done, total_score=score)
    grid.row("项目名称", c(name, 7))
    grid.row("主管部门", c(book.department, 3), "实施单位", c(unit, 3))
    _kaijiang_funds(book, grid, seq, funds, str(mark))
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 3), c("实际完成情况", 4))
    grid.row(c(goal, 3), c(done, 4))
    heads = ["一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分", "偏差原因及改进措施"]
    grid.row(*heads)
    _evaluated(book, grid, seq, items)
    grid.row(c("总分", 3), c("100"), c(""), c(""), c(str(score)), c(""))
    return grid


def _kaijiang_funds(book: Book, grid: Grid, seq: str, funds: list[list[Amount]], mark: str) -> None:
    rates = ["" if not a else percent(b or D(0), a) for a, b in zip(funds[1], funds[2], strict=True)]
    grid.row(c("项目资金（元）", 1, 7), c("资金来源", 2), "合计", "一般公共预算", "政府性基金预算", "上年结转", "单位资金")
    for label, measure, values in (("年初预算数", "initial_budget", funds[0]), ("全年预算数（A）", "adjusted_budget", funds[1])):
        grid.row(c(label, 2), *(c("" if v is None else book.money(seq, measure, s, v)) for s, v in zip(KJ_SOURCES, values, strict=True)))
    spent = []
    for source, value, rate in zip(KJ_SOURCES, funds[2], rates, strict=True):
        whole = {"weight": "10", "score": mark} if source == "total" else {}
        spent.append(c("" if value is None else book.spent(seq, source, value, rate, **whole)))
    grid.row(c("全年执行数（B）", 2), *spent)
    grid.row(c("执行率（B/A）", 2), *rates)
    grid.row(c("分值", 2), c("10"), *[c("—")] * 4)
    grid.row(c("得分", 2), c(mark), *[c("—")] * 4)


def _evaluated(book: Book, grid: Grid, seq: str, items: list[tuple[Indicator, str]]) -> None:
    """Rows: levels, name, weight, target, actual value, score, reason."""
    for (item, why), lead in zip(items, levels([i for i, _ in items]), strict=True):
        book.evaluated(seq, item, reason=why)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*lead, item.name, c(item.weight), item.printed, actual, c(item.score), why)


# ---- Yingshan: funds by source with reasons; 元 on the first form, 万元 on the second
YS = [
    (
        "大别山革命老区公路安全生命防护工程",
        "元",
        (["2600000", "2600000", None, None], ["3180000", "2600000", "480000", "100000"], ["2916530.4", "2403100", "413430.4", "100000"]),
        "完成县乡道急弯陡坡、临水临崖路段安全隐患整治48.6公里，增设护栏、标志标线和爆闪灯。",
        "实际整治46.2公里，其余2.4公里因汛期塌方改线，预计次年一季度完工。",
        "汛期塌方，部分路段改线设计变更，资金未支付",
        """数|整治隐患里程|≥|48.6|公里|20|46.2|19|汛期塌方改线
质|交工验收合格率|=|100|%|20|100|20
时|按期完工率|≥|95|%|10|95.1|10
社|同比交通事故下降率|≥|10|%|20|12.5|20
续|道路安全保障能力|Q|稳步提高||10|稳步提高|9
满|沿线群众满意度|≥|90|%|10|94|10""",
        "优",
    ),
    (
        "农村客货邮融合发展及乡镇运输服务站改造",
        "万元",
        (["186.00", "150.00", None, "36.00"], ["174.50", "138.50", None, "36.00"], ["121.37", "101.37", None, "20.00"]),
        "改造6个乡镇综合运输服务站，开通客货邮融合线路8条，实现建制村快递服务全覆盖。",
        "改造5个乡镇综合运输服务站，开通融合线路8条，建制村快递服务覆盖率达到96%。",
        "石头咀镇服务站用地手续未完善，工程未开工",
        """数|改造乡镇运输服务站|=|6|个|20|5|16.67|石头咀镇用地手续未完善
数|开通客货邮融合线路|≥|8|条|20|8|20
时|线路开通时间|D|10月底前||10|9月28日|10
成|单站改造成本|≤|22|万元/个|10|20.3|10
济|农产品进城物流成本下降率|≥|15|%|20|13|17|部分线路货源不足
满|经营户满意度|>|85|%|10|89|10""",
        "良",
    ),
]
YS_ROWS = (("年度资金总额", "total"), ("其中：一般公共预算资金", "general_public"), ("上年结转资金", "carryover"), ("其他资金", "other"))


def yingshan() -> Book:
    book = Book("eighteenth_yingshan", "self_evaluation", Place("湖北省", "黄冈市", "英山县", "421124"), "英山县交通运输局", 2024)
    for n, (name, unit, *rest) in enumerate(YS, 1):
        book.unit = unit
        note = f"单位名称：英山县交通运输局　　填报日期：2025年3月{9 + n}日　　金额单位：{unit}"
        book.sheet(f"附{n}", "2024年度英山县交通运输局项目自评表", note, _yingshan_form(book, name, *rest))
    return book


def _yingshan_form(book: Book, name: str, money: tuple, goal: str, done: str, why: str, raw: str, grade: str) -> Grid:
    per = 10000 if book.unit == "元" else 1
    funds = [[None if v is None else D(v) / per for v in values] for values in money]
    grid, items = Grid(), items_of(raw)
    mark = (10 * funds[2][0] / funds[1][0]).quantize(D("0.01"))
    score = mark + sum(D(i.score) for i, _ in items)
    seq = book.project(Project(name, goal, ()), annual_goal=goal, goal_completion=done, total_score=score, self_grade=grade)
    grid.row("项目名称", c(name, 7))
    grid.row("主管部门", c(book.department, 3), "自评总分", c(str(score)), "自评等级", grade)
    heads = ["年初预算数", "全年预算数（A）", "全年执行数（B）", "执行率（B/A）", "得分（10分×执行率）", "偏差原因"]
    grid.row(c("预算执行情况（10分）", 1, 5), "资金来源", *heads)
    for k, (label, source) in enumerate(YS_ROWS):
        grid.row(label, *_yingshan_funds(book, seq, source, [f[k] for f in funds], mark if not k else None, why if not k else ""))
    grid.row("年度目标", c(goal, 7))
    grid.row("完成情况", c(done, 7))
    grid.row("一级指标", "二级指标", "三级指标", "权重", "目标值", "完成值", "得分", "未完成原因")
    _evaluated(book, grid, seq, items)
    return grid


def _yingshan_funds(book: Book, seq: str, source: str, values: list[Amount], mark: Decimal | None, why: str) -> list[Cell]:
    first, now, spent = values
    rate = percent(spent, now) if now else ""
    out = [c("" if v is None else book.money(seq, m, source, v)) for m, v in (("initial_budget", first), ("adjusted_budget", now))]
    whole = {"weight": "10", "score": str(mark), "reason": why} if mark is not None else {}
    out.append(c("" if spent is None else book.spent(seq, source, spent, rate, **whole)))
    return [*out, c(rate), c("" if mark is None else str(mark)), c(why)]


# ---- Linxian: a list of evaluations with three rows of funds a project
LX = [
    (
        "红枣产业提质增效及低产枣园改造",
        ["860.00", "812.40", "797.15"],
        ["120.00", "120.00", "96.50"],
        "96.30",
        "优",
        "个别枣园春季冻害，补植推迟",
    ),
    ("有机旱作农业示范片建设", ["340.00", "340.00", "340.00"], ["0.00", "0.00", "0.00"], "100.00", "优", ""),
    (
        "沿黄流域农业面源污染治理（化肥减量、农膜回收、畜禽粪污资源化利用）",
        ["1250.00", "1086.72", "655.08"],
        ["200.00", "150.00", "88.00"],
        "78.65",
        "中",
        "湫水河沿线粪污处理中心招标流标两次，设备采购未完成，资金结转下年使用",
    ),
    ("农产品质量安全监管与检验检测", ["95.60", "95.60", "89.33"], ["", "", ""], "91.20", "优", ""),
    (
        "农村集体产权制度改革成果巩固与“三资”监管平台运行维护",
        ["64.00", "58.00", "49.86"],
        ["8.00", "8.00", "8.00"],
        "86.94",
        "良",
        "平台二期验收延后",
    ),
]


def linxian() -> Book:
    book = Book("eighteenth_linxian", "self_evaluation", Place("山西省", "吕梁市", "临县", "141124"), "临县农业农村局", 2022)
    grid = Grid(1)
    grid.row("序号", "项目名称", "资金构成", "年初预算数", "全年预算数", "全年执行数", "执行率", "自评得分", "自评等级", "预算执行偏差原因")
    sums: list[list[list[Amount]]] = []
    for n, (name, fiscal, other, score, grade, why) in enumerate(LX, 1):
        parts = [[D(x) if x else None for x in v] for v in (fiscal, other)]
        sums.append(parts)
        seq = book.project(Project(name, "", ()), total_score=score, self_grade=grade)
        lead, tail = [c(str(n), 1, 3), c(name, 1, 3)], [c(score, 1, 3), c(grade, 1, 3)]
        _linxian_rows(book, grid, seq, parts, lead, tail, why)
    whole = [columns_of([p[k] for p in sums]) for k in (0, 1)]
    _linxian_rows(book, grid, "", whole, [c("合计", 2, 3)], [c("", 1, 3), c("", 1, 3)], "")
    book.sheet("自评汇总", "临县农业农村局2022年度项目支出绩效自评结果汇总表", "单位：万元", grid)
    return book


def _linxian_rows(book: Book, grid: Grid, seq: str, parts: list[list[Amount]], lead: list[Cell], tail: list[Cell], why: str) -> None:
    rows = [("小计", "total", columns_of(parts)), ("财政拨款", "fiscal_appropriation", parts[0]), ("其他资金", "other", parts[1])]
    for k, (label, source, (first, now, spent)) in enumerate(rows):
        rate = percent(spent, now) if now else ""
        money = ["" if v is None else book.money(seq, m, source, v) for m, v in (("initial_budget", first), ("adjusted_budget", now))]
        money.append("" if spent is None else book.spent(seq, source, spent, rate, reason="" if k else why))
        grid.row(*([] if k else lead), label, *map(c, money), c(rate), *([] if k else tail), "" if k else why)


# ---- Sishui: evaluations in sentences; the unit changes from one to the next
SS = [
    (
        "小型水库工程设施维修养护",
        "万元",
        "268.5",
        "261.9",
        "97.4",
        "优",
        "完成54座小型水库坝体、溢洪道和放水洞维修养护，落实“三个责任人”，汛前安全隐患全部整改，水库安全度汛，保障下游2.3万群众生命财产安全",
    ),
    (
        "泗河综合开发及河道生态补水（含济河、黄沟河、险河三条支流）",
        "亿元",
        "11200",
        "10864",
        "93.85",
        "优",
        "治理河道21.6公里，新建拦河闸坝3座，全年生态补水1860万立方米，水质稳定达到地表水三类标准",
    ),
    (
        "农村供水管网更新改造",
        "元",
        "394.06",
        "287.6638",
        "82.1",
        "良",
        "更换老旧供水管网37公里，新装智能水表5200块，受疫情和管材涨价影响，泉林镇片区尚未通水",
    ),
    (
        "水资源费征收与节水型社会建设宣传",
        "万元",
        "36",
        "36",
        "100",
        "优",
        "建成节水型单位12家，开展“世界水日”“中国水周”宣传活动6场次，取水许可电子证照实现全覆盖",
    ),
]


def sishui() -> Book:
    book = Book("eighteenth_sishui", "self_evaluation", Place("山东省", "济宁市", "泗水县", "370831"), "泗水县水务局", 2022)
    lines = [
        "泗水县水务局2022年度项目支出绩效自评情况公开",
        "一、绩效自评工作开展情况",
        "按照县财政局统一部署，我局组织对2022年度4个项目支出全面开展绩效自评，评价结果如下。",
        "二、项目绩效自评结果",
    ]
    for n, row in enumerate(SS, 1):
        lines.append(f"（{'一二三四'[n - 1]}）“{row[0]}”项目自评综述。" + _sishui_words(book, *row))
    lines += [
        "三、评价结果应用",
        "我局将把自评结果作为编制以后年度预算的重要依据，对执行率偏低的项目压减预算规模。",
        "泗水县水务局",
        "2023年4月12日",
    ]
    book.sheet("自评公开", *lines)
    return book


def _sishui_words(book: Book, name: str, unit: str, budget: str, spent: str, score: str, grade: str, done: str) -> str:
    seq = book.project(Project(name, "", ()), goal_completion=f"{done}。", total_score=score, self_grade=grade)
    whole, used = D(budget), D(spent)
    rate = percent(used, whole).replace(".00%", "%")
    given = said(book, seq, "adjusted_budget", "total", whole, unit, unit == "元")
    book.spent(seq, "total", used, rate)
    words = (
        f"根据年初设定的绩效目标，项目自评得分为{score}分，评价等级为“{grade}”。全年预算数为{given}，"
        f"执行数为{digits(used, unit, unit == '元')}{unit}，"
    )
    return words + f"完成预算的{rate}。项目绩效目标完成情况：{done}。"


# ---- Shixing: a list whose money is told in sentences
SG = [
    (
        "马市镇红梨村高标准农田灌溉渠系修复",
        "马市镇人民政府",
        "修复灌溉主渠3.4公里、支渠6.1公里，新建机耕桥2座，受益耕地1260亩",
        "万元",
        "185",
        "150",
        "35",
        "",
    ),
    (
        "城南镇周前村古围楼活化利用及乡村旅游配套设施",
        "城南镇人民政府",
        "修缮满堂客家围楼附属建筑3处，建设游客服务点、停车场和标识系统",
        "元",
        "328.5",
        "300",
        "",
        "28.5",
    ),
    (
        "深渡水瑶族乡毛竹产业园冷链仓储及初加工车间",
        "深渡水瑶族乡人民政府",
        "新建冷库800立方米、初加工车间1500平方米，购置分选包装设备一套",
        "万元",
        "460",
        "",
        "460",
        "",
    ),
    (
        "全县农村生活污水处理设施运行维护",
        "始兴县农业农村事务中心",
        "对已建成的218座农村生活污水处理设施开展日常运维和水质监测",
        "亿元",
        "1200",
        "1050",
        "",
        "150",
    ),
    (
        "防返贫监测对象小额信贷贴息",
        "始兴县农业农村局",
        "对脱贫户和监测对象发放的小额信贷按基准利率给予全额贴息",
        "元",
        "46.83",
        "46.83",
        "",
        "",
    ),
]
SG_PARTS = (("general_public", "一般公共预算"), ("government_fund", "政府性基金"), ("other", "其他资金"))


def shixing() -> Book:
    book = Book("eighteenth_shixing", "other", Place("广东省", "韶关市", "始兴县", "440222"), "始兴县农业农村局", 2023)
    whole = sum(D(row[4]) for row in SG)
    words = said(book, "", "budget", "total", whole, "万元", True)
    grid = Grid(1)
    grid.row("序号", "项目名称", "实施单位", "项目概况", "资金安排情况")
    for n, (name, unit, about, *money) in enumerate(SG, 1):
        seq = book.project(Project(name, "", ()), unit_name=unit, description=about)
        grid.row(str(n), name, unit, about, _shixing_words(book, seq, *money))
    note = f"经县委农村工作领导小组会议审定，2023年共安排乡村振兴专项资金项目{len(SG)}个，预算资金{words}。"
    book.sheet(
        "公示",
        "始兴县农业农村局2023年乡村振兴专项资金项目安排公示",
        note,
        "现将项目安排情况公示如下，公示期10天。",
        grid,
        "监督电话：0751-3332201",
    )
    return book


def _shixing_words(book: Book, seq: str, unit: str, whole: str, *parts: str) -> str:
    out = f"2023年安排预算{said(book, seq, 'budget', 'total', D(whole), unit)}"
    known = [(source, label, D(x)) for (source, label), x in zip(SG_PARTS, parts, strict=True) if x]
    return f"{out}，其中：" + "，".join(f"{label}{said(book, seq, 'budget', source, x, unit)}" for source, label, x in known)


FORMS = [
    Form("eighteenth_guanyang", "target_form", guanyang, "docx pdf md_lost"),
    Form("eighteenth_kaijiang", "evaluation_form", kaijiang, "xlsx pdf_tall spanless"),
    Form("eighteenth_yingshan", "evaluation_form", yingshan, "xls html torn"),
    Form("eighteenth_linxian", "evaluation_list", linxian, "xlsx pdf_small md_twice"),
    Form("eighteenth_sishui", "evaluation_narrative", sishui, "docx html aligned"),
    Form("eighteenth_shixing", "fund_list", shixing, "pdf text csv_ragged"),
]
