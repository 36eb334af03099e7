"""Whole sets of tables of department budgets, as different provinces lay them out; a county's own budget; a narrative."""

from __future__ import annotations

from decimal import Decimal as D

from ..book import Book, Grid, Place, c
from . import Form
from .eleventh_base import (
    NAMES,
    STAFF,
    Accounts,
    Side,
    Statement,
    V,
    allow,
    apart,
    classes,
    foot,
    percent,
    short,
    sides,
    split,
    t,
    whole,
)

ZERO = D(0)


def _indent(level: int) -> str:
    return "　" * (level - 1)


# --- 浙江 诸暨：编号在标题上方，收入分来源，空表有合计行 -------------------------------------------------------------


def _zhuji_balance(book: Book, acc: Accounts) -> None:
    title = "2024年诸暨市科学技术局部门收支预算总表"
    st = Statement(book, title, [t("收入", 2), t("支出", 2)], ["项目", "预算数", "项目", "预算数"])
    left: Side = [
        ("一、一般公共预算", [acc.sum(source="general")]),
        ("二、政府性基金预算", [ZERO]),
        ("三、国有资本经营预算", [ZERO]),
        ("四、财政专户管理资金", [ZERO]),
        ("五、事业收入", [acc.sum(source="unit")]),
        ("六、其他收入", [ZERO]),
    ]
    income, total = acc.sum() - acc.sum(source="carry"), acc.sum()
    ends = (("本年收入合计", [income]), ("本年支出合计", [total])), (("上年结转", [total - income]), ("结转下年", [ZERO]))
    left, right = foot(left, classes(acc.by_class()), *ends, (("收入总计", [total]), ("支出总计", [total])))
    book.sheet("收支总表", "预算公开表1", title, "单位：万元", sides(st, left, right, widths=(1, 1)))
    allow(book, total=total, general_public=acc.sum(source="general"), unit_funds=acc.sum(source="unit"), carryover=total - income)


def _zhuji_income(book: Book, acc: Accounts) -> None:
    title = "2024年诸暨市科学技术局部门收入预算总表"
    heads = [t("科目编码", 1, 2), t("科目名称", 1, 2), t("总计", 1, 2), t("上年结转", 1, 2), t("本年收入", 4)]
    st = Statement(book, title, heads, ["一般公共预算", "政府性基金预算", "事业收入", "其他收入"])
    for n in acc.nodes():
        kinds = [acc.sum(source=s, code=n.code) for s in ("carry", "general", "fund", "unit", "other")]
        st.add(n.code, _indent(n.level) + n.name, *(V(n.name, x, n.code) for x in [n.total, *kinds]))
    kinds = [acc.sum(source=s) for s in ("carry", "general", "fund", "unit", "other")]
    st.add(t("合计", 2), *(V("合计", x) for x in [acc.sum(), *kinds]))
    book.sheet("收入总表", "预算公开表2", title, "单位：万元", st.grid)


def _zhuji_spending(book: Book, acc: Accounts, title: str, number: str, source: str = "") -> None:
    heads = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]
    st = Statement(book, title, heads)
    for n in acc.nodes(source):
        st.add(n.code, _indent(n.level) + n.name, *(V(n.name, x, n.code) for x in (n.total, n.basic, n.project)))
    st.add(t("合计", 2), *(V("合计", acc.sum(p, source)) for p in ("", "basic", "project")))
    book.sheet(number.removeprefix("预算公开") + "支出", number, title, "单位：万元", st.grid)


def _zhuji_appropriation(book: Book, acc: Accounts) -> None:
    title = "2024年诸暨市科学技术局财政拨款收支预算总表"
    heads = [t("收入", 2), t("支出", 4)], ["项目", "预算数", "项目", "合计", "一般公共预算", "政府性基金预算"]
    st = Statement(book, title, *heads)
    total = acc.sum(source="general")
    left: Side = [("一、一般公共预算", [total]), ("二、政府性基金预算", [ZERO])]
    right: Side = [(name, [f[0], f[0], ZERO]) for name, f in classes(acc.by_class("general"), every=False)]
    left, right = foot(left, right, (("收入合计", [total]), ("支出合计", [total, total, ZERO])))
    book.sheet("财政拨款", "预算公开表4", title, "单位：万元", sides(st, left, right, widths=(1, 3)))
    allow(book, fiscal_appropriation=total)


def _zhuji_basic(book: Book, acc: Accounts) -> None:
    title = "2024年诸暨市科学技术局一般公共预算基本支出表"
    heads = [t("支出经济分类科目", 2), t("基本支出", 3)], ["科目编码", "科目名称", "合计", "人员经费", "公用经费"]
    st = Statement(book, title, *heads)
    staff = ZERO
    for code, name, wan in acc.office():
        people = ZERO if code.startswith("302") else wan
        staff += people if len(code) == 3 else ZERO
        st.add(code, ("" if len(code) == 3 else "　") + name, *(V(name, x, code) for x in (wan, people, wan - people)))
    total = acc.sum("basic", "general")
    st.add(t("合计", 2), *(V("合计", x) for x in (total, staff, total - staff)))
    book.sheet("基本支出", "预算公开表6", title, "单位：万元", st.grid)


def _zhuji_rest(book: Book) -> None:
    fund = Statement(book, "2024年诸暨市科学技术局政府性基金预算支出表", ["科目编码", "科目名称", "合计", "基本支出", "项目支出"])
    fund.add(t("合计", 2), "", "", "")
    note = "注：本部门2024年没有使用政府性基金预算拨款安排的支出，故本表无数据。"
    book.sheet("基金", "预算公开表7", fund.title, "单位：万元", fund.grid, note)
    title = "2024年诸暨市科学技术局一般公共预算“三公”经费表"
    st = Statement(book, title, ["项目", "2024年预算数"], zero=None)
    rows = [
        ("一、因公出国（境）费用", "4.00"),
        ("二、公务接待费", "6.50"),
        ("三、公务用车费", "5.40"),
        ("其中：公务用车运行维护费", "5.40"),
    ]
    for name, wan in rows:
        st.add("　" * name.startswith("其中") + name, V(name, D(wan)))
    st.add("　　　公务用车购置费", V("公务用车购置费", ZERO))
    st.add("合计", V("合计", D("15.90")))
    book.sheet("三公", "预算公开表9", title, "单位：万元", st.grid)


def zhuji() -> Book:
    book = Book("eleventh_zhuji", "department_budget", Place("浙江省", "绍兴市", "诸暨市", "330681"), "诸暨市科学技术局", 2024)
    acc = Accounts(
        "zhuji",
        "2060101 b 500 800\n2060102 p 20 90 general 创新平台建设\n2060404 p 200 900 general 科技计划;研发补助"
        "\n2060404 p 20 60 carry 结转\n2060702 p 10 50 general 科普\n2060702 p 5 20 unit 科技馆运营\n" + STAFF,
    )
    _zhuji_balance(book, acc)
    _zhuji_income(book, acc)
    _zhuji_spending(book, acc, "2024年诸暨市科学技术局部门支出预算总表", "预算公开表3")
    _zhuji_appropriation(book, acc)
    _zhuji_spending(book, acc, "2024年诸暨市科学技术局一般公共预算支出表", "预算公开表5", "general")
    _zhuji_basic(book, acc)
    _zhuji_rest(book)
    return book


# --- 安徽 金寨：合计在首行，栏次行，上年与本年比较 ------------------------------------------------------------------

JINZHAI = "金寨县教育局2023年"
SCHOOLS = (
    ("105001", "金寨县教育局机关", 5),
    ("105002", "金寨第一中学", 41),
    ("105003", "金寨县职业学校", 24),
    ("105004", "金寨县梅山小学", 30),
)


def _jinzhai_balance(book: Book, acc: Accounts) -> None:
    title = JINZHAI + "部门收支总表"
    st = Statement(
        book,
        title,
        [t("收入", 2), t("支出", 2)],
        ["项目", "2023年预算数", "项目（按功能分类）", "2023年预算数"],
        numbers=("栏次", "1", "栏次", "2"),
    )
    general, fund, special = (acc.sum(source=s) for s in ("general", "fund", "special"))
    left: Side = [
        ("一、一般公共预算拨款收入", [general]),
        ("二、政府性基金预算拨款收入", [fund]),
        ("三、国有资本经营预算拨款收入", [ZERO]),
        ("四、财政专户管理资金收入", [special]),
        ("五、单位资金收入", [ZERO]),
        ("（一）事业收入", [ZERO]),
        ("（二）事业单位经营收入", [ZERO]),
        ("（三）上级补助收入", [ZERO]),
        ("（四）附属单位上缴收入", [ZERO]),
        ("（五）其他收入", [ZERO]),
    ]
    total = acc.sum()
    left, right = foot(
        left,
        classes(acc.by_class()),
        (("本年收入合计", [total]), ("本年支出合计", [total])),
        (("上年结转结余", [ZERO]), ("结转下年", [ZERO])),
        (("收 入 总 计", [total]), ("支 出 总 计", [total])),
    )
    grid = sides(st, left, right, widths=(1, 1))
    for row in book.gold["budget_lines"]:
        row["item_name"] = row["item_name"].replace(" ", "")
    book.sheet("收支总表", "部门公开表1", title, "单位：万元", grid)
    allow(book, total=total, general_public=general, government_fund=fund, special_account=special)


def _jinzhai_income(book: Book, acc: Accounts) -> None:
    title = JINZHAI + "部门收入总表"
    heads = [
        [t("部门（单位）代码", 1, 3), t("部门（单位）名称", 1, 3), t("合计", 1, 3), t("本年收入", 6), t("上年结转结余", 1, 3)],
        [t("小计", 1, 2), t("财政拨款", 3), t("财政专户管理资金", 1, 2), t("单位资金", 1, 2)],
        ["一般公共预算", "政府性基金预算", "国有资本经营预算"],
    ]
    st = Statement(book, title, *heads, numbers=("", "", "1=2+8", "2=3+4+5+6+7", "3", "4", "5", "6", "7", "8"))
    shares = {s: split(acc.sum(source=s), [x[2] for x in SCHOOLS]) for s in ("general", "special")}
    fund = [acc.sum(source="fund"), ZERO, ZERO, ZERO]
    rows = [("", "合计", acc.sum(source="general"), acc.sum(source="fund"), acc.sum(source="special"))]
    rows += [("105", "金寨县教育局", *rows[0][2:])]
    rows += [(code, "　" + name, shares["general"][k], fund[k], shares["special"][k]) for k, (code, name, _) in enumerate(SCHOOLS)]
    for code, name, general, base, special in rows:
        whole_ = general + base + special
        st.add(code, name, *(V(name.strip(), x, code) for x in (whole_, whole_, general, base, ZERO, special, ZERO, ZERO)))
    book.sheet("收入总表", "部门公开表2", title, "单位：万元", st.grid)


def _jinzhai_spending(book: Book, acc: Accounts) -> None:
    title = JINZHAI + "部门支出总表"
    heads = ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "事业单位经营支出", "上缴上级支出", "对附属单位补助支出"]
    st = Statement(book, title, heads, numbers=("栏次", "", "1", "2", "3", "4", "5", "6"))
    st.add("", "合计", *(V("合计", acc.sum(p)) for p in ("", "basic", "project")), "", "", "")
    for n in acc.nodes():
        st.add(n.code, _indent(n.level) + n.name, *(V(n.name, x, n.code) for x in (n.total, n.basic, n.project)), "", "", "")
    book.sheet("支出总表", "部门公开表3", title, "单位：万元", st.grid)


def _jinzhai_public(book: Book, acc: Accounts) -> None:
    title = JINZHAI + "一般公共预算支出表"
    heads = [
        [t("功能分类科目", 2), t("2022年预算数", 1, 2), t("2023年预算数", 3), t("2023年预算数比2022年预算数", 2)],
        ["科目编码", "科目名称", "小计", "基本支出", "项目支出", "增减额", "增减%"],
    ]
    st = Statement(book, title, *heads)
    last = acc.sum("last", "general")
    all_ = [last, *(acc.sum(p, "general") for p in ("", "basic", "project"))]
    st.add("", "合计", *(V("合计", x) for x in [*all_, all_[1] - last]), percent(all_[1], last))
    for n in acc.nodes("general"):
        figures = (n.last, n.total, n.basic, n.project, n.total - n.last)
        st.add(n.code, _indent(n.level) + n.name, *(V(n.name, x, n.code) for x in figures), percent(n.total, n.last))
    book.sheet("一般公共预算支出", "部门公开表5", title, "单位：万元", st.grid)


def _jinzhai_rest(book: Book, acc: Accounts) -> None:
    title = JINZHAI + "政府性基金预算支出表"
    st = Statement(book, title, ["科目编码", "科目名称", "合计", "基本支出", "项目支出"])
    st.add("", "合计", *(V("合计", acc.sum(p, "fund")) for p in ("", "basic", "project")))
    for n in acc.nodes("fund"):
        st.add(n.code, _indent(n.level) + n.name, *(V(n.name, x, n.code) for x in (n.total, n.basic, n.project)))
    book.sheet("政府性基金", "部门公开表7", title, "单位：万元", st.grid)
    empty = Statement(book, JINZHAI + "国有资本经营预算支出表", ["科目编码", "科目名称", "合计", "基本支出", "项目支出"])
    empty.add("", "", "", "", "")
    note = "注：金寨县教育局2023年没有国有资本经营预算拨款收入，也没有使用国有资本经营预算拨款安排的支出。"
    three = Statement(book, JINZHAI + "“三公”经费支出预算表", ["项目", "2022年预算数", "2023年预算数", "增减额", "增减%"])
    figures = [
        ("合计", "21.60", "18.20"),
        ("因公出国（境）费", "0", "0"),
        ("公务接待费", "9.60", "7.40"),
        ("公务用车购置及运行维护费", "12", "10.80"),
        ("其中：公务用车购置费", "0", "0"),
        ("公务用车运行维护费", "12", "10.80"),
    ]
    for name, before, now in figures:
        values = [V(name, x) for x in (D(before), D(now), D(now) - D(before))]
        three.add(name, *values, percent(D(now), D(before)))
    book.sheet(
        "国资和三公", "部门公开表8", empty.title, "单位：万元", empty.grid, note, "部门公开表9", three.title, "单位：万元", three.grid
    )


def jinzhai() -> Book:
    place = Place("安徽省", "六安市", "金寨县", "341524")
    book = Book("eleventh_jinzhai", "department_budget", place, "金寨县教育局", 2023, commas=True)
    acc = Accounts(
        "jinzhai",
        "2050101 b 700 1200\n2050202 b 9000 16000\n2050204 b 8000 12000\n2050302 b 2000 5000"
        "\n2050202 p 300 2600 general 校舍维修;营养改善计划\n2050204 p 100 900 special 公用经费\n2050302 p 50 300 general 免学费"
        "\n2050999 p 90 400 general 教师培训\n2120804 p 60 300 fund 农村学校周边道路\n"
        + STAFF.replace("b 60 140", "b 2100 3400").replace("b 30 70", "b 1000 1700"),
    )
    _jinzhai_balance(book, acc)
    _jinzhai_income(book, acc)
    _jinzhai_spending(book, acc)
    _jinzhai_public(book, acc)
    _jinzhai_rest(book, acc)
    return book


# --- 四川 三台：类款项分列，单位代码，表 1-1 的编号，项目明细在单位之下 --------------------------------------------------

SANTAI = "三台县农业农村局"


def _santai_title(number: str, title: str) -> list[str]:
    return [number, title, f"编制部门：{SANTAI}　　　　　　　　　　　　　　　　　　　　　　　　金额单位：万元"]


def _santai_balance(book: Book, acc: Accounts) -> None:
    st = Statement(book, "部门收支总表", [t("收　　入", 2), t("支　　出", 2)], ["项　　目", "2022年预算数", "项　　目", "2022年预算数"])
    st.paths = [x.replace("　", "") for x in st.paths]
    total, carry = acc.sum(), acc.sum(source="carry")
    general, fund = acc.sum(source="general"), acc.sum(source="fund")
    left: Side = [
        ("一、一般公共预算拨款收入", [general]),
        ("二、政府性基金预算拨款收入", [fund]),
        ("三、国有资本经营预算拨款收入", [ZERO]),
        ("四、事业收入", [ZERO]),
        ("五、事业单位经营收入", [ZERO]),
        ("六、其他收入", [ZERO]),
    ]
    left, right = foot(
        left,
        classes(acc.by_class()),
        (("本年收入合计", [total - carry]), ("本年支出合计", [total])),
        (("七、用事业基金弥补收支差额", [ZERO]), ("事业单位结余分配", [ZERO])),
        (("八、上年结转", [carry]), ("结转下年", [ZERO])),
        (("收入总计", [total]), ("支出总计", [total])),
    )
    grid = sides(st, left, right, widths=(1, 1))
    book.sheet("1", *_santai_title("表1", st.title), grid)
    allow(book, total=total, general_public=general, government_fund=fund, carryover=carry)


def _santai_heads(*money: str) -> list[list[object]]:
    top = [t("项目", 5), *(t(m, 1, 3) for m in money)]
    return [top, [t("科目编码", 3), t("单位代码", 1, 2), t("单位名称（科目）", 1, 2)], ["类", "款", "项"]]


def _part(acc: Accounts, part: str, source: str, code: str = "") -> D:
    return ZERO if part == "0" else acc.sum(part, source, code)


def _santai_table(book: Book, acc: Accounts, number: str, title: str, money: dict[str, tuple[str, str]], source: str = "") -> None:
    """`money`: heading -> (part, source) of the accounts; no part "0" has money."""
    st = Statement(book, title, *_santai_heads(*money))
    of = [(part, src or source) for part, src in money.values()]
    for name in ("合计", SANTAI):
        st.add("", "", "", "", name, *(V(name, _part(acc, part, src)) for part, src in of))
    for leaf in sorted({x.code for x in acc.leaves if source in ("", x.source)}):
        name = NAMES[leaf]
        st.add(*apart(leaf), "601001", "　" + name, *(V(name, _part(acc, p, s, leaf), leaf) for p, s in of))
    book.sheet(number.removeprefix("表"), *_santai_title(number, title), st.grid)


def _santai_projects(book: Book, acc: Accounts) -> None:
    title = "一般公共预算项目支出预算表"
    grid = Grid(2)
    grid.row(t("科目编码", 3), t("单位代码", 1, 2), t("单位名称（项目）", 1, 2), t("金额", 1, 2))
    grid.row("类", "款", "项")
    total = acc.sum("project", "general")
    grid.row("", "", "", "", "合计", c(book.money("", "budget", "total", total, again=True)))
    grid.row("", "", "", "", SANTAI, c(book.amount(total)))
    for job in (j for j in acc.jobs if j.source == "general"):
        seq = book.project(_named(job.name), unit_name=SANTAI)
        book.money(seq, "budget", "general_public", job.wan, again=True)
        grid.row(*map(t, apart(job.code)), t("601001"), "　" + job.name, c(book.money(seq, "budget", "total", job.wan)))
    book.sheet("3-2", *_santai_title("表3-2", title), grid)


def _named(name: str, code: str = "") -> object:
    from ..content import Project

    return Project(name, "", (), code)


def _santai_rest(book: Book) -> None:
    title = "一般公共预算“三公”经费支出预算表"
    top = [t("单位编码", 1, 3), t("单位名称（科目）", 1, 3), t("当年财政拨款预算安排", 6)]
    second = [t("合计", 1, 2), t("因公出国（境）费用", 1, 2), t("公务用车购置及运行费", 3), t("公务接待费", 1, 2)]
    st = Statement(book, title, top, second, ["小计", "公务用车购置费", "公务用车运行费"])
    figures = [D(x) for x in ("33.80", "0", "25.60", "0", "25.60", "8.20")]
    st.add("", "合计", *(V("合计", x) for x in figures))
    st.add("601001", SANTAI, *(V(SANTAI, x, "601001") for x in figures))
    book.sheet("3-3", *_santai_title("表3-3", title), st.grid)
    empty = Statement(book, "国有资本经营预算支出预算表", *_santai_heads("合计", "基本支出", "项目支出"))
    empty.add(*[""] * 8)
    book.sheet("5", *_santai_title("表5", empty.title), empty.grid, "注：此表无数据。")


def santai() -> Book:
    book = Book("eleventh_santai", "department_budget", Place("四川省", "绵阳市", "三台县", "510722"), SANTAI, 2022, commas=True)
    acc = Accounts(
        "santai",
        "2130101 b 1200 2400\n2130104 b 800 1500\n2130108 p 30 260 general 动物疫病强制免疫配套资金;春秋两季防疫物资储备"
        "\n2130106 p 10 120 general 基层农技推广体系改革与建设补助\n2130122 p 100 900 general 麦冬产业园区建设"
        "以奖代补及标准化生产示范基地提升;生猪稳产保供\n2130126 p 40 300 carry 农村户厕改造\n2120816 p 100 600 fund 农村人居环境整治\n"
        + STAFF,
    )
    book.sheet("封面", f"{SANTAI}2022年部门预算公开表")
    _santai_balance(book, acc)
    income = {
        "合计": ("", ""),
        "上年结转": ("", "carry"),
        "一般公共预算拨款收入": ("", "general"),
        "政府性基金预算拨款收入": ("", "fund"),
        "国有资本经营预算拨款收入": ("0", ""),
        "事业收入": ("0", ""),
        "其他收入": ("0", ""),
    }
    _santai_table(book, acc, "表1-1", "部门收入总表", income)
    spending = {
        "合计": ("", ""),
        "基本支出": ("basic", ""),
        "项目支出": ("project", ""),
        "上缴上级支出": ("0", ""),
        "对附属单位补助支出": ("0", ""),
    }
    _santai_table(book, acc, "表1-2", "部门支出总表", spending)
    public = {"合计": ("", ""), "基本支出": ("basic", ""), "项目支出": ("project", "")}
    _santai_table(book, acc, "表3", "一般公共预算支出预算表", public, "general")
    _santai_projects(book, acc)
    _santai_table(book, acc, "表4", "政府性基金支出预算表", public, "fund")
    _santai_rest(book)
    return book


# --- 广东 仁化：科目编码在方括号里，两种经济分类并列，0.00 全部打印 -----------------------------------------------------


def _renhua_overview(book: Book, acc: Accounts) -> None:
    st = Statement(book, "收支总体情况表", [t("收入", 2), t("支出", 2)], ["项目", "2021年预算", "项目", "2021年预算"], zero=None)
    total, general, fund = acc.sum(), acc.sum(source="general"), acc.sum(source="fund")
    left: Side = [
        ("一、财政拨款", [general + fund]),
        ("其中：一般公共预算", [general]),
        ("政府性基金", [fund]),
        ("二、财政专户拨款", [ZERO]),
        ("三、其他资金", [ZERO]),
        ("本年收入合计", [total]),
        ("四、上级补助收入", [ZERO]),
        ("五、附属单位上缴收入", [ZERO]),
        ("六、用事业基金弥补收支总差额", [ZERO]),
        ("收入总计", [total]),
    ]
    right: Side = [
        ("一、基本支出", [acc.sum("basic")]),
        ("二、项目支出", [acc.sum("project")]),
        ("三、事业单位经营支出", [ZERO]),
        ("", [None]),
        ("", [None]),
        ("本年支出合计", [total]),
        ("四、对附属单位补助支出", [ZERO]),
        ("五、上缴上级支出", [ZERO]),
        ("六、结转下年", [ZERO]),
        ("支出总计", [total]),
    ]
    grid = sides(st, left, right, widths=(1, 1))
    book.sheet("表1", "表1", "收支总体情况表", "部门名称：仁化县水务局　　　　单位：万元", grid)
    allow(book, total=total, fiscal_appropriation=general + fund, general_public=general, government_fund=fund)


def _renhua_functions(book: Book, acc: Accounts, number: str, title: str, source: str) -> None:
    st = Statement(book, title, [t("功能科目名称", 1, 2), t("2021年预算", 3)], ["小计", "基本支出", "项目支出"], zero=None)
    st.add("合计", *(V("合计", acc.sum(p, source)) for p in ("", "basic", "project")))
    for n in acc.nodes(source):
        st.add(f"{'  ' * (n.level - 1)}[{n.code}]{n.name}", *(V(n.name, x, n.code) for x in (n.total, n.basic, n.project)))
    book.sheet(number, number, title, "部门名称：仁化县水务局　　　　单位：万元", st.grid)


def _renhua_economics(book: Book, acc: Accounts) -> None:
    title = "一般公共预算基本支出情况表（按支出经济分类科目）"
    heads = [t("部门预算支出经济分类", 2), t("政府预算支出经济分类", 2)], ["科目名称", "2021年预算", "科目名称", "2021年预算"]
    st = Statement(book, title, *heads, zero=None)
    office, state = acc.office(), acc.government()
    total = acc.sum("basic", "general")
    st.add("合计", V("合计", total), "合计", V("合计", total))
    for k, (code, name, wan) in enumerate(office):
        left = [f"[{code}]{name}", V(name, wan, code)]
        right: list[object] = ["", ""]
        if k < len(state):
            right = [f"[{state[k][0]}]{state[k][1]}", V(state[k][1], state[k][2], state[k][0])]
        st.add(*left, *right)
    book.sheet("表6", "表6", title, "部门名称：仁化县水务局　　　　单位：万元", st.grid)


def _renhua_rest(book: Book, acc: Accounts) -> None:
    title = "一般公共预算安排的行政经费及“三公”经费预算表"
    st = Statement(book, title, ["项目", "2020年预算", "2021年预算"], zero=None)
    rows = [
        ("行政经费", "96.20", "91.80"),
        ("“三公”经费", "14.30", "12.50"),
        ("其中：（一）因公出国（境）支出", "0", "0"),
        ("（二）公务用车购置及运行维护支出", "9.80", "9.00"),
        ("1.公务用车购置", "0", "0"),
        ("2.公务用车运行维护费", "9.80", "9.00"),
        ("（三）公务接待费支出", "4.50", "3.50"),
    ]
    for name, before, now in rows:
        st.add(name, V(name, D(before)), V(name, D(now)))
    notes = (
        "注：1.行政经费包括基本支出中的公用经费以及为保障机关运行安排的一般性项目支出。",
        "2.“三公”经费包括因公出国（境）费、公务用车购置及运行维护费和公务接待费。",
    )
    book.sheet("表7", "表7", title, "部门名称：仁化县水务局　　　　单位：万元", st.grid, *notes)
    _renhua_functions(book, acc, "表8", "政府性基金预算支出情况表", "fund")
    empty = Statement(book, "国有资本经营预算支出情况表", ["功能科目名称", "小计", "基本支出", "项目支出"])
    empty.add("合计", "", "", "")
    note = "注：仁化县水务局没有国有资本经营预算安排的支出，故本表为空。"
    book.sheet("表9", "表9", empty.title, "部门名称：仁化县水务局　　　　单位：万元", empty.grid, note)
    book.sheet("说明", "第三部分 2021年部门预算情况说明", *_renhua_words(acc))


def _renhua_words(acc: Accounts) -> list[str]:
    """What the tables have said before: nothing new for the gold."""
    total, general, fund = acc.sum(), acc.sum(source="general"), acc.sum(source="fund")
    share = f"{acc.sum('basic') * 100 / total:.2f}"
    return [
        "一、部门预算收支增减变化情况",
        f"2021年本部门收入预算{total}万元，其中：一般公共预算拨款{general}万元，政府性基金预算拨款{fund}万元；",
        f"支出预算{total}万元，其中：基本支出{acc.sum('basic')}万元，占{share}%；项目支出{acc.sum('project')}万元。",
        "二、“三公”经费安排情况",
        "2021年本部门“三公”经费预算安排12.50万元，比上年减少1.80万元，下降12.59%。其中：因公出国（境）费0万元；",
        "公务用车购置及运行维护费9.00万元，比上年减少0.80万元；公务接待费3.50万元，比上年减少1.00万元。",
        "三、机关运行经费安排情况",
        "2021年本部门机关运行经费安排91.80万元，比上年减少4.40万元，下降4.57%，主要原因是严格控制一般性支出。",
        "四、政府采购情况",
        "2021年本部门政府采购安排126.00万元，其中：货物类采购预算18.00万元，工程类采购预算80.00万元，服务类采购预算28.00万元。",
    ]


def renhua() -> Book:
    place = Place("广东省", "韶关市", "仁化县", "440224")
    book = Book("eleventh_renhua", "department_budget", place, "仁化县水务局", 2021)
    acc = Accounts(
        "renhua",
        "2130301 b 500 900\n2130305 p 80 700 general 中小河流治理;碧道建设\n2130306 p 40 300 general 农村集中供水运行维护"
        "\n2130314 p 10 90 general 三防指挥系统维护\n2120804 p 60 420 fund 灌区渠系配套\n" + STAFF,
    )
    book.sheet("封面", "2021年仁化县水务局部门预算")
    _renhua_overview(book, acc)
    _renhua_functions(book, acc, "表3", "支出总体情况表", "")
    _renhua_functions(book, acc, "表5", "一般公共预算支出情况表（按功能分类科目）", "general")
    _renhua_economics(book, acc)
    _renhua_rest(book, acc)
    return book


# --- 云南 祥云：单位元，栏次行，人员与公用经费分列，项目表每个项目先小计后明细 ---------------------------------------------

XIANGYUN = "单位名称：祥云县交通运输局　　　　　　　　　　　　　　　　　　　　　　　　单位：元"


def _xiangyun_balance(book: Book, acc: Accounts) -> None:
    heads = [t("收入", 2), t("支出", 2)], ["项目", "2023年预算数", "项目（按功能分类）", "2023年预算数"]
    st = Statement(book, "部门财务收支预算总表", *heads)
    general, unit, total = acc.sum(source="general"), acc.sum(source="unit"), acc.sum()
    left: Side = [
        ("一、一般公共预算拨款收入", [general]),
        ("二、政府性基金预算拨款收入", [ZERO]),
        ("三、国有资本经营预算拨款收入", [ZERO]),
        ("四、财政专户管理资金收入", [ZERO]),
        ("五、单位资金", [unit]),
        ("（一）事业收入", [ZERO]),
        ("（二）事业单位经营收入", [ZERO]),
        ("（三）上级补助收入", [unit]),
        ("（四）附属单位上缴收入", [ZERO]),
        ("（五）非同级财政拨款", [ZERO]),
        ("（六）其他收入", [ZERO]),
    ]
    left, right = foot(
        left,
        classes(acc.by_class(), every=False),
        (("本年收入合计", [total]), ("本年支出合计", [total])),
        (("上年结转结余", [ZERO]), ("年终结转结余", [ZERO])),
        (("收入总计", [total]), ("支出总计", [total])),
    )
    book.sheet("01-1", "预算01-1表", st.title, XIANGYUN, sides(st, left, right, widths=(1, 1)))
    allow(book, total=total, general_public=general, unit_funds=unit)


def _xiangyun_income(book: Book, acc: Accounts) -> None:
    heads = [
        [t("部门（单位）代码", 1, 3), t("部门（单位）名称", 1, 3), t("合计", 1, 3), t("本年收入", 8)],
        [t("小计", 1, 2), t("一般公共预算", 1, 2), t("政府性基金预算", 1, 2), t("财政专户管理资金", 1, 2), t("单位资金", 4)],
        ["小计", "事业收入", "上级补助收入", "其他收入"],
    ]
    st = Statement(book, "部门收入预算表", *heads, numbers=[str(n) for n in range(1, 12)])
    weights = (62, 23, 15)
    rows = list(
        zip(("348001", "348004", "348005"), ("祥云县交通运输局", "祥云县地方公路管理段", "祥云县道路运输管理所"), weights, strict=True)
    )
    general, unit = split(acc.sum(source="general"), weights), [acc.sum(source="unit"), ZERO, ZERO]
    for k, (code, name, _) in enumerate(rows):
        figures = (general[k] + unit[k], general[k] + unit[k], general[k], ZERO, ZERO, unit[k], ZERO, unit[k], ZERO)
        st.add(code, name, *(V(name, x, code) for x in figures))
    both = acc.sum()
    st.add(t("合　计", 2), *(V("合计", x) for x in (both, both, sum(general), ZERO, ZERO, sum(unit), ZERO, sum(unit), ZERO)))
    book.sheet("01-2", "预算01-2表", st.title, XIANGYUN, st.grid)


def _xiangyun_public(book: Book, acc: Accounts) -> None:
    title = "一般公共预算支出预算表（按功能科目分类）"
    heads = [
        [t("部门预算支出功能分类科目", 2), t("合计", 1, 2), t("基本支出", 3), t("项目支出", 1, 2)],
        ["科目编码", "科目名称", "小计", "人员经费", "公用经费"],
    ]
    st = Statement(book, title, *heads, numbers=[str(n) for n in range(1, 8)])
    for n in [*acc.nodes("general"), None]:
        code, name = (n.code, n.name) if n else ("", "合计")
        basic, project = (acc.sum(p, "general", code) for p in ("basic", "project"))
        public = sum(
            ((x.basic * D("0.18")).quantize(D("0.01")) for x in acc.leaves if x.code.startswith(code) and x.code[:3] == "214"), ZERO
        )
        lead = [code, _indent(n.level) + name] if n else [t("合　计", 2)]
        st.add(*lead, *(V(name, x, code) for x in (basic + project, basic, basic - public, public, project)))
    book.sheet("02-2", "预算02-2表", title, XIANGYUN, st.grid)


def _xiangyun_three(book: Book) -> None:
    title = "一般公共预算“三公”经费支出预算表"
    heads = [
        [t("单位名称", 1, 2), t("“三公”经费合计", 1, 2), t("因公出国（境）费", 1, 2), t("公务用车购置及运行费", 3), t("公务接待费", 1, 2)],
        ["小计", "公务用车购置费", "公务用车运行费"],
    ]
    st = Statement(book, title, *heads, numbers=[str(n) for n in range(1, 8)])
    for name, figures in (
        ("祥云县交通运输局", ("9.35", "0", "6.40", "0", "6.40", "2.95")),
        ("祥云县地方公路管理段", ("7.20", "0", "7.20", "0", "7.20", "0")),
        ("合计", ("16.55", "0", "13.60", "0", "13.60", "2.95")),
    ):
        st.add(name, *(V(name, D(x)) for x in figures))
    book.sheet("03", "预算03表", title, XIANGYUN, st.grid)


def _xiangyun_projects(book: Book, acc: Accounts) -> None:
    grid = Grid(3)
    grid.row(
        t("项目分类", 1, 2),
        t("项目代码", 1, 2),
        t("项目名称", 1, 2),
        t("项目单位", 1, 2),
        t("功能科目编码", 1, 2),
        t("合计", 1, 2),
        t("本年拨款", 3),
        t("财政专户管理资金", 1, 2),
        t("单位资金", 1, 2),
    )
    grid.row("小计", "一般公共预算", "政府性基金预算")
    grid.row(*(t(str(n)) for n in range(1, 12)))
    for n, job in enumerate(acc.jobs):
        code = f"5329232110000003{72514 + 631 * n}"
        unit = "祥云县地方公路管理段" if job.code == "2140106" else "祥云县交通运输局"
        seq = book.project(_named(job.name), project_code=code, unit_name=unit)
        source = "general_public" if job.source == "general" else "unit_funds"
        total, part = book.money(seq, "budget", "total", job.wan), book.money(seq, "budget", source, job.wan)
        if source == "general_public":
            book.money(seq, "budget", "fiscal_appropriation", job.wan)
        figures = [
            c(total),
            *(map(c, (part, part)) if source == "general_public" else ("", "")),
            "",
            "",
            c("" if source != "unit_funds" else part),
        ]
        grid.row("", "", job.name, "", "", *figures)
        grid.row("专项业务类" if n % 2 else "事业发展类", t(code), job.name, unit, t(job.code), *figures)
    figures = [acc.sum("project"), acc.sum("project", "general"), acc.sum("project", "general"), None, None, acc.sum("project", "unit")]
    grid.row(t("合　计", 5), *(c("" if x is None else book.amount(x)) for x in figures))
    allow(book, total=figures[0], general_public=figures[1], fiscal_appropriation=figures[1], unit_funds=figures[5])
    book.sheet("05-1", "预算05-1表", "项目支出预算表（其他运转类、特定目标类项目）", XIANGYUN, grid)


def xiangyun() -> Book:
    place = Place("云南省", "大理白族自治州", "祥云县", "532923")
    book = Book("eleventh_xiangyun", "department_budget", place, "祥云县交通运输局", 2023, unit="元", commas=True)
    acc = Accounts(
        "xiangyun",
        "2140101 b 600 1100\n2140104 p 100 900 general 祥云县乡镇通三级公路建设县级配套资金;普淜至天马段路面改造"
        "\n2140106 p 60 400 general 农村公路日常养护补助资金;农村公路灾毁抢修保通及安全生命防护工程专项经费"
        "\n2140106 p 20 90 unit 上级补助公路绿化提升经费\n" + STAFF,
    )
    _xiangyun_balance(book, acc)
    _xiangyun_income(book, acc)
    _xiangyun_public(book, acc)
    _xiangyun_three(book)
    _xiangyun_projects(book, acc)
    fund = Statement(book, "政府性基金预算支出预算表", ["单位名称", "科目编码", "科目名称", "合计", "基本支出", "项目支出"])
    fund.add(t("合　计", 3), "", "", "")
    note = "说明：祥云县交通运输局2023年无政府性基金预算支出，故本表公开为空表。"
    book.sheet("06", "预算06表", fund.title, XIANGYUN, fund.grid, note)
    return book


# --- 江苏 建湖：三栏并列的收支总表，金额去掉末尾的零 -----------------------------------------------------------------------


def _jianhu_overview(book: Book, acc: Accounts) -> None:
    title = "建湖县文化广电和旅游局2019年度收支预算总表"
    heads = [t("收入", 2), t("按功能分类支出", 2), t("按支出用途", 2)], ["项目", "预算数", "项目", "预算数", "项目", "预算数"]
    st = Statement(book, title, *heads, style=short)
    general, special, total = acc.sum(source="general"), acc.sum(source="special"), acc.sum()
    left: Side = [
        ("一、财政拨款小计", [general]),
        ("1.一般公共预算资金", [general]),
        ("2.政府性基金", [ZERO]),
        ("二、财政专户管理资金", [special]),
        ("三、其他资金小计", [ZERO]),
        ("1.事业收入", [ZERO]),
        ("2.经营收入", [ZERO]),
        ("3.其他收入", [ZERO]),
    ]
    use: Side = [("一、基本支出", [acc.sum("basic")]), ("二、项目支出", [acc.sum("project")]), ("三、单位预留机动经费", [ZERO])]
    left, middle = foot(left, classes(acc.by_class()))
    use += [("", [None])] * (len(left) - len(use))
    ends: list[Side] = [
        [("当年收入小计", [total]), ("上年结转和结余", [ZERO]), ("收入合计", [total])],
        [("当年支出小计", [total]), ("结转下年", [ZERO]), ("支出合计", [total])],
        [("支出小计", [total]), ("结转下年资金", [ZERO]), ("支出合计", [total])],
    ]
    grid = sides(st, left + ends[0], middle + ends[1], use + ends[2], widths=(1, 1, 1))
    book.sheet("收支总表", "公开01表", title, "单位：万元", grid)
    allow(book, total=total, general_public=general, fiscal_appropriation=general, special_account=special)
    for row in book.gold["budget_optional"]:
        row["printed"] = short(row["printed"])


def _jianhu_pairs(book: Book, acc: Accounts) -> None:
    income = Statement(book, "建湖县文化广电和旅游局2019年度收入预算总表", ["项目", "金额"], style=short)
    general, special = acc.sum(source="general"), acc.sum(source="special")
    rows = [
        ("收入预算总计", acc.sum()),
        ("一、公共财政拨款（补助）资金小计", general),
        ("　　公共财政拨款（补助）资金", general - D("46.5")),
        ("　　专项收入", D("46.5")),
        ("二、财政专户管理资金小计", special),
        ("　　专户管理教育收费", special),
    ]
    for name, wan in rows:
        income.add(name, V(name.strip(), wan))
    spending = Statement(
        book,
        "建湖县文化广电和旅游局2019年度支出预算总表",
        ["合计", "基本支出", "项目支出", "单位预留机动经费", "结转下年资金"],
        style=short,
    )
    spending.add(*(V("", acc.sum(p)) for p in ("", "basic", "project")), "", "")
    book.sheet("收入总表", "公开02表", income.title, "单位：万元", income.grid, "公开03表", spending.title, "单位：万元", spending.grid)


def _jianhu_functions(book: Book, acc: Accounts) -> None:
    title = "建湖县文化广电和旅游局2019年度财政拨款支出预算表（功能科目）"
    st = Statement(
        book,
        title,
        [t("科目编码", 3), t("科目名称", 1, 2), t("合计", 1, 2), t("基本支出", 1, 2), t("项目支出", 1, 2)],
        ["类", "款", "项"],
        style=short,
    )
    for n in acc.nodes("general"):
        codes = apart(n.code) if n.level == 3 else [n.code[:3], n.code[3:5], ""]
        st.add(*codes, n.name, *(V(n.name, x, n.code) for x in (n.total, n.basic, n.project)))
    st.add("", "", "", "合计", *(V("合计", acc.sum(p, "general")) for p in ("", "basic", "project")))
    book.sheet("财政拨款支出", "公开05表", title, "单位：万元", st.grid)


def _jianhu_three(book: Book) -> None:
    title = "建湖县文化广电和旅游局2019年度一般公共预算“三公”经费、会议费、培训费支出预算表"
    heads = [
        [t("“三公”经费合计", 1, 3), t("“三公”经费", 5), t("会议费", 1, 3), t("培训费", 1, 3)],
        [t("因公出国（境）费", 1, 2), t("公务用车购置及运行费", 3), t("公务接待费", 1, 2)],
        ["小计", "公务用车购置费", "公务用车运行费"],
    ]
    st = Statement(book, title, *heads, style=short)
    st.add(*(V("", D(x)) for x in ("15.8", "0", "7", "0", "7", "8.8", "3.2", "5.45")))
    running = Statement(
        book, "建湖县文化广电和旅游局2019年度一般公共预算机关运行经费支出预算表", ["科目编码", "科目名称", "机关运行经费支出"], style=short
    )
    rows = [
        ("30201", "办公费", "12.6"),
        ("30202", "印刷费", "2.4"),
        ("30207", "邮电费", "3.75"),
        ("30211", "差旅费", "9.1"),
        ("30239", "其他交通费用", "21.36"),
    ]
    for code, name, wan in rows:
        running.add(code, name, V(name, D(wan), code))
    running.add(t("合计", 2), V("合计", sum(D(r[2]) for r in rows)))
    book.sheet("三公", "公开09表", st.title, "单位：万元", st.grid, "公开11表", running.title, "单位：万元", running.grid)


def jianhu() -> Book:
    place = Place("江苏省", "盐城市", "建湖县", "320925")
    book = Book("eleventh_jianhu", "department_budget", place, "建湖县文化广电和旅游局", 2019)
    acc = Accounts(
        "jianhu",
        "2070101 b 700 1300\n2070104 b 150 300\n2070109 p 20 200 general 送戏下乡;农家书屋\n2070109 p 30 90 special 艺术培训"
        "\n2070204 p 10 150 general 九龙口遗址保护\n" + STAFF.replace("2101103 b 10 30\n", ""),
    )
    _jianhu_overview(book, acc)
    _jianhu_pairs(book, acc)
    _jianhu_functions(book, acc)
    _jianhu_three(book)
    return book


# --- 山西 平遥：全县政府预算，整数，执行数与预算数比较 -------------------------------------------------------------------------


def _pingyao_heads() -> list[list[object]]:
    return [["项目", "2024年预算数", "2024年执行数", "2025年预算数", "为上年执行数的%"]]


def _pingyao_rows(st: Statement, rows: list[tuple[str, str, int, int, int]]) -> None:
    for code, name, before, done, now in rows:
        share = f"{D(now) * 100 / done:.1f}" if done else ""
        lead = [code] if st.paths[0] == "科目编码" else []
        st.add(*lead, name, *(V(name.strip(), D(x), code) for x in (before, done, now)), share)


def _pingyao_income(book: Book) -> None:
    title = "平遥县2025年一般公共预算收入表"
    st = Statement(book, title, *_pingyao_heads(), style=whole)
    taxes = [
        ("增值税", 41200, 40315, 42200),
        ("企业所得税", 9800, 10263, 10500),
        ("个人所得税", 2300, 2188, 2250),
        ("资源税", 15600, 13047, 13900),
        ("城市维护建设税", 3900, 3774, 3950),
        ("契税", 4700, 3905, 4000),
    ]
    others = [
        ("专项收入", 5200, 5036, 5200),
        ("行政事业性收费收入", 3300, 3518, 3400),
        ("罚没收入", 6100, 6804, 6300),
        ("国有资源（资产）有偿使用收入", 12400, 15270, 13800),
    ]

    def total(rows: list[tuple[str, int, int, int]]) -> list[int]:
        return [sum(r[k] for r in rows) for k in (1, 2, 3)]

    rows = [("", "一、税收收入", *total(taxes)), *(("", "　　" + r[0], *r[1:]) for r in taxes)]
    rows += [("", "二、非税收入", *total(others)), *(("", "　　" + r[0], *r[1:]) for r in others)]
    _pingyao_rows(st, [*rows, ("", "收入合计", *total(taxes + others))])  # type: ignore[list-item]
    book.sheet("收入", "表一", title, "编制单位：平遥县财政局　　　　　　　　　　单位：万元", st.grid)


def _pingyao_spending(book: Book) -> None:
    title = "平遥县2025年一般公共预算支出表（功能分类）"
    st = Statement(book, title, ["科目编码", *_pingyao_heads()[0]], style=whole)
    tree = [
        (
            "201",
            "一般公共服务支出",
            [
                ("20103", "政府办公厅（室）及相关机构事务", 12840, 12377, 12650),
                ("20106", "财政事务", 2310, 2268, 2290),
                ("20132", "组织事务", 1875, 1902, 1940),
            ],
        ),
        ("205", "教育支出", [("20502", "普通教育", 68940, 68102, 70115), ("20503", "职业教育", 5120, 4986, 5240)]),
        (
            "208",
            "社会保障和就业支出",
            [("20805", "行政事业单位养老支出", 31206, 31844, 33010), ("20819", "最低生活保障", 6540, 6388, 6620)],
        ),
        ("213", "农林水支出", [("21301", "农业农村", 21870, 26403, 22115), ("21303", "水利", 4790, 6321, 5030)]),
    ]
    rows, sums = [], [0, 0, 0]
    for code, name, parts in tree:
        total = [sum(p[k] for p in parts) for k in (2, 3, 4)]
        sums = [a + b for a, b in zip(sums, total, strict=True)]
        rows += [(code, name, *total), *((p[0], "　" + p[1], *p[2:]) for p in parts)]
    rows += [("227", "预备费", 3000, 0, 3000)]
    _pingyao_rows(st, [("", "支出合计", sums[0] + 3000, sums[1], sums[2] + 3000), *rows])  # type: ignore[list-item]
    book.sheet("支出", "表二", title, "编制单位：平遥县财政局　　　　　　　　　　单位：万元", st.grid)


def _pingyao_funds(book: Book) -> None:
    title = "平遥县2025年政府性基金收支预算表"
    st = Statement(book, title, [t("收入", 2), t("支出", 2)], ["项目", "预算数", "项目", "预算数"], style=whole)
    left: Side = [("一、国有土地使用权出让收入", [D(46000)]), ("二、城市基础设施配套费收入", [D(1800)]), ("三、污水处理费收入", [D(640)])]
    right: Side = [("一、城乡社区支出", [D(44210)]), ("二、其他支出", [D(386)]), ("三、债务付息支出", [D(5230)])]
    ends = (
        (("本年收入合计", [D(48440)]), ("本年支出合计", [D(49826)])),
        (("上级补助收入", [D(386)]), ("调出资金", [D(0)])),
        (("上年结余收入", [D(1000)]), ("年终结余", [D(0)])),
        (("收入总计", [D(49826)]), ("支出总计", [D(49826)])),
    )
    left, right = foot(left, right, *ends)
    insurance = Statement(
        book,
        "平遥县2025年社会保险基金预算收支表",
        ["项目", "合计", "城乡居民基本养老保险基金", "机关事业单位基本养老保险基金"],
        style=whole,
    )
    for name, one, two in (
        ("一、收入", 23514, 34870),
        ("　其中：保险费收入", 5620, 20115),
        ("　　　财政补贴收入", 16408, 14300),
        ("二、支出", 17260, 34405),
        ("三、本年收支结余", 6254, 465),
        ("四、年末滚存结余", 61977, 8312),
    ):
        insurance.add(name, *(V(name.strip(), D(x)) for x in (one + two, one, two)))
    top = "编制单位：平遥县财政局　　　　　　　　　　单位：万元"
    book.sheet("基金社保", "表三", title, top, sides(st, left, right, widths=(1, 1)), "表四", insurance.title, top, insurance.grid)


def _pingyao_places(book: Book) -> None:
    title = "平遥县2025年对乡镇（街道）转移支付分地区预算表"
    st = Statement(book, title, ["地区", "合计", "一般性转移支付", "专项转移支付"], zero="-", style=whole)
    rows = [("古陶镇", 1266, 340), ("段村镇", 874, 0), ("东泉镇", 795, 120), ("洪善镇", 838, 96), ("宁固镇", 902, 0), ("南政乡", 655, 75)]
    for name, one, two in [*rows, ("合计", sum(r[1] for r in rows), sum(r[2] for r in rows))]:
        st.add(name, *(V(name, D(x)) for x in (one + two, one, two)))
    book.unit = "亿元"
    debt = Statement(
        book,
        "平遥县地方政府债务限额和余额情况表",
        [t("项目", 1, 2), t("2024年", 2), t("2025年", 1)],
        ["限额", "余额（预计执行数）", "限额"],
        style=short,
    )
    for name, figures in (("合计", (21.63, 20.987, 23.13)), ("一般债务", (12.48, 12.1456, 12.48)), ("专项债务", (9.15, 8.8414, 10.65))):
        debt.add(name, *(V(name, D(str(x)) * 10000) for x in figures))
    top = "编制单位：平遥县财政局　　　　　　　　　　单位：万元"
    notes = ("注：本表不含据实结算的转移支付资金。", "注：2025年限额为上级提前下达后的限额。")
    book.sheet(
        "转移支付和债务", "表五", title, top, st.grid, notes[0], "表六", debt.title, top.replace("万元", "亿元"), debt.grid, notes[1]
    )


def pingyao() -> Book:
    book = Book("eleventh_pingyao", "other", Place("山西省", "晋中市", "平遥县", "140728"), "平遥县财政局", 2025)
    _pingyao_income(book)
    _pingyao_spending(book)
    _pingyao_funds(book)
    _pingyao_places(book)
    return book


# --- 江苏 扬州：只有文字的预算情况说明 ------------------------------------------------------------------------------------------


def _yangzhou_totals(book: Book, acc: Accounts) -> list[str]:
    def once(source: str, wan: D) -> str:
        return book.money("", "budget", source, wan) + "万元"

    general, special, carry = (acc.sum(source=s) for s in ("general", "special", "carry"))
    total, last = acc.sum(), acc.sum("last")
    change = ("增加" if total > last else "减少") + f"{abs(total - last):,.2f}万元，变动比例{percent(max(total, last), min(total, last))}"
    share = [f"{x * 100 / total:.2f}%" for x in (general, special, carry)]
    out = [
        "一、收支预算总体情况说明",
        f"扬州市生态环境局2022年度收入、支出预算总计{once('total', total)}，与上年相比收、支预算总计各{change}。",
        "其中：",
        f"（一）收入预算总计{book.money('', 'budget', 'total', total, again=True)}万元。包括：",
        f"1．一般公共预算拨款收入{once('general_public', general)}，占{share[0]}，主要原因是人员经费和污染防治专项增加。",
        "2．本年没有政府性基金预算拨款收入，与上年相同。",
        "3．本年没有国有资本经营预算拨款收入，与上年相同。",
        f"4．财政专户管理资金收入{once('special_account', special)}，占{share[1]}。",
        f"5．上年结转结余{once('carryover', carry)}，占{share[2]}，主要是跨年度实施的监测站房改造尾款。",
        f"（二）支出预算总计{book.amount(total)}万元。包括：",
    ]
    for numeral, (name, wan) in enumerate(acc.by_class().items(), 1):
        out.append(f"{numeral}．{name}（类）支出{book.amount(wan)}万元。")
    out.append(f"基本支出预算数为{book.amount(acc.sum('basic'))}万元，项目支出预算数为{book.amount(acc.sum('project'))}万元。")
    return out


def _yangzhou_rest(book: Book, acc: Accounts) -> list[str]:
    book.money("", "budget", "fiscal_appropriation", acc.sum(source="general"), again=True)
    return [
        "二、财政拨款收支总体情况说明",
        f"2022年度财政拨款收、支总预算{book.amount(acc.sum(source='general'))}万元，全部为一般公共预算财政拨款。",
        "三、“三公”经费、会议费、培训费支出预算情况说明",
        "2022年度一般公共预算拨款安排的“三公”经费预算支出48.60万元，比上年减少5.40万元。其中：",
        "（一）因公出国（境）费预算支出0万元，与上年预算相同；",
        "（二）公务用车购置及运行维护费预算支出37.80万元，其中：购置费0万元，运行维护费37.80万元；",
        "（三）公务接待费预算支出10.80万元，比上年减少1.20万元，主要原因是压减一般性支出。",
        "会议费预算支出6.50万元，培训费预算支出12.40万元。",
        "四、机关运行经费支出预算情况说明",
        f"2022年本部门一般公共预算机关运行经费预算支出412.36万元，与上年相比减少{D('18.07')}万元，减少4.20%。",
        "五、政府采购支出预算情况说明",
        "2022年度政府采购支出预算总额1,356.20万元，其中：拟采购货物支出386.20万元、拟采购服务支出970.00万元。",
        "六、国有资产占用情况说明",
        "本部门共有车辆14辆，其中，一般公务用车3辆、执法执勤用车11辆。单价50万元（含）以上的通用设备6台（套）。",
        "七、预算绩效目标设置情况说明",
        "2022年度，本部门共6个项目纳入绩效目标管理，涉及四本预算资金合计" + book.amount(acc.sum("project", "general")) + "万元。",
    ]


def yangzhou() -> Book:
    book = Book("eleventh_yangzhou", "department_budget", Place("江苏省", "扬州市", "", "321000"), "扬州市生态环境局", 2022, commas=True)
    acc = Accounts(
        "yangzhou",
        "2060404 p 40 90 general 环境科研\n2110101 b 2000 3000\n2110302 p 800 2000 general 治理;执法\n2110302 p 60 200 special 处置"
        "\n2111101 p 100 300 carry 站房\n" + STAFF,
    )
    book.sheet("首页", "扬州市生态环境局2022年度部门预算公开", "第三部分 2022年度部门预算情况说明", *_yangzhou_totals(book, acc))
    book.sheet("续", *_yangzhou_rest(book, acc), "第四部分 名词解释", "一、财政拨款：指由一般公共预算、政府性基金预算安排的财政拨款数。")
    return book


FORMS = [
    Form("eleventh_zhuji", "budget_set", zhuji, "xlsx pdf torn"),
    Form("eleventh_jinzhai", "budget_set", jinzhai, "docx pdf md_lost"),
    Form("eleventh_santai", "budget_set", santai, "xlsx pdf spanless"),
    Form("eleventh_renhua", "budget_set", renhua, "html pdf_grey csv_ragged"),
    Form("eleventh_xiangyun", "budget_set", xiangyun, "xlsx pdf md_twice"),
    Form("eleventh_jianhu", "budget_set", jianhu, "docx pdf_tall text"),
    Form("eleventh_pingyao", "county_budget", pingyao, "xlsx pdf_tall aligned"),
    Form("eleventh_yangzhou", "narrative", yangzhou, "docx pdf md"),
]
