package vn.vanthu.samples.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.vanthu.samples.Expected;

/**
 * Documents written line by line by a person. {@code === NAME LAYOUT}, lines of truth, {@code ---}, the page: {@code a ||
 * b} two sides, {@code ^} centred, {@code @} a box, {@code #} a page header, {@code >} a page footer, {@code ~} a new page;
 * else text.
 */
final class HandWritten {
    private HandWritten() {}

    record Document(String name, Layout layout, String font, Paper paper) {}

    /** Those of people who did not know the reader, then the kinds that a province writes besides. */
    static List<Document> all() throws IOException {
        List<Document> all = new ArrayList<>();
        read("/accuracy/handwritten.txt", all);
        read("/accuracy/provincial.txt", all);
        return all;
    }

    private static void read(String resource, List<Document> all) throws IOException {
        try (InputStream in = Objects.requireNonNull(HandWritten.class.getResourceAsStream(resource))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String part : text.split("(?m)^=== ")) {
                if (!part.isBlank() && !part.startsWith("%")) {
                    Layout layout = Layout.valueOf(
                            part.lines().findFirst().orElseThrow().split(" ")[1]);
                    all.add(document(
                            part,
                            layout,
                            layout.fonts().get(all.size() % layout.fonts().size())));
                }
            }
        }
    }

    private static Document document(String part, Layout layout, String font) {
        int end = part.indexOf("\n---\n");
        List<String> head = part.substring(0, end).lines().toList();
        TreeMap<String, String> values =
                new TreeMap<>(Map.of("secrecy", "NONE", "encoding", "UNICODE", "urgency", "NONE"));
        List<String> recipients = List.of();
        for (String line : head.subList(1, head.size())) {
            String key = line.substring(0, line.indexOf(':'));
            String value = line.substring(key.length() + 1).strip();
            if (key.equals("recipients")) {
                recipients = List.of(value.split(" \\| "));
            } else {
                values.put(key, value);
            }
        }
        List<Item> items = part.substring(end + 5)
                .stripTrailing()
                .lines()
                .map(HandWritten::item)
                .toList();
        return new Document(
                head.getFirst().split(" ")[0],
                layout,
                font,
                new Paper(items, new Expected(values, recipients, List.of())));
    }

    private static Item item(String line) {
        int middle = line.indexOf("||");
        if (middle >= 0) {
            return Item.pair(
                    line.substring(0, middle).strip(),
                    line.substring(middle + 2).strip());
        }
        String rest = line.isEmpty() ? "" : line.substring(1).strip();
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '^' -> Item.of(Item.Kind.CENTRED, rest);
            case '@' -> Item.of(Item.Kind.BOX, rest);
            case '#' -> Item.of(Item.Kind.PAGE_HEADER, rest);
            case '>' -> Item.of(Item.Kind.PAGE_FOOTER, rest);
            case '~' -> Item.of(Item.Kind.NEW_PAGE, rest);
            default -> Item.of(Item.Kind.BODY, line);
        };
    }
}
