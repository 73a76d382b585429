-- The name of the file a job reads, for whoever looks for it in the list.
ALTER TABLE jobs ADD COLUMN file_name VARCHAR(255) NULL;
