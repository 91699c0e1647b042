-- Contents that were kept whole, in parts. Only H2 ever had them whole.
insert into content_chunk (document_id, chunk_start, bucket, content)
select c.document_id, n.x * 65536, cast(c.document_id as varchar) || ':' || n.x,
  substring(c.content, n.x * 65536 + 1, 65536)
from document_content c join system_range(0, 1024) n on n.x * 65536 < char_length(c.content);

update source_document set
  content_length = (select char_length(c.content) from document_content c where c.document_id = source_document.id),
  row_count = (select count(*) from source_record r where r.document_id = source_document.id);

drop table document_content;
