select
    {{ hash_key(['b.document_key', 'b.line_seq']) }} as budget_line_key,
    b.document_key, d.department_key, d.fiscal_year, b.line_seq, b.statement, b.side, b.line_code, b.line_name, b.line_level, b.column_name,
    b.amount_yuan, b.amount_wan, b.is_subtotal,
    {{ lineage('b') }}
from {{ source('staging', 'budget_line') }} as b
join {{ ref('stg_document') }} as d on d.document_key = b.document_key and d.is_current
