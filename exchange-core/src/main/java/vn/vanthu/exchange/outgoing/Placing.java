package vn.vanthu.exchange.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.outgoing.DocumentView.Allowed;
import vn.vanthu.exchange.outgoing.MarkPlaces.Kept;
import vn.vanthu.exchange.outgoing.MarkPlaces.Origin;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.signature.pades.ReadyFields;
import vn.vanthu.signature.pades.SignaturePlace;

/**
 * Where a person puts his signature on the page before he signs, the clerk the agency's before the release. What he saw
 * when he pressed is kept, and is what the signature shows.
 */
@Service
class Placing {

    /** Where errors of a place are told. */
    static final String FIELD = "vi-tri";

    private static final String NOT_READ =
            "Hệ thống chưa đọc được trang nên chưa biết chữ ký hiện ở đâu. Thử lại sau ít phút, hoặc chọn ký không hiện hình.";
    private static final ActOutcome FIELDS_ONLY =
            ActOutcome.Refused.of(FIELD, "Tệp này chỉ nhận chữ ký vào ô ký có sẵn.");

    /** Fields show a tenth of a millimetre. */
    private static final float SAME = Millimetres.points(0.06f);

    private final Documents documents;
    private final Permissions permissions;
    private final SignatureMarks marks;
    private final MarkPlaces places;
    private final SigningFields fields;
    private final PageReader pages;
    private final AgencyScope scope;
    private final Clock clock;

    Placing(
            Documents documents,
            Permissions permissions,
            SignatureMarks marks,
            MarkPlaces places,
            SigningFields fields,
            PageReader pages,
            AgencyScope scope,
            Clock clock) {
        this.documents = documents;
        this.permissions = permissions;
        this.marks = marks;
        this.places = places;
        this.fields = fields;
        this.pages = pages;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * What was typed, or filled in by dragging: millimetres from the left and upper edges of the page.
     *
     * @param field chosen among those that are ready in the document; empty for a place besides them; null where none was
     *     to be chosen
     */
    record Typed(
            String page, String left, String top, @Nullable String field) {
        static final String ELSEWHERE = "khac";
        static final String IN_FIELD = "o:";

        /** @param choice as the form sends it: a field, or a place besides them */
        static Typed of(String page, String left, String top, @Nullable String choice) {
            String field = choice != null && choice.startsWith(IN_FIELD) ? choice.substring(IN_FIELD.length()) : "";
            return new Typed(page, left, top, choice == null ? null : field);
        }

        public boolean isEmpty() {
            return page.isBlank() && left.isBlank() && top.isBlank();
        }
    }

    /** Whose signature this person puts on the document now; empty where he puts none that is seen. */
    static Optional<Whose> whose(Allowed may, OutgoingDocument document) {
        if (!SignatureMarks.takesMarks(document)) {
            return Optional.empty();
        }
        if ((may.sign() || may.approvePrinted()) && (may.signsDigitally() || may.signsByToken())) {
            return Optional.of(Whose.PERSON);
        }
        return may.release() && may.agencySigns() ? Optional.of(Whose.AGENCY) : Optional.empty();
    }

    /** Puts it where he says. */
    ActOutcome place(SignedInUser user, UUID id, int version, Typed typed) {
        return act(user, id, version, (document, whose) -> {
            if (typed.field() == null) {
                return placed(user, document, whose, typed);
            }
            return typed.field().isEmpty()
                    ? elsewhere(user, document, whose, typed)
                    : inField(user, document, whose, typed.field());
        });
    }

    /** Into a field that is ready in the document, if it still is, and is for him. */
    private ActOutcome inField(SignedInUser user, OutgoingDocument document, Whose whose, String name) {
        Optional<ReadyFields.Field> field =
                fields.of(document, whose, clock.instant()).named(name);
        if (field.isEmpty()) {
            return ActOutcome.Refused.of(
                    FIELD,
                    "Ô ký “" + name + "” không nhận chữ ký này: ô không có trong tệp, đã có người ký, bị khóa"
                            + " hoặc dành cho người khác. Chọn ô ký khác.");
        }
        Look look = look(marks.sight(document, whose, clock.instant())).orElse(null);
        return look == null
                ? kept(user, document, unseenMark(whose), new Kept(null, Origin.UNSEEN, name))
                : kept(
                        user,
                        document,
                        look.mark(),
                        new Kept(SignatureMarks.inField(look, field.get()).place(), Origin.FIELD, name));
    }

    private static Mark unseenMark(Whose whose) {
        return whose == Whose.PERSON ? Mark.HAND : Mark.SEAL;
    }

    /** Out of the field in which it stands, to a place found for it on that page; else where he says. */
    private ActOutcome elsewhere(SignedInUser user, OutgoingDocument document, Whose whose, Typed typed) {
        Instant now = clock.instant();
        if (!fields.of(document, whose, now).elsewhere()) {
            return FIELDS_ONLY;
        }
        Sight sight = marks.sight(document, whose, now);
        Look look = look(sight).orElse(null);
        if (look == null) {
            return kept(user, document, unseenMark(whose), new Kept(null, Origin.UNSEEN));
        }
        if (!(sight instanceof Sight.At at) || at.field() == null || !same(at.place(), typed)) {
            return placed(user, document, whose, typed);
        }
        return pages.layout(document, at.place().page())
                .flatMap(layout -> marks.own(document, layout, look, now))
                .map(place -> kept(user, document, look.mark(), new Kept(place, Origin.MOVED)))
                .orElseGet(() -> ActOutcome.Refused.of(
                        FIELD, "Trang " + at.place().page() + " không còn chỗ trống cho hình này."));
    }

    /** To another page, as near to where it stood as that page has room. */
    ActOutcome turn(SignedInUser user, UUID id, int version, String page) {
        return act(user, id, version, (document, whose) -> {
            Optional<Integer> wanted = page(page);
            Optional<PdfLayout> layout = wanted.flatMap(n -> pages.layout(document, n));
            Sight sight = marks.sight(document, whose, clock.instant());
            Optional<Look> look = look(sight);
            if (layout.isEmpty() || look.isEmpty()) {
                return ActOutcome.Refused.of(FIELD, "Văn bản không có trang này.");
            }
            if (!fields.of(document, whose, clock.instant()).elsewhere()) {
                return FIELDS_ONLY;
            }
            SignaturePlace from =
                    sight instanceof Sight.At at && at.field() == null ? at.place() : begin(layout.get(), look.get());
            return SignatureMarks.free(layout.get(), look.get(), from)
                    .map(place -> kept(user, document, look.get().mark(), new Kept(place, Origin.MOVED)))
                    .orElseGet(() -> ActOutcome.Refused.of(
                            FIELD, "Trang " + page.strip() + " không còn chỗ trống cho hình này."));
        });
    }

    /** Where a person begins on a page on which nothing is found: low on the right, where signatures stand. */
    static SignaturePlace begin(PdfLayout layout, Look look) {
        return new SignaturePlace(
                layout.page(), layout.width() * 0.6f, layout.height() * 0.7f, look.width(), look.height());
    }

    /** Back to where it is found. */
    ActOutcome reset(SignedInUser user, UUID id, int version) {
        return act(user, id, version, (document, whose) -> {
            look(marks.sight(document, whose, clock.instant()))
                    .ifPresent(look -> scope.inAgency(document.agency(), () -> places.forget(document, look.mark())));
            return new ActOutcome.Done();
        });
    }

    /**
     * Before he signs: what he saw is kept, so that nothing else is shown.
     *
     * @param typed empty where the page had no fields
     * @param unseen whether he chose to show nothing
     * @return why he cannot sign so; empty where he can
     */
    Optional<ActOutcome> settle(SignedInUser user, UUID id, int version, Typed typed, boolean unseen) {
        OutgoingDocument document = document(user, id);
        Optional<Whose> whose = whose(user, document);
        if (document.version() != version || whose.isEmpty()) {
            return Optional.empty();
        }
        ActOutcome outcome;
        try {
            outcome = placedFirst(user, document, whose.get(), typed, unseen);
        } catch (PageNotReadException notRead) {
            outcome = ActOutcome.Refused.of(FIELD, NOT_READ);
        }
        return outcome instanceof ActOutcome.Done ? Optional.empty() : Optional.of(outcome);
    }

    private ActOutcome placedFirst(
            SignedInUser user, OutgoingDocument document, Whose whose, Typed typed, boolean unseen) {
        Sight sight = marks.sight(document, whose, clock.instant());
        Optional<Look> look = look(sight);
        String field = typed.field();
        if (unseen && look.isPresent()) {
            String into = field == null
                    ? null
                    : fields.of(document, whose, clock.instant())
                            .named(field)
                            .map(ReadyFields.Field::name)
                            .orElse(null);
            return kept(user, document, look.get().mark(), new Kept(null, Origin.UNSEEN, into));
        }
        if (field != null && (!field.isEmpty() || look.isEmpty())) {
            ActOutcome outcome =
                    field.isEmpty() ? elsewhere(user, document, whose, typed) : inField(user, document, whose, field);
            return outcome instanceof ActOutcome.Done ? seenFirst(document, whose, typed) : outcome;
        }
        if (field != null && sight instanceof Sight.At at && at.field() != null) {
            ActOutcome outcome = elsewhere(user, document, whose, typed);
            return outcome instanceof ActOutcome.Done && same(at.place(), typed)
                    ? ActOutcome.Refused.of(FIELD, "Chữ ký đã được dời ra khỏi ô ký. Xem vị trí mới rồi ký.")
                    : outcome;
        }
        return switch (sight) {
            case Sight.At at
            when typed.isEmpty() || same(at.place(), typed) ->
                kept(user, document, at.look().mark(), new Kept(at.place(), at.origin(), at.field()));
            case Sight.At _ -> placed(user, document, whose, typed);
            case Sight.Nothing nothing when nothing.look() == null || typed.isEmpty() -> new ActOutcome.Done();
            case Sight.Nothing _ -> placed(user, document, whose, typed);
            case Sight.NotRead _ -> ActOutcome.Refused.of(FIELD, NOT_READ);
        };
    }

    /** Nobody signs into a field that was not before his eyes. */
    private ActOutcome seenFirst(OutgoingDocument document, Whose whose, Typed typed) {
        return marks.sight(document, whose, clock.instant()) instanceof Sight.At at
                        && !typed.page().isBlank()
                        && !page(typed.page()).equals(Optional.of(at.place().page()))
                ? ActOutcome.Refused.of(
                        FIELD, "Ô ký đã chọn ở trang " + at.place().page() + ". Xem chỗ ký trên trang đó rồi ký.")
                : new ActOutcome.Done();
    }

    private static boolean same(SignaturePlace place, Typed typed) {
        return page(typed.page()).equals(Optional.of(place.page()))
                && near(typed.left(), place.left())
                && near(typed.top(), place.top());
    }

    private static boolean near(String typed, float points) {
        return Millimetres.parse(typed)
                .filter(wanted -> Math.abs(wanted - points) <= SAME)
                .isPresent();
    }

    private static Optional<Integer> page(String typed) {
        return typed.strip().matches("[1-9]\\d{0,3}") ? Optional.of(Integer.valueOf(typed.strip())) : Optional.empty();
    }

    private ActOutcome placed(SignedInUser user, OutgoingDocument document, Whose whose, Typed typed) {
        Optional<Integer> page = page(typed.page());
        Optional<Float> left = Millimetres.parse(typed.left());
        Optional<Float> top = Millimetres.parse(typed.top());
        if (page.isEmpty() || left.isEmpty() || top.isEmpty()) {
            return ActOutcome.Refused.of(FIELD, "Ghi trang và hai khoảng cách bằng mm, ví dụ 105,5.");
        }
        Sight sight = marks.sight(document, whose, clock.instant());
        Optional<Look> look = look(sight);
        if (look.isEmpty()) {
            return ActOutcome.Refused.of(FIELD, "Không có hình để đặt lên trang.");
        }
        Optional<PdfLayout> layout;
        try {
            if (!fields.of(document, whose, clock.instant()).elsewhere()) {
                return FIELDS_ONLY;
            }
            layout = pages.layout(document, page.get());
        } catch (PageNotReadException notRead) {
            return ActOutcome.Refused.of(FIELD, NOT_READ);
        }
        if (layout.isEmpty()) {
            return ActOutcome.Refused.of(FIELD, "Văn bản không có trang " + page.get() + ".");
        }
        // A field may have made it smaller.
        SignaturePlace before = sight instanceof Sight.At at && at.field() == null ? at.place() : null;
        SignaturePlace place = new SignaturePlace(
                page.get(),
                left.get(),
                top.get(),
                before == null ? look.get().width() : before.width(),
                before == null ? look.get().height() : before.height());
        return objection(layout.get(), look.get().mark(), place)
                .<ActOutcome>map(problem -> ActOutcome.Refused.of(FIELD, problem))
                .orElseGet(() -> kept(user, document, look.get().mark(), new Kept(place, Origin.MOVED)));
    }

    /** Why the mark may not stand there, a sentence. */
    static Optional<String> objection(PdfLayout layout, Mark mark, SignaturePlace place) {
        if (!PlaceFinder.inside(layout, place)) {
            return Optional.of(name(mark) + " ra ngoài trang: cách mép trái nhiều nhất "
                    + Millimetres.shown(Math.max(0, layout.width() - place.width())) + " mm, cách mép trên nhiều nhất "
                    + Millimetres.shown(Math.max(0, layout.height() - place.height())) + " mm.");
        }
        String covered = PlaceFinder.covered(layout, place, mark == Mark.SEAL);
        return covered.isEmpty()
                ? Optional.empty()
                : Optional.of(name(mark) + " che chữ “" + covered + "”. Dời ra chỗ trống.");
    }

    static String name(Mark mark) {
        return switch (mark) {
            case HAND -> "Hình chữ ký";
            case SEAL -> "Hình con dấu";
            case TEXT -> "Dòng thông tin ký số";
            case NUMBER -> "Số";
            case DATE -> "Ngày";
        };
    }

    static Optional<Look> look(Sight sight) {
        return switch (sight) {
            case Sight.At at -> Optional.of(at.look());
            case Sight.Nothing nothing -> Optional.ofNullable(nothing.look());
            case Sight.NotRead notRead -> Optional.of(notRead.look());
        };
    }

    /** A place changes nothing of the document, so its version stays: whoever signs does so with what the page then says. */
    private ActOutcome kept(SignedInUser user, OutgoingDocument document, Mark mark, Kept kept) {
        return scope.inAgency(document.agency(), () -> {
            OutgoingDocument locked = documents
                    .locked(document.agency(), document.id())
                    .orElseThrow(() -> new NoSuchDocumentException(document.id()));
            if (locked.version() != document.version()) {
                return new ActOutcome.Overtaken(locked);
            }
            places.keep(locked, mark, kept, user.fullName());
            return new ActOutcome.Done();
        });
    }

    private interface Act {
        ActOutcome on(OutgoingDocument document, Whose whose);
    }

    private ActOutcome act(SignedInUser user, UUID id, int version, Act act) {
        OutgoingDocument document = document(user, id);
        if (document.version() != version) {
            return new ActOutcome.Overtaken(document);
        }
        Whose whose = whose(user, document)
                .orElseThrow(() -> new AccessDeniedException(user.username() + " signs nothing on a document that is "
                        + document.state().name().toLowerCase(Locale.ROOT)));
        try {
            return act.on(document, whose);
        } catch (PageNotReadException notRead) {
            return ActOutcome.Refused.of(FIELD, NOT_READ);
        }
    }

    private Optional<Whose> whose(SignedInUser user, OutgoingDocument document) {
        return scope.inAgency(user.agencyCode(), () -> whose(permissions.of(user, document), document));
    }

    OutgoingDocument document(SignedInUser user, UUID id) {
        Acts.require(user, Acts.DESK);
        return scope.inAgency(user.agencyCode(), () -> documents.find(user.agencyCode(), id))
                .orElseThrow(() -> new NoSuchDocumentException(id));
    }
}
