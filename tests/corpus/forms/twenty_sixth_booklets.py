"""Booklets of targets and of self-evaluations: a list of contents or of projects, then the forms; workbooks and extracted text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..book import Book, Cell, Grid, Place, c, levels
from ..content import Indicator, Project
from . import Form
from .twenty_sixth_base import comma, draft, grade, self_form, self_project, total, worded

LONG_TITLES = ("延续项目", "新增项目")


# 杭州: a booklet of several departments
HANGZHOU = (
    ("杭州市城市管理局", "杭州市市容环境发展中心", "城区道路照明设施维护及电费 生活垃圾分类收运处置 智慧城管平台运行维护"),
    ("杭州市人力资源和社会保障局", "杭州市就业管理服务中心", "就业创业专项资金"),
    ("杭州市林业水利局", "杭州市河道与闸站管理中心", "河湖长制及河道保洁经费 小型水库维修养护 水土保持监测"),
    ("杭州市司法局", "杭州市法律援助中心", "法律援助办案补贴"),
)


def hangzhou_form(book: Book, p: Project, department: str, n: int) -> Grid:
    book.department = department
    seq = book.project(p, annual_goal=p.goal, unit_name=p.unit)
    grid = Grid()
    grid.row("项目名称", c(p.name, 5))
    grid.row("主管部门", c(department, 2), "项目实施单位", c(p.unit, 2))
    grid.row("项目属性", c(LONG_TITLES[n % 2], 2), "项目起止时间", c("2024年1月1日至2024年12月31日", 2))
    grid.row(c("项目资金（万元）", 1, 3), c("年度资金总额：", 2), c(book.money(seq, "budget", "total", p.total), 3))
    grid.row(c("其中：财政拨款", 2), c(book.money(seq, "budget", "fiscal_appropriation", p.fiscal), 3))
    grid.row(c("其他资金", 2), c(book.money(seq, "budget", "other", p.other) if p.other else "", 3))
    grid.row("年度绩效目标", c(p.goal, 5))
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), "一级指标", "二级指标", "三级指标", c("指标值", 2))
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        book.indicator(seq, item, target=comma(item))
        grid.row(*lead, item.name, Cell(comma(item), colspan=2))
    return grid


def hangzhou() -> Book:
    issuer = "杭州市财政局"
    book = Book("twenty_sixth_hangzhou", "performance_targets", Place("浙江省", "杭州市", "", "330100"), issuer, 2024, commas=True)
    book.sheet("封面", "2024年杭州市市级部门项目支出绩效目标公开", issuer, "2024年2月")
    groups = [(d, draft(d, names, unit, own_funds=True)) for d, unit, names in HANGZHOU]
    book.sheets[0].blocks.append("目  录")
    page = 1
    for n, (name, found) in enumerate(groups):
        book.sheets[0].blocks.append(f"{'一二三四'[n]}、{name}" + "." * 40 + str(page + 1))
        book.sheets[0].blocks += [f"（{k}）{p.name}" + "." * 30 + str(page + k) for k, p in enumerate(found, 1)]
        page += len(found)
    for n, (name, found) in enumerate(groups):
        sheet = book.sheet(f"部门{n + 1}", f"{'一二三四'[n]}、{name}")
        for k, p in enumerate(found):
            sheet.blocks += ["项目支出绩效目标表", "（2024年度）", hangzhou_form(book, p, name, k)]
    book.department = issuer
    return book


# 苏州吴江: a list of all projects of the department, forms for some
def wujiang() -> Book:
    department, unit = "苏州市吴江区住房和城乡建设局", "吴江区城镇改造服务中心"
    book = Book("twenty_sixth_suzhou_wujiang", "self_evaluation", Place("江苏省", "苏州市", "吴江区", "320509"), department, 2023)
    found = draft(
        department,
        "老旧小区改造以奖代补 城区道路照明设施维护及电费 生活垃圾分类收运处置 招商引资工作经费 危桥改造工程",
        unit,
        own_funds=True,
    )
    listed, listing = [], Grid(1)
    listing.row("序号", "项目名称", "实施单位", "全年预算数（万元）", "全年执行数（万元）", "执行率", "自评得分", "自评等级")
    for n, p in enumerate(found, 1):
        listed.append(self_project(book, p, unit, self_grade=grade(p)))
        listing.row(str(n), p.name, unit, book.amount(p.adjusted), book.amount(p.spent), f"{p.rate}%", str(p.score()), grade(p))
    sums = book.money("", "adjusted_budget", "total", total(p.adjusted for p in found)), book.amount(total(p.spent for p in found))
    listing.row(c("合计", 3), *sums, "", "", "")
    book.sheet(
        "汇总",
        f"{department}2023年度项目支出绩效自评结果公开",
        "根据《苏州市吴江区区级预算绩效管理办法》有关规定，我局组织对2023年度"
        f"全部{len(found)}个项目开展绩效自评，自评覆盖率100%。现将结果公开如下：",
        "附件1",
        "2023年度项目支出绩效自评结果汇总表",
        listing,
    )
    for n, (seq, p) in enumerate(zip(listed, found, strict=True), 2):
        book.sheet(f"附件{n}", f"附件{n}", "项目支出绩效自评表", "（2023年度）", self_form(book, seq, p, unit))
    return book


# 成都郫都: a workbook of the finance bureau, a sheet a department
PIDU = (
    ("成都市郫都区综合行政执法局", "郫都区市政公用服务中心", "城区道路照明设施维护及电费 智慧城管平台运行维护 生活垃圾分类收运处置"),
    ("成都市郫都区民政局", "郫都区社会福利院", "高龄老人津贴 社区居家养老服务购买 流浪乞讨人员救助"),
    ("成都市郫都区投资促进局", "成都市郫都区投资促进局", "招商引资工作经费"),
    ("成都市郫都区卫生健康局", "郫都区疾病预防控制中心", "疾病预防控制体系建设 基本公共卫生服务"),
)


def pidu_rows(book: Book, grid: Grid, n: int, p: Project) -> None:
    seq, tall = book.project(p, annual_goal=p.goal, unit_name=p.unit), len(p.indicators)
    money = [
        book.money(seq, "budget", "total", p.total),
        book.money(seq, "budget", "general_public", p.fiscal),
        book.money(seq, "budget", "unit_funds", p.other) if p.other else "",
    ]
    first = [c(x, 1, tall) for x in (str(n), p.unit, p.name, *money, p.goal)]
    for k, (item, lead) in enumerate(zip(p.indicators, levels(p.indicators), strict=True)):
        shown, target = worded(item)
        book.indicator(seq, shown, target=target)
        grid.row(*(first if k == 0 else []), *lead, item.name, Cell(target))


def pidu_sheet(book: Book, department: str, found: Sequence[Project]) -> Grid:
    book.department, grid = department, Grid(2)
    grid.row(*(c(x, 1, 2) for x in ("序号", "项目单位", "项目名称")), c("预算金额", 3), c("年度目标", 1, 2), c("绩效指标", 4))
    grid.row("合计", "一般公共预算", "单位资金", "一级指标", "二级指标", "三级指标", "指标值")
    for n, p in enumerate(found, 1):
        pidu_rows(book, grid, n, p)
    return grid


def pidu() -> Book:
    issuer = "成都市郫都区财政局"
    book = Book("twenty_sixth_chengdu_pidu", "performance_targets", Place("四川省", "成都市", "郫都区", "510117"), issuer, 2025)
    groups = [(d, draft(d, names, unit, own_funds=True)) for d, unit, names in PIDU]
    summary = Grid(1)
    summary.row("序号", "部门", "项目个数", "预算金额")
    for n, (name, found) in enumerate(groups, 1):
        summary.row(str(n), name, str(len(found)), book.money("", "budget", "total", total(p.total for p in found), again=True))
    every = [p for _, found in groups for p in found]
    summary.row(c("合计", 2), str(len(every)), book.money("", "budget", "total", total(p.total for p in every)))
    book.sheet("汇总", f"{issuer}关于2025年区级部门预算项目绩效目标的汇总表", "单位：万元", summary)
    for name, found in groups:
        short = name.removeprefix("成都市郫都区")
        book.sheet(short, "2025年区级部门预算项目绩效目标表", f"主管部门：{name}", "单位：万元", pidu_sheet(book, name, found))
    book.department = issuer
    return book


# 昆明宜良: what a program extracted from a PDF, running heads and page numbers amid the tables
def cut(grid: Grid, at: int) -> tuple[Grid, Grid]:
    """The grid as two, broken before row `at`; what spans over the break is blank below."""
    upper, lower = Grid(), Grid()
    upper.rows, lower.rows = at, grid.rows - at
    for x in grid.cells:
        end = x.row + x.rowspan
        if x.row < at:
            upper.cells.append(Cell(x.text, x.row, x.col, min(end, at) - x.row, x.colspan, x.number))
        if end > at:
            top = max(x.row, at)
            lower.cells.append(Cell(x.text if x.row >= at else "", top - at, x.col, end - top, x.colspan, x.number))
    return upper, lower


def yiliang() -> Book:
    department, head = "宜良县农业农村局", "宜良县农业农村局2022年度项目支出绩效自评公开"
    book = Book("twenty_sixth_kunming_yiliang", "self_evaluation", Place("云南省", "昆明市", "宜良县", "530125"), department, 2022)
    found = draft(department, "高标准农田管护 动物疫病强制免疫补助 农村人居环境整治奖补 河湖长制及河道保洁经费", "宜良县农业农村局")
    sheet = book.sheet("正文", head, "目录", *(f"附表{n} {p.name}绩效自评表……………{n * 2}" for n, p in enumerate(found, 1)), "- 1 -")
    for n, p in enumerate(found, 1):
        seq = self_project(book, p, department)
        upper, lower = cut(self_form(book, seq, p, department), 12)
        sheet.blocks += [head, f"附表{n}", "项目支出绩效自评表", "（2022年度）", upper, f"- {n * 2} -", head, lower, f"- {n * 2 + 1} -"]
    return book


# 济南章丘: a row a project, indicators by kind in columns
KINDS = (
    ("产出指标", ("数量指标", "质量指标", "时效指标", "成本指标")),
    ("效益指标", ("经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标")),
    ("满意度指标", ("服务对象满意度指标",)),
)


def in_a_phrase(item: Indicator) -> str:
    return item.name + ("" if item.operator else "：") + item.printed


def zhangqiu_row(book: Book, grid: Grid, n: int, p: Project) -> None:
    seq, cells = book.project(p, annual_goal=p.goal, unit_name=p.unit), []
    for level1, kinds in KINDS:
        for kind in kinds:
            found = [i for i in p.indicators if (i.level1, i.level2) == (level1, kind)]
            for item in found:
                book.indicator(seq, item)
            cells.append("；".join(map(in_a_phrase, found)))
    grid.row(str(n), p.unit, p.name, book.money(seq, "budget", "total", p.total), p.goal, *cells)


def zhangqiu() -> Book:
    department = "济南市章丘区城乡交通运输局"
    book = Book("twenty_sixth_jinan_zhangqiu", "performance_targets", Place("山东省", "济南市", "章丘区", "370114"), department, 2023)
    found = draft(department, "农村公路日常养护 城乡公交运营补贴 危桥改造工程 招商引资工作经费")
    units = ("章丘区公路事业发展中心", "章丘区公共交通服务中心", "章丘区公路事业发展中心", "济南市章丘区城乡交通运输局本级")
    grid = Grid(2)
    grid.row(*(c(x, 1, 2) for x in ("序号", "预算单位", "项目名称", "预算金额（万元）", "年度绩效目标")), *(c(k, len(v)) for k, v in KINDS))
    grid.row(*(kind for _, kinds in KINDS for kind in kinds))
    for n, (p, unit) in enumerate(zip(found, units, strict=True), 1):
        zhangqiu_row(book, grid, n, replace(p, unit=unit))
    grid.row(c("合计", 3), book.money("", "budget", "total", total(p.total for p in found)), *[""] * 10)
    book.sheet("绩效目标", f"{department}2023年部门预算项目支出绩效目标汇总表", grid, "注：本表公开除涉密项目外的全部项目支出绩效目标。")
    return book


# 郑州新郑: a list of all departments, every cell filled in every row; operator, value and unit apart
XINZHENG = (
    ("新郑市城市管理局", "城区道路照明设施维护及电费 生活垃圾分类收运处置"),
    ("新郑市教育局", "义务教育学校校舍维修 乡村教师能力提升培训 家庭经济困难学生资助"),
    ("新郑市卫生健康委员会", "基本公共卫生服务 村卫生室运行补助"),
    ("新郑市住房和城乡建设局", "老旧小区改造以奖代补"),
)


def xinzheng_rows(book: Book, grid: Grid, n: int, p: Project) -> None:
    overall = f"通过连续三年实施{p.name}项目，进一步健全投入保障机制，提升公共服务供给质量和财政资金使用效益。"
    seq = book.project(p, annual_goal=p.goal, overall_goal=overall)
    first = (str(n), book.department, p.name, book.money(seq, "budget", "total", p.total), overall, p.goal)
    for k, item in enumerate(p.indicators):
        book.indicator(seq, item, apart=True, weight=item.weight)
        lead = (item.level1, item.level2, item.name, Cell(item.operator), item.value, item.unit, item.weight)
        grid.row(*(first if k == 0 else (str(n), book.department, p.name, "", "", "")), *lead)


def xinzheng() -> Book:
    issuer = "新郑市财政局"
    book = Book("twenty_sixth_zhengzhou_xinzheng", "performance_targets", Place("河南省", "郑州市", "新郑市", "410184"), issuer, 2019, "元")
    grid, n = Grid(1), 0
    grid.row(
        "序号",
        "主管部门",
        "项目名称",
        "预算金额",
        "总体目标",
        "年度目标",
        "一级指标",
        "二级指标",
        "三级指标",
        "符号",
        "指标值",
        "计量单位",
        "权重",
    )
    for name, names in XINZHENG:
        book.department = name
        for p in draft(name, names, points=100):
            n += 1
            xinzheng_rows(book, grid, n, p)
    book.department = issuer
    book.sheet("Sheet1", "新郑市2019年市级部门预算项目支出绩效目标公开表", f"公开单位：{issuer}", "单位：元", grid)
    return book


FORMS = [
    Form("twenty_sixth_zhengzhou_xinzheng", "target_list", xinzheng, "xls csv md_twice"),
    Form("twenty_sixth_hangzhou", "target_form", hangzhou, "pdf docx torn"),
    Form("twenty_sixth_suzhou_wujiang", "evaluation_form", wujiang, "pdf_tall html spanless"),
    Form("twenty_sixth_chengdu_pidu", "target_list", pidu, "xlsx xls csv_ragged"),
    Form("twenty_sixth_kunming_yiliang", "evaluation_form", yiliang, "text lines aligned"),
    Form("twenty_sixth_jinan_zhangqiu", "target_list", zhangqiu, "xlsx html md_twice"),
]
