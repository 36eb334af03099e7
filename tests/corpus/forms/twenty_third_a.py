"""Hunan, Hebei, Chongqing, Sichuan, Yunnan, Henan: the provinces' forms as county offices publish them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal as D

from ..book import Book, Grid, Place, c, levels
from ..content import Indicator, Project, projects
from . import Form
from .twenty_third_base import about, known, pct, points, put, reweighed, shown

RULES = {
    "numeric": "达到指标值得满分，未达到的按完成比例扣分",
    "deadline": "按期完成得满分，逾期酌情扣分",
    "qualitative": "分三档：80%-100%、60%-80%、0-60%",
}


# --- Hunan: project self-evaluation, four sources of money, a column of rules, signatures at the foot
ANHUA = (
    (known("油茶", "962.00", spent="921.35"), "安化县林业技术推广站", D("120.00"), D("38.50"), "优"),
    (known("冷库", "486.50", "60.00", unit=""), "安化县农业农村局", D("0"), D("0"), "优"),
    (known("农机", "215.80", spent="209.64"), "安化县农机事务中心", D("15.80"), D("12.40"), "优"),
)


def _anhua_money(book: Book, seq: str, grid: Grid, p: Project, carried: D, carried_spent: D) -> D:
    """Rows of the sources; the total includes what was carried over. Returns the points of the execution."""
    first, all_, out = p.total, p.total + carried, p.spent + carried_spent
    mark = points(out, all_)
    rows = (
        ("年度资金总额", "total", first, all_, out),
        ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal, p.fiscal, p.spent_fiscal),
        ("上年结转资金", "carryover", D(0), carried, carried_spent),
        ("其他资金", "other", p.other, p.other, p.other),
    )
    grid.row(
        c("项目资金（万元）", 1, 5), c("", 2), "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", c("得分", 2)
    )
    for n, (label, source, a, b, d) in enumerate(rows):
        rate = pct(d, b) if b else ""
        tail = ("10", rate, c(mark, 2)) if not n else ("—", rate or "—", c("—", 2))
        cells = book.money(seq, "initial_budget", source, a), book.money(seq, "adjusted_budget", source, b)
        weight, score = ("10", mark) if not n else ("", "")
        grid.row(c(label, 2), *cells, book.spent(seq, source, d, rate, weight, score), *tail)
    return D(mark)


def _anhua_one(book: Book, p: Project, unit: str, carried: D, spent: D, grade: str) -> Grid:
    grid, total = Grid(), D(points(p.spent + spent, p.total + carried)) + sum(D(i.score) for i in p.indicators)
    seq = book.project(p, unit_name=unit, annual_goal=p.goal, goal_completion=p.done, self_grade=grade, total_score=total)
    grid.row(c("项目支出名称"), c(p.name, 9))
    grid.row("主管部门", c(book.department, 4), c("实施单位", 2), c(unit, 3))
    _anhua_money(book, seq, grid, p, carried, spent)
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 5))
    grid.row(c(p.goal, 4), c(p.done, 5))
    heads = ("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "评分标准", "偏差原因分析及改进措施")
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), *heads)
    for _n, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators, points=True), strict=True), 1):
        put(book, seq, item, True, reason=item.reason)
        grid.row(*lead, item.name, item.printed, shown(item), item.weight, item.score, RULES[item.kind], item.reason)
    grid.row(c("总分", 6), "100", str(total), "自评等级", grade)
    return grid


def anhua() -> Book:
    book = Book("twenty_third_anhua", "self_evaluation", Place("湖南省", "益阳市", "安化县", "430923"), "安化县农业农村局", 2023)
    for n, (p, unit, carried, spent, grade) in enumerate(ANHUA, 1):
        grid = _anhua_one(book, p, unit, carried, spent, grade)
        foot = "填表人：谌志强　　填报日期：2024年3月18日　　联系电话：0737-7222×××　　单位负责人签字："
        book.sheet(f"附件2-{n}", "附件2", "2023年度项目支出绩效自评表", grid, foot)
    return book


# --- Hunan: department-wide targets; income and kinds of expenditure side by side
G = Indicator
GUIDONG = (
    G("产出指标", "数量指标", "基本公共卫生服务人口覆盖率", "≥", "95", "%", "numeric"),
    G("产出指标", "数量指标", "65岁以上老年人免费体检人数", "≥", "23,600", "人", "numeric"),
    G("产出指标", "数量指标", "“两癌”免费筛查人数", "=", "3,200", "人", "numeric"),
    G("产出指标", "质量指标", "严重精神障碍患者规范管理率", "≥", "90", "%", "numeric"),
    G("产出指标", "质量指标", "基层医疗机构基本药物配备使用率", "=", "100", "%", "numeric"),
    G("产出指标", "时效指标", "部门预算公开时间", "", "2024年2月底前", "", "deadline"),
    G("产出指标", "成本指标", "“三公”经费支出总额", "≤", "86.5", "万元", "numeric"),
    G("效益指标", "经济效益指标", "门诊次均费用增幅", "≤", "5", "%", "numeric"),
    G("效益指标", "社会效益指标", "孕产妇死亡率", "≤", "8", "/10万", "numeric"),
    G("效益指标", "生态效益指标", "医疗废物规范处置率", "=", "100", "%", "numeric"),
    G("效益指标", "可持续影响指标", "基层卫生人才队伍", "", "更加稳定", "", "qualitative"),
    G("满意度指标", "服务对象满意度指标", "门诊和住院患者满意度", "≥", "90", "%", "numeric"),
)
DUTY = (
    "贯彻执行卫生健康工作方针政策和法律法规，统筹规划全县卫生健康资源配置，组织实施基本公共卫生服务、疾病预防控制、妇幼健康、"
    "职业健康等工作，负责医疗机构和医疗服务行业监督管理，承担县爱国卫生运动委员会办公室日常工作。"
)
WHOLE = (
    "巩固县级公立医院综合改革成果，落实药品耗材零差率销售政策；做实家庭医生签约服务，重点人群签约率不低于70%；提升乡镇卫生院和"
    "村卫生室服务能力，实现小病不出乡、大病不出县；保障机关及所属15个单位正常运转。"
)


def guidong() -> Book:
    book = Book("twenty_third_guidong", "performance_targets", Place("湖南省", "郴州市", "桂东县", "431027"), "桂东县卫生健康局", 2024)

    def m(source, wan):
        return book.money("", "budget", source, D(wan))

    grid = Grid()
    grid.row("部门（单位）名称", c(book.department, 6))
    grid.row(c("年度预算申请（万元）", 1, 7), c("资金总额", 2), c(m("total", "18346.72"), 4))
    grid.row(c("按收入性质分", 3), c("按支出性质分", 3))
    grid.row(c("其中：一般公共预算", 2), m("general_public", "9873.15"), c("其中：基本支出", 2), "7120.44")
    grid.row(c("政府性基金", 2), m("government_fund", "120.00"), c("项目支出", 2), "11226.28")
    for label, source, wan in (("国有资本经营预算", "state_capital", "0.00"), ("财政专户管理资金", "special_account", "0.00")):
        grid.row(c(label, 2), m(source, wan), c("", 2), "")
    grid.row(c("单位资金", 2), m("unit_funds", "8353.57"), c("", 2), "")
    grid.row("部门职能职责概述", c(DUTY, 6))
    grid.row("整体绩效目标", c(WHOLE, 6))
    grid.row(c("部门整体支出年度绩效指标", 1, len(GUIDONG) + 1), "一级指标", "二级指标", "三级指标", "指标值", "指标值说明", "责任股室")
    for n, (item, lead) in enumerate(zip(GUIDONG, levels(GUIDONG), strict=True)):
        told = "上年同口径测算" if n % 3 == 0 else ""
        put(book, "", item, remark=told)
        if item.unit == "/10万":  # a unit, or a fraction
            book.gold["indicators"][-1]["ambiguous"] = "1"
        grid.row(*lead, item.name, item.printed, told, ("财务股", "公卫股", "医政股", "基层股")[n % 4])
    grid.row("单位负责人", c("郭××", 2), "填报人", "黄××", "联系电话", "0735-8622×××")
    book.sheet("整体支出绩效目标表", "部门公开表23", "桂东县卫生健康局2024年部门整体支出绩效目标表", grid)
    return book


# --- Hebei: a form a project, plan of payment by quarter, description and basis of every indicator
ZHENGDING = (
    (
        known("图书", "238.60"),
        "13012325P00483310012L",
        "用于县图书馆、文化馆及17个乡镇综合文化站免费开放期间的水电、活动组织、图书和数字资源购置支出。",
    ),
    (known("文物", "96.00", "14.40"), "13012325P00483310045Y", "用于消防管网、自动报警装置改造64万元，巡查员劳务补助和检测费46.4万元。"),
    (
        replace(projects("文化旅游", "zhengding")[2], fiscal=D("150.00"), other=D(0)),
        "13012325P00483310061R",
        "用于赴外推介场地租赁、宣传片制作及媒体投放。",
    ),
)


def _zhengding_one(book: Book, p: Project, code: str, use: str) -> Grid:
    seq, grid = book.project(p, project_code=code, annual_goal="1." + p.goal), Grid()
    grid.row("项目编码", c(code, 2), "项目名称", c(p.name, 2))
    grid.row(
        c("预算规模及资金用途", 1, 2),
        "预算数",
        book.money(seq, "budget", "total", p.total),
        "其中：财政资金",
        book.money(seq, "budget", "fiscal_appropriation", p.fiscal),
        c("其他资金 " + book.money(seq, "budget", "other", p.other)),
    )
    grid.row(c(use, 5))
    grid.row(c("资金支出计划（%）", 1, 2), "3月底", "6月底", "10月底", c("12月底", 2))
    grid.row("25%", "50%", "80%", c("100%", 2))
    grid.row("绩效目标", c("1." + p.goal, 5))
    grid.row("一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
    for n, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
        told = "反映项目实施后" + item.name + "的情况"
        put(book, seq, item, remark=told)
        grid.row(*lead, item.name, told, item.printed, ("工作计划", "历史数据", "行业标准")[n % 3])
    return grid


def zhengding() -> Book:
    place = Place("河北省", "石家庄市", "正定县", "130123")
    book = Book("twenty_third_zhengding", "performance_targets", place, "正定县文化广电体育和旅游局", 2025)
    for n, (p, code, use) in enumerate(ZHENGDING, 1):
        head = ("正定县文化广电体育和旅游局2025年部门预算项目绩效目标",) if n == 1 else ()
        book.sheet(f"项目{n}", *head, f"{n}、{p.name}绩效目标表", "单位：万元", _zhengding_one(book, p, code, use))
    return book


# --- Hebei: self-evaluation in five parts, labels and amounts in cells side by side
ZHUOLU = (
    (
        known("灌区", "1280.00", "320.00", spent="1196.45"),
        "部分量测水设施到货较晚，管护责任书签订滞后。下一步压实施工单位责任，逐村落实管护人员和经费。",
        "97%",
    ),
    (known("山洪", "21.70"), "无", "100%"),
)


def _zhuolu_money(book: Book, seq: str, grid: Grid, p: Project) -> None:
    grid.row(c("二、预算执行情况", 1, 4), c("预算安排情况", 2), c("资金到位情况", 2), c("资金执行情况", 2), "预算执行进度")
    rate = pct(p.spent, p.total)
    rows = (
        ("", "total", p.total, p.spent),
        ("其中：财政资金", "fiscal_appropriation", p.fiscal, p.spent_fiscal),
        ("其他", "other", p.other, p.other),
    )
    for n, (label, source, plan, out) in enumerate(rows):
        a = book.money(seq, "budget", source, plan)
        b = book.spent(seq, source, out, "" if n else rate)
        names = (label,) * 3 if n else ("预算数：", "到位数：", "执行数：")
        grid.row(names[0], a, names[1], a, names[2], b, "" if n else rate)


def _zhuolu_one(book: Book, p: Project, problems: str, done: str) -> Grid:
    p = replace(p, indicators=tuple(reweighed(p.indicators)))
    grid, total = Grid(), sum(int(i.score) for i in p.indicators)
    seq = book.project(p, annual_goal=p.goal, goal_completion=p.done, total_score=total)
    grid.row("一、基本情况", "项目名称", c(p.name, 3), "实施（主管）单位", c(book.department, 2))
    _zhuolu_money(book, seq, grid, p)
    grid.row(c("三、目标完成情况", 1, 2), c("年度预期目标", 3), c("具体完成情况", 3), "总体完成率")
    grid.row(c(p.goal, 3), c(p.done, 3), done)
    grid.row(
        c("四、年度绩效指标完成情况", 1, len(p.indicators) + 2),
        "一级指标",
        "二级指标",
        "三级指标",
        "分值",
        "预期指标值",
        "实际完成值",
        "自评得分",
    )
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        put(book, seq, item, True)
        grid.row(*lead, item.name, item.weight, item.printed, shown(item), item.score)
    grid.row(c("自评总分", 3), "100", "", "", str(total))
    grid.row("五、存在问题、原因及下一步整改措施", c(problems, 7))
    return grid


def zhuolu() -> Book:
    book = Book(
        "twenty_third_zhuolu", "self_evaluation", Place("河北省", "张家口市", "涿鹿县", "130731"), "涿鹿县水务局", 2022, commas=True
    )
    for n, (p, problems, done) in enumerate(ZHUOLU, 1):
        grid = _zhuolu_one(book, p, problems, done)
        book.sheet(
            f"自评{n}", "2022年度预算项目绩效自评表", "单位：涿鹿县水务局　　金额单位：万元", grid, "填报人：赵××　　联系电话：0313-652××××"
        )
    return book


# --- Chongqing: sign, value, unit and weight in cells of their own; own-level and transfer expenditure
DIANJIANG = ((known("适老", "158.00"), "50023124T000002198734", "120.00"), (known("儿童", "846.53"), "50023124T000002201156", "846.53"))


def _dianjiang_one(book: Book, p: Project, code: str, own: D) -> Grid:
    key = "适老" if "适老" in p.name else "儿童"
    seq, grid = book.project(p, project_code=code, annual_goal=p.goal, description=about(key)), Grid()
    grid.row("项目名称", c(p.name, 4), "项目编码", c(code, 3))
    grid.row("业务主管部门", c(book.department, 4), "预算执行率权重(%)", c("10", 3))
    grid.row(
        "当年预算(万元)",
        c(book.money(seq, "budget", "total", p.total), 2),
        c("本级支出(万元)"),
        book.money(seq, "own_level", "total", own),
        "转移支付支出(万元)",
        c(book.money(seq, "transfer", "total", p.total - own), 3),
    )
    grid.row("项目概况", c(about(key), 8))
    grid.row("立项依据", c("《重庆市人民政府办公厅关于推进养老和儿童福利服务高质量发展的实施意见》及年度工作要点", 8))
    grid.row("当年绩效目标", c(p.goal, 8))
    heads = ("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重(%)", "是否核心指标")
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), *heads)
    for n, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
        if item.kind == "qualitative":
            item = replace(item, operator="定性")
        put(book, seq, item, apart=True, weight=item.weight)
        grid.row(*lead, item.name, item.operator, item.value, item.unit, item.weight, "是" if n < 2 else "否")
    return grid


def dianjiang() -> Book:
    book = Book("twenty_third_dianjiang", "performance_targets", Place("重庆市", "", "垫江县", "500231"), "垫江县民政局", 2024)
    for n, (p, code, own) in enumerate(DIANJIANG, 1):
        line = "编制单位：垫江县民政局　　　　　　　　　　　　　　　　　　　单位：万元"
        book.sheet(f"{n}", "2024年区县级项目绩效目标表", line, _dianjiang_one(book, p, code, D(own)))
    return book


# --- Sichuan: a list over all projects, amounts in 元, direction and weight of every indicator
def wenchuan() -> Book:
    place = Place("四川省", "阿坝藏族羌族自治州", "汶川县", "513221")
    book = Book("twenty_third_wenchuan", "performance_targets", place, "汶川县教育局", 2024, "元", True)
    teach = [replace(p, other=D(0)) for p in projects("教育", "wenchuan")]
    rows = (
        (teach[0], "汶川县教育局"),
        (known("营养", "372.40"), "汶川县教育局"),
        (known("职教", "265.00"), "汶川县中等职业学校"),
        (teach[1], "汶川县教师进修学校"),
        (teach[2], "汶川县教育局"),
    )
    grid = Grid(1)
    grid.row(
        "单位名称",
        "项目名称",
        "预算数",
        "年度目标",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "指标值",
        "度量单位",
        "权重",
        "指标方向性",
    )
    for p, unit in rows:
        seq = book.project(p, unit_name=unit, annual_goal=p.goal)
        tall = len(p.indicators)
        lead = [c(unit, 1, tall), c(p.name, 1, tall), c(book.money(seq, "budget", "total", p.total), 1, tall), c(p.goal, 1, tall)]
        for item, level in zip(p.indicators, levels(p.indicators), strict=True):
            item = replace(item, operator="定性") if item.kind == "qualitative" else item
            put(book, seq, item, apart=True, weight=item.weight)
            way = "反向指标" if item.operator == "≤" else "正向指标"
            grid.row(*lead, *level, item.name, item.operator, item.value, item.unit, item.weight, way)
            lead = []
    book.sheet("绩效目标", "表6-1", "部门预算项目绩效目标表（2024年度）", "部门：汶川县教育局　　　　金额单位：元", grid)
    return book


# --- Yunnan: units, projects and levels in rows of their own, staggered; signs in ASCII
SAID = {"≥": ">=", "≤": "<=", "=": "=", "": "="}


def _jianshui_items(book: Book, grid: Grid, seq: str, p: Project) -> None:
    first = second = ""
    for item in p.indicators:
        if item.level1 != first:
            grid.row("", "", item.level1, *[""] * 7)
        if (item.level1, item.level2) != (first, second):
            grid.row("", "", "", item.level2, *[""] * 6)
        first, second = item.level1, item.level2
        told, soft = f"反映{item.name}情况。", item.kind == "qualitative"
        item = replace(item, operator=SAID[item.operator])
        put(book, seq, item, apart=True, remark=told, target=f"{item.operator}{item.value}{item.unit}")
        if soft:
            book.gold["indicators"][-1]["ambiguous"] = "1"  # '=' in the column of signs, 定性指标 in that of kinds
        grid.row("", "", "", "", item.name, item.operator, item.value, item.unit, "定性指标" if soft else "定量指标", told)


def jianshui() -> Book:
    place = Place("云南省", "红河哈尼族彝族自治州", "建水县", "532524")
    book = Book("twenty_third_jianshui", "performance_targets", place, "建水县林业和草原局", 2025)
    grid = Grid(1)
    grid.row(
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
    )
    grid.row(book.department, *[""] * 9)
    works = (
        (known("林火", "0"), "建水县林业和草原局"),
        (known("护林", "0"), "建水县林业和草原局"),
        (_drop(known("油茶", "0")), "建水县林业技术推广所"),
    )
    at = ""
    for p, unit in works:
        if unit != at:
            grid.row(unit, *[""] * 9)
        at, seq = unit, book.project(p, unit_name=unit, annual_goal=p.goal)
        grid.row(p.name, p.goal, *[""] * 8)
        _jianshui_items(book, grid, seq, p)
    book.sheet("预算05-2表", "预算05-2表", "2025年部门项目支出绩效目标表（本次下达）", "单位名称：建水县林业和草原局", grid)
    return book


def _drop(p: Project) -> Project:
    """The project without deadlines, which the columns of sign, value and unit would leave open."""
    return replace(p, indicators=tuple(i for i in p.indicators if i.kind != "deadline"))


# --- Henan: kinds of indicators side by side, names and values under each
BOXES = (
    ("成本指标", ("成本指标",)),
    ("产出指标", ("数量指标", "质量指标", "时效指标")),
    ("效益指标", ("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标")),
    ("满意度指标", ("服务对象满意度指标",)),
)


def _lankao_rows(book: Book, grid: Grid, p: Project, code: str, unit: str) -> None:
    seq, sets = book.project(p, project_code=code, unit_name=unit), []
    sources = (("total", p.total), ("fiscal_appropriation", p.fiscal), ("special_account", D(0)), ("unit_funds", p.other))
    money = [book.money(seq, "budget", source, wan) for source, wan in sources]
    for first, seconds in BOXES:
        items = [replace(i, level1=first) for i in p.indicators if i.level2 in seconds]
        for item in items:
            put(book, seq, item, hide="2")
        sets.append(items)
    tall = max(map(len, sets))
    lead = [c(x, 1, tall) for x in (code, p.name, *money)]
    for n in range(tall):
        pairs = [x for items in sets for x in ((items[n].name, items[n].printed) if n < len(items) else ("", ""))]
        grid.row(*lead, *pairs)
        lead = []


def lankao() -> Book:
    book = Book(
        "twenty_third_lankao", "performance_targets", Place("河南省", "开封市", "兰考县", "410225"), "兰考县人力资源和社会保障局", 2024
    )
    grid = Grid(3)
    grid.row(c("单位编码（项目编码）", 1, 3), c("单位（项目）名称", 1, 3), c("项目金额（万元）", 4), c("绩效目标", 8))
    heads = ("资金总额", "财政拨款", "财政专户管理资金", "单位资金")
    grid.row(*[c(x, 1, 2) for x in heads], *[c(first, 2) for first, _ in BOXES])
    grid.row(*["三级指标", "指标值"] * 4)
    works = (known("就业", "1268.00"), known("职教", "320.00", "45.00"), known("适老", "96.80"))
    sums = [sum(p.total for p in works), sum(p.fiscal for p in works), D(0), sum(p.other for p in works)]
    names = ("total", "fiscal_appropriation", "special_account", "unit_funds")
    grid.row("136001", book.department, *[book.money("", "budget", s, w) for s, w in zip(names, sums, strict=True)], *[""] * 8)
    for n, p in enumerate(works, 1):
        _lankao_rows(book, grid, p, f"41022524000000{n:02d}3857", book.department)
    book.sheet("表12", "预算12表", "2024年部门预算项目绩效目标汇总表", "部门名称：兰考县人力资源和社会保障局　　单位：万元", grid)
    return book


FORMS = [
    Form("twenty_third_anhua", "evaluation_form", anhua, "docx pdf_tall md_lost"),
    Form("twenty_third_guidong", "department_target", guidong, "xlsx pdf spanless"),
    Form("twenty_third_zhengding", "target_form", zhengding, "docx pdf torn"),
    Form("twenty_third_zhuolu", "evaluation_form", zhuolu, "xls pdf_tall html md_twice"),
    Form("twenty_third_dianjiang", "target_form", dianjiang, "xlsx pdf csv_ragged"),
    Form("twenty_third_wenchuan", "target_list", wenchuan, "xlsx pdf torn"),
    Form("twenty_third_jianshui", "target_list", jianshui, "xls text csv aligned"),
    Form("twenty_third_lankao", "target_list", lankao, "xlsx pdf md_twice"),
]
