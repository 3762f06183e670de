package vn.vanthu.classifier.recognising;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in Tesseract's hOCR, which has each line and each word on a line of its own. */
final class Hocr {
    private static final int MOST = 20_000;
    private static final Pattern BOX = Pattern.compile("bbox (\\d{1,6}) (\\d{1,6}) (\\d{1,6}) (\\d{1,6})");
    private static final Pattern BASE =
            Pattern.compile("baseline (-?\\d{1,6}(?:[.]\\d{1,9})?(?:e-\\d{1,3})?) (-?\\d{1,6}(?:[.]\\d{1,9})?)");
    private static final Pattern SIZE = Pattern.compile("x_size (\\d{1,6}(?:[.]\\d{1,9})?)");
    private static final Pattern CONFIDENCE = Pattern.compile("x_wconf (\\d{1,3})");
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");

    private Hocr() {}

    /** @param hocr as Tesseract writes it; of anything else no words are found */
    static List<RecognisedWord> words(String hocr) {
        List<RecognisedWord> words = new ArrayList<>();
        Line line = new Line(0, 0, 0, 0, 0);
        for (String row : hocr.split("\n")) {
            if (row.contains("class='ocrx_word'")) {
                Matcher box = BOX.matcher(row);
                Matcher confidence = CONFIDENCE.matcher(row);
                String text = plain(row);
                if (box.find() && confidence.find() && !text.isEmpty() && words.size() < MOST) {
                    words.add(word(text, box, Integer.parseInt(confidence.group(1)), line));
                }
            } else if (row.contains("class='ocr_") && row.contains("x_size")) {
                line = line(row);
            }
        }
        return words;
    }

    private record Line(int left, int bottom, double slope, double offset, double size) {
        double base(double x) {
            return bottom + offset + slope * (x - left);
        }
    }

    private static Line line(String row) {
        Matcher box = BOX.matcher(row);
        Matcher base = BASE.matcher(row);
        Matcher size = SIZE.matcher(row);
        if (!box.find() || !size.find()) {
            return new Line(0, 0, 0, 0, 0);
        }
        boolean known = base.find();
        return new Line(
                number(box, 1),
                number(box, 4),
                known ? Double.parseDouble(base.group(1)) : 0,
                known ? Double.parseDouble(base.group(2)) : 0,
                Double.parseDouble(size.group(1)));
    }

    private static RecognisedWord word(String text, Matcher box, int confidence, Line line) {
        int left = number(box, 1);
        int top = number(box, 2);
        int right = number(box, 3);
        int bottom = number(box, 4);
        double base = line.size() > 0 ? line.base((left + right) / 2.0) : bottom;
        double size = line.size() > 0 ? line.size() : Math.max(1, bottom - top);
        return new RecognisedWord(text, left, top, right, bottom, base, size, Math.min(100, confidence) / 100.0);
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static String plain(String row) {
        String text = TAG.matcher(row)
                .replaceAll("")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
        return barred(Normalizer.normalize(text, Normalizer.Form.NFC).strip());
    }

    /** Its model knows two letters with a bar, one of them Icelandic, and at times it takes one for both. */
    private static String barred(String text) {
        return text.indexOf('\u00D0') < 0 && text.indexOf('\u00F0') < 0
                ? text
                : text.replace('\u00D0', 'Đ')
                        .replace('\u00F0', 'đ')
                        .replace("ĐĐ", "Đ")
                        .replace("đđ", "đ");
    }
}
