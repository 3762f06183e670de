-- Into which field, ready in the PDF, a signature goes; null for one of its own. UNSEEN with a field: signed there, without
-- a picture.
ALTER TABLE mark_place DROP CONSTRAINT mark_place_origin_check;
ALTER TABLE mark_place ADD CONSTRAINT mark_place_origin_check
    CHECK (origin IN ('FOUND', 'AGENCY', 'MOVED', 'UNSEEN', 'FIELD'));
ALTER TABLE mark_place ADD COLUMN field text CHECK (field <> '');
ALTER TABLE mark_place ADD CHECK (CASE origin WHEN 'FIELD' THEN field IS NOT NULL WHEN 'UNSEEN' THEN true ELSE field IS NULL END);
