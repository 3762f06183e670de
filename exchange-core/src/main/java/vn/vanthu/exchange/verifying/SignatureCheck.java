package vn.vanthu.exchange.verifying;

import java.time.Instant;
import java.util.UUID;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.exchange.judging.SignatureAccount;

/** One file that somebody had checked. */
record SignatureCheck(UUID id, String fileName, String checkedBy, Instant checkedAt, FileReport report) {

    SignatureAccount account() {
        return SignatureAccount.of(report);
    }
}
