package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.worker.ForeignBytes;

/** With real workers: a draft in TCVN3 is refused, shown as it would read, converted, and judged again. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class ConvertingIT {
    private static final String UNICODE = "Quyết định của Uỷ ban nhân dân tỉnh về việc phê duyệt";
    private static final String OLD = "QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh vÒ viÖc phª duyÖt";

    private final DeskRunner people;
    private final Browser browser;
    private final ForeignBytes foreign;
    private final Documents documents;
    private final ContentStore contents;
    private final AgencyScope scope;

    ConvertingIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired ForeignBytes foreign,
            @Autowired Documents documents,
            @Autowired ContentStore contents,
            @Autowired AgencyScope scope) {
        this.people = people;
        this.browser = browser;
        this.foreign = foreign;
        this.documents = documents;
        this.contents = contents;
        this.scope = scope;
    }

    @Test
    void convertsInAWorker(@TempDir Path folder) throws Exception {
        Path old = Files.writeString(folder.resolve("cu.txt"), OLD, StandardCharsets.ISO_8859_1);
        Path made = folder.resolve("moi.txt");
        assertThat(foreign.convert(old, made)).isInstanceOf(ConversionOutcome.Converted.class);
        assertThat(Files.readString(made)).isEqualTo(UNICODE);
    }

    @Test
    void makesTheConvertedFileTheNewDraftAndKeepsTheOriginal() throws Exception {
        SignedInUser clerk = people.clerk();
        String own = UUID.randomUUID().toString();
        Browser.Page refused = browser.upload(clerk, "cu.txt", OLD + "\n" + own);
        assertThat(refused.text())
                .contains("Không được gửi", "bảng mã", "Quyết định của Uỷ ban nhân dân tỉnh", "Chuyển sang Unicode");
        UUID id = UUID.fromString(refused.address().substring(refused.address().lastIndexOf('/') + 1));
        OutgoingDocument before = people.document(id);

        Browser.Page shown = browser.open(clerk, refused.address() + "/unicode").keep("to-unicode");
        assertThat(shown.text()).contains(OLD, UNICODE, "Tệp gốc vẫn được giữ");
        Browser.Page done =
                browser.post(clerk, refused.address() + "/unicode", Map.of("ban", String.valueOf(shown.version())));
        assertThat(done.text()).contains("Chuyển sang Unicode, giữ bản gốc").doesNotContain("Chuyển sang Unicode…");

        OutgoingDocument after = people.document(id);
        assertThat(new String(
                        contents.open(after.agency(), after.upload().content()).readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(UNICODE + "\n" + own);
        assertThat(new String(
                        contents.open(before.agency(), before.upload().content())
                                .readAllBytes(),
                        StandardCharsets.UTF_8))
                .contains(own);
        assertThat(scope.inAgency(after.agency(), () -> documents.draftReport(after.agency(), id))
                        .orElseThrow()
                        .facts()
                        .encoding())
                .isEqualTo("UNICODE");
        assertThat(browser.raw(clerk, refused.address() + "/unicode").getStatus())
                .isEqualTo(404);
    }
}
