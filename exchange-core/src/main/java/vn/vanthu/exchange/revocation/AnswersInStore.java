package vn.vanthu.exchange.revocation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For whoever waits until an authority says whether a certificate is revoked. Thread-safe. */
@Service
public class AnswersInStore {
    private final JdbcClient jdbc;

    AnswersInStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How many answers were ever kept. What is judged after this was read has seen all of them; once the number is
     * higher there is a new one, whatever certificate it is about.
     */
    @Transactional(readOnly = true)
    public long kept() {
        return jdbc.sql("SELECT coalesce(max(kept), 0) FROM revocation_answers")
                .query(Long.class)
                .single();
    }
}
