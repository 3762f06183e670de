package vn.vanthu.classifier.text;

/**
 * Text of one look.
 *
 * @param text as stored, in whatever encoding
 * @param font its name, empty where unknown
 * @param capitals shown in capitals whatever is stored
 * @param size of its letters in points; 0 where unknown
 * @param faint struck through, or white
 */
public record TextRun(String text, String font, boolean bold, boolean capitals, float size, boolean faint) {

    public TextRun(String text, String font, boolean bold, boolean capitals, float size) {
        this(text, font, bold, capitals, size, false);
    }

    public TextRun(String text, String font, boolean bold, boolean capitals) {
        this(text, font, bold, capitals, 0);
    }

    public static TextRun plain(String text) {
        return new TextRun(text, "", false, false);
    }
}
