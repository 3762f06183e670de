package vn.vanthu.exchange.outgoing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.vanthu.exchange.content.ContentLease;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.content.WorkSpace;
import vn.vanthu.exchange.directory.Agency;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Directory;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.ReportedFacts;
import vn.vanthu.exchange.outgoing.PlaceFinder.Found;
import vn.vanthu.exchange.pictures.SignaturePicture;
import vn.vanthu.exchange.pictures.SignaturePictures;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.exchange.worker.SigningOrder.Shown;
import vn.vanthu.signature.pades.Seen;
import vn.vanthu.signature.pades.SignaturePlace;

/**
 * What signatures show on a PDF, and where (NĐ 30/2020/NĐ-CP, Phụ lục I). Where there is no picture or no free place for
 * it nothing is shown, and the signature is as valid.
 */
@Component
class SignatureMarks {

    enum Whose {
        PERSON,
        AGENCY
    }

    private static final DateTimeFormatter SIGNED_AT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss xxx").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    /** Of a hand signature that is not there, for the seal to stand beside. */
    private static final float HAND_WIDTH = 127;

    private static final float HAND_HEIGHT = 52;

    private final SignaturePictures pictures;
    private final ForeignBytes foreign;
    private final Documents documents;
    private final Directory directory;
    private final ContentStore contents;
    private final AgencyScope scope;

    SignatureMarks(
            SignaturePictures pictures,
            ForeignBytes foreign,
            Documents documents,
            Directory directory,
            ContentStore contents,
            AgencyScope scope) {
        this.pictures = pictures;
        this.foreign = foreign;
        this.documents = documents;
        this.directory = directory;
        this.contents = contents;
        this.scope = scope;
    }

    private sealed interface Look {
        record Picture(SignaturePicture picture, SignaturePlace place) implements Look {}

        record Words(List<String> lines, SignaturePlace place) implements Look {}

        record Nothing(String why) implements Look {}
    }

    /**
     * What the signature shows; the same for the same document and time.
     *
     * @param file its present bytes
     * @param scratch where a picture is put for the worker
     */
    Optional<Shown> shown(OutgoingDocument document, Whose whose, Path file, WorkSpace.Scratch scratch, Instant at)
            throws IOException {
        if (!takesMarks(document)) {
            return Optional.empty();
        }
        return switch (look(document, whose, file, at)) {
            case Look.Nothing _ -> Optional.empty();
            case Look.Words(List<String> lines, SignaturePlace place) -> Optional.of(new Shown.Text(lines, place));
            case Look.Picture(SignaturePicture picture, SignaturePlace place) -> {
                Path prepared = scratch.file("picture");
                pictures.prepare(picture, prepared);
                yield Optional.of(new Shown.Picture(prepared, place));
            }
        };
    }

    /** What the page will show, in words; empty where it is no PDF. Not within a transaction: a worker reads the page. */
    Optional<String> announced(OutgoingDocument document, Whose whose, Instant at) {
        if (!takesMarks(document)) {
            return Optional.empty();
        }
        try (ContentLease present = contents.lease(document.agency(), document.present())) {
            return Optional.of(
                    switch (look(document, whose, present.path(), at)) {
                        case Look.Nothing(String why) ->
                            why + " Chữ ký số vẫn có hiệu lực nhưng không hiện hình trên trang.";
                        case Look.Words(List<String> _, SignaturePlace place) ->
                            "Thông tin ký số hiện bằng chữ ở góc trên bên phải trang " + place.page() + ".";
                        case Look.Picture(SignaturePicture _, SignaturePlace place) ->
                            whose == Whose.PERSON
                                    ? "Hình chữ ký hiện giữa chức vụ và họ tên người ký, trang " + place.page() + "."
                                    : "Hình con dấu trùm khoảng 1/3 chữ ký về bên trái, trang " + place.page() + ".";
                    });
        }
    }

    private static boolean takesMarks(OutgoingDocument document) {
        return MediaTypes.PDF.equals(document.upload().mediaType());
    }

    private Look look(OutgoingDocument document, Whose whose, Path file, Instant at) {
        return switch (whose) {
            case PERSON -> ofPerson(document, file, at);
            case AGENCY ->
                copyForm(document)
                        .map(form -> words(document, form, file, at))
                        .orElseGet(() -> ofAgency(document, file, at));
        };
    }

    private Look ofPerson(OutgoingDocument document, Path file, Instant at) {
        Optional<SignaturePicture> picture = hand(document, at);
        if (picture.isEmpty()) {
            return new Look.Nothing("Người ký chưa nộp hình chữ ký (trang Tài khoản).");
        }
        Optional<PdfLayout> layout = foreign.layout(file, 0);
        if (layout.isEmpty()) {
            return new Look.Nothing("Không đọc được trang có chữ ký.");
        }
        return switch (PlaceFinder.hand(
                layout.get(), picture.get().width(), picture.get().height())) {
            case Found.At(SignaturePlace place) -> new Look.Picture(picture.get(), place);
            case Found.Nowhere(String why) -> new Look.Nothing(why);
        };
    }

    private Optional<SignaturePicture> hand(OutgoingDocument document, Instant at) {
        return document.approver().flatMap(approver -> pictures.hand(document.agency(), approver.personId(), at));
    }

    private Look ofAgency(OutgoingDocument document, Path file, Instant at) {
        Optional<SignaturePicture> seal = pictures.seal(document.agency(), at);
        if (seal.isEmpty()) {
            return new Look.Nothing("Cơ quan chưa có hình con dấu (quản trị nộp ở trang Danh mục).");
        }
        Optional<PdfLayout> layout = foreign.layout(file, 0);
        if (layout.isEmpty()) {
            return new Look.Nothing("Không đọc được trang có chữ ký.");
        }
        Optional<SignaturePicture> hand = hand(document, at);
        Found beside = PlaceFinder.hand(
                layout.get(),
                hand.map(SignaturePicture::width).orElse(HAND_WIDTH),
                hand.map(SignaturePicture::height).orElse(HAND_HEIGHT));
        Found found = beside instanceof Found.At(SignaturePlace place)
                ? PlaceFinder.seal(
                        layout.get(), place, seal.get().width(), seal.get().height())
                : beside;
        return switch (found) {
            case Found.At(SignaturePlace place) -> new Look.Picture(seal.get(), place);
            case Found.Nowhere(String why) -> new Look.Nothing(why);
        };
    }

    /** NĐ 30/2020/NĐ-CP, Phụ lục I, Phần II mục I.3: no seal is shown on a copy. */
    private Look words(OutgoingDocument document, String form, Path file, Instant at) {
        String agency = scope.inAgency(
                document.agency(),
                () -> directory.agency(document.agency()).map(Agency::name).orElse(""));
        List<String> lines = List.of(form, agency, "Thời gian ký: " + SIGNED_AT.format(at));
        Optional<PdfLayout> layout = foreign.layout(file, 1);
        if (layout.isEmpty()) {
            return new Look.Nothing("Không đọc được trang 1.");
        }
        return switch (PlaceFinder.text(layout.get(), Seen.Text.width(lines), Seen.Text.height(lines))) {
            case Found.At(SignaturePlace place) -> new Look.Words(lines, place);
            case Found.Nowhere(String why) -> new Look.Nothing(why);
        };
    }

    /** How it says that it is a copy: as was read, or, since paper was scanned, SAO Y; empty for no copy. */
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
