package vn.vanthu.classifier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.vanthu.classifier.SightReading.Look;
import vn.vanthu.classifier.recognising.ScannedText;
import vn.vanthu.classifier.scanning.ScannedPage;
import vn.vanthu.classifier.scanning.ScannedPages;
import vn.vanthu.classifier.seeing.Extent;
import vn.vanthu.classifier.seeing.Ink;
import vn.vanthu.classifier.seeing.PageRaster;
import vn.vanthu.classifier.seeing.PageSeer;
import vn.vanthu.classifier.seeing.PageSight;
import vn.vanthu.classifier.seeing.SealDoubt;
import vn.vanthu.classifier.seeing.SeenSeal;

/** Looks at scanned pages from both ends of the document, as long as there is time. */
final class ScanSeer {
    /** Reading a file has some 25 s, its text and its signatures among them. */
    private static final Duration TIME = Duration.ofSeconds(10);

    private static final int MOST = 12;
    /** Of the diameter: a seal across a joint lacks some half on each sheet, one that the edge cuts lacks less. */
    private static final double BEYOND = 0.32;

    private static final double MILLIMETRES = 25.4;
    /** Of a seal, in a picture that was laid over the page. */
    private static final double MOSTLY = 0.7;

    private ScanSeer() {}

    /**
     * @param scanned the numbers of pages that are pictures
     * @param read what was read off them; what was seen then is not looked at again
     */
    static List<SightReading> look(Path file, String mediaType, List<Integer> scanned, ScannedText read) {
        List<SightReading> sights = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int number : scanned) {
            PageSight sight = read.sights().get(number);
            ScannedPage.Frame frame = read.frames().get(number);
            if (sight == null || frame == null) {
                left.add(number);
            } else {
                sights.add(reading(number, frame, sight));
            }
        }
        if (!left.isEmpty()) {
            sights.addAll(look(file, mediaType, left, TIME));
            sights.sort(Comparator.comparingInt(SightReading::page));
        }
        return sights;
    }

    static List<SightReading> look(Path file, String mediaType, List<Integer> scanned, Duration time) {
        long start = System.nanoTime();
        List<SightReading> sights = new ArrayList<>();
        try (ScannedPages pages = ScannedPages.open(file, mediaType)) {
            for (int number : fromBothEnds(scanned)) {
                sights.add(
                        System.nanoTime() - start > time.toNanos()
                                ? SightReading.unseen(number, Look.NO_TIME_LEFT)
                                : look(pages.page(number)));
            }
        } catch (IOException notOpened) {
            return scanned.stream()
                    .map(number -> SightReading.unseen(number, Look.NOT_READABLE))
                    .toList();
        }
        sights.sort(Comparator.comparingInt(SightReading::page));
        return sights;
    }

    private static List<Integer> fromBothEnds(List<Integer> scanned) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < scanned.size(); i++) {
            order.add(scanned.get(i % 2 == 0 ? i / 2 : scanned.size() - 1 - i / 2));
        }
        return order;
    }

    private static SightReading look(ScannedPage page) {
        return switch (page) {
            case ScannedPage.NotReadable(int number) -> SightReading.unseen(number, Look.NOT_READABLE);
            case ScannedPage.Picture picture -> look(picture);
        };
    }

    private static SightReading look(ScannedPage.Picture page) {
        return reading(page.number(), page.frame(), PageSeer.see(PageRaster.of(page.picture(), page.dpi())));
    }

    private static SightReading reading(int number, ScannedPage.Frame page, PageSight sight) {
        return new SightReading(
                number,
                Look.SEEN,
                sight.seals().stream().limit(MOST).map(seal -> seal(page, seal)).toList(),
                sight.signatures().stream()
                        .limit(MOST)
                        .map(each -> new SightReading.HandSignature(
                                box(page, each.extent()), each.confidence(), each.covered()))
                        .toList(),
                sight.stamps().stream()
                        .limit(MOST)
                        .map(each -> new SightReading.Stamp(box(page, each.extent()), each.angle(), each.framed()))
                        .toList(),
                sight.quality().skew(),
                sight.quality().blank(),
                sight.quality().cut());
    }

    private static SightReading.Seal seal(ScannedPage.Frame page, SeenSeal seal) {
        Extent extent = seal.extent();
        double beyond = BEYOND * seal.diameter();
        boolean joint = extent.left() < -beyond
                || extent.top() < -beyond
                || extent.right() > page.width() / page.dpi() * MILLIMETRES + beyond
                || extent.bottom() > page.height() / page.dpi() * MILLIMETRES + beyond;
        Box box = box(page, extent);
        Set<SealDoubt> doubts = EnumSet.noneOf(SealDoubt.class);
        doubts.addAll(seal.doubts());
        if (page.laid().stream().anyMatch(laid -> covers(laid, box))) {
            doubts.add(SealDoubt.PASTED);
        }
        return new SightReading.Seal(box, seal.diameter(), seal.ink() == Ink.RED, joint, seal.confidence(), doubts);
    }

    private static boolean covers(Box laid, Box seal) {
        double across =
                Math.min(laid.left() + laid.width(), seal.left() + seal.width()) - Math.max(laid.left(), seal.left());
        double down =
                Math.min(laid.top() + laid.height(), seal.top() + seal.height()) - Math.max(laid.top(), seal.top());
        return across > 0 && down > 0 && across * down >= MOSTLY * seal.width() * seal.height();
    }

    private static Box box(ScannedPage.Frame page, Extent extent) {
        return page.onPage(extent.left(), extent.top(), extent.width(), extent.height());
    }
}
