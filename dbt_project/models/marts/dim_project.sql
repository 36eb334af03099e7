-- One row per project over years and documents, under the name the latest document prints.
with ranked as (
    select
        project_key, department_key, project_name, project_code,
        row_number() over (partition by project_key order by fiscal_year desc, ruling_rank, document_key, project_seq) as nth,
        first_value(project_code) over (
            partition by project_key order by case when project_code is null then 1 else 0 end, fiscal_year desc, ruling_rank, document_key, project_seq
        ) as latest_code,
        min(fiscal_year) over (partition by project_key) as first_fiscal_year,
        max(fiscal_year) over (partition by project_key) as last_fiscal_year
    from {{ ref('stg_project') }}
)

select project_key, department_key, project_name, latest_code as project_code, first_fiscal_year, last_fiscal_year
from ranked
where nth = 1
