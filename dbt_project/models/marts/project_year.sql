-- One row per project and fiscal year. Money is the headline figures; score, grade and indicators are those of the
-- document that rules among those that print them.
with money as (
    select
        project_key, fiscal_year,
        max(case when measure = 'budget' then amount_wan end) as set_budget_wan,
        max(case when measure = 'initial_budget' then amount_wan end) as initial_budget_wan,
        max(case when measure = 'adjusted_budget' then amount_wan end) as adjusted_budget_wan,
        max(case when measure = 'own_level' then amount_wan end) as own_level_wan,
        max(case when measure = 'transfer' then amount_wan end) as transfer_wan
    from {{ ref('fct_budget') }}
    where is_headline and project_key is not null
    group by project_key, fiscal_year
),

execution as (
    select project_key, fiscal_year, executed_wan, execution_rate, execution_rate_printed
    from {{ ref('fct_execution') }}
    where is_headline and project_key is not null
),

evaluated as (
    select
        project_key, document_key, fiscal_year, total_score, grade, unit_name,
        row_number() over (
            partition by project_key, fiscal_year order by case when total_score is null and grade is null then 1 else 0 end, ruling_rank, document_key
        ) as nth
    from (
        select e.*, d.ruling_rank from {{ ref('fct_project_evaluation') }} as e
        join {{ ref('stg_document') }} as d on d.document_key = e.document_key
        where e.fiscal_year is not null
    ) as dated
),

indicators as (
    select
        i.project_key, i.fiscal_year, i.document_key,
        cast(count(*) as integer) as indicators_set,
        cast(sum(case when i.attainment_status <> 'not_evaluated' then 1 else 0 end) as integer) as indicators_evaluated,
        cast(sum(case when i.attainment_status in ('met', 'exceeded') then 1 else 0 end) as integer) as indicators_met,
        cast(sum(case when i.attainment_status = 'exceeded' then 1 else 0 end) as integer) as indicators_exceeded,
        cast(sum(case when i.attainment_status = 'partly_met' then 1 else 0 end) as integer) as indicators_partly_met,
        cast(sum(case when i.attainment_status in ('not_met', 'partly_met') then 1 else 0 end) as integer) as indicators_not_met,
        row_number() over (partition by i.project_key, i.fiscal_year order by i.scope, d.ruling_rank, i.document_key) as nth
    from {{ ref('fct_indicator_attainment') }} as i
    join {{ ref('stg_document') }} as d on d.document_key = i.document_key
    where i.project_key is not null and i.fiscal_year is not null
    group by i.project_key, i.fiscal_year, i.document_key, i.scope, d.ruling_rank
)

select
    e.project_key, e.fiscal_year, e.document_key, p.project_name, p.project_code, p.department_key, g.department_name, e.unit_name,
    g.province, g.city, g.county,
    coalesce(m.adjusted_budget_wan, m.set_budget_wan, m.initial_budget_wan) as budget_wan,
    m.initial_budget_wan, m.adjusted_budget_wan, m.own_level_wan, m.transfer_wan,
    x.executed_wan, x.execution_rate, x.execution_rate_printed, e.total_score, e.grade,
    coalesce(i.indicators_set, 0) as indicators_set,
    coalesce(i.indicators_evaluated, 0) as indicators_evaluated,
    coalesce(i.indicators_met, 0) as indicators_met,
    coalesce(i.indicators_exceeded, 0) as indicators_exceeded,
    coalesce(i.indicators_partly_met, 0) as indicators_partly_met,
    coalesce(i.indicators_not_met, 0) as indicators_not_met
from evaluated as e
join {{ ref('dim_project') }} as p on p.project_key = e.project_key
left join {{ ref('dim_department') }} as g on g.department_key = p.department_key
left join money as m on m.project_key = e.project_key and m.fiscal_year = e.fiscal_year
left join execution as x on x.project_key = e.project_key and x.fiscal_year = e.fiscal_year
left join indicators as i on i.project_key = e.project_key and i.fiscal_year = e.fiscal_year and i.nth = 1
where e.nth = 1
