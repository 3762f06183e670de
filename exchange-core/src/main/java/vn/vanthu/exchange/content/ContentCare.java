package vn.vanthu.exchange.content;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyScope;

/** Sweeps orphans and reads contents again, those checked longest ago first (QCVN 12:2026, 3.5.2.1.11). */
@Component
public class ContentCare {

    private static final Logger LOG = LoggerFactory.getLogger(ContentCare.class);
    private static final Duration GRACE = Duration.ofHours(1);
    private static final int A_TIME = 200;

    private final FolderContentStore store;
    private final ContentRows rows;
    private final AgencyScope scope;

    ContentCare(FolderContentStore store, JdbcClient jdbc, AgencyScope scope, java.time.Clock clock) {
        this.store = store;
        this.rows = new ContentRows(jdbc, clock);
        this.scope = scope;
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${vanthu.content.sweep-every:1h}")
    void sweep() {
        int removed = store.sweep(GRACE);
        if (removed > 0) {
            LOG.info("swept {} orphans from the content store", removed);
        }
    }

    /** The contents that are not what was stored. */
    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "${vanthu.content.check-every:10m}")
    public void check() {
        damaged(A_TIME).forEach(due -> LOG.error("content {} of {} is damaged", due.content(), due.agency()));
    }

    List<ContentRows.Due> damaged(int limit) {
        return damagedOf(scope.asSystem(() -> rows.leastRecentlyChecked(limit)));
    }

    List<ContentRows.Due> damagedOf(List<ContentRows.Due> due) {
        return due.stream().filter(one -> !healthy(one)).toList();
    }

    /** Also what was destroyed meanwhile: nothing of it is left to be damaged. */
    private boolean healthy(ContentRows.Due due) {
        try {
            boolean intact = store.intact(due.agency(), due.content());
            // A damaged one too: it is told of in its turn, and keeps no other from being read.
            scope.asSystem(() -> rows.checked(due));
            return intact;
        } catch (ContentException failure) {
            if (failure.code() == ContentException.ErrorCode.ABSENT) {
                return true;
            }
            throw failure;
        }
    }
}
