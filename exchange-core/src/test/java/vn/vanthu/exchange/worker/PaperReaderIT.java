package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.trust.TrustStore;

class PaperReaderIT {
    private static final String NAME = "quet.pdf";

    @TempDir
    Path folder;

    @Test
    void readsTheWordsOfAScanOnceForAnAgencyAndTellsHowFarItIs() throws Exception {
        Path scan = JourneyDocuments.scan(folder.resolve(NAME), "117/QĐ-SXD", "Về việc kiện toàn Ban Chỉ đạo");
        LeafReading seen = LeafReading.of(scan, NAME, TrustStore.NONE, WorkerFixture.AT);
        assertThat(seen.document().secrecy().level()).isEqualTo(SecrecyLevel.UNDETERMINED);
        List<String> told = new ArrayList<>();
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            LeafReading read = read(reader, seen, scan, "sxd", told);
            assertThat(read.document().secrecy().level()).isEqualTo(SecrecyLevel.NONE);
            assertThat(read.document().data().documentNumber().map(Read::value)).hasValue("117/QĐ-SXD");
            assertThat(read.document().text()).isEmpty();
            assertThat(read.sha256()).isEqualTo(seen.sha256());
            assertThat(told).containsExactly("0/1", "1/1");

            assertThat(read(reader, seen, scan, "sxd", told)).isEqualTo(read);
            assertThat(told).as("known from before").hasSize(2);

            read(reader, seen, scan, "snv", told);
            assertThat(told).as("what one agency knows is nothing to another").hasSize(4);

            reader.forget();
            read(reader, seen, scan, "sxd", told);
            assertThat(told).as("nothing is kept once a secret came by").hasSize(6);
        }
    }

    @Test
    void leavesAScanAsItIsWhereItsReaderFails() throws Exception {
        Path scan = JourneyDocuments.scan(folder.resolve(NAME), "117/QĐ-SXD", "Về việc kiện toàn Ban Chỉ đạo");
        LeafReading seen = LeafReading.of(scan, NAME, TrustStore.NONE, WorkerFixture.AT);
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            assertThat(read(reader, seen, folder.resolve("gone.pdf"), "sxd", new ArrayList<>()))
                    .isEqualTo(seen);
        }
    }

    @Test
    void cannotTellWhetherRedPenIsAMark() throws Exception {
        Path scan = JourneyDocuments.scanWithNote(folder.resolve(NAME), "117/QĐ-SXD", "Về việc kiện toàn Ban Chỉ đạo");
        LeafReading seen = LeafReading.of(scan, NAME, TrustStore.NONE, WorkerFixture.AT);
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            LeafReading read = read(reader, seen, scan, "sxd", new ArrayList<>());
            assertThat(read.document().secrecy().level()).isEqualTo(SecrecyLevel.UNDETERMINED);
            assertThat(read.document().data().documentNumber().map(Read::value)).hasValue("117/QĐ-SXD");
        }
    }

    @Test
    void asksNoReaderAboutText() throws Exception {
        Path draft = JourneyDocuments.withoutPlaces(folder.resolve("soan.docx"), "báo cáo tiến độ");
        LeafReading seen = LeafReading.of(draft, "soan.docx", TrustStore.NONE, WorkerFixture.AT);
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            assertThat(read(reader, seen, draft, "sxd", new ArrayList<>())).isSameAs(seen);
            assertThat(reader.state().started()).isZero();
        }
    }

    private static LeafReading read(PaperReader reader, LeafReading seen, Path file, String owner, List<String> told) {
        return reader.read(seen, file, NAME, WorkerFixture.AT, owner, (done, all) -> told.add(done + "/" + all));
    }
}
