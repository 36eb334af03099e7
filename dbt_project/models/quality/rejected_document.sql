select file_name, relative_path, sha256, stage, reason, first_seen_at
from {{ source('raw', 'rejected_document') }}
