package vn.vanthu.exchange.intake;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.PreparedContent;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.intake.Examination.ExaminedFile;
import vn.vanthu.exchange.judging.Wordings;
import vn.vanthu.exchange.revocation.AnswersInStore;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.VirusScanner;
import vn.vanthu.mailer.inbound.OpenedMessage;

/** Brings one message to its one ending, or puts it off. What a message says of itself is never logged. */
@Component
class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration LEASE = Duration.ofMinutes(15);
    private static final Duration RENEWED = LEASE.dividedBy(3);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);
    private static final Duration SCANNER_WAIT = Duration.ofSeconds(15);
    private static final int MOST_FAILURES = 8;

    private final IncomingMessages messages;
    private final Endings endings;
    private final SenderCheck senders;
    private final ContentStore contents;
    private final WorkSpace work;
    private final ForeignBytes foreign;
    private final MessageFiles files;
    private final VirusScanner scanner;
    private final AnswersInStore answers;
    private final AgencyScope scope;
    private final IntakeSettings settings;
    private final Clock clock;

    Intake(
            IncomingMessages messages,
            Endings endings,
            SenderCheck senders,
            ContentStore contents,
            WorkSpace work,
            ForeignBytes foreign,
            MessageFiles files,
            VirusScanner scanner,
            AnswersInStore answers,
            AgencyScope scope,
            IntakeSettings settings,
            Clock clock) {
        this.messages = messages;
        this.endings = endings;
        this.senders = senders;
        this.contents = contents;
        this.work = work;
        this.foreign = foreign;
        this.files = files;
        this.scanner = scanner;
        this.answers = answers;
        this.scope = scope;
        this.settings = settings;
        this.clock = clock;
    }

    /** True if there was a message to work on. */
    boolean next() {
        Optional<IncomingMessage> claimed = scope.asSystem(() -> messages.claim(LEASE));
        claimed.ifPresent(message -> {
            reached("intake.claimed");
            attempt(message);
        });
        return claimed.isPresent();
    }

    void releaseLeases() {
        scope.asSystem(() -> messages.releaseLeases());
    }

    private void attempt(IncomingMessage message) {
        try {
            process(message);
        } catch (IOException | RuntimeException failure) {
            DatabaseDown.passOn(failure);
            LOG.warn("message {} failed with {}, it is tried again", message.id(), failure.getClass());
            failed(message);
        }
    }

    private void failed(IncomingMessage message) {
        int failures = scope.asSystem(() -> messages.failures(message));
        if (failures + 1 < MOST_FAILURES) {
            putOff(message, backOff(message), "lần thử sau", true);
        } else {
            endings.giveUp(message);
        }
    }

    private void putOff(IncomingMessage message, Duration wait, String what, boolean failure) {
        scope.asSystem(() -> messages.putOff(message, wait, what, failure));
        reached("intake.put-off");
    }

    private void process(IncomingMessage message) throws IOException {
        try (WorkSpace.Scratch scratch = work.open();
                ContentLease raw = scope.asSystem(() -> contents.lease(message.agency(), message.raw()))) {
            OpenedMessage opened = foreign.open(raw.path(), scratch.folder(), message.receivedAt());
            reached("intake.opened");
            long answersSeen = answers.kept();
            Sender sender = senders.of(opened, message.receivedAt());
            Examination found = examined(message, opened, sender, raw.path(), scratch);
            if (workerLost(opened, found) && scope.asSystem(() -> messages.failures(message)) == 0) {
                throw new IOException("a worker was lost");
            }
            reached("intake.judged");
            Decision decision = Decision.of(message, opened, sender, found);
            if (decision instanceof Decision.Offer && found.scannerDown() && patient(message)) {
                putOff(message, SCANNER_WAIT, "máy quét vi-rút", false);
                return;
            }
            List<PreparedContent> prepared = decision instanceof Decision.Offer ? prepare(found.files()) : List.of();
            endings.conclude(new Endings.Judged(message, opened, sender, found, prepared, answersSeen), decision);
        }
    }

    private Examination examined(
            IncomingMessage message, OpenedMessage opened, Sender sender, Path raw, WorkSpace.Scratch scratch)
            throws IOException {
        try (KeptLease _ = KeptLease.renewing(RENEWED, () -> scope.asSystem(() -> messages.renew(message, LEASE)))) {
            return files.examine(message, opened, sender.sending(), raw, scratch);
        }
    }

    /** Somebody may have killed it; what really brings its worker down does so twice. */
    private static boolean workerLost(OpenedMessage opened, Examination found) {
        String lost = Wordings.sentence(UnreadableReason.WORKER_CRASHED);
        return opened.signature() instanceof OpenedMessage.MailSignature.Broken(String reason) && reason.equals(lost)
                || found.files().stream()
                        .map(file -> file.report().error())
                        .anyMatch(error -> error != null && error.startsWith(UnreadableReason.WORKER_CRASHED.name()));
    }

    private boolean patient(IncomingMessage message) {
        return scanner.mayComeBack()
                && clock.instant().isBefore(message.receivedAt().plus(settings.scanPatience()));
    }

    private List<PreparedContent> prepare(List<ExaminedFile> files) throws IOException {
        List<PreparedContent> prepared = new ArrayList<>();
        for (ExaminedFile file : files) {
            try (InputStream in = Files.newInputStream(file.part().file())) {
                prepared.add(contents.prepare(in));
            }
        }
        reached("intake.contents-durable");
        return prepared;
    }

    /** 5 seconds, doubled at each attempt, at most ten minutes. */
    private static Duration backOff(IncomingMessage message) {
        Duration wait = Duration.ofSeconds(5L << Math.min(message.attempts(), 8));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
