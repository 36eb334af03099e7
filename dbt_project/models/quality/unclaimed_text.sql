select document_key, span_seq, source_page as page, source_table, source_row, characters, text, reason
from {{ source('staging', 'text_span') }}
where role = 'unclaimed'
