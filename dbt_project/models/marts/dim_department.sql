-- One row per department: the most complete of what the documents print about it.
with ranked as (
    select
        *,
        row_number() over (
            partition by department_key
            order by
                case when department_code is null then 1 else 0 end, case when region_code is null then 1 else 0 end,
                case when parent_department_key is null then 1 else 0 end, document_key, printed_name
        ) as nth
    from {{ source('staging', 'department_identity') }}
)

select
    department_key, department_name, department_code, nullif(parent_department_key, department_key) as parent_department_key,
    province, city, county, region_code, administrative_level
from ranked
where nth = 1
