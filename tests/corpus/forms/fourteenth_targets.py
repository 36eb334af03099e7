"""Target forms of projects, one table a project: labels above values, two sets of goals, years' columns, units behind numbers."""

from __future__ import annotations

from decimal import Decimal

from ..book import Grid, Place, c, levels, spans
from . import Form
from .fourteenth_base import Paper, items, perhaps, work

SUZHOU = (
    work(
        "城乡困难群众临时救助及“救急难”综合服务",
        "2024年对全区因突发事件、意外伤害、重大疾病等原因导致基本生活暂时出现严重困难的家庭和个人及时给予应急性、过渡性救助，做到应救尽救、"
        "及时救助，"
        "全年计划救助1860人次，镇（街道）备用金制度覆盖率达到100%。",
        """产出|数量|年度救助困难群众人次|≥|1860|人次
        产出|数量|镇（街道）备用金制度覆盖率|=|100|%
        产出|质量|救助对象认定准确率|≥|98|%
        产出|时效|紧急型救助办结时限|≤|2|个工作日
        效益|社会|困难群众基本生活|Q|得到有效保障|
        满意|满意|救助对象满意度|≥|90|%""",
        "486.00 14.00",
        "341302240000012000188",
        "埇桥区社会救助服务中心",
    ),
    work(
        "农村敬老院消防安全改造",
        "完成6所农村敬老院消防设施改造并通过验收，配备微型消防站器材，开展消防演练不少于12场，消除重大火灾隐患，"
        "为620名特困供养老人营造安全的居住环境。",
        """产出|数量|改造农村敬老院|=|6|所
        产出|数量|开展消防演练|≥|12~不少于12场|场
        产出|时效|改造工程完工时间|D|2024年10月31日前|
        成本|经济成本|单所改造成本|≤|38.5|万元
        效益|社会|重大火灾隐患整改率|=|100|%""",
        "215.30 0",
        "341302240000012000203",
        "埇桥区养老服务指导中心",
    ),
)
SUZHOU_LONG = (
    (
        "2024—2026年，进一步健全临时救助制度，完善主动发现机制，三年累计救助不少于5400人次，切实兜住兜牢基本民生底线，"
        "防止发生冲击社会道德底线的事件。"
    ),
    "2024—2026年，分三批完成全区18所农村敬老院消防设施改造，实现消防验收（备案）全覆盖，建立消防安全长效管理机制。",
)
SUZHOU_ITEMS = (
    """产出|数量|三年累计救助困难群众人次|≥|5400|人次
    产出|数量|镇（街道）备用金制度覆盖率|=|100|%
    产出|质量|救助对象认定准确率|≥|99|%
    产出|时效|紧急型救助办结时限|≤|1|个工作日
    效益|社会|困难群众基本生活|Q|得到有效保障|
    满意|满意|救助对象满意度|≥|92|%""",
    """产出|数量|累计改造农村敬老院|=|18|所
    产出|数量|累计开展消防演练|≥|36~不少于36场|场
    产出|时效|改造工程全部完工时间|D|2026年10月31日前|
    成本|经济成本|单所改造成本|≤|38.5|万元
    效益|社会|重大火灾隐患整改率|=|100|%""",
)
SUZHOU_MONEY = ((("486.00", "14.00", "0"), ("1480.00", "20.00", "0")), (("160.30", "55.00", "0.00"), ("640.00", "55.00", "0.00")))


def _suzhou_one(book: Paper, n: int) -> Grid:
    p, later = SUZHOU[n], items(SUZHOU_ITEMS[n])
    seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal, overall_goal=SUZHOU_LONG[n])
    g = Grid()
    g.row(c("项目名称", 3), c("项目代码", 2), c("实施单位", 2))
    g.row(c(p.name, 3), c(p.code, 2), c(p.unit, 2))
    g.row("资金安排（万元）", c("合计", 2), "当年财政拨款", "上年结转", c("单位自有资金", 2))
    year, term = ([Decimal(x) for x in row] for row in SUZHOU_MONEY[n])
    sources = ("total", "fiscal_appropriation", "carryover", "unit_funds")
    cells = [book.money(seq, "budget", s, v) for s, v in zip(sources, (sum(year), *year), strict=True)]
    g.row("2024年", c(cells[0], 2), cells[1], cells[2], c(cells[3], 2))
    cells = [book.money(seq, "budget", s, v, again=True) for s, v in zip(sources, (sum(term), *term), strict=True)]
    g.row("2024—2026年", c(cells[0], 2), cells[1], cells[2], c(cells[3], 2))
    g.row(c("中期目标（2024—2026年）", 4), c("年度目标（2024年）", 3))
    g.row(c(SUZHOU_LONG[n], 4), c(p.goal, 3))
    g.row("一级指标", "二级指标", "三级指标", "中期指标值", "二级指标", "三级指标", "年度指标值")
    first = spans(i.level1 for i in later)
    second = spans(i.level1 + i.level2 for i in later)
    for item, now, tall, low in zip(later, p.indicators, first, second, strict=True):
        book.indicator(seq, item, "overall")
        book.indicator(seq, now)
        lead = [c(item.level1, 1, tall)] if tall else []
        left = [c(item.level2, 1, low)] if low else []
        right = [c(now.level2, 1, low)] if low else []
        g.row(*lead, *left, item.name, item.printed, *right, now.name, now.printed)
    return g


def suzhou() -> Paper:
    """Labels above values, medium-term and annual amounts, goals and indicators side by side."""
    place = Place("安徽省", "宿州市", "埇桥区", "341302")
    book = Paper("fourteenth_suzhou", "performance_targets", place, "宿州市埇桥区民政局", 2024)
    for n in range(2):
        book.sheet(f"项目{n + 1}", "宿州市埇桥区民政局2024年预算项目支出绩效目标申报表", _suzhou_one(book, n), "注：本表不含涉密内容。")
    return book


HAMI = (
    work(
        "天山东部文物保护单位看护巡查经费",
        "聘用野外文物看护员86名，对全区112处野外文物点开展常态化巡查，全年人均巡查不少于180天，及时发现、制止和上报破坏文物行为，"
        "确保文物本体安全。",
        """产出|数量|聘用野外文物看护员|>=|86|人||82
        产出|数量|巡查野外文物点|=|112|处||108
        产出|数量|人均年巡查天数|>=|180|天||176
        产出|质量|巡查记录完整率|>=|95|%||91.5
        产出|时效|看护补助发放及时率|=|100|%||100
        成本|经济成本|看护员补助标准|<=|1,200|元/人/月||1000
        效益|社会|文物安全责任事故发生数|=|0|起||0
        满意|满意|看护员满意度|>=|90|%||93""",
        "123.84 0",
        "650502-2023-WL-007",
        "哈密市伊州区文物局",
    ),
    work(
        "“东天山之约”群众文化艺术节",
        "以文化润疆为主线，举办开幕式、广场舞大赛、木卡姆展演、红色文艺轻骑兵下基层等系列活动，丰富各族群众精神文化生活，"
        "活动总场次60场左右，线上线下惠及群众25万人次以上。",
        """产出|数量|举办系列文化活动|≈|60~60场左右|场||48
        产出|质量|节目审查通过率|=|100|%||100
        产出|时效|艺术节闭幕时间|D|2023年9月底前|||2022年10月
        效益|社会|惠及各族群众|>=|25~25万人次以上|万人次||16.2
        效益|经济|经济效益|N|不适用|||不适用
        效益|持续|群众文化品牌影响力|Q|持续提升|||有所提升
        满意|满意|参与群众满意度|>=|92|%||90""",
        "158.00 12.00",
        "650502-2023-WL-011",
        "哈密市伊州区文化馆",
    ),
)
HAMI_PARTS = (("90.00", "33.84", "", "", ""), ("50.00", "108.00", "0.00", "7.50", "4.50"))
HAMI_YEARS = (("118.20", "130.00", "135.00"), ("142.60", "175.00", "180.00"))


def _hami_funds(book: Paper, g: Grid, seq: str, n: int) -> None:
    p, parts = HAMI[n], [Decimal(x) if x else None for x in HAMI_PARTS[n]]
    finer = ("budget fiscal_appropriation", "budget other", "transfer total", "transfer fiscal_appropriation")
    local = ("budget fiscal_appropriation", "budget other", "own_level total", "own_level fiscal_appropriation")
    label = c("项目资金（万元）", 1, 5)
    g.row(
        label,
        "资金总额",
        book.money(seq, "budget", "total", p.total),
        "其中：财政拨款",
        c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 2),
    )
    g.row("上级补助", perhaps(book, seq, parts[0], *finer), "本级安排", c(perhaps(book, seq, parts[1], *local), 2))
    rest = [
        "" if v is None else book.money(seq, "budget", s, v)
        for s, v in zip(("special_account", "unit_funds", "carryover"), parts[2:], strict=True)
    ]
    g.row("财政专户管理资金", rest[0], "自有资金", c(rest[1], 2))
    g.row("上年结转结余", rest[2], "", c("", 2))
    before, *after = (Decimal(x) for x in HAMI_YEARS[n])
    cells = [book.money(seq, "budget", "total", v, again=True) for v in (before, *after)]
    g.row("分年度预算", f"2022年预算：{cells[0]}", f"2024年测算：{cells[1]}", c(f"2025年测算：{cells[2]}", 2))


def _hami_one(book: Paper, n: int) -> Grid:
    p = HAMI[n]
    seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
    g = Grid()
    g.row("项目名称", c(f"{p.name}（{p.code}）", 3), "实施单位", p.unit)
    _hami_funds(book, g, seq, n)
    g.row("年度绩效目标", c(p.goal, 5))
    g.row(c("一级指标", 1), c("二级指标", 1), "三级指标", "2021年完成值", "2022年预计完成值", "2023年目标值")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item)
        g.row(*lead, item.name, "—" if n else "", item.actual + (item.unit if item.kind == "numeric" else ""), item.printed)
    return g


def hami() -> Paper:
    """Funds by source in pairs of cells, other years' amounts, the code in brackets behind the name, values of years before the target."""
    place = Place("新疆维吾尔自治区", "哈密市", "伊州区", "650502")
    book = Paper("fourteenth_hami", "performance_targets", place, "哈密市伊州区文化体育广播电视和旅游局", 2023)
    for n in range(2):
        lines = ("项目支出绩效目标表", "（2023年度）", "预算部门：哈密市伊州区文化体育广播电视和旅游局")
        book.sheet(f"表{n + 1}", *lines, _hami_one(book, n))
    return book


ZHANGZHOU = (
    work(
        "伏季休渔渔民生活困难补贴",
        "落实海洋伏季休渔制度，对休渔期间生活困难的渔民发放补贴，保障渔民基本生活，维护渔区和谐稳定。",
        """产出|数量|补贴渔民人数|≥|3620|人|20%
        产出|质量|补贴对象公示率|＝|100|%|20%
        产出|时效|补贴发放完成时间|D|2020年8月16日前||20%
        效益|社会|渔区社会稳定|Q|不发生群体性上访事件||30%
        满意|满意|渔民满意度|≥|85|%|10%""",
        "543.00",
        "",
        "东山县渔业执法大队",
    ),
    work(
        "鲍鱼养殖病害监测与预警体系建设",
        "布设8个病害测报点，每月开展一次采样检测，按季度发布测报信息，新购置荧光定量检测设备，提高养殖病害预警能力，"
        "降低养殖户因病害造成的经济损失。",
        """产出|数量|布设病害测报点|＝|8|个|15%
        产出|数量|采样检测频次|≥|1|次/月|15%
        产出|质量|检测数据上报准确率|≥|98|%|10%
        产出|成本|检测试剂采购控制额|≤|9.6|万元|10%
        效益|经济|减少养殖户病害损失|≥|420|万元|30%
        效益|持续|病害预警能力|Q|逐年提高||10%
        满意|满意|养殖户满意度|＞|88|%|10%""",
        "46.80",
        "",
        "东山县水产技术推广站",
    ),
    work(
        "渔港日常管理维护",
        "对大澳、宫前、澳角三个二级以上渔港开展航标维护、港池清淤和垃圾清运，保持港容港貌整洁，确保渔船避风停泊安全。",
        """产出|数量|管护渔港数量|＝|3|个|20%
        产出|数量|清运港区垃圾|≥|1500|吨|20%
        产出|质量|航标正常率|≥|99.5|%|20%
        效益|生态|港区水域漂浮垃圾|Q|明显减少||30%
        满意|满意|船东满意度|≥|90|%|10%""",
        "128.65",
        "",
        "东山县渔港渔船服务中心",
    ),
)


def _zhangzhou_one(book: Paper, n: int) -> Grid:
    p = ZHANGZHOU[n]
    seq = book.project(p, unit_name=p.unit, overall_goal=p.goal)
    g = Grid()
    g.row(c("填报单位", 2), c(p.unit, 3), c("项目名称", 2), c(p.name, 2))
    g.row(c("预算金额", 2), c(book.money(seq, "budget", "total", p.total), 2), "万元", c("项目起止时间", 2), c("2020年1月至12月", 2))
    g.row(c("总体目标", 2), c(p.goal, 7))
    g.row("序号", "绩效分类", "绩效内容", c("考核指标", 2), "计算符号", "目标值", "计量单位", "权重")
    for k, item in enumerate(p.indicators, 1):
        book.indicator(seq, item, apart=True, weight=item.weight.rstrip("%"))
        g.row(str(k), item.level1, item.level2, c(item.name, 2), item.operator, item.value, item.unit, item.weight)
    return g


def zhangzhou() -> Paper:
    """Several forms a page of units within a department; the unit of money in the cell behind the number; levels repeated; weights in %."""
    place = Place("福建省", "漳州市", "东山县", "350626")
    book = Paper("fourteenth_zhangzhou", "performance_targets", place, "东山县海洋与渔业局", 2020)
    blocks = [x for n in range(3) for x in (f"表{'一二三'[n]}　2020年度项目绩效目标表", _zhangzhou_one(book, n))]
    book.sheet("绩效目标", "东山县海洋与渔业局2020年度财政支出项目绩效目标公开", *blocks)
    return book


ANKANG = (
    work(
        "中央财政衔接推进乡村振兴补助资金",
        "支持全市脱贫县、脱贫村巩固拓展脱贫攻坚成果，重点用于茶叶、魔芋、富硒粮油等特色产业提升和小型公益性基础设施补短板，"
        "中央衔接资金用于产业的比例不低于60%，守住不发生规模性返贫的底线。",
        """产出|数量|支持特色产业项目|≥|215|个
        产出|数量|新建改建产业路|≥|386.4|公里
        产出|质量|项目验收合格率|＝|100|%
        产出|时效|12月底前资金支出进度|≥|92|%
        产出|成本|产业资金占比|≥|60~不低于60%|%
        效益|经济|带动脱贫人口人均增收|≥|1,800|元
        效益|社会|受益脱贫人口|≥|18.6|万人
        效益|生态|项目区水土流失|Q|得到有效治理|
        效益|持续|?工程设计使用年限|C|道路10年/水利15年|
        满意|满意|受益群众满意度|≥|95|%""",
        "34620 2780",
    ),
    work(
        "农业防灾减灾和水利救灾资金",
        "支持全市开展小麦“一喷三防”、秋粮作物重大病虫害防控和水毁水利设施修复，确保粮食作物病虫害损失率控制在5%以内。",
        """产出|数量|重大病虫害防控面积|≥|162|万亩
        产出|数量|修复水毁水利设施|≥|74|处
        产出|时效|?水毁设施修复完成时间|D|主汛期前|
        效益|社会|病虫害损失率|≤|5|%
        效益|经济|挽回粮食损失|Q|较上年增加|
        满意|满意|农户满意度|≥|90~90%以上|%""",
        "4850 0",
    ),
)
ANKANG_CENTRAL = ("28600", "4850")


def _ankang_one(book: Paper, n: int) -> Grid:
    p, central = ANKANG[n], Decimal(ANKANG_CENTRAL[n])
    seq = book.project(p, unit_name="安康市各县（市、区）人民政府", overall_goal="", annual_goal=p.goal)
    g = Grid()
    g.row(c("专项（项目）名称", 2), c(p.name, 3))
    g.row(c("主管部门", 2), "安康市农业农村局", "实施单位", "安康市各县（市、区）人民政府")
    g.row(c("资金情况（亿元）", 2, 3), "年度金额：", c(book.money(seq, "budget", "total", p.total), 2))
    finer = ("budget fiscal_appropriation", "budget other", "transfer total", "transfer fiscal_appropriation")
    g.row("其中：中央补助", c(perhaps(book, seq, central, *finer), 2))
    local = ("budget fiscal_appropriation", "budget other", "own_level total", "own_level fiscal_appropriation")
    g.row("　　　地方资金", c(perhaps(book, seq, p.total - central, *local) if p.total > central else "", 2))
    g.row(c("年度目标", 1), c(p.goal, 4))
    tall = len(p.indicators) + 1
    g.row(c("绩效指标", 1, tall), "一级指标", "二级指标", "三级指标", "指标值")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item)
        g.row(*lead, item.name, item.printed)
    return g


def ankang() -> Paper:
    """Regional targets of transfers, in 亿元, by level of government; a side label over all indicators."""
    place = Place("陕西省", "安康市", "", "610900")
    book = Paper("fourteenth_ankang", "performance_targets", place, "安康市农业农村局", 2024, unit="亿元")
    for n in range(2):
        book.sheet(f"附件{n + 1}", f"附件{n + 1}", "安康市转移支付区域绩效目标表", "（2024年度）", _ankang_one(book, n))
    return book


FORMS = [
    Form("fourteenth_suzhou", "target_form", suzhou, "pdf_small docx md_twice"),
    Form("fourteenth_hami", "target_form", hami, "pdf_tall xls torn"),
    Form("fourteenth_zhangzhou", "target_form", zhangzhou, "docx html text spanless"),
    Form("fourteenth_ankang", "target_form", ankang, "pdf docx aligned"),
]
