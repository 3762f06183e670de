package vn.vanthu.exchange.intake;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that look like a state secret. */
@Repository
class LockedCases {
    private final JdbcClient jdbc;
    private final Clock clock;

    LockedCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(IncomingMessage message, String level) {
        jdbc.sql("""
                INSERT INTO locked_case (message_id, agency_code, level, locked_at, state)
                VALUES (:id, :agency, :level, :now, 'LOCKED')""")
                .param("id", message.id())
                .param("agency", message.agency().value())
                .param("level", level)
                .param("now", IncomingMessages.at(clock.instant()))
                .update();
    }
}
