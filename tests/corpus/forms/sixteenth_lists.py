"""Lists of projects with money: special funds, evaluations, targets with several sources."""

from __future__ import annotations

from ..book import Book, Cell, Grid, Place, c, levels
from ..content import Indicator, Project
from . import Form
from .sixteenth_accounts import percent
from .sixteenth_base import CO, GF, GP, OT, SA, SC, UF, D, Six, Work, money, only, said, sums, w, works

FOSHAN = {
    "一、制造业高质量发展类": [
        ("制造业数字化智能化转型发展扶持资金", "2023—2025年", "32000.00", "4860.00"),
        ("工业企业技术改造固定资产投资奖补资金", "2022—2024年", "18500.00", "18500.00"),
        ("专精特新企业培育扶持资金", "2024—2026年", "6420.00", "1420.00"),
    ],
    "二、信息化建设类": [
        ("工业互联网发展专项资金", "2023—2025年", "2750.00", "950.00"),
        ("5G网络建设补助资金", "2024年", "880.50", "0.00"),
    ],
}


def _own_and_down(book: Book, seq: str, total: D, own: D, printed: bool) -> list[Cell]:
    if not printed:
        return [c(book.amount(x)) for x in (total, own, total - own)]
    return [c(book.money(seq, m, "total", x)) for m, x in (("budget", total), ("own_level", own), ("transfer", total - own))]


def foshan() -> Book:
    book = Book("sixteenth_foshan", "department_budget", Place("广东省", "佛山市", "", "440600"), "佛山市工业和信息化局", 2024, commas=True)
    grid, n = Grid(2), 0
    grid.row(
        c("序号", rowspan=2),
        c("专项资金名称", rowspan=2),
        c("设立年限", rowspan=2),
        c("2024年预算安排（万元）", 3),
        c("分配方式", rowspan=2),
    )
    grid.row("合计", "市本级支出", "对区转移支付支出")
    rows = [x for items in FOSHAN.values() for x in items]
    whole = [sum((D(x[k]) for x in rows), D(0)) for k in (2, 3)]
    words = f"2024年我局市级财政专项资金预算共安排{said(book, 'total', whole[0], '亿元')}，具体如下："
    grid.row("", "总计", "", *_own_and_down(book, "", whole[0], whole[1], True), "")
    for kind, items in FOSHAN.items():
        part = [sum((D(x[k]) for x in items), D(0)) for k in (2, 3)]
        grid.row("", kind, "", *_own_and_down(book, "", part[0], part[1], False), "")
        for name, years, total, own in items:
            n += 1
            seq = book.project(Project(name, "", ()))
            grid.row(str(n), name, years, *_own_and_down(book, seq, D(total), D(own), True), "竞争性评审" if n % 2 else "因素法")
    book.sheet(
        "专项资金", "佛山市工业和信息化局2024年市级财政专项资金预算安排表", words, grid, "注：转移支付支出已列入市对区转移支付预算。"
    )
    return book


LANLING = {
    "兰陵县住房和城乡建设局": [
        ("城区老旧小区改造", "8600000", "-1200000", "7399850.00", "97.50", "优"),
        ("县城雨污分流改造工程", "23500000", "4150000", "24106327.45", "91.20", "优"),
        ("农村危房改造补助", "1860000", "0", "1853200.00", "98.00", "优"),
    ],
    "兰陵县园林环卫服务中心": [
        ("城区绿化管护", "6420000", "0", "6420000.00", "100.00", "优"),
        ("生活垃圾清运处理", "15300000", "860000", "12845916.30", "82.75", "良"),
    ],
    "兰陵县房产服务中心": [
        ("公共租赁住房维修", "950000", "-350000", "412680.50", "76.40", "中"),
        ("住房租赁补贴发放", "432000", "0", "432000.00", "99.00", "优"),
    ],
}


def _lanling_sums(book: Book, items: list[tuple[str, ...]], counted: bool) -> list[Cell]:
    """First, change, adjusted, spent, rate; the change is not a budget."""
    first, change, spent = (sum((D(x[k]) for x in items), D(0)) / 10000 for k in (1, 2, 3))
    rate = percent(spent, first + change)
    if not counted:
        return [c(book.amount(x)) for x in (first, change, first + change, spent)] + [c(rate)]
    return [
        c(book.money("", "initial_budget", "total", first)),
        c(book.amount(change)),
        c(book.money("", "adjusted_budget", "total", first + change)),
        c(book.spent("", "total", spent, rate)),
        c(rate),
    ]


def lanling() -> Book:
    book = Book(
        "sixteenth_lanling",
        "self_evaluation",
        Place("山东省", "临沂市", "兰陵县", "371324"),
        "兰陵县住房和城乡建设局",
        2022,
        "元",
        commas=True,
    )
    grid, n = Grid(2), 0
    tails = [c(x, rowspan=2) for x in ("自评得分", "自评等级")]
    grid.row(*(c(x, rowspan=2) for x in ("序号", "项目名称", "项目实施单位")), c("预算批复及执行情况", 5), *tails)
    grid.row("年初批复数(1)", "年中调增（减）数(2)", "调整后预算数(3)=(1)+(2)", "实际支出数(4)", "支出进度(5)=(4)/(3)")
    for unit, items in LANLING.items():
        for name, first, change, spent, points, grade in items:
            n += 1
            begun, moved, paid = (D(x) / 10000 for x in (first, change, spent))
            seq = book.project(Project(name, "", ()), unit_name=unit, self_grade=grade, total_score=points)
            rate = percent(paid, begun + moved)
            cells = [
                book.money(seq, "initial_budget", "total", begun),
                book.amount(moved),
                book.money(seq, "adjusted_budget", "total", begun + moved),
                book.spent(seq, "total", paid, rate),
                rate,
            ]
            grid.row(str(n), name, unit, *cells, points, grade)
        grid.row("", "小计", "", *_lanling_sums(book, items, False), "", "")
    grid.row("", "总计", "", *_lanling_sums(book, [x for items in LANLING.values() for x in items], True), "", "")
    book.sheet(
        "汇总", "兰陵县住房和城乡建设局2022年度项目支出绩效自评结果汇总表", grid, "注：1.本表金额单位为元。2.支出进度按调整后预算数计算。"
    )
    return book


def _aim(level: str, name: str, operator: str, value: str, unit: str, kind: str = "numeric") -> Indicator:
    first, second = level.split("/")
    return Indicator(first + "指标", second + "指标", name, operator, value, unit, kind)


GUSHI = [
    (
        w("就业创业服务补助", "", "固始县公共就业服务中心", gp="860.00", gf="120.00", uf="35.00"),
        "促进重点群体就业，城镇新增就业稳步增长。",
        (
            _aim("产出/数量", "城镇新增就业人数", "≥", "9500", "人"),
            _aim("产出/时效", "补助资金拨付时间", "", "2023年12月底前", "", "deadline"),
            _aim("效益/社会效益", "重点群体就业形势", "", "总体稳定", "", "qualitative"),
            _aim("满意度/服务对象满意度", "就业人员满意度", "≥", "90", "%"),
        ),
    ),
    (
        w("城乡居民基本养老保险县级补贴", "", "固始县社会保险事业管理局", gp="3240.50"),
        "落实居民养老保险政策，按时足额发放待遇。",
        (
            _aim("产出/数量", "领取待遇人数", "≥", "216000", "人"),
            _aim("产出/质量", "待遇发放准确率", "=", "100", "%"),
            _aim("满意度/服务对象满意度", "参保群众满意度", "≥", "92", "%"),
        ),
    ),
    (
        w("农民工工资争议速裁工作经费", "", "固始县人力资源和社会保障局", gp="28.60", ot="5.00"),
        "及时化解劳动争议，维护农民工合法权益。",
        (
            _aim("成本/经济成本", "单案办理成本", "≤", "800", "元/件"),
            _aim("产出/数量", "办理案件数", "≥", "320", "件"),
            _aim("效益/社会效益", "农民工权益", "", "有效维护", "", "qualitative"),
        ),
    ),
]
GUSHI_COLS = ["total", "fiscal_appropriation", GP, GF, UF, OT]


def gushi() -> Book:
    book = Book("sixteenth_gushi", "performance_targets", Place("河南省", "信阳市", "固始县", "411525"), "固始县人力资源和社会保障局", 2023)
    grid = Grid(3)
    grid.row(*(c(x, rowspan=3) for x in ("单位名称", "项目名称")), c("项目资金（万元）", 6), c("年度目标", rowspan=3), c("绩效指标", 4))
    heads = ("一级指标", "二级指标", "三级指标", "指标值")
    grid.row(
        c("资金总额", rowspan=2), c("财政拨款", 3), c("单位资金", rowspan=2), c("其他资金", rowspan=2), *(c(x, rowspan=2) for x in heads)
    )
    grid.row("小计", "一般公共预算", "政府性基金")
    items = [x for x, _, _ in GUSHI]
    grid.row(c("合计", 2), *sums(book, items, GUSHI_COLS), "", "", "", "", "")
    for item, goal, aims in GUSHI:
        seq = book.project(item.plain, unit_name=item.unit, annual_goal=goal)
        tall = len(aims)
        cells = [money(book, seq, "budget", s, item.of(s)) for s in GUSHI_COLS]
        lead = [c(x.text, rowspan=tall) for x in (c(item.unit), c(item.name), *cells, c(goal))]
        for n, (aim, first) in enumerate(zip(aims, levels(aims), strict=True)):
            book.indicator(seq, aim)
            grid.row(*(lead if n == 0 else []), *first, aim.name, aim.printed)
    book.sheet("目标", "固始县人力资源和社会保障局2023年部门预算项目绩效目标汇总表", grid)
    return book


ZHUNGEER = {
    "准格尔旗应急管理局本级": (
        w("森林草原防灭火物资储备", "", code="150622230000001204", gp="186.40", co="22.15"),
        w("安全生产专家服务", "", code="150622240000000315", gp="95.00"),
        w("煤矿智能监测平台运维", "", code="150622240000000316", gp="142.70", gf="300.00"),
    ),
    "准格尔旗应急救援大队": (
        w("救援车辆及装备购置", "", code="150622240000000402", gp="318.00", sc="60.00"),
        w("队伍训练及保险", "", code="150622240000000403", gp="54.36", uf="8.00"),
        w("专职消防员工资性经费", "", code="150622220000000977", kind="人员类", gp="412.08"),
    ),
}
ZHUNGEER_COLS = [GP, GF, SC, "", UF, CO, "total"]


def _zhungeer_heading(grid: Grid, first: str, second: str) -> None:
    tails = [c(x, rowspan=2) for x in ("财政专户管理资金", "单位资金", "上年结转结余", "总计")]
    grid.row(c(first, rowspan=2), c(second, rowspan=2), c("本年拨款", 3), *tails)
    grid.row("一般公共预算", "政府性基金预算", "国有资本经营预算")


def zhungeer() -> Book:
    book = Book(
        "sixteenth_zhungeer", "department_budget", Place("内蒙古自治区", "鄂尔多斯市", "准格尔旗", "150622"), "准格尔旗应急管理局", 2024
    )
    every = [x for items in ZHUNGEER.values() for x in items]
    front = Grid(2)
    _zhungeer_heading(front, "单位名称", "项目个数")
    for unit, items in ZHUNGEER.items():
        front.row(unit, str(len(items)), *only(book, items, ZHUNGEER_COLS))
    front.row("合计", str(len(every)), *sums(book, every, ZHUNGEER_COLS))
    book.sheet("汇总", "准格尔旗应急管理局2024年部门预算项目支出汇总表", "金额单位：万元", front)
    for name, (unit, items) in zip(("本级", "救援大队"), ZHUNGEER.items(), strict=True):
        grid = Grid(2)
        _zhungeer_heading(grid, "项目名称", "项目代码")
        own = [Work(x.name, "", x.amounts, x.code, unit, "", x.kind) for x in items]
        for kind in dict.fromkeys(x.kind for x in own):
            some = [x for x in own if x.kind == kind]
            grid.row(kind, "", *only(book, some, ZHUNGEER_COLS))
            works(book, grid, some, lambda n, x: [c("　　" + x.name), c(x.code)], ZHUNGEER_COLS, "code unit")
        grid.row("本单位合计", "", *only(book, own, ZHUNGEER_COLS))
        book.sheet(name, f"{unit}2024年项目支出预算明细表", "金额单位：万元", grid)
    return book


TONGZHOU = (
    w("河道及附属设施运行维护", "", "北京市通州区河道管理所", "11011225T000003127741", gp="2316.482150"),
    w("再生水厂政府购买服务", "", "北京市通州区水务局本级", "11011225T000003127756", gp="8640.000000", co="125.336400"),
    w("农村污水处理设施运营", "", "北京市通州区水务局本级", "11011224T000002874410", gp="5127.904836"),
    w("城市副中心防洪排涝工程", "", "北京市通州区水务工程建设中心", "11011224T000002874533", gf="12000.000000"),
    w("节水宣传及节水型社会建设", "", "北京市通州区节约用水服务中心", "11011225T000003129980", gp="86.250000"),
    w("水质监测与排水检测", "", "北京市通州区水文水质监测站", "11011225T000003130012", gp="154.718000", uf="20.000000"),
    w("水土保持监督检查", "", "北京市通州区水务局本级", "11011225T000003130047", gp="48.960000"),
    w("供水管网检漏及改造", "", "北京市通州区水务工程建设中心", "11011225T000003131502", gp="1730.000000", sa="65.500000"),
)


def tongzhou() -> Book:
    book = Six("sixteenth_tongzhou", "department_budget", Place("北京市", "", "通州区", "110112"), "北京市通州区水务局", 2025, commas=True)
    grid = Grid(2)
    grid.row(c("项目单位", rowspan=2), c("项目代码及名称", rowspan=2), c("总计", rowspan=2), c("本年预算", 5), c("结转资金", rowspan=2))
    grid.row("一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款", "财政专户管理资金", "单位资金")
    cols = ["total", GP, GF, "", SA, UF, CO]
    grid.row(c("合计", 2), *sums(book, TONGZHOU, cols))
    works(book, grid, TONGZHOU, lambda n, x: [c(x.unit), c(f"{x.code}-{x.name}")], cols, "code unit")
    book.sheet("项目", "北京市通州区水务局2025年部门预算", "预算07表　项目支出预算表", "单位：万元", grid)
    return book


XIXIANG = (  # name, then by source: first, adjusted, spent in 元
    ("食品安全抽检监测", {GP: ("680000.00", "680000.00", "664300.00")}),
    ("特种设备安全监察", {GP: ("150000.00", "132000.00", "132000.00"), OT: ("20000.00", "20000.00", "8650.00")}),
    ("计量器具强制检定", {GP: ("245000.00", "260500.00", "260487.60")}),
    ("农贸市场改造提升", {GP: ("400000.00", "400000.00", "273915.25"), GF: ("1200000.00", "1500000.00", "1500000.00")}),
    ("消费者权益保护宣传", {GP: ("60000.00", "60000.00", "59820.00"), OT: ("15000.00", "15000.00", "15000.00")}),
)
SOURCE_ROWS = (("total", "资金总额"), (GP, "其中：一般公共预算拨款"), (GF, "政府性基金"), (OT, "其他资金"))


def _xixiang_rows(book: Book, grid: Grid, seq: str, lead: list[str], parts: dict[str, list[D]]) -> None:
    """A row by source; the project stands in merged cells before them."""
    for n, (source, label) in enumerate(x for x in SOURCE_ROWS if x[0] in parts):
        first, now, paid = parts[source]
        rate = percent(paid, now)
        cells = [
            book.money(seq, "initial_budget", source, first),
            book.money(seq, "adjusted_budget", source, now),
            book.spent(seq, source, paid, rate),
            rate,
        ]
        begin = [c(x, rowspan=len(parts)) for x in lead] if n == 0 else []
        grid.row(*begin, label, *cells)


def xixiang() -> Book:
    book = Book("sixteenth_xixiang", "self_evaluation", Place("陕西省", "汉中市", "西乡县", "610724"), "西乡县市场监督管理局", 2021, "元")
    grid = Grid(1)
    grid.row("序号", "项目名称", "资金来源", "年初预算安排数", "预算调整后数（A）", "截至12月底实际支付数（B）", "预算执行率（B/A）")
    whole: dict[str, list[D]] = {"total": [D(0)] * 3}
    for n, (name, given) in enumerate(XIXIANG, 1):
        parts = {k: [D(x) / 10000 for x in v] for k, v in given.items()}
        for source, values in parts.items():
            whole[source] = [a + b for a, b in zip(whole.get(source, [D(0)] * 3), values, strict=True)]
        total = [sum((v[k] for v in parts.values()), D(0)) for k in range(3)]
        whole["total"] = [a + b for a, b in zip(whole["total"], total, strict=True)]
        _xixiang_rows(book, grid, book.project(Project(name, "", ())), [str(n), name], {"total": total, **parts})
    _xixiang_rows(book, grid, "", ["", "合　计"], whole)
    book.sheet(
        "资金", "西乡县市场监督管理局2021年度项目支出绩效自评资金执行情况统计表", "填报单位：西乡县市场监督管理局　　　　金额单位：元", grid
    )
    return book


XINZHOU = (
    [
        ("城市道路清扫保洁", "4860.00"),
        ("生活垃圾收运处置", "3275.40"),
        ("公厕运行管理", "418.60"),
        ("路灯电费及维护", "1120.00"),
        ("执法协管员经费", "936.25"),
    ],
    [
        ("邾城街背街小巷整治", "650.00"),
        ("智慧城管平台二期", "284.90"),
        ("建筑垃圾消纳场建设", "1500.00"),
        ("机械化环卫作业车辆购置", "372.00"),
    ],
)


def xinzhou() -> Book:
    book = Book("sixteenth_xinzhou", "department_budget", Place("湖北省", "武汉市", "新洲区", "420117"), "武汉市新洲区城市管理执法局", 2023)
    grid, columns = Grid(2), []
    grid.row(c("一、延续性项目", 3), c("二、新增项目", 3))
    grid.row(*["序号", "项目名称", "预算金额"] * 2)
    for items in XINZHOU:
        rows = []
        for n, (name, wan) in enumerate(items, 1):
            rows.append([str(n), name, book.money(book.project(Project(name, "", ())), "budget", "total", D(wan))])
        columns.append(rows)
    for n in range(max(map(len, columns))):
        grid.row(*(x for rows in columns for x in (rows[n] if n < len(rows) else ["", "", ""])))
    parts = [sum((D(x) for _, x in items), D(0)) for items in XINZHOU]
    grid.row(c("小计", 2), book.amount(parts[0]), c("小计", 2), book.amount(parts[1]))
    grid.row(c("总计", 5), book.money("", "budget", "total", sum(parts)))
    sources = Grid(1)
    sources.row("资金来源", "金额", "备注")
    fund, unit = D("1500.00"), D("96.50")
    rows = [("一般公共预算拨款", GP, sum(parts) - fund - unit), ("政府性基金预算拨款", GF, fund), ("单位资金", UF, unit)]
    for label, source, wan in rows:
        sources.row(label, book.money("", "budget", source, wan), "")
    sources.row("合计", book.money("", "budget", "total", sum(parts), again=True), "")
    book.sheet(
        "项目",
        "武汉市新洲区城市管理执法局2023年部门预算项目支出一览表",
        "单位：万元",
        grid,
        "附：项目支出资金来源情况（单位：万元）",
        sources,
    )
    return book


FORMS = [
    Form("sixteenth_foshan", "budget_list", foshan, "xlsx pdf md_twice"),
    Form("sixteenth_lanling", "evaluation_list", lanling, "xls pdf_small csv_ragged"),
    Form("sixteenth_gushi", "target_list", gushi, "docx html torn"),
    Form("sixteenth_zhungeer", "budget_list", zhungeer, "xlsx csv_gb aligned"),
    Form("sixteenth_tongzhou", "budget_list", tongzhou, "pdf html md_twice"),
    Form("sixteenth_xixiang", "evaluation_list", xixiang, "xlsx docx spanless"),
    Form("sixteenth_xinzhou", "budget_list", xinzhou, "xls html aligned"),
]
