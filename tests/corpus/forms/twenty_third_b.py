"""Shanghai, Jiangsu, Guangdong, Shaanxi, Xinjiang, Shandong, Beijing, Gansu: the provinces' forms as county offices publish them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal as D

from ..book import Book, Grid, Place, c, levels
from ..content import Indicator, Project, projects
from . import Form
from .twenty_third_base import in_yuan, known, pct, points, put, shown, yuan

G = Indicator

# --- Shanghai: amounts in 元, the year before beside the year, many narrative rows, goals of the project and of the year
CHONGMING = (
    (
        "村居综合文化活动室管理员补贴及配送经费",
        "482.60",
        "465.00",
        "459.37",
        "经常性专项业务费",
        (
            G("产出指标", "数量指标", "配备村居文化活动室管理员", "=", "348", "人", "numeric"),
            G("产出指标", "数量指标", "公共文化配送场次", "≥", "1,740", "场", "numeric"),
            G("产出指标", "质量指标", "活动室开放时间达标率", "≥", "98", "%", "numeric"),
            G("产出指标", "时效指标", "补贴发放及时性", "", "及时", "", "qualitative"),
            G("产出指标", "成本指标", "管理员月补贴标准", "≤", "1,000", "元/人/月", "numeric"),
            G("效益指标", "社会效益指标", "村居文化活动参与人次增长率", "≥", "5", "%", "numeric"),
            G("满意度指标", "服务对象满意度指标", "村居群众满意度", "≥", "90", "%", "numeric"),
            G("影响力指标", "可持续影响指标", "配送管理长效机制", "", "建立健全", "", "qualitative"),
        ),
    ),
    (
        "世界级生态岛马拉松及系列群众体育赛事",
        "360.00",
        "330.00",
        "328.90",
        "一次性项目",
        (
            G("产出指标", "数量指标", "举办区级以上群众体育赛事", "≥", "12", "项", "numeric"),
            G("产出指标", "数量指标", "参赛选手人数", "≥", "16,000", "人", "numeric"),
            G("产出指标", "质量指标", "赛事安全事故发生率", "=", "0", "%", "numeric"),
            G("产出指标", "时效指标", "马拉松赛事举办时间", "", "2025年11月底前", "", "deadline"),
            G("效益指标", "社会效益指标", "经常参加体育锻炼人口比例", "≥", "48.5", "%", "numeric"),
            G("满意度指标", "服务对象满意度指标", "参赛选手满意度", "≥", "92", "%", "numeric"),
        ),
    ),
)
TOTAL_GOAL = (
    "健全区、乡镇、村居三级公共文化体育服务网络，推动优质资源向远郊和乡镇延伸，到“十四五”期末形成与世界级生态岛相适应的公共服务格局。"
)
YEAR_GOALS = (
    "足额保障348名村居文化活动室管理员补贴，全年配送演出、电影、讲座等不少于1,740场，活动室每周开放时间达到规定要求。",
    "成功举办1场全程马拉松和不少于11项群众体育赛事，参赛选手不少于16,000人，以赛促旅、以赛兴业。",
)


def _chongming_one(book: Book, data: tuple, goal: str) -> Grid:
    name, budget, before, spent, sort, items = data
    grid, told = Grid(), f"{name}由区文化和旅游局统筹实施，各乡镇按照年度工作方案组织落实。"
    seq = book.project(Project(name, goal, items), overall_goal=TOTAL_GOAL, annual_goal=goal, description=told)
    grid.row("项目名称", c(name, 3), "项目类别", c(sort, 2))
    grid.row("计划开始日期", c("2025-01-01", 3), "计划完成日期", c("2025-12-31", 2))
    grid.row(
        "项目总预算（元）",
        c(book.money(seq, "budget", "total", D(budget)), 3),
        "项目当年预算（元）",
        c(book.money(seq, "budget", "total", D(budget), True), 2),
    )
    grid.row("同名项目上年预算额（元）", c(book.amount(D(before)), 3), "同名项目上年预算执行数（元）", c(book.amount(D(spent)), 2))
    grid.row("项目概况", c(told, 6))
    grid.row("立项依据", c("《上海市公共文化服务保障与促进条例》、区政府常务会议纪要（2024年第18次）", 6))
    grid.row("保证项目实施的制度、措施", c("严格执行《崇明区预算绩效管理办法》和局专项资金管理制度，专款专用。", 6))
    grid.row("项目实施计划", c("1-3月：制定方案；4-10月：组织实施；11-12月：检查验收、结算资金。", 6))
    grid.row("项目总目标", c(TOTAL_GOAL, 6))
    grid.row("年度绩效目标", c(goal, 6))
    grid.row(c("分解目标", 1, len(items) + 1), "一级指标", "二级指标", c("三级指标", 2), c("指标目标值", 2))
    for item, lead in zip(items, levels(items), strict=True):
        put(book, seq, item)
        grid.row(*lead, c(item.name, 2), c(item.printed, 2))
    return grid


def chongming() -> Book:
    place = Place("上海市", "", "崇明区", "310151")
    book = Book("twenty_third_chongming", "performance_targets", place, "上海市崇明区文化和旅游局", 2025, "元")
    for n, (data, goal) in enumerate(zip(CHONGMING, YEAR_GOALS, strict=True), 1):
        book.sheet(
            f"申报表{n}",
            "财政项目支出绩效目标申报表",
            "（2025年）",
            "申报单位名称：上海市崇明区文化和旅游局",
            _chongming_one(book, data, goal),
        )
    return book


# --- Jiangsu: decision, process, output, effect; values by the middle of the year and for the year
LEAD = (
    ("决策指标", "项目立项", "立项依据充分性", "充分", "充分"),
    ("过程指标", "资金管理", "预算执行率", "≥50%", "≥95%"),
    ("过程指标", "组织实施", "管理制度健全性", "健全", "健全"),
)
SHUYANG = (
    (
        ("820.00", "700.00", "100.00", "20.00"),
        (
            ("产出指标", "产出数量", "新建改造排涝泵站", "≥4座", "≥11座"),
            ("产出指标", "产出数量", "疏浚县乡河道", "≥30公里", "≥86.5公里"),
            ("产出指标", "产出质量", "单位工程验收合格率", "=100%", "=100%"),
            ("产出指标", "产出时效", "汛前应急工程完工率", "=100%", "=100%"),
            ("产出指标", "产出成本", "单座泵站改造投资", "≤45万元", "≤45万元"),
            ("效益指标", "社会效益", "受益农田面积", "≥20,000亩", "≥52,000亩"),
            ("效益指标", "生态效益", "河道水体感官", "有所改善", "明显改善"),
            ("满意度指标", "服务对象满意度", "沿河群众满意度", "≥85%", "≥90%"),
        ),
        "农村河道疏浚及排涝泵站更新改造",
        "疏浚县乡河道86.5公里，更新改造排涝泵站11座，恢复河道引排能力，受益农田5.2万亩，沿线村庄水环境明显改善。",
    ),
    (
        ("246.80", "246.80", "0.00", "0.00"),
        (
            ("产出指标", "产出数量", "管护农村供水管网", "≥1,260公里", "≥1,260公里"),
            ("产出指标", "产出数量", "水质检测频次", "≥6次", "≥12次"),
            ("产出指标", "产出质量", "供水水质合格率", "≥98%", "≥98%"),
            ("产出指标", "产出时效", "管网漏损抢修时限", "≤24小时", "≤24小时"),
            ("效益指标", "社会效益", "供水保障人口", "≥98.6万人", "≥98.6万人"),
            ("满意度指标", "服务对象满意度", "用水户满意度", "≥88%", "≥90%"),
        ),
        "区域供水管网运行维护",
        "对全县1,260公里农村供水管网进行日常巡检和维修养护，每月开展水质检测，确保农村居民饮用水安全稳定。",
    ),
)


def _split(first: str, second: str, name: str, value: str) -> Indicator:
    """An indicator from its printed target."""
    sign = value[0] if value[0] in "≥≤=" else ""
    if not sign:
        return G(first, second, name, "", value, "", "qualitative")
    digits = "".join(x for x in value if x in "0123456789.,")
    return G(first, second, name, sign, digits, value[1 + len(digits) :], "numeric")


def _shuyang_one(book: Book, data: tuple) -> Grid:
    money, rows, name, goal = data
    seq, grid = (
        book.project(Project(name, goal, ()), unit_name="沭阳县水利局", annual_goal=goal, overall_goal="到2026年，" + TOWARDS),
        Grid(),
    )
    grid.row("项目名称", c(name, 4), "主管部门", c(book.department, 2))
    grid.row("项目类型", c("发展类专项", 4), "实施单位", c("沭阳县水利局", 2))
    total, general, fund, other = (D(x) for x in money)
    grid.row(
        "年度资金总额",
        book.money(seq, "budget", "total", total),
        "一般公共预算",
        book.money(seq, "budget", "general_public", general),
        "政府性基金",
        book.money(seq, "budget", "government_fund", fund),
        "其他资金",
        book.money(seq, "budget", "other", other),
    )
    grid.row("中长期目标", c("到2026年，" + TOWARDS, 7))
    grid.row("年度目标", c(goal, 7))
    grid.row(c("一级指标", 1, 2), c("二级指标", 1, 2), c("三级指标", 3, 2), c("绩效目标值", 2), c("备注", 1, 2))
    grid.row("半年（程）指标值", "全年（程）指标值")
    for (first, second, label, half, full), lead in zip(
        (*LEAD, *rows), levels([_split(*x[:3], x[4]) for x in (*LEAD, *rows)]), strict=True
    ):
        put(book, seq, _split(first, second, label, full))
        grid.row(*lead, c(label, 3), half, full, "")
    return grid


TOWARDS = "基本建成系统完备、安全可靠、集约高效、绿色智能的现代水网，农村河道轮浚制度和供水管护机制全面落实。"


def shuyang() -> Book:
    book = Book("twenty_third_shuyang", "performance_targets", Place("江苏省", "宿迁市", "沭阳县", "321322"), "沭阳县水利局", 2024)
    for n, data in enumerate(SHUYANG, 1):
        book.sheet(f"项目{n}", "2024年度沭阳县水利局项目支出绩效目标表", "单位：万元", _shuyang_one(book, data))
    return book


# --- Guangdong: two columns of values, of the whole term and of the year
YANGSHAN = (
    (
        known("冷库", "520.00"),
        ("72", "45,000", "100", "95", "8", None, "92"),
        (
            "2023-2025年，每年支持一批新型农业经营主体建设产地冷藏保鲜设施，三年累计新增库容4.5万立方米，"
            "全县果蔬产后损失率降至8%以下，基本形成覆盖重点产区的产地冷藏保鲜网络。"
        ),
    ),
    (
        known("农机", "180.00", "20.00"),
        ("1,350", "1,290", "100", "30", "82", "90"),
        "到2025年底主要农作物耕种收综合机械化率达到82%，丘陵山区农机装备短板基本补齐。",
    ),
)


def _yangshan_one(book: Book, p: Project, terms: tuple, goal: str) -> Grid:
    seq, grid = book.project(p, overall_goal=goal, annual_goal=p.goal, unit_name="阳山县农业农村局"), Grid()
    grid.row("项目名称", c(p.name, 5))
    grid.row("主管部门", c(book.department, 2), "项目实施单位", c("阳山县农业农村局", 2))
    grid.row("项目起止年度", c("2023-2025年", 2), "项目属性", c("延续项目", 2))
    grid.row(
        "2023年预算金额（万元）",
        book.money(seq, "budget", "total", p.total),
        "其中：财政拨款（元）",
        in_yuan(book, seq, "fiscal_appropriation", p.fiscal),
        "其他资金（元）",
        in_yuan(book, seq, "other", p.other),
    )
    grid.row("总体绩效目标", c(goal, 5))
    grid.row("年度绩效目标", c(p.goal, 5))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "实施周期指标值", "当年度指标值")
    for item, long, lead in zip(p.indicators, terms, levels(p.indicators), strict=True):
        whole = replace(item, value=long or item.value)
        put(book, seq, whole, scope="overall")
        put(book, seq, item)
        grid.row(*lead, item.name, whole.printed, item.printed)
    return grid


def yangshan() -> Book:
    book = Book("twenty_third_yangshan", "performance_targets", Place("广东省", "清远市", "阳山县", "441823"), "阳山县农业农村局", 2023)
    for n, (p, terms, goal) in enumerate(YANGSHAN, 1):
        book.sheet(
            f"目标{n}",
            f"附表{n}",
            "阳山县农业农村局2023年项目支出绩效目标表",
            _yangshan_one(book, p, terms, goal),
            "单位负责人：　　　　填表人：冯××　　　　填表日期：2023年2月6日",
        )
    return book


# --- Shaanxi: a fund; name and value of an indicator in one cell, numbered anew under every level 2
TALK = {  # targets in words
    "职业技能培训人次": "不少于3,200人次",
    "补贴资金审核拨付时限": "不超过20个工作日",
    "城镇新增就业人数": "5,500人以上",
}


def _zhashui_items(book: Book, seq: str, grid: Grid, p: Project) -> None:
    count, at = 0, ""
    for n, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
        count, at = (count + 1 if item.level2 == at else 1), item.level2
        target = TALK.get(item.name, item.printed)
        put(book, seq, item, target=target, weight=item.weight)
        gap = "：" if item.kind == "qualitative" or item.name in TALK else ""
        grid.row(*lead, c(f"指标{count}：{item.name}{gap}{target}", 2), item.weight, ("就业促进科", "培训中心", "财务科")[n % 3])


def zhashui() -> Book:
    place = Place("陕西省", "商洛市", "柞水县", "611026")
    book = Book("twenty_third_zhashui", "performance_targets", place, "柞水县人力资源和社会保障局", 2023)
    p, grid = known("就业", "1520.00", "80.00"), Grid()
    p = replace(p, name="就业补助专项资金")
    seq = book.project(p, annual_goal=p.goal)
    grid.row(c("专项（项目）名称", 2), c(p.name, 4))
    grid.row(c("主管部门", 2), c(book.department, 2), "实施期限", "1年")
    money = (("年度资金总额：", "total", p.total), ("其中：财政拨款", "fiscal_appropriation", p.fiscal), ("其他资金", "other", p.other))
    for n, (label, source, wan) in enumerate(money):
        lead = (c("资金金额（万元）", 2, 3),) if not n else ()
        grid.row(*lead, c(label, 2), c(book.money(seq, "budget", source, wan), 2))
    grid.row(c("年度目标", 2), c(p.goal, 4))
    grid.row("一级指标", "二级指标", c("三级指标及指标值", 2), "分值", "责任科室")
    _zhashui_items(book, seq, grid, p)
    grid.row(c("备注：1.其他资金是指与财政拨款共同用于同一项目的单位自有资金、社会资金等；2.各地请根据实际情况选择适合的指标进行填报。", 6))
    book.sheet("专项资金", "附件1", "柞水县2023年专项资金绩效目标表", "（2023年度）", grid)
    return book


# --- Xinjiang: budget in 万元 and spending in 元; last year's value, source and rule beside each indicator
HEJING = (
    (known("护林", "1135.00", spent="1130.50"), "和静县林业和草原局"),
    (known("林火", "268.40", "12.00", spent="251.08"), "和静县国有林管理局巩乃斯分局"),
)


def _hejing_money(book: Book, seq: str, grid: Grid, p: Project) -> D:
    mark = points(p.spent, p.adjusted)
    rows = (
        ("年度资金总额", "total", p.total, p.spent),
        ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal, p.spent_fiscal),
        ("其他资金", "other", p.other, p.other),
    )
    heads = ("年初预算数（万元）", c("全年预算数（A）（万元）", 2), c("全年执行数（B）（元）", 2), "分值", "执行率（B/A）", c("得分", 2))
    grid.row(c("项目资金", 1, 4), c("", 2), *heads)
    for n, (label, source, plan, out) in enumerate(rows):
        rate = pct(out, plan) if plan else "0.00%"
        book.spent(seq, source, out, rate, "" if n else "10", "" if n else mark)
        a, b = book.money(seq, "initial_budget", source, plan), book.money(seq, "adjusted_budget", source, plan)
        grid.row(c(label, 2), a, c(b, 2), c(yuan(out), 2), "-" if n else "10", rate, c("-" if n else mark, 2))
    return D(mark)


def _hejing_one(book: Book, p: Project, unit: str) -> Grid:
    grid, total = Grid(), D(points(p.spent, p.adjusted)) + sum(D(i.score) for i in p.indicators)
    seq = book.project(p, unit_name=unit, annual_goal=p.goal, goal_completion=p.done, total_score=total)
    grid.row("项目名称", c(p.name, 11))
    grid.row("主管部门", c(book.department, 5), c("实施单位", 2), c(unit, 4))
    _hejing_money(book, seq, grid, p)
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 6), c("实际完成情况", 5))
    grid.row(c(p.goal, 6), c(p.done, 5))
    heads = (
        "一级指标",
        "二级指标",
        "三级指标",
        "指标值",
        "上年完成值",
        "指标来源",
        "评分标准",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因分析及改进措施",
    )
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), *heads)
    for n, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
        put(book, seq, item, True, reason=item.reason)
        before = item.value if n % 2 else "—"
        rule = "按照完成比例赋分" if item.kind == "numeric" else "满意或达成预期得满分"
        source = ("计划标准", "历史标准", "行业标准")[n % 3]
        grid.row(*lead, item.name, item.printed, before, source, rule, shown(item), item.weight, item.score, item.reason)
    grid.row(c("总分", 9), "100", str(total), "")
    return grid


def hejing() -> Book:
    place = Place("新疆维吾尔自治区", "巴音郭楞蒙古自治州", "和静县", "652827")
    book = Book("twenty_third_hejing", "self_evaluation", place, "和静县林业和草原局", 2023)
    for n, (p, unit) in enumerate(HEJING, 1):
        book.sheet(f"自评{n}", "项目支出绩效自评表", "（2023年度）", _hejing_one(book, p, unit))
    return book


# --- Shandong: the list over all self-evaluated projects, with a sum
YIYUAN = (
    ("城乡环卫一体化保洁及生活垃圾清运处置", "沂源县环境卫生服务中心", "2860.00", "2790.00", "2790.00", "99.1", "优", ""),
    ("老旧小区改造配套基础设施建设（二期）", "沂源县住房保障服务中心", "1450.00", "1320.50", "1188.45", "91.37", "优", "工程款按进度支付"),
    ("城区道路亮化提升及路灯电费", "沂源县市政工程服务中心", "632.18", "655.18", "648.90", "96", "优", ""),
    ("农村危房改造县级补助", "沂源县住房和城乡建设局", "120.00", "87.60", "87.60", "97.5", "优", "按实际完成户数调减"),
    ("城镇燃气安全专项整治第三方技术服务", "沂源县住房和城乡建设局", "98.50", "98.50", "73.88", "86.4", "良", "尾款待成果验收后支付"),
    ("园林绿化养护管理服务外包", "沂源县园林绿化服务中心", "1,075.36", "1,075.36", "1,075.36", "98.25", "优", ""),
    ("建筑工程消防验收技术咨询", "沂源县建设工程事务服务中心", "42.00", "42.00", "21.42", "78.1", "中", "申请验收项目少于预期"),
)


def yiyuan() -> Book:
    place = Place("山东省", "淄博市", "沂源县", "370323")
    book = Book("twenty_third_yiyuan", "self_evaluation", place, "沂源县住房和城乡建设局", 2023, commas=True)
    grid, sums = Grid(1), [D(0)] * 3
    grid.row(
        "序号",
        "项目名称",
        "项目实施单位",
        "年初预算数",
        "全年预算数（A）",
        "全年执行数（B）",
        "预算执行率（B/A）",
        "自评得分",
        "自评等级",
        "备注",
    )
    for n, (name, unit, *money, score, grade, note) in enumerate(YIYUAN, 1):
        first, plan, out = (D(x.replace(",", "")) for x in money)
        sums = [a + b for a, b in zip(sums, (first, plan, out), strict=True)]
        seq = book.project(Project(name, "", ()), unit_name=unit, total_score=score, self_grade=grade)
        cells = book.money(seq, "initial_budget", "total", first), book.money(seq, "adjusted_budget", "total", plan)
        grid.row(str(n), name, unit, *cells, book.spent(seq, "total", out, pct(out, plan)), pct(out, plan), score, grade, note)
    first, plan, out = sums
    cells = book.money("", "initial_budget", "total", first), book.money("", "adjusted_budget", "total", plan)
    grid.row(c("合计", 3), *cells, book.spent("", "total", out, pct(out, plan)), pct(out, plan), "", "", "")
    book.sheet(
        "汇总表",
        "附件3",
        "2023年度沂源县住房和城乡建设局项目支出绩效自评结果汇总表",
        "金额单位：万元",
        grid,
        "分管负责人：　　　　　填报人：王××　　　　　填报时间：2024年4月",
    )
    return book


# --- Beijing: a list with a sign, a value and a unit in columns; levels printed in every row
def yanqing() -> Book:
    place = Place("北京市", "", "延庆区", "110119")
    book = Book("twenty_third_yanqing", "performance_targets", place, "北京市延庆区卫生健康委员会", 2024)
    works = [replace(p, other=D(n * 18)) for n, p in enumerate(projects("卫生健康", "yanqing"))]
    grid = Grid(2)
    heads = ("单位名称", "项目名称", "项目总额", "财政拨款", "其他资金", "年度绩效目标")
    grid.row(*[c(x, 1, 2) for x in heads], c("绩效指标", 6))
    grid.row("一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值", "绩效度量单位")
    units = ("北京市延庆区卫生健康委员会本级", "北京市延庆区医院管理中心", "北京市延庆区疾病预防控制中心")
    for p, unit in zip(works, units, strict=True):
        seq, tall = book.project(p, unit_name=unit, annual_goal=p.goal), len(p.indicators)
        money = [book.money(seq, "budget", s, w) for s, w in (("total", p.total), ("fiscal_appropriation", p.fiscal), ("other", p.other))]
        lead = [c(x, 1, tall) for x in (unit, p.name, *money, p.goal)]
        for item in p.indicators:
            item = replace(item, operator="定性") if item.kind == "qualitative" else item
            put(book, seq, item, apart=True)
            grid.row(*lead, item.level1, item.level2, item.name, item.operator, item.value, item.unit)
            lead = []
    book.sheet("绩效目标", "11.项目支出绩效目标表（2024年度）", "部门名称：北京市延庆区卫生健康委员会　　单位：万元", grid)
    return book


# --- Gansu: self-evaluation of a whole department
HUINING = (
    ("部门管理", "资金投入", "基本支出预算执行率", "=", "100", "%", "100", "3", "3", ""),
    ("部门管理", "资金投入", "项目支出预算执行率", "=", "100", "%", "92.6", "4", "3.7", "部分项目资金年底下达，当年未形成支出"),
    ("部门管理", "资金投入", "“三公经费”控制率", "≤", "100", "%", "96.3", "3", "3", ""),
    ("部门管理", "财务管理", "财务管理制度健全性", "", "健全", "", "健全", "3", "3", ""),
    ("部门管理", "财务管理", "资金使用规范性", "", "规范", "", "规范", "3", "3", ""),
    ("部门管理", "采购管理", "政府采购规范性", "", "规范", "", "规范", "2", "2", ""),
    ("部门管理", "人员管理", "在职人员控制率", "≤", "100", "%", "97.8", "2", "2", ""),
    ("履职效果", "部门履职目标", "建设高标准农田面积", "≥", "68,000", "亩", "68,450", "15", "15", ""),
    (
        "履职效果",
        "部门履职目标",
        "马铃薯脱毒种薯推广面积",
        "≥",
        "420,000",
        "亩",
        "408,600",
        "15",
        "13.5",
        "春旱影响播种，已调剂种薯用于补种",
    ),
    ("履职效果", "部门履职目标", "农产品质量安全抽检合格率", "≥", "98", "%", "99.2", "10", "10", ""),
    ("履职效果", "部门效果目标", "农村居民人均可支配收入增速", "≥", "7.5", "%", "8.1", "10", "10", ""),
    ("履职效果", "社会影响", "违法违纪情况", "=", "0", "起", "0", "5", "5", ""),
    ("能力建设", "长效管理", "中期规划建设完备程度", "", "完备", "", "较完备", "5", "4", "规划修编滞后，计划2024年6月底前完成"),
    ("能力建设", "人力资源建设", "人员培训机制完备性", "", "完备", "", "完备", "5", "5", ""),
    ("服务对象满意度", "服务对象满意度", "农业经营主体满意度", "≥", "90", "%", "94.7", "5", "5", ""),
)


def huining() -> Book:
    book = Book("twenty_third_huining", "self_evaluation", Place("甘肃省", "白银市", "会宁县", "620422"), "会宁县农业农村局", 2023)
    grid, plan, out = Grid(), D("21483.26"), D("20476.91")
    rate, mark = pct(out, plan), points(out, plan)
    total = D(mark) + sum(D(x[8]) for x in HUINING)
    grid.row(c("部门名称"), c(book.department, 8))
    grid.row(c("部门预算执行情况（万元）", 1, 4), c("支出构成", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    first = D("18962.40")
    cells = book.money("", "initial_budget", "total", first), book.money("", "adjusted_budget", "total", plan)
    grid.row(c("合计", 2), *cells, book.spent("", "total", out, rate, "10", mark), "10", rate, mark)
    grid.row(c("基本支出", 2), "7862.40", "7883.26", "7883.26", "—", "100.00%", "—")
    grid.row(c("项目支出", 2), "11100.00", "13600.00", "12593.65", "—", "92.60%", "—")
    goal = "稳定粮食生产，建设高标准农田6.8万亩，推广脱毒种薯42万亩，提升农产品质量安全水平，促进农民持续增收。"
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("目标完成情况", 4))
    grid.row(c(goal, 4), c("建成高标准农田68,450亩，推广脱毒种薯408,600亩，农村居民人均可支配收入增长8.1%。", 4))
    grid.row(
        c("年度绩效指标", 1, len(HUINING) + 1),
        "一级指标",
        "二级指标",
        "三级指标",
        "目标值",
        "实际完成值",
        "分值",
        "得分",
        "未完成原因及改进措施",
    )
    items = [G(*x[:6], "numeric" if x[3] else "qualitative", x[7], x[6], x[8]) for x in HUINING]
    for item, lead, data in zip(items, levels(items, points=True), HUINING, strict=True):
        put(book, "", item, True, reason=data[9])
        grid.row(*lead, item.name, item.printed, shown(item), item.weight, item.score, data[9])
    grid.row(c("总分", 6), "100", str(total), "")
    book.sheet("整体自评", "附件5", "2023年度部门整体支出绩效自评表", grid, "填表人：柴××　　　　联系电话：0943-322××××")
    return book


FORMS = [
    Form("twenty_third_chongming", "target_form", chongming, "docx pdf_tall spanless"),
    Form("twenty_third_shuyang", "target_form", shuyang, "xlsx pdf md_lost"),
    Form("twenty_third_yangshan", "target_form", yangshan, "docx pdf md_lost"),
    Form("twenty_third_zhashui", "target_form", zhashui, "docx pdf_tall lines"),
    Form("twenty_third_hejing", "evaluation_form", hejing, "xlsx pdf torn"),
    Form("twenty_third_yiyuan", "evaluation_list", yiyuan, "xls pdf csv_ragged"),
    Form("twenty_third_yanqing", "target_list", yanqing, "hidden pdf md aligned"),
    Form("twenty_third_huining", "department_evaluation", huining, "docx html md_lost"),
]
