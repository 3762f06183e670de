package vn.vanthu.classifier.metadata;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.LayoutComponent;
import vn.vanthu.classifier.LayoutReading;
import vn.vanthu.classifier.PageSetup;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.classifier.text.Region;
import vn.vanthu.classifier.text.TextLine;
import vn.vanthu.classifier.text.TextRun;

/** Which components a document has and in which letters they are set (NĐ 30/2020 Phụ lục I). */
final class LayoutFinder {
    /** What has fewer of them is an annex, a form or a letter, and no document of its own. */
    private static final int LEAST_COMPONENTS = 4;

    private static final int SENTENCE = 60;
    private static final int GLUED = 400;
    private static final int ENOUGH_LETTERS = 300;
    private static final Pattern LABEL = Pattern.compile("(?iu)nơi nhận ?:");
    /** A legal act's number bears the year, and its layout is another decree's. */
    private static final Pattern LEGAL_ACT = Pattern.compile("\\d+[a-z]?/(?:19|20)\\d{2}/.*");

    private static final Pattern DAY = Pattern.compile("(?iu).*ngày.*tháng.*");

    /** 1 for each letter among the first characters, those of Vietnamese among them. */
    private static final byte[] LETTERS = new byte[0x2000];

    static {
        for (char c = 0; c < LETTERS.length; c++) {
            LETTERS[c] = (byte) (Character.isLetter(c) ? 1 : 0);
        }
    }

    private final List<Segment> segments;
    private final DocumentData data;
    private final Set<LayoutComponent> found = EnumSet.noneOf(LayoutComponent.class);
    private final Map<LayoutComponent, Map<Float, Integer>> letters = new EnumMap<>(LayoutComponent.class);
    private boolean below;
    private boolean recipients;

    private LayoutFinder(List<Segment> segments, DocumentData data) {
        this.segments = segments;
        this.data = data;
    }

    /** Empty for what is no official document, or one that another layout binds. */
    static Optional<LayoutReading> find(
            List<Segment> segments, List<TextLine> lines, DocumentData data, PageSetup page) {
        boolean legalAct = data.documentNumber()
                .filter(number -> LEGAL_ACT.matcher(number.value()).matches())
                .isPresent();
        if (legalAct || data.copy().isPresent()) {
            return Optional.empty();
        }
        LayoutFinder finder = new LayoutFinder(segments, data);
        finder.look();
        if (finder.found.stream().filter(each -> each != LayoutComponent.BODY).count() < LEAST_COMPONENTS) {
            return Optional.empty();
        }
        return Optional.of(new LayoutReading(finder.missing(), finder.sizes(), fonts(lines), page));
    }

    private void look() {
        have(LayoutComponent.ISSUER, data.issuer());
        have(LayoutComponent.NUMBER, data.documentNumber(), data.blanks().number());
        have(LayoutComponent.PLACE_AND_DATE, data.issuedOn(), data.blanks().date());
        have(LayoutComponent.KIND, data.kind());
        have(LayoutComponent.SUMMARY, data.summary());
        have(LayoutComponent.SIGNER, data.signer());
        have(
                LayoutComponent.POSITION,
                data.signer().flatMap(signer -> signer.value().position()));
        for (int i = 0; i < segments.size(); i++) {
            look(segments.get(i), i < Letterhead.HEAD);
        }
    }

    private void have(LayoutComponent component, Optional<?>... any) {
        if (Stream.of(any).anyMatch(Optional::isPresent)) {
            found.add(component);
        }
    }

    private void look(Segment segment, boolean head) {
        boolean sentence = segment.text().length() > SENTENCE;
        String words = sentence ? "" : segment.squeezed();
        if (sentence && head && segment.text().length() < GLUED) {
            glued(segment.squeezed());
        }
        if (words.contains("CỘNGHÒAXÃHỘICHỦNGHĨA")) {
            measured(LayoutComponent.NATION, segment);
        } else if (words.startsWith("ĐỘCLẬP") && words.endsWith("HẠNHPHÚC")) {
            measured(LayoutComponent.MOTTO, segment);
        } else if (words.startsWith("ĐẢNGCỘNGSẢNVIỆTNAM")) {
            measured(LayoutComponent.PARTY_TITLE, segment);
        } else if (words.startsWith("NƠINHẬN")
                || (sentence && LABEL.matcher(segment.text()).lookingAt())) {
            found.add(LayoutComponent.RECIPIENTS);
            recipients = true;
            below = false;
        } else if (recipients && segment.text().startsWith("- ")) {
            measured(LayoutComponent.RECIPIENTS, segment);
        } else if (head && words.startsWith("SỐ") && !found.contains(LayoutComponent.NUMBER)) {
            found.add(LayoutComponent.NUMBER);
        } else if (head && at(data.documentNumber(), segment) && words.startsWith("SỐ")) {
            measured(LayoutComponent.NUMBER, segment);
        } else if (head && !sentence && DAY.matcher(segment.text()).matches()) {
            measured(LayoutComponent.PLACE_AND_DATE, segment);
        } else if (at(data.kind(), segment) && segment.capitals()) {
            measured(LayoutComponent.KIND, segment);
            below = true;
        } else if (begins(data.summary(), segment)) {
            measured(LayoutComponent.SUMMARY, segment);
            below = true;
        } else if (at(data.signer(), segment) && segment.text().endsWith(name())) {
            measured(LayoutComponent.SIGNER, segment);
        } else if (below
                && segment.line().region() == Region.BODY
                && segment.text().length() > SENTENCE
                && !segment.capitals()) {
            measured(LayoutComponent.BODY, segment);
        }
    }

    /** Where columns are made of blanks a line may hold two components. */
    private void glued(String words) {
        if (words.contains("CỘNGHÒAXÃHỘICHỦNGHĨA")) {
            found.add(LayoutComponent.NATION);
        }
        if (words.contains("ĐỘCLẬP") && words.contains("HẠNHPHÚC")) {
            found.add(LayoutComponent.MOTTO);
        }
        if (words.contains("ĐẢNGCỘNGSẢNVIỆTNAM")) {
            found.add(LayoutComponent.PARTY_TITLE);
        }
    }

    private String name() {
        return data.signer().map(signer -> signer.value().name()).orElse("");
    }

    private static boolean at(Optional<? extends Read<?>> read, Segment segment) {
        return read.filter(each -> same(each.place(), segment.place())).isPresent();
    }

    private static boolean same(Place one, Place other) {
        return one.line() == other.line() && one.page().equals(other.page());
    }

    private static boolean begins(Optional<Read<String>> summary, Segment segment) {
        return at(summary, segment)
                && summary.filter(read -> segment.text()
                                .contains(read.value()
                                        .substring(0, Math.min(12, read.value().length()))))
                        .isPresent();
    }

    private void measured(LayoutComponent component, Segment segment) {
        found.add(component);
        Map<Float, Integer> bySize = letters.computeIfAbsent(component, any -> new HashMap<>());
        for (TextRun run : segment.line().runs()) {
            if (run.size() > 0) {
                bySize.merge(Math.round(run.size() * 2) / 2f, run.text().strip().length(), Integer::sum);
            }
        }
    }

    private Map<LayoutComponent, Float> sizes() {
        Map<LayoutComponent, Float> sizes = new EnumMap<>(LayoutComponent.class);
        letters.getOrDefault(LayoutComponent.BODY, new HashMap<>()).values().stream()
                .reduce(Integer::sum)
                .filter(all -> all < ENOUGH_LETTERS)
                .ifPresent(few -> letters.remove(LayoutComponent.BODY));
        letters.forEach((component, bySize) -> bySize.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> sizes.put(component, most.getKey())));
        return sizes;
    }

    private Set<LayoutComponent> missing() {
        boolean party =
                data.tradition().filter(read -> read.value() == Tradition.PARTY).isPresent();
        Set<LayoutComponent> missing = EnumSet.complementOf(EnumSet.copyOf(found));
        missing.removeAll(
                party ? Set.of(LayoutComponent.NATION, LayoutComponent.MOTTO) : Set.of(LayoutComponent.PARTY_TITLE));
        missing.remove(LayoutComponent.BODY);
        if (!found.contains(LayoutComponent.SIGNER)) {
            missing.remove(LayoutComponent.POSITION);
        }
        return missing;
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            letters += c < LETTERS.length ? LETTERS[c] : Character.isLetter(c) ? 1 : 0;
        }
        return letters;
    }

    private static Map<String, Integer> fonts(List<TextLine> lines) {
        Map<String, Integer> fonts = new HashMap<>();
        String last = "";
        int count = 0;
        for (TextLine line : lines) {
            if (line.hidden() || (line.region() != Region.BODY && line.region() != Region.TABLE)) {
                continue;
            }
            for (TextRun run : line.runs()) {
                int letters = letters(run.text());
                String font = run.font();
                if (!font.equals(last)) {
                    tell(fonts, last, count);
                    last = font;
                    count = 0;
                }
                count += letters;
            }
        }
        tell(fonts, last, count);
        return fonts;
    }

    private static void tell(Map<String, Integer> fonts, String font, int letters) {
        if (letters > 0 && !font.isBlank()) {
            fonts.merge(font.strip(), letters, Integer::sum);
        }
    }
}
