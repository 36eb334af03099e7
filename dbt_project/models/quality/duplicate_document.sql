-- Files with equal bytes, and documents that state what another one states. `kept_document_key` has the facts.
select
    document_key, kept_document_key as duplicate_of, 'identical' as kind, relative_path, sha256, cast(1 as decimal(4,3)) as similarity, reason,
    kept_document_key
from {{ source('raw', 'duplicate_file') }}
union all
select
    i.document_key, i.duplicate_of, i.kind, d.relative_path, d.sha256, i.similarity, i.reason,
    case when i.is_replaced then i.duplicate_of else i.document_key end
from {{ source('staging', 'disclosure_identity') }} as i
join {{ ref('stg_document') }} as d on d.document_key = i.document_key
