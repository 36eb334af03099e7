"""Invented projects with long names and goals for the dumps of text extraction (forms/fifth_dumps.py)."""

from __future__ import annotations

import random
import zlib
from dataclasses import dataclass, replace
from decimal import Decimal

from ..content import Indicator, Project

LEVELS = {
    "耗": ("成本指标", "经济成本指标"), "数": ("产出指标", "数量指标"), "质": ("产出指标", "质量指标"), "时": ("产出指标", "时效指标"),
    "本": ("产出指标", "成本指标"), "经": ("效益指标", "经济效益指标"), "社": ("效益指标", "社会效益指标"),
    "生": ("效益指标", "生态效益指标"), "续": ("效益指标", "可持续影响指标"), "满": ("满意度指标", "服务对象满意度指标"),
}  # fmt: skip
KINDS = {"Q": "qualitative", "D": "deadline", "C": "composite", "N": "not_applicable"}


@dataclass(frozen=True)
class Item(Indicator):
    """An indicator whose target may be worded: `shown` is the target as printed in one cell."""

    shown: str = ""
    reason: str = ""

    @property
    def printed(self) -> str:
        return self.shown or f"{self.operator}{self.value}{self.unit}"


# '= name|goal', '+ more of the goal', 'level|indicator|target[|target as worded]'; a target is 'operator value unit' ('-': none)
# or Q (qualitative), D (deadline), C (composite), N (not applicable) and its text; {y} is the fiscal year.
CATALOG = """
# 农业
= 耕地地力保护与高标准农田建后管护补助项目|通过落实建后管护主体、安排专项管护资金，使全县已建成高标准农田的沟渠、机耕路、泵站等设施
+ 正常运行，项目区粮食综合生产能力稳定在每亩520公斤以上，探索形成“县级统筹、乡镇负责、村级管护”的长效机制，农户对管护工作总体满意。
数|管护高标准农田面积|≥ 126300 亩|≥126,300亩
数|维修山塘泵站及渠系建筑物|≥ 37 处
质|田间工程设施完好率|≥ 95 %
质|管护资金拨付合规率|= 100 %
时|年度管护任务完成时间|D {y}年12月20日前
本|每亩管护补助标准|≤ 15 元/亩
社|项目区粮食综合生产能力|Q 稳步提升
续|建后管护长效机制健全程度|Q 基本健全
满|项目区受益农户满意度|≥ 90 %
= 动物疫病强制免疫及病死畜禽无害化处理|全面落实口蹄疫、高致病性禽流感、小反刍兽疫等重大动物疫病强制免疫政策，做到应免尽免，群体免疫
+ 密度常年保持在90%以上，及时收集处置病死畜禽，确保全年不发生区域性重大动物疫情。
数|强制免疫病种数量|= 4 种
数|开展集中免疫行动次数|≥ 2 次|不少于2次
质|群体免疫密度|≥ 90 %
质|免疫抗体合格率|≥ 70 %
时|秋季集中免疫完成时间|D 11月30日前
经|畜禽因疫死亡损失|Q 有效减少
生|病死畜禽无害化处理率|= 100 %
满|养殖场（户）满意度|> 85 %
= 特色产业（脐橙）品种改良与绿色防控示范|改造老龄低产果园，推广脱毒苗木和黄龙病绿色防控技术，培育区域公用品牌，带动果农增收。
数|改造老龄果园|- 3200 亩|3200亩以上
数|举办果园管理技术培训班|≈ 8 期|8期左右
质|黄龙病平均病株率|≤ 3 %
本|脱毒苗木补贴标准|- 2.5 元/株
经|示范果园亩均增收|≥ 800 元/亩
满|参训果农满意度|≥ 92 %
# 水利
= 小型水库安全运行维修养护（含白蚁防治）|对全县小型水库开展日常巡查、维修养护和白蚁防治，落实“三个责任人”，
+ 配齐雨水情测报和大坝安全监测设施，
+ 确保水库大坝安全度汛，灌溉供水功能正常发挥。
数|维修养护小型水库数量|= 146 座
数|实施白蚁防治水库数量|≥ 62 座
质|维修养护验收合格率|≥ 98 %
时|汛前安全检查完成时间|D 4月15日前
社|水库安全度汛率|= 100 %
满|库区群众满意度|≥ 90 %
= 农村供水工程维修养护|维修养护农村集中供水工程，更换老旧管网，定期检测水质，保障农村居民饮水安全。
数|维修养护农村供水工程|≥ 58 处
数|工程受益人口|≥ 12.6 万人
质|供水水质抽检合格率|≥ 95 %
耗|人均维修养护成本|≤ 35 元/人
社|农村自来水普及率|≥ 93.5 %
续|工程长效运行机制|Q 逐步完善
满|用水户满意度|≥ 88 %
= 水旱灾害防御物资储备与山洪灾害监测预警设施运维|更新补充防汛抗旱物资，运行维护山洪灾害监测预警平台和自动雨量站，开展防御演练，
+ 提高基层水旱灾害防御能力，
+ 最大限度减少人员伤亡和财产损失。
数|补充防汛编织袋|≥ 50000 条
数|运行维护自动雨量站和水位站|= 214 个
质|监测站点数据到报率|≥ 97 %
时|预警信息发布响应时间|≤ 15 分钟
生|流域防洪环境|Q 持续改善
社|群众防灾避险意识|Q 明显增强
满|受益乡镇满意度|≥ 85 %
= 河湖长制及河道保洁|常态化开展河湖巡查和河道保洁，清理河湖“四乱”问题，保持水清、岸绿、景美。
数|保洁河道总长度|≥ 865.4 公里
数|县级河湖长巡河次数|≥ 4 次/年
质|河湖“四乱”问题整改率|= 100 %
生|国省考断面水质优良比例|≥ 95 %
满|沿河群众满意度|≥ 90 %
= 水资源节约保护与取用水监管|推进取水口在线计量和节水型单位建设，严格水资源刚性约束。
数|新增取水在线计量设施|≥ 24 套
质|在线计量设施运行完好率|≥ 96 %
社|公众节水意识|Q 有所提高
满|取水户满意度|≥ 85 %
# 教育
= 义务教育薄弱环节改善与能力提升（校舍维修改造）|维修改造乡镇寄宿制学校校舍和运动场地，更新课桌凳和多媒体设备，消除校舍安全隐患，
+ 改善农村义务教育学校基本办学条件，
+ 促进县域义务教育优质均衡发展。
数|维修改造校舍面积|≥ 18400 平方米
数|更新课桌凳|≥ 5200 套
质|工程一次验收合格率|= 100 %
时|主体工程完工时间|D 8月31日前
本|每平方米维修改造成本|≤ 780 元/平方米
社|校舍安全隐患消除情况|Q 全面消除
续|义务教育均衡发展水平|Q 不断提高
满|师生满意度|≥ 92 %
= 家庭经济困难学生生活补助|按照精准资助要求，对家庭经济困难学生按学期足额发放生活补助，做到应助尽助，不让一名学生因家庭经济困难失学辍学。
数|资助家庭经济困难学生|≥ 11,350 人次
质|资助对象认定准确率|= 100 %
时|补助资金发放及时率|= 100 %
本|寄宿生小学、初中补助标准|C 1000元/1250元
社|因贫失学辍学学生人数|= 0 人
满|受助学生及家长满意度|≥ 95 %
# 住建
= 城镇老旧小区改造及配套基础设施建设|对2000年以前建成的城镇老旧小区实施改造，完善水电气路、消防、停车等配套设施，加装电梯，
+ 健全物业管理长效机制，
+ 改善居民居住条件，提升城市功能品质。
数|改造老旧小区数量|= 17 个
数|惠及居民户数|≥ 3860 户
质|工程质量验收合格率|= 100 %
时|项目开工率|≥ 100 %
本|户均改造成本|≤ 2.6 万元/户
经|拉动有效投资|≥ 9800 万元
社|居民居住条件改善程度|Q 显著改善
满|小区居民满意度|≥ 90 %
= 城市生活污水管网排查修复|对建成区污水管网开展检测排查，修复破损和错混接管段，提高污水集中收集率和进水浓度。
数|检测排查污水管网长度|≥ 132.5 公里
数|修复破损管段|≥ 46 处
质|管网修复验收合格率|≥ 98 %
时|年度任务完成时间|D {y}年11月30日
生|城市生活污水集中收集率|≥ 70 %
续|管网运行维护机制|Q 较为完善
满|周边居民满意度|≥ 85 %
= 住房保障家庭租赁补贴|对符合条件的城镇中低收入住房困难家庭发放租赁补贴，做到应保尽保。
数|发放租赁补贴户数|≥ 1260 户
质|补贴对象审核准确率|= 100 %
时|补贴资金发放及时性|Q 按季及时发放
经|本项目不涉及经济效益|N 不适用
社|住房困难家庭居住负担|Q 有效减轻
满|受补贴家庭满意度|≥ 95 %
# 文旅
= 公共文化场馆免费开放及流动服务补助|图书馆、文化馆、博物馆及乡镇综合文化站全年免费开放，开展流动演出、流动展览和阅读推广活动，
+ 丰富城乡群众精神文化生活。
数|免费开放公共文化场馆|= 19 个
数|举办公益性文化活动|≥ 260 场次
质|场馆免费开放达标率|= 100 %
社|接待群众|≥ 45 万人次
满|观众满意度|≥ 90 %
= 文物保护单位修缮与安防消防提升|实施省级以上文物保护单位本体修缮和安防、消防设施提升，落实安全巡查责任，确保文物安全。
数|实施修缮文物保护单位|= 3 处
质|修缮工程验收合格率|= 100 %
时|工程完工时间|D 10月底前
续|文物安全隐患|Q 得到消除
满|参观群众满意度|≥ 88 %
= 全域旅游宣传推介与景区标识系统建设|赴重点客源城市开展推介，完善旅游交通标识，提升伏牛山生态旅游品牌知名度。
数|赴外推介场次|≥ 5 场
数|新增旅游交通标识牌|≥ 64 块
经|旅游综合收入增长率|≥ 8 %
社|旅游品牌知名度|Q 进一步扩大
满|游客满意度|≥ 93 %
# 林草
= 森林草原防灭火及林业有害生物综合防治|组建专业扑火队伍，配备扑火机具，开展林业有害生物监测防治，森林火灾受害率控制在0.9‰以内，
+ 确保不发生重特大森林火灾。
数|专业扑火队员人数|= 60 人
数|无公害防治作业面积|≥ 21500 亩
质|无公害防治率|≥ 92 %
时|火情处置响应时间|≤ 30 分钟
生|森林火灾受害率|≤ 0.9 ‰
满|林区群众满意度|≥ 85 %
= 天然林停伐管护和生态护林员补助|落实天然商品林停伐管护协议，选聘生态护林员，兑现管护补助资金，巩固天然林保护成果，带动脱贫人口稳定增收。
数|天然商品林管护面积|≥ 38.6 万亩
数|选聘生态护林员|≥ 712 人
质|护林员到岗率|≥ 98 %
本|护林员年人均补助|= 9600 元/人/年
经|带动脱贫户增收|Q 稳定增收
生|森林覆盖率|≥ 67.3 %
满|护林员满意度|≥ 90 %
= 陡坡地生态治理与国土绿化|完成陡坡地生态治理和人工造林任务，提高林草综合植被盖度，减少水土流失。
数|人工造林面积|≥ 5000 亩
质|造林成活率|≥ 85 %
时|造林任务完成时间|D 9月底前
生|水土流失状况|Q 有效遏制
满|项目区农户满意度|≥ 88 %
= 湿地保护与候鸟迁徙通道巡护|加强湿地保护小区和候鸟迁徙通道巡护，打击乱捕滥猎行为。
数|开展巡护次数|≥ 48 次
质|巡护记录完整率|≥ 95 %
生|候鸟栖息环境|Q 保持良好
满|公众满意度|≥ 86 %
# 卫健
= 基本公共卫生服务县级配套|免费向城乡居民提供健康档案、健康教育、预防接种、老年人和慢性病患者健康管理等基本公共卫生服务，
+ 逐步缩小城乡居民基本公共卫生服务差距，
+ 使居民健康素养水平不断提高，重大疾病和主要健康危险因素得到有效控制，重点人群得到规范的健康管理服务，家庭医生签约服务提质扩面，
+ 基层医疗卫生机构服务能力和群众获得感持续增强。
数|居民电子健康档案建档率|≥ 92 %
数|65岁及以上老年人健康管理人数|≥ 38600 人|≥38,600人
质|高血压患者规范管理率|≥ 64 %
质|2型糖尿病患者规范管理率|≥ 64 %
时|配套资金到位及时率|= 100 %
社|城乡居民健康素养水平|Q 不断提高
满|服务对象综合满意度|≥ 80 %
= 村卫生室基本药物制度补助|巩固完善基本药物制度，对实施基本药物制度的村卫生室给予补助，稳定乡村医生队伍。
数|补助村卫生室数量|= 274 个
质|基本药物制度覆盖率|= 100 %
时|补助资金拨付时间|D 6月、12月底前
社|乡村医生队伍|Q 保持稳定
满|乡村医生满意度|≥ 85 %
= 计划生育家庭特别扶助|对独生子女伤残、死亡家庭按标准发放特别扶助金，做好走访慰问、就医绿色通道等帮扶工作，
+ 缓解计划生育特殊家庭生产生活困难。
数|特别扶助对象人数|≥ 486 人
数|重大节日走访慰问|≥ 3 次|3次以上
质|扶助对象资格确认准确率|= 100 %
时|扶助金发放时间|D {y}年12月底前
本|死亡、伤残家庭扶助标准|C 590元/人/月、460元/人/月
社|特殊家庭生活水平|Q 得到改善
满|扶助对象满意度|≥ 95 %
# 应急
= 应急救援队伍能力建设与综合演练|加强县级综合应急救援队伍和乡镇应急队建设，配备抢险救援装备，组织开展综合应急演练，提升突发事件处置能力。
数|配备应急救援装备|≥ 320 台（套）
数|组织综合应急演练|≥ 4 次
质|装备验收合格率|= 100 %
时|突发事件响应时间|≤ 30 分钟
社|突发事件应急处置能力|Q 明显提升
满|参演人员满意度|≥ 90 %
= 自然灾害救灾物资储备|按标准储备帐篷、棉被、折叠床等救灾物资，保障受灾群众12小时内得到基本生活救助。
数|储备救灾帐篷|≥ 450 顶
数|储备棉被|≥ 3000 床
质|储备物资完好率|≥ 98 %
社|受灾群众基本生活救助率|= 100 %
满|受助群众满意度|≥ 92 %
= 安全生产监管执法与专家服务|聘请安全生产专家对重点行业企业开展检查指导，排查治理事故隐患。
数|检查生产经营单位|≥ 380 家次
质|重大事故隐患整改率|= 100 %
时|年度执法计划完成时间|D 11月底
本|专家服务费标准|≤ 1200 元/人/天
社|较大以上生产安全事故起数|= 0 起
满|企业满意度|≥ 85 %
= 农村住房防火改造及微型消防站运维|开展木结构连片村寨电气线路改造，维护微型消防站，减少农村火灾。
数|改造木结构房屋电气线路|≥ 860 户
数|运维微型消防站|= 31 个
质|线路改造合格率|= 100 %
社|农村火灾起数下降比例|≥ 10 %
续|村民消防安全意识|Q 逐步增强
满|村民满意度|≥ 90 %
# 司法
= 法律援助与公共法律服务体系建设|完善县乡村三级公共法律服务平台，为困难群众提供法律援助，推进“法律明白人”培养，做到应援尽援。
数|办理法律援助案件|≥ 620 件
数|培训“法律明白人”|≥ 480 人次
质|法律援助案件质量合格率|≥ 98 %
时|援助申请审批时限|≤ 3 个工作日
社|群众法治意识|Q 不断增强
满|受援人满意度|≥ 95 %
= 社区矫正与安置帮教|依法开展社区矫正监督管理和安置帮教，预防和减少重新违法犯罪，维护社会和谐稳定。
数|社区矫正对象集中教育|≥ 12 次
质|社区矫正对象再犯罪率|≤ 0.2 %
本|人均监管经费|≤ 1800 元/人
社|社会和谐稳定|Q 持续稳定
满|群众满意度|≥ 90 %
"""


def _item(line: str, year: int) -> Item:
    key, name, target, *worded = line.replace("{y}", str(year)).split("|")
    mark, _, rest = target.partition(" ")
    shown = worded[0] if worded else ""
    if mark in KINDS:
        return Item(*LEVELS[key], name, "", rest, "", KINDS[mark])
    value, _, unit = rest.partition(" ")
    operator = "" if mark == "-" else mark
    if "," in value:
        shown, value = f"{operator}{value}{unit}", value.replace(",", "")
    if shown.endswith("以上"):
        operator = "≥"
    return Item(*LEVELS[key], name, operator, value, unit, "numeric", shown=shown)


def catalog(theme: str, year: int) -> list[Project]:
    """The projects of a theme without amounts."""
    out: list[Project] = []
    for line in CATALOG.partition(f"# {theme}\n")[2].partition("\n# ")[0].strip().splitlines():
        if line.startswith("= "):
            name, goal = line[2:].split("|")
            out.append(Project(name, goal, ()))
        elif line.startswith("+ "):
            out[-1] = replace(out[-1], goal=out[-1].goal + line[2:])
        else:
            out[-1] = replace(out[-1], indicators=(*out[-1].indicators, _item(line, year)))
    return out


SHARES = {"产出指标": 50, "效益指标": 30, "满意度指标": 10, "成本指标": 10}
REASONS = (
    "受前期手续办理滞后影响，实际完成量低于预期，下一步将加快推进",
    "个别群众对政策不了解，今后加强宣传解释",
    "年初指标值设定偏高，下年度合理设置",
)


def weights(items: tuple[Indicator, ...], points: int = 90) -> list[int]:
    """Points for each indicator: the shares of level 1, spread evenly within it; they add up to `points`."""
    firsts = [i.level1 for i in items]
    out = [SHARES[one] // firsts.count(one) for one in firsts]
    out[0] += points - sum(out)
    return out


def _actual(item: Indicator, draw: random.Random) -> str:
    if item.kind == "deadline":
        return draw.choice(["按时完成", "已按期完成"])
    if item.kind != "numeric":
        return item.value
    if item.operator in ("=", "", "≈") or item.value in ("100", "0"):
        return item.value
    step = Decimal(item.value) * Decimal(draw.choice(["0", "0.03", "0.06", "-0.05"]))
    step = -abs(step) if item.operator in "≤<" else step
    places = Decimal("0.1") if "." in item.value or (abs(step) < 3 and item.unit in "%‰") else Decimal(1)
    value = Decimal(item.value) + step.quantize(places)
    value = min(value, Decimal(100)) if item.unit == "%" else value
    return f"{value.normalize():f}"


def _done(item: Indicator, weight: int, draw: random.Random) -> Item:
    """The indicator with what was achieved of it."""
    assert isinstance(item, Item)
    item = replace(item, actual=_actual(item, draw), weight=str(weight), score=str(weight))
    if item.kind == "numeric" and item.operator in ("≥", ">") and Decimal(item.actual) < Decimal(item.value):
        return replace(item, score=str(Decimal(weight) - Decimal("1.5")), reason=draw.choice(REASONS))
    return item


def projects(theme: str, year: int, seed: str, count: int = 9, unit: str = "", scale: int = 90000) -> list[Project]:
    """The projects of a theme with amounts, actual values and scores, which depend on `seed` only."""
    draw = random.Random(zlib.crc32(seed.encode()))
    out = []
    for n, project in enumerate(catalog(theme, year)[:count], 1):
        fiscal = Decimal(draw.randrange(1200, scale)) / 100
        other = Decimal(draw.choice([0, draw.randrange(100, 9000)])) / 100
        adjusted = (fiscal * Decimal(draw.choice(["1", "0.92", "1.1"]))).quantize(Decimal("0.01"))
        spent = (adjusted * Decimal(draw.choice(["1", "0.986", "0.8743", "0.71"]))).quantize(Decimal("0.01"))
        items = tuple(_done(i, w, draw) for i, w in zip(project.indicators, weights(project.indicators), strict=True))
        done = f"已完成年度目标：{project.goal.split('，')[0]}，各项任务按计划推进，资金支出合规。"
        out.append(
            replace(
                project, code=f"{n:02d}", unit=unit, fiscal=fiscal, other=other, adjusted_fiscal=adjusted, spent_fiscal=spent,
                done=done, indicators=items,
            )
        )  # fmt: skip
    return out
