package vn.vanthu.exchange.report;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.exchange.registry.Entry;
import vn.vanthu.exchange.registry.EntryEvent;

/** A line of a register as the page shows it. */
record RegisterRow(Entry entry, String kindAndSummary, String remark, boolean voided, boolean reserved) {

    private static final String WAITS = "Giữ số, chờ ký";

    static RegisterRow of(Entry entry) {
        boolean voided = entry.state() == EntryEvent.VOIDED;
        boolean reserved = entry.state() == EntryEvent.RESERVED;
        String said = entry.fields().note() == null ? "" : entry.fields().note();
        return new RegisterRow(
                entry,
                kindAndSummary(entry.fields().kind(), entry.fields().summary()),
                switch (entry.state()) {
                    case VOIDED -> "Hủy: " + entry.reason();
                    case RESERVED -> WAITS + (said.isEmpty() ? "" : ". " + said);
                    case AMENDED -> (said.isEmpty() ? "" : said + ". ") + "Sửa: " + entry.reason();
                    case ISSUED, REGISTERED -> said;
                },
                voided,
                reserved);
    }

    /** What stands behind the badge of a number that waits. */
    public String waitsFor() {
        return remark.replaceFirst("^" + WAITS + "\\.? ?", "");
    }

    /** The kind may stand as its name in code or in words. */
    static String kindAndSummary(@Nullable String kind, @Nullable String summary) {
        String title = kind == null ? "" : title(kind).orElse(kind);
        return Stream.of(title, summary == null ? "" : summary)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(". "));
    }

    private static Optional<String> title(String kind) {
        return Arrays.stream(DocumentKind.values())
                .filter(known -> known.name().equals(kind))
                .map(DocumentKind::title)
                .findFirst();
    }
}
