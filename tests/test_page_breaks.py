"""Tables that go on over page breaks: one table again, whatever the breaks print, and in time that grows with the rows alone."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pipelines.documents.model import Cell, Line, Table
from pipelines.documents.page_breaks import joined

HEAD = ["项目名称", "预算金额", "绩效目标"]


def table(rows: list[list[str]], page: int = 1) -> Table:
    return Table([Cell(text, r, c, page=page) for r, row in enumerate(rows) for c, text in enumerate(row) if text], 1, page, sound=False)


def rows_of(found: Table) -> list[list[str]]:
    return [[cell.text if cell else "" for cell in row] for row in found.grid()]


@given(
    st.lists(st.tuples(st.integers(1, 10**6), st.sampled_from(["修缮校舍", "巡查河道；保障行洪", "发放补助"])), min_size=2, max_size=40),
    st.data(),
)
def test_a_table_cut_at_any_rows_is_the_same_table_again(content: list[tuple[int, str]], data: st.DataObject) -> None:
    rows = [[f"{n}号工程", f"{n}.50", goal] for n, goal in content]
    cuts = sorted(data.draw(st.sets(st.integers(1, len(rows) - 1), max_size=5)))
    repeats = data.draw(st.booleans())
    blocks: list[Line | Table] = []
    for page, (start, stop) in enumerate(zip([0, *cuts], [*cuts, len(rows)], strict=True), 1):
        heading = [HEAD] if page == 1 or repeats else []
        blocks += [table([*heading, *rows[start:stop]], page), Line(f"第 {page} 页", page, 9 * page)]
    (whole,) = [block for block in joined(blocks) if isinstance(block, Table)]
    assert rows_of(whole) == [HEAD, *rows]
    lines = [block.text for block in joined(blocks) if isinstance(block, Line)]
    assert [t for t in lines if t.startswith("第")] == [f"第 {page} 页" for page in range(1, len(cuts) + 2)], "nothing printed is dropped"


def test_a_row_torn_by_a_break_goes_on_in_the_cells_above() -> None:
    goal = ["完成三十处校舍的修缮和加固，", "消除安全隐患"]
    upper = [HEAD, ["一号工程", "12.50", "发放补助；"], ["二号工程", "3.50", goal[0]]]
    blocks = [table(upper), Line("第 1 页", 1, 9), table([["", "", goal[1]], ["三号工程", "1.00", "巡查；"]], 2)]
    (whole,) = [block for block in joined(blocks) if isinstance(block, Table)]
    assert rows_of(whole) == [*upper[:2], ["二号工程", "3.50", "".join(goal)], ["三号工程", "1.00", "巡查；"]]


def test_two_tables_with_a_line_of_their_own_between_them_stay_two() -> None:
    blocks = [
        table([HEAD, ["一号工程", "12.50", "修缮；"]]),
        Line("附表2 绩效目标", 1, 9),
        table([HEAD, ["二号工程", "3.50", "巡查；"]], 2),
    ]
    assert len([block for block in joined(blocks) if isinstance(block, Table)]) == 2


def test_a_row_of_texts_torn_within_a_sentence_is_one_row() -> None:
    """Every other row of these cells ends with its sentence; where one of them does not, nothing is told."""
    ends = [["一号工程", "修缮校舍。"], ["二号工程", "巡查河道。"]]
    head, rest = ["三号农村道路", "完成三十公里农村道路的"], ["养护工程", "养护，保障通行。"]
    whole = [["三号农村道路养护工程", "完成三十公里农村道路的养护，保障通行。"]]
    for rows, expected in ((ends, whole), ([ends[0], ["二号工程", "巡查河道"]], [head, rest])):
        blocks = [table([HEAD[::2], *rows, head]), Line("第 1 页", 1, 9), table([HEAD[::2], rest], 2)]
        (found,) = [block for block in joined(blocks) if isinstance(block, Table)]
        assert rows_of(found) == [HEAD[::2], *rows, *expected]
