select funding_source, name_zh, name_en, parent, sort_order from {{ ref('funding_source') }}
