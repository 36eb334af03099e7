select
    {{ hash_key(['i.document_key', 'p.project_key', 'i.project_seq', 'i.scope', 'i.indicator_seq']) }} as indicator_key,
    i.document_key, p.project_key, coalesce(p.department_key, d.department_key) as department_key, d.fiscal_year, i.scope, i.indicator_seq,
    c.indicator_category_key, i.level1 as level1_printed, i.level2 as level2_printed, i.indicator_name, i.operator, i.target_text,
    i.value_kind, i.target_value, i.target_unit, i.target_date, i.weight, i.actual_text, i.actual_value, i.actual_unit, i.actual_date, i.score,
    i.attainment_status, cast(i.attainment_ratio as decimal(18,6)) as attainment_ratio, i.is_self_score_consistent,
    i.deviation_reason, i.remark,
    {{ lineage('i') }}
from {{ ref('stg_indicator') }} as i
join {{ ref('stg_document') }} as d on d.document_key = i.document_key and d.is_current
left join {{ ref('stg_project') }} as p on p.document_key = i.document_key and p.project_seq = i.project_seq
left join {{ ref('dim_indicator_category') }} as c on c.level1 = i.level1_conformed and c.level2 = i.level2_conformed
where i.project_seq is null or p.project_key is not null
