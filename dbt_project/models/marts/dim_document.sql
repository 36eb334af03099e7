select
    d.document_key, d.file_name, d.relative_path, d.sha256, d.media_type, d.title_text as title, d.document_kind, d.department_key,
    d.fiscal_year, d.page_count, d.first_seen_at, d.is_current, d.parse_status, d.missing,
    {{ ratio('c.claimed', 'c.characters', 'decimal(7,6)') }} as coverage_ratio
from {{ ref('stg_document') }} as d
left join (
    select document_key, sum(characters) as characters, sum(case when role <> 'unclaimed' then characters else 0 end) as claimed
    from {{ source('staging', 'text_span') }}
    group by document_key
) as c on c.document_key = d.document_key
