package vn.vanthu.exchange.outgoing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.outgoing.MarkPlaces.Kept;
import vn.vanthu.exchange.outgoing.MarkPlaces.Origin;
import vn.vanthu.exchange.outgoing.PlaceFinder.Found;
import vn.vanthu.exchange.pictures.SignaturePicture;
import vn.vanthu.exchange.pictures.SignaturePictures;
import vn.vanthu.exchange.pictures.UsualPlaces;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.exchange.worker.SigningOrder.Shown;
import vn.vanthu.signature.pades.Seen;
import vn.vanthu.signature.pades.SignaturePlace;

/**
 * What signatures show on a PDF, and where (NĐ 30/2020/NĐ-CP, Phụ lục I): where a person put it, else where the page has a
 * place for it, else where the agency usually puts it. Where there is no picture or no free place nothing is shown, and
 * the signature is as valid. Not within a transaction: a worker may be asked for the page.
 */
@Component
class SignatureMarks {

    private static final DateTimeFormatter SIGNED_AT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final Kept CHOSEN_UNSEEN = new Kept(null, Origin.UNSEEN);
    /** Of a hand signature that is not there, for the seal to stand beside. */
    private static final float HAND_WIDTH = 127;

    private static final float HAND_HEIGHT = 52;
    /** How far the agency's usual place may be from where the page is free. */
    private static final float ASIDE = Millimetres.points(60);

    private static final float ANYWHERE = Millimetres.points(400);

    private final SignaturePictures pictures;
    private final UsualPlaces usual;
    private final MarkPlaces places;
    private final PageReader pages;
    private final Documents documents;
    private final Directory directory;
    private final AgencyScope scope;

    SignatureMarks(
            SignaturePictures pictures,
            UsualPlaces usual,
            MarkPlaces places,
            PageReader pages,
            Documents documents,
            Directory directory,
            AgencyScope scope) {
        this.pictures = pictures;
        this.usual = usual;
        this.places = places;
        this.pages = pages;
        this.documents = documents;
        this.directory = directory;
        this.scope = scope;
    }

    /** What is put on the page. */
    sealed interface Look {
        /** In points. */
        float width();

        /** In points. */
        float height();

        record Picture(Mark mark, SignaturePicture picture) implements Look {
            @Override
            public float width() {
                return picture.width();
            }

            @Override
            public float height() {
                return picture.height();
            }
        }

        record Words(List<String> lines) implements Look {
            public Words {
                lines = List.copyOf(lines);
            }

            @Override
            public Mark mark() {
                return Mark.TEXT;
            }

            @Override
            public float width() {
                return Seen.Text.width(lines);
            }

            @Override
            public float height() {
                return Seen.Text.height(lines);
            }
        }

        Mark mark();
    }

    /** What a signature shows. */
    sealed interface Sight {

        /** @param why it stands there, a sentence */
        record At(Look look, SignaturePlace place, Origin origin, String why) implements Sight {}

        /**
         * @param why a sentence
         * @param look what could be shown where a person finds a place for it; null where there is nothing
         */
        record Nothing(String why, @Nullable Look look) implements Sight {}

        /** No worker read the page: whether there is a place is not known. */
        record NotRead(Look look) implements Sight {}
    }

    static boolean takesMarks(OutgoingDocument document) {
        return MediaTypes.PDF.equals(document.upload().mediaType());
    }

    /**
     * What the signature shows; the same for the same document and time.
     *
     * @param scratch where a picture is put for the worker
     * @throws PageNotReadException if no place is kept and no worker reads the page
     */
    Optional<Shown> shown(OutgoingDocument document, Whose whose, WorkSpace.Scratch scratch, Instant at)
            throws IOException {
        if (!takesMarks(document)) {
            return Optional.empty();
        }
        return switch (sight(document, whose, at)) {
            case Sight.Nothing _ -> Optional.empty();
            case Sight.NotRead _ -> throw new PageNotReadException(0);
            case Sight.At(Look.Words(List<String> lines), SignaturePlace place, Origin _, String _) ->
                Optional.of(new Shown.Text(lines, place));
            case Sight.At(Look.Picture(Mark _, SignaturePicture picture), SignaturePlace place, Origin _, String _) -> {
                Path prepared = scratch.file("picture");
                pictures.prepare(picture, prepared);
                yield Optional.of(new Shown.Picture(prepared, place));
            }
        };
    }

    /**
     * Keeps where a signature stands now, for when it is made.
     *
     * @return false where no worker read the page
     */
    boolean pinned(OutgoingDocument document, Whose whose, Instant at, String byName) {
        if (!takesMarks(document)) {
            return true;
        }
        return switch (sight(document, whose, at)) {
            case Sight.At(Look look, SignaturePlace place, Origin origin, String _) -> {
                scope.inAgency(
                        document.agency(), () -> places.keep(document, look.mark(), new Kept(place, origin), byName));
                yield true;
            }
            case Sight.Nothing _ -> true;
            case Sight.NotRead _ -> false;
        };
    }

    /** Of a PDF. */
    Sight sight(OutgoingDocument document, Whose whose, Instant at) {
        return switch (whose) {
            case PERSON ->
                hand(document, at)
                        .map(picture -> sight(document, new Look.Picture(Mark.HAND, picture), null, at))
                        .orElse(new Sight.Nothing("Người ký chưa nộp hình chữ ký (trang Tài khoản).", null));
            case AGENCY ->
                copyForm(document)
                        .map(form -> sight(document, words(document, form, at), null, at))
                        .orElseGet(() -> seal(document, null, at));
        };
    }

    /** The seal as it would stand beside a hand signature that is there or will be. */
    Sight seal(OutgoingDocument document, @Nullable SignaturePlace hand, Instant at) {
        return pictures.seal(document.agency(), at)
                .map(picture -> sight(
                        document,
                        new Look.Picture(Mark.SEAL, picture),
                        hand == null ? handPlace(document).orElse(null) : hand,
                        at))
                .orElse(new Sight.Nothing("Cơ quan chưa có hình con dấu (quản trị nộp ở trang Danh mục).", null));
    }

    private Optional<SignaturePicture> hand(OutgoingDocument document, Instant at) {
        return document.approver().flatMap(approver -> pictures.hand(document.agency(), approver.personId(), at));
    }

    /** Where the hand signature was put on what was signed; empty where it is found anew. */
    private Optional<SignaturePlace> handPlace(OutgoingDocument document) {
        ContentId signed = document.reservation()
                .map(OutgoingDocument.Reservation::content)
                .orElse(document.upload().content());
        return places.find(document, Mark.HAND, signed).map(Kept::place);
    }

    private Sight sight(OutgoingDocument document, Look look, @Nullable SignaturePlace hand, Instant at) {
        Optional<Kept> kept = places.find(document, look.mark(), document.present());
        if (kept.filter(CHOSEN_UNSEEN::equals).isPresent()) {
            return new Sight.Nothing("Theo lựa chọn đã ghi, chữ ký không hiện hình.", look);
        }
        Optional<SignaturePlace> place = kept.map(Kept::place).filter(before -> fits(before, look));
        if (place.isPresent()) {
            Origin origin = kept.get().origin();
            return new Sight.At(look, sized(place.get(), look), origin, why(origin));
        }
        try {
            return found(document, look, hand, at);
        } catch (PageNotReadException notRead) {
            return new Sight.NotRead(look);
        }
    }

    /** A picture that was replaced meanwhile has another shape. */
    private static boolean fits(SignaturePlace place, Look look) {
        return look instanceof Look.Words
                || Math.abs(place.height() / place.width() - look.height() / look.width()) < 0.01f
                        && place.width() <= look.width() + 0.1f;
    }

    private static SignaturePlace sized(SignaturePlace place, Look look) {
        return look instanceof Look.Words
                ? new SignaturePlace(place.page(), place.left(), place.top(), look.width(), look.height())
                : place;
    }

    static String why(Origin origin) {
        return switch (origin) {
            case FOUND -> "Tìm thấy trên trang.";
            case AGENCY -> "Vị trí thường dùng của cơ quan, vì trang không có chỗ ký đọc được.";
            case MOVED -> "Vị trí do người xử lý đặt.";
            case UNSEEN -> "";
        };
    }

    private Sight found(OutgoingDocument document, Look look, @Nullable SignaturePlace hand, Instant at) {
        Optional<PdfLayout> read =
                pages.layout(document, look.mark() == Mark.TEXT ? 1 : hand == null ? 0 : hand.page());
        if (read.isEmpty()) {
            return new Sight.Nothing("Không đọc được trang có chữ ký.", null);
        }
        PdfLayout layout = read.get();
        Found found = switch (look.mark()) {
            case HAND -> PlaceFinder.hand(layout, look.width(), look.height());
            case SEAL -> besideHand(document, layout, look, hand, at);
            case TEXT -> PlaceFinder.text(layout, look.width(), look.height());
            case NUMBER, DATE -> throw new IllegalArgumentException(look.mark() + " is no signature");
        };
        return switch (found) {
            case Found.At(SignaturePlace place, String why) -> new Sight.At(look, place, Origin.FOUND, why);
            case Found.Nowhere(String why) ->
                look.mark() == Mark.HAND
                        ? usual(document, layout, look)
                                .<Sight>map(place -> new Sight.At(look, place, Origin.AGENCY, why(Origin.AGENCY)))
                                .orElse(new Sight.Nothing(why, look))
                        : new Sight.Nothing(why, look);
        };
    }

    private Found besideHand(
            OutgoingDocument document, PdfLayout layout, Look seal, @Nullable SignaturePlace hand, Instant at) {
        if (hand != null) {
            return PlaceFinder.seal(layout, hand, seal.width(), seal.height());
        }
        Optional<SignaturePicture> own = hand(document, at);
        Found beside = PlaceFinder.hand(
                layout,
                own.map(SignaturePicture::width).orElse(HAND_WIDTH),
                own.map(SignaturePicture::height).orElse(HAND_HEIGHT));
        return switch (beside) {
            case Found.At(SignaturePlace place, String _) ->
                PlaceFinder.seal(layout, place, seal.width(), seal.height());
            case Found.Nowhere nowhere -> nowhere;
        };
    }

    private Optional<SignaturePlace> usual(OutgoingDocument document, PdfLayout read, Look look) {
        return usual.of(document.agency())
                .flatMap(place -> pages.layout(document, place.lastPage() ? read.pages() : 1)
                        .flatMap(layout -> PlaceFinder.near(
                                layout,
                                new SignaturePlace(
                                        layout.page(),
                                        Millimetres.points(place.leftMm()),
                                        Millimetres.points(place.topMm()),
                                        look.width(),
                                        look.height()),
                                false,
                                ASIDE)));
    }

    /**
     * A free place for a person to begin with, on one page.
     *
     * @param wanted where it should rather be
     */
    static Optional<SignaturePlace> free(PdfLayout layout, Look look, SignaturePlace wanted) {
        return PlaceFinder.near(layout, wanted, look.mark() == Mark.SEAL, ANYWHERE);
    }

    /** NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II mục I.3: no seal is shown on a copy. */
    private Look words(OutgoingDocument document, String form, Instant at) {
        String agency = scope.inAgency(
                document.agency(),
                () -> directory.agency(document.agency()).map(Agency::name).orElse(""));
        return new Look.Words(List.of(form, agency, "Thời gian ký: " + SIGNED_AT.format(at)));
    }

    /** Of a copy: what the file says it is, else that a scan is a copy of the paper. */
    private Optional<String> copyForm(OutgoingDocument document) {
        return scope.inAgency(document.agency(), () -> documents.draftReport(document.agency(), document.id()))
                .map(FileReport::facts)
                .map(ReportedFacts::copy)
                .map(copy -> switch (copy.form()) {
                    case "TRICH_SAO" -> "TRÍCH SAO";
                    case "SAO_LUC" -> "SAO LỤC";
                    default -> "SAO Y";
                })
                .or(() -> document.scanned() ? Optional.of("SAO Y") : Optional.empty());
    }
}
