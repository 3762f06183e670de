package vn.vanthu.exchange.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.Clause;

class PasswordRuleTest {

    @Test
    @Clause({"HCM-9.3a1", "HCM-9.3a2", "PY-9.a", "QCVN12-3.7.2.6.4"})
    void takesAPasswordOfAllKinds() {
        assertThat(PasswordRule.faults("Hoa sua thang 10!", "duyen.sxd")).isEmpty();
        assertThat(PasswordRule.faults("Đường về quê 7#", "duyen.sxd")).isEmpty();
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
        assertThat(PasswordRule.faults(password, "duyen.sxd")).containsExactly(fault);
    }
}
