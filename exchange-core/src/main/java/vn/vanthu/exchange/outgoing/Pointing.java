package vn.vanthu.exchange.outgoing;

import static vn.vanthu.exchange.outgoing.DeskState.NUMBERING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.vanthu.classifier.numbering.PointedText;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.outgoing.ActOutcome.Problem;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.signature.pades.SignaturePlace;

/**
 * The clerk points to the place of number and date in a PDF that leaves no blank that the hub finds. The places are kept
 * with the draft's digest, and number and date are written there, now and whenever that draft is numbered again.
 */
@Service
class Pointing {

    private static final String NOT_READ = "Hệ thống chưa đọc được trang. Thử lại sau ít phút.";

    private final Acts acts;
    private final Documents documents;
    private final NumberPlaces places;
    private final PageReader pages;
    private final AgencyScope scope;

    Pointing(Acts acts, Documents documents, NumberPlaces places, PageReader pages, AgencyScope scope) {
        this.acts = acts;
        this.documents = documents;
        this.places = places;
        this.pages = pages;
        this.scope = scope;
    }

    /** What was typed for one of them, or filled in by dragging: millimetres from the left and upper edges of the page. */
    record Line(String left, String top, String wording) {}

    /** What was typed. */
    record Typed(String page, Map<Mark, Line> lines) {
        public Typed {
            lines = Map.copyOf(lines);
        }
    }

    /** Where what was typed of a mark is found wrong. */
    static String field(Mark mark) {
        return mark == Mark.NUMBER ? "cho-so" : "cho-ngay";
    }

    /** Which of the two the clerk points to; none where he cannot. */
    static Set<Mark> missing(OutgoingDocument document) {
        String missing = document.reservation().map(Reservation::missing).orElse(null);
        return missing == null || document.state() != NUMBERING || !SignatureMarks.takesMarks(document)
                ? EnumSet.noneOf(Mark.class)
                : missing.equals("BOTH") ? EnumSet.of(Mark.NUMBER, Mark.DATE) : EnumSet.of(Mark.valueOf(missing));
    }

    private record Chosen(SignaturePlace place, Wording wording) {}

    /** Keeps where number and date go, and lets them be written there. */
    ActOutcome point(SignedInUser user, UUID id, int version, Typed typed) {
        Acts.require(user, Role.CLERK);
        OutgoingDocument seen = scope.inAgency(user.agencyCode(), () -> documents.find(user.agencyCode(), id))
                .orElseThrow(() -> new NoSuchDocumentException(id));
        Set<Mark> missing = missing(seen);
        if (seen.version() != version || missing.isEmpty()) {
            return new ActOutcome.Overtaken(seen);
        }
        Map<Mark, Chosen> chosen = new EnumMap<>(Mark.class);
        List<Problem> problems = new ArrayList<>();
        try {
            PdfLayout layout =
                    page(typed.page()).flatMap(page -> pages.layout(seen, page)).orElse(null);
            if (layout == null) {
                return ActOutcome.Refused.of(field(missing.iterator().next()), "Văn bản không có trang này.");
            }
            missing.forEach(mark -> read(seen, layout, mark, typed.lines().get(mark), chosen, problems));
        } catch (PageNotReadException notRead) {
            return ActOutcome.Refused.of(field(missing.iterator().next()), NOT_READ);
        }
        if (problems.isEmpty() && overlap(chosen)) {
            problems.add(new Problem(field(Mark.DATE), "Ngày đè lên số. Dời ra chỗ trống."));
        }
        return Acts.refusedOr(problems, () -> kept(user, id, version, chosen));
    }

    private ActOutcome kept(SignedInUser user, UUID id, int version, Map<Mark, Chosen> chosen) {
        return acts.act(user, id, version, "point", EnumSet.of(NUMBERING), document -> {
            chosen.forEach((mark, at) -> places.keep(document, mark, at.place(), at.wording(), user.fullName()));
            return acts.moved(
                    document,
                    NUMBERING,
                    user,
                    "NUMBER_PLACE_POINTED",
                    Map.of("marks", chosen.keySet().stream().map(Mark::name).collect(Collectors.joining(","))),
                    Columns.none().set("number_problem", null).set("number_missing", null));
        });
    }

    private static Optional<Integer> page(String typed) {
        return typed.strip().matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(typed.strip())) : Optional.empty();
    }

    private static void read(
            OutgoingDocument document,
            PdfLayout layout,
            Mark mark,
            @Nullable Line line,
            Map<Mark, Chosen> chosen,
            List<Problem> problems) {
        Optional<Float> left = line == null ? Optional.empty() : Millimetres.parse(line.left());
        Optional<Float> top = line == null ? Optional.empty() : Millimetres.parse(line.top());
        Optional<Wording> wording = line == null ? Optional.empty() : wording(mark, line.wording());
        if (left.isEmpty() || top.isEmpty() || wording.isEmpty()) {
            problems.add(new Problem(field(mark), "Ghi hai khoảng cách bằng mm, ví dụ 105,5."));
            return;
        }
        SignaturePlace place = box(document, mark, wording.get(), layout.page(), left.get(), top.get());
        Placing.objection(layout, mark, place)
                .ifPresentOrElse(
                        problem -> problems.add(new Problem(field(mark), problem)),
                        () -> chosen.put(mark, new Chosen(place, wording.get())));
    }

    static Optional<Wording> wording(Mark mark, String typed) {
        return mark == Mark.DATE
                ? Optional.of(Wording.PLAIN)
                : Arrays.stream(Wording.values())
                        .filter(wording -> wording.name().equals(typed))
                        .findFirst();
    }

    /** The box that the text fills. */
    static SignaturePlace box(OutgoingDocument document, Mark mark, Wording wording, int page, float left, float top) {
        String text = wording.text(
                mark, document.reservation().orElseThrow(), document.described().tradition());
        return new SignaturePlace(page, left, top, PointedText.width(text), PointedText.height());
    }

    private static boolean overlap(Map<Mark, Chosen> chosen) {
        Chosen number = chosen.get(Mark.NUMBER);
        Chosen date = chosen.get(Mark.DATE);
        return number != null && date != null && overlap(number.place(), date.place());
    }

    private static boolean overlap(SignaturePlace one, SignaturePlace other) {
        return one.left() < other.left() + other.width()
                && other.left() < one.left() + one.width()
                && one.top() < other.top() + other.height()
                && other.top() < one.top() + one.height();
    }
}
