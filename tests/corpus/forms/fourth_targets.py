"""Forms of performance targets as Beijing, Shanghai, Shenzhen, Sichuan, Yunnan, Hubei and Shaanxi publish them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels, spans
from ..content import Indicator, Project
from . import Form
from .fourth_content import FOURTH

TWO_READINGS = {"检查报告提交时间", "抽检信息公示时限"}  # 'within n working days': a deadline or a number


def settle(book: Book) -> Book:
    """Values without thousands separators; what can be read in two ways is marked."""
    for row in book.gold["indicators"]:
        row["target_value"], row["actual_value"] = row["target_value"].replace(",", ""), row["actual_value"].replace(",", "")
        if row["level3"] in TWO_READINGS:
            row["ambiguous"] = "1"
    return book


def apart(item: Indicator) -> tuple[str, str, str]:
    """Operator, value and unit for three cells."""
    return item.operator, item.value, item.unit


# Beijing: list of projects of a district department, operator, value and unit in cells of their own
def haidian() -> Book:
    place = Place("北京市", "", "海淀区", "110108")
    book = Book("haidian", "performance_targets", place, "北京市海淀区园林绿化局", 2023)
    grid = Grid(1)
    grid.row("预算单位", "项目名称", "项目预算\n（总额）", "绩效目标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位")
    for p in FOURTH["园林"]:
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        tall = len(p.indicators)
        lead = [c(p.unit, 1, tall), c(p.name, 1, tall), c(book.money(seq, "budget", "total", p.total), 1, tall), c(p.goal, 1, tall)]
        for n, (item, level) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            book.indicator(seq, item, apart=True)
            grid.row(*(lead if n == 0 else []), *level, item.name, *apart(item))
    book.sheet("表14项目支出绩效表", "表14", "项目支出绩效表", "部门名称：北京市海淀区园林绿化局　　2023年度　　单位：万元", grid)
    return settle(book)


# Shanghai: declaration with its reasons; yuan, the same project in the year before
def _yangpu_body(grid: Grid, p: Project, wan: Decimal, before: str, book: Book, seq: str) -> None:
    grid.row("项目名称：", c(p.name, 2), "项目类别：", c("其他一次性项目" if before == "0.00" else "其他经常性项目", 2))
    grid.row("计划开始日期：", c("2022-01-01", 2), "计划完成日期：", c("2022-12-31", 2))
    grid.row("是否含有政府购买服务：", c("否", 2), "是否政府采购：", c("是", 2))
    about = "本项目由" + p.unit + "组织实施，用于" + p.name + "，覆盖全区12个街道。"
    book.gold["projects"][-1]["description"] = about
    grid.row("项目概况：", c(about, 5))
    grid.row("立项依据：", c("《上海市基本医疗卫生服务“十四五”规划》（沪府办发〔2021〕10号）；《杨浦区卫生健康发展“十四五”规划》", 5))
    grid.row(
        "项目设立的必要性：", c("现有设施设备使用年限较长，服务供给与居民日益增长的健康需求之间存在差距，有必要安排专项经费予以保障。", 5)
    )
    grid.row("保证项目实施的制度、措施：", c("严格执行《财政专项资金管理办法》《政府采购管理制度》，专款专用。", 5))
    grid.row("项目实施计划：", c("1-3月完成方案制定；4-9月组织采购实施；10-12月验收、结算及总结。", 5))
    total, year = book.money(seq, "budget", "total", wan), book.money(seq, "budget", "total", wan, again=True)
    grid.row("项目总预算（元）：", c(total, 2), "项目当年预算（元）：", c(year, 2))
    grid.row("同名项目上年预算额（元）：", c(before, 2), "同名项目上年预算执行数（元）：", c(before, 2))
    grid.row("项目当年投入资金构成：", "资金来源", "金额（元）", "", c("备注", 2))
    grid.row("", "财政拨款", book.money(seq, "budget", "fiscal_appropriation", wan), "", c("", 2))
    grid.row("项目年度总目标：", c(p.goal, 5))
    grid.row(c("绩效指标"), "一级指标", "二级指标", c("三级指标", 2), "指标目标值")


def yangpu() -> Book:
    book = Book("yangpu", "performance_targets", Place("上海市", "", "杨浦区", "310110"), "上海市杨浦区卫生健康委员会", 2022, "元", True)
    for n, (p, before) in enumerate(zip(FOURTH["卫生"], ("0.00", "0.00"), strict=True), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        grid = Grid()
        _yangpu_body(grid, p, p.fiscal / 10000, before, book, seq)
        short = [replace(i, level2=i.level2.removesuffix("指标")) for i in p.indicators]
        for k, (item, level) in enumerate(zip(short, levels(short), strict=True)):
            book.indicator(seq, item)
            grid.row(*([c("", 1, len(short))] if k == 0 else []), *level, c(item.name, 2), item.printed)
        heads = ["财政项目支出绩效目标申报表", "（2022年度）", f"申报单位名称：{p.unit}　　主管部门：上海市杨浦区卫生健康委员会"]
        book.sheet(f"项目{n}", *heads, grid)
    return settle(book)


# Shenzhen: one block a project, value expected this year, formula of the indicator in the remark
def longhua() -> Book:
    place = Place("广东省", "深圳市", "龙华区", "440309")
    book = Book("longhua", "performance_targets", place, "深圳市龙华区应急管理局", 2025)
    blocks: list[str | Grid] = ["深圳市龙华区应急管理局2025年预算项目支出绩效目标表", "（预算申报金额200万元以上项目）", "金额单位：万元"]
    for n, p in enumerate(FOURTH["应急"], 1):
        code = f"44030925R000{n:02d}7001"
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, project_code=code)
        grid = Grid()
        grid.row("预算部门", c("深圳市龙华区应急管理局", 2), "预算单位", c(p.unit, 2))
        grid.row("项目编码", c(code, 2), "项目名称", c(p.name, 2))
        grid.row("开始时间", c("2025年1月", 2), "结束时间", c("2025年12月", 2))
        fund = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "general_public", p.fiscal)
        grid.row("年度资金总额", fund[0], "一般公共预算", fund[1], "政府性基金", book.money(seq, "budget", "government_fund", Decimal(0)))
        grid.row("年度绩效目标", c(p.goal, 5))
        grid.row(c("绩\n效\n指\n标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "预期当年\n实现值", "评价标准/计算公式")
        for item, level in zip(p.indicators, levels(p.indicators), strict=True):
            note = "实际完成数/计划数×100%".replace("×", "*") if item.unit == "%" else ""
            book.indicator(seq, item, remark=note)
            grid.row(*level, item.name, item.printed, note)
        blocks += [f"项目{n}", grid]
    book.sheet("绩效目标", *blocks, "— 17 —")
    return settle(book)


# Sichuan: list with the department's total on top, weights, direction of an indicator
def _direction(item: Indicator) -> str:
    return "反向指标" if item.operator == "≤" else "正向指标"


def xuyong() -> Book:
    place = Place("四川省", "泸州市", "叙永县", "510524")
    book = Book("xuyong", "performance_targets", place, "叙永县林业和竹业局", 2023, commas=True)
    projects = [replace(p, indicators=tuple(_sichuan(i) for i in p.indicators)) for p in FOURTH["林竹"]]
    grid = Grid(2)
    grid.row(*(c(x, 1, 2) for x in ("单位编码", "单位名称", "项目名称", "预算数", "年度目标")), c("绩效指标", 8))
    grid.row("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重", "指标方向性")
    total = book.money("", "budget", "total", sum((p.total for p in projects), Decimal(0)))
    grid.row("328", "叙永县林业和竹业局", "", total, *[""] * 9)
    units = spans(p.unit for p in projects)
    rows = [len(p.indicators) for p in projects]
    for n, p in enumerate(projects):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        tall = sum(rows[n : n + units[n]])
        code = "328001" if p.unit.endswith("机关") else "328602"
        lead = [c(code, 1, tall), c(p.unit, 1, tall)] if tall else []
        lead += [c(p.name, 1, rows[n]), c(book.money(seq, "budget", "total", p.total), 1, rows[n]), c(p.goal, 1, rows[n])]
        for k, (item, level) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            book.indicator(seq, item, apart=True, weight=item.weight)
            grid.row(*(lead if k == 0 else []), *level, item.name, *apart(item), item.weight, _direction(item))
    book.sheet(
        "表6-2", "表6", "部门预算项目绩效目标表（2023年度）", "金额单位：万元", grid, "注：各部门整体支出绩效目标及本表随部门预算一并公开。"
    )
    return settle(book)


def _sichuan(item: Indicator) -> Indicator:
    return replace(item, operator="定性") if item.kind == "qualitative" else item


# Yunnan: every level on a row of its own, a row of column numbers, no money, the content of the indicator
CONTENTS = {"数量指标": "反映年度工作完成数量情况。", "质量指标": "反映工作完成质量达标情况。", "时效指标": "反映工作完成是否及时。"}


def _yunnan_rows(p: Project) -> list[tuple[str, str, Indicator | None]]:
    out: list[tuple[str, str, Indicator | None]] = []
    first, second = spans(i.level1 for i in p.indicators), spans(i.level1 + i.level2 for i in p.indicators)
    for item, one, two in zip(p.indicators, first, second, strict=True):
        out += [(item.level1, "", None)] if one else []
        out += [("", item.level2, None)] if two else []
        out.append(("", "", item))
    return out


def midu() -> Book:
    place = Place("云南省", "大理白族自治州", "弥渡县", "532925")
    book = Book("midu", "performance_targets", place, "弥渡县水务局", 2024)
    grid = Grid(2)
    heads = (
        "单位名称、项目名称",
        "项目年度绩效目标",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标性质",
        "指标值",
        "度量单位",
        "指标属性",
        "指标内容",
    )
    grid.row(*heads)
    grid.row(*(str(n) for n in range(1, 11)))
    grid.row("弥渡县水务局", *[""] * 9)
    for p in FOURTH["水务"]:
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
        rows = _yunnan_rows(p)
        for n, (one, two, item) in enumerate(rows):
            lead = [c(p.name, 1, len(rows)), c(p.goal, 1, len(rows))] if n == 0 else []
            if item is None:
                grid.row(*lead, one, two, *[""] * 6)
                continue
            note = CONTENTS.get(item.level2, f"反映{item.name}的情况。")
            plain = item.kind == "numeric"
            shown = f"{item.operator}{item.value}" + (item.unit if plain else "")
            book.indicator(seq, item, target=shown, apart=True, remark=note)
            if not plain:  # '= 有所提高 是/否': the unit of a qualitative target says nothing
                book.gold["indicators"][-1]["ambiguous"] = "1"
            grid.row(*lead, "", "", item.name, *apart(item), "定量指标" if plain else "定性指标", note)
    book.sheet("项目支出绩效目标表05-2", "预算05-2表", "弥渡县水务局2024年部门项目支出绩效目标表", grid)
    return settle(book)


# Hubei: declaration of a city department, long-term and annual targets with the values of two years before
BEFORE = {
    "开展促消费活动场次": ("18场", "24场"),
    "新增限上商贸企业": ("86家", "104家"),
    "消费券核销率": ("", "90.6%"),
    "社会消费品零售总额增速": ("3.8%", "8.5%"),
}


def _yichang_head(book: Book, seq: str, p: Project) -> Grid:
    grid = Grid()
    grid.row("项目名称", p.name, "项目编码", "420500240000000351")
    grid.row("项目主管部门", "宜昌市商务局", "项目执行单位", "宜昌市商务局")
    grid.row("项目负责人", "张某", "联系电话", "0717-6251234")
    grid.row("项目类型", c("1. 常年性项目 ☑　2. 延续性项目 □　3. 一次性项目 □", 3))
    grid.row("起始年度", "2024", "终止年度", "2024")
    grid.row("立项依据", c("《市人民政府办公室关于印发宜昌市促进消费若干措施的通知》（宜府办发〔2023〕18号）", 3))
    total = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "total", p.total, again=True)
    grid.row("项目总预算", total[0], "项目当年预算", total[1])
    grid.row("前两年预算及当年预算变动情况", c("因消费券发放规模扩大，当年预算较上年有所增加。", 3))
    grid.row(c("项目资金来源", 1, 5), c("资金来源项目", 2), "金额")
    grid.row(c("合计", 2), book.money(seq, "budget", "total", p.total, again=True))
    grid.row(c("1. 一般公共预算财政拨款", 2), book.money(seq, "budget", "general_public", p.fiscal))
    grid.row(c("2. 政府性基金预算", 2), "")
    grid.row(c("3. 其他资金", 2), "")
    return grid


def yichang() -> Book:
    place = Place("湖北省", "宜昌市", "", "420500")
    book = Book("yichang", "performance_targets", place, "宜昌市商务局", 2024)
    p = FOURTH["商务"][0]
    wide = "建成区域消费中心城市，社会消费品零售总额突破2500亿元，消费对经济增长的基础性作用进一步增强。"
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, overall_goal=wide, project_code="420500240000000351")
    grid = _yichang_head(book, seq, p)
    long_items = [
        replace(p.indicators[1], value="500"),
        replace(p.indicators[5], value="7"),
        Indicator("效益指标", "可持续影响指标", "区域消费中心城市影响力", "", "明显提高", "", "qualitative"),
        replace(p.indicators[7], value="92"),
    ]
    overall = Grid()
    overall.row("长期绩效目标", c(wide, 5))
    overall.row(c("长期绩效指标", 1, 5), "一级指标", "二级指标", "指标名称", "指标值", "绩效标准")
    for item, level in zip(long_items, levels(long_items), strict=True):
        book.indicator(seq, item, scope="overall")
        overall.row(*level, item.name, item.printed, "规划标准")
    annual = Grid(3)
    annual.row("年度绩效目标", c(p.goal, 7))
    n = len(p.indicators) + 2
    annual.row(c("年度绩效指标", 1, n), *(c(x, 1, 2) for x in ("一级指标", "二级指标", "指标名称")), c("指标值", 3), c("绩效标准", 1, 2))
    annual.row("前年", "上年", "预计当年实现")
    for item, level in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item)
        annual.row(*level, item.name, *BEFORE.get(item.name, ("", "")), item.printed, "历史标准" if item.name in BEFORE else "计划标准")
    heads = "附件3", "2024年市直部门预算项目绩效目标申报表", "申报日期：2023年10月26日　　单位：万元"
    book.sheet("项目申报表", *heads, grid, overall, annual, "填报人：李某　　审核人：王某　　单位负责人签字：")
    return settle(book)


# Shaanxi: targets of the whole term and of the year side by side in the same rows
def _luochuan_head(book: Book, seq: str, p: Project) -> Grid:
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 5))
    grid.row(c("主管部门", 2), c("洛川县苹果产业管理局", 5))
    total = book.money(seq, "budget", "total", p.total)
    fiscal = book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
    other = book.money(seq, "budget", "other", p.other) if p.other else ""
    grid.row(c("资金金额\n（万元）", 2, 3), c("实施期资金总额：", 1), "", c("年度资金总额：", 2), total)
    grid.row("　　其中：财政拨款", "", c("　　其中：财政拨款", 2), fiscal)
    grid.row("　　　　　其他资金", "", c("　　　　　其他资金", 2), other)
    return grid


def _luochuan_items(book: Book, grid: Grid, seq: str, p: Project) -> None:
    n = len(p.indicators)
    grid.row(c("绩\n效\n指\n标", 1, n + 1), "一级指标", "二级指标", "指标内容", "指标值", "指标内容", "指标值")
    for item, level in zip(p.indicators, levels(p.indicators), strict=True):
        far = replace(item, value=f"{Decimal(item.value.replace(',', '')) * 3:f}") if item.unit in ("条", "万吨", "亩") else item
        far = replace(far, value="2023年12月底前") if item.kind == "deadline" else far
        book.indicator(seq, far, scope="overall")
        book.indicator(seq, item)
        grid.row(*level, far.name, far.printed, item.name, item.printed)


def luochuan() -> Book:
    place = Place("陕西省", "延安市", "洛川县", "610629")
    book = Book("luochuan", "performance_targets", place, "洛川县苹果产业管理局", 2021)
    blocks: list[str | Grid] = []
    for p in FOURTH["果业"]:
        far = "到2023年，" + p.goal
        seq = book.project(p, annual_goal=p.goal, overall_goal=far)
        grid = _luochuan_head(book, seq, p)
        grid.row(c("总\n体\n目\n标", 1, 2), c("实施期总目标", 4), c("年度目标", 2))
        grid.row(c(far, 4), c(p.goal, 2))
        _luochuan_items(book, grid, seq, p)
        notes = "备注：1、绩效指标可选择填写。2、根据需要可往下续表。", "3、市县扶贫资金项目的绩效目标必须公开。"
        blocks += ["表13", "洛川县苹果产业管理局2021年部门专项业务经费绩效目标表", grid, *notes]
    book.sheet("表13-专项业务经费绩效目标表", *blocks)
    return settle(book)


FORMS = [
    Form("haidian", "target_list", haidian, "xlsx pdf csv"),
    Form("yangpu", "target_form", yangpu, "xls docx pdf_tall md"),
    Form("longhua", "target_form", longhua, "pdf docx text html"),
    Form("xuyong", "target_list", xuyong, "xlsx pdf csv"),
    Form("midu", "target_list", midu, "xlsx pdf_grey html"),
    Form("yichang", "target_form", yichang, "docx html text"),
    Form("luochuan", "target_form", luochuan, "xlsx docx pdf_tall"),
]
