"""Whole disclosures of author nine: narrative, statements, and the tables of several projects at the end."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import projects
from . import Form
from .ninth_contents import Work, both_sides, down, economic, functions, narrative, optional_total, pages, work_of, works
from .ninth_targets import _funds

D = Decimal
BASIC = {"2080505": ("机关事业单位基本养老保险缴费支出", "0.102"), "2101101": ("行政单位医疗", "0.051"), "2210201": ("住房公积金", "0.077")}
ABOVE = {
    "208": "社会保障和就业支出",
    "20805": "行政事业单位养老支出",
    "210": "卫生健康支出",
    "21011": "行政事业单位医疗",
    "221": "住房保障支出",
    "22102": "住房改革支出",
}
TERMS = (
    "#第四部分　名词解释",
    "一、一般公共预算拨款收入：指本级财政当年拨付的资金。",
    "二、其他收入：指除财政拨款收入、事业收入、经营收入等以外的收入，主要是按规定动用的存款利息收入等。",
    "三、基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
    "四、项目支出：指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。",
    "五、“三公”经费：指用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。",
    (
        "六、机关运行经费：指为保障行政单位（含参照公务员法管理的事业单位）运行用于购买货物和服务的各项资金，包括办公及印刷费、邮电费、"
        "差旅费、会议费等。"
    ),
)


def _contents(titles: list[str]) -> list[str]:
    return ["目　　录", *(f"{t}{'.' * 24}{n * 3 - 2}" for n, t in enumerate(titles, 1))]


def _leaves(basic: Decimal, run: tuple[str, str], *own: tuple[str, Decimal]) -> dict[str, tuple[Decimal, Decimal]]:
    """Basic expenditure over pensions, health, housing and the office; project expenditure by function."""
    shares = {code: (basic * D(part)).quantize(D("0.01")) for code, (_, part) in BASIC.items()}
    out = {code: (wan, D(0)) for code, wan in shares.items()}
    out[run[0]] = (basic - sum(shares.values(), D(0)), D(0))
    for code, wan in own:
        out[code] = (out.get(code, (D(0), D(0)))[0], wan)
    return out


def _names(own: dict[str, str]) -> dict[str, str]:
    whole = {**ABOVE, **{code: name for code, (name, _) in BASIC.items()}, **own}
    return {code: whole[code] for code in sorted(whole)}


def _vehicles(book: Book, table: str, column: str, abroad: str, buy: str, run: str, guests: str) -> Grid:
    """The three public expenses, one column."""
    a, b, r, g = D(abroad), D(buy), D(run), D(guests)
    rows = [
        ("合计", a + b + r + g),
        ("因公出国（境）费用", a),
        ("公务接待费", g),
        ("公务用车费", b + r),
        ("公务用车运行维护费", r),
        ("公务用车购置费", b),
    ]
    return down(book, table, column, rows)


def _by_class(names: dict[str, str], leaves: dict[str, tuple[Decimal, Decimal]]) -> list[tuple[str, Decimal | None]]:
    out: list[tuple[str, Decimal | None]] = []
    for code, name in names.items():
        if len(code) == 3:
            out.append((name, sum((b + p for k, (b, p) in leaves.items() if k.startswith(code)), D(0))))
    return out


def _income(fiscal: Decimal, other: Decimal, word: str) -> list[tuple[str, Decimal | None]]:
    rows = [
        ("一般公共预算拨款收入", fiscal),
        ("政府性基金预算拨款收入", None),
        ("国有资本经营预算拨款收入", None),
        ("其他收入", other or None),
    ]
    return [*rows, (f"本年收入{word}", fiscal + other), ("收入总计", fiscal + other)]


def _fund(items: list[Work], name: str) -> Decimal:
    return sum((getattr(w, name) for w in items), D(0))


def lantian() -> Book:
    """A budget explanation of Shaanxi with target tables of both projects."""
    book = Book("ninth_lantian_budget", "department_budget", Place("陕西省", "西安市", "蓝田县", "610122"), "蓝田县档案馆", 2024)
    items, basic = works("档案"), D("318.64")
    project = _fund(items, "total")
    own = {"201": "一般公共服务支出", "20126": "档案事务", "2012601": "行政运行", "2012604": "档案馆"}
    leaves, names = _leaves(basic, ("2012601", ""), ("2012604", project)), _names(own)
    total = basic + project
    optional_total(book, total)
    optional_total(book, total, source="general_public")
    said = (
        f"2024年本部门预算收入{total}万元，其中一般公共预算拨款收入{total}万元；预算支出{total}万元，其中基本支出{basic}万元，"
        f"项目支出{project}万元。"
    )
    pages(
        book,
        "说明",
        [
            "蓝田县档案馆2024年部门综合预算说明",
            *_contents(["第一部分　部门概况", "第二部分　收支情况", "第三部分　其他说明情况", "第四部分　名词解释"]),
            *narrative(
                "#第一部分　部门概况",
                "#一、主要职责及机构设置",
                "蓝田县档案馆贯彻执行档案工作方针政策和法律法规，负责接收、征集、整理、保管和提供利用档案资料，开展档案数字化和编研工作。",
                "内设办公室、保管利用股、信息技术股3个股室。",
                "#二、工作任务",
                "2024年重点做好馆藏档案数字化、库房安全保障、红色档案资源开发和档案移交进馆等工作。",
                "#三、部门预算单位构成",
                "纳入本部门2024年部门预算编制范围的预算单位共1个，即蓝田县档案馆本级。",
                "#四、部门人员情况说明",
                "截至2023年底，本部门人员编制26人，实有人员23人，退休人员11人。",
                "#第二部分　收支情况",
                "#一、部门预算收支总体情况",
                said,
                "较上年增加主要原因是馆藏档案数字化工作量增加。",
                "#二、“三公”经费支出预算情况",
                "2024年“三公”经费预算支出1.60万元，与上年持平，其中公务接待费0.60万元，公务用车运行维护费1.00万元。",
                "#第三部分　其他说明情况",
                "#一、部门预算绩效管理情况",
                f"2024年本部门绩效目标管理实现全覆盖，涉及一般公共预算拨款{project}万元，项目2个。",
                *TERMS,
            ),
        ],
    )
    outgo = [*_by_class(names, leaves), ("本年支出合计", total), ("支出总计", total)]
    book.sheet(
        "表1",
        "表1",
        "2024年部门综合预算收支总表",
        "单位：万元",
        both_sides(book, "2024年部门综合预算收支总表", _income(total, D(0), "合计"), outgo),
    )
    table = "2024年部门综合预算一般公共预算支出明细表（按支出功能分类科目）"
    book.sheet("表2", "表2", table, "单位：万元", functions(book, table, names, leaves))
    table = "2024年部门综合预算一般公共预算基本支出明细表（按支出经济分类科目）"
    book.sheet("表2-2", "表2-2", table, "单位：万元", economic(book, table, basic))
    table = "2024年部门综合预算财政拨款“三公”经费支出预算表"
    book.sheet("表3", "表3", table, "单位：万元", _vehicles(book, table, "2024年", "0", "0", "1.00", "0.60"))
    for n, work in enumerate(items, 1):
        book.sheet(f"表4-{n}", f"表4-{n}", "2024年部门专项业务经费绩效目标表", _lantian(book, work))
    return book


def _lantian(book: Book, work: Work) -> Grid:
    grid = Grid()
    seq = book.project(work, annual_goal=work.goal, unit_name=book.department)
    grid.row(c("专项（项目）名称", 2), c(work.name, 3))
    grid.row(c("主管部门", 2), c(book.department, 3))
    grid.row(c("资金金额（万元）", 2, 3), "年度资金总额：", c(book.money(seq, "budget", "total", work.total), 2))
    grid.row("　其中：财政拨款", c(book.money(seq, "budget", "fiscal_appropriation", work.fiscal), 2))
    grid.row("　　　　其他资金", c("", 2))
    grid.row("年度目标", c(work.goal, 4))
    size = len(work.indicators)
    grid.row(c("绩效指标", 1, size + 1), "一级指标", "二级指标", "指标内容", "指标值")
    for item, lead in zip(work.indicators, levels(work.indicators), strict=True):
        book.indicator(seq, item)
        grid.row(*lead, item.name, item.printed)
    return grid


def _accounts_story(book: Book, items: list[Work], total: Decimal, office: tuple[str, ...]) -> list[str]:
    """Parts one to three of an explanation of final accounts, with a paragraph of self-evaluation for every project."""
    year, project = book.gold["document"][0]["fiscal_year"], _fund(items, "spent")
    optional_total(book, total)
    titles = ["第一部分　部门概况", "第二部分　部门决算情况说明", "第三部分　部门决算表", "第四部分　名词解释", "第五部分　附件"]
    out = [f"{book.department}{year}年度部门决算", *_contents(titles), *narrative("#第一部分　部门概况", *office)]
    out += narrative(
        f"#第二部分　{year}年度部门决算情况说明",
        "#一、收入支出决算总体情况说明",
        f"{year}年度收入总计{total}万元，支出总计{total}万元。",
        "#二、支出决算情况说明",
        f"本年支出合计{total}万元，其中：基本支出{total - project}万元，占{_part(total - project, total)}；"
        f"项目支出{project}万元，占{_part(project, total)}；上缴上级支出0.00万元；经营支出0.00万元。",
        "#三、预算绩效情况说明",
        f"根据预算绩效管理要求，本部门组织对{year}年度一般公共预算项目支出全面开展绩效自评，共涉及项目{len(items)}个。",
    )
    for work in items:
        out += narrative(
            f"“{work.name}”项目绩效自评综述：根据年初设定的绩效目标，项目绩效自评得分为{work.score()}分。项目全年预算数为{work.adjusted}万元，"
            f"执行数为{work.spent}万元，完成预算的{work.rate}%。项目绩效目标完成情况：{work.done}"
        )
    run = (total - project) * D("0.081")
    return out + narrative(
        "#四、其他重要事项情况说明",
        f"（一）机关运行经费支出情况。{year}年度机关运行经费支出{run.quantize(D('0.01'))}万元，比上年减少，主要原因是压减公用经费。",
        f"（二）政府采购支出情况。{year}年度政府采购支出总额48.62万元，其中：政府采购货物支出12.40万元、政府采购服务支出36.22万元。",
        f"（三）国有资产占用情况。截至{year}年12月31日，共有车辆4辆，其中执法执勤用车2辆、其他用车2辆；单价100万元以上设备0台（套）。",
    )


def _part(a: Decimal, b: Decimal) -> str:
    return f"{(100 * a / b).quantize(D('0.01'))}%"


def _again(book: Book, seq: str, work: Work) -> None:
    book.money(seq, "adjusted_budget", "total", work.adjusted, again=True)


def guiyang() -> Book:
    """Final accounts of Guizhou with line numbers in the statement and the self-evaluations as an annex."""
    book = Book("ninth_yunyan_accounts", "final_accounts", Place("贵州省", "贵阳市", "云岩区", "520103"), "贵阳市云岩区司法局", 2022)
    items, basic = [*works("云岩"), works("司法")[1]], D("2105.77")
    spent = _fund(items, "spent")
    own = {"204": "公共安全支出", "20406": "司法", "2040601": "行政运行", "2040604": "基层司法业务", "2040610": "社区矫正"}
    leaves, names = _leaves(basic, ("2040601", ""), ("2040604", spent - items[2].spent), ("2040610", items[2].spent)), _names(own)
    total = basic + spent
    office = (
        "#一、部门职责",
        "贵阳市云岩区司法局是区政府工作部门，负责全面依法治区、行政复议与应诉、公共法律服务、人民调解、社区矫正等工作。",
        "#二、机构设置",
        "内设机构9个，下设司法所18个。从决算单位构成看，纳入2022年度部门决算编报范围的单位共1个。",
    )
    pages(book, "说明", [*_accounts_story(book, items, total, office), "第三部分　部门决算表（见附表）", *narrative(*TERMS)])
    rows = [
        ("一般公共预算财政拨款收入", total),
        ("政府性基金预算财政拨款收入", None),
        ("上级补助收入", None),
        ("其他收入", None),
        ("本年收入合计", total),
        ("总计", total),
    ]
    outgo = [*_by_class(names, leaves), ("本年支出合计", total), ("总计", total)]
    book.sheet(
        "公开01表",
        "收入支出决算总表",
        "公开01表",
        "部门：贵阳市云岩区司法局　　金额单位：万元",
        both_sides(book, "收入支出决算总表", rows, outgo, "决算数", True),
    )
    book.sheet(
        "公开03表",
        "支出决算表",
        "公开03表",
        "部门：贵阳市云岩区司法局　　金额单位：万元",
        functions(book, "支出决算表", names, leaves, "本年支出合计"),
    )
    for n, work in enumerate(items, 1):
        book.sheet(f"附件{n}", f"附件{n}", "项目支出绩效自评表", "（2022年度）", _self_form(book, work))
    return book


def _self_form(book: Book, work: Work, reasons: bool = True, unit: str = "") -> Grid:
    """The common self-evaluation form, nine columns wide."""
    grid = Grid()
    unit = unit or book.department
    seq = book.project(work, unit_name=unit, annual_goal=work.goal, goal_completion=work.done, total_score=work.score())
    _again(book, seq, work)
    grid.row("项目名称", c(work.name, 8))
    grid.row("主管部门", c(book.department, 4), "实施单位", c(unit, 3))
    _funds(book, grid, seq, work, work.other > 0)
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(work.goal, 4), c(work.done, 4))
    head = "偏差原因分析及改进措施" if reasons else "未完成原因及拟采取的改进措施"
    grid.row(
        c("绩效指标", 1, len(work.indicators) + 1), "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", head
    )
    for item, lead in zip(work.indicators, levels(work.indicators), strict=True):
        book.evaluated(seq, item, reason=work.reason(item))
        grid.row(*lead, item.name, item.printed, book.gold["indicators"][-1]["actual_text"], item.weight, item.score, work.reason(item))
    grid.row(c("总分", 6), "100", f"{work.score()}", "")
    return grid


def harbin() -> Book:
    """A budget of Heilongjiang: the list of projects, then their targets in one table with the money again."""
    book = Book(
        "ninth_nangang_budget",
        "department_budget",
        Place("黑龙江省", "哈尔滨市", "南岗区", "230103"),
        "哈尔滨市南岗区机关事务服务中心",
        2023,
    )
    items, basic = works("机关事务"), D("486.92")
    project = _fund(items, "total")
    total = basic + project
    optional_total(book, total)
    own = {"201": "一般公共服务支出", "20103": "政府办公厅（室）及相关机构事务", "2010350": "事业运行", "2010303": "机关服务"}
    leaves, names = _leaves(basic, ("2010350", ""), ("2010303", project)), _names(own)
    pages(
        book,
        "说明",
        [
            "哈尔滨市南岗区机关事务服务中心2023年部门预算公开",
            *narrative(
                "#第一部分　部门概况",
                "一、主要职能。负责区级集中办公区后勤服务、公务用车管理、公共机构节能和办公用房管理等工作，为机关高效运转提供保障。",
                "二、机构设置。内设综合科、物业管理科、车辆管理科、节能科4个科室，编制38名，实有35人。",
                "#第二部分　2023年部门预算情况说明",
                f"2023年收入总预算{total}万元，全部为一般公共预算拨款收入；支出总预算{total}万元，其中基本支出{basic}万元，"
                f"项目支出{project}万元。",
                "机关运行经费安排。2023年机关运行经费财政拨款预算41.30万元，比上年减少1.25万元，主要原因是压减一般性支出。",
                "政府采购安排情况。2023年政府采购预算1330.00万元，其中货物类210.00万元，服务类1120.00万元。",
                f"预算绩效目标情况。2023年实行绩效目标管理的项目3个，涉及一般公共预算当年拨款{project}万元。",
                "#第三部分　名词解释",
                *TERMS[1:4],
            ),
        ],
    )
    outgo = [*_by_class(names, leaves), ("本年支出合计", total), ("支出总计", total)]
    book.sheet("表一", "附表一", "部门收支总表", "单位：万元", both_sides(book, "部门收支总表", _income(total, D(0), "合计"), outgo))
    book.sheet("表二", "附表二", "部门支出总表", "单位：万元", functions(book, "部门支出总表", names, leaves))
    table = "一般公共预算基本支出表"
    book.sheet("表二之一", "附表二之一", table, "单位：万元", economic(book, table, basic))
    listed, targets = Grid(heading=1), Grid(heading=1)
    listed.row("序号", "项目类别", "项目名称", "项目单位", "合计", "一般公共预算", "单位资金")
    targets.row("项目名称", "预算金额", "年度绩效目标", "一级指标", "二级指标", "三级指标", "绩效指标值")
    for n, work in enumerate(items, 1):
        seq = book.project(work, annual_goal=work.goal, unit_name=book.department)
        sums = [book.money(seq, "budget", source, work.total) for source in ("total", "general_public")]
        listed.row(str(n), "特定目标类", work.name, book.department, *sums, "")
        size, money = len(work.indicators), book.money(seq, "budget", "total", work.total, again=True)
        for k, (item, lead) in enumerate(zip(work.indicators, levels(work.indicators), strict=True)):
            book.indicator(seq, item)
            first = [c(x, 1, size) for x in (work.name, money, work.goal)] if not k else []
            targets.row(*first, *lead, item.name, item.printed)
    for source in ("total", "general_public"):
        optional_total(book, project, source=source)
    listed.row(c("合计", 4), book.amount(project), book.amount(project), "")
    book.sheet("表三", "附表三", "项目支出表", "单位：万元", listed)
    book.sheet("表四", "附表四", "部门项目支出绩效目标公开表", "单位：万元", targets)
    return book


def feixi() -> Book:
    """Final accounts of Anhui, the forms with other funds."""
    book = Book("ninth_feixi_accounts", "final_accounts", Place("安徽省", "合肥市", "肥西县", "340123"), "肥西县自然资源和规划局", 2023)
    items, basic = works("肥西"), D("3642.18")
    spent = _fund(items, "spent")
    own = {
        "220": "自然资源海洋气象等支出",
        "22001": "自然资源事务",
        "2200101": "行政运行",
        "2200104": "自然资源规划及管理",
        "2200114": "地质勘查与矿产资源管理",
    }
    shares = [w.spent for w in items]
    leaves, names = _leaves(basic, ("2200101", ""), ("2200104", shares[0]), ("2200114", shares[1])), _names(own)
    total = basic + spent
    office = (
        "#一、主要职责",
        "履行全民所有土地、矿产、森林、湿地等自然资源资产所有者职责和国土空间用途管制职责，负责国土空间规划、耕地保护、地质灾害防治等工作。",
        "#二、机构设置",
        "从预算单位构成看，肥西县自然资源和规划局部门决算包括本级决算和所属事业单位决算，纳入编制范围的单位共4个。",
    )
    pages(book, "说明", [*_accounts_story(book, items, total, office), *narrative(*TERMS)])
    rows = _income(total - items[1].other, items[1].other, "合计")
    outgo = [*_by_class(names, leaves), ("本年支出合计", total), ("支出总计", total)]
    book.sheet("01", "收入支出决算总表", "公开01表", "金额单位：万元", both_sides(book, "收入支出决算总表", rows, outgo, "决算数"))
    book.sheet("03", "支出决算表", "公开03表", "金额单位：万元", functions(book, "支出决算表", names, leaves, "合计"))
    table = "一般公共预算财政拨款基本支出决算明细表"
    book.sheet("06", table, "公开06表", "金额单位：万元", economic(book, table, basic))
    table = "财政拨款“三公”经费支出决算表"
    book.sheet("08", table, "公开08表", "金额单位：万元", _vehicles(book, table, "决算数", "0", "0", "18.62", "3.47"))
    units = ("肥西县自然资源和规划局", "肥西县地质环境监测站")
    for n, (work, unit) in enumerate(zip(items, units, strict=True), 1):
        book.sheet(f"附{n}", f"附件{n}", "2023年度项目支出绩效自评表", _self_form(book, work, False, unit))
    return book


def siming() -> Book:
    """A budget of Xiamen in 元, with thousands separators; target forms with funds by source."""
    book = Book(
        "ninth_siming_budget",
        "department_budget",
        Place("福建省", "厦门市", "思明区", "350203"),
        "厦门市思明区卫生健康局",
        2025,
        "元",
        True,
    )
    items, basic = [*works("思明"), *map(work_of, projects("卫生健康", "ninth siming", "350203-WJ-26")[::2])], D("1865.30")
    project = _fund(items, "total")
    total = basic + project
    optional_total(book, total)
    own = {
        "21001": "卫生健康管理事务",
        "2100101": "行政运行",
        "21003": "基层医疗卫生机构",
        "2100301": "城市社区卫生机构",
        "21007": "计划生育事务",
        "2100799": "其他计划生育事务支出",
        "21004": "公共卫生",
        "2100408": "基本公共卫生服务",
        "2100401": "疾病预防控制机构",
    }
    leaves = _leaves(
        basic,
        ("2100101", ""),
        ("2100301", items[0].total),
        ("2100799", items[1].total),
        ("2100408", items[2].total),
        ("2100401", items[3].total),
    )
    names, other = _names(own), _fund(items, "other")
    titles = ["第一部分　部门概况", "第二部分　2025年度部门预算表", "第三部分　2025年度部门预算情况说明", "第四部分　名词解释"]
    pages(
        book,
        "说明",
        [
            "厦门市思明区卫生健康局2025年度部门预算说明",
            *_contents(titles),
            *narrative(
                "#第一部分　部门概况",
                "一、部门主要职责：贯彻执行卫生健康法律法规和方针政策，统筹规划辖区卫生健康资源配置，组织实施基层卫生、疾病预防、"
                "妇幼健康和人口家庭发展等工作。",
                "二、部门预算单位构成：从预算单位构成看，包括机关行政处（科）室及3个下属单位。",
                "三、部门主要工作任务：围绕健康思明建设，着力提升基层服务能力、深化分级诊疗、扩大普惠托育供给。",
                "#第三部分　2025年度部门预算情况说明",
                f"按照综合预算的原则，部门所有收入和支出均纳入部门预算管理。2025年，本部门收入预算为{book.amount(total)}元，"
                f"其中一般公共预算拨款收入{book.amount(total - other)}元、其他收入{book.amount(other)}元。"
                f"相应安排支出预算{book.amount(total)}元，"
                f"其中基本支出{book.amount(basic)}元、项目支出{book.amount(project)}元。",
                f"2025年共设置{len(items)}个项目绩效目标，涉及资金{book.amount(project)}元，具体见附表。",
                *TERMS,
            ),
        ],
    )
    rows = _income(total - other, other, "合计")
    outgo = [*_by_class(names, leaves), ("本年支出合计", total), ("支出总计", total)]
    book.sheet("表一", "附表1", "2025年度收支预算总表", "单位：元", both_sides(book, "2025年度收支预算总表", rows, outgo))
    book.sheet("表二", "附表3", "2025年度支出预算总表", "单位：元", functions(book, "2025年度支出预算总表", names, leaves))
    for n, work in enumerate(items, 1):
        book.sheet(f"附{n}", f"附表9-{n}", "2025年度项目支出绩效目标表", "单位：元", _siming(book, work))
    return book


def _siming(book: Book, work: Work) -> Grid:
    grid = Grid()
    seq = book.project(work, annual_goal=work.goal, unit_name=book.department, project_code=work.code)
    grid.row("项目名称", c(work.name, 2), "项目编码", work.code)
    grid.row("主管部门", c(book.department, 2), "实施单位", book.department)
    grid.row(c("资金情况", 1, 3), "资金总额", c(book.money(seq, "budget", "total", work.total), 3))
    grid.row("其中：财政拨款", c(book.money(seq, "budget", "fiscal_appropriation", work.fiscal), 3))
    grid.row("其他资金", c(book.money(seq, "budget", "other", work.other), 3))
    grid.row("年度目标", c(work.goal, 4))
    size = len(work.indicators)
    grid.row(c("绩效指标", 1, size + 1), "一级指标", "二级指标", "三级指标", "目标值")
    for item, lead in zip(work.indicators, levels(work.indicators), strict=True):
        book.indicator(seq, item)
        grid.row(*lead, item.name, item.printed)
    return grid


def jinxian() -> Book:
    """Final accounts of Jiangxi: statements first, the explanation after them, then the list and the forms."""
    book = Book("ninth_jinxian_accounts", "final_accounts", Place("江西省", "南昌市", "进贤县", "360124"), "进贤县交通运输局", 2021)
    items, basic = [*works("进贤"), work_of(projects("交通运输", "ninth jinxian")[2])], D("1527.06")
    spent = _fund(items, "spent")
    own = {
        "214": "交通运输支出",
        "21401": "公路水路运输",
        "2140101": "行政运行",
        "2140106": "公路养护",
        "21404": "成品油价格改革对交通运输的补贴",
        "2140402": "对农村道路客运的补贴",
    }
    leaves = _leaves(basic, ("2140101", ""), ("2140106", items[0].spent + items[2].spent), ("2140402", items[1].spent))
    names, total = _names(own), basic + spent
    rows = _income(total - _fund(items, "other"), _fund(items, "other"), "合计")
    outgo = [*_by_class(names, leaves), ("本年支出合计", total), ("支出总计", total)]
    book.sheet(
        "01",
        "收入支出决算总表",
        "公开01表",
        "编制单位：进贤县交通运输局　　金额单位：万元",
        both_sides(book, "收入支出决算总表", rows, outgo, "决算数"),
    )
    book.sheet(
        "03",
        "支出决算表",
        "公开03表",
        "编制单位：进贤县交通运输局　　金额单位：万元",
        functions(book, "支出决算表", names, leaves, "本年支出合计"),
    )
    office = (
        "#一、部门主要职能",
        "负责全县公路、水路运输行业管理，组织实施农村公路建设和养护，负责道路客货运输、城市公交和出租汽车行业管理。",
        "#二、部门基本情况",
        "纳入本套部门决算汇编范围的单位共3个，年末实有人数142人，其中在职人员97人，退休人员45人。",
    )
    pages(book, "说明", [*_accounts_story(book, items, total, office), *narrative(*TERMS)])
    for n, work in enumerate(items, 1):
        book.sheet(f"自评{n}", f"附件{n}", "项目支出绩效自评表", "（2021年度）", _self_form(book, work))
    return book


FORMS = [
    Form("ninth_lantian_budget", "budget_disclosure", lantian, "pdf_tall text"),
    Form("ninth_yunyan_accounts", "accounts_disclosure", guiyang, "pdf_tall text torn"),
    Form("ninth_nangang_budget", "budget_disclosure", harbin, "pdf text docx"),
    Form("ninth_feixi_accounts", "accounts_disclosure", feixi, "pdf text aligned"),
    Form("ninth_siming_budget", "budget_disclosure", siming, "pdf_tall spanless"),
    Form("ninth_jinxian_accounts", "accounts_disclosure", jinxian, "pdf text"),
]
