"""Whole disclosures of five northern places: Hebei, Shanxi, Liaoning, Jilin, Heilongjiang."""

from __future__ import annotations

from dataclasses import replace

from ..book import Book, Cell, Grid, Place, c, levels
from ..content import Indicator, Project, projects
from . import Form
from .twenty_second_base import NAMES, REASONS, D, Side, balance, by_function, get, leaves, owned, short, total, wrapped

GROUNDS = ("年度工作计划", "上级文件要求", "历史数据", "行业标准", "县委、县政府工作部署")


def _pingxiang_form(book: Book, p: Project, n: int) -> None:
    unit = "平乡县市场监督管理局本级"
    seq = book.project(p, project_code=p.code, unit_name=unit, annual_goal=p.goal)
    grid = Grid()
    grid.row("项目编码", c(p.code, 2), "项目名称", c(p.name, 3))
    grid.row(
        c("预算规模及资金用途", 1, 2),
        "预算数",
        book.money(seq, "budget", "total", p.total),
        "其中：财政资金",
        book.money(seq, "budget", "fiscal_appropriation", p.fiscal),
        "其他资金",
        book.money(seq, "budget", "other", p.other) if p.other else "",
    )
    grid.row("资金用途", c(f"用于{p.name}所需的购置、委托业务和劳务等支出。", 5))
    grid.row(c("资金支出计划（%）", 1, 2), c("3月底", 2), "6月底", c("10月底", 2), "12月底")
    grid.row(c(("25.00%", "20.00%")[n % 2], 2), ("50.00%", "45.00%")[n % 2], c("80.00%", 2), "100.00%")
    grid.row("绩效目标", c("1." + p.goal, 6))
    book.gold["projects"][-1]["annual_goal"] = "1." + p.goal
    grid.row("一级指标", "二级指标", "三级指标", c("绩效指标描述", 2), "指标值", "指标值确定依据")
    for k, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
        book.indicator(seq, item, remark=f"反映本年度{item.name}的情况")
        grid.row(*lead, item.name, c(f"反映本年度{item.name}的情况", 2), item.printed, GROUNDS[k % 5])
    book.sheet(f"项目{n}", f"{n}、{p.name}绩效目标表", f"预算单位：{unit}　　单位：万元", grid)


def pingxiang() -> Book:
    """Hebei: budget of a department, statements and after them a form a project, with the plan of payments in percent."""
    office = "平乡县市场监督管理局"
    book = Book("twenty_second_pingxiang", "department_budget", Place("河北省", "邢台市", "平乡县", "130532"), office, 2024)
    works = [
        get("食品抽检", "156.80", code="13053224P00C3A10021K"),
        get("特种设备", "42.60", code="13053224P00C3A10034X"),
        get("标准计量", "30.00", other="6.00", code="13053224P00C3A100418"),
        get("所所规范", "128.60", code="13053224P00C3A10057F"),
    ]
    salary, pension, care, house = D("1864.27"), D("187.36"), D("94.15"), D("141.22")
    lines = leaves(
        NAMES,
        [
            ("2013801", salary, D(0)),
            ("2013815", D(0), works[1].total + works[2].total),
            ("2013816", D(0), works[0].total),
            ("2013899", D(0), works[3].total),
            ("2080505", pension, D(0)),
            ("2101101", care, D(0)),
            ("2210201", house, D(0)),
        ],
    )
    basic = salary + pension + care + house
    whole = basic + total(works)
    book.sheet(
        "封面",
        "平乡县市场监督管理局2024年部门预算信息公开",
        "目　录",
        "一、部门职责及机构设置情况",
        "二、部门预算安排的总体情况",
        "三、绩效预算信息",
        "四、政府采购预算情况",
        "五、名词解释",
        "一、部门职责及机构设置情况",
        "平乡县市场监督管理局负责市场综合监督管理、市场主体统一登记注册、食品药品安全监督管理等工作，内设机构11个，下设6个基层监管所。",
        "二、部门预算安排的总体情况",
        f"2024年本部门预算收入{whole}万元，其中：一般公共预算收入{whole - 6}万元，其他收入6.00万元。支出预算{whole}万元，"
        f"其中：基本支出{basic}万元，项目支出{total(works)}万元。2024年预算较2023年增加126.40万元，主要原因为人员工资正常晋级晋档。",
    )
    book.money("", "budget", "total", whole, again=True)
    book.money("", "budget", "general_public", whole - 6, again=True)
    book.money("", "budget", "other", D("6.00"), again=True)
    left = [("一、一般公共预算收入", whole - 6), ("二、其他收入", D("6.00")), ("本年收入合计", whole), ("收入总计", whole)]
    right: Side = [("一、一般公共服务支出", lines[0][2] + lines[0][3]), ("二、社会保障和就业支出", pension), ("三、卫生健康支出", care)]
    right += [("四、住房保障支出", house), ("本年支出合计", whole), ("支出总计", whole)]
    heads = ("收入", "支出", "预算金额")
    book.sheet(
        "收支总表",
        "部门预算收支总表",
        f"部门名称：{office}　　预算年度：2024　　单位：万元",
        balance(book, "部门预算收支总表", left, right, heads),
    )
    table = by_function(book, "部门预算支出总表", lines, ("合计", "基本支出", "项目支出"), "功能分类科目编码")
    book.sheet("支出总表", "部门预算支出总表", f"部门名称：{office}　　预算年度：2024　　单位：万元", table)
    book.sheet(
        "绩效",
        "三、绩效预算信息",
        "（一）总体绩效目标",
        "紧紧围绕“讲政治、强监管、促发展、保安全”的工作总思路，营造公平竞争的市场环境，守牢食品、药品、特种设备、工业产品质量安全底线。",
        "（二）分项绩效目标",
        "1.食品安全监管。食品抽检任务完成率达到100%，不合格食品处置率达到100%。",
        "2.特种设备监管。在用特种设备定期检验率不低于98%。",
        "（三）工作保障措施",
        "完善制度建设，加强支出管理，加强绩效运行监控，做好绩效自评。",
        "（四）项目绩效目标",
    )
    for n, p in enumerate(works, 1):
        _pingxiang_form(book, p, n)
    book.sheet(
        "说明",
        "四、政府采购预算情况",
        "2024年，本部门安排政府采购预算96.20万元，其中：货物采购58.00万元，服务采购38.20万元。",
        "五、名词解释",
        "1.一般公共预算拨款收入：指县级财政当年拨付的资金。",
        "2.“三公”经费：指因公出国（境）费、公务用车购置及运行费和公务接待费。",
    )
    return wrapped(book, 56)


def _qixian_form(book: Book, p: Project) -> None:
    seq = book.project(p, unit_name=p.unit, overall_goal=p.goal, annual_goal="2023年" + p.goal)
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 6))
    grid.row(c("主管部门", 2), c("祁县水利局", 2), c("实施单位", 2), c(p.unit, 2))
    grid.row(c("项目属性", 2), c("新增项目", 2), c("项目期", 2), c("1年", 2))
    funds = [("资金总额", "total", p.total), ("其中：财政拨款", "fiscal_appropriation", p.fiscal), ("其他资金", "other", p.other)]
    for k, (label, source, value) in enumerate(funds):
        now = book.money(seq, "budget", source, value)
        book.money(seq, "budget", source, value, again=True)
        names = ("实施期" + label, "年度" + label) if not k else (label, label)
        grid.row(*([c("项目资金（万元）", 2, 3)] if not k else []), c(names[0], 2), now, c(names[1], 2), now)
    grid.row(c("总体目标", 1, 2), c("实施期目标（2023年—2023年）", 4), c("年度目标", 3))
    grid.row(c(p.goal, 4), c("2023年" + p.goal, 3))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "指标值", "二级指标", "三级指标", "指标值")
    for scope in ("overall", "annual"):
        for item in p.indicators:
            book.indicator(seq, item, scope)
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        again = [Cell(x.text, rowspan=x.rowspan) for x in lead[-1:]] if len(lead) and _begins(lead, item) else []
        grid.row(*lead, item.name, item.printed, *again, item.name, item.printed)
    book.sheet(p.name[:20], "项目支出绩效目标申报表", "（2023年度）", grid, "填报人：王建军　　联系电话：0354-522****")


def _begins(lead: list[Cell], item: Indicator) -> bool:
    return lead[-1].text == item.level2


def qixian() -> Book:
    """Shanxi: the form with the targets of the term on the left and those of the year on the right."""
    book = Book("twenty_second_qixian", "performance_targets", Place("山西省", "晋中市", "祁县", "140727"), "祁县水利局", 2023)
    for p in (
        get("灌区", "1180.00", other="420.50", unit="祁县昌源河水利管理处"),
        get("河湖", "213.40", unit="祁县水利局本级"),
        get("水源", "86.75", unit="祁县水利发展中心"),
    ):
        _qixian_form(book, p)
    return book


def _changtu_form(book: Book, p: Project, n: int) -> None:
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 6))
    grid.row(c("主管部门", 2), c("昌图县交通运输局", 2), c("实施单位", 2), c(p.unit, 2))
    grid.row(c("预算资金情况（万元）", 2, 2), c("预算资金总额", 2), c("其中：财政拨款", 2), c("其他资金", 2))
    grid.row(
        c(book.money(seq, "budget", "total", p.total, again=True), 2),
        c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 2),
        c(book.money(seq, "budget", "other", p.other), 2),
    )
    grid.row(c("年度绩效目标", 2), c(p.goal, 6))
    grid.row(c("一级指标", 1, 2), c("二级指标", 1, 2), c("三级指标", 2, 2), c("指标值", 3), c("完成时限", 1, 2))
    grid.row("运算符号", "内容", "度量单位")
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item, apart=True)
        unit = item.unit if item.kind == "numeric" else ""
        grid.row(*lead, c(item.name, 2), item.operator, item.value, unit, "2025年12月")
    book.sheet(f"{n}{p.name}", "项目支出绩效目标表", "（2025年度）", grid)


def changtu() -> Book:
    """Liaoning: a workbook of a department, the list of its projects and a sheet a project."""
    office = "昌图县交通运输局"
    book = Book("twenty_second_changtu", "performance_targets", Place("辽宁省", "铁岭市", "昌图县", "211224"), office, 2025)
    book.commas = True
    units = ("昌图县公路管理段", "昌图县交通运输服务中心", "昌图县公路管理段")
    works = [replace(p, unit=u) for p, u in zip(projects("交通运输", "changtu22"), units, strict=True)]
    grid = Grid(heading=1)
    grid.row("序号", "项目名称", "预算单位", "预算金额", "项目类别")
    for n, p in enumerate(works, 1):
        grid.row(str(n), p.name, p.unit, book.money(str(n), "budget", "total", p.total), "其他运转类" if n == 2 else "特定目标类")
    grid.row(c("合计", 3), book.money("", "budget", "total", total(works)), "")
    book.sheet("目录", "昌图县交通运输局2025年部门预算项目绩效目标公开表", "单位：万元", grid)
    for n, p in enumerate(works, 1):
        _changtu_form(book, p, n)
    return book


def _funds(book: Book, grid: Grid, seq: str, p: Project, label: str, names: tuple[str, str, str], again: bool = False) -> None:
    """Lines of the money of a self-evaluation: initial, adjusted, executed, weight, rate, score."""
    rows = [(names[0], "total", p.total, p.adjusted, p.spent)]
    rows += [(names[1], "fiscal_appropriation", p.fiscal, p.adjusted_fiscal, p.spent_fiscal)]
    rows += [(names[2], "other", p.other, p.other, p.other)] if p.other else []
    grid.row(c(label, 2, len(rows) + 1), "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分")
    for k, (name, source, first, full, spent) in enumerate(rows):
        rate = f"{(100 * spent / full).quantize(D('0.01'))}%"
        score = f"{p.execution_score()}"
        given = {"rate": rate, "weight": "10", "score": score} if not k else {}
        grid.row(
            name,
            book.money(seq, "initial_budget", source, first),
            book.money(seq, "adjusted_budget", source, full, again and not k),
            book.spent(seq, source, spent, **given),
            *(("10", rate, score) if not k else ("—", "—", "—")),
        )


def _scored(book: Book, grid: Grid, seq: str, p: Project, last: str) -> None:
    """Goals, indicators with weights, and the total."""
    grid.row(c("年度总体目标", 1, 2), c("预期目标", 5), c("实际完成情况", 3))
    grid.row(c(p.goal, 5), c(p.done, 3))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", last)
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        reason = REASONS.get(item.name, "")
        book.evaluated(seq, item, reason=reason)
        actual = item.actual + (item.unit if item.kind == "numeric" else "")
        grid.row(*lead, item.name, item.printed, actual, item.weight, item.score, reason)
    grid.row(c("总分", 6), "100", short(p.score()), "")


def _lishu_income(book: Book, left: Side, right: Side) -> Grid:
    """Income and expenditure of final accounts, with the numbers of lines and columns."""
    grid, title = Grid(heading=3), "收入支出决算总表"
    grid.row(c("收入", 3), c("支出", 3))
    grid.row("项目", "行次", "决算数", "项目", "行次", "决算数")
    grid.row("栏次", "", "1", "栏次", "", "2")
    for k in range(max(len(left), len(right))):
        cells: list[str] = []
        for head, side, first in (("收入", left, 1), ("支出", right, 21)):
            name, value = side[k] if k < len(side) else ("", D(0))
            cells += [name, str(first + k), book.line(title, "", name, f"{head}/决算数", value) if value else ""]
        grid.row(*cells)
    return grid


def _lishu_forms(book: Book, works: list[Project]) -> None:
    grid = Grid(heading=1)
    grid.row("序号", "项目名称", "全年预算数", "自评得分", "自评等级")
    for n, p in enumerate(works, 1):
        seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, self_grade="优", total_score=short(p.score()))
        grid.row(str(n), p.name, book.money(seq, "adjusted_budget", "total", p.adjusted), short(p.score()), "优")
    book.sheet("汇总", "2022年度项目支出绩效自评结果汇总表", "金额单位：万元", grid)
    for n, p in enumerate(works, 1):
        form = Grid()
        form.row(c("项目名称", 2), c(p.name, 7))
        form.row(c("主管部门", 2), c("梨树县残疾人联合会", 3), "实施单位", c(p.unit, 3))
        money = Grid()
        _funds(book, money, str(n), p, "项目资金（万元）", ("年度资金总额", "其中：当年财政拨款", "其他资金"), again=True)
        _scored(book, form, str(n), p, "偏差原因分析及改进措施")
        book.sheet(f"自评{n}", f"附件{n}", "项目支出绩效自评表", "（2022年度）", _merged(form, money))


def _merged(form: Grid, money: Grid) -> Grid:
    """The lines of the money between the head of the form (two lines) and its goals."""
    out = Grid()
    rows = [[x for x in form.cells if x.row == r] for r in range(form.rows)]
    extra = [[x for x in money.cells if x.row == r] for r in range(money.rows)]
    extra = [[*x[:-1], Cell(x[-1].text, rowspan=x[-1].rowspan, colspan=1, number=x[-1].number)] for x in extra]
    extra = [[Cell(x.text, rowspan=x.rowspan, colspan=x.colspan, number=x.number) for x in row] for row in extra]
    extra[0][1] = c("")
    for row in [*rows[:2], *extra, *rows[2:]]:
        out.row(*row)
    return out


def lishu() -> Book:
    """Jilin: final accounts with sentences and, as annexes, a list of the self-evaluations and a form a project."""
    office = "梨树县残疾人联合会"
    book = Book("twenty_second_lishu", "final_accounts", Place("吉林省", "四平市", "梨树县", "220322"), office, 2022)
    works = [
        get("残疾补贴", "1086.40", "1086.40", "1074.95", unit="梨树县残疾人联合会"),
        get("残疾康复", "168.00", "168.00", "152.33", unit="梨树县残疾人综合服务中心"),
        get("残疾就业", "74.50", "70.00", "70.00", other="5.60", unit="梨树县残疾人劳动就业服务所"),
    ]
    staff, pension, care, house = D("146.83"), D("15.92"), D("8.77"), D("12.40")
    lines = leaves(
        NAMES,
        [
            ("2081101", staff, D(0)),
            ("2081104", D(0), works[1].spent),
            ("2081105", D(0), works[2].spent),
            ("2081107", D(0), works[0].spent),
            ("2080505", pension, D(0)),
            ("2101101", care, D(0)),
            ("2210201", house, D(0)),
        ],
    )
    whole = staff + pension + care + house + sum(p.spent for p in works)
    book.sheet(
        "封面",
        "2022年度梨树县残疾人联合会部门决算",
        "目　录",
        "第一部分　部门概况",
        "第二部分　2022年度部门决算表",
        "第三部分　2022年度部门决算情况说明",
        "第四部分　名词解释",
        "第五部分　附件",
        "第一部分　部门概况",
        "一、主要职能",
        "县残联是将残疾人自身代表组织、社会福利团体和事业管理机构融为一体的人民团体。",
        "二、机构设置",
        "纳入2022年度部门决算编制范围的单位包括本级及2个所属事业单位，编制21人，年末实有19人。",
    )
    left = [("一、一般公共预算财政拨款收入", whole - D("5.60")), ("二、其他收入", D("5.60")), ("本年收入合计", whole), ("总计", whole)]
    right = [("一、社会保障和就业支出", lines[0][2] + lines[0][3]), ("二、卫生健康支出", care), ("三、住房保障支出", house)]
    right += [("本年支出合计", whole), ("总计", whole)]
    head = f"公开部门：{office}　　　　金额单位：万元"
    book.sheet(
        "公开01",
        "第二部分　2022年度部门决算表",
        "收入支出决算总表",
        "公开01表",
        head,
        _lishu_income(book, left, right),
        "注：本表反映部门本年度的总收支和年末结转结余情况。",
    )
    table = by_function(book, "支出决算表", lines, ("本年支出合计", "基本支出", "项目支出"), "功能分类科目编码")
    book.sheet("公开03", "支出决算表", "公开03表", head, table, "注：本表反映部门本年度各项支出情况。")
    book.sheet(
        "说明",
        "第三部分　2022年度部门决算情况说明",
        "一、收入支出决算总体情况说明",
        f"2022年度收、支总计均为{whole}万元。与2021年度相比，收、支总计各增加63.28万元，增长4.2%。",
        "二、“三公”经费支出决算情况说明",
        "2022年度“三公”经费支出预算为3.00万元，支出决算为2.16万元，完成预算的72%，其中公务用车运行维护费2.16万元，公务接待费0.00万元。",
        "三、预算绩效情况说明",
        f"组织对2022年度3个项目开展绩效自评，共涉及资金{sum(p.adjusted for p in works)}万元，自评覆盖率达到100%，"
        "自评结果均为“优”。从自评情况看，项目管理规范，资金使用合规，但仍存在个别指标设置不够细化等问题。",
        "第四部分　名词解释",
        "一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。",
        "第五部分　附件",
    )
    book.money("", "adjusted_budget", "total", sum(p.adjusted for p in works), again=True)
    _lishu_forms(book, works)
    return wrapped(book, 56)


def _wangkui_form(book: Book, p: Project, department: str, n: int) -> None:
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, goal_completion=p.done, total_score=short(p.score()))
    owned(book, seq, department)
    form, money = Grid(), Grid()
    form.row(c("项目名称", 2), c(p.name, 7))
    form.row(c("主管部门", 2), c(department, 3), "项目单位", c(p.unit, 3))
    _funds(book, money, seq, p, "项目资金（元）", ("年度资金总额", "其中：本年财政拨款", "其他资金"))
    _scored(book, form, seq, p, "未完成原因及改进措施")
    book.sheet(
        f"{n}{department}",
        f"{n}.{p.name}自评表",
        "项目支出绩效自评表",
        "（2023年度）",
        _merged(form, money),
        "填表人：李春梅　　填报日期：2024年4月18日",
        "注：1.得分一档最高不能超过该指标分值上限。2.定性指标按完成情况分为全部达成、部分达成、未达成三档，分别按100%-80%（含）、"
        "80%-50%（含）、50%-0合理确定分值。",
    )


def wangkui() -> Book:
    """Heilongjiang: a booklet of a finance bureau with the self-evaluations of several departments, in yuan."""
    book = Book(
        "twenty_second_wangkui", "self_evaluation", Place("黑龙江省", "绥化市", "望奎县", "231221"), "望奎县财政局", 2023, "元", True
    )
    book.sheet(
        "说明",
        "望奎县财政局2023年度县级部门项目支出绩效自评结果公开",
        "为进一步强化绩效责任，提高财政资金使用效益，按照预算绩效管理工作安排，"
        "县财政局组织县直各部门对2023年度项目支出开展了绩效自评，现选取社会关注度高的4个民生项目自评表予以公开，接受社会监督。",
        "监督电话：0455-673****",
    )
    works = [
        (get("法律援助", "68.50", "68.50", "68.50", unit="望奎县法律援助中心"), "望奎县司法局"),
        (get("公路养护", "420.00", "472.80", "466.31", unit="望奎县公路事业发展中心"), "望奎县交通运输局"),
        (get("动物防疫", "136.20", "136.20", "131.47", other="12.00", unit="望奎县动物疫病预防控制中心"), "望奎县农业农村局"),
        (get("环卫", "1860.00", "1795.40", "1795.40", unit="望奎县环境卫生服务中心"), "望奎县住房和城乡建设局"),
    ]
    for n, (p, department) in enumerate(works, 1):
        _wangkui_form(book, p, department, n)
    return wrapped(book, 84)


FORMS = [
    Form("twenty_second_pingxiang", "budget_disclosure", pingxiang, "pdf_tall aligned"),
    Form("twenty_second_qixian", "target_form", qixian, "xls pdf spanless"),
    Form("twenty_second_changtu", "target_workbook", changtu, "xlsx torn"),
    Form("twenty_second_lishu", "accounts_disclosure", lishu, "docx pdf_tall text"),
    Form("twenty_second_wangkui", "evaluation_booklet", wangkui, "pdf lines md"),
]
