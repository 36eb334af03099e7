-- What a person confirms or refuses in resolutions.csv: projects over documents that were matched with less than certainty, or stayed
-- apart though they are alike. `spelling`: within one document, a name was taken for another one's spelling.
select
    m.document_key, d.file_name, d.fiscal_year, p.project_name as printed_name, p.project_key, m.status,
    m.candidate_document_key, c.file_name as candidate_file_name, m.candidate_seq, m.candidate_name, m.candidate_key, m.match_score, m.evidence
from {{ source('staging', 'project_match') }} as m
join {{ ref('stg_document') }} as d on d.document_key = m.document_key
join {{ ref('stg_document') }} as c on c.document_key = m.candidate_document_key
join {{ ref('stg_project') }} as p on p.document_key = m.document_key and p.project_seq = m.project_seq
union all
select
    n.document_key, p.file_name, p.fiscal_year, n.printed_name, p.project_key, 'spelling',
    n.document_key, p.file_name, n.project_seq, p.project_name, p.project_key, n.match_score, n.evidence
from {{ source('staging', 'project_name') }} as n
join (
    select p.*, d.file_name from {{ ref('stg_project') }} as p join {{ ref('stg_document') }} as d on d.document_key = p.document_key
) as p on p.document_key = n.document_key and p.project_seq = n.project_seq
where n.match_score < 1
