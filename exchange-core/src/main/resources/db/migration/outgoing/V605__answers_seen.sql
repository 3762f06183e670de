-- How many answers on revocation were in store when the document came or was last judged again for one.
ALTER TABLE outgoing_document ADD COLUMN answers_seen bigint NOT NULL DEFAULT 0;
