-- What somebody wanted the agency to follow from a day on. Never altered; one without an end waits for a second person.
CREATE TABLE regulation_change (
    agency_code      text        NOT NULL,
    number           integer     NOT NULL CHECK (number > 0),
    regulation       text        NOT NULL,
    filled           text        NOT NULL CHECK (filled IS JSON OBJECT),
    from_day         date        NOT NULL,
    reason           text        NOT NULL CHECK (reason <> ''),
    proposed_by      bigint      NOT NULL,
    proposed_by_name text        NOT NULL,
    proposed_at      timestamptz NOT NULL,
    PRIMARY KEY (agency_code, number),
    UNIQUE (agency_code, number, proposed_by)
);

-- Who approves or refuses is not who proposed; who withdraws is.
CREATE TABLE regulation_change_end (
    agency_code   text        NOT NULL,
    number        integer     NOT NULL,
    proposed_by   bigint      NOT NULL,
    ending        text        NOT NULL CHECK (ending IN ('APPROVED', 'REFUSED', 'WITHDRAWN')),
    reason        text        NOT NULL CHECK (ending = 'APPROVED' OR reason <> ''),
    ended_by      bigint      NOT NULL,
    ended_by_name text        NOT NULL,
    ended_at      timestamptz NOT NULL,
    PRIMARY KEY (agency_code, number),
    CHECK ((ending = 'WITHDRAWN') = (ended_by = proposed_by)),
    FOREIGN KEY (agency_code, number, proposed_by) REFERENCES regulation_change (agency_code, number, proposed_by)
);

SELECT append_only('regulation_change');
SELECT append_only('regulation_change_end');
