"""Statements that compare: last year with this year and the change in percent, budget as set and as adjusted with the accounts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c
from ..content import projects
from . import Form
from .statements import texts


def years() -> Book:
    """Two years and their difference, one code column, code and name in one cell, a form without any figure."""
    place = Place("内蒙古自治区", "赤峰市", "宁城县", "150429")
    book = Book("budget_compare", "department_budget", place, "宁城县交通运输局", 2024)
    unit = "单位：万元"
    title = "一般公共预算支出表"
    grid = Grid()
    grid.row(c("功能分类科目", 2), c("2023年执行数", 1, 2), c("2024年预算数", 3), c("2024年预算数比2023年执行数", 2))
    grid.row("科目编码", "科目名称", "小计", "基本支出", "项目支出", "增减额", "增减%")
    columns = ["2023年执行数", "2024年预算数/小计", "2024年预算数/基本支出", "2024年预算数/项目支出", "比较/增减额", "增减%"]
    data = [
        ("214", "交通运输支出", "1500.00 1650.00 650.00 1000.00 150.00 10.00%"),
        ("21401", "公路水路运输", "1500.00 1650.00 650.00 1000.00 150.00 10.00%"),
        ("2140101", "行政运行", "610.00 650.00 650.00  40.00 6.56%"),
        ("2140106", "公路养护", "890.00 1000.00  1000.00 110.00 12.36%"),
        ("", "合计", "1500.00 1650.00 650.00 1000.00 150.00 10.00%"),
    ]
    for code, name, figures in data:
        lead: list[Cell | str] = [code, name] if code else [c(name, 2)]
        grid.row(*lead, *texts(book, title, code, name, columns, figures))
    book.sheet("表6", "附表6", title, "宁城县交通运输局2024年部门预算", unit, grid)
    title = "一般公共预算基本支出表"
    grid = Grid()
    grid.row("部门预算支出经济分类科目", "合计", "人员经费", "公用经费")
    lines = [
        ("", "合计", "650.00 540.00 110.00"),
        ("301", "工资福利支出", "540.00 540.00 "),
        ("30101", "基本工资", "310.00 310.00 "),
        ("30113", "住房公积金", "230.00 230.00 "),
        ("302", "商品和服务支出", "110.00  110.00"),
        ("30228", "工会经费", "110.00  110.00"),
    ]
    for code, name, figures in lines:
        grid.row(f"{code} {name}".strip(), *texts(book, title, code, name, ["合计", "人员经费", "公用经费"], figures))
    book.sheet("表7", "附表7", title, unit, grid)
    title = "一般公共预算“三公”经费支出表"
    grid = Grid()
    car = c("公务用车购置及运行费", 3)
    names = [
        "合计",
        "因公出国（境）费",
        "公务用车购置及运行费/小计",
        "公务用车购置及运行费/公务用车购置费",
        "公务用车购置及运行费/公务用车运行费",
    ]
    names.append("公务接待费")
    grid.row(c("单位名称", 1, 3), c("2023年预算数", 6), c("2024年预算数", 6))
    half = [c("合计", 1, 2), c("因公出国（境）费", 1, 2), car, c("公务接待费", 1, 2)]
    grid.row(*half, *half)
    grid.row(*["小计", "公务用车购置费", "公务用车运行费"] * 2)
    both = [f"{year}年预算数/{name}" for year in (2023, 2024) for name in names]
    figures = "14.00 0.00 12.00 0.00 12.00 2.00 12.50 0.00 11.00 0.00 11.00 1.50"
    for name in ("合计", "宁城县交通运输局机关"):
        grid.row(name, *texts(book, title, "", name, both, figures))
    book.sheet("表8", "附表8", title, unit, grid)
    grid = Grid()
    grid.row("科目编码", "科目名称", "2023年执行数", "2024年预算数")
    grid.row(*[""] * 4)
    book.sheet("表9", "附表9", "政府性基金预算支出表", unit, grid, "注：本部门2024年无政府性基金预算支出，故此表为空表。")
    return book


def three_columns() -> Book:
    """决算总表 with the budget as set, as adjusted and the accounts on both sides; 元."""
    place = Place("贵州省", "黔东南苗族侗族自治州", "凯里市", "522601")
    book = Book("accounts_three", "final_accounts", place, "凯里市文体广电旅游局", 2023, unit="元", commas=True)
    head = "编制单位：凯里市文体广电旅游局　　　2023年度　　　金额单位：元"
    title = "收入支出决算总表"
    grid = Grid()
    grid.row(c("收入", 5), c("支出（按功能分类）", 5))
    kinds = ["年初预算数", "全年预算数", "决算数"]
    grid.row("项目", "行次", *kinds, "项目", "行次", *kinds)
    grid.row("栏次", "", "1", "2", "3", "栏次", "", "4", "5", "6")
    left = [
        ("一、一般公共预算财政拨款收入", "900.00 1020.50 1020.50"),
        ("八、其他收入", "  2.35"),
        ("本年收入合计", "900.00 1020.50 1022.85"),
        ("总计", "900.00 1020.50 1022.85"),
    ]
    right = [
        ("七、文化旅游体育与传媒支出", "800.00 920.50 920.50"),
        ("八、社会保障和就业支出", "100.00 100.00 98.15"),
        ("本年支出合计", "900.00 1020.50 1018.65"),
        ("总计", "900.00 1020.50 1022.85"),
    ]
    for n, ((a, x), (b, y)) in enumerate(zip(left, right, strict=True), 1):
        revenue = texts(book, title, "", a, [f"收入/{kind}" for kind in kinds], x)
        spending = texts(book, title, "", b, [f"支出/{kind}" for kind in kinds], y)
        grid.row(a, str(n), *revenue, b, str(n + 4), *spending)
    book.sheet("Z01", title, "财决公开01表", head, grid)
    title = "支出决算表"
    grid = Grid()
    columns = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
    grid.row(c("项目", 4), *[c(column, 1, 2) for column in columns])
    grid.row(c("支出功能分类科目编码", 3), "科目名称")
    grid.row("类", "款", "项", "栏次", *"123456")
    rows = [
        ("", "合计", "1018.65 458.65 560.00   "),
        ("207", "文化旅游体育与传媒支出", "920.50 360.50 560.00   "),
        ("20701", "文化和旅游", "920.50 360.50 560.00   "),
        ("2070101", "行政运行", "360.50 360.50    "),
        ("2070109", "群众文化", "560.00  560.00   "),
        ("208", "社会保障和就业支出", "98.15 98.15    "),
    ]
    for code, name, figures in rows:
        lead: list[Cell | str] = [c(code, 3), name] if code else [c(name, 4)]
        grid.row(*lead, *texts(book, title, code, name, columns, figures))
    book.sheet("Z03", title, "财决公开03表", head, grid)
    return book


def project_statement() -> Book:
    """项目支出表 as the ministry prescribes it: this year's appropriation and what is left over of former years by kind of budget."""
    place = Place("陕西省", "汉中市", "城固县", "610722")
    book = Book("mof_project_table", "department_budget", place, "城固县水利局", 2025)
    found = projects("水利", "mof_project_table", unit="城固县水利局机关")
    items = [replace(p, other=Decimal(0)) for p in found]
    left_over = [Decimal("12.50"), Decimal(0), Decimal(0)]
    fund = [Decimal(0), Decimal("30.00"), Decimal(0)]
    grid = Grid()
    head = ["类型", "项目名称", "项目单位", "合计"]
    grid.row(*[c(x, 1, 2) for x in head], c("本年拨款", 3), c("财政拨款结转结余", 3), c("财政专户管理资金", 1, 2), c("单位资金", 1, 2))
    grid.row(*["一般公共预算", "政府性基金预算", "国有资本经营预算"] * 2)
    for p, old, funds in zip(items, left_over, fund, strict=True):
        seq = book.project(p, unit_name=p.unit)
        amounts = [
            book.money(seq, "budget", "total", p.fiscal + old + funds),
            book.money(seq, "budget", "general_public", p.fiscal),
            book.money(seq, "budget", "government_fund", funds) if funds else "",
            "",
            book.money(seq, "budget", "carryover", old) if old else "",
        ]
        grid.row("特定目标类", p.name, p.unit, *amounts, *[""] * 4)
    sums = [sum(x, Decimal(0)) for x in ([p.fiscal for p in items], fund, left_over)]
    amounts = [
        book.money("", "budget", "total", sum(sums, Decimal(0))), book.money("", "budget", "general_public", sums[0]),
        book.money("", "budget", "government_fund", sums[1]), "", book.money("", "budget", "carryover", sums[2]),
    ]  # fmt: skip
    grid.row(c("合计", 3), *amounts, *[""] * 4)
    book.sheet("项目支出表", "部门公开表9", "项目支出表", "部门/单位：城固县水利局　　2025年　　单位：万元", grid)
    return book


FORMS = [
    Form("budget_compare", "statement", years, "xlsx docx pdf text csv"),
    Form("accounts_three", "final_accounts", three_columns, "xlsx html pdf text"),
    Form("mof_project_table", "project_table", project_statement, "xls docx pdf_grey md"),
]
