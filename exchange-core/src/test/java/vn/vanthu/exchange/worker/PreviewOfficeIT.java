package vn.vanthu.exchange.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.exchange.worker.ForeignBytes.PreviewOutcome;

/** With the LibreOffice that is installed; without one these fail and say what to install. */
class PreviewOfficeIT {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODT = "application/vnd.oasis.opendocument.text";
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void officeIsInstalled() {
        Path home = PreviewOffice.installed().orElse(Path.of("/"));
        if (!PreviewTask.Format.DOCX.openedBy(home) || !PreviewTask.Format.XLSX.openedBy(home)) {
            fail("sudo apt-get install -y --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui");
        }
    }

    @Test
    void laysOutADocumentWithEveryVietnameseLetterOfIt() throws IOException {
        String text = text(written(sample("quyet-dinh"), DOCX));
        assertThat(text)
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                .contains("Độc lập - Tự do - Hạnh phúc")
                .contains("15/QĐ-SXD")
                .contains("Về việc ban hành Quy chế làm việc của Sở Xây dựng");
    }

    @Test
    void laysOutSheetsAndOpenDocuments() throws IOException {
        assertThat(text(written(sample("bang-xlsx"), XLSX))).isNotBlank();
        assertThat(text(written(sample("bao-cao-odt"), ODT))).contains("SỞ XÂY DỰNG");
        assertThat(text(written(sample("cong-van-txt"), "text/plain"))).contains("trật tự xây dựng");
    }

    @Test
    void handsAPdfOnAsItIs() throws IOException {
        Path pdf = sample("pdf-co-quan");
        assertThat(written(pdf, "application/pdf")).hasSameBinaryContentAs(pdf);
    }

    @Test
    void saysInVietnameseWhyThereIsNoPreviewAndGoesOn() throws Exception {
        Path broken = folder.resolve("hong.docx");
        byte[] whole = Files.readAllBytes(sample("quyet-dinh"));
        Files.write(broken, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(reason(broken, DOCX)).isEqualTo("Tệp hỏng hoặc có mật khẩu nên không có bản xem trước.");
        assertThat(reason(locked(sample("quyet-dinh")), DOCX))
                .isEqualTo("Tệp hỏng hoặc có mật khẩu nên không có bản xem trước.");
        assertThat(reason(sample("quyet-dinh"), "application/zip"))
                .isEqualTo("Định dạng tệp này không có bản xem trước.");
        written(sample("quyet-dinh"), DOCX);
    }

    @Test
    void saysWhatTheMachineLacks() {
        try (PreviewOffice bare = new PreviewOffice(folder.resolve("bare"), Optional.empty(), SOON)) {
            assertThat(bare.preview(sample("quyet-dinh"), DOCX, folder.resolve("bare.pdf")))
                    .isEqualTo(new PreviewOutcome.NotPossible(
                            "Máy chủ chưa cài phần mềm để tạo bản xem trước của định dạng tệp này."));
        }
    }

    @Test
    void followsNoLinkToAFileOfTheMachine() throws IOException {
        Path secret = Files.writeString(folder.resolve("bi-mat.txt"), "CAU VAN CUA MAY CHU");
        Path odt = folder.resolve("lien-ket.odt");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(odt))) {
            entry(zip, "mimetype", ODT);
            entry(zip, "META-INF/manifest.xml", """
                    <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
                    <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>
                    <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
                    </manifest:manifest>""".formatted(ODT));
            entry(zip, "content.xml", """
                    <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                      xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                      xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text>
                    <text:p>Văn bản có liên kết</text:p>
                    <text:section text:name="a"><text:section-source xlink:type="simple" xlink:show="embed"
                      xlink:href="%s" text:filter-name="Text"/><text:p>chỗ của liên kết</text:p></text:section>
                    </office:text></office:body></office:document-content>""".formatted(secret.toUri()));
        }
        assertThat(text(written(odt, ODT)))
                .contains("Văn bản có liên kết")
                .contains("chỗ của liên kết")
                .doesNotContain("CAU VAN");
    }

    @Test
    void givesUpADocumentThatKeepsTheOfficeBusyAndServesTheNext() throws Exception {
        try (PreviewOffice office = new PreviewOffice(folder.resolve("late"), PreviewOffice.installed(), SOON)) {
            assertThat(office.preview(sample("quyet-dinh"), DOCX, folder.resolve("late-1.pdf")))
                    .isInstanceOf(PreviewOutcome.Written.class);
        }
        try (PreviewOffice office =
                new PreviewOffice(folder.resolve("later"), PreviewOffice.installed(), Duration.ofMillis(150))) {
            assertThat(office.preview(sample("quyet-dinh"), DOCX, folder.resolve("late-2.pdf")))
                    .isEqualTo(new PreviewOutcome.NotPossible(
                            "Tạo bản xem trước của tệp này quá thời gian cho phép.", true));
            assertThat(folder.resolve("late-2.pdf")).doesNotExist();
        }
    }

    @Test
    void startsAnotherOfficeWhereTheFirstWasKilled() throws Exception {
        try (PreviewOffice office = new PreviewOffice(folder.resolve("killed"), PreviewOffice.installed(), SOON)) {
            Path pdf = folder.resolve("killed.pdf");
            assertThat(office.preview(sample("quyet-dinh"), DOCX, pdf)).isInstanceOf(PreviewOutcome.Written.class);
            ProcessHandle first = soffice(office.processIds()).getFirst();
            assertThat(first.destroyForcibly()).isTrue();
            first.onExit().get(10, TimeUnit.SECONDS);
            Files.delete(pdf);
            assertThat(office.preview(sample("quyet-dinh"), DOCX, pdf)).isInstanceOf(PreviewOutcome.Written.class);
            assertThat(soffice(office.processIds())).doesNotContain(first);
        }
    }

    @Test
    void keepsTheOfficeOffTheNetworkAndWithoutRights() throws IOException {
        written(sample("quyet-dinh"), DOCX);
        ProcessHandle office = soffice(WorkerFixture.OFFICE.processIds()).getFirst();
        Path proc = Path.of("/proc", Long.toString(office.pid()));
        if (Bounds.ofThisMachine().network()) {
            assertThat(Files.readSymbolicLink(proc.resolve("ns/net")))
                    .isNotEqualTo(Files.readSymbolicLink(Path.of("/proc/self/ns/net")));
        }
        assertThat(Files.readAllLines(proc.resolve("status"))).contains("CapEff:\t0000000000000000", "NoNewPrivs:\t1");
    }

    @Test
    void endsTheOfficeWithItsOwnerHoweverThatEnds() throws Exception {
        Path scratch = folder.resolve("owner");
        Process owner = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName(),
                        scratch.toString(),
                        sample("quyet-dinh").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessHandle office =
                    ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(office.isAlive()).isTrue();
            owner.destroyForcibly();
            office.onExit().get(20, TimeUnit.SECONDS);
            assertThat(office.isAlive()).isFalse();
        } finally {
            owner.destroyForcibly();
        }
    }

    /** A process that makes one preview, says which process its office is, and waits to be killed. */
    static final class Owner {
        private Owner() {}

        public static void main(String[] arguments) throws Exception {
            PreviewOffice office = new PreviewOffice(Path.of(arguments[0]));
            office.preview(Path.of(arguments[1]), DOCX, Path.of(arguments[0], "a.pdf"));
            System.out.println(soffice(office.processIds()).getFirst().pid());
            System.out.flush();
            new java.util.concurrent.CountDownLatch(1).await();
        }
    }

    private static List<ProcessHandle> soffice(List<Long> workers) {
        return workers.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(ProcessHandle::descendants)
                .filter(process -> process.info().command().orElse("").endsWith("soffice.bin"))
                .toList();
    }

    private static Path sample(String name) {
        return WorkerFixture.SAMPLES.get(name).file();
    }

    private static Path written(Path file, String mediaType) throws IOException {
        Path pdf = Files.createTempFile(folder, "preview", ".pdf");
        assertThat(WorkerFixture.FOREIGN.preview(file, mediaType, pdf)).isEqualTo(new PreviewOutcome.Written(pdf));
        return pdf;
    }

    private static String reason(Path file, String mediaType) {
        Path pdf = folder.resolve("none.pdf");
        PreviewOutcome outcome = WorkerFixture.FOREIGN.preview(file, mediaType, pdf);
        assertThat(pdf).doesNotExist();
        return switch (outcome) {
            case PreviewOutcome.NotPossible notPossible -> notPossible.reason();
            case PreviewOutcome.Written(Path written) -> "written " + written;
        };
    }

    private static String text(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Path locked(Path docx) throws Exception {
        Path locked = folder.resolve("mat-khau.docx");
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("khach");
            try (OutputStream sealed = encryptor.getDataStream(container)) {
                Files.copy(docx, sealed);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                container.writeFilesystem(out);
            }
        }
        return locked;
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
