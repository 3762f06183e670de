package vn.vanthu.exchange.judging;

import java.util.Optional;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Outcome;

/** A document without a mark whose summary names a subject of the state-secret list: people must say what it is. */
final class StateSecretSubject {

    private StateSecretSubject() {}

    static Optional<String> of(DocumentReading document, KeptLists lists) {
        return document.secrecy().level() == SecrecyLevel.NONE
                ? document.data().summary().map(Read::value).flatMap(lists::stateSecretIn)
                : Optional.empty();
    }

    static String words(String subject) {
        return "trích yếu trùng mục “" + subject + "” của danh mục bí mật nhà nước";
    }

    static String said(Finding finding, String message, Optional<String> subject) {
        if (subject.isEmpty()
                || finding.result() != Outcome.UNDETERMINED
                || finding.level() != Level.FORBID
                || !finding.missingFacts().contains("secrecy")) {
            return message;
        }
        String words = words(subject.get());
        return message + " " + Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }
}
