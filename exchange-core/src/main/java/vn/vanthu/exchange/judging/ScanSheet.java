package vn.vanthu.exchange.judging;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.ScanReading;
import vn.vanthu.classifier.SightReading;

/** What was seen on scanned pages, in the shape of the command line's object. */
final class ScanSheet {
    private static final double HUNDREDTHS = 100;

    private ScanSheet() {}

    static ReportedFacts.@Nullable Scan of(DocumentReading document) {
        return document.scan().map(ScanSheet::of).orElse(null);
    }

    private static ReportedFacts.Scan of(ScanReading scan) {
        List<SightReading> pages = scan.pages();
        return new ReportedFacts.Scan(
                scan.dpi().isPresent() ? scan.dpi().getAsInt() : null,
                scan.colour(),
                rounded(pages.stream()
                        .map(SightReading::skew)
                        .reduce(0.0, (one, other) -> Math.abs(other) > Math.abs(one) ? other : one)),
                numbers(pages, SightReading::blank),
                numbers(pages, SightReading::cut),
                numbers(pages, page -> page.look() != SightReading.Look.SEEN),
                pages.stream().flatMap(ScanSheet::seen).toList());
    }

    private static List<Integer> numbers(List<SightReading> pages, Predicate<SightReading> which) {
        return pages.stream().filter(which).map(SightReading::page).toList();
    }

    private static Stream<ReportedFacts.Seen> seen(SightReading page) {
        return Stream.of(
                        page.seals().stream()
                                .map(seal -> new ReportedFacts.Seen(
                                        "SEAL",
                                        page.page(),
                                        seal.red() ? "RED" : "OTHER",
                                        rounded(seal.diameter()),
                                        null,
                                        rounded(seal.confidence()),
                                        seal.doubts().stream()
                                                .map(Enum::name)
                                                .sorted()
                                                .toList(),
                                        SealsSeen.box(seal.box()))),
                        page.signatures().stream()
                                .map(each -> new ReportedFacts.Seen(
                                        "HAND_SIGNATURE",
                                        page.page(),
                                        null,
                                        null,
                                        rounded(each.covered()),
                                        rounded(each.confidence()),
                                        List.of(),
                                        SealsSeen.box(each.box()))),
                        page.stamps().stream()
                                .map(each -> new ReportedFacts.Seen(
                                        "STAMP",
                                        page.page(),
                                        null,
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        SealsSeen.box(each.box()))))
                .flatMap(each -> each);
    }

    static double rounded(double value) {
        return Math.round(value * HUNDREDTHS) / HUNDREDTHS;
    }
}
