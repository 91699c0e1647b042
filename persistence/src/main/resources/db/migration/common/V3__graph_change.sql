-- What each release has touched, for those who keep something beside the database and follow it: the ids of papers
-- (with their claims and references), studies and concepts that it wrote, changed or removed, 16 bytes each. A release
-- has part 0 at least. stamp is made by chance with each release: who followed another database, or a state of this
-- one that is gone, does not find the stamp that it knows. Old releases are forgotten.
create table graph_change (
  release_no integer     not null,
  part_no    integer     not null,
  stamp      uuid        not null,
  node_type  varchar(10) not null,
  node_ids   bytea       not null,
  primary key (release_no, part_no)
);

insert into graph_change (release_no, part_no, stamp, node_type, node_ids)
select release_count, 0, cast('00000000-0000-0000-0000-000000000000' as uuid), 'PAPER', cast('' as bytea)
from data_release;
