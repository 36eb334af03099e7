-- Repeated disclosures (重复公开): the document that repeats another one against it, figure by figure; in one row where nothing differs.
select
    f.document_key, p.project_key, 'duplicate_disclosure_differs' as rule, f.subject || ' (' || d.file_name || ')' as subject,
    f.expected, f.actual, f.tolerance, true as is_decisive, f.note
from {{ source('staging', 'disclosure_difference') }} as f
join {{ ref('stg_document') }} as d on d.document_key = f.duplicate_of
left join {{ ref('stg_project') }} as p on p.document_key = f.duplicate_of and p.project_seq = f.project_seq
union all
select
    i.document_key, null, 'duplicate_disclosure_differs', 'differences from ' || d.file_name, 0, 0, 0, true, i.reason
from {{ source('staging', 'disclosure_identity') }} as i
join {{ ref('stg_document') }} as d on d.document_key = i.duplicate_of
where i.kind <> 'overlap'
  and not exists (
      select 1 from {{ source('staging', 'disclosure_difference') }} as f where f.document_key = i.document_key and f.duplicate_of = i.duplicate_of
  )
