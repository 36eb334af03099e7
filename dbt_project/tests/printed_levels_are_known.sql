{{ config(severity='warn') }}
-- A work list: levels that documents print and the seed indicator_level_variant does not know. Their indicators are 未分类 until it does.
select level1_printed, level2_printed, count(*) as indicators
from {{ ref('fct_indicator_attainment') }} as i
join {{ ref('dim_indicator_category') }} as c on c.indicator_category_key = i.indicator_category_key
where (coalesce(i.level1_printed, '') <> '' and c.level1 = '未分类') or (coalesce(i.level2_printed, '') not in ('', '成本指标', '成本') and c.level2 = '未分类')
group by level1_printed, level2_printed
