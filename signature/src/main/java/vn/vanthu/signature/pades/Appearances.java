package vn.vanthu.signature.pades;

import vn.vanthu.signature.pades.PdfObjects.Reference;

/** Draws what a signature shows as a form of its own. */
final class Appearances {
    private Appearances() {}

    static Reference write(Seen seen, PdfPlaces.Page page, PdfUpdate update) {
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
        Reference form = update.newReference();
        update.stream(
                form,
                "/Type/XObject/Subtype/Form/BBox[0 0 " + width + " " + height + "]/Matrix" + PdfPlaces.matrix(page)
                        + "/Resources<<" + resources + ">>",
                drawn);
        return form;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
