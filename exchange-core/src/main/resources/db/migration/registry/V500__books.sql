-- A number, once taken, stays: what becomes of it is told by its events.
CREATE TABLE register_entry (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code text        NOT NULL,
    book        text        NOT NULL CHECK (book IN ('ARRIVAL', 'OUTGOING')),
    year        integer     NOT NULL CHECK (year BETWEEN 1945 AND 9999),
    number      integer     NOT NULL CHECK (number > 0),
    taken_at    timestamptz NOT NULL,
    UNIQUE (agency_code, book, year, number),
    UNIQUE (agency_code, id)
);

-- Fields: NĐ 30/2020 Phụ lục IV. Each event carries them all; the last one stands.
CREATE TABLE register_event (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code     text        NOT NULL,
    entry_id        bigint      NOT NULL,
    book            text        NOT NULL,
    year            integer     NOT NULL,
    number          integer     NOT NULL,
    position        bigint      NOT NULL CHECK (position > 0),
    event           text        NOT NULL CHECK (event IN ('RESERVED', 'ISSUED', 'VOIDED', 'REGISTERED', 'AMENDED')),
    occurred_at     timestamptz NOT NULL,
    actor           text        NOT NULL,
    reason          text,
    issuer          text,
    document_number text,
    issued_on       date,
    kind            text,
    summary         text,
    signer          text,
    recipients      text,
    copy_keeper     text,
    copies          integer,
    transferred_on  date,
    signed_for      text,
    note            text,
    previous_hash   text        NOT NULL,
    hash            text        NOT NULL UNIQUE,
    CHECK (event NOT IN ('VOIDED', 'AMENDED') OR reason IS NOT NULL),
    UNIQUE (agency_code, book, year, position),
    FOREIGN KEY (agency_code, entry_id) REFERENCES register_entry (agency_code, id),
    FOREIGN KEY (agency_code, book, year, number) REFERENCES register_entry (agency_code, book, year, number)
);
CREATE INDEX register_event_of ON register_event (entry_id, position);

-- Whoever inserts, the next number of a book is the one after its last.
CREATE FUNCTION refuse_gap() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    PERFORM lock_book(NEW.agency_code, NEW.book, NEW.year);
    IF NEW.number <> 1 + coalesce((SELECT max(number) FROM register_entry
            WHERE agency_code = NEW.agency_code AND book = NEW.book AND year = NEW.year), 0) THEN
        RAISE EXCEPTION 'number % would leave a gap in book % %/%', NEW.number, NEW.agency_code, NEW.book, NEW.year
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$body$;

-- One writer per book until its transaction ends.
CREATE FUNCTION lock_book(agency text, book text, year integer) RETURNS void LANGUAGE sql
RETURN pg_advisory_xact_lock(hashtextextended(agency || '/' || book || '/' || year, 30));

CREATE TRIGGER no_gap BEFORE INSERT ON register_entry FOR EACH ROW EXECUTE FUNCTION refuse_gap();

SELECT append_only('register_entry');
SELECT append_only('register_event');
