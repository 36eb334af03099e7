"""Whole budgets of departments: Zhejiang, Anhui, Sichuan."""

from __future__ import annotations

from ..book import Book, Grid, Place, c
from . import Form
from .sixteenth_base import (
    CO,
    GF,
    GP,
    SA,
    SC,
    UF,
    D,
    Office,
    as_titled,
    basic,
    by_unit,
    class_rows,
    economic,
    fact,
    functional,
    halves,
    known,
    only,
    said,
    sums,
    w,
    works,
)

YIWU = Office(
    "义乌市农业农村局",
    2024,
    basic(f2080505="142.36", f2101101="68.92", f2130101="1286.47+183.25", f2130104="642.18+57.60", f2210201="176.54"),
    (
        w("重大动植物疫病防控", "2130108", "义乌市农业农村局本级", gp="268.00", co="12.45"),
        w("现代种业与粮食安全补助", "2130122", "义乌市农业农村局本级", gp="1560.00"),
        w("农村人居环境长效管护", "2130126", "义乌市农业农村局本级", gp="735.50"),
        w("“千万工程”和美乡村建设", "2120816", "义乌市农业农村局本级", gf="4200.00"),
        w("农产品质量安全检测运行", "2130108", "义乌市农产品质量安全检测中心", gp="96.80", uf="15.00"),
        w("农机推广与作业补贴", "2130122", "义乌市农机技术推广中心", gp="318.26"),
    ),
    ("0.00", "18.00", "21.60", "9.50"),
    ("义乌市农业农村局本级", "义乌市农产品质量安全检测中心", "义乌市农机技术推广中心"),
)
SHORT = ("201", "205", "208", "210", "211", "212", "213", "221", "229")


def _yiwu_words(book: Book, o: Office) -> list[str]:
    return [
        "义乌市农业农村局2024年部门预算",
        "一、部门主要职责",
        "贯彻执行农业农村工作的法律法规和方针政策，统筹推进乡村振兴，负责种植业、畜牧业、渔业、农机化等行业管理。",
        "二、2024年部门预算安排情况说明",
        (
            f"（一）2024年收支总预算{said(book, 'total', o.amount())}，其中一般公共预算拨款{said(book, GP, o.amount(source=GP))}，"
            f"政府性基金预算拨款{said(book, GF, o.amount(source=GF))}。"
        ),
        "（二）按照综合预算的原则，义乌市农业农村局所有收入和支出均纳入部门预算管理，具体见附表。",
    ]


def _yiwu_totals(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(c("收入", 2), c("支出", 2))
    grid.row("项目", "预算数", "项目", "预算数")
    income = [
        ("一、一般公共预算拨款收入", [o.amount(source=GP)]),
        ("二、政府性基金预算拨款收入", [o.amount(source=GF)]),
        ("三、国有资本经营预算拨款收入", [None]),
        ("四、财政专户管理资金收入", [None]),
        ("五、单位资金收入", [o.amount(source=UF)]),
    ]
    feet = [("本年收入合计", [o.amount() - o.amount(source=CO)]), ("上年结转结余", [o.amount(source=CO)]), ("收入总计", [o.amount()])]
    out = [("本年支出合计", [o.amount()]), ("结转下年", [None]), ("支出总计", [o.amount()])]
    halves(book, grid, "收支预算总表", [(["收入/预算数"], income, feet), (["支出/预算数"], class_rows(o, [""], SHORT), out)])
    return grid


def _yiwu_income(book: Book, o: Office) -> Grid:
    grid = Grid(1)
    cols = [
        ("合计", "", ""),
        ("一般公共预算拨款", "", GP),
        ("政府性基金预算拨款", "", GF),
        ("国有资本经营预算拨款", "", SC),
        ("财政专户管理资金", "", SA),
        ("单位资金", "", UF),
        ("上年结转结余", "", CO),
    ]
    grid.row("单位名称", *(x[0] for x in cols))
    by_unit(book, grid, o, "收入预算总表", cols, indent="　")
    return grid


def _yiwu_spending(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(c("科目编码", rowspan=2), c("科目名称", rowspan=2), c("合计", rowspan=2), c("基本支出", 3), c("项目支出", rowspan=2))
    grid.row("小计", "人员经费", "日常公用经费")
    cols = [
        ("合计", "", ""),
        ("基本支出/小计", "basic", ""),
        ("基本支出/人员经费", "people", ""),
        ("基本支出/日常公用经费", "public", ""),
        ("项目支出", "project", ""),
    ]
    functional(book, grid, o, "支出预算总表", cols, "indent")
    return grid


def _yiwu_fiscal(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(c("收入", 2), c("支出", 5))
    names = ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"]
    grid.row("项目", "预算数", "项目", *names)
    income = [("一、一般公共预算", [o.amount(source=GP)]), ("二、政府性基金预算", [o.amount(source=GF)]), ("三、国有资本经营预算", [None])]
    both = [o.amount(source=s) for s in ("fiscal", GP, GF)]
    parts = [
        (["收入/预算数"], income, [("收入总计", both[:1])]),
        ([f"支出/{x}" for x in names], class_rows(o, ["fiscal", GP, GF], SHORT), [("支出总计", both)]),
    ]
    halves(book, grid, "财政拨款收支预算总表", parts)
    return grid


def _yiwu_general(book: Book, o: Office) -> list[tuple[str, Grid]]:
    cols = [("合计", "", GP), ("基本支出", "basic", GP), ("项目支出", "project", GP)]
    general, econ, fund = Grid(2), Grid(2), Grid(1)
    general.row(c("功能分类科目", 2), c("2024年预算数", 3))
    general.row("科目编码", "科目名称", *(x[0] for x in cols))
    functional(book, general, o, "一般公共预算支出表", [(f"2024年预算数/{x}", k, s) for x, k, s in cols], "indent", source=GP)
    econ.row(c("经济分类科目", 2), c("2024年基本支出", 3))
    econ.row("科目编码", "科目名称", "合计", "人员经费", "公用经费")
    economic(book, econ, o, "一般公共预算基本支出表", [f"2024年基本支出/{x}" for x in ("合计", "人员经费", "公用经费")])
    fund.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    functional(book, fund, o, "政府性基金预算支出表", [(x, k, GF) for x, k, _ in cols], "indent", source=GF)
    return [("一般公共预算支出表", general), ("一般公共预算基本支出表", econ), ("政府性基金预算支出表", fund)]


def _yiwu_cars(book: Book, o: Office) -> Grid:
    grid = Grid(1)
    grid.row("项目", "2023年预算数", "2024年预算数")
    names = ("合计", "1.因公出国（境）费用", "2.公务用车购置及运行费", "其中：公务用车购置费", "公务用车运行费", "3.公务接待费")
    before = (D("34.60"), D(0), D("24.00"), D(0), D("24.00"), D("10.60"))
    for name, now, old in zip(names, o.car(), before, strict=True):
        cells = [fact(book, "“三公”经费预算表", "", name, x, v, "0") for x, v in (("2023年预算数", old), ("2024年预算数", now))]
        grid.row(name, *cells)
    return grid


def _yiwu_works(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    cols = ["total", GP, GF, "", UF, CO]
    grid.row(c("项目名称", rowspan=2), c("实施单位", rowspan=2), c("2024年预算安排", 6))
    grid.row("合计", "一般公共预算", "政府性基金预算", "财政专户", "单位资金", "上年结转")
    works(book, grid, o.works, lambda n, x: [c(x.name), c(x.unit)], cols, "unit")
    grid.row(c("合计", 2), *sums(book, o.works, cols, again=True))
    return grid


def yiwu() -> Book:
    o = YIWU
    book = Book("sixteenth_yiwu", "department_budget", Place("浙江省", "金华市", "义乌市", "330782"), o.name, 2024)
    book.sheet("说明", *_yiwu_words(book, o))
    known(book, o)
    tables = [
        ("收支预算总表", _yiwu_totals(book, o)),
        ("收入预算总表", _yiwu_income(book, o)),
        ("支出预算总表", _yiwu_spending(book, o)),
        ("财政拨款收支预算总表", _yiwu_fiscal(book, o)),
        *_yiwu_general(book, o),
    ]
    empty = Grid(1)
    empty.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    empty.row("", "", "", "", "")
    tables += [("国有资本经营预算支出表", empty), ("“三公”经费预算表", _yiwu_cars(book, o)), ("项目支出预算表", _yiwu_works(book, o))]
    for n, (title, grid) in enumerate(tables, 1):
        note = ["注：本部门2024年没有使用国有资本经营预算拨款安排的支出，故本表无数据。"] if grid is empty else []
        book.sheet(f"表{n}", f"表{n}：2024年{title}", f"单位名称：{o.name}　　　　单位：万元", grid, *note)
    as_titled(book, "2024年")
    return book


CHIZHOU = Office(
    "池州市文化和旅游局",
    2023,
    basic(f2070101="968.24+121.70", f2070104="312.55+26.40", f2080505="118.62", f2101101="39.47", f2101102="21.18", f2210201="102.83"),
    (
        w("公共图书馆免费开放及文献购置", "2070104", "池州市图书馆", gp="128.00", co="6.35"),
        w("群众文化活动经费", "2070109", "池州市文化馆", gp="86.50"),
        w("傩戏等非遗保护与传承", "2070111", "池州市文化和旅游局", gp="65.00", uf="10.00"),
        w("旅游宣传营销专项", "2070113", "池州市文化和旅游局", gp="480.00"),
        w("文物保护单位日常维护", "2070204", "池州市文化和旅游局", gp="74.20", co="18.90"),
        w("国家电影事业发展专项资金", "2070701", "池州市文化和旅游局", gf="22.00"),
        w("文化馆社会艺术培训", "2070109", "池州市文化馆", sa="30.00", kind="其他运转类"),
    ),
    ("0", "0", "7.20", "4.80"),
    ("池州市文化和旅游局", "池州市图书馆", "池州市文化馆"),
)


def _chizhou_totals(book: Book, o: Office) -> list[tuple[str, Grid]]:
    total, fiscal = Grid(2), Grid(2)
    total.row(c("收　入", 2), c("支　出", 2))
    total.row("项　目", "预算数", "项　目", "预算数")
    classes = ("201", "207", "208", "210", "212", "221", "229")
    income = [
        ("一、一般公共预算拨款收入", [o.amount(source=GP)]),
        ("二、政府性基金预算拨款收入", [o.amount(source=GF)]),
        ("三、国有资本经营预算拨款收入", [D(0)]),
        ("四、财政专户管理资金收入", [o.amount(source=SA)]),
        ("五、单位资金收入", [o.amount(source=UF)]),
    ]
    feet = [("本年收入小计", [o.amount() - o.amount(source=CO)]), ("上年结转结余", [o.amount(source=CO)]), ("收入总计", [o.amount()])]
    out = [("本年支出小计", [o.amount()]), ("结转下年", [D(0)]), ("支出总计", [o.amount()])]
    halves(book, total, "收支总表", [(["收入/预算数"], income, feet), (["支出/预算数"], class_rows(o, [""], classes), out)], "0")
    names = ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"]
    fiscal.row(c("收入", 2), c("支出", 5))
    fiscal.row("项目", "预算数", "项目", *names)
    both = [o.amount(source=s) for s in ("fiscal", GP, GF, SC)]
    income = [
        ("一、本年财政拨款收入", both[:1]),
        ("（一）一般公共预算拨款", [both[1]]),
        ("（二）政府性基金预算拨款", [both[2]]),
        ("（三）国有资本经营预算拨款", [both[3]]),
    ]
    parts = [
        (["收入/预算数"], income, [("收入总计", both[:1])]),
        ([f"支出/{x}" for x in names], class_rows(o, ["fiscal", GP, GF, SC], classes), [("支出总计", both)]),
    ]
    halves(book, fiscal, "财政拨款收支总表", parts, "0")
    return [("收支总表", total), ("财政拨款收支总表", fiscal)]


def _chizhou_income(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(c("单位代码", rowspan=2), c("单位名称", rowspan=2), c("合计", rowspan=2), c("本年收入", 6), c("上年结转结余", rowspan=2))
    inner = [
        ("小计", "", "now"),
        ("一般公共预算", "", GP),
        ("政府性基金预算", "", GF),
        ("国有资本经营预算", "", SC),
        ("财政专户管理资金", "", SA),
        ("单位资金", "", UF),
    ]
    grid.row(*(x[0] for x in inner))
    rows = [("", "合计", ""), *((f"0520{n:02d}", x, x) for n, x in enumerate(o.units, 1))]
    for code, name, unit in rows:
        whole, kept = o.amount(unit=unit), o.amount(source=CO, unit=unit)
        cells = [fact(book, "收入总表", code, name, "合计", whole, "0")]
        cells += [
            fact(book, "收入总表", code, name, f"本年收入/{x}", whole - kept if s == "now" else o.amount("", k, s, unit), "0")
            for x, k, s in inner
        ]
        cells.append(fact(book, "收入总表", code, name, "上年结转结余", kept, "0"))
        grid.row(*([c(code), c(name)] if code else [c("合计", 2)]), *cells)
    return grid


def _chizhou_spending(book: Book, o: Office) -> list[tuple[str, Grid]]:
    whole, general, econ, fund = Grid(1), Grid(2), Grid(2), Grid(1)
    names = ["合计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出"]
    whole.row("科目编码", "科目名称", *names)
    cols = list(zip(names, ("", "basic", "project", "none", "none", "none"), [""] * 6, strict=True))
    functional(book, whole, o, "支出总表", cols, "both", "0", bottom=True)
    general.row(c("科目编码", rowspan=2), c("科目名称", rowspan=2), c("合计", rowspan=2), c("基本支出", 3), c("项目支出", rowspan=2))
    general.row("小计", "人员经费", "公用经费")
    cols = [
        ("合计", "", GP),
        ("基本支出/小计", "basic", GP),
        ("基本支出/人员经费", "people", GP),
        ("基本支出/公用经费", "public", GP),
        ("项目支出", "project", GP),
    ]
    functional(book, general, o, "一般公共预算支出表", cols, "both", "0", source=GP, bottom=True)
    econ.row(c("部门预算支出经济分类科目", 2), c("本年一般公共预算基本支出", 3))
    econ.row("科目编码", "科目名称", "合计", "人员经费", "公用经费")
    labels = [f"本年一般公共预算基本支出/{x}" for x in ("合计", "人员经费", "公用经费")]
    economic(book, econ, o, "一般公共预算基本支出表", labels, zero="0", bottom=True)
    fund.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    cols = [("合计", "", GF), ("基本支出", "basic", GF), ("项目支出", "project", GF)]
    functional(book, fund, o, "政府性基金预算支出表", cols, "both", "0", source=GF, bottom=True)
    return [("支出总表", whole), ("一般公共预算支出表", general), ("一般公共预算基本支出表", econ), ("政府性基金预算支出表", fund)]


def _chizhou_works(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(
        c("类型", rowspan=2),
        c("项目名称", rowspan=2),
        c("项目单位", rowspan=2),
        c("合计", rowspan=2),
        c("本年拨款", 3),
        c("财政拨款结转结余", rowspan=2),
        c("财政专户管理资金", rowspan=2),
        c("单位资金", rowspan=2),
    )
    grid.row("一般公共预算", "政府性基金预算", "国有资本经营预算")
    cols = ["total", GP, GF, "", CO, SA, UF]
    works(book, grid, o.works, lambda n, x: [c(x.kind), c(x.name), c(x.unit)], cols, "unit")
    grid.row(c("合计", 3), *sums(book, o.works, cols, again=True))
    return grid


def _chizhou_bought(book: Book) -> Grid:
    grid = Grid(1)
    grid.row("采购品目", "合计", "一般公共预算", "政府性基金预算", "其他资金")
    rows = (
        ("A02010105 便携式计算机", "9.60", "9.60"),
        ("A05010301 办公椅", "2.40", "2.40"),
        ("C0802 会计服务", "15.00", "5.00"),
        ("C23090199 其他印刷服务", "38.00", "38.00"),
    )
    parts = [(name, D(a), D(b)) for name, a, b in rows]
    parts.append(("合计", sum((x[1] for x in parts), D(0)), sum((x[2] for x in parts), D(0))))
    for name, total, general in parts:
        code, _, item = name.rpartition(" ")
        values = (("合计", total), ("一般公共预算", general), ("政府性基金预算", D(0)), ("其他资金", total - general))
        grid.row(name, *(fact(book, "政府采购支出表", code, item, x, v, "0") for x, v in values))
    return grid


def _chizhou_cars(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(
        c("单位名称", rowspan=2),
        c("合计", rowspan=2),
        c("因公出国（境）费", rowspan=2),
        c("公务用车购置及运行费", 3),
        c("公务接待费", rowspan=2),
    )
    grid.row("小计", "公务用车购置费", "公务用车运行费")
    top = "公务用车购置及运行费/"
    labels = ("合计", "因公出国（境）费", top + "小计", top + "公务用车购置费", top + "公务用车运行费", "公务接待费")
    cells = (fact(book, "“三公”经费支出表", "", o.name, x, v, "0") for x, v in zip(labels, o.car(), strict=True))
    grid.row(o.name, *cells)
    return grid


def chizhou() -> Book:
    o = CHIZHOU
    book = Book("sixteenth_chizhou", "department_budget", Place("安徽省", "池州市", "", "341700"), o.name, 2023, commas=True)
    book.sheet(
        "封面",
        "池州市文化和旅游局2023年部门预算公开表",
        "编制说明：本套表格金额单位均为万元，各表不再单独注明。",
        f"2023年度部门收支总预算{said(book, 'total', o.amount())}，其中：一般公共预算拨款{said(book, GP, o.amount(source=GP))}。",
    )
    known(book, o)
    first, fiscal = _chizhou_totals(book, o)
    spending = _chizhou_spending(book, o)
    tables = [
        first,
        ("收入总表", _chizhou_income(book, o)),
        spending[0],
        fiscal,
        *spending[1:],
        ("项目支出表", _chizhou_works(book, o)),
        ("政府采购支出表", _chizhou_bought(book)),
        ("“三公”经费支出表", _chizhou_cars(book, o)),
    ]
    for n, (title, grid) in enumerate(tables, 1):
        book.sheet(f"公开表{n}", f"部门公开表{n}", f"池州市文化和旅游局2023年{title}", grid)
    as_titled(book, "池州市文化和旅游局2023年")
    return book


QIANWEI = Office(
    "犍为县交通运输局",
    2025,
    basic(f2080505="58.731264", f2101101="31.4428", f2140101="486.2935+72.154", f2210201="61.0892"),
    (
        w("农村公路养护经费", "2140106", "犍为县交通运输局", "", gp="620.00"),
        w("渡口渡船公益性运营补助", "2140112", "犍为县交通运输局", "", gp="38.4625"),
        w("交通运输综合行政执法办案经费", "2140112", "犍为县交通运输综合行政执法大队", "", gp="45.60"),
        w("乡镇客运站点维护", "2140104", "犍为县交通运输局", "", gp="27.00"),
        w("农村公路建设县级配套", "2120804", "犍为县交通运输局", "", gf="1500.00"),
    ),
    ("0", "0", "5.40", "1.85"),
    ("犍为县交通运输局", "犍为县交通运输综合行政执法大队"),
)


def _qianwei_totals(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(c("收入", 2), c("支出", 2))
    grid.row("项目", "2025年预算数", "项目", "2025年预算数")
    income = [
        ("一、一般公共预算拨款收入", [o.amount(source=GP)]),
        ("二、政府性基金预算拨款收入", [o.amount(source=GF)]),
        ("三、国有资本经营预算拨款收入", [None]),
        ("四、事业收入", [None]),
        ("五、其他收入", [None]),
    ]
    feet = [("本年收入合计", [o.amount()]), ("六、上年结转", [None]), ("收入总计", [o.amount()])]
    out = [("本年支出合计", [o.amount()]), ("八、结转下年", [None]), ("支出总计", [o.amount()])]
    body = class_rows(o, [""], ("201", "205", "208", "210", "212", "214", "221"))
    halves(book, grid, "部门收支总表", [(["收入/2025年预算数"], income, feet), (["支出/2025年预算数"], body, out)])
    return grid


def _qianwei_split(book: Book, o: Office, table: str, source: str) -> Grid:
    grid = Grid(3)
    grid.row(c("项目", 4), c("合计", rowspan=3), c("基本支出", rowspan=3), c("项目支出", rowspan=3))
    grid.row(c("科目编码", 3), c("科目名称", rowspan=2))
    grid.row("类", "款", "项")
    cols = [("合计", "", source), ("基本支出", "basic", source), ("项目支出", "project", source)]
    functional(book, grid, o, table, cols, "split", source=source, leaves=True, total="合　计" if source else "合计")
    return grid


def _qianwei_econ(book: Book, o: Office) -> Grid:
    grid = Grid(3)
    grid.row(c("部门经济分类科目", 3), c("基本支出", 3))
    grid.row(c("科目编码", 2), c("科目名称", rowspan=2), c("合计", rowspan=2), c("人员经费", rowspan=2), c("公用经费", rowspan=2))
    grid.row("类", "款")
    economic(book, grid, o, "一般公共预算基本支出预算表", [f"基本支出/{x}" for x in ("合计", "人员经费", "公用经费")], "split2")
    return grid


def _qianwei_works(book: Book, o: Office) -> Grid:
    grid = Grid(2)
    grid.row(c("科目编码", 3), c("项目名称", rowspan=2), c("金额", rowspan=2))
    grid.row("类", "款", "项")
    grid.row("", "", "", "合计", *sums(book, o.works, ["total"], again=True))
    for unit in o.units:
        own = [x for x in o.works if x.unit == unit]
        grid.row("", "", "", "　" + unit, *only(book, own, ["total"]))
        works(book, grid, own, lambda n, x: [c(x.func[:3]), c(x.func[3:5]), c(x.func[5:]), c("　　" + x.name)], ["total"], "unit")
    return grid


def _qianwei_cars(book: Book, o: Office) -> Grid:
    grid = Grid(3)
    grid.row(c("单位编码", rowspan=3), c("单位名称", rowspan=3), c("当年财政拨款预算安排", 6))
    grid.row(c("合计", rowspan=2), c("因公出国（境）费用", rowspan=2), c("公务用车购置及运行费", 3), c("公务接待费", rowspan=2))
    grid.row("小计", "公务用车购置费", "公务用车运行费")
    top, mid = "当年财政拨款预算安排/", "公务用车购置及运行费/"
    labels = ("合计", "因公出国（境）费用", mid + "小计", mid + "公务用车购置费", mid + "公务用车运行费", "公务接待费")
    for code, name in (("", "合计"), ("326001", o.name)):
        cells = [fact(book, "“三公”经费支出预算表", code, name, top + x, v) for x, v in zip(labels, o.car(), strict=True)]
        grid.row(*([c(code), c(name)] if code else [c("合计", 2)]), *cells)
    return grid


def qianwei() -> Book:
    o = QIANWEI
    book = Book("sixteenth_qianwei", "department_budget", Place("四川省", "乐山市", "犍为县", "511123"), o.name, 2025, "元", commas=True)
    known(book, o, fiscal=False)
    tables = [
        ("表1", "部门收支总表", _qianwei_totals(book, o)),
        ("表1-2", "部门支出总表", _qianwei_split(book, o, "部门支出总表", "")),
        ("表3", "一般公共预算支出预算表", _qianwei_split(book, o, "一般公共预算支出预算表", GP)),
        ("表3-1", "一般公共预算基本支出预算表", _qianwei_econ(book, o)),
        ("表3-2", "部门项目支出预算表", _qianwei_works(book, o)),
        ("表3-3", "“三公”经费支出预算表", _qianwei_cars(book, o)),
        ("表4", "政府性基金支出预算表", _qianwei_split(book, o, "政府性基金支出预算表", GF)),
    ]
    for number, title, grid in tables:
        book.sheet(number, number, title, f"部门：{o.name}　　　　　　单位：元", grid)
    book.sheets[0].blocks.insert(0, "犍为县交通运输局2025年部门预算")
    return book


FORMS = [
    Form("sixteenth_yiwu", "department_budget", yiwu, "pdf xlsx md_lost"),
    Form("sixteenth_chizhou", "department_budget", chizhou, "xls html torn"),
    Form("sixteenth_qianwei", "department_budget", qianwei, "xlsx csv aligned"),
]
