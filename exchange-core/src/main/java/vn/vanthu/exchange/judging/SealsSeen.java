package vn.vanthu.exchange.judging;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.ScanReading;
import vn.vanthu.classifier.SightReading;
import vn.vanthu.classifier.SightReading.HandSignature;
import vn.vanthu.classifier.SightReading.Look;
import vn.vanthu.classifier.SightReading.Seal;

/**
 * The seal and the hand signature that a scan as a whole has. A part of a seal at the edge, and one that may be a pasted
 * picture, settle nothing: a person has to look.
 */
record SealsSeen(Sight seal, Sight handSignature) {

    private static final String UNSEEN = "chưa xem được trang nào của bản quét";

    /**
     * @param status FOUND, NOT_FOUND or UNDETERMINED
     * @param why it is undetermined; empty where it is not
     * @param page from 1; 0 for none
     * @param confidence of what is there, or may be
     */
    record Sight(String status, String why, int page, boolean red, double confidence) {

        static Sight undetermined(String why) {
            return new Sight("UNDETERMINED", why, 0, false, 0);
        }

        static Sight notFound() {
            return new Sight("NOT_FOUND", "", 0, false, 0);
        }

        boolean found() {
            return status.equals("FOUND");
        }
    }

    private record Placed<T>(int page, T seen) {}

    static SealsSeen on(Optional<ScanReading> scan) {
        List<SightReading> pages = scan.map(ScanReading::pages).orElse(List.of());
        if (pages.isEmpty()) {
            return new SealsSeen(Sight.undetermined(UNSEEN), Sight.undetermined(UNSEEN));
        }
        return new SealsSeen(seal(pages), handSignature(pages));
    }

    private static Sight seal(List<SightReading> pages) {
        Optional<Placed<Seal>> red = best(pages, SealsSeen::counts);
        if (red.isPresent() && red.get().seen().confidence() >= SightReading.SURE) {
            return sight(red.get());
        }
        Optional<Placed<Seal>> doubtful =
                best(pages, seal -> seal.red() && !seal.doubts().isEmpty());
        if (doubtful.isPresent()) {
            return open(doubtful.get(), "hình con dấu có thể do máy vẽ hoặc dán vào");
        }
        if (red.isPresent()) {
            return open(red.get(), "hình giống dấu đỏ nhưng không rõ");
        }
        Optional<Placed<Seal>> joint = best(pages, Seal::red);
        if (joint.isPresent()) {
            return open(joint.get(), "chỉ thấy một phần dấu đỏ ở mép trang");
        }
        Optional<String> missing = missing(pages);
        if (missing.isPresent()) {
            return Sight.undetermined(missing.get());
        }
        Optional<Placed<Seal>> other = best(pages, seal -> !seal.red() && !seal.joint());
        if (other.isEmpty()) {
            return Sight.notFound();
        }
        return other.get().seen().confidence() >= SightReading.SURE
                ? sight(other.get())
                : open(other.get(), "hình giống con dấu nhưng không rõ");
    }

    private static boolean counts(Seal seal) {
        return seal.red() && !seal.joint() && seal.doubts().isEmpty();
    }

    private static Sight sight(Placed<Seal> seal) {
        return new Sight(
                "FOUND", "", seal.page(), seal.seen().red(), seal.seen().confidence());
    }

    private static Sight open(Placed<Seal> seal, String why) {
        return new Sight(
                "UNDETERMINED", why, seal.page(), seal.seen().red(), seal.seen().confidence());
    }

    private static Optional<Placed<Seal>> best(List<SightReading> pages, Predicate<Seal> which) {
        return pages.stream()
                .flatMap(page -> page.seals().stream().filter(which).map(seal -> new Placed<>(page.page(), seal)))
                .max(Comparator.comparingDouble(each -> each.seen().confidence()));
    }

    private static Sight handSignature(List<SightReading> pages) {
        Optional<Placed<HandSignature>> best = pages.stream()
                .flatMap(page -> page.signatures().stream().map(each -> new Placed<>(page.page(), each)))
                .max(Comparator.comparingDouble(each -> each.seen().confidence()));
        if (best.isEmpty()) {
            return missing(pages).map(Sight::undetermined).orElseGet(Sight::notFound);
        }
        double confidence = best.get().seen().confidence();
        return confidence >= SightReading.SURE
                ? new Sight("FOUND", "", best.get().page(), false, confidence)
                : new Sight(
                        "UNDETERMINED",
                        "nét giống chữ ký tay nhưng không rõ",
                        best.get().page(),
                        false,
                        confidence);
    }

    private static Optional<String> missing(List<SightReading> pages) {
        long unread =
                pages.stream().filter(page -> page.look() == Look.NOT_READABLE).count();
        long late =
                pages.stream().filter(page -> page.look() == Look.NO_TIME_LEFT).count();
        if (unread > 0) {
            return Optional.of("không mở được hình của " + unread + " trang");
        }
        return late > 0 ? Optional.of("chưa kịp xem " + late + " trang") : Optional.empty();
    }

    static ReportedFacts.Box box(Box box) {
        return new ReportedFacts.Box(box.left(), box.top(), box.width(), box.height());
    }
}
