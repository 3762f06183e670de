package vn.vanthu.exchange.revocation;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.vanthu.signature.trust.RevocationQuestion;

/** What was asked, what came of it, and when it is to be asked again. The hub's own: it belongs to no agency. */
@Repository
@Transactional
class FetchRows {
    private final JdbcClient jdbc;

    FetchRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param failures since the last answer
     * @param answeredUntil the last answer speaks until then; null where there was none
     */
    record State(int failures, Instant nextAt, @Nullable Instant answeredUntil) {}

    /** A certificate that nobody has said anything of. */
    record Waiting(X509Certificate certificate, X509Certificate issuer) {}

    @Transactional(readOnly = true)
    Optional<State> state(RevocationQuestion question) {
        return jdbc.sql("SELECT failures, next_at, answered_until FROM revocation_question WHERE question = :key")
                .param("key", question.key())
                .query((row, n) -> new State(
                        row.getInt(1),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject(3, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null)))
                .optional();
    }

    void answered(RevocationQuestion question, Instant at, Instant until) {
        save(question, at, 0, until, until, null);
        count();
    }

    private void count() {
        jdbc.sql("""
                INSERT INTO revocation_answers (kept) VALUES (1)
                ON CONFLICT (one) DO UPDATE SET kept = revocation_answers.kept + 1""").update();
    }

    /**
     * Lists and answers that lie in the folder of trust count together as one new answer.
     *
     * @param digests of their files, at least one
     * @param anew whether they count though they were seen before, by another hub or in another file
     * @return whether they counted
     */
    boolean placed(Set<String> digests, Instant at, boolean anew) {
        int fresh = 0;
        for (String digest : digests) {
            fresh += jdbc.sql("""
                    INSERT INTO revocation_answer_placed (sha256, seen_at) VALUES (:sha256, :at)
                    ON CONFLICT DO NOTHING""")
                    .param("sha256", digest)
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
        if (fresh > 0 || anew) {
            count();
        }
        return fresh > 0 || anew;
    }

    /** @param problem a code for the administrator; null where it was not asked yet */
    void failed(RevocationQuestion question, Instant at, int failures, Instant nextAt, @Nullable String problem) {
        save(question, at, failures, nextAt, null, problem);
    }

    private void save(
            RevocationQuestion question,
            Instant at,
            int failures,
            Instant nextAt,
            @Nullable Instant until,
            @Nullable String problem) {
        jdbc.sql("""
                INSERT INTO revocation_question (question, address, certificate, issuer, first_asked_at, failures,
                                                 next_at, answered_until, problem, asked_at)
                VALUES (:key, :address, :certificate, :issuer, :at, :failures, :next, :until, :problem,
                    CAST(:asked AS timestamptz))
                ON CONFLICT (question) DO UPDATE SET failures = excluded.failures, next_at = excluded.next_at,
                    asked_at = coalesce(excluded.asked_at, revocation_question.asked_at),
                    answered_until = excluded.answered_until, problem = excluded.problem,
                    certificate = excluded.certificate, issuer = excluded.issuer,
                    first_asked_at = CASE WHEN revocation_question.answered_until IS NULL
                        THEN revocation_question.first_asked_at ELSE excluded.first_asked_at END""")
                .param("key", question.key())
                .param("address", question.address().toString())
                .param("certificate", der(question.certificate()))
                .param("issuer", der(question.issuer()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("failures", failures)
                .param("next", nextAt.atOffset(ZoneOffset.UTC))
                .param("until", until == null ? null : until.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("asked", problem == null && until == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The longest due first. */
    @Transactional(readOnly = true)
    List<Waiting> due(Instant now, int most) {
        return jdbc.sql("""
                SELECT certificate, issuer FROM revocation_question
                WHERE answered_until IS NULL AND next_at <= :now ORDER BY next_at LIMIT :most""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new Waiting(x509(row.getBytes(1)), x509(row.getBytes(2))))
                .list();
    }

    void forgetUnanswered(Instant before) {
        jdbc.sql("DELETE FROM revocation_question WHERE answered_until IS NULL AND first_asked_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param address where it failed */
    record Problem(URI address, String problem) {}

    /** What the administrator should see to. */
    @Transactional(readOnly = true)
    List<Problem> problems(int most) {
        return jdbc.sql("""
                SELECT address, problem FROM revocation_question
                WHERE problem IS NOT NULL ORDER BY first_asked_at LIMIT :most""")
                .param("most", most)
                .query((row, n) -> new Problem(URI.create(row.getString(1)), row.getString(2)))
                .list();
    }

    /** @param problem a code; null where there is an answer */
    record Asked(URI address, Instant at, @Nullable String problem, Instant nextAt) {}

    /** The newest first. */
    @Transactional(readOnly = true)
    List<Asked> asked(int most) {
        return jdbc.sql("""
                SELECT address, asked_at, problem, next_at FROM revocation_question
                WHERE asked_at IS NOT NULL ORDER BY asked_at DESC LIMIT :most""")
                .param("most", most)
                .query((row, n) -> new Asked(
                        URI.create(row.getString(1)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("not a certificate to keep", e);
        }
    }

    private static X509Certificate x509(byte[] der) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate that was kept cannot be read", e);
        }
    }
}
