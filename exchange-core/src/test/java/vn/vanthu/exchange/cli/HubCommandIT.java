package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.samples.SampleCase;
import vn.vanthu.samples.SampleLibrary;

/** The command line as programs and people meet it: a process of its own, its output and its status. */
class HubCommandIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String AT = "2026-11-25T09:00:00+07:00";
    private static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-" + "FILE!$H+H*";

    @TempDir
    private static Path folder;

    private static SampleLibrary samples;

    @BeforeAll
    static void samples() {
        samples = SampleLibrary.generate(folder.resolve("samples"));
    }

    private record Ran(int status, String out, String err) {
        List<JsonNode> objects() {
            return JSON.readTree(out).valueStream().toList();
        }
    }

    @Test
    void judgesEverySampleInTheOrderOfTheFiles() throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "check", "--no-scan", "--format", "jsonl", "--at", AT, "--from", "sxd@anlac.example", "--trust"));
        words.add(samples.trustFolder().toString());
        samples.cases().forEach(sample -> words.add(sample.file().toString()));
        Ran ran = run(words);
        assertThat(ran.status()).isEqualTo(1);
        List<JsonNode> found = ran.out().lines().map(JSON::readTree).toList();
        assertThat(found).hasSameSizeAs(samples.cases());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            compare(samples.cases().get(i), found.get(i), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private static void compare(SampleCase sample, JsonNode found, List<String> wrong) {
        assertThat(found.get("file").asString()).isEqualTo(sample.file().toString());
        JsonNode facts = found.get("facts");
        expect(sample, "verdict", found.get("verdict"), wrong);
        expect(sample, "legalEffect", found.get("legalEffect"), wrong);
        for (String fact : List.of("form", "mediaType", "encoding", "kind", "documentNumber", "issuedOn", "urgency")) {
            expect(sample, fact, facts.get(fact), wrong);
        }
        expect(sample, "secrecy", facts.get("secrecy").get("level"), wrong);
        List<String> signatures = facts.get("signatures")
                .valueStream()
                .map(each -> each.get("status").asString() + "/"
                        + (each.get("reason").isNull() ? "" : each.get("reason").asString()) + "/"
                        + each.get("by").asString())
                .toList();
        if (!signatures.equals(sample.expected().signatures())) {
            wrong.add(sample + ": signatures " + signatures + " for "
                    + sample.expected().signatures());
        }
    }

    private static void expect(SampleCase sample, String key, JsonNode found, List<String> wrong) {
        sample.expected().value(key).ifPresent(expected -> {
            String said = found.isNull() ? "" : found.asString();
            if (!expected.equals(said)) {
                wrong.add(sample + ": " + key + " " + said + " for " + expected);
            }
        });
    }

    @Test
    void printsTheObjectOfTheContractKeyByKey() throws Exception {
        Ran ran = run(List.of(
                "check",
                "--no-scan",
                "--format",
                "json",
                "--at",
                AT,
                "--trust",
                samples.trustFolder().toString(),
                "--from",
                "sxd@anlac.example",
                file("pdf-co-quan")));
        assertThat(ran.status()).isZero();
        JsonNode report = ran.objects().getFirst();
        assertThat(report.propertyNames())
                .containsExactly(
                        "file",
                        "sha256",
                        "sizeBytes",
                        "regulation",
                        "verdict",
                        "legalEffect",
                        "findings",
                        "facts",
                        "error",
                        "read");
        assertThat(report.get("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(report.get("error").isNull()).isTrue();
        assertThat(report.get("findings").get(0).propertyNames())
                .containsExactly("rule", "result", "level", "instrument", "clause", "message", "remedy");
        JsonNode facts = report.get("facts");
        assertThat(facts.propertyNames())
                .containsExactly(
                        "form",
                        "mediaType",
                        "pages",
                        "secrecy",
                        "encoding",
                        "lookAlikes",
                        "signatures",
                        "copy",
                        "seal",
                        "handSignature",
                        "scan",
                        "malware",
                        "activeContent",
                        "kind",
                        "documentNumber",
                        "tradition",
                        "issuedOn",
                        "issuer",
                        "summary",
                        "signer",
                        "signers",
                        "recipients",
                        "urgency",
                        "layoutDepartures");
        assertThat(facts.get("signatures").get(0).propertyNames())
                .containsExactly(
                        "status",
                        "reason",
                        "by",
                        "subject",
                        "signedAt",
                        "format",
                        "coversWholeDocument",
                        "stampedAt",
                        "provenAt",
                        "laterChanges",
                        "chain",
                        "evidence",
                        "revokedAt",
                        "revocationReason");
        assertThat(facts.get("signer").propertyNames()).containsExactly("name", "position", "capacity", "capacities");
        assertThat(facts.get("signers")).isNotEmpty();
        assertThat(facts.get("signers").get(0).propertyNames())
                .containsExactly(
                        "name", "position", "capacity", "capacities", "confidence", "page", "line", "part", "box");
        assertThat(facts.get("copy").isNull()).isTrue();
        assertThat(facts.get("scan").isNull()).isTrue();
        assertThat(facts.get("malware").toString())
                .isEqualTo(
                        "{\"status\":\"NOT_SCANNED\",\"name\":null,\"reason\":\"SKIPPED\",\"definitionsDate\":null}");
    }

    @Test
    void givesEveryFileItsLineHoweverBadItIs() throws Exception {
        Path place = Files.createDirectories(folder.resolve("chỗ có dấu cách"));
        Path sparse = place.resolve("200mb.pdf");
        try (RandomAccessFile large = new RandomAccessFile(sparse.toFile(), "rw")) {
            large.setLength(200L << 20);
        }
        Path walked = Files.createDirectories(place.resolve("hồ sơ/trong"));
        Files.copy(Path.of(file("cong-van")), walked.resolve("b.docx"));
        Files.copy(Path.of(file("quyet-dinh")), walked.resolveSibling("a.docx"));
        Path locked = locked(place.resolve("khoa.docx"));
        Path empty = Files.createDirectories(place.resolve("rỗng"));
        Ran ran = run(
                place,
                Files.readAllBytes(Path.of(file("cong-van"))),
                List.of(
                        "check",
                        "--no-scan",
                        "--format",
                        "json",
                        "--name",
                        "đầu vào.docx",
                        "hồ sơ",
                        "thiếu.docx",
                        file("tep-rong"),
                        file("pdf-hong"),
                        file("pdf-mat-khau"),
                        "khoa.docx",
                        "200mb.pdf",
                        "-",
                        empty.toString()));
        assertThat(ran.status()).isEqualTo(2);
        List<JsonNode> found = ran.objects();
        assertThat(found)
                .extracting(each -> each.get("file").asString())
                .containsExactly(
                        "hồ sơ/a.docx",
                        "hồ sơ/trong/b.docx",
                        "thiếu.docx",
                        file("tep-rong"),
                        file("pdf-hong"),
                        file("pdf-mat-khau"),
                        "khoa.docx",
                        "200mb.pdf",
                        "đầu vào.docx");
        assertThat(found)
                .extracting(each -> each.get("verdict").asString())
                .containsExactly(
                        "PAPER_REQUIRED",
                        "PAPER_REQUIRED",
                        "HELD",
                        "HELD",
                        "HELD",
                        "HELD",
                        "HELD",
                        "HELD",
                        "PAPER_REQUIRED");
        assertThat(found)
                .extracting(each -> each.get("error").isNull()
                        ? ""
                        : each.get("error").asString().split(":")[0])
                .startsWith("", "", "NOT_OPENED", "EMPTY", "CORRUPT", "PASSWORD", "PASSWORD")
                .endsWith("");
        JsonNode missing = found.get(2);
        assertThat(missing.get("sha256").isNull()).isTrue();
        assertThat(missing.get("sizeBytes").isNull()).isTrue();
        assertThat(missing.get("facts").get("form").asString()).isEqualTo("UNREADABLE");
        assertThat(missing.get("legalEffect").isNull()).isTrue();
        assertThat(found.get(7).get("sizeBytes").asLong()).isEqualTo(200L << 20);
        assertThat(ran.err())
                .contains("thiếu.docx: không có tệp này / no such file")
                .doesNotContain("SLF4J");
        assertThat(locked).exists();
    }

    @Test
    void opensFilesWhoseNamesAreNoText() throws Exception {
        Path place = Files.createDirectories(folder.resolve("tên lạ"));
        List<String> words = new ArrayList<>(List.of(
                "bash",
                "-c",
                "cp \"$1\" $'van\\xfb.docx' && mkdir -p walk && cp \"$1\" $'walk/\\xff.docx' && shift"
                        + " && exec \"$@\" $'van\\xfb.docx' walk",
                "bash",
                file("cong-van")));
        words.addAll(java());
        words.addAll(List.of("inspect", "--format", "json"));
        Ran ran = start(place, new byte[0], words);
        assertThat(ran.status()).as(ran.err()).isZero();
        assertThat(ran.objects())
                .extracting(each -> each.get("facts").get("documentNumber").asString())
                .containsExactly("1902/SXD-QLXD", "1902/SXD-QLXD");
    }

    @Test
    void holdsBeforeTheRegulationIsInForceAndRefusesWhatIsInfected() throws Exception {
        Ran early = run(
                List.of("check", "--no-scan", "--format", "json", "--at", "2010-01-01T00:00:00Z", file("quyet-dinh")));
        assertThat(early.status()).isEqualTo(1);
        assertThat(early.objects().getFirst().get("verdict").asString()).isEqualTo("HELD");
        Path infected = Files.writeString(folder.resolve("eicar.txt"), EICAR);
        Path definitions = Files.createDirectories(folder.resolve("definitions"));
        Files.writeString(definitions.resolve("own.hdb"), "44d88612fea8a8f36de82e1278abb02f:68:Own-Test\n");
        Ran scanned = run(List.of(
                "check",
                "--format",
                "json",
                "--clam-db",
                definitions.toString(),
                infected.toString(),
                file("quyet-dinh")));
        assertThat(scanned.objects())
                .extracting(
                        each -> each.get("facts").get("malware").get("status").asString())
                .containsExactly("INFECTED", "CLEAN");
        assertThat(scanned.objects())
                .extracting(each -> each.get("verdict").asString())
                .containsExactly("REFUSED", "PAPER_REQUIRED");
    }

    @Test
    void verifiesAndInspectsWithTheirOwnStatus() throws Exception {
        String trust = samples.trustFolder().toString();
        assertThat(run(List.of("verify", "--trust", trust, "--at", AT, file("pdf-co-quan")))
                        .status())
                .isZero();
        Ran unsigned = run(List.of("verify", "--trust", trust, file("pdf-co-quan"), file("quyet-dinh")));
        assertThat(unsigned.status()).isEqualTo(1);
        assertThat(unsigned.out()).contains("Chữ ký số").doesNotContain("\u001b[");
        Ran facts = run(List.of("inspect", "--format", "json", file("quyet-dinh")));
        assertThat(facts.status()).isZero();
        assertThat(facts.objects().getFirst().get("verdict").isNull()).isTrue();
        assertThat(facts.objects().getFirst().get("findings").isEmpty()).isTrue();
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() throws Exception {
        List<String> words = java();
        words.addAll(List.of("inspect", "--format", "jsonl"));
        for (int i = 0; i < 400; i++) {
            words.add(file("cong-van-txt"));
        }
        Process process = new ProcessBuilder(words).start();
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('{');
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "check --no-such-option a",
                "check --at hôm-qua a",
                "check --format xml a",
                "check --regulation tinh-khong-co a",
                "check --trust khong-co a",
                "check --from khong-phai-dia-chi a",
                "check --clam-db khong-co a",
                "inspect - -",
                "rules tinh-khong-co",
                "no-such-command"
            })
    void answersWrongUsageWithTwoAndNothingOnStandardOutput(String words) {
        var out = new java.io.ByteArrayOutputStream();
        assertThat(HubCommand.run(words.split(" "), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void listsRegulationsAndEveryRuleWithItsClause() throws Exception {
        Ran list = run(List.of("rules"));
        assertThat(list.status()).isZero();
        assertThat(list.out())
                .contains("national", "vinhlong-3088-2005", "quangtri-464-2017", "phuyen-13-2020", "tphcm-41-2011")
                .contains("camau-26-2009", "hiệu lực từ 27/06/2011", "nguồn:", "độ tin cậy của trích dẫn: HIGH");
        Ran one = run(List.of("rules", "tphcm-41-2011"));
        assertThat(one.out()).contains("HCM-8.3a", "41/2011/QĐ-UBND, Điều 8 khoản 3", "FORBID", "độ tin cậy");
    }

    @Test
    void isStartedByTheLauncherFromAnyFolderAndThroughALink() throws Exception {
        Path place = Files.createDirectories(folder.resolve("nơi gọi lệnh"));
        Path launcher = Files.createSymbolicLink(
                place.resolve("hub của tôi"),
                Path.of("..", "hub").toAbsolutePath().normalize());
        Files.copy(Path.of(file("quyet-dinh")), place.resolve("một văn bản.docx"));
        Ran ran = start(
                place,
                new byte[0],
                List.of(launcher.toString(), "check", "--no-scan", "--format", "jsonl", "một văn bản.docx"));
        assertThat(ran.status()).as(ran.err()).isEqualTo(1);
        assertThat(JSON.readTree(ran.out()).get("file").asString()).isEqualTo("một văn bản.docx");
        assertThat(JSON.readTree(ran.out()).get("verdict").asString()).isEqualTo("PAPER_REQUIRED");
    }

    private static String file(String sample) {
        return samples.get(sample).file().toString();
    }

    private static List<String> java() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                HubCommand.class.getName()));
    }

    private static Ran run(List<String> words) throws Exception {
        return run(folder, new byte[0], words);
    }

    private static Ran run(Path place, byte[] input, List<String> words) throws Exception {
        List<String> all = java();
        all.addAll(words);
        return start(place, input, all);
    }

    private static Ran start(Path place, byte[] input, List<String> words) throws Exception {
        Path err = Files.createTempFile(folder, "err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(place.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("HUB_NO_BUILD", "1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input);
        } catch (IOException notRead) {
            assertThat(input).isEmpty();
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ran(process.exitValue(), out, Files.readString(err));
    }

    private static Path locked(Path locked) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("khach");
            try (OutputStream sealed = encryptor.getDataStream(container)) {
                Files.copy(Path.of(file("quyet-dinh")), sealed);
            }
            try (OutputStream out = Files.newOutputStream(locked)) {
                container.writeFilesystem(out);
            }
        }
        return locked;
    }
}
