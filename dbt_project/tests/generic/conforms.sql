{#- One pass over a table: its key is unique and complete, required columns are filled, coded columns hold known codes.
    `references` maps a column to [model, column]; a NULL refers to nothing. Each row returned names what is broken. -#}
{% test conforms(model, key, accepted={}, required=[], references={}) %}
select 'key is not unique: {{ key | join(", ") }}' as broken, count(*) as n
from (select 1 as one from {{ model }} group by {{ key | join(", ") }} having count(*) > 1) as repeated
having count(*) > 0
{%- for column in required %}
union all
select '{{ column }} is null', count(*) from {{ model }} where {{ column }} is null having count(*) > 0
{%- endfor %}
{%- for column, codes in accepted.items() %}
union all
select '{{ column }} holds an unknown code', count(*) from {{ model }}
where {{ column }} not in ({% for code in codes %}'{{ code }}'{{ ", " if not loop.last }}{% endfor %}) having count(*) > 0
{%- endfor %}
{%- for column, target in references.items() %}
union all
select '{{ column }} refers to no row of {{ target[0] }}', count(*) from {{ model }} as child
where child.{{ column }} is not null
  and not exists (select 1 from {{ ref(target[0]) }} as parent where parent.{{ target[1] }} = child.{{ column }}) having count(*) > 0
{%- endfor %}
{% endtest %}
