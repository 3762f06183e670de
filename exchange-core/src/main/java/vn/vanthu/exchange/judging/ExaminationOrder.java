package vn.vanthu.exchange.judging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.vanthu.rules.catalogue.FilledIn;

/**
 * What a file is judged under.
 *
 * @param at the moment to judge at: for an arrival when the hub received it
 * @param senderAddress the sending mailbox; with {@code senderCode} empty its local part names the agency
 * @param senderCode the sending agency's code where the hub knows it
 * @param recipients receiving mailboxes; empty where nobody asked
 * @param virusScan false only on the command line's own wish
 * @param lists what the judging agency's administrator keeps
 * @param filled what that agency filled in of what the regulation leaves open
 * @param road what the hub knows of how the document came here
 */
public record ExaminationOrder(
        String regulation,
        Instant at,
        Stage stage,
        Optional<String> senderAddress,
        Optional<String> senderCode,
        List<String> recipients,
        List<Settlement> settlements,
        boolean virusScan,
        KeptLists lists,
        FilledIn filled,
        Road road) {

    public ExaminationOrder {
        recipients = List.copyOf(recipients);
        settlements = List.copyOf(settlements);
    }

    /** Where nothing is filled in and nobody knows its road. */
    public ExaminationOrder(
            String regulation,
            Instant at,
            Stage stage,
            Optional<String> senderAddress,
            Optional<String> senderCode,
            List<String> recipients,
            List<Settlement> settlements,
            boolean virusScan,
            KeptLists lists) {
        this(
                regulation,
                at,
                stage,
                senderAddress,
                senderCode,
                recipients,
                settlements,
                virusScan,
                lists,
                FilledIn.NOTHING,
                Road.UNKNOWN);
    }

    /** Where nobody keeps lists either. */
    public ExaminationOrder(
            String regulation,
            Instant at,
            Stage stage,
            Optional<String> senderAddress,
            Optional<String> senderCode,
            List<String> recipients,
            List<Settlement> settlements,
            boolean virusScan) {
        this(regulation, at, stage, senderAddress, senderCode, recipients, settlements, virusScan, KeptLists.NONE);
    }
}
