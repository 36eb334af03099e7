"""Targets of many projects in one table, a table laid sideways, targets of a whole department, and targets behind budget tables."""

from __future__ import annotations

from decimal import Decimal

from ..book import Grid, Place, c, levels, spans
from ..content import Project
from . import Form
from .fourteenth_base import Item, Paper, items, work

ZUNYI = (
    work(
        "学前教育普惠性民办幼儿园奖补",
        "对认定为普惠性的46所民办幼儿园按生均标准给予奖补，引导民办幼儿园提供普惠服务，普惠性幼儿园覆盖率稳定在92%以上，减轻群众入园负担。",
        """产出|数量|奖补普惠性民办幼儿园|≥|46|所|20
        产出|质量|普惠性幼儿园覆盖率|≥|92|%|20
        产出|时效|奖补资金到位时间|D|2025年6月30日前||10
        效益|社会|群众入园负担|Q|有所减轻||30
        满意|满意|家长满意度|≥|90|%|10""",
        "368.40 0",
        "52030425T000000013201",
        "遵义市播州区教育体育局（本级）",
    ),
    work(
        "农村义务教育学生营养改善计划县级配套",
        "为全区农村义务教育阶段学生提供营养膳食补助，保障食品安全，每生每天5元，全年按200天计算，不断改善农村学生营养状况，提高农村学生健康水平。",
        """产出|数量|受益农村学生|≥|4.21|万人|30
        产出|质量|食堂供餐率|=|100|%|20
        产出|成本|补助标准|=|5|元/生/天|10
        效益|持续|学生营养健康水平|Q|逐步提升||20
        满意|满意|学生满意度|≥|95|%|10""",
        "842.00 0",
        "52030425T000000013214",
        "播州区学生资助管理中心",
    ),
    work(
        "第四届播州区青少年体育运动会",
        "举办第四届青少年体育运动会，设田径、篮球、乒乓球等9个大项，吸引参赛运动员1500名以上。",
        """产出|数量|比赛大项|=|9|项|25
        产出|数量|参赛运动员|≥|1500|名|25
        效益|社会|安全责任事故|=|0|起|30
        满意|满意|参赛代表队满意度|≥|93|%|10""",
        "0 65.50",
        "52030425T000000013228",
        "播州区青少年业余体育学校",
    ),
    work(
        "播州区第三高级中学学生公寓建设（一期）",
        "新建学生公寓11600平方米，2025年完成主体结构封顶，解决860名学生寄宿问题，改善普通高中办学条件。",
        """产出|数量|新建学生公寓面积|=|11600|平方米|30
        产出|质量|单位工程一次验收合格率|=|100|%|20
        产出|时效|主体结构封顶时间|D|2025年11月||10
        效益|社会|新增寄宿学位|≥|860|个|20
        满意|满意|师生满意度|≥|90|%|10""",
        "1500.00 120.00",
        "52030425T000000013230",
        "播州区第三高级中学",
    ),
    work(
        "中小学心理健康教育指导中心运行",
        "建设区级心理健康教育指导中心，开展全覆盖心理测评，建立“一生一策”心理健康档案。",
        """产出|数量|心理测评学生覆盖面|≥|98|%|40
        产出|数量|开展心理健康讲座|≥|40|场次|20
        效益|持续|家校社协同育人机制|Q|基本形成||30""",
        "28.60 0",
        "52030425T000000013245",
        "遵义市播州区教育体育局（本级）",
    ),
)
# general public, government fund, unit funds; a blank is not printed
ZUNYI_PARTS = (("368.40", "", ""), ("842.00", "", ""), ("", "65.50", ""), ("500.00", "1000.00", "120.00"), ("28.60", "", ""))
SOURCES = ("general_public", "government_fund", "unit_funds")


def _zunyi_heading(g: Grid) -> None:
    g.row(
        *(c(x, 1, 2) for x in ("序号", "预算单位", "项目名称", "项目编码")),
        c("2025年预算安排", 4),
        c("年度绩效目标", 1, 2),
        c("绩效指标", 7),
    )
    g.row(*"小计 一般公共预算 政府性基金预算 单位资金 一级指标 二级指标 三级指标 符号 目标值 计量单位 权重（%）".split())  # noqa: SIM905


def _zunyi_sum(book: Paper, g: Grid) -> None:
    parts = [sum((Decimal(x[k] or 0) for x in ZUNYI_PARTS), Decimal(0)) for k in range(3)]
    cells = [book.money("", "budget", s, v) for s, v in zip(("total", *SOURCES), (sum(parts), *parts), strict=True)]
    g.row(c("合计", 4), *cells, *[""] * 8)


def zunyi() -> Paper:
    """A list in 元, a row an indicator with operator, value and unit apart, funds by source, the total above."""
    place = Place("贵州省", "遵义市", "播州区", "520304")
    book = Paper("fourteenth_zunyi", "performance_targets", place, "遵义市播州区教育体育局", 2025, unit="元", commas=True)
    g = Grid(heading=2)
    _zunyi_heading(g)
    _zunyi_sum(book, g)
    for n, (p, parts) in enumerate(zip(ZUNYI, ZUNYI_PARTS, strict=True), 1):
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
        cells = [book.money(seq, "budget", "total", p.total)]
        cells += [book.money(seq, "budget", s, Decimal(v)) if v else "" for s, v in zip(SOURCES, parts, strict=True)]
        tall = len(p.indicators)
        lead = [c(x, 1, tall) for x in (str(n), p.unit, p.name, p.code, *cells, p.goal)]
        for item, head in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item, apart=True, weight=item.weight)
            g.row(*lead, *head, item.name, item.operator, item.value, item.unit, item.weight)
            lead = []
    book.sheet("项目绩效目标", "2025年部门预算项目支出绩效目标汇总表", "部门：遵义市播州区教育体育局　　　　金额单位：元", g)
    return book


HONGHE = (
    work(
        "县级公立医院综合改革补助资金",
        "巩固破除以药补医成果，落实政府办医责任，支持市人民医院、市中医医院学科建设和人才培养，医疗服务收入占比逐步提高，群众就医负担进一步减轻。",
        """产出|数量|补助县级公立医院|=|2|家||||定量|补助市人民医院、市中医医院
        产出|质量|医疗服务收入占比|>=|32|%||||定量|剔除药品、耗材、检查化验后的收入占比
        产出|时效|资金拨付及时率|>=|95|%||||定量|收到上级文件30日内拨付
        效益|社会|公立医院运行效率|定性|持续提高|||||定性|反映改革成效
        满意|满意|门诊患者满意度|>=|85|%||||定量|第三方调查结果""",
        "260.00",
        "532504251100003301822",
        "弥勒市卫生健康局",
    ),
    work(
        "艾滋病防治专项经费",
        "扩大检测覆盖面，规范抗病毒治疗，感染者和病人随访管理率不低于95%，有效控制艾滋病流行。",
        """产出|数量|完成HIV抗体检测|>=|18.5|万人次||||定量|年度累计检测人次
        产出|质量|随访管理率|>=|95|%||||定量|
        产出|质量|抗病毒治疗成功率|>|94|%||||定量|
        效益|社会|艾滋病母婴传播率|<|2|%||||定量|
        效益|持续|公众防艾意识|定性|不断增强|||||定性|
        满意|满意|服务对象满意度|>=|80|%||||定量|抽样问卷""",
        "96.70",
        "532504251100003301830",
        "弥勒市疾病预防控制中心",
    ),
    work(
        "乡村医生岗位补助及养老保障",
        "按月足额发放312名乡村医生岗位补助，为到龄退出的村医发放养老生活补助，稳定村医队伍。",
        """产出|数量|享受岗位补助乡村医生|=|312|人||||定量|以年初在册人数为准
        产出|时效|补助按月发放率|=|100|%||||定量|
        成本|经济成本|岗位补助标准|=|500|元/人/月||||定量|
        效益|持续|村医队伍稳定性|定性|保持稳定|||||定性|""",
        "187.20",
        "532504251100003301847",
        "弥勒市卫生健康局",
    ),
    work(
        "妇幼健康服务能力提升",
        "开展适龄妇女“两癌”免费筛查和新生儿遗传代谢病筛查，孕产妇系统管理率达到91%，降低出生缺陷发生率。",
        """产出|数量|“两癌”筛查人数|>=|6800|人||||定量|35至64岁农村妇女
        产出|数量|新生儿遗传代谢病筛查率|>=|98|%||||定量|
        产出|质量|孕产妇系统管理率|>=|91|%||||定量|
        效益|社会|孕产妇死亡率|<=|12|/10万||||定量|
        满意|满意|受检妇女满意度|>=|90|%||||定量|""",
        "143.65",
        "532504251100003301859",
        "弥勒市妇幼保健院",
    ),
)


def honghe() -> Paper:
    """A list whose levels stand only in the first of their rows; kind behind the unit, content last; code glued to the name."""
    place = Place("云南省", "红河哈尼族彝族自治州", "弥勒市", "532504")
    book = Paper("fourteenth_honghe", "performance_targets", place, "弥勒市卫生健康局", 2025)
    g = Grid(heading=1)
    g.row(*"单位名称、项目名称 预算数 项目年度绩效目标 一级指标 二级指标 三级指标 指标性质 指标值 度量单位 指标属性 指标内容".split())  # noqa: SIM905
    units = spans(p.unit for p in HONGHE)
    for p, own in zip(HONGHE, units, strict=True):
        if own:
            g.row(p.unit, *[""] * 10)
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
        lead = [f"{p.code}{p.name}", book.money(seq, "budget", "total", p.total), p.goal]
        first, second = spans(i.level1 for i in p.indicators), spans(i.level1 + i.level2 for i in p.indicators)
        for item, one, two in zip(p.indicators, first, second, strict=True):
            book.indicator(seq, item, apart=True, remark=item.remark)
            head = (item.level1 if one else "", item.level2 if two else "")
            g.row(*lead, *head, item.name, item.operator, item.value, item.unit, item.reason, item.remark)
            lead = ["", "", ""]
    book.sheet("项目支出绩效目标表", "项目支出绩效目标表（本级下达）", "部门名称：弥勒市卫生健康局　　年度：2025年　　单位：万元", g)
    return book


JIAMUSI = (
    work(
        "黑土地保护性耕作技术推广",
        "推广秸秆覆盖还田免耕播种技术，减轻土壤风蚀水蚀，增加土壤有机质，实施面积稳定在28万亩以上，示范带动周边农户应用保护性耕作。",
        """产出|数量|实施保护性耕作面积|≥|28|万亩
        产出|质量|秸秆覆盖率达标地块比例|≥|90|%
        产出|时效|作业补助兑付时间|D|2021年9月底前|
        效益|生态|土壤有机质含量|Q|稳步提升|
        满意|满意|参与农户满意度|≥|90|%""",
        "1064.00",
        "HC2021-014",
        "桦川县农业技术推广中心",
    ),
    work(
        "水稻病虫害统防统治",
        "组织专业化服务组织实施水稻稻瘟病、二化螟统防统治，减少农药用量，保障粮食安全。",
        """产出|数量|航化作业面积|≥|45.5|万亩
        产出|质量|防治效果|≥|85|%
        产出|时效|作业完成时间|D|7月25日前|
        效益|生态|化学农药使用量|Q|实现负增长|
        满意|满意|种植户满意度|≥|88|%""",
        "318.50",
        "HC2021-015",
        "桦川县植物检疫站",
    ),
    work(
        "农产品质量安全监测",
        "对全县“三品一标”生产主体开展例行监测和风险抽检，监测合格率保持在98%以上，确保不发生重大农产品质量安全事件。",
        """产出|数量|定量检测样品|≥|360|批次
        产出|质量|例行监测合格率|≥|98|%
        产出|时效|检测报告出具时限|≤|7|个工作日
        效益|生态|投入品包装废弃物回收率|≥|80|%
        满意|满意|消费者满意度|≥|85|%""",
        "52.30",
        "HC2021-021",
        "桦川县农产品质量安全检验检测中心",
    ),
)


def jiamusi() -> Paper:
    """A table laid sideways: a column a project; name and target of an indicator in one cell, parted by a colon."""
    place = Place("黑龙江省", "佳木斯市", "桦川县", "230826")
    book = Paper("fourteenth_jiamusi", "performance_targets", place, "桦川县农业农村局", 2021)
    seqs = [book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal) for p in JIAMUSI]
    g = Grid()
    g.row(c("项目名称", 2), *(p.name for p in JIAMUSI))
    g.row(c("项目编号", 2), *(p.code for p in JIAMUSI))
    g.row(c("承担单位", 2), *(p.unit for p in JIAMUSI))
    g.row(c("预算金额（万元）", 2), *(book.money(s, "budget", "total", p.total) for s, p in zip(seqs, JIAMUSI, strict=True)))
    g.row(c("年度绩效目标", 2), *(p.goal for p in JIAMUSI))
    for k, lead in enumerate(levels(JIAMUSI[0].indicators)):
        cells = []
        for seq, p in zip(seqs, JIAMUSI, strict=True):
            item = p.indicators[k]
            book.indicator(seq, item)
            cells.append(f"{item.name}：{item.printed}")
        g.row(*lead, *cells)
    book.sheet("绩效目标", "桦川县农业农村局2021年度重点项目绩效目标公开表", g, "说明：绩效目标随部门预算同步批复。")
    return book


QUZHOU_WHOLE = items("""产出指标|数量指标|河道综合整治长度|≥|26.3|公里|10
    产出指标|数量指标|完成国土绿化面积|≥|1850|亩|10
    产出指标|质量指标|水利工程验收合格率|=|100|%|10
    产出指标|时效指标|年度重点任务完成时间|D|2025年12月20日前||10
    产出指标|成本指标|“三公”经费压减率|≥|5|%|10
    效益指标|社会效益指标|水旱灾害防御能力|Q|明显提升||20
    效益指标|生态效益指标|森林覆盖率|≥|58.6|%|20
    满意度指标|服务对象满意度指标|群众对水环境的满意度|≥|92|%|10""")
QUZHOU = (
    work(
        "灵山港流域幸福河湖建设",
        "完成灵山港干流18.6公里岸线生态修复、3处亲水节点和1套智慧感知系统建设，提升两岸防洪排涝能力和滨水景观品质，打造“一江清水、"
        "两岸诗画”的幸福河湖样板。",
        """产出指标|数量指标|生态修复岸线|≥|18.6|公里|20
        产出指标|数量指标|建设亲水节点|=|3|处|10
        产出指标|质量指标|单元工程优良率|≥|70|%|20
        产出指标|时效指标|?项目形象进度|Q|12月底前完成总工程量80%以上||10
        效益指标|社会效益指标|保护沿岸人口|≥|3.2|万人|20
        效益指标|可持续影响指标|河湖管护机制|Q|健全||10
        满意度指标|服务对象满意度指标|沿岸居民满意度|≥|90|%|10""",
        "3260.00 0",
    ),
    work(
        "森林病虫害（松材线虫病）防治",
        "全县疫木清理率达到100%，实施健康松树打孔注药5.6万瓶，病死松树数量较上年下降30%左右，遏制疫情扩散蔓延。",
        """产出指标|数量指标|健康松树打孔注药|≥|5.6|万瓶|30
        产出指标|质量指标|疫木清理率|=|100|%|30
        效益指标|生态效益指标|病死松树数量下降比例|≈|30~30%左右|%|30
        满意度指标|服务对象满意度指标|林农满意度|≥|85|%|10""",
        "415.80 0",
    ),
)
QUZHOU_MONEY = (("total", "15286.40"), ("general_public", "9846.20"), ("government_fund", "5380.20"), ("unit_funds", "60.00"))


def _quzhou_whole(book: Paper) -> Grid:
    g = Grid()
    g.row(c("部门名称", 2), c("龙游县林业水利局", 4))
    g.row(c("年度预算（万元）", 2, 2), "收支总额", "一般公共预算", "政府性基金预算", "单位资金")
    g.row(*(book.money("", "budget", source, Decimal(v)) for source, v in QUZHOU_MONEY))
    goal = "坚持“绿水青山就是金山银山”理念，统筹水安全、水资源、水环境和森林资源保护，全面完成年度各项重点任务，部门预算执行率达到95%以上。"
    g.row(c("整体绩效目标", 2), c(goal, 4))
    g.row("一级指标", "二级指标", c("三级指标", 2), "目标值", "权重")
    _quzhou_rows(book, g, "", QUZHOU_WHOLE)
    return g


def _quzhou_rows(book: Paper, g: Grid, seq: str, points: tuple[Item, ...]) -> None:
    for item, lead in zip(points, levels(points), strict=True):
        book.indicator(seq, item, weight=item.weight)
        g.row(*lead, c(item.name, 2), item.printed, item.weight)


def _quzhou_one(book: Paper, p: Project) -> Grid:
    seq = book.project(p, annual_goal=p.goal)
    g = Grid()
    g.row(c("项目名称", 2), c(p.name, 2), "项目预算（万元）", book.money(seq, "budget", "total", p.total))
    g.row(c("项目绩效目标", 2), c(p.goal, 4))
    g.row("一级指标", "二级指标", c("三级指标", 2), "目标值", "权重")
    _quzhou_rows(book, g, seq, p.indicators)
    return g


def quzhou() -> Paper:
    """Targets of a whole department with its funds by source, then of two projects in the same document."""
    place = Place("浙江省", "衢州市", "龙游县", "330825")
    book = Paper("fourteenth_quzhou", "performance_targets", place, "龙游县林业水利局", 2025)
    book.sheet("整体", "龙游县林业水利局2025年部门整体绩效目标及重点项目绩效目标", "一、部门整体绩效目标表", _quzhou_whole(book))
    blocks = [x for k, p in enumerate(QUZHOU) for x in (f"（{'一二'[k]}）{p.name}绩效目标表", _quzhou_one(book, p))]
    book.sheet("项目", "二、重点项目绩效目标表", *blocks)
    return book


XINGTAI = (
    work(
        "老旧小区改造配套基础设施",
        "对城区2000年以前建成的17个老旧小区实施雨污分流、道路硬化、照明和安防设施改造，惠及居民2460户，补齐居住功能短板，改善居民居住条件。",
        """产出指标|数量指标|改造老旧小区个数|≥|17|个||||改造小区数量
        产出指标|质量指标|工程质量达标率|=|100|%||||验收合格小区占改造小区的比例
        产出指标|时效指标|按期开工率|≥|95|%||||按计划开工小区占比
        产出指标|成本指标|户均改造成本|≤|1.8|万元/户||||改造总投资除以户数
        效益指标|社会效益指标|受益居民户数|≥|2460|户||||改造惠及户数
        效益指标|可持续影响指标|长效管理机制|Q|建立||||| 
        满意度指标|服务对象满意度指标|居民满意度|≥|90|%||||问卷调查满意人数占比""",
        "1280.00 0",
        "13053424P00110100023X",
    ),
    work(
        "城镇燃气安全智能化监管平台运维",
        "保障监管平台全年7×24小时稳定运行，接入燃气企业6家、场站14座，实现泄漏报警30分钟内处置。",
        """产出指标|数量指标|接入燃气企业|=|6|家||||
        产出指标|数量指标|接入场站|=|14|座||||
        产出指标|质量指标|平台可用率|≥|99.9|%||||可用时长占总时长比例
        效益指标|社会效益指标|泄漏报警处置时间|≤|30~30分钟以内|分钟||||接警至到达现场
        满意度指标|服务对象满意度指标|用气企业满意度|≥|95|%||||""",
        "36.50 0",
        "13053424P001101000318",
    ),
    work(
        "公租房维修维护",
        "对312套公租房开展日常维修维护。",
        """产出指标|数量指标|维修公租房套数|≥|312|套||||
        产出指标|时效指标|?报修响应时间|Q|24小时内上门||||
        效益指标|社会效益指标|住房保障水平|Q|稳步提高||||""",
        "45.20 8.80",
        "13053424P001101000334",
    ),
)
XINGTAI_LINES = (  # code, name, basic, project
    ("208", "社会保障和就业支出", "86.42", "0"),
    ("20805", "行政事业单位养老支出", "86.42", "0"),
    ("212", "城乡社区支出", "512.66", "1316.50"),
    ("21201", "城乡社区管理事务", "512.66", "36.50"),
    ("21203", "城乡社区公共设施", "0", "1280.00"),
    ("221", "住房保障支出", "48.93", "45.20"),
    ("22101", "保障性安居工程支出", "0", "45.20"),
    ("22102", "住房改革支出", "48.93", "0"),
)


def _xingtai_budget(book: Paper) -> Grid:
    table = "一般公共预算支出表"
    g = Grid(heading=1)
    g.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    tops = [x for x in XINGTAI_LINES if len(x[0]) == 3]
    sums = [sum((Decimal(x[k]) for x in tops), Decimal(0)) for k in (2, 3)]
    rows = [("", "合计", *sums), *((a, b, Decimal(x), Decimal(y)) for a, b, x, y in XINGTAI_LINES)]
    for code, name, basic, extra in rows:
        cells = (("合计", basic + extra), ("基本支出", basic), ("项目支出", extra))
        g.row(code, name, *(book.line(table, code, name, column, v) if v else "" for column, v in cells))
    book.money("", "budget", "general_public", sums[0] + sums[1], again=True)
    book.money("", "budget", "total", sums[0] + sums[1], again=True)
    return g


def _xingtai_one(book: Paper, p: Project) -> Grid:
    seq = book.project(p, project_code=p.code, annual_goal=p.goal)
    g = Grid()
    cells = [book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)]
    g.row("项目编码", c(p.code, 2), "项目名称", c(p.name, 2))
    other = book.money(seq, "budget", "other", p.other) if p.other else ""
    g.row("预算规模及资金用途", "预算数", cells[0], f"其中：财政资金 {cells[1]}", "其他资金", other)
    g.row("绩效目标", c(f"1. {p.goal}", 5))
    book.gold["projects"][-1]["annual_goal"] = f"1. {p.goal}"
    g.row("一级指标", "二级指标", "三级指标", "绩效指标描述", c("指标值", 2))
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item, remark=item.reason)
        g.row(*lead, item.name, item.reason, c(item.printed, 2))
    return g


def xingtai() -> Paper:
    """A department budget: text, a table by function, then the targets of projects."""
    place = Place("河北省", "邢台市", "清河县", "130534")
    book = Paper("fourteenth_xingtai", "department_budget", place, "清河县住房和城乡建设局", 2024)
    book.sheet(
        "预算表",
        "清河县住房和城乡建设局2024年部门预算信息公开",
        "一、一般公共预算支出表",
        "预算部门：清河县住房和城乡建设局　　单位：万元",
        _xingtai_budget(book),
        "注：按照经费拨款口径编制，未含单位其他资金。",
    )
    text = "二、绩效预算信息。按照全面实施预算绩效管理要求，我单位对全部项目支出编制了绩效目标，现将3个项目绩效目标公开如下："
    blocks = [x for n, p in enumerate(XINGTAI, 1) for x in (f"{n}、{p.name}绩效目标表", "单位：万元", _xingtai_one(book, p))]
    book.sheet("绩效目标", text, *blocks)
    return book


FORMS = [
    Form("fourteenth_zunyi", "target_list", zunyi, "xlsx pdf spanless"),
    Form("fourteenth_honghe", "target_list", honghe, "pdf_grey csv md_lost"),
    Form("fourteenth_jiamusi", "target_list", jiamusi, "xlsx html md_twice"),
    Form("fourteenth_quzhou", "whole_targets", quzhou, "docx xls csv_ragged"),
    Form("fourteenth_xingtai", "mixed", xingtai, "pdf html aligned"),
]
