select
    document_key, source_page as page, sum(characters) as characters,
    sum(case when role <> 'unclaimed' then characters else 0 end) as claimed_characters,
    {{ ratio("sum(case when role <> 'unclaimed' then characters else 0 end)", 'sum(characters)', 'decimal(7,6)') }} as coverage_ratio
from {{ source('staging', 'text_span') }}
group by document_key, source_page
