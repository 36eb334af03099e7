"""Shared by the forms twenty_fourth_*: amounts, classes of income and expenditure, projects with long names and goals."""

from __future__ import annotations

import random
import zlib
from dataclasses import replace
from decimal import Decimal

from ..book import PER_WAN, Book
from ..content import Indicator, Project, projects

ZERO = Decimal(0)
NAMES = {
    "205": "教育支出",
    "20501": "教育管理事务",
    "2050101": "行政运行",
    "20502": "普通教育",
    "2050202": "小学教育",
    "2050203": "初中教育",
    "208": "社会保障和就业支出",
    "20802": "民政管理事务",
    "2080201": "行政运行",
    "20805": "行政事业单位养老支出",
    "2080505": "机关事业单位基本养老保险缴费支出",
    "2080506": "机关事业单位职业年金缴费支出",
    "210": "卫生健康支出",
    "21011": "行政事业单位医疗",
    "2101101": "行政单位医疗",
    "2101102": "事业单位医疗",
    "213": "农林水支出",
    "21301": "农业农村",
    "2130101": "行政运行",
    "2130108": "病虫害控制",
    "2130122": "农业生产发展",
    "21303": "水利",
    "2130301": "行政运行",
    "2130306": "水利工程运行与维护",
    "2130314": "防汛",
    "221": "住房保障支出",
    "22102": "住房改革支出",
    "2210201": "住房公积金",
    "301": "工资福利支出",
    "30101": "基本工资",
    "30102": "津贴补贴",
    "30103": "奖金",
    "30107": "绩效工资",
    "30108": "机关事业单位基本养老保险缴费",
    "30110": "职工基本医疗保险缴费",
    "30113": "住房公积金",
    "302": "商品和服务支出",
    "30201": "办公费",
    "30205": "水费",
    "30206": "电费",
    "30207": "邮电费",
    "30211": "差旅费",
    "30215": "会议费",
    "30217": "公务接待费",
    "30226": "劳务费",
    "30228": "工会经费",
    "30231": "公务用车运行维护费",
    "303": "对个人和家庭的补助",
    "30302": "退休费",
    "30305": "生活补助",
    "310": "资本性支出",
    "31002": "办公设备购置",
}
TAIL = (
    "围绕县委、县政府年度重点工作，进一步健全管理制度，规范资金使用，严格按照工程（服务）进度拨付资金，提高资金使用效益，",
    "按照“先有预算、后有支出”的要求组织实施，落实主体责任和日常监管责任，定期开展检查并通报结果，",
    "统筹各级资金，压实镇（乡、街道）和项目单位责任，建立台账，逐项销号，",
)


class Money(Book):
    """A book that prints amounts with so many digits as the office chose, and never rounds."""

    digits = 2

    def amount(self, wan: Decimal) -> str:
        text = f"{wan / PER_WAN[self.unit]:{',' if self.commas else ''}.{self.digits}f}"
        if Decimal(text.replace(",", "")) * PER_WAN[self.unit] != wan:
            raise ValueError(f"{wan} is rounded")
        return text


def amounts(seed: str, count: int, low: int = 10, high: int = 900, places: int = 2) -> list[Decimal]:
    """Amounts in 万元 between low and high."""
    draw = random.Random(zlib.crc32(seed.encode()))
    return [Decimal(draw.randrange(low * 10**places, high * 10**places)) / 10**places for _n in range(count)]


def classed(codes: str, seed: str, count: int, low: int = 10, high: int = 600, places: int = 2) -> list[tuple[str, str, list[Decimal]]]:
    """Rows (code, name, values) of leaves and of the classes above them, summed."""
    leaves = {code: amounts(seed + code, count, low, high, places) for code in codes.split()}
    every = sorted({code[:n] for code in leaves for n in (3, 5, 7)})
    return [(p, NAMES[p], [sum((v[k] for code, v in leaves.items() if code.startswith(p)), ZERO) for k in range(count)]) for p in every]


def whole(rows: list[tuple[str, str, list[Decimal]]]) -> list[Decimal]:
    """The sums of the highest classes."""
    top = [values for code, _name, values in rows if len(code) == 3]
    return [sum(x, ZERO) for x in zip(*top, strict=True)]


def percent(part: Decimal, of: Decimal) -> str:
    return f"{100 * part / of:.2f}%"


def longer(theme: str, seed: str, lead: str, **more: object) -> list[Project]:
    """Projects of a theme with the long names and goals of real offices."""
    out = []
    for n, p in enumerate(projects(theme, seed, **more)):  # type: ignore[arg-type]
        goal = TAIL[n % 3] + p.goal
        items = tuple(_whole_numbers(i) for i in p.indicators)
        out.append(replace(p, indicators=items, name=lead + p.name + ("项目", "专项经费", "补助资金")[n % 3], goal=goal))
    return out


def _whole_numbers(item: Indicator) -> Indicator:
    """No 4.1 reports: what is counted was reached as planned."""
    if item.kind != "numeric" or item.unit == "%" or "." in item.value or "." not in item.actual:
        return item
    return replace(item, actual=item.value, score=item.weight)


def short(items: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    """Without targets that can be read in two ways."""
    return tuple(i for i in items if not (i.operator == "≤" and i.unit in ("小时", "日")))
