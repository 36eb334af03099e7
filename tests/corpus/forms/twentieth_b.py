"""Forms of the twentieth blind author, second half."""

from __future__ import annotations

from dataclasses import replace

from ..book import Book, Grid, Place, c
from ..content import Indicator
from . import Form
from .twentieth_base import ZERO, last, leads, pick, rate, total, wide


def _actual(item: Indicator) -> str:
    return item.actual + (item.unit if item.kind == "numeric" else "")


def xinfeng() -> Book:
    """Self-evaluation with digits at full width, points in level 1, a remark in a row between, the score at the foot."""
    book = Book("twentieth_xinfeng", "self_evaluation", Place("江西省", "赣州市", "信丰县", "360722"), "信丰县教育局", 2020)
    for n, p in enumerate(pick("xinfeng", "义务教育薄弱", "普惠性学前", "乡村教师能力", unit="信丰县教育局")):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=p.score())
        g = Grid()
        g.row(c("项目名称", 2), c(p.name, 6))
        g.row(c("主管部门", 2), c(book.department, 2), "实施单位", c(p.unit, 3))
        g.row(c("项目资金\n（万元）", 2, 4), "", "年初预算数", "全年预算数", "全年执行数", "执行率（％）", "得分（１０分）")
        whole = ("年度资金总额：", "total", p.total, p.adjusted, p.spent)
        funds = (whole, ("其中：财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal))
        for label, source, first, full, spent in funds:
            score = str(p.execution_score()) if source == "total" else "－"
            r = rate(spent, full)
            g.row(
                label,
                book.money(seq, "initial_budget", source, first),
                book.money(seq, "adjusted_budget", source, full),
                book.spent(seq, source, spent, r, "10" if source == "total" else "", score.strip("－")),
                r.rstrip("%"),
                score,
            )
            last(book, "execution", execution_rate_printed=r.rstrip("%"))
        if p.other:
            cells = [book.money(seq, m, "other", p.other) for m in ("initial_budget", "adjusted_budget")]
            g.row("其他资金", *cells, book.spent(seq, "other", p.other, "100.00"), "100.00", "－")
        else:
            g.row("其他资金", "", "", "", "", "－")
        g.row(c("年度绩效目标", 2), c(p.goal, 6))
        g.row(c("年度绩效目标完成情况", 2), c(p.done, 6))
        g.row("一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "备注")
        for item, lead in zip(p.indicators, leads(p.indicators, points=True), strict=True):
            target, actual = wide(item.printed), wide(_actual(item))
            note = "考核口径调整" if item.score != item.weight else ""
            book.evaluated(seq, item, target=target, remark=note)
            last(book, "indicators", actual_text=actual)
            g.row(*lead, item.name, target, actual, item.weight, item.score, note)
        g.row(c("说明：分值合计１００分，其中预算执行率１０分；定性指标按达成程度赋分。", 8))
        g.row(c("总　分", 5), "100", str(p.score()), "")
        book.sheet(f"项目{n + 1}", f"附件{n + 2}", "信丰县2020年度县级项目支出绩效自评表", g)
    return book


def yishui() -> Book:
    """One project a sheet, names broken within the cell, cost first, symbol, value, unit and explanation apart."""
    book = Book("twentieth_yishui", "performance_targets", Place("山东省", "临沂市", "沂水县", "371323"), "沂水县教育和体育局", 2024, "元")
    names = ("农村义务教育学生营养", "义务教育学校校舍维修", "家庭经济困难学生")
    for n, p in enumerate(pick("yishui", *names, codes="37132324P131", unit="沂水县教育事业发展中心", points=100)):
        year = "2024年度，" + p.goal
        seq = book.project(p, unit_name=p.unit, project_code=p.code, overall_goal=p.goal, annual_goal=year)
        half = len(p.name) // 2
        g = Grid()
        g.row(c("项目名称及编码", 2), c(f"{p.name[:half]}\n{p.name[half:]}\n[{p.code}]", 4), c("项目属性", 2), "延续项目")
        g.row(c("主管部门及代码", 2), c(f"[131]{book.department}", 4), c("实施单位", 2), p.unit)
        g.row(c("项目资金\n（元）", 2, 3), c("年度资金总额：", 4), c(book.money(seq, "budget", "total", p.total), 3))
        g.row(c("其中：财政拨款", 4), c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 3))
        g.row(c("其他资金", 4), c(book.money(seq, "budget", "other", p.other) if p.other or n == 2 else "", 3))
        g.row(c("绩效目标", 1, 2), c("总体目标", 5), c("年度目标", 3))
        g.row(c(p.goal, 5), c(year, 3))
        heads = ("指标名称", "指标性质", "目标值", "计量单位", "权重", "指标值设定说明")
        g.row("序号", "一级指标", "二级指标", *heads)
        items = sorted(p.indicators, key=lambda i: "成本" not in i.level2)
        items = [replace(i, level1="成本指标", level2="经济成本指标") if "成本" in i.level2 else i for i in items]
        for k, (item, lead) in enumerate(zip(items, leads(tuple(items)), strict=True), 1):
            item = replace(item, operator="定性") if item.kind == "qualitative" else item
            remark = f"{item.name}按主管部门考核口径统计"
            book.indicator(seq, item, apart=True, weight=item.weight, remark=remark)
            g.row(str(k), *lead, item.name, item.operator, item.value, item.unit, item.weight, remark)
        book.sheet(f"{n + 1}", "沂水县县级部门预算项目支出绩效目标表", "（2024年度）", g)
    return book


PARTS = (
    ("产出指标", ("数量指标", "质量指标", "时效指标", "成本指标")),
    ("效益指标", ("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标")),
    ("满意度指标", ("服务对象满意度指标",)),
)


def xixia() -> Book:
    """A project a row: the indicators of a kind stand together in one cell; total first."""
    book = Book("twentieth_xixia", "performance_targets", Place("河南省", "南阳市", "西峡县", "411323"), "西峡县农业农村局", 2023)
    names = ("粮食产后服务", "耕地地力", "高标准农田管护", "农村人居环境整治", "动物疫病强制免疫")
    projects = pick("xixia", *names, unit="西峡县农业农村局", codes="4113232300000A")
    g = Grid(heading=2)
    fixed = ("序号", "项目名称", "项目编码", "实施单位", "预算金额", "年度绩效目标")
    g.row(*(c(x, 1, 2) for x in fixed), *(c(one, len(two)) for one, two in PARTS))
    g.row(*(x for _, two in PARTS for x in two))
    g.row(c("合计", 4), book.money("", "budget", "total", total(projects, "total")), c("", 10))
    for n, p in enumerate(projects, 1):
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
        cells = []
        for one, two in PARTS:
            for kind in two:
                items = [i for i in p.indicators if i.level2 == kind and i.level1 == one]
                for item in items:
                    book.indicator(seq, item)
                cells.append("；".join(f"{i.name}：{i.printed}" for i in items))
        g.row(str(n), p.name, p.code, p.unit, book.money(seq, "budget", "total", p.total), p.goal, *cells)
    book.sheet("目标", "西峡县农业农村局2023年度项目支出绩效目标公开表", "金额单位：万元", g)
    return book


def lichuan() -> Book:
    """The form of Hubei: A, B, B/A in the headings; score at the foot, then reasons and how the result is used."""
    book = Book("twentieth_lichuan", "self_evaluation", Place("湖北省", "恩施土家族苗族自治州", "利川市", "422802"), "利川市林业局", 2022)
    for n, p in enumerate(pick("lichuan", "松材线虫病", "生态护林员", "水土保持监测", unit="利川市国有林场管理站", points=80)):
        p = replace(p, other=ZERO)
        score = f"{p.score(20)}"
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, total_score=score)
        g = Grid()
        g.row("项目名称", c(p.name, 6))
        g.row("主管部门", c(book.department, 2), "项目实施单位", c(p.unit, 3))
        g.row("项目类别", c("1.部门预算项目 ☑　　2.市级专项资金 □　　3.转移支付项目 □", 6))
        g.row(c("预算执行情况（万元）（20分）", 1, 2), "", "预算数（A）", "执行数（B）", c("执行率（B/A）", 2), "得分（20分*执行率）")
        paid = book.spent(seq, "total", p.spent_fiscal, f"{p.rate}%", "20", str(p.execution_score(20)))
        g.row(
            "年度资金总额",
            book.money(seq, "adjusted_budget", "total", p.adjusted_fiscal),
            paid,
            c(f"{p.rate}%", 2),
            str(p.execution_score(20)),
        )
        last(book, "budget", measure="budget")
        g.row(c("年度绩效目标（80分）", 1, len(p.indicators) + 2), c(p.goal, 6))
        g.row("一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分")
        for item, lead in zip(p.indicators, leads(p.indicators), strict=True):
            book.evaluated(seq, item)
            last(book, "indicators", weight="")
            g.row(*lead, item.name, item.printed, _actual(item), item.score)
        g.row("总分", c("", 5), score)
        missed = [i.name for i in p.indicators if i.score != i.weight]
        why = f"{'、'.join(missed)}未完全达到年初目标，主要原因是前期测算不够精准。" if missed else "无。"
        g.row("偏差大或目标未完成原因分析", c(why, 6))
        g.row("改进措施及结果应用方案", c("加强项目前期论证，细化量化绩效指标，将自评结果作为下年度预算安排的重要依据。", 6))
        book.sheet(f"自评{n + 1}", "2022年度利川市林业局项目自评表", "单位名称：利川市林业局　　　　　　填报日期：2023年3月20日", g)
    return book


def xupu() -> Book:
    """The form of Hunan: kinds of money named in their cells; spare rows with dots and empty rows between indicators."""
    book = Book("twentieth_xupu", "self_evaluation", Place("湖南省", "怀化市", "溆浦县", "431224"), "溆浦县民政局", 2021)
    for n, p in enumerate(pick("xupu", "高龄老人津贴", "社区居家养老", "流浪乞讨", unit="溆浦县社会救助服务中心")):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=p.score())
        g = Grid()
        g.row("项目支出名称", c(p.name, 8))
        g.row("主管部门", c(book.department, 4), c("实施单位", 2), c(p.unit, 2))
        g.row(c("项目资金（万元）", 1, 5), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
        r, score = f"{p.rate}%", str(p.execution_score())
        money = [book.money(seq, m, "total", v) for m, v in (("initial_budget", p.total), ("adjusted_budget", p.adjusted))]
        g.row(c("年度资金总额", 2), *money, book.spent(seq, "total", p.spent, r, "10", score), "10", r, score)
        money = [book.money(seq, m, "general_public", v) for m, v in (("initial_budget", p.fiscal), ("adjusted_budget", p.adjusted_fiscal))]
        g.row(c("其中：一般公共预算拨款", 2), *money, book.spent(seq, "general_public", p.spent_fiscal), "—", "—", "—")
        for label, source in (("政府性基金预算拨款", "government_fund"), ("其他资金", "other")):
            value = p.other if source == "other" else ZERO
            blank = not value and n == 1
            money = [book.money(seq, m, source, value) for m in ("initial_budget", "adjusted_budget")] if not blank else ["", ""]
            g.row(c(label, 2), *money, "" if blank else book.spent(seq, source, value), "—", "—", "—")
        g.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
        g.row(c(p.goal, 4), c(p.done, 4))
        _rows_with_spares(book, g, seq, p.indicators)
        g.row(c("总分", 6), "100", str(p.score()), "")
        book.sheet(
            f"表{n + 1}",
            f"附件2-{n + 1}",
            "2021年度溆浦县项目支出绩效自评表",
            g,
            "填表人：　　　填报日期：　　　联系电话：　　　单位负责人签字：",
        )
    return book


def _rows_with_spares(book: Book, g: Grid, seq: str, items: tuple[Indicator, ...]) -> None:
    """Indicators with a spare row at the end of each level 2, as the blank form has them."""
    groups: list[list[Indicator]] = []
    for item in items:
        if groups and groups[-1][0].level2 == item.level2:
            groups[-1].append(item)
        else:
            groups.append([item])
    g.row(
        c("绩效指标", 1, len(items) + len(groups) + 1),
        "一级指标",
        "二级指标",
        "三级指标",
        "年度指标值",
        "实际完成值",
        "分值",
        "得分",
        "偏差原因",
    )
    for k, group in enumerate(groups):
        first = group[0].level1
        new = not k or groups[k - 1][0].level1 != first
        tall = sum(len(x) + 1 for x in groups if x[0].level1 == first)
        lead = ([c(first, 1, tall)] if new else []) + [c(group[0].level2, 1, len(group) + 1)]
        for item in group:
            reason = "部分对象外出未及时认定" if item.score != item.weight else ""
            book.evaluated(seq, item, reason=reason)
            g.row(*lead, item.name, item.printed, _actual(item), item.weight, item.score, reason)
            lead = []
        g.row("……" if k % 2 == 0 else "", "", "", "", "", "")


def dapu() -> Book:
    """A list of results over two sheets, money in 元, what was done in words, the total only at the end of the second."""
    book = Book("twentieth_dapu", "self_evaluation", Place("广东省", "梅州市", "大埔县", "441422"), "大埔县卫生健康局", 2023, "元", True)
    first = pick("dapu1", "公立医院综合改革", "计划生育家庭", "基本公共卫生服务", "村卫生室运行", unit="大埔县卫生健康局")
    second = pick("dapu2", "疾病预防控制体系", "全民健康素养", unit="大埔县疾病预防控制中心")
    everything = [replace(p, other=ZERO, adjusted_fiscal=p.fiscal, spent_fiscal=min(p.spent_fiscal, p.fiscal)) for p in first + second]
    n = 0
    for name, part in (("局机关", everything[:4]), ("下属单位", everything[4:])):
        g = Grid(heading=1)
        heads = ("预算金额（元）", "支出金额（元）", "支出率", "主要绩效目标完成情况", "存在问题及改进意见", "自评分数", "自评等级")
        g.row("序号", "资金使用单位", "项目名称", *heads)
        unit = [c(part[0].unit, 1, len(part))]
        for p in part:
            n += 1
            r = f"{p.rate}%"
            score = p.score()
            grade = "优" if score >= 90 else "良"
            seq = book.project(p, unit_name=p.unit, goal_completion=p.done, total_score=score, self_grade=grade)
            problem = "个别绩效指标设置不够细化，下一步完善指标体系。" if n % 2 else "无"
            money = [book.money(seq, "budget", "total", p.fiscal), book.spent(seq, "total", p.spent_fiscal, r)]
            g.row(str(n), *unit, p.name, *money, r, p.done, problem, str(score), grade)
            unit = []
        if name == "下属单位":
            budget, paid = total(everything, "fiscal"), total(everything, "spent_fiscal")
            r = rate(paid, budget)
            g.row(c("合计", 3), book.money("", "budget", "total", budget), book.spent("", "total", paid, r), r, "", "", "", "")
        book.sheet(name, "大埔县卫生健康局2023年度项目支出绩效自评结果汇总表" + ("（续）" if name == "下属单位" else ""), g)
    return book


def gongcheng() -> Book:
    """Rows that name a project and its money above the rows of its indicators; a remark below each."""
    place = Place("广西壮族自治区", "桂林市", "恭城瑶族自治县", "450332")
    book = Book("twentieth_gongcheng", "performance_targets", place, "恭城瑶族自治县水利局", 2024)
    projects = pick(
        "gongcheng", "小型水库维修", "河湖长制", "山洪灾害防治", "农村饮水安全", codes="45033224000000T", unit="恭城瑶族自治县水利局"
    )
    g = Grid(heading=1)
    g.row("一级指标", "二级指标", "三级指标", "指标值", "指标值说明")
    for n, p in enumerate(projects, 1):
        seq = book.project(p, project_code=p.code, annual_goal=p.goal)
        g.row(c(f"{n}. 项目名称：{p.name}（项目编码：{p.code}）", 3), c(f"预算金额：{book.money(seq, 'budget', 'total', p.total)}万元", 2))
        g.row(c("年度绩效目标", 1), c(p.goal, 4))
        for item, lead in zip(p.indicators, leads(p.indicators), strict=True):
            note = {"numeric": "按实际工作量测算", "deadline": "按年度计划"}.get(item.kind, "定性描述")
            book.indicator(seq, item, remark=note)
            g.row(*lead, item.name, item.printed, note)
        if n % 2:
            g.row(c("注：该项目资金由县级财政预算安排，据实结算。", 5))
    book.sheet("绩效目标", "恭城瑶族自治县水利局2024年部门预算项目绩效目标表", g)
    return book


def xiangyun() -> Book:
    """The form of Yunnan: nature, value and unit of the target apart, remarks of the form below, grade beside the score."""
    place = Place("云南省", "大理白族自治州", "祥云县", "532923")
    book = Book("twentieth_xiangyun", "self_evaluation", place, "祥云县交通运输局", 2023)
    for n, p in enumerate(pick("xiangyun", "国省干线公路桥梁", "农村公路日常养护", "危桥改造", unit="祥云县地方公路管理段")):
        grade = "优" if p.score() >= 90 else "良"
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=p.score(), self_grade=grade)
        g = Grid()
        g.row(c("项目名称", 2), c(p.name, 8))
        g.row(c("主管部门", 2), c(book.department, 3), c("实施单位", 2), c(p.unit, 3))
        g.row(c("项目资金（万元）", 2, 5), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
        whole = ("年度资金总额", "total", p.total, p.adjusted, p.spent)
        funds = (whole, ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal))
        for label, source, first, full, spent in funds:
            main = source == "total"
            r, score = rate(spent, full), str(p.execution_score())
            money = [book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, full)]
            paid = book.spent(seq, source, spent, r if main else "", "10" if main else "", score if main else "")
            g.row(c(label, 2), *money, paid, *(("10", r, score) if main else ("—", "—", "—")))
        g.row(c("上年结转资金", 2), "", "", "", "—", "—", "—")
        other = [book.money(seq, m, "other", p.other) for m in ("initial_budget", "adjusted_budget")] if p.other else ["", ""]
        g.row(c("其他资金", 2), *other, book.spent(seq, "other", p.other) if p.other else "", "—", "—", "—")
        g.row(c("年度总体目标", 2, 2), c("预期目标", 4), c("实际完成情况", 4))
        g.row(c(p.goal, 4), c(p.done, 4))
        heads = ("指标性质", "指标值", "度量单位", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
        g.row("一级指标", "二级指标", "三级指标", *heads)
        for item, lead in zip(p.indicators, leads(p.indicators), strict=True):
            reason = "因雨季施工受阻，将加强调度。" if item.score != item.weight else ""
            book.evaluated(seq, item, with_unit=False, reason=reason)
            g.row(*lead, item.name, item.operator, item.value, item.unit, item.actual, item.weight, item.score, reason)
        g.row(c("其他需要说明的事项", 3), c("无", 7))
        g.row(c("总分", 3), c("", 4), "100", str(p.score()), grade)
        notes = (
            "备注：1.其他资金为财政拨款、上年结转以外的资金；",
            "2.自评等级：90（含）—100分为优，80（含）—90分为良，60（含）—80分为中，60分以下为差。",
        )
        book.sheet(f"{n + 1}", "公开14表", "祥云县2023年度项目支出绩效自评表", "编制单位：祥云县交通运输局", g, *notes)
    return book


FORMS = [
    Form("twentieth_xinfeng", "self_evaluation", xinfeng, "docx pdf_tall csv"),
    Form("twentieth_yishui", "target_form", yishui, "xls html pdf_torn"),
    Form("twentieth_xixia", "target_list", xixia, "xlsx_stored html aligned"),
    Form("twentieth_lichuan", "self_evaluation", lichuan, "docx pdf_torn torn"),
    Form("twentieth_xupu", "self_evaluation", xupu, "xlsx pdf_small md_lost"),
    Form("twentieth_dapu", "score_list", dapu, "xls md md_twice"),
    Form("twentieth_gongcheng", "target_list", gongcheng, "xlsx_stored columns spanless"),
    Form("twentieth_xiangyun", "self_evaluation", xiangyun, "noisy pdf_grey aligned"),
]
