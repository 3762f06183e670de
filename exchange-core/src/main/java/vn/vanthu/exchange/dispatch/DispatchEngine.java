package vn.vanthu.exchange.dispatch;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.journal.Journal;

/**
 * Packs what was handed over and sends what is due. Each step ends in a commit, so a crash repeats at most the one in
 * hand: the same bytes under the same message id.
 */
@Component
class DispatchEngine {
    private static final Logger LOG = LoggerFactory.getLogger(DispatchEngine.class);
    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int BATCH = 64;

    private final Deliveries deliveries;
    private final StatusMails statusMails;
    private final Channel channel;
    private final AgencyScope scope;
    private final Journal journal;

    DispatchEngine(
            Deliveries deliveries, StatusMails statusMails, Channel channel, AgencyScope scope, Journal journal) {
        this.deliveries = deliveries;
        this.statusMails = statusMails;
        this.channel = channel;
        this.scope = scope;
        this.journal = journal;
    }

    void releaseLeases() {
        scope.asSystem(() -> {
            deliveries.releaseLeases();
            statusMails.releaseLeases();
        });
    }

    /** One round; true if there was something to do. */
    boolean round() {
        boolean packed = packAll();
        boolean sent = sendAll();
        boolean told = tellAll();
        return packed || sent || told;
    }

    private boolean packAll() {
        List<Deliveries.UnpackedDocument> documents = scope.asSystem(() -> deliveries.unpacked(BATCH));
        for (Deliveries.UnpackedDocument document : documents) {
            try {
                pack(document);
            } catch (IOException | RuntimeException failure) {
                LOG.warn("document {} could not be packed, it is tried again", document.documentId(), failure);
                scope.asSystem(() -> deliveries.notPacked(document.documentId()));
            }
        }
        return !documents.isEmpty();
    }

    private void pack(Deliveries.UnpackedDocument document) throws IOException {
        List<DispatchOrder.Recipient> recipients = scope.asSystem(() -> deliveries.recipients(document.documentId()));
        ContentId body = channel.pack(document.order(recipients));
        reached("dispatch.body-stored");
        scope.asSystem(() -> deliveries.packed(document.documentId(), body));
        reached("dispatch.packed");
    }

    private boolean sendAll() {
        List<Deliveries.DueDelivery> due = scope.asSystem(() -> deliveries.claimDue(BATCH, LEASE));
        reached("dispatch.claimed");
        inParallel(due.stream().<Runnable>map(delivery -> () -> send(delivery)).toList());
        return !due.isEmpty();
    }

    private void send(Deliveries.DueDelivery delivery) {
        AgencyCode agency = new AgencyCode(delivery.agencyCode());
        Channel.SendResult result;
        try {
            ContentId body =
                    scope.asSystem(() -> deliveries.body(delivery.documentId())).orElseThrow();
            reached("dispatch.before-send");
            result = channel.send(
                    agency,
                    body,
                    new Channel.Envelope(
                            delivery.messageId(),
                            delivery.recipientName(),
                            delivery.address(),
                            delivery.subject(),
                            Optional.empty()));
        } catch (IOException | RuntimeException failure) {
            LOG.warn("delivery {} failed, it is tried again", delivery.id(), failure);
            result = new Channel.SendResult.Later(String.valueOf(failure.getMessage()));
        }
        reached("dispatch.sent");
        Channel.SendResult outcome = result;
        scope.asSystem(() -> record(delivery, agency, outcome));
        reached("dispatch.recorded");
    }

    private void record(Deliveries.DueDelivery delivery, AgencyCode agency, Channel.SendResult result) {
        switch (result) {
            case Channel.SendResult.Accepted accepted -> {
                deliveries.moved(delivery, TransportState.RELAYED, accepted.reply(), Duration.ZERO);
                journal.record(
                        "hub", agency, "DELIVERY_RELAYED", delivery.id().toString(), Map.of("reply", accepted.reply()));
            }
            case Channel.SendResult.Later later ->
                deliveries.moved(delivery, TransportState.DEFERRED, later.reason(), wait(delivery.attempts()));
            case Channel.SendResult.Never never -> {
                deliveries.moved(delivery, TransportState.REFUSED, never.reason(), Duration.ZERO);
                journal.record(
                        "hub", agency, "DELIVERY_REFUSED", delivery.id().toString(), Map.of("reply", never.reason()));
            }
        }
    }

    private boolean tellAll() {
        List<StatusMails.DueStatus> due = scope.asSystem(() -> statusMails.claimDue(BATCH, LEASE));
        due.forEach(this::tell);
        return !due.isEmpty();
    }

    private void tell(StatusMails.DueStatus due) {
        StatusOrder order = due.order();
        Channel.SendResult result;
        try {
            ContentId raw = due.raw().isPresent() ? due.raw().get() : channel.pack(due.agency(), order);
            scope.asSystem(() -> statusMails.packed(order.id(), raw));
            reached("status.packed");
            result = channel.send(
                    due.agency(),
                    raw,
                    new Channel.Envelope(
                            order.messageId(), "", order.toAddress(), subject(order), order.answersMessage()));
        } catch (IOException | RuntimeException failure) {
            LOG.warn("status {} failed, it is tried again", order.id(), failure);
            result = new Channel.SendResult.Later(String.valueOf(failure.getMessage()));
        }
        reached("status.sent");
        Channel.SendResult outcome = result;
        scope.asSystem(() -> {
            switch (outcome) {
                case Channel.SendResult.Accepted accepted ->
                    statusMails.moved(order.id(), "SENT", accepted.reply(), Duration.ZERO);
                case Channel.SendResult.Later later ->
                    statusMails.moved(order.id(), "DEFERRED", later.reason(), wait(due.attempts()));
                case Channel.SendResult.Never never ->
                    statusMails.moved(order.id(), "REFUSED", never.reason(), Duration.ZERO);
            }
        });
        reached("status.recorded");
    }

    private static String subject(StatusOrder order) {
        return "[" + order.status().code() + "] " + order.answersCode() + ": " + order.description();
    }

    /** 15 seconds, doubled at each attempt, at most an hour. */
    private static Duration wait(int attempts) {
        Duration wait = Duration.ofSeconds(15L << Math.min(Math.max(attempts - 1, 0), 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private static void inParallel(List<Runnable> work) {
        Semaphore lines = new Semaphore(4);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Runnable task : work) {
                executor.execute(() -> {
                    lines.acquireUninterruptibly();
                    try {
                        task.run();
                    } finally {
                        lines.release();
                    }
                });
            }
        }
    }
}
