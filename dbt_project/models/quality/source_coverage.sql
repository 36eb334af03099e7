select
    document_key, source_page as page, cast(sum(characters) as integer) as characters,
    cast(sum(case when role <> 'unclaimed' then characters else 0 end) as integer) as claimed_characters,
    {{ ratio("sum(case when role <> 'unclaimed' then characters else 0 end)", 'sum(characters)', 'decimal(7,6)') }} as coverage_ratio
from {{ source('staging', 'text_span') }}
group by document_key, source_page
