package vn.vanthu.exchange.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vanthu.exchange.judging.Road.Approval;
import vn.vanthu.exchange.judging.Road.Releaser;
import vn.vanthu.rules.Clause;
import vn.vanthu.rules.Facts;
import vn.vanthu.rules.Finding;
import vn.vanthu.rules.Judgement;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.Verdict;

/** 464-QĐ/TU, Điều 7 khoản 1: what may go through the Party's system, and what only with leave. */
class SendingPermittedTest {
    private static final String PARTY = "quangtri-464-2017";
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    @Test
    @Clause("QT-7.1c")
    void waitsForTheCompetentPersonsLeaveAndGoesOrStopsAsHeSays() {
        Facts resolution = onTheWay("NGHI_QUYET", "PARTY");
        assertThat(judged(resolution).verdict()).isEqualTo(Verdict.HELD);
        assertThat(said(judged(resolution)))
                .contains("Chưa biết văn bản thuộc loại phải xin phép đã được phép gửi hay chưa.");
        assertThat(judged(settled(resolution, "true")).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(judged(settled(resolution, "false")).verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(judged(settled(resolution, "MAYBE")).verdict()).isEqualTo(Verdict.HELD);
        assertThat(judged(onTheWay("KET_LUAN", "PARTY")).verdict()).isEqualTo(Verdict.HELD);
    }

    @Test
    @Clause({"QT-7.1a", "QT-7.1b", "QT-7.1d"})
    void letsGoWhatIsListedAndWarnsOfWhatIsNot() {
        for (String kind : List.of("KE_HOACH", "CHUONG_TRINH", "BAO_CAO", "GIAY_MOI")) {
            assertThat(judged(onTheWay(kind, "PARTY")).verdict()).as(kind).isEqualTo(Verdict.ACCEPTED);
            assertThat(said(judged(onTheWay(kind, "STATE"))))
                    .anyMatch(sentence -> sentence.endsWith("có trong danh sách loại văn bản được gửi qua hệ thống.")
                            && !sentence.contains("không có"));
        }
        assertThat(judged(onTheWay("CONG_VAN", "STATE")).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(said(judged(onTheWay("CONG_VAN", "STATE"))))
                .anyMatch(sentence -> sentence.contains("(công văn) không có trong danh sách"));
    }

    @Test
    void asksNobodyUnderARegulationThatListsNothing() {
        Facts resolution = onTheWay("NGHI_QUYET", "STATE");
        assertThat(Regulations.bundled()
                        .judge(filled(resolution, "tphcm-41-2011"), "tphcm-41-2011", NOW)
                        .verdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(filled(resolution, "tphcm-41-2011").names()).doesNotContain("kind.listed");
    }

    private static Facts onTheWay(String kind, String tradition) {
        Facts.Builder facts = Facts.builder()
                .text("form", "EDITABLE")
                .text("stage", "FINAL")
                .text("kind", kind)
                .text("tradition", tradition)
                .text("secrecy", "NONE")
                .text("malware", "CLEAN")
                .text("encoding", "UNICODE")
                .set("activeContent", List.of())
                .flag("signature.any", true)
                .text("signature.agency", "VALID")
                .text("signature.person", "VALID")
                .text("signature.other", "NONE")
                .flag("signature.invalid", false);
        Road.out(Approval.APPROVED, Releaser.VAN_THU, false, false).addTo(facts);
        return facts.build();
    }

    private static Facts settled(Facts facts, String value) {
        List<Settlement> said =
                List.of(new Settlement("sendingPermitted", value, "Nguyễn Hữu Phước", Optional.empty(), "Đã xem", NOW));
        return Settlements.apply(facts, Settlements.effective(facts, said));
    }

    private static Facts filled(Facts facts, String regulation) {
        return SetByParameters.with(facts, Regulations.bundled().catalogue(regulation), NOW);
    }

    private static Judgement judged(Facts facts) {
        return Regulations.bundled().judge(filled(facts, PARTY), PARTY, NOW);
    }

    private static List<String> said(Judgement judgement) {
        return judgement.findings().stream().map(Finding::message).toList();
    }
}
