{%- set current = "where document_key in (select document_key from " ~ ref('dim_document') ~ " where is_current)" -%}
-- Of current documents, every staged project, indicator, budget line and ruling figure stands in its fact; only second prints of a figure do not.
select 'budget' as kind, a.n as staged, b.n as kept
from (select count(*) as n from {{ source('staging', 'budget') }} {{ current }}) as a,
    (select count(*) as n from {{ ref('stg_budget') }}) as b
where a.n <> b.n
union all
select 'execution', a.n, b.n
from (select count(*) as n from {{ source('staging', 'execution') }} {{ current }}) as a, (select count(*) as n from {{ ref('stg_execution') }}) as b
where a.n <> b.n
union all
select 'indicator', a.n, b.n
from (select count(*) as n from {{ source('staging', 'indicator') }} {{ current }}) as a, (select count(*) as n from {{ ref('fct_indicator_attainment') }}) as b
where a.n <> b.n
union all
select 'budget_line', a.n, b.n
from (select count(*) as n from {{ source('staging', 'budget_line') }} {{ current }}) as a, (select count(*) as n from {{ ref('fct_budget_line') }}) as b
where a.n <> b.n
