-- Targets (指标值) against the money and against the goal (绩效目标) of the same project.
with targets as (
    select i.*, {{ ratio('i.target_value * u.factor', '10000', 'decimal(28,8)') }} as target_wan
    from {{ ref('fct_indicator_attainment') }} as i
    left join {{ ref('unit_equivalence') }} as u on u.unit = i.target_unit and u.base_unit = '元'
    -- products of larger numbers do not fit a DECIMAL, and no target is one
    where i.value_kind = 'numeric' and i.target_value < 100000000
),

budgets as (
    select document_key, project_key, amount_wan from {{ ref('fct_budget') }}
    where project_key is not null and funding_source = 'total' and measure in ('budget', 'adjusted_budget')
),

-- 项目总成本 ≤15万元 against the budget of the same project
cost_ceiling as (
    select
        t.document_key, t.project_key, 'cost_ceiling_is_budget' as rule, t.indicator_name as subject, b.amount_wan as expected,
        t.target_wan as actual, cast(0 as decimal(28,8)) as tolerance, true as is_decisive, t.target_text as note
    from targets as t
    join budgets as b on b.document_key = t.document_key and b.project_key = t.project_key
    where {{ matches('t.indicator_name', '总成本$') }} and t.operator = '≤' and t.scope = 'annual' and t.target_wan is not null
),

products as (
    select
        c.document_key, c.project_key, c.indicator_name || ' × ' || q.indicator_name as subject,
        {{ ratio('c.target_value * q.target_value', '10000', 'decimal(28,8)') }} as product, b.amount_wan, c.target_text || ', ' || q.target_text as note
    from targets as c
    join targets as q
        on q.document_key = c.document_key and q.project_key = c.project_key and q.scope = c.scope
        and c.target_unit in ('元/' || q.target_unit, '元/' || q.target_unit || '/年')
    join budgets as b on b.document_key = c.document_key and b.project_key = c.project_key
    where c.scope = 'annual' and b.amount_wan > 0
),

-- 100元/人 for 37830人: a project has other costs too, so only the budget itself, or the budget with its point moved, says something
unit_costs as (
    select document_key, project_key, 'unit_cost_times_quantity', subject, product, amount_wan, cast(0 as decimal(28,8)), true, note
    from products
    where product in (amount_wan, amount_wan * 10, amount_wan * 100) or amount_wan in (product * 10, product * 100)
),

stated as (
    select document_key, project_key, scope, of_subject, unit, value, subject from {{ ref('stg_stated_figure') }} where kind = 'target'
),

-- 招录610人左右 against 招录人数 ≥490人; of several figures for one indicator one or all together are its target
goals as (
    select
        t.document_key, t.project_key, t.scope || ' / ' || t.indicator_name as subject,
        max(case when g.value = t.target_value then g.value end) as one, sum(g.value) as together, t.target_value,
        string_agg(g.subject, '; ' order by g.subject) as note
    from targets as t
    join stated as g
        on g.document_key = t.document_key and g.project_key = t.project_key and g.scope = t.scope
        and g.of_subject = t.indicator_name and g.unit = t.target_unit
    group by t.document_key, t.project_key, t.scope, t.indicator_seq, t.indicator_name, t.target_value
),

goal_targets as (
    select document_key, project_key, 'goal_is_target', subject, coalesce(one, together), target_value, cast(0 as decimal(28,8)), true, note
    from goals
),

-- 二等奖2个,15万元/每镇,30万元; in a goal 300卷,550元/卷,计16.5万元
parts as (
    select * from {{ ref('stg_stated_figure') }} where kind = 'part'
),

part_products as (
    select document_key, project_key, 'part_product', coalesce(of_subject || ' / ', '') || subject, product, value, cast(0 as decimal(28,8)), true, cast(null as varchar)
    from parts
),

-- what a project pays out by its scales is at most its budget
payments as (
    select p.document_key, p.project_key, p.scope, string_agg(distinct p.of_subject, ' + ' order by p.of_subject) as subject, sum(p.value) as total
    from parts as p
    where exists (
        select 1 from {{ ref('fct_indicator_attainment') }} as i
        join {{ ref('dim_indicator_category') }} as c on c.indicator_category_key = i.indicator_category_key
        where i.document_key = p.document_key and i.project_key = p.project_key and i.indicator_name = p.of_subject and c.level1 || c.level2 like '%成本%'
    )
    group by p.document_key, p.project_key, p.scope
),

payments_in_budget as (
    select
        p.document_key, p.project_key, 'payments_within_budget', p.subject, least(p.total, b.amount_wan), p.total,
        cast(0 as decimal(28,8)), true, cast(null as varchar)
    from payments as p
    join budgets as b on b.document_key = p.document_key and b.project_key = p.project_key
    where p.scope = 'annual'
)

select * from cost_ceiling
union all select * from unit_costs
union all select * from goal_targets
union all select * from part_products
union all select * from payments_in_budget
