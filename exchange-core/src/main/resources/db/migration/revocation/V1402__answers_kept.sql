-- How many answers of authorities were ever kept: whoever waits for one sees by it that there is something new. Counted
-- after the answer lies in the folder of trust, in the transaction that writes down the question as answered.
CREATE TABLE revocation_answers (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    kept bigint  NOT NULL
);
-- No row while there was none.
INSERT INTO revocation_answers (kept)
SELECT count(*) FROM revocation_question WHERE answered_until IS NOT NULL HAVING count(*) > 0;
