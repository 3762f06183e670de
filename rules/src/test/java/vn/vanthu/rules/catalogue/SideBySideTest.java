package vn.vanthu.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.vanthu.rules.Regulations;

class SideBySideTest {
    private static final Catalogue PHU_YEN = Regulations.bundled().catalogue("phuyen-13-2020");
    private static final Catalogue CITY = Regulations.bundled().catalogue("tphcm-41-2011");

    @Test
    void listsEachParameterOnceInTheFirstPartOfItsClause() {
        var rows = SideBySide.of(PHU_YEN, CITY).stream()
                .flatMap(chapter -> chapter.rows().stream())
                .filter(row -> row.parameter().equals("attachments.max"))
                .toList();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.part()).isEqualTo(Part.QUOTA);
            assertThat(row.differs()).isFalse();
            assertThat(row.left())
                    .singleElement()
                    .satisfies(setting -> assertThat(setting.clause().id()).isEqualTo("PY-7.3.b2"));
            assertThat(row.right()).hasSize(1);
        });
    }

    @Test
    void tellsWhereOneIsSilentOrOther() {
        var rows = SideBySide.of(PHU_YEN, CITY).stream()
                .flatMap(chapter -> chapter.rows().stream())
                .filter(SideBySide.Row::differs)
                .toList();
        assertThat(rows)
                .extracting(SideBySide.Row::parameter)
                .contains("mailbox.quota.min", "mailbox.quota.max", "password.classes")
                .doesNotContain("attachments.max", "encoding.standard");
        assertThat(rows)
                .filteredOn(row -> row.parameter().equals("mailbox.quota.min"))
                .singleElement()
                .satisfies(row -> assertThat(row.right()).isEmpty());
    }

    @Test
    void leavesOutPartsOnWhichBothAreSilent() {
        var empty = new Catalogue("an-lac", List.of());
        assertThat(SideBySide.of(empty, empty)).isEmpty();
        assertThat(SideBySide.of(empty, CITY))
                .extracting(SideBySide.Chapter::part)
                .contains(Part.NAME, Part.HAND)
                .doesNotContain(Part.IN);
    }
}
