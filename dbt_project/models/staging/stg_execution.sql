-- Executed figures of current documents with their project; `nth` as in stg_budget.
select
    e.*,
    p.project_key,
    coalesce(p.department_key, d.department_key) as department_key,
    d.fiscal_year, d.ruling_rank, d.document_kind,
    row_number() over (
        partition by e.document_key, p.project_key, e.funding_source order by e.is_restated, e.figure_seq
    ) as nth
from {{ source('staging', 'execution') }} as e
join {{ ref('stg_document') }} as d on d.document_key = e.document_key and d.is_current
left join {{ ref('stg_project') }} as p on p.document_key = e.document_key and p.project_seq = e.project_seq
where e.project_seq is null or p.project_key is not null
