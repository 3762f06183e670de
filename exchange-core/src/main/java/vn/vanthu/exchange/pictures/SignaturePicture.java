package vn.vanthu.exchange.pictures;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.directory.AgencyCode;

/**
 * A seal or a hand signature as signatures show it.
 *
 * @param personId whose hand signature it is; null for the agency's seal
 * @param shown a PNG
 * @param prepared as signatures take it
 * @param proportion height by width
 * @param widthMm at real size
 * @param until when it was replaced or retired; null while it is in force
 */
public record SignaturePicture(
        UUID id,
        AgencyCode agency,
        @Nullable Long personId,
        @Nullable String personName,
        ContentId shown,
        ContentId prepared,
        float proportion,
        float widthMm,
        String uploadedBy,
        Instant from,
        @Nullable Instant until,
        @Nullable String endedBy) {

    private static final float POINTS_A_MILLIMETRE = 72 / 25.4f;

    /** In points. */
    public float width() {
        return widthMm * POINTS_A_MILLIMETRE;
    }

    /** In points. */
    public float height() {
        return width() * proportion;
    }
}
