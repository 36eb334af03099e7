{#- How far an indicator was reached (完成情况). Every rule is here and has a dbt unit test in models/marts/_unit_tests.yml.

    Numbers are compared in one unit; `t` is the target, `a` the actual value, both >= 0.
      ≥            a > t exceeded, a = t met, 0 < a < t partly met, 0 not met; ratio a / t
      ≤            a < t exceeded, a = t met, a > t partly met; ratio t / a. A zero under a ceiling is met: how far it
                   was undercut cannot be told from nothing having been spent
      >  <         the bound itself is not enough: beyond it met, on it or short of it partly met
      = or none    like ≥; above the target counts as exceeded
      ≈ (左右)     within the band of var approximate_band met, above it exceeded, below it partly met, 0 not met
    A target of zero is met by zero; under ≤, = and none more than zero is not met, under ≥ it is exceeded. For an indicator of cost
    (成本), = or ≈ or no operator do not say whether more is worse: off the target is not evaluated. Text equal to the
    target is met; a phrase of the seed not_done_phrase is not met; any other pair of texts is not evaluated. -#}

{% macro numeric_status(operator, t, a, is_cost) -%}
{%- set band = var('approximate_band') -%}
case
    when {{ t }} < 0 or {{ a }} < 0 then 'not_evaluated'
    when {{ operator }} = '≥' then {{ at_least(t, a) }}
    when {{ operator }} = '≤' and {{ a }} = {{ t }} then 'met'
    when {{ operator }} = '≤' and {{ a }} < {{ t }} then case when {{ a }} = 0 then 'met' else 'exceeded' end
    when {{ operator }} = '≤' then case when {{ t }} = 0 then 'not_met' else 'partly_met' end
    when {{ operator }} = '>' then case when {{ a }} > {{ t }} then 'met' when {{ a }} = 0 then 'not_met' else 'partly_met' end
    when {{ operator }} = '<' then case when {{ a }} < {{ t }} then 'met' when {{ t }} = 0 then 'not_met' else 'partly_met' end
    when {{ operator }} = '≈' and abs({{ a }} - {{ t }}) <= {{ t }} * {{ band }} then 'met'
    when {{ a }} = {{ t }} then 'met'
    when {{ is_cost }} then 'not_evaluated'
    when {{ t }} = 0 then 'not_met'
    else {{ at_least(t, a) }}
end
{%- endmacro %}

{% macro at_least(t, a) -%}
case when {{ a }} > {{ t }} then 'exceeded' when {{ a }} = {{ t }} then 'met' when {{ a }} = 0 then 'not_met' else 'partly_met' end
{%- endmacro %}

{% macro numeric_ratio(operator, t, a) -%}
case
    when {{ t }} = 0 and {{ a }} = 0 then 1
    when {{ operator }} in ('≤', '<') then {{ ratio(t, a) }}
    else {{ ratio(a, t) }}
end
{%- endmacro %}

{#- Does the score given fit the status computed? NULL where either is open. A score above its weight never fits; the full
    score fits what was reached and nothing else; what was not reached at all earns nothing, except that a late deadline and a
    quality not reached may earn a part. Equal texts are too coarse to contradict a deduction that comes with a reason. -#}
{% macro self_score_consistent(status, value_kind, weight, score, reason) -%}
case
    when {{ weight }} is null or {{ weight }} = 0 or {{ score }} is null then null
    when {{ score }} > {{ weight }} then false
    when {{ status }} = 'not_evaluated' then null
    when {{ status }} in ('met', 'exceeded') and {{ score }} < {{ weight }} and {{ value_kind }} <> 'numeric' and {{ reason }} is not null then null
    when {{ status }} in ('met', 'exceeded') then {{ score }} = {{ weight }}
    when {{ status }} = 'not_met' and {{ value_kind }} = 'numeric' then {{ score }} = 0
    else {{ score }} < {{ weight }}
end
{%- endmacro %}
