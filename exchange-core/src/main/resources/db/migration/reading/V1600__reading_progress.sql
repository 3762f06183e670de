-- How far the reading of a scan is while it is being judged; gone when it is. In the database, since the hub that reads and
-- the hub that is asked may be two. Nothing of what was read stands here.
CREATE TABLE reading_progress (
    agency_code text        NOT NULL,
    work_id     uuid        NOT NULL,
    road        text        NOT NULL CHECK (road IN ('OUT', 'IN')),
    done        integer     NOT NULL CHECK (done >= 0),
    pages       integer     NOT NULL CHECK (pages > 0),
    -- When its first page was begun; null while it waits for its turn.
    begun_at    timestamptz,
    told_at     timestamptz NOT NULL,
    PRIMARY KEY (agency_code, work_id)
);
