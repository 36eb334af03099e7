"""Money of projects, townships, schools and hospitals: lists by source, budget and execution, targets with unusual money blocks."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c, levels, spans
from ..content import Indicator, Project
from . import Form
from .tenth_base import ZERO, Tab, classified, functions, known, level, plain, rollup, sided, titled, total

D = Decimal


def _fund(book: Book, tab: Tab, seq: str, measure: str, source: str, wan: Decimal | None, again: bool = False) -> Cell:
    """A budget figure of a project, or of the document where `seq` is empty."""
    if wan is None or (wan == 0 and tab.zero in ("", "-", "—")):
        return c("" if wan is None else tab.zero)
    text = tab.text(wan)
    name = "budget_optional" if again else "budget"
    book._log(name, project_seq=seq, measure=measure, funding_source=source, amount_wan=plain(wan), printed=text, table="")
    return c(text)


def _done(book: Book, tab: Tab, seq: str, source: str, wan: Decimal, **more: str) -> Cell:
    """An executed amount."""
    if wan == 0 and tab.zero in ("", "-", "—"):
        return c(tab.zero)
    book.spent(seq, source, plain(wan), **more)
    return c(tab.text(wan))


def _named(name: str, unit: str = "", code: str = "") -> Project:
    return Project(name, "", (), code=code, unit=unit)


def mianyang() -> Book:
    """A list of projects with their money by source in seven columns; units merged at the left, sub-totals of units, the total on top."""
    dept = "江油市文化广播电视和旅游局"
    book = Book("tenth_mianyang", "department_budget", Place("四川省", "绵阳市", "江油市", "510781"), dept, 2025)
    tab = Tab(book, "", zero="")
    sources = ["total", "fiscal_appropriation", "general_public", "government_fund", "special_account", "unit_funds", "carryover"]
    units = {
        dept: [
            ("51078125R000000011201", "李白文化旅游节筹办经费", "186.5 0 0 0 0"),
            ("51078125T000000011352", "文化市场综合执法办案及装备经费", "42.36 0 0 0 0"),
            ("51078124Y000000010877", "窦圌山景区游客中心改造及智慧旅游平台建设（二期）", "0 1350 0 0 212.4"),
        ],
        "江油市图书馆": [
            ("51078125T000000011419", "公共图书馆免费开放补助（中央、省级配套）", "50 0 0 0 0"),
            ("51078125T000000011420", "古籍保护与地方文献数字化", "18.9 0 0 2.6 0"),
        ],
        "江油市李白纪念馆": [
            ("51078125T000000011433", "馆藏文物预防性保护及安防系统升级改造", "268 0 0 36.75 20"),
            ("51078125R000000011440", "临时展览及社会教育活动", "60 0 0 8 0"),
            ("51078125T000000011447", "非税收入成本性支出", "0 0 73.28 0 0"),
        ],
    }
    grid = Grid()
    grid.row(c("单位名称", 1, 3), c("项目名称", 1, 3), c("项目编码", 1, 3), c("资金来源", 7))
    grid.row(c("总计", 1, 2), c("财政拨款", 3), c("财政专户管理资金", 1, 2), c("单位资金", 1, 2), c("上年结转结余", 1, 2))
    grid.row("小计", "一般公共预算", "政府性基金预算")
    grid.heading = 3

    def wide(given: str) -> list[Decimal]:
        a, b, s, u, k = (D(x) for x in given.split())
        return [a + b + s + u + k, a + b, a, b, s, u, k]

    def add(rows: list) -> list[Decimal]:
        return [sum(x, ZERO) for x in zip(*rows, strict=True)]

    everything = add([wide(g) for items in units.values() for _, _, g in items])
    grid.row(c("合计", 3), *(_fund(book, tab, "", "budget", s, v) for s, v in zip(sources, everything, strict=True)))
    for unit, items in units.items():
        grid.row(c(unit, 1, len(items) + 1), c("小计", 2), *(c(tab.text(v) if v else "") for v in add([wide(g) for _, _, g in items])))
        for code, name, given in items:
            seq = book.project(_named(name), project_code=code, unit_name=unit)
            grid.row(name, code, *(_fund(book, tab, seq, "budget", s, v) for s, v in zip(sources, wide(given), strict=True)))
    blocks = ["表3-2", f"{dept}2025年部门预算项目支出明细表", "金额单位：万元", grid]
    book.sheet("3-2", *blocks, "注：上年结转结余为2024年底财政收回后重新安排的资金，已列入总计。")
    return book


TANGSHAN = (
    ("城乡义务教育生均公用经费（直达资金）", "6843200 0", "7120450.6 0", "7120450.6 0"),
    ("第三幼儿园新建工程", "0 18000000", "2600000 15400000", "2418332.17 9874600"),
    ("中小学幼儿园校舍抗震加固及维修改造", "12500000 0", "10316087.45 0", "10203311.9 0"),
    ("普通高中国家助学金及免学费补助", "3186000 0", "3024500 0", "3024500 0"),
    ("“班班通”设备更新（第一批）", "4200000 0", "4200000 0", "1260000 0"),
    ("教育费附加安排的职业教育实训基地建设", "5000000 0", "0 0", "0 0"),
)


def tangshan() -> Book:
    """A list with the first budget, the adjusted budget and what was spent, each by source, in yuan; the change is no measure."""
    dept = "遵化市教育局"
    book = Book("tenth_tangshan", "final_accounts", Place("河北省", "唐山市", "遵化市", "130281"), dept, 2023, "元", True)
    tab = Tab(book, "", "元", 2, True, "0.00")
    grid = Grid()
    grid.row(
        c("序号", 1, 2),
        c("项目名称", 1, 2),
        c("年初预算数", 3),
        c("预算调整数（增+、减-）", 1, 2),
        c("全年预算数（调整后）", 3),
        c("全年执行数", 3),
        c("预算执行率", 1, 2),
    )
    grid.row(*["合计", "一般公共预算", "政府性基金"] * 3)
    grid.heading = 2
    sums = [[ZERO] * 2 for _ in range(3)]

    def row(seq: str, lead: list[Cell], values: list[list[Decimal]]) -> None:
        (a, b), (x, y), (p, q) = values
        rate = f"{(p + q) * 100 / (x + y):.2f}%" if x + y else "—"
        cells = [*lead]
        for measure, (g, f) in (("initial_budget", (a, b)), ("adjusted_budget", (x, y))):
            for source, v in (("total", g + f), ("general_public", g), ("government_fund", f)):
                cells.append(_fund(book, tab, seq, measure, source, v))
            if measure == "initial_budget":
                cells.append(c(tab.text(x + y - a - b)))
        cells.append(_done(book, tab, seq, "total", p + q, rate="" if rate == "—" else rate))
        cells += [_done(book, tab, seq, "general_public", p), _done(book, tab, seq, "government_fund", q)]
        grid.row(*cells, c(rate))

    for n, (name, *given) in enumerate(TANGSHAN, 1):
        values = [[D(x) / 10000 for x in g.split()] for g in given]
        sums = [[s + v for s, v in zip(one, two, strict=True)] for one, two in zip(sums, values, strict=True)]
        row(book.project(_named(name)), [c(str(n)), c(name)], values)
    row("", [c("合计", 2)], sums)
    blocks = [
        f"{dept}2023年度部门决算公开",
        "附件2：2023年度项目支出预算执行情况表",
        "金额单位：元",
        grid,
        "注：“教育费附加安排的职业教育实训基地建设”年中由市财政统一收回。",
    ]
    book.sheet("执行情况", *blocks)
    return book


def _i(one: str, two: str, name: str, operator: str, value: str, unit: str = "", kind: str = "numeric") -> Indicator:
    return Indicator(one, two, name, operator, value, unit, kind)


DALI = (
    (
        "高原特色农业现代化示范区建设项目",
        (
            "实施期内建成集中连片的高原特色蔬菜、中药材标准化种植基地，配套水肥一体化和冷链设施，培育龙头企业和合作社，"
            "形成“龙头企业+合作社+农户”的利益联结机制，带动农户持续增收，使全县蔬菜加工转化率得到明显提升。"
        ),
        "2024年完成祥城、云南驿两个片区的土地整理和管网铺设，新建冷库并投入使用，引进加工企业，组织技术培训，年度资金支出进度达到序时要求。",
        ("2600 780 1200 620", "600 0 350 250"),
        [
            (_i("产出指标", "数量指标", "建设标准化种植基地", "≥", "12000", "亩"), "5,500"),
            (_i("产出指标", "数量指标", "新建冷库库容", "≥", "8000", "立方米"), "3000"),
            (_i("产出指标", "质量指标", "基地建设验收合格率", "=", "100", "%"), "100"),
            (_i("产出指标", "成本指标", "亩均投资", "≤", "2166", "元/亩"), "2166"),
            (_i("效益指标", "经济效益指标", "带动农户户均增收", "≥", "3500", "元"), "1200"),
            (_i("效益指标", "生态效益指标", "化肥施用量减少比例", "≥", "6", "%"), "2.5"),
            (_i("满意度指标", "服务对象满意度指标", "受益农户满意度", "≥", "90", "%"), "90"),
        ],
    ),
    (
        "农业面源污染治理与洱海东部径流区流域保护",
        (
            "以减量、循环、修复为主线，三年内在重点径流区完成生态沟渠、尾水净化塘和畜禽粪污收集站建设，"
            "建立长效管护机制，实现入湖支流水质稳定达标，为洱海保护治理提供支撑。"
        ),
        "2024年建成首批畜禽粪污收集站和生态沟渠，推广有机肥替代化肥，完成年度水质监测任务，受益群众满意度保持在较高水平。",
        ("940 210.5 406.8 322.7", "0 0 0 0"),
        [
            (_i("产出指标", "数量指标", "建设生态沟渠", "≥", "36.8", "公里"), "14.2"),
            (_i("产出指标", "数量指标", "畜禽粪污收集站", "=", "9", "座"), "4"),
            (_i("产出指标", "质量指标", "工程质量合格率", "≥", "98", "%"), "98"),
            (_i("效益指标", "生态效益指标", "监测断面水质达标率", "≥", "85", "%"), "80"),
            (_i("效益指标", "可持续影响指标", "管护机制", "", "长期有效运行", "", "qualitative"), "初步建立"),
            (_i("满意度指标", "服务对象满意度指标", "群众满意度", "≥", "88", "%"), "88"),
        ],
    ),
)


def _dali_money(book: Book, tab: Tab, grid: Grid, seq: str, given: tuple[str, str]) -> None:
    grid.row(c("项目资金（万元）", 1, 4), c("资金来源", 2), c("实施期总额"), c("2023年"), c("2024年"), c("2025年"))
    fiscal, other = ([D(x) for x in g.split()] for g in given)
    both = [a + b for a, b in zip(fiscal, other, strict=True)]
    for name, source, values in (
        ("资金总额", "total", both),
        ("其中：财政拨款", "fiscal_appropriation", fiscal),
        ("其他资金", "other", other),
    ):
        grid.row(c(name, 2), *(_fund(book, tab, seq, "budget", source, v, k != 2) for k, v in enumerate(values)))


def dali() -> Book:
    """Targets of projects of three years: money by year and source, the targets of the period and of the year beside each other."""
    dept = "祥云县农业农村局"
    book = Book("tenth_dali", "performance_targets", Place("云南省", "大理白族自治州", "祥云县", "532923"), dept, 2024)
    tab = Tab(book, "", digits=-1, zero="0")
    for n, (name, overall, annual, given, items) in enumerate(DALI, 1):
        seq = book.project(_named(name), unit_name=dept, annual_goal=annual, overall_goal=overall)
        grid = Grid()
        grid.row("项目名称", c(name, 6))
        grid.row("主管部门", c(dept, 2), "实施单位", c(dept), "实施期", "2023-2025年")
        _dali_money(book, tab, grid, seq, given)
        grid.row(c("绩效目标", 1, 2), c("实施期目标（2023-2025年）", 3), c("年度目标（2024年）", 3))
        grid.row(c(overall, 3), c(annual, 3))
        grid.row("一级指标", "二级指标", c("三级指标", 3), "实施期指标值", "2024年指标值")
        both = [item for item, _ in items]
        for (item, year), lead in zip(items, levels(both), strict=True):
            now = Indicator(item.level1, item.level2, item.name, item.operator, year.replace(",", ""), item.unit, item.kind)
            text = f"{item.operator}{year}{item.unit}"
            book.indicator(seq, item, "overall")
            book.indicator(seq, now, "annual", target=text)
            grid.row(*lead, c(item.name, 3), item.printed, text)
        book.sheet(f"项目{n}", f"{dept}2024年跨年度项目绩效目标申报表", grid)
    return book


BAOTOU = (
    (
        "基层医疗卫生机构能力提升及人才引育补助资金",
        "7 12 240.6 38.4 0",
        "165 133",
        (
            "聚焦基层医疗卫生服务短板，为苏木乡镇卫生院补充紧缺专业人员，更新彩超、全自动生化分析仪等设备，开展县乡村三级适宜技术推广，"
            "力争年内全旗基层诊疗量占比达到百分之五十五以上，群众就近就医的便利程度和获得感明显提高。"
        ),
        [
            _i("成本指标", "经济成本指标", "招聘医学毕业生补助标准", "≤", "3.6", "万元/人/年"),
            _i("产出指标", "数量指标", "补充紧缺专业人员", "≥", "26", "人"),
            _i("产出指标", "数量指标", "更新医疗设备", "=", "14", "台（套）"),
            _i("产出指标", "质量指标", "设备验收合格率", "=", "100", "%"),
            _i("产出指标", "时效指标", "设备到位时间", "", "2025年9月30日前", "", "deadline"),
            _i("效益指标", "社会效益指标", "基层诊疗量占比", "≥", "55", "%"),
            _i("效益指标", "可持续影响指标", "基层服务能力", "定性", "持续提升", "", "qualitative"),
            _i("满意度指标", "服务对象满意度指标", "就诊患者满意度", "≥", "85", "%"),
        ],
    ),
    (
        "重大传染病防控及免疫规划",
        "0 0 127.25 0 0",
        "127.25 0",
        (
            "落实扩大国家免疫规划各项任务，做好布鲁氏菌病、结核病、艾滋病等重点传染病的监测、干预和救治，保持较高接种率，"
            "严防聚集性疫情发生，切实保护人民群众身体健康。"
        ),
        [
            _i("产出指标", "数量指标", "布病高危人群筛查", "≥", "1,800", "人次"),
            _i("产出指标", "质量指标", "适龄儿童免疫规划疫苗接种率", "≥", "95", "%"),
            _i("产出指标", "质量指标", "肺结核患者规则服药率", ">", "90", "%"),
            _i("产出指标", "时效指标", "疫情报告时限", "≤", "24", "小时"),
            _i("效益指标", "社会效益指标", "聚集性疫情", "定性", "不发生", "", "qualitative"),
            _i("满意度指标", "服务对象满意度指标", "受种者家长满意度", "≥", "92", "%"),
        ],
    ),
    (
        "村卫生室标准化建设",
        "0 0 0 60 30",
        "0 90",
        (
            "对尚未达标的嘎查村卫生室实施改造，统一标识、统一配置基本设备和信息系统，做到诊断、治疗、药房、公共卫生服务分室设置，"
            "改善农牧民就医环境，夯实三级医疗卫生服务网的网底。"
        ),
        [
            _i("产出指标", "数量指标", "改造嘎查村卫生室", "=", "30", "个"),
            _i("产出指标", "质量指标", "达标率", "≥", "100", "%"),
            _i("产出指标", "时效指标", "完工时间", "", "10月底前", "", "deadline"),
            _i("效益指标", "社会效益指标", "农牧民就医环境", "定性", "明显改善", "", "qualitative"),
            _i("满意度指标", "服务对象满意度指标", "农牧民满意度", "≥", "90", "%"),
        ],
    ),
)


def _baotou_money(book: Book, tab: Tab, grid: Grid, seq: str, kinds: list[Decimal], split: list[Decimal]) -> None:
    whole = sum(kinds, ZERO)
    assert whole == sum(split, ZERO), whole
    fund = D("60") if kinds[3] == 60 else ZERO
    own = whole - fund
    grid.row(c("资金情况", 1, 5), c("年度资金总额", 1), _fund(book, tab, seq, "budget", "total", whole), c("其中：按支出经济分类", 2))
    by_kind = list(
        zip(("人员支出", "日常公用支出", "商品和服务支出", "资本性支出"), [kinds[0], kinds[1], kinds[2], kinds[3] + kinds[4]], strict=True)
    )
    left = [
        ("其中：一般公共预算", _fund(book, tab, seq, "budget", "general_public", own)),
        ("政府性基金预算", _fund(book, tab, seq, "budget", "government_fund", fund)),
        ("本级支出", _fund(book, tab, seq, "own_level", "total", split[0])),
        ("转移支付支出", _fund(book, tab, seq, "transfer", "total", split[1])),
    ]
    for (name, cell), (kind, wan) in zip(left, by_kind, strict=True):
        grid.row(name, cell, kind, c(tab.text(wan)))


def baotou() -> Book:
    """Targets whose money is told by source, by level of government and by economic class beside each other."""
    dept = "土默特右旗卫生健康委员会"
    book = Book("tenth_baotou", "performance_targets", Place("内蒙古自治区", "包头市", "土默特右旗", "150221"), dept, 2025)
    tab = Tab(book, "", commas=True)
    for n, (name, kinds, split, goal, items) in enumerate(BAOTOU, 1):
        seq = book.project(_named(name), unit_name=dept, annual_goal=goal)
        grid = Grid()
        grid.row("项目名称", c(name, 4))
        grid.row("预算单位", c(dept, 2), "项目属性", "延续项目" if n < 3 else "新增项目")
        _baotou_money(book, tab, grid, seq, [D(x) for x in kinds.split()], [D(x) for x in split.split()])
        grid.row("年度绩效目标", c(goal, 4))
        grid.row("一级指标", "二级指标", "三级指标", c("指标值", 2))
        for item, lead in zip(items, levels(items), strict=True):
            bare = Indicator(item.level1, item.level2, item.name, item.operator, item.value.replace(",", ""), item.unit, item.kind)
            book.indicator(seq, bare, target=item.printed)
            grid.row(*lead, item.name, c(item.printed, 2))
        book.sheet(f"目标{n}", "附表15", f"{dept}2025年度项目支出绩效目标表", "单位：万元", grid)
    return book


LIUZHOU = (
    ("保障性安居工程配套基础设施建设", "鹿寨县住房和城乡建设局", "1860 2105.5 2105.5", "10", "97.4", "优", ""),
    ("县城污水处理厂及配套管网运营服务费", "鹿寨县市政设施服务中心", "926.8 926.8 880.46", "9.5", "94.5", "优", ""),
    (
        "老旧小区改造（2022年第二批）",
        "鹿寨县住房和城乡建设局",
        "1320 1188 743.69",
        "6.26",
        "82.76",
        "良",
        "项目前期征求居民意见时间较长，开工晚于计划，部分工程款尚未达到合同约定的支付节点",
    ),
    ("农村危房改造补助", "鹿寨县村镇建设服务站", "268.4 268.4 268.4", "10", "98", "优", ""),
    ("城区路灯电费及维护", "鹿寨县市政设施服务中心", "415 431.27 431.27", "10", "96", "优", ""),
    (
        "历史文化名镇（中渡镇）保护规划编制",
        "鹿寨县村镇建设服务站",
        "80 80 24",
        "3",
        "68.5",
        "中",
        "规划成果未通过专家评审，按合同仅支付首付款30%",
    ),
    ("房屋建筑工程质量安全监督检测", "鹿寨县建设工程质量安全站", "36.5 30.12 30.12", "10", "93", "优", ""),
)


def liuzhou() -> Book:
    """A summary of self-evaluations: money, rate, score and grade of each project in a row, units merged, the total at the foot."""
    dept = "鹿寨县住房和城乡建设局"
    book = Book("tenth_liuzhou", "self_evaluation", Place("广西壮族自治区", "柳州市", "鹿寨县", "450223"), dept, 2022)
    tab = Tab(book, "", digits=-1)
    grid = Grid()
    grid.row(
        c("序号", 1, 2),
        c("实施单位", 1, 2),
        c("项目名称", 1, 2),
        c("资金安排及使用（万元）", 4),
        c("预算执行指标", 2),
        c("自评总得分", 1, 2),
        c("自评等级", 1, 2),
        c("执行率偏低原因", 1, 2),
    )
    grid.row("年初预算数", "全年预算数", "全年执行数", "执行率", "分值", "得分")
    grid.heading = 2
    items = sorted(LIUZHOU, key=lambda x: [y[1] for y in LIUZHOU].index(x[1]))
    sums = [ZERO] * 3
    for n, ((name, unit, given, score, points, grade, why), tall) in enumerate(zip(items, spans(x[1] for x in items), strict=True), 1):
        a, b, p = values = [D(x) for x in given.split()]
        sums = [s + v for s, v in zip(sums, values, strict=True)]
        rate = f"{p * 100 / b:.2f}%"
        seq = book.project(_named(name), unit_name=unit, total_score=points, self_grade=grade)
        grid.row(
            str(n),
            *([c(unit, 1, tall)] if tall else []),
            name,
            _fund(book, tab, seq, "initial_budget", "total", a),
            _fund(book, tab, seq, "adjusted_budget", "total", b),
            _done(book, tab, seq, "total", p, rate=rate, weight="10", score=score, reason=why),
            rate,
            "10",
            score,
            points,
            grade,
            why,
        )
    a, b, p = sums
    rate = f"{p * 100 / b:.2f}%"
    grid.row(
        c("合计", 3),
        _fund(book, tab, "", "initial_budget", "total", a),
        _fund(book, tab, "", "adjusted_budget", "total", b),
        _done(book, tab, "", "total", p, rate=rate),
        rate,
        "",
        "",
        "",
        "",
        "",
    )
    book.sheet("自评汇总", titled(grid, f"{dept}2022年度项目支出绩效自评结果汇总表", "", "填报日期：2023年4月12日"))
    return book


def quanzhou() -> Book:
    """A township's budget in yuan: the unit is told in the narrative only; names glued to codes; subsidies by village."""
    dept = "晋江市陈埭镇人民政府"
    book = Book("tenth_quanzhou", "department_budget", Place("福建省", "泉州市", "晋江市", "350582"), dept, 2025, "元", True)
    codes = "2010301 2010302 2010350 2030607 2080501 2080505 2101101 2101102 2120501 2130705 2210201"
    lines = functions("cd", codes, 12, 800, "0.000001")
    rest = D("2360.000000")
    whole = sum(total(lines), ZERO) + rest
    tab = Tab(book, "收支预算总表", "元", 2, True, "")
    left = [
        ("一、一般公共预算拨款收入", [whole - rest]),
        ("二、政府性基金预算拨款收入", [rest]),
        ("三、国有资本经营预算拨款收入", [ZERO]),
        ("四、财政专户管理资金收入", [ZERO]),
        ("五、上级补助收入", [ZERO]),
        ("六、其他收入", [ZERO]),
    ]
    right = [
        ("一、基本支出", [sum(total(lines)[:2], ZERO)]),
        ("人员支出", [total(lines)[0]]),
        ("公用支出", [total(lines)[1]]),
        ("二、项目支出", [total(lines)[2] + rest]),
        ("三、上缴上级支出", [ZERO]),
    ]
    left, right = level(left, right, [(("收入合计", [whole]), ("支出合计", [whole]))])
    for source, wan in (("total", whole), ("general_public", whole - rest), ("government_fund", rest)):
        known(book, source, wan, tab.text(wan))
    talk = [
        "一、预算收支总体情况",
        "本公开文本所附各表金额单位均为元，保留两位小数。",
        "2025年镇本级收入与支出预算按照收支平衡的原则编制，全部收支纳入预算管理。",
    ]
    grid = sided(tab, [("收入", ["收入项目", "预算数"], left), ("支出", ["支出项目", "预算数"], right)])
    book.sheet("收支", f"{dept}2025年度部门预算公开", *talk, f"表1：{tab.title}", grid)
    tab = Tab(book, "一般公共预算拨款支出预算表", "元", 2, True, "")
    wide = {k: [a + b + p, a, b, p] for k, (a, b, p) in lines.items()}
    cols = ["合计", ("其中", [("基本支出", ["人员支出", "公用支出"]), "项目支出"])]
    grid = classified(tab, cols, [(k, n, v) for k, n, v in rollup(wide, ())], total(wide), "glued", heads=["科目编码及名称"], top=False)
    book.sheet("一般公共预算", f"表4：{tab.title}", grid)
    _quanzhou_villages(book)
    return book


def _quanzhou_villages(book: Book) -> None:
    tab = Tab(book, "2025年村（社区）运转经费补助分配表", "元", 2, True, "")
    cols = ["补助总额", "其中：村主干报酬", "其中：办公经费"]
    rows = [
        ("", name, [D(a) + D(b), D(a), D(b)])
        for name, a, b in (
            ("四境社区", "18.6", "6"),
            ("岸兜村", "14.256", "5.5"),
            ("溪边村", "14.256", "5"),
            ("涵口村", "16.3208", "6"),
            ("江头村", "12.1", "0"),
        )
    ]
    sums = [sum(x, ZERO) for x in zip(*(v for _, _, v in rows), strict=True)]
    book.sheet("村补助", f"表11：{tab.title}", classified(tab, cols, rows, sums, "name", top=False, heads=["村（社区）"]))
    tab = Tab(book, "“三公”经费预算表", "元", 2, True, "0.00")
    rows = [
        ("", n, [D(v)])
        for n, v in (
            ("合计", "24.6"),
            ("因公出国（境）费用", "0"),
            ("公务接待费", "9.6"),
            ("公务用车购置及运行费", "15"),
            ("其中：公务用车运行费", "15"),
            ("公务用车购置费", "0"),
        )
    ]
    note = ["说明：公务接待费比上年持平；公务用车运行费保有量5辆。"]
    book.sheet("三公", f"表9：{tab.title}", classified(tab, ["预算数"], rows, None, "name"), *note)


def xining() -> Book:
    """A school's budget in thousands of yuan: fees from the special account, its own and business income, headings of three levels."""
    school = "西宁市湟中区第一中学"
    book = Book("tenth_xining", "department_budget", Place("青海省", "西宁市", "湟中区", "630106"), school, 2023, "千元")
    tab = Tab(book, f"{school}2023年单位收支总表", "千元", 2, False, "-")
    lines = functions("hz", "2050204 2050999 2080502 2080505 2101102 2210201", 40, 1800, "0.1")
    whole = sum(total(lines), ZERO)
    special, work, trade, other = D("186.4"), D("52.7"), D("30.5"), D("8.2")
    general = whole - special - work - trade - other
    left = [
        ("一、一般公共预算拨款收入", [general, D("1980.2")]),
        ("二、财政专户管理资金收入（学费、住宿费）", [special, D("180")]),
        ("三、事业收入", [work, D("47.3")]),
        ("四、事业单位经营收入", [trade, ZERO]),
        ("五、其他收入", [other, D("8.2")]),
    ]
    right = [(name, [sum(v, ZERO)]) for k, name, v in rollup(lines) if len(k) == 3]
    left, right = level(left, right, [(("收入总计", [whole, D("2215.7")]), ("支出总计", [whole]))])
    grid = sided(tab, [("收　入", ["项　目", "2023年预算", "2022年预算"], left), ("支　出", ["功能科目", "2023年预算"], right)])
    for source, wan in (("total", whole), ("general_public", general), ("special_account", special), ("other", other)):
        known(book, source, wan, tab.text(wan))
    book.sheet("收支总表", "部门公开表1", tab.title, "单位：千元", grid)
    tab = Tab(book, f"{school}2023年单位收入总表", "千元", 2, False, "-")
    cols = [
        "合计",
        (
            "本年收入",
            [
                "小计",
                ("财政拨款收入", ["一般公共预算", "政府性基金"]),
                "财政专户管理资金",
                ("单位资金", ["事业收入", "事业单位经营收入", "其他收入"]),
            ],
        ),
        "上年结转",
    ]
    rows = [("201021", school, [whole, whole, general, ZERO, special, work, trade, other, ZERO])]
    book.sheet("收入总表", "部门公开表2", tab.title, "单位：千元", classified(tab, cols, rows, rows[0][2], "unit", merged=True))
    _xining_out(book, school, lines, [special, work, trade, other])
    return book


def _xining_out(book: Book, school: str, lines: dict, own: list[Decimal]) -> None:
    tab = Tab(book, f"{school}2023年单位支出总表", "千元", 2, False, "-")
    wide = {}
    for k, (a, b, p) in lines.items():
        mine = own if k == "2050204" else [ZERO] * 4
        paid = sum(mine, ZERO)
        wide[k] = [a + b + p, a + b, p, a + b + p - paid, mine[0], sum(mine[1:], ZERO)]
    cols = ["合计", ("按支出类型分", ["基本支出", "项目支出"]), ("按资金来源分", ["财政拨款", "财政专户管理资金", "单位资金"])]
    grid = classified(tab, cols, rollup(wide), total(wide), "apart", label="合计")
    book.sheet("支出总表", "部门公开表3", tab.title, "单位：千元", grid, "注：单位资金含事业收入、事业单位经营收入和其他收入安排的支出。")


def anshan() -> Book:
    """A hospital's final accounts: little from the budget, most from its own business; the kinds of business income in a table apart."""
    name = "海城市中心医院"
    book = Book("tenth_anshan", "final_accounts", Place("辽宁省", "鞍山市", "海城市", "210381"), name, 2021, "万元", True)
    lines = functions("hc", "2080502 2080505 2100201 2100299 2100409 2101102 2210201", 60, 2600)
    lines["2100201"][1] += D("18640.37")
    work, trade, gift = D("20316.48"), D("26.4"), D("4.9")
    tab = Tab(book, "2021年度收入决算表", commas=True, zero="")
    cols = [
        "本年收入合计",
        "财政拨款收入",
        "上级补助收入",
        ("事业收入", ["小计", "其中：教育收费"]),
        "经营收入",
        "附属单位上缴收入",
        "其他收入",
    ]
    wide = {k: [sum(v, ZERO), sum(v, ZERO), ZERO, ZERO, ZERO, ZERO, ZERO, ZERO] for k, v in lines.items()}
    got = sum(lines["2100201"], ZERO) + D("1702.11")
    wide["2100201"] = [got, got - work - trade - gift, ZERO, work, ZERO, trade, ZERO, gift]
    grid = classified(tab, cols, rollup(wide), total(wide), "apart", heads=[("支出功能分类科目编码", ["类", "款", "项"]), "科目名称"])
    assert got > work + trade + gift
    book.sheet("收入", f"单位：{name}", tab.title, "公开02表　　金额单位：万元", grid)
    tab = Tab(book, "2021年度支出决算表", commas=True, zero="")
    wide = {k: [a + b + p, a + b, p, ZERO, trade if k == "2100201" else ZERO] for k, (a, b, p) in lines.items()}
    wide["2100201"][0] += trade
    cols = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出"]
    grid = classified(tab, cols, rollup(wide), total(wide), "apart", heads=[("支出功能分类科目编码", ["类", "款", "项"]), "科目名称"])
    book.sheet("支出", f"单位：{name}", tab.title, "公开03表　　金额单位：万元", grid)
    tab = Tab(book, "2021年度医疗收入情况补充表", "亿元", 4, False)
    rows = [
        ("", n, [D(a), D(b)])
        for n, a, b in (
            ("医疗收入合计", "20316", "19204"),
            ("一、门急诊收入", "7286", "6910"),
            ("其中：药品收入", "2564", "2602"),
            ("检查化验收入", "3120", "2815"),
            ("二、住院收入", "12830", "12120"),
            ("其中：手术收入", "2011", "1860"),
            ("三、结算差额", "200", "174"),
        )
    ]
    book.sheet("补充", f"单位：{name}", tab.title, "金额单位：亿元", classified(tab, ["本年数", "上年数"], rows, None, "name"))
    return book


FORMS = [
    Form("tenth_mianyang", "project_list", mianyang, "xlsx pdf spanless"),
    Form("tenth_tangshan", "project_list", tangshan, "pdf xlsx csv_ragged"),
    Form("tenth_dali", "target_form", dali, "pdf docx spanless"),
    Form("tenth_baotou", "target_form", baotou, "xlsx html md_lost"),
    Form("tenth_liuzhou", "evaluation_list", liuzhou, "pdf xlsx torn"),
    Form("tenth_quanzhou", "township", quanzhou, "pdf html text"),
    Form("tenth_xining", "school", xining, "xlsx csv md_twice"),
    Form("tenth_anshan", "hospital", anshan, "pdf xlsx aligned"),
]
