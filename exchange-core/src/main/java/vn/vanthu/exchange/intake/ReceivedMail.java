package vn.vanthu.exchange.intake;

import static vn.vanthu.exchange.journal.StateBoundary.reached;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.PreparedContent;
import vn.vanthu.exchange.content.StoredContent;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.directory.Mailbox;
import vn.vanthu.exchange.journal.Journal;
import vn.vanthu.mailer.inbound.RawMessageSink;

/**
 * Keeps what the listener takes. The bytes become durable while they come in, without a transaction; the rows of all
 * receiving agencies are committed together, and only then is the sender told.
 */
@Component
class ReceivedMail implements RawMessageSink {
    private final ContentStore contents;
    private final IncomingMessages messages;
    private final Directory directory;
    private final Journal journal;
    private final AgencyScope scope;
    private final IntakeLoop loop;

    ReceivedMail(
            ContentStore contents,
            IncomingMessages messages,
            Directory directory,
            Journal journal,
            AgencyScope scope,
            IntakeLoop loop) {
        this.contents = contents;
        this.messages = messages;
        this.directory = directory;
        this.journal = journal;
        this.scope = scope;
        this.loop = loop;
    }

    /** An active mailbox of an agency whose books this hub keeps. */
    boolean isOurs(String address) {
        return scope.asSystem(() -> directory
                .mailbox(address)
                .filter(mailbox -> mailbox.state() == Mailbox.State.ACTIVE)
                .flatMap(mailbox -> directory.agency(mailbox.agency()))
                .filter(Agency::hosted)
                .isPresent());
    }

    @Override
    public void store(String envelopeFrom, List<String> envelopeTo, String remoteHost, InputStream raw)
            throws IOException {
        PreparedContent prepared = contents.prepare(raw);
        reached("intake.raw-durable");
        try {
            scope.asSystem(() -> keep(prepared, envelopeFrom, byAgency(envelopeTo), remoteHost));
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        reached("intake.stored");
        loop.poke();
    }

    @Override
    public void answered() {
        reached("intake.answered");
    }

    private Map<AgencyCode, String> byAgency(List<String> envelopeTo) {
        Map<AgencyCode, String> receivers = new TreeMap<>();
        for (String address : envelopeTo) {
            AgencyCode agency = directory
                    .mailbox(address)
                    .orElseThrow(() -> new IllegalStateException("a mailbox vanished while its mail came in"))
                    .agency();
            receivers.merge(agency, address, (one, other) -> one + ", " + other);
        }
        return receivers;
    }

    private void keep(
            PreparedContent prepared, String envelopeFrom, Map<AgencyCode, String> receivers, String remoteHost) {
        AgencyCode first = receivers.keySet().iterator().next();
        StoredContent raw = contents.keep(first, prepared);
        receivers.forEach((agency, addresses) -> {
            if (!agency.equals(first)) {
                copy(first, agency, raw);
            }
            UUID id = messages.received(agency, envelopeFrom, addresses, remoteHost, raw);
            journal.record(
                    "hub",
                    agency,
                    "MESSAGE_RECEIVED",
                    id.toString(),
                    Map.of("sha256", raw.id().sha256()));
        });
        reached("intake.before-store");
    }

    private void copy(AgencyCode from, AgencyCode to, StoredContent raw) {
        try (InputStream plain = contents.open(from, raw.id())) {
            contents.put(to, plain);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
