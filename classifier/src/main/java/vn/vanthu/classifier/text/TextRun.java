package vn.vanthu.classifier.text;

/**
 * Text of one look.
 *
 * @param text as stored, in whatever encoding
 * @param font its name, empty where unknown
 * @param capitals shown in capitals whatever is stored
 */
public record TextRun(String text, String font, boolean bold, boolean capitals) {

    public static TextRun plain(String text) {
        return new TextRun(text, "", false, false);
    }
}
