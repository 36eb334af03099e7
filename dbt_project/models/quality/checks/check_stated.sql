-- What the document says of itself (叙述): totals, counts, shares and changes against the figures of its tables.
-- A figure is looked up by its name. Equal to a figure of that name: ok. No figure of that name: not checkable.
with lines as (
    select *, {{ without('line', '[（(][^）)]*[）)]') }} as name from {{ ref('stg_budget_line') }}
),

named as (
    select document_key, name, amount_wan from lines where coalesce(name, '') not in ('', '合计', '总计', '小计')
    union all
    -- over the total line a heading is a name: 项目支出, “三公”经费合计
    select document_key, {{ without('last_heading', '(合计|总计|小计)$') }}, amount_wan from lines where is_total_line
    union all
    -- a statement's total goes by the statement's name: 一般公共预算基本支出表
    select document_key, {{ without(without(without('statement', '[[:space:]　]'), '^.*(部门|单位)'), '(预算)?(总)?表$') }}, amount_wan
    from lines
    where is_total_line and is_total_column
    union all
    select b.document_key, s.name_zh, b.amount_wan
    from {{ ref('fct_budget') }} as b
    join {{ ref('dim_funding_source') }} as s on s.funding_source = b.funding_source
    where b.project_key is null and b.funding_source <> 'total'
),

stated as (
    select * from {{ ref('stg_stated_figure') }} where kind in ('total', 'count', 'share', 'change', 'rate') and project_seq is null
),

money as (
    select * from stated where kind = 'total'
),

measures as (
    select
        document_key, measure, funding_source, sum(amount_wan) as amount_wan, sum(case when amount_wan <> 0 then 1 else 0 end) as nonzero
    from {{ ref('fct_budget') }}
    where project_key is not null
    group by document_key, measure, funding_source
    union all
    select document_key, 'executed', funding_source, sum(executed_wan), sum(case when executed_wan <> 0 then 1 else 0 end)
    from {{ ref('fct_execution') }}
    where project_key is not null
    group by document_key, funding_source
),

project_counts as (
    select document_key, count(*) as projects from {{ ref('fct_project_evaluation') }} group by document_key
),

-- which money of the projects a figure is about: the total row of a project table says so (scope measure/source)
about_projects as (
    select
        *,
        case when scope is not null then {{ without('scope', '/.*$') }}
             when about like '%转移支付%' then 'transfer' when about like '%本级%' then 'own_level' else 'budget' end as measure_meant,
        case when scope like '%/%' then {{ without('scope', '^.*/') }} else 'total' end as source_meant
    from stated
    where kind in ('total', 'count') and (scope is not null or about like '%项目%' or is_of_projects or about like '%序号%')
),

totals as (
    select
        f.document_key, cast(null as varchar) as project_key, 'stated_total' as rule, f.subject,
        -- the figure of that name that comes nearest
        f.value - cast(min(case when n.amount_wan is null then null else abs(f.value - n.amount_wan) end) as decimal(28,8))
            * case when sum(case when n.amount_wan > f.value and n.amount_wan - f.value = m.distance then 1 else 0 end) > 0 then -1 else 1 end as expected,
        f.value as actual, cast(0 as decimal(28,8)) as tolerance, true as is_decisive,
        case when count(n.amount_wan) = 0 then 'No figure of this name in the tables'
             when count(distinct n.amount_wan) > 1 and min(abs(f.value - n.amount_wan)) <> 0 then 'Several figures of this name, none of them equal' end as note
    from money as f
    left join named as n on n.document_key = f.document_key and n.name in (f.about, f.about_short, f.figure_name)
    left join (
        select f.document_key, f.stated_seq, min(abs(f.value - n.amount_wan)) as distance
        from money as f
        join named as n on n.document_key = f.document_key and n.name in (f.about, f.about_short, f.figure_name)
        group by f.document_key, f.stated_seq
    ) as m on m.document_key = f.document_key and m.stated_seq = f.stated_seq
    where not exists (select 1 from about_projects as a where a.document_key = f.document_key and a.stated_seq = f.stated_seq and (a.scope is not null or a.is_of_projects))
    group by f.document_key, f.stated_seq, f.subject, f.value
),

-- money of the projects; a sentence may mean less than all of them, the total row of their table may not
measure_totals as (
    select
        a.document_key, cast(null as varchar), 'stated_project_total', a.subject || ' (' || a.measure_meant || ')', m.amount_wan, a.value,
        cast(0 as decimal(28,8)), a.scope is not null, 'Sum over the projects'
    from about_projects as a
    left join measures as m on m.document_key = a.document_key and m.measure = a.measure_meant and m.funding_source = a.source_meant
    where a.kind = 'total' and (a.scope is not null or a.is_of_projects)
),

-- 本级 19 个, 转移支付 1 个: the projects with money of that measure; otherwise all
counts as (
    select
        a.document_key, cast(null as varchar), 'stated_project_count', a.subject,
        case when a.measure_meant = 'budget' then c.projects else m.nonzero end, a.value, cast(0 as decimal(28,8)),
        {{ matches('a.about', '^(绩效管理|绩效目标|预算|支出|部门|本级|转移支付|部门预算|涉及|共)*项目(支出|绩效)*(个数|数量|数|总数|序号)?$') }}, cast(null as varchar)
    from about_projects as a
    left join project_counts as c on c.document_key = a.document_key
    left join measures as m on m.document_key = a.document_key and m.measure = a.measure_meant and m.funding_source = 'total'
    where a.kind = 'count' and (a.about like '%项目%' or a.about like '%序号%')
),

-- 政府采购预算总额 = 货物 + 工程 + 服务, all of them stated in the text
parts as (
    select
        w.document_key, cast(null as varchar), 'stated_parts', w.subject, sum(p.value), w.value, cast(0 as decimal(28,8)), count(*) = max(k.parts),
        case when count(*) < max(k.parts) then 'Not every part is stated' end
    from money as w
    join (select whole, count(*) as parts from {{ ref('stated_parts') }} group by whole) as k on k.whole in (w.about, w.about_short)
    join {{ ref('stated_parts') }} as s on s.whole = k.whole
    join money as p on p.document_key = w.document_key and s.part in (p.about, p.about_short)
    group by w.document_key, w.stated_seq, w.subject, w.value
),

-- for a share or a change: the last amount stated before it under the subject, under the whole, and the amount of the change
preceding as (
    select
        f.document_key, f.stated_seq, f.subject, f.kind, f.value as actual, f.decimals, f.unit, f.about_base,
        max(case when t.kind = 'total' and t.about = f.about then t.stated_seq end) as part_seq,
        max(case when t.kind = 'total' and t.about = f.about_base then t.stated_seq end) as whole_seq,
        max(case when t.kind = 'change' and t.about = f.about and coalesce(t.unit, '') not in ('%', '％') then t.stated_seq end) as change_seq
    from stated as f
    left join stated as t on t.document_key = f.document_key and t.stated_seq < f.stated_seq and t.about in (f.about, f.about_base)
    where f.kind in ('share', 'change')
    group by f.document_key, f.stated_seq, f.subject, f.kind, f.value, f.decimals, f.unit, f.about_base
),

figures as (
    select f.*, p.value as part, w.value as whole, c.value as change
    from preceding as f
    left join stated as p on p.document_key = f.document_key and p.stated_seq = f.part_seq
    left join stated as w on w.document_key = f.document_key and w.stated_seq = f.whole_seq
    left join stated as c on c.document_key = f.document_key and c.stated_seq = f.change_seq
),

-- a printed change does not say its sign: 增长 = change / (total - change), 下降 = change / (total + change); the nearer is meant
percentages as (
    select
        *,
        case when kind = 'share' then 'stated_share' else 'stated_change' end as rule,
        case when kind = 'share' then share when abs(fall - actual) < abs(rise - actual) then fall else rise end as exact
    from (
        select
            *,
            cast(part as double) * 100 / nullif(cast(whole as double), 0) as share,
            abs(cast(change as double)) * 100 / nullif(cast(part - abs(change) as double), 0) as rise,
            abs(cast(change as double)) * 100 / nullif(cast(part + abs(change) as double), 0) as fall
        from figures
        where coalesce(unit, '%') in ('%', '％')
    ) as both_ways
),

rates as (
    select
        document_key, cast(null as varchar), rule, subject, expected, actual, cast(0 as decimal(28,8)), true,
        case when exact is null then 'The amounts it is of are not stated under this name' else 'Exactly ' || coalesce(cast({{ as_decimal('exact', 'decimal(18,4)') }} as varchar), '?') end
    from ({{ in_the_documents_way('percentages') }}) as r
),

-- the same total against the same base cannot have changed by two amounts
changes as (
    select
        document_key, cast(null as varchar), 'same_change', subject || ' (' || coalesce(about_base, '') || ')',
        first_value(actual) over (partition by document_key, part, about_base order by stated_seq), actual, cast(0 as decimal(28,8)), true,
        'Another sentence states the change of an equal total'
    from figures
    where kind = 'change' and coalesce(unit, '') not in ('%', '％') and part <> 0 and about_base is not null
)

select * from totals
union all select * from measure_totals
union all select * from counts
union all select * from parts
union all select * from rates
union all select * from changes
