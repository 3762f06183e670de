package vn.vanthu.signature.pades;

import java.util.List;

/** What a signature puts on a page (NĐ 30/2020, Phụ lục I). */
public sealed interface Seen {
    SignaturePlace place();

    /** The hand signature of a person, blue, or the agency's seal, red, at its real size. */
    record Picture(SealPicture picture, SignaturePlace place) implements Seen {}

    /** Lines of text, Times New Roman 10, upright, black: on attachments and copies (Phụ lục I, Phần II mục I). */
    record Text(List<String> lines, SignaturePlace place) implements Seen {
        public Text {
            lines = List.copyOf(lines);
        }

        /** What these lines take, in points. */
        public static float width(List<String> lines) {
            return (float)
                    lines.stream().mapToDouble(SealFont.bundled()::width).max().orElse(0);
        }

        /** What these lines take, in points. */
        public static float height(List<String> lines) {
            return lines.size() * SealFont.LEADING;
        }
    }
}
