-- Documents with the department they are of, and their rank where two state the same figure: the later stage of the
-- budget cycle rules (自评 over 决算 over 预算 over 目标). Not current are documents that a later one at the same path took the place
-- of, and those that repeat another one (warehouse/disclosures.py): they stay here and in staging, their facts do not go further.
select
    d.*,
    i.department_key,
    coalesce(r.first_seen_at, r.last_seen_at) as first_seen_at,
    (r.superseded_by is null or coalesce(r.in_force, false)) and x.document_key is null as is_current,
    case d.document_kind
        when 'self_evaluation' then 1 when 'final_accounts' then 2 when 'department_budget' then 3 when 'performance_targets' then 4 else 5
    end as ruling_rank
from {{ source('staging', 'document') }} as d
left join {{ source('raw', 'document') }} as r on r.document_key = d.document_key
left join (select distinct document_key from {{ source('staging', 'disclosure_identity') }} where is_replaced) as x
    on x.document_key = d.document_key
left join {{ source('staging', 'department_identity') }} as i
    on i.document_key = d.document_key and i.printed_name = d.department_name
