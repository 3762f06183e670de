package vn.vanthu.classifier.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Words that a page of HTML holds and shows to nobody: remarks, and what its scripts say. */
final class UnseenMarkup {
    private static final int MOST = 1_000;
    private static final int LONGEST = 300;
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");
    private static final Pattern CUT = Pattern.compile("\\R|[;{}]\\s|(?<!:)//|/\\*|\\*/|[\"'`]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u\\{?([0-9a-fA-F]{4})\\}?");

    private UnseenMarkup() {}

    /** Lines of a remark; those in plain ASCII say nothing. */
    static List<String> remark(String data) {
        return lines(Parser.unescapeEntities(TAG.matcher(data).replaceAll("\n"), false)
                .split("\\R"));
    }

    /** Words in quotes and remarks of a script. */
    static List<String> script(String code) {
        Matcher escaped = ESCAPED.matcher(code);
        String plain = escaped.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
        return lines(CUT.split(TAG.matcher(plain).replaceAll("\n")));
    }

    private static List<String> lines(String[] parts) {
        List<String> lines = new ArrayList<>();
        for (String part : parts) {
            String line = part.strip();
            if (lines.size() < MOST && line.length() <= LONGEST && LineCollector.telling(line)) {
                lines.add(line);
            }
        }
        return lines;
    }
}
