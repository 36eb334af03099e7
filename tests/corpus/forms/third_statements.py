"""Statements by the third author: accounts with 行次 and 栏次, three panels, units in titles, tables of projects under their units."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c
from . import Form
from .third_content import projects

ZERO = Decimal(0)


def _figures(book: Book, table: str, code: str, name: str, columns: Sequence[str], printed: str, empty: str = "") -> list[str]:
    """Texts of the figures of a line, separated by one blank; a dot stands for a figure that is not printed."""
    out = []
    for column, figure in zip(columns, printed.split(" "), strict=True):
        out.append(empty if figure == "." else book.line(table, code, name, column, Decimal(figure)))
    return out


def _rows(book: Book, grid: Grid, table: str, columns: Sequence[str], lines: str, glue: bool = False, empty: str = "") -> None:
    """Lines 'code|name|figures'; `glue` prints code and name in one cell."""
    for line in lines.strip().splitlines():
        code, name, printed = line.split("|")
        texts = _figures(book, table, code, name, columns, printed, empty)
        grid.row(*([f"{code}{name}"] if glue else [c(code), name]), *texts)


LEFT = """一、一般公共预算财政拨款收入|1|731.20
二、政府性基金预算财政拨款收入|2|
三、国有资本经营预算财政拨款收入|3|
四、事业收入|4|86.35
五、其他收入|5|12.08
本年收入合计|27|829.63
使用非财政拨款结余|28|
年初结转和结余|29|20.17
总计|31|849.80"""
RIGHT = """一、一般公共服务支出|32|
六、科学技术支出|37|15.00
七、文化旅游体育与传媒支出|38|702.46
八、社会保障和就业支出|39|73.90
九、卫生健康支出|40|29.11
本年支出合计|58|820.47
结余分配|59|
年末结转和结余|60|29.33
总计|62|849.80"""


def accounts_numbered() -> Book:
    """Final accounts with the number of every line and column printed, basic spending in three panels, an empty statement with its note."""
    place = Place("福建省", "宁德市", "霞浦县", "350921")
    book = Book("numbered_accounts", "final_accounts", place, "霞浦县融媒体中心", 2023)
    head = "部门：霞浦县融媒体中心　　　　　　　　金额单位：万元"
    book.sheet("Z01", "2023年度部门决算公开表", "收入支出决算总表", "公开01表", head, _two_sides(book, "收入支出决算总表"))
    table = "收入决算表"
    columns = ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
    grid = Grid(heading=3)
    grid.row(c("项目", 2), *(c(x, 1, 2) for x in columns))
    grid.row("科目代码", "科目名称")
    grid.row(c("栏次", 2), *"1234567")
    grid.row(c("合计", 2), *_figures(book, table, "", "合计", columns, "829.63 731.20 . 86.35 . . 12.08"))
    lines = "207|文化旅游体育与传媒支出|711.62 613.19 . 86.35 . . 12.08\n20708|广播电视|711.62 613.19 . 86.35 . . 12.08"
    lines += "\n2070808|广播电视事务|711.62 613.19 . 86.35 . . 12.08\n206|科学技术支出|15.00 15.00 . . . . ."
    lines += "\n20607|科学技术普及|15.00 15.00 . . . . ."
    lines += (
        "\n2060702|科普活动|15.00 15.00 . . . . .\n208|社会保障和就业支出|73.90 73.90 . . . . .\n210|卫生健康支出|29.11 29.11 . . . . ."
    )
    _rows(book, grid, table, columns, lines)
    book.sheet("Z02", table, "公开02表", head, grid, "注：本表反映部门本年度取得的各项收入情况。")
    book.sheet("Z06", *_panels(book, head))
    table = "财政拨款“三公”经费支出决算表"
    parts = ("合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行维护费", "公务接待费")
    grid = Grid(heading=4)
    grid.row(c("预算数", 6), c("决算数", 6))
    third = [c("合计", 1, 2), c("因公出国（境）费", 1, 2), c("公务用车购置及运行维护费", 3), c("公务接待费", 1, 2)]
    grid.row(*third, *third)
    grid.row(*parts[2:5], *parts[2:5])
    grid.row(*map(str, range(1, 13)))
    full = [f"公务用车购置及运行维护费/{x}" if 2 <= k <= 4 else x for k, x in enumerate(parts)]
    both = [f"{kind}/{x}" for kind in ("预算数", "决算数") for x in full]
    grid.row(*_figures(book, table, "", "", both, "9.80 0.00 6.00 0.00 6.00 3.80 8.24 0.00 5.31 0.00 5.31 2.93"))
    note = "注：预算数为全年预算数，决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。"
    book.sheet("Z07", table, "公开07表", head, grid, note)
    return book


def _two_sides(book: Book, table: str) -> Grid:
    grid = Grid(heading=3)
    grid.row(c("收入", 3), c("支出", 3))
    grid.row("项目", "行次", "金额", "项目", "行次", "金额")
    grid.row("栏次", "", "1", "栏次", "", "2")
    for left, right in zip(LEFT.splitlines(), RIGHT.splitlines(), strict=True):
        cells: list[Cell] = []
        for side, line in (("收入", left), ("支出", right)):
            name, number, figure = line.split("|")
            cells += [c(name), c(number), c(book.line(table, "", name, f"{side}/金额", Decimal(figure)) if figure else "")]
        grid.row(*cells)
    return grid


PANELS = """301|工资福利支出|402.18|302|商品和服务支出|50.12|310|资本性支出|3.60
30101|基本工资|168.40|30201|办公费|12.30|31002|办公设备购置|3.60
30102|津贴补贴|61.20|30206|电费|9.85|||
30107|绩效工资|98.66|30211|差旅费|7.42|||
30108|机关事业单位基本养老保险缴费|49.27|30228|工会经费|8.90|||
30113|住房公积金|24.65|30231|公务用车运行维护费|5.31|||
303|对个人和家庭的补助|18.75|30299|其他商品和服务支出|6.34|||"""


def _panels(book: Book, head: str) -> list[str | Grid]:
    table = "一般公共预算财政拨款基本支出决算明细表"
    grid = Grid(heading=2)
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*("科目编码", "科目名称", "决算数") * 3)
    for line in PANELS.splitlines():
        parts, cells = line.split("|"), []
        for code, name, figure in (parts[0:3], parts[3:6], parts[6:9]):
            cells += [c(code), c(name), c(book.line(table, code, name, "决算数", Decimal(figure)) if figure else "")]
        grid.row(*cells)
    people = book.line(table, "", "人员经费合计", "决算数", Decimal("420.93"))
    public = book.line(table, "", "公用经费合计", "决算数", Decimal("53.72"))
    grid.row(c("人员经费合计", 2), people, c("公用经费合计", 5), public)
    return [table, "公开06表", head, grid]


PUBLIC = ("合计", "一般公共预算拨款", "政府性基金预算拨款")


def county_budget() -> Book:
    """A county office's budget: units in the titles, codes glued to names, projects with sources."""
    place = Place("河北省", "邯郸市", "涉县", "130426")
    book = Book("title_units", "department_budget", place, "涉县市场监督管理局", 2025, commas=True)
    table = "部门收支预算总表"
    grid = Grid(heading=2)
    grid.row(c("收入", 2), c("支出", 2))
    grid.row("项目", "预算数", "项目（按功能分类）", "预算数")
    lines = ("一、一般公共预算拨款|1468.32|一、一般公共服务支出|1302.77", "二、政府性基金预算拨款||二、社会保障和就业支出|118.05")
    lines += ("三、财政专户管理资金||三、卫生健康支出|47.50", "收入总计|1468.32|支出总计|1468.32")
    for line in lines:
        left, first, right, second = line.split("|")
        income = book.line(table, "", left, "收入/预算数", Decimal(first)) if first else ""
        grid.row(left, income, right, book.line(table, "", right, "支出/预算数", Decimal(second)))
    for source in ("total", "general_public"):
        book.money("", "budget", source, Decimal("1468.32"))
    book.sheet("1", "涉县市场监督管理局2025年部门预算公开表", f"{table}（单位：万元）", grid)
    table = "部门支出预算总表"
    columns = ("合计", "基本支出", "项目支出", "上缴上级支出")
    grid = Grid(heading=1)
    grid.row("功能分类科目", *columns)
    grid.row("合计", *_figures(book, table, "", "合计", columns, "1468.32 1145.32 323.00 .", "-"))
    lines = "201|一般公共服务支出|1302.77 979.77 323.00 .\n20138|市场监督管理事务|1302.77 979.77 323.00 ."
    lines += "\n2013801|行政运行|979.77 979.77 . .\n2013816|食品安全监管|265.00 . 265.00 .\n2013899|其他市场监督管理事务|58.00 . 58.00 ."
    lines += "\n208|社会保障和就业支出|118.05 118.05 . .\n2080505|机关事业单位基本养老保险缴费支出|118.05 118.05 . ."
    lines += "\n210|卫生健康支出|47.50 47.50 . ."
    _rows(book, grid, table, columns, lines, glue=True, empty="-")
    book.sheet("2", f"{table}（单位：万元）", grid)
    grid = Grid(heading=2)
    grid.row(*(c(x, 1, 2) for x in ("项目名称", "项目单位")), c("资金来源（万元）", 3))
    grid.row(*PUBLIC)
    items = projects("市场监管", "涉县市场监督管理局")
    whole = sum((p.fiscal for p in items), ZERO)
    grid.row("合计", "", *(book.money("", "budget", source, whole, again=True) for source in ("total", "general_public")), "-")
    for p in items:
        seq = book.project(p, unit_name=p.unit)
        grid.row(p.name, p.unit, book.money(seq, "budget", "total", p.fiscal), book.money(seq, "budget", "general_public", p.fiscal), "-")
    book.sheet("3", "部门项目支出预算表", grid)
    table = "“三公”经费预算表"
    columns = ("2024年预算数", "2025年预算数")
    grid = Grid(heading=1)
    grid.row("项目", *columns)
    names = ("合计", "1.因公出国（境）费", "2.公务用车购置及运行维护费", "其中：公务用车购置费", "公务用车运行维护费", "3.公务接待费")
    for name, figures in zip(names, ("22.50 21.00", ". .", "19.00 18.00", ". .", "19.00 18.00", "3.50 3.00"), strict=True):
        grid.row(name, *_figures(book, table, "", name, columns, figures, "-"))
    book.sheet("4", f"{table}（单位：万元）", grid, "备注：因公出国（境）费2025年未安排预算。")
    return book


def class_and_kind() -> Book:
    """元 with separators in the heading only; basic spending by class and kind with two headings, totals last; and by fund without rows."""
    place = Place("湖南省", "永州市", "江华瑶族自治县", "431129")
    book = Book("heading_units", "department_budget", place, "江华瑶族自治县人民检察院", 2024, unit="元", commas=True)
    table = "一般公共预算支出表"
    columns = ("本年支出（元）/小计", "本年支出（元）/人员经费", "本年支出（元）/公用经费", "本年支出（元）/项目支出")
    grid = Grid(heading=2)
    grid.row(c("科目编码", 1, 2), c("科目名称", 1, 2), c("本年支出（元）", 4))
    grid.row("小计", "人员经费", "公用经费", "项目支出")
    lines = "204|公共安全支出|986.1240 702.3140 119.3100 164.5000\n20404|检察|986.1240 702.3140 119.3100 164.5000"
    lines += "\n2040401|行政运行|821.6240 702.3140 119.3100 0.0000\n2040499|其他检察支出|164.5000 0.0000 0.0000 164.5000"
    lines += "\n221|住房保障支出|61.2083 61.2083 0.0000 0.0000\n2210201|住房公积金|61.2083 61.2083 0.0000 0.0000"
    _rows(book, grid, table, columns, lines)
    grid.row(c("合　计", 2), *_figures(book, table, "", "合　计", columns, "1047.3323 763.5223 119.3100 164.5000"))
    book.sheet("支出", "江华瑶族自治县人民检察院2024年部门预算公开表", table, "部门公开表5", grid)
    table = "一般公共预算“三公”经费支出表"
    grid = Grid(heading=3)
    columns = ("“三公”经费合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行费", "公务接待费")
    grid.row(c("单位名称", 1, 3), c("2024年预算数（元）", 6))
    grid.row(c(columns[0], 1, 2), c(columns[1], 1, 2), c("公务用车购置及运行费", 3), c(columns[5], 1, 2))
    grid.row(*columns[2:5])
    name = "江华瑶族自治县人民检察院"
    grid.row(name, *_figures(book, table, "", name, columns, "21.50 0.00 18.00 0.00 18.00 3.50"))
    book.sheet("三公", table, "部门公开表9", grid)
    return book


def grouped_projects() -> Book:
    """Projects under department and unit with sub-totals, kinds of projects in the first column, 元, codes beside the names."""
    place = Place("安徽省", "池州市", "石台县", "341722")
    book = Book("projects_under_units", "department_budget", place, "石台县交通运输局", 2022, unit="元", commas=True)
    grid = Grid(heading=3)
    grid.row(*(c(x, 1, 3) for x in ("类型", "项目编码", "项目名称", "项目单位")), c("资金来源", 4))
    grid.row(c("合计", 1, 2), c("本年拨款", 2), c("单位资金", 1, 2))
    grid.row("一般公共预算", "政府性基金预算")
    items = projects("交通", "石台县公路管理服务中心", "石台县地方海事处", code="34172221000000")
    whole = sum((p.fiscal for p in items), ZERO)
    grid.row(c("合计", 4), book.money("", "budget", "total", whole), book.money("", "budget", "general_public", whole), "", "")
    grid.row(c("205　石台县交通运输局", 4), book.amount(whole), book.amount(whole), "", "")
    for n, p in enumerate(items, 2):
        seq = book.project(p, project_code=p.code, unit_name=p.unit)
        grid.row(c(f"20500{n}　{p.unit}", 4), book.amount(p.fiscal), book.amount(p.fiscal), "", "")
        both = book.money(seq, "budget", "total", p.fiscal), book.money(seq, "budget", "general_public", p.fiscal)
        grid.row("特定目标类", p.code, p.name, p.unit, *both, "", "")
    book.sheet("项目支出表", "石台县交通运输局2022年部门预算公开", "部门预算项目支出表", "单位：元", grid)
    return book


def explained_budget() -> Book:
    """A budget told in chapters, with statements between and the targets of one project at the end."""
    place = Place("广东省", "清远市", "连州市", "441882")
    book = Book("told_budget", "department_budget", place, "连州市民政局", 2026)
    first = projects("民政", "连州市民政局")[0]
    table = "部门支出总体情况表"
    grid = Grid(heading=1)
    columns = ("合计", "基本支出", "项目支出")
    grid.row("科目编码", "科目名称", *columns)
    lines = "|合计|1086.90 624.50 462.40\n208|社会保障和就业支出|1060.66 598.26 462.40\n20802|民政管理事务|598.26 598.26 0.00"
    lines += "\n2080201|行政运行|598.26 598.26 0.00\n20810|社会福利|462.40 0.00 462.40\n2081001|儿童福利|152.40 0.00 152.40"
    lines += "\n2081004|殡葬|310.00 0.00 310.00\n221|住房保障支出|26.24 26.24 0.00"
    _rows(book, grid, table, columns, lines)
    form = Grid()
    seq = book.project(first, unit_name=first.unit, annual_goal=first.goal)
    form.row("项目名称", c(first.name, 2), "实施单位", c(first.unit, 2))
    form.row(
        "资金总额（万元）", c(book.money(seq, "budget", "total", first.fiscal), 2), "其中：财政拨款", c(_public(book, seq, first.fiscal), 2)
    )
    form.row("年度总体目标", c(first.goal, 5))
    form.row("一级指标", "二级指标", c("三级指标", 2), c("指标值", 2))
    for item in first.indicators:
        book.indicator(seq, item)
        form.row(item.level1, item.level2, c(item.name, 2), c(item.printed, 2))
    book.sheet(
        "公开", "2026年连州市民政局部门预算", "目　　录", "第一部分　部门概况", "第二部分　2026年部门预算表",
        "第三部分　2026年部门预算情况说明",
        "第一部分　部门概况", "一、主要职责", "负责全市社会救助、养老服务、儿童福利、殡葬管理等工作。",
        "二、机构设置", "本部门预算为汇总预算，纳入编制范围的预算单位共2个。",
        "第二部分　2026年部门预算表", table, "单位名称：连州市民政局　　　　　单位：万元", grid,
        "第三部分　2026年部门预算情况说明", "一、部门预算收支增减变化情况",
        "2026年本部门支出预算1086.90万元，比上年增加35.20万元，增长3.35%，主要原因是提高困境儿童保障标准。",
        "二、“三公”经费安排情况说明", "2026年本部门“三公”经费预算安排6.80万元，其中公务接待费1.80万元，公务用车运行维护费5.00万元。",
        "三、重点项目绩效目标", form,
    )  # fmt: skip
    return book


def _public(book: Book, seq: str, wan: Decimal) -> str:
    return book.money(seq, "budget", "fiscal_appropriation", wan)


FORMS = [
    Form("numbered_accounts", "accounts", accounts_numbered, "xlsx pdf docx html"),
    Form("title_units", "budget", county_budget, "xlsx pdf docx html"),
    Form("heading_units", "budget", class_and_kind, "xls pdf docx"),
    Form("projects_under_units", "budget", grouped_projects, "xlsx pdf html"),
    Form("told_budget", "budget", explained_budget, "docx pdf_tall html"),
]
