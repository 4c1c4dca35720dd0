-- What search reads beside the record itself, which `document.words` holds, and notes, which `annotation.words` does.

-- A text in stretches of some paragraphs: one tsvector cannot hold a long text, and a stretch is what is shown.
create table text_block (
    text_id     uuid not null references document_text on delete cascade,
    document_id uuid not null references document on delete cascade,
    start_at    integer not null,             -- of content in the text, in code points
    content     text not null,
    words       tsvector generated always as (to_tsvector('postil', content)) stored,
    primary key (text_id, start_at)
);
create index text_block_document on text_block (document_id);
create index text_block_words on text_block using gin (words) with (fastupdate = off);

create index tag_words on tag using gin (to_tsvector('postil', name));

-- Words as they are written, accents folded, without stems: to find what a misspelt name may have meant.
create text search configuration postil_words (copy = simple);
alter text search configuration postil_words
    alter mapping for word, hword, hword_part, asciiword, asciihword, hword_asciipart
    with unaccent, simple;

-- The words of titles, names and texts, never of notes.
create table vocabulary_word (
    word   text primary key,
    sounds text[] not null                    -- Daitch-Mokotoff Soundex, for names that were spelt by ear
);
create index vocabulary_word_letters on vocabulary_word using gin (word gin_trgm_ops);
create index vocabulary_word_sounds on vocabulary_word using gin (sounds);

-- What the vocabulary has yet to learn. Words are learnt after the commit, so that two writers of one word never wait
-- for each other.
create table unlearnt (
    id          uuid primary key,
    document_id uuid not null references document on delete cascade,
    text_id     uuid references document_text on delete cascade  -- none: the record itself
);
