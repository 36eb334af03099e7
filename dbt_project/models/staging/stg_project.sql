-- Projects of a current document with the project and department they are over all documents.
select p.*, i.project_key, i.department_key, i.match_rule, i.match_score, i.evidence, d.fiscal_year, d.ruling_rank
from {{ source('staging', 'project') }} as p
join {{ source('staging', 'project_identity') }} as i on i.document_key = p.document_key and i.project_seq = p.project_seq
join {{ ref('stg_document') }} as d on d.document_key = p.document_key and d.is_current
