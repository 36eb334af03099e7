-- Indicators with their category and what became of them: values in one unit, status, ratio, fit of the self-given score.
with leveled as (
    select
        i.*,
        coalesce(v2.level1, v1.level1, '未分类') as level1_conformed,
        coalesce(nullif(v2.level2, ''), case when v2.printed is null and nullif(trim(i.level2), '') is null then nullif(v1.level2, '') end, '未分类') as level2_conformed,
        {{ without(bare('i.target_text'), '^[≥≤=><≈]') }} as target_bare,
        {{ bare('i.actual_text') }} as actual_bare
    from {{ source('staging', 'indicator') }} as i
    left join {{ ref('indicator_level_variant') }} as v2
        on v2.printed_level = 2 and v2.printed = {{ without(bare('i.level2'), '指标$') }}
    left join {{ ref('indicator_level_variant') }} as v1
        on v1.printed_level = 1 and v1.printed = {{ without(bare('i.level1'), '指标$') }}
),

measured as (
    select
        l.*,
        case
            when l.actual_value is null or l.target_value is null then null
            when abs(l.target_value) >= 1000000000000000 or abs(l.actual_value) >= 1000000000000000 then null -- no such thing is counted
            when coalesce(tu.base_unit, l.target_unit) = coalesce(au.base_unit, l.actual_unit) then l.target_value * coalesce(tu.factor, 1)
            when l.actual_unit is null and l.target_unit is null then l.target_value
            -- one side prints no unit: the other's is meant, but a bare number is not a percentage and not a sum of money
            when l.actual_unit is null and coalesce(tu.base_unit, '') not in ('%', '元') then l.target_value
            when l.target_unit is null and coalesce(au.base_unit, '') not in ('%', '元') then l.target_value
            when l.actual_value = 0 and l.actual_unit is null then l.target_value
        end as t,
        case
            when abs(l.actual_value) >= 1000000000000000 then null
            when coalesce(tu.base_unit, l.target_unit) = coalesce(au.base_unit, l.actual_unit) then l.actual_value * coalesce(au.factor, 1)
            else l.actual_value
        end as a,
        n.phrase is not null as says_not_done
    from leveled as l
    left join {{ ref('unit_equivalence') }} as tu on tu.unit = l.target_unit
    left join {{ ref('unit_equivalence') }} as au on au.unit = l.actual_unit
    left join (select distinct {{ bare('phrase') }} as phrase from {{ ref('not_done_phrase') }}) as n on n.phrase = l.actual_bare
),

judged as (
    select
        m.*,
        case
            when value_kind = 'numeric' and t is not null then {{ numeric_status('operator', 't', 'a', "level1_conformed = '成本指标'") }}
            when value_kind = 'deadline' and actual_date <= target_date then 'met'
            when value_kind = 'deadline' and actual_date > target_date then 'not_met'
            when value_kind not in ('numeric', 'qualitative', 'deadline') or value_kind is null then 'not_evaluated'
            when actual_bare = '' or target_bare = '' then 'not_evaluated'
            when actual_bare = target_bare then 'met'
            when says_not_done then 'not_met'
            else 'not_evaluated'
        end as attainment_status
    from measured as m
)

select
    *,
    case
        when value_kind = 'numeric' and t is not null and attainment_status <> 'not_evaluated' then {{ numeric_ratio('operator', 't', 'a') }}
    end as attainment_ratio,
    {{ self_score_consistent('attainment_status', 'value_kind', 'weight', 'score', 'deviation_reason') }} as is_self_score_consistent
from judged
