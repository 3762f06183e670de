package vn.vanthu.exchange.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.classifier.ConversionOutcome;
import vn.vanthu.classifier.NumberingOutcome;
import vn.vanthu.classifier.numbering.PointedPlaces;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.worker.ForeignBytes;
import vn.vanthu.exchange.worker.SigningOrder;
import vn.vanthu.mailer.inbound.OpenedMessage;
import vn.vanthu.samples.SampleLibrary;
import vn.vanthu.signature.pades.PictureLook;
import vn.vanthu.signature.pades.ReadyFields;

@HubTest
class PreviewsIT {
    private static final AgencyCode OURS = new AgencyCode("preview-a");
    private static final AgencyCode THEIRS = new AgencyCode("preview-b");
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    private static Path folder;

    private final ContentStore store;
    private final Previews previews;
    private final WorkSpace work;
    private final AgencyScope scope;
    private final JdbcClient jdbc;

    PreviewsIT(
            @Autowired ContentStore store,
            @Autowired Previews previews,
            @Autowired WorkSpace work,
            @Autowired AgencyScope scope,
            @Autowired JdbcClient jdbc) {
        this.store = store;
        this.previews = previews;
        this.work = work;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void nothingKept() {
        scope.asSystem(() -> {
            jdbc.sql("DELETE FROM content_preview WHERE agency_code LIKE 'preview-%'")
                    .update();
            jdbc.sql("DELETE FROM content WHERE agency_code LIKE 'preview-%'").update();
        });
    }

    @Test
    void showsADocumentAsPdfWithItsLettersAndDestroysThePdfWithIt() throws IOException {
        Path file = SampleLibrary.generate(folder).get("quyet-dinh").file();
        ContentId document = put(Files.readAllBytes(file));
        Preview.Ready made = ready(previews.of(OURS, document, DOCX));
        try (InputStream pdf = store.open(OURS, made.pdf());
                PDDocument read = Loader.loadPDF(pdf.readAllBytes())) {
            assertThat(new PDFTextStripper().getText(read))
                    .contains("Về việc ban hành Quy chế làm việc của Sở Xây dựng");
        }
        assertThat(previews.of(OURS, document, DOCX)).isEqualTo(made);
        assertThat(previews.of(THEIRS, document, DOCX)).isEqualTo(new Preview.Gone());
        assertThat(store.destroy(OURS, document)).isTrue();
        assertThat(store.contains(OURS, made.pdf())).isFalse();
        assertThat(previews.of(OURS, document, DOCX)).isEqualTo(new Preview.Gone());
        assertThat(rows()).isZero();
    }

    @Test
    void showsAPdfAsItself() throws IOException {
        ContentId document = put("%PDF-1.7 x".getBytes(StandardCharsets.US_ASCII));
        assertThat(previews.of(OURS, document, "application/pdf")).isEqualTo(new Preview.Ready(document, 10));
        assertThat(previews.of(THEIRS, document, "application/pdf")).isEqualTo(new Preview.Gone());
    }

    @Test
    void keepsNothingOfADocumentDestroyedWhileItsPreviewIsMade() throws IOException {
        ContentId document = put(new byte[] {1, 2, 3});
        List<ContentId> made = new ArrayList<>();
        Previews racing = with((in, pdf) -> {
            Files.writeString(pdf, "PDF of what is destroyed");
            made.add(digest(pdf));
            store.destroy(OURS, document);
            return new ForeignBytes.PreviewOutcome.Written(pdf);
        });
        assertThat(racing.of(OURS, document, DOCX)).isEqualTo(new Preview.Gone());
        assertThat(store.contains(OURS, made.getFirst())).isFalse();
        assertThat(rows()).isZero();
    }

    @Test
    void makesEachPreviewOnceHoweverManyAskAtATime() throws Exception {
        ContentId document = put(new byte[] {4, 5, 6});
        AtomicInteger times = new AtomicInteger();
        CountDownLatch asked = new CountDownLatch(4);
        Previews slow = with((in, pdf) -> {
            asked.await();
            Files.writeString(pdf, "PDF " + times.incrementAndGet());
            return new ForeignBytes.PreviewOutcome.Written(pdf);
        });
        try (ExecutorService readers = Executors.newFixedThreadPool(4)) {
            List<Future<Preview>> all = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                all.add(readers.submit(() -> {
                    asked.countDown();
                    return slow.of(OURS, document, DOCX);
                }));
            }
            Preview first = all.getFirst().get();
            for (Future<Preview> each : all) {
                assertThat(each.get()).isEqualTo(first).isInstanceOf(Preview.Ready.class);
            }
        }
        assertThat(times).hasValue(1);
    }

    @Test
    void asksAgainForWhatCouldNotBeLaidOutOnlyADayLater() throws IOException {
        ContentId document = put(new byte[] {7, 8, 9});
        AtomicInteger times = new AtomicInteger();
        Work refusing = (in, pdf) -> {
            times.incrementAndGet();
            return new ForeignBytes.PreviewOutcome.NotPossible("Tệp hỏng.", true);
        };
        for (int asking = 0; asking < 3; asking++) {
            assertThat(with(refusing).of(OURS, document, DOCX)).isEqualTo(new Preview.NotPossible("Tệp hỏng."));
        }
        assertThat(times).hasValue(1);
        Clock tomorrow = Clock.offset(Clock.systemUTC(), Duration.ofHours(25));
        assertThat(with(refusing, tomorrow).of(OURS, document, DOCX)).isEqualTo(new Preview.NotPossible("Tệp hỏng."));
        assertThat(times).hasValue(2);
    }

    @Test
    void asksAtOnceAgainWhereTheMachineWasTheCause() throws IOException {
        ContentId document = put(new byte[] {10, 11, 12});
        AtomicInteger times = new AtomicInteger();
        Previews bare = with((in, pdf) -> {
            times.incrementAndGet();
            return new ForeignBytes.PreviewOutcome.NotPossible("Chưa cài.");
        });
        bare.of(OURS, document, DOCX);
        assertThat(bare.of(OURS, document, DOCX)).isEqualTo(new Preview.NotPossible("Chưa cài."));
        assertThat(times).hasValue(2);
    }

    @Test
    void makesItAgainWhereThePdfIsGoneByItself() throws IOException {
        ContentId document = put(new byte[] {13, 14, 15});
        AtomicInteger times = new AtomicInteger();
        Previews counting = with((in, pdf) -> {
            Files.writeString(pdf, "PDF number " + times.incrementAndGet());
            return new ForeignBytes.PreviewOutcome.Written(pdf);
        });
        ContentId first = ready(counting.of(OURS, document, DOCX)).pdf();
        store.destroy(OURS, first);
        assertThat(ready(counting.of(OURS, document, DOCX)).pdf()).isNotEqualTo(first);
        assertThat(times).hasValue(2);
    }

    @Test
    void leavesNoTransactionOpenMeanwhile() {
        ContentId any = new ContentId("0".repeat(64));
        assertThatThrownBy(() -> scope.inAgency(OURS, () -> previews.of(OURS, any, DOCX)))
                .isInstanceOf(IllegalStateException.class);
    }

    private ContentId put(byte[] bytes) throws IOException {
        return store.put(OURS, new ByteArrayInputStream(bytes)).id();
    }

    private static Preview.Ready ready(Preview preview) {
        assertThat(preview).isInstanceOf(Preview.Ready.class);
        return (Preview.Ready) preview;
    }

    private long rows() {
        return scope.asSystem(() -> jdbc.sql("SELECT count(*) FROM content_preview WHERE agency_code LIKE 'preview-%'")
                .query(Long.class)
                .single());
    }

    private Previews with(Work work) {
        return with(work, Clock.systemUTC());
    }

    private Previews with(Work making, Clock clock) {
        return new Previews(store, new OnlyPreviews(making), work, scope, jdbc, clock);
    }

    private static ContentId digest(Path file) {
        try {
            byte[] digest = java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return new ContentId(java.util.HexFormat.of().formatHex(digest));
        } catch (IOException | java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        ForeignBytes.PreviewOutcome preview(Path in, Path pdf) throws IOException, InterruptedException;
    }

    private record OnlyPreviews(Work work) implements ForeignBytes {
        @Override
        public PreviewOutcome preview(Path in, String mediaType, Path pdf) {
            try {
                return work.preview(in, pdf);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public OpenedMessage open(Path raw, Path folder, Instant at) {
            throw new UnsupportedOperationException();
        }

        @Override
        public NumberingOutcome number(
                Path draft, Path numbered, String documentNumber, LocalDate issuedOn, PointedPlaces pointed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ConversionOutcome convert(Path file, Path converted) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sign(Path in, Path out, String mediaType, SigningOrder order) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<PictureLook> preparePicture(Path png, Path prepared, Path shown) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ReadyFields> fields(Path pdf, List<X509Certificate> chain) {
            return Optional.of(ReadyFields.NONE);
        }

        @Override
        public LayoutOutcome layout(Path pdf, int page) {
            return new LayoutOutcome.NoSuchPage();
        }

        @Override
        public boolean drawPage(Path pdf, int page, Path png) {
            return false;
        }
    }
}
