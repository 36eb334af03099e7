-- Lines of the budget statements of current documents with names that compare: `line` and `last_heading` without blanks, the path above the
-- last heading, whether heading or line sums up others (a line without a name does), and the code's place in its classification.
with named as (
    select
        *,
        {{ without('line_name', '[[:space:]　]') }} as line,
        {{ without('column_name', '[[:space:]　]') }} as headings
    from {{ source('staging', 'budget_line') }}
    where document_key in (select document_key from {{ ref('stg_document') }} where is_current)
),

split as (
    select
        *,
        {{ without('headings', '^.*/') }} as last_heading,
        case when headings like '%/%' then {{ without('headings', '/[^/]*$') }} else '' end as heading_path,
        coalesce(line, '') = '' or {{ matches('line', '(合计|总计|小计)$') }} or (is_subtotal and line_code is null) as is_total_line
    from named
)

select *, {{ matches('last_heading', '(合计|总计|小计)$') }} as is_total_column
from split
