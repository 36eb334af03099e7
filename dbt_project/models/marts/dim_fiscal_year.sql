with years as (
    select distinct fiscal_year from {{ ref('stg_document') }} where fiscal_year is not null
    {% for year in range(2011, 2031) %}
    union select {{ year }}
    {%- endfor %}
)

select
    y.fiscal_year,
    cast(y.fiscal_year || '-01-01' as date) as start_date,
    cast(y.fiscal_year || '-12-31' as date) as end_date,
    p.five_year_plan
from years as y
left join {{ ref('five_year_plan') }} as p on y.fiscal_year between p.first_year and p.last_year
