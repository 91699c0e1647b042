-- Lists are ordered by these columns, and cursors compare with them: by bytes, as H2 does, whatever the database's
-- language.
alter table source_document alter column name_sort type varchar(200) collate "C";
alter table paper alter column title_sort type varchar(200) collate "C";
alter table concept alter column label_sort type varchar(200) collate "C";
alter table trial alter column title_sort type varchar(200) collate "C";
