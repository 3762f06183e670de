package vn.vanthu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.ParameterValue;
import vn.vanthu.rules.catalogue.Unit;

class PasswordRuleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final PasswordRule RULE = PasswordRule.of(
            values(PasswordRule.LENGTH, "national", "phuyen-13-2020"),
            values(PasswordRule.CLASSES, "national", "phuyen-13-2020"));

    private static List<ParameterValue> values(String parameter, String... regulations) {
        return Arrays.stream(regulations)
                .flatMap(id -> Regulations.bundled().catalogue(id).values(parameter, DAY))
                .toList();
    }

    @Test
    @Clause({"HCM-9.3a1", "HCM-9.3a2", "PY-9.a", "QCVN12-3.7.2.6.4"})
    void takesAPasswordOfAllKinds() {
        assertThat(RULE.faults("Hoa sua thang 10!", "duyen.sxd")).isEmpty();
        assertThat(RULE.faults("Đường về quê 7#", "duyen.sxd")).isEmpty();
    }

    @ParameterizedTest
    @Clause({"HCM-9.3a1", "HCM-9.3a2", "PY-9.a", "QCVN12-3.7.2.6.4"})
    @CsvSource({
        "Ngan@2026xy, cần ít nhất 12 ký tự",
        "khong co hoa @2026, cần có chữ hoa",
        "TOAN CHU HOA @2026, cần có chữ thường",
        "Khong co so nao @!, cần có chữ số",
        "Khong co dau gi 2026, cần có ký tự đặc biệt như ! @ # % & *",
        "Duyen.SXD@2026xx, không được chứa tên tài khoản"
    })
    void saysWhatOnePasswordLacks(String password, String fault) {
        assertThat(RULE.faults(password, "duyen.sxd")).containsExactly(fault);
    }

    @Test
    @Clause({"PY-9.a", "HCM-9.3a1"})
    void asksForTheKindsThatTheRegulationNamesAndNoOthers() {
        PasswordRule city = PasswordRule.of(List.of(), values(PasswordRule.CLASSES, "tphcm-41-2011"));
        assertThat(city.faults("Khong co so nao @!", "duyen.sxd")).isEmpty();
        PasswordRule province = PasswordRule.of(List.of(), values(PasswordRule.CLASSES, "phuyen-13-2020"));
        assertThat(province.faults("Khong co dau gi 2026", "duyen.sxd")).isEmpty();
        assertThat(province.faults("Khong co so nao @!", "duyen.sxd")).containsExactly("cần có chữ số");
    }

    @Test
    void isAsLongAsTheLongestThatARegulationAsksForAndNeverShorterThanTheHubsLeast() {
        ParameterValue fourteen = new ParameterValue.Amount(BigDecimal.valueOf(14), Unit.CHARACTERS);
        List<ParameterValue> lengths = new ArrayList<>(values(PasswordRule.LENGTH, "national", "tphcm-41-2011"));
        assertThat(lengths).hasSize(2);
        assertThat(PasswordRule.of(lengths, List.of()).shortest()).isEqualTo(12);
        lengths.add(fourteen);
        PasswordRule longer = PasswordRule.of(lengths, List.of());
        assertThat(longer.faults("mười ba ký tự", "duyen.sxd")).containsExactly("cần ít nhất 14 ký tự");
        assertThat(longer.faults("mười bốn ký tự", "duyen.sxd")).isEmpty();
    }
}
