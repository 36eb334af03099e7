"""Money of projects: lists by source and unit, allocations, sentences."""

from __future__ import annotations

from decimal import Decimal as D

from ..book import Book, Grid, Place
from ..content import Project
from . import Form
from .twenty_first_base import dice, in_unit, over, said, values

PINGTANG = (
    (
        "2024年高标准农田建设（通州镇、大塘镇片区）项目",
        "平塘县农业农村局",
        "1260",
        "万元",
        "general_public 860 万元;government_fund 400 万元",
        (
            "新建高标准农田0.84万亩，配套机耕道21.6公里、提灌站4座、排灌沟渠18.3公里，项目区覆盖通州镇、大塘镇共9个行政村，"
            "建成后亩均粮食产能提高80公斤。"
        ),
    ),
    (
        "农业技术推广与服务补助",
        "平塘县农业技术推广站",
        "4.8",
        "元",
        "general_public 4.8 元",
        "开展水稻、玉米病虫害绿色防控示范，印发技术资料，培训种植大户。",
    ),
    (
        "茶产业提质增效及加工园区冷链物流配套设施建设项目",
        "平塘县茶叶产业发展中心",
        "2100",
        "亿元",
        "government_fund 1600 万元;unit_funds 500 万元",
        "改造低产茶园6000亩，新建标准化加工厂房1.2万平方米，配套建设冷库3座，库容4500立方米，带动12家合作社和1860户农户增收。",
    ),
    (
        "村级动物防疫员补助",
        "平塘县动物疫病预防控制中心",
        "85.6",
        "万元",
        "general_public 73.6 万元;carryover 12 万元",
        "对全县128名村级动物防疫员按标准发放补助，保障春秋两季集中免疫。",
    ),
    (
        "农产品质量安全检验检测",
        "平塘县农产品质量安全检验检测站",
        "36.5",
        "元",
        "general_public 30 万元;other 6.5 元",
        "完成定量检测样品320个、快速检测样品12000个，购置检测试剂和耗材。",
    ),
)
SOURCES = {
    "general_public": "一般公共预算",
    "government_fund": "政府性基金预算",
    "unit_funds": "单位资金",
    "carryover": "上年结转",
    "other": "其他资金",
}


def pingtang() -> Book:
    """Amounts with their unit in the cell, 元, 万元 or 亿元; sources and their amounts in one cell of text."""
    place = Place("贵州省", "黔南布依族苗族自治州", "平塘县", "522727")
    book = Book("twenty_first_pingtang", "department_budget", place, "平塘县农业农村局", 2024)
    grid = Grid(1)
    grid.row("序号", "项目名称", "实施单位", "资金规模", "资金来源构成", "项目概况")
    for n, (name, unit, wan, shown, sources, text) in enumerate(PINGTANG, 1):
        seq = book.project(Project(name, "", ()), unit_name=unit, description=text)
        amount = said(book, seq, "total", D(wan), shown)
        parts = [x.split(" ") for x in sources.split(";")]
        funds = "、".join(SOURCES[s] + said(book, seq, s, D(w), u) for s, w, u in parts)
        grid.row(str(n), name, unit, amount, funds, text)
    every = sum((D(x[2]) for x in PINGTANG), D(0))
    grid.row(over("合计", 3), said(book, "", "total", every), "", "")
    book.sheet("项目", "平塘县农业农村局2024年部门预算项目支出明细表", grid)
    return book


TAILAI = (
    ("农村公路日常养护", "PJ0101", "620.00 0.00", "620.00 85.00", "612.30 85.00", "98.88", "优"),
    ("县道泰大公路灾毁路段抢修及安全生命防护工程", "PJ0102", "380.00 60.00", "456.00 60.00", "318.7725 41.26", "88.70", "良"),
    ("城乡客运一体化运营补贴", "PJ0103", "215.50 0.00", "215.50 0.00", "215.50 0.00", "99.00", "优"),
    ("治理超限超载检测站运行维护", "PJ0104", "96.80 12.00", "88.40 12.00", "45.2138 3.90", "76.30", "中"),
)


def tailai() -> Book:
    """Results of projects, the budget in 万元, what was spent in 元; a row a source under each project."""
    place = Place("黑龙江省", "齐齐哈尔市", "泰来县", "230224")
    book = Book("twenty_first_tailai", "self_evaluation", place, "泰来县交通运输局", 2023)
    grid = Grid(1)
    grid.row(
        "项目编码", "项目名称", "资金来源", "年初预算（万元）", "调整后预算（万元）", "实际支出（元）", "预算执行率", "自评得分", "自评等级"
    )
    for name, code, *money, score, grade in TAILAI:
        seq = book.project(Project(name, "", ()), project_code=code, total_score=score, self_grade=grade)
        plan, final, out = ([D(x) for x in m.split()] for m in money)
        sets = [[sum(v, D(0)), *v] for v in (plan, final, out)]
        lead = [over(code, 1, 3), over(name, 1, 3)]
        for k, (word, source) in enumerate((("小计", "total"), ("一般公共预算", "general_public"), ("单位资金", "unit_funds"))):
            a, b, spent = (v[k] for v in sets)
            rate = f"{100 * spent / b:.2f}%" if b else "—"
            cells = [word, book.money(seq, "initial_budget", source, a), book.money(seq, "adjusted_budget", source, b)]
            cells.append(in_unit(book, "元", book.spent, seq, source, spent, rate if b else ""))
            grid.row(*(lead if not k else []), *cells, rate, *([over(score, 1, 3), over(grade, 1, 3)] if not k else []))
    book.sheet(
        "自评汇总", "泰来县交通运输局2023年度项目支出绩效自评结果汇总表", "填报单位：泰来县交通运输局　　　填报日期：2024年3月20日", grid
    )
    return book


def shangluo() -> Book:
    """A transfer of a city to its counties: counties as rows, origin of the money over two levels of headings."""
    place = Place("陕西省", "商洛市", "", "611000")
    book = Book("twenty_first_shangluo", "other", place, "商洛市财政局", 2025)
    table, draw = "商洛市2025年财政衔接推进乡村振兴补助资金分配表", dice("shangluo")
    columns = ["资金总额", "中央资金/小计", "中央资金/巩固拓展脱贫攻坚成果和乡村振兴任务", "中央资金/以工代赈任务"]
    columns += ["省级资金", "市级资金", "已提前下达", "本次下达"]
    rows = []
    for county in ("商州区", "洛南县", "丹凤县", "商南县", "山阳县", "镇安县", "柞水县", "商洛高新区"):
        a, b, p, m = (D(draw.randrange(*x)) for x in ((900, 6200), (80, 500), (400, 2600), (60, 380)))
        b = D(0) if county == "商洛高新区" else b
        early = D(draw.randrange(700, 1500))
        rows.append((county, [a + b + p + m, a + b, a, b, p, m, early, a + b + p + m - early]))
    sums = [sum(x, D(0)) for x in zip(*(v for _, v in rows), strict=True)]
    now = said(book, "", "total", sums[-1], again=True)
    grid = Grid(2)
    grid.row(
        over("县（区）", 1, 2),
        over("资金总额", 1, 2),
        over("中央资金", 3),
        over("省级资金", 1, 2),
        over("市级资金", 1, 2),
        over("已提前下达", 1, 2),
        over("本次下达", 1, 2),
    )
    grid.row("小计", "巩固拓展脱贫攻坚成果和乡村振兴任务", "以工代赈任务")
    for name, v in [("全市合计", sums), *rows]:
        grid.row(name, *values(book, table, "", name, columns, v))
    letter = (
        "各县（区）财政局、商洛高新区财政局：",
        f"现将2025年财政衔接推进乡村振兴补助资金{now}下达你们（分配金额详见附件），用于支持全面推进乡村振兴。",
        "请严格按照资金管理办法使用资金，加快预算执行进度，并将绩效目标同步下达到项目实施单位。",
        "商洛市财政局",
        "2025年4月16日",
        "附件",
        table,
        "单位：万元",
    )
    book.sheet("分配表", "商洛市财政局关于下达2025年财政衔接推进乡村振兴补助资金的通知", *letter, grid)
    return book


YUNLONG = (
    (
        "大财社〔2024〕18号",
        "2024年第一批困难群众救助补助资金",
        (
            ("城乡居民最低生活保障金发放", "云龙县民政局", "1863.4", "2081902 农村最低生活保障金支出"),
            ("特困人员救助供养", "云龙县民政局", "412.57", "2082102 农村特困人员救助供养支出"),
        ),
    ),
    (
        "大财农〔2024〕31号",
        "2024年省级财政水利发展资金",
        (
            ("云龙县诺邓镇永安村小型农田水利设施修复工程", "云龙县水务局", "156.8", "2130305 水利工程建设"),
            ("云龙县漕涧镇铁厂河山洪灾害非工程措施运行维护", "云龙县水务局", "38.2645", "2130314 防汛"),
            ("云龙县功果桥镇农村饮水安全维修养护", "功果桥镇人民政府", "64", "2130335 农村供水"),
        ),
    ),
    (
        "云政复〔2024〕7号",
        "县级预算安排乡村振兴专项资金",
        (("云龙县宝丰乡南新村人居环境整治及污水收集管网建设", "宝丰乡人民政府", "87.3", "2130504 农村基础设施建设"),),
    ),
)


def yunlong() -> Book:
    """Special funds grouped by the paper that grants them, 元, with a sub-total after each group."""
    place = Place("云南省", "大理白族自治州", "云龙县", "532929")
    book = Book("twenty_first_yunlong", "other", place, "云龙县财政局", 2024, "元", True)
    grid, every = Grid(1), D(0)
    grid.row("文号", "资金名称", "项目名称", "项目单位", "支出功能科目", "安排金额")
    for number, fund, projects in YUNLONG:
        lead = [over(number, 1, len(projects)), over(fund, 1, len(projects))]
        for name, unit, wan, purpose in projects:
            seq = book.project(Project(name, "", ()), unit_name=unit)
            grid.row(*lead, name, unit, purpose, book.money(seq, "budget", "total", D(wan)))
            lead = []
        part = sum((D(x[2]) for x in projects), D(0))
        every += part
        grid.row(over("小计", 5), book.amount(part))
    grid.row(over("合计", 5), book.money("", "budget", "total", every))
    book.sheet(
        "公示", "云龙县2024年财政专项资金安排情况公示表", "公示单位：云龙县财政局　　公示时间：2024年5月6日至5月12日　　单位：元", grid
    )
    return book


GUANGSHUI = (
    (
        "农村公路提档升级和养护工程",
        "广水市公路管理局",
        "1286.40",
        (("general_public", "一般公共预算资金", "986.40"), ("unit_funds", "单位资金", "300")),
        "万元",
        (
            "对全市十八个镇办的县乡道实施路面大中修、安防设施补齐和日常小修保养，涉及里程46.8公里，项目由市公路管理局组织实施，"
            "各镇办配合做好征迁协调。"
        ),
        "完成路面大中修工程46.8公里，补齐护栏12.5公里，农村公路优良中等路率达到90%以上，群众安全便捷出行得到保障，沿线群众满意度不低于92%。",
    ),
    (
        "城市公交新能源车辆购置补贴",
        "广水市公共交通有限公司",
        "1500",
        (("general_public", "一般公共预算资金", "900"), ("government_fund", "政府性基金", "600")),
        "亿元",
        "对公交企业更新的30台新能源公交车给予购置补贴，逐步淘汰燃油老旧车辆。",
        "年内更新新能源公交车30台，新能源公交车占比提高到85%，乘客投诉率控制在1%以内。",
    ),
    (
        "道路运输安全监管与应急处置",
        "广水市交通运输综合执法大队",
        "48.65",
        (("general_public", "一般公共预算资金", "40.65"), ("carryover", "上年结转资金", "8")),
        "元",
        "用于道路运输企业安全检查、第三方隐患排查、应急演练和应急物资储备。",
        "全年开展安全检查240次，组织应急演练2次，隐患整改率达到100%，不发生较大及以上道路运输安全事故，行业安全监管能力持续提升。",
    ),
)


def guangshui() -> Book:
    """Nothing but sentences: the department's budget and its main projects, each with a unit of its own."""
    place = Place("湖北省", "随州市", "广水市", "421381")
    book = Book("twenty_first_guangshui", "department_budget", place, "广水市交通运输局", 2025)
    every = [
        ("general_public", "一般公共预算拨款收入", "4821.36"),
        ("government_fund", "政府性基金预算拨款收入", "600"),
        ("unit_funds", "单位资金收入", "412.5"),
        ("carryover", "上年结转", "88.27"),
    ]
    whole = sum((D(x[2]) for x in every), D(0))
    parts = "，".join(word + said(book, "", source, D(w)) for source, word, w in every)
    lines = [
        "一、2025年部门预算收入情况",
        (
            f"广水市交通运输局2025年收入预算总额{said(book, '', 'total', whole)}，其中：{parts}。收入预算总额比2024年增加216.84万元，"
            "增长3.80%，主要是新能源公交车购置补贴增加。"
        ),
        "二、2025年重点项目预算绩效目标情况",
    ]
    for n, (name, unit, wan, sources, shown, about, goal) in enumerate(GUANGSHUI):
        seq = book.project(Project(name, "", ()), unit_name=unit, description=about, annual_goal=goal)
        funds = "，".join(word + said(book, seq, s, D(w), "元" if shown == "元" else "万元") for s, word, w in sources)
        lines += [
            f"（{'一二三'[n]}）{name}",
            f"1.项目概况：{about}",
            f"2.实施单位：{unit}",
            f"3.预算安排：2025年安排项目资金{said(book, seq, 'total', D(wan), shown)}，其中{funds}。",
            f"4.年度绩效目标：{goal}",
        ]
    book.sheet("说明", "广水市交通运输局2025年部门预算重点项目情况说明", *lines)
    return book


YIYUAN = (
    ("人员类项目", (("公益性岗位人员经费", "沂源县住房和城乡建设局", "g42.60", "41.00"),)),
    (
        "运转类项目",
        (
            ("办公用房物业及信息系统运行维护", "沂源县住房和城乡建设局", "g68.35 u12.00", "75.40"),
            ("城建档案数字化", "沂源县城建档案馆", "g25.00 c6.80", None),
        ),
    ),
    (
        "特定目标类项目",
        (
            (
                "老旧小区改造（南麻街道振兴小区等七个小区外墙保温、雨污分流及配套设施更新）",
                "沂源县住房保障服务中心",
                "g860.00 f1240.00 c315.27",
                "1980.00",
            ),
            ("农村低收入群体危房改造", "沂源县住房和城乡建设局", "g138.00 s0.00", "150.00"),
            ("城区污水处理厂运营服务费", "沂源县市政公用事业服务中心", "g720.00 f980.50 p65.00", "1655.20"),
        ),
    ),
)


def yiyuan() -> Book:
    """Projects in groups with sub-totals before them; eight amounts a row, and last year's budget at the end."""
    place = Place("山东省", "淄博市", "沂源县", "370323")
    book = Book("twenty_first_yiyuan", "department_budget", place, "沂源县住房和城乡建设局", 2025, commas=True)
    sources = {"g": "general_public", "f": "government_fund", "s": "state_capital"}
    sources |= {"p": "special_account", "u": "unit_funds", "c": "carryover"}
    grid = Grid(2)
    grid.row(
        over("项目类别/项目名称", 1, 2),
        over("项目单位", 1, 2),
        over("2025年预算合计", 1, 2),
        over("本年财政拨款安排", 3),
        over("财政专户管理资金", 1, 2),
        over("单位资金", 1, 2),
        over("上年结转结余", 1, 2),
        over("2024年预算数", 1, 2),
    )
    grid.row("一般公共预算", "政府性基金预算", "国有资本经营预算")
    read = [(kind, [(n, u, {x[0]: D(x[1:]) for x in funds.split()}, last) for n, u, funds, last in ps]) for kind, ps in YIYUAN]
    flat = [p for _, ps in read for p in ps]
    whole = {k: sum((p[2][k] for p in flat if k in p[2]), D(0)) for k in sources}
    lasts = sum((D(p[3] or 0) for p in flat), D(0))
    cells = [book.money("", "budget", "total", sum(whole.values(), D(0)))]
    cells += [book.money("", "budget", s, whole[k]) for k, s in sources.items()]
    grid.row("合计", "", *cells, book.money("", "budget", "total", lasts, again=True))
    for kind, ps in read:
        part = {k: [p[2][k] for p in ps if k in p[2]] for k in sources}
        shown = [book.amount(sum(v, D(0))) if v else "" for v in part.values()]
        grid.row(
            kind,
            "",
            book.amount(sum((sum(v, D(0)) for v in part.values()), D(0))),
            *shown,
            book.amount(sum((D(p[3] or 0) for p in ps), D(0))),
        )
        for name, unit, funds, last in ps:
            seq = book.project(Project(name, "", ()), unit_name=unit)
            cells = [book.money(seq, "budget", "total", sum(funds.values(), D(0)))]
            cells += [book.money(seq, "budget", s, funds[k]) if k in funds else "" for k, s in sources.items()]
            grid.row("　　" + name, unit, *cells, book.money(seq, "budget", "total", D(last), again=True) if last else "")
    book.sheet("项目支出", "预算公开08表", "沂源县住房和城乡建设局2025年项目支出预算表", "金额单位：万元", grid)
    return book


FORMS = [
    Form("twenty_first_pingtang", "project_list", pingtang, "docx pdf_tall md_twice"),
    Form("twenty_first_tailai", "evaluation_list", tailai, "xlsx md_lost"),
    Form("twenty_first_shangluo", "allocation", shangluo, "html pdf csv_ragged"),
    Form("twenty_first_yunlong", "allocation", yunlong, "nested spanless"),
    Form("twenty_first_guangshui", "narrative", guangshui, "docx text aligned"),
    Form("twenty_first_yiyuan", "project_list", yiyuan, "xlsx pdf torn"),
]
