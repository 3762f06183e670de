package vn.vanthu.exchange.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.vanthu.classifier.Form;
import vn.vanthu.rules.Fact;
import vn.vanthu.rules.Facts;

/**
 * What the mail that carries a document is: how big, from which mailbox, to whom and to which domains.
 *
 * @param bytes of the document as it would be attached; what cannot be read is no document yet and waits, whatever its size
 * @param senderKnown whether the sending mailbox is the one of an agency
 * @param senderNamed whether anybody said from which mailbox it is sent
 * @param inSystem whether any mailbox that gets it is one that the register knows; empty where nobody said who gets it
 * @param unlisted the domains that are of no mailbox that the register knows
 * @param road what the hub knows beyond the mail; it knows better whose the sending mailbox is
 */
record MailFacts(
        long bytes,
        boolean senderKnown,
        boolean senderNamed,
        Optional<Boolean> inSystem,
        List<String> domains,
        List<String> unlisted,
        Road road) {

    private static final Set<Fact> UNREAD =
            Set.of(new Fact.Text(Form.UNREADABLE.name()), new Fact.Text(Form.OTHER.name()));

    static MailFacts of(ExaminationOrder order, long bytes, SenderFinder register) {
        List<String> addresses = new ArrayList<>();
        order.senderAddress().ifPresent(addresses::add);
        addresses.addAll(order.recipients());
        boolean agency = order.senderCode().isPresent()
                || order.senderAddress()
                        .filter(address -> !register.namesOfAddress(address).isEmpty())
                        .isPresent();
        return new MailFacts(
                bytes,
                agency,
                order.senderAddress().isPresent(),
                order.recipients().isEmpty()
                        ? Optional.empty()
                        : Optional.of(order.recipients().stream()
                                .anyMatch(address ->
                                        !register.namesOfAddress(address).isEmpty())),
                domains(addresses.stream()),
                domains(addresses.stream()
                        .filter(address -> register.namesOfAddress(address).isEmpty())),
                order.road());
    }

    private static List<String> domains(Stream<String> addresses) {
        TreeSet<String> found = new TreeSet<>();
        addresses.flatMap(address -> domain(address).stream()).forEach(found::add);
        return List.copyOf(found);
    }

    private static Optional<String> domain(String address) {
        int at = address.lastIndexOf('@');
        return at < 0 || at == address.length() - 1
                ? Optional.empty()
                : Optional.of(address.substring(at + 1).toLowerCase(Locale.ROOT));
    }

    Facts with(Facts found) {
        Facts.Builder facts = found.toBuilder();
        if (!UNREAD.contains(found.get("form"))) {
            facts.number("attachments.bytes", bytes);
        }
        if (senderKnown) {
            facts.text("sender.mailbox", "ORG");
        } else if (senderNamed) {
            facts.undetermined("sender.mailbox", "hộp thư gửi không có trong danh bạ");
        }
        if (!domains.isEmpty()) {
            facts.set(SetByParameters.DOMAINS, domains).set(SetByParameters.UNLISTED, unlisted);
        }
        inSystem.ifPresent(some -> facts.flag("recipients.inSystem", some));
        road.addTo(facts);
        return facts.build();
    }
}
