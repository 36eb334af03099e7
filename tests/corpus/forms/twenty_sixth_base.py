"""Shared parts of the long documents: projects with long goals, accounts of a department whose figures agree, and usual tables."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from ..book import Book, Cell, Grid, c, levels
from ..content import LEVEL1, LEVEL2, THEMES, Indicator, Project, _actual, _missed

OWN = """
城区道路照明设施维护及电费|保障建成区主次干道、背街小巷及公园广场共计2.3万余盏路灯正常运行，全年亮灯率不低于98%，接到故障报修后及时处置，同步完成老旧灯杆、电缆更换和单灯控制改造，为市民夜间出行提供安全、舒适、节能的照明环境，并逐步降低单位照明能耗。
产出|数量|维护路灯数量|≥|23680|盏
产出|数量|更换老旧灯杆|≥|420|根
产出|质量|全年亮灯率|≥|98|%
产出|时效|故障报修处置及时率|≥|95|%
成本|经济成本|照明电费支出|≤|265|万元
效益|生态|单位照明能耗下降率|≥|3|%
效益|社会|市民夜间出行安全保障水平|Q|有效提升
满意|满意|市民满意度|≥|90|%
生活垃圾分类收运处置|按照“减量化、资源化、无害化”的要求，巩固居民小区、公共机构和经营区域垃圾分类成果，完善分类投放、分类收集、分类运输、分类处理体系，全年开展督导检查不少于240次，生活垃圾回收利用率稳步提高，无害化处理率保持100%。
产出|数量|开展督导检查次数|≥|240|次
产出|数量|分类收运厨余垃圾量|≥|18500|吨
产出|质量|生活垃圾无害化处理率|=|100|%
产出|时效|垃圾日产日清率|=|100|%
效益|生态|城乡人居环境质量|Q|持续改善
效益|持续|居民分类投放习惯|Q|逐步养成
满意|满意|居民满意度|≥|85|%
就业创业专项资金|落实职业培训补贴、社会保险补贴、公益性岗位补贴和创业担保贷款贴息等政策，重点支持高校毕业生、退役军人、农民工和就业困难人员就业创业，全年城镇新增就业不少于1.2万人，确保零就业家庭动态清零，就业局势保持总体稳定。
产出|数量|享受社会保险补贴人员数量|≥|3150|人
产出|数量|职业技能培训人次|≥|6200|人次
产出|数量|公益性岗位安置人数|≥|280|人
产出|质量|补贴对象审核准确率|=|100|%
产出|时效|补贴资金拨付完成时间|D|12月20日前
效益|社会|城镇新增就业人数|≥|1.2|万人
效益|社会|零就业家庭|Q|动态清零
满意|满意|享受政策人员满意度|≥|90|%
智慧城管平台运行维护|保障智慧城管平台软硬件、网络链路及视频监控点位稳定运行，及时受理和派遣各类城市管理案件，按期完成信息系统等级保护测评和数据备份，提升城市精细化管理水平。
产出|数量|运维视频监控点位|=|1260|个
产出|数量|受理派遣城市管理案件|≥|86000|件
产出|质量|系统正常运行率|≥|99.5|%
产出|质量|案件结案率|≥|97|%
产出|时效|等级保护测评完成时间|D|10月31日前
产出|成本|单个点位年运维费用|≤|2400|元/个
效益|社会|城市精细化管理水平|Q|进一步提升
满意|满意|使用部门满意度|≥|92|%
老旧小区改造以奖代补|对2000年底前建成的城镇老旧小区实施基础类和完善类改造，重点解决雨污混流、管网老化、消防通道不畅等问题，加装适老化和无障碍设施，惠及居民4200余户，健全“共建共治共享”的长效管理机制，切实改善居民居住条件。
产出|数量|改造老旧小区数量|=|23|个
产出|数量|惠及居民户数|≥|4200|户
产出|质量|工程验收合格率|=|100|%
产出|时效|项目开工率|=|100|%
产出|成本|户均财政补助标准|≤|1.2|万元/户
效益|社会|居民居住条件|Q|明显改善
效益|持续|长效管理机制|Q|建立健全
满意|满意|改造小区居民满意度|≥|88|%
河湖长制及河道保洁经费|落实河湖长制各项工作任务，对全域42条河道开展常态化保洁和巡查，及时打捞水面漂浮物，整治“四乱”问题，确保国省考断面水质稳定达标。
产出|数量|保洁河道长度|≥|386.5|公里
产出|数量|河长巡河次数|≥|2880|次
产出|质量|“四乱”问题整改率|=|100|%
效益|生态|国省考断面水质优良比例|≥|91.7|%
效益|社会|水环境面貌|Q|整洁优美
满意|满意|沿河群众满意度|≥|90|%
招商引资工作经费|围绕主导产业链开展精准招商，组织赴长三角、粤港澳大湾区等重点区域开展招商推介活动，举办产业链对接会，引进一批延链补链强链项目，推动签约项目早落地、早开工、早投产。
产出|数量|外出招商批次|≥|36|批次
产出|数量|举办产业链对接会|≥|4|场
产出|质量|签约项目落地率|≥|60|%
产出|时效|年度招商任务完成时间|D|12月底前
效益|经济|新签约项目总投资额|≥|85|亿元
效益|社会|带动就业岗位|≥|3000|个
满意|满意|投资企业满意度|≥|95|%
法律援助办案补贴|为符合条件的经济困难公民和特殊案件当事人提供无偿法律服务，做到应援尽援、应援优援，维护当事人合法权益。
产出|数量|办理法律援助案件|≥|680|件
产出|质量|案件质量评估合格率|≥|98|%
产出|成本|民事案件补贴标准|≤|2000|元/件
效益|社会|挽回或避免经济损失|≥|900|万元
满意|满意|受援人满意度|≥|95|%
消防救援装备购置及营房维护|购置灭火防护、应急救援和抗洪抢险装备，对2个消防救援站营房实施维修，提高灭火救援实战能力。
产出|数量|购置装备数量|≥|315|件（套）
产出|数量|维修营房|=|2|处
产出|质量|装备验收合格率|=|100|%
产出|时效|装备采购完成时间|D|9月底前
效益|社会|灭火救援能力|Q|显著增强
满意|满意|消防救援人员满意度|≥|90|%
"""


def _catalog() -> dict[str, Project]:
    out = {p.name: p for group in THEMES.values() for p in group}
    for block in OWN.strip().splitlines():
        parts = block.split("|")
        if len(parts) == 2:
            out[name := parts[0]] = Project(parts[0], parts[1], ())
            continue
        kind = {"D": "deadline", "Q": "qualitative"}.get(parts[3], "numeric")
        item = Indicator(
            LEVEL1[parts[0]],
            LEVEL2[parts[1]],
            parts[2],
            "" if kind != "numeric" else parts[3],
            parts[4],
            parts[5] if kind == "numeric" else "",
            kind,
        )
        out[name] = replace(out[name], indicators=(*out[name].indicators, item))
    return out


CATALOG = _catalog()
DONE = {"qualitative": "达成预期指标", "deadline": "已按期完成"}


def _scored(item: Indicator, weight: int, draw: random.Random) -> Indicator:
    actual = DONE.get(item.kind, "") or _actual(item, draw)
    if item.kind == "numeric" and "." not in item.value and "." in actual and item.unit != "%":
        actual = str(int(Decimal(actual)) + 1)  # things are counted whole
    done = replace(item, weight=str(weight), actual=actual)
    return replace(done, score=str(weight - 2 if _missed(done) else weight))


def draft(seed: str, names: str, unit: str = "", points: int = 90, own_funds: bool = False) -> list[Project]:
    """The named projects with money, weights and results drawn from `seed`; weights rise by steps to `points`."""
    draw, out = random.Random(zlib.crc32(seed.encode())), []
    for name in names.split():
        p = CATALOG[name]
        fiscal = Decimal(draw.randrange(1800, 160000)) / 100
        other = Decimal(draw.choice([0, draw.randrange(500, 9000)])) / 100 if own_funds else Decimal(0)
        adjusted = (fiscal * Decimal(draw.choice(["1", "1", "0.94", "1.08"]))).quantize(Decimal("0.01"))
        spent = (adjusted * Decimal(draw.choice(["1", "0.9876", "0.9213", "0.8642"]))).quantize(Decimal("0.01"))
        base, more = divmod(points, len(p.indicators))
        items = tuple(_scored(i, base + (n < more), draw) for n, i in enumerate(p.indicators))
        out.append(
            replace(
                p,
                unit=unit,
                fiscal=fiscal,
                other=other,
                adjusted_fiscal=adjusted,
                spent_fiscal=spent,
                indicators=items,
                done=f"截至年底，{p.name}项目各项任务已按计划实施完毕，累计支出{spent + other}万元，年度目标基本实现。",
            )
        )
    return out


def grade(p: Project) -> str:
    return "优" if p.score() >= 90 else "良"


def total(values: Iterable[Decimal]) -> Decimal:
    return sum(values, Decimal(0))


def comma(item: Indicator) -> str:
    """The target in one cell with separators of thousands."""
    value = f"{int(item.value):,}" if item.kind == "numeric" and item.value.isdigit() else item.value
    return f"{item.operator}{value}{item.unit}"


def worded(item: Indicator) -> tuple[Indicator, str]:
    """The target with its operator in words; an equals sign is left out."""
    word = {"≥": "不少于", "≤": "不超过", ">": "高于"}.get(item.operator, "")
    plain = replace(item, operator="") if item.operator == "=" else item
    return plain, f"{word}{item.value}{item.unit}"


def reason(item: Indicator) -> str:
    return "前期准备不充分，部分任务进度滞后；下一步将加强统筹调度，加快实施进度。" if item.score != item.weight else ""


def self_form(book: Book, seq: str, p: Project, unit: str) -> Grid:
    """The national self-evaluation form; the project has been registered."""
    grid = Grid()
    grid.row("项目名称", c(p.name, 8))
    grid.row("主管部门", c(book.department, 4), "实施单位", c(unit, 3))
    grid.row(c("项目资金（万元）", 1, 4), c("", 2), "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    rate, score = f"{p.rate}%", str(p.execution_score())
    grid.row(
        c("年度资金总额", 2),
        book.money(seq, "initial_budget", "total", p.total),
        book.money(seq, "adjusted_budget", "total", p.adjusted),
        book.spent(seq, "total", p.spent, rate, "10", score),
        "10",
        rate,
        score,
    )
    parts = (
        ("其中：当年财政拨款", "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal),
        ("其他资金", "other", p.other, p.other, p.other),
    )
    for label, source, first, adjusted, spent in parts:
        grid.row(
            c(label, 2),
            book.money(seq, "initial_budget", source, first),
            book.money(seq, "adjusted_budget", source, adjusted),
            book.spent(seq, source, spent),
            "—",
            "",
            "—",
        )
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 4), c("实际完成情况", 4))
    grid.row(c(p.goal, 4), c(p.done, 4))
    grid.row("一级指标", "二级指标", c("三级指标", 2), "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        book.evaluated(seq, item, reason=reason(item))
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*lead, c(item.name, 2), Cell(item.printed), Cell(actual), item.weight, item.score, reason(item))
    grid.row(c("总分", 6), "100", str(p.score()), "")
    return grid


def self_project(book: Book, p: Project, unit: str, **more: str) -> str:
    return book.project(p, annual_goal=p.goal, goal_completion=p.done, unit_name=unit, total_score=p.score(), **more)


@dataclass(frozen=True)
class Account:
    """A 项 of the functional classification with basic and project expenditure."""

    code: str
    name: str
    basic: Decimal
    project: Decimal

    @property
    def sum(self) -> Decimal:
        return self.basic + self.project


NAMES = {
    "208": "社会保障和就业支出",
    "20805": "行政事业单位养老支出",
    "2080505": "机关事业单位基本养老保险缴费支出",
    "2080506": "机关事业单位职业年金缴费支出",
    "210": "卫生健康支出",
    "21011": "行政事业单位医疗",
    "2101101": "行政单位医疗",
    "221": "住房保障支出",
    "22102": "住房改革支出",
    "2210201": "住房公积金",
    "213": "农林水支出",
    "21301": "农业农村",
    "2130101": "行政运行",
    "2130199": "其他农业农村支出",
    "212": "城乡社区支出",
    "21201": "城乡社区管理事务",
    "2120101": "行政运行",
    "21205": "城乡社区环境卫生",
    "2120501": "城乡社区环境卫生",
    "205": "教育支出",
    "20502": "普通教育",
    "2050202": "小学教育",
    "20508": "进修及培训",
    "2050803": "培训支出",
    "207": "文化旅游体育与传媒支出",
    "20701": "文化和旅游",
    "2070101": "行政运行",
    "2070199": "其他文化和旅游支出",
}


def accounts(**amounts: tuple[str, str | Decimal]) -> list[Account]:
    """Accounts by code (with a leading f), e.g. f2130101=("812.44", "0"); in the order of codes."""
    return [Account(k[1:], NAMES[k[1:]], Decimal(a), Decimal(b)) for k, (a, b) in sorted(amounts.items())]


def tree(leaves: Sequence[Account]) -> list[Account]:
    """The accounts with their 类 and 款 above them."""
    codes = sorted({x.code[:n] for x in leaves for n in (3, 5, 7)})

    def of(code: str, basic: bool) -> Decimal:
        return total((x.basic if basic else x.project) for x in leaves if x.code.startswith(code))

    return [Account(code, NAMES[code], of(code, True), of(code, False)) for code in codes]


def classes(leaves: Sequence[Account]) -> list[Account]:
    return [x for x in tree(leaves) if len(x.code) == 3]


Row = tuple[str, str, list[Decimal | None]]


def statement(
    book: Book,
    title: str,
    columns: Sequence[str],
    rows: Sequence[Row],
    over: str = "",
    lead: str = "科目编码 科目名称",
    count: bool = False,
) -> Grid:
    """A table with code and name; `over` a heading over all columns, `count` a row of column numbers."""
    grid = Grid(1 + bool(over) + count)
    code, name = lead.split()
    if over:
        grid.row(c(code, 1, 2), c(name, 1, 2), c(over, len(columns)))
        grid.row(*columns)
    else:
        grid.row(code, name, *columns)
    if count:
        grid.row(c("栏次", 2), *(str(n) for n, _ in enumerate(columns, 1)))
    for key, item, values in rows:
        named = [(f"{over}/{k}" if over else k, v) for k, v in zip(columns, values, strict=True)]
        cells = [book.line(title, key, item, k, v) if v is not None else "" for k, v in named]
        grid.row(*([Cell(key), item] if key else [c(item, 2)]), *cells)
    return grid


def two_sided(
    book: Book,
    title: str,
    sides: tuple[str, str],
    head: tuple[str, str],
    left: Sequence[tuple[str, Decimal | None]],
    right: Sequence[tuple[str, Decimal | None]],
    numbered: bool = False,
) -> Grid:
    """Income on the left, expenditure on the right; `numbered` prints 行次."""
    grid, size = Grid(2 + numbered), max(len(left), len(right))
    grid.row(c(sides[0], 2 + numbered), c(sides[1], 2 + numbered))
    grid.row(*([head[0], "行次", head[1]] if numbered else head) * 2)
    if numbered:
        grid.row("栏次", "", "1", "栏次", "", "2")
    pad = [("", None)] * size
    for n in range(size):
        cells: list[Cell | str] = []
        for k, side in enumerate((left, right)):
            name, value = [*side[:-1], *pad[len(side) :], side[-1]][n]
            text = book.line(title, "", name, f"{sides[k]}/{head[1]}", value) if value is not None else ""
            cells += [name, str(n + 1 + k * size), text] if numbered else [name, text]
        grid.row(*cells)
    return grid


def ordinal(n: int) -> str:
    return "一二三四五六七八九十"[n]


def function_side(leaves: Sequence[Account], sign: str = "、") -> list[tuple[str, Decimal | None]]:
    return [(f"{ordinal(n)}{sign}{x.name}", x.sum) for n, x in enumerate(classes(leaves))]
