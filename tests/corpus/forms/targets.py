"""Target forms, one project a form: 项目支出绩效目标表, 申报表, 批复表."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Project, projects
from . import Form

BAOJI = Place("陕西省", "宝鸡市", "", "610300")


def two_sided() -> Book:
    """财政部 2021: medium-term and annual side by side."""
    book = Book("mof_target", "performance_targets", BAOJI, "宝鸡市农业农村局", 2024)
    for n, project in enumerate(projects("农业农村", "mof_target", unit="宝鸡市农业技术推广服务中心"), 1):
        book.sheet(f"项目{n}", "项目支出绩效目标表", "（2024年度）", _two_sided(book, project))
    return book


def _two_sided(book: Book, p: Project) -> Grid:
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, overall_goal="三年内" + p.goal)
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 6))
    grid.row(c("主管部门及代码", 2), c("[301]宝鸡市农业农村局", 3), "实施单位", c(p.unit, 2))
    rows = [("资金总额：", "total", p.total), ("其中：财政拨款", "fiscal_appropriation", p.fiscal), ("其他资金", "other", p.other)]
    for k, (label, source, wan) in enumerate(rows):
        lead = [c("项目资金\n（万元）".replace("\n", ""), 2, 3)] if k == 0 else []
        term = ("中期" if k == 0 else "") + label
        year = ("年度" if k == 0 else "") + label
        grid.row(*lead, c(term, 1), c(book.amount(wan * 3), 2), c(year, 1), c(book.money(seq, "budget", source, wan), 2))
    grid.row(c("总体目标", 1, 2), c("中期目标（2024年—2026年）", 4), c("年度目标", 3))
    grid.row(c("三年内" + p.goal, 4), c(p.goal, 3))
    size = len(p.indicators)
    grid.row(c("绩效指标", 1, size + 1), "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值")
    for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
        second = [x for x in cells if x.text == item.level2]
        longer = item.value.replace("12月底前", "2026年12月底前")
        book.indicator(seq, item, "overall", target=f"{item.operator}{longer}{item.unit}")
        book.indicator(seq, item)
        grid.row(*cells, item.name, c(f"{item.operator}{longer}{item.unit}"), *second, item.name, item.printed)
    return grid


def one_sided() -> Book:
    """The same form without the medium term, the unit code before the name, 3 levels, no operators apart."""
    place = Place("黑龙江省", "佳木斯市", "", "230800")
    book = Book("one_sided_target", "performance_targets", place, "佳木斯市水利局", 2025)
    for n, p in enumerate(projects("水利", "one_sided", codes="23080025", unit="佳木斯市水利局机关"), 1):
        seq = book.project(p, unit_name=p.unit, project_code=p.code, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目名称", c(f"{p.code}-{p.name}", 2), "预算年度", "2025")
        grid.row("主管部门", c("212-佳木斯市水利局", 2), "预算单位", c("212001-" + p.unit))
        grid.row(c("项目资金（万元）", 1, 3), c("年度资金总额", 2), c(book.money(seq, "budget", "total", p.total), 2))
        grid.row(c("其中：财政拨款", 2), c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 2))
        grid.row(c("其他资金", 2), c(book.money(seq, "budget", "other", p.other), 2))
        grid.row("年度绩效目标", c(p.goal, 4))
        grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "指标值")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*cells, item.name, item.printed)
        book.sheet(f"表{n}", "2025年市级部门预算项目支出绩效目标表", grid)
    return book


def shandong() -> Book:
    """申报表: long-term and annual goal, weight-less, unit 元, indicators with 'long' and 'annual' columns of value."""
    place = Place("山东省", "潍坊市", "", "370700")
    book = Book("shandong_application", "performance_targets", place, "潍坊市教育局", 2023, unit="元")
    for n, p in enumerate(projects("教育", "shandong", unit="潍坊市教育局本级"), 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, overall_goal="到2025年，" + p.goal)
        grid = Grid()
        grid.row("项目名称", c(p.name, 3), "项目类别", c("特定目标类", 2))
        grid.row("主管部门", c("潍坊市教育局", 3), "项目实施单位", c(p.unit, 2))
        grid.row(
            c("项目资金申请（元）", 1, 3), c("年度预算资金总额：", 3), c(book.money(seq, "budget", "total", p.total), 3),
        )  # fmt: skip
        grid.row(c("财政拨款", 3), c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 3))
        grid.row(c("其他资金", 3), c(book.money(seq, "budget", "other", p.other), 3))
        grid.row(c("绩效目标", 1, 2), c("长期目标", 3), c("年度目标", 3))
        grid.row(c("到2025年，" + p.goal, 3), c(p.goal, 3))
        grid.row(c("绩效指标", 1, len(p.indicators) + 1), c("一级指标"), c("二级指标"), c("指标内容"), c("长期指标值"), c("年度指标值", 2))
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item, "overall")
            book.indicator(seq, item)
            grid.row(*cells, item.name, item.printed, c(item.printed, 2))
        book.sheet(f"申报表{n}", "附件2", "项目支出绩效目标申报表", "（2023年度）", grid, "注：1.各单位根据实际情况填报。")
    return book


def cost_first() -> Book:
    """成本指标 first, indicator type, operator, value and unit in cells of their own."""
    place = Place("河南省", "洛阳市", "", "410300")
    book = Book("henan_target", "performance_targets", place, "洛阳市交通运输局", 2024)
    for n, p in enumerate(projects("交通运输", "henan", codes="410300240000000", unit="洛阳市公路事业发展中心"), 1):
        seq = book.project(p, unit_name=p.unit, project_code=p.code, annual_goal=p.goal)
        grid = Grid()
        grid.row(c("项目名称", 2), c(p.name, 2), c("项目编码", 2), c(p.code, 2))
        grid.row(c("主管部门", 2), c("洛阳市交通运输局", 2), c("实施单位", 2), c(p.unit, 2))
        grid.row(c("资金情况（万元）", 2, 4), c("年度资金总额：", 3), c(book.money(seq, "budget", "total", p.total), 3))
        grid.row(c("其中：一般公共预算", 3), c(book.money(seq, "budget", "general_public", p.fiscal), 3))
        grid.row(c("政府性基金", 3), c(book.money(seq, "budget", "government_fund", Decimal(0)), 3))
        grid.row(c("单位资金", 3), c(book.money(seq, "budget", "unit_funds", p.other), 3))
        grid.row(c("年度绩效目标", 2), c(p.goal, 6))
        items = sorted(p.indicators, key=lambda i: i.level2 != "成本指标")
        grid.row("一级指标", "二级指标", "三级指标", "指标方向", "指标值", "度量单位", "权重", "指标值说明")
        for item, cells in zip(items, levels(items, merged=False), strict=True):
            operator = item.operator or "定性"
            gold = replace(item, operator=operator)
            book.indicator(
                seq, gold, target=f"{operator}{item.value}{item.unit}", weight=item.weight, apart=True, remark=f"{item.name}达标得满分"
            )
            grid.row(*cells, item.name, operator, item.value, item.unit, item.weight, f"{item.name}达标得满分")
        book.sheet(f"{n}", "预算项目绩效目标表", "部门（单位）名称：洛阳市交通运输局", grid)
    return book


def chongqing() -> Book:
    """Indicators without levels: name, weight, unit, operator, value."""
    place = Place("重庆市", "", "涪陵区", "500102")  # GB/T 2260 knows no prefecture here
    book = Book("chongqing_target", "performance_targets", place, "重庆市涪陵区文化和旅游发展委员会", 2024, commas=True)
    for n, p in enumerate(projects("文化旅游", "chongqing", points=100), 1):
        about = f"{p.name}项目由区级财政安排，覆盖全区27个乡镇街道。"
        seq = book.project(p, annual_goal=p.goal, description=about)
        grid = Grid()
        grid.row("专项资金名称", c(p.name, 2), "业务主管部门", c("重庆市涪陵区文化和旅游发展委员会", 2))
        grid.row("2024年预算（万元）", c(book.money(seq, "budget", "total", p.total), 5))
        grid.row("项目概况", c(about, 5))
        grid.row("立项依据", c("涪陵府发〔2023〕12号", 5))
        grid.row("当年绩效目标", c(p.goal, 5))
        grid.row(c("绩效指标", 1, len(p.indicators) + 1), "指标名称", "指标权重", "计量单位", "指标性质", "指标值")
        for item in p.indicators:
            gold = replace(item, operator=item.operator or "定性")
            target = f"{gold.operator}{item.value}{item.unit}"
            book.indicator(seq, gold, hide="12", target=target, weight=item.weight, apart=True)
            grid.row(item.name, item.weight, item.unit, gold.operator, item.value)
        book.sheet(f"表{n}", "2024年部门（单位）重点专项资金绩效目标表", grid)
    return book


def jiangsu() -> Book:
    """Half-year and full-year values side by side: the full year is the annual target."""
    place = Place("江苏省", "盐城市", "东台市", "320981")
    book = Book("jiangsu_target", "performance_targets", place, "东台市教育局", 2023)
    for n, p in enumerate(projects("教育", "jiangsu", unit="东台市教育局"), 1):
        seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
        grid = Grid()
        grid.row("项目名称", c(p.name, 2), "项目属性", c("延续项目", 2))
        grid.row("主管部门", c("东台市教育局", 2), "项目实施单位", c(p.unit, 2))
        grid.row(c("项目预算资金（万元）", 1, 3), c("资金总额", 2), c(book.money(seq, "budget", "total", p.total), 3))
        grid.row(c("其中：财政拨款", 2), c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 3))
        grid.row(c("其他资金", 2), c(book.money(seq, "budget", "other", p.other), 3))
        grid.row("年度绩效目标", c(p.goal, 5))
        size = len(p.indicators)
        grid.row(c("绩效指标", 1, size + 1), "一级指标", "二级指标", "三级指标", "半年（程）指标值", "全年（程）指标值")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            book.indicator(seq, item)
            grid.row(*cells, item.name, "—" if item.kind != "numeric" else item.printed, item.printed)
        book.sheet(f"项目{n}", "2023年度部门项目支出绩效目标表", "部门名称：东台市教育局", grid)
    return book


def hebei() -> Book:
    """Hebei: a numbered title a project, funds as labels and values in one row, a description of every indicator."""
    place = Place("河北省", "保定市", "", "130600")
    book = Book("hebei_target", "performance_targets", place, "保定市交通运输局", 2024)
    blocks: list[str | Grid] = ["保定市交通运输局2024年部门预算绩效目标"]
    for n, p in enumerate(projects("交通运输", "hebei", codes="13060024P00456710"), 1):
        seq = book.project(p, project_code=p.code, annual_goal=p.goal)
        grid = Grid()
        grid.row("项目编码", c(p.code, 2), "项目名称", c(p.name, 3))
        grid.row(
            "预算规模及资金用途", "预算数", book.money(seq, "budget", "total", p.total), "其中：财政资金",
            book.money(seq, "budget", "fiscal_appropriation", p.fiscal), "其他资金", book.money(seq, "budget", "other", p.other),
        )  # fmt: skip
        grid.row("绩效目标", c(p.goal, 6))
        size = len(p.indicators)
        grid.row(c("绩效指标", 1, size + 1), "一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据")
        for item, cells in zip(p.indicators, levels(p.indicators), strict=True):
            remark = f"考核{item.name}"
            book.indicator(seq, item, remark=remark)
            grid.row(*cells, item.name, remark, item.printed, "工作计划")
        blocks += [f"{n}、{p.name}绩效目标表", "单位：万元", grid]
    book.sheet("绩效目标", *blocks)
    return book


def fujian() -> Book:
    """Level 1 with its weight, targets in words (不少于, 以上, 以内), the county's code in front of the department."""
    place = Place("福建省", "三明市", "沙县区", "350405")
    book = Book("fujian_target", "performance_targets", place, "三明市沙县区民政局", 2022)
    words = {"≥": ("不少于", ""), "≤": ("", "以内"), "=": ("", ""), ">": ("大于", "")}
    for n, p in enumerate(projects("民政", "fujian", points=100), 1):
        seq = book.project(p, overall_goal=p.goal)
        grid = Grid()
        grid.row(c("项目名称", 2), c(p.name, 4))
        grid.row(c("主管部门", 2), c("三明市沙县区民政局", 4))
        grid.row(c("资金情况（万元）", 1, 2), c("资金总额"), c(book.money(seq, "budget", "total", p.total), 4))
        grid.row("财政拨款", c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 4))
        grid.row(c("总体目标", 2), c(p.goal, 4))
        grid.row("一级指标", "二级指标", "三级指标", "目标值", "分值", "备注")
        for item, cells in zip(p.indicators, levels(p.indicators, points=True), strict=True):
            before, after = words.get(item.operator, ("", ""))
            gold = replace(item, operator="" if item.operator == "=" else item.operator)
            text = f"{before}{item.value}{item.unit}{after}"
            book.indicator(seq, gold, "annual", target=text, weight=item.weight)
            grid.row(*cells, item.name, text, item.weight, "")
        book.sheet(f"绩效目标{n}", "2022年度区级部门业务费绩效目标表", grid)
    return book


def township() -> Book:
    """A town's form in a table for layout: labels with colons, unit printed nowhere but in the heading of a column."""
    place = Place("广西壮族自治区", "桂林市", "灵川县", "450323")
    book = Book("township_target", "performance_targets", place, "灵川县大圩镇人民政府", 2025)
    grid = Grid()
    grid.row("项目名称", "年度预算(元)", "年度绩效目标", "一级指标", "二级指标", "三级指标", "符号", "目标值", "计量单位", "权重(%)")
    book.unit = "元"
    for p in projects("水利", "township", points=100):
        seq = book.project(p, annual_goal=p.goal)
        money = book.money(seq, "budget", "total", p.total)
        size = len(p.indicators)
        for k, (item, cells) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
            gold = replace(item, operator=item.operator or "定性")
            book.indicator(seq, gold, target=f"{gold.operator}{item.value}{item.unit}", weight=item.weight, apart=True)
            lead = [c(p.name, 1, size), c(money, 1, size), c(p.goal, 1, size)] if k == 0 else []
            grid.row(*lead, *cells, item.name, gold.operator, item.value, item.unit, item.weight)
    book.sheet("目标", "灵川县大圩镇人民政府2025年项目支出绩效目标表", grid)
    return book


FORMS = [
    Form("mof_target", "target_form", two_sided, "xlsx docx html pdf text"),
    Form("one_sided_target", "target_form", one_sided, "xls md pdf_tall csv_gb"),
    Form("shandong_application", "target_form", shandong, "docx noisy text"),
    Form("henan_target", "target_form", cost_first, "html pdf xlsx tsv"),
    Form("chongqing_target", "target_form", chongqing, "hidden pdf_tall text_16 html"),
    Form("jiangsu_target", "target_form", jiangsu, "docx pdf md"),
    Form("hebei_target", "target_form", hebei, "docx html text pdf"),
    Form("fujian_target", "target_form", fujian, "xls pdf_grey html"),
    Form("township_target", "target_list", township, "xlsx semicolon md pdf"),
]
