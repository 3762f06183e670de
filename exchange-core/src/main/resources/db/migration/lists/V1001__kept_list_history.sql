-- Every version stays: whoever asks later sees by which list a document was judged.
ALTER TABLE kept_list DROP CONSTRAINT kept_list_pkey;
ALTER TABLE kept_list ADD PRIMARY KEY (agency_code, list, version);
SELECT append_only('kept_list');
