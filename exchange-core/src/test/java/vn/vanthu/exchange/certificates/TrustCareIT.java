package vn.vanthu.exchange.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.web.Browser;
import vn.vanthu.signature.trust.TrustFolder;

/** While a file of the trust is half written, the hub goes on with what it was, and says so. */
@HubTest
class TrustCareIT {
    private static final String WORDS = "Tệp chưa đọc được, đang dùng bản đọc được gần nhất";

    private final KeyRing keys;
    private final int port;

    TrustCareIT(@Autowired KeyRing keys, @Value("${local.server.port}") int port) {
        this.keys = keys;
        this.port = port;
    }

    @Test
    void tellsTheAdministratorOfAFileThatCannotBeReadUntilItCan() throws Exception {
        Path half = keys.trustFolder().resolve("anchors").resolve("nua-chung.pem");
        try (Browser admin = Browser.signedIn(port, "hieu.stc")) {
            assertThat(admin.get("/tinh-trang").body())
                    .contains("Thư mục chứng thư tin cậy")
                    .doesNotContain(WORDS);
            int anchors =
                    TrustFolder.sound(keys.trustFolder()).trust().anchors().size();
            Files.writeString(half, "-----BEGIN CERTIFICATE-----\nMIIB");
            try {
                assertThat(admin.get("/tinh-trang").body()).contains(WORDS, "anchors/nua-chung.pem");
                assertThat(admin.get("/chung-thu").statusCode()).isEqualTo(200);
                assertThat(TrustFolder.sound(keys.trustFolder()).trust().anchors())
                        .hasSize(anchors);
            } finally {
                Files.delete(half);
            }
            assertThat(admin.get("/tinh-trang").body()).doesNotContain(WORDS);
        }
    }
}
