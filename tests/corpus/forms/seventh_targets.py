"""Performance targets as places other than those of the samples publish them, a form a place."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels, spans
from ..content import Project
from . import Form
from .seventh_content import Aim, read, record, renamed, second, weighed

RIVER = read("""
县级以下农村河道长效管护经费|沛县河道管理所|320322241B000117|412.60 38.00|对全县范围内县、乡、村三级农村河道开展常态化保洁、堤坡养\
护和配套建筑物维修，落实管护人员和责任，保持河道水面无漂浮物、河坡无垃圾堆放、河中无障碍，全年引排通畅，进一步改善农村水环境面貌，\
提升防洪除涝和抗旱供水能力。
数|管护农村河道条数|=1,286条|=1,286条
数|河道保洁长度|≥2138.6公里|≥2138.6公里
数|开展联合巡查次数|不少于24次|不少于12次
质|河道管护考核合格率|≥95%|≥95%
时|汛前疏浚保洁完成时间|D:2024年5月31日前|D:2024年5月31日前
经成|每公里管护补助标准|≤1,900元/公里|≤1,900元/公里
社|涉河有效投诉处理率|=100%|=100%
生|农村水环境面貌|Q:持续改善|Q:有所改善
续|河道管护长效机制|Q:健全|Q:基本健全
满|沿河群众满意度|≥90%|≥88%
""")[0]

NANBU = read("""
国土空间生态修复历史遗留矿山治理|南部县自然资源和规划局||286.50 0|完成全县历史遗留废弃矿山图斑核查和治理，恢复植被，消除崩塌、滑坡\
等地质灾害隐患，经省级验收合格。
数|治理废弃矿山图斑|≥37个||
质|省级验收合格率|=100%||
时|治理任务完成时限|D:2025年10月底前||
经成|亩均治理成本|≤1.85万元||
生|矿区植被覆盖度|Q:显著提高||
满|矿区周边群众满意度|≥90%||

地质灾害群测群防员补助|南部县自然资源和规划局||61.92 0|按时足额发放全县地质灾害隐患点群测群防监测员报酬，做到汛期24小时值守，及时\
预警、提前避让。
数|补助群测群防监测员|=344人||
质|监测员汛期在岗率|≥98%||
经成|人均年补助标准|=1800元/人/年||
社|因监测不力造成的伤亡人数|=0人||
满|监测员满意度|≥95%||

不动产登记历史档案数字化|南部县不动产登记中心||148.00 0|对1998年以来纸质不动产登记档案逐卷整理、扫描、著录、挂接，建成可检索的电子\
档案库，实现登记资料网上查询。
数|扫描档案页数|≥320万页||
质|数据挂接准确率|≥99.5%||
社|群众查档平均等候时间|≤15分钟||
续|登记信息共享水平|Q:明显提升||
满|办事群众满意度|≥92%||

第三次全国土壤普查外业采样质量控制|南部县土地整理中心||33.38 0|配合做好土壤普查外业调查采样的质量监督检查，确保样点数据真实准确。
数|抽查表层样点|≥126个||
质|抽查样点合格率|≥95%||
续|土壤资源家底清晰程度|Q:更加清晰||
""")

TAOYUAN = read("""
食品药品安全监督抽检|桃源县市场监督管理局|513001|268.00 0|全年完成食品抽检不少于4批次/千人，药品、化妆品、医疗器械抽检按省市下达任\
务完成，对不合格产品核查处置率达到100%，守住不发生系统性、区域性食品药品安全事件的底线，保障全县人民群众饮食用药安全。
数|食品监督抽检批次|≥3,420批次||
数|药品抽检批次|≥115批次||
质|不合格产品核查处置率|=100%||
时|抽检信息公示时限|≤20个工作日||
社|重大食品药品安全事故|=0起||
满|消费者满意度|≥85%||

知识产权与质量强县专项|桃源县市场监督管理局|513001|76.00 0|兑现专利、商标、标准奖励政策，培育高价值专利和地理标志产品，推动质量强\
县建设。
数|新增注册商标|≥560件||
数|培育地理标志产品|=2个||
质|奖励资金兑付率|=100%||
经|地理标志产品年产值|≥8.6亿元||
续|企业质量意识|Q:逐步增强||
满|受奖企业满意度|≥90%||

电梯应急处置服务平台运行维护|桃源县特种设备检验所|513003|42.00 0|保障96333电梯应急处置平台24小时正常运行。
数|接入平台电梯|≥1,950台||
时|救援人员到达现场平均时间|≤30分钟||
社|电梯困人死亡人数|=0人||
""")

DABU = read("""
大埔县中小微工业企业技术改造与数字化转型奖补|大埔县科工商务局综合股|441422220017|500.00 60.00|支持县内规模以上陶瓷、电子、食品企业\
实施技术改造和上云用云，按设备投资额给予事后奖补，年度内推动20家以上企业完成技术改造备案，引导企业加大研发投入，促进工业投资稳步增\
长和传统产业转型升级。|
数|支持技改企业家数|20家以上|60家以上
数|带动上云企业|≥35家|≥110家
质|奖补项目验收通过率|≥95%|≥95%
时|奖补资金拨付时间|D:2022年11月底前|D:2024年11月底前
成|单个项目最高奖补额|不超过80万元|不超过80万元
经|工业技改投资增长率|8%左右|8%左右
社|企业数字化转型意识|Q:有所增强|Q:显著增强
生|单位工业增加值能耗下降率|≥3%|≥9%
满|受奖补企业满意度|不低于90%|不低于90%
""")[0]

JINGBIAN = read("""
毛乌素沙地综合治理及樟子松补植|靖边县林业局||865.00 135.00|在全县北部风沙区补植樟子松、营造灌木林，巩固防沙治沙成果；年内完成补植\
和抚育任务，成活率达到规定标准，林区道路和围栏同步维修。
数|补植樟子松|≥120万株|≥360万株
数|围栏封育面积|≥2.4万亩|≥7.2万亩
质|造林成活率|≥85%|≥85%
时|春季造林结束时间|D:5月10日前|D:每年5月10日前
经|带动农户务工收入|≥420万元|≥1,260万元
生|沙化土地治理程度|Q:进一步好转|Q:明显好转
满|项目区农户满意度|＞90%|＞90%

森林草原防灭火能力建设|靖边县森林草原防火站||196.40 0|购置防火物资，租用防火车辆，组织护林员培训和演练，提高火情早期处置能力，全年\
不发生重大森林草原火灾。
数|购置风力灭火机|=40台|=120台
数|组织防火演练|≥6次|≥18次
质|物资验收合格率|＝100%|＝100%
社|森林火灾受害率|≤0.9‰|≤0.9‰
满|护林员满意度|＞92%|＞92%
""")

LONGXI = read("""
农村义务教育阶段学生营养改善计划县级配套|陇西县教育局学生资助中心||1286.40 0|为全县农村义务教育阶段在校学生提供营养膳食补助，每生\
每天5元，全年按200天计算，食堂供餐率稳定在规定水平以上，学生体质健康状况得到改善。
数|受益学生人数|≥32,160人|
数|供餐学校数|=218所|
质|食品安全达标率|=100%|
时|补助资金拨付及时率|≥98%|
成|每生每天补助标准|=5元|
社|学生体质健康状况|Q:改善|
满|学生及家长满意度|≥90%|

普通高中国家助学金|陇西县教育局学生资助中心||184.50 20.00|资助普通高中家庭经济困难学生，减轻家庭负担，帮助其顺利完成学业。
数|资助普通高中学生|≥2,460人|
质|资助对象认定准确率|=100%|
时|资金发放时间|D:每学期结束前|
成|资助标准|C:一档2500元/年、二档1500元/年|
社|因贫失学率|=0%|
满|受助学生满意度|≥95%|

中小学校园安保服务购买|陇西县教育局||326.00 0|按照校园安防建设标准为公办中小学、幼儿园配备专职保安员，实现封闭化管理、一键报警、专\
职保安三个100%。
数|配备专职保安员|=418名|
质|保安员持证上岗率|=100%|
时|安保人员到岗时间|D:2020年3月1日前|
社|校园安全责任事故|=0起|
续|平安校园建设水平|Q:不断提高|
满|师生满意度|≥92%|
""")

FOREST = read("""
部门整体支出|||68540.00 0|牢固树立生态优先理念，全面落实林长制，推进海南热带雨林国家公园高质量建设，抓好森林资源保护、湿地修复和野\
生动植物保护，做强林下经济和油茶产业，全面完成省委省政府下达的国土绿化任务。
数|完成造林绿化面积|≥10万亩|
数|修复红树林面积|≥3,000亩|
数|开展林长巡林|≥4.5万人次|
质|国家公园巡护覆盖率|≥98%|
时|重点项目按期完成率|≥95%|
经|林下经济产值|≥380亿元|
生|森林覆盖率|≥62%|
生|热带雨林生态系统原真性完整性|Q:得到有效保护|
续|林长制体系|Q:运行顺畅|
满|社会公众满意度|≥90%|
""")[0]

AOHAN = read("""
2023年旱作高效节水农业与优质杂粮基地建设|敖汉旗农牧局种植业股|150430T23000008|2860.00 140.00|在新惠、贝子府、四家子等乡镇建设谷子\
、荞麦优质杂粮标准化基地，推广全膜双垄沟播和膜下滴灌，辐射带动合作社与农户增产增收，力争基地亩均增产一成，打响敖汉小米区域公用品牌\
。
数|建设优质杂粮基地面积|≥15.5万亩|
数|推广膜下滴灌面积|≥6,200亩|
数|培训农牧民|≥1,800人次|
质|基地种子良种率|≥98%|
时|项目完工时限|D:2023年10月31日前|
成|亩均补助标准|C:80-120元/亩|
经|亩均增收|≥160元|
社|带动脱贫户数|≥2,300户|
生|地膜回收率|≥85%|
满|项目区农牧民满意度|≥90%|
""")[0]

CHONGMING = read("""
崇明区公益林与生态廊道养护|上海市崇明区林业站|310151-22-0046|3256.748 0|按照《上海市公益林养护技术规范》要求，对全区生态公益林和生\
态廊道开展抚育、修枝、病虫害防治、林下清洁和防火巡查，落实乡镇养护社，提高林地养护水平，提升世界级生态岛森林景观质量。
数|公益林养护面积|=18.63万亩|
数|有害生物监测点|=162个|
质|养护考核优良率|≥85%|
质|病虫害成灾率|≤1.5‰|
时|养护经费拨付及时性|Q:及时|
生|林地郁闭度|≥0.6|
社|新增本地农民就业岗位|≥1,150个|
续|养护管理制度|Q:健全|
满|周边居民满意度|≥88%|
""")[0]

LUOPING = read("""
基本公共卫生服务项目县级补助|罗平县卫生健康局|||为全县城乡居民免费提供12类基本公共卫生服务，重点做好老年人、孕产妇、0至6岁儿童、慢\
性病患者健康管理，逐步缩小城乡服务差距。
数|适龄儿童国家免疫规划疫苗接种率|≥90%||
数|65岁以上老年人规范健康管理服务率|≥62%||
质|高血压患者基层规范管理服务率|≥64%||
社|居民健康素养|Q:逐步提高||
满|服务对象综合满意度|≥80%||

计划生育家庭特别扶助制度补助资金|罗平县卫生健康局|||对符合条件的计划生育特殊家庭按月发放扶助金，做到应扶尽扶、精准发放，缓解计划生\
育困难家庭在生产、生活、医疗和养老方面的特殊困难。
数|扶助独生子女伤残死亡家庭人数|=218人||
质|符合条件申报对象覆盖率|=100%||
时|奖励和扶助资金到位率|=100%||
社|家庭发展能力|Q:有所提高||
满|扶助对象满意度|≥95%||

结核病与艾滋病防治|罗平县疾病预防控制中心|||开展结核病、艾滋病主动筛查和规范管理，降低新发感染。
数|艾滋病病毒检测人次|≥18.5万人次||
质|病原学阳性肺结核患者成功治疗率|≥90%||
社|重点人群防治知识知晓率|≥85%||

实验室检验设备购置|罗平县疾病预防控制中心|||购置荧光定量检测仪、水质检测设备，提升检验能力。
数|购置检验设备|=6台||
质|设备验收合格率|=100%||
续|检验检测能力|Q:明显增强||
""")

YANQING = read("""
冬奥遗产场馆周边森林防火瞭望系统运维|北京市延庆区森林防火事务中心|11011924T000002671105|318.76 0|保障海坨山区域28处林火\
视频监控点位、4处瞭望塔和通信链路全年稳定运行，\
实现重点林区火情早发现、早报告、早处置，为冬奥遗产场馆和周边村庄提供森林防火技术支撑。
数|运维林火视频监控点位|=28处||
数|瞭望塔值守天数|≥365天||
质|系统完好率|≥98%||
时|故障修复时限|≤8小时||
时|运维合同签订时间|D:2024年3月31日前||
经成|项目预算控制数|≤318.76万元||
社|火情早期处置能力|Q:有效提升||
满|使用单位满意度|≥95%||

义务植树基地管护|北京市延庆区种苗花卉中心|11011924T000002671228|54.20 5.80|对全区6处义务植树基地的林木进行浇水、施肥、修\
剪和补植，接待市民尽责活动。
数|管护义务植树基地|=6处||
数|接待尽责市民|≥1.2万人次||
质|苗木保存率|＞90%||
生|绿化景观效果|Q:明显改善||
满|参与市民满意度|≥90%||
""")

PINGYAO = read("""
平遥古城低洼院落排水防涝与传统民居抢险加固|平遥县古城保护发展中心||1350.00 150.00|对古城内62处低洼院落实施排水管网改造，\
对38处濒危传统民居进行抢险加固，\
汛期前完成主体工程，消除积水和坍塌隐患，保护世界文化遗产真实性、完整性。
数|改造低洼院落|不少于62处|
数|抢险加固传统民居|不少于38处|
质|文物部门验收合格率|100%|
时|主体工程完工时间|D:2025年6月底前|
经成|每处院落改造平均成本|不超过12.5万元|
社|汛期院落积水险情|0起|
续|遗产真实性、完整性|Q:得到延续|
满|古城居民满意度|92%以上|
""")[0]


def jiangsu() -> Book:
    """Half-year and full-year targets side by side, funds by source in a row of their own."""
    book = Book("s7_jiangsu_half_year", "performance_targets", Place("江苏省", "徐州市", "沛县", "320322"), "沛县水务局", 2024)
    overall = "建立县、镇、村三级联动的农村河道管护体系，到2026年全县农村生态河道覆盖率达到60%以上。"
    why = "根据《江苏省农村水利条例》及县政府关于加强农村河道管护工作的意见设立，由县级财政与镇级共同负担管护经费。"
    seq = book.project(RIVER, project_code=RIVER.code, unit_name=RIVER.unit, annual_goal=RIVER.goal, overall_goal=overall, description=why)
    parts = (("total", RIVER.total), ("fiscal_appropriation", RIVER.fiscal), ("general_public", Decimal("312.60")),
             ("government_fund", Decimal("100.00")), ("carryover", Decimal("0.00")), ("other", RIVER.other))  # fmt: skip
    grid = Grid()
    grid.row("项目名称", c(RIVER.name, 3), "项目编码", c(RIVER.code, 2))
    grid.row("主管部门", c(book.department, 3), "实施单位", c(RIVER.unit, 2))
    grid.row("项目类型", c("☑常年性项目  □一次性项目  □延续性项目", 3), "起止时间", c("2024年1月至2024年12月", 2))
    grid.row(c("预算资金（万元）", 1, 2), "资金总额", "财政拨款", "其中：一般公共预算", "政府性基金预算", "上年结转", "其他资金")
    grid.row(*(book.money(seq, "budget", source, wan) for source, wan in parts))
    grid.row("项目概况", c(why, 6))
    grid.row("中长期目标", c(overall, 6))
    grid.row("年度目标", c(RIVER.goal, 6))
    grid.row("一级指标", "二级指标", c("三级指标", 3), "半年（程）指标值", "全年（程）指标值")
    for item, lead in zip(RIVER.indicators, levels(RIVER.indicators), strict=True):
        record(book, seq, item)
        grid.row(*lead, c(item.name, 3), second(item).said, item.said)
    book.sheet("项目绩效目标表", "2024年度沛县县级部门项目支出绩效目标表", "编报单位：沛县水务局", grid)
    return book


def _sichuan_target(book: Book, seq: str, item: Aim) -> list[str]:
    """Nature, value and unit of a target in a cell each."""
    nature = item.operator if item.kind == "numeric" else "定性"
    record(book, seq, item, apart=True, target=nature + item.shown + item.unit, sign=nature, weight=item.weight)
    return [nature, item.shown, item.unit]


def sichuan() -> Book:
    """A list of the projects of a department, nature/value/unit/weight/direction in columns."""
    book = Book(
        "s7_sichuan_nature_list", "performance_targets", Place("四川省", "南充市", "南部县", "511321"), "南部县自然资源和规划局", 2025
    )
    grid = Grid(heading=2)
    leads = ("单位名称", "项目名称", "预算金额", "年度绩效目标")
    grid.row(*(c(x, 1, 2) for x in leads), c("绩效指标", 8))
    grid.row("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重", "指标方向性")
    total = sum((p.total for p in NANBU), Decimal(0))
    grid.row(c("合计", 2), book.money("", "budget", "total", total), *[""] * 9)
    for project in NANBU:
        names = {i.level1 for i in project.indicators}
        points = {"成本指标": 10, "产出指标": 50, "效益指标": 30, "满意度指标": 10}
        points["产出指标"] += sum(v for k, v in points.items() if k not in names)
        project = weighed(project, **{k: v for k, v in points.items() if k in names})
        seq = book.project(project, unit_name=project.unit, annual_goal=project.goal)
        tall = len(project.indicators)
        money = book.money(seq, "budget", "total", project.total)
        first = [c(x, 1, tall) for x in (project.unit, project.name, money, project.goal)]
        for item, lead in zip(project.indicators, levels(project.indicators), strict=True):
            way = "反向指标" if item.operator == "≤" else "正向指标"
            grid.row(*first, *lead, item.name, *_sichuan_target(book, seq, item), item.weight, way)
            first = []
    book.sheet("表6", "表6", "部门预算项目绩效目标表（2025年度）", "部门：南部县自然资源和规划局　　　　　　金额单位：万元", grid)
    return book


def hunan() -> Book:
    """A list under codes of units: a row of the department's total, projects under it, rules of scoring and a note."""
    book = Book(
        "s7_hunan_scoring_rules", "performance_targets", Place("湖南省", "常德市", "桃源县", "430725"), "桃源县市场监督管理局", 2023
    )
    grid = Grid(heading=2)
    grid.row(*(c(x, 1, 2) for x in ("单位编码", "单位（专项）名称", "资金总额", "绩效目标")), c("绩效指标", 7), c("备注", 1, 2))
    grid.row("一级指标", "二级指标", "三级指标", "指标值类型", "指标值", "度量单位", "评（扣）分标准")
    total = sum((p.total for p in TAOYUAN), Decimal(0))
    grid.row("513", "桃源县市场监督管理局", book.money("", "budget", "total", total), *[""] * 9)
    for project in TAOYUAN:
        seq = book.project(project, annual_goal=project.goal)
        tall = len(project.indicators)
        first = [c(x, 1, tall) for x in (project.code, project.name, book.money(seq, "budget", "total", project.total), project.goal)]
        for item, lead in zip(project.indicators, levels(project.indicators), strict=True):
            kind = item.operator if item.kind == "numeric" else "定性"
            rule = "达到目标值得满分，每低1个百分点扣1分" if item.unit == "%" else "未达目标值酌情扣分，扣完为止"
            note = "省市下达任务数" if "抽检批次" in item.name else ""
            record(book, seq, item, apart=True, target=kind + item.shown + item.unit, sign=kind, remark=note)
            grid.row(*first, *lead, item.name, kind, item.shown, item.unit, rule, note)
            first = []
    book.sheet("项目支出绩效目标表", "部门公开表22", "项目支出绩效目标表", "部门：513_桃源县市场监督管理局　　2023年　　单位：万元", grid)
    return book


def guangdong() -> Book:
    """An application: funds in one sentence, the target of the whole term and that of the year in columns."""
    book = Book("s7_guangdong_term_year", "performance_targets", Place("广东省", "梅州市", "大埔县", "441422"), "大埔县科工商务局", 2022)
    p = renamed(DABU, 服务对象满意度指标="满意度指标")
    overall = "三年内累计支持60家以上企业实施技术改造、110家以上企业上云用云，建成陶瓷产业数字化公共服务平台。"
    seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal, overall_goal=overall)
    total, fiscal = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
    other = book.money(seq, "budget", "other", p.other)
    grid = Grid()
    grid.row(c("项目名称", 2), p.name, "项目代码", p.code)
    grid.row(c("申报单位", 2), p.unit, "主管部门", book.department)
    grid.row(c("项目属性", 2), "□新增项目　☑延续项目", "实施周期", "3年（2022—2024年）")
    grid.row(c("年度预算", 2), c(f"年度预算总额{total}万元，其中：财政拨款{fiscal}万元，其他资金{other}万元。", 3))
    grid.row(c("绩效目标", 1, 2), "实施周期总目标", c(overall, 3))
    grid.row("年度目标", c(p.goal, 3))
    grid.row("一级指标", "二级指标", "三级指标", "实施周期指标值", "年度指标值")
    for item in p.indicators:
        record(book, seq, second(item), scope="overall")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        record(book, seq, item)
        grid.row(*lead, item.name, second(item).said, item.said)
    grid.row(c("填报人：李××", 2), "联系电话：0753-5××××××", c("填报日期：2021年11月5日", 2))
    book.sheet("申报表", "附件2", "大埔县项目支出绩效目标申报表", "（2022年度）", grid)
    return book


def _shaanxi_grid(book: Book, p: Project) -> Grid:
    overall = f"2021—2023年持续实施{p.name}，累计完成三年规划任务，形成长效机制。"
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, overall_goal=overall)
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 6))
    grid.row(c("主管部门", 2), c(book.department, 3), "实施单位", c(p.unit, 2))
    grid.row(c("资金金额（万元）", 2, 3), c("年度资金总额：", 3), c(book.money(seq, "budget", "total", p.total), 3))
    grid.row(c("其中：财政拨款", 3), c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 3))
    grid.row(c("其他资金", 3), c(book.money(seq, "budget", "other", p.other), 3))
    grid.row(c("总体目标", 1, 2), c("实施期总目标", 4), c("年度目标", 3))
    grid.row(c(overall, 4), c(p.goal, 3))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "指标内容", "指标值", "二级指标", "指标内容", "指标值")
    for item in p.indicators:
        record(book, seq, second(item), scope="overall")
    tall, low = spans(i.level1 for i in p.indicators), spans(i.level1 + i.level2 for i in p.indicators)
    for item, high, flat in zip(p.indicators, tall, low, strict=True):
        record(book, seq, item)
        level1 = [c(item.level1, 1, high)] if high else []
        level2 = [c(item.level2, 1, flat)] if flat else []
        grid.row(*level1, *level2, item.name, second(item).said, *level2, item.name, item.said)
    return grid


def shaanxi() -> Book:
    """Targets of the term and of the year side by side, each with a second level of its own; a sheet a project."""
    book = Book("s7_shaanxi_side_by_side", "performance_targets", Place("陕西省", "榆林市", "靖边县", "610824"), "靖边县林业局", 2021)
    for n, p in enumerate(JINGBIAN, 1):
        book.sheet(f"表14-{n}", f"表14-{n}", "2021年靖边县林业局专项业务经费绩效目标表", _shaanxi_grid(book, p))
    return book


def _gansu_project(book: Book, grid: Grid, n: int, p: Project) -> None:
    p = weighed(p, 产出指标=60, 效益指标=30, 满意度指标=10)
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
    total = book.money(seq, "budget", "total", p.total)
    text = f"{total}，其中财政拨款{book.money(seq, 'budget', 'fiscal_appropriation', p.fiscal)}"
    text += f"、其他资金{book.money(seq, 'budget', 'other', p.other)}" if p.other else ""
    grid.row(c(f"{n}", 1, len(p.indicators) + 4), "项目名称", c(p.name, 4))
    grid.row("项目单位", p.unit, "批复金额（万元）", c(text, 2))
    grid.row("绩效目标", c(p.goal, 4))
    grid.row("一级指标", "二级指标", "指标名称", "目标值", "分值")
    for item, lead in zip(p.indicators, levels(p.indicators, points=True), strict=True):
        record(book, seq, item, weight=item.weight)
        grid.row(*lead, item.name, item.said, item.weight)


def gansu() -> Book:
    """An approval: all projects in one table, numbered at the left, the funds in one cell, points in the first level."""
    book = Book("s7_gansu_approval", "performance_targets", Place("甘肃省", "定西市", "陇西县", "621122"), "陇西县教育局", 2020)
    grid = Grid()
    for n, p in enumerate(LONGXI, 1):
        _gansu_project(book, grid, n, p)
    book.sheet("批复表", "陇西县2020年县级部门预算项目支出绩效目标批复表", "主管部门（盖章）：陇西县教育局", grid, "批复单位：陇西县财政局")
    return book


def hainan() -> Book:
    """The targets of a provincial department as a whole: tasks in words, funds by source, no project."""
    book = Book("s7_hainan_whole", "performance_targets", Place("海南省", "", "", "460000"), "海南省林业局", 2024, commas=True)
    parts = (("资金总额", "total", FOREST.total), ("一般公共预算拨款", "general_public", Decimal("66120.50")),
             ("政府性基金预算拨款", "government_fund", Decimal("1200.00")), ("财政专户管理资金", "special_account", Decimal("0.00")),
             ("单位资金", "unit_funds", Decimal("1219.50")))  # fmt: skip
    tasks = (("国土绿化", "开展造林绿化、森林质量精准提升和红树林修复，完成年度绿化任务"),
             ("自然保护地管理", "推进热带雨林国家公园建设，完善巡护监测体系，做好野生动植物保护"),
             ("林业产业发展", "扶持油茶、花卉和林下经济，举办林产品展销活动，促进林农增收"))  # fmt: skip
    grid = Grid()
    grid.row("部门名称", c(book.department, 4))
    grid.row(c("年度主要任务", 1, len(tasks) + 1), c("任务名称", 2), c("主要内容", 2))
    for name, what in tasks:
        grid.row(c(name, 2), c(what, 2))
    grid.row(c("年度预算（万元）", 1, len(parts)), c(parts[0][0], 2), c(book.money("", "budget", *parts[0][1:]), 2))
    for name, source, wan in parts[1:]:
        grid.row(c(name, 2), c(book.money("", "budget", source, wan), 2))
    grid.row("年度总体目标", c(FOREST.goal, 4))
    grid.row(c("年度绩效指标", 1, len(FOREST.indicators) + 2), "一级指标", "二级指标", "三级指标", "指标值")
    for item, lead in zip(FOREST.indicators, levels(FOREST.indicators), strict=True):
        record(book, "", item)
        grid.row(*lead, item.name, item.said)
    grid.row("……", "", "", "")
    book.sheet("整体绩效目标", "部门整体支出绩效目标表", "（2024年度）", grid)
    return book


def mongolia() -> Book:
    """A regional transfer: funds of the centre and of the place, blank rows left for what there is not."""
    book = Book("s7_mongolia_transfer", "performance_targets", Place("内蒙古自治区", "赤峰市", "敖汉旗", "150430"), "敖汉旗农牧局", 2023)
    p = AOHAN
    seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
    wide, blank = 3, c("")
    grid = Grid()
    grid.row(c("专项资金名称", 2), c("农业生产发展资金", wide))
    grid.row(c("项目名称", 2), p.name, "项目编码", p.code)
    grid.row(c("旗县主管部门", 2), book.department, "具体实施单位", p.unit)
    grid.row(c("资金情况（万元）", 2, 4), "年度金额", c(book.money(seq, "budget", "total", p.total), 2))
    book.money(seq, "budget", "fiscal_appropriation", Decimal("2860.00"), again=True)  # of two levels of government, printed apart
    grid.row("其中：中央补助", c("2400.00", 2))
    grid.row("　　　地方资金", c("460.00", 2))
    grid.row("　　　其他资金", c(book.money(seq, "budget", "other", p.other), 2))
    grid.row(c("年度目标", 2), c(p.goal, wide))
    rows: list[Aim | None] = list(p.indicators)
    grid.row(c("绩效指标", 1, len(rows) + 3), "一级指标", "二级指标", "三级指标", "指标值")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        record(book, seq, item)
        grid.row(*lead, item.name, item.said)
    grid.row(blank, blank, "……", blank)
    grid.row(blank, blank, blank, blank)
    book.sheet("申报表", "附表1", "中央对地方专项转移支付区域（项目）绩效目标申报表", "（2023年度）", grid)
    return book


def shanghai() -> Book:
    """Basic facts and targets in two tables, money in 元 with separators."""
    book = Book(
        "s7_shanghai_two_tables", "performance_targets", Place("上海市", "", "崇明区", "310151"), "上海市崇明区绿化和市容管理局",
        2022, "元", commas=True,
    )  # fmt: skip
    p = CHONGMING
    about = "为巩固世界级生态岛建设成果，自2016年起由区、乡镇两级林业部门组织养护社对公益林实施专业化养护。"
    seq = book.project(p, unit_name=p.unit, project_code=p.code, annual_goal=p.goal, description=about)
    facts = Grid()
    facts.row("项目名称：", p.name, "项目编码：", p.code)
    facts.row("项目类别：", "其他一次性项目□　经常性专项业务费☑", "预算单位：", p.unit)
    facts.row("计划开始日期：", "2022-01-01", "计划完成日期：", "2022-12-31")
    facts.row("项目资金申请总额：", book.money(seq, "budget", "total", p.total), "其中：财政拨款：",
              book.money(seq, "budget", "fiscal_appropriation", p.fiscal))  # fmt: skip
    facts.row("项目概况：", c(about, 3))
    facts.row("项目总目标：", c("", 3))
    facts.row("年度绩效目标：", c(p.goal, 3))
    aims = Grid(heading=2)
    aims.row(c("分解目标", 3), c("目标值", 1, 2))
    aims.row("一级目标", "二级目标", "三级目标")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        record(book, seq, item)
        aims.row(*lead, item.name, item.said)
    title = "上海市崇明区2022年财政项目支出绩效目标申报表"
    book.sheet("绩效目标", title, "申报单位：上海市崇明区绿化和市容管理局", "金额单位：元", facts, "绩效目标分解", aims)
    return book


def _yunnan_target(book: Book, seq: str, item: Aim) -> list[str]:
    """Qualitative rows have '=' as their sign, and are named 定性指标 in a column of their own."""
    sign = item.operator or "="
    record(book, seq, item, apart=True, target=sign + item.shown + item.unit, sign=sign)
    if item.kind != "numeric":
        book.gold["indicators"][-1]["ambiguous"] = "1"
    return [sign, item.shown, item.unit, "定量指标" if item.kind == "numeric" else "定性指标"]


def yunnan() -> Book:
    """A list without money; rows of units stand above their projects in the column of the projects."""
    book = Book("s7_yunnan_unit_rows", "performance_targets", Place("云南省", "曲靖市", "罗平县", "530324"), "罗平县卫生健康局", 2024)
    grid = Grid(heading=2)
    heads = ("单位名称、项目名称", "项目年度绩效目标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "指标属性")
    grid.row(*heads)
    grid.row(*(str(n) for n in range(1, 10)))
    unit = ""
    for p in LUOPING:
        if p.unit != unit:
            unit = p.unit
            grid.row(unit, *[""] * 8)
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        first = [c(x, 1, len(p.indicators)) for x in (p.name, p.goal)]
        for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
            grid.row(*first, *lead, item.name, *_yunnan_target(book, seq, item))
            first = []
    book.sheet("05-2", "预算05-2表", "2024年项目支出绩效目标表（本级下达）", "单位名称：罗平县卫生健康局", grid)
    return book


WORDS = {"≥": "大于等于", "≤": "小于等于", "=": "等于", ">": "大于", "＞": "大于"}


def _beijing_target(book: Book, seq: str, item: Aim) -> list[str]:
    """The sign in words, value, unit and weight."""
    word = WORDS.get(item.operator, "定性")
    sign = item.operator if item.kind == "numeric" else "定性"
    record(book, seq, item, apart=True, target=word + item.shown + item.unit, sign=sign, weight=item.weight)
    return [word, item.shown, item.unit, item.weight]


def beijing() -> Book:
    """Signs in words; department and year in the lines above, a weight of the execution without any execution."""
    book = Book("s7_beijing_sign_words", "performance_targets", Place("北京市", "", "延庆区", "110119"), "北京市延庆区园林绿化局", 2024)
    for n, raw in enumerate(YANQING, 1):
        names = {i.level1 for i in raw.indicators}
        points = {k: v for k, v in {"成本指标": 10, "效益指标": 20, "满意度指标": 10}.items() if k in names}
        p = weighed(raw, 产出指标=90 - sum(points.values()), **points)
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目名称", c(p.name, 4), "项目编码", p.code)
        grid.row("预算单位", c(p.unit, 4), "预算执行率权重（%）", "10")
        money = [book.money(seq, "budget", source, wan) for source, wan in (("total", p.total), ("other", p.other))]
        grid.row("项目资金（万元）", "总额", c(money[0], 2), c("其中：其他资金", 2), money[1])
        grid.row("整体绩效目标", c(p.goal, 6))
        grid.row("一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值", "绩效度量单位", "指标权重")
        for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
            grid.row(*lead, item.name, *_beijing_target(book, seq, item))
        book.sheet(f"项目{n}", "项目支出绩效目标表", "（2024年度）", "部门名称：北京市延庆区园林绿化局", grid)
    return book


def shanxi() -> Book:
    """An appraisal before the budget: opinions in words, the sum applied for, targets with signs in words."""
    book = Book(
        "s7_shanxi_appraisal", "performance_targets", Place("山西省", "晋中市", "平遥县", "140728"), "平遥县住房和城乡建设管理局", 2025
    )
    p = PINGYAO
    why = "古城内部分院落地势低洼、排水设施缺失，2021年秋汛造成城墙和民居多处险情，亟需系统治理。"
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, description=why)
    facts = Grid()
    facts.row("项目名称", c(p.name, 3))
    facts.row("主管部门", book.department, "项目单位", p.unit)
    facts.row("申请资金总额（万元）", book.money(seq, "budget", "total", p.total), "其中：财政资金（万元）",
              book.money(seq, "budget", "fiscal_appropriation", p.fiscal))  # fmt: skip
    facts.row("项目概况", c(why, 3))
    facts.row("年度绩效目标", c(p.goal, 3))
    facts.row("评估结论", c("☑予以支持　□部分支持　□不予支持", 3))
    aims = Grid(heading=1)
    aims.row("一级指标", "二级指标", "指标名称", "指标值", "指标值设定依据")
    for item, lead in zip(p.indicators, levels(p.indicators, merged=False), strict=True):
        record(book, seq, item)
        aims.row(*lead, item.name, item.said, "实施方案" if item.kind == "numeric" else "县政府常务会议纪要")
    book.sheet(
        "事前评估", "平遥县2025年度新增重大项目事前绩效评估报告", "一、评估对象", facts, "二、评估内容",
        "（一）立项必要性。项目符合世界文化遗产保护要求，立项依据充分。", "（二）投入经济性。概算编制较为合理，投入与产出相匹配。",
        "三、项目绩效目标", aims, "评估组组长（签字）：　　　　　　2024年10月18日",
    )  # fmt: skip
    return book


FORMS = [
    Form("s7_jiangsu_half_year", "target_form", jiangsu, "xlsx pdf torn"),
    Form("s7_sichuan_nature_list", "target_list", sichuan, "html pdf spanless"),
    Form("s7_hunan_scoring_rules", "target_list", hunan, "xls md md_twice"),
    Form("s7_guangdong_term_year", "target_form", guangdong, "docx pdf_tall md_lost"),
    Form("s7_shaanxi_side_by_side", "target_form", shaanxi, "xlsx docx md_twice"),
    Form("s7_gansu_approval", "target_form", gansu, "pdf_grey html csv_ragged"),
    Form("s7_hainan_whole", "target_whole", hainan, "docx text"),
    Form("s7_mongolia_transfer", "target_form", mongolia, "hidden pdf_tall"),
    Form("s7_shanghai_two_tables", "target_form", shanghai, "nested csv aligned"),
    Form("s7_yunnan_unit_rows", "target_list", yunnan, "pdf_small xlsx"),
    Form("s7_beijing_sign_words", "target_form", beijing, "xlsx html aligned"),
    Form("s7_shanxi_appraisal", "target_report", shanxi, "docx pdf_tall md_lost"),
]
