"""Small documents made up for tests of runs: forms of a few projects, read in a fraction of a second."""

from __future__ import annotations

from collections.abc import Sequence


def form(
    department: str = "安庆市水利局", year: int = 2024, projects: Sequence[tuple[str, str, int]] = (("防汛抗旱经费", "12.5", 2),)
) -> bytes:
    """A form of targets: each project with its name, its budget in 万元 and a number of indicators."""
    lines = [f"{department}{year}年度项目支出绩效目标表", "单位：万元", "项目名称\t预算金额\t一级指标\t二级指标\t三级指标\t指标值"]
    for name, amount, indicators in projects:
        for nth in range(indicators):
            place = (name, amount) if nth == 0 else ("", "")
            lines.append("\t".join((*place, "产出指标", "数量指标", f"完成数量{nth}", f"≥{nth + 1}个")))
    return ("\n".join(lines) + "\n").encode()
