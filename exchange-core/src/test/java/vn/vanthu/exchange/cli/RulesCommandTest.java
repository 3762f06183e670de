package vn.vanthu.exchange.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.Coverage;
import vn.vanthu.rules.catalogue.Standing;

class RulesCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> IN_ORDER = List.of(
            "vinhlong-3088-2005", "quangtri-464-2017", "phuyen-13-2020", "tphcm-41-2011", "camau-26-2009", "national");

    private static List<ClauseEntry> clauses() {
        return IN_ORDER.stream()
                .flatMap(id -> Regulations.bundled().catalogue(id).entries().stream())
                .toList();
    }

    @Test
    void listsEveryClauseOnceInTheOrderOfTheCatalogueThenTheNationalOnes() {
        Ran ran = Ran.of("rules", "--coverage", "--format", "json");
        assertThat(ran.status()).isZero();
        JsonNode array = JSON.readTree(ran.out());
        assertThat(array.valueStream().map(each -> each.get("id").asString()))
                .containsExactlyElementsOf(
                        clauses().stream().map(ClauseEntry::id).toList())
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(298);
        assertThat(array.get(0).propertyNames())
                .containsExactly("id", "kind", "part", "state", "rule", "feature", "tests");
        assertThat(array.get(297).get("id").asString()).startsWith("CM-");
        assertThat(array.get(298).get("id").asString()).startsWith("N30-");
        assertThat(array.valueStream().filter(each -> each.get("id").asString().equals("HCM-8.3a")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.get("kind").asString()).isEqualTo("E");
                    assertThat(each.get("part").asString()).isEqualTo("LEGAL, OUT");
                    assertThat(each.get("state").asString()).isEqualTo("APPLIED");
                    assertThat(each.get("rule").asString()).isEqualTo("HCM-8.3a");
                    assertThat(each.get("feature").asString()).isEqualTo("Kiểm tra văn bản theo quy chế");
                    assertThat(each.get("tests").valueStream().map(JsonNode::asString))
                            .contains(
                                    "vn.vanthu.rules.CityRegulationTest.saysWhatTheUnsignedFileLacks",
                                    "vn.vanthu.exchange.judging.TruthTableTest.isEquivalentWhereTheAgencyAloneSigned");
                });
    }

    @Test
    void saysOfAMissingFeatureThatItIsMissing() {
        assertThat(JSON.readTree(Ran.of("rules", "--coverage", "--format", "json")
                                .out())
                        .valueStream()
                        .filter(each -> each.get("id").asString().equals("HCM-9.3b3")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.get("state").asString()).isEqualTo("PLANNED");
                    assertThat(each.get("rule").isNull()).isTrue();
                    assertThat(each.get("feature").asString()).isEqualTo("Buộc đổi và đặt lại mật khẩu");
                });
    }

    @Test
    void countsTheStatesBelowTheList() {
        assertThat(Ran.of("rules", "--coverage").out())
                .containsPattern("HCM-8\\.5 +E +APPLIED +ENC +Kiểm tra văn bản theo quy chế  \\(\\d+ kiểm thử\\)")
                .containsPattern(clauses().size() + " điều khoản: APPLIED \\d+, (SHOWN \\d+, )?PLANNED \\d+\n$");
        assertThat(Ran.of("rules", "--coverage", "--format", "jsonl").out().lines())
                .hasSize(clauses().size())
                .allSatisfy(line ->
                        assertThat(JSON.readTree(line).get("id").asString()).isNotBlank());
    }

    /** A pack must not claim what no test shows. */
    @Test
    void claimsNothingAsAppliedThatNoTestShows() {
        assertThat(ClauseTests.packaged().coverage(Regulations.bundled()))
                .filteredOn(each -> each.clause().standing() instanceof Standing.Applied)
                .filteredOn(each -> each.state() != Coverage.State.APPLIED)
                .extracting(each -> each.clause().id())
                .isEmpty();
    }

    @Test
    void namesNoTestAndNoClauseThatDoesNotExist() throws IOException {
        Set<String> known = clauses().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.id()), entry.rules().stream()))
                .collect(Collectors.toSet());
        Set<String> tests = new TreeSet<>();
        for (String line : index()) {
            String[] words = line.split(" ");
            assertThat(known).contains(words[0]);
            tests.add(words[1]);
        }
        List<Path> sources = testSources();
        for (String test : tests) {
            String file = test.substring(0, test.lastIndexOf('.'))
                            .replaceAll("\\$.*", "")
                            .replace('.', '/') + ".java";
            String method = test.substring(test.lastIndexOf('.') + 1);
            assertThat(sources)
                    .as(test)
                    .filteredOn(source -> source.toString().replace('\\', '/').endsWith(file))
                    .anySatisfy(
                            source -> assertThat(Files.readString(source)).contains("@Clause(", " " + method + "("));
        }
        int annotations = 0;
        for (Path source : sources) {
            annotations += Files.readString(source).split("\n *@Clause\\(", -1).length - 1;
        }
        assertThat(tests).hasSize(annotations);
    }

    private static List<String> index() throws IOException {
        try (InputStream in = Objects.requireNonNull(RulesCommandTest.class.getResourceAsStream("/clause-tests.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static List<Path> testSources() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.toList()) {
                for (String kind : List.of("test", "e2e")) {
                    Path folder = module.resolve("src").resolve(kind);
                    if (Files.isDirectory(folder)) {
                        try (Stream<Path> files = Files.walk(folder)) {
                            files.filter(file -> file.toString().endsWith(".java"))
                                    .forEach(found::add);
                        }
                    }
                }
            }
        }
        return found;
    }

    @Test
    void setsTwoRegulationsSideBySide() {
        Ran ran = Ran.of("rules", "compare", "phuyen-13-2020", "tphcm-41-2011");
        assertThat(ran.status()).isZero();
        assertThat(ran.out())
                .startsWith("phuyen-13-2020 | tphcm-41-2011\n")
                .contains("  = attachments.max: 15 MB (PY-7.3.b2) | 15 MB (HCM-5.2b)\n")
                .contains("  ≠ log.retention: 6 tháng (PY-7.2) | 12 tháng (HCM-10.9)\n")
                .contains("  ≠ mailbox.quota.max: — | 1 GB (HCM-5.2a)\n")
                .contains("\nQUOTA: PY-7.3.a, PY-7.3.b1, PY-7.3.b2, PY-7.3.c, PY-8.2.a | HCM-5.2a, HCM-5.2b\n");
        assertThat(JSON.readTree(Ran.of("rules", "compare", "phuyen-13-2020", "tphcm-41-2011", "--format", "json")
                                .out())
                        .valueStream()
                        .filter(row -> row.get("parameter").asString().equals("idle.lockAfter")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.get("part").asString()).isEqualTo("LIFE");
                    assertThat(row.get("differs").asBoolean()).isTrue();
                    assertThat(row.get("phuyen-13-2020").get(0).get("value").asString())
                            .isEqualTo("6 tháng");
                    assertThat(row.get("tphcm-41-2011").get(0).get("clause").asString())
                            .isEqualTo("Điều 9 khoản 1 điểm a");
                });
    }

    @Test
    void showsEveryClauseOfARegulationWithItsParameters() {
        assertThat(Ran.of("rules", "tphcm-41-2011").out())
                .contains("HCM-9.3b3  Điều 9 khoản 3 điểm b  [bắt buộc; PWD, LIFE]")
                .contains("  password.firstLogin.unlockAfter = 5 ngày, từ 27/06/2011, đọc lại ngày 24/11/2026")
                .contains("  Ghi chú: Ngày theo lịch.")
                .contains("  Chưa có tính năng: Buộc đổi và đặt lại mật khẩu")
                .contains("  Áp dụng ở: Kiểm tra văn bản theo quy chế; quy tắc HCM-8.5");
    }

    @Test
    void saysEachRuleInEnglishToo() {
        assertThat(Ran.of("rules", "tphcm-41-2011").out())
                .contains("  Says: The document bears the mark of secrecy “${secrecy}”");
        assertThat(Ran.of("rules", "national").out()).contains("  Says: A draft has no legal effect yet;");
    }

    @Test
    void answersInEnglishOnDemand(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("thu.txt"), "MẬT\nKính gửi Sở Y tế. Đề nghị phối hợp.");
        String[] check = {"check", "--no-scan", "--format", "json", "--lang", "en", text.toString()};
        assertThat(Ran.of(check).out())
                .contains("\"message\":\"The document bears the mark of secrecy “Secret”, so it may not be sent")
                .contains("\"message\":\"A state secret has no legal effect when it comes through this system.\"")
                .contains("\"remedy\":\"The clerk leaves the document as it is,")
                .doesNotContain("\"message\":\"Văn bản", "\"remedy\":\"Văn thư", "\"remedy\":\"Người");
        check[5] = "vi";
        assertThat(Ran.of(check).out())
                .contains("\"message\":\"Văn bản mang dấu chỉ độ mật “Mật”")
                .doesNotContain("The document");
        check[5] = "fr";
        assertThat(Ran.of(check).status()).isEqualTo(2);
    }

    @Test
    void tellsOnWhichDaysARuleOfItsOwnHolds(@TempDir Path folder) throws IOException {
        Files.copy(Path.of("../rules/src/test/resources/packs/son-hai-23-2026.yaml"), folder.resolve("son-hai.yaml"));
        assertThat(Ran.of("rules", "son-hai-23-2026", "--packs", folder.toString())
                        .out())
                .containsOnlyOnce("Chỉ áp dụng")
                .contains("  Chỉ áp dụng đến hết ngày 31/12/2026\n");
    }

    @Test
    void takesAProvincesOwnRegulationFromAFolder(@TempDir Path folder) throws IOException {
        Files.copy(Path.of("../rules/src/test/resources/packs/an-lac-7-2026.yaml"), folder.resolve("an-lac.yaml"));
        String packs = folder.toString();
        assertThat(Ran.of("rules", "--packs", packs).out()).contains("an-lac-7-2026\n", "07/2026/QĐ-UBND");
        assertThat(Ran.of("rules", "compare", "an-lac-7-2026", "tphcm-41-2011", "--packs", packs)
                        .out())
                .contains("  ≠ attachments.max: 10 MB (AL-6.1) | 15 MB (HCM-5.2b)\n");
        assertThat(Ran.of("rules", "an-lac-7-2026").status()).isEqualTo(2);
        Path text = Files.writeString(folder.resolve("thu.txt"), "Kính gửi Sở Y tế. Đề nghị phối hợp.");
        Ran ran = Ran.of(
                "check",
                "--no-scan",
                "--format",
                "json",
                "--regulation",
                "an-lac-7-2026",
                "--packs",
                packs,
                text.toString());
        assertThat(ran.out()).contains("\"regulation\":\"an-lac-7-2026\"", "\"rule\":\"AL-5.1\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rules compare tphcm-41-2011",
                "rules compare tphcm-41-2011 tinh-khong-co",
                "rules tphcm-41-2011 camau-26-2009",
                "rules tphcm-41-2011 --coverage",
                "rules --coverage --format xml"
            })
    void answersWrongUsageWithNothingOnStandardOutput(String words) {
        Ran ran = Ran.of(words.split(" "));
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }
}
