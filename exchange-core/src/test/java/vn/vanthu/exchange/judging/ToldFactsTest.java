package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.rules.Regulations;

/** What the judging tells and what packs may ask for are one list: a fact that only one side knows is silent for good. */
class ToldFactsTest {
    private static final Path SOURCES = Path.of("src/main/java/vn/vanthu/exchange/judging");
    private static final Pattern TOLD = Pattern.compile(
            "(?:\\.(?:text|flag|number|set|undetermined|with)\\(|sight\\(facts,)\\s*(?:\"([a-zA-Z.]+)\"|(?:\\w+\\.)?([A-Z_]{3,})),");
    private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = \"([a-zA-Z.]+)\";");
    private static final Pattern TERM = Pattern.compile("- \\{name: ([^,]+), of: ([A-Z]+)(?:, codes: \\[([^]]*)])?");

    /** From which {@link SetByParameters} makes those that packs may ask for. */
    private static final Set<String> RAW = Set.of(SetByParameters.DOMAINS, SetByParameters.UNLISTED);

    /** That regulations speak of, and that no document shows by itself. */
    private static final Set<String> UNTOLD_KINDS = Set.of(
            "BAO_CAO_CHUYEN_DE",
            "BAO_CAO_DINH_KY",
            "DE_BAO_CAO",
            "DE_BIET",
            "DU_THAO",
            "LICH_CONG_TAC",
            "TAI_LIEU",
            "TAI_LIEU_HOP");

    private static final Map<String, Set<String>> VOCABULARY = vocabulary();

    @Test
    void areThoseThatPacksMayAskFor() throws IOException {
        Set<String> told = told();
        assertThat(told).contains("form", "seal", "sendingPermitted", "kind.listed", "channel");
        told.removeAll(RAW);
        Set<String> asked = new TreeSet<>(VOCABULARY.keySet());
        assertThat(told).containsExactlyElementsOf(asked);
    }

    private static Set<String> told() throws IOException {
        Map<String, String> constants = new TreeMap<>();
        Set<String> names = new TreeSet<>();
        Set<String> byConstant = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                String source = Files.readString(file);
                CONSTANT.matcher(source).results().forEach(each -> constants.put(each.group(1), each.group(2)));
                TOLD.matcher(source).results().forEach(each -> {
                    if (each.group(1) == null) {
                        byConstant.add(each.group(2));
                    } else {
                        names.add(each.group(1));
                    }
                });
            }
        }
        byConstant.forEach(name -> names.add(Objects.requireNonNull(constants.get(name), name)));
        names.remove("found");
        return names;
    }

    static Stream<Map.Entry<String, Set<String>>> codes() {
        Map<String, Set<String>> codes = new LinkedHashMap<>();
        Set<String> kinds = names(DocumentKind.values());
        kinds.addAll(UNTOLD_KINDS);
        codes.put("kind", kinds);
        codes.put("form", names(Form.values()));
        codes.put("stage", names(Stage.values()));
        codes.put("activeContent", names(ActiveContent.values()));
        codes.put("secrecy", known(names(SecrecyLevel.values())));
        codes.put("encoding", known(names(TextEncoding.values())));
        codes.put("approval", names(Road.Approval.values()));
        codes.put("channel", names(Road.Channel.values()));
        codes.put("signature.order", names(SigningOrder.values()));
        codes.put("lists.empty", Set.copyOf(KeptLists.NONE.empty()));
        codes.put("malware", Set.of("CLEAN", "INFECTED", "SUSPECT", "NOT_SCANNED"));
        codes.put(
                "malware.reason",
                Set.of("TOO_BIG", "ENCRYPTED", "TOO_DEEP", "TIMEOUT", "ENGINE_DOWN", "DEFINITIONS", "SKIPPED"));
        codes.put(
                "tradition",
                Stream.of("STATE", "PARTY", "ARMY")
                        .filter(each -> Regulations.bundled().layout(each).isPresent())
                        .collect(Collectors.toSet()));
        return codes.entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void holdTheCodesThatPacksMayCompareThemWith(Map.Entry<String, Set<String>> told) {
        assertThat(VOCABULARY.get(told.getKey()))
                .as(told.getKey())
                .containsExactlyInAnyOrderElementsOf(told.getValue());
    }

    /** One of several codes that the judging may tell, none that it cannot. */
    @Test
    void areReleasedByThoseOfWhomTheRoadKnows() {
        assertThat(VOCABULARY.get("releasedBy")).containsAll(names(Road.Releaser.values()));
    }

    private static Set<String> known(Set<String> names) {
        names.remove("UNDETERMINED");
        return names;
    }

    private static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> vocabulary() {
        try (InputStream in = Objects.requireNonNull(Regulations.class.getResourceAsStream("/facts.yaml"))) {
            Map<String, Set<String>> terms = new TreeMap<>();
            TERM.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(each -> terms.put(
                            each.group(1),
                            each.group(3) == null
                                    ? Set.of()
                                    : Set.of(each.group(3).split(", *"))));
            return terms;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
