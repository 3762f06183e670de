package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Verdict;

class MailFactsTest {
    private static final long FIFTEEN_MB = 15L * 1024 * 1024;

    @ParameterizedTest
    @CsvSource({
        "tphcm-41-2011, 41/2011/QĐ-UBND, Điều 5 khoản 2",
        "phuyen-13-2020, 13/2020/QĐ-UBND, Điều 7 khoản 3 điểm b"
    })
    @Clause({"HCM-5.2b", "PY-7.3.b2"})
    void refusesWhatOneMailMayNotCarry(String regulation, String instrument, String clause) {
        Found found = signed(regulation);
        found.sizeBytes = FIFTEEN_MB;
        assertThat(found.judged().verdict()).isEqualTo(Verdict.ACCEPTED);
        found.sizeBytes = FIFTEEN_MB + 1;
        assertThat(found.judged().verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(refusals(found)).singleElement().satisfies(finding -> {
            assertThat(finding.instrument()).isEqualTo(instrument);
            assertThat(finding.clause()).isEqualTo(clause);
            assertThat(finding.message()).contains("15728641 byte", "15 MB");
            assertThat(finding.remedy()).contains("tách phụ lục");
        });
    }

    @ParameterizedTest
    @CsvSource({"UNREADABLE, TOO_BIG", "OTHER, NOT_SUPPORTED"})
    void letsABigFileThatCannotBeReadWait(Form form, UnreadableReason reason) {
        Found found = new Found(form);
        found.unreadable = reason;
        found.secrecy = Found.undetermined(SecrecyReading.Undetermined.UNREADABLE);
        found.encoding = null;
        found.sizeBytes = 2 * FIFTEEN_MB;
        assertThat(found.judged().verdict()).isEqualTo(Verdict.HELD);
        assertThat(refusals(found)).isEmpty();
    }

    @Test
    void asksForNoSizeWhereTheRegulationHasNone() {
        Found found = signed("camau-26-2009");
        found.sizeBytes = 2 * FIFTEEN_MB;
        assertThat(found.judged().verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({"vanphong@gmail.com", "vanphong@HOTMAIL.com", "vanphong@yahoo.com.vn"})
    @Clause("QT-5.5")
    void refusesForeignFreeMailAmongTheReceivers(String mailbox) {
        Found found = signed("quangtri-464-2017");
        found.mailboxes = List.of("stc@anlac.example", mailbox);
        assertThat(refusals(found)).singleElement().satisfies(finding -> {
            assertThat(finding.clause()).isEqualTo("Điều 5 khoản 5");
            assertThat(finding.message())
                    .contains(mailbox.substring(mailbox.indexOf('@') + 1).toLowerCase(Locale.ROOT));
        });
        found.mailboxes = List.of("stc@anlac.example");
        assertThat(refusals(found)).isEmpty();
    }

    @Test
    @Clause("QT-5.5")
    void refusesForeignFreeMailOfTheSenderToo() {
        Found found = signed("quangtri-464-2017");
        found.senderAddress = Optional.of("sxd@gmail.com");
        assertThat(refusals(found)).extracting(ReportedFinding::clause).containsExactly("Điều 5 khoản 5");
    }

    @Test
    @Clause("VL-10.2")
    void refusesDomainsThatNobodyRegisteredInTheCountry() {
        Found found = signed("vinhlong-3088-2005");
        found.mailboxes = List.of("stc@anlac.example", "vanthu@soyte.gov.vn");
        assertThat(refusals(found)).isEmpty();
        found.mailboxes = List.of("vanthu@company.example");
        assertThat(refusals(found)).singleElement().satisfies(finding -> {
            assertThat(finding.clause()).isEqualTo("Điều 10 gạch đầu dòng 2");
            assertThat(finding.message()).contains("company.example").doesNotContain("anlac.example");
        });
    }

    @Test
    @Clause({"PY-12.1", "PY-10.1"})
    void knowsTheMailboxOfAnAgencyWhereItSends() {
        Found known = signed("phuyen-13-2020");
        assertThat(messages(known))
                .contains("Văn bản gửi từ hộp thư của đơn vị.", "Văn bản không gửi từ hộp thư cá nhân.");
        known.senderAddress = Optional.of("ai-do@anlac.example");
        assertThat(messages(known))
                .doesNotContain("Văn bản gửi từ hộp thư của đơn vị.")
                .contains("Chưa biết hộp thư gửi là của đơn vị hay của cá nhân.");
        assertThat(known.judged().verdict()).isEqualTo(Verdict.HELD);
        known.senderCode = Optional.of("sxd");
        assertThat(messages(known)).contains("Văn bản gửi từ hộp thư của đơn vị.");
    }

    @Test
    @Clause("PY-3.2b")
    void refusesWhatWouldDiscloseASecretByBothParagraphs() {
        Found found = signed("phuyen-13-2020");
        found.secrecy = new SecrecyReading(SecrecyLevel.MAT, List.of(), false, Optional.empty());
        assertThat(refusals(found)).extracting(ReportedFinding::rule).contains("PY-3.1");
    }

    @Test
    @Clause("QT-7.2b")
    void asksForNoPaperBesideWhatTheAgencySigned() {
        assertThat(messages(signed("quangtri-464-2017"))).contains("Cơ quan gửi không phải gửi thêm bản giấy.");
        Found unsigned = Found.editable();
        unsigned.regulation = "quangtri-464-2017";
        assertThat(messages(unsigned)).doesNotContain("Cơ quan gửi không phải gửi thêm bản giấy.");
    }

    @Test
    @Clause("PY-14.3.h")
    void saysWhatAMissingSignatureOfTheAgencyMeansInPhuYen() {
        Found unsigned = Found.editable();
        unsigned.regulation = "phuyen-13-2020";
        assertThat(unsigned.judged().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(messages(unsigned))
                .anyMatch(message -> message.contains("tính pháp lý của văn bản gắn với chữ ký số"));
        assertThat(messages(signed("phuyen-13-2020"))).contains("Văn bản có chữ ký số hợp lệ của cơ quan gửi.");
    }

    private static Found signed(String regulation) {
        Found found = Found.editable().signed(Found.CERTIFICATES.sxd);
        found.regulation = regulation;
        return found;
    }

    private static List<ReportedFinding> refusals(Found found) {
        return found.judged().findings().stream()
                .filter(finding -> finding.verdict() == Verdict.REFUSED)
                .toList();
    }

    private static List<String> messages(Found found) {
        return found.judged().findings().stream().map(ReportedFinding::message).toList();
    }
}
