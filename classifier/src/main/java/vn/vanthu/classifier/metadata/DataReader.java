package vn.vanthu.classifier.metadata;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.vanthu.classifier.CirculationMark;
import vn.vanthu.classifier.CopyReading;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.LayoutReading;
import vn.vanthu.classifier.PageSetup;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.classifier.kind.NumberAndSymbol;
import vn.vanthu.classifier.text.TextLine;

/** The components of a document (NĐ 30/2020 Phụ lục I, or the Party's layout) from its lines; what is not plain is left out. */
public final class DataReader {
    private static final Pattern ADDRESSED = Pattern.compile("(?iu)^kính gửi.*");
    private static final Pattern BRACKETS = Pattern.compile("[\\[\\]()]");
    private final List<Segment> all;
    private final List<Segment> segments;
    private final Optional<CopyReading> copy;
    private final Letterhead letterhead;
    private final boolean picture;

    private DataReader(List<Segment> all, CopyFinder parted, boolean picture) {
        this.all = all;
        this.picture = picture;
        segments = parted.document();
        copy = parted.copy();
        letterhead = new Letterhead(segments);
    }

    /** The components, and how they are set. */
    public record Found(DocumentData data, Optional<LayoutReading> layout) {}

    /** @param texts the lines' text in composed Unicode, in the order of {@code lines} */
    public static DocumentData read(List<TextLine> lines, List<String> texts) {
        return find(lines, texts, PageSetup.unknown()).data();
    }

    /** The same with what the document's setting shows. */
    public static Found find(List<TextLine> lines, List<String> texts, PageSetup page) {
        List<Segment> segments = Segment.of(lines, texts);
        if (segments.isEmpty()) {
            return new Found(DocumentData.nothing(), Optional.empty());
        }
        DocumentData data = read(segments, false);
        return new Found(data, LayoutFinder.find(segments, lines, data, page));
    }

    /** The components of what was read off pictures, where seals and pens hide words. */
    public static DocumentData ofPictures(List<TextLine> lines, List<String> texts) {
        List<Segment> segments = Segment.of(lines, texts);
        return segments.isEmpty() ? DocumentData.nothing() : read(segments, true);
    }

    private static DocumentData read(List<Segment> segments, boolean picture) {
        return Doubts.weighed(new DataReader(segments, CopyFinder.find(segments), picture).read());
    }

    private DocumentData read() {
        Optional<Segment> title = title();
        Optional<Read<DocumentKind>> kind = kind(title);
        List<Read<String>> addressees = RecipientFinder.addressees(segments);
        Optional<Read<Tradition>> tradition = letterhead.tradition().or(() -> new Letterhead(all).tradition());
        SignerFinder.Signers signers = signers();
        return new DocumentData(
                kind,
                tradition,
                letterhead
                        .number()
                        .map(found ->
                                read(found.text(), 0.98, letterhead.numberLine().orElseThrow())),
                letterhead.issuedOn(),
                letterhead.place(),
                letterhead.issuer(),
                letterhead.superior(),
                title.isPresent()
                        ? SummaryFinder.belowTitle(
                                segments, title.get(), behindTitle(title.get()), letterhead.numberLine())
                        : SummaryFinder.underNumber(segments, letterhead.numberLine()),
                signers.principal(),
                signers.all(),
                addressees,
                new Recipients(addressees, RecipientFinder.recipients(segments), segments).all(),
                urgency(kind.isPresent() || tradition.isPresent()),
                circulation(),
                copy,
                letterhead.blanks());
    }

    /** Where columns are read one after the other, the copied document's signer stands behind the copier's letterhead. */
    private SignerFinder.Signers signers() {
        SignerFinder.Signers signers = SignerFinder.find(segments);
        if (signers.all().isEmpty() && copy.isPresent()) {
            List<Read<Signer>> both = SignerFinder.all(all);
            return both.size() > 1 ? SignerFinder.Signers.alone(both.getFirst()) : signers;
        }
        return signers.all().isEmpty() && picture
                ? SignerFinder.withoutOffice(segments)
                        .map(SignerFinder.Signers::alone)
                        .orElse(signers)
                : signers;
    }

    private List<Segment> head() {
        return segments.subList(0, Math.min(Letterhead.HEAD, segments.size()));
    }

    /** A title stands above whom it is addressed to; what stands below is another paper's. */
    private Optional<Segment> title() {
        Optional<DocumentKind> bySymbol = kindOfSymbol();
        if (bySymbol.filter(kind -> kind == DocumentKind.CONG_VAN).isPresent()
                        && SummaryFinder.about(head()).isPresent()
                || letter()) {
            return Optional.empty();
        }
        List<Segment> above = head().stream()
                .takeWhile(segment -> !ADDRESSED.matcher(segment.text()).matches())
                .filter(Segment::capitals)
                .toList();
        return above.stream()
                .filter(segment -> KindTitles.of(segment.text()).isPresent() || KindTitles.isAct(segment.text()))
                .findFirst()
                .or(() -> above.stream()
                        .filter(segment -> KindTitles.startOf(segment.text()).isPresent()
                                && KindTitles.startOf(segment.text()).equals(bySymbol))
                        .findFirst());
    }

    /** What it is about stands under the number, and no title between there and those it speaks to. */
    private boolean letter() {
        Optional<Segment> about = SummaryFinder.about(head());
        Optional<Segment> addressed = head().stream()
                .filter(segment -> ADDRESSED.matcher(segment.text()).matches())
                .findFirst();
        return about.isPresent()
                && addressed.isPresent()
                && letterhead.numberLine().filter(about.get()::sameLeft).isPresent()
                && head().stream()
                        .takeWhile(segment -> segment != addressed.get())
                        .filter(Segment::capitals)
                        .noneMatch(segment -> KindTitles.of(segment.text()).isPresent());
    }

    private static String behindTitle(Segment title) {
        return KindTitles.of(title.text()).isPresent()
                ? ""
                : KindTitles.startOf(title.text())
                        .map(kind -> title.text()
                                .substring(Math.min(
                                        title.text().length(), kind.title().length()))
                                .replaceFirst("^ ?[:.]", ""))
                        .orElse("");
    }

    private Optional<DocumentKind> kindOfSymbol() {
        return letterhead
                .number()
                .flatMap(NumberAndSymbol::kind)
                .or(() -> letterhead.openSymbol().flatMap(NumberAndSymbol::kindOfSymbol));
    }

    private Optional<Read<DocumentKind>> kind(Optional<Segment> title) {
        if (title.isPresent()) {
            String text = title.get().text();
            return KindTitles.of(text).or(() -> KindTitles.startOf(text)).map(kind -> read(kind, 0.99, title.get()));
        }
        return (letter() ? Optional.of(DocumentKind.CONG_VAN) : kindOfSymbol())
                .map(kind -> read(kind, 0.9, letterhead.numberLine().orElseThrow()));
    }

    private Optional<Read<Urgency>> urgency(boolean known) {
        Optional<Read<Urgency>> worst = Optional.empty();
        for (Segment segment : head()) {
            Optional<Urgency> found = UrgencyWords.of(segment.text()).or(() -> UrgencyWords.behind(segment.text()));
            if (found.isPresent()
                    && (worst.isEmpty() || found.get().compareTo(worst.get().value()) > 0)) {
                worst = Optional.of(read(found.get(), 0.97, segment));
            }
        }
        return worst.isEmpty() && known
                ? Optional.of(new Read<>(Urgency.NONE, 0.9, all.getFirst().place()))
                : worst;
    }

    private Set<CirculationMark> circulation() {
        Set<CirculationMark> marks = new HashSet<>();
        for (Segment segment : head()) {
            if (Segment.longerThanMark(segment.text())) {
                continue;
            }
            switch (BRACKETS.matcher(segment.squeezed()).replaceAll("")) {
                case "LƯUHÀNHNỘIBỘ" -> marks.add(CirculationMark.LUU_HANH_NOI_BO);
                case "XEMXONGTRẢLẠI" -> marks.add(CirculationMark.XEM_XONG_TRA_LAI);
                default -> {
                    // no mark of circulation
                }
            }
        }
        return marks;
    }

    static <T> Read<T> read(T value, double confidence, Segment segment) {
        return new Read<>(value, confidence, segment.place());
    }

    /** Of a value over several lines. */
    static <T> Read<T> read(T value, double confidence, List<Segment> lines) {
        return new Read<>(
                value,
                confidence,
                lines.getFirst().place(),
                lines.stream().skip(1).map(Segment::place).toList());
    }
}
