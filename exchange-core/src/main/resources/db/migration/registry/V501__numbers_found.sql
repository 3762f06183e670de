-- Whether a number with its symbol stands already is asked before each one is given.
CREATE INDEX register_event_number ON register_event (agency_code, document_number, issued_on)
    WHERE document_number IS NOT NULL;
