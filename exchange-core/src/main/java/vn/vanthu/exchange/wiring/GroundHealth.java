package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyScope;

/** What an operator should know of the data: room left, rows not yet sealed, where plain bytes pass through. */
@Component("ground")
class GroundHealth implements HealthIndicator {

    private static final long LOW_BYTES = 2L << 30;

    private final DataFolder folder;
    private final AgencyScope scope;
    private final JdbcClient jdbc;

    GroundHealth(DataFolder folder, AgencyScope scope, JdbcClient jdbc) {
        this.folder = folder;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        try {
            long room = Files.getFileStore(folder.root()).getUsableSpace();
            Health.Builder health = room < LOW_BYTES ? Health.outOfService() : Health.up();
            return health.withDetail("demo", folder.demo())
                    .withDetail("usableBytes", room)
                    .withDetail("workInMemory", WorkFolder.inMemory(folder.work()))
                    .withDetail(
                            "unsealedJournalRows",
                            scope.asSystem(() -> jdbc.sql("SELECT count(*) FROM journal_pending")
                                    .query(Long.class)
                                    .single()))
                    .build();
        } catch (IOException failure) {
            return Health.down(failure).build();
        }
    }
}
