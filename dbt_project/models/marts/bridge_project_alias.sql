-- Every printed spelling of a project and the rule that resolved it: first within its document, then over documents.
with printed as (
    select document_key, project_seq, printed_name, printed_code, match_rule, match_score, evidence, 1 as origin
    from {{ source('staging', 'project_name') }}
    union all
    select document_key, project_seq, project_name, project_code, match_rule, match_score, evidence, 2
    from {{ ref('stg_project') }}
),

ranked as (
    select
        n.*, p.project_key,
        row_number() over (partition by n.document_key, n.project_seq, n.printed_name order by n.origin desc, n.printed_code) as nth
    from printed as n
    join {{ ref('stg_project') }} as p on p.document_key = n.document_key and p.project_seq = n.project_seq
)

select project_key, document_key, project_seq, printed_name, printed_code, match_rule, match_score, evidence
from ranked
where nth = 1
