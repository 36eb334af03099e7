#!/usr/bin/env python3
# ruff: noqa: B905, C901, E501, E741 -- the acceptance scorer, kept as it came so that the two can be compared
"""Score a built warehouse against hand-made truth, cell by cell.

usage: score.py WAREHOUSE [--gold DIR] [--doc ID ...] [--misses N] [--min-indicators P] [--min-money P]

DIR holds one folder a document, named after the document's file stem, with projects.csv, budget.csv, execution.csv, indicators.csv and, where
they apply, budget_lines.csv and budget_optional.csv (figures printed a second time: allowed, not asked for). The warehouse is read through the tables of design/warehouse-contract.md only. Text is compared NFKC-folded
and without white space; numbers as decimals. Cells of rows that the truth marks ambiguous are left out where the reading is open
(operator, value kind, value, unit, target text, level). Exit 0 where every document reaches the two minima (percent), else 1.
Money counts three ways at once: a figure missing, wrong, or (of a project) printed nowhere in the truth each cost one.
"""

import argparse
import csv
import pathlib
import re
import sys
import unicodedata
from collections import defaultdict
from decimal import Decimal, InvalidOperation
from difflib import SequenceMatcher

import duckdb

OPEN = {"operator", "value_kind", "target_value", "target_unit", "target_text", "level1", "level2", "actual_text", "actual_value"}
FIELDS = [
    "level1",
    "level2",
    "name",
    "operator",
    "target_text",
    "value_kind",
    "target_value",
    "target_unit",
    "weight",
    "actual_text",
    "actual_value",
    "score",
    "reason",
    "remark",
]


def fold(s):
    return "" if s is None else "".join(unicodedata.normalize("NFKC", str(s)).split())


def num(s):
    if s is None or str(s).strip() == "":
        return None
    try:
        return Decimal(str(s).strip().rstrip("%").replace(",", ""))
    except InvalidOperation:
        return fold(s)


NUMBERED = re.compile(r"^指标\d+[:：、.．]?")  # a form's own numbering in front of a name, kept or not


def same(field, gold, got):
    if field == "name":
        return NUMBERED.sub("", fold(gold)) == NUMBERED.sub("", fold(got))
    if field in ("target_value", "weight", "actual_value", "score"):
        return num(gold) == num(got)
    return fold(gold) == fold(got)


def read(path):
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def rows(con, sql, *args):
    cur = con.execute(sql, list(args))
    cols = [d[0] for d in cur.description]
    return [dict(zip(cols, r)) for r in cur.fetchall()]


class Tally:
    def __init__(self):
        self.ok = defaultdict(int)
        self.all = defaultdict(int)
        self.misses = []

    def add(self, field, good, note=""):
        self.all[field] += 1
        self.ok[field] += bool(good)
        if not good:
            self.misses.append(f"{field}: {note}")

    def pct(self, fields=None):
        fields = [f for f in self.all if fields is None or f in fields]
        a = sum(self.all[f] for f in fields)
        return 100.0 * sum(self.ok[f] for f in fields) / a if a else 100.0


def match_projects(gold, got, budgets):
    """gold project_seq -> project_key, by printed name, then code, then the amount where a name occurs twice."""
    out, free = {}, defaultdict(list)
    for g in got:
        free[g["project_key"]].append(g)
    taken = set()

    def cands(p):
        n, c = fold(p["project_name"]), fold(p["project_code"])
        hit = [
            k for k, v in free.items() if k not in taken and any(fold(x["printed_name"]) == n or fold(x["project_name"]) == n for x in v)
        ]
        code = [k for k in hit if c and any(fold(x["printed_code"]) == c or fold(x["project_code"]) == c for x in free[k])]
        return code or hit

    for p in gold:
        hit = cands(p)
        if len(hit) > 1:
            want = {num(b["amount_wan"]) for b in budgets["gold"].get(p["project_seq"], [])}
            hit = sorted(hit, key=lambda k: -len(want & {num(b["amount_wan"]) for b in budgets["got"].get(k, [])}))
        if hit:
            out[p["project_seq"]] = hit[0]
            taken.add(hit[0])
    for p in gold:
        if p["project_seq"] in out:
            continue
        best = max(
            (
                (SequenceMatcher(None, fold(p["project_name"]), fold(x["printed_name"])).ratio(), k)
                for k, v in free.items()
                if k not in taken
                for x in v
            ),
            default=(0, None),
        )
        if best[0] >= 0.75:
            out[p["project_seq"]] = best[1]
            taken.add(best[1])
    return out


def label(s):
    return NUMBERED.sub("", fold(s))


def pair(gold, got):
    """Align two ordered lists of indicators: same length and names in order -> by position, else by best name."""
    if len(gold) == len(got) and sum(label(a["level3"]) == label(b["name"]) for a, b in zip(gold, got)) >= 0.6 * len(gold):
        return list(zip(gold, got)), []
    left, out = list(got), []
    for a in gold:
        best = max(
            (
                (
                    SequenceMatcher(None, label(a["level3"]), label(b["name"])).ratio()
                    + 0.2 * (fold(a["target_text"]) == fold(b["target_text"])),
                    -i,
                )
                for i, b in enumerate(left)
            ),
            default=(0, 0),
        )
        out.append((a, left.pop(-best[1]) if best[0] >= 0.7 else None))
    return out, left


def score(con, doc, folder):
    t = Tally()
    d = rows(con, "select * from marts.dim_document where regexp_replace(file_name, '\\.[^.]*$', '') = ?", doc)
    keys = [r["document_key"] for r in d]
    if not keys:
        t.add("document", False, f"no document {doc}")
        return t
    ph = ",".join("?" * len(keys))
    P, B, X, I, O = (read(folder / f"{n}.csv") for n in ("projects", "budget", "execution", "indicators", "budget_optional"))
    alias = rows(
        con,
        f"select a.*, p.project_name, p.project_code from marts.bridge_project_alias a join marts.dim_project p using (project_key) where a.document_key in ({ph})",
        *keys,
    )
    b = rows(con, f"select project_key, measure, funding_source, amount_wan from marts.fct_budget where document_key in ({ph})", *keys)
    x = rows(con, f"select * from marts.fct_execution where document_key in ({ph})", *keys)
    i = rows(
        con,
        f"select f.*, f.indicator_name as name, f.level1_printed as level1, f.level2_printed as level2, f.deviation_reason as reason from marts.fct_indicator_attainment f where document_key in ({ph}) order by indicator_seq",
        *keys,
    )
    gb, wb = defaultdict(list), defaultdict(list)
    for r in B:
        gb[r["project_seq"]].append(r)
    for r in b:
        wb[r["project_key"]].append(r)
    proj = match_projects(P, alias, {"gold": gb, "got": wb})
    proj[""] = None
    for p in P:
        t.add("project", p["project_seq"] in proj, f"{p['project_seq']} {p['project_name']}")
    t.add(
        "project_count", len({a["project_key"] for a in alias}) == len(P), f"{len({a['project_key'] for a in alias})} projects for {len(P)}"
    )
    # money
    have = defaultdict(set)
    for r in b:
        have[r["project_key"], r["measure"], r["funding_source"]].add(num(r["amount_wan"]))
    claimed = set()
    for r in B:
        k = proj.get(r["project_seq"], "?")
        hit = num(r["amount_wan"]) in have.get((k, r["measure"], r["funding_source"]), ())
        claimed.add((k, r["measure"], r["funding_source"], num(r["amount_wan"])))
        t.add(
            "budget",
            hit,
            f"{r['project_seq']} {r['measure']}/{r['funding_source']} {r['amount_wan']} got {sorted(map(str, have.get((k, r['measure'], r['funding_source']), ())))}",
        )
    claimed |= {(proj.get(r["project_seq"], "?"), r["measure"], r["funding_source"], num(r["amount_wan"])) for r in O}
    for (k, m, f), vs in have.items():
        for v in vs:
            if k is not None and (k, m, f, v) not in claimed:
                t.add("budget_extra", False, f"{k} {m}/{f} {v}")
    ex = defaultdict(list)
    for r in x:
        ex[r["project_key"], r["funding_source"]].append(r)
    for r in X:
        k = proj.get(r["project_seq"], "?")
        c = ex.get((k, r["funding_source"]), [])
        t.add(
            "executed",
            any(num(y["executed_wan"]) == num(r["executed_wan"]) for y in c),
            f"{r['project_seq']} {r['funding_source']} {r['executed_wan']} got {[str(y['executed_wan']) for y in c]}",
        )
        if r["execution_rate_printed"]:
            t.add(
                "execution_rate",
                any(num(y["execution_rate_printed"]) == num(r["execution_rate_printed"]) for y in c),
                f"{r['project_seq']} {r['execution_rate_printed']}",
            )
        if r["execution_score"]:
            t.add(
                "execution_score",
                any(num(y["score"]) == num(r["execution_score"]) for y in c),
                f"{r['project_seq']} {r['execution_score']}",
            )
    ev = {r["project_key"]: r for r in rows(con, f"select * from marts.fct_project_evaluation where document_key in ({ph})", *keys)}
    for p in P:
        e = ev.get(proj.get(p["project_seq"]), {})
        for f, g in (
            ("total_score", "total_score"),
            ("grade", "self_grade"),
            ("annual_goal", "annual_goal"),
            ("goal_completion", "goal_completion"),
        ):
            if p.get(g):
                t.add(
                    f,
                    (num if f == "total_score" else fold)(p[g]) == (num if f == "total_score" else fold)(e.get(f)),
                    f"{p['project_seq']} {p[g][:40]} got {str(e.get(f))[:40]}",
                )
    # indicators
    gi, wi = defaultdict(list), defaultdict(list)
    for r in I:
        gi[r["project_seq"], r["scope"]].append(r)
    for r in i:
        wi[r["project_key"], r["scope"]].append(r)
    skip = set((folder / "skip.txt").read_text(encoding="utf-8").split()) if (folder / "skip.txt").exists() else set()
    seen = set()
    for (s, scope), g in gi.items():
        key = (proj.get(s, "?"), scope)
        seen.add(key)
        pairs, extra = pair(g, wi.get(key, []))
        for e in extra:
            t.add("indicator_extra", False, f"{s} {e['name']}")
        for a, w in pairs:
            for f in FIELDS:
                if f in skip or (a.get("ambiguous") == "1" and f in OPEN):
                    continue
                gold = a["level3" if f == "name" else f]
                t.add(
                    "i." + f,
                    w is not None and same(f, gold, w[f]),
                    f"{s}.{a['indicator_seq']} {scope} {a['level3'][:24]}: want {gold[:40]!r} got {str(w[f])[:40] if w else 'no row'!r}",
                )
    for k, v in wi.items():
        if k not in seen:
            for e in v:
                t.add("indicator_extra", False, f"{k} {e['name']}")
    # classified budget tables
    L = read(folder / "budget_lines.csv")
    if L:
        pool = defaultdict(int)
        for r in rows(
            con,
            f"select statement, line_code, line_name, column_name, amount_wan from marts.fct_budget_line where document_key in ({ph})",
            *keys,
        ):
            pool[fold(r["statement"]), fold(r["line_code"]), fold(r["line_name"]), num(r["amount_wan"])] += 1
        for r in L:
            k = (fold(r["table"]), fold(r["code"]), fold(r["item_name"]), num(r["amount_wan"]))
            t.add("budget_line", pool[k] > 0, f"{k}")
            pool[k] -= pool[k] > 0
        for k, n in pool.items():
            for _ in range(n):
                t.add("budget_line_extra", False, f"{k}")
    return t


MONEY = {"budget", "budget_extra", "executed", "execution_rate", "execution_score", "budget_line", "budget_line_extra", "total_score"}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("warehouse")
    ap.add_argument("--gold", default=str(pathlib.Path(__file__).resolve().with_name("gold")))
    ap.add_argument("--doc", action="append")
    ap.add_argument("--misses", type=int, default=0, help="print up to N misses a document")
    ap.add_argument("--min-indicators", type=float, default=99.5)
    ap.add_argument("--min-money", type=float, default=100.0)
    a = ap.parse_args()
    con = duckdb.connect(a.warehouse, read_only=True)
    bad = False
    al, mo = [0, 0], [0, 0]
    for folder in sorted(p for p in pathlib.Path(a.gold).iterdir() if (p / "projects.csv").exists()):
        if a.doc and folder.name not in a.doc:
            continue
        t = score(con, folder.name, folder)
        other = [f for f in t.all if f not in MONEY]
        m, o = t.pct(MONEY), t.pct(other)
        ok = m >= a.min_money and o >= a.min_indicators
        bad |= not ok
        al[0] += sum(t.ok[f] for f in other)
        al[1] += sum(t.all[f] for f in other)
        mo[0] += sum(t.ok[f] for f in t.all if f in MONEY)
        mo[1] += sum(t.all[f] for f in t.all if f in MONEY)
        print(
            f"{'ok  ' if ok else 'LOW '} {folder.name:16} money {m:6.2f}%  facts {o:6.2f}%   "
            + " ".join(f"{f}={t.ok[f]}/{t.all[f]}" for f in t.all if t.ok[f] < t.all[f])
        )
        for line in t.misses[: a.misses]:
            print("      " + line)

    def p(v):
        return 100.0 * v[0] / v[1] if v[1] else 0.0

    print(f"all: money {p(mo):.2f}% of {mo[1]}, facts {p(al):.2f}% of {al[1]}")
    return 1 if bad or not al[1] else 0


if __name__ == "__main__":
    sys.exit(main())
