-- When a question was last put, for the administrator.
ALTER TABLE revocation_question ADD COLUMN asked_at timestamptz;
