package vn.vanthu.exchange.outgoing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
import vn.vanthu.exchange.worker.SigningOrder;
import vn.vanthu.exchange.worker.SigningOrder.Shown;
import vn.vanthu.signature.pades.FieldChoice;
import vn.vanthu.signature.pades.ReadyFields;
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
    /** Of a hand signature that is not there, for the seal to stand beside. */
    private static final float HAND_WIDTH = 127;

    private static final float HAND_HEIGHT = 52;
    /** How far the agency's usual place may be from where the page is free. */
    private static final float ASIDE = Millimetres.points(60);

    private static final float ANYWHERE = Millimetres.points(400);

    private final SignaturePictures pictures;
    private final UsualPlaces usual;
    private final MarkPlaces places;
    private final SigningFields fields;
    private final PageReader pages;
    private final Documents documents;
    private final Directory directory;
    private final AgencyScope scope;

    SignatureMarks(
            SignaturePictures pictures,
            UsualPlaces usual,
            MarkPlaces places,
            SigningFields fields,
            PageReader pages,
            Documents documents,
            Directory directory,
            AgencyScope scope) {
        this.pictures = pictures;
        this.usual = usual;
        this.places = places;
        this.fields = fields;
        this.pages = pages;
        this.documents = documents;
        this.directory = directory;
        this.scope = scope;
    }

    static boolean takesMarks(OutgoingDocument document) {
        return MediaTypes.PDF.equals(document.upload().mediaType());
    }

    /**
     * Gives an order what the signature shows and the field it goes into; the same for the same document and time.
     *
     * @param scratch where a picture is put for the worker
     * @throws PageNotReadException if no place is kept and no worker reads the page
     */
    UnaryOperator<SigningOrder> shown(OutgoingDocument document, Whose whose, WorkSpace.Scratch scratch, Instant at)
            throws IOException {
        if (!takesMarks(document)) {
            return UnaryOperator.identity();
        }
        return switch (sight(document, whose, at)) {
            case Sight.Nothing(String _, Look _, FieldChoice field) -> order -> order.into(field);
            case Sight.NotRead _ -> throw new PageNotReadException(0);
            case Sight.At(Look look, SignaturePlace place, Origin _, String _, String field) -> {
                Shown seen = shown(look, place, scratch);
                yield order -> order.into(choice(field)).showing(Optional.of(seen));
            }
        };
    }

    private Shown shown(Look look, SignaturePlace place, WorkSpace.Scratch scratch) throws IOException {
        return switch (look) {
            case Look.Words(List<String> lines) -> new Shown.Text(lines, place);
            case Look.Picture(Mark _, SignaturePicture picture) -> {
                Path prepared = scratch.file("picture");
                pictures.prepare(picture, prepared);
                yield new Shown.Picture(prepared, place);
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
            case Sight.At(Look look, SignaturePlace place, Origin origin, String _, String field) -> {
                scope.inAgency(
                        document.agency(),
                        () -> places.keep(document, look.mark(), new Kept(place, origin, field), byName));
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
                        .map(picture -> sight(document, new Look.Picture(Mark.HAND, picture), Beside.NOTHING, at))
                        .orElseGet(() -> unseen(
                                document, whose, Mark.HAND, "Người ký chưa nộp hình chữ ký (trang Tài khoản).", at));
            case AGENCY ->
                copyForm(document)
                        .map(form -> sight(document, words(document, form, at), Beside.NOTHING, at))
                        .orElseGet(() -> seal(document, Beside.NOTHING, at));
        };
    }

    /**
     * What the seal is put beside.
     *
     * @param hand where the hand signature is or will be; null where that is looked for
     * @param taken the field that it will have filled by then; null where it fills none
     */
    record Beside(@Nullable SignaturePlace hand, @Nullable String taken) {
        static final Beside NOTHING = new Beside(null, null);
    }

    /** The seal as it would stand beside a hand signature that is there or will be. */
    Sight seal(OutgoingDocument document, Beside beside, Instant at) {
        return pictures.seal(document.agency(), at)
                .map(picture -> sight(
                        document,
                        new Look.Picture(Mark.SEAL, picture),
                        beside.hand() == null ? new Beside(handPlace(document).orElse(null), beside.taken()) : beside,
                        at))
                .orElseGet(() -> unseen(
                        document,
                        Whose.AGENCY,
                        Mark.SEAL,
                        "Cơ quan chưa có hình con dấu (quản trị nộp ở trang Danh mục).",
                        at));
    }

    /** Without a picture: into the field that was chosen, else the first that waits. */
    private Sight unseen(OutgoingDocument document, Whose whose, Mark mark, String why, Instant at) {
        Optional<Kept> kept = places.find(document, mark, document.present());
        if (kept.isPresent()) {
            return new Sight.Nothing(why, null, choice(kept.get().field()));
        }
        try {
            ReadyFields ready = fields.of(document, whose, at);
            FieldChoice first = ready.fields().isEmpty()
                    ? FieldChoice.first()
                    : choice(ready.first().map(ReadyFields.Field::name).orElse(null));
            return new Sight.Nothing(why, null, first);
        } catch (PageNotReadException notRead) {
            return new Sight.Nothing(why, null, FieldChoice.first());
        }
    }

    private static FieldChoice choice(@Nullable String field) {
        return field == null ? FieldChoice.own() : FieldChoice.named(field);
    }

    static Whose whose(Mark mark) {
        return mark == Mark.HAND ? Whose.PERSON : Whose.AGENCY;
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

    private Sight sight(OutgoingDocument document, Look look, Beside beside, Instant at) {
        Optional<Kept> kept = places.find(document, look.mark(), document.present());
        if (kept.map(Kept::origin).filter(Origin.UNSEEN::equals).isPresent()) {
            return new Sight.Nothing(
                    "Theo lựa chọn đã ghi, chữ ký không hiện hình.",
                    look,
                    choice(kept.get().field()));
        }
        Optional<SignaturePlace> place = kept.map(Kept::place).filter(before -> fits(before, look));
        if (place.isPresent()) {
            Origin origin = kept.get().origin();
            String field = kept.get().field();
            return new Sight.At(
                    look, field == null ? sized(place.get(), look) : place.get(), origin, why(origin), field);
        }
        try {
            ReadyFields ready = fields.of(document, whose(look.mark()), at);
            Optional<ReadyFields.Field> field = ready.fields().stream()
                    .filter(each -> each.takes() && !each.name().equals(beside.taken()))
                    .findFirst();
            if (field.isPresent()) {
                return inField(look, field.get());
            }
            return ready.elsewhere()
                    ? found(document, look, beside.hand(), at)
                    : new Sight.Nothing(
                            "Tác giả hoặc một chữ ký trước không cho thêm hình lên trang của tệp này.",
                            null,
                            FieldChoice.first());
        } catch (PageNotReadException notRead) {
            return new Sight.NotRead(look);
        }
    }

    static Sight.At inField(Look look, ReadyFields.Field field) {
        return new Sight.At(
                look,
                SigningFields.within(field.place(), look.width(), look.height()),
                Origin.FIELD,
                why(Origin.FIELD),
                field.name());
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
            case FIELD -> "Ô ký có sẵn trong tệp.";
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
            case Found.At(SignaturePlace place, String why) -> new Sight.At(look, place, Origin.FOUND, why, null);
            case Found.Nowhere(String why) ->
                look.mark() == Mark.HAND
                        ? usual(document, layout, look)
                                .<Sight>map(place -> new Sight.At(look, place, Origin.AGENCY, why(Origin.AGENCY), null))
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

    /** A place of the signature's own on that page, besides all fields: where it would be found, else a free one. */
    Optional<SignaturePlace> own(OutgoingDocument document, PdfLayout layout, Look look, Instant at) {
        Optional<SignaturePlace> hand = handPlace(document).filter(place -> place.page() == layout.page());
        Found found = switch (look.mark()) {
            case HAND -> PlaceFinder.hand(layout, look.width(), look.height());
            case SEAL -> besideHand(document, layout, look, hand.orElse(null), at);
            case TEXT -> PlaceFinder.text(layout, look.width(), look.height());
            case NUMBER, DATE -> throw new IllegalArgumentException(look.mark() + " is no signature");
        };
        return found instanceof Found.At(SignaturePlace place, String _) && place.page() == layout.page()
                ? Optional.of(place)
                : free(layout, look, Placing.begin(layout, look));
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
