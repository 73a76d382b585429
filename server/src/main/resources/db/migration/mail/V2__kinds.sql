-- What a mail is for: whoever runs the server without a mail server finds the links of newcomers by it.
ALTER TABLE outgoing_mails ADD COLUMN kind VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'notice';
