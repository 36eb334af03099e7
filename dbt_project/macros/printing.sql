{#- What a printed figure can and cannot tell. -#}

{#- The last printed digit in 万元: what one step of the print is worth. -#}
{% macro print_step(printed, unit) -%}
cast(
    case {{ unit }} when '元' then 0.0001 when '千元' then 0.1 when '百万元' then 100 when '亿元' then 10000 else 1 end
    * case {{ printed_decimals(printed) }} when 0 then 1 when 1 then 0.1 when 2 then 0.01 when 3 then 0.001 when 4 then 0.0001 else 0.000001 end
    as decimal(28,8))
{%- endmacro %}

{#- `value` cut off (截尾) or rounded (四舍五入) to a number of decimals. -#}
{% macro cut_off(value, decimals) -%} (floor(abs({{ value }}) * power(10, {{ decimals }}) + 0.0000001) / power(10, {{ decimals }}) * sign({{ value }})) {%- endmacro %}
{% macro rounded(value, decimals) -%} (floor(abs({{ value }}) * power(10, {{ decimals }}) + 0.5000001) / power(10, {{ decimals }}) * sign({{ value }})) {%- endmacro %}

{#- A document cuts its rates off or rounds them; which of the two is read from the document: the way that fits more of
    its rates is its way, and only a rate that does not follow it differs. `exact`, `actual`, `decimals` are columns of `relation`. -#}
{% macro in_the_documents_way(relation) -%}
select
    r.*,
    case
        when exact is null then null
        when sum(case when {{ as_decimal('cut') }} = actual then 1 else 0 end) over (partition by document_key, rule)
            > sum(case when {{ as_decimal('up') }} = actual then 1 else 0 end) over (partition by document_key, rule) then {{ as_decimal('cut') }}
        when sum(case when {{ as_decimal('cut') }} = actual then 1 else 0 end) over (partition by document_key, rule)
            = sum(case when {{ as_decimal('up') }} = actual then 1 else 0 end) over (partition by document_key, rule)
            and {{ as_decimal('cut') }} = actual then {{ as_decimal('cut') }}
        else {{ as_decimal('up') }}
    end as expected
from (
    select *, {{ cut_off('exact', 'decimals') }} as cut, {{ rounded('exact', 'decimals') }} as up from {{ relation }}
) as r
{%- endmacro %}
