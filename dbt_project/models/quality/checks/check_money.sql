-- Money of projects and departments (资金): parts and totals, projects and department, second prints, cost ceilings.
with parts as (
    -- a source counts as a part of the total unless a source above it is printed too
    select b.document_key, b.project_key, b.measure, b.funding_source, b.amount_wan, s.parent
    from {{ ref('fct_budget') }} as b
    join {{ ref('dim_funding_source') }} as s on s.funding_source = b.funding_source
    union all
    select e.document_key, e.project_key, 'executed', e.funding_source, e.executed_wan, s.parent
    from {{ ref('fct_execution') }} as e
    join {{ ref('dim_funding_source') }} as s on s.funding_source = e.funding_source
),

-- The parts may be printed on two levels: those of the highest or those of the lowest level make the total.
part_sums as (
    select
        w.document_key, w.project_key, w.measure, w.amount_wan,
        sum(case when above.funding_source is null then p.amount_wan end) as highest,
        sum(case when below.document_key is null then p.amount_wan end) as lowest
    from parts as w
    join parts as p
        on p.document_key = w.document_key and coalesce(p.project_key, '') = coalesce(w.project_key, '') and p.measure = w.measure
        and p.funding_source <> 'total'
    left join parts as above
        on above.document_key = p.document_key and coalesce(above.project_key, '') = coalesce(p.project_key, '') and above.measure = p.measure
        and above.funding_source = p.parent and above.funding_source <> 'total'
    left join (select distinct document_key, coalesce(project_key, '') as project_key, measure, parent from parts) as below
        on below.document_key = p.document_key and below.project_key = coalesce(p.project_key, '') and below.measure = p.measure
        and below.parent = p.funding_source
    where w.funding_source = 'total'
    group by w.document_key, w.project_key, w.measure, w.amount_wan
),

funding_parts as (
    select
        document_key, project_key, 'funding_parts' as rule, measure as subject,
        case when lowest = amount_wan then lowest else highest end as expected, amount_wan as actual,
        cast(0 as decimal(28,8)) as tolerance, true as is_decisive, cast(null as varchar) as note
    from part_sums
),

known_projects as (
    select document_key, count(*) as projects from {{ ref('fct_project_evaluation') }} group by document_key
),

projects as (
    select p.document_key, p.measure, p.funding_source, sum(p.amount_wan) as amount_wan, count(*) as projects
    from parts as p
    where p.project_key is not null
    group by p.document_key, p.measure, p.funding_source
),

-- A department budget's own total takes in its basic expenditure (基本支出); that of a project table is the projects' sum.
projects_sum as (
    select
        w.document_key, cast(null as varchar), 'projects_sum_to_total', w.measure || '/' || w.funding_source, p.amount_wan, w.amount_wan,
        cast(0 as decimal(28,8)), p.projects = k.projects,
        case when p.projects is null then 'No project of this document prints the figure'
             when p.projects < k.projects then 'Some projects print no such figure' end
    from parts as w
    join {{ ref('dim_document') }} as d on d.document_key = w.document_key
    join known_projects as k on k.document_key = w.document_key
    left join projects as p on p.document_key = w.document_key and p.measure = w.measure and p.funding_source = w.funding_source
    where w.project_key is null and d.document_kind not in ('department_budget', 'final_accounts')
),

prints as (
    select
        b.document_key, b.project_key, b.measure || '/' || b.funding_source as subject, b.nth, b.amount_wan, b.amount_printed, b.unit_printed,
        {{ print_step('b.amount_printed', 'b.unit_printed') }} as step
    from {{ ref('stg_budget') }} as b
    union all
    select
        e.document_key, e.project_key, 'executed/' || e.funding_source, e.nth, e.executed_wan, e.executed_printed, e.unit_printed,
        {{ print_step('e.executed_printed', 'e.unit_printed') }}
    from {{ ref('stg_execution') }} as e
),

restated as (
    select
        a.document_key, a.project_key, 'restated_figure', a.subject, r.amount_wan, a.amount_wan,
        case when a.step = r.step then 0 when a.step > r.step then a.step / 2 else r.step / 2 end,
        a.project_key is not null,
        'Printed ' || r.amount_printed || r.unit_printed || ' and ' || a.amount_printed || a.unit_printed
            || case when a.amount_wan <> r.amount_wan and 2 * abs(a.amount_wan - r.amount_wan) <= greatest(a.step, r.step) then '; the coarser one is rounded' else '' end
            || case when a.project_key is null then '; figures of a whole department may differ in scope' else '' end
    from prints as a
    join prints as r
        on r.document_key = a.document_key and coalesce(r.project_key, '') = coalesce(a.project_key, '') and r.subject = a.subject and r.nth = 1
    where a.nth > 1
)

select * from funding_parts
union all select * from projects_sum
union all select * from restated
