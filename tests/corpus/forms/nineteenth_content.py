"""Departments of the nineteenth forms: their projects with long goals, functional lines and economic lines that agree everywhere."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..content import LEVEL1, LEVEL2, THEMES, Indicator, Project, _actual

CENT = Decimal("0.01")
NAMES = {
    "201": "一般公共服务支出",
    "204": "公共安全支出",
    "20406": "司法",
    "2040601": "行政运行",
    "2040604": "基层司法业务",
    "2040607": "公共法律服务",
    "2040605": "普法宣传",
    "205": "教育支出",
    "20501": "教育管理事务",
    "2050101": "行政运行",
    "20502": "普通教育",
    "2050202": "小学教育",
    "20508": "进修及培训",
    "2050801": "教师进修",
    "2050299": "其他普通教育支出",
    "207": "文化旅游体育与传媒支出",
    "20701": "文化和旅游",
    "2070101": "行政运行",
    "2070109": "群众文化",
    "2070111": "文化创作与保护",
    "2070113": "旅游宣传",
    "208": "社会保障和就业支出",
    "20805": "行政事业单位养老支出",
    "2080505": "机关事业单位基本养老保险缴费支出",
    "2080506": "机关事业单位职业年金缴费支出",
    "210": "卫生健康支出",
    "21001": "卫生健康管理事务",
    "2100101": "行政运行",
    "21003": "基层医疗卫生机构",
    "2100399": "其他基层医疗卫生机构支出",
    "21004": "公共卫生",
    "2100401": "疾病预防控制机构",
    "2100408": "基本公共卫生服务",
    "21011": "行政事业单位医疗",
    "2101101": "行政单位医疗",
    "212": "城乡社区支出",
    "21201": "城乡社区管理事务",
    "2120101": "行政运行",
    "2120104": "城管执法",
    "21205": "城乡社区环境卫生",
    "2120501": "城乡社区环境卫生",
    "21208": "国有土地使用权出让收入安排的支出",
    "2120816": "农业农村生态环境支出",
    "213": "农林水支出",
    "21301": "农业农村",
    "2130101": "行政运行",
    "2130108": "病虫害控制",
    "2130126": "农村社会事业",
    "2130153": "耕地建设与利用",
    "21302": "林业和草原",
    "2130201": "行政运行",
    "2130205": "森林资源培育",
    "2130209": "森林生态效益补偿",
    "2130234": "林业草原防灾减灾",
    "2130207": "森林资源管理",
    "21303": "水利",
    "2130301": "行政运行",
    "2130306": "水利工程运行与维护",
    "2130310": "水土保持",
    "214": "交通运输支出",
    "21401": "公路水路运输",
    "2140101": "行政运行",
    "2140106": "公路养护",
    "2140104": "公路建设",
    "2140199": "其他公路水路运输支出",
    "221": "住房保障支出",
    "22102": "住房改革支出",
    "2210201": "住房公积金",
}
ECONOMIC = {
    "301": "工资福利支出",
    "30101": "基本工资",
    "30102": "津贴补贴",
    "30103": "奖金",
    "30108": "机关事业单位基本养老保险缴费",
    "30109": "职业年金缴费",
    "30110": "职工基本医疗保险缴费",
    "30113": "住房公积金",
    "302": "商品和服务支出",
    "30201": "办公费",
    "30202": "印刷费",
    "30206": "电费",
    "30211": "差旅费",
    "30217": "公务接待费",
    "30228": "工会经费",
    "30231": "公务用车运行维护费",
    "30239": "其他交通费用",
    "303": "对个人和家庭的补助",
    "30305": "生活补助",
}
OWN = """
# 城管
市容环境综合整治经费|为巩固全国文明城区创建成果，持续推进城市精细化管理，对全区主次干道、集贸市场周边、学校医院门前等重点区域开展市容环境综合整治，规范占道经营、乱设摊、跨门经营等行为，拆除违法户外广告和破损店招店牌，努力营造干净、整洁、有序、安全的市容环境。
产出|数量|整治占道经营、跨门经营|≥|2600|处|2715
产出|数量|拆除违法户外广告设施|≥|180|块|196
产出|质量|市容环境考核达标率|≥|96|%|97.2
产出|时效|整治任务完成时间|D|2024年11月30日前||2024年11月22日
效益|社会|市容环境面貌|Q|明显改善||明显改善
满意|满意|市民对市容环境满意度|≥|88|%|90.5
生活垃圾分类宣传及督导|围绕《生活垃圾管理条例》的贯彻实施，组织志愿者和第三方机构开展分类宣传、入户指导和桶前值守，对居住区、单位、公共场所分类实效进行全覆盖督导检查，持续提升居民参与率和投放准确率，推动生活垃圾减量化、资源化、无害化。
产出|数量|开展分类宣传活动|≥|120|场次|126
产出|数量|督导检查居住区（村）数量|=|342|个|342
产出|质量|生活垃圾分类投放准确率|≥|95|%|95.8
产出|成本|每场宣传活动平均费用|≤|3500|元/场|3200
效益|生态|生活垃圾回收利用率|≥|42|%|42.6
效益|持续|居民分类习惯|Q|逐步养成||逐步养成
满意|满意|居民满意度|≥|90|%|92
城管执法装备购置|更新一线执法队员执法记录仪、对讲机及执法车辆车载视频设备，完善数字化勤务系统，保障城管执法全过程记录制度落实到位，提高执法规范化水平和应急处置效率，切实减少执法纠纷和投诉。
产出|数量|购置执法记录仪|=|150|台|150
产出|质量|设备验收合格率|=|100|%|100
产出|时效|设备采购完成及时率|≥|95|%|100
效益|社会|执法投诉下降率|≥|10|%|12.4
满意|满意|使用人员满意度|≥|90|%|94
# 园林
平原生态林养护|按照平原生态林养护技术导则和分级管护标准，对全区平原生态林开展林木修剪、浇水、施肥、有害生物防治、林地保洁和防火巡护等养护工作，保持林木长势良好、林地整洁，充分发挥平原生态林涵养水源、防风固沙、净化空气和休闲游憩的综合效益。
产出|数量|平原生态林养护面积|=|86500|亩|86500
产出|数量|巡查检查次数|≥|24|次|26
产出|质量|养护检查合格率|≥|95|%|97
产出|时效|养护资金拨付时间|D|2023年12月20日前||2023年12月15日
产出|成本|亩均养护成本|≤|2667|元/亩|2650
效益|生态|林地生态环境|Q|持续改善||持续改善
满意|满意|周边群众满意度|≥|90|%|93
林业有害生物防控|坚持预防为主、科学治理、依法监管、强化责任，对美国白蛾、松材线虫病等检疫性、危险性林业有害生物开展监测预报、飞机防治和地面应急防控，做到早发现、早报告、早处置，确保不发生重大林业有害生物灾害，保护首都生态涵养区森林资源安全。
产出|数量|飞机防治架次|≥|160|架次|150
产出|数量|地面防治面积|≥|45000|亩|46200
产出|质量|监测覆盖率|=|100|%|100
效益|生态|林业有害生物成灾率|≤|1|‰|0.3
效益|持续|森林资源安全保障能力|Q|进一步增强||进一步增强
满意|满意|林农满意度|≥|85|%|91
公园绿地精细化管护|落实公园分类分级管理要求，对辖区公园绿地开展植物养护、设施维护、卫生保洁和安全秩序管理，及时修补破损园路和座椅，补植花卉苗木，为市民提供整洁优美、安全舒适的休闲环境，提升城市公园服务品质和游客满意度。
产出|数量|管护公园绿地面积|≥|312.6|公顷|312.6
产出|数量|补植花卉|≥|28|万株|29.5
产出|质量|植物成活率|≥|98|%|98.7
产出|时效|设施报修处理时限|≤|48|小时|36
效益|社会|公园品质|Q|有效提升||有效提升
满意|满意|游客满意度|≥|92|%|89
# 司法
法律援助办案补贴|认真落实《中华人民共和国法律援助法》，扩大法律援助覆盖面，对符合条件的经济困难公民和特殊案件当事人提供民事、行政、刑事法律援助，及时足额发放办案补贴，提高案件质量，做到应援尽援、应援优援，维护困难群众合法权益，促进社会公平正义。
产出|数量|办理法律援助案件|≥|1350|件
产出|质量|案件质量评查合格率|≥|98|%
产出|时效|受理审查时限|≤|5|个工作日
产出|成本|民事案件补贴标准|≤|2200|元/件
效益|社会|为受援人挽回经济损失|≥|2600|万元
满意|满意|受援人满意度|≥|95|%
人民调解以案定补|充分发挥人民调解在矛盾纠纷化解中的基础性作用，对镇街、村居人民调解委员会和专职调解员按照案件难易程度和卷宗质量兑现补贴，调动人民调解员工作积极性，推动矛盾纠纷就地化解，实现小事不出村、大事不出镇、矛盾不上交。
产出|数量|调解矛盾纠纷|≥|9800|件
产出|数量|培训人民调解员|≥|620|人次
产出|质量|调解成功率|≥|97|%
产出|时效|补贴兑现时间|D|2025年12月底前
效益|社会|社会和谐稳定|Q|得到巩固
满意|满意|当事人满意度|≥|93|%
“八五”普法宣传|全面实施法治宣传教育第八个五年规划，突出宪法、民法典等重点内容，面向领导干部、青少年、村（社区）“法律明白人”等重点对象开展法治宣传教育，打造法治文化阵地，推动全民法治素养和社会治理法治化水平稳步提高。
产出|数量|举办法治讲座|≥|60|场
产出|数量|印制普法宣传资料|≥|12|万份
产出|质量|“法律明白人”培训覆盖率|=|100|%
效益|持续|公民法治素养|Q|稳步提高
满意|满意|群众满意度|≥|90|%
# 林草
天然商品林停伐管护补助|严格落实天然林保护修复制度，对全县集体和个人所有的天然商品林实行停伐管护，签订管护协议，聘用护林员开展日常巡护，兑现停伐管护补助资金，确保天然林面积不减少、质量有提高，筑牢滇西生态安全屏障，促进林农稳定增收。
产出|数量|天然商品林停伐管护面积|=|24.86|万亩
产出|数量|聘用护林员人数|≥|165|人
产出|质量|管护责任落实率|=|100|%
产出|时效|补助资金兑现时间|D|2024年12月31日前
效益|生态|森林蓄积量|Q|持续增长
满意|满意|林农满意度|≥|90|%
森林草原防灭火专项经费|坚持人民至上、生命至上，落实森林草原防灭火行政首长负责制，强化火源管控、隐患排查、物资储备和专业队伍建设，做到打早、打小、打了，确保不发生重特大森林草原火灾和人员伤亡事故，保护森林资源和人民群众生命财产安全。
产出|数量|组建专业扑火队伍|=|2|支
产出|数量|购置扑火装备|≥|320|台（套）
产出|质量|装备验收合格率|=|100|%
产出|时效|火情处置时限|≤|24|小时
产出|成本|扑火队员人均补助标准|≤|2800|元/人/月
效益|社会|森林火灾受害率|≤|0.9|‰
满意|满意|林区群众满意度|≥|88|%
核桃产业提质增效|围绕“绿色能源、绿色食品、健康生活目的地”建设，对低产低效核桃林实施品种改良、整形修剪和病虫害防治，建设提质增效示范基地，开展实用技术培训，培育壮大加工龙头企业，延长产业链条，带动山区群众增收致富。
产出|数量|核桃林提质增效面积|≥|1.5|万亩
产出|数量|开展技术培训|≥|30|期
产出|质量|改良成活率|≥|85|%
效益|经济|户均增收|≥|1200|元
效益|持续|核桃产业发展后劲|Q|不断增强
满意|满意|果农满意度|≥|90|%
"""
TAILS = {
    "农业农村": "全面落实中央、省、市关于全面推进乡村振兴的决策部署，",
    "教育": "认真贯彻党的教育方针，坚持教育优先发展，办好人民满意的教育，",
    "卫生健康": "贯彻新时代党的卫生与健康工作方针，深化医药卫生体制改革，不断完善公共卫生服务体系，",
    "交通运输": "深入推进“四好农村路”高质量发展，加快建设交通强国县域示范，完善综合交通运输体系，",
    "民政": "坚持以人民为中心的发展思想，聚焦特殊群体和群众关切，兜牢民生底线，",
    "水利": "践行“节水优先、空间均衡、系统治理、两手发力”的治水思路，统筹水资源、水环境、水生态治理，",
    "文化旅游": "坚定文化自信，推动文化和旅游深度融合发展，丰富人民群众精神文化生活，",
}
MORE = "同时加强资金监管和过程控制，规范项目实施程序，及时掌握项目进展情况，确保财政资金安全、规范、高效使用。"


def _own() -> dict[str, list[Project]]:
    out: dict[str, list[Project]] = {}
    for line in OWN.strip().splitlines():
        part = line.split("|")
        if line.startswith("#"):
            theme = out.setdefault(line[2:], [])
        elif len(part) == 2:
            theme.append(Project(part[0], part[1], ()))
        else:
            kind = {"D": "deadline", "Q": "qualitative"}.get(part[3], "numeric")
            part += [""] * (7 - len(part))
            item = Indicator(
                LEVEL1[part[0]], LEVEL2[part[1]], part[2], "" if part[3] in "DQ" else part[3], part[4], part[5], kind, actual=part[6]
            )
            theme[-1] = replace(theme[-1], indicators=(*theme[-1].indicators, item))
    return out


ALL = {k: [replace(p, goal=TAILS[k] + p.goal + (MORE if n % 2 else "")) for n, p in enumerate(v)] for k, v in THEMES.items()} | _own()


def _weighed(items: tuple[Indicator, ...], draw: random.Random, points: int) -> tuple[Indicator, ...]:
    """Weights that sum to `points`, actual values, and scores lowered where the target was missed."""
    size, out = len(items), []
    weights = [points // size + (k < points % size) for k in range(size)]
    for weight, item in zip(weights, items, strict=True):
        item = replace(item, actual=item.actual or _actual(item, draw))
        missed = item.kind == "numeric" and item.operator in ("≥", ">") and Decimal(item.actual) < Decimal(item.value)
        out.append(replace(item, weight=str(weight), score=str(weight - 2 if missed else weight)))
    return tuple(out)


def projects(theme: str, seed: str, points: int = 90, top: int = 60000, **more: object) -> list[Project]:
    draw = random.Random(zlib.crc32(seed.encode()))
    out = []
    for p in ALL[theme]:
        fiscal = Decimal(draw.randrange(2000, top)) / 100
        adjusted = (fiscal * Decimal(draw.choice(["1", "0.96", "1.08"]))).quantize(CENT)
        spent = (adjusted * Decimal(draw.choice(["1", "0.9763", "0.8912"]))).quantize(CENT)
        items = _weighed(p.indicators, draw, points)
        done = (
            "全年"
            + p.goal.split("，")[-1].rstrip("。")
            + f"，共完成{items[0].name}{items[0].actual}{items[0].unit}，各项年度任务基本完成。"
        )
        out.append(replace(p, fiscal=fiscal, adjusted_fiscal=adjusted, spent_fiscal=spent, done=done, indicators=items, **more))
    return out


Row = tuple[str, str, list[Decimal]]


@dataclass
class Dept:
    """`codes`: the function of each project; `run` the function of salaries; `accounts`: figures are those spent."""

    name: str
    year: int
    run: str
    pay: Decimal
    projects: list[Project]
    codes: list[str]
    accounts: bool = False
    basic: dict[str, Decimal] = field(default_factory=dict)

    def __post_init__(self) -> None:
        shares = {self.run: "1", "2080505": "0.1123", "2080506": "0.0561", "2101101": "0.0618", "2210201": "0.0934"}
        self.basic = {code: (self.pay * Decimal(x)).quantize(CENT) for code, x in shares.items()}

    def worth(self, p: Project) -> Decimal:
        return p.spent_fiscal if self.accounts else p.fiscal

    def leaves(self) -> dict[str, list[Decimal]]:
        """For every function: basic and project expenditure."""
        out = {code: [x, Decimal(0)] for code, x in self.basic.items()}
        for code, p in zip(self.codes, self.projects, strict=True):
            out.setdefault(code, [Decimal(0), Decimal(0)])[1] += self.worth(p)
        return out

    def functions(self, keep: Callable[[str], bool] = lambda _: True) -> list[Row]:
        """Class, kind and item rows in the order of their codes: basic, project."""
        out: dict[str, list[Decimal]] = {}
        for code, pair in self.leaves().items():
            for at in (3, 5, 7) if keep(code) else ():
                old = out.setdefault(code[:at], [Decimal(0), Decimal(0)])
                out[code[:at]] = [old[0] + pair[0], old[1] + pair[1]]
        return [(code, NAMES[code], out[code]) for code in sorted(out)]

    def general(self) -> list[Row]:
        return self.functions(lambda code: code[:5] != "21208")

    def fund_rows(self) -> list[Row]:
        return self.functions(lambda code: code[:5] == "21208")

    @property
    def basic_total(self) -> Decimal:
        return sum(self.basic.values(), Decimal(0))

    @property
    def project_total(self) -> Decimal:
        return sum(map(self.worth, self.projects), Decimal(0))

    @property
    def fund(self) -> Decimal:
        return sum((x[2][1] for x in self.fund_rows() if len(x[0]) == 3), Decimal(0))

    @property
    def total(self) -> Decimal:
        return self.basic_total + self.project_total

    def source(self, p: Project) -> str:
        return "government_fund" if self.codes[self.projects.index(p)][:5] == "21208" else "general_public"

    def economy(self) -> list[Row]:
        """Economic lines of the basic expenditure: personnel, operating."""
        run = self.basic[self.run]
        shares = {
            "30101": "0.31",
            "30102": "0.27",
            "30103": "0.23",
            "30305": "0.012",
            "30201": "0.04",
            "30202": "0.011",
            "30206": "0.017",
            "30211": "0.025",
            "30217": "0.0062",
            "30228": "0.0203",
            "30231": "0.0154",
        }
        leaf = {code: (run * Decimal(x)).quantize(CENT) for code, x in shares.items()}
        leaf["30239"] = run - sum(leaf.values(), Decimal(0))
        leaf |= dict(zip(("30108", "30109", "30110", "30113"), [x for k, x in self.basic.items() if k != self.run], strict=True))
        out: dict[str, list[Decimal]] = {}
        for code, x in leaf.items():
            for key in (code[:3], code):
                out.setdefault(key, [Decimal(0), Decimal(0)])[code[:3] == "302"] += x
        return [(code, ECONOMIC[code], out[code]) for code in sorted(out)]

    def operating(self) -> Decimal:
        return sum((x[2][1] for x in self.economy() if len(x[0]) == 3), Decimal(0))

    def spent_on(self, code: str) -> Decimal:
        return next(x[2][1] for x in self.economy() if x[0] == code)
