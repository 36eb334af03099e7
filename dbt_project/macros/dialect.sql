{#- What a second engine spells differently. Everything else in this project is plain SQL. -#}

{% macro hash_key(parts) %}{{ return(adapter.dispatch('hash_key', 'jixiao')(parts)) }}{% endmacro %}
{% macro default__hash_key(parts) -%}
md5({% for part in parts %}coalesce(cast({{ part }} as varchar), ''){{ " || '|' || " if not loop.last }}{% endfor %})
{%- endmacro %}

{#- Text without blanks and punctuation: what two spellings of one thing share. -#}
{% macro bare(text) %}{{ return(adapter.dispatch('bare', 'jixiao')(text)) }}{% endmacro %}
{% macro default__bare(text) -%}
regexp_replace(lower({{ text }}), '[[:space:]　,;:!?()"，。；：、！？（）“”‘’《》【】—…·\[\]]', '', 'g')
{%- endmacro %}
{% macro spark__bare(text) -%}
regexp_replace(lower({{ text }}), '[\\s　,;:!?()"，。；：、！？（）“”‘’《》【】—…·\\[\\]]', '')
{%- endmacro %}

{% macro matches(text, pattern) %}{{ return(adapter.dispatch('matches', 'jixiao')(text, pattern)) }}{% endmacro %}
{% macro default__matches(text, pattern) -%} regexp_matches({{ text }}, '{{ pattern }}') {%- endmacro %}
{% macro spark__matches(text, pattern) -%} ({{ text }} rlike '{{ pattern }}') {%- endmacro %}

{% macro without(text, pattern) %}{{ return(adapter.dispatch('without', 'jixiao')(text, pattern)) }}{% endmacro %}
{% macro default__without(text, pattern) -%} regexp_replace({{ text }}, '{{ pattern }}', '', 'g') {%- endmacro %}
{% macro spark__without(text, pattern) -%} regexp_replace({{ text }}, '{{ pattern }}', '') {%- endmacro %}

{#- The quotient as a decimal, never binary floating point; NULL over zero. -#}
{% macro ratio(over, under, type='decimal(18,6)') %}{{ return(adapter.dispatch('ratio', 'jixiao')(over, under, type)) }}{% endmacro %}
{% macro default__ratio(over, under, type) -%}
try_cast(cast({{ over }} as double) / nullif(cast({{ under }} as double), 0) as {{ type }})
{%- endmacro %}

{#- A number as a decimal, NULL where it does not fit: no figure a document prints can break the build. -#}
{% macro as_decimal(number, type='decimal(28,8)') %}{{ return(adapter.dispatch('as_decimal', 'jixiao')(number, type)) }}{% endmacro %}
{% macro default__as_decimal(number, type) -%} try_cast({{ number }} as {{ type }}) {%- endmacro %}

{#- Digits behind the decimal point of a printed number such as '1,234.50' or '98%'. -#}
{% macro printed_decimals(text) %}{{ return(adapter.dispatch('printed_decimals', 'jixiao')(text)) }}{% endmacro %}
{% macro default__printed_decimals(text) -%} length(regexp_extract({{ text }}, '[.．]([0-9]+)', 1)) {%- endmacro %}
{% macro spark__printed_decimals(text) -%} length(regexp_extract({{ text }}, '[.．]([0-9]+)', 1)) {%- endmacro %}
