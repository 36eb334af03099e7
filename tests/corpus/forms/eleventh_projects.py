"""Lists and cards of projects: several offices, several sources, several years; classified spending in wide tables."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal as D

from ..book import Book, Cell, Grid, Place, c, levels
from ..content import THEMES, Project
from . import Form
from .eleventh_base import STAFF, Accounts, Job, Side, Statement, V, allow, apart, classes, foot, sides, split, t

ZERO = D(0)


def _sum(rows: list[D]) -> D:
    return sum(rows, ZERO)


# --- 内蒙古 敖汉旗：单位写在列标题里（千元），项目带编号和缩进，分组行 -------------------------------------------------------

AOHAN = {
    "一、人员补助类项目": (
        ("公益林生态护林员管护劳务补助", "敖汉旗林业和草原局", "386.40", "0"),
        ("国有林场在职职工取暖补贴", "敖汉旗三义井林场", "42.75", "12.60"),
    ),
    "二、业务费类项目": (
        ("林业有害生物监测预警与防治（含松材线虫病疫情普查、飞机防治药剂采购及作业服务）", "敖汉旗森林病虫害防治检疫站", "158.30", "0"),
        ("草原防火隔离带开设及专业扑火队伍训练装备更新", "敖汉旗草原工作站", "96.12", "0"),
        ("林权档案数字化", "敖汉旗林业和草原局", "18.00", "5.50"),
    ),
    "三、工程建设类项目": (
        ("京津风沙源治理二期工程人工造林旗级配套", "敖汉旗林业和草原局", "520.00", "0"),
        ("黄羊洼草牧场防护林退化林分修复改造工程", "敖汉旗新惠林场", "264.85", "30.00"),
        ("小流域沙棘基地抚育", "敖汉旗大黑山自然保护区管理处", "75.60", "0"),
    ),
}


def aohan() -> Book:
    place = Place("内蒙古自治区", "赤峰市", "敖汉旗", "150430")
    book = Book("eleventh_aohan", "department_budget", place, "敖汉旗林业和草原局", 2020, unit="千元", commas=True)
    grid = Grid(2)
    grid.row(t("项目名称", 1, 2), t("项目单位", 1, 2), t("2020年预算数（千元）", 3))
    grid.row("合计", "财政拨款", "单位自有资金")
    rows = [x for group in AOHAN.values() for x in group]
    for source, k in (("fiscal_appropriation", 2), ("unit_funds", 3)):
        book.money("", "budget", source, _sum([D(x[k]) for x in rows]))
    total = book.money("", "budget", "total", _sum([D(x[2]) + D(x[3]) for x in rows]))
    grid.row(t("合计", 2), c(total), *(c(book.amount(_sum([D(x[k]) for x in rows]))) for k in (2, 3)))
    for group, projects in AOHAN.items():
        own, other = (_sum([D(x[k]) for x in projects]) for k in (2, 3))
        grid.row(t(group, 2), c(book.amount(own + other)), c(book.amount(own)), c(book.amount(other) if other else ""))
        for n, (name, unit, fiscal, rest) in enumerate(projects, 1):
            seq = book.project(Project(name, "", ()), unit_name=unit)
            figures = [
                book.money(seq, "budget", "total", D(fiscal) + D(rest)),
                book.money(seq, "budget", "fiscal_appropriation", D(fiscal)),
            ]
            figures.append(book.money(seq, "budget", "unit_funds", D(rest)) if D(rest) else "")
            grid.row(f"　　{n}.{name}", unit, *map(c, figures))
    notes = ("填报说明：1.本表只反映列入2020年部门预算的项目支出，不含人员经费和公用经费。", "2.合计数按项目逐项加总，尾数不作调整。")
    book.sheet("项目支出", "敖汉旗林业和草原局2020年部门预算", "项目支出预算表", grid, *notes)
    return book


# --- 湖南 平江：按部门预算、政府预算经济分类横排的宽表 ------------------------------------------------------------------------

PINGJIANG = "部门：205_平江县卫生健康局　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　单位：万元"


def _wide(book: Book, acc: Accounts, title: str, heads: list[tuple[str, str]], parts: list[str]) -> Grid:
    """Functional lines against economic classes; `parts`: basic:share or project:share of each column."""
    top = [t("功能科目", 3), t("单位代码", 1, 2), t("单位名称（功能分类科目名称）", 1, 2), t("总计", 1, 2), *(t(h[1], 1, 2) for h in heads)]
    st = Statement(book, title, top, ["类", "款", "项"], zero="")

    def figures(code: str, name: str, line: str) -> list[V]:
        out = []
        for kind in ("basic", "project"):
            shares = [p.split(":")[1] for p in parts if p.startswith(kind)]
            values = [ZERO] * len(shares)
            for leaf in acc.leaves:  # leaf by leaf, so that every row adds up
                if leaf.code.startswith(code):
                    values = [a + b for a, b in zip(values, split(getattr(leaf, kind), shares), strict=True)]
            out += values
        return [V(name, x, line) for x in [_sum(out), *out]]

    st.add("", "", "", "", "合计", *figures("", "合计", ""))
    st.add("", "", "", "205", "平江县卫生健康局", *figures("", "平江县卫生健康局", "205"))
    for n in acc.nodes():
        codes = apart(n.code) if n.level == 3 else [n.code[:3], n.code[3:5], ""]
        st.add(*codes, n.code if n.level < 3 else "205", "　" * (n.level - 1) + n.name, *figures(n.code, n.name, n.code))
    return st.grid


def _pingjiang_specials(book: Book, acc: Accounts) -> None:
    grid = Grid(3)
    grid.row(t("单位编码", 1, 3), t("单位（专项）名称", 1, 3), t("资金总额（按资金来源分）", 5), t("其中：政府采购", 1, 3))
    grid.row(t("总计", 1, 2), t("一般公共预算", 2), t("政府性基金拨款", 1, 2), t("财政专户管理资金", 1, 2))
    grid.row("经费拨款", "纳入一般公共预算管理的非税收入拨款")
    jobs = acc.jobs
    by = [_sum([j.wan for j in jobs if j.source == s]) for s in ("general", "levy", "fund", "special")]
    for code, name in (("", "合计"), ("205", "平江县卫生健康局")):
        grid.row(t(code), name, *(c(book.amount(x) if x else "") for x in [_sum(by), *by]), "")
    allow(book, total=_sum(by))
    for code, unit in (("205001", "平江县卫生健康局机关"), ("205002", "平江县妇幼保健院")):
        mine = [j for j in jobs if (j.source == "levy") == (code == "205002")]
        by = [_sum([j.wan for j in mine if j.source == s]) for s in ("general", "levy", "fund", "special")]
        grid.row(t(code), "　" + unit, *(c(book.amount(x) if x else "") for x in [_sum(by), *by]), "")
        for job in mine:
            grid.row(t(code), "　　" + job.name, *_pingjiang_project(book, job, unit), "")
    book.sheet("专项", "表21", "项目支出预算总表", PINGJIANG, grid)


def _pingjiang_project(book: Book, job: Job, unit: str) -> list[Cell]:
    """The columns below 一般公共预算 are parts of it: as the general budget they are allowed, not asked for."""
    seq = book.project(Project(job.name, "", ()), unit_name=unit)
    text = book.money(seq, "budget", "total", job.wan)
    source = "special_account" if job.source == "special" else "general_public"
    book.money(seq, "budget", source, job.wan, again=source == "general_public")
    return [c(text), *(c(text if job.source == s else "") for s in ("general", "levy", "fund", "special"))]


def pingjiang() -> Book:
    place = Place("湖南省", "岳阳市", "平江县", "430626")
    book = Book("eleventh_pingjiang", "department_budget", place, "平江县卫生健康局", 2024)
    acc = Accounts(
        "pingjiang",
        "2100101 b 600 1300\n2100408 p 200 1200 general 基本公共卫生服务项目县级配套\n2100409 p 30 200 general 地方病防治与精神卫生;"
        "艾滋病结核病防控\n2100409 p 10 80 levy 妇幼保健院婚前医学检查\n2100717 p 100 900 general 农村部分计划生育家庭奖励扶助"
        "\n2100717 p 20 60 special 职业卫生技术培训\n" + STAFF,
    )
    book.sheet("封面", "平江县卫生健康局2024年部门预算公开表格")
    title = "支出预算分类汇总表（按部门预算经济分类）"
    office = [("", x) for x in ("工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出", "其他支出")]
    grid = _wide(book, acc, title, office, ["basic:78", "basic:16", "basic:6", "project:40", "project:60"])
    book.sheet("按部门经济分类", "表4", title, PINGJIANG, grid)
    title = "支出预算分类汇总表（按政府预算经济分类）"
    state = [
        ("", x) for x in ("机关工资福利支出", "机关商品和服务支出", "对个人和家庭的补助", "对事业单位经常性补助", "机关资本性支出（一）")
    ]
    grid = _wide(book, acc, title, state, ["basic:70", "basic:17", "basic:13", "project:35", "project:65"])
    book.sheet("按政府经济分类", "表5", title, PINGJIANG, grid)
    allow(book, total=acc.sum())
    _pingjiang_specials(book, acc)
    return book


# --- 江西 于都：多个单位、总投资与分年、分来源 ----------------------------------------------------------------------------------

YUDU = (  # unit, code, name, period, total investment, before, general, upper, special, own, later
    ("于都县水利局本级", "360731-25-0107", "梅江灌区于都片区续建配套与节水改造工程", "2023-2026年", 8600, 3150, 1200, 1800, 0, 0, 2450),
    ("于都县水利局本级", "360731-25-0112", "贡江防洪堤（水南段）除险加固", "2024-2025年", 2380, 1260, 680, 440, 0, 0, 0),
    ("于都县水土保持中心", "360731-25-0208", "金桥崩岗群综合治理及水土保持科教园提升工程", "2025年", 462.5, 0, 162.5, 300, 0, 0, 0),
    ("于都县水土保持中心", "360731-25-0209", "生产建设项目水土保持监管遥感图斑核查", "2025年", 38.6, 0, 38.6, 0, 0, 0, 0),
    ("于都县跃洲水利枢纽管理站", "360731-25-0301", "枢纽闸门启闭机更新改造", "2024-2026年", 915, 280, 210, 0, 0, 95.4, 329.6),
    ("于都县跃洲水利枢纽管理站", "360731-25-0302", "水文化展示馆讲解与研学服务", "2025年", 56.2, 0, 0, 0, 36.2, 20, 0),
    (
        "于都县水政监察大队",
        "360731-25-0405",
        "河道采砂执法巡查与视频监控系统租赁服务（贡江、梅江、濂江三条河流四十六个重点河段点位）",
        "2024-2026年",
        300,
        98.5,
        100.75,
        0,
        0,
        0,
        100.75,
    ),
)


def yudu() -> Book:
    book = Book("eleventh_yudu", "department_budget", Place("江西省", "赣州市", "于都县", "360731"), "于都县水利局", 2025)
    grid = Grid(3)
    heads = ("序号", "项目编码", "项目名称", "起止年限", "总投资", "截至2024年底已安排")
    grid.row(*(t(x, 1, 2) for x in heads), t("2025年预算", 5), t("以后年度安排", 1, 2))
    grid.row("小计", "一般公共预算", "上级补助", "财政专户", "单位自有")
    grid.row(*(t(str(n)) for n in range(1, 7)), t("7=8+9+10+11"), *(t(str(n)) for n in range(8, 13)))
    count = 0
    for unit in dict.fromkeys(x[0] for x in YUDU):
        rows = [x for x in YUDU if x[0] == unit]
        grid.row("", "", unit, "", *_yudu_cells(book, rows))
        for row in rows:
            count += 1
            seq = book.project(Project(row[2], "", ()), project_code=row[1], unit_name=unit)
            _yudu_gold(book, seq, [row])
            grid.row(t(str(count)), t(row[1]), row[2], row[3], *_yudu_cells(book, [row]))
    _yudu_gold(book, "", list(YUDU))
    grid.row(t("合计", 4), *_yudu_cells(book, list(YUDU)))
    notes = ("填表说明：1.“上级补助”填列中央、省、市已提前下达的专项转移支付。", "2.“以后年度安排”为预计数，以当年批复的预算为准。")
    book.sheet("项目", "附件3", "于都县水利局2025年项目支出预算明细表（分单位、分年度、分资金来源）", "金额单位：万元", grid, *notes)
    return book


def _yudu_sums(rows: list[tuple]) -> list[D]:  # type: ignore[type-arg]
    sums = [_sum([D(str(r[k])) for r in rows]) for k in range(4, 11)]
    return [*sums[:2], _sum(sums[2:6]), *sums[2:]]


def _yudu_cells(book: Book, rows: list[tuple]) -> list[Cell]:  # type: ignore[type-arg]
    return [c(book.amount(x) if x else "") for x in _yudu_sums(rows)]


def _yudu_gold(book: Book, seq: str, rows: list[tuple]) -> None:  # type: ignore[type-arg]
    """The budget is that of 2025: neither the total investment nor what earlier and later years give."""
    now = dict(zip(("total", "general_public", "other", "special_account", "unit_funds"), _yudu_sums(rows)[2:7], strict=True))
    for source, wan in now.items():
        if wan:
            book.money(seq, "budget", source, wan, again=source == "other")


# --- 山东 沂水：合计在首行，各单位小计，来源很多 -----------------------------------------------------------------------------------

YISHUI = (  # unit code, unit, code, name, kind, general, fund, special, own, carryover
    (
        "302001",
        "沂水县民政局",
        "37132323P30210001",
        "困难群众救助补助（城乡低保、特困人员救助供养、临时救助）",
        "特定目标类",
        "6842.50",
        "0",
        "0",
        "0",
        "315.27",
    ),
    ("302001", "沂水县民政局", "37132323P30210002", "社区居家养老服务设施运营奖补", "特定目标类", "238.00", "160.00", "0", "0", "0"),
    ("302001", "沂水县民政局", "37132323Y30210003", "婚姻登记处运转经费", "其他运转类", "26.40", "0", "0", "0", "0"),
    ("302002", "沂水县社会福利中心", "37132323P30220001", "儿童康复训练设备购置", "特定目标类", "0", "92.80", "0", "0", "0"),
    ("302002", "沂水县社会福利中心", "37132323Y30220002", "机构养员生活费及护理服务", "其他运转类", "412.60", "0", "185.00", "36.50", "0"),
    ("302003", "沂水县殡仪馆", "37132323P30230001", "火化设备环保改造", "特定目标类", "150.00", "0", "0", "120.00", "48.90"),
)
YISHUI_SOURCES = (("general_public", 5), ("government_fund", 6), ("special_account", 7), ("unit_funds", 8), ("carryover", 9))


def _yishui_figures(rows: list[tuple[str, ...]]) -> dict[str, D]:
    parts = {source: _sum([D(r[k]) for r in rows]) for source, k in YISHUI_SOURCES}
    fiscal = parts["general_public"] + parts["government_fund"]
    return {"total": _sum(list(parts.values())), "fiscal_appropriation": fiscal, **parts}


def _yishui_cells(book: Book, rows: list[tuple[str, ...]], seq: str | None = None) -> list[Cell]:
    """total, subtotal, general, fund, state capital, special account, own funds, carryover; with a sequence the gold too."""
    figures = _yishui_figures(rows)
    out = []
    for source, wan in figures.items():
        if wan and seq is not None:
            book.money(seq, "budget", source, wan)
        out.append(c(book.amount(wan) if wan else ""))
    return [*out[:4], c(""), *out[4:]]


def yishui() -> Book:
    book = Book("eleventh_yishui", "department_budget", Place("山东省", "临沂市", "沂水县", "371323"), "沂水县民政局", 2023, commas=True)
    grid = Grid(2)
    heads = ("单位名称", "项目类别", "项目编码", "项目名称", "总计")
    grid.row(*(t(x, 1, 2) for x in heads), t("财政拨款", 4), t("财政专户管理资金", 1, 2), t("单位资金", 1, 2), t("上年结转结余", 1, 2))
    grid.row("小计", "一般公共预算", "政府性基金", "国有资本经营")
    grid.row(t("合计", 4), *_yishui_cells(book, list(YISHUI), ""))
    for code, unit in dict.fromkeys((x[0], x[1]) for x in YISHUI):
        rows = [x for x in YISHUI if x[0] == code]
        grid.row(t(f"[{code}]{unit}", 4), *_yishui_cells(book, rows))
        for row in rows:
            seq = book.project(Project(row[3], "", ()), project_code=row[2], unit_name=unit)
            grid.row(f"　{unit}", row[4], t(row[2]), row[3], *_yishui_cells(book, [row], seq))
    title = "项目支出预算表"
    empty = Statement(book, "国有资本经营预算支出表", ["科目编码", "科目名称", "合计", "基本支出", "项目支出"])
    empty.add("", "", "", "", "")
    book.sheet("项目支出", "沂水县民政局2023年部门预算公开表", "部门公开表9", title, "单位：万元", grid)
    book.sheet("国资", "部门公开表8", empty.title, "单位：万元", empty.grid, "注：沂水县民政局2023年没有国有资本经营预算支出，本表无数据。")
    return book


# --- 甘肃 陇西：一项一表，单位只在封面写一次（元），有绩效目标 --------------------------------------------------------------------

LONGXI = (  # theme, index, code, unit, kind, years, general, upper carry, other
    ("文化旅游", 0, "621122-21-WL-001", "陇西县图书馆", "经常性项目", "2021年1月至2021年12月", "96.40", "12.35", "0"),
    ("文化旅游", 1, "621122-21-WL-002", "陇西县文化馆", "一次性项目", "2021年3月至2021年11月", "58.00", "0", "6.20"),
    ("文化旅游", 2, "621122-21-WL-003", "陇西县文体广电和旅游局", "一次性项目", "2021年2月至2021年12月", "135.78", "0", "0"),
)
REASONS = (
    (
        "依据《中华人民共和国公共文化服务保障法》和《甘肃省公共文化场馆免费开放资金管理办法》，场馆按规定免费向公众开放，所需水电、安保、"
        "设备维护和公益活动经费由县级财政予以保障。"
    ),
    "依据《甘肃省非物质文化遗产条例》，对列入县级以上名录的非遗项目开展抢救性记录，资助代表性传承人开展授徒传艺和展示展演。",
    "按照县委、县政府关于打造中医药康养旅游目的地的部署，组织赴兰州、西安等地开展宣传推介，扩大“中国药都”旅游品牌影响。",
)


GOALS = (
    (
        "保障县图书馆、文化馆和博物馆全年免费开放，每周开放时间不少于规定时数，面向城乡居民、未成年人和残障人士开展阅读推广、艺术普及、"
        "展览讲座等公益性文化活动，"
        "进一步完善公共文化服务体系，切实保障人民群众基本文化权益。"
    ),
    (
        "完成列入县级以上名录的非物质文化遗产项目普查建档，资助代表性传承人开展收徒授艺，利用传统节日组织展示展演，推动非遗进校园、"
        "进社区、进景区，"
        "使陇西云阳板、宝卷等一批濒危项目得到有效保护。"
    ),
    (
        "围绕李家龙宫、仁寿山等重点景区，赴主要客源地开展旅游推介，制作并投放宣传片和宣传品，参加省内外文旅展会，"
        "提升陇西旅游知名度和美誉度，带动餐饮、住宿、"
        "中医药康养等相关产业增收。"
    ),
)


def _longxi_card(book: Book, row: tuple, reason: str) -> Grid:  # type: ignore[type-arg]
    theme, index, code, unit, kind, years, *money = row
    project = replace(THEMES[theme][index], goal=GOALS[index])
    general, carry, other = map(D, money)
    seq = book.project(project, project_code=code, unit_name=unit, annual_goal=project.goal)
    grid = Grid()
    grid.row("项目名称", t(project.name, 3))
    grid.row("项目编码", t(code), "项目属性", kind)
    grid.row("项目单位", unit, "起止时间", years)
    grid.row(t("年度预算", 1, 5), "资金来源", t("金额", 2))
    grid.row("合计", c(book.money(seq, "budget", "total", general + carry + other), 2))
    for name, source, wan in (
        ("一般公共预算拨款", "general_public", general),
        ("上年结转资金", "carryover", carry),
        ("其他资金", "other", other),
    ):
        grid.row(name, c(book.money(seq, "budget", source, wan) if wan else "", 2))
    grid.row("立项依据", t(reason, 3))
    grid.row("年度绩效目标", t(project.goal, 3))
    grid.row("一级指标", "二级指标", "三级指标", "指标值")
    for item, lead in zip(project.indicators, levels(project.indicators, merged=False), strict=True):
        book.indicator(seq, item)
        grid.row(*lead, item.name, t(item.printed))
    return grid


def longxi() -> Book:
    place = Place("甘肃省", "定西市", "陇西县", "621122")
    book = Book("eleventh_longxi", "department_budget", place, "陇西县文体广电和旅游局", 2021, unit="元", commas=True)
    book.sheet(
        "封面", "陇西县文体广电和旅游局2021年部门预算项目支出明细", "编报部门：陇西县文体广电和旅游局", "说明：本册各表金额单位均为元。"
    )
    for n, (row, reason) in enumerate(zip(LONGXI, REASONS, strict=True), 1):
        book.sheet(f"项目{n}", f"2021年部门预算项目支出表（{n}）", _longxi_card(book, row, reason))
    return book


# --- 河北 正定：收支总表之外，政府采购、购买服务、新增资产 --------------------------------------------------------------------------

ZHENGDING = "部门：正定县教育局　　　　　　　　　　　　　　　　　　　　　　　　　　　　　　金额单位：万元"


def _zhengding_balance(book: Book, acc: Accounts) -> None:
    heads = [t("收入", 3), t("支出", 3)], ["项目", "2021年预算", "2022年预算", "项目", "2021年预算", "2022年预算"]
    st = Statement(book, "部门预算收支总表", *heads, zero="—")
    last, now = acc.sum("last"), acc.sum()
    left: Side = [
        ("一、一般公共预算拨款", [acc.sum("last", "general"), acc.sum(source="general")]),
        ("二、政府性基金预算拨款", [ZERO, ZERO]),
        ("三、国有资本经营预算拨款", [ZERO, ZERO]),
        ("四、财政专户管理资金", [acc.sum("last", "special"), acc.sum(source="special")]),
    ]
    right = classes(acc.by_class(), acc.last_by_class(), numbered=False, every=False)
    left, right = foot(left, right, (("合计", [last, now]), ("合计", [last, now])))
    book.sheet("收支总表", "表1", st.title, ZHENGDING, sides(st, left, right, widths=(2, 2)))
    allow(book, total=now, general_public=acc.sum(source="general"), special_account=acc.sum(source="special"))


def _zhengding_purchases(book: Book) -> None:
    title = "部门政府采购预算"
    heads = [
        [t("采购物品名称", 1, 2), t("政府采购目录序号", 1, 2), t("计量单位", 1, 2), t("数量", 1, 2), t("政府采购金额", 4)],
        ["合计", "一般公共预算拨款", "财政专户核拨", "其他来源收入"],
    ]
    st = Statement(book, title, *heads)
    rows = [
        ("台式计算机", "A02010104", "台", "260", "117.00", "0"),
        ("触控一体机", "A02020800", "台", "84", "159.60", "42.00"),
        ("课桌椅", "A06020000", "套", "3200", "70.40", "0"),
        ("物业管理服务", "C12040000", "项", "1", "0", "96.00"),
    ]
    both = [_sum([D(r[k]) for r in rows]) for k in (4, 5)]
    st.add("合　计", "", "", "", *(V("合计", x) for x in (sum(both), *both, ZERO)))
    for name, code, measure, count, general, special in rows:
        figures = (D(general) + D(special), D(general), D(special), ZERO)
        st.add(name, code, measure, c(count), *(V(name, x, code) for x in figures))
    book.sheet("政府采购", "表9", title + "（金额单位：万元）", "部门：正定县教育局", st.grid)


def _zhengding_services(book: Book) -> None:
    services = Statement(book, "部门政府购买服务预算表", ["购买服务内容", "承接主体类别", "合计", "一般公共预算", "财政专户管理资金"])
    rows = [
        ("校园保安服务", "企业", "286.50", "0"),
        ("学生体质健康监测服务", "事业单位", "38.20", "0"),
        ("教师继续教育网络课程服务", "企业", "15.00", "24.80"),
    ]
    for name, who, general, special in rows:
        services.add(name, who, *(V(name, x) for x in (D(general) + D(special), D(general), D(special))))
    both = [_sum([D(r[k]) for r in rows]) for k in (2, 3)]
    services.add(t("合　计", 2), *(V("合计", x) for x in (sum(both), *both)))
    assets = Statement(book, "部门新增资产配置预算表", ["资产类别", "数量", "金额"])
    assets.add("合计", "", V("合计", D("352.60")))
    for name, count, wan in (
        ("一、通用设备", "344", "276.60"),
        ("二、家具、用具、装具", "3200", "70.40"),
        ("三、图书、档案", "1850", "5.60"),
    ):
        assets.add(name, c(count), V(name, D(wan)))
    notes = ("注：单位资金安排的购买服务不在本表反映。", "注：数量单位为台、套、册。")
    book.sheet(
        "购买服务和资产",
        f"表10　{services.title}",
        ZHENGDING,
        services.grid,
        notes[0],
        f"表11　{assets.title}",
        ZHENGDING,
        assets.grid,
        notes[1],
    )


def zhengding() -> Book:
    book = Book("eleventh_zhengding", "department_budget", Place("河北省", "石家庄市", "正定县", "130123"), "正定县教育局", 2022)
    acc = Accounts(
        "zhengding",
        "2050101 b 400 900\n2050201 p 100 400 general 幼儿园\n2050202 b 9000 14000\n2050203 b 7000 9000\n2050204 p 200 700 special 高中\n"
        + STAFF.replace("b 60 140", "b 1900 2600"),
    )
    book.sheet("封面", "正定县教育局2022年部门预算")
    _zhengding_balance(book, acc)
    title = "部门预算财政拨款支出表（一般公共预算）"
    st = Statement(
        book, title, [t("功能分类科目", 2), t("合计", 1, 2), t("基本支出", 1, 2), t("项目支出", 1, 2)], ["科目编码", "科目名称"], zero="—"
    )
    st.add("", "合计", *(V("合计", acc.sum(p, "general")) for p in ("", "basic", "project")))
    for n in acc.nodes("general"):
        st.add(n.code, "　" * (n.level - 1) + n.name, *(V(n.name, x, n.code) for x in (n.total, n.basic, n.project)))
    book.sheet("财政拨款", "表5", title, ZHENGDING, st.grid)
    _zhengding_purchases(book)
    _zhengding_services(book)
    return book


FORMS = [
    Form("eleventh_aohan", "project_list", aohan, "html pdf_small md_twice"),
    Form("eleventh_pingjiang", "wide_lines", pingjiang, "xlsx pdf torn"),
    Form("eleventh_yudu", "project_list", yudu, "xlsx pdf md_lost"),
    Form("eleventh_yishui", "project_list", yishui, "docx pdf aligned"),
    Form("eleventh_longxi", "project_card", longxi, "html pdf_tall spanless"),
    Form("eleventh_zhengding", "budget_set", zhengding, "xlsx pdf csv_ragged"),
]
