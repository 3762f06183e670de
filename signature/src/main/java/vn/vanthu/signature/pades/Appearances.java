package vn.vanthu.signature.pades;

import java.nio.charset.StandardCharsets;
import vn.vanthu.signature.pades.PdfObjects.Reference;

/** Draws what a signature shows as a form of its own. */
final class Appearances {
    private Appearances() {}

    static Reference write(Seen seen, PdfPlaces.Page page, PdfUpdate update) {
        return write(seen, page, update, seen.place().width(), seen.place().height());
    }

    /** In the middle of a room of that size, smaller where it does not fit, its proportions kept. */
    static Reference write(Seen seen, PdfPlaces.Page page, PdfUpdate update, double roomWidth, double roomHeight) {
        String width = PdfPlaces.number(seen.place().width());
        String height = PdfPlaces.number(seen.place().height());
        String resources;
        byte[] drawn;
        switch (seen) {
            case Seen.Picture picture -> {
                resources = "/XObject<</I " + picture.picture().writeTo(update) + ">>";
                drawn = ascii("q " + width + " 0 0 " + height + " 0 0 cm /I Do Q");
            }
            case Seen.Text text -> {
                resources = "/Font<</F " + SealFont.bundled().writeTo(update) + ">>";
                drawn = ascii(
                        SealFont.bundled().drawn(text.lines(), text.place().height()));
            }
        }
        double scale = Math.min(
                1,
                Math.min(
                        roomWidth / seen.place().width(),
                        roomHeight / seen.place().height()));
        String placed = "q " + PdfPlaces.number(scale) + " 0 0 " + PdfPlaces.number(scale) + " "
                + PdfPlaces.number((roomWidth - seen.place().width() * scale) / 2) + " "
                + PdfPlaces.number((roomHeight - seen.place().height() * scale) / 2) + " cm ";
        Reference form = update.newReference();
        update.stream(
                form,
                "/Type/XObject/Subtype/Form/BBox[0 0 " + PdfPlaces.number(roomWidth) + " "
                        + PdfPlaces.number(roomHeight) + "]/Matrix" + PdfPlaces.matrix(page)
                        + "/Resources<<" + resources + ">>",
                roomWidth == seen.place().width() && roomHeight == seen.place().height()
                        ? drawn
                        : ascii(placed + new String(drawn, StandardCharsets.ISO_8859_1) + " Q"));
        return form;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
