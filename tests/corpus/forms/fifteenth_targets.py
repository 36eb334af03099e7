"""Target forms: one project a form."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..book import Book, Grid, Place, c, levels
from ..content import THEMES, Project
from . import Form
from .fifteenth_base import project, signed

# --- Anhui: medium-term and annual goals, amounts and indicators side by side ---
LONGER = {"实施生产托管服务面积": "55", "补助资金兑付时间": "每年12月31日前", "秸秆机械化还田离田面积": "280", "新建标准化收储点": "20"}
LONG_GOAL = {
    "农业社会化服务补助": "培育一批服务能力强的社会化服务组织，三年累计实施托管服务面积55万亩以上，农业社会化服务体系基本健全。",
    "农作物秸秆综合利用": "到2026年底建成覆盖全县的秸秆收储运网络，秸秆综合利用率稳定在95%以上。",
}


def _taihe_form(book: Book, p: Project, whole: tuple[str, str, str]) -> Grid:
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal, overall_goal=LONG_GOAL[p.name])
    grid = Grid()
    grid.row(c("项目名称", 2), c(p.name, 7))
    grid.row(c("主管部门", 2), c(book.department, 3), c("实施单位"), c(p.unit, 3))
    grid.row(c("项目属性", 2), c("延续项目", 3), "项目期", c("2024年—2026年", 3))
    grid.row(
        c("项目资金（万元）", 2, 3),
        c("实施期资金总额", 2),
        whole[0],
        c("年度资金总额", 2),
        c(book.money(seq, "budget", "total", p.total), 2),
    )
    fiscal = book.money(seq, "budget", "fiscal_appropriation", p.fiscal)
    grid.row(c("其中：财政拨款", 2), whole[1], c("其中：财政拨款", 2), c(fiscal, 2))
    grid.row(c("其他资金", 2), whole[2], c("其他资金", 2), c(book.money(seq, "budget", "other", p.other), 2))
    grid.row(c("总体目标", 1, 2), c("实施期目标", 4), c("年度目标", 4))
    grid.row(c(LONG_GOAL[p.name], 4), c(p.goal, 4))
    head = ("一级指标", "二级指标", "三级指标", "指标值", "二级指标", c("三级指标", 2), "指标值")
    grid.row(c("绩效指标", 1, len(p.indicators) + 1), *head)
    for item, lead in zip(p.indicators, levels(p.indicators), strict=True):
        long = replace(item, value=LONGER.get(item.name, item.value))
        book.indicator(seq, long, scope="overall")
        book.indicator(seq, item)
        again = [lead[-1]] if item.level2 == (lead[-1].text if lead else "") else []
        grid.row(*lead, long.name, long.printed, *again, c(item.name, 2), item.printed)
    return grid


def taihe() -> Book:
    place = Place("安徽省", "阜阳市", "太和县", "341222")
    book = Book("fifteenth_taihe", "performance_targets", place, "太和县农业农村局", 2024)
    first = project("农业社会化", "1680.00", "120.00", unit="太和县农业综合服务中心")
    second = project("农作物秸秆", "935.50", "64.50", unit="太和县农业生态与资源保护站")
    for p, whole in ((first, ("5200.00", "4800.00", "400.00")), (second, ("2950.00", "2750.00", "200.00"))):
        title = "项目支出绩效目标申报表"
        book.sheet(p.name[:6], title, "（2024年度）", _taihe_form(book, p, whole))
    return book


# --- Chongqing: code glued before the name, sign and unit in cells of their own ---
BASIS = "《重庆市科技创新“十四五”规划》；《永川区支持科技创新若干政策》（永川府发〔2021〕9号）。"
ABOUT = {
    "科技型企业梯度培育专项": (
        "对首次认定和重新认定的高新技术企业给予10万元至20万元奖励，对建立研发准备金制度的企业按上年研发投入增量给予补助。"
    ),
    "科普惠民服务": "保障区科技馆日常运行，购买科普展教服务。",
}


def _yongchuan_form(book: Book, p: Project) -> Grid:
    seq = book.project(p, unit_name=p.unit, project_code=p.code, annual_goal=p.goal, description=ABOUT[p.name])
    grid = Grid()
    grid.row(c("编制单位", 2), c(p.unit, 3), c("业务主管部门", 2), c(book.department, 2))
    grid.row(c("项目名称", 2), c(f"{p.code}-{p.name}", 7))
    grid.row(c("项目分类", 2), c("重点专项", 3), c("预算执行率权重（%）", 2), c("10", 2))
    grid.row(c("当年预算（元）", 2, 2), "合计", c("一般公共预算拨款", 2), c("政府性基金预算拨款", 2), c("其他资金", 2))
    total = book.money(seq, "budget", "total", p.total)
    general = book.money(seq, "budget", "general_public", p.fiscal)
    grid.row(total, c(general, 2), c("", 2), c(book.money(seq, "budget", "other", p.other), 2))
    grid.row(c("项目概况", 2), c(ABOUT[p.name], 7))
    grid.row(c("立项依据", 2), c(BASIS, 7))
    grid.row(c("当年绩效目标", 2), c(p.goal, 7))
    items = signed(p.indicators)
    grid.row(c("绩效指标", 1, len(items) + 1), "一级指标", "二级指标", c("三级指标", 2), "指标性质", "指标值", "度量单位", "权重（%）")
    for item, lead in zip(items, levels(items), strict=True):
        book.indicator(seq, item, apart=True, weight=item.weight)
        grid.row(*lead, c(item.name, 2), item.operator, item.value, item.unit, item.weight)
    return grid


def yongchuan() -> Book:
    place = Place("重庆市", "", "永川区", "500118")
    book = Book("fifteenth_yongchuan", "performance_targets", place, "重庆市永川区科学技术局", 2022, unit="元", commas=True)
    one = project("科技型企业", "2350.00", "0", unit="重庆市永川区科学技术局（本级）", code="50011822T000000154732")
    two = project("科普惠民", "186.40", "12.60", unit="重庆市永川区科技馆", code="50011822T000000154818")
    head = "重庆市永川区科学技术局2022年部门预算项目绩效目标表"
    grids = [_yongchuan_form(book, one), _yongchuan_form(book, two)]
    book.sheet(
        "项目绩效目标表", head, "（一）", grids[0], "（二）", grids[1], "注：预算执行率权重由系统统一设定，与绩效指标权重合计为100%。"
    )
    return book


# --- Shanghai: money as label above value, figures of the year before beside those of this year ---
SHANGHAI = {"产出指标": "产出目标", "效益指标": "效果目标", "满意度指标": "影响力目标"}
SHORT = {
    "数量指标": "数量",
    "质量指标": "质量",
    "时效指标": "时效",
    "生态效益指标": "环境效益",
    "可持续影响指标": "长效管理",
    "服务对象满意度指标": "满意度",
}
REASONS_FOR = {
    "公园绿地养护": "依据《上海市绿化条例》《嘉定区绿化养护管理办法》，按照养护等级和面积核定养护经费。",
    "生活垃圾分类宣传督导": "依据《上海市生活垃圾管理条例》设立。",
}


def _jiading_form(book: Book, p: Project, before: tuple[str, str]) -> Grid:
    seq = book.project(p, unit_name=p.unit, annual_goal=p.goal)
    grid = Grid()
    grid.row("项目名称", c(p.name, 2), "项目类别", "经常性专项业务费")
    grid.row("主管部门", c(book.department, 2), "项目单位", p.unit)
    grid.row("计划开始日期", c("2020-01-01", 2), "计划完成日期", "2020-12-31")
    grid.row("设立依据", c(REASONS_FOR[p.name], 4))
    grid.row("项目总预算（元）", c("项目当年预算（元）", 2), "同名项目上年预算额（元）", "同名项目上年预算执行数（元）")
    now = book.money(seq, "budget", "total", p.total)
    grid.row(now, c(now, 2), *before)
    grid.row("年度绩效目标", c(p.goal, 4))
    grid.row(c("绩效指标", 5))
    grid.row("一级目标", "二级目标", c("三级目标", 2), "指标目标值")
    named = [replace(i, level1=SHANGHAI[i.level1], level2=SHORT[i.level2]) for i in p.indicators]
    for item, lead in zip(named, levels(named), strict=True):
        printed = f"{item.operator}{int(item.value):,}{item.unit}" if item.value == "3265000" else item.printed
        book.indicator(seq, item, target=printed)
        grid.row(*lead, c(item.name, 2), printed)
    return grid


def jiading() -> Book:
    place = Place("上海市", "", "嘉定区", "310114")
    book = Book("fifteenth_jiading", "performance_targets", place, "上海市嘉定区绿化和市容管理局", 2020, unit="元", commas=True)
    one = project("公园绿地", "4862.35", unit="嘉定区公园管理所")
    two = project("生活垃圾分类", "318.70", unit="嘉定区生活垃圾分类减量推进办公室")
    title = "2020年度财政项目支出绩效目标申报表"
    book.sheet("绿地", title, _jiading_form(book, one, ("45,120,000.00", "44,983,617.25")))
    book.sheet("垃圾分类", title, _jiading_form(book, two, ("3,050,000.00", "3,012,480.00")))
    return book


# --- Hubei: what the years before reached stands beside the target of this year; their money in the text ---
PAST = (("90.1%", "91.4%"), ("21860人", "22745人"), ("60.2%", "61.8%"), ("有所提高", "有所提高"), ("78%", "79.6%"))


def xiangyang() -> Book:
    place = Place("湖北省", "襄阳市", "", "420600")
    book = Book("fifteenth_xiangyang", "performance_targets", place, "襄阳市卫生健康委员会", 2023)
    p = replace(THEMES["卫生健康"][0], fiscal=Decimal("3168.00"), unit="襄阳市疾病预防控制中心")
    about = "按照国家基本公共卫生服务规范，由基层医疗卫生机构免费提供健康档案、健康教育、预防接种等服务。"
    seq = book.project(p, unit_name=p.unit, project_code="42060023031T000000112", description=about, annual_goal=p.goal)
    grid = Grid()
    grid.row("项目名称", c(p.name, 2), "项目编码", c("42060023031T000000112", 2))
    grid.row("项目主管部门", c(book.department, 2), "项目执行单位", c(p.unit, 2))
    grid.row("项目概况", c(about, 5))
    grid.row("前两年预算安排情况", c("2021年安排预算2890.00万元，2022年安排预算3012.00万元，当年预算按服务人口和补助标准测算。", 5))
    grid.row(c("项目资金来源", 1, 4), c("资金来源", 2), c("2023年预算金额（万元）", 3))
    own = Decimal("2668.00"), Decimal("500.00")
    grid.row(c("合计", 2), c(book.money(seq, "budget", "total", p.total), 3))
    grid.row(c("1.一般公共预算财政拨款", 2), c(book.money(seq, "budget", "general_public", own[0]), 3))
    grid.row(c("2.上年结转资金", 2), c(book.money(seq, "budget", "carryover", own[1]), 3))
    grid.row("年度绩效目标", c(p.goal, 5))
    grid.row(c("一级指标", 1, 2), c("二级指标", 1, 2), c("指标名称", 1, 2), c("指标值", 3))
    grid.row("前年实际", "上年预计", "当年目标")
    for item, lead, (older, last) in zip(p.indicators, levels(p.indicators), PAST, strict=True):
        book.indicator(seq, item)
        grid.row(*lead, item.name, older, last, item.printed)
    book.sheet("绩效目标表", "2023年市级项目支出绩效目标申报表", grid, "联系人：王莉　　联系电话：0710-3512345")
    return book


FORMS = [
    Form("fifteenth_taihe", "target_form", taihe, "docx pdf_tall md_twice"),
    Form("fifteenth_yongchuan", "target_form", yongchuan, "xlsx html torn"),
    Form("fifteenth_jiading", "target_form", jiading, "xls pdf aligned"),
    Form("fifteenth_xiangyang", "target_form", xiangyang, "docx pdf_tall aligned"),
]
