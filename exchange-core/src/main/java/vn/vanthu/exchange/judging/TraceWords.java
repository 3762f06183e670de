package vn.vanthu.exchange.judging;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.SecrecyCue;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Outcome;

/** A document that bears no mark and yet what only secret papers bear: which of it, instead of a mark that is not there. */
final class TraceWords {
    private static final Set<SecrecyCueKind> LEVELS =
            Set.of(SecrecyCueKind.MARK, SecrecyCueKind.LABELLED_LEVEL, SecrecyCueKind.METADATA);
    private static final Pattern MARK = Pattern.compile("(?:có|mang) (?:dấu chỉ )?độ mật “[^”]{1,20}”");

    private TraceWords() {}

    static String said(Finding finding, String message, DocumentReading document) {
        Matcher mark = MARK.matcher(message);
        List<SecrecyCueKind> kinds =
                document.secrecy().cues().stream().map(SecrecyCue::kind).toList();
        String traces = kinds.stream()
                .distinct()
                .map(TraceWords::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
        boolean traced =
                finding.result() == Outcome.VIOLATED && kinds.stream().noneMatch(LEVELS::contains) && !traces.isEmpty();
        return traced && mark.find()
                ? mark.replaceFirst(Matcher.quoteReplacement("có dấu hiệu của văn bản mật (" + traces + ")"))
                : message;
    }

    private static String words(SecrecyCueKind kind) {
        return switch (kind) {
            case NAMED_OPENER -> "chỉ người có tên mới được bóc bì";
            case RECALLABLE -> "tài liệu thu hồi";
            case COPY_NUMBER -> "bản số";
            case PROTECTION_TERM -> "thời hạn bảo vệ bí mật nhà nước";
            case COPYING_PERMISSION -> "quy định sao, chụp";
            case SECRET_COPY -> "bản sao bí mật nhà nước";
            case MARK, LABELLED_LEVEL, METADATA, POSSIBLE_MARK, FILE_NAME, DECLASSIFIED -> "";
        };
    }
}
