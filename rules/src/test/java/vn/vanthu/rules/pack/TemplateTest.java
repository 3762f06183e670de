package vn.vanthu.rules.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.PackException;
import vn.vanthu.rules.condition.FactNames;

/** A sentence that shows facts. */
class TemplateTest {
    private static final Map<String, String> LABELS = Map.of("RED", "đỏ");
    private static final Facts FACTS = Facts.builder()
            .text("cover", "RED")
            .text("paper", "A4")
            .number("pages", 12)
            .flag("thick", true)
            .flag("old", false)
            .set("names", List.of("RED", "An"))
            .set("nobody", List.of())
            .undetermined("seal", "ảnh mờ")
            .build();
    private static final String SENTENCE =
            "${cover} ${paper} ${pages} ${thick} ${old} ${names} ${nobody} ${seal} ${nothing}.";

    private final FactNames names = new FactNames();

    @Test
    void showsFactsOfEveryKindInBothTongues() {
        assertThat(fill(Template.Tongue.VIETNAMESE)).isEqualTo("đỏ A4 12 có không đỏ, An không ảnh mờ chưa rõ.");
        assertThat(fill(Template.Tongue.ENGLISH)).isEqualTo("đỏ A4 12 yes no đỏ, An none not known not known.");
    }

    private String fill(Template.Tongue tongue) {
        return new Template("x", SENTENCE, LABELS, names, tongue).fill(names.told(FACTS));
    }

    @Test
    void namesWhatItShowsAndStaysAsItWasWritten() {
        var template = new Template("x", "Bìa ${cover}, ${paper}", LABELS, names);
        assertThat(template.facts()).containsExactly("cover", "paper");
        assertThat(new Template("x", "${paper} ${cover}", LABELS, names).shows())
                .containsExactly("cover", "paper");
        assertThat(template.constant()).isFalse();
        assertThat(template).hasToString("Bìa ${cover}, ${paper}");
        var plain = new Template("x", "Bìa đỏ.", LABELS, names);
        assertThat(plain.constant()).isTrue();
        assertThat(plain.fill(names.told(FACTS))).isEqualTo("Bìa đỏ.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${}", "${ }", "a ${cover", "${cover} ${"})
    void hasNoPlaceholderThatIsOpenOrNameless(String text) {
        assertThatExceptionOfType(PackException.class)
                .isThrownBy(() -> new Template("rule X", text, LABELS, names))
                .withMessage("rule X: a placeholder is not closed or has no name: " + text);
    }
}
