"""Self-evaluations as places other than those of the samples publish them, a form a place."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels, spans
from ..content import Project
from . import Form
from .seventh_content import Aim, evaluate, read, renamed, subtotal, weighed

D = Decimal

GUANGSHAN = read("""
公益性岗位补贴及社会保险补贴|光山县公共就业服务中心||1248.3652 0 1310.7652 1286.4190|通过开发城乡公益性岗位，安置零就业家庭、大龄\
失业人员等就业困难对象，按月发放岗位补贴和社会保险补贴，兜住民生底线，确保有就业意愿的零就业家庭动态清零，全县就业局势保持总体稳定\
。|全年安置就业困难人员1,536人，零就业家庭保持动态清零；因部分人员中途退出，第四季度补贴资金结余，已结转下年使用。
数|安置就业困难人员|≥1,500人|1,536人
数|开展岗位核查次数|≥4次|4次
质|补贴发放准确率|=100%|99.2%|1|3名退岗人员未及时核减，已追回，今后按月比对
时|补贴按月发放及时率|≥95%|95.8%
经成|公益性岗位月补贴标准|≤1,800元|1,800元
社|零就业家庭户数|=0户|0户
续|就业援助长效机制|Q:健全|健全
满|受助人员满意度|≥90%|94.5%
""")[0]

YUDU = read("""
长征文化公园于都段日常运营维护|于都县长征文化事业发展中心||320.00 15.00 320.00 302.40|保障长征文化公园、长征渡口纪念碑园等红色场馆\
全年开放，做好讲解接待、文物保养和设施设备维护，传承弘扬长征精神。|场馆全年开放342天，接待观众186万人次，完成3处渡口标识和游步道维\
修。
数|场馆开放天数|≥330天|342天
数|接待观众人次|≥180万人次|186万人次
质|讲解员持证上岗率|=100%|100%
时|设施报修响应时间|≤24小时|18小时
经|带动旅游综合收入|≥2.6亿元|2.3亿元|2|受疫情影响，旅游旺季闭馆21天
社|红色文化传播影响力|Q:不断扩大|不断扩大
满|观众满意度|≥95%|97%

唢呐艺术传承与送戏下乡|于都县文化馆||64.50 0 58.05 58.05|实施客家唢呐传承人群研培，开展送戏下乡惠民演出，丰富农村群众精神文化生活\
。|研培班按期结业，送戏下乡完成276场，比计划多6场。
数|送戏下乡演出场次|≥270场|276场
数|唢呐研培班学员|≥80人|72人|1.5|报名时间与农忙重叠，下年度提前至三月开班
质|演出验收合格率|≥98%|100%
时|演出任务完成时间|D:2022年12月20日前|2022年12月9日完成
社|农村群众文化生活|Q:进一步丰富|进一步丰富
续|传承梯队建设|Q:较好|较好
满|农村观众满意度|≥90%|93.6%
""")

YUNYANG = read("""
森林火灾高风险区综合治理与应急救援装备配置|云阳县应急救援保障中心|50023523T000003188|486.00 0 452.00 440.25|购置森林消防水泵、油锯\
、无人机等装备，建设蓄水池和防火隔离带，组织综合应急救援队伍训练演练，提升火情早期处置能力，确保全县不发生重特大森林火灾。|完成12\
座蓄水池和26公里防火隔离带建设，装备全部配发到乡镇，全年未发生重特大森林火灾。
数|购置救援装备|≥215台|223台
数|新建防火隔离带|≥26公里|26公里
数|组织应急演练|≥8次|7次|2|第四季度演练因持续降雨推迟至次年1月
质|装备验收合格率|=100%|100%
时|火情接报后出动时间|≤15分钟|12分钟
社|重特大森林火灾|=0起|0起
生|森林火灾受害率|≤0.3‰|0.08‰
满|群众对救援工作满意度|≥90%|92%
""")[0]

MACHENG = read("""
部门整体支出|||3186.45 0 3186.45 3041.20|围绕平安麻城、法治麻城建设，做好人民调解、法律援助、社区矫正、普法宣传和公共法律服务，规\
范行政执法监督。|
数|办理法律援助案件|≥860件|912件
数|调解矛盾纠纷|≥5,200件|5,648件
质|调解成功率|≥98%|98.7%
时|法律援助申请审批时限|≤3个工作日|3个工作日
社|社区矫正对象再犯罪率|≤0.2%|0.1%
数|开展法治宣传活动|≥120场次|104场次|2.6|疫情防控期间压减聚集性活动
质|行政复议案件按期办结率|=100%|100%
续|公共法律服务网络|Q:基本健全|基本健全
满|群众对法律服务满意度|≥92%|95%
""")[0]

JIANPING = read("""
普通国省干线公路养护工程|建平县公路段|JP2023-JT-011|1865.20 0 1865.20 1790.59|对国道101线、省道208线建平境内路段实施预防性养护和修\
复养护，更换交安设施，保持干线公路优良路率，提升路网服务水平和应急保通能力。|完成修复养护18.6公里、预防性养护32公里，更换波形护栏4\
.2公里，优良路率达到91.3%。
数|修复养护里程|≥18公里|18.6公里
数|更换波形护栏|≥4.5公里|4.2公里|1|中标价调增，工程量相应核减
质|工程一次交验合格率|=100%|100%
时|完工率|≥95%|96%
社|公路优良路率|≥90%|91.3%
社|公众出行安全保障能力|Q:明显提升|明显提升
生|路域环境|Q:整洁美观|整洁美观
满|过往司乘人员满意度|≥90%|92.4%
""")[0]

LISHU = read("""
黑土地保护性耕作推广补助|梨树县农业技术推广总站||7420.00 0 7420.00 7198.36|推广“梨树模式”秸秆覆盖还田免（少）耕播种技术，建设高\
标准应用基地，按作业面积给予农机作业补助，减少土壤风蚀水蚀，提升黑土地耕地质量，实现农业可持续发展。|全县实施保护性耕作面积201万亩\
，建设县级高标准应用基地5个、乡级48个，补助资金全部打卡发放到户。
数|保护性耕作实施面积|≥200万亩|201万亩
数|建设县级高标准应用基地|=5个|5个
质|秸秆覆盖率|≥30%|34%
时|作业补助兑付时间|D:2020年12月31日前|2020年12月18日
经|亩均节本增效|≥50元|56元
生|土壤风蚀程度|Q:有效减轻|有效减轻
满|种植户满意度|≥90%|91.7%

畜禽粪污资源化利用整县推进|梨树县畜牧业管理局||2650.00 0 2650.00 1987.50|支持规模养殖场改造粪污收集、贮存、处理设施，建设区域性粪\
污处理中心，提高畜禽粪污综合利用水平，改善农村人居环境。|完成规模场改造126家，处理中心主体完工、设备安装尚未完成。
数|改造规模养殖场|≥126家|126家
数|建设区域性处理中心|=3处|2处||1处选址用地手续未落实，已协调自然资源部门，2021年6月底前完成
质|规模场设施装备配套率|≥97%|98.5%
时|项目完工时间|D:2020年11月底前|未按期完成||施工受三次台风影响，顺延工期
生|畜禽粪污综合利用率|≥85%|88%
满|养殖户满意度|≥90%|90%
""")

YOUXI = read("""
尤溪县城镇老旧小区改造配套基础设施项目|尤溪县城市建设发展中心||2400.00 360.00 2400.00 2246.00|改造城关镇8个老旧小区，惠及居民1,462\
户，完成雨污分流、道路硬化、停车位和电动车充电设施建设，改善居民居住条件。|
数|改造老旧小区个数|=8个|8个
数|惠及居民户数|≥1,462户|1,462户
数|新增停车位|≥310个|286个|1.5|两处地块与管线冲突，减少车位24个
质|工程质量验收合格率|=100%|100%
时|项目完工时间|D:2024年11月30日前|2024年12月20日|2|雨季较长，路面工程延后二十天
经成|户均改造成本|≤1.9万元|1.78万元
社|居民居住条件|Q:明显改善|明显改善
社|小区安全隐患投诉件数|≤12件|5件
续|长效物业管理覆盖率|≥90%|87.5%|1|一个小区业主委员会尚未成立
满|居民满意度|≥92%|94.1%
""")[0]

SHACHE = read("""
“靓发屋”妇女就业创业扶持|莎车县妇女联合会发展部||86.00 0 86.00 84.28|扶持农村妇女开办“靓发屋”，购置理发设备，开展美容美发技能\
培训，促进妇女就近就地就业增收，倡导现代文明生活方式。|扶持“靓发屋”43家，培训妇女260人，带动就业118人。
数|扶持“靓发屋”家数|≥43家|43家
数|培训妇女人数|≥260人|260人
质|培训合格率|≥90%|96%
时|设备配发完成时间|D:2019年9月30日前|2019年9月12日
成|每家补助标准|≤2万元|1.96万元
经|从业妇女月均增收|≥800元|760元|1|部分乡村客流较少，将增设上门服务
社|妇女家庭地位|Q:有所提高|有所提高
满|受扶持妇女满意度|≥95%|97%

农村妇女“两癌”救助|莎车县妇女联合会权益部||42.00 0 38.00 38.00|对患有宫颈癌、乳腺癌的农村低收入妇女给予一次性救助，缓解其家庭医\
疗负担。|救助患病妇女38人，资金全部通过银行卡发放。
数|救助患病妇女|≥38人|38人
质|救助对象核实率|=100%|100%
时|救助金发放及时率|=100%|100%
成|救助标准|=1万元/人|1万元/人
社|患病家庭医疗负担|Q:减轻|减轻
满|受助妇女满意度|≥95%|98%
""")

DAMING = read("""
一事一议财政奖补村内道路硬化|大名县财政局农财股||560.00 0 560.00 548.80|对村民通过民主议事方式开展的村内道路硬化给予奖补，改善群众\
出行条件。|
数|硬化村内道路|≥18.5万平方米|18.9万平方米
质|工程验收合格率|=100%|100%
社|群众出行条件|Q:改善|完成
满|村民满意度|≥90%|93%

财政电子票据系统运行维护|大名县财政局综合股||28.60 0 28.60 28.60|保障财政电子票据系统安全稳定运行，扩大开票单位覆盖面。|
数|覆盖开票单位|≥312家|318家
时|系统故障修复时间|≤4小时|3小时
社|财政票据无纸化|Q:全面推行|完成
满|用票单位满意度|≥90%|95%

预算绩效管理第三方服务|大名县预算绩效评价中心||75.00 0 60.00 51.00|聘请第三方机构对重点项目开展绩效评价和事前评估。|
数|评价重点项目|≥12个|10个|3|两个项目年底才竣工，顺延评价
质|评价报告合格率|≥95%|100%
时|评价报告提交时间|D:2023年10月底前|完成
续|绩效评价结果应用|Q:与预算挂钩|未完成|5|结果应用办法尚在征求意见
满|被评价单位满意度|≥85%|88%
""")

BOBAI = (
    (
        "450923210001",
        "城乡居民最低生活保障县级配套",
        "博白县低收入居民家庭经济状况核对中心",
        "1860.00",
        "1860.00",
        "1860.00",
        "100",
        "优",
        "",
    ),
    ("450923210002", "特困人员集中供养机构护理费", "博白县社会福利院", "426.50", "452.50", "441.30", "97.25", "优", ""),
    ("450923210003", "困难残疾人生活补贴和重度残疾人护理补贴", "博白县民政局", "1135.20", "1135.20", "1098.70", "96.5", "优", ""),
    (
        "450923210004",
        "农村公益性公墓建设补助",
        "博白县殡葬管理所",
        "300.00",
        "300.00",
        "168.00",
        "78.6",
        "中",
        "用地报批时间较长，两处公墓跨年实施",
    ),
    ("450923210005", "社区居家养老服务中心运营", "博白县民政局", "96.00", "96.00", "90.24", "93.4", "优", ""),
    ("450923210006", "地名普查成果转化与界线管理", "博白县区划地名服务站", "38.00", "34.20", "29.07", "86.5", "良", "界桩更换招标结余"),
    ("450923210007", "孤儿及事实无人抚养儿童基本生活费", "博白县儿童福利指导中心", "512.40", "520.80", "520.80", "99", "优", ""),
)


def _pct(spent: Decimal, budget: Decimal, digits: str = "0.01") -> str:
    return f"{(100 * spent / budget).quantize(D(digits))}"


def henan() -> Book:
    """The classical form in 元: carried-over money, sub-rows without points, a row of the total score."""
    book = Book(
        "s7_henan_yuan_form", "self_evaluation", Place("河南省", "信阳市", "光山县", "411522"), "光山县人力资源和社会保障局", 2023, "元",
        commas=True,
    )  # fmt: skip
    p = weighed(GUANGSHAN, 成本指标=10, 产出指标=40, 效益指标=30, 满意度指标=10)
    rate = _pct(p.spent, p.adjusted)
    points = str((D(rate) / 10).quantize(D("0.1")))
    total = str(D(subtotal(p.indicators)[1]) + D(points))
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=total)
    rows = (("年度资金总额", "total", p.fiscal, p.adjusted, p.spent), ("其中：当年财政拨款", "fiscal_appropriation", *[D("1248.3652")] * 2,
            D("1224.0190")), ("上年结转资金", "carryover", D("0.0000"), D("62.4000"), D("62.4000")),
            ("其他资金", "other", *[D("0.0000")] * 3))  # fmt: skip
    grid = Grid()
    grid.row("项目名称", c(p.name, 8))
    grid.row("主管部门", c(book.department, 4), "实施单位", c(p.unit, 3))
    grid.row(c("项目资金（元）", 1, 5), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    for name, source, first, full, spent in rows:
        top = source == "total"
        shown = f"{_pct(spent, full)}%" if full else "—"
        done = book.spent(seq, source, spent, rate=shown if full else "", weight="10" if top else "", score=points if top else "")
        money = [book.money(seq, "initial_budget", source, first), book.money(seq, "adjusted_budget", source, full), done]
        grid.row(c(name, 2), *money, "10" if top else "—", shown, points if top else "—")
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(p.goal, 4), c(p.done, 4))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分",
             "偏差原因分析及改进措施")  # fmt: skip
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        did = evaluate(book, seq, item, weight=item.weight, score=item.score, reason=item.reason)
        grid.row(*lead, item.name, item.said, did, item.weight, item.score, item.reason)
    grid.row(c("总分", 6), "100", total, "")
    book.sheet("自评表", "光山县县级预算项目支出绩效自评表", "（2023年度）", grid)
    return book


def _jiangxi_grid(book: Book, project: Project) -> Grid:
    p = weighed(project, 产出指标=50, 效益指标=30, 满意度指标=10)
    rate = _pct(p.spent, p.adjusted, "0.1")
    points = str((D(rate) / 10).quantize(D("0.01")))
    total = str(D(subtotal(p.indicators)[1]) + D(points))
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=total)
    grid = Grid()
    grid.row("项目名称", c(p.name, 4), "项目负责人", c("刘××", 2))
    grid.row("主管部门", c(book.department, 4), "实施单位", c(p.unit, 2))
    grid.row(c("预算执行情况（10分）", 1, 4), c("", 2), c("全年预算数（A）", 2), "全年执行数（B）", "执行率（B/A）", "得分")
    parts = [("年度资金总额", "total", p.adjusted, p.spent), ("其中：财政拨款", "fiscal_appropriation", p.adjusted_fiscal, p.spent_fiscal),
             ("其他资金", "other", p.other, p.other)]  # fmt: skip
    for name, source, full, spent in parts:
        top = source == "total"
        done = book.spent(seq, source, spent, rate=f"{rate}%" if top else "", weight="10" if top else "", score=points if top else "")
        money = book.money(seq, "adjusted_budget", source, full)
        grid.row(c(name, 2), c(money, 2), done, f"{rate}%" if top else "-", points if top else "-")
    grid.row("年度目标", c(p.goal, 7))
    grid.row("完成情况", c(p.done, 7))
    grid.row("一级指标", "二级指标", "三级指标", "分值", "年度指标值", "全年实际值", "未完成原因分析", "得分")
    for level1 in dict.fromkeys(i.level1 for i in p.indicators):
        mine = [i for i in p.indicators if i.level1 == level1]
        for item, lead in zip(mine, levels(mine), strict=True):
            did = evaluate(book, seq, item, weight=item.weight, score=item.score, reason=item.reason)
            grid.row(*lead, item.name, item.weight, item.said, did, item.reason, item.score)
        weight, score = subtotal(p.indicators, level1)
        grid.row(c(f"{level1}小计", 3), weight, "", "", "", score)
    grid.row(c("总分（含预算执行得分）", 3), "100", "", "", "", total)
    return grid


def jiangxi() -> Book:
    """Reason before the score, sub-totals of each first level, a sheet a project."""
    book = Book("s7_jiangxi_subtotals", "self_evaluation", Place("江西省", "赣州市", "于都县", "360731"), "于都县文化广电旅游局", 2022)
    for n, p in enumerate(YUDU, 1):
        book.sheet(f"自评{n}", "于都县项目支出绩效自评表", "（2022年度）　　　　　　　　　金额单位：万元", _jiangxi_grid(book, p))
    return book


def _chongqing_row(book: Book, seq: str, item: Aim) -> list[str]:
    did = evaluate(book, seq, item, apart=True, target=item.operator + item.shown + item.unit, hide="12", weight=item.weight,
                   score=item.score, reason=item.reason)  # fmt: skip
    share = _pct(D(item.score), D(item.weight), "1")
    return [item.name, item.operator, item.shown, item.unit, "", did, share, item.weight, item.score, item.reason]


def chongqing() -> Book:
    """No levels: name, nature, value, unit, an adjusted value that was not needed, coefficient, weight, score."""
    book = Book("s7_chongqing_no_levels", "self_evaluation", Place("重庆市", "", "云阳县", "500235"), "云阳县应急管理局", 2023)
    p = weighed(YUNYANG, 产出指标=50, 效益指标=30, 满意度指标=10)
    rate = _pct(p.spent, p.adjusted)
    points = str((D(rate) / 10).quantize(D("0.01")))
    total = str(D(subtotal(p.indicators)[1]) + D(points))
    seq = book.project(p, unit_name=p.unit, project_code=p.code, annual_goal=p.goal, goal_completion=p.done, total_score=total)
    grid = Grid()
    grid.row("项目名称", c(p.name, 4), "项目编码", c(p.code, 2), "自评总分（分）", total)
    grid.row("主管部门", c(book.department, 4), "实施单位", c(p.unit, 4))
    grid.row(
        c("项目资金（万元）", 1, 3),
        "",
        c("年初预算数", 2),
        c("全年（调整）预算数", 2),
        "全年执行数",
        "执行率（%）",
        "执行率权重",
        "执行率得分",
    )
    parts = (
        ("年度总金额", "total", p.fiscal, p.adjusted, p.spent),
        ("其中：一般公共预算", "general_public", p.fiscal, p.adjusted, p.spent),
    )
    for name, source, first, full, spent in parts:
        top = source == "total"
        done = book.spent(seq, source, spent, rate if top else "", "10" if top else "", points if top else "")
        money = [c(book.money(seq, measure, source, x), 2) for measure, x in (("initial_budget", first), ("adjusted_budget", full))]
        grid.row(name, *money, done, *([rate, "10", points] if top else [""] * 3))
    grid.row(c("当年绩效目标", 1, 2), c("年初绩效目标", 3), c("全年（调整）绩效目标", 3), c("全年目标实际完成情况", 3))
    grid.row(c(p.goal, 3), c("", 3), c(p.done, 3))
    aims = Grid(heading=1)
    aims.row(
        "指标名称",
        "指标性质",
        "年初指标值",
        "计量单位",
        "调整指标值",
        "全年完成值",
        "得分系数（%）",
        "指标权重",
        "指标得分",
        "偏差原因说明",
    )
    for item in p.indicators:
        aims.row(*_chongqing_row(book, seq, item))
    book.sheet("自评表", "云阳县2023年项目绩效自评表", grid, "绩效指标", aims)
    return book


def guangxi() -> Book:
    """A summary of projects: budgets, spending, score and grade in a row each; the department's total below."""
    book = Book(
        "s7_guangxi_summary", "self_evaluation", Place("广西壮族自治区", "玉林市", "博白县", "450923"), "博白县民政局", 2021, commas=True
    )
    grid = Grid(heading=2)
    heads = ("序号", "项目编码", "项目名称", "项目实施单位")
    grid.row(*(c(x, 1, 2) for x in heads), c("预算执行情况", 4), c("自评得分", 1, 2), c("自评等级", 1, 2), c("预算执行偏差原因", 1, 2))
    grid.row("年初预算数", "调整后预算数", "实际支出数", "执行率")
    for n, (code, name, unit, first, full, spent, score, grade, why) in enumerate(BOBAI, 1):
        p = Project(name, "", (), code, unit)
        seq = book.project(p, project_code=code, unit_name=unit, total_score=score, self_grade=grade)
        rate = f"{_pct(D(spent), D(full))}%"
        money = book.money(seq, "initial_budget", "total", D(first)), book.money(seq, "adjusted_budget", "total", D(full))
        grid.row(str(n), code, name, unit, *money, book.spent(seq, "total", D(spent), rate, reason=why), rate, score, grade, why)
    first, full, spent = (sum((D(row[k]) for row in BOBAI), D(0)) for k in (3, 4, 5))
    rate = f"{_pct(spent, full)}%"
    money = book.money("", "initial_budget", "total", first), book.money("", "adjusted_budget", "total", full)
    grid.row(c("合　　计", 4), *money, book.spent("", "total", spent, rate), rate, "", "", "")
    foot = "注：自评等级分为优（90分及以上）、良（80—89分）、中（60—79分）、差（60分以下）。"
    book.sheet("汇总表", "附件3", "博白县民政局2021年度项目支出绩效自评结果汇总表", "单位：万元", grid, foot)
    return book


def hubei() -> Book:
    """The department as a whole: two aims of the year with their indicators, scores without weights."""
    book = Book("s7_hubei_whole", "self_evaluation", Place("湖北省", "黄冈市", "麻城市", "421181"), "麻城市司法局", 2022)
    p = MACHENG
    rate = _pct(p.spent, p.adjusted)
    points = (D(rate) / 5).quantize(D("0.01"))
    grid = Grid()
    grid.row(c("单位名称", 2), c(book.department, 4))
    grid.row(c("预算执行情况（20分）", 2, 2), "预算数（万元）（A）", "执行数（万元）（B）", "执行率（B/A）", "得分（满分20分）")
    done = book.spent("", "total", p.spent, f"{rate}%", "20", str(points))
    grid.row(book.money("", "budget", "total", p.adjusted), done, f"{rate}%", str(points))
    goals = (("年度目标1（40分）", "深化矛盾纠纷多元化解和法律援助，守好社会稳定第一道防线。", p.indicators[:5], "8"),
             ("年度目标2（40分）", "推进法治建设和公共法律服务，提升群众法治获得感。", p.indicators[5:], "10"))  # fmt: skip
    sum_ = points
    for title, text, items, each in goals:
        grid.row(c(title, 2), c(text, 4))
        grid.row("一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分")
        scores = [str(D(each) - D(i.lost or 0)) for i in items]
        for item, lead, score in zip(items, levels(items), scores, strict=True):
            grid.row(*lead, item.name, item.said, evaluate(book, "", item, score=score), score)
        sum_ += sum((D(x) for x in scores), D(0))
    grid.row(c("总分", 5), str(sum_))
    grid.row(c("偏差大或目标未完成原因分析", 2), c("疫情防控期间压减聚集性活动，法治宣传场次未达预期。", 4))
    grid.row(c("改进措施及结果应用方案", 2), c("增加线上普法比重，将自评结果作为下年度预算安排依据。", 4))
    book.sheet("整体自评表", "2022年度麻城市司法局部门整体绩效自评表", "填报日期：2023年3月16日　　　　　总分：" + str(sum_), grid)
    return book


def _liaoning_row(book: Book, seq: str, item: Aim) -> list[str]:
    """Operator, content, unit, the value reached, points, a box for every kind of cause and the cause in words."""
    did = evaluate(book, seq, item, apart=True, target=item.operator + item.shown + item.unit, weight=item.weight, score=item.score,
                   reason=item.reason)  # fmt: skip
    boxes = ["☑" if item.reason and k == 0 else "□" for k in range(4)]
    return [item.operator, item.shown, item.unit, did, item.weight, item.score, *boxes, item.reason]


def liaoning() -> Book:
    """Causes of deviation as boxes to tick, targets in three columns under one heading."""
    book = Book("s7_liaoning_ticked_causes", "self_evaluation", Place("辽宁省", "朝阳市", "建平县", "211322"), "建平县交通运输局", 2023)
    p = renamed(weighed(JIANPING, 产出指标=50, 效益指标=30, 满意度指标=10), 服务对象满意度指标="满意度指标")
    rate = _pct(p.spent, p.adjusted)
    points = str((D(rate) / 10).quantize(D("0.1")))
    total = str(D(subtotal(p.indicators)[1]) + D(points))
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, project_code=p.code, total_score=total)
    head = Grid()
    head.row("项目(政策)名称", p.name, "项目编码", p.code)
    head.row("主管部门", book.department, "实施单位", p.unit)
    head.row("预算资金（万元）", book.money(seq, "budget", "total", p.adjusted), "执行资金（万元）",
             book.spent(seq, "total", p.spent, f"{rate}%", "10", points))  # fmt: skip
    head.row("预算执行率", f"{rate}%", "预算执行率得分（满分10分）", points)
    head.row("年度目标", p.goal, "实际完成情况", p.done)
    grid = Grid(heading=2)
    heads = [c(x, 1, 2) for x in ("一级指标", "二级指标", "三级指标", "全年完成值", "分值", "得分")]
    grid.row(*heads[:3], c("年初目标值", 3), *heads[3:], c("偏差原因分析", 5))
    grid.row("运算符号", "内容", "度量单位", "经费保障", "制度保障", "人员保障", "硬件条件保障", "原因说明")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        grid.row(*lead, item.name, *_liaoning_row(book, seq, item))
    grid.row(c("合计", 7), "90", subtotal(p.indicators)[1], *[""] * 5)
    grid.row(c("自评总分", 7), "100", total, *[""] * 5)
    book.sheet("自评表", "部门预算项目（政策）绩效自评表", "（2023年度）", head, grid)
    return book


def _jilin_grid(book: Book, p: Project) -> Grid:
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done)
    rate = _pct(p.spent, p.adjusted, "1")
    grid = Grid()
    grid.row(c("转移支付（项目）名称", 2), c(p.name, 4))
    grid.row(c("县级主管部门", 2), c(book.department, 2), "资金使用单位", p.unit)
    grid.row(c("资金投入情况（万元）", 2, 2), c("", 1), "全年预算数（A）", "全年执行数（B）", "预算执行率（B/A×100%）")
    done = book.spent(seq, "total", p.spent, f"{rate}%")
    grid.row("年度资金总额：", book.money(seq, "adjusted_budget", "total", p.adjusted), done, f"{rate}%")
    grid.row(c("总体目标完成情况", 1, 2), c("总体目标", 3), c("全年实际完成情况", 2))
    grid.row(c(p.goal, 3), c(p.done, 2))
    grid.row("一级指标", "二级指标", "三级指标", "指标值", "全年实际完成值", "未完成原因和改进措施")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        did = evaluate(book, seq, item, reason=item.reason)
        grid.row(*lead, item.name, item.said, did, item.reason)
    grid.row("说明", c("无", 5))
    return grid


def jilin() -> Book:
    """A regional transfer without points: total funds, targets and what was reached, notes under the table."""
    book = Book("s7_jilin_transfer", "self_evaluation", Place("吉林省", "四平市", "梨树县", "220322"), "梨树县农业农村局", 2020)
    for n, p in enumerate(LISHU, 1):
        notes = "注：1.资金使用单位按项目绩效目标填报，主管部门汇总时按区域绩效目标填报。"
        title = "中央对地方转移支付区域（项目）绩效自评表"
        book.sheet(f"自评表{n}", title, "（2020年度）", _jilin_grid(book, p), notes)
    return book


def _fujian_aims(book: Book, seq: str, p: Project) -> Grid:
    grid = Grid(heading=1)
    grid.row("序号", "一级指标", "二级指标", "三级指标", "目标值", "完成值", "权重", "评分", "扣分原因")
    for n, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True), 1):
        did = evaluate(book, seq, item, weight=item.weight, score=item.score, reason=item.reason)
        grid.row(str(n), *lead, item.name, item.said, did, item.weight, item.score, item.reason)
    grid.row(c("合计", 6), *subtotal(p.indicators), "")
    return grid


def fujian() -> Book:
    """A report in words with three tables: facts, funds, what was reached."""
    book = Book("s7_fujian_report", "self_evaluation", Place("福建省", "三明市", "尤溪县", "350426"), "尤溪县住房和城乡建设局", 2024)
    p = weighed(YOUXI, 成本指标=20, 产出指标=40, 效益指标=30, 满意度指标=10)
    score = subtotal(p.indicators)[1]
    about = "城关镇老旧小区多建于上世纪九十年代，排水管网老化、停车困难、飞线充电现象突出，群众改造意愿强烈。"
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, description=about, total_score=score, self_grade="优")
    facts = Grid()
    facts.row("项目名称", c(p.name, 3))
    facts.row("主管部门", book.department, "实施单位", p.unit)
    facts.row("项目概况", c(about, 3))
    facts.row("年度绩效目标", c(p.goal, 3))
    funds = Grid()
    funds.row("资金来源", "预算安排（万元）", "实际支出（万元）", "预算执行率")
    parts = (("一般公共预算", "general_public", p.fiscal, p.spent_fiscal), ("其他资金", "other", p.other, D("331.20")))
    spent = sum((x[3] for x in parts), D(0))
    for name, source, wan, out in (*parts, ("合计", "total", p.total, spent)):
        rate = f"{_pct(out, wan)}%"
        funds.row(name, book.money(seq, "budget", source, wan), book.spent(seq, source, out, rate), rate)
    again = book.money(seq, "budget", "total", p.total, again=True)
    texts = (f"2024年度安排资金{again}万元，资金及时足额到位，实行专账核算，未发现截留、挤占、挪用情况。",
             f"对照绩效目标逐项自评，项目综合得分{score}分，自评等级为“优”。",
             "一是前期管线勘察不够细致；二是个别小区业主自治组织不健全。下一步将强化前期摸排，推动物业管理全覆盖。")  # fmt: skip
    book.sheet(
        "自评报告", "尤溪县2024年度项目支出绩效自评报告", "一、项目基本情况", facts, "二、资金安排和使用情况", texts[0], funds,
        "三、绩效目标完成情况", _fujian_aims(book, seq, p), "四、自评结论", texts[1], "五、存在的问题和改进措施", texts[2],
        "尤溪县住房和城乡建设局", "2025年3月28日",
    )  # fmt: skip
    return book


def _xinjiang_grid(book: Book, project: Project) -> Grid:
    p = weighed(project, 产出指标=50, 效益指标=30, 满意度指标=10)
    rate = _pct(p.spent, p.adjusted)
    points = str((D(rate) / 10).quantize(D("0.01")))
    total = str(D(subtotal(p.indicators)[1]) + D(points))
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=total, self_grade="优")
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 3), "实施单位", p.unit)
    grid.row(c("年初预算（万元）", 2), book.money(seq, "initial_budget", "total", p.fiscal), c("全年预算（万元）", 2),
             c(book.money(seq, "adjusted_budget", "total", p.adjusted), 2))  # fmt: skip
    grid.row(
        c("全年执行（万元）", 2),
        book.spent(seq, "total", p.spent, f"{rate}%", "10", points),
        "执行率",
        f"{rate}%",
        "得分（满分10分）",
        points,
    )
    grid.row(c("年度目标", 2), c(p.goal, 5))
    grid.row(c("目标实际完成情况", 2), c(p.done, 5))
    grid.row("一级指标", "二级指标", "三级指标", "目标值", "实际完成值", "自评得分", "未完成原因及拟采取的改进措施")
    tall, low = spans(i.level1 for i in p.indicators), spans(i.level1 + i.level2 for i in p.indicators)
    for item, high, flat in zip(p.indicators, tall, low, strict=True):
        did = evaluate(book, seq, item, score=item.score, reason=item.reason)
        level1 = [c(f"{item.level1}（{subtotal(p.indicators, item.level1)[0]}分）", 1, high)] if high else []
        grid.row(*level1, *([c(item.level2, 1, flat)] if flat else []), item.name, item.said, did, item.score, item.reason)
    grid.row(c("总分", 5), total, "")
    grid.row(c("自评等级", 2), c("☑优（90分以上）　□良（80—90分）　□中（60—80分）　□差（60分以下）", 5))
    return grid


def xinjiang() -> Book:
    """Funds in pairs of label and value, points only beside the first level, the grade a ticked box, signatures."""
    book = Book(
        "s7_xinjiang_ticked_grade", "self_evaluation", Place("新疆维吾尔自治区", "喀什地区", "莎车县", "653125"), "莎车县妇女联合会", 2019
    )
    for n, p in enumerate(SHACHE, 1):
        foot = "单位负责人（签字）：　　　　　　填表人：古丽××　　　　　　联系电话：0998-85×××××"
        book.sheet(f"项目{n}", "2019年度财政支出项目绩效自评表", "填报单位（盖章）：莎车县妇女联合会", _xinjiang_grid(book, p), foot)
    return book


def hebei() -> Book:
    """All projects in one list: budget, spending and score of each merged over its indicators; 完成 and 未完成."""
    book = Book("s7_hebei_list", "self_evaluation", Place("河北省", "邯郸市", "大名县", "130425"), "大名县财政局", 2023)
    grid = Grid(heading=2)
    heads = ("序号", "项目名称", "责任单位", "全年预算数", "全年执行数", "绩效目标")
    grid.row(*(c(x, 1, 2) for x in heads), c("绩效指标完成情况", 7), c("项目得分", 1, 2))
    grid.row("二级指标", "三级指标", "目标值", "完成值", "满分", "得分", "扣分说明")
    for n, raw in enumerate(DAMING, 1):
        p = weighed(raw, **{"产出指标": 50, "效益指标": 30, "满意度指标": 20})
        score = subtotal(p.indicators)[1]
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, total_score=score)
        tall, money = len(p.indicators), book.money(seq, "adjusted_budget", "total", p.adjusted)
        first = [c(x, 1, tall) for x in (str(n), p.name, p.unit, money, book.spent(seq, "total", p.spent), p.goal)]
        last = [c(score, 1, tall)]
        for item in p.indicators:
            did = evaluate(book, seq, item, hide="1", weight=item.weight, score=item.score, reason=item.reason)
            grid.row(*first, item.level2, item.name, item.said, did, item.weight, item.score, item.reason, *last)
            first, last = [], []
    book.sheet("自评情况", "大名县财政局2023年度预算项目绩效自评情况表", "金额单位：万元", grid)
    return book


FORMS = [
    Form("s7_henan_yuan_form", "evaluation_form", henan, "xlsx pdf md_lost"),
    Form("s7_jiangxi_subtotals", "evaluation_form", jiangxi, "docx spanless"),
    Form("s7_chongqing_no_levels", "evaluation_form", chongqing, "html pdf torn"),
    Form("s7_guangxi_summary", "evaluation_summary", guangxi, "xlsx text csv_ragged"),
    Form("s7_hubei_whole", "evaluation_whole", hubei, "pdf_tall md_twice"),
    Form("s7_liaoning_ticked_causes", "evaluation_form", liaoning, "xls pdf"),
    Form("s7_jilin_transfer", "evaluation_form", jilin, "docx aligned"),
    Form("s7_fujian_report", "evaluation_report", fujian, "docx pdf_grey md"),
    Form("s7_xinjiang_ticked_grade", "evaluation_form", xinjiang, "noisy torn"),
    Form("s7_hebei_list", "evaluation_list", hebei, "xlsx spanless"),
]
