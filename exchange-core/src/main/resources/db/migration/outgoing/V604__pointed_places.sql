-- Which of number and date has no blank in the draft, so that the clerk points to its place.
ALTER TABLE outgoing_document ADD COLUMN number_missing text CHECK (number_missing IN ('NUMBER', 'DATE', 'BOTH'));

-- How number or date is worded where the clerk pointed.
ALTER TABLE mark_place ADD COLUMN wording text CHECK (wording IN ('LABELLED', 'PLAIN', 'BARE'));
ALTER TABLE mark_place ADD CHECK ((wording IS NOT NULL) = (mark IN ('NUMBER', 'DATE')));
