package vn.vanthu.exchange.outgoing;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.classifier.Box;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.outgoing.MarkPlaces.Origin;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.pictures.SignaturePicture;
import vn.vanthu.exchange.pictures.SignaturePictures;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.pades.ReadyFields;
import vn.vanthu.signature.pades.SignaturePlace;

/** Puts together the page with what a signature will show on it, for whoever is about to sign. */
@Component
class PlacesShown {

    private static final String UNSEEN_BUT_VALID = " Chữ ký số vẫn có hiệu lực nhưng không hiện hình trên trang.";

    private final SignatureMarks marks;
    private final SigningFields fields;
    private final SignaturePictures pictures;
    private final PageReader pages;
    private final JsonMapper json;
    private final Clock clock;

    PlacesShown(
            SignatureMarks marks,
            SigningFields fields,
            SignaturePictures pictures,
            PageReader pages,
            JsonMapper json,
            Clock clock) {
        this.marks = marks;
        this.fields = fields;
        this.pictures = pictures;
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param announced what the page will show, in words
     * @param notRead no worker read the page: he may wait, or sign unseen
     * @param sheet null where there is no page to show
     * @param choices fields that are ready in the document, and last a place besides them where one is allowed; empty where
     *     there is no such field
     */
    record Shown(
            String announced, boolean notRead, @Nullable Sheet sheet, List<Choice> choices) {}

    /**
     * Where the signature may go.
     *
     * @param name of the field; empty for a place besides all fields
     * @param closed why it cannot be chosen, a sentence; empty where it can
     * @param at where the signature would stand on the page that is shown: left, top, width, height in millimetres; empty on
     *     another page
     */
    record Choice(String name, String label, String where, String closed, boolean chosen, String at) {
        /** As the form sends it. */
        public String sent() {
            return name.isEmpty() ? Placing.Typed.ELSEWHERE : Placing.Typed.IN_FIELD + name;
        }
    }

    /**
     * One page, in millimetres.
     *
     * @param own the box that may be moved
     * @param others what else stands or will stand there
     * @param placed false where nothing is shown until he puts it somewhere
     * @param moved whether a person put it there
     * @param free whether it may be moved: else it goes into a field that is ready
     * @param words JSON: the words of the page, each left, top, width, height, text, and 1 where the box may touch it
     */
    record Sheet(
            int page,
            int pages,
            String width,
            String height,
            Rectangle own,
            List<Rectangle> others,
            boolean placed,
            boolean moved,
            String why,
            boolean free,
            String words) {}

    /**
     * @param mark in lower case, or {@code field} of one that waits for a signature
     * @param label what stands there
     * @param pictured whether there is a picture of it
     */
    record Rectangle(
            String mark, String label, boolean pictured, String left, String top, String width, String height) {

        static Rectangle of(Mark mark, String label, boolean pictured, SignaturePlace place) {
            return of(mark.name().toLowerCase(java.util.Locale.ROOT), label, pictured, place);
        }

        /** That waits for a signature. */
        static Rectangle field(String label, SignaturePlace place) {
            return of("field", label, false, place);
        }

        private static Rectangle of(String mark, String label, boolean pictured, SignaturePlace place) {
            return new Rectangle(
                    mark,
                    label,
                    pictured,
                    Millimetres.plain(place.left()),
                    Millimetres.plain(place.top()),
                    Millimetres.plain(place.width()),
                    Millimetres.plain(place.height()));
        }

        /** As people type it. */
        public String leftShown() {
            return left.replace('.', ',');
        }

        public String topShown() {
            return top.replace('.', ',');
        }
    }

    /** Of a PDF; not within a transaction, for a worker may be asked for the page. */
    Shown of(OutgoingDocument document, Whose whose) {
        Instant now = clock.instant();
        try {
            ReadyFields ready = fields.of(document, whose, now);
            return switch (marks.sight(document, whose, now)) {
                case Sight.NotRead _ -> notRead();
                case Sight.Nothing nothing -> nothing(document, nothing, ready, now);
                case Sight.At at -> {
                    Optional<PdfLayout> layout =
                            pages.layout(document, at.place().page());
                    yield new Shown(
                            announced(at),
                            false,
                            layout.map(page -> sheet(document, at, page, ready, now))
                                    .orElse(null),
                            layout.map(page -> choices(document, ready, at.look(), at.field(), page, now))
                                    .orElse(List.of()));
                }
            };
        } catch (PageNotReadException notRead) {
            return notRead();
        }
    }

    /** @param chosen null where it stands besides all fields */
    private List<Choice> choices(
            OutgoingDocument document,
            ReadyFields ready,
            @Nullable Look look,
            @Nullable String chosen,
            @Nullable PdfLayout page,
            Instant now) {
        if (ready.fields().isEmpty()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        for (ReadyFields.Field field : ready.fields()) {
            choices.add(new Choice(
                    field.name(),
                    "Ô ký “" + field.name() + "”",
                    "trang " + field.place().page() + ", " + size(field.place()),
                    closed(field.refusal()),
                    field.name().equals(chosen),
                    look == null || page == null || field.place().page() != page.page()
                            ? ""
                            : at(SigningFields.within(field.place(), look.width(), look.height()))));
        }
        if (ready.elsewhere()) {
            choices.add(new Choice(
                    "",
                    look == null ? "Không vào ô ký nào" : "Chỗ khác trên trang",
                    look == null ? "" : "kéo khung hoặc ghi khoảng cách",
                    "",
                    chosen == null,
                    look == null || page == null
                            ? ""
                            : marks.own(document, page, look, now)
                                    .map(PlacesShown::at)
                                    .orElse("")));
        }
        return choices;
    }

    private static String size(SignaturePlace place) {
        return (Millimetres.plain(place.width()) + " × " + Millimetres.plain(place.height())).replace('.', ',') + " mm";
    }

    private static String at(SignaturePlace place) {
        return String.join(
                " ",
                Millimetres.plain(place.left()),
                Millimetres.plain(place.top()),
                Millimetres.plain(place.width()),
                Millimetres.plain(place.height()));
    }

    private static String closed(SignatureException.@Nullable ErrorCode refusal) {
        return switch (refusal) {
            case null -> "";
            case FIELD_DEMANDS_TIME_STAMP -> "Ô này đòi dấu thời gian, hệ thống chưa có nơi cấp.";
            default -> "Ô này đòi loại chữ ký khác với loại hệ thống tạo.";
        };
    }

    private static Shown notRead() {
        return new Shown(
                "Hệ thống chưa đọc được trang của văn bản nên chưa biết chữ ký hiện ở đâu; mở lại trang này sau ít phút.",
                true,
                null,
                List.of());
    }

    private Shown nothing(OutgoingDocument document, Sight.Nothing nothing, ReadyFields ready, Instant now) {
        String why = nothing.why();
        Look look = nothing.look();
        PdfLayout layout = look == null
                ? null
                : pages.layout(document, look.mark() == Mark.TEXT ? 1 : 0).orElse(null);
        Sheet sheet = look == null || layout == null
                ? null
                : SignatureMarks.free(layout, look, Placing.begin(layout, look))
                        .map(place -> sheet(
                                document, new Sight.At(look, place, Origin.UNSEEN, why, null), layout, ready, now))
                        .orElse(null);
        String field = nothing.field().name();
        return new Shown(
                sheet == null
                        ? why + UNSEEN_BUT_VALID
                        : why + " Hình được đặt tạm vào chỗ trống ở trang " + sheet.page()
                                + "; dời đến chỗ đúng trước khi ký, hoặc chọn ký mà không hiện hình.",
                false,
                sheet,
                choices(document, ready, sheet == null ? null : look, field.isEmpty() ? null : field, layout, now));
    }

    private static String announced(Sight.At at) {
        int page = at.place().page();
        boolean found = at.origin() == Origin.FOUND;
        if (at.field() != null) {
            return Placing.name(at.look().mark()) + " hiện trong ô ký “" + at.field() + "” có sẵn ở trang " + page
                    + ".";
        }
        return switch (at.look()) {
            case Look.Words _ when found -> "Thông tin ký số hiện bằng chữ ở góc trên bên phải trang " + page + ".";
            case Look.Words _ -> "Thông tin ký số hiện bằng chữ ở trang " + page + ".";
            case Look.Picture(Mark mark, SignaturePicture _)
            when mark == Mark.HAND && found -> "Hình chữ ký hiện giữa chức vụ và họ tên người ký, trang " + page + ".";
            case Look.Picture(Mark mark, SignaturePicture _)
            when mark == Mark.HAND -> "Hình chữ ký hiện ở trang " + page + ".";
            case Look.Picture _ when found -> "Hình con dấu trùm khoảng 1/3 chữ ký về bên trái, trang " + page + ".";
            case Look.Picture _ -> "Hình con dấu hiện ở trang " + page + ".";
        };
    }

    private Sheet sheet(OutgoingDocument document, Sight.At at, PdfLayout layout, ReadyFields ready, Instant now) {
        return new Sheet(
                layout.page(),
                layout.pages(),
                Millimetres.plain(layout.width()),
                Millimetres.plain(layout.height()),
                rectangle(at.look(), at.place(), label(at.look())),
                others(document, at, layout, ready, now),
                at.origin() != Origin.UNSEEN,
                at.origin() == Origin.MOVED,
                at.why(),
                ready.elsewhere(),
                words(layout, at.look().mark() == Mark.SEAL));
    }

    private static Rectangle rectangle(Look look, SignaturePlace place, String label) {
        return Rectangle.of(look.mark(), label, look instanceof Look.Picture, place);
    }

    private static String label(Look look) {
        return switch (look.mark()) {
            case HAND -> "Chữ ký";
            case SEAL -> "Con dấu";
            case TEXT -> "Thông tin ký số";
            case NUMBER -> "Số";
            case DATE -> "Ngày";
        };
    }

    private List<Rectangle> others(
            OutgoingDocument document, Sight.At at, PdfLayout layout, ReadyFields ready, Instant now) {
        List<Rectangle> others = new ArrayList<>();
        for (ReadyFields.Field field : ready.fields()) {
            if (field.place().page() == layout.page()) {
                others.add(Rectangle.field("Ô ký “" + field.name() + "”", field.place()));
            }
        }
        others.addAll(seals(document, at, now));
        Reservation reserved = document.reservation().orElse(null);
        if (reserved != null && layout.page() == 1) {
            PrintedPlaces.number(layout, reserved.documentNumber())
                    .ifPresent(box -> others.add(printed(Mark.NUMBER, "Số", box)));
            PrintedPlaces.date(layout, reserved.issuedOn())
                    .ifPresent(box -> others.add(printed(Mark.DATE, "Ngày", box)));
        }
        return others;
    }

    /** Where the seal would stand beside the hand signature as it was placed; empty where it would cover text. */
    List<Rectangle> seals(OutgoingDocument document) {
        Instant now = clock.instant();
        return marks.sight(document, Whose.PERSON, now) instanceof Sight.At at ? seals(document, at, now) : List.of();
    }

    private List<Rectangle> seals(OutgoingDocument document, Sight.At at, Instant now) {
        return at.look().mark() == Mark.HAND
                        && marks.seal(document, new SignatureMarks.Beside(at.place(), at.field()), now)
                                instanceof Sight.At seal
                        && seal.place().page() == at.place().page()
                ? List.of(rectangle(seal.look(), seal.place(), "Con dấu, văn thư đóng sau"))
                : List.of();
    }

    private static Rectangle printed(Mark mark, String label, Box box) {
        return Rectangle.of(
                mark, label, false, new SignaturePlace(1, box.left(), box.top(), box.width(), box.height()));
    }

    /** JSON, as {@link Sheet} has them. */
    String words(PdfLayout layout, boolean seal) {
        return json.writeValueAsString(layout.words().stream()
                .map(word -> new Object[] {
                    rounded(word.left()),
                    rounded(word.top()),
                    rounded(word.width()),
                    rounded(word.height()),
                    word.text(),
                    seal && PlaceFinder.ofBlock(layout, word) ? 1 : 0
                })
                .toList());
    }

    private static float rounded(float points) {
        return Math.round(Millimetres.of(points) * 10) / 10f;
    }

    /** What he may see the document show: his own hand signature, the seal where he signs or releases. */
    Optional<InputStream> picture(SignedInUser user, OutgoingDocument document, String mark) {
        Instant now = clock.instant();
        boolean signs = document.approver()
                .filter(approver -> approver.userId() == user.userId())
                .isPresent();
        if (mark.equals("hand") && signs) {
            return pictures.hand(document.agency(), user.personId(), now).map(pictures::png);
        }
        if (mark.equals("seal") && (signs || user.has(Role.CLERK))) {
            return pictures.seal(document.agency(), now).map(pictures::png);
        }
        return Optional.empty();
    }
}
