"""Performance targets of projects: applications, replies and lists of ten counties."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, quantity, spans
from ..content import Indicator, Project
from . import Form
from .seventeenth_base import NOTES, done, lead, read, words

BASIS = ("单位年度工作计划", "上级考核要求", "历史年度数据", "行业标准")


def zhengding() -> Book:
    """Hebei: budget and use, a plan of payments in percent, description and basis of every indicator."""
    place = Place("河北省", "石家庄市", "正定县", "130123")
    book = Book("seventeenth_zhengding", "performance_targets", place, "正定县文物和旅游局", 2024)
    for n, p in enumerate(read("zhengding"), 1):
        seq = book.project(p, project_code=p.code, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目编码", c(p.code, 2), "项目名称", c(p.name, 3))
        cells = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
        grid.row("预算规模", "预算数", cells[0], "其中：财政拨款", cells[1], "其他资金", book.money(seq, "budget", "other", p.other))
        grid.row(c("资金支出计划（%）", 1, 2), "3月底", "6月底", "9月底", "10月底", c("12月底", 2))
        grid.row("15%", "45%", "75%", "85%", c("100%", 2))
        grid.row("绩效目标", c(p.goal, 6))
        grid.row("一级指标", "二级指标", "三级指标", c("绩效指标描述", 2), "指标值", "指标值确定依据")
        for k, (item, cells_) in enumerate(zip(p.indicators, lead(p.indicators), strict=True)):
            about = f"考核{item.name}，反映项目实施情况"
            book.indicator(seq, item, remark=about)
            grid.row(*cells_, item.name, c(about, 2), item.printed, BASIS[(n + k) % 4])
        book.sheet(f"项目{n}", f"{n}.{p.name}绩效目标表", "正定县文物和旅游局　　2024年度　　单位：万元", grid)
    return book


SAID = {"≥": "大于等于", "≤": "小于等于", "=": "等于", ">": "大于"}


def zhuanghe() -> Book:
    """Liaoning: the comparison in words in a column of its own, the unit in another."""
    place = Place("辽宁省", "大连市", "庄河市", "210283")
    book = Book("seventeenth_zhuanghe", "performance_targets", place, "庄河市农业农村局", 2023)
    for n, p in enumerate(read("zhuanghe"), 1):
        seq = book.project(p, project_code=p.code, annual_goal=p.goal, unit_name=p.unit)
        grid = Grid()
        grid.row("项目名称", c(p.name, 3), "项目编码", c(p.code, 2))
        grid.row("主管部门", c(book.department, 3), "预算单位", c(p.unit, 2))
        grid.row("项目实施期", c("2023年1月—2023年12月", 3), "项目属性", c("经常性项目" if n == 2 else "一次性项目", 2))
        grid.row(c("预算资金情况（万元）", 1, 3), c("预算资金总额", 3), c(book.money(seq, "budget", "total", p.total), 3))
        grid.row(c("财政拨款", 3), c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 3))
        grid.row(c("单位资金", 3), c(book.money(seq, "budget", "unit_funds", p.other), 3))
        grid.row("年度绩效目标", c(p.goal, 6))
        grid.row("绩效指标", "一级指标", "二级指标", "三级指标", "运算符号", "指标值", "度量单位")
        first = [c("绩效指标", 1, len(p.indicators))]
        for item, cells in zip(p.indicators, lead(p.indicators), strict=True):
            item = replace(item, operator="定性") if item.kind == "qualitative" else item
            sign = SAID.get(item.operator, item.operator)
            book.indicator(seq, item, target=sign + item.value + item.unit, apart=True)
            grid.row(*first, *cells, item.name, sign, item.value, item.unit)
            first = []
        book.sheet(
            f"表{n}", "项目支出绩效目标申报表", "（2023年度）", grid, "单位负责人：孙　某　　填报人：姜某　　联系电话：0411-8981****"
        )
    return book


def wangkui() -> Book:
    """Heilongjiang: one list of the targets that were approved, with merged cells for the project."""
    place = Place("黑龙江省", "绥化市", "望奎县", "231221")
    book = Book("seventeenth_wangkui", "performance_targets", place, "望奎县农业农村局", 2022)
    grid = Grid(heading=1)
    grid.row("序号", "预算单位", "项目名称", "批复金额", "年度绩效目标", "一级指标", "二级指标", "三级指标", "指标值", "备注")
    ps = read("wangkui")
    for n, p in enumerate(ps, 1):
        seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
        tall = len(p.indicators)
        texts = (str(n), p.unit, p.name, book.money(seq, "budget", "total", p.total), p.goal)
        first = [c(x, 1, tall) for x in texts]
        for item, cells in zip(p.indicators, lead(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*first, *cells, item.name, item.printed, "")
            first = []
    total = book.money("", "budget", "total", sum((p.total for p in ps), Decimal(0)))
    grid.row(c("合　　计", 3), total, "", "", "", "", "", "")
    book.sheet("绩效目标批复", "附件2", "望奎县农业农村局2022年部门预算项目支出绩效目标批复表", "金额单位：万元", grid)
    return book


def anxi() -> Book:
    """Fujian: yuan with separators, comparisons in words, rows of the printed form that hold no indicator."""
    place = Place("福建省", "泉州市", "安溪县", "350524")
    book = Book("seventeenth_anxi", "performance_targets", place, "安溪县农业农村局", 2025, "元", True)
    (p,) = read("anxi", per_wan=10000)
    seq = book.project(p, project_code=p.code, annual_goal=p.goal, unit_name=p.unit, description=ABOUT)
    grid = Grid()
    grid.row("项目名称", c(p.name, 4))
    grid.row("项目编码", p.code, "主管部门", c(book.department, 2))
    grid.row("项目单位", p.unit, "项目起止时间", c("2025年1月1日至2025年12月31日", 2))
    grid.row(c("项目资金（元）", 1, 2), "资金总额", "其中：财政拨款", c("其他资金", 2))
    grid.row(
        *(book.money(seq, "budget", s, x) for s, x in (("total", p.total), ("fiscal_appropriation", p.fiscal))),
        c(book.money(seq, "budget", "other", p.other), 2),
    )
    grid.row("项目概况", c(ABOUT, 4))
    grid.row("年度目标", c(p.goal, 4))
    grid.row("一级指标", "二级指标", "指标内容", "指标值", "备注")
    rows: list[Indicator | None] = [*p.indicators]
    at = next(k for k, i in enumerate(p.indicators) if i.level2 == "可持续影响指标")
    rows.insert(at, None)
    first = spans(i.level1 if i else "效益指标" for i in rows)
    second = spans(i.level2 if i else "生态效益指标" for i in rows)
    for item, tall, low in zip(rows, first, second, strict=True):
        one, two = (item.level1, item.level2) if item else ("效益指标", "生态效益指标")
        cells = ([c(one, 1, tall)] if tall else []) + ([c(two, 1, low)] if low else [])
        if item:
            book.indicator(seq, replace(item, operator="" if item.operator == "=" else item.operator), target=words(item))
        grid.row(*cells, item.name if item else "", words(item) if item else "", "")
    book.sheet(
        "申报表",
        "安溪县2025年县级财政支出项目绩效目标申报表",
        grid,
        "填报人：林某某　　联系电话：0595-2323****　　填报日期：2024年11月18日",
    )
    return book


ABOUT = "安溪铁观音茶文化系统于2022年5月列入全球重要农业文化遗产，核心区涉及西坪、虎邱、芦田等12个乡镇，需持续开展保护与传承工作。"


def _before(item: Indicator, factor: str) -> str:
    """What was reached in a former year."""
    if item.kind != "numeric" or item.operator != "≥":
        return item.value + item.unit
    value = Decimal(item.value) * Decimal(factor)
    return f"{value.to_integral_value()}{item.unit}"


def zigui() -> Book:
    """Hubei: targets over years and of the year in two tables, what former years reached beside the target."""
    place = Place("湖北省", "宜昌市", "秭归县", "420527")
    book = Book("seventeenth_zigui", "performance_targets", place, "秭归县自然资源和规划局", 2024)
    (p,), (far,) = read("zigui"), read("zigui_long")
    seq = book.project(p, project_code=p.code, annual_goal=p.goal, overall_goal=far.goal, unit_name=p.unit)
    grid = Grid()
    grid.row("项目名称", c(p.name, 3), "项目代码", c(p.code, 2))
    grid.row("项目主管部门", c(book.department, 3), "项目执行单位", c(p.unit, 2))
    grid.row("项目属性", c("持续性项目", 3), "起始年度至终止年度", c("2023年—2027年", 2))
    grid.row(c("当年预算（万元）", 1, 3), c("合计", 3), c(book.money(seq, "budget", "total", p.total), 3))
    grid.row(c("其中：一般公共预算财政拨款", 3), c(book.money(seq, "budget", "general_public", p.fiscal), 3))
    grid.row(c("政府性基金预算财政拨款", 3), c(book.money(seq, "budget", "government_fund", p.other), 3))
    grid.row("长期绩效目标", c(far.goal, 6))
    grid.row("长期绩效指标", "一级指标", "二级指标", c("指标名称", 2), "指标值", "指标值确定依据")
    first = [c("长期绩效指标", 1, len(far.indicators))]
    for k, (item, cells) in enumerate(zip(far.indicators, lead(far.indicators), strict=True)):
        book.indicator(seq, item, scope="overall")
        grid.row(*first, *cells, c(item.name, 2), item.printed, ("规划目标", "行业标准")[k % 2])
        first = []
    grid.row("年度绩效目标", c(p.goal, 6))
    head = [c(x, 1, 2) for x in ("年度绩效指标", "一级指标", "二级指标", "指标名称")]
    grid.row(*head, c("近两年实际完成值", 2), c("2024年指标值", 1, 2))
    grid.row("2022年", "2023年")
    first = [c("年度绩效指标", 1, len(p.indicators))]
    for item, cells in zip(p.indicators, lead(p.indicators), strict=True):
        book.indicator(seq, item)
        grid.row(*first, *cells, item.name, _before(item, "0.91"), _before(item, "0.96"), item.printed)
        first = []
    book.sheet("项目申报表", "2024年秭归县部门项目支出绩效目标申报表", grid)
    return book


def santai() -> Book:
    """Sichuan: comparison, value, unit, weight and direction in columns, several projects in one table."""
    place = Place("四川省", "绵阳市", "三台县", "510722")
    book = Book("seventeenth_santai", "performance_targets", place, "三台县农业农村局", 2025, commas=True)
    grid = Grid(heading=2)
    names = ("单位名称", "项目名称", "年度目标", "预算数")
    lower = ("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重", "指标方向性")
    grid.row(*(c(x, 1, 2) for x in names), c("绩效指标", 8))
    grid.row(*lower)
    for p in read("santai", 100):
        seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
        tall = len(p.indicators)
        first = [c(x, 1, tall) for x in (p.unit, p.name, p.goal, book.money(seq, "budget", "total", p.total))]
        for item, cells in zip(p.indicators, lead(p.indicators), strict=True):
            item = replace(item, operator="定性") if item.kind == "qualitative" else item
            book.indicator(seq, item, apart=True, weight=item.weight)
            way = "" if item.kind != "numeric" else "反向指标" if item.operator == "≤" else "正向指标"
            sign = "＝" if item.operator == "=" else item.operator
            book.gold["indicators"][-1]["target_text"] = sign + item.value + item.unit
            grid.row(*first, *cells, item.name, sign, item.value, item.unit, item.weight, way)
            first = []
    book.sheet("项目绩效目标", "表6", "部门预算项目绩效目标表（2025年度）", "部门：三台县农业农村局　　　　金额单位：万元", grid)
    return book


def _branch(grid: Grid, deep: int, *cells: str) -> None:
    """A row of a tree: blanks, then the cells at their depth."""
    grid.row(*[""] * deep, *cells, *[""] * (10 - deep - len(cells)))


def xiangyun() -> Book:
    """Yunnan: a tree, the project, level 1, level 2 and the indicator each on a row of its own."""
    place = Place("云南省", "大理白族自治州", "祥云县", "532923")
    book = Book("seventeenth_xiangyun", "performance_targets", place, "祥云县人力资源和社会保障局", 2023)
    grid = Grid(heading=1)
    grid.row(
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
    _branch(grid, 0, book.department)
    for p in read("xiangyun"):
        seq = book.project(p, annual_goal=p.goal, unit_name=book.department)
        _branch(grid, 0, "　" + p.name, p.goal)
        one = two = ""
        for item in p.indicators:
            if item.level1 != one:
                _branch(grid, 2, item.level1)
                one, two = item.level1, ""
            if item.level2 != two:
                _branch(grid, 3, item.level2)
                two = item.level2
            about = f"反映{item.name}情况，以年末工作台账为准。"
            item = replace(item, operator=item.operator or "=")
            book.indicator(seq, item, apart=True, remark=about)
            kind = "定量指标" if item.kind == "numeric" else "定性指标"
            _branch(grid, 4, item.name, item.operator, item.value, item.unit, kind, about)
    book.sheet("项目绩效目标", "2023年部门项目支出绩效目标表", "单位名称：祥云县人力资源和社会保障局", grid)
    return book


def _watched(book: Book, seq: str, item: Indicator) -> None:
    """Record what was reached by the middle of the year."""
    value, unit = quantity(item.actual, item.unit, False) if item.kind == "numeric" else ("", "")
    book.indicator(seq, item, actual_text=done(item), actual_value=value, actual_unit=unit, reason=item.reason)


def sheyang() -> Book:
    """Jiangsu: control at mid-year, with what is expected for the year beside what was reached."""
    place = Place("江苏省", "盐城市", "射阳县", "320924")
    book = Book("seventeenth_sheyang", "other", place, "射阳县自然资源和规划局", 2024)
    for n, p in enumerate(read("sheyang"), 1):
        seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
        rate = f"{(100 * p.spent_fiscal / p.fiscal).quantize(Decimal('0.01'))}%"
        grid = Grid()
        grid.row("项目名称", c(p.name, 7))
        grid.row("主管部门", c(book.department, 3), "实施单位", c(p.unit, 3))
        grid.row(c("项目资金（万元）", 1, 2), "", "年初预算数", c("1—6月执行数", 2), "1—6月执行率", c("全年预计执行数", 2))
        spent = book.spent(seq, "total", p.spent_fiscal, rate)
        grid.row("年度资金总额", book.money(seq, "initial_budget", "total", p.total), c(spent, 2), rate, c(book.amount(p.total), 2))
        grid.row("年度绩效目标", c(p.goal, 7))
        grid.row("一级指标", "二级指标", "三级指标", "年度指标值", "1—6月实际完成值", "全年预计完成值", "偏差原因分析", "完成目标可能性")
        for item, cells in zip(p.indicators, lead(p.indicators), strict=True):
            _watched(book, seq, item)
            grid.row(
                *cells, item.name, item.printed, done(item), item.value + item.unit, item.reason, "有可能" if item.reason else "确定能"
            )
        book.sheet(
            f"监控{n}",
            f"附件{n}",
            "2024年度县级项目支出绩效目标监控表",
            grid,
            "填表说明：偏差原因从经费保障、制度保障、人员保障、硬件条件保障等方面填写。",
        )
    return book


def xinfeng() -> Book:
    """Jiangxi: targets of transferred funds for a district; central, provincial and county money."""
    place = Place("江西省", "赣州市", "信丰县", "360722")
    book = Book("seventeenth_xinfeng", "performance_targets", place, "信丰县农业农村局", 2023)
    for n, p in enumerate(read("xinfeng"), 1):
        seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
        grid = Grid()
        grid.row(c("专项（项目）名称", 2), c(p.name, 3))
        grid.row(c("主管部门", 2), book.department, "实施单位", p.unit)
        tall = 3 if p.other else 2
        grid.row(c("资金情况（万元）", 1, tall), c("年度金额：", 2), c(book.money(seq, "budget", "total", p.total), 2))
        grid.row(c("其中：财政拨款", 2), c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 2))
        if p.other:
            grid.row(c("　　　其他资金", 2), c(book.money(seq, "budget", "other", p.other), 2))
        grid.row("年度目标", c(p.goal, 4))
        grid.row("绩效指标", "一级指标", "二级指标", "三级指标", "指标值")
        first = [c("绩效指标", 1, len(p.indicators))]
        for item, cells in zip(p.indicators, lead(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*first, *cells, item.name, item.printed)
            first = []
        book.sheet(f"附件3-{n}", f"附件3-{n}", "2023年中央和省级农业转移支付资金区域绩效目标表", "（信丰县）", grid, NOTES[0])
    return book


def _sentence(items: list[Indicator]) -> str:
    """The indicators of a cell as numbered sentences."""
    parts = [f"{i.name}{i.printed}" if i.kind == "numeric" else f"{i.name}：{i.value}" for i in items]
    return "；".join(f"{n}.{x}" for n, x in enumerate(parts, 1)) + "。" if len(parts) > 1 else parts[0]


def yingde() -> Book:
    """Guangdong: a list of special funds; a cell holds all indicators of a kind as numbered sentences."""
    place = Place("广东省", "清远市", "英德市", "441881")
    book = Book("seventeenth_yingde", "performance_targets", place, "英德市财政局", 2023)
    ps: list[Project] = read("yingde")
    grid = Grid(heading=2)
    grid.row(*(c(x, 1, 2) for x in ("序号", "项目名称", "项目单位", "预算金额（万元）", "年度绩效目标")), c("绩效指标", 3))
    kinds = ("产出指标", "效益指标", "满意度指标")
    grid.row(*kinds)
    for n, p in enumerate(ps, 1):
        seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
        cells = [str(n), p.name, p.unit, book.money(seq, "budget", "total", p.total), p.goal]
        for item in p.indicators:
            book.indicator(seq, item, hide="2")
        grid.row(*cells, *(_sentence([i for i in p.indicators if i.level1 == k]) for k in kinds))
    total = book.money("", "budget", "total", sum((p.total for p in ps), Decimal(0)))
    grid.row(c("合计", 3), total, "", "", "", "")
    book.sheet("专项资金", "英德市2023年市级财政专项资金绩效目标汇总表", "编制单位：英德市财政局", grid)
    return book


FORMS = [
    Form("seventeenth_zhengding", "target_form", zhengding, "pdf xlsx torn"),
    Form("seventeenth_zhuanghe", "target_form", zhuanghe, "docx xls spanless"),
    Form("seventeenth_wangkui", "target_list", wangkui, "pdf_small nested md_lost"),
    Form("seventeenth_anxi", "target_form", anxi, "docx pdf_tall md_twice"),
    Form("seventeenth_zigui", "target_form", zigui, "html hidden aligned"),
    Form("seventeenth_santai", "target_list", santai, "xlsx csv csv_ragged"),
    Form("seventeenth_xiangyun", "target_list", xiangyun, "xls pdf_grey torn"),
    Form("seventeenth_sheyang", "monitoring", sheyang, "docx pdf md_lost"),
    Form("seventeenth_xinfeng", "transfer_targets", xinfeng, "html text spanless"),
    Form("seventeenth_yingde", "special_funds", yingde, "noisy docx aligned"),
]
