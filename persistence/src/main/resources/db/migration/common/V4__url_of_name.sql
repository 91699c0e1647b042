-- Where bytes were captured from is said for each of their names; a document shows that of the first
-- name that has one. Names are told in code-point order, so the order of their arrival goes.
alter table document_name add column url varchar(1000000);

update document_name set url =
  (select d.url from source_document d where d.id = document_name.document_id)
where sort_no = 0;

alter table document_name drop column sort_no;
