package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.judging.FileReport;
import vn.vanthu.samples.JourneyDocuments;

/** What leaves the desk of the demo bears time-stamps of its own authority, and they count. */
@HubTest
@Import({DeskRunner.class, Browser.class})
class StampedIT {

    private final DeskRunner people;
    private final Documents documents;
    private final AgencyScope scope;
    private final Clock clock;

    @TempDir
    Path temp;

    StampedIT(
            @Autowired DeskRunner people,
            @Autowired Documents documents,
            @Autowired AgencyScope scope,
            @Autowired Clock clock) {
        this.people = people;
        this.documents = documents;
        this.scope = scope;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(strings = {"du-thao.pdf", "du-thao.docx"})
    void bothSignaturesAreProvenInTime(String name) throws IOException {
        String subject = "kiểm định đèn tín hiệu " + clock.millis();
        Path file = temp.resolve(name);
        Path draft =
                name.endsWith("pdf") ? JourneyDocuments.draftPdf(file, subject) : JourneyDocuments.draft(file, subject);
        UUID id = people.upload(UUID.randomUUID().toString(), name, Files.readAllBytes(draft));
        people.submit(id, people.hubNumber("SXD-QLXD"));
        people.numbered(id);
        people.signed(id);
        people.released(id);
        FileReport last = scope.inAgency(DeskRunner.SXD, () -> documents.finalReport(DeskRunner.SXD, id))
                .orElseThrow();
        assertThat(last.facts().signatures()).hasSize(2).allSatisfy(signature -> {
            assertThat(signature.status()).isEqualTo("VALID");
            assertThat(signature.grounds()).isNotNull();
            assertThat(signature.grounds().stampedAt()).isNotNull();
        });
    }
}
