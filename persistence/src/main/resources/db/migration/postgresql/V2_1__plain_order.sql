-- Documents are taken in the code-point order of their names.
alter table ledger alter column name_sort type varchar(200) collate "C";
alter table ledger alter column document_name type varchar(1000000) collate "C";

drop table document_content;
