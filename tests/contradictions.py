"""Where the sources contradict themselves: checks.txt of each gold folder, in the order of its lists, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Found = tuple[str, str, str, float, float]
"""Document, rule, subject, what is recomputed, what is printed."""

CONTRADICTIONS: set[Found] = {
    ("anqing_2024", "cost_ceiling_is_budget", "项目总成本", 10, 15),
    ("anqing_2024", "unit_cost_times_quantity", "学员全年费用 × 保证学员在线人数", 378.3, 37.83),
    ("anqing_2024", "payments_within_budget", "优秀乡镇案例奖补标准 + 优秀村级案例奖补标准", 76, 192),
    # goals that say more than their indicators
    ("anqing_2024", "goal_is_target", "annual / 招录公务员", 610, 490),
    ("anqing_2024", "goal_is_target", "annual / 公务员考核", 22000, 19000),
    ("ningbo_2023", "goal_is_target", "annual / 人才活动参加人数", 9000, 9500),
    ("ningbo_2023", "goal_is_target", "annual / 选派国际友城实训锻炼干部", 8, 5),
    ("ningbo_2023", "goal_is_target", "annual / 会议次数", 2, 4),
    ("ningbo_2023", "goal_is_target", "annual / 后期维护档案数量", 5437.5, 4000),
    ("shaoxing_2022", "restated_figure", "budget/total", 80, 8),
    # 基本支出 1677.21 in the text, 1677.22 in the tables, whose parts make 1677.21
    ("shaoxing_2022", "stated_total", "一般公共预算基本支出", 1677.22, 1677.21),
    ("shaoxing_2022", "line_columns_sum", "合计", 1677.21, 1677.22),
    # roundings of classes and columns
    ("shaoxing_2022", "class_sum", "20132 组织事务", 2331.32, 2331.31),
    ("shaoxing_2022", "line_columns_sum", "20132 组织事务", 2331.32, 2331.31),
    ("shaoxing_2022", "line_columns_sum", "201 一般公共服务支出", 2331.32, 2331.31),
    ("shaoxing_2022", "class_sum", "21011 行政事业单位医疗", 88.51, 88.50),
    ("shaoxing_2022", "class_sum", "22102 住房改革支出", 205.76, 205.77),
    ("shaoxing_2022", "statement_total", "合计", 1348.24, 1348.23),
    ("shaoxing_2022", "class_sum", "301 工资福利支出", 1342.40, 1342.38),
    ("shaoxing_2022", "class_sum", "302 商品和服务支出", 328.97, 328.98),
    ("shaoxing_2022", "class_sum", "303 对个人和家庭的补助", 5.85, 5.86),
    # 当年拨款 that takes in what was carried over, and its change
    ("shaoxing_2022", "stated_total", "一般公共预算", 5250.23, 5277.13),
    ("shaoxing_2022", "stated_total", "一般公共预算当年拨款", 5250.23, 5277.13),
    ("shaoxing_2022", "same_change", "一般公共预算当年拨款 (上年执行数)", 1518.51, 1518.78),
    # shares made to sum to 100
    ("shaoxing_2022", "stated_share", "人员支出", 25.5, 25.6),
    ("shaoxing_2022", "stated_share", "教育（类）支出", 22.6, 22.5),
    # project 6, whose rows are missing from the document
    ("shaoxing_2022", "weight_sum", "annual", 30, 100),
    ("shaoxing_2022", "weight_sum", "overall", 30, 100),
}


def found(query: Callable[[str], list[Any]]) -> set[Found]:
    """The differences of a warehouse; the same line in several statements is one."""
    rows = query(
        "SELECT file_name, rule, subject, expected, actual FROM quality.reconciliation JOIN marts.dim_document USING (document_key)"
        " WHERE status = 'differs'"
    )
    return {(f.split(".")[0], rule, _short(subject), float(expected), float(actual)) for f, rule, subject, expected, actual in rows}


def _short(subject: str) -> str:
    parts = subject.split(" / ")
    return parts[1] if len(parts) == 3 else subject
