"""Contents and helpers shared by the forms of the twenty-fifth author."""

from __future__ import annotations

import random
import zlib
from dataclasses import dataclass, replace
from decimal import Decimal

from ..book import Book, Cell, c, spans
from ..content import LEVEL1, LEVEL2, THEMES, Indicator, Project, _actual

# name|goal|what the money is for, then level1|level2|name|operator|target|unit|actual|value of last year|explanation
CATALOG = """
城乡低保及特困人员救助供养|按照应保尽保、应救尽救、应退尽退的原则，将符合条件的城乡低收入家庭全部纳入救助范围，按月足额社会化发放低保金和特困供养金，加强动态管理和家庭经济状况核对，切实兜牢困难群众基本生活底线。|用于发放城乡居民最低生活保障金、特困人员基本生活费和照料护理费。
产出|数量|城乡低保对象人数|≥|8650|人|8712|8594|反映年末在册城乡低保对象数量
产出|数量|特困人员集中供养人数|≥|312|人|305|298|反映敬老院集中供养人数
产出|质量|救助对象认定准确率|≥|98|%|99.2|97.6|抽查认定准确户数占抽查总户数的比例
产出|时效|救助金社会化发放及时率|=|100|%|100|100|每月10日前发放到位的比例
产出|成本|农村低保月人均补助水平|≥|385|元/人|392|371|按省定最低指导标准执行
效益|社会|困难群众基本生活保障水平|Q|稳步提高||稳步提高|有所提高|与上年度相比
效益|持续|社会救助长效机制|Q|逐步健全||逐步健全|基本建立|反映制度建设情况
满意|满意|救助对象满意度|≥|90|%|93.5|91|问卷调查满意人数占调查人数的比例
农村公路养护及安全生命防护工程|对全县县道、乡道、村道实施日常养护和小修保养，完成急弯陡坡、临水临崖等重点路段安全隐患治理，及时处置水毁路段，不断提升农村公路通行能力和服务水平，为乡村振兴提供坚实保障。|用于农村公路日常养护人工费、材料费以及波形护栏、标志标牌等安防设施采购安装。
产出|数量|日常养护农村公路里程|≥|1862.4|公里|1862.4|1840|纳入年度养护计划的里程
产出|数量|新建波形护栏长度|≥|26500|米|27120|18300|经验收的护栏长度
产出|质量|优良中等路率|≥|86|%|84.5|83|路况自动化检测结果
产出|质量|交工验收合格率|=|100|%|100|100|合格标段数占全部标段数的比例
产出|时效|年度养护任务完成时间|D|{y}年11月30日前||{y}年11月22日|{p}年12月5日|以验收报告日期为准
产出|成本|县道每公里养护成本|≤|1.2|万元/公里|1.15|1.18|按养护定额测算
效益|社会|沿线群众出行条件|Q|明显改善||明显改善|有所改善|反映通行条件变化
效益|经济|带动沿线农产品销售额增长|≥|5|%|6.1|4.3|农业农村部门统计数据
满意|满意|沿线群众满意度|≥|88|%|91|89|随机抽样问卷
义务教育阶段学生营养改善计划|严格落实农村义务教育学生营养膳食补助政策，全面实行学校食堂供餐，规范食材招标采购和资金管理，保障食品安全，不断改善农村学生营养健康状况，确保国家惠民政策落到实处。|用于向农村义务教育学校学生提供等值优质营养膳食补助和食堂从业人员工资补助。
产出|数量|受益学生人数|≥|1.86|万人|1.89|1.92|享受营养膳食补助的学生数
产出|数量|食堂供餐学校所数|=|74|所|74|76|实行食堂供餐的学校数
产出|质量|食材抽检合格率|≥|99|%|100|99.4|市场监管部门抽检结果
产出|时效|补助资金拨付及时率|=|100|%|100|100|按学期及时拨付
产出|成本|学生每天膳食补助标准|=|5|元/人/天|5|5|国家统一标准
效益|社会|学生体质健康合格率|≥|92|%|93.6|91.8|体质健康监测结果
满意|满意|学生及家长满意度|≥|90|%|92|90.5|问卷调查
污水处理厂运营及管网维护|保障县城及重点集镇污水处理厂全年稳定运行，出水水质稳定达到一级A标准，完成老旧管网排查修复，改善流域水环境质量，助力国考断面水质达标。|用于支付污水处理厂运营服务费、污泥处置费、管网清淤疏通及检测修复费用。
产出|数量|年处理污水量|≥|730|万吨|748|715|在线监测累计流量
产出|数量|修复破损管网长度|≥|4.6|公里|4.6|3.2|经检测验收的管网长度
产出|质量|出水水质达标率|≥|98|%|99.1|98.3|达标天数占运行天数的比例
产出|时效|突发故障处置时限|≤|24|小时|18|22|自接报至恢复运行
产出|成本|吨水处理费用|≤|1.38|元/吨|1.36|1.36|特许经营协议约定
效益|生态|国考断面水质|Q|稳定达到Ⅲ类||稳定达到Ⅲ类|Ⅲ类|生态环境部门监测通报
效益|持续|污水收集处理体系|Q|持续完善||持续完善|基本完善|反映可持续影响程度
满意|满意|周边居民满意度|≥|85|%|88|86|电话回访
森林防火及专业扑火队伍建设|健全县乡村三级森林防火网格，组建并保障专业扑火队伍，配备防灭火物资装备，加强重点时段巡查值守和宣传教育，森林火灾受害率控制在规定范围以内。|用于专业扑火队员工资保险、防火物资储备、视频监控系统运维、防火宣传和隔离带维护。
产出|数量|专业扑火队员人数|≥|65|人|65|60|在编在岗专业队员数
产出|数量|开设和维护防火隔离带|≥|120|公里|126|118|实地丈量
产出|数量|开展防火宣传活动|≥|16|场次|18|15|宣传活动台账
产出|质量|防火物资储备达标率|≥|95|%|96|92|按储备标准核算
产出|时效|火情24小时扑灭率|≥|95|%|100|100|当日扑灭起数占总起数
效益|生态|森林火灾受害率|≤|0.9|‰|0.12|0.35|受害面积占森林总面积的比例
效益|社会|公众森林防火意识|Q|不断增强||不断增强|有所增强|反映宣传效果
满意|满意|林区群众满意度|≥|90|%|94|92|问卷调查
政务服务大厅运行及一体化平台运维|保障县乡两级政务服务大厅规范运行，推进高频事项一窗通办，完成一体化政务服务平台等级保护测评和日常运维，进一步压减办事环节和办理时限，优化营商环境，提升企业群众办事便利度。|用于大厅物业水电、窗口辅助人员劳务、免费邮寄、平台运维和等保测评等支出。
产出|数量|进驻政务服务事项|≥|1356|项|1372|1298|进驻大厅事项目录
产出|数量|窗口辅助人员配备人数|=|48|人|46|48|政府购买服务合同约定人数
产出|质量|事项网上可办率|≥|95|%|97.8|94|省平台统计
产出|质量|系统全年故障次数|≤|3|次|1|4|运维日志
产出|时效|等级保护测评完成时间|D|{y}年9月底前||{y}年8月|{p}年10月|以测评报告日期为准
效益|社会|营商环境|Q|持续优化||持续优化|有所优化|反映改革成效
效益|经济|免费邮寄为群众节约费用|≥|12|万元|12.6|10.8|邮寄件数乘以单价
满意|满意|办事群众满意度|>|98|%|99.1|98.6|好差评系统
县级公立医院综合改革补助|深化县级公立医院综合改革，取消药品耗材加成，合理补偿政策性减收，推进紧密型县域医共体建设，加强重点专科和人才队伍建设，逐步降低群众就医负担，实现大病不出县的目标。|用于取消药品加成财政补偿、重点专科建设、骨干医师培训和医疗设备购置。
产出|数量|补助县级公立医院数量|=|3|家|3|3|纳入改革范围的医院
产出|数量|培训骨干医师|≥|45|人次|52|38|培训结业人数
产出|质量|医疗服务收入占医疗收入比例|≥|32|%|30.4|29.7|卫生财务年报
产出|时效|补助资金到位时间|D|6月底前||5月28日|6月25日|以财政拨款凭证为准
效益|社会|县域内住院量占比|≥|85|%|86.3|84.1|医保结算数据
效益|社会|患者人均住院费用增幅|≤|4|%|2.7|5.2|与上年度相比
效益|持续|医共体运行机制|Q|基本成熟||基本成熟|初步形成|反映长效机制
满意|满意|患者满意度|≥|85|%|89|86.5|第三方测评
高素质农民培育|围绕特色种植、畜禽养殖、农产品加工和电商营销等产业，分层分类开展高素质农民培育，强化跟踪服务和政策扶持，培养一批有文化、懂技术、善经营、会管理的产业带头人，带动农户增收致富。|用于培训教材、师资、场地、食宿、实训参观和跟踪服务等支出。
产出|数量|培训高素质农民|≥|420|人|436|400|结业发证人数
产出|数量|举办培训班|=|9|期|9|8|开班备案数
产出|质量|培训合格率|≥|97|%|98.6|97.2|考核合格人数占参训人数
产出|时效|培训任务完成时间|D|12月20日前||12月8日|12月15日|以验收时间为准
产出|成本|人均培训成本|≤|2800|元/人|2736|2800|项目资金除以培训人数
效益|经济|学员年人均增收|≥|1500|元|1620|1480|跟踪问卷
效益|社会|示范带动作用|Q|较为明显||较为明显|一般|反映辐射带动情况
满意|满意|参训学员满意度|≥|95|%|96.8|95.4|网络评价
"""


@dataclass(frozen=True)
class More:
    """What some forms print of an indicator besides: value of last year, explanation."""

    last: str
    note: str


def _item(parts: list[str], year: int) -> tuple[Indicator, More]:
    one, two, name, mark, value, unit, actual, last, note = (p.replace("{y}", str(year)).replace("{p}", str(year - 1)) for p in parts)
    kind = "qualitative" if mark == "Q" else "deadline" if mark == "D" else "numeric"
    item = Indicator(LEVEL1[one], LEVEL2[two], name, mark if kind == "numeric" else "", value, unit, kind, actual=actual)
    return item, More(last, note)


def _catalog(year: int) -> list[tuple[Project, dict[str, More]]]:
    out: list[tuple[Project, dict[str, More]]] = []
    for line in CATALOG.strip().splitlines():
        parts = line.split("|")
        if len(parts) == 3:
            out.append((Project(parts[0], parts[1], (), done=parts[2]), {}))
            continue
        item, more = _item(parts, year)
        project, notes = out[-1]
        notes[item.name] = more
        out[-1] = (replace(project, indicators=(*project.indicators, item)), notes)
    return out


FLOW = ("人次", "场次", "场", "期", "户", "份")  # units of what adds up over a year
TAIL = "按照县委、县政府工作部署，压实主体责任，强化资金监管，确保专款专用、按期完成，充分发挥财政资金使用效益。"


def _themed(token: str, seed: str) -> tuple[Project, dict[str, More]]:
    """A project of the shared catalog, such as 民政1, with a longer goal."""
    project, draw = THEMES[token[:-1]][int(token[-1])], random.Random(zlib.crc32(f"{seed} {token}".encode()))
    items = tuple(replace(i, actual=_actual(i, draw)) for i in project.indicators)
    notes = {i.name: More(i.value, f"反映{i.name}情况") for i in items}
    return replace(project, goal=project.goal + TAIL, done="用于" + project.goal, indicators=items), notes


def _missed(item: Indicator) -> bool:
    if item.kind != "numeric":
        return False
    low = Decimal(item.actual) < Decimal(item.value)
    return low if item.operator in ("≥", "=", ">") else Decimal(item.actual) > Decimal(item.value)


def _scored(items: tuple[Indicator, ...], points: int) -> tuple[Indicator, ...]:
    size = len(items)
    weights = [points // size + (k < points % size) for k in range(size)]
    scores = [str(Decimal(w) - Decimal("1.5")) if _missed(i) else str(w) for i, w in zip(items, weights, strict=True)]
    return tuple(replace(i, weight=str(w), score=s) for i, w, s in zip(items, weights, scores, strict=True))


@dataclass(frozen=True)
class Case:
    """A project of a form: its amounts in 万元, what the money is for, what was done, and more of its indicators."""

    project: Project
    use: str
    done: str
    more: dict[str, More]


def cases(picks: str, seed: str, year: int, points: int = 90, unit: str = "", code: str = "") -> list[Case]:
    """Projects of the catalog by number, with amounts that depend on `seed` alone."""
    draw, all_of_them, out = random.Random(zlib.crc32(seed.encode())), _catalog(year), []
    for n, pick in enumerate(picks.split(), 1):
        project, more = all_of_them[int(pick)] if pick.isdigit() else _themed(pick, seed)
        fiscal = Decimal(draw.randrange(6000, 180000)) / 100
        other = Decimal(draw.choice([0, draw.randrange(500, 9000)])) / 100
        adjusted = (fiscal * Decimal(draw.choice(["1", "0.92", "1.08"]))).quantize(Decimal("0.01"))
        spent = (adjusted * Decimal(draw.choice(["1", "0.987", "0.8642"]))).quantize(Decimal("0.01"))
        use = project.done
        project = replace(
            project,
            code=f"{code}{n:03d}" if code else "",
            unit=unit,
            fiscal=fiscal,
            other=other,
            adjusted_fiscal=adjusted,
            spent_fiscal=spent,
            done="",
            indicators=_scored(project.indicators, points),
        )
        done = "年度任务总体完成较好：" + project.goal.rstrip("。") + "，各项工作已按计划推进落实。"
        out.append(Case(project, use, done, more))
    return out


def grouped(items: tuple[Indicator, ...], wide: tuple[int, int] = (1, 1)) -> list[list[Cell]]:
    """Cells of level 1 and 2 that begin in each row."""
    first, second = spans(i.level1 for i in items), spans(i.level1 + i.level2 for i in items)
    out = []
    for item, tall, low in zip(items, first, second, strict=True):
        out.append(([c(item.level1, wide[0], tall)] if tall else []) + ([c(item.level2, wide[1], low)] if low else []))
    return out


def bare(item: Indicator, mark: str) -> Indicator:
    """The indicator of a form that prints `mark` as the operator of targets that are not numbers."""
    return item if item.kind == "numeric" else replace(item, operator=mark)


def yuan(wan: Decimal) -> str:
    return f"{wan * 10000:.2f}"


def in_yuan(book: Book, seq: str, measure: str, source: str, wan: Decimal, again: bool = False) -> str:
    """A figure in 元 amid a document of 万元."""
    book.money(seq, measure, source, wan, again)
    text = yuan(wan)
    book.gold["budget_optional" if again else "budget"][-1]["printed"] = text
    return text


def with_unit(item: Indicator) -> str:
    return item.actual + (item.unit if item.kind == "numeric" else "")
