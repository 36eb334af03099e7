{#- Where a fact was read: the columns every fact carries, in one order. -#}
{% macro lineage(of='') -%}
{%- set prefix = of ~ '.' if of else '' -%}
{{ prefix }}source_page, {{ prefix }}source_table, {{ prefix }}source_row, {{ prefix }}source_text, {{ prefix }}confidence, {{ prefix }}extraction_note
{%- endmacro %}
