package vn.vanthu.exchange.certificates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that an agency depends on, or a list of what its issuer revoked.
 *
 * @param holder the common name
 * @param personId of the agency's own people; null for all others
 * @param since when a list was made, which may live for days only; null for certificates
 */
record Held(
        String fingerprint,
        Use use,
        String holder,
        String issuer,
        Instant end,
        @Nullable Long personId,
        @Nullable Instant since) {

    /** What it is for. */
    enum Use {
        /** Signs the agency's documents, and its mail where it names its mailbox. */
        AGENCY("Chứng thư của cơ quan, ký văn bản"),
        AGENCY_AND_MAIL("Chứng thư của cơ quan, ký văn bản và thư"),
        PERSON("Chứng thư cá nhân"),
        ANCHOR("Tổ chức chứng thực được tin cậy"),
        TIME_STAMP("Tổ chức cấp dấu thời gian được tin cậy"),
        REVOCATION_LIST("Danh sách thu hồi do quản trị nạp"),
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
