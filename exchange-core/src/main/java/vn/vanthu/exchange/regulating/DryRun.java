package vn.vanthu.exchange.regulating;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.Followed;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.JudgedOn;
import vn.vanthu.exchange.judging.Rejudging;
import vn.vanthu.rules.Citation;
import vn.vanthu.rules.Regulations;

/**
 * Which documents of the last 30 days would have fared otherwise: each is judged on its kept facts by what is followed and
 * by what is proposed, both by the law of the day from which the proposal would hold.
 */
@Component
class DryRun {

    static final int DAYS = 30;
    private static final int MOST_LISTED = 200;
    private static final int AT_ONCE = 50;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final List<JudgedDocuments> sources;
    private final Rejudging rejudging;
    private final Clock clock;

    DryRun(List<JudgedDocuments> sources, Regulations regulations, Clock clock) {
        this.sources = sources;
        this.rejudging = new Rejudging(regulations);
        this.clock = clock;
    }

    /**
     * What it showed.
     *
     * @param changed at most 200
     * @param changedInAll how many there are
     * @param unknown documents of which no facts were kept, judged by an earlier version
     * @param newestUnknown null where there is none
     * @param cutShort the time allowed ran out before the oldest document
     */
    record Result(
            List<Changed> changed,
            int changedInAll,
            int judged,
            int unknown,
            @Nullable Instant newestUnknown,
            boolean cutShort) {
        Result {
            changed = List.copyOf(changed);
        }
    }

    /** One document that would fare otherwise. */
    record Changed(JudgedDocuments.Judged document, Rejudging.Outcome before, Rejudging.Outcome after) {

        /** Now, then as it would be. */
        public List<Rejudging.Outcome> outcomes() {
            return List.of(before, after);
        }

        /** The clauses that weigh on either side. */
        public List<Citation> because() {
            return Stream.concat(after.because().stream(), before.because().stream())
                    .distinct()
                    .toList();
        }
    }

    Result of(AgencyCode agency, Followed now, Followed proposed, LocalDate from) {
        Instant at = from.atStartOfDay(clock.getZone()).toInstant();
        Instant since = clock.instant().minus(Duration.ofDays(DAYS));
        Count count = new Count(System.nanoTime() + LONGEST.toNanos());
        for (JudgedDocuments source : sources) {
            JudgedDocuments.Mark mark = null;
            boolean more = true;
            while (more && count.timeLeft()) {
                List<JudgedDocuments.Judged> part = source.newest(agency, since, mark, AT_ONCE);
                part.forEach(document -> judge(document, now, proposed, at, count));
                more = part.size() == AT_ONCE;
                if (more) {
                    mark = new JudgedDocuments.Mark(
                            part.getLast().at(), part.getLast().id());
                }
            }
            count.cutShort |= more;
        }
        return new Result(
                count.changed, count.changedInAll, count.judged, count.unknown, count.newestUnknown, count.cutShort);
    }

    private void judge(JudgedDocuments.Judged document, Followed now, Followed proposed, Instant at, Count count) {
        List<JudgedOn> on = document.reports().stream()
                .map(FileReport::judgedOn)
                .filter(Objects::nonNull)
                .collect(Collectors.toList());
        if (on.size() < document.reports().size() || on.isEmpty()) {
            count.unknown++;
            if (count.newestUnknown == null || document.at().isAfter(count.newestUnknown)) {
                count.newestUnknown = document.at();
            }
            return;
        }
        count.judged++;
        Rejudging.Outcome before = judge(on, now, at);
        Rejudging.Outcome after = judge(on, proposed, at);
        if (after.differs(before)) {
            count.changedInAll++;
            if (count.changed.size() < MOST_LISTED) {
                count.changed.add(new Changed(document, before, after));
            }
        }
    }

    /** The worst of a document and what came beside it; the legal effect of the document. */
    private Rejudging.Outcome judge(List<JudgedOn> files, Followed rules, Instant at) {
        List<Rejudging.Outcome> all = files.stream()
                .map(file -> rejudging.judge(file, rules.regulation(), rules.filled(), at))
                .toList();
        Rejudging.Outcome worst = all.stream()
                .reduce((one, other) -> other.verdict().compareTo(one.verdict()) > 0 ? other : one)
                .orElseThrow();
        return new Rejudging.Outcome(worst.verdict(), all.getFirst().legalEffect(), worst.because());
    }

    private static final class Count {
        private final long end;
        private final List<Changed> changed = new ArrayList<>();
        private int changedInAll;
        private int judged;
        private int unknown;
        private @Nullable Instant newestUnknown;
        private boolean cutShort;

        Count(long end) {
            this.end = end;
        }

        boolean timeLeft() {
            return System.nanoTime() - end < 0;
        }
    }
}
