package vn.vanthu.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SigningCapacity;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.exchange.access.Role;
import vn.vanthu.exchange.directory.Mailbox;
import vn.vanthu.exchange.dispatch.BusinessState;
import vn.vanthu.exchange.dispatch.TransportState;
import vn.vanthu.rules.Confidence;
import vn.vanthu.rules.LegalEffect;
import vn.vanthu.rules.Level;
import vn.vanthu.rules.Verdict;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureStatus;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path ASSETS = Path.of("src/main/resources/static/assets");
    private static final Pattern HANDLER = Pattern.compile("\\s(?:th:)?on[a-z]+\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern STYLE =
            Pattern.compile("\\s(?:th:)?style(?:append)?\\s*=|<style", Pattern.CASE_INSENSITIVE);
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>([^<]*)</script>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile("<[a-z:0-9]+(?:\\s+[^\\s=>]+(?:=(?:\"[^\"]*\"|'[^']*'))?)*\\s*/?>");
    private static final Pattern CONDITION = Pattern.compile("\\sth:(?:if|unless|case|each|switch)=");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][A-Za-z0-9_.]+)");
    private static final Pattern ICON = Pattern.compile("icons\\.svg#([a-z0-9-]+)");
    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);

    private static final ResourceBundle MESSAGES = ResourceBundle.getBundle("messages", Locale.of("vi"));

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    static Stream<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.list(ASSETS)) {
            return files.filter(file -> file.toString().endsWith(".js")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoStyleNoHandlerAndNoScriptOfItsOwn(Path template) throws IOException {
        String text = text(template);
        assertThat(text)
                .doesNotContainPattern(STYLE)
                .doesNotContainPattern(HANDLER)
                .doesNotContain("th:utext", "javascript:", "th:inline");
        Matcher script = SCRIPT.matcher(text);
        while (script.find()) {
            assertThat(script.group(1)).as("body of a script in " + template).isBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void asksOnlyForMessagesAndIconsThatExist(Path template) throws IOException {
        String text = text(template);
        assertThat(KEY.matcher(text).results().map(key -> key.group(1)))
                .allSatisfy(key -> assertThat(MESSAGES.containsKey(key)).as(key).isTrue());
        String icons = Files.readString(ASSETS.resolve("icons.svg"));
        assertThat(ICON.matcher(text).results().map(icon -> icon.group(1)).distinct())
                .allSatisfy(icon -> assertThat(icons).contains("id=\"" + icon + "\""));
    }

    /** Otherwise the link to the content leads nowhere and keys find no page. */
    @ParameterizedTest
    @MethodSource("templates")
    void givesEveryPageAMainThatTakesTheFocus(Path template) throws IOException {
        String text = text(template);
        if (text.contains("fragments/shell :: page(") || text.contains("fragments/plain :: page(")) {
            assertThat(text)
                    .containsOnlyOnce("<main id=\"main\" tabindex=\"-1\"")
                    .containsPattern("<html lang=\"vi\"");
        }
    }

    /** Thymeleaf replaces before it asks: the condition on such a tag would never be heard. */
    @ParameterizedTest
    @MethodSource("templates")
    void putsNoConditionOnATagThatIsReplaced(Path template) throws IOException {
        assertThat(TAG.matcher(text(template)).results().map(MatchResult::group))
                .noneMatch(tag ->
                        tag.contains("th:replace=") && CONDITION.matcher(tag).find());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void evaluatesNoTextInAnyScript(Path script) throws IOException {
        assertThat(Files.readString(script))
                .doesNotContain("eval(", "new Function", "innerHTML", "document.write", "setAttribute('style'");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void bindsNothingToBackspaceAndDelete(Path script) throws IOException {
        assertThat(Files.readString(script)).doesNotContain("'Backspace'", "'Delete'");
    }

    @Test
    void saysEveryStateInWords() {
        Stream.of(
                        keys("verdict.", Verdict.values()),
                        keys("effect.", LegalEffect.values()),
                        keys("urgency.", Urgency.values()),
                        keys("secrecy.", SecrecyLevel.values()),
                        keys("form.", Form.values()),
                        keys("encoding.", TextEncoding.values()),
                        keys("kind.", DocumentKind.values()),
                        keys("capacity.", SigningCapacity.values()),
                        keys("signature.", SignatureStatus.values()),
                        keys("signature.reason.", SignatureReason.values()),
                        keys("transport.", TransportState.values()),
                        keys("business.", BusinessState.values()),
                        keys("role.", Role.values()),
                        keys("level.", Level.values()),
                        keys("confidence.", Confidence.values()),
                        keys("mailbox.", Mailbox.State.values()))
                .flatMap(keys -> keys)
                .forEach(key -> assertThat(MESSAGES.containsKey(key)).as(key).isTrue());
    }

    @Test
    void namesKindsAsTheDecreeDoes() {
        for (DocumentKind kind : DocumentKind.values()) {
            assertThat(MESSAGES.getString("kind." + kind.name())).isEqualTo(kind.title());
        }
    }

    @Test
    void placesTonesTheOldWayInItsOwnWords() throws IOException {
        TreeSet<String> wrong = new TreeSet<>();
        try (Stream<Path> all =
                Stream.concat(templates(), Stream.of(Path.of("src/main/resources/messages_vi.properties")))) {
            for (Path file : all.toList()) {
                Matcher word = Pattern.compile("\\p{L}*(?:oà|oá|oả|oạ|oã|uỷ|uý|uỳ|uỵ)(?!\\p{L})\\p{L}*")
                        .matcher(Files.readString(file));
                word.results()
                        .map(found -> file.getFileName() + ": " + found.group())
                        .filter(found -> !found.contains("qu"))
                        .forEach(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Stream<String> keys(String prefix, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static String text(Path template) throws IOException {
        return COMMENT.matcher(Files.readString(template)).replaceAll("");
    }
}
