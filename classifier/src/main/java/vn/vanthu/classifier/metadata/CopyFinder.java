package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.vanthu.classifier.CopyForm;
import vn.vanthu.classifier.CopyReading;

/**
 * The copier's own block on a copy, parted from the copied document: {@code Số: 12/SY-SXD} with letterhead and signature
 * below it, or the words of a digital copy at the top (NĐ 30/2020 Phụ lục I Phần II).
 *
 * @param document what is the copied document's
 */
record CopyFinder(Optional<CopyReading> copy, List<Segment> document) {
    private static final Pattern NUMBER =
            Pattern.compile("^Số ?:? ?(\\d{1,5} ?/ ?(SY|TrS|SL) ?- ?[A-ZĐ][\\p{L}\\d.-]*)$");
    private static final Pattern WORDS = Pattern.compile("^(SAO Y|SAO LỤC|TRÍCH SAO)(?: BẢN CHÍNH)?(?:[,;:]? ?(.*))?$");
    private static final Pattern TIME = Pattern.compile("[,;]? ?(?:ngày )?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}.*$");
    private static final int TOP = 4;

    static CopyFinder find(List<Segment> segments) {
        for (int i = 0; i < segments.size(); i++) {
            Matcher number = NUMBER.matcher(segments.get(i).text());
            if (number.matches()) {
                return block(segments, i, number);
            }
        }
        for (int i = 0; i < Math.min(TOP, segments.size()); i++) {
            Matcher words = WORDS.matcher(segments.get(i).text());
            if (words.matches()) {
                return digital(segments, i, words);
            }
        }
        return new CopyFinder(Optional.empty(), segments);
    }

    private static CopyFinder block(List<Segment> segments, int at, Matcher number) {
        int from = at;
        while (from > 0 && letterhead(segments.get(from - 1))) {
            from--;
        }
        List<Segment> own = segments.subList(from, segments.size());
        Optional<String> agency = Letterhead.issuer(own, segments.get(at)).map(issuer -> issuer.value());
        CopyReading copy = new CopyReading(
                form(number.group(2)),
                Optional.of(number.group(1).replace(" ", "")),
                agency,
                segments.get(at).place());
        return new CopyFinder(Optional.of(copy), segments.subList(0, from));
    }

    private static boolean letterhead(Segment segment) {
        return segment.capitals()
                || segment.rule()
                || segment.squeezed().startsWith("ĐỘCLẬP-TỰDO")
                || segment.text().matches("(?iu).{2,40}, ?ngày .*");
    }

    private static CopyFinder digital(List<Segment> segments, int at, Matcher words) {
        List<Segment> rest = new ArrayList<>(segments);
        rest.remove(at);
        String agency = Optional.ofNullable(words.group(2)).orElse("");
        if (agency.isEmpty() && at < rest.size() && rest.get(at).text().matches("(?iu)^cơ quan( sao)? ?: ?.+$")) {
            agency = rest.remove(at).text().replaceFirst("^[^:]*: ?", "");
        }
        while (at < rest.size()
                && rest.get(at)
                        .text()
                        .matches("(?iu)^(thời gian ký ?:|ngày ký ?:|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4}).*$")) {
            rest.remove(at);
        }
        String name = TIME.matcher(agency).replaceFirst("").strip();
        CopyReading copy = new CopyReading(
                form(words.group(1)),
                Optional.empty(),
                Optional.of(name).filter(text -> !text.isEmpty()),
                segments.get(at).place());
        return new CopyFinder(Optional.of(copy), List.copyOf(rest));
    }

    private static CopyForm form(String word) {
        return switch (word) {
            case "TrS", "TRÍCH SAO" -> CopyForm.TRICH_SAO;
            case "SL", "SAO LỤC" -> CopyForm.SAO_LUC;
            default -> CopyForm.SAO_Y;
        };
    }
}
