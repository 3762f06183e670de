package vn.vanthu.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the viewer frames on the page, as the JSON text that it takes. */
public final class Frames {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Frames() {}

    /**
     * @param field the form field that was filled from there
     * @param label what it is: {@code Ngày văn bản}
     * @param text as it stands in the document
     * @param page from 1; 0 where it is not known
     * @param state {@link FieldSource#tone()}, or {@code cue} for a trace of secrecy
     * @param where in words; empty where the page says enough
     * @param box null where the viewer finds it by its text
     */
    public record Frame(
            String field,
            String label,
            String text,
            int page,
            String state,
            int percent,
            String where,
            @Nullable Box box) {

        public Frame(String field, String label, String text, int page, @Nullable FieldSource source) {
            this(
                    field,
                    label,
                    text,
                    page,
                    source == null ? "machine" : source.tone(),
                    source == null ? 0 : source.percent(),
                    "",
                    null);
        }
    }

    /** In points from the left and upper edges of the page. */
    public record Box(float left, float top, float width, float height) {}

    public static String of(List<Frame> frames) {
        return JSON.writeValueAsString(frames);
    }
}
