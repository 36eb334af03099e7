-- One row per project over years and documents, under the name the latest document prints; code and unit from the latest that prints one.
with ranked as (
    select
        p.project_key, p.department_key, p.project_name, p.project_code,
        row_number() over (partition by p.project_key order by p.fiscal_year desc, p.ruling_rank, p.document_key, p.project_seq) as nth,
        first_value(project_code) over (
            partition by p.project_key
            order by case when p.project_code is null then 1 else 0 end, p.fiscal_year desc, p.ruling_rank, p.document_key, p.project_seq
        ) as latest_code,
        first_value(u.department_key) over (
            partition by p.project_key
            order by case when u.department_key is null then 1 else 0 end, p.fiscal_year desc, p.ruling_rank, p.document_key, p.project_seq
        ) as unit_department_key,
        min(p.fiscal_year) over (partition by p.project_key) as first_fiscal_year,
        max(p.fiscal_year) over (partition by p.project_key) as last_fiscal_year
    from {{ ref('stg_project') }} as p
    left join {{ source('staging', 'department_identity') }} as u on u.document_key = p.document_key and u.printed_name = p.unit_name
)

select project_key, department_key, unit_department_key, project_name, latest_code as project_code, first_fiscal_year, last_fiscal_year
from ranked
where nth = 1
