-- 1 万元 is 10,000 元, to the last 元.
select 'fct_budget' as fact, document_key, amount_yuan as yuan, amount_wan as wan from {{ ref('fct_budget') }} where amount_yuan <> round(amount_wan * 10000, 2)
union all
select 'fct_execution', document_key, executed_yuan, executed_wan from {{ ref('fct_execution') }} where executed_yuan <> round(executed_wan * 10000, 2)
union all
select 'fct_budget_line', document_key, amount_yuan, amount_wan from {{ ref('fct_budget_line') }} where amount_yuan <> round(amount_wan * 10000, 2)
