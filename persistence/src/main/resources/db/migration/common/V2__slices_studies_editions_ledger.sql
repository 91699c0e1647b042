-- Documents that come in slices, studies without paper, editions of records, and the list of documents to read.

-- content_length: UTF-16 code units, null without content. record_count: records and studies recorded so far, so a
-- document that is not complete goes on there. row_count: rows of source_record that it has.
alter table source_document add column content_length integer;
alter table source_document add column complete boolean default true not null;
alter table source_document add column record_count integer default 0 not null;
alter table source_document add column row_count integer default 0 not null;

-- The text of a document in parts, none across a multiple of 65,536 code units, save by half a character. Stretches
-- are found by bucket: the document and which of those multiples.
create table content_chunk (
  document_id uuid        not null,
  chunk_start integer     not null,
  bucket      varchar(60) not null,
  content     text        not null,
  primary key (document_id, chunk_start),
  foreign key (document_id) references source_document (id)
);
create index content_chunk_bucket on content_chunk (bucket);

-- Keys that very many live records of held papers share tell nothing.
alter table record_match_key add column held boolean default false not null;
alter table record_match_key add column live boolean default true not null;
update record_match_key set
  held = (select r.known_from in ('CAPTURE', 'RECORD') from source_record r where r.id = record_match_key.record_id),
  live = (select r.live from source_record r where r.id = record_match_key.record_id);

-- What a registry tells stands in no paper's text.
alter table trial_mention alter column record_id drop not null;
alter table concept_mention alter column record_id drop not null;

-- A paper that a registry lists for a study: mention_id is where the study is told, record_id what is said of the paper.
create table study_paper (
  id            uuid        not null primary key,
  document_id   uuid        not null,
  mention_id    uuid        not null,
  record_id     uuid        not null,
  relation      varchar(20) not null,
  relation_sort integer     not null,
  span_start    integer     not null,
  span_end      integer     not null,
  span_check    integer     not null,
  paper_id      uuid,
  trial_id      uuid,
  live          boolean     not null,
  foreign key (document_id) references source_document (id)
);
create index study_paper_document on study_paper (document_id);
create index study_paper_mention on study_paper (mention_id);
create index study_paper_record on study_paper (record_id);
create index study_paper_paper on study_paper (paper_id);
create index study_paper_trial on study_paper (trial_id);

-- Which state of a database's record a source_record is; a withdrawal has none. edition_key: series and accession.
create table edition (
  id          uuid         not null primary key,
  document_id uuid         not null,
  record_id   uuid,
  edition_key uuid         not null,
  series      varchar(100) not null,
  accession   varchar(1000) not null,
  version     integer      not null,
  place       bigint       not null,
  foreign key (document_id) references source_document (id)
);
create index edition_document on edition (document_id);
create index edition_key on edition (edition_key);

-- Documents that wait to be read, those that were, and those that nobody could. A row is locked while its document is
-- in hand; attempts are counted beside it, so that they stay counted when whoever has it in hand dies.
create table ledger (
  id            uuid             not null primary key,
  place_key     uuid             not null,
  place         varchar(1000000) not null,
  document_name varchar(1000000) not null,
  name_sort     varchar(200)     not null,
  state         varchar(10)      not null,
  sha256        varchar(64),
  import_run_id uuid             not null
);
create index ledger_next on ledger (place_key, state, name_sort);

create table ledger_attempt (
  ledger_id uuid    not null primary key,
  attempts  integer not null
);
