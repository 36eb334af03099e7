-- Every check in one shape. `expected` is recomputed, `actual` is printed. A check that has nothing to compare, or whose
-- outcome could mean something else than a contradiction (not is_decisive), is not_checkable when the two are unequal.
with checks as (
    select * from {{ ref('check_money') }}
    union all select * from {{ ref('check_scores') }}
    union all select * from {{ ref('check_budget_lines') }}
    union all select * from {{ ref('check_stated') }}
    union all select * from {{ ref('check_targets') }}
    union all select * from {{ ref('check_disclosures') }}
),

compared as (
    select
        document_key, project_key, rule, subject,
        cast(expected as decimal(28,8)) as expected, cast(actual as decimal(28,8)) as actual,
        cast(actual as decimal(28,8)) - cast(expected as decimal(28,8)) as difference,
        cast(tolerance as decimal(28,8)) as tolerance, is_decisive, note
    from checks
),

decided as (
    select
        *,
        case
            when difference is null then 'not_checkable'
            when abs(difference) <= tolerance then 'ok'
            when is_decisive then 'differs'
            else 'not_checkable'
        end as status
    from compared
)

select
    document_key, project_key,
    row_number() over (partition by document_key, rule order by subject, project_key, actual, expected, note) as check_seq,
    rule, subject, expected, actual, difference, tolerance, status,
    case
        when status = 'differs' and rule in ('line_columns_sum', 'class_sum', 'statement_total', 'stated_total', 'stated_share', 'stated_change')
            and abs(difference) <= 5 * case when rule in ('stated_share', 'stated_change') then 0.1 else {{ var('rounding_step') }} end then 'rounding'
        when status = 'differs' and rule in ('weight_sum', 'cost_ceiling_is_budget', 'unit_cost_times_quantity', 'goal_is_target', 'grade_fits_score', 'same_change', 'duplicate_disclosure_differs') then 'warning'
        when status = 'differs' then 'error'
        else 'info'
    end as severity,
    note
from decided
