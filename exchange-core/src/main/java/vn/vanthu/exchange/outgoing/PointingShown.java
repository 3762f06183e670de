package vn.vanthu.exchange.outgoing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.vanthu.classifier.numbering.PointedText;
import vn.vanthu.exchange.outgoing.OutgoingDocument.Reservation;
import vn.vanthu.exchange.outgoing.Pointing.Line;
import vn.vanthu.exchange.outgoing.Pointing.Typed;
import vn.vanthu.exchange.worker.PdfLayout;
import vn.vanthu.exchange.worker.PdfLayout.Word;
import vn.vanthu.signature.pades.SignaturePlace;

/** Puts together the page of a draft on which the clerk points to the place of number and date. */
@Component
class PointingShown {

    private static final float ANYWHERE = Millimetres.points(120);
    private static final float GAP = 4;

    private final NumberPlaces places;
    private final PageReader pages;
    private final PlacesShown shown;

    PointingShown(NumberPlaces places, PageReader pages, PlacesShown shown) {
        this.places = places;
        this.pages = pages;
        this.shown = shown;
    }

    /** One page, in millimetres. */
    record Sheet(int page, int pages, String width, String height, List<Box> boxes, String words) {}

    /**
     * What goes onto the page.
     *
     * @param field the beginning of its fields' names
     * @param wordings what it may say; one where there is no choice
     * @param left as typed
     * @param top as typed
     */
    record Box(
            String mark,
            String label,
            String field,
            String errors,
            List<Choice> wordings,
            Choice chosen,
            String left,
            String top,
            String height) {

        /** As SVG takes it; at the edge where no length was typed. */
        public String x() {
            return plain(left);
        }

        public String y() {
            return plain(top);
        }

        private static String plain(String typed) {
            return Millimetres.parse(typed).map(Millimetres::plain).orElse("0");
        }
    }

    /** @param width in millimetres */
    record Choice(String name, String text, String width) {}

    /**
     * Not within a transaction, for a worker may be asked for the page.
     *
     * @param typed what was typed and not kept
     * @return empty where the clerk points to nothing, or no worker read the page
     */
    Optional<Sheet> of(OutgoingDocument document, @Nullable Typed typed) {
        if (Pointing.missing(document).isEmpty()) {
            return Optional.empty();
        }
        try {
            return pages.layout(document, page(document, typed))
                    .or(() -> pages.layout(document, 1))
                    .map(layout -> sheet(document, layout, typed));
        } catch (PageNotReadException notRead) {
            return Optional.empty();
        }
    }

    private int page(OutgoingDocument document, @Nullable Typed typed) {
        if (typed != null && typed.page().strip().matches("[1-9]\\d{0,3}")) {
            return Integer.parseInt(typed.page().strip());
        }
        return Pointing.missing(document).stream()
                .flatMap(mark -> places.find(document, mark).stream())
                .map(NumberPlaces.Kept::page)
                .findFirst()
                .orElse(1);
    }

    private Sheet sheet(OutgoingDocument document, PdfLayout layout, @Nullable Typed typed) {
        List<Box> boxes = new ArrayList<>();
        for (Mark mark : Pointing.missing(document)) {
            Line line = typed == null ? null : typed.lines().get(mark);
            boxes.add(box(document, layout, mark, line));
        }
        return new Sheet(
                layout.page(),
                layout.pages(),
                Millimetres.plain(layout.width()),
                Millimetres.plain(layout.height()),
                List.copyOf(boxes),
                shown.words(layout, false));
    }

    private Box box(OutgoingDocument document, PdfLayout layout, Mark mark, @Nullable Line typed) {
        Optional<NumberPlaces.Kept> kept = places.find(document, mark).filter(place -> place.page() == layout.page());
        Wording wording = Optional.ofNullable(typed)
                .flatMap(line -> Pointing.wording(mark, line.wording()))
                .or(() -> kept.map(NumberPlaces.Kept::wording))
                .orElseGet(() -> usual(layout, mark));
        Map<Wording, Choice> choices = choices(document, mark);
        String left;
        String top;
        if (typed != null && !typed.left().isBlank()) {
            left = typed.left();
            top = typed.top();
        } else {
            SignaturePlace place = kept.map(at -> Pointing.box(document, mark, wording, at.page(), at.left(), at.top()))
                    .orElseGet(() -> begin(document, layout, mark, wording));
            left = Millimetres.shown(place.left());
            top = Millimetres.shown(place.top());
        }
        return new Box(
                mark.name().toLowerCase(Locale.ROOT),
                Placing.name(mark),
                mark == Mark.NUMBER ? "so" : "ngay",
                Pointing.field(mark),
                List.copyOf(choices.values()),
                Objects.requireNonNull(choices.get(wording)),
                left,
                top,
                Millimetres.plain(PointedText.height()));
    }

    private static Map<Wording, Choice> choices(OutgoingDocument document, Mark mark) {
        Reservation reserved = document.reservation().orElseThrow();
        Map<Wording, Choice> choices = new LinkedHashMap<>();
        for (Wording wording : mark == Mark.DATE ? List.of(Wording.PLAIN) : Arrays.asList(Wording.values())) {
            String text = wording.text(mark, reserved, document.described().tradition());
            choices.put(wording, new Choice(wording.name(), text, Millimetres.plain(PointedText.width(text))));
        }
        return choices;
    }

    /** What the draft has printed is not written again. */
    private static Wording usual(PdfLayout layout, Mark mark) {
        return mark == Mark.NUMBER && label(layout).isEmpty() ? Wording.LABELLED : Wording.PLAIN;
    }

    /** The word “Số” above the text. */
    private static Optional<Word> label(PdfLayout layout) {
        return layout.words().stream()
                .filter(word -> word.top() < layout.height() / 3 && word.text().matches("Số\\s*:?"))
                .findFirst();
    }

    /** A free place for the clerk to begin with: behind the word “Số”, else where letterheads have it. */
    private static SignaturePlace begin(OutgoingDocument document, PdfLayout layout, Mark mark, Wording wording) {
        float left = layout.width() * (mark == Mark.NUMBER ? 0.13f : 0.55f);
        float top = layout.height() * 0.1f;
        Optional<Word> label = mark == Mark.NUMBER ? label(layout) : Optional.empty();
        if (label.isPresent()) {
            left = label.get().right() + GAP;
            top = Math.max(0, label.get().bottom() - PointedText.height());
        }
        SignaturePlace wanted = Pointing.box(document, mark, wording, layout.page(), left, top);
        return PlaceFinder.near(layout, wanted, false, ANYWHERE).orElse(wanted);
    }
}
