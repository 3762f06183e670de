-- Kinds of departures may have books apart, and copies always have one.
ALTER TABLE register_entry DROP CONSTRAINT register_entry_book_check,
    ADD CONSTRAINT register_entry_book_check CHECK (book ~ '^(ARRIVAL|OUTGOING(\.[A-Z_]{2,40})?)$');

-- How an agency numbers its departures from a day on; what was said last of a day stands.
CREATE TABLE numbering_rule (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agency_code text        NOT NULL,
    valid_from  date        NOT NULL,
    -- The first day of the term whose books it begins; none: each calendar year has its books.
    term_from   date        CHECK (term_from <= valid_from),
    apart       text        NOT NULL CHECK (apart IN ('NONE', 'SOME', 'ALL')),
    kinds       text[]      NOT NULL CHECK ((cardinality(kinds) > 0) = (apart = 'SOME')),
    basis       text        NOT NULL CHECK (basis <> ''),
    set_by_name text        NOT NULL,
    set_at      timestamptz NOT NULL
);
CREATE INDEX numbering_rule_of ON numbering_rule (agency_code, valid_from, id);
SELECT append_only('numbering_rule');

-- An agency that comes in the middle of a year goes on with the number after its paper book's last one.
CREATE TABLE book_start (
    agency_code  text        NOT NULL,
    book         text        NOT NULL,
    year         integer     NOT NULL,
    first_number integer     NOT NULL CHECK (first_number BETWEEN 2 AND 999999),
    basis        text        NOT NULL CHECK (basis <> ''),
    set_by_name  text        NOT NULL,
    set_at       timestamptz NOT NULL,
    PRIMARY KEY (agency_code, book, year)
);
SELECT append_only('book_start');

CREATE FUNCTION next_number(agency text, of_book text, of_year integer) RETURNS integer LANGUAGE sql STABLE
RETURN coalesce(
    (SELECT 1 + max(number) FROM register_entry WHERE agency_code = agency AND book = of_book AND year = of_year),
    (SELECT first_number FROM book_start WHERE agency_code = agency AND book = of_book AND year = of_year),
    1);

-- Whoever inserts, the next number of a book is the one after its last.
CREATE OR REPLACE FUNCTION refuse_gap() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    PERFORM lock_book(NEW.agency_code, NEW.book, NEW.year);
    IF NEW.number <> next_number(NEW.agency_code, NEW.book, NEW.year) THEN
        RAISE EXCEPTION 'number % would leave a gap in book % %/%', NEW.number, NEW.agency_code, NEW.book, NEW.year
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$body$;

CREATE FUNCTION refuse_late_start() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    PERFORM lock_book(NEW.agency_code, NEW.book, NEW.year);
    IF EXISTS (SELECT FROM register_entry
            WHERE agency_code = NEW.agency_code AND book = NEW.book AND year = NEW.year) THEN
        RAISE EXCEPTION 'book % %/% has begun', NEW.agency_code, NEW.book, NEW.year USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$body$;
CREATE TRIGGER no_late_start BEFORE INSERT ON book_start FOR EACH ROW EXECUTE FUNCTION refuse_late_start();

-- Numbers that a clerk holds for a document to come, and until when.
CREATE TABLE kept_number (
    entry_id        bigint      PRIMARY KEY,
    agency_code     text        NOT NULL,
    document_number text        NOT NULL,
    day             date        NOT NULL,
    kind            text        NOT NULL,
    reason          text        NOT NULL CHECK (reason <> ''),
    keep_until      timestamptz NOT NULL,
    kept_by_name    text        NOT NULL,
    kept_at         timestamptz NOT NULL,
    ended           text        CHECK (ended IN ('USED', 'VOIDED', 'LAPSED')),
    ended_by_name   text,
    ended_at        timestamptz,
    CHECK (num_nonnulls(ended, ended_by_name, ended_at) IN (0, 3)),
    FOREIGN KEY (agency_code, entry_id) REFERENCES register_entry (agency_code, id)
);
CREATE INDEX kept_number_open ON kept_number (agency_code, keep_until) WHERE ended IS NULL;
