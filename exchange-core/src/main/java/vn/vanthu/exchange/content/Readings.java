package vn.vanthu.exchange.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.judging.PageMemory;

/**
 * What was read of scans, over restarts: packed, encrypted like any content, destroyed with the content under which it is
 * kept and whenever one of its files turns out to be a secret. Thread-safe.
 */
@Service("contentReadings")
@Profile("!command")
public class Readings {
    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);
    private static final Duration UNUSED = Duration.ofDays(90);
    /** Of one scan: the pages of a book take a tenth. */
    private static final long LONGEST = 64L << 20;
    /** Of one agency, packed. */
    private static final long MOST_BYTES = 512L << 20;

    private final ContentStore store;
    private final PreviewRows contents;
    private final ReadingRows rows;
    private final WorkSpace work;
    private final AgencyScope scope;

    Readings(ContentStore store, WorkSpace work, AgencyScope scope, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.contents = new PreviewRows(jdbc, clock);
        this.rows = new ReadingRows(jdbc, clock);
        this.work = work;
        this.scope = scope;
    }

    /**
     * What is read for this content is kept under it.
     *
     * @param under a content that is in the store
     * @param earlier files that may show the same pages, as before they were signed
     */
    public PageMemory under(AgencyCode agency, ContentId under, ContentId... earlier) {
        List<ContentId> alike = List.of(earlier);
        return new PageMemory() {
            @Override
            public void recall(String sha256, String version, Path pages) {
                List<ContentId> files = new ArrayList<>(List.of(new ContentId(sha256)));
                files.addAll(alike);
                files.stream()
                        .distinct()
                        .forEach(file -> helping(() -> Readings.this.recall(agency, file, version, pages)));
            }

            @Override
            public void remember(String sha256, String version, Path pages) {
                helping(() -> keep(agency, under, new ContentId(sha256), version, pages));
            }
        };
    }

    /** In the caller's transaction: nothing is left that was read of these, or for them. */
    public void forget(AgencyCode agency, Collection<ContentId> contents) {
        rows.forget(agency, contents).forEach(reading -> store.destroy(agency, reading));
    }

    @Scheduled(initialDelayString = "PT3M", fixedDelayString = "${vanthu.content.sweep-every:1h}")
    void sweep() {
        sweep(UNUSED, MOST_BYTES);
    }

    /** @return how many went */
    int sweep(Duration unused, long mostBytes) {
        List<ReadingRows.Kept> beyond = scope.asSystem(() -> rows.beyond(unused, mostBytes));
        beyond.forEach(kept -> scope.inAgency(kept.agency(), () -> forget(kept.agency(), Set.of(kept.under()))));
        return beyond.size();
    }

    private interface Help {
        void give() throws IOException;
    }

    /** A scan that is read once more is no failure. */
    private static void helping(Help help) {
        try {
            help.give();
        } catch (IOException | RuntimeException failure) {
            LOG.warn(
                    "what was read of a scan is not at hand: {}",
                    failure.getClass().getSimpleName());
        }
    }

    private void recall(AgencyCode agency, ContentId file, String version, Path pages) throws IOException {
        Optional<ContentId> reading = scope.inAgency(
                agency, () -> rows.find(agency, file, version).filter(kept -> store.contains(agency, kept)));
        if (reading.isEmpty()) {
            return;
        }
        try (InputStream in = new GZIPInputStream(store.open(agency, reading.get()));
                OutputStream out = Files.newOutputStream(pages, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            in.transferTo(out);
        }
    }

    private void keep(AgencyCode agency, ContentId under, ContentId file, String version, Path pages)
            throws IOException {
        if (Files.size(pages) > LONGEST) {
            return;
        }
        PreparedContent prepared;
        try (WorkSpace.Scratch scratch = work.open()) {
            Path packed = scratch.file("pages.gz");
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
                Files.copy(pages, out);
            }
            try (InputStream in = Files.newInputStream(packed)) {
                prepared = store.prepare(in);
            }
        }
        scope.inAgency(agency, () -> {
            // Whoever destroys the content waits, or has done it: then nothing is kept, and the bytes are swept.
            if (contents.hold(agency, under)) {
                rows.replace(agency, under, file).ifPresent(before -> store.destroy(agency, before));
                rows.insert(agency, under, file, version, store.keep(agency, prepared));
            }
        });
    }
}
