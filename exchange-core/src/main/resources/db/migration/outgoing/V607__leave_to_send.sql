-- The leave of the competent person is settled like a fact that no machine establishes.
ALTER TABLE settlement DROP CONSTRAINT settlement_fact_check,
    ADD CONSTRAINT settlement_fact_check CHECK (fact IN ('seal', 'handSignature', 'secrecy', 'sendingPermitted'));
