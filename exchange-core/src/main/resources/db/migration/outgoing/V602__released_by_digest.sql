-- Whoever holds a file may ask whether an agency of this hub released it.
CREATE INDEX outgoing_document_final_content ON outgoing_document (final_content) WHERE final_content IS NOT NULL;
