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
        "单位名称、项目名称", "项目年度绩效目标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "指标属性", "指标内容",
    )  # fmt: skip
    grid.row(*"1 2 3 4 5 6 7 8 9 10".split())
    grid.row("玉溪市红塔区卫生健康局", *[""] * 9)
    for p in projects("卫生健康", "yunnan"):
        seq = book.project(p, annual_goal=p.goal)
        size = len(p.indicators)
        for k, item in enumerate(p.indicators):
            operator = {"≥": ">=", "≤": "<="}.get(item.operator, item.operator) or "="
            gold = replace(item, operator=operator)
            content = f"反映{item.name}的情况。"
            book.indicator(seq, gold, target=f"{operator}{item.value}{item.unit}", remark=content)
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
    """Hunan: code and name of the special fund in one column, cost first, scoring standard and unit columns, a total row."""
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
            book.indicator(seq, item, "overall")
            lead = [c("405001", 1, size), c(p.name, 1, size), c(money, 1, size), c(p.goal, 1, size)] if k == 0 else []
            grid.row(*lead, *cells, item.name, item.operator + item.value, item.name, "未达标酌情扣分", item.unit, "")
    book.sheet("项目支出绩效目标表", "部门公开表22", "2023年项目支出绩效目标表", "部门：405_岳阳市水利局", "单位：万元", grid)
    return book


FORMS = [
    Form("yunnan_list", "target_list", yunnan, "xlsx pdf html text csv"),
    Form("guangdong_list", "target_list", guangdong, "xls docx pdf_grey md"),
    Form("hunan_list", "target_list", hunan, "xlsx pdf text_gb"),
]
