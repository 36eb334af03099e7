-- The classified budget statements (预算报表): columns, classes and the same line in two statements.
with lines as (
    select *, coalesce(line_code || ' ', '') || coalesce(line, '') as label from {{ ref('stg_budget_line') }}
),

leaves as (
    select * from lines where not is_total_column and not {{ matches('headings', '其中') }}
),

-- 合计 = 基本支出/人员支出 + 基本支出/公用经费 + 项目支出; 基本支出/小计 = its two parts
columns_sum as (
    select
        t.document_key, t.statement, t.headings, t.label, sum(p.amount_wan) as expected, t.amount_wan as actual, false as is_coded
    from lines as t
    join leaves as p
        on p.document_key = t.document_key and p.statement = t.statement and p.source_table = t.source_table
        and p.source_row = t.source_row and p.label = t.label and coalesce(p.side, '') = coalesce(t.side, '')
        and (t.heading_path = '' or p.heading_path = t.heading_path or p.heading_path like t.heading_path || '/%')
    where t.is_total_column
    group by t.document_key, t.statement, t.headings, t.label, t.source_table, t.source_row, t.amount_wan, t.line_seq
),

depths as (
    select document_key, statement, length(line_code) as code_length, lead(length(line_code)) over (
        partition by document_key, statement order by length(line_code)
    ) as next_length
    from (select distinct document_key, statement, line_code from lines where line_code is not null and not is_total_line) as codes
    group by document_key, statement, length(line_code)
),

-- 201 = Σ 201xx, 201xx = Σ 201xxxx
classes_sum as (
    select t.document_key, t.statement, t.headings, t.label, sum(c.amount_wan) as expected, t.amount_wan as actual, true as is_coded
    from lines as t
    join lines as c
        on c.document_key = t.document_key and c.statement = t.statement and c.headings = t.headings and coalesce(c.side, '') = coalesce(t.side, '')
        and c.line_code like t.line_code || '%' and not c.is_total_line
    join depths as d on d.document_key = t.document_key and d.statement = t.statement and d.code_length = length(t.line_code)
    where length(c.line_code) = d.next_length and not t.is_total_line
    group by t.document_key, t.statement, t.headings, t.label, t.amount_wan, t.line_seq
),

-- 合计 = Σ of the lines of the highest level: of the shortest code, or of all lines where no codes are printed
grand_total as (
    select t.document_key, t.statement, t.headings, t.label, sum(c.amount_wan) as expected, t.amount_wan as actual,
        d.shortest is not null as is_coded
    from lines as t
    join lines as c
        on c.document_key = t.document_key and c.statement = t.statement and c.headings = t.headings and coalesce(c.side, '') = coalesce(t.side, '')
        and not c.is_total_line
    left join (select document_key, statement, min(code_length) as shortest from depths group by document_key, statement) as d
        on d.document_key = t.document_key and d.statement = t.statement
    where t.is_total_line and t.side is null and (d.shortest is null or length(c.line_code) = d.shortest)
    group by t.document_key, t.statement, t.headings, t.label, t.amount_wan, t.line_seq, d.shortest
),

sums as (
    select *, 'line_columns_sum' as rule from columns_sum
    union all select *, 'class_sum' from classes_sum
    union all select *, 'statement_total' from grand_total
),

-- A layout may not mean the sum this check supposes: it is believed where most sums of the statement hold but for rounding;
-- codes say by themselves what is part of what, so there two sums or fewer are believed even if none holds.
judged as (
    select
        *,
        2 * sum(case when abs(expected - actual) <= 5 * {{ var('rounding_step') }} then 1 else 0 end) over (partition by document_key, statement, rule)
            > count(*) over (partition by document_key, statement, rule)
        or (rule <> 'line_columns_sum' and is_coded and count(*) over (partition by document_key, statement, rule) <= 2) as is_believed
    from sums
),

-- one figure a line and statement: its total column, or its only column
figures as (
    select document_key, statement, coalesce(side, '') as side, line, line_code, min(amount_wan) as amount_wan, min(line_seq) as line_seq
    from (
        select
            *,
            row_number() over (
                partition by document_key, statement, side, line, line_code, source_row, source_table
                order by case when is_total_column and heading_path = '' then 0 when is_total_column then 1 else 2 end, line_seq
            ) as nth
        from lines
        where not is_total_line and coalesce(line, '') <> ''
    ) as first_columns
    where nth = 1 and coalesce(side, '') <> 'revenue'
    group by document_key, statement, side, line, line_code
    having count(*) = 1
),

scope as (
    select document_key, statement, max(amount_wan) as total from lines group by document_key, statement
),

codes as (
    select document_key, line, count(distinct line_code) as codes from lines where line is not null group by document_key, line
),

twice as (
    select
        a.document_key, a.label, a.statement as first_statement, b.statement as other_statement, a.amount_wan as expected, b.amount_wan as actual,
        coalesce(a.line_code = b.line_code, c.codes <= 1) and sa.total = sb.total as is_decisive
    from (select *, line as label from figures) as a
    join figures as b
        on b.document_key = a.document_key and b.line = a.line and b.statement <> a.statement and b.line_seq > a.line_seq
        and coalesce(b.line_code, a.line_code, '') = coalesce(a.line_code, b.line_code, '')
    join codes as c on c.document_key = a.document_key and c.line = a.line
    join scope as sa on sa.document_key = a.document_key and sa.statement = a.statement
    join scope as sb on sb.document_key = b.document_key and sb.statement = b.statement
)

select
    document_key, cast(null as varchar) as project_key, rule, statement || ' / ' || label || ' / ' || headings as subject, expected, actual,
    cast(0 as decimal(28,8)) as tolerance, is_believed as is_decisive,
    case when not is_believed then 'The statement does not sum up this way' end as note
from judged
union all
-- 项目支出 over the total line against the projects the document details
select
    t.document_key, null, 'projects_sum_to_project_expenditure', t.statement || ' / ' || t.headings, p.amount_wan, t.amount_wan, 0,
    t.statement not like '%一般公共预算%', null
from lines as t
join (
    select document_key, sum(amount_wan) as amount_wan
    from {{ ref('fct_budget') }}
    where project_key is not null and funding_source = 'total' and measure = 'budget'
    group by document_key
) as p on p.document_key = t.document_key
where t.is_total_line and t.last_heading = '项目支出'
union all
select
    document_key, null, 'same_line_in_two_statements', label || ': ' || first_statement || ' / ' || other_statement, expected, actual, 0, is_decisive,
    case when not is_decisive then 'The two statements differ in scope' end
from twice
