{#- A subject as tables name it: 一般公共服务支出（类）组织事务（款）行政运行（项） is 行政运行, 教育（类）支出 is 教育支出,
    因公出国（境）费用 is 因公出国费用. -#}
{% macro subject_name(text) -%}
{%- set level = '[（(][类款项][）)]' -%}
{%- set subject = without(text, '[[:space:]　]') -%}
{{ without('case when ' ~ matches(subject, level ~ '支出$') ~ ' then ' ~ subject ~ ' else '
    ~ without(without(subject, level ~ '$'), '^.*' ~ level) ~ ' end', '[（(][^）)]*[）)]') }}
{%- endmacro %}
