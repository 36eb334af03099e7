"""Whole disclosures of five southern places: Fujian, Jiangxi, Guangxi, Hainan, Guizhou."""

from __future__ import annotations

from dataclasses import replace

from ..book import Book, Grid, Place, c, levels, spans
from ..content import Indicator, Project, projects
from . import Form
from .twenty_second_base import NAMES, REASONS, D, Side, balance, by_function, get, leaves, short, total, weighed, wrapped


def _youxi_form(book: Book, p: Project, n: int) -> None:
    seq = book.project(p, annual_goal=p.goal)
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 3))
    grid.row(c("项目资金", 2, 3), c("年度资金总额", 2), book.money(seq, "budget", "total", p.total, again=True))
    grid.row(c("其中：财政拨款", 2), book.money(seq, "budget", "fiscal_appropriation", p.fiscal))
    grid.row(c("其他资金", 2), book.money(seq, "budget", "other", p.other))
    grid.row(c("年度绩效目标", 2), c(p.goal, 3))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "目标值")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item)
        grid.row(*lead, item.name, item.printed)
    book.sheet(f"附表{n}", f"附件2-{n}", f"2025年度{p.name}绩效目标表", "单位：万元", grid)


def _youxi_cars(book: Book) -> Grid:
    title, grid = "2025年度一般公共预算“三公”经费支出预算表", Grid(heading=1)
    grid.row("项目", "2025年预算数", "2024年预算数")
    rows = (
        ("合计", "14.50", "15.80"),
        ("一、因公出国（境）经费", "0.00", "0.00"),
        ("二、公务接待费", "6.50", "7.80"),
        ("三、公务用车购置及运行费", "8.00", "8.00"),
        ("其中：公务用车运行费", "8.00", "8.00"),
        ("公务用车购置费", "0.00", "0.00"),
    )
    for name, now, before in rows:
        grid.row(name, book.line(title, "", name, "2025年预算数", D(now)), book.line(title, "", name, "2024年预算数", D(before)))
    return grid


def youxi() -> Book:
    """Fujian: budget of a department; the projects first in a list, then a table of targets each."""
    office = "尤溪县文化体育和旅游局"
    book = Book("twenty_second_youxi", "department_budget", Place("福建省", "三明市", "尤溪县", "350426"), office, 2025)
    works = [get("博物馆", "186.00"), get("全域旅游", "320.00", other="30.00"), get("全民健身", "94.60")]
    staff, pension, care, house = D("812.45"), D("84.20"), D("41.66"), D("67.38")
    lines = leaves(
        NAMES,
        [
            ("2070101", staff, D(0)),
            ("2070113", D(0), works[1].total),
            ("2070205", D(0), works[0].total),
            ("2070308", D(0), works[2].total),
            ("2080505", pension, D(0)),
            ("2101101", care, D(0)),
            ("2210201", house, D(0)),
        ],
    )
    whole = staff + pension + care + house + total(works)
    book.sheet(
        "说明",
        "2025年度尤溪县文化体育和旅游局部门预算说明",
        "目　录",
        "一、部门主要职责",
        "二、部门预算单位构成",
        "三、部门主要工作任务",
        "四、部门收支预算情况",
        "五、预算绩效目标设置情况",
        "附件1　部门预算公开表",
        "附件2　绩效目标表",
        "一、部门主要职责",
        "贯彻执行文化、体育、旅游和文物工作的方针政策和法律法规，统筹规划全县文化事业、文化产业、体育事业和旅游业发展。",
        "四、部门收支预算情况",
        f"按照全口径预算编制要求，2025年度尤溪县文化体育和旅游局收入预算为{whole}万元，比上年减少58.40万元，"
        f"主要原因是项目支出压减。其中：一般公共预算拨款收入{whole - 30}万元，单位其他收入30.00万元。",
        "五、预算绩效目标设置情况",
        f"2025年本部门共设置3个项目绩效目标，涉及财政拨款资金{total(works) - 30}万元，详见下表：",
    )
    book.money("", "budget", "total", whole, again=True)
    book.money("", "budget", "general_public", whole - 30, again=True)
    book.money("", "budget", "other", D("30.00"), again=True)
    book.money("", "budget", "fiscal_appropriation", total(works) - 30, again=True)
    table = Grid(heading=1)
    table.row("序号", "项目名称", "2025年预算（万元）", "资金用途")
    uses = ("免费开放运转、陈列改造和社会教育", "宣传推广与民宿奖补", "健身路径更新和赛事组织")
    for n, (p, use) in enumerate(zip(works, uses, strict=True), 1):
        table.row(str(n), p.name, book.money(str(n), "budget", "total", p.total), use)
    book.sheets[-1].blocks.append(table)
    left = [("一、一般公共预算拨款收入", whole - 30), ("二、单位其他收入", D("30.00")), ("收入合计", whole)]
    right: Side = [("一、文化旅游体育与传媒支出", staff + total(works)), ("二、社会保障和就业支出", pension), ("三、卫生健康支出", care)]
    right += [("四、住房保障支出", house), ("支出合计", whole)]
    book.sheet(
        "收支总表",
        "附件1",
        "表一",
        "2025年度收支预算总表",
        "单位：万元",
        balance(book, "2025年度收支预算总表", left, right, ("收入", "支出", "预算数")),
    )
    heads = ("合计", "基本支出", "项目支出")
    book.sheet(
        "支出总表", "表二", "2025年度支出预算总表", "单位：万元", by_function(book, "2025年度支出预算总表", lines, heads, "科目编码")
    )
    book.sheet("三公", "表三", "2025年度一般公共预算“三公”经费支出预算表", "单位：万元", _youxi_cars(book))
    for n, p in enumerate(works, 1):
        _youxi_form(book, p, n)
    return wrapped(book, 84)


WHOLE = Project(
    "铅山县城市管理局部门整体支出",
    "保障机关及下属单位正常运转，做好城区市容秩序、环境卫生、园林绿化和市政设施维护，推进生活垃圾分类，巩固省级文明城市创建成果，"
    "力争城市功能与品质再提升。",
    (
        Indicator("产出指标", "数量指标", "整治占道经营行为", "≥", "2600", "起", "numeric", "10", "2853", "10"),
        Indicator("产出指标", "数量指标", "维修市政路灯", "≥", "1800", "盏", "numeric", "10", "1922", "10"),
        Indicator("产出指标", "质量指标", "城区道路亮灯率", "≥", "98", "%", "numeric", "10", "98.6", "10"),
        Indicator("产出指标", "时效指标", "数字城管案件按期处置率", "≥", "95", "%", "numeric", "10", "91.2", "9.6"),
        Indicator("产出指标", "成本指标", "“三公”经费控制率", "≤", "100", "%", "numeric", "10", "83.5", "10"),
        Indicator("效益指标", "社会效益指标", "市容市貌", "", "整洁有序", "", "qualitative", "15", "整洁有序", "14"),
        Indicator("效益指标", "生态效益指标", "建成区绿化覆盖率", "≥", "43.5", "%", "numeric", "15", "44.1", "15"),
        Indicator("满意度指标", "服务对象满意度指标", "市民对城市管理满意度", "≥", "85", "%", "numeric", "10", "88.3", "10"),
    ),
    fiscal=D("3426.58"),
    adjusted_fiscal=D("3718.24"),
    spent_fiscal=D("3655.09"),
    done="机关及下属单位运转正常，全年整治占道经营2853起，维修路灯1922盏，完成县城主次干道绿化提升4.6公里，通过省级文明城市年度复查。",
)


def _yanshan_form(book: Book, p: Project, n: int, title: str, label: str) -> None:
    seq = book.project(p, annual_goal=p.goal, goal_completion=p.done, total_score=short(p.score()), unit_name=p.unit)
    rate, got = f"{p.rate}%", f"{p.execution_score()}"
    grid = Grid()
    grid.row("项目名称", c(p.name, 8))
    grid.row("主管部门", c("铅山县城市管理局", 3), c("实施单位", 2), c(p.unit, 3))
    grid.row(c(label, 1, 3), "", "年初预算数", c("全年预算数", 2), "全年执行数", "分值", "执行率", "得分")
    for k, name in enumerate(("资金总额", "其中：财政拨款")):
        source = ("total", "fiscal_appropriation")[k]
        given = {} if k else {"rate": rate, "weight": "10", "score": got}
        grid.row(
            name,
            book.money(seq, "initial_budget", source, p.fiscal),
            c(book.money(seq, "adjusted_budget", source, p.adjusted_fiscal), 2),
            book.spent(seq, source, p.spent_fiscal, **given),
            *(("－", "－", "－") if k else ("10", rate, got)),
        )
    grid.row("年度总体目标", c("预期目标：" + p.goal, 5), c("实际完成情况：" + p.done, 3))
    grid.row("一级指标", "二级指标", c("三级指标", 2), "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        reason = {"数字城管案件按期处置率": "部分案件涉及多部门权责交叉，已建立联席会商机制", "市容市貌": "背街小巷管理仍有差距"}.get(
            item.name, ""
        )
        reason = reason or REASONS.get(item.name, "")
        book.evaluated(seq, item, reason=reason)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*lead, c(item.name, 2), item.printed, actual, item.weight, item.score, reason)
    grid.row(c("总　分", 6), "100", short(p.score()), "")
    book.sheet(f"附件{n}", f"附件{n}：", title, "（2023年度）", grid)


def yanshan() -> Book:
    """Jiangxi: the self-evaluation of a department as a report in sentences, the form and that of a project behind it."""
    office = "铅山县城市管理局"
    book = Book("twenty_second_yanshan", "self_evaluation", Place("江西省", "上饶市", "铅山县", "361124"), office, 2023)
    split = Grid(heading=1)
    split.row("类别", "占比")
    for name, share in (("人员经费", "41.37%"), ("公用经费", "5.12%"), ("项目支出", "53.51%")):
        split.row(name, share)
    book.sheet(
        "报告",
        "铅山县城市管理局2023年度部门整体支出绩效自评报告",
        "一、部门（单位）基本情况",
        "（一）部门职能",
        "县城市管理局是县政府工作部门，主要负责城市市容和环境卫生管理、市政公用设施管理、园林绿化管理以及城市管理领域行政执法工作。",
        "（二）人员情况",
        "局机关内设股室6个，下设环卫所、市政所、园林所3个二级单位。2023年末在职人员86人，退休人员41人，聘用环卫工人327人。",
        "二、部门整体支出管理及使用情况",
        f"2023年，我局年初预算{WHOLE.fiscal}万元，全年预算{WHOLE.adjusted}万元，全年支出{WHOLE.spent}万元，预算执行率为{WHOLE.rate}%。"
        "其中“三公”经费支出10.02万元，较预算12.00万元节约1.98万元。支出结构如下：",
        split,
        "三、部门整体支出绩效情况",
        "（一）产出情况。全年整治占道经营2853起，维修市政路灯1922盏，数字城管系统受理案件16842件，按期处置率91.2%。",
        "（二）效益情况。建成区绿化覆盖率由43.2%提高到44.1%，城区空气优良天数342天。",
        "（三）满意度情况。委托第三方发放问卷600份，收回有效问卷583份，市民满意度88.3%。",
        "四、存在的问题及原因",
        "一是绩效指标细化量化不够；二是环卫作业市场化合同中绩效考核条款与付费挂钩不紧密。",
        "五、下一步改进措施",
        "加强预算编制的科学性，将绩效自评结果作为2025年预算安排的重要依据。",
        "铅山县城市管理局",
        "2024年5月20日",
    )
    book.money("", "initial_budget", "total", WHOLE.total, again=True)
    book.money("", "adjusted_budget", "total", WHOLE.adjusted, again=True)
    _yanshan_form(book, replace(WHOLE, unit=office), 1, "部门整体支出绩效自评表", "预算资金（万元）")
    waste = get("环卫", "1215.00", "1388.00", "1388.00", unit="铅山县环境卫生管理所")
    _yanshan_form(book, waste, 2, "项目支出绩效自评表", "项目资金（万元）")
    return book


WORDS = {"≥": "不少于{}{}", "≤": "不超过{}{}", "=": "{}{}"}


def _worded(item: Indicator) -> tuple[Indicator, str]:
    """The target as an office says it in words, without signs."""
    if item.kind != "numeric":
        return item, item.value
    form = "不低于{}{}" if item.unit == "%" and item.operator == "≥" else WORDS[item.operator]
    return replace(item, operator="" if item.operator == "=" else item.operator), form.format(item.value, item.unit)


def _sanjiang_form(book: Book, p: Project, n: str) -> list[str | Grid]:
    seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
    grid = Grid()
    grid.row("预算单位", c(p.unit, 2), "项目编码", c(p.code, 2))
    grid.row("项目名称", c(p.name, 2), "预算金额（元）", c(book.money(seq, "budget", "total", p.total), 2))
    grid.row("年度绩效目标", c(p.goal, 5))
    grid.row("一级指标", "二级指标", c("三级指标", 2), "指标值", "备注")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        said, text = _worded(item)
        remark = {"服务对象满意度指标": "问卷调查", "时效指标": "以拨款凭证为准"}.get(item.level2, "")
        book.indicator(seq, said, target=text, remark=remark)
        grid.row(*lead, c(item.name, 2), text, remark)
    return [f"（{n}）{p.name}", grid]


def sanjiang() -> Book:
    """Guangxi: a page of an education office with a table a project between sentences; amounts in yuan, targets in words."""
    office = "三江侗族自治县教育局"
    place = Place("广西壮族自治区", "柳州市", "三江侗族自治县", "450226")
    book = Book("twenty_second_sanjiang", "performance_targets", place, office, 2025, "元", True)
    works = [
        get("营养改善", "1832.60", code="450226257020000012781", unit="三江侗族自治县教育局"),
        get("校车", "228.00", code="450226257020000013309", unit="三江侗族自治县教育局"),
        get("校园安保", "973.44", code="450226247020000009152", unit="三江侗族自治县教育局"),
    ]
    blocks: list[str | Grid] = [
        "三江侗族自治县教育局2025年部门预算重点项目绩效目标公开",
        "来源：县教育局　　发布日期：2025-02-18 16:20　　浏览次数：183次",
        "根据《中华人民共和国预算法》和自治区有关预算公开的要求，现将我局2025年部门预算重点项目绩效目标公开如下：",
        f"2025年我局共有3个重点项目列入预算绩效目标公开范围，涉及金额{total(works):.2f}万元，占项目支出预算的68.2%。",
    ]
    book.money("", "budget", "total", total(works), again=True)
    book.gold["budget_optional"][-1]["printed"] = f"{total(works):.2f}"
    for n, p in zip("一二三", works, strict=True):
        blocks += _sanjiang_form(book, p, n)
    blocks += ["联系人：县教育局财务股　　联系电话：0772-861****", "文件下载：2025年部门预算公开表.xls", "关联文件：无"]
    book.sheet("公开", *blocks)
    return book


def ledong() -> Book:
    """Hainan: the flat list of all projects of a department with merged cells, as the budget system exports it."""
    office = "乐东黎族自治县卫生健康委员会"
    place = Place("海南省", "", "乐东黎族自治县", "469027")
    book = Book("twenty_second_ledong", "performance_targets", place, office, 2024)
    units = ("乐东黎族自治县卫生健康委员会", "乐东黎族自治县卫生健康委员会", "乐东黎族自治县疾病预防控制中心")
    codes = ("46000024T000000412077", "46000024T000000412083", "46000023Y000000288190")
    works = [replace(weighed(p), unit=u, code=k) for p, u, k in zip(projects("卫生健康", "ledong22"), units, codes, strict=True)]
    grid = Grid(heading=2)
    grid.row(*(c(x, 1, 2) for x in ("单位名称", "项目编码", "项目名称", "预算数", "年度绩效目标")), c("绩效指标", 7))
    grid.row("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重")
    whole = book.money("", "budget", "total", total(works))
    grid.row(c("合计", 3), whole, *[""] * 8)
    runs = spans(units)
    for k, p in enumerate(works):
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
        size = len(p.indicators)
        amount = book.money(seq, "budget", "total", p.total)
        for i, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            said = replace(item, operator="定性") if item.kind == "qualitative" else item
            book.indicator(seq, said, apart=True, weight=item.weight)
            tall = sum(len(x.indicators) for x in works[k : k + runs[k]])
            first = [c(p.unit, 1, tall)] if runs[k] and not i else []
            own = [c(x, 1, size) for x in (p.code, p.name, amount, p.goal)] if not i else []
            own = own[:1] and [replace(own[0], number=None), *own[1:]]
            unit = item.unit if item.kind == "numeric" else ""
            grid.row(*first, *own, *lead, item.name, said.operator, item.value, unit, item.weight)
    book.sheet("绩效目标", "项目支出绩效信息公开表", "（2024年度）", f"部门：{office}　　　　金额单位：万元", grid)
    return book


SELF = (
    ("湄潭县农业农村局", "茶产业提质增效补助", "860.00", "860.00", "812.36", "93.45", "优"),
    ("湄潭县农业农村局", "农村户厕改造及管护", "245.00", "210.00", "210.00", "96.00", "优"),
    ("湄潭县教育体育局", "学前教育普惠性资源扩容项目", "1320.00", "1320.00", "1187.04", "88.99", "良"),
    ("湄潭县卫生健康局", "医疗卫生机构能力建设（中医馆提升）", "96.50", "96.50", "96.50", "97.50", "优"),
    ("湄潭县水务局", "山洪灾害防治非工程措施运行维护", "58.00", "58.00", "42.17", "78.27", "中"),
    ("湄潭县民政局", "城乡居民最低生活保障资金县级配套", "2140.00", "2286.00", "2286.00", "98.00", "优"),
    ("湄潭县融媒体中心", "“茶海之心”主题宣传及平台运维", "130.00", "117.00", "109.80", "91.38", "优"),
)
CHECKED = (
    (
        "城市生活垃圾焚烧发电处理费",
        "湄潭县综合行政执法局",
        "1560.00",
        "1560.00",
        "84.20",
        "良",
        "合同约定的保底量与实际进厂量差异较大，付费依据不充分。",
    ),
    (
        "城区公共停车泊位建设",
        "湄潭县住房和城乡建设局",
        "480.00",
        "365.20",
        "72.60",
        "中",
        "前期论证不充分，2处泊位选址调整，建设进度滞后。",
    ),
    ("县级产业发展引导资金", "湄潭县工业和商务局", "600.00", "540.00", "58.75", "差", "资金投向分散，未建立退出机制，绩效目标未量化。"),
)


def meitan() -> Book:
    """Guizhou: a finance bureau publishes the results of the self-evaluations and of its own key evaluations: two lists."""
    book = Book("twenty_second_meitan", "self_evaluation", Place("贵州省", "遵义市", "湄潭县", "520328"), "湄潭县财政局", 2023)
    grid = Grid(heading=1)
    grid.row("序号", "预算部门", "项目名称", "年初预算数", "全年预算数", "全年执行数", "执行率", "自评得分", "自评等级")
    merged = spans(x[0] for x in SELF)
    for n, (run, (office, name, first, full, spent, score, grade)) in enumerate(zip(merged, SELF, strict=True), 1):
        seq = book.project(Project(name, "", ()), total_score=score, self_grade=grade)
        book.gold["projects"][-1]["department"] = office
        rate = f"{(100 * D(spent) / D(full)).quantize(D('0.01'))}%"
        grid.row(
            str(n),
            *([c(office, 1, run)] if run else []),
            name,
            book.money(seq, "initial_budget", "total", D(first)),
            book.money(seq, "adjusted_budget", "total", D(full)),
            book.spent(seq, "total", D(spent), rate),
            rate,
            score,
            grade,
        )
    other = Grid(heading=1)
    other.row("序号", "项目名称", "主管部门", "预算安排", "实际支出", "评价得分", "评价等级", "主要问题")
    for n, (name, office, given, spent, score, grade, flaw) in enumerate(CHECKED, 1):
        seq = book.project(Project(name, "", ()), total_score=score, self_grade=grade)
        book.gold["projects"][-1]["department"] = office
        amounts = (book.money(seq, "budget", "total", D(given)), book.spent(seq, "total", D(spent)))
        other.row(str(n), name, office, *amounts, score, grade, flaw)
    book.sheet(
        "公示",
        "湄潭县财政局关于2023年度县级预算项目支出绩效自评和财政重点评价结果的公示",
        "各乡镇人民政府、县直各部门：",
        "根据《湄潭县预算绩效管理办法》，县财政局组织开展了2023年度项目支出绩效评价工作，现将结果公示如下：",
        "一、部门绩效自评结果",
        "评价等级：90分（含）以上为优，80分（含）至90分为良，60分（含）至80分为中，60分以下为差。",
        "湄潭县2023年度项目支出绩效自评结果汇总表",
        "单位：万元",
        grid,
        "二、财政重点评价结果",
        "2024年，县财政局委托第三方机构对3个项目开展重点评价，其中良1个、中1个、差1个。",
        "湄潭县2023年度财政重点评价项目结果表",
        "单位：万元",
        other,
        "三、结果应用",
        "对评价等级为“中”“差”的项目，责令限期整改，并相应核减2025年度预算安排。公示期为5个工作日。",
        "湄潭县财政局",
        "2024年9月12日",
    )
    return book


FORMS = [
    Form("twenty_second_youxi", "budget_disclosure", youxi, "docx pdf md_lost"),
    Form("twenty_second_yanshan", "evaluation_report", yanshan, "docx html aligned"),
    Form("twenty_second_sanjiang", "target_page", sanjiang, "html md_twice torn"),
    Form("twenty_second_ledong", "target_list", ledong, "xlsx pdf csv_ragged"),
    Form("twenty_second_meitan", "result_list", meitan, "html docx spanless"),
]
