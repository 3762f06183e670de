package vn.vanthu.exchange.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A status to be told to the sender of a document (QCVN 102:2016): what we made of what he sent.
 *
 * @param toAddress the authenticated sender's mailbox; nothing goes to an unverified From
 * @param answersOrgan the original sender's identifier
 * @param answersCode number and symbol of the document answered
 * @param answersId the document's identity as its sender gave it
 * @param answersMessage the mail answered
 */
public record StatusOrder(
        UUID id,
        String messageId,
        String toAddress,
        BusinessState status,
        String description,
        Optional<String> staffName,
        String answersOrgan,
        String answersCode,
        Optional<LocalDate> answersDate,
        String answersId,
        Optional<String> answersMessage,
        Instant at) {}
