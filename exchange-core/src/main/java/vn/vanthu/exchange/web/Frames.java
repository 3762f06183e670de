package vn.vanthu.exchange.web;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** What the viewer frames on the page, as the JSON text that it takes. */
public final class Frames {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Frames() {}

    /**
     * @param field the form field that was filled from there
     * @param label what it is: {@code Ngày văn bản}
     * @param text its value, for the list beside the pages
     * @param page from 1, where it begins; 0 where it is not known
     * @param state {@link FieldSource#tone()}, {@code cue} for a trace of secrecy, or {@code unread} for a page
     *     that nobody looked at
     * @param where in words; empty where the page says enough
     * @param boxes one a line; empty where the viewer finds it by its words
     * @param words as they stand in the document, each found for itself; empty for what stands on no page
     * @param last whether they stand where they are said for the last time, as a signature does
     */
    public record Frame(
            String field,
            String label,
            String text,
            int page,
            String state,
            int percent,
            String where,
            List<Box> boxes,
            List<String> words,
            boolean last) {

        public Frame {
            boxes = List.copyOf(boxes);
            words = List.copyOf(words);
        }
    }

    /** In points from the left and upper edges of the page; pages from 1. */
    public record Box(int page, float left, float top, float width, float height) {}

    public static String of(List<Frame> frames) {
        return JSON.writeValueAsString(frames);
    }
}
