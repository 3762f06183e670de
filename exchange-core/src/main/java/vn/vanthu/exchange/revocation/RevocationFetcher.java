package vn.vanthu.exchange.revocation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.revocation.FetchRows.State;
import vn.vanthu.exchange.revocation.FetchRows.Waiting;
import vn.vanthu.exchange.worker.AnswerJudge;
import vn.vanthu.exchange.worker.MissingAnswers;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.trust.FetchedAnswers;
import vn.vanthu.signature.trust.RevocationQuestion;

/**
 * Asks the authorities that the administrator allows, and no others, what the trust does not know yet. Workers never
 * reach a network; what is kept here they read from the folder of trust, and it stays there as the evidence of verdicts.
 */
@Service("revocation")
@EnableConfigurationProperties(FetchSettings.class)
class RevocationFetcher implements MissingAnswers, HealthIndicator {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationFetcher.class);
    private static final int BATCH = 20;
    private static final int MOST_CERTIFICATES = 16;

    private final FetchSettings settings;
    private final FetchRows rows;
    private final KeyRing keys;
    private final AnswerJudge judge;
    private final WorkSpace work;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final BoundedHttp http;
    private final ConcurrentMap<String, ReentrantLock> asking = new ConcurrentHashMap<>();

    RevocationFetcher(
            FetchSettings settings,
            FetchRows rows,
            KeyRing keys,
            AnswerJudge judge,
            WorkSpace work,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.keys = keys;
        this.judge = judge;
        this.work = work;
        this.events = events;
        this.clock = clock;
        this.http = new BoundedHttp(settings.timeout(), settings.mostBytes(), InetAddress::getAllByName);
    }

    @Override
    public boolean fetch(List<SignatureReport> signatures) {
        if (settings.hosts().isEmpty()) {
            return false;
        }
        Set<Waiting> waiting = new LinkedHashSet<>();
        signatures.forEach(signature -> waiting.addAll(unanswered(signature)));
        long end = System.nanoTime() + settings.patience().toNanos();
        boolean learnt = false;
        for (Waiting each : waiting.stream().limit(MOST_CERTIFICATES).toList()) {
            learnt |= ask(each, end);
        }
        return learnt;
    }

    /** Questions that failed, when their time has come. */
    @Scheduled(fixedDelayString = "${vanthu.revocation.retry-every:PT30S}")
    void askAgain() {
        if (settings.hosts().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        rows.forgetUnanswered(now.minus(settings.giveUp()));
        boolean learnt = false;
        for (Waiting each : rows.due(now, BATCH)) {
            learnt |= ask(each, Long.MAX_VALUE);
        }
        if (learnt) {
            events.publishEvent(new AnswersCame());
        }
    }

    /** Each certificate of a chain without a word on it, with its issuer. */
    private static List<Waiting> unanswered(SignatureReport signature) {
        List<X509Certificate> chain = signature.standing().chain();
        List<X509Certificate> silent = signature.standing().unanswered();
        List<Waiting> waiting = new ArrayList<>();
        for (int i = 0; i + 1 < chain.size(); i++) {
            if (silent.contains(chain.get(i))) {
                waiting.add(new Waiting(chain.get(i), chain.get(i + 1)));
            }
        }
        return waiting;
    }

    /**
     * @param end on the clock of {@link System#nanoTime}; what is left then is asked later
     * @return whether an answer was kept
     */
    private boolean ask(Waiting waiting, long end) {
        for (RevocationQuestion question : RevocationQuestion.of(waiting.certificate(), waiting.issuer())) {
            if (settings.allows(question.address()) && asked(question, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean asked(RevocationQuestion question, long end) {
        ReentrantLock lock = asking.computeIfAbsent(question.key(), any -> new ReentrantLock());
        lock.lock();
        try {
            Instant now = clock.instant();
            Optional<State> before = rows.state(question);
            if (before.filter(state -> state.nextAt().isAfter(now)).isPresent()) {
                // Somebody else was told meanwhile, or it is not yet time for another try.
                return before.map(State::answeredUntil)
                        .filter(until -> until.isAfter(now))
                        .isPresent();
            }
            int failures = before.map(State::failures).orElse(0);
            if (System.nanoTime() > end) {
                rows.failed(question, now, failures, now, null);
                return false;
            }
            return answered(question, failures, now);
        } finally {
            lock.unlock();
            asking.remove(question.key(), lock);
        }
    }

    private boolean answered(RevocationQuestion question, int failures, Instant now) {
        String problem;
        try {
            byte[] answer =
                    http.ask(question.address(), question.request(), settings.allowsPrivate(question.address()));
            switch (judged(question, answer, now)) {
                case RevocationQuestion.Answer.Good(Instant until) -> {
                    FetchedAnswers.in(keys.trustFolder())
                            .keep(
                                    question.kind(),
                                    question.key(),
                                    question.address().toString(),
                                    now,
                                    answer);
                    rows.answered(question, now, until);
                    return true;
                }
                case RevocationQuestion.Answer.Bad(String why) -> problem = why;
            }
        } catch (FetchFailedException failure) {
            problem = failure.why().name();
            LOG.info("{} gives no answer: {}", question.address(), failure.getMessage());
        }
        rows.failed(question, now, failures + 1, now.plus(settings.retry(failures + 1)), problem);
        return false;
    }

    private RevocationQuestion.Answer judged(RevocationQuestion question, byte[] answer, Instant now) {
        try (WorkSpace.Scratch scratch = work.open()) {
            return judge.judge(question, Files.write(scratch.file("answer"), answer), now);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An authority that is silent is no fault of the hub's. */
    @Override
    public Health health() {
        if (settings.hosts().isEmpty()) {
            return Health.up().withDetail("fetches", false).build();
        }
        List<FetchRows.Problem> problems = rows.problems(BATCH);
        return Health.up()
                .withDetail("fetches", true)
                .withDetail(
                        "unanswered",
                        problems.stream()
                                .map(each -> each.address().getHost() + " (" + each.problem() + ")")
                                .distinct()
                                .limit(5)
                                .reduce((one, other) -> one + ", " + other)
                                .orElse(""))
                .build();
    }
}
