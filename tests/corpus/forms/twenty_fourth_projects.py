"""Projects and their money: lists, cards, projects as columns, lines and sentences instead of tables."""

from __future__ import annotations

from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import Project
from . import Form
from .twenty_fourth_base import ZERO, Money, amounts, longer, percent, short


def total_of(rows: list[list[Decimal]]) -> list[Decimal]:
    return [sum(x, ZERO) for x in zip(*rows, strict=True)]


def quxian() -> Book:
    """A list by source: units and their projects in one column, sub-totals a unit, blank where a source gives nothing."""
    unit = "渠县交通运输局"
    book = Money("twenty_fourth_quxian", "department_budget", Place("四川省", "达州市", "渠县", "511725"), unit, 2023)
    units = {
        f"{unit}（本级）": ("渠江航道应急抢通与水上搜救基地运行经费", "渠县“四好农村路”示范县创建及农村公路生命安全防护工程补助"),
        "渠县公路养护服务中心": ("县道日常养护及灾毁恢复重建项目", "国省干线桥梁隧道定期检测评定费用", "养护机械设备更新购置"),
        "渠县道路运输服务中心": ("城乡客运一体化票价补贴", "农村客运智能监管平台租赁服务费"),
    }
    sources = ("general_public", "government_fund", "carryover", "unit_funds")
    grid = Grid(2)
    grid.row(c("单位（项目）名称", 1, 2), c("2022年预算数", 1, 2), c("2023年预算数", 5), c("备注", 1, 2))
    grid.row("合计", "一般公共预算", "政府性基金预算", "上年结转", "单位资金")
    data = {}
    for name, items in units.items():
        for n, item in enumerate(items):
            a, b, d, e = amounts("qx" + item, 4, 10, 400)
            data[item] = [a, b if n == 1 else ZERO, d if n == 0 else ZERO, e if "中心" in name and n == 0 else ZERO]
    sums = total_of(list(data.values()))
    last = {item: (sum(v, ZERO) * Decimal("0.9")).quantize(Decimal("0.01")) for item, v in data.items() if "评定" not in item}
    pairs = zip(("total", *sources), (sum(sums, ZERO), *sums), strict=True)
    grid.row("合计", c(book.amount(sum(last.values(), ZERO))), *(c(book.money("", "budget", s, v)) for s, v in pairs), "")
    for name, items in units.items():
        part = total_of([data[i] for i in items])
        before = sum((last.get(i, ZERO) for i in items), ZERO)
        grid.row(name, c(book.amount(before)), c(book.amount(sum(part, ZERO))), *(c(book.amount(v) if v else "") for v in part), "")
        for item in items:
            seq = book.project(Project(item, "", ()), unit_name=name)
            cells = [book.money(seq, "budget", "total", sum(data[item], ZERO))]
            cells += [book.money(seq, "budget", s, v) if v else "" for s, v in zip(sources, data[item], strict=True)]
            grid.row("　　" + item, c(book.amount(last[item]) if item in last else ""), *map(c, cells), "续建" if "灾毁" in item else "")
    book.sheet("项目支出", "表8", f"{unit}2023年项目支出预算明细表", "单位：万元", grid)
    return book


def zhenxiong() -> Book:
    """An execution list in 元: first set, adjusted, spent, rate, left over and why."""
    unit = "镇雄县水利局"
    book = Money("twenty_fourth_zhenxiong", "final_accounts", Place("云南省", "昭通市", "镇雄县", "530627"), unit, 2023, "元", True)
    names = (
        "小型水库安全运行及雨水情测报设施维修养护项目",
        "赤水河流域（镇雄段）水土流失综合治理工程县级配套资金",
        "农村饮水安全工程维修养护补助",
        "河长制工作经费",
        "山洪灾害防治非工程措施运行维护费",
        "水资源节约管理与计量设施安装专项",
        "易地扶贫搬迁安置点供水工程欠款化解资金",
    )
    grid = Grid(1)
    grid.row("序号", "项目名称", "项目单位", "年初预算数", "调整后预算数", "实际支出数", "预算执行率", "结余结转", "执行率低于90%的原因")
    rows = []
    for n, name in enumerate(names, 1):
        a, b = amounts("zx" + name, 2, 20, 800)
        adjusted = a + (b / 4).quantize(Decimal("0.01")) * (n % 3 - 1) if n % 3 != 0 else a + b / 2
        spent = (adjusted * Decimal(("1", "0.9612", "0.7035")[n % 3])).quantize(Decimal("0.0001"))
        rows.append([a, adjusted, spent])
        place = unit if n % 2 else "镇雄县水利技术服务中心"
        why = "工程尚未完成竣工财务决算审核，尾款按合同约定结转至下年度支付。" if n % 3 == 2 else ""
        seq = book.project(Project(name, "", ()), unit_name=place)
        cells = [book.money(seq, "initial_budget", "total", a), book.money(seq, "adjusted_budget", "total", adjusted)]
        cells.append(book.spent(seq, "total", spent, rate=percent(spent, adjusted), reason=why))
        grid.row(str(n), name, place, *map(c, cells), percent(spent, adjusted), c(book.amount(adjusted - spent)), why)
    a, adjusted, spent = total_of(rows)
    cells = [book.money("", "initial_budget", "total", a), book.money("", "adjusted_budget", "total", adjusted)]
    cells.append(book.spent("", "total", spent, rate=percent(spent, adjusted)))
    grid.row(c("合　计", 3), *map(c, cells), percent(spent, adjusted), c(book.amount(adjusted - spent)), "")
    book.sheet("Sheet1", f"{unit}2023年度部门决算", "项目支出预算执行情况表", f"编制单位：{unit}　　　　　　　　　　　　金额单位：元", grid)
    return book


def tongzi() -> Book:
    """A card a project: labels in two columns, sources in rows and columns, amounts in 元, then the indicators."""
    unit = "桐梓县民政局"
    book = Money("twenty_fourth_tongzi", "performance_targets", Place("贵州省", "遵义市", "桐梓县", "520322"), unit, 2024, "元")
    for n, p in enumerate(longer("民政", "tz", "2024年桐梓县", codes="52032224T", unit=unit), 1):
        grid = Grid()
        seq = book.project(p, project_code=p.code, unit_name=p.unit, annual_goal=p.goal)
        fund, carried = p.other, (p.fiscal / 4).quantize(Decimal("0.01"))
        grid.row("项目名称", c(p.name, 3))
        grid.row("项目编码", c(p.code), "项目年度", "2024年")
        grid.row("主管部门", unit, "实施单位", p.unit)
        grid.row(
            "资金总额（元）",
            c(book.money(seq, "budget", "total", p.total)),
            "上年结转（元）",
            c(book.money(seq, "budget", "carryover", carried)),
        )
        general = book.money(seq, "budget", "general_public", p.fiscal - carried)
        grid.row("一般公共预算（元）", c(general), "单位资金（元）", c(book.money(seq, "budget", "unit_funds", fund)))
        grid.row("年度绩效目标", c(p.goal, 3))
        grid.row("一级指标", "二级指标", "三级指标", "年度指标值")
        for item, lead in zip(short(p.indicators), levels(short(p.indicators)), strict=True):
            book.indicator(seq, item)
            grid.row(*lead, item.name, item.printed)
        book.sheet(f"项目{n}", "桐梓县2024年度项目支出绩效目标表", grid)
    return book


def lintao() -> Book:
    """Projects as columns: a row for each amount by source, for the rate, the points and the grade."""
    unit = "临洮县教育局"
    book = Money("twenty_fourth_lintao", "self_evaluation", Place("甘肃省", "定西市", "临洮县", "621124"), unit, 2022, commas=True)
    items = longer("教育", "lt6", "临洮县", unit=unit)
    heads = (
        "年初预算数",
        "全年预算数",
        "其中：财政拨款",
        "其他资金",
        "全年执行数",
        "其中：财政拨款",
        "其他资金",
        "执行率",
        "执行率分值（10分）",
        "执行率得分",
        "自评总分",
        "自评等级",
        "年度总体目标",
        "实际完成情况",
        "预算执行率偏低原因",
    )
    rows: list[list[str]] = [[h] for h in heads]
    for p in items:
        score = p.score()
        grade = "优" if score >= 90 else "良" if score >= 80 else "中"
        why = "部分项目采购程序启动较晚，年底前未达到支付条件，资金结转下年继续使用。" if p.rate < 100 else ""
        seq = book.project(p, annual_goal=p.goal, goal_completion=p.done, total_score=score, self_grade=grade)
        point = str(p.execution_score())
        cells = [
            book.money(seq, "initial_budget", "total", p.total),
            book.money(seq, "adjusted_budget", "total", p.adjusted),
            book.money(seq, "adjusted_budget", "fiscal_appropriation", p.adjusted_fiscal),
            book.money(seq, "adjusted_budget", "other", p.other),
            book.spent(seq, "total", p.spent, rate=f"{p.rate}%", weight="10", score=point, reason=why),
            book.spent(seq, "fiscal_appropriation", p.spent_fiscal),
            book.spent(seq, "other", p.other),
            f"{p.rate}%",
            "10",
            point,
            str(score),
            grade,
            p.goal,
            p.done,
            why,
        ]
        for row, cell in zip(rows, cells, strict=True):
            row.append(cell)
    grid = Grid(1)
    grid.row("项目名称", *(p.name for p in items))
    for row in rows:
        grid.row(*map(c, row))
    book.sheet("自评汇总", f"{unit}2022年度项目支出绩效自评汇总表", f"填报单位：{unit}　　　　单位：万元", grid)
    return book


def yuncheng() -> Book:
    """Numbered headings with labelled lines instead of tables; amounts of a project in 万元, of the next in 元."""
    unit = "郓城县文化和旅游局"
    book = Money("twenty_fourth_yuncheng", "performance_targets", Place("山东省", "菏泽市", "郓城县", "371725"), unit, 2025)
    blocks: list[str] = [f"{unit}2025年度项目支出绩效目标公开"]
    for n, p in enumerate(longer("文化旅游", "yc", "郓城县", unit=unit)):
        book.unit = ("万元", "元", "万元")[n]
        seq = book.project(p, unit_name=unit, annual_goal=p.goal)
        total = book.money(seq, "budget", "total", p.total)
        general = book.money(seq, "budget", "general_public", p.fiscal)
        other = book.money(seq, "budget", "other", p.other) if p.other else ""
        blocks += [
            f"{'一二三'[n]}、{p.name}",
            f"项目名称：{p.name}",
            f"项目单位：{unit}",
            f"预算金额：{total}{book.unit}",
            f"资金来源：一般公共预算{general}{book.unit}" + (f"；其他资金{other}{book.unit}" if other else ""),
            f"年度绩效目标：{p.goal}",
        ]
        grid = Grid(1)
        grid.row("一级指标", "二级指标", "三级指标", "指标值")
        for item, lead in zip(short(p.indicators), levels(short(p.indicators)), strict=True):
            book.indicator(seq, item)
            grid.row(*lead, item.name, item.printed)
        book.sheet(f"项目{n + 1}", *blocks, grid)
        blocks = []
    return book


def linxian() -> Book:
    """A list of projects of a special fund: the amount of central, province, city and county money, other money apart."""
    unit = "临县农业农村局"
    book = Money("twenty_fourth_linxian", "other", Place("山西省", "吕梁市", "临县", "141124"), unit, 2025)
    names = (
        "红枣标准化示范园提质增效项目",
        "湫水河流域设施蔬菜大棚改造项目",
        "白文镇肉牛养殖小区粪污资源化利用项目",
        "城庄镇食用菌菌棒加工厂扩建项目",
        "三交镇高标准农田灌溉设施配套项目",
        "碛口镇农产品仓储保鲜冷链设施建设项目",
    )
    grid = Grid(2)
    grid.row(*(c(h, 1, 2) for h in ("序号", "项目名称", "项目实施单位", "项目概况", "资金合计")), c("其中", 3))
    grid.row("财政拨款", "单位资金", "其他资金")
    rows = []
    sources = ("fiscal_appropriation", "unit_funds", "other")
    for n, name in enumerate(names, 1):
        a, b, d = amounts("lx" + name, 3, 30, 500)
        values = [a, b if n % 2 else ZERO, d if n % 3 == 0 else ZERO]
        rows.append(values)
        built = f"新建及改造{name[:-2]}相关设施{n * 12 + 7}处，配套水、电、路等基础设施"
        text = built + "，建成后由村集体经济股份合作社负责管护运营，收益按比例分配。"
        place = name[:3] + "人民政府" if name[2] == "镇" else "临县农业技术推广中心"
        seq = book.project(Project(name, "", ()), unit_name=place, description=text)
        cells = [book.money(seq, "budget", "total", sum(values, ZERO))]
        cells += [book.money(seq, "budget", s, v) for s, v in zip(sources, values, strict=True)]
        grid.row(str(n), name, place, text, *map(c, cells))
    sums = total_of(rows)
    cells = [book.money("", "budget", s, v) for s, v in zip(("total", *sources), (sum(sums, ZERO), *sums), strict=True)]
    grid.row(c("合计", 4), *map(c, cells))
    book.sheet(
        "安排表",
        f"{unit}2025年农业产业发展专项资金项目安排公示表",
        "单位：万元",
        grid,
        "公示期：2025年3月10日至3月19日　　监督电话：0358-0000000",
    )
    return book


def zhongxian() -> Book:
    """The money of a target form in one sentence in a cell."""
    unit = "忠县卫生健康委员会"
    book = Money("twenty_fourth_zhongxian", "performance_targets", Place("重庆市", "", "忠县", "500233"), unit, 2024)
    for n, p in enumerate(longer("卫生健康", "zhx", "忠县", unit=unit), 1):
        grid = Grid()
        seq = book.project(p, unit_name=unit, annual_goal=p.goal)
        carried = (p.fiscal / 5).quantize(Decimal("0.01"))
        parts = [("一般公共预算", "general_public", p.fiscal - carried), ("上年结转", "carryover", carried)]
        parts += [("单位资金", "unit_funds", p.other)] if p.other else []
        text = f"{book.money(seq, 'budget', 'total', p.total)}万元，其中："
        text += "，".join(f"{name}{book.money(seq, 'budget', source, v)}万元" for name, source, v in parts) + "。"
        grid.row("项目名称", c(p.name, 4))
        grid.row("实施单位", c(unit, 4))
        grid.row("资金总额及来源", c(text, 4))
        grid.row("年度绩效目标", c(p.goal, 4))
        grid.row("绩效指标", "一级指标", "二级指标", "三级指标", "指标值")
        items = short(p.indicators)
        for k, (item, lead) in enumerate(zip(items, levels(items), strict=True)):
            book.indicator(seq, item)
            grid.row(*([c("绩效指标", 1, len(items))] if k == 0 else []), *lead, item.name, item.printed)
        book.sheet(f"{n}", f"附件{n}", f"{unit}2024年项目绩效目标申报表", grid)
    return book


def wangkui() -> Book:
    """An evaluation with a row for each amount and source; the unit stands in a column."""
    unit = "望奎县水务局"
    book = Money("twenty_fourth_wangkui", "self_evaluation", Place("黑龙江省", "绥化市", "望奎县", "231221"), unit, 2021)
    for n, p in enumerate(longer("水利", "wk", "望奎县2021年", unit=unit), 1):
        grid = Grid()
        seq = book.project(p, unit_name=unit, annual_goal=p.goal, goal_completion=p.done, total_score=p.score())
        point = str(p.execution_score())
        spent = book.spent(seq, "total", p.spent, rate=f"{p.rate}%", weight="10", score=point)
        grid.row("项目名称", c(p.name, 7))
        grid.row("主管部门", c(unit, 3), "实施单位", c(unit, 3))
        grid.row(c("预算执行情况", 1, 7), c("资金口径", 2), "资金来源", "计量单位", "金额", "执行率", "分值")
        both = ("年初预算数", "initial_budget", p.total, p.fiscal), ("全年预算数", "adjusted_budget", p.adjusted, p.adjusted_fiscal)
        for name, measure, total, fiscal in both:
            grid.row(c(name, 2, 2), "总额", "万元", c(book.money(seq, measure, "total", total)), "", "")
            grid.row("其中：财政拨款", "万元", c(book.money(seq, measure, "fiscal_appropriation", fiscal)), "", "")
        grid.row(c("全年执行数", 2, 2), "总额", "万元", c(spent), f"{p.rate}%", "10")
        grid.row("其中：财政拨款", "万元", c(book.spent(seq, "fiscal_appropriation", p.spent_fiscal)), "", "")
        grid.row(c("预算执行率得分", 2), c(point, 5))
        grid.row("年度总体目标", c(p.goal, 3), "实际完成情况", c(p.done, 3))
        grid.row("一级指标", "二级指标", c("三级指标", 2), "年度指标值", "实际完成值", "分值", "得分")
        for item, lead in zip(short(p.indicators), levels(short(p.indicators)), strict=True):
            book.evaluated(seq, item)
            shown = item.actual + (item.unit if item.kind == "numeric" else "")
            grid.row(*lead, c(item.name, 2), item.printed, shown, c(item.weight), c(item.score))
        grid.row(c("总分", 6), "100", c(str(p.score())))
        book.sheet(f"自评{n}", "项目支出绩效自评表", "（2021年度）", grid)
    return book


def binhai() -> Book:
    """Measures stacked below the name of the project, sources as columns."""
    unit = "滨海县农业农村局"
    book = Money("twenty_fourth_binhai", "final_accounts", Place("江苏省", "盐城市", "滨海县", "320922"), unit, 2024)
    names = (
        "白首乌产业园区基础设施提升及品牌推广项目",
        "秸秆机械化还田与多形式利用补助资金",
        "农作物病虫害统防统治及绿色防控补助",
        "沿海滩涂生态养殖池塘标准化改造工程",
    )
    sources = ("total", "general_public", "government_fund", "other")
    grid = Grid(1)
    grid.row("项目名称", "预算执行情况", "合计", "一般公共预算", "政府性基金", "其他资金")
    sums = [[ZERO] * 4 for _n in range(3)]
    shown = ("年初预算", "调整预算", "全年支出")
    for n, name in enumerate([*names, "总计"]):
        seq = book.project(Project(name, "", ())) if n < len(names) else ""
        if seq:
            a, b, d = amounts("bh" + name, 3, 30, 900)
            first = [a, b if n % 2 else ZERO, d if n == 0 else ZERO]
            second = [a + 20 * n, first[1], first[2]]
            third = [(second[0] * Decimal("0.95")).quantize(Decimal("0.01")), first[1], first[2]]
            rows = [[sum(x, ZERO), *x] for x in (first, second, third)]
            sums = [[s + v for s, v in zip(x, y, strict=True)] for x, y in zip(sums, rows, strict=True)]
        else:
            rows = sums
        for k, values in enumerate(rows):
            pairs = list(zip(sources, values, strict=True))
            measure = ("initial_budget", "adjusted_budget", "")[k]
            cells = [book.money(seq, measure, s, v) if measure else book.spent(seq, s, v) for s, v in pairs]
            grid.row(*([c(name, 1, 3)] if k == 0 else []), shown[k], *map(c, cells))
    book.sheet("项目", f"{unit}2024年度部门决算项目支出情况表", "计量单位：人民币万元", grid)
    return book


FORMS = [
    Form("twenty_fourth_quxian", "list", quxian, "xlsx html torn"),
    Form("twenty_fourth_zhenxiong", "list", zhenxiong, "xls pdf aligned"),
    Form("twenty_fourth_tongzi", "target_form", tongzi, "docx lines spanless"),
    Form("twenty_fourth_lintao", "list", lintao, "xlsx pdf md_lost"),
    Form("twenty_fourth_yuncheng", "target_form", yuncheng, "docx text lines"),
    Form("twenty_fourth_linxian", "list", linxian, "pdf xlsx csv_ragged"),
    Form("twenty_fourth_zhongxian", "target_form", zhongxian, "docx pdf_tall md_twice"),
    Form("twenty_fourth_wangkui", "self_evaluation", wangkui, "docx md torn"),
    Form("twenty_fourth_binhai", "list", binhai, "xlsx tsv spanless"),
]
