ALTER TABLE app_user ADD FOREIGN KEY (agency_code, person_id) REFERENCES person (agency_code, id);
