-- That a certificate comes near its end is told once a stage; who has said that he knows is not told again.
CREATE TABLE certificate_notice (
    agency_code       text        NOT NULL,
    fingerprint       text        NOT NULL,
    stage             text        NOT NULL CHECK (stage IN ('SOON', 'NEAR', 'ENDED')),
    person_id         bigint,
    ends_at           timestamptz NOT NULL,
    raised_at         timestamptz NOT NULL,
    closed_at         timestamptz,
    seen_by_admin     text,
    seen_by_admin_at  timestamptz,
    seen_by_holder    text,
    seen_by_holder_at timestamptz,
    PRIMARY KEY (agency_code, fingerprint, stage),
    FOREIGN KEY (agency_code, person_id) REFERENCES person (agency_code, id)
);
