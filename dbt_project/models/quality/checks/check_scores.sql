-- Self-evaluation (自评): execution rates, weight sums, score sums, grades.
with printed_rates as (
    select
        e.document_key, e.project_key, 'execution_rate' as rule, e.funding_source as subject,
        case when b.adjusted_budget_wan <> 0 then cast(e.executed_wan as double) * 100 / cast(b.adjusted_budget_wan as double) end as exact,
        e.execution_rate_printed as actual,
        length({{ without(without('cast(e.execution_rate_printed as varchar)', '0+$'), '^[^.]*[.]?') }}) as decimals,
        b.adjusted_budget_wan
    from {{ ref('stg_execution') }} as e
    join {{ ref('fct_execution') }} as b
        on b.document_key = e.document_key and coalesce(b.project_key, '') = coalesce(e.project_key, '') and b.funding_source = e.funding_source
    where e.execution_rate_printed is not null
),

rates as (
    select
        document_key, project_key, rule, subject, expected, actual, cast(0 as decimal(28,8)) as tolerance, true as is_decisive,
        case when adjusted_budget_wan is null then 'No budget is printed'
             when adjusted_budget_wan = 0 then 'The budget is zero: a rate has no meaning'
             when {{ as_decimal('cut') }} = actual and {{ as_decimal('up') }} <> actual then 'Cut off, not rounded'
             when {{ as_decimal('up') }} = actual and {{ as_decimal('cut') }} <> actual then 'Rounded' end as note
    from ({{ in_the_documents_way('printed_rates') }}) as r
),

scored as (
    select
        i.document_key, i.project_key, i.scope, {{ without(bare('i.level1_printed'), '指标$') }} as level1,
        sum(i.weight) as weight, sum(i.score) as score, count(i.weight) as weights, count(*) as indicators
    from {{ ref('fct_indicator_attainment') }} as i
    group by 1, 2, 3, 4
),

execution as (
    select document_key, project_key, weight, score from {{ ref('fct_execution') }} where funding_source = 'total'
),

by_scope as (
    select
        s.document_key, s.project_key, s.scope, sum(s.weight) as weight, sum(s.score) as score, sum(s.weights) as weights, sum(s.indicators) as indicators,
        max(e.weight) as execution_weight, max(e.score) as execution_score
    from scored as s
    left join execution as e on e.document_key = s.document_key and coalesce(e.project_key, '') = coalesce(s.project_key, '')
    group by s.document_key, s.project_key, s.scope
    having sum(s.weights) > 0
),

stated as (
    select
        f.*, {{ without(without(bare("coalesce(f.scope, f.subject)"), '[0-9]+分?$'), '指标$') }} as level1,
        coalesce(
            f.scope,
            case when {{ matches('f.subject', '年度') }} then 'annual' when {{ matches('f.subject', '总体') }} then 'overall' end
        ) as scope_read
    from {{ ref('stg_stated_figure') }} as f
    where f.kind in ('weight_sum', 'score_sum')
),

-- 权重合计 as printed: with or without the weight of execution
weights_stated as (
    select
        t.document_key, t.project_key, 'weight_sum', b.scope as weight_scope,
        case when b.weight = t.value then b.weight else b.weight + coalesce(b.execution_weight, 0) end, t.value,
        cast(0 as decimal(28,8)), true,
        case when b.weights < b.indicators then 'Some indicators print no weight' end
    from stated as t
    join by_scope as b
        on b.document_key = t.document_key and coalesce(b.project_key, '') = coalesce(t.project_key, '')
        and b.scope = coalesce(case when t.scope_read in ('annual', 'overall') then t.scope_read end, b.scope)
    where t.kind = 'weight_sum'
      and not exists (
          select 1 from scored as s
          where s.document_key = t.document_key and coalesce(s.project_key, '') = coalesce(t.project_key, '') and s.level1 = t.level1
      )
),

-- 产出指标（50分）
weights_of_level as (
    select
        t.document_key, t.project_key, 'level_weight_sum', coalesce(t.scope, t.subject), s.weight, t.value, cast(0 as decimal(28,8)), true, cast(null as varchar)
    from stated as t
    join scored as s
        on s.document_key = t.document_key and coalesce(s.project_key, '') = coalesce(t.project_key, '') and s.level1 = t.level1
        and s.scope = (
            select min(o.scope) from scored as o
            where o.document_key = s.document_key and coalesce(o.project_key, '') = coalesce(s.project_key, '') and o.weights > 0
        )
    where t.kind = 'weight_sum'
),

-- nothing printed to compare with: weights and execution make 100, or it cannot be told
weights_unstated as (
    select
        b.document_key, b.project_key, 'weight_sum_is_100', b.scope, b.weight + coalesce(b.execution_weight, 0),
        cast(100 as decimal(28,8)), cast(0 as decimal(28,8)), false, 'No sum is printed'
    from by_scope as b
    where not exists (
        select 1 from weights_stated as w
        where w.document_key = b.document_key and coalesce(w.project_key, '') = coalesce(b.project_key, '') and w.weight_scope = b.scope
    )
),

scores as (
    select
        v.document_key, v.project_key, 'score_sum', 'total_score', v.score_recomputed, v.total_score, cast(0 as decimal(28,8)), true, cast(null as varchar)
    from {{ ref('fct_project_evaluation') }} as v
    where v.total_score is not null
),

scores_stated as (
    select t.document_key, t.project_key, 'score_sum', 'stated: ' || t.subject, v.score_recomputed, t.value, cast(0 as decimal(28,8)), true, cast(null as varchar)
    from stated as t
    join {{ ref('fct_project_evaluation') }} as v on v.document_key = t.document_key and v.project_key = t.project_key
    where t.kind = 'score_sum' and v.total_score is distinct from t.value
),

-- the grade's floor that the total score reaches (优 90, 良 80, 中 60, 差 0) against the floor of the grade printed
grades as (
    select
        document_key, project_key, 'grade_fits_score', 'floor of the grade',
        case {% for grade, floor in var('grade_floors').items() %}when total_score >= {{ floor }} then {{ floor }} {% endfor %}end,
        case grade {% for grade, floor in var('grade_floors').items() %}when '{{ grade }}' then {{ floor }} {% endfor %}end,
        cast(0 as decimal(28,8)), true, 'Printed ' || grade || ' for ' || total_score
    from {{ ref('fct_project_evaluation') }}
    where grade is not null and total_score is not null
)

select * from rates
union all select * from weights_stated
union all select * from weights_of_level
union all select * from weights_unstated
union all select * from scores
union all select * from scores_stated
union all select * from grades
