with family as ({{ families() }}),

budget as (
    select
        document_key, project_key, funding_source, amount_wan,
        row_number() over (
            partition by document_key, project_key, funding_source order by case measure when 'adjusted_budget' then 1 when 'budget' then 2 else 3 end
        ) as nth
    from {{ ref('fct_budget') }}
    where measure in ('adjusted_budget', 'budget', 'initial_budget')
),

figures as (
    select
        e.*, b.amount_wan as adjusted_budget_wan,
        coalesce(y.family, e.department_key, e.document_key) as family,
        count(*) over (partition by e.document_key, e.project_key) as figures
    from {{ ref('stg_execution') }} as e
    left join family as y on y.department_key = e.department_key
    left join budget as b
        on b.document_key = e.document_key and b.funding_source = e.funding_source and b.nth = 1
        and coalesce(b.project_key, '') = coalesce(e.project_key, '')
    where e.nth = 1
),

ranked as (
    select f.*, {{ headline_columns() }}
    from figures as f
    join {{ ref('dim_funding_source') }} as s on s.funding_source = f.funding_source
)

select
    {{ hash_key(['document_key', 'project_key', 'funding_source']) }} as execution_key,
    document_key, project_key, department_key, fiscal_year, funding_source, executed_yuan, executed_wan, adjusted_budget_wan,
    execution_rate_printed,
    {{ ratio('executed_wan * 100', 'adjusted_budget_wan', 'decimal(18,4)') }} as execution_rate,
    weight, score, deviation_reason,
    {{ is_headline() }} as is_headline,
    {{ lineage() }}
from ranked
