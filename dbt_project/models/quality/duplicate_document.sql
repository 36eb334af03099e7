select document_key, relative_path, sha256, reason, kept_document_key
from {{ source('raw', 'duplicate_file') }}
