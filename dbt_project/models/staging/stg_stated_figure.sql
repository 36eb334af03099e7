-- Control figures that current documents state. `about` is the subject as tables name it, `figure_name` the table's word for it;
-- `is_of_projects`: the same sentence counts projects, so its money is theirs.
with subjects as (
    select *, {{ subject_name('subject') }} as about, {{ subject_name('of_subject') }} as about_base
    from {{ source('staging', 'stated_figure') }}
)

select
    f.*,
    {{ without('f.about', '预算数?$') }} as about_short,
    n.figure as figure_name,
    d.document_kind,
    p.project_key,
    {{ printed_decimals('f.printed') }} as decimals,
    max(case when f.kind = 'count' and f.about like '%项目%' and f.source_text <> '' then 1 else 0 end) over (
        partition by f.document_key, f.source_text
    ) = 1 as is_of_projects
from subjects as f
join {{ ref('stg_document') }} as d on d.document_key = f.document_key and d.is_current
left join {{ ref('stg_project') }} as p on p.document_key = f.document_key and p.project_seq = f.project_seq
left join {{ ref('stated_name') }} as n on n.stated = f.about
