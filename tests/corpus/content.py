"""Invented projects of invented budgets: what the documents of the corpus are about, apart from any form."""

from __future__ import annotations

import random
import zlib
from dataclasses import dataclass, field, replace
from decimal import Decimal

LEVEL1 = {"成本": "成本指标", "产出": "产出指标", "效益": "效益指标", "满意": "满意度指标"}
LEVEL2 = {
    "经济成本": "经济成本指标", "社会成本": "社会成本指标", "数量": "数量指标", "质量": "质量指标", "时效": "时效指标", "成本": "成本指标",
    "经济": "经济效益指标", "社会": "社会效益指标", "生态": "生态效益指标", "持续": "可持续影响指标", "满意": "服务对象满意度指标",
}  # fmt: skip


@dataclass(frozen=True)
class Indicator:
    level1: str
    level2: str
    name: str
    operator: str
    value: str
    unit: str
    kind: str
    weight: str = ""
    actual: str = ""
    score: str = ""

    @property
    def printed(self) -> str:
        """The target in one cell."""
        return f"{self.operator}{self.value}{self.unit}"


@dataclass(frozen=True)
class Project:
    name: str
    goal: str
    indicators: tuple[Indicator, ...]
    code: str = ""
    unit: str = ""
    fiscal: Decimal = Decimal(0)
    other: Decimal = Decimal(0)
    adjusted_fiscal: Decimal = Decimal(0)
    spent_fiscal: Decimal = Decimal(0)
    done: str = ""
    parts: dict[str, Decimal] = field(default_factory=dict)

    @property
    def total(self) -> Decimal:
        return self.fiscal + self.other

    @property
    def adjusted(self) -> Decimal:
        return self.adjusted_fiscal + self.other

    @property
    def spent(self) -> Decimal:
        return self.spent_fiscal + self.other

    @property
    def rate(self) -> Decimal:
        """Percent of the adjusted budget that was spent, two places."""
        return (100 * self.spent / self.adjusted).quantize(Decimal("0.01"))

    def execution_score(self, weight: int = 10) -> Decimal:
        return (self.rate * weight / 100).quantize(Decimal("0.01"))

    def score(self, weight: int = 10) -> Decimal:
        return self.execution_score(weight) + sum((Decimal(i.score) for i in self.indicators), Decimal(0))


CATALOG = """
# 农业农村
高标准农田管护|保障已建成高标准农田正常发挥效益，落实管护主体和管护经费，稳定粮食产能。
产出|数量|管护高标准农田面积|≥|12600|亩
产出|质量|设施完好率|≥|95|%
产出|时效|管护任务完成时间|D|12月底前|
效益|社会|粮食综合生产能力|Q|稳步提升|
满意|满意|受益农户满意度|≥|90|%
动物疫病强制免疫补助|做好重大动物疫病强制免疫工作，应免尽免，免疫密度和抗体合格率达到国家要求。
产出|数量|强制免疫病种|=|4|种
产出|质量|群体免疫密度|≥|90|%
产出|质量|免疫抗体合格率|≥|70|%
效益|生态|病死畜禽无害化处理率|=|100|%
效益|持续|重大动物疫情防控能力|Q|持续增强|
满意|满意|养殖场户满意度|≥|85|%
农村人居环境整治奖补|开展村庄清洁行动，改造农村户用厕所，建设宜居宜业和美乡村。
产出|数量|改造农村户用卫生厕所|≥|860|户
产出|数量|开展村庄清洁行动次数|≥|12|次
产出|质量|改厕验收合格率|=|100|%
产出|成本|每户改厕补助标准|≤|1500|元/户
效益|生态|农村生活环境|Q|明显改善|
满意|满意|农村居民满意度|≥|88|%
# 教育
义务教育学校校舍维修|消除校舍安全隐患，改善义务教育学校办学条件，保障师生安全。
产出|数量|维修校舍面积|≥|8400|平方米
产出|质量|工程验收合格率|=|100|%
产出|时效|工程按期完工率|≥|95|%
产出|成本|每平方米维修成本|≤|650|元
效益|社会|校舍安全隐患|Q|有效消除|
满意|满意|师生满意度|≥|92|%
乡村教师能力提升培训|围绕新课程标准开展分学科培训，提高乡村教师教学水平。
产出|数量|培训乡村教师人次|≥|320|人次
产出|数量|培训班次|=|6|期
产出|质量|培训合格率|≥|98|%
效益|社会|教师教学水平|Q|逐步提高|
满意|满意|参训教师满意度|≥|95|%
家庭经济困难学生资助|落实学生资助政策，做到应助尽助，不让一名学生因家庭经济困难失学。
产出|数量|资助学生人数|≥|2150|人
产出|质量|资助对象认定准确率|=|100|%
产出|时效|资助资金发放时间|D|2月底前|
效益|社会|因贫失学学生人数|=|0|人
满意|满意|受助学生及家长满意度|≥|90|%
# 卫生健康
基本公共卫生服务|免费向城乡居民提供基本公共卫生服务，做好重点人群健康管理。
产出|数量|居民电子健康档案建档率|≥|92|%
产出|数量|老年人健康管理人数|≥|23400|人
产出|质量|高血压患者规范管理率|≥|62|%
效益|社会|城乡居民健康素养|Q|不断提高|
满意|满意|服务对象满意度|≥|80|%
村卫生室运行补助|稳定乡村医生队伍，保障村卫生室正常运转。
产出|数量|补助村卫生室个数|=|187|个
产出|时效|补助资金拨付时间|D|11月30日前|
产出|成本|每个卫生室补助标准|=|6000|元/年
效益|持续|基层医疗服务网底|Q|更加牢固|
满意|满意|村民满意度|≥|86|%
疾病预防控制体系建设|购置检验设备，开展传染病监测，提升疾病预防控制能力。
产出|数量|购置检验设备|≥|14|台（套）
产出|质量|设备验收合格率|=|100|%
产出|质量|传染病报告及时率|≥|99.5|%
效益|社会|突发公共卫生事件处置能力|Q|进一步增强|
效益|经济|设备采购节约率|≥|3|%
满意|满意|群众满意度|≥|90|%
# 交通运输
农村公路日常养护|做好县乡村道日常养护，保持路面整洁、路况良好、安全畅通。
产出|数量|养护农村公路里程|≥|1236.5|公里
产出|质量|优良中等路率|≥|85|%
产出|时效|养护任务完成及时率|=|100|%
效益|社会|群众出行条件|Q|得到改善|
效益|生态|公路沿线环境|Q|整洁美观|
满意|满意|沿线群众满意度|≥|90|%
城乡公交运营补贴|保障城乡公交线路正常运营，方便群众出行。
产出|数量|补贴公交线路|=|38|条
产出|质量|班次正点率|≥|96|%
产出|成本|单车年补贴额|≤|4.5|万元/辆
效益|社会|减免老年人乘车费用人次|≥|150|万人次
满意|满意|乘客满意度|≥|88|%
危桥改造工程|对四、五类危桥实施改造，消除安全隐患。
产出|数量|改造危桥座数|=|9|座
产出|质量|一次验收合格率|=|100|%
产出|时效|工程完工时间|D|10月底|
产出|成本|工程超概算比例|≤|5|%
效益|社会|桥梁安全隐患消除率|=|100|%
满意|满意|过往群众满意度|>|85|%
# 民政
高龄老人津贴|按时足额发放高龄津贴，让老年人共享发展成果。
产出|数量|享受高龄津贴老人数|≥|5620|人
产出|质量|发放准确率|=|100|%
产出|时效|按月发放及时率|≥|98|%
产出|成本|90至99周岁老人补贴标准|=|200|元/人/月
效益|社会|老年人生活质量|Q|有所改善|
满意|满意|高龄老人满意度|≥|95|%
社区居家养老服务购买|通过政府购买服务为特殊困难老年人提供居家养老服务。
产出|数量|服务老年人次|≥|18000|人次
产出|数量|运营服务中心|=|12|个
产出|质量|服务达标率|≥|90|%
效益|持续|养老服务体系|Q|逐步健全|
满意|满意|服务对象投诉率|≤|2|%
流浪乞讨人员救助|对生活无着的流浪乞讨人员实施临时救助，保障其基本生活。
产出|数量|救助人次|≥|430|人次
产出|质量|救助率|=|100|%
产出|时效|接到求助后响应时间|≤|2|小时
效益|社会|社会和谐稳定程度|Q|较好|
满意|满意|受助人员满意度|≥|90|%
# 水利
小型水库维修养护|对小型水库开展日常维修养护，确保水库安全运行。
产出|数量|维修养护水库数量|=|46|座
产出|质量|养护合格率|≥|98|%
产出|时效|汛前检查完成时间|D|4月15日前|
效益|社会|安全度汛率|=|100|%
效益|生态|水库周边水环境|Q|良好|
满意|满意|库区群众满意度|≥|90|%
水土保持监测|开展水土流失动态监测和生产建设项目监管。
产出|数量|监测站点数|=|5|个
产出|数量|编制监测报告|≥|4|份
产出|质量|监测成果合格率|=|100|%
效益|生态|治理水土流失面积|≥|32.8|平方公里
效益|持续|水土保持率|Q|稳中有升|
满意|满意|群众满意度|≥|85|%
农村饮水安全巩固提升|巩固提升农村供水保障水平，确保水质达标。
产出|数量|受益人口|≥|3.6|万人
产出|质量|水质达标率|≥|95|%
产出|成本|人均工程投资|≤|480|元/人
效益|社会|自来水普及率|≥|93.5|%
满意|满意|用水户满意度|≥|90|%
# 文化旅游
公共文化场馆免费开放|图书馆、文化馆、博物馆全年免费开放，举办公益性文化活动。
产出|数量|免费开放场馆数|=|7|个
产出|数量|举办公益文化活动|≥|260|场次
产出|质量|开放时间达标率|=|100|%
效益|社会|接待群众人次|≥|45|万人次
满意|满意|观众满意度|≥|90|%
非物质文化遗产保护传承|开展非遗普查、展示展演和传承人补助。
产出|数量|补助代表性传承人|=|63|人
产出|数量|举办非遗展演活动|≥|8|场
产出|成本|传承人补助标准|=|3000|元/人
效益|持续|非遗项目传承|Q|后继有人|
满意|满意|参观群众满意度|≥|92|%
旅游宣传推广|赴重点客源地开展旅游推介，提升城市旅游知名度和美誉度。
产出|数量|赴外推介场次|≥|5|场
产出|数量|制作宣传片|=|2|部
产出|时效|推介活动完成时间|D|11月底前|
效益|经济|旅游综合收入增长率|≥|8|%
效益|社会|城市旅游知名度|Q|进一步扩大|
满意|满意|游客满意度|≥|93|%
"""


def _read() -> dict[str, list[Project]]:
    out: dict[str, list[Project]] = {}
    theme, name, goal = "", "", ""
    items: list[Indicator] = []
    for line in [*CATALOG.strip().splitlines(), "# "]:
        parts = line.split("|")
        if len(parts) < 6 and name:
            out[theme].append(Project(name, goal, tuple(items)))
            name, items = "", []
        if line.startswith("#"):
            theme = line[2:]
            out.setdefault(theme, [])
        elif len(parts) == 2:
            name, goal = parts
        else:
            mark = parts[3]
            kind = {"D": "deadline", "Q": "qualitative"}.get(mark, "numeric")
            operator = "" if mark in "DQ" else mark
            items.append(Indicator(LEVEL1[parts[0]], LEVEL2[parts[1]], parts[2], operator, parts[4], parts[5], kind))
    return out


THEMES = _read()


def _actual(item: Indicator, draw: random.Random) -> str:
    if item.kind != "numeric":
        return item.value
    if item.operator in ("=", "") or item.value in ("100", "0"):
        return item.value
    step = Decimal(item.value) * Decimal(draw.choice(["0", "0.02", "0.05", "-0.04"]))
    if item.operator == "≤":
        step = -abs(step)
    value = Decimal(item.value) + (step.quantize(Decimal("0.1")) if "." in item.value or abs(step) < 5 else step.to_integral_value())
    value = min(value, Decimal(100)) if item.unit == "%" else value
    return f"{value.normalize():f}"


def _missed(item: Indicator) -> bool:
    return item.kind == "numeric" and item.operator in ("≥", ">") and Decimal(item.actual) < Decimal(item.value)


def projects(theme: str, seed: str, codes: str = "", unit: str = "", points: int = 90, count: int = 3) -> list[Project]:
    """Projects of a theme with amounts, codes, actual values and scores that depend on nothing but `seed`."""
    draw = random.Random(zlib.crc32(seed.encode()))
    out = []
    for n, project in enumerate(THEMES[theme][:count], 1):
        fiscal = Decimal(draw.randrange(500, 90000)) / 100
        other = Decimal(draw.choice([0, 0, draw.randrange(100, 9000)])) / 100
        adjusted = (fiscal * Decimal(draw.choice(["1", "1", "0.9", "1.12"]))).quantize(Decimal("0.01"))
        spent = (adjusted * Decimal(draw.choice(["1", "0.98", "0.853", "0.6127"]))).quantize(Decimal("0.01"))
        size = len(project.indicators)
        weights = [points // size] * size
        for k in range(points - sum(weights)):
            weights[k] += 1
        items = []
        for weight, item in zip(weights, project.indicators, strict=True):
            item = replace(item, actual=_actual(item, draw), weight=str(weight))
            items.append(replace(item, score=str(weight - 2) if _missed(item) else str(weight)))
        code = f"{codes}{n:03d}" if codes else ""
        done = "已按计划完成：" + project.goal
        out.append(
            replace(
                project,
                code=code,
                unit=unit,
                fiscal=fiscal,
                other=other,
                adjusted_fiscal=adjusted,
                spent_fiscal=spent,
                done=done,
                indicators=tuple(items),
            )
        )
    return out
