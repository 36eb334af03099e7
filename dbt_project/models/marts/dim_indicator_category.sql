select {{ hash_key(['level1', 'level2']) }} as indicator_category_key, level1, level2, level1_en, level2_en, standard, sort_order
from {{ ref('indicator_category') }}
