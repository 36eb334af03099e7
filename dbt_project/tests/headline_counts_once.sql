-- No project has two headline figures of one year and measure, and no department's total stands beside figures of its
-- own projects: so no grouping of the headline rows counts money twice.
with headlines as (
    select project_key, department_key, fiscal_year, measure from {{ ref('fct_budget') }} where is_headline
    union all
    select project_key, department_key, fiscal_year, 'executed' from {{ ref('fct_execution') }} where is_headline
)

select 'two headlines' as broken, coalesce(project_key, department_key) as of_key, fiscal_year, measure
from headlines
group by project_key, coalesce(project_key, department_key), fiscal_year, measure
having count(*) > 1
union all
select 'total beside its projects', t.department_key, t.fiscal_year, t.measure
from headlines as t
join headlines as p on p.department_key = t.department_key and p.fiscal_year = t.fiscal_year and p.measure = t.measure
where t.project_key is null and p.project_key is not null
