-- Valid on H2 and PostgreSQL alike: no quoted names, no reserved words, no functions on text.
--
-- Keys are the 128 bits of the ids that the graph gives out (pap_<32 hexadecimal digits>), so they follow from
-- content: the same after a re-import, and known before a row is written. They are kept as uuid, 16 bytes.
-- Every row that was read out of a document names it, so that its extraction can be replaced as a whole.
-- "live" is false for what was read from a superseded document; "shown" is true for what a paper shows of itself.
-- Columns ending in _sort are never null and hold what lists are ordered by.

create table import_run (
  id               uuid                        not null primary key,
  started_at       timestamp(6) with time zone not null,
  finished_at      timestamp(6) with time zone,
  started_sort     bigint                      not null,
  importer         varchar(200)                not null,
  read_count       integer                     not null,
  kept_count       integer                     not null,
  joined_count     integer                     not null,
  not_paper_count  integer                     not null,
  failed_count     integer                     not null
);
create index import_run_started on import_run (started_sort, id);

create table data_release (
  id            integer not null primary key,
  release_count integer not null
);
insert into data_release (id, release_count) values (1, 0);

create table source_document (
  id            uuid          not null primary key,
  sha256        varchar(64)   not null unique,
  media_type    varchar(200)  not null,
  document_kind varchar(20)   not null,
  charset_name  varchar(100),
  renderer      varchar(200)  not null,
  importer      varchar(200)  not null,
  url           varchar(10000),
  import_run_id uuid          not null,
  name_sort     varchar(200)  not null,
  live          boolean       not null
);
create index source_document_name on source_document (name_sort, id);
create index source_document_run on source_document (import_run_id);

create table document_content (
  document_id uuid not null primary key,
  content     text not null
);

-- name_key is a hash of the name, which may be too long for an index.
create table document_name (
  id            uuid          not null primary key,
  document_id   uuid          not null,
  name_key      uuid          not null,
  document_name varchar(8000) not null,
  name_folded   varchar(8000) not null,
  sort_no       integer       not null,
  in_use        boolean       not null,
  foreign key (document_id) references source_document (id)
);
create index document_name_document on document_name (document_id);
create index document_name_key on document_name (name_key);

create table problem (
  id          uuid            not null primary key,
  document_id uuid            not null,
  sort_no     integer         not null,
  code        varchar(100)    not null,
  severity    varchar(10)     not null,
  message     varchar(100000) not null,
  span_start  integer,
  span_end    integer,
  span_check  integer,
  foreign key (document_id) references source_document (id)
);
create index problem_document on problem (document_id);

-- What one document says about one paper. described is the whole of it, as said.
-- paper_id, status, match_method, match_score, candidates and reason are decided over all records together.
create table source_record (
  id           uuid             not null primary key,
  document_id  uuid             not null,
  sort_no      integer          not null,
  known_from   varchar(20)      not null,
  live         boolean          not null,
  described    varchar(1000000) not null,
  extraction   varchar(1000)    not null,
  paper_id     uuid,
  status       varchar(10)      not null,
  match_method varchar(20),
  match_score  double precision,
  candidates   varchar(100000),
  reason       varchar(1000),
  foreign key (document_id) references source_document (id)
);
create index source_record_document on source_record (document_id);
create index source_record_paper on source_record (paper_id);

create table record_match_key (
  match_key   varchar(40) not null,
  record_id   uuid        not null,
  document_id uuid        not null,
  primary key (match_key, record_id)
);
create index record_match_key_record on record_match_key (record_id);
create index record_match_key_document on record_match_key (document_id);

-- The best of what the live records of a paper say; written anew whenever they change.
create table paper (
  id                  uuid           not null primary key,
  label               varchar(20000) not null,
  byline              varchar(2000),
  title               varchar(10000),
  title_folded        varchar(20000),
  paper_type          varchar(20)    not null,
  held                boolean        not null,
  known_from          varchar(200)   not null,
  missing_fields      varchar(500)   not null,
  authors_complete    boolean        not null,
  journal             varchar(10000),
  container_title     varchar(2000),
  container_folded    varchar(4000),
  issued_year         integer,
  issued_month        integer,
  issued_day          integer,
  volume              varchar(200),
  issue               varchar(200),
  pages               varchar(1000),
  page_count          integer,
  article_number      varchar(200),
  doi                 varchar(500),
  pmid                varchar(20),
  pmcid               varchar(20),
  url                 varchar(10000),
  language            varchar(20),
  citation_count      integer        not null,
  reference_count     integer        not null,
  reference_record_id uuid,
  claim_record_id     uuid,
  issued_sort         integer        not null,
  rank_sort           integer        not null,
  title_sort          varchar(200)   not null
);
create index paper_rank on paper (rank_sort, id);
create index paper_title on paper (title_sort, id);
create index paper_doi on paper (doi);

-- What is shown of a paper when it is selected, and never filtered or sorted on.
create table paper_detail (
  paper_id      uuid             not null primary key,
  details       varchar(1000000) not null,
  abstract_text varchar(1000000),
  foreign key (paper_id) references paper (id)
);

create table paper_author (
  paper_id uuid    not null,
  sort_no  integer not null,
  family   varchar(1000),
  given    varchar(1000),
  literal  varchar(5000),
  orcid    varchar(20),
  primary key (paper_id, sort_no),
  foreign key (paper_id) references paper (id)
);

create table paper_keyword (
  paper_id uuid          not null,
  sort_no  integer       not null,
  term     varchar(5000) not null,
  scheme   varchar(20),
  primary key (paper_id, sort_no),
  foreign key (paper_id) references paper (id)
);

create table paper_identifier (
  paper_id   uuid         not null,
  sort_no    integer      not null,
  scheme     varchar(10)  not null,
  identifier varchar(1000) not null,
  primary key (paper_id, sort_no),
  foreign key (paper_id) references paper (id)
);
create index paper_identifier_identifier on paper_identifier (identifier, scheme);

-- Every id that a paper has or had.
create table paper_alias (
  id       uuid not null primary key,
  paper_id uuid not null
);
create index paper_alias_paper on paper_alias (paper_id);

-- An entry of a "similar" or "cited by" listing.
create table listed_paper (
  id              uuid        not null primary key,
  document_id     uuid        not null,
  record_id       uuid        not null,
  sort_no         integer     not null,
  paper_relation  varchar(20) not null,
  relation_sort   integer     not null,
  other_record_id uuid        not null,
  paper_id        uuid,
  other_paper_id  uuid,
  live            boolean     not null,
  foreign key (document_id) references source_document (id)
);
create index listed_paper_document on listed_paper (document_id);
create index listed_paper_record on listed_paper (record_id);
create index listed_paper_other_record on listed_paper (other_record_id);
create index listed_paper_paper on listed_paper (paper_id, other_paper_id);
create index listed_paper_other_paper on listed_paper (other_paper_id);

-- An entry of a reference list. What it says about the cited paper is its source_record, cited_record_id; the columns
-- from title_folded on are only filtered on.
create table reference (
  id               uuid            not null primary key,
  document_id      uuid            not null,
  record_id        uuid            not null,
  cited_record_id  uuid            not null,
  ordinal          integer         not null,
  printed_number   varchar(100),
  unstructured     varchar(100000) not null,
  span_start       integer         not null,
  span_end         integer         not null,
  span_check       integer         not null,
  links            varchar(10000)  not null,
  citing_paper_id  uuid,
  cited_paper_id   uuid,
  live             boolean         not null,
  shown            boolean         not null,
  title_folded     varchar(20000),
  container_folded varchar(4000),
  issued_year      integer,
  doi              varchar(500),
  foreign key (document_id) references source_document (id)
);
create index reference_document on reference (document_id, span_start);
create index reference_record on reference (record_id, ordinal);
create index reference_cited_record on reference (cited_record_id);
create index reference_citing on reference (citing_paper_id, cited_paper_id);
create index reference_cited on reference (cited_paper_id);

-- The directed links that resolved references and "cited by" listings give, each once.
create table citation (
  citing_paper_id uuid not null,
  cited_paper_id  uuid not null,
  primary key (cited_paper_id, citing_paper_id)
);
create index citation_citing on citation (citing_paper_id);

create table concept (
  id           uuid            not null primary key,
  label        varchar(1000)   not null,
  label_folded varchar(2000)   not null,
  concept_kind varchar(20)     not null,
  vocabulary   varchar(100),
  code         varchar(100),
  synonyms     varchar(100000) not null,
  claim_count  integer         not null,
  mention_count integer        not null,
  label_sort   varchar(200)    not null
);
create index concept_claims on concept (claim_count, label_sort, id);

-- Every name of a concept, folded; is_label tells its label from its synonyms.
create table concept_name (
  concept_id  uuid          not null,
  sort_no     integer       not null,
  name_folded varchar(2000) not null,
  is_label    boolean       not null,
  primary key (concept_id, sort_no),
  foreign key (concept_id) references concept (id)
);
create index concept_name_name on concept_name (name_folded);

-- A concept as one document gives it; concept is made of all of them.
create table document_concept (
  document_id uuid            not null,
  concept_id  uuid            not null,
  described   varchar(100000) not null,
  live        boolean         not null,
  primary key (document_id, concept_id),
  foreign key (document_id) references source_document (id)
);
create index document_concept_concept on document_concept (concept_id);

-- paper_id: the cited paper for a mention in the title of a reference, else the paper of the text.
create table concept_mention (
  id               uuid           not null primary key,
  document_id      uuid           not null,
  record_id        uuid           not null,
  concept_id       uuid           not null,
  sentence_id      uuid,
  reference_id     uuid,
  paper_id         uuid,
  as_printed       varchar(10000) not null,
  span_start       integer        not null,
  span_end         integer        not null,
  span_check       integer        not null,
  live             boolean        not null,
  foreign key (document_id) references source_document (id)
);
create index concept_mention_document on concept_mention (document_id);
create index concept_mention_record on concept_mention (record_id);
create index concept_mention_reference on concept_mention (reference_id);
create index concept_mention_concept on concept_mention (concept_id, sentence_id);
create index concept_mention_sentence on concept_mention (sentence_id, concept_id);
create index concept_mention_paper on concept_mention (paper_id, concept_id);

create table trial (
  id            uuid             not null primary key,
  label         varchar(20000)   not null,
  tier          varchar(20)      not null,
  study         varchar(1000000) not null,
  title_folded  varchar(20000),
  mention_count integer          not null,
  tier_sort     integer          not null,
  title_sort    varchar(200)     not null
);
create index trial_tier on trial (tier_sort, title_sort, id);

create table trial_registration (
  trial_id            uuid         not null,
  sort_no             integer      not null,
  registration_folded varchar(100) not null,
  primary key (trial_id, sort_no),
  foreign key (trial_id) references trial (id)
);
create index trial_registration_number on trial_registration (registration_folded);

create table trial_phase (
  trial_id     uuid        not null,
  sort_no      integer     not null,
  phase_folded varchar(50) not null,
  primary key (trial_id, sort_no),
  foreign key (trial_id) references trial (id)
);

create table trial_alias (
  id       uuid not null primary key,
  trial_id uuid not null
);
create index trial_alias_trial on trial_alias (trial_id);

-- paper_id: the paper of the text. subject_paper_id: the paper that stands in "relation" to the study.
create table trial_mention (
  id               uuid             not null primary key,
  document_id      uuid             not null,
  record_id        uuid             not null,
  reference_id     uuid,
  paper_id         uuid,
  subject_paper_id uuid,
  relation         varchar(20)      not null,
  relation_sort    integer          not null,
  tier             varchar(20)      not null,
  study            varchar(1000000) not null,
  span_start       integer          not null,
  span_end         integer          not null,
  span_check       integer          not null,
  trial_id         uuid,
  live             boolean          not null,
  foreign key (document_id) references source_document (id)
);
create index trial_mention_document on trial_mention (document_id);
create index trial_mention_record on trial_mention (record_id);
create index trial_mention_reference on trial_mention (reference_id);
create index trial_mention_paper on trial_mention (paper_id);
create index trial_mention_subject on trial_mention (subject_paper_id);
create index trial_mention_trial on trial_mention (trial_id);

create table mention_registration (
  mention_id  uuid         not null,
  number_key  varchar(100) not null,
  document_id uuid         not null,
  primary key (mention_id, number_key)
);
create index mention_registration_key on mention_registration (number_key);
create index mention_registration_document on mention_registration (document_id);

-- The concepts that one mention of a study names as what was treated, and with what.
create table trial_concept (
  trial_mention_id   uuid        not null,
  concept_mention_id uuid        not null,
  trial_role         varchar(20) not null,
  document_id        uuid        not null,
  concept_id         uuid        not null,
  trial_id           uuid,
  live               boolean     not null,
  primary key (trial_mention_id, concept_mention_id, trial_role),
  foreign key (document_id) references source_document (id)
);
create index trial_concept_document on trial_concept (document_id);
create index trial_concept_trial on trial_concept (trial_id, trial_role, concept_id);
create index trial_concept_concept on trial_concept (concept_id, trial_role, trial_id);

-- A sentence; a claim where it claims something: then id is the claim's.
create table sentence (
  id               uuid             not null primary key,
  document_id      uuid             not null,
  record_id        uuid             not null,
  sort_no          integer          not null,
  sentence_text    varchar(1000000) not null,
  text_folded      varchar(1000000) not null,
  span_start       integer          not null,
  span_end         integer          not null,
  span_check       integer          not null,
  section          varchar(20)      not null,
  section_label    varchar(1000),
  discourse_role   varchar(20)      not null,
  is_claim         boolean          not null,
  certainty        varchar(20),
  negated          boolean,
  reported_benefit varchar(20),
  paper_id         uuid,
  live             boolean          not null,
  shown            boolean          not null,
  foreign key (document_id) references source_document (id)
);
create index sentence_document on sentence (document_id, span_start);
create index sentence_record on sentence (record_id, sort_no);
create index sentence_paper on sentence (paper_id, sort_no);

create table in_text_citation (
  sentence_id  uuid    not null,
  reference_id uuid    not null,
  document_id  uuid    not null,
  sort_no      integer not null,
  primary key (sentence_id, reference_id),
  foreign key (document_id) references source_document (id)
);
create index in_text_citation_reference on in_text_citation (reference_id);
create index in_text_citation_document on in_text_citation (document_id);
