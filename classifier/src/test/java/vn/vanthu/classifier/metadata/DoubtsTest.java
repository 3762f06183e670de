package vn.vanthu.classifier.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.DraftBlanks;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.Tradition;

/** What is read is shown as sure only where nothing speaks against it. */
class DoubtsTest {
    private static final double SURE = 0.8;

    private String number = "15/QĐ-SXD";
    private DocumentKind kind = DocumentKind.QUYET_DINH;
    private LocalDate day = LocalDate.of(2026, 10, 13);
    private String superior = "ỦY BAN NHÂN DÂN TỈNH AN LẠC";
    private String issuer = "SỞ XÂY DỰNG";
    private String summary = "Về việc phân công nhiệm vụ chuyển đổi số";
    private Signer signer = new Signer("Nguyễn Văn Bình", Optional.of("GIÁM ĐỐC"), List.of());
    private String recipient = "Ủy ban nhân dân xã Ea Krông";

    @Test
    void leaveAlonePlainValues() {
        DocumentData weighed = weighed();
        assertThat(weighed.documentNumber().orElseThrow().confidence()).isEqualTo(0.98);
        assertThat(weighed.kind().orElseThrow().confidence()).isEqualTo(0.98);
        assertThat(weighed.issuedOn().orElseThrow().confidence()).isEqualTo(0.98);
        assertThat(weighed.issuer().orElseThrow().confidence()).isEqualTo(0.98);
        assertThat(weighed.summary().orElseThrow().confidence()).isEqualTo(0.98);
        assertThat(weighed.signer().orElseThrow().confidence()).isEqualTo(0.98);
        assertThat(weighed.recipients().getFirst().confidence()).isEqualTo(0.98);
    }

    @Test
    void knowThePartysAgenciesBelowTheirCommittee() {
        number = "12-CV/BTCTU";
        kind = DocumentKind.CONG_VAN;
        superior = "TỈNH ỦY AN LẠC";
        issuer = "BAN TỔ CHỨC";
        assertThat(sure(weighed().issuer())).isTrue();
    }

    @Test
    void setTitleAndSymbolAgainstEachOther() {
        kind = DocumentKind.BAO_CAO;
        DocumentData weighed = weighed();
        assertThat(sure(weighed.kind())).isFalse();
        assertThat(sure(weighed.documentNumber())).isFalse();
        assertThat(sure(weighed.summary())).isTrue();
    }

    @Test
    void setTheSymbolAgainstAnotherAgencysName() {
        issuer = "PHÒNG KINH TẾ";
        assertThat(sure(weighed().issuer())).isFalse();
    }

    @Test
    void tellLettersOfOtherAlphabetsInANumber() {
        number = "15/Q\u00d0-SXD";
        assertThat(sure(weighed().documentNumber())).isFalse();
    }

    @Test
    void tellADayBeforeTheState() {
        day = LocalDate.of(1926, 10, 13);
        assertThat(sure(weighed().issuedOn())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Về việc phân công nhiệm vụ của",
                ": kết quả thực hiện nhiệm vụ",
                "Về việc phân công nhiệm vụ (theo Công văn số 15",
                "Góp ý dự thảo Thông tư về báo hiệu đờng thủy",
                "Về việc phân công nhiệm vụ SỞ XÂY DỰNG",
                "Về việc phân công nhiệm vụ Kính gửi Sở Y tế",
                "Về việc ph\u0099n công",
                "Họp"
            })
    void tellASummaryThatIsCutOffOrBroken(String read) {
        summary = read;
        assertThat(sure(weighed().summary())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Châu Văn", "Bình", "Nguyễn V\u0080n Bình", "Một hai ba bốn năm sáu bảy"})
    void tellWhatIsHardlyAName(String read) {
        signer = new Signer(read, Optional.of("GIÁM ĐỐC"), List.of());
        assertThat(sure(weighed().signer())).isFalse();
        assertThat(sure(weighed().signers().getFirst())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Y Thanh Hà Niê Kđăm", "H’Yim Niê", "Tôn Nữ Hoàng Yến"})
    void letNamesOfAllPeoplesBe(String read) {
        signer = new Signer(read, Optional.of("GIÁM ĐỐC"), List.of());
        assertThat(sure(weighed().signer())).isTrue();
    }

    @Test
    void missAPosition() {
        signer = new Signer("Nguyễn Văn Bình", Optional.empty(), List.of());
        assertThat(sure(weighed().signer())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thứ trởng phụ trách", "Các cơ quan và", "Sở Y tế (để"})
    void tellARecipientThatIsBroken(String read) {
        recipient = read;
        assertThat(sure(weighed().recipients().getFirst())).isFalse();
    }

    @Test
    void makeNothingSurer() {
        DocumentData data = data(0.4);
        assertThat(Doubts.weighed(data)).isEqualTo(data);
    }

    private static boolean sure(Optional<? extends Read<?>> read) {
        return sure(read.orElseThrow());
    }

    private static boolean sure(Read<?> read) {
        return read.confidence() >= SURE;
    }

    private DocumentData weighed() {
        return Doubts.weighed(data(0.98));
    }

    private DocumentData data(double confidence) {
        return new DocumentData(
                read(kind, confidence),
                read(Tradition.STATE, confidence),
                read(number, confidence),
                read(day, confidence),
                read("An Lạc", confidence),
                read(issuer, confidence),
                read(superior, confidence),
                read(summary, confidence),
                read(signer, confidence),
                List.of(read(signer, confidence).orElseThrow()),
                List.of(),
                List.of(read(recipient, confidence).orElseThrow()),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                DraftBlanks.none());
    }

    private static <T> Optional<Read<T>> read(T value, double confidence) {
        return Optional.of(new Read<>(value, confidence, new Place(OptionalInt.empty(), 1)));
    }
}
