package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 41/2011/QĐ-UBND, Điều 8, beyond the truth table. */
class CityRegulationTest {
    @ParameterizedTest
    @CsvSource({"CONG_VAN, công văn", "GIAY_MOI, giấy mời", "THONG_BAO, thông báo", "LICH_CONG_TAC, lịch công tác"})
    @Clause("HCM-8.1a")
    void remindsThatCertainKindsMustGoElectronically(String kind, String shown) {
        var onPaper = with("kind", kind).toBuilder().text("channel", "PAPER").build();
        assertThat(warnings(onPaper)).anyMatch(message -> message.contains("(" + shown + ") bắt buộc gửi qua"));
        var elsewhere = onPaper.toBuilder().flag("recipients.inSystem", false).build();
        assertThat(warnings(elsewhere)).noneMatch(message -> message.contains("bắt buộc gửi qua"));
        assertThat(warnings(with("kind", kind))).noneMatch(message -> message.contains("bắt buộc gửi qua"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BAO_CAO", "TAI_LIEU", "TAI_LIEU_HOP"})
    @Clause("HCM-8.1b")
    void remindsThatReportsAndMeetingPapersMustGoElectronically(String kind) {
        var onPaper = with("kind", kind).toBuilder().text("channel", "PAPER").build();
        assertThat(warnings(onPaper)).anyMatch(message -> message.contains("Báo cáo và tài liệu công việc"));
        assertThat(warnings(with("kind", "QUYET_DINH").toBuilder()
                        .text("channel", "PAPER")
                        .build()))
                .isEmpty();
    }

    @Test
    @Clause("HCM-8.3a")
    void saysWhatTheUnsignedFileLacks() {
        var unsigned = Documents.signed("EDITABLE", "NONE", "NONE", "NONE");
        assertThat(warnings(unsigned))
                .anyMatch(message -> message.contains("chưa có chữ ký số hợp lệ của cơ quan gửi"));
        assertThat(without("HCM-8.3a", unsigned).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(without("HCM-8.4b", unsigned).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    @Clause("HCM-8.3a")
    void doesNotTellTheUnsignedDraftThatItLacksASignature() {
        var draft = Documents.signed("EDITABLE", "NONE", "NONE", "NONE").toBuilder()
                .text("stage", "DRAFT")
                .build();
        var judgement = Documents.judge(draft);
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judgement.legalEffect()).isEmpty();
        assertThat(Documents.said(judgement)).doesNotContain("chưa có chữ ký số", "không có chữ ký số hợp lệ");
        var signedByAPersonOnly = draft.toBuilder()
                .flag("signature.any", true)
                .text("signature.person", "VALID")
                .build();
        assertThat(Documents.judge(signedByAPersonOnly).verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
    }

    @Test
    @Clause("HCM-8.3b")
    void showsTheScanClauseAsOvertakenWherePersonAndAgencySignedThePdf() {
        var judgement = Documents.judge(Documents.signed("DIGITAL_PDF", "VALID", "VALID", "NONE"));
        assertThat(judgement.findings()).anySatisfy(finding -> {
            assertThat(finding.result()).isEqualTo(Outcome.SATISFIED);
            assertThat(finding.citation()).hasToString("41/2011/QĐ-UBND, Điều 8 khoản 3");
            assertThat(finding.overtakenBy()).singleElement().hasToString("30/2020/NĐ-CP, Điều 5 khoản 1");
            assertThat(finding.message()).contains("không cần là bản quét");
        });
    }

    @Test
    @Clause("HCM-8.3b")
    void neverTakesASealOnSomePagesOfADigitalPdfForAScan() {
        var pdf = Documents.signed("DIGITAL_PDF", "NONE", "NONE", "NONE").toBuilder()
                .text("seal", "FOUND")
                .text("seal.colour", "RED")
                .text("handSignature", "FOUND")
                .build();
        assertThat(Documents.judge(pdf).verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
        assertThat(without("HCM-8.3b", pdf).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    @Clause("HCM-8.3b")
    void takesASealWhoseColourIsUnknownForNoRedSeal() {
        var scan = Documents.scan("FOUND", "RED", "FOUND").toBuilder()
                .absent("seal.colour")
                .build();
        assertThat(Documents.judge(scan).verdict()).isEqualTo(Verdict.PAPER_REQUIRED);
    }

    @Test
    @Clause("HCM-8.4a")
    void saysThatPaperIsSuperfluousWhereTheFileSuffices() {
        var signed = Documents.signed("EDITABLE", "VALID", "VALID", "NONE").toBuilder()
                .flag("paperFollows", true)
                .build();
        var judgement = Documents.judge(signed);
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(Documents.said(judgement)).contains("Văn thư bỏ việc gửi bản giấy");
        assertThat(Documents.said(without("HCM-8.4a", signed))).doesNotContain("bản giấy của văn bản này");
    }

    @Test
    @Clause("HCM-8.4c")
    void warnsWhereRecipientsDoNotMatchTheDocument() {
        var facts = with("kind", "CONG_VAN").toBuilder()
                .set("recipients.missing", List.of("Sở Tài chính"))
                .set("recipients.extra", List.of())
                .build();
        assertThat(warnings(facts)).anyMatch(message -> message.contains("còn thiếu: Sở Tài chính; thừa: không"));
        assertThat(Documents.judge(facts).verdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void asksForTheDecisionWhereADocumentSaysItIsDeclassified() {
        var facts = with("secrecy", "MAT").toBuilder()
                .flag("secrecy.declassified", true)
                .build();
        var judgement = Documents.judge(facts);
        assertThat(judgement.verdict()).isEqualTo(Verdict.HELD);
        assertThat(judgement.legalEffect()).isEmpty();
        assertThat(Documents.said(judgement)).contains("ngày quyết định giải mật");
    }

    @Test
    void remindsOfEmptyListsOnceWithoutTouchingTheVerdict() {
        var facts = with("kind", "CONG_VAN").toBuilder()
                .set("lists.empty", List.of("STATE_SECRET_LIST", "FILE_FORMAT_LIST"))
                .build();
        var judgement = Documents.judge(facts);
        assertThat(judgement.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judgement.findings())
                .filteredOn(finding -> finding.message().contains("danh mục bí mật nhà nước, danh mục định dạng tệp"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.level()).isEqualTo(Level.INFORM));
    }

    @Test
    @Clause("N30-PL1.II.I")
    void warnsOfAScanBelowTheRequiredQuality() {
        var grey = Documents.scan("FOUND", "RED", "FOUND").toBuilder()
                .number("scan.dpi", 150)
                .build();
        assertThat(warnings(grey)).anyMatch(message -> message.contains("150 dpi"));
    }

    private static Facts with(String name, String value) {
        return Documents.signed("EDITABLE", "VALID", "VALID", "NONE").toBuilder()
                .text(name, value)
                .build();
    }

    private static Judgement without(String rule, Facts facts) {
        return Regulations.bundled().without(rule).judge(facts, Documents.REGULATION, Documents.NOW);
    }

    private static List<String> warnings(Facts facts) {
        return Documents.judge(facts).findings().stream()
                .filter(finding -> finding.level() == Level.WARN && finding.result() == Outcome.VIOLATED)
                .map(Finding::message)
                .toList();
    }
}
