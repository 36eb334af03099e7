"""Contents and helpers of the twentieth blind forms."""

from __future__ import annotations

import io
import random
import zlib
from dataclasses import replace
from decimal import Decimal

import openpyxl

from tests import pdf_factory

from .. import writers
from ..book import Book, Cell, Grid, levels
from ..content import LEVEL1, LEVEL2, THEMES, Indicator, Project
from . import WRITERS

CATALOG = """
县道X316线大川至岭头段路面改造及安全生命防护工程|完成县道大川至岭头段18.6公里沥青路面改造，增设波形护栏、标志标线和减速设施，消除临水临崖、急弯陡坡路段安全隐患，改善沿线6个乡镇、4.2万群众出行条件，提升农村公路路网服务水平，为沿线特色产业发展提供交通保障。
产出|数量|改造路面里程|≥|18.6|公里
产出|数量|安装波形护栏|≥|23500|米
产出|质量|交工验收合格率|=|100|%
产出|时效|工程完工时间|D|2024年11月底前|
产出|成本|每公里改造成本|≤|98.5|万元/公里
效益|社会|沿线群众出行时间缩短|≥|15|分钟
效益|持续|公路设施使用年限|≥|8|年
满意|满意|沿线群众满意度|≥|90|%
国省干线公路桥梁定期检查与隧道机电设施运行维护|对辖区内国省干线桥梁开展定期检查和技术状况评定，及时维护隧道照明、通风、监控等机电设施，确保桥隧运行安全，不发生因管养不到位造成的安全责任事故。
产出|数量|检查桥梁座数|=|112|座
产出|数量|维护隧道机电设施|≥|7|处
产出|质量|桥梁技术状况评定准确率|≥|98|%
产出|时效|检查报告提交时间|D|10月31日前|
效益|社会|桥隧安全责任事故起数|=|0|起
满意|满意|过往驾乘人员满意度|≥|88|%
交通运输综合行政执法装备及治超站点运行经费|保障治超站点24小时运转，配备执法记录仪、便携式称重设备等执法装备，严厉打击货车超限超载、非法营运等违法行为，维护道路运输市场秩序。
产出|数量|配备执法装备|≥|45|台（套）
产出|数量|开展联合执法行动|≥|24|次
产出|质量|执法案卷合格率|≥|95|%
效益|社会|货车超限超载率|≤|1.5|%
效益|持续|道路运输市场秩序|Q|持续规范|
满意|满意|群众投诉举报办结满意度|≥|90|%
公立医院综合改革暨县域医共体信息化平台建设|建设县域医共体统一信息平台，实现县乡村三级医疗机构电子病历、检验检查、远程会诊互联互通，落实药品零差率补助，推动优质医疗资源下沉，县域内就诊率稳步提高，群众看病负担进一步减轻。
产出|数量|接入医疗卫生机构|≥|236|家
产出|数量|远程会诊例数|≥|1500|例
产出|质量|系统验收合格率|=|100|%
产出|质量|检验检查结果互认率|≥|85|%
产出|时效|平台上线时间|D|9月底前|
产出|成本|药品零差率补助比例|=|10|%
效益|社会|县域内就诊率|≥|90.5|%
效益|经济|医疗服务收入占比|≥|35|%
效益|持续|分级诊疗制度|Q|基本建立|
满意|满意|患者满意度|≥|89|%
满意|满意|医务人员满意度|≥|86|%
计划生育家庭特别扶助与奖励扶助资金|按时足额发放计划生育奖励扶助和特别扶助资金，对符合条件的对象做到应扶尽扶，缓解计划生育困难家庭在生产、生活、医疗和养老等方面的特殊困难。
产出|数量|奖励扶助人数|≥|8134|人
产出|数量|特别扶助人数|≥|406|人
产出|质量|符合条件申报对象覆盖率|=|100|%
产出|时效|扶助资金发放时间|D|12月10日前|
产出|成本|奖励扶助标准|=|960|元/人/年
效益|社会|家庭发展能力|Q|逐步提高|
满意|满意|扶助对象满意度|≥|95|%
全民健康素养促进和国家慢性病综合防控示范区复审|开展健康知识普及和慢性病综合防控，创建健康支持性环境，顺利通过国家慢性病综合防控示范区复审。
产出|数量|举办健康讲座|≥|320|场
产出|数量|发放宣传资料|≥|6|万份
产出|质量|重点慢性病监测覆盖率|≥|95|%
效益|社会|居民健康素养水平|≥|28|%
满意|满意|居民满意度|≥|85|%
粮食产后服务中心烘干仓储能力提升|新建粮食烘干中心和标准化仓房，配套低温循环式烘干机和除尘设备，解决新收粮食晾晒难、储存难问题，降低产后损失，促进种粮农民增收。
产出|数量|新增烘干能力|≥|600|吨/日
产出|数量|建设标准化仓房|=|3|栋
产出|质量|工程验收合格率|=|100|%
产出|时效|项目建成投用时间|D|2023年9月30日前|
产出|成本|吨粮烘干成本|≤|75|元
效益|经济|降低粮食产后损失|≥|2200|吨
效益|社会|带动种粮农户|≥|1.2|万户
满意|满意|种粮农户满意度|≥|90|%
农业社会化服务与撂荒地复耕复种奖补|对完成撂荒地复耕复种的经营主体和开展耕、种、防、收社会化服务的组织给予奖补，稳定粮食播种面积。
产出|数量|撂荒地复耕面积|≥|8500|亩
产出|数量|社会化服务面积|≥|15|万亩次
产出|质量|复耕地块核验通过率|≥|95|%
产出|时效|奖补资金兑付时限|≤|30|日
效益|社会|粮食播种面积|Q|稳定在上年水平|
效益|生态|耕地质量|Q|有所提升|
满意|满意|服务主体满意度|≥|88|%
耕地地力保护补贴|补贴资金通过“一卡通”直接兑付到户，调动农民保护耕地、提升地力的积极性。
产出|数量|补贴面积|≥|46.85|万亩
产出|质量|补贴面积核实准确率|=|100|%
产出|时效|补贴发放时间|D|6月30日前|
效益|社会|农民种粮积极性|Q|不断提高|
满意|满意|农民满意度|≥|92|%
城乡供水一体化及农村饮水水质提升三期工程|新建水厂1座，改造输配水管网126公里，更新老旧水表，实现城乡供水同网、同质、同服务，保障农村居民饮水安全，提高应急供水能力。
产出|数量|铺设供水管网|≥|126|公里
产出|数量|更换智能水表|≥|21000|只
产出|质量|出厂水水质合格率|≥|99.8|%
产出|时效|主体工程完工时间|D|12月20日前|
产出|成本|单位供水成本|≤|2.85|元/立方米
效益|社会|新增受益人口|≥|5.3|万人
效益|持续|供水工程良性运行机制|Q|健全完善|
满意|满意|用水户满意度|≥|90|%
山洪灾害防治非工程措施与水利工程标准化管理|维护山洪灾害监测预警平台和自动雨量站，开展群测群防演练，推进中小型水库、堤防标准化管理创建。
产出|数量|维护自动监测站点|=|164|个
产出|数量|组织山洪灾害演练|≥|14|场次
产出|质量|监测数据畅通率|≥|97|%
产出|时效|汛前维护完成时间|D|3月31日前|
效益|社会|因山洪灾害死亡人数|=|0|人
满意|满意|危险区群众满意度|≥|90|%
河湖长制工作及水域岸线管护|落实河湖长制，开展河道保洁、清“四乱”和健康河湖评价。
产出|数量|保洁河道长度|≥|386.4|公里
产出|数量|编制健康河湖评价报告|=|4|份
产出|质量|“四乱”问题整改率|≥|98|%
效益|生态|河湖水环境|Q|持续好转|
满意|满意|沿河居民满意度|≥|87|%
老旧小区改造及背街小巷提升|改造2000年底前建成的老旧小区，完善水电气路信等基础设施，有条件的加装电梯、增设停车位，整治背街小巷，居民居住条件明显改善。
产出|数量|改造老旧小区|=|23|个
产出|数量|惠及居民户数|≥|3862|户
产出|数量|整治背街小巷|≥|31|条
产出|质量|工程质量合格率|=|100|%
产出|时效|改造计划完成率|≥|95|%
产出|成本|户均改造成本|≤|2.6|万元/户
效益|社会|小区居住环境|Q|明显改善|
效益|生态|雨污分流小区比例|≥|80|%
满意|满意|小区居民满意度|≥|90|%
城区道路照明与市政设施维护|维护城区路灯、窨井盖、人行道板等市政设施，保障夜间照明和出行安全。
产出|数量|维护路灯盏数|≥|14260|盏
产出|质量|路灯亮灯率|≥|98|%
产出|时效|故障修复时限|≤|24|小时
产出|成本|单盏路灯年维护费|≤|85|元
效益|社会|市政设施安全事故|=|0|起
满意|满意|市民满意度|≥|88|%
城镇生活污水处理厂运行服务费|保障城区及建制镇污水处理厂稳定运行，出水水质达到一级A标准。
产出|数量|处理污水量|≥|1095|万吨
产出|质量|出水达标率|≥|99|%
产出|成本|吨水处理服务费|≤|1.38|元
效益|生态|化学需氧量削减量|≥|2100|吨
满意|满意|周边居民满意度|≥|85|%
义务教育薄弱环节改善与能力提升（第二批）|新建改扩建校舍，补充教学仪器设备和图书，化解大班额，基本满足城镇学位需求，促进城乡义务教育优质均衡发展。
产出|数量|新增校舍面积|≥|11320|平方米
产出|数量|新增学位|≥|1350|个
产出|数量|购置教学仪器设备|≥|2600|台（套、件）
产出|质量|设备验收合格率|=|100|%
产出|时效|秋季学期开学前投入使用|D|8月31日前|
效益|社会|大班额比例|≤|3|%
效益|持续|教育优质均衡水平|Q|进一步提升|
满意|满意|师生及家长满意度|≥|92|%
农村义务教育学生营养改善计划食堂从业人员工资及社会保险补助|为农村义务教育学校配足食堂从业人员，落实工资和社会保险待遇，保障学生吃上安全营养的午餐。
产出|数量|补助食堂从业人员|≥|415|人
产出|质量|食堂食品安全达标率|=|100|%
产出|成本|人均月工资标准|≥|2200|元
效益|社会|学生营养健康状况|Q|逐步改善|
满意|满意|学生家长满意度|≥|90|%
普惠性学前教育生均公用经费补助|按标准拨付普惠性幼儿园生均公用经费，降低家庭保教费负担。
产出|数量|补助幼儿园|=|97|所
产出|数量|受益幼儿|≥|1.42|万人
产出|质量|普惠性幼儿园覆盖率|≥|91.5|%
产出|成本|生均补助标准|=|600|元/生/年
满意|满意|幼儿家长满意度|≥|90|%
松材线虫病疫木除治与国家储备林抚育|清理疫木，开展飞防和打孔注药，实施中幼林抚育，压缩疫情发生面积，提高森林质量和碳汇能力，维护区域生态安全。
产出|数量|清理枯死松树|≥|32700|株
产出|数量|中幼林抚育面积|≥|2.3|万亩
产出|质量|疫木除害处理率|=|100|%
产出|时效|疫木清理完成时间|D|3月底前|
效益|生态|森林覆盖率|≥|71.2|%
效益|经济|带动林农务工收入|≥|260|万元
满意|满意|林农满意度|≥|86|%
生态护林员管护补助及森林防灭火物资储备|选聘生态护林员开展巡护，储备森林防灭火物资，严防重特大森林火灾。
产出|数量|聘用生态护林员|=|1286|人
产出|数量|储备防灭火机具|≥|350|台（件）
产出|质量|护林员考核合格率|≥|96|%
产出|成本|护林员补助标准|=|10000|元/人/年
效益|生态|森林火灾受害率|≤|0.8|‰
满意|满意|护林员满意度|≥|93|%
"""


def _indicator(parts: list[str]) -> Indicator:
    kind = {"D": "deadline", "Q": "qualitative"}.get(parts[3], "numeric")
    return Indicator(LEVEL1[parts[0]], LEVEL2[parts[1]], parts[2], "" if parts[3] in "DQ" else parts[3], parts[4], parts[5], kind)


def _read() -> dict[str, Project]:
    out = {p.name: p for group in THEMES.values() for p in group}
    name = ""
    for parts in (line.split("|") for line in CATALOG.strip().splitlines()):
        if len(parts) == 2:
            name = parts[0]
            out[name] = Project(name, parts[1], ())
        else:
            out[name] = replace(out[name], indicators=(*out[name].indicators, _indicator(parts)))
    return out


ALL = _read()


def _actual(item: Indicator, draw: random.Random) -> str:
    """What was reached: now and then less than the target; whole numbers stay whole."""
    if item.kind != "numeric" or item.operator == "=" or item.value in ("0", "100"):
        return item.value
    value = Decimal(item.value)
    step = value * Decimal(draw.choice(["0", "0.01", "0.04", "-0.06"]))
    step = -abs(step) if item.operator in ("≤", "<") else step
    places = Decimal(1).scaleb(value.as_tuple().exponent) if "." in item.value else Decimal(1)
    out = (value + step).quantize(places)
    return f"{min(out, Decimal(100)) if item.unit == '%' else out}"


def _scored(item: Indicator, weight: int, draw: random.Random) -> Indicator:
    actual = _actual(item, draw)
    missed = item.kind == "numeric" and item.operator in ("≥", ">") and Decimal(actual) < Decimal(item.value)
    return replace(item, weight=str(weight), actual=actual, score=str(weight - 1 if missed else weight))


def pick(seed: str, *names: str, codes: str = "", unit: str = "", points: int = 90) -> list[Project]:
    """Projects whose name begins as given, with money, actual values and scores drawn from the seed."""
    draw = random.Random(zlib.crc32(seed.encode()))
    out = []
    for n, start in enumerate(names, 1):
        project = next(p for name, p in ALL.items() if name.startswith(start))
        large = 12 if any(word in project.name for word in ("改造", "三期工程", "信息化", "薄弱环节", "烘干", "污水")) else 1
        fiscal = Decimal(draw.choice([draw.randrange(800, 90000) * 1, draw.randrange(2, 90) * 1000])) * large / 100
        other = Decimal(draw.choice([0, 0, draw.randrange(1, 40) * 500])) / 100
        adjusted = (fiscal * Decimal(draw.choice(["1", "1", "0.92", "1.1"]))).quantize(Decimal("0.01"))
        spent = (adjusted * Decimal(draw.choice(["1", "0.985", "0.8731", "0.6404"]))).quantize(Decimal("0.01"))
        size = len(project.indicators)
        weights = [points // size + (k < points % size) for k in range(size)]
        items = tuple(_scored(i, w, draw) for i, w in zip(project.indicators, weights, strict=True))
        out.append(
            replace(
                project,
                code=f"{codes}{n:04d}" if codes else "",
                unit=unit,
                fiscal=fiscal.quantize(Decimal("0.01")),
                other=other.quantize(Decimal("0.01")),
                adjusted_fiscal=adjusted,
                spent_fiscal=spent,
                indicators=items,
                done="截至年末，" + project.goal.rstrip("。").replace("，", "，已", 1) + "，各项任务按计划推进。",
            )
        )
    return out


ZERO = Decimal("0.00")


def rate(spent: Decimal, budget: Decimal) -> str:
    return f"{(100 * spent / budget).quantize(Decimal('0.01'))}%"


def total(projects: list[Project], name: str) -> Decimal:
    return sum((getattr(p, name) for p in projects), Decimal(0))


def wide(text: str) -> str:
    """Digits and signs at full width."""
    return text.translate(str.maketrans("0123456789.%", "０１２３４５６７８９．％"))


def last(book: Book, table: str, **values: str) -> None:
    """Amend the truth printed last."""
    book.gold[table][-1].update(values)


def leads(items: tuple[Indicator, ...], **kwargs: object) -> list[list[Cell]]:
    return levels(items, **kwargs)  # type: ignore[arg-type]


def _split_row(grid: Grid, r: int) -> Grid:
    """The same table with row `r` as two rows: its long cells go on in the second."""
    out = Grid(grid.heading)
    for x in grid.cells:
        if x.row > r:
            out.cells.append(replace(x, row=x.row + 1))
        elif x.row + x.rowspan - 1 < r:
            out.cells.append(x)
        elif x.rowspan > 1:
            out.cells.append(replace(x, rowspan=x.rowspan + 1))
        else:
            half = len(x.text) // 2
            long = len(x.text) > 10 * x.colspan and not any(y.isascii() for y in x.text[half - 2 : half + 2])
            at = half if long else len(x.text)
            out.cells += [replace(x, text=x.text[:at]), replace(x, row=r + 1, text=x.text[at:], number=None)]
    out.rows = grid.rows + 1
    return out


def _torn_row(grid: Grid) -> int:
    """A row below the middle, the last cell of which is long enough to be torn; -1: none."""
    for r in range(grid.rows // 3, grid.rows - 1):
        row = [x for x in grid.cells if x.row == r]
        if r >= grid.heading and any(len(x.text) > 10 * x.colspan and x.rowspan == 1 for x in row):
            return r
    return -1


def pdf_torn(book: Book) -> bytes:
    """Pages that end in the middle of a row: what did not fit stands at the top of the next page."""
    page = pdf_factory.Sheet(pdf_factory.A4[::-1], margin=36.0)
    for n, sheet in enumerate(book.sheets):
        if n:
            page.new_page()
        for block in sheet.blocks:
            if isinstance(block, str):
                page.line(block)
                continue
            at = _torn_row(block)
            if at < 0 or block.rows < 9:
                writers._draw(page, block, "strokes")
                continue
            _draw_torn(page, _split_row(block, at), at + 1)
    return page.bytes()


def _draw_torn(page: pdf_factory.Sheet, grid: Grid, at: int) -> None:
    """The table over pages with a break at row `at`; columns keep their widths, the heading is not repeated."""
    widths = writers._column_widths(grid, page.size[0] - 2 * page.margin)
    rest = [pdf_factory.Spec(x.text.replace("\n", ""), x.row, x.col, x.rowspan, x.colspan) for x in grid.cells]
    while rest:
        fits = writers._fits(rest, widths, page.size[1] - page.margin - page.y)
        here = min(fits, at) if at > 0 else fits
        upper, rest = pdf_factory.cut(rest, here)
        page.grid(upper, "strokes", widths)
        at -= here
        if rest:
            page.new_page()


def xlsx_stored(book: Book) -> bytes:
    """A workbook in which numbers are text, with a hidden column of row ids at the right and a hidden row of field names below."""
    out = openpyxl.load_workbook(io.BytesIO(writers.xlsx(book)))
    for page, sheet in zip(out.worksheets, book.sheets, strict=True):
        for cell in writers._placed(sheet):
            if cell.number is not None:
                at = page.cell(cell.row + 1, cell.col + 1)
                at.value, at.data_type, at.number_format = cell.text, "s", "@"
        wide_, tall = page.max_column, page.max_row
        for r in range(4, tall + 1):
            page.cell(r, wide_ + 1).value = f"ROW_{r:05d}"
        page.column_dimensions[openpyxl.utils.get_column_letter(wide_ + 1)].hidden = True
        for k in range(1, min(wide_, 5) + 1):
            page.cell(tall + 1, k).value = ("XMMC", "YJZB", "EJZB", "SJZB", "ZBZ")[k - 1]
        page.row_dimensions[tall + 1].hidden = True
    buffer = io.BytesIO()
    out.save(buffer)
    return writers._frozen(buffer.getvalue())


WRITERS.setdefault("pdf_torn", (".pdf", pdf_torn))
WRITERS.setdefault("xlsx_stored", (".xlsx", xlsx_stored))
