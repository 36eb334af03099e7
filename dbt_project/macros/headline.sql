{#- is_headline: of all rows of a project, year (and measure) exactly one, from the document that rules; of those of one document
    the source that takes in most (total first). A department's own total stands only where no project of it, of its units or of
    the department above has a figure of that year, and for a unit only where the department above states none. `grouping` is a further
    column of the grain, such as measure. Figures of unknown years are never headlines; those of documents that are not current do not come this far. -#}
{% macro headline_columns(grouping=none) -%}
{%- set same = 'fiscal_year' ~ (', ' ~ grouping if grouping else '') -%}
    f.fiscal_year is not null as may_rule,
    row_number() over (
        partition by f.project_key, coalesce(f.project_key, f.department_key, f.document_key), {{ same }}
        order by
            case when f.fiscal_year is not null then 0 else 1 end, f.ruling_rank,
            s.sort_order, f.figures desc, f.document_key
    ) as ruling,
    max(case when f.project_key is not null then 1 else 0 end) over (partition by f.family, {{ same }}) as has_projects,
    max(case when f.project_key is null and f.department_key = f.family then 1 else 0 end) over (
        partition by f.family, {{ same }}
    ) as family_has_total
{%- endmacro %}

{% macro is_headline() -%}
may_rule and ruling = 1
and (project_key is not null or (has_projects = 0 and (department_key is null or department_key = family or family_has_total = 0)))
{%- endmacro %}

{#- The department at the top of a department's line, two levels up at most: whose figures may include each other. -#}
{% macro families() -%}
select d.department_key, coalesce(above.parent_department_key, d.parent_department_key, d.department_key) as family
from {{ ref('dim_department') }} as d
left join {{ ref('dim_department') }} as above on above.department_key = d.parent_department_key
{%- endmacro %}
