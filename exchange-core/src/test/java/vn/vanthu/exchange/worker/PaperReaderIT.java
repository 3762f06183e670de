package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.classifier.PagesRead;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.classifier.recognising.ReaderVersion;
import vn.vanthu.exchange.judging.LeafReading;
import vn.vanthu.exchange.judging.PageMemory;
import vn.vanthu.exchange.judging.PaperOrder;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.trust.TrustStore;

class PaperReaderIT {
    private static final String NAME = "quet.pdf";

    @TempDir
    Path folder;

    @Test
    void readsTheWordsOfAScanOnceForWhoeverRemembers() throws Exception {
        Path scan = JourneyDocuments.scan(folder.resolve(NAME), "117/QĐ-SXD", "Về việc kiện toàn Ban Chỉ đạo");
        LeafReading seen = LeafReading.of(scan, NAME, TrustStore.NONE, WorkerFixture.AT);
        assertThat(seen.document().secrecy().level()).isEqualTo(SecrecyLevel.UNDETERMINED);
        Pages memory = new Pages();
        List<String> told = new ArrayList<>();
        LeafReading read;
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            read = read(reader, seen, scan, memory, told);
            assertThat(read.document().secrecy().level()).isEqualTo(SecrecyLevel.NONE);
            assertThat(read.document().data().documentNumber().map(Read::value)).hasValue("117/QĐ-SXD");
            assertThat(read.document().text()).isEmpty();
            assertThat(read.sha256()).isEqualTo(seen.sha256());
            assertThat(told).containsExactly("0/1", "1/1");
            assertThat(memory.kept).containsOnlyKeys(seen.sha256() + " " + ReaderVersion.current());
        }
        try (PaperReader afterwards = new PaperReader(folder.resolve("scratch"))) {
            memory.written = 0;
            memory.changed("117/QĐ", "971/QĐ");
            LeafReading again = read(afterwards, seen, scan, memory, told);
            assertThat(again.document().data().documentNumber().map(Read::value))
                    .as("what is remembered is not read again")
                    .hasValue("971/QĐ-SXD");
            assertThat(memory.written).as("nothing new is to be kept").isZero();
        }
    }

    @Test
    void knowsPagesAgainInAnotherFile() throws Exception {
        Path scan = JourneyDocuments.scan(folder.resolve(NAME), "117/QĐ-SXD", "Về việc kiện toàn Ban Chỉ đạo");
        Path signed = folder.resolve("da-ky.pdf");
        Files.write(signed, Files.readAllBytes(scan));
        Files.writeString(signed, "\n%% signed meanwhile\n", StandardOpenOption.APPEND);
        Pages memory = new Pages();
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            read(
                    reader,
                    LeafReading.of(scan, NAME, TrustStore.NONE, WorkerFixture.AT),
                    scan,
                    memory,
                    new ArrayList<>());
            memory.changed("117/QĐ", "971/QĐ");
            memory.anyFile = true;
            LeafReading later = LeafReading.of(signed, NAME, TrustStore.NONE, WorkerFixture.AT);
            assertThat(read(reader, later, signed, memory, new ArrayList<>())
                            .document()
                            .data()
                            .documentNumber()
                            .map(Read::value))
                    .hasValue("971/QĐ-SXD");
        }
    }

    @Test
    void pausesALongScanForAnUrgentOneAndReadsItToItsEndAfterwards() throws Exception {
        Path one = JourneyDocuments.scan(folder.resolve(NAME), "117/QĐ-SXD", "Về việc kiện toàn Ban Chỉ đạo");
        Path book = folder.resolve("sach.pdf");
        try (PDDocument page = Loader.loadPDF(one.toFile());
                PDDocument many = new PDDocument()) {
            for (int copy = 0; copy < 9; copy++) {
                many.importPage(page.getPage(0));
            }
            many.save(book.toFile());
        }
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch stoodInLine = new CountDownLatch(1);
        // looked at before, since the book is read on meanwhile
        LeafReading seen = LeafReading.of(one, NAME, TrustStore.NONE, WorkerFixture.AT);
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            PagesRead urgently = new PagesRead() {
                @Override
                public void read(int done, int all) {
                    told.add("urgent " + done);
                }

                @Override
                public void waits(int all) {
                    told.add("urgent waits");
                    stoodInLine.countDown();
                }
            };
            List<CompletableFuture<LeafReading>> urgent = new ArrayList<>();
            PagesRead patiently = (done, all) -> {
                told.add("book " + done);
                if (done == 1) {
                    urgent.add(CompletableFuture.supplyAsync(() -> reader.read(
                            seen,
                            one,
                            NAME,
                            WorkerFixture.AT,
                            new PaperOrder(urgently, Urgency.HOA_TOC, PageMemory.NONE))));
                    await(stoodInLine);
                }
            };
            LeafReading read = read(reader, book, new PaperOrder(patiently, Urgency.NONE, PageMemory.NONE));
            assertThat(urgent.getFirst()
                            .get(1, TimeUnit.MINUTES)
                            .document()
                            .secrecy()
                            .level())
                    .isEqualTo(SecrecyLevel.NONE);
            assertThat(read.document().secrecy().level())
                    .as("all its pages were read")
                    .isEqualTo(SecrecyLevel.NONE);
            assertThat(read.document().data().documentNumber().map(Read::value)).hasValue("117/QĐ-SXD");
        }
        assertThat(told).startsWith("book 0", "book 1", "urgent waits").endsWith("book 9");
        assertThat(told.indexOf("urgent 1")).isLessThan(told.indexOf("book 6"));
    }

    private static LeafReading read(PaperReader reader, Path file, PaperOrder order) {
        try {
            LeafReading seen = LeafReading.of(file, NAME, TrustStore.NONE, WorkerFixture.AT);
            return reader.read(seen, file, NAME, WorkerFixture.AT, order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void keepsNothingOfASecret() throws Exception {
        Path scan = JourneyDocuments.scan(folder.resolve(NAME), "117/QĐ-SXD", "TỐI MẬT");
        LeafReading seen = LeafReading.of(scan, NAME, TrustStore.NONE, WorkerFixture.AT);
        Pages memory = new Pages();
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            LeafReading read = read(reader, seen, scan, memory, new ArrayList<>());
            assertThat(read.document().secrecy().level()).isEqualTo(SecrecyLevel.TOI_MAT);
        }
        assertThat(memory.kept).isEmpty();
        try (Stream<Path> left = Files.walk(folder.resolve("scratch"))) {
            assertThat(left.filter(Files::isRegularFile))
                    .as("no page lies about")
                    .isEmpty();
        }
    }

    @Test
    void leavesAScanAsItIsWhereItsReaderFails() throws Exception {
        Path scan = JourneyDocuments.scan(folder.resolve(NAME), "117/QĐ-SXD", "Về việc kiện toàn Ban Chỉ đạo");
        LeafReading seen = LeafReading.of(scan, NAME, TrustStore.NONE, WorkerFixture.AT);
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            assertThat(read(reader, seen, folder.resolve("gone.pdf"), PageMemory.NONE, new ArrayList<>()))
                    .isEqualTo(seen);
        }
    }

    @Test
    void cannotTellWhetherRedPenIsAMark() throws Exception {
        Path scan = JourneyDocuments.scanWithNote(folder.resolve(NAME), "117/QĐ-SXD", "Về việc kiện toàn Ban Chỉ đạo");
        LeafReading seen = LeafReading.of(scan, NAME, TrustStore.NONE, WorkerFixture.AT);
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            LeafReading read = read(reader, seen, scan, PageMemory.NONE, new ArrayList<>());
            assertThat(read.document().secrecy().level()).isEqualTo(SecrecyLevel.UNDETERMINED);
            assertThat(read.document().data().documentNumber().map(Read::value)).hasValue("117/QĐ-SXD");
        }
    }

    @Test
    void asksNoReaderAboutText() throws Exception {
        Path draft = JourneyDocuments.withoutPlaces(folder.resolve("soan.docx"), "báo cáo tiến độ");
        LeafReading seen = LeafReading.of(draft, "soan.docx", TrustStore.NONE, WorkerFixture.AT);
        try (PaperReader reader = new PaperReader(folder.resolve("scratch"))) {
            assertThat(read(reader, seen, draft, PageMemory.NONE, new ArrayList<>()))
                    .isSameAs(seen);
            assertThat(reader.state().started()).isZero();
        }
    }

    private static LeafReading read(
            PaperReader reader, LeafReading seen, Path file, PageMemory memory, List<String> told) {
        return reader.read(
                seen,
                file,
                NAME,
                WorkerFixture.AT,
                new PaperOrder((done, all) -> told.add(done + "/" + all), Urgency.NONE, memory));
    }

    /** Kept in memory. */
    private static final class Pages implements PageMemory {
        private final Map<String, String> kept = new HashMap<>();
        private boolean anyFile;
        private int written;

        /** As if that had been read. */
        void changed(String read, String other) {
            kept.replaceAll((file, pages) -> pages.replace(read, other));
        }

        @Override
        public void recall(String sha256, String version, Path pages) {
            String known = anyFile ? String.join("", kept.values()) : kept.getOrDefault(sha256 + " " + version, "");
            try {
                Files.writeString(pages, known);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void remember(String sha256, String version, Path pages) {
            try {
                kept.put(sha256 + " " + version, Files.readString(pages));
                written++;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
