-- Budget figures of current documents with their project; `nth` is 1 for the figure that stands for its document, project, measure and source
-- (the ruling print), 2 and on for every further print of it.
select
    b.*,
    p.project_key,
    coalesce(p.department_key, d.department_key) as department_key,
    d.fiscal_year, d.ruling_rank, d.document_kind,
    row_number() over (
        partition by b.document_key, p.project_key, b.measure, b.funding_source order by b.is_restated, b.figure_seq
    ) as nth
from {{ source('staging', 'budget') }} as b
join {{ ref('stg_document') }} as d on d.document_key = b.document_key and d.is_current
left join {{ ref('stg_project') }} as p on p.document_key = b.document_key and p.project_seq = b.project_seq
where b.project_seq is null or p.project_key is not null
