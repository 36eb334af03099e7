"""Contents of the second author's forms: projects whose targets are said as officials say them, beside plain signs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from ..content import LEVEL1, LEVEL2, Indicator, Project


@dataclass(frozen=True)
class Said(Indicator):
    """An indicator whose target is printed in words of its own."""

    said: str = ""

    @property
    def printed(self) -> str:
        return self.said or super().printed


# 级一|级二|名称|算符|数值|单位|印刷目标|实际
CATALOG = """
# 融媒体中心运行维护费|保障采编播设备正常运转，全年新闻播发不断档；提升主流舆论传播力。|386.40|0|372.15|347.15
产出|数量|原创短视频发布数|≥|1200|条|不少于1200条|1286
产出|质量|播出安全率|≥|99.9|%|大于等于99.9%|99.97
产出|时效|设备巡检完成时间||2024年6月—12月||2024年6月—12月|2024年6月—12月
产出|成本|运维成本控制数|≤|400|万元|不超过400万元|372.15
效益|社会|主流媒体影响力||逐年提高||逐年提高|逐年提高
满意|满意|受众满意度|≥|90|%|90%以上|88.5
# 森林草原防灭火物资储备|按标准储备灭火机具、通信器材和被服；组建半专业扑火队伍；开展防火宣传。|154.00|26.00|150.50|118.20
产出|数量|购置风力灭火机|=|60|台|60台|60
产出|数量|防火宣传次数|≥|3|次|至少3次|2
产出|质量|物资验收合格率|=|100|%|100%|100
产出|时效|物资到位时间||2024年3月底前||2024年3月底前|2024年3月底前
效益|生态|森林火灾受害率|≤|0.9|‰|≤0.9‰|0.1
满意|满意|林区群众满意度|≥|85|%|≥85%|91
# 就业创业服务补贴（第二批）|落实稳就业政策；发放求职创业补贴；组织专场招聘。|1205.07|0|1205.07|1198.66
产出|数量|举办专场招聘会|≥|24|场次|24场次以上|27
产出|数量|享受一次性创业补贴人数|≥|350|人|≥350人|341
产出|质量|补贴发放准确率|=|100|%|100%|100
产出|成本|一次性创业补贴标准|=|5000|元/人|5000元/人|5000
效益|社会|城镇登记失业率|≤|4.5|%|低于等于4.5%|3.2
效益|持续|就业服务体系||更加完善||更加完善|更加完善
满意|满意|补贴对象满意度|≥|95|%|不低于95%|96
"""


def _item(line: str) -> Said:
    first, second, name, sign, value, unit, said, actual = line.split("|")
    kind = "numeric" if sign else "qualitative" if "年" not in value or "逐年" in value else "deadline"
    sign = "" if said == value + unit else sign  # no sign printed and none in words: none in the truth
    return Said(LEVEL1[first], LEVEL2[second], name, sign, value, unit, kind, "", actual, "", said)


def _scored(items: list[Said]) -> tuple[Said, ...]:
    """Weights that sum to 90; an indicator that fell short of its target loses one and a half points."""
    weights = [90 // len(items)] * len(items)
    weights[-1] += 90 - sum(weights)
    out = []
    for item, weight in zip(items, weights, strict=True):
        short = item.operator == "≥" and Decimal(item.actual) < Decimal(item.value)
        out.append(replace(item, weight=str(weight), score=str(weight - Decimal("1.5")) if short else str(weight)))
    return tuple(out)


def plain(project: Project) -> Project:
    """The project with its targets as sign, value and unit; targets without number as they are."""
    return replace(project, indicators=tuple(_plain(i) for i in project.indicators))


def _plain(item: Indicator) -> Indicator:
    sign = "=" if item.kind == "numeric" and not item.operator else item.operator
    return replace(item, operator=sign, said="") if isinstance(item, Said) else item


def said_projects(unit: str = "", codes: str = "") -> list[Project]:
    """Three projects with amounts, actual values and scores."""
    out = []
    for n, block in enumerate(CATALOG.strip().removeprefix("# ").split("\n# "), 1):
        head, *lines = block.splitlines()
        name, goal, fiscal, other, adjusted, spent = head.split("|")
        out.append(
            Project(
                name, goal, _scored([_item(line) for line in lines]), f"{codes}{n:04d}" if codes else "", unit,
                Decimal(fiscal), Decimal(other), Decimal(adjusted), Decimal(spent), f"{goal[:-1]}，各项任务基本完成。",
            )
        )  # fmt: skip
    return out
