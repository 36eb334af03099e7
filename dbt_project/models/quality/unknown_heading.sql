select document_key, heading_seq, heading, suggested_field, similarity, {{ lineage() }}
from {{ source('staging', 'unknown_heading') }}
