package vn.vanthu.exchange.web;

import org.jspecify.annotations.Nullable;

/**
 * From one part of a long list to the parts before and after it. The addresses name the row to go on from, not the number
 * of a page, so that rows which come and go meanwhile move nothing out of sight.
 *
 * @param back null on the first part
 * @param on null on the last part
 */
public record Turning(
        @Nullable String back, String backWords, @Nullable String on, String onWords) {

    public static Turning of(@Nullable String back, String backWords, @Nullable String on, String onWords) {
        return new Turning(back, backWords, on, onWords);
    }

    /**
     * Of a list that was asked for one row more than it shows.
     *
     * @param beginning its address without a cursor
     * @param afterParameter {@code beginning} with the name of the cursor's parameter behind it
     */
    public static Turning of(
            String beginning, String afterParameter, boolean begun, boolean more, @Nullable Cursor last) {
        return new Turning(
                begun ? beginning : null,
                "Về đầu danh sách",
                more && last != null ? afterParameter + last : null,
                "Xem tiếp");
    }

    public boolean needed() {
        return back != null || on != null;
    }
}
