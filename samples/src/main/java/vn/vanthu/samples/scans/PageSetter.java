package vn.vanthu.samples.scans;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.vanthu.samples.accuracy.Item;
import vn.vanthu.samples.scans.Faces.Face;
import vn.vanthu.samples.scans.Sheet.Rule;
import vn.vanthu.samples.scans.Sheet.Spot;
import vn.vanthu.samples.scans.Sheet.Word;

/** Sets a document on pages of A4 as offices print it: margins, letterhead, justified text, room for the signature. */
final class PageSetter {
    private static final float LEFT = 30;
    private static final float RIGHT = 193;
    private static final float BOTTOM = 274;
    private static final float ROOM_TO_SIGN = 27;
    private static final float ROOM_FOR_PICTURE = 76;
    private final Faces faces;
    private final float leading;
    private final List<Sheet> sheets = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();
    private Optional<Spot> signing = Optional.empty();
    private Optional<Spot> picture = Optional.empty();
    private float y = 24;

    private PageSetter(Faces faces, float leading) {
        this.faces = faces;
        this.leading = leading;
    }

    /** @param leading distance of lines of running text in millimetres */
    static List<Sheet> set(List<Item> items, Faces faces, float leading) {
        PageSetter setter = new PageSetter(faces, leading);
        List<Item> pairs = new ArrayList<>();
        for (Item item : items) {
            if (item.kind() == Item.Kind.PAIR) {
                pairs.add(item);
                continue;
            }
            setter.pairs(pairs);
            pairs.clear();
            setter.alone(item);
        }
        setter.pairs(pairs);
        setter.finish();
        return List.copyOf(setter.sheets);
    }

    private void alone(Item item) {
        String text = item.left();
        switch (item.kind()) {
            case CENTRED -> {
                boolean addressed = text.startsWith("Kính gửi") || text.startsWith("- ") || text.startsWith("(");
                for (String line : wrapped(text, Face.BOLD, 4.9f, 1.3f * (RIGHT - LEFT))) {
                    centred(line, addressed ? Face.REGULAR : Face.BOLD, 4.9f, (LEFT + RIGHT) / 2, RIGHT - LEFT);
                    down(6.6f);
                }
            }
            case NEW_PAGE -> turn();
            case BODY -> body(text);
            case BOX -> picture();
            case PAIR, CELL, PAGE_HEADER, PAGE_FOOTER, WATERMARK, NOTE, PICTURE_WORDS, PROPERTY ->
                throw new IllegalArgumentException(item.toString());
        }
    }

    /** Room for a picture, which is printed later. */
    private void picture() {
        if (y + ROOM_FOR_PICTURE > BOTTOM) {
            turn();
        }
        picture = Optional.of(new Spot((LEFT + RIGHT) / 2, y + ROOM_FOR_PICTURE / 2 - 2));
        y += ROOM_FOR_PICTURE;
    }

    private void body(String text) {
        y += 1.2f;
        float size = 4.9f;
        List<String> lines = wrapped("\u2003\u2003" + text, Face.REGULAR, size, RIGHT - LEFT);
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1;
            justified(lines.get(i).strip(), i == 0 ? LEFT + 10 : LEFT, last, size);
            down(leading);
        }
    }

    private void justified(String line, float x, boolean last, float size) {
        String[] parts = line.split(" ");
        float natural = 0;
        for (String part : parts) {
            natural += faces.width(part, Face.REGULAR, size);
        }
        float blank = faces.width("n n", Face.REGULAR, size) - faces.width("nn", Face.REGULAR, size);
        float gap = last || parts.length < 3 ? blank : (RIGHT - x - natural) / (parts.length - 1);
        gap = Math.min(gap, blank * 2.2f);
        float at = x;
        for (String part : parts) {
            words.add(new Word(part, at, y, size, Face.REGULAR));
            at += faces.width(part, Face.REGULAR, size) + gap;
        }
    }

    private void pairs(List<Item> pairs) {
        if (pairs.isEmpty()) {
            return;
        }
        if (pairs.getFirst().left().startsWith("Nơi nhận")) {
            closing(pairs);
        } else {
            heading(pairs);
        }
    }

    private void heading(List<Item> pairs) {
        long upper =
                pairs.stream().map(Item::left).takeWhile(line -> isName(line)).count();
        for (int i = 0; i < pairs.size(); i++) {
            String left = pairs.get(i).left();
            boolean own = i == upper - 1;
            side(left, own ? Face.BOLD : Face.REGULAR, left.startsWith("V/v") || i > upper + 1 ? 4.2f : 4.5f, 66, 74);
            String right = pairs.get(i).right();
            boolean dated = right.contains("ngày") || right.contains("Ngày");
            side(right, dated ? Face.ITALIC : Face.BOLD, i == 0 ? 4.4f : 4.8f, 150, 92);
            down(left.startsWith("--") || right.startsWith("--") ? 4.6f : 6);
        }
        y += 5;
    }

    private static boolean isName(String line) {
        return !line.isEmpty() && !line.startsWith("-") && !line.startsWith("*") && !line.startsWith("Số");
    }

    private void side(String text, Face face, float size, float centre, float width) {
        if (text.startsWith("--")) {
            float length = text.length() > 8 ? 42 : 26;
            rules.add(new Rule(centre - length / 2, y - 3.4f, length));
        } else if (!text.isEmpty()) {
            centred(text, face, size, centre, width);
        }
    }

    private void closing(List<Item> pairs) {
        List<String> left = new ArrayList<>();
        for (Item pair : pairs) {
            if (!pair.left().isEmpty()) {
                left.addAll(wrapped(pair.left(), Face.REGULAR, 3.9f, 72));
            }
        }
        List<String> right = pairs.stream().map(Item::right).toList();
        y += 6;
        float needed = Math.max(left.size() * 5f, right.size() * 6f + ROOM_TO_SIGN) + 2;
        if (y + needed > BOTTOM + 8) {
            turn();
        }
        float top = y;
        for (int i = 0; i < left.size(); i++) {
            words.add(new Word(left.get(i), LEFT, y, i == 0 ? 4.2f : 3.9f, i == 0 ? Face.BOLD_ITALIC : Face.REGULAR));
            y += 4.9f;
        }
        float lower = y;
        y = top;
        boolean signed = false;
        for (String line : right) {
            if (!line.isEmpty()) {
                centred(line, Face.BOLD, 4.8f, 150, 84);
                y += 6;
            } else if (!signed && y > top) {
                signing = Optional.of(new Spot(150, y + ROOM_TO_SIGN / 2 - 4));
                y += ROOM_TO_SIGN;
                signed = true;
            }
        }
        y = Math.max(y, lower);
    }

    private void centred(String text, Face face, float size, float centre, float width) {
        float natural = faces.width(text, face, size);
        float fitting = natural > width ? size * width / natural : size;
        words.add(new Word(text, centre - Math.min(natural, width) / 2, y, fitting, face));
    }

    private List<String> wrapped(String text, Face face, float size, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && faces.width(line + " " + word, face, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void down(float distance) {
        y += distance;
        if (y > BOTTOM) {
            turn();
        }
    }

    private void turn() {
        finish();
        y = 28;
        words.add(new Word(String.format(Locale.ROOT, "%d", sheets.size() + 1), 110, 18, 4.6f, Face.REGULAR));
    }

    private void finish() {
        sheets.add(new Sheet(words, rules, signing, picture));
        words = new ArrayList<>();
        rules = new ArrayList<>();
        signing = Optional.empty();
        picture = Optional.empty();
    }
}
