-- Where the passages at the ends of a cross-reference stand in the current revision of their text.
alter table cross_reference
    add column source_prefix          text,
    add column source_suffix          text,
    add column source_folio           text,
    add column source_anchor_revision integer,
    add column source_anchor_start    integer,
    add column source_anchor_end      integer,
    add column source_anchor_state    text check (source_anchor_state in ('exact', 'moved', 'changed', 'uncertain', 'lost')),
    add column target_prefix          text,
    add column target_suffix          text,
    add column target_folio           text,
    add column target_anchor_revision integer,
    add column target_anchor_start    integer,
    add column target_anchor_end      integer,
    add column target_anchor_state    text check (target_anchor_state in ('exact', 'moved', 'changed', 'uncertain', 'lost'));

create index cross_reference_source_text on cross_reference (source_text) where source_text is not null;
create index cross_reference_target_text on cross_reference (target_text) where target_text is not null;
create index cross_reference_source_annotation on cross_reference (source_annotation) where source_annotation is not null;
create index cross_reference_target_annotation on cross_reference (target_annotation) where target_annotation is not null;
