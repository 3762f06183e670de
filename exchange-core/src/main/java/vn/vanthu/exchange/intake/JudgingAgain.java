package vn.vanthu.exchange.intake;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.inbox.Inbox;
import vn.vanthu.exchange.intake.AnswerWaits.Waiting;
import vn.vanthu.exchange.intake.Examination.ExaminedFile;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.revocation.AnswersInStore;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.mailer.inbound.OpenedMessage;

/**
 * Judges offered messages again whose signatures waited for an authority's answer, once there is a new one: as of when they
 * were received, by the road of every arrival. Their ending stays; the earlier finding is kept beside the new one.
 */
@Component
class JudgingAgain {
    private static final Logger LOG = LoggerFactory.getLogger(JudgingAgain.class);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration RENEWED = LEASE.dividedBy(3);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_FAILURES = 8;

    private final AnswersInStore answers;
    private final AnswerWaits waits;
    private final IncomingMessages messages;
    private final MessageFiles files;
    private final ForeignBytes foreign;
    private final ContentStore contents;
    private final WorkSpace work;
    private final Directory directory;
    private final Inbox inbox;
    private final AgencyScope scope;

    JudgingAgain(
            AnswersInStore answers,
            AnswerWaits waits,
            IncomingMessages messages,
            MessageFiles files,
            ForeignBytes foreign,
            ContentStore contents,
            WorkSpace work,
            Directory directory,
            Inbox inbox,
            AgencyScope scope) {
        this.answers = answers;
        this.waits = waits;
        this.messages = messages;
        this.files = files;
        this.foreign = foreign;
        this.contents = contents;
        this.work = work;
        this.directory = directory;
        this.inbox = inbox;
        this.scope = scope;
    }

    /** True if there was a message to judge again. */
    boolean next() {
        long kept = answers.kept();
        Optional<Waiting> claimed = scope.asSystem(() -> waits.claim(kept, LEASE));
        claimed.ifPresent(waiting -> attempt(waiting, kept));
        return claimed.isPresent();
    }

    private void attempt(Waiting waiting, long kept) {
        try {
            Optional<IncomingMessage> message = scope.asSystem(() -> messages.offered(waiting.message()));
            if (message.isPresent()) {
                conclude(waiting, kept, message.get());
            } else {
                scope.asSystem(() -> waits.end(waiting));
            }
        } catch (IOException | RuntimeException failure) {
            DatabaseDown.passOn(failure);
            LOG.warn("message {} could not be judged again: {}", waiting.message(), failure.getClass());
            failed(waiting, kept);
        }
    }

    /** What fails again and again waits for the next answer. */
    private void failed(Waiting waiting, long kept) {
        int failures = waiting.failures() + 1;
        boolean enough = failures >= MOST_FAILURES;
        scope.asSystem(() ->
                waits.putOff(waiting, enough ? kept : 0, PAUSE.multipliedBy(1L << failures), enough ? 0 : failures));
    }

    private void conclude(Waiting waiting, long kept, IncomingMessage message) throws IOException {
        Optional<Agency> sender = waiting.sender().flatMap(code -> scope.asSystem(() -> directory.agency(code)));
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease raw = scope.asSystem(() -> contents.lease(message.agency(), message.raw()))) {
            OpenedMessage opened = foreign.open(raw.path(), scratch.folder(), message.receivedAt());
            Examination found;
            try (KeptLease _ = KeptLease.renewing(RENEWED, () -> scope.asSystem(() -> waits.renew(waiting, LEASE)))) {
                found = files.examine(message, opened, sender, raw.path(), scratch);
            }
            if (found.scannerDown()) {
                throw new IOException("no virus scanner");
            }
            if (found.secrecy().isPresent() && message.cleared().isEmpty()) {
                throw new IOException("what was offered is for another road now");
            }
            scope.inAgency(message.agency(), () -> {
                if (waits.holds(waiting)) {
                    write(waiting, kept, opened, found);
                }
            });
        }
    }

    private void write(Waiting waiting, long kept, OpenedMessage opened, Examination found) {
        List<FileReport> before = waits.found(waiting);
        List<FileReport> now = found.files().stream().map(ExaminedFile::report).toList();
        if (!digests(before).equals(digests(now))) {
            throw new IllegalStateException("other files than were offered");
        }
        if (!signatures(before).equals(signatures(now))) {
            waits.replace(waiting, now);
            List<FileReport> shown = new ArrayList<>(now);
            shown.set(0, Answers.withUnreadEdxml(now.getFirst(), opened));
            inbox.judgedAgain(waiting.agency(), waiting.message(), shown);
        }
        if (found.waitsForAnswers()) {
            waits.putOff(waiting, kept, Duration.ZERO, 0);
        } else {
            waits.end(waiting);
        }
    }

    private static List<String> digests(List<FileReport> reports) {
        return reports.stream().map(FileReport::sha256).toList();
    }

    /** What is made of each signature. */
    private static List<String> signatures(List<FileReport> reports) {
        return reports.stream()
                .flatMap(report -> report.facts().signatures().stream())
                .map(signature -> signature.status() + " " + signature.reason() + " " + signature.by())
                .toList();
    }
}
