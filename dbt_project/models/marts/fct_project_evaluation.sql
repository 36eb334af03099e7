with indicators as (
    select document_key, project_key, sum(score) as score, sum(weight) as weight
    from {{ ref('fct_indicator_attainment') }}
    where score is not null
    group by document_key, project_key
),

execution as (
    select document_key, project_key, max(score) as score
    from {{ ref('fct_execution') }}
    where score is not null and funding_source = 'total'
    group by document_key, project_key
)

select
    p.document_key, p.project_key, p.department_key, p.fiscal_year, p.total_score, p.grade,
    cast(i.score + coalesce(e.score, 0) as decimal(18,4)) as score_recomputed,
    p.annual_goal, p.overall_goal, p.goal_completion, p.description, p.unit_name, p.period,
    {{ lineage('p') }}
from (
    select *, row_number() over (partition by document_key, project_key order by project_seq) as nth from {{ ref('stg_project') }}
) as p
left join indicators as i on i.document_key = p.document_key and i.project_key = p.project_key
left join execution as e on e.document_key = p.document_key and e.project_key = p.project_key
where p.nth = 1
