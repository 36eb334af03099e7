"""Money as city, county and provincial departments publish it: budgets and final accounts, statements and lists of projects."""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ..book import Book, Cell, Grid, Place, c, levels
from ..content import LEVEL1, LEVEL2, Indicator, Project, projects
from . import Form

Amount = Decimal | None
NAMES = dict(
    line.split(" ")
    for line in """
201 一般公共服务支出
20138 市场监督管理事务
2013801 行政运行
2013804 经营主体管理
2013812 药品事务
2013815 质量安全监管
2013816 食品安全监管
205 教育支出
20501 教育管理事务
2050101 行政运行
20502 普通教育
2050201 学前教育
2050202 小学教育
2050203 初中教育
2050204 高中教育
20503 职业教育
2050302 中等职业教育
20508 进修及培训
2050803 培训支出
20509 教育费附加安排的支出
2050904 中等职业学校教学设施
206 科学技术支出
20601 科学技术管理事务
2060101 行政运行
20603 应用研究
2060302 社会公益研究
20604 技术研究与开发
2060404 科技成果转化与扩散
207 文化旅游体育与传媒支出
20701 文化和旅游
2070101 行政运行
2070104 图书馆
2070109 群众文化
208 社会保障和就业支出
20802 民政管理事务
2080201 行政运行
2080208 基层政权建设和社区治理
20805 行政事业单位养老支出
2080501 行政单位离退休
2080502 事业单位离退休
2080505 机关事业单位基本养老保险缴费支出
2080506 机关事业单位职业年金缴费支出
210 卫生健康支出
21001 卫生健康管理事务
2100101 行政运行
21004 公共卫生
2100401 疾病预防控制机构
2100408 基本公共卫生服务
21011 行政事业单位医疗
2101101 行政单位医疗
2101102 事业单位医疗
2101103 公务员医疗补助
212 城乡社区支出
21201 城乡社区管理事务
2120101 行政运行
21208 国有土地使用权出让收入安排的支出
2120801 征地和拆迁补偿支出
2120804 农村基础设施建设支出
2120899 其他国有土地使用权出让收入安排的支出
21213 城市基础设施配套费安排的支出
2121301 城市公共设施
213 农林水支出
21301 农业农村
2130101 行政运行
2130104 事业运行
2130108 病虫害控制
2130135 农业生态资源保护
2130153 耕地建设与利用
21303 水利
2130301 行政运行
2130305 水利工程建设
2130306 水利工程运行与维护
2130310 水土保持
2130335 农村供水
221 住房保障支出
22102 住房改革支出
2210201 住房公积金
2210203 购房补贴
223 国有资本经营预算支出
22301 解决历史遗留问题及改革成本支出
2230105 国有企业退休人员社会化管理补助支出
22302 国有企业资本金注入
2230203 公益性设施投资支出
229 其他支出
22960 彩票公益金安排的支出
2296002 用于社会福利的彩票公益金支出
301 工资福利支出
30101 基本工资
30102 津贴补贴
30103 奖金
30107 绩效工资
30108 机关事业单位基本养老保险缴费
30109 职业年金缴费
30110 职工基本医疗保险缴费
30112 其他社会保障缴费
30113 住房公积金
302 商品和服务支出
30201 办公费
30202 印刷费
30205 水费
30206 电费
30207 邮电费
30211 差旅费
30213 维修（护）费
30215 会议费
30216 培训费
30217 公务接待费
30228 工会经费
30231 公务用车运行维护费
30239 其他交通费用
30299 其他商品和服务支出
303 对个人和家庭的补助
30302 退休费
30305 生活补助
30309 奖励金
310 资本性支出
31002 办公设备购置
31003 专用设备购置
""".strip().splitlines()
)
CHINESE = "一二三四五六七八九十"


# ---- amounts and rows shared by the forms ----


def chance(seed: str) -> random.Random:
    return random.Random(zlib.crc32(seed.encode()))


def some(draw: random.Random, low: int, high: int, places: int = 2) -> Decimal:
    """An amount in 万元 between two bounds."""
    return Decimal(draw.randrange(low * 10**places, high * 10**places)).scaleb(-places)


def add(values: Iterable[Amount]) -> Amount:
    """The sum of what is printed; nothing where nothing is."""
    known = [x for x in values if x is not None]
    return sum(known, Decimal(0)) if known else None


def total(values: Iterable[Amount]) -> Decimal:
    return add(values) or Decimal("0.00")


def across(rows: Iterable[Sequence[Amount]]) -> list[Amount]:
    """Column by column sums."""
    return [add(column) for column in zip(*rows, strict=True)]


def tree(leaves: dict[str, Sequence[Amount]]) -> list[tuple[str, str, list[Amount]]]:
    """Rows of a classified statement: class, section and item with their sums."""
    out, seen = [], set()
    for code in sorted(leaves):
        for size in (3, 5, 7):
            head = code[:size]
            if head not in seen:
                seen.add(head)
                out.append((head, NAMES[head], across(v for k, v in leaves.items() if k.startswith(head))))
    return out


def put(book: Book, table: str, code: str, item: str, columns: Sequence[str], values: Sequence[Amount | str]) -> list[Cell]:
    """Cells of the figures of a line of a statement; None is a blank cell, a text stands as it is and is no amount."""
    out = []
    for column, value in zip(columns, values, strict=True):
        text = "" if value is None else value if isinstance(value, str) else book.line(table, code, item, column, value)
        out.append(c(text))
    return out


def indent(code: str) -> str:
    return "　" * {3: 0, 5: 1, 7: 2}.get(len(code), 0)


def change(old: Amount, new: Amount) -> str:
    """Growth in percent, as printed."""
    return "" if not old or new is None else f"{(new - old) * 100 / old:.2f}%"


Side = list[tuple[str, list[Amount]]]


def facing(book: Book, table: str, heads: tuple[str, str], names: tuple[str, str], columns: Sequence[str], left: Side, right: Side) -> Grid:
    """Two lists next to each other: income on the left, expenditure on the right; `columns` are those of either side."""
    grid = Grid(heading=2)
    grid.row(c(heads[0], 1 + len(columns)), c(heads[1], 1 + len(columns)))
    grid.row(names[0], *columns, names[1], *columns)
    blank: tuple[str, list[Amount]] = ("", [None] * len(columns))
    for n in range(max(len(left), len(right))):
        cells: list[Cell | str] = []
        for head, side in zip(heads, (left, right), strict=True):
            item, values = side[n] if n < len(side) else blank
            cells += [item, *put(book, table, "", item.strip("　 "), [f"{head}/{x}" for x in columns], values)]
        grid.row(*cells)
    return grid


@dataclass
class Item:
    """A project of a list: its amounts by source, in 万元."""

    name: str
    code: str = ""
    unit: str = ""
    more: dict[str, str] = field(default_factory=dict)
    parts: dict[str, Decimal] = field(default_factory=dict)

    @property
    def project(self) -> Project:
        return Project(self.name, "", ())

    @property
    def total(self) -> Decimal:
        return total(self.parts.values())

    def by(self, sources: Sequence[str]) -> list[Amount]:
        return [self.total if x == "total" else self.parts.get(x) for x in sources]


def paid(book: Book, seq: str, sources: Sequence[str], values: Sequence[Amount], again: bool = False) -> list[Cell]:
    """Cells of budget figures by source; None is a blank cell."""
    return [c("" if v is None else book.money(seq, "budget", s, v, again)) for s, v in zip(sources, values, strict=True)]


def listed(book: Book, item: Item, **printed: str) -> str:
    return book.project(item.project, project_code=item.code, unit_name=item.unit, **printed)


# ---- 1 Zhejiang: a whole department budget ----

WATER = {
    "2080505": ("98.42", None), "2080506": ("49.21", None), "2101101": ("41.06", None), "2101103": ("18.75", None),
    "2130301": ("1046.33", None),
    "2130305": (None, "2380.00"), "2130306": (None, "765.40"), "2130310": (None, "92.60"), "2130335": (None, "318.00"),
    "2120804": (None, "640.00"), "2210201": ("126.90", None), "2210203": ("32.18", None),
}  # fmt: skip


def decimals(given: dict[str, tuple[str | None, ...]]) -> dict[str, list[Amount]]:
    return {k: [Decimal(x) if x else None for x in v] for k, v in given.items()}


def zhejiang() -> Book:
    book = Book("sixth_zj_water", "department_budget", Place("浙江省", "丽水市", "松阳县", "331124"), "松阳县水利局", 2024)
    leaves = decimals(WATER)
    fund = {k: v for k, v in leaves.items() if k.startswith("21208")}
    special, carry = Decimal("85.00"), Decimal("126.40")
    elsewhere = {"2130306": special, "2130305": carry}
    public = {k: [a, b - elsewhere[k] if b and k in elsewhere else b] for k, (a, b) in leaves.items() if k not in fund}
    everything = total(x for v in leaves.values() for x in v)
    appropriated = everything - special - carry
    whole = book.money("", "budget", "total", everything)  # of the department; the list's 合计 below sums up its projects alone
    book.sheet(
        "说明", "松阳县水利局2024年部门预算", "一、部门主要职责",
        "（一）贯彻执行水利工作的方针政策和法律法规，负责保障水资源的合理开发利用，拟订全县水利发展规划并组织实施。",
        "二、2024年部门预算安排情况说明",
        f"按照综合预算的原则，松阳县水利局所有收入和支出均纳入部门预算管理。松阳县水利局2024年收支总预算{whole}万元。",
        "三、名词解释",
        "基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。",
    )  # fmt: skip
    _zj_totals(book, leaves, everything, appropriated, special, carry)
    _zj_function(book, public)
    _zj_three(book)
    _zj_projects(book, special, carry)
    fund_total = total(x for v in fund.values() for x in v)
    table, columns = "政府性基金预算支出表", ["合计", "基本支出", "项目支出"]
    grid = Grid(heading=1)
    grid.row("科目编码", "科目名称", *columns)
    for code, name, (basic, extra) in tree(fund):
        grid.row(code, indent(code) + name, *put(book, table, code, name, columns, [add([basic, extra]), basic, extra]))
    grid.row("", "合计", *put(book, table, "", "合计", columns, [fund_total, None, fund_total]))
    book.sheet("表5", "附表5　政府性基金预算支出表", "部门：松阳县水利局　　　　单位：万元", grid)
    empty = Grid()
    empty.row("科目编码", "科目名称", "合计", "基本支出", "项目支出")
    empty.row("", "", "", "", "")
    note = "注：松阳县水利局2024年没有使用国有资本经营预算安排的支出，故本表无数据。"
    book.sheet("表6", "附表6　国有资本经营预算支出表", "部门：松阳县水利局　　　　单位：万元", empty, note)
    return book


def _zj_totals(book: Book, leaves: dict, everything: Decimal, appropriated: Decimal, special: Decimal, carry: Decimal) -> None:
    def by(head: str) -> Decimal:
        return total(x for k, v in leaves.items() if k.startswith(head) for x in v)

    fund = by("21208")
    left: Side = [
        ("一、财政拨款收入", [appropriated]), ("　　1.一般公共预算拨款收入", [appropriated - fund]), ("　　2.政府性基金预算拨款收入", [fund]),  # noqa: E501
        ("二、财政专户管理资金收入", [special]), ("三、事业收入", [None]), ("四、其他收入", [None]), ("", [None]),
        ("本年收入合计", [appropriated + special]), ("上年结转结余", [carry]), ("收入总计", [everything]),
    ]  # fmt: skip
    right: Side = [(f"{CHINESE[n]}、{NAMES[h]}", [by(h)]) for n, h in enumerate(("208", "210", "212", "213", "221"))]
    right += [("", [None]), ("", [None]), ("本年支出合计", [everything]), ("结转下年", [Decimal("0.00")]), ("支出总计", [everything])]
    table = "部门收支预算总表"
    grid = facing(book, table, ("收入", "支出"), ("项目", "项目"), ["预算数"], left, right)
    book.sheet("表1", f"附表1　{table}", "部门：松阳县水利局　　　　单位：万元", grid)


def _zj_function(book: Book, public: dict[str, list[Amount]]) -> None:
    table, columns = "一般公共预算支出表", ["2023年执行数", "2024年预算数/小计", "2024年预算数/基本支出", "2024年预算数/项目支出"]
    draw = chance("zj")
    shares = {k: Decimal(draw.choice(["0.92", "0.97", "1.03", "1.08"])) for k in public}
    before = {k: [(total(v) * shares[k]).quantize(Decimal("0.01")), add(v), *v] for k, v in public.items()}
    grid = Grid(heading=2)
    grid.row(c("功能分类科目", 2), c(columns[0], 1, 2), c("2024年预算数", 3))
    grid.row("科目编码", "科目名称", "小计", "基本支出", "项目支出")
    for code, name, values in tree(before):
        grid.row(code, indent(code) + name, *put(book, table, code, name, columns, values))
    grid.row(c("合　计", 2), *put(book, table, "", "合计", columns, across(before.values())))
    book.sheet("表2", f"附表2　{table}", "部门：松阳县水利局　　　　单位：万元", grid)


def _zj_three(book: Book) -> None:
    table, columns = "一般公共预算“三公”经费支出表", ["2023年预算数", "2024年预算数", "增减额"]
    rows = [("因公出国（境）费", "0.00", "0.00"), ("公务接待费", "12.80", "11.50"), ("公务用车购置及运行维护费", "36.00", "52.40"),
            ("其中：公务用车购置费", "0.00", "18.00"), ("公务用车运行维护费", "36.00", "34.40")]  # fmt: skip
    grid = Grid(heading=1)
    grid.row("项目", *columns, "增减变动说明")
    for n, (item, old, new) in enumerate([("合计", "48.80", "63.90"), *rows]):
        pair = [Decimal(old), Decimal(new)]
        why = "按规定更新公务用车1辆。" if n == 3 else "压减一般性支出。" if n in (2,) else ""
        shown = item if n in (0, 1, 2, 3) else "　　" + item
        grid.row(shown, *put(book, table, "", item, columns, [*pair, pair[1] - pair[0]]), why)
    book.sheet("表3", f"附表3　{table}", "部门：松阳县水利局　　　　单位：万元", grid)


def _zj_projects(book: Book, special: Decimal, carry: Decimal) -> None:
    sources = ["total", "general_public", "government_fund", "special_account", "carryover"]
    g, f, s, k = sources[1:]
    zero = Decimal("0.00")
    items = [
        Item("松阴溪干流（古市镇至望松街道段）防洪提升工程县级配套资金", parts={g: Decimal("2253.60"), f: zero, k: carry}),
        Item("农村饮用水达标提标工程县级统管长效管护补助", parts={g: Decimal("318.00"), f: zero}),
        Item("小型水库系统治理与大坝安全鉴定经费", parts={g: Decimal("680.40"), f: zero, s: special}),
        Item("水土保持监测与生产建设项目监督性检查技术服务费", parts={g: Decimal("92.60")}),
        Item("农村基础设施（山塘综合整治）建设", parts={f: Decimal("640.00")}),
    ]
    grid = Grid(heading=2)
    grid.row(c("项目名称", 1, 2), c("合计", 1, 2), c("本年财政拨款", 2), c("财政专户管理资金", 1, 2), c("上年结转", 1, 2))
    grid.row("一般公共预算", "政府性基金预算")
    sums = across(x.by(sources) for x in items)
    assert sums[3:] == [special, carry]
    grid.row("合计", *paid(book, "", sources, sums, again=True))
    for item in items:
        grid.row(item.name, *paid(book, listed(book, item), sources, item.by(sources)))
    book.sheet("表4", "附表4　部门项目支出预算表", "部门：松阳县水利局　　　　单位：万元", grid)


# ---- 2 Jiangsu: final accounts with line and column numbers ----

SCHOOLS = {  # fiscal income, business income, of which fees, other income; basic and project expenditure follow from them
    "2050101": ("1386.20", None, None, None, "0.93"), "2050201": ("2204.57", "618.40", "618.40", None, "0.40"),
    "2050202": ("28417.66", None, None, "65.20", "0.88"), "2050203": ("19350.08", None, None, "31.75", "0.86"),
    "2050204": ("11862.39", "2940.15", "2905.00", None, "0.74"), "2050302": ("4620.00", "388.60", "301.20", "12.00", "0.71"),
    "2050904": ("530.00", None, None, None, "0"), "2080505": ("3987.12", None, None, None, "1"),
    "2101102": ("1702.35", None, None, None, "1"), "2210201": ("4410.80", None, None, None, "1"),
}  # fmt: skip


def jiangsu() -> Book:
    book = Book("sixth_js_education", "final_accounts", Place("江苏省", "宿迁市", "泗洪县", "321324"), "泗洪县教育局", 2023, commas=True)
    income: dict[str, list[Amount]] = {}
    spent: dict[str, list[Amount]] = {}
    for code, values in SCHOOLS.items():
        fiscal, business, fees, other = (Decimal(x) if x else None for x in values[:4])
        whole = total([fiscal, business, other])
        basic = (whole * Decimal(values[4])).quantize(Decimal("0.01"))
        income[code] = [whole, fiscal, None, business, fees, other]
        spent[code] = [whole, basic or None, whole - basic or None, None, None]
    unit = "公开部门：泗洪县教育局　　　　　　　　　　　　　　　　　　　金额单位：万元"
    book.sheet("公开01表", "泗洪县教育局2023年度部门决算公开表", "收入支出决算总表", "公开01表", unit, _js_both(book, income))
    columns = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入/小计", "事业收入/其中：教育收费", "其他收入"]
    grid = Grid(heading=3)
    grid.row(c("项目", 2), *(c(x, 1, 2) for x in columns[:3]), c("事业收入", 2), c("其他收入", 1, 2))
    grid.row("功能分类科目编码", "科目名称", "小计", "其中：教育收费")
    _js_body(book, "收入决算表", grid, columns, income)
    note = "注：本表反映部门本年度取得的各项收入情况。本表以万元为单位，保留两位小数。"
    book.sheet("公开02表", "收入决算表", "公开02表", unit, grid, note)
    columns = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "对附属单位补助支出"]
    grid = Grid(heading=3)
    grid.row(c("项目", 2), *(c(x, 1, 2) for x in columns))
    grid.row("功能分类科目编码", "科目名称")
    _js_body(book, "支出决算表", grid, columns, spent)
    book.sheet("公开03表", "支出决算表", "公开03表", unit, grid, "注：本表反映部门本年度各项支出情况。")
    return book


def _js_body(book: Book, table: str, grid: Grid, columns: list[str], leaves: dict[str, list[Amount]]) -> None:
    grid.row(c("栏次", 2), *(str(n + 1) for n in range(len(columns))))
    grid.row(c("合计", 2), *put(book, table, "", "合计", columns, across(leaves.values())))
    for code, name, values in tree(leaves):
        grid.row(Cell(code), name, *put(book, table, code, name, columns, values))


def _js_both(book: Book, income: dict[str, list[Amount]]) -> Grid:
    table = "收入支出决算总表"
    sums = across(income.values())
    surplus = Decimal("214.36")
    left = [("一、一般公共预算财政拨款收入", sums[1]), ("二、政府性基金预算财政拨款收入", None), ("三、上级补助收入", None),
            ("四、事业收入", sums[3]), ("五、其他收入", sums[5]), ("本年收入合计", sums[0]), ("使用非财政拨款结余", None),
            ("年初结转和结余", surplus), ("总计", total([sums[0], surplus]))]  # fmt: skip
    heads = ("205", "208", "210", "221")
    right = [(f"{CHINESE[n]}、{NAMES[h]}", total(v[0] for k, v in income.items() if k.startswith(h))) for n, h in enumerate(heads)]
    right += [("", None), ("本年支出合计", sums[0]), ("结余分配", None), ("年末结转和结余", surplus), ("总计", total([sums[0], surplus]))]
    grid = Grid(heading=3)
    grid.row(c("收入", 3), c("支出", 3))
    grid.row("项目", "行次", "金额", "项目", "行次", "金额")
    grid.row("栏次", "", "1", "栏次", "", "2")
    for n, ((a, x), (b, y)) in enumerate(zip(left, right, strict=True), 1):
        cells = put(book, table, "", a, ["收入/金额"], [x]) + put(book, table, "", b, ["支出/金额"], [y])
        grid.row(a, str(n), cells[0], b, str(n + len(left)), cells[1])
    return grid


# ---- 3 Anhui: last year, this year and the change, in 千元 ----

HEALTH = ("2080505", "2100101", "2100401", "2100408", "2101101", "2101103", "2210201", "2296002")


def anhui() -> Book:
    book = Book("sixth_ah_health", "department_budget", Place("安徽省", "六安市", "霍山县", "341525"), "霍山县卫生健康委员会", 2025, "千元")
    draw = chance("anhui")
    leaves: dict[str, list[Amount]] = {}
    for code in HEALTH:
        old = some(draw, 60, 1900)
        new = (old * Decimal(draw.choice(["1.04", "0.92", "1.15"]))).quantize(Decimal("0.01"))
        leaves[code] = [old, new] if code != "2101103" else [None, new]
    old, new = across(leaves.values())
    fund = leaves["2296002"]
    unit = [Decimal("310.00"), Decimal("286.50")]

    def line(name: str, pair: Sequence[Amount]) -> tuple[str, list[Amount]]:
        return name, [pair[0], pair[1], total(pair[1:]) - total(pair[:1]) if any(x is not None for x in pair) else None]

    left = [line("一、一般公共预算拨款收入", [old - fund[0] - unit[0], new - fund[1] - unit[1]]), line("二、政府性基金预算拨款收入", fund),
            line("三、国有资本经营预算拨款收入", [None, None]), line("四、单位资金收入", unit), line("　　其中：事业收入", [unit[0] - 20, unit[1] - 20]),  # noqa: E501
            line("　　　　　其他收入", [Decimal("20.00")] * 2), line("收 入 总 计", [old, new])]  # fmt: skip
    heads = ("208", "210", "221", "229")
    right = [line(f"{CHINESE[n]}、{NAMES[h]}", across(v for k, v in leaves.items() if k.startswith(h))) for n, h in enumerate(heads)]
    right += [line("", [None, None])] * 2 + [line("支 出 总 计", [old, new])]
    table = "霍山县卫生健康委员会2025年部门收支预算总表"
    grid = facing(book, table, ("收入", "支出"), ("项目", "项目（按功能分类）"), ["2024年预算", "2025年预算", "增减额"], left, right)
    for row in book.gold["budget_lines"]:
        row["item_name"] = row["item_name"].replace(" ", "")
    book.sheet("收支总表", f"{table}（单位：千元）", grid)
    _ah_expenditure(book, leaves)
    return book


def _ah_expenditure(book: Book, leaves: dict[str, list[Amount]]) -> None:
    table = "霍山县卫生健康委员会2025年部门支出预算表"
    columns = [
        "2024年预算数",
        "2025年预算数/小计",
        "2025年预算数/基本支出",
        "2025年预算数/项目支出",
        "2025年比2024年/增减额",
        "2025年比2024年/增减（%）",
    ]
    grid = Grid(heading=2)
    grid.row(c("科目编码及名称", 1, 2), c("2024年预算数", 1, 2), c("2025年预算数", 3), c("2025年比2024年", 2))
    grid.row("小计", "基本支出", "项目支出", "增减额", "增减（%）")
    split = {}
    for code, (old, new) in leaves.items():
        extra = new if code in ("2100408", "2296002") else (new / 4).quantize(Decimal("0.01")) if code == "2100401" else None
        split[code] = [old, new, new - total([extra]) or None, extra, new - total([old])]

    def figures(code: str, name: str, values: list[Amount]) -> list[Cell]:
        return put(book, table, code, name, columns, [*values, change(values[0], values[1]).rstrip("%")])

    for code, name, values in tree(split):
        grid.row(f"{indent(code)}{code}-{name}", *figures(code, name, values))
    grid.row("合计", *figures("", "合计", across(split.values())))
    book.sheet("支出表", f"{table}（单位：千元）", grid)


# ---- 4 Hubei: travel, cars and receptions of several units, budget and accounts ----

TRIPS = [
    "因公出国（境）费",
    "公务用车购置及运行维护费/小计",
    "公务用车购置及运行维护费/公务用车购置费",
    "公务用车购置及运行维护费/公务用车运行维护费",
    "公务接待费",
]


def hubei() -> Book:
    place = Place("湖北省", "恩施土家族苗族自治州", "利川市", "422802")
    book = Book("sixth_hb_three", "final_accounts", place, "利川市文化和旅游局", 2024, "元", commas=True)
    draw, table = chance("hubei"), "财政拨款“三公”经费支出决算表"
    units = [("214001", "利川市文化和旅游局本级"), ("214002", "利川市图书馆"), ("214003", "利川市文化馆"), ("214004", "利川市文物保护中心"),
             ("214005", "利川市文化市场综合执法大队")]  # fmt: skip
    columns = [f"{year}/{x}" for year in ("2024年度预算数", "2024年度决算数") for x in ["合计", *TRIPS]]
    grid = Grid(heading=3)
    grid.row(c("单位编码", 1, 3), c("单位名称", 1, 3), c("2024年度预算数", 6), c("2024年度决算数", 6))
    two = [c("合计", 1, 2), c("因公出国（境）费", 1, 2), c("公务用车购置及运行维护费", 3), c("公务接待费", 1, 2)]
    grid.row(*two, *two)
    grid.row(*["小计", "公务用车购置费", "公务用车运行维护费"] * 2)
    rows = []
    for n, _ in enumerate(units):
        half: list[Amount] = []
        for share in ("1", "0.87"):
            buy = Decimal("17.860000") if n == 4 else None
            run = None if n in (1, 2) else ((n + 3) * Decimal(share)).quantize(Decimal("0.000001"))
            host = some(draw, 1, 6, 6) if share == "1" else (total([half[5]]) * Decimal("0.62")).quantize(Decimal("0.000001"))
            half += [total([buy, run, host]), None, add([buy, run]), buy, run, host]
        rows.append(half)
    grid.row(c("合计", 2), *put(book, table, "", "合计", columns, across(rows)))
    for (code, name), values in zip(units, rows, strict=True):
        grid.row(Cell(code), name, *put(book, table, code, name, columns, values))
    note = "注：本表反映本年度财政拨款“三公”经费支出预决算情况。预算数为全年预算数，反映按规定程序调整后的预算数。"
    book.sheet("公开08表", table, "编制部门：利川市文化和旅游局（2024年度）", "金额单位：元", grid, note)
    return book


# ---- 5 Hunan: basic expenditure, three lists side by side ----

PEOPLE = ["30101", "30102", "30103", "30107", "30108", "30109", "30110", "30112", "30113"]
GOODS = ["30201", "30202", "30205", "30206", "30207", "30211", "30213", "30217", "30228", "30231", "30239"]


def hunan_basic() -> Book:
    book = Book("sixth_hn_basic", "final_accounts", Place("湖南省", "怀化市", "溆浦县", "431224"), "溆浦县民政局", 2023)
    draw, table = chance("溆浦"), "一般公共预算财政拨款基本支出决算明细表"
    people = {x: [some(draw, 12, 320)] for x in PEOPLE}
    help_ = {x: [some(draw, 3, 60)] for x in ("30302", "30305", "30309")}
    goods = {x: [some(draw, 1, 25)] if x != "30202" else [None] for x in GOODS}
    capital = {"31002": [Decimal("6.80")]}
    first, second = tree(people) + tree(help_), tree(goods)
    third = tree(capital)
    grid = Grid(heading=2)
    grid.row(c("人员经费", 3), c("公用经费", 6))
    grid.row(*["科目编码", "科目名称", "决算数"] * 3)
    rows = max(len(first), len(second))
    for n in range(rows):
        cells: list[Cell | str] = []
        for head, part in (("人员经费", first), ("公用经费", second), ("公用经费", third)):
            code, name, values = part[n] if n < len(part) else ("", "", [None])
            cells += [Cell(code), indent(code) + name, *put(book, table, code, name, [f"{head}/决算数"], values)]
        grid.row(*cells)
    staff, office = total(v[0] for v in [*people.values(), *help_.values()]), total(v[0] for v in [*goods.values(), *capital.values()])
    left = put(book, table, "", "人员经费合计", ["人员经费/决算数"], [staff])
    right = put(book, table, "", "公用经费合计", ["公用经费/决算数"], [office])
    grid.row(c("人员经费合计", 2), *left, c("公用经费合计", 5), *right)
    book.sheet("Z08", table, "公开06表", "部门名称：溆浦县民政局　　　2023年度　　　单位：万元", grid)
    return book


# ---- 6 Guangdong: project expenditure by source, headings of three levels, units before their projects ----


def guangdong() -> Book:
    book = Book(
        "sixth_gd_roads", "department_budget", Place("广东省", "梅州市", "大埔县", "441422"), "大埔县交通运输局", 2025, "元", commas=True
    )
    draw = chance("大埔")
    units = {
        ("115001", "大埔县交通运输局（本级）"): [
            "农村公路“四好”示范县创建及路网提档升级工程",
            "镇村公交运营及农村客运政策性亏损补贴",
            "交通运输行业安全生产第三方检查服务",
        ],
        ("115002", "大埔县地方公路服务中心"): [
            "县道X012线高陂至光德段路面改造工程（二期）",
            "农村公路日常养护",
            "公路桥梁定期检查及四、五类危桥应急处置",
        ],
        ("115003", "大埔县交通运输综合行政执法大队"): ["非现场执法（治超）系统运行维护"],
    }
    sources = [
        "total",
        "fiscal_appropriation",
        "general_public",
        "government_fund",
        "state_capital",
        "special_account",
        "unit_funds",
        "carryover",
    ]
    grid = Grid(heading=3)
    grid.row(c("单位（项目）编码", 1, 3), c("单位（项目）名称", 1, 3), c("支出项目资金来源", 8))
    heads = ("财政专户管理资金", "单位资金", "上年结转")
    grid.row(c("合计", 1, 2), c("本年财政拨款", 4), *(c(x, 1, 2) for x in heads))
    grid.row("小计", "一般公共预算", "政府性基金预算", "国有资本经营预算")
    out: list[tuple[str, str, list[Amount], Item | None]] = []
    number, everything = 0, []
    for (code, unit), names in units.items():
        rows = []
        for name in names:
            number += 1
            g = some(draw, 8, 900, 4)
            f = some(draw, 50, 400, 4) if number in (1, 4) else None
            rest = [Decimal("36.5000") if number == 2 else None, Decimal("120.0000") if number == 4 else None]
            values = [total([g, f, *rest]), total([g, f]), g, f, None, None, *rest]
            item = Item(name, f"441422250{115000 + number:06d}", unit)
            rows.append(values)
            out.append((item.code, name, values, item))
        out.insert(len(out) - len(rows), (code, unit, across(rows), None))
        everything += rows
    grid.row("", "合计", *paid(book, "", sources, across(everything)))
    for code, name, values, item in out:
        seq = listed(book, item) if item else ""
        cells = paid(book, seq, sources, values, again=item is None)
        grid.row(Cell(code), ("　　" if item else "") + name, *cells)
    book.sheet("项目支出", "项目支出预算表", "大埔县交通运输局　2025年", "单位：元", grid)
    return book


# ---- 7 Shandong: several statements on one sheet, each with its unit line ----


def shandong() -> Book:
    place = Place("山东省", "菏泽市", "郓城县", "371725")
    book = Book("sixth_sd_funds", "department_budget", place, "郓城县住房和城乡建设局", 2024, "千元", commas=True)
    blocks: list[str | Grid] = ["郓城县住房和城乡建设局2024年部门预算公开表（部分）"]
    fund = {"2120801": [None, "5200.00"], "2120804": [None, "1360.00"], "2120899": ["48.60", "215.40"], "2121301": [None, "890.00"]}
    capital = {"2230105": ["36.20", None], "2230203": [None, "450.00"]}
    for n, (table, given) in enumerate((("政府性基金预算支出表", fund), ("国有资本经营预算支出表", capital))):
        leaves = decimals(given)  # type: ignore[arg-type]
        columns = ["合计", "基本支出", "项目支出"]
        grid = Grid(heading=2)
        grid.row(c("科目编码", 3), c("科目名称", 1, 2), *(c(x, 1, 2) for x in columns))
        grid.row("类", "款", "项")
        rows = across(leaves.values())
        grid.row("", "", "", "合计", *put(book, table, "", "合计", columns, [add(rows), *rows]))
        for code, name, values in tree(leaves):
            figures = put(book, table, code, name, columns, [add(values), *values])
            grid.row(*(Cell(x) for x in (code[:3], code[3:5], code[5:])), name, *figures)
        blocks += [f"表{'七八'[n]}　{table}", "部门（单位）名称：郓城县住房和城乡建设局", "单位：千元", grid]
    blocks += ["表九　部门（单位）运转经费表", "单位：千元", _sd_running(book)]
    book.sheet("公开表", *blocks)
    return book


def _sd_running(book: Book) -> Grid:
    table, columns = "部门（单位）运转经费表", ["本年预算", "上年预算", "比上年增减/金额", "比上年增减/%"]
    rows = [("机关运行经费", "186.40", "192.35"), ("其中：办公费", "42.10", "45.00"), ("邮电费", "8.65", "8.65"), ("差旅费", "31.50", "28.20"),  # noqa: E501
            ("“三公”经费", "28.00", "34.60"), ("其中：公务接待费", "3.20", "5.10"), ("公务用车运行维护费", "24.80", "29.50"),
            ("会议费", "2.40", "0.00"), ("培训费", "6.75", "9.30")]  # fmt: skip
    grid = Grid(heading=2)
    grid.row(c("项目", 1, 2), c("本年预算", 1, 2), c("上年预算", 1, 2), c("比上年增减", 2))
    grid.row("金额", "%")
    for item, new, old in rows:
        inner = item.startswith("其中") or item in ("邮电费", "差旅费", "公务用车运行维护费")
        a, b = Decimal(new), Decimal(old)
        percent = f"{(a - b) * 100 / b:.1f}" if b else "—"
        grid.row(("　　" if inner else "") + item, *put(book, table, "", item, columns, [a, b, a - b, percent]))
    return grid


# ---- 8 Henan: income and expenditure of a department and its units, codes split over columns ----

FARM = {
    ("019001", "光山县农业农村局机关"): ("2080505", "2101101", "2130101", "2130135", "2130153", "2210201"),
    ("019002", "光山县农业综合行政执法大队"): ("2080505", "2130101", "2210201"),
    ("019005", "光山县植物保护检疫站"): ("2080505", "2101102", "2130104", "2130108", "2210201"),
}


def henan() -> Book:
    book = Book("sixth_ha_farm", "department_budget", Place("河南省", "信阳市", "光山县", "411522"), "光山县农业农村局", 2024)
    draw = chance("光山")
    data: dict[tuple[str, str], dict[str, list[Amount]]] = {}
    for unit, codes in FARM.items():
        data[unit] = {}
        for code in codes:
            running = code in ("2130101", "2130104")
            wages = None if code in ("2130108", "2130135", "2130153") else some(draw, 20, 900 if running else 120)
            goods = some(draw, 15, 90) if running else None
            people = some(draw, 1, 12) if running else None
            project = some(draw, 30, 2600) if wages is None or code == "2130101" else None
            basic = add([wages, people, goods])
            data[unit][code] = [total([basic, project]), basic, wages, people, goods, project]
    _ha_income(book, data)
    _ha_spending(book, data)
    return book


def _ha_rows(data: dict) -> list[tuple[str, str, str, list[Amount]]]:
    """Unit code, functional code, name and values: total, units, their items."""
    out = [("", "", "合计", across(v for x in data.values() for v in x.values()))]
    for (code, name), leaves in data.items():
        out.append((code, "", name, across(leaves.values())))
        out += [(code, item, NAMES[item], v) for item, v in leaves.items()]
    return out


def _ha_spending(book: Book, data: dict) -> None:
    table = "2024年部门支出总体情况表"
    columns = ["合计", "基本支出/小计", "基本支出/工资福利支出", "基本支出/对个人和家庭的补助", "基本支出/商品和服务支出", "项目支出"]
    grid = Grid(heading=2)
    grid.row(c("科目编码", 3), c("单位代码", 1, 2), c("单位（科目名称）", 1, 2), c("合计", 1, 2), c("基本支出", 4), c("项目支出", 1, 2))
    grid.row("类", "款", "项", *(x.split("/")[1] for x in columns[1:5]))
    for unit, item, name, values in _ha_rows(data):
        figures = put(book, table, item or unit, name, columns, values)
        grid.row(Cell(item[:3]), Cell(item[3:5]), Cell(item[5:]), Cell(unit), ("　" if item else "") + name, *figures)
    book.sheet("支出总表", table, "部门名称：光山县农业农村局　　　　　　　　　单位：万元", grid)


def _ha_income(book: Book, data: dict) -> None:
    table = "2024年部门收入总体情况表"
    columns = [
        "合计",
        "本年收入/小计",
        "本年收入/一般公共预算/财政拨款",
        "本年收入/一般公共预算/非税收入安排",
        "本年收入/政府性基金预算",
        "上年结转",
    ]
    grid = Grid(heading=3)
    grid.row(c("单位代码", 1, 3), c("单位名称", 1, 3), c("合计", 1, 3), c("本年收入", 4), c("上年结转", 1, 3))
    grid.row(c("小计", 1, 2), c("一般公共预算", 2), c("政府性基金预算", 1, 2))
    grid.row("财政拨款", "非税收入安排")
    rows = []
    for n, ((code, name), leaves) in enumerate(data.items()):
        whole = total(v[0] for v in leaves.values())
        carry, tax = (Decimal("64.30") if n == 0 else None), (Decimal("18.00") if n == 1 else None)
        here = whole - total([carry])
        rows.append((code, name, [whole, here, here - total([tax]), tax, None, carry]))
    grid.row("", "合计", *put(book, table, "", "合计", columns, across(x[2] for x in rows)))
    for code, name, values in rows:
        grid.row(Cell(code), name, *put(book, table, code, name, columns, values))
    book.sheet("收入总表", table, "部门名称：光山县农业农村局　　　　　　　　　单位：万元", grid)


# ---- 9 Sichuan: projects with initial, adjusted and executed money ----

ROADS = {
    "广元市交通运输局机关": [
        "普通国省干线公路灾毁抢修保通及地质灾害隐患点整治",
        "综合交通运输“十四五”规划中期评估及“十五五”规划前期研究",
        "嘉陵江航运配套工程前期工作经费",
    ],
    "广元市公路管理局": ["国道108线、212线路面大中修工程", "公路养护应急物资储备与养护机械设备更新购置", "隧道机电设施运行电费及维护"],
    "广元市交通运输综合行政执法支队": ["执法制式服装及执法装备购置", "“两客一危”重点营运车辆动态监控平台租赁服务"],
}


def sichuan() -> Book:
    book = Book("sixth_sc_execution", "final_accounts", Place("四川省", "广元市", "", "510800"), "广元市交通运输局", 2023)
    draw = chance("广元")
    grid = Grid(heading=1)
    grid.row("序号", "实施单位", "项目名称", "年初预算数（万元）", "全年预算数（万元）", "全年执行数（万元）", "预算执行率", "偏差原因")
    number, all_rows = 0, []
    for unit, names in ROADS.items():
        mine = []
        for name in names:
            number += 1
            first = some(draw, 12, 2400)
            now = (first * Decimal(draw.choice(["1", "1.2", "0.85", "1"]))).quantize(Decimal("0.01"))
            done = (now * Decimal(draw.choice(["1", "0.9731", "0.8806", "0.64"]))).quantize(Decimal("0.01"))
            mine.append([first, now, done])
            seq = listed(book, Item(name, unit=unit))
            _sc_row(book, grid, seq, [str(number), unit, name], mine[-1])
        _sc_row(book, grid, "", ["", c(f"{unit}小计", 2)], total_of(mine), sub=True)
        all_rows += mine
    _sc_row(book, grid, "", [c("合　计", 3)], total_of(all_rows))
    book.sheet(
        "项目执行",
        "附件5",
        "广元市交通运输局2023年度部门决算项目支出预算执行情况表",
        grid,
        "填表说明：预算执行率=全年执行数÷全年预算数×100%。",
    )
    return book


def total_of(rows: list[list[Decimal]]) -> list[Decimal]:
    return [total(x) for x in zip(*rows, strict=True)]


def _sc_row(book: Book, grid: Grid, seq: str, lead: list[Cell | str], values: list[Decimal], sub: bool = False) -> None:
    first, now, done = values
    rate = f"{done * 100 / now:.2f}%"
    cells = [book.money(seq, "initial_budget", "total", first, sub), book.money(seq, "adjusted_budget", "total", now, sub)]
    why = "按工程进度支付，尾款结转下年。" if done * 10 < now * 9 and seq else ""
    spent = book.amount(done) if sub else book.spent(seq, "total", done, rate, reason=why)
    grid.row(*lead, *cells, spent, rate, why)


# ---- 10 Chongqing: own expenditure and transfers ----


def chongqing() -> Book:
    book = Book("sixth_cq_transfer", "department_budget", Place("重庆市", "", "", "500000"), "重庆市水利局", 2024, commas=True)
    names = ["水利前期工作及重大课题研究", "中小河流治理", "小型病险水库除险加固", "农村供水保障工程建设与水质提升", "山洪灾害防治及监测预警能力提升",  # noqa: E501
             "水土流失综合治理", "水资源节约集约利用与取用水监管"]  # fmt: skip
    own = ["2315.60", "180.00", None, "96.45", "640.00", "120.00", "1408.20"]
    down = [None, "36420.00", "18750.00", "22100.00", "5380.00", "9640.00", "860.00"]
    grid = Grid(heading=2)
    grid.row(c("序号", 1, 2), c("项目编码", 1, 2), c("项目名称", 1, 2), c("2024年预算数", 3))
    grid.row("小计", "市本级支出", "对区县转移支付支出")
    pairs = [[Decimal(x) if x else None for x in pair] for pair in zip(own, down, strict=True)]
    kinds = ("budget", "own_level", "transfer")

    def cells(seq: str, pair: Sequence[Amount]) -> list[str]:
        values = [add(pair), *pair]
        return ["" if v is None else book.money(seq, kind, "total", v) for kind, v in zip(kinds, values, strict=True)]

    for n, (name, pair) in enumerate(zip(names, pairs, strict=True), 1):
        item = Item(name, f"50000024T00000{3107 + 38 * n}")
        grid.row(str(n), item.code, name, *cells(listed(book, item), pair))
    grid.row(c("合　　计", 3), *cells("", across(pairs)))
    book.sheet("项目", "重庆市水利局2024年市级重点专项资金项目预算安排表", "编制单位：重庆市水利局", "单位：万元", grid)
    return book


# ---- indicators for the forms that print money and a few of them ----


def indicators(text: str) -> tuple[Indicator, ...]:
    """Lines of level 1 | level 2 | name | operator or D or Q | value | unit."""
    out = []
    for line in text.strip().splitlines():
        one, two, name, mark, value, unit = line.split("|")
        kind = {"D": "deadline", "Q": "qualitative"}.get(mark, "numeric")
        out.append(Indicator(LEVEL1[one], LEVEL2[two], name, "" if mark in "DQ" else mark, value, unit, kind))
    return tuple(out)


FOREST = (
    Project(
        "天然林停伐管护补助资金",
        "对全县集体和个人所有天然商品林实行停伐管护，与护林员签订管护合同，落实管护责任，实现管护面积、管护率和合同签订率三个百分之百，"
        "有效遏制乱砍滥伐、毁林开垦等违法行为，使天然林资源持续增长，生物多样性得到保护。",
        indicators("""
产出|数量|天然商品林停伐管护面积|=|86.35|万亩
产出|数量|聘用护林员人数|≥|1,268|人
产出|质量|管护合同签订率|=|100|%
产出|时效|补助资金兑付完成时间|D|2025年11月30日前|
效益|生态|森林火灾受害率|≤|0.9|‰
满意|满意|林农满意度|≥|90|%"""),
        fiscal=Decimal("863.50"),
    ),
    Project(
        "松材线虫病等重大林业有害生物防控经费",
        "开展松材线虫病春秋两季普查和日常监测，及时清理枯死松树，确保不发生新疫情；加强检疫执法，提高林业有害生物灾害处置水平，巩固生态建设成果。",
        indicators("""
产出|数量|普查松林小班个数|≥|21,640|个
产出|质量|无公害防治率|≥|92.5|%
产出|成本|枯死木清理单价|≤|180|元/株
效益|持续|松林资源安全水平|Q|持续提升|
满意|满意|周边群众满意度|≥|88|%"""),
        fiscal=Decimal("124.60"),
        other=Decimal("15.00"),
    ),
    Project(
        "无量山哀牢山国家级自然保护区社区共管及亚洲象、西黑冠长臂猿监测",
        "建立巡护监测体系，掌握保护区内珍稀濒危野生动物种群动态，协助社区开展野生动物肇事补偿宣传，缓解人与野生动物之间的矛盾。",
        indicators("""
产出|数量|布设红外相机|=|120|台
产出|数量|开展巡护监测|≥|4|次/月
产出|质量|监测数据有效率|≥|95|%
效益|社会|社区群众保护意识|Q|明显增强|"""),
        fiscal=Decimal("58.00"),
    ),
)
DISABLED = (
    Project(
        "残疾儿童康复救助项目",
        "为符合条件的0—6岁视力、听力、言语、肢体、智力残疾儿童和孤独症儿童提供以减轻功能障碍、改善功能状况、增强生活自理和社会参与能力为主要目的的手术、"
        "辅助器具配置和康复训练等救助，努力实现残疾儿童“人人享有康复服务”。",
        indicators("""
产出|数量|救助残疾儿童人数|≥|146|人
产出|质量|康复训练有效率|≥|85|%
产出|时效|救助资金结算时间|D|每年12月20日前|
产出|成本|康复训练补助标准|≤|1.7|万元/人/年
效益|社会|残疾儿童家庭经济负担|Q|有效减轻|
满意|满意|残疾儿童监护人满意度|≥|90|%"""),
        unit="东安县残疾人康复中心", fiscal=Decimal("218.45"),
    ),
    Project(
        "困难重度残疾人家庭无障碍改造",
        "按照“一户一策”原则，为有需求的困难重度残疾人家庭实施坡化、扶手、低位灶台、卫生间等无障碍改造，方便残疾人居家生活。",
        indicators("""
产出|数量|改造户数|=|165|户
产出|质量|改造验收合格率|=|100|%
产出|成本|户均改造成本|≤|3,500|元/户
满意|满意|受益残疾人满意度|≥|95|%"""),
        unit="东安县残疾人联合会本级", fiscal=Decimal("41.25"), other=Decimal("16.50"),
    ),
    Project(
        "残疾人就业创业扶持及农村实用技术培训补助",
        "落实残疾人就业保障金支持政策，鼓励残疾人自主就业创业。",
        indicators("""
产出|数量|扶持残疾人自主创业|≥|20|人
产出|数量|培训农村残疾人|≥|180|人次
产出|质量|培训合格率|≥|96|%
效益|经济|受扶持残疾人年人均增收|≥|3000|元
效益|持续|残疾人就业渠道|Q|逐步拓宽|"""),
        unit="东安县残疾人劳动就业服务所", fiscal=Decimal("36.80"),
    ),
)  # fmt: skip
FIELDS = (
    Project(
        "2024年高标准农田建设（新建和改造提升）县级配套",
        "全年新建高标准农田1.8万亩、改造提升0.6万亩，完善田间灌排渠系、机耕道路和农田输配电设施，配套实施土壤改良和地力培肥，"
        "项目区耕地质量平均提升0.3个等级以上，亩均粮食产能提高100公斤左右，实现旱涝保收、高产稳产。",
        indicators("""
产出|数量|新建高标准农田面积|≥|18000|亩
产出|数量|改造提升面积|≥|6000|亩
产出|质量|工程质量合格率|=|100|%
产出|时效|主体工程完工时间|D|2024年12月底前|
产出|成本|新建亩均投资|≤|3000|元/亩
效益|经济|亩均粮食增产|≥|100|公斤
满意|满意|项目区农户满意度|≥|90|%"""),
        unit="罗田县农田建设服务中心", fiscal=Decimal("1260.00"), other=Decimal("340.00"),
    ),
    Project(
        "罗田板栗（甜柿）产业集群品牌培育与产销对接活动",
        "围绕板栗、甜柿等特色产业，举办采摘节和产销对接活动，扶持龙头企业和合作社改造加工生产线，提升“罗田板栗”区域公用品牌影响力，带动农户增收。",
        indicators("""
产出|数量|举办产销对接活动|≥|3|场
产出|数量|扶持新型经营主体|=|12|家
产出|质量|农产品质量安全抽检合格率|≥|98.5|%
效益|经济|带动农户户均增收|≥|0.2|万元
效益|持续|区域公用品牌影响力|Q|稳步扩大|"""),
        unit="罗田县农业产业化服务中心", fiscal=Decimal("180.00"),
    ),
)  # fmt: skip


# ---- 11 Yunnan: projects with subjects glued to their codes, and their goals on a second sheet ----


def yunnan() -> Book:
    place = Place("云南省", "普洱市", "景东彝族自治县", "530823")
    name = "景东彝族自治县林业和草原局"
    book = Book("sixth_yn_forest", "department_budget", place, name, 2025, "元")
    head = f"单位名称：{name}"
    sources = ["total", "general_public", "government_fund", "special_account", "unit_funds"]
    subjects = ["2110501-森林管护", "2130234-林业草原防灾减灾", "2110401-生态保护"]
    grid = Grid(heading=2)
    leads = ("项目分类", "项目单位", "项目代码", "项目名称", "支出功能分类科目")
    grid.row(*(c(x, 1, 2) for x in leads), c("合计", 1, 2), c("本年拨款", 2), c("财政专户管理资金", 1, 2), c("单位资金", 1, 2))
    grid.row("一般公共预算", "政府性基金预算")
    seqs, rows = [], []
    units = [f"{name}机关", "景东县森林病虫防治检疫站", "无量山哀牢山国家级自然保护区景东管护局"]
    for n, (item, unit, subject) in enumerate(zip(FOREST, units, subjects, strict=True)):
        code = f"53082321000001{4026 + n * 311}"
        values = [item.total, item.fiscal, None, None, item.other or None]
        seqs.append(book.project(item, project_code=code, unit_name=unit, annual_goal=item.goal))
        grid.row("事业发展类" if n else "民生类", unit, code, item.name, subject, *paid(book, seqs[-1], sources, values))
        rows.append(values)
    grid.row(c("合计", 5), *paid(book, "", sources, across(rows)))
    book.sheet("5-1", f"{name}2025年部门项目支出预算表", head, "金额单位：元", grid)
    goals = Grid(heading=1)
    goals.row("项目名称", "年度绩效目标", "一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位")
    for seq, item in zip(seqs, FOREST, strict=True):
        tall = len(item.indicators)
        for k, i in enumerate(item.indicators):
            book.indicator(seq, i, apart=True)
            lead = [c(item.name, 1, tall), c(item.goal, 1, tall)] if k == 0 else []
            goals.row(*lead, i.level1, i.level2, i.name, i.operator, i.value, i.unit)
    book.sheet("5-2", f"{name}2025年部门项目支出绩效目标表", head, goals)
    for row in book.gold["indicators"]:
        row["target_value"] = row["target_value"].replace(",", "")
    return book


# ---- 12 Guizhou: procurement, travel and running costs on one sheet ----


def guizhou() -> Book:
    place = Place("贵州省", "遵义市", "湄潭县", "520328")
    book = Book("sixth_gz_market", "department_budget", place, "湄潭县市场监督管理局", 2023, "万元")
    table = "政府采购预算表"
    columns = ["采购预算金额/合计", "采购预算金额/一般公共预算", "采购预算金额/政府性基金预算", "采购预算金额/单位资金"]
    goods = [("A02010105", "台式计算机", "台", "18", "9.00", None), ("A02020400", "多功能一体机", "台", "4", "1.60", None),
             ("A02100500", "食品快速检测设备", "套", "2", "26.80", "4.20"), ("C19990000", "食品安全监督抽检服务", "批次", "860", "68.80", None),  # noqa: E501
             ("C23120301", "车辆维修和保养服务", "辆", "5", "7.50", None), ("C23090199", "其他印刷服务", "项", "1", "3.26", "1.00")]  # fmt: skip  # noqa: E501
    grid = Grid(heading=2)
    grid.row(*(c(x, 1, 2) for x in ("品目编码", "采购品目", "计量单位", "数量")), c("采购预算金额", 4))
    grid.row("合计", "一般公共预算", "政府性基金预算", "单位资金")
    rows = [[add([Decimal(a), Decimal(b) if b else None]), Decimal(a), None, Decimal(b) if b else None] for *_, a, b in goods]
    grid.row("", "合计", "", "", *put(book, table, "", "合计", columns, across(rows)))
    for (code, name, unit, number, *_), values in zip(goods, rows, strict=True):
        grid.row(code, name, unit, number, *put(book, table, code, name, columns, values))
    second, three = "“三公”经费预算表", ["2022年预算数", "2023年预算数", "增减金额", "增减比例（%）"]
    cars = Grid(heading=1)
    cars.row("序号", "项目", *three)
    given = [("", "合计", "31.20", "27.64"), ("一", "因公出国（境）费", "0.00", "0.00"), ("二", "公务接待费", "4.20", "3.14"),
             ("三", "公务用车购置及运行费", "27.00", "24.50"), ("1", "公务用车运行维护费", "27.00", "24.50"), ("2", "公务用车购置费", "0.00", "0.00")]  # fmt: skip  # noqa: E501
    for mark, item, old, new in given:
        a, b = Decimal(old), Decimal(new)
        cars.row(mark, item, *put(book, second, "", item, three, [a, b, b - a, change(a, b).rstrip("%")]))
    run = Grid(heading=1)
    run.row("科目编码", "科目名称", "预算数")
    costs = {"30201": ["21.40"], "30205": ["1.80"], "30206": ["6.50"], "30211": ["18.00"], "30228": ["9.37"], "30239": ["31.92"]}
    third, leaves = "机关运行经费预算表", decimals(costs)  # type: ignore[arg-type]
    for code, name, values in tree(leaves):
        run.row(Cell(code), indent(code) + name, *put(book, third, code, name, ["预算数"], values))
    run.row(c("合计", 2), *put(book, third, "", "合计", ["预算数"], across(leaves.values())))
    unit = "部门：湄潭县市场监督管理局　　　　单位：万元"
    titles = ["湄潭县市场监督管理局2023年部门预算公开表（续）", f"附件8　{table}", unit, grid]
    book.sheet("采购及运行", *titles, f"附件9　{second}", "单位：万元", cars, f"附件10　{third}", "单位：万元", run)
    return book


# ---- 13 Shaanxi: a special fund and the projects it is given to ----


def shaanxi() -> Book:
    place = Place("陕西省", "商洛市", "镇安县", "611025")
    book = Book("sixth_sn_special", "other", place, "镇安县财政局", 2024)
    kinds = {
        "产业发展类": [
            ("镇安县2024年庙沟镇蒿坪村食用菌产业园提升项目", "庙沟镇人民政府", "改造提升食用菌大棚36座，配套冷库1座、烘干设备2套，硬化园区道路1.2公里。", "186.00", "24.00"),  # noqa: E501
            ("镇安县2024年象园茶叶标准化加工厂设备购置项目", "镇安县茶业发展中心", "购置清洁化红茶、绿茶加工生产线各1条，年加工干茶60吨。", "135.50", ""),  # noqa: E501
            ("镇安县2024年脱贫人口小额信贷贴息", "镇安县乡村振兴局", "对全县符合条件的脱贫户、监测户发放的小额信贷给予贴息，年度贴息约2600户。", "310.00", ""),  # noqa: E501
        ],
        "基础设施类": [
            ("镇安县2024年云盖寺镇黑窑沟村供水保障工程", "镇安县水利局", "新建取水枢纽2处、30立方米蓄水池3座，埋设输配水管道14.6公里，解决214户786人饮水问题。", "94.30", "10.00"),  # noqa: E501
            ("镇安县2024年木王镇朝阳村村组道路及排水渠建设项目", "木王镇人民政府", "硬化3.5米宽村组道路2.1公里，新修排水渠860米。", "128.00", "12.60"),  # noqa: E501
        ],
        "项目管理费": [("镇安县2024年衔接资金项目管理费", "镇安县财政局", "用于项目前期设计、评审、招标、监理以及验收等与项目管理相关的支出。", "18.20", "")],  # noqa: E501
    }  # fmt: skip
    sources = ["total", "fiscal_appropriation", "other"]
    grid = Grid(heading=2)
    heads = ("序号", "项目名称", "项目概况（建设内容及规模）", "实施单位")
    grid.row(*(c(x, 1, 2) for x in heads), c("资金规模（万元）", 3), c("备注", 1, 2))
    grid.row("合计", "财政资金", "其他资金（自筹等）")
    data = {kind: [[Decimal(a), Decimal(b) if b else None] for *_, a, b in rows] for kind, rows in kinds.items()}

    def full(pair: Sequence[Amount]) -> list[Amount]:
        return [add(pair), *pair]

    grid.row(c("总　计", 4), *paid(book, "", sources, full(across(x for v in data.values() for x in v))), "")
    number = 0
    for n, (kind, rows) in enumerate(kinds.items()):
        grid.row(CHINESE[n], c(kind, 3), *paid(book, "", sources, full(across(data[kind])), again=True), f"{len(rows)}个项目")
        for (name, unit, what, *_), pair in zip(rows, data[kind], strict=True):
            number += 1
            seq = listed(book, Item(name, unit=unit), description=what)
            grid.row(str(number), name, what, unit, *paid(book, seq, sources, full(pair)), "")
    note = "备注：本方案公告公示期10天，监督电话12317。"
    book.sheet("分配表", "镇安县财政局", "镇安县2024年财政衔接推进乡村振兴补助资金项目计划安排表", grid, note)
    return book


# ---- 14 Xinjiang: fiscal income and expenditure by fund, unit in the line above the table ----


def xinjiang() -> Book:
    place = Place("新疆维吾尔自治区", "喀什地区", "莎车县", "653125")
    book = Book("sixth_xj_fiscal", "department_budget", place, "莎车县文化体育广播电视和旅游局", 2023, "元", commas=True)
    paid_for = {"2070101": "486.2734", "2070104": "92.5000", "2070109": "164.0800", "2080505": "51.6690", "2101101": "24.1875",
                "2101103": "8.0625", "2210201": "38.7518", "2296002": "60.0000"}  # fmt: skip
    leaves = decimals({k: (v,) for k, v in paid_for.items()})
    fund = Decimal("60.0000")
    whole = total(v[0] for v in leaves.values())
    table, columns = "财政拨款收支预算总表", ["合计", "一般公共预算", "政府性基金预算"]
    grid = Grid(heading=2)
    grid.row(c("财政拨款收入", 2), c("财政拨款支出", 4))
    grid.row("项目", "合计", "功能分类", *columns)
    income = [("财政拨款（补助）", whole), ("一般公共预算", whole - fund), ("政府性基金预算", fund), ("国有资本经营预算", None)]
    spent = []
    for code, name in (
        ("201", "一般公共服务支出"),
        ("207", NAMES["207"]),
        ("208", NAMES["208"]),
        ("210", NAMES["210"]),
        ("221", NAMES["221"]),
    ):
        spent.append((code, name, add(v[0] for k, v in leaves.items() if k.startswith(code)), None))
    spent.append(("229", NAMES["229"], None, fund))
    for n, (code, name, general, own) in enumerate(spent):
        item, value = income[n] if n < len(income) else ("", None)
        left = put(book, table, "", item, ["财政拨款收入/合计"], [value])
        right = put(book, table, code, name, [f"财政拨款支出/{x}" for x in columns], [add([general, own]), general, own])
        grid.row(("　" if n in (1, 2, 3) else "") + item, *left, f"{code} {name}", *right)
    grid.row("", "", "", "", "", "")
    left = put(book, table, "", "收入总计", ["财政拨款收入/合计"], [whole])
    right = put(book, table, "", "支出总计", [f"财政拨款支出/{x}" for x in columns], [whole, whole - fund, fund])
    grid.row("收入总计", *left, "支出总计", *right)
    head = "编制部门：莎车县文化体育广播电视和旅游局"
    book.sheet("表四", f"表四：{table}", head, "2023年", "单位：元", grid)
    _xj_economic(book, head)
    return book


def _xj_economic(book: Book, head: str) -> None:
    table, columns = "一般公共预算基本支出情况表", ["小计", "人员经费", "公用经费"]
    people = ["172.6650", "118.4032", "14.3900", None, "51.6690", None, "24.1875", "8.8902", "38.7518"]
    leaves = {k: [Decimal(v), Decimal(v), None] for k, v in zip(PEOPLE, people, strict=True) if v}
    goods = {"30201": "12.6000", "30206": "5.2000", "30211": "9.8650", "30231": "6.3000"}
    leaves |= {k: [Decimal(v), None, Decimal(v)] for k, v in goods.items()}
    leaves["30302"] = [Decimal("7.4826"), Decimal("7.4826"), None]
    grid = Grid(heading=2)
    grid.row(c("经济分类科目编码", 2), c("经济分类科目名称", 1, 2), c("基本支出", 3))
    grid.row("类", "款", *columns)
    full = [f"基本支出/{x}" for x in columns]
    for code, name, values in tree(leaves):
        grid.row(Cell(code[:3]), Cell(code[3:]), name, *put(book, table, code, name, full, values))
    grid.row("", "", "合计", *put(book, table, "", "合计", full, across(leaves.values())))
    book.sheet("表六", f"表六：{table}", head, "2023年", "单位：元", grid)


# ---- 15 Liaoning: a provincial department, its units and their items over two years ----


def liaoning() -> Book:
    book = Book("sixth_ln_science", "department_budget", Place("辽宁省", "", "", "210000"), "辽宁省科学技术厅", 2025)
    draw, table = chance("辽宁"), "辽宁省科学技术厅2025年部门支出预算对比表"
    units = {"辽宁省科学技术厅本级": ["2060101", "2060404", "2080505", "2210201"], "辽宁省科学技术情报研究所": ["2060302", "2080502", "2080505"],  # noqa: E501
             "辽宁省重要技术创新与研发基地建设工程中心": ["2060404", "2060302", "2210201"]}  # fmt: skip
    columns = ["2024年预算数", "2025年预算数/合计", "2025年预算数/基本支出", "2025年预算数/项目支出", "增减额"]
    grid = Grid(heading=2)
    grid.row(c("单位名称/科目", 1, 2), c("2025年预算数", 3), c("2024年预算数", 1, 2), c("增减额", 1, 2), c("增减%", 1, 2))
    grid.row("合计", "基本支出", "项目支出")
    data: dict[str, dict[str, list[Amount]]] = {}
    for unit, codes in units.items():
        data[unit] = {}
        for code in codes:
            project = some(draw, 200, 9000) if code in ("2060404", "2060302") else None
            basic = some(draw, 40, 1800) if code != "2060404" else None
            new = total([basic, project])
            old = (new * Decimal(draw.choice(["0.96", "1.05", "1.1"]))).quantize(Decimal("0.01"))
            data[unit][code] = [new, basic, project, old, new - old]

    def figures(code: str, item: str, values: list[Amount]) -> list[Cell]:
        order = [columns[1], columns[2], columns[3], columns[0], columns[4], "增减%"]
        return put(book, table, code, item, order, [*values, change(values[3], values[0])])

    grid.row("合计", *figures("", "合计", across(v for x in data.values() for v in x.values())))
    for unit, leaves in data.items():
        grid.row(*[""] * 7)
        grid.row(unit, *figures("", unit, across(leaves.values())))
        for _k, (code, values) in enumerate(leaves.items()):
            grid.row(f"　　[{code}]{NAMES[code]}", *figures(code, NAMES[code], values))
    book.sheet("对比表", table, "单位：万元", grid, "说明：增减额为2025年预算数减去2024年预算数，负数为减少。")
    return book


# ---- 16 Hunan: a list of projects with money and indicators a row ----


def hunan_list() -> Book:
    book = Book("sixth_hn_disabled", "performance_targets", Place("湖南省", "永州市", "东安县", "431122"), "东安县残疾人联合会", 2025)
    sources = ["total", "fiscal_appropriation", "other"]
    grid = Grid(heading=2)
    heads = ("序号", "项目名称", "实施单位")
    grid.row(*(c(x, 1, 2) for x in heads), c("预算资金（万元）", 3), c("年度绩效目标", 1, 2), c("绩效指标", 4))
    grid.row("总额", "财政拨款", "其他资金", "一级指标", "二级指标", "三级指标", "指标值")
    rows = [[p.total, p.fiscal, p.other or None] for p in DISABLED]
    for n, (item, values) in enumerate(zip(DISABLED, rows, strict=True), 1):
        seq = book.project(item, unit_name=item.unit, annual_goal=item.goal)
        tall = len(item.indicators)
        money = paid(book, seq, sources, values)
        lead = [c(x, 1, tall) for x in (str(n), item.name, item.unit, *(x.text for x in money), item.goal)]
        for i, two in zip(item.indicators, levels(item.indicators), strict=True):
            book.indicator(seq, i)
            grid.row(*lead, *two, i.name, i.printed)
            lead = []
    grid.row(c("合计", 3), *paid(book, "", sources, across(rows)), c("", 5))
    book.sheet("目标", "2025年部门预算项目支出绩效目标汇总表", "部门名称：东安县残疾人联合会", grid)
    for row in book.gold["indicators"]:
        row["target_value"] = row["target_value"].replace(",", "")
    return book


# ---- 17 Hubei: a list with money and a form a project ----


def hubei_forms() -> Book:
    book = Book("sixth_hb_fields", "performance_targets", Place("湖北省", "黄冈市", "罗田县", "421123"), "罗田县农业农村局", 2024)
    grid = Grid(heading=1)
    grid.row("序号", "项目名称", "实施单位", "预算金额", "其中：财政拨款")
    seqs, sources = [], ["total", "fiscal_appropriation"]
    for n, item in enumerate(FIELDS, 1):
        seqs.append(book.project(item, unit_name=item.unit, annual_goal=item.goal))
        grid.row(str(n), item.name, item.unit, *paid(book, seqs[-1], sources, [item.total, item.fiscal]))
    grid.row("", "合计", "", *paid(book, "", sources, [total(x.total for x in FIELDS), total(x.fiscal for x in FIELDS)]))
    book.sheet("清单", "罗田县农业农村局2024年项目支出清单", "单位：万元", grid)
    for n, (seq, item) in enumerate(zip(seqs, FIELDS, strict=True), 1):
        _hb_form(book, n, seq, item)
    return book


def _hb_form(book: Book, n: int, seq: str, item: Project) -> None:
    grid = Grid()
    grid.row("项目名称", c(item.name, 3))
    grid.row("主管部门", "罗田县农业农村局", "实施单位", item.unit)
    again = paid(book, seq, ["total", "fiscal_appropriation"], [item.total, item.fiscal], again=True)
    grid.row(c("项目资金（万元）", 1, 3), "年度资金总额", c(again[0].text, 2))
    grid.row("其中：财政拨款", c(again[1].text, 2))
    grid.row("　　　其他资金", c(book.money(seq, "budget", "other", item.other or Decimal("0.00")), 2))
    grid.row("年度总体目标", c(item.goal, 3))
    grid.row("一级指标", "二级指标", "三级指标", "指标值")
    for i, lead in zip(item.indicators, levels(item.indicators), strict=True):
        book.indicator(seq, i)
        grid.row(*lead, i.name, i.printed)
    book.sheet(f"项目{n}", f"附表{n}　项目支出绩效目标表", "（2024年度）", grid)


# ---- 18 Anhui: a list of self-evaluations with money ----


def anhui_list() -> Book:
    book = Book("sixth_ah_self", "self_evaluation", Place("安徽省", "安庆市", "宿松县", "340826"), "宿松县卫生健康委员会", 2022)
    grid = Grid(heading=2)
    tall = ("序号", "项目名称", "自评得分")
    grid.row(*(c(x, 1, 2) for x in tall), c("资金情况（万元）", 4), c("绩效指标完成情况", 7))
    grid.row(
        "年初预算数", "全年预算数", "全年执行数", "执行率", "一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分"
    )
    for n, item in enumerate(projects("卫生健康", "宿松县6", count=3), 1):
        score = str(item.score())
        seq = book.project(item, total_score=score)
        money = [book.money(seq, "initial_budget", "total", item.total), book.money(seq, "adjusted_budget", "total", item.adjusted),
                 book.spent(seq, "total", item.spent, f"{item.rate}%"), f"{item.rate}%"]  # fmt: skip
        high = len(item.indicators)
        lead = [c(x, 1, high) for x in (str(n), item.name, score, *money)]
        for i, two in zip(item.indicators, levels(item.indicators), strict=True):
            i = replace(i, actual="15") if i.name == "购置检验设备" else i  # no fractions of a set
            book.evaluated(seq, i)
            actual = i.actual + (i.unit if i.kind == "numeric" else "")
            grid.row(*lead, *two, i.name, i.weight, i.printed, actual, i.score)
            lead = []
    note = "注：自评得分=预算执行率得分（10分×执行率）+各项绩效指标得分之和。"
    book.sheet("自评", "宿松县卫生健康委员会2022年度项目支出绩效自评汇总表", grid, note)
    return book


# ---- 19 Guangdong: a project a row, its indicators in columns ----


def guangdong_list() -> Book:
    place = Place("广东省", "韶关市", "南雄市", "440282")
    book = Book("sixth_gd_culture", "department_budget", place, "南雄市文化广电旅游体育局", 2024, "元", commas=True)
    sources = ["total", "general_public", "unit_funds"]
    seconds = ["数量指标", "质量指标", "社会效益指标", "可持续影响指标", "服务对象满意度指标"]
    grid = Grid(heading=2)
    grid.row(c("序号", 1, 2), c("项目名称", 1, 2), c("预算金额", 3), c("产出指标", 2), c("效益指标", 2), c("满意度指标", 1))
    grid.row("合计", "一般公共预算", "单位资金", *seconds)
    rows = []
    for n, item in enumerate(projects("文化旅游", "南雄", count=3), 1):
        values = [item.total, item.fiscal, item.other or None]
        seq = book.project(item)
        cells = []
        for second in seconds:
            here = [i for i in item.indicators if i.level2 == second]
            for i in here:
                book.indicator(seq, i)
            cells.append("；".join(f"{i.name}{'' if i.kind == 'numeric' else '：'}{i.printed}" for i in here))
        grid.row(str(n), item.name, *paid(book, seq, sources, values), *cells)
        rows.append(values)
    grid.row("", "合计", *paid(book, "", sources, across(rows)), *[""] * 5)
    book.sheet("项目", "南雄市文化广电旅游体育局2024年部门预算项目支出及绩效目标情况表", "单位：元", grid)
    return book


# ---- 20 Henan: the projects of several departments in one list of the finance bureau, 元 in the heading ----

COUNTY = {
    "鄢陵县教育体育局": [("鄢陵县第一高级中学", "教学楼及运动场改造提升工程", "386.7200", "", "42.5000"),
                         ("鄢陵县教育体育局机关", "城乡义务教育学校校方责任保险县级配套", "58.6310", "", "")],
    "鄢陵县林业发展服务中心": [("鄢陵县林业发展服务中心", "“中原花木博览园”公益性林地流转补助（2025年度）", "214.0865", "", "")],
    "鄢陵县城市管理局": [("鄢陵县城市管理局", "城区道路清扫保洁及生活垃圾收集转运市场化服务", "1680.0000", "320.0000", ""),
                         ("鄢陵县园林绿化管理所", "鹤鸣湖公园管养维护", "145.2000", "", ""),
                         ("鄢陵县园林绿化管理所", "城区行道树病虫害飞防及绿化补植", "63.4500", "28.0000", "9.7726")],
}  # fmt: skip


def henan_county() -> Book:
    book = Book(
        "sixth_ha_county", "department_budget", Place("河南省", "许昌市", "鄢陵县", "411024"), "鄢陵县财政局", 2025, "元", commas=True
    )
    sources = ["total", "general_public", "government_fund", "carryover"]
    data = {who: [[Decimal(x) if x else None for x in row[2:]] for row in rows] for who, rows in COUNTY.items()}

    def full(values: Sequence[Amount]) -> list[Amount]:
        return [add(values), *values]

    grid = Grid(heading=2)
    heads = ("主管部门", "预算单位", "项目名称")
    grid.row(*(c(x, 1, 2) for x in heads), c("2025年预算（元）", 4))
    grid.row("合计", "一般公共预算", "政府性基金预算", "上年结转")
    for who, rows in COUNTY.items():
        if len(rows) > 1:
            grid.row(who, c("小计", 2), *paid(book, "", sources, full(across(data[who])), again=True))
        for (unit, name, *_), values in zip(rows, data[who], strict=True):
            seq = listed(book, Item(name, unit=unit))
            book.gold["projects"][-1]["department"] = who
            grid.row(who, unit, name, *paid(book, seq, sources, full(values)))
    grid.row(*[""] * 7)
    grid.row(c("总计", 3), *paid(book, "", sources, full(across(v for rows in data.values() for v in rows))))
    book.sheet("明细", "鄢陵县2025年县级部门预算项目支出明细表", "编制单位：鄢陵县财政局", grid)
    return book


FORMS = [
    Form("sixth_zj_water", "budget_set", zhejiang, "docx pdf md_lost"),
    Form("sixth_js_education", "final_set", jiangsu, "xlsx torn"),
    Form("sixth_ah_health", "two_years", anhui, "xlsx html md_twice"),
    Form("sixth_hb_three", "three_public", hubei, "xlsx csv_ragged"),
    Form("sixth_hn_basic", "economic_facing", hunan_basic, "xls docx aligned"),
    Form("sixth_gd_roads", "project_sources", guangdong, "xlsx csv_ragged"),
    Form("sixth_sd_funds", "several_on_a_sheet", shandong, "xlsx md_twice"),
    Form("sixth_ha_farm", "units_and_items", henan, "xls spanless"),
    Form("sixth_sc_execution", "project_execution", sichuan, "xlsx pdf torn"),
    Form("sixth_cq_transfer", "own_and_transfer", chongqing, "text md_lost"),
    Form("sixth_yn_forest", "project_sources", yunnan, "xlsx csv_ragged"),
    Form("sixth_gz_market", "several_on_a_sheet", guizhou, "docx md_lost"),
    Form("sixth_sn_special", "allocation", shaanxi, "docx pdf torn"),
    Form("sixth_xj_fiscal", "fiscal_facing", xinjiang, "html noisy"),
    Form("sixth_ln_science", "units_two_years", liaoning, "xlsx pdf"),
    Form("sixth_hn_disabled", "list_with_indicators", hunan_list, "xlsx md_twice"),
    Form("sixth_hb_fields", "list_and_forms", hubei_forms, "docx pdf_tall aligned"),
    Form("sixth_ah_self", "list_with_indicators", anhui_list, "xlsx spanless"),
    Form("sixth_gd_culture", "list_with_indicators", guangdong_list, "html"),
    Form("sixth_ha_county", "several_departments", henan_county, "xlsx md_lost"),
]
