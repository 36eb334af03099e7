"""Statements by a second author: codes in three columns, the year before beside this one, services bought, debt."""

from __future__ import annotations

from ..book import Book, Grid, Place, c
from . import Form
from .statements import texts


def class_item() -> Book:
    """Final accounts whose code stands in three cells: 类, 款, 项."""
    place = Place("内蒙古自治区", "赤峰市", "敖汉旗", "150430")
    book = Book("class_item_accounts", "final_accounts", place, "敖汉旗审计局", 2023)
    for table, columns, rows in ACCOUNTS:
        grid = Grid(heading=2)
        grid.row(c("项目（按支出功能分类）", 4), *(c(x, 1, 2) for x in columns))
        grid.row("类", "款", "项", "科目名称")
        for code, name, figures in rows:
            parts = [code[:3], code[3:5], code[5:]]
            grid.row(
                *([c("合计", 4)] if not code else [*(c(x) for x in parts), c(name)]), *texts(book, table, code, name, columns, figures)
            )
        book.sheet(table, f"{table}", "公开部门：敖汉旗审计局　　　2023年度　　　金额单位：万元", grid)
    return book


ACCOUNTS = [
    ("收入决算表", ("本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "其他收入"), [
        ("", "合计", "913.27 905.07   8.20"), ("201", "一般公共服务支出", "702.44 694.24   8.20"),
        ("20108", "审计事务", "702.44 694.24   8.20"), ("2010801", "行政运行", "551.90 543.70   8.20"),
        ("2010804", "审计业务", "150.54 150.54   "), ("208", "社会保障和就业支出", "122.33 122.33   "),
        ("20805", "行政事业单位养老支出", "122.33 122.33   "), ("221", "住房保障支出", "88.50 88.50   "),
    ]),
    ("支出决算表", ("本年支出合计", "基本支出", "项目支出", "经营支出"), [
        ("", "合计", "913.02 762.48 150.54 "), ("201", "一般公共服务支出", "702.19 551.65 150.54 "),
        ("20108", "审计事务", "702.19 551.65 150.54 "), ("2010801", "行政运行", "551.65 551.65  "),
        ("2010804", "审计业务", "150.54  150.54 "), ("208", "社会保障和就业支出", "122.33 122.33  "),
        ("20805", "行政事业单位养老支出", "122.33 122.33  "), ("221", "住房保障支出", "88.50 88.50  "),
    ]),
]  # fmt: skip


def more_statements() -> Book:
    """A budget with the trips of two years, services bought and new assets, each in a table of its own unit line."""
    place = Place("四川省", "广元市", "苍溪县", "510824")
    book = Book("bought_services", "department_budget", place, "苍溪县自然资源局", 2024)
    _trips(book)
    table = "苍溪县自然资源局2024年政府购买服务预算表"
    grid = Grid(heading=2)
    grid.row(c("购买服务项目", 1, 2), c("购买服务目录编码", 1, 2), c("资金性质", 4))
    columns = ("合计", "一般公共预算", "政府性基金预算", "其他资金")
    grid.row(*columns)
    for code, name, figures in (
        ("", "合计", "96.80 76.80 20.00 "),
        ("A0801", "法律顾问服务", "12.00 12.00  "),
        ("B0402", "不动产登记档案整理", "84.80 64.80 20.00 "),
    ):
        grid.row(name, code, *texts(book, table, code, name, columns, figures))
    book.sheet("购买服务", "表9", table, "单位：万元", grid)
    table = "苍溪县自然资源局2024年新增资产配置预算表"
    grid = Grid(heading=1)
    grid.row("资产名称", "数量", "计量单位", "单价（元）", "预算金额")
    for name, n, unit, price, wan in (
        ("合计", "", "", "", "7.50"),
        ("台式计算机", "10", "台", "5000", "5.00"),
        ("多功能一体机", "5", "台", "5000", "2.50"),
    ):
        grid.row(name, n, unit, price, *texts(book, table, "", name, ("预算金额",), wan))
    book.sheet("资产", "表10", table, "单位：万元", grid)
    return book


def _trips(book: Book) -> None:
    table = "苍溪县自然资源局2024年一般公共预算“三公”经费支出预算表"
    grid = Grid(heading=1)
    grid.row("项目", "上年预算数", "本年预算数", "比上年增减", "增减%", "增减原因")
    columns = ("上年预算数", "本年预算数", "比上年增减", "增减%", "增减原因")
    rows = [
        ("一、因公出国（境）费", "0.00 0.00 0.00  "), ("二、公务接待费", "6.50 6.00 -0.50 -7.69% "),
        ("三、公务用车购置及运行维护费", "18.00 34.50 16.50 91.67% "), ("（一）公务用车购置费", "0.00 18.00 18.00  "),
        ("（二）公务用车运行维护费", "18.00 16.50 -1.50 -8.33% "), ("合　计", "24.50 40.50 16.00 65.31% "),
    ]  # fmt: skip
    for name, figures in rows:
        grid.row(name, *texts(book, table, "", name, columns, figures)[:4], "厉行节约" if "接待" in name else "")
    book.sheet("三公", "表8", table, "单位：万元", grid)


FORMS = [
    Form("class_item_accounts", "final_accounts", class_item, "xlsx pdf docx html"),
    Form("bought_services", "budget", more_statements, "xlsx docx text"),
]
