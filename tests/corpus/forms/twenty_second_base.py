"""Contents and helpers of the whole disclosures of the twenty-second round: projects of fourteen places, statements, headings."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from ..book import Book, Cell, Grid, c
from ..content import Indicator, Project

D = Decimal
KINDS = {
    "本经": ("成本指标", "经济成本指标"),
    "本社": ("成本指标", "社会成本指标"),
    "产数": ("产出指标", "数量指标"),
    "产质": ("产出指标", "质量指标"),
    "产时": ("产出指标", "时效指标"),
    "产成": ("产出指标", "成本指标"),
    "效经": ("效益指标", "经济效益指标"),
    "效社": ("效益指标", "社会效益指标"),
    "效生": ("效益指标", "生态效益指标"),
    "效持": ("效益指标", "可持续影响指标"),
    "满满": ("满意度指标", "服务对象满意度指标"),
}

# @key|name ; + goal ; - done ; kind|indicator|operator (D deadline, Q in words)|value|unit|actual|reason
CATALOG = """
@食品抽检|食品安全监督抽检及快速检测
+按照每千人不少于4批次的标准开展食品安全监督抽检，重点抽检米面油、肉蛋奶、果蔬、水产品及校园周边食品，
+及时公布抽检结果，核查处置率达到100%，全县不发生较大及以上食品安全事故，让群众吃得放心。
产数|完成食品监督抽检批次|≥|1260|批次
产数|农贸市场快检批次|≥|5200|批次
产质|不合格食品核查处置率|=|100|%
产时|抽检任务完成时间|D|2024年12月10日前
产成|每批次抽检费用|≤|900|元
效社|较大及以上食品安全事故起数|=|0|起
满满|社会公众对食品安全满意度|≥|85|%
@特种设备|特种设备安全监察与电梯应急处置平台运维
+对全县在用电梯、锅炉、压力容器等特种设备开展安全监察，保障96333电梯应急处置平台24小时运转，困人救援平均到场时间不超过30分钟。
产数|检查特种设备使用单位|≥|180|家次
产质|隐患整改闭环率|≥|98|%
产时|电梯困人平均救援到场时间|≤|30|分钟
效社|特种设备万台事故死亡人数|≤|0.1|人
满满|被检查企业满意度|≥|90|%
@标准计量|计量强检和标准化建设补助
+免费检定集贸市场在用计量器具，支持2家企业主导或参与制定行业标准，提升产业质量水平。
产数|强制检定计量器具台件数|≥|3400|台件
产数|支持企业参与制定标准|≥|2|家
产质|强制检定覆盖率|≥|95|%
效经|带动企业新增产值|≥|1500|万元
效持|企业标准化意识|Q|不断增强
满满|经营户满意度|≥|92|%
@所所规范|基层市场监管所规范化建设
+对6个基层监管所办公用房进行维修，统一标识标牌，配备执法记录仪和快检设备，改善基层执法条件。
产数|维修监管所数量|=|6|个
产数|购置执法装备|≥|85|台（套）
产质|验收合格率|=|100|%
产时|项目完工时间|D|10月底前
产成|项目总成本|≤|128.6|万元
效社|基层执法能力|Q|有效提升
满满|监管所工作人员满意度|≥|90|%
@灌区|昌源河灌区续建配套与节水改造
+完成干渠防渗衬砌4.8公里，改造渠系建筑物37座，恢复改善灌溉面积2.1万亩，灌溉水有效利用系数提高到0.58，
+促进灌区农业节水增效，使灌区管理单位运行维护能力明显增强。
产数|渠道防渗衬砌长度|≥|4.8|公里
产数|改造渠系建筑物|=|37|座
产质|单元工程验收合格率|=|100|%
产时|年度投资完成比例|≥|90|%
产成|每公里衬砌投资|≤|186|万元
效经|改善灌溉面积|≥|2.1|万亩
效生|年节约水量|≥|310|万立方米
效持|工程设计使用年限|≥|30|年
满满|灌区受益群众满意度|≥|90|%
@河湖|河湖长制及河道巡查保洁
+落实县乡村三级河长巡河制度，对境内5条主要河流开展常态化保洁和“四乱”清理，做到水清、岸绿、河畅、景美。
产数|河道保洁长度|≥|126.4|公里
产数|县乡村三级河长巡河|≥|1.2|万次
产质|“四乱”问题整改率|=|100|%
产时|保洁任务完成及时率|≥|95|%
效生|国考断面水质达标率|≥|90|%
满满|沿河群众满意度|≥|88|%
@水源|城乡供水水质检测能力提升
+购置水质检测仪器11台（套），对全县集中供水工程水源水、出厂水、末梢水定期检测。
产数|购置检测仪器|=|11|台（套）
产数|水质检测样品数|≥|640|份
产质|检测报告合格率|≥|98|%
效社|供水安全保障水平|Q|稳步提升
满满|用水户满意度|≥|92|%
@营养改善|农村义务教育学生营养改善计划
+落实国家学生营养膳食补助政策，按每生每天5元的标准为农村义务教育阶段学生提供营养膳食补助，
+足额拨付，确保食品安全，切实改善农村学生营养状况和身体素质。
-按时足额拨付补助资金，全年供餐200天，受益学生18326人，学生体质健康合格率较上年提高1.3个百分点，未发生食品安全事件。
产数|享受营养改善补助学生数|≥|18200|人|18326
产质|补助对象认定准确率|=|100|%|100
产时|全年供餐天数|≥|200|天|200
产成|营养膳食补助标准|=|5|元/生/天|5
效社|学生体质健康合格率|≥|93|%|94.1
效持|农村学生营养状况|Q|持续改善|持续改善
满满|学生及家长满意度|≥|90|%|93
@校车|农村学校校车运营补助
+补助农村学校校车57辆，规范校车安全管理，保障偏远村屯学生乘车安全，解决学生上下学交通困难。
产数|补助校车数量|=|57|辆
产数|乘车学生人数|≥|2480|人
产质|校车年检合格率|=|100|%
产时|补助资金拨付完成时间|D|2025年11月底
效社|校车安全责任事故|=|0|起
满满|乘车学生家长满意度|≥|92|%
@校园安保|中小学幼儿园专职保安服务
+通过政府购买服务为全县中小学校、幼儿园配备专职保安，做到封闭化管理、一键式报警、专职保安配备三个100%。
产数|配备专职保安人数|≥|312|人
产数|覆盖校园数量|=|104|所
产质|保安持证上岗率|=|100|%
产成|保安人均服务费|≤|2600|元/月
效社|校园治安环境|Q|平安稳定
满满|师生满意度|≥|95|%
@残疾补贴|困难残疾人生活补贴和重度残疾人护理补贴
+按月足额为符合条件的困难残疾人发放生活补贴，为重度残疾人发放护理补贴，做到应补尽补、应退则退，
+缓解残疾人生活困难和长期照护负担，让残疾人家庭感受到党和政府的关怀。
-全年累计发放困难残疾人生活补贴4132人、重度残疾人护理补贴5218人，全部通过“一卡通”按月发放，做到应补尽补，残疾人家庭基本生活得到有效保障。
产数|享受困难残疾人生活补贴人数|≥|4100|人|4132
产数|享受重度残疾人护理补贴人数|≥|5300|人|5218|部分对象年内死亡、迁出，享受人数自然减少
产质|补贴对象资格复核率|=|100|%|100
产时|补贴按月发放及时率|≥|98|%|100
产成|困难残疾人生活补贴标准|=|85|元/人/月|85
效社|残疾人家庭生活负担|Q|有效减轻|有效减轻
效持|残疾人福利制度|Q|进一步健全|进一步健全
满满|残疾人及其家属满意度|≥|92|%|95.6
@残疾康复|残疾儿童康复救助
+为符合条件的0至14岁残疾儿童提供手术、辅具适配和康复训练等救助，实现有康复需求的残疾儿童应救尽救。
-救助残疾儿童96名，其中康复训练81名、辅具适配15名，因2家定点机构停业整顿，部分训练周期顺延。
产数|救助残疾儿童人数|≥|100|名|96|定点机构停业整顿，4名儿童转至下年度，已新签约1家机构
产质|康复训练有效率|≥|85|%|88.5
产时|救助资金结算时限|≤|30|日|22
产成|康复训练人均补助|≤|20000|元/年|18800
效社|残疾儿童功能障碍|Q|得到改善|得到改善
满满|受助儿童监护人满意度|≥|90|%|94
@残疾就业|残疾人就业创业扶持及职业技能培训
+举办职业技能培训班5期，扶持残疾人自主创业、灵活就业30户，带动残疾人稳定就业增收。
-举办电子商务、盲人按摩、手工编织等培训班5期207人次，扶持自主创业32户，年末新增就业118人。
产数|举办职业技能培训班|=|5|期|5
产数|培训残疾人人次|≥|200|人次|207
产数|扶持自主创业户数|≥|30|户|32
产质|培训合格率|≥|95|%|98
效经|创业户年均增收|≥|3000|元|3460
效社|新增残疾人就业人数|≥|110|人|118
满满|参训学员满意度|≥|95|%|97.2
@公路养护|县乡公路日常养护工程
+对列养的县道、乡道786.3公里进行日常养护，及时处治坑槽、裂缝等病害，保持路面平整、边沟畅通、标志齐全，
+路况优良率保持在82%以上，为沿线群众提供安全、便捷、舒适的出行环境。
-完成县乡道日常养护786.3公里，处治坑槽1.86万平方米，灌缝4.2万延米，路况优良率83.7%，全年未发生因养护不到位引发的交通责任事故。
产数|养护里程|=|786.3|公里|786.3
产数|处治坑槽面积|≥|1.5|万平方米|1.86
产质|路况优良率|≥|82|%|83.7
产时|病害处治及时率|≥|95|%|92|汛期雨水集中，个别路段处治时间顺延，已增配巡查车辆
产成|每公里养护成本|≤|0.6|万元|0.55
效社|群众出行条件|Q|明显改善|明显改善
效生|公路绿化率|≥|75|%|78
满满|沿线群众满意度|≥|90|%|92
@法律援助|法律援助和人民调解补贴
+为经济困难公民和特殊案件当事人提供无偿法律服务，补贴人民调解员办案，把矛盾纠纷化解在基层。
-办理法律援助案件462件，人民调解案件2136件，调解成功率98.4%，补贴全部直达办案人员账户。
产数|办理法律援助案件|≥|450|件|462
产数|人民调解案件补贴件数|≥|2000|件|2136
产质|调解成功率|≥|98|%|98.4
产时|案件补贴发放时限|D|结案后30日内|结案后25日内
效社|基层矛盾纠纷化解|Q|及时有效|及时有效
满满|受援人满意度|≥|95|%|98
@动物防疫|重大动物疫病防控
+开展口蹄疫、高致病性禽流感、小反刍兽疫等重大动物疫病春秋两季集中免疫，应免畜禽免疫密度常年保持在90%以上，
+抗体合格率保持在70%以上，确保不发生区域性重大动物疫情。
-春秋两季集中免疫畜禽386.5万头（只、羽），群体免疫密度98.2%，抗体合格率81.6%，全县未发生重大动物疫情。
产数|免疫畜禽数量|≥|380|万头（只、羽）|386.5
产数|抽检血清样品|≥|1200|份|1248
产质|应免畜禽免疫密度|≥|90|%|98.2
产质|免疫抗体合格率|≥|70|%|81.6
产时|秋季集中免疫完成时间|D|11月30日前|11月18日
效经|畜禽发病死亡率|≤|5|%|2.3
效社|区域性重大动物疫情|=|0|起|0
满满|养殖场（户）满意度|≥|90|%|94.5
@高标农田|高标准农田建设补助
+新建高标准农田3.2万亩，完善田间灌排设施和机耕道路，实现集中连片、设施配套、高产稳产，
+项目区耕地质量等级提高0.3以上，粮食综合生产能力每亩提高80公斤。
-完成高标准农田建设3.05万亩，新建机耕路46.7公里、灌溉管网112公里，其余0.15万亩因土地流转纠纷结转至下年实施。
产数|新建高标准农田面积|≥|3.2|万亩|3.05|土地流转纠纷导致0.15万亩未能按期开工，已协调镇办完成调处
产质|项目验收合格率|=|100|%|100
产时|项目开工率|=|100|%|95.3|同上
产成|亩均财政投资标准|≤|1500|元/亩|1486
效经|亩均粮食增产|≥|80|公斤|82
效社|受益农户数|≥|6200|户|6310
效持|工程管护机制|Q|建立健全|建立健全
满满|项目区农户满意度|≥|85|%|91
@农机补贴|农机购置与应用补贴
+支持购置先进适用农业机械，优先保障粮食和重要农产品生产所需机具，补贴机具不少于1100台（套），主要农作物耕种收综合机械化率达到86%。
-补贴各类农机具1183台（套），受益农户和服务组织902户，主要农作物耕种收综合机械化率达到86.4%。
产数|补贴机具数量|≥|1100|台（套）|1183
产数|受益农户和农业服务组织|≥|850|户|902
产质|补贴机具核验率|=|100|%|100
产时|补贴资金兑付时限|≤|15|个工作日|14
效经|主要农作物综合机械化率|≥|86|%|86.4
满满|购机者满意度|≥|92|%|93
@博物馆|县博物馆免费开放及陈列展览提升
+县博物馆全年免费开放300天以上，完成“闽中古驿道”基本陈列改造，举办临时展览6场，
+组织社会教育活动不少于40场次，接待观众18万人次以上，让文物活起来，更好满足群众精神文化需求。
产数|全年免费开放天数|≥|300|天
产数|举办临时展览|≥|6|场
产数|社会教育活动|≥|40|场次
产质|展品完好率|=|100|%
产成|临时展览单场成本|≤|8.5|万元
效社|接待观众人次|≥|18|万人次
满满|观众满意度|≥|90|%
@全域旅游|全域旅游宣传营销与民宿奖补
+策划开展四季主题旅游推广活动，对新评定的等级旅游民宿给予奖补，推动全年接待游客人次和旅游综合收入增长10%以上。
产数|开展主题推广活动|≥|4|场
产数|奖补等级旅游民宿|≥|9|家
产时|奖补资金兑现时间|D|2025年12月20日前
效经|旅游综合收入增长率|≥|10|%
效社|县域旅游知名度|Q|进一步提高
满满|游客满意度|≥|93|%
@全民健身|全民健身场地设施维护与赛事活动
+维护更新村级健身路径126条，举办县级及以上全民健身赛事8场，经常参加体育锻炼人数占比达到41%。
产数|维护更新健身路径|=|126|条
产数|举办全民健身赛事|≥|8|场
产质|健身器材完好率|≥|97|%
效社|经常参加体育锻炼人数比例|≥|41|%
效持|公共体育服务体系|Q|更加完善
满满|参赛群众满意度|≥|90|%
@环卫|城区环卫清扫保洁及垃圾清运
+对城区428万平方米道路实行机械化清扫与人工保洁，生活垃圾日产日清，清运无害化处理率达到100%。
-城区428万平方米道路全部实行机扫加人工保洁，清运生活垃圾8.93万吨，无害化处理率100%。
产数|道路清扫保洁面积|≥|428|万平方米|428
产数|清运生活垃圾|≥|8.5|万吨|8.93
产质|生活垃圾无害化处理率|=|100|%|100
效生|城区环境卫生|Q|干净整洁|干净整洁
满满|市民满意度|≥|88|%|86.5|背街小巷保洁频次偏低，已增加巡回保洁
"""


def _read() -> dict[str, Project]:
    out: dict[str, Project] = {}
    key = ""
    for line in CATALOG.strip().splitlines():
        if line[0] == "@":
            key, name = line[1:].split("|")
            out[key] = Project(name, "", ())
        elif line[0] == "+":
            out[key] = replace(out[key], goal=out[key].goal + line[1:])
        elif line[0] == "-":
            out[key] = replace(out[key], done=out[key].done + line[1:])
        else:
            out[key] = replace(out[key], indicators=(*out[key].indicators, _item(line.split("|"))))
    return out


REASONS: dict[str, str] = {}


def _item(parts: list[str]) -> Indicator:
    kind, name, mark, value, unit, actual, reason = [*parts, *[""] * (7 - len(parts))]
    if mark in "DQ":  # in words: no unit
        unit, actual, reason = "", unit, actual
    if reason:
        REASONS[name] = reason
    what = {"D": "deadline", "Q": "qualitative"}.get(mark, "numeric")
    return Indicator(*KINDS[kind], name, "" if mark in "DQ" else mark, value, unit, what, actual=actual)


PROJECTS = _read()


def _missed(item: Indicator) -> bool:
    return item.kind == "numeric" and item.operator in ("≥", "=") and bool(item.actual) and D(item.actual) < D(item.value)


def weighed(project: Project) -> Project:
    """Weights 50 / 30 / 10 within the groups of level 1, scores by the share that was reached."""
    out = []
    points = {"成本指标": 20, "产出指标": 50, "效益指标": 30, "满意度指标": 10}
    if any(i.level1 == "成本指标" for i in project.indicators):
        points.update({"产出指标": 40, "效益指标": 20})
    for item in project.indicators:
        group = [i for i in project.indicators if i.level1 == item.level1]
        share, extra = divmod(points[item.level1], len(group))
        weight = share + (group.index(item) < extra)
        score = (D(item.actual) / D(item.value) * weight).quantize(D("0.1")) if _missed(item) else D(weight)
        out.append(replace(item, weight=str(weight), score=f"{score.normalize():f}"))
    return replace(project, indicators=tuple(out))


def get(key: str, fiscal: str, adjusted: str = "", spent: str = "", other: str = "0", **more: object) -> Project:
    """A project of the catalogue with its money in 万元."""
    adjusted = adjusted or fiscal
    money = {"fiscal": D(fiscal), "adjusted_fiscal": D(adjusted), "spent_fiscal": D(spent or adjusted), "other": D(other)}
    return weighed(replace(PROJECTS[key], **money, **more))  # type: ignore[arg-type]


def total(projects: list[Project]) -> Decimal:
    return sum((p.total for p in projects), D(0))


def owned(book: Book, seq: str, department: str) -> None:
    """The supervising department that is printed for this project, where the document is another's."""
    book.gold["projects"][int(seq) - 1]["department"] = department


def short(value: Decimal) -> str:
    return f"{value.normalize():f}"


def leaves(names: dict[str, str], rows: list[tuple[str, Decimal, Decimal]]) -> list[tuple[str, str, Decimal, Decimal]]:
    """Lines of a statement by function: for every prefix of 3 and 5 digits the sum of its leaves (basic, project)."""
    codes = sorted({code[:n] for code, *_ in rows for n in (3, 5, 7)})
    return [(k, names[k], *(sum((r[n] for r in rows if r[0].startswith(k)), D(0)) for n in (1, 2))) for k in codes]


def by_function(book: Book, title: str, lines: list[tuple[str, str, Decimal, Decimal]], heads: tuple[str, str, str], code: str) -> Grid:
    """A statement by function: total, basic and project expenditure; the sum of all on top."""
    grid = Grid(heading=1)
    grid.row(code, "科目名称", *heads)
    tops = [x for x in lines if len(x[0]) == 3]
    whole = ("", "合计", sum((x[2] for x in tops), D(0)), sum((x[3] for x in tops), D(0)))
    for key, name, basic, work in [whole, *lines]:
        values = zip(heads, (basic + work, basic, work), strict=True)
        cells = [c(book.line(title, key, name, head, v)) if v else c("") for head, v in values]
        grid.row(c(name, 2) if not key else Cell(key), *([] if not key else [name]), *cells)
    return grid


Side = list[tuple[str, Decimal]]


def balance(book: Book, title: str, left: Side, right: Side, heads: tuple[str, str, str] = ("收入", "支出", "预算数")) -> Grid:
    """Income on the left, expenditure on the right."""
    grid = Grid(heading=2)
    grid.row(c(heads[0], 2), c(heads[1], 2))
    grid.row("项目", heads[2], "项目", heads[2])
    for k in range(max(len(left), len(right))):
        cells: list[Cell | str] = []
        for head, side in ((heads[0], left), (heads[1], right)):
            name, value = side[k] if k < len(side) else ("", D(0))
            cells += [name, c(book.line(title, "", name, f"{head}/{heads[2]}", value)) if value else ""]
        grid.row(*cells)
    return grid


NAMES = {
    "201": "一般公共服务支出",
    "20138": "市场监督管理事务",
    "2013801": "行政运行",
    "2013815": "质量安全监管",
    "2013816": "食品安全监管",
    "2013899": "其他市场监督管理事务",
    "207": "文化旅游体育与传媒支出",
    "20701": "文化和旅游",
    "2070101": "行政运行",
    "2070113": "旅游宣传",
    "20702": "文物",
    "2070205": "博物馆",
    "20703": "体育",
    "2070308": "群众体育",
    "208": "社会保障和就业支出",
    "20805": "行政事业单位养老支出",
    "2080505": "机关事业单位基本养老保险缴费支出",
    "20811": "残疾人事业",
    "2081101": "行政运行",
    "2081104": "残疾人康复",
    "2081105": "残疾人就业",
    "2081107": "残疾人生活和护理补贴",
    "210": "卫生健康支出",
    "21011": "行政事业单位医疗",
    "2101101": "行政单位医疗",
    "213": "农林水支出",
    "21302": "林业和草原",
    "2130201": "行政运行",
    "2130205": "森林资源培育",
    "2130207": "森林资源管理",
    "2130234": "林业草原防灾减灾",
    "221": "住房保障支出",
    "22102": "住房改革支出",
    "2210201": "住房公积金",
}


def wrapped(book: Book, width: int) -> Book:
    """The book with sentences that fit the width of a page: broken behind a sign of punctuation."""
    for sheet in book.sheets:
        sheet.blocks = [piece for block in sheet.blocks for piece in (_broken(block, width) if isinstance(block, str) else [block])]
    for row in book.gold["indicators"]:
        if row["target_text"] == "结案后30日内":  # a deadline, or at most 30 days
            row["ambiguous"] = "1"
    return book


def _broken(text: str, width: int) -> list[str]:
    out = [""]
    for part in re.findall(r"[^，。；：、]*[，。；：、]*", text):
        if out[-1] and len(out[-1] + part) > width:
            out.append("")
        out[-1] += part
    return out
