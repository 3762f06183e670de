package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.vanthu.rules.catalogue.ClauseEntry;
import vn.vanthu.rules.catalogue.ClauseKind;
import vn.vanthu.rules.catalogue.Part;

/** What each province's own clauses on sending make of given facts; expectations from the texts, not from the packs. */
class ProvinceRulesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tphcm-41-2011      | HCM-5.2b      | attachments.bytes=15728641 | REFUSED  | quá 15 MB
                    tphcm-41-2011      | HCM-5.2b      | attachments.bytes=15728640 | ACCEPTED | không quá 15 MB
                    tphcm-41-2011      | HCM-5.2b      | attachments.bytes=?        | HELD     | Chưa biết dung lượng
                    phuyen-13-2020     | PY-7.3.b2     | attachments.bytes=15728641 | REFUSED  | quá 15 MB
                    phuyen-13-2020     | PY-7.3.b2     | attachments.bytes=15728640 | ACCEPTED | không quá 15 MB
                    phuyen-13-2020     | PY-7.3.b2     | attachments.bytes=?        | HELD     | Chưa biết dung lượng
                    phuyen-13-2020     | PY-11.2       | format.listed=false        | REFUSED  | không thuộc danh mục
                    phuyen-13-2020     | PY-11.2       | format.listed=true         | ACCEPTED | thuộc danh mục
                    phuyen-13-2020     | PY-11.2       | format.listed=?            | HELD     | Chưa nhận ra định dạng
                    phuyen-13-2020     | PY-12.1       | sender.mailbox=PERSONAL    | REFUSED  | nhân danh cơ quan
                    phuyen-13-2020     | PY-12.1       | sender.mailbox=ORG         | ACCEPTED | từ hộp thư của đơn vị
                    phuyen-13-2020     | PY-12.1       | sender.mailbox=?           | HELD     | Chưa biết hộp thư gửi
                    phuyen-13-2020     | PY-10.1       | sender.mailbox=PERSONAL    | REFUSED  | không thay bản chính thức
                    phuyen-13-2020     | PY-10.1       | sender.mailbox=ORG         | ACCEPTED | không gửi từ hộp thư cá nhân
                    phuyen-13-2020     | PY-10.1       | sender.mailbox=?           | HELD     | là của cơ quan hay của cá nhân
                    phuyen-13-2020     | PY-14.3.h     | signature.agency=NONE      | ACCEPTED | gắn với chữ ký số
                    phuyen-13-2020     | PY-14.3.h     | signature.agency=VALID     | ACCEPTED | có chữ ký số hợp lệ
                    phuyen-13-2020     | PY-14.3.h     | signature.agency=INDETERMINATE signature.person=NONE | HELD | Chưa xác định được chữ ký số của cơ quan gửi
                    vinhlong-3088-2005 | VL-8.1c       | recipients.personal=1 sender.mailbox=PERSONAL | ACCEPTED | không có hiệu lực thi hành
                    vinhlong-3088-2005 | VL-8.1c       | recipients.personal=1 sender.mailbox=ORG      | ACCEPTED | có hiệu lực thi hành như văn bản giấy
                    vinhlong-3088-2005 | VL-8.1c       | recipients.personal=1 sender.mailbox=?        | ACCEPTED | Chưa biết văn bản gửi cá nhân
                    vinhlong-3088-2005 | VL-9.3        | releasedBy=CHUYEN_VIEN     | REFUSED  | không do văn thư phát hành
                    vinhlong-3088-2005 | VL-9.3        | releasedBy=VAN_THU         | ACCEPTED | do văn thư phát hành
                    vinhlong-3088-2005 | VL-9.3        | releasedBy=?               | HELD     | Chưa biết ai phát hành
                    vinhlong-3088-2005 | VL-9.5b       | recipients.sameAgency=true sender.mailbox=PERSONAL | ACCEPTED | không được coi như mệnh lệnh
                    vinhlong-3088-2005 | VL-9.5b       | recipients.sameAgency=true sender.mailbox=ORG      | ACCEPTED | được coi như mệnh lệnh hành chính
                    vinhlong-3088-2005 | VL-9.5b       | recipients.sameAgency=true sender.mailbox=?        | ACCEPTED | Chưa biết thư nội bộ
                    vinhlong-3088-2005 | VL-10.2       | mail.outsideDomains=[gmail.com] | REFUSED  | gmail.com
                    vinhlong-3088-2005 | VL-10.2       | mail.outsideDomains=[]          | ACCEPTED | Mọi hộp thư gửi, nhận
                    vinhlong-3088-2005 | VL-10.2       | mail.outsideDomains=?           | HELD     | Chưa biết tên miền
                    quangtri-464-2017  | QT-5.5        | mail.freeDomains=[live.com] | REFUSED  | thư miễn phí của nước ngoài
                    quangtri-464-2017  | QT-5.5        | mail.freeDomains=[]         | ACCEPTED | Không hộp thư nào
                    quangtri-464-2017  | QT-5.5        | mail.freeDomains=?          | HELD     | Chưa biết tên miền
                    quangtri-464-2017  | QT-7.1a       | kind=CONG_VAN kind.listed=false | ACCEPTED | không có trong danh sách
                    quangtri-464-2017  | QT-7.1a       | kind=BAO_CAO kind.listed=true   | ACCEPTED | (báo cáo) có trong danh sách
                    quangtri-464-2017  | QT-7.1a       | kind=? kind.listed=?            | ACCEPTED | Chưa đọc được tên loại
                    quangtri-464-2017  | QT-7.1c       | kind=CONG_VAN kind.listed=false tradition=PARTY sendingPermitted=false | REFUSED | công văn
                    quangtri-464-2017  | QT-7.1c       | kind=NGHI_QUYET sendingPermitted=false | REFUSED  | nghị quyết
                    quangtri-464-2017  | QT-7.1c       | kind=NGHI_QUYET sendingPermitted=true  | ACCEPTED | đã được người có thẩm quyền cho phép
                    quangtri-464-2017  | QT-7.1c       | kind=CHI_THI sendingPermitted=?        | HELD     | Chưa biết văn bản thuộc loại phải xin phép
                    quangtri-464-2017  | QT-7.2a       | signature.agency=VALID         | ACCEPTED | có giá trị tương đương văn bản giấy
                    quangtri-464-2017  | QT-7.2a       | signature.agency=NONE          | ACCEPTED | chưa được coi là tương đương
                    quangtri-464-2017  | QT-7.2a       | signature.agency=INDETERMINATE | HELD     | Chưa xác định được chữ ký số
                    quangtri-464-2017  | QT-7.2b       | signature.agency=VALID paperFollows=true  | ACCEPTED | nên không phải gửi thêm bản giấy
                    quangtri-464-2017  | QT-7.2b       | signature.agency=VALID paperFollows=false | ACCEPTED | không phải gửi thêm bản giấy
                    quangtri-464-2017  | QT-7.2b       | signature.agency=VALID paperFollows=?     | ACCEPTED | Chưa xác định được văn bản đã đủ điều kiện
                    quangtri-464-2017  | QT-7.3b       | tradition=PARTY layout.missing=[PARTY_TITLE] | ACCEPTED | chưa theo hướng dẫn của Văn phòng Trung ương Đảng
                    quangtri-464-2017  | QT-7.3b       | tradition=PARTY layout.missing=[] layout.departures=[] | ACCEPTED | văn bản theo hướng dẫn
                    quangtri-464-2017  | QT-7.3b       | tradition=PARTY layout.missing=?             | ACCEPTED | Chưa đối chiếu được thể thức
                    quangtri-464-2017  | QT-7.3c       | tradition=STATE layout.missing=[NATION]      | ACCEPTED | chưa theo quy định của Nhà nước
                    quangtri-464-2017  | QT-7.3c       | tradition=STATE layout.missing=[] layout.departures=[FONT] | ACCEPTED | chưa theo quy định của Nhà nước
                    quangtri-464-2017  | QT-7.3c       | tradition=STATE layout.missing=[] layout.departures=[] | ACCEPTED | văn bản theo quy định của Nhà nước
                    quangtri-464-2017  | QT-7.3c       | tradition=STATE layout.missing=?             | ACCEPTED | Chưa đối chiếu được thể thức
                    camau-26-2009      | CM-3.1        | kind=GIAY_MOI channel=PAPER  | ACCEPTED | giấy mời
                    camau-26-2009      | CM-3.1        | kind=GIAY_MOI channel=MAIL   | ACCEPTED | được gửi đúng đường
                    camau-26-2009      | CM-3.1        | kind=? channel=PAPER         | ACCEPTED | Chưa xác định được loại văn bản
                    camau-26-2009      | CM-3.1b       | kind=THONG_BAO channel=PAPER | ACCEPTED | không chỉ gửi bản giấy
                    camau-26-2009      | CM-3.1b       | kind=THONG_BAO channel=MAIL  | ACCEPTED | được gửi đúng đường
                    camau-26-2009      | CM-3.1b       | kind=? channel=PAPER         | ACCEPTED | chưa biết có bắt buộc
                    camau-26-2009      | CM-3.3        | signature.agency=VALID         | ACCEPTED | có giá trị tương đương văn bản giấy
                    camau-26-2009      | CM-3.3        | signature.agency=NONE          | ACCEPTED | chưa được coi là tương đương
                    camau-26-2009      | CM-3.3        | signature.agency=INDETERMINATE | HELD     | Chưa xác định được chữ ký số
                    camau-26-2009      | CM-4.2g       | recipients.sameAgency=true sender.mailbox=PERSONAL | ACCEPTED | không được coi như mệnh lệnh
                    camau-26-2009      | CM-4.2g       | recipients.sameAgency=true sender.mailbox=UNIT     | ACCEPTED | được coi như mệnh lệnh hành chính
                    camau-26-2009      | CM-4.2g       | recipients.sameAgency=true sender.mailbox=?        | ACCEPTED | Chưa biết thư nội bộ
                    camau-26-2009      | CM-6.1a       | approval=CHANGED_SINCE | REFUSED  | đã bị sửa sau khi duyệt
                    camau-26-2009      | CM-6.1a       | approval=APPROVED      | ACCEPTED | đã được lãnh đạo duyệt
                    camau-26-2009      | CM-6.1a       | approval=?             | HELD     | Chưa biết lãnh đạo đã duyệt
                    camau-26-2009      | CM-7.1a-B1c   | stage=ARRIVED form=EDITABLE   | ACCEPTED | được cấp số đến, không phải quét
                    camau-26-2009      | CM-7.1a-B1c   | stage=ARRIVED form=UNREADABLE | HELD     | chưa coi như đã nhận được bản giấy
                    """)
    @Clause({
        "HCM-5.2b",
        "PY-7.3.b2",
        "PY-11.2",
        "PY-12.1",
        "PY-10.1",
        "PY-14.3.h",
        "VL-8.1c",
        "VL-9.3",
        "VL-9.5b",
        "VL-10.2",
        "QT-5.5",
        "QT-7.1a",
        "QT-7.1b",
        "QT-7.1c",
        "QT-7.1d",
        "QT-7.2a",
        "QT-7.2b",
        "QT-7.3b",
        "QT-7.3c",
        "CM-3.1",
        "CM-3.1b",
        "CM-3.3",
        "CM-4.2g",
        "CM-6.1a",
        "CM-7.1a-B1c"
    })
    void judgesByTheProvincesOwnClause(String regulation, String rule, String facts, Verdict verdict, String said) {
        var judgement = Regulations.bundled().judge(signedWith(facts), regulation, Documents.NOW);
        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.findings())
                .filteredOn(finding -> finding.rule().equals(rule))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tphcm-41-2011      | HCM-5.2b    | attachments.bytes=15728641 stage=ARRIVED
                    phuyen-13-2020     | PY-7.3.b2   | attachments.bytes=15728641 stage=ARRIVED
                    phuyen-13-2020     | PY-12.1     | sender.mailbox=PERSONAL stage=ARRIVED
                    phuyen-13-2020     | PY-11.2     | stage=FINAL
                    vinhlong-3088-2005 | VL-8.1c     | recipients.personal=0 sender.mailbox=PERSONAL
                    vinhlong-3088-2005 | VL-9.3      | stage=DRAFT
                    vinhlong-3088-2005 | VL-9.5b     | recipients.sameAgency=false sender.mailbox=PERSONAL
                    vinhlong-3088-2005 | VL-10.2     | mail.outsideDomains=[gmail.com] stage=ARRIVED
                    quangtri-464-2017  | QT-5.5      | mail.freeDomains=[gmail.com] stage=ARRIVED
                    quangtri-464-2017  | QT-7.1a     | kind=CONG_VAN kind.listed=false tradition=PARTY
                    quangtri-464-2017  | QT-7.1a     | kind=NGHI_QUYET kind.listed=false
                    quangtri-464-2017  | QT-7.1a     | kind=CONG_VAN kind.listed=false stage=ARRIVED
                    quangtri-464-2017  | QT-7.1c     | kind=BAO_CAO sendingPermitted=false
                    quangtri-464-2017  | QT-7.1c     | kind=CONG_VAN kind.listed=false tradition=STATE sendingPermitted=false
                    quangtri-464-2017  | QT-7.2b     | signature.agency=NONE paperFollows=true
                    quangtri-464-2017  | QT-7.3b     | tradition=STATE layout.missing=[PARTY_TITLE]
                    quangtri-464-2017  | QT-7.3c     | tradition=PARTY layout.missing=[NATION]
                    camau-26-2009      | CM-3.1      | kind=QUYET_DINH channel=PAPER
                    camau-26-2009      | CM-3.1      | kind=GIAY_MOI
                    camau-26-2009      | CM-3.1b     | kind=THONG_BAO
                    tphcm-41-2011      | HCM-8.1a    | kind=CONG_VAN
                    tphcm-41-2011      | HCM-8.1b    | kind=BAO_CAO
                    camau-26-2009      | CM-3.1b     | kind=CONG_VAN channel=PAPER
                    camau-26-2009      | CM-4.2g     | recipients.sameAgency=false sender.mailbox=PERSONAL
                    camau-26-2009      | CM-6.1a     | stage=DRAFT
                    camau-26-2009      | CM-7.1a-B1c | stage=FINAL form=EDITABLE
                    """)
    void saysNothingWhereTheClauseDoesNotSpeak(String regulation, String rule, String facts) {
        assertThat(Regulations.bundled()
                        .judge(signedWith(facts), regulation, Documents.NOW)
                        .findings())
                .noneMatch(finding -> finding.rule().equals(rule));
    }

    /** The parts that judge documents: each of their clauses to enforce or to warn of has its rule. */
    @Test
    void hasARuleForEveryClauseOfTheJudgingPartsThatIsToBeEnforcedOrWarnedOf() {
        var judging = List.of(Part.OUT, Part.TYPE, Part.SECRET, Part.ENC, Part.LEGAL, Part.APPR);
        for (var regulation : List.of(
                "vinhlong-3088-2005", "quangtri-464-2017", "phuyen-13-2020", "tphcm-41-2011", "camau-26-2009")) {
            assertThat(Regulations.bundled().catalogue(regulation).entries())
                    .filteredOn(entry -> entry.kind() == ClauseKind.E || entry.kind() == ClauseKind.W)
                    .filteredOn(entry -> entry.parts().stream().anyMatch(judging::contains))
                    .filteredOn(entry -> entry.rules().isEmpty())
                    .extracting(ClauseEntry::id)
                    .isEmpty();
        }
    }

    /** {@code name=value}; {@code ?} undetermined, {@code [a,b]} a set. */
    private static Facts signedWith(String facts) {
        var builder = Documents.signed("EDITABLE", "VALID", "VALID", "NONE").toBuilder();
        for (var pair : facts.split(" ")) {
            var name = pair.substring(0, pair.indexOf('='));
            var value = pair.substring(name.length() + 1);
            if (value.equals("?")) {
                builder.undetermined(name, "chưa rõ");
            } else if (value.startsWith("[")) {
                var inside = value.substring(1, value.length() - 1);
                builder.set(name, inside.isEmpty() ? List.of() : Arrays.asList(inside.split(",")));
            } else if (value.equals("true") || value.equals("false")) {
                builder.flag(name, Boolean.parseBoolean(value));
            } else if (value.chars().allMatch(Character::isDigit)) {
                builder.number(name, Long.parseLong(value));
            } else {
                builder.text(name, value);
            }
        }
        return builder.build();
    }
}
