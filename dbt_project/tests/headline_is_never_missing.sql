-- Every project with a figure of a known year has a headline of that year and measure.
select b.project_key, b.fiscal_year, b.measure
from {{ ref('fct_budget') }} as b
where b.project_key is not null and b.fiscal_year is not null
group by b.project_key, b.fiscal_year, b.measure
having sum(case when b.is_headline then 1 else 0 end) <> 1
