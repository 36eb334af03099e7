"""Whole departmental budgets of Chongming, Jiangjin, Xiangyun, and the special funds of Shimen."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Project
from . import Form
from .nineteenth_base import allowed, amt, contents, duty, glossary, heads, listed, seqs, targets, total_again, words, words_more
from .nineteenth_budgets import CODE, SPLIT, TITLES, grids, sheets
from .nineteenth_content import Dept, projects

BASIS = "依据国家和本市有关管理条例、实施办法以及区委、区政府年度重点工作安排设立。"


def chongming() -> Book:
    name, year = "上海市崇明区城市管理行政执法局", 2024
    dept = Dept(name, year, "2120101", Decimal("1288.9"), projects("城管", "19chongming"), ["2120501", "2120501", "2120104"])
    book = Book("nineteenth_chongming", "department_budget", Place("上海市", "", "崇明区", "310151"), name, year, unit="元", commas=True)
    base = [
        "财务收支预算总表",
        "收入预算总表",
        "支出预算总表",
        "财政拨款收支预算总表",
        "一般公共预算支出功能分类预算表",
        "一般公共预算基本支出部门预算经济分类预算表",
        "“三公”经费预算表",
    ]
    titles = [f"{year}年{name}{x}" for x in base]
    ids = seqs(book, dept, overall_goal="goal")
    allowed(book, dept)
    parts = [
        "一、部门主要职能",
        "二、部门机构设置",
        "三、部门预算编制说明",
        "四、部门预算表",
        "五、其他相关情况说明",
        "六、项目经费情况说明",
        "七、名词解释",
    ]
    book.sheet("目录", f"{name}{year}年度部门预算", *contents(parts))
    jobs = [
        "贯彻执行有关城市管理行政执法的法律、法规、规章和方针、政策。",
        "组织实施市容环境卫生、市政工程、绿化管理、水务管理等方面的行政执法工作。",
        "负责对各乡镇城管执法队伍的业务指导、监督检查和考核评议。",
    ]
    book.sheet("说明", parts[0], *duty(dept, jobs), parts[2], *words(dept))
    book.sheet("预算表", parts[3])
    made = grids(book, dept, [*titles, "", ""], SPLIT, "预算数", False)
    sheets(book, dept, titles, made[:7], "附表{}", "单位：元")
    book.sheet("其他", parts[4], *words_more(dept))
    for n, (seq, p) in enumerate(zip(ids, dept.projects, strict=True), 1):
        book.sheet(f"项目{n}", f"{p.name}情况说明", *_shanghai_words(book, seq, p, name))
        book.sheet(f"申报{n}", f"{year}年度项目绩效目标申报表", _shanghai(book, dept, seq, p))
    book.sheet("名词", parts[6], *glossary())
    return book


def _shanghai_words(book: Book, seq: str, p: Project, unit: str) -> list[str]:
    """The explanation of a project; its amount is printed again in the form that follows."""
    amount = amt(book, seq, "budget", "total", p.fiscal)
    return [
        "一、项目概述",
        f"{p.name}由{unit}根据年度重点工作安排组织实施，是保障城市运行安全和环境整洁有序的经常性项目。",
        "二、立项依据",
        BASIS,
        "三、实施主体",
        f"{unit}。",
        "四、实施方案",
        "按照政府采购和财务管理制度要求组织实施，分季度开展检查考核，根据考核结果支付费用。",
        "五、实施周期",
        "本项目为经常性项目，实施周期为2024年1月至12月。",
        "六、年度预算安排",
        f"2024年预算安排{amount}元，资金来源为一般公共预算拨款。",
        "七、绩效目标",
        "详见项目绩效目标申报表。",
    ]


def _shanghai(book: Book, dept: Dept, seq: str, p: Project) -> Grid:
    grid = Grid()
    grid.row("项目名称", c(p.name, 3))
    grid.row("项目类别", "经常性专项", "是否含有政府购买服务", "是")
    grid.row("开始日期", "2024-01-01", "结束日期", "2024-12-31")
    book.gold["projects"][int(seq) - 1].update(
        unit_name=dept.name, description=f"{p.name}主要用于全区范围内相关设施、人员和第三方服务支出，覆盖18个乡镇。"
    )
    grid.row("实施单位", c(dept.name, 3))
    grid.row("项目概况", c(book.gold["projects"][int(seq) - 1]["description"], 3))
    grid.row("立项依据", c(BASIS, 3))
    grid.row("项目总目标", c(p.goal, 3))
    grid.row(
        "项目总预算（元）", amt(book, seq, "budget", "total", p.fiscal), "项目当年预算（元）", amt(book, seq, "budget", "total", p.fiscal)
    )
    grid.row("同名项目上年预算额（元）", "0", "同名项目上年预算执行数（元）", "0")
    grid.row(c("项目绩效目标", 4))
    grid.row("一级指标", "二级指标", "三级指标", "年度指标值")
    targets(book, grid, seq, p)
    return grid


def jiangjin() -> Book:
    name, year = "重庆市江津区司法局", 2025
    dept = Dept(name, year, "2040601", Decimal("1542.66"), projects("司法", "19jiangjin", 100), ["2040607", "2040604", "2040605"])
    book = Book("nineteenth_jiangjin", "department_budget", Place("重庆市", "", "江津区", "500116"), name, year, commas=True)
    titles = [f"{name}{year}年{x}" for x in ["部门收支总表", "部门收入总表", "部门支出总表", *TITLES[3:6], TITLES[6], *TITLES[7:]]]
    ids = seqs(book, dept, annual_goal="goal")
    allowed(book, dept)
    parts = [
        "一、单位基本情况",
        "二、部门预算收支情况说明",
        "三、“三公”经费情况说明",
        "四、其他重要事项的说明",
        "五、专业性名词解释",
        "附件：部门预算公开表",
    ]
    book.sheet("目录", f"{name}{year}年部门预算情况说明", *contents(parts))
    jobs = [
        "承担全面依法治区重大问题的政策研究，协调有关方面提出全面依法治区中长期规划的建议。",
        "负责统筹推进法治社会建设，拟订法治宣传教育规划并组织实施。",
        "负责拟订公共法律服务体系建设规划并指导实施，统筹和布局城乡、区域法律服务资源。",
    ]
    book.sheet("概况", parts[0], *duty(dept, jobs), parts[1], *words(dept), parts[2], *words_more(dept))
    book.sheet("名词", parts[4], *glossary())
    book.sheet("预算表", parts[5])
    made = grids(book, dept, titles, CODE, "预算数", False)
    sheets(book, dept, titles, [*made, listed(book, dept, ids, name + "（本级）")], "附件3-{}")
    for n, (seq, p) in enumerate(zip(ids, dept.projects, strict=True), 1):
        book.sheet(
            f"绩效{n}", f"附件3-{10 + n}", f"{year}年项目支出绩效目标表", "单位：万元", _chongqing(book, dept, seq, p, f"5001162400{n:02d}")
        )
    return book


def _chongqing(book: Book, dept: Dept, seq: str, p: Project, number: str) -> Grid:
    """Targets in five cells: weight, kind, value, unit of their own."""
    grid = Grid()
    about = f"{p.name}按照有关文件规定纳入区级财政预算，由区司法局及各司法所组织实施。"
    book.gold["projects"][int(seq) - 1].update(project_code=number, description=about)
    grid.row("项目编码", number, "项目名称", c(p.name, 4))
    grid.row("业务主管部门", c(dept.name, 2), c("当年预算（万元）", 2), c(amt(book, seq, "budget", "total", p.fiscal), 2))
    grid.row("项目概况", c(about, 6))
    grid.row("立项依据", c("《中华人民共和国法律援助法》《中华人民共和国人民调解法》及市司法局、市财政局有关文件。", 6))
    grid.row("当年绩效目标", c(p.goal, 6))
    grid.row("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重（分）")
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        item = replace(item, operator="定性") if item.kind == "qualitative" else item
        book.indicator(seq, item, apart=True, weight=item.weight)
        grid.row(*cells, item.name, item.operator, item.value, item.unit, item.weight)
    return grid


def xiangyun() -> Book:
    name, year = "祥云县林业和草原局", 2024
    dept = Dept(name, year, "2130201", Decimal("733.05"), projects("林草", "19xiangyun"), ["2130209", "2130234", "2130205"])
    book = Book("nineteenth_xiangyun", "department_budget", Place("云南省", "大理白族自治州", "祥云县", "532923"), name, year, commas=True)
    base = [
        "财务收支预算总表",
        "部门收入预算表",
        "部门支出预算表",
        "财政拨款收支预算总表",
        "一般公共预算支出预算表（按功能科目分类）",
        "一般公共预算基本支出预算表（按经济科目分类）",
        "一般公共预算“三公”经费支出预算表",
        "政府性基金预算支出预算表",
        "国有资本经营预算支出表",
    ]
    titles = [f"{year}年{name}{x}" for x in base]
    ids = seqs(book, dept, annual_goal="goal")
    allowed(book, dept)
    parts = ["第一部分　部门概况", "第二部分　部门预算编制说明", "第三部分　部门预算公开表", "第四部分　名词解释"]
    book.sheet("目录", f"{name}{year}年部门预算公开", *contents(parts))
    jobs = [
        "负责林业和草原及其生态保护修复的监督管理。",
        "组织林业和草原生态保护修复和造林绿化工作，指导国土绿化。",
        "负责森林、草原、湿地资源和陆生野生动植物资源的监督管理。",
    ]
    book.sheet("概况", parts[0], *duty(dept, jobs))
    book.sheet(
        "说明",
        parts[1],
        *words(dept),
        *words_more(dept),
        "重点项目预算绩效目标情况",
        "项目支出绩效目标详见附表，我单位按要求编制绩效目标的项目共3个。",
    )
    book.sheet("预算表", parts[2])
    made = grids(book, dept, titles, CODE, "预算数", False)
    sheets(book, dept, titles, made, "预算{:02d}表", "单位：万元")
    book.sheet(
        "项目", "预算10表", f"{year}年{name}项目支出预算表（其他运转类、特定目标类项目）", "单位：万元", listed(book, dept, ids, name)
    )
    book.sheet("绩效", "预算11表", f"{year}年{name}项目支出绩效目标表（本次下达）", _yunnan(book, dept, ids, name))
    book.sheet("名词", parts[3], *glossary())
    return book


NOTES = {"产出指标": "反映{}完成情况，以年终统计报表和验收资料为准。", "效益指标": "反映项目实施产生的效益，{}由相关部门数据佐证。"}


def _yunnan(book: Book, dept: Dept, ids: list[str], unit: str) -> Grid:
    """One list: goal merged over the rows, the kind of the target and a description beside it."""
    grid = Grid()
    heads(
        grid,
        [
            "单位名称、项目名称",
            "项目年度绩效目标",
            "一级指标",
            "二级指标",
            "三级指标",
            "指标性质",
            "指标值",
            "度量单位",
            "指标属性",
            "指标内容",
        ],
    )
    grid.row(c(unit, 10))
    for seq, p in zip(ids, dept.projects, strict=True):
        for n, item in enumerate(p.indicators):
            item = replace(item, operator=item.operator or "=")
            note = NOTES.get(item.level1, "通过问卷调查了解{}。").format(item.name)
            book.indicator(seq, item, apart=True, remark=note)
            first = [c(p.name, 1, len(p.indicators)), c(p.goal, 1, len(p.indicators))] if not n else []
            kind = "定性指标" if item.kind == "qualitative" else "定量指标"
            grid.row(*first, item.level1, item.level2, item.name, item.operator, item.value, item.unit, kind, note)
    return grid


OFFICES = ["石门县农业农村局", "石门县教育局", "石门县交通运输局", "石门县民政局", "石门县水利局"]


def _funds() -> list[Project]:
    """The first project of five themes as special funds."""
    themes = ["农业农村", "教育", "交通运输", "民政", "水利"]
    out = [projects(t, f"19shimen{t}", 100, 120000)[n % 3] for n, t in enumerate(themes)]
    return [
        replace(p, name=f"{p.name}专项资金", unit=unit, other=Decimal(40 * n)) for n, (p, unit) in enumerate(zip(out, OFFICES, strict=True))
    ]


def shimen() -> Book:
    name, year = "石门县财政局", 2024
    book = Book("nineteenth_shimen", "performance_targets", Place("湖南省", "常德市", "石门县", "430726"), name, year)
    funds, ids = _funds(), []
    for p in funds:
        ids.append(book.project(p, annual_goal=p.goal))
        book.gold["projects"][-1]["department"] = p.unit
    total = sum((p.total for p in funds), Decimal(0))
    book.sheet("说明", f"关于{year}年县级专项资金绩效目标的公开说明", *_shimen_words(total, len(funds)))
    total_again(book, total)
    book.sheet("汇总", "附件1", f"{year}年县级专项资金绩效目标汇总表", "单位：万元", _shimen_list(book, ids, funds, total))
    for n, (seq, p) in enumerate(zip(ids, funds, strict=True), 2):
        book.sheet(f"附件{n}", f"附件{n}", f"{year}年度县级专项资金绩效目标申报表", _hunan(book, seq, p))
    book.sheet("名词", "附件7", "有关名词解释", *glossary())
    return book


def _shimen_words(total: Decimal, count: int) -> list[str]:
    return [
        (
            "为贯彻落实《中共中央　国务院关于全面实施预算绩效管理的意见》，进一步增强预算透明度，根据预算信息公开有关规定，"
            "现将县级专项资金绩效目标公开如下。"
        ),
        "一、基本情况",
        (
            f"经县第十八届人民代表大会第三次会议审议批准，2024年县级专项资金共{count}项，预算安排{total:.2f}万元，由相关主管部门会同县财政局组织实施。"
        ),
        "二、编审情况",
        (
            "县财政局按照“谁申请资金、谁编制目标”的原则组织主管部门编报绩效目标，对绩效目标的完整性、相关性、适当性、可行性进行了审核，"
            "不符合要求的退回修改，并随部门预算同步批复。"
        ),
        "三、有关要求",
        (
            "各主管部门要切实履行绩效主体责任，按季度开展绩效运行监控，对偏离绩效目标的及时纠正；预算年度终了30日内完成绩效自评，"
            "县财政局选取不少于20%的专项资金开展重点评价。"
        ),
        "四、监督方式",
        "社会公众如对公开内容有疑问，可在公开之日起15个工作日内向县财政局预算绩效管理股反映。",
    ]


def _shimen_list(book: Book, ids: list[str], funds: list[Project], total: Decimal) -> Grid:
    grid = Grid()
    heads(grid, ["序号", "专项资金名称", "主管部门", "资金规模/合计", "资金规模/县级财政资金", "资金规模/其他资金", "立项依据"])
    grid.row(
        "",
        "合计",
        "",
        book.amount(total),
        book.amount(sum((p.fiscal for p in funds), Decimal(0))),
        book.amount(sum((p.other for p in funds), Decimal(0))),
        "",
    )
    for n, (seq, p) in enumerate(zip(ids, funds, strict=True), 1):
        money = [amt(book, seq, "budget", s, x) for s, x in (("total", p.total), ("fiscal_appropriation", p.fiscal), ("other", p.other))]
        grid.row(str(n), p.name, p.unit, *money, f"石财预〔2024〕{n + 2}号")
    return grid


def _hunan(book: Book, seq: str, p: Project) -> Grid:
    grid = Grid()
    money = [amt(book, seq, "budget", s, x) for s, x in (("total", p.total), ("fiscal_appropriation", p.fiscal), ("other", p.other))]
    grid.row("专项资金名称", c(p.name, 2), "主管部门", p.unit)
    grid.row("资金总额（万元）", money[0], "其中：县级财政资金", money[1], f"其他资金：{money[2]}")
    grid.row("专项资金实施期绩效目标", c(_long(book, seq, p), 4))
    grid.row("专项资金年度绩效目标", c(p.goal, 4))
    grid.row("一级指标", "二级指标", c("三级指标", 2), "指标值")
    targets(book, grid, seq, p, wide=2)
    return grid


def _long(book: Book, seq: str, p: Project) -> str:
    text = f"2024—2026年，持续安排{p.name}，健全投入保障和长效管护机制，逐年巩固提升建设成果，推动全县相关事业高质量发展。"
    book.gold["projects"][int(seq) - 1]["overall_goal"] = text
    return text


FORMS = [
    Form("nineteenth_chongming", "target_form", chongming, "pdf_flow text aligned"),
    Form("nineteenth_jiangjin", "target_form", jiangjin, "docx xlsx md_twice"),
    Form("nineteenth_xiangyun", "target_list", xiangyun, "xlsx pdf_flow_wide spanless"),
    Form("nineteenth_shimen", "target_form", shimen, "html torn"),
]
