package vn.vanthu.exchange.reading;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vanthu.classifier.PagesRead;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;

/** How far the scans are that are being read, for whoever looks at whichever hub. Thread-safe. */
@Component
public class ReadingProgress {
    private final ProgressRows rows;
    private final AgencyScope scope;
    private final Clock clock;

    ReadingProgress(JdbcClient jdbc, AgencyScope scope, Clock clock) {
        this.rows = new ProgressRows(jdbc, clock);
        this.scope = scope;
        this.clock = clock;
    }

    /** Where what is read comes from or goes to. */
    public enum Road {
        OUT,
        IN
    }

    /** Tells of one piece of work from here on, until it is closed. */
    public interface Telling extends PagesRead, AutoCloseable {
        @Override
        void close();
    }

    /**
     * Nothing is written for what has no scanned page.
     *
     * @param work the document or message; after a crash whoever begins it anew goes on with the same line
     */
    public Telling begin(AgencyCode agency, UUID work, Road road) {
        return new WrittenProgress(rows, scope, clock, agency, work, road);
    }

    /** Of that one; empty where no scan is being read. */
    public Optional<PagesDone> of(AgencyCode agency, UUID work) {
        return scope.inAgency(agency, () -> rows.find(agency, work));
    }

    /** Of all that arrived at that agency, the longest at work first. */
    public List<PagesDone> arriving(AgencyCode agency) {
        return scope.inAgency(agency, () -> rows.all(agency, Road.IN));
    }
}
