package vn.vanthu.exchange.certificates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that an agency depends on.
 *
 * @param holder the common name
 * @param personId of the agency's own people; null for all others
 */
record Held(
        String fingerprint,
        Use use,
        String holder,
        String issuer,
        Instant end,
        @Nullable Long personId) {

    /** What it is for. */
    enum Use {
        /** Signs the agency's documents, and its mail where it names its mailbox. */
        AGENCY("Chứng thư của cơ quan, ký văn bản"),
        AGENCY_AND_MAIL("Chứng thư của cơ quan, ký văn bản và thư"),
        PERSON("Chứng thư cá nhân"),
        ANCHOR("Tổ chức chứng thực được tin cậy"),
        TIME_STAMP("Tổ chức cấp dấu thời gian được tin cậy"),
        OTHER_AGENCY("Chứng thư của cơ quan khác");

        private final String words;

        Use(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
