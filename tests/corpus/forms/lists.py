"""Target lists: many projects in one table, one row an indicator."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import projects
from . import Form


def yunnan() -> Book:
    """Yunnan: operator, value, unit and kind in columns of their own; no amounts."""
    place = Place("云南省", "玉溪市", "红塔区", "530402")
    book = Book("yunnan_list", "performance_targets", place, "玉溪市红塔区卫生健康局", None)
    grid = Grid()
    grid.row(
        "单位名称、项目名称", "项目年度绩效目标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位",
        "指标属性", "指标内容",
    )  # fmt: skip
    grid.row(*["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"])
    grid.row("玉溪市红塔区卫生健康局", *[""] * 9)
    for p in projects("卫生健康", "yunnan"):
        seq = book.project(p, annual_goal=p.goal)
        size = len(p.indicators)
        for k, item in enumerate(p.indicators):
            operator = {"≥": ">=", "≤": "<="}.get(item.operator, item.operator) or "="
            gold = replace(item, operator=operator)
            content = f"反映{item.name}的情况。"
            book.indicator(seq, gold, target=f"{operator}{item.value}{item.unit}", apart=True, remark=content)
            lead = [c(p.name, 1, size), c(p.goal, 1, size)] if k == 0 else []
            quality = "定量指标" if item.kind == "numeric" else "定性指标"
            grid.row(*lead, item.level1, item.level2, item.name, operator, item.value, item.unit, quality, content)
    book.sheet("项目支出绩效目标表05-2", "预算05-2表", "部门项目支出绩效目标表", "单位名称：玉溪市红塔区卫生健康局", grid)
    return book


def guangdong() -> Book:
    """Guangdong: amount and goals merged over the indicators of a project."""
    place = Place("广东省", "韶关市", "", "440200")
    book = Book("guangdong_list", "performance_targets", place, "韶关市农业农村局", 2022)
    grid = Grid()
    grid.row(c("序号", 1, 2), c("项目名称", 1, 2), c("预算单位", 1, 2), c("预算金额（万元）", 1, 2), c("绩效目标", 1, 2), c("绩效指标", 4))
    grid.row("一级指标", "二级指标", "三级指标", "指标值")
    for n, p in enumerate(projects("农业农村", "guangdong", unit="韶关市畜牧兽医技术推广站"), 1):
        seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
        size = len(p.indicators)
        money = book.money(seq, "budget", "total", p.total)
        for k, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            book.indicator(seq, item)
            lead = [c(str(n), 1, size), c(p.name, 1, size), c(p.unit, 1, size), c(money, 1, size), c(p.goal, 1, size)] if k == 0 else []
            grid.row(*lead, *cells, item.name, item.printed)
    book.sheet("绩效目标", "2022年部门预算项目绩效目标申报表", "部门：韶关市农业农村局", grid)
    return book


def hunan() -> Book:
    """Hunan: the department's total in a row of its own, scoring standard and unit columns behind the value."""
    place = Place("湖南省", "岳阳市", "", "430600")
    book = Book("hunan_list", "performance_targets", place, "岳阳市水利局", 2023)
    grid = Grid()
    grid.row(
        c("单位代码", 1, 2), c("单位（专项）名称", 1, 2), c("资金总额", 1, 2), c("实施期绩效目标", 1, 2), c("绩效指标", 8),
    )  # fmt: skip
    grid.row("一级指标", "二级指标", "三级指标", "指标值", "指标值内容", "评（扣）分标准", "度量单位", "备注")
    items = projects("水利", "hunan")
    grid.row("405", "岳阳市水利局", book.money("", "budget", "total", sum((p.total for p in items), Decimal(0))), *[""] * 9)
    for p in items:
        seq = book.project(p, overall_goal=p.goal)
        size = len(p.indicators)
        money = book.money(seq, "budget", "total", p.total)
        for k, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            book.indicator(seq, item, apart=True)
            lead = [c("405001", 1, size), c(p.name, 1, size), c(money, 1, size), c(p.goal, 1, size)] if k == 0 else []
            grid.row(*lead, *cells, item.name, item.operator + item.value, item.name, "未达标酌情扣分", item.unit, "")
    book.sheet("项目支出绩效目标表", "部门公开表22", "2023年项目支出绩效目标表", "部门：405_岳阳市水利局", "单位：万元", grid)
    return book


def guizhou() -> Book:
    """Name and code in one cell, weights, several units (sub-headings) in one table, percent written as the kind of value."""
    place = Place("贵州省", "遵义市", "播州区", "520304")
    book = Book("guizhou_list", "performance_targets", place, "遵义市播州区教育局", 2023)
    grid = Grid()
    grid.row("序号", "项目", "预算数（万元）", "年度目标", "一级指标", "二级指标", "三级指标", "绩效标准", "分值权重")
    for n, p in enumerate(projects("教育", "guizhou", codes="52032123Y0000", points=90), 1):
        seq = book.project(p, project_code=p.code, annual_goal=p.goal)
        money = book.money(seq, "budget", "total", p.total)
        size = len(p.indicators)
        for k, item in enumerate(p.indicators):
            book.indicator(seq, item, weight=item.weight)
            lead = [c(str(n), 1, size), c(f"{p.name}[{p.code}]", 1, size), c(money, 1, size), c(p.goal, 1, size)] if k == 0 else []
            grid.row(*lead, item.level1, item.level2, item.name, item.printed, item.weight)
    book.sheet("绩效目标公开", "遵义市播州区教育局2023年度部门预算项目绩效目标公开表", grid)
    return book


def dumped() -> Book:
    """A list whose page was printed one cell a line in the text; the same with rules in the PDF."""
    place = Place("江西省", "九江市", "修水县", "360424")
    book = Book("dumped_list", "performance_targets", place, "修水县林业局", 2022)
    grid = Grid()
    grid.row("项目名称", "预算金额（万元）", "一级指标", "二级指标", "三级指标", "指标值")
    for p in projects("水利", "dumped"):
        seq = book.project(p)
        money = book.money(seq, "budget", "total", p.total)
        size = len(p.indicators)
        for k, item in enumerate(p.indicators):
            book.indicator(seq, item)
            lead = [c(p.name, 1, size), c(money, 1, size)] if k == 0 else []
            grid.row(*lead, item.level1, item.level2, item.name, item.printed)
    book.sheet("表", "修水县林业局2022年项目支出绩效目标表", grid)
    return book


def project_table() -> Book:
    """项目支出表 of the ministry's set of public budget tables: sources in columns, a total row, groups of kinds of project."""
    place = Place("山西省", "临汾市", "", "141000")
    book = Book("project_table", "department_budget", place, "临汾市生态环境局", 2025)
    items = [
        *projects("水利", "project_table-1", unit="临汾市生态环境局"),
        *projects("文化旅游", "project_table-2", unit="临汾市环境监测站"),
    ]
    grid = Grid()
    grid.row(c("项目类别", 1, 2), c("项目名称", 1, 2), c("项目单位", 1, 2), c("合计", 1, 2), c("本年拨款", 3), c("单位资金", 1, 2))
    grid.row("一般公共预算", "政府性基金预算", "国有资本经营预算")
    total, fiscal, other = (sum((f(p) for p in items), Decimal(0)) for f in (lambda p: p.total, lambda p: p.fiscal, lambda p: p.other))
    grid.row(
        c("合计", 3), book.money("", "budget", "total", total), book.money("", "budget", "general_public", fiscal), "", "",
        book.money("", "budget", "unit_funds", other),
    )  # fmt: skip
    for n, p in enumerate(items):
        seq = book.project(p, unit_name=p.unit)
        lead = [c("其他运转类" if n < 3 else "特定目标类", 1, 3)] if n % 3 == 0 else []
        unit_funds = book.money(seq, "budget", "unit_funds", p.other) if p.other else ""
        grid.row(
            *lead, p.name, p.unit, book.money(seq, "budget", "total", p.total),
            book.money(seq, "budget", "general_public", p.fiscal), "", "",
            unit_funds,
        )  # fmt: skip
    book.sheet("项目支出表", "2025年项目支出预算表", "部门：临汾市生态环境局　　　　　　　　　　单位：万元", grid)
    return book


def billions() -> Book:
    """A province's list in 亿元, the target in one cell, the goal above its indicators."""
    place = Place("青海省", "", "", "630000")
    book = Book("yi_list", "performance_targets", place, "青海省交通运输厅", 2024, unit="亿元")
    grid = Grid()
    grid.row("项目名称", "项目金额", "其中：财政拨款", "绩效目标", "一级指标", "二级指标", "三级指标", "指标值")
    for p in projects("交通运输", "billions"):
        p = replace(p, fiscal=p.fiscal * 1000, other=p.other * 1000)
        seq = book.project(p, annual_goal=p.goal)
        size = len(p.indicators)
        money, fiscal = book.money(seq, "budget", "total", p.total), book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
        for k, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            book.indicator(seq, item)
            lead = [c(p.name, 1, size), c(money, 1, size), c(fiscal, 1, size), c(p.goal, 1, size)] if k == 0 else []
            grid.row(*lead, *cells, item.name, item.printed)
    book.sheet("目标", "青海省交通运输厅2024年重点项目绩效目标表", "单位：亿元", grid)
    return book


def no_unit() -> Book:
    """Amounts in 元, but no unit is printed with them: only the narrative's total in 万元 tells."""
    place = Place("宁夏回族自治区", "固原市", "原州区", "640402")
    book = Book("no_unit_list", "performance_targets", place, "固原市原州区文化旅游广电局", 2023, unit="元")
    items = projects("文化旅游", "no_unit")
    total = sum((p.total for p in items), Decimal(0))
    grid = Grid()
    grid.row("项目名称", "预算金额", "年度绩效目标", "一级指标", "二级指标", "三级指标", "指标值")
    for p in items:
        seq = book.project(p, annual_goal=p.goal)
        size = len(p.indicators)
        money = book.money(seq, "budget", "total", p.total)
        for k, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            book.indicator(seq, item)
            lead = [c(p.name, 1, size), c(money, 1, size), c(p.goal, 1, size)] if k == 0 else []
            grid.row(*lead, *cells, item.name, item.printed)
    grid.row("合计", book.money("", "budget", "total", total), *[""] * 5)
    book.sheet(
        "目标", "固原市原州区文化旅游广电局2023年部门预算项目绩效目标表",
        f"2023年固原市原州区文化旅游广电局共安排项目3个，项目支出预算{total}万元。", grid,
    )  # fmt: skip
    return book


def beijing() -> Book:
    """Beijing: code glued to the name with a dash, kind, value and unit of an indicator under 绩效指标性质, 绩效指标值, 绩效度量单位."""
    place = Place("北京市", "", "朝阳区", "110105")
    book = Book("beijing_list", "performance_targets", place, "北京市朝阳区卫生健康委员会", 2024)
    grid = Grid(heading=1)
    grid.row(
        "单位名称", "项目名称", "项目总额（元）", "绩效目标", "一级指标", "二级指标", "三级指标", "绩效指标性质", "绩效指标值",
        "绩效度量单位",
    )  # fmt: skip
    book.unit = "元"
    for p in projects("卫生健康", "beijing", codes="11010524T00000245", unit="北京市朝阳区疾病预防控制中心"):
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
        money = book.money(seq, "budget", "total", p.total)
        for item in p.indicators:
            gold = replace(item, operator={"≥": "≥", "≤": "≤", "=": "＝"}.get(item.operator, "定性"))
            book.indicator(seq, gold, target=f"{gold.operator}{item.value}{item.unit}", apart=True)
        size = len(p.indicators)
        for k, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            operator = {"≥": "≥", "≤": "≤", "=": "＝"}.get(item.operator, "定性")
            lead = (
                [c("361005-" + p.unit, 1, size), c(f"{p.code}-{p.name}", 1, size), c(money, 1, size), c(p.goal, 1, size)] if k == 0 else []
            )
            grid.row(*lead, *cells, item.name, operator, item.value, item.unit)
    book.sheet("预算26表", "预算26表", "项目支出绩效表", "部门：北京市朝阳区卫生健康委员会　　2024年度", grid)
    return book


def shanghai() -> Book:
    """Shanghai: targets are called 一级目标, 二级目标, 三级目标 and 产出目标, 效果目标; levels without the word 指标."""
    place = Place("上海市", "", "宝山区", "310113")
    book = Book("shanghai_target", "performance_targets", place, "上海市宝山区交通委员会", 2023)
    names = {"产出指标": "产出目标", "效益指标": "效果目标", "满意度指标": "影响力目标"}
    for n, p in enumerate(projects("交通运输", "shanghai"), 1):
        seq = book.project(p, overall_goal=p.goal, annual_goal="2023年" + p.goal, description="项目概况：" + p.name)
        items = [replace(i, level1=names[i.level1], level2=i.level2.removesuffix("指标")) for i in p.indicators]
        grid = Grid()
        grid.row("项目名称：", c(p.name, 3))
        grid.row("项目概况：", c("项目概况：" + p.name, 3))
        grid.row("项目总预算（元）", book.amount(p.total * 10000 * 3), "当年度项目预算（元）", _yuan(book, seq, p.total))
        grid.row("项目总目标：", c(p.goal, 3))
        grid.row("年度绩效目标：", c("2023年" + p.goal, 3))
        grid.row("一级目标", "二级目标", "三级目标", "年度指标值")
        for item, cells in zip(items, levels(items), strict=True):
            book.indicator(seq, item)
            grid.row(*cells, item.name, item.printed)
        book.sheet(f"绩效{n}", "财政项目支出绩效目标表", "（2023年）", "申报单位名称：上海市宝山区交通委员会", grid)
    return book


def _yuan(book: Book, seq: str, wan: Decimal) -> str:
    """A budget in 元 in a document that is otherwise in 万元."""
    book.money(seq, "budget", "total", wan)
    return f"{wan * 10000:.2f}"


def tianjin() -> Book:
    """Tianjin: one title a project, three columns only, several numbered goals; unit names over groups of projects."""
    place = Place("天津市", "", "武清区", "120114")
    book = Book("tianjin_target", "performance_targets", place, "天津市武清区教育局", 2022)
    blocks: list[str | Grid] = ["天津市武清区教育局2022年项目绩效目标表"]
    for n, p in enumerate(projects("教育", "tianjin"), 1):
        goal = f"1.{p.goal}2.按进度支付资金。"
        seq = book.project(p, annual_goal=goal)
        grid = Grid()
        grid.row("项目名称", c(p.name, 3))
        grid.row(
            "项目预算金额（万元）",
            book.money(seq, "budget", "total", p.total),
            "其中：财政资金",
            book.money(seq, "budget", "fiscal_appropriation", p.fiscal),
        )
        grid.row("绩效目标", c(goal, 3))
        grid.row("一级指标", "二级指标", "绩效指标", "指标值")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*cells, item.name, item.printed)
        blocks += [f"（{'一二三'[n - 1]}）{p.name}", grid]
    book.sheet("绩效", *blocks)
    return book


def xinjiang() -> Book:
    """A list in which every line repeats the project and its figures, as database exports do; the columns in an unusual order."""
    place = Place("新疆维吾尔自治区", "伊犁哈萨克自治州", "伊宁县", "654021")
    book = Book("export_list", "performance_targets", place, "伊宁县水利局", 2024)
    grid = Grid(heading=1)
    grid.row(
        "三级指标名称",
        "指标符号",
        "绩效目标值",
        "计量单位",
        "二级指标",
        "一级指标",
        "项目名称",
        "项目代码",
        "项目金额(万元)",
        "主管部门",
        "预算年度",
    )
    for p in projects("水利", "xinjiang", codes="65402124Y000017"):
        seq = book.project(p, project_code=p.code)
        money = book.money(seq, "budget", "total", p.total)
        for item in p.indicators:
            operator = {"≥": ">=", "≤": "<="}.get(item.operator, item.operator) or "定性"
            gold = replace(item, operator=operator)
            book.indicator(seq, gold, target=f"{operator}{item.value}{item.unit}", apart=True)
            grid.row(item.name, operator, item.value, item.unit, item.level2, item.level1, p.name, p.code, money, "伊宁县水利局", "2024")
    book.sheet("Sheet1", grid)
    return book


FORMS = [
    Form("yunnan_list", "target_list", yunnan, "xlsx pdf html text csv"),
    Form("guangdong_list", "target_list", guangdong, "xls docx pdf_grey md pdf_small"),
    Form("hunan_list", "target_list", hunan, "xlsx pdf text_gb"),
    Form("guizhou_list", "target_list", guizhou, "docx csv_gb pdf text"),
    Form("dumped_list", "target_list", dumped, "lines glued pdf xls"),
    Form("yi_list", "target_list", billions, "docx html text_16"),
    Form("no_unit_list", "target_list", no_unit, "xlsx md pdf_tall"),
    Form("beijing_list", "target_list", beijing, "xlsx pdf_small text html"),
    Form("shanghai_target", "target_form", shanghai, "docx pdf_tall nested columns"),
    Form("tianjin_target", "target_form", tianjin, "docx text pdf md"),
    Form("export_list", "target_list", xinjiang, "csv tsv xlsx pdf_small"),
    Form("project_table", "project_table", project_table, "xlsx docx text pdf nested columns"),
]
