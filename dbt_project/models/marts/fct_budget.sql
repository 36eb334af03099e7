with family as ({{ families() }}),

figures as (
    select
        b.*,
        coalesce(y.family, b.department_key, b.document_key) as family,
        count(*) over (partition by b.document_key, b.project_key, b.measure) as figures
    from {{ ref('stg_budget') }} as b
    left join family as y on y.department_key = b.department_key
    where b.nth = 1
),

ranked as (
    select f.*, {{ headline_columns('measure') }}
    from figures as f
    join {{ ref('dim_funding_source') }} as s on s.funding_source = f.funding_source
)

select
    {{ hash_key(['document_key', 'project_key', 'measure', 'funding_source']) }} as budget_key,
    document_key, project_key, department_key, fiscal_year, measure, funding_source, amount_yuan, amount_wan,
    {{ is_headline() }} as is_headline,
    {{ lineage() }}
from ranked
