package vn.vanthu.classifier.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;

/**
 * Who gets the document: whom it speaks to (Kính gửi), then whom Nơi nhận names. "Như trên" stands for the first, "Như Điều
 * 3" for those whom that article charges; where that cannot be read, the words stay as they are, with little confidence.
 */
record Recipients(List<Read<String>> addressees, List<Read<String>> copied, List<Segment> segments) {
    private static final int U = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    private static final Pattern ABOVE =
            Pattern.compile("^như (?:trên|(?:phần |mục )?kính g[ửở]i|nơi (?:kính )?gửi|địa chỉ(?: kính gửi)?)$", U);
    private static final Pattern ARTICLES =
            Pattern.compile("^như (?:(?:điểm|khoản|mục) [\\d\\p{L}]{1,3},? )*điều \\d.{0,60}$", U);
    private static final Pattern ARTICLE = Pattern.compile("^điều (\\d{1,3}) ?[.:] ?(.*)$", U);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern REFERRED = Pattern.compile("^như .*", U);

    /** What those do whom an article names. */
    private static final Pattern CHARGED = Pattern.compile(
            ",? (?:(?:có|chịu) trách nhiệm|(?:căn cứ|theo) (?:chức năng|quyết định|nghị quyết)"
                    + "|(?:tổ chức )?(?:thi hành|thực hiện|triển khai thực hiện) (?:quyết định|nghị quyết|chỉ thị|quy chế|quy định|kế hoạch))\\b",
            Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern CALLED = Pattern.compile(
            "^(?:(?:các|những) )?(?:ông|bà|đồng chí)(?: ?[,(/] ?bà ?\\)?)?(?: có tên (?:tại|ở) điều \\d+)? ?(?:: ?|(?=chánh|giám đốc|trưởng|thủ trưởng|chủ tịch|bí thư|hiệu trưởng|phó|cục trưởng|chủ nhiệm|tổng ))",
            U);
    private static final Pattern SENTENCE = Pattern.compile("[.] +");
    private static final int LINES = 15;
    private static final int LONGEST = 900;
    private static final double OF_AN_ARTICLE = 0.75;
    private static final double UNRESOLVED = 0.5;

    List<Read<String>> all() {
        Map<String, Read<String>> all = new LinkedHashMap<>();
        Stream.concat(addressees.stream(), copied.stream().flatMap(this::resolved))
                .forEach(name -> all.putIfAbsent(key(name.value()), name));
        return List.copyOf(all.values());
    }

    private Stream<Read<String>> resolved(Read<String> name) {
        String words = name.value();
        if (ABOVE.matcher(words).matches() && !addressees.isEmpty()) {
            return Stream.empty();
        }
        if (ARTICLES.matcher(words).matches()) {
            List<Read<String>> charged = charged(words);
            if (!charged.isEmpty()) {
                return charged.stream();
            }
        }
        return REFERRED.matcher(words).matches()
                ? Stream.of(new Read<>(words, UNRESOLVED, name.place(), name.rest()))
                : Stream.of(name);
    }

    /** {@code Như Điều 2, Điều 3}: those of both. */
    private List<Read<String>> charged(String words) {
        int from = words.toLowerCase(Locale.ROOT).indexOf("điều");
        List<Read<String>> charged = new ArrayList<>();
        Matcher number = NUMBER.matcher(words.substring(from));
        while (number.find()) {
            charged.addAll(of(Integer.parseInt(number.group())));
        }
        return charged;
    }

    private List<Read<String>> of(int article) {
        int end = RecipientFinder.label(segments).map(segments::indexOf).orElse(segments.size());
        for (int i = end - 1; i >= 0; i--) {
            Matcher begins = ARTICLE.matcher(segments.get(i).text());
            if (begins.matches() && Integer.parseInt(begins.group(1)) == article) {
                return named(i, begins.group(2), end);
            }
        }
        return List.of();
    }

    private List<Read<String>> named(int at, String first, int end) {
        StringBuilder text = new StringBuilder(first);
        List<Place> places = new ArrayList<>(List.of(segments.get(at).place()));
        for (Segment next : segments.subList(at + 1, Math.min(end, at + LINES))) {
            if (text.length() > LONGEST
                    || text.toString().endsWith("./.")
                    || CHARGED.matcher(text).find()
                    || next.capitals()
                    || ARTICLE.matcher(next.text()).matches()) {
                break;
            }
            text.append(' ').append(next.text());
            places.add(next.place());
        }
        Matcher charged = CHARGED.matcher(text);
        if (!charged.find() || charged.start() > LONGEST) {
            return List.of();
        }
        String subject = text.substring(0, charged.start());
        subject = SENTENCE.splitAsStream(subject).reduce("", (one, next) -> next);
        if (subject.isBlank()
                || subject.matches(
                        "(?iu)^(?:quyết định|nghị quyết|quy chế|quy định|kế hoạch|chỉ thị|giao)(?!\\p{L}).*")) {
            return List.of();
        }
        return Named.in(CALLED.matcher(subject.strip()).replaceFirst("")).stream()
                .map(name -> CALLED.matcher(name).replaceFirst(""))
                .filter(name -> !name.isBlank())
                .map(name -> new Read<>(name, OF_AN_ARTICLE, places.getFirst(), places.subList(1, places.size())))
                .toList();
    }

    /** Two spellings of one name are one. */
    private static String key(String name) {
        return Segment.squeezed(name)
                .replace("ỦYBANNHÂNDÂN", "UBND")
                .replace("HỘIĐỒNGNHÂNDÂN", "HĐND")
                .replaceAll("[().,;:-]", "");
    }
}
