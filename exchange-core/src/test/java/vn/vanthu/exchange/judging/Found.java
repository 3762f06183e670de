package vn.vanthu.exchange.judging;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.vanthu.classifier.ActiveContent;
import vn.vanthu.classifier.Box;
import vn.vanthu.classifier.DocumentData;
import vn.vanthu.classifier.DocumentKind;
import vn.vanthu.classifier.DocumentReading;
import vn.vanthu.classifier.DraftBlanks;
import vn.vanthu.classifier.Form;
import vn.vanthu.classifier.Place;
import vn.vanthu.classifier.Read;
import vn.vanthu.classifier.ScanReading;
import vn.vanthu.classifier.SecrecyCue;
import vn.vanthu.classifier.SecrecyCueKind;
import vn.vanthu.classifier.SecrecyLevel;
import vn.vanthu.classifier.SecrecyReading;
import vn.vanthu.classifier.SightReading;
import vn.vanthu.classifier.Signer;
import vn.vanthu.classifier.SigningCapacity;
import vn.vanthu.classifier.TextEncoding;
import vn.vanthu.classifier.Tradition;
import vn.vanthu.classifier.UnreadableReason;
import vn.vanthu.classifier.Urgency;
import vn.vanthu.classifier.seeing.SealDoubt;
import vn.vanthu.exchange.judging.ReportedFacts.Malware;
import vn.vanthu.rules.Regulations;
import vn.vanthu.rules.catalogue.FilledIn;
import vn.vanthu.signature.SignatureFormat;
import vn.vanthu.signature.SignatureReason;
import vn.vanthu.signature.SignatureReport;
import vn.vanthu.signature.SignatureStatus;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.trust.TrustStore;

/** What the leaves may find in a file of Sở Xây dựng, and the order to judge it. */
final class Found {
    static final Instant NOW = Instant.parse("2026-11-25T02:00:00Z");
    static final Malware CLEAN = new Malware("CLEAN", null, null, "2026-11-20");
    static final Certificates CERTIFICATES = new Certificates();
    static final TrustStore TRUST = new TrustStore(
            List.of(),
            List.of(),
            Map.of(
                    "sxd", List.of(CERTIFICATES.sxd),
                    "stc", List.of(CERTIFICATES.stc),
                    "vptu", List.of(CERTIFICATES.vptu)));
    static final FileJudge JUDGE = new FileJudge(Regulations.bundled(), TRUST);

    final Form form;
    SecrecyReading secrecy = new SecrecyReading(SecrecyLevel.NONE, List.of(), false, Optional.empty());

    @Nullable
    TextEncoding encoding = TextEncoding.UNICODE;

    Set<ActiveContent> active = Set.of();

    @Nullable
    ScanReading scan;

    @Nullable
    UnreadableReason unreadable;

    String issuer = "SỞ XÂY DỰNG";
    String number = "15/QĐ-SXD";
    List<String> addressees = List.of();
    List<String> recipients = List.of("Sở Tài chính");
    Malware malware = CLEAN;
    final List<SignatureReport> signatures = new ArrayList<>();
    final List<Settlement> settlements = new ArrayList<>();
    Optional<String> senderAddress = Optional.of("sxd@anlac.example");
    Optional<String> senderCode = Optional.empty();
    List<String> mailboxes = List.of();
    String regulation = "tphcm-41-2011";
    Instant at = NOW;
    KeptLists lists = KeptLists.NONE;
    FilledIn filled = FilledIn.NOTHING;
    Stage stage = Stage.FINAL;
    long sizeBytes = 12_345;

    static final class Certificates {
        private final DemoAuthority authority = DemoAuthority.create("CA thử nghiệm", new SecureRandom(), NOW);
        final X509Certificate sxd = issue("Sở Xây dựng tỉnh An Lạc");
        final X509Certificate stc = issue("Sở Tài chính");
        final X509Certificate vptu = issue("Văn phòng Tỉnh ủy An Lạc");
        final X509Certificate person = issue("Nguyễn Hữu Phước");

        private X509Certificate issue(String name) {
            return authority.issue(name, Optional.empty(), Optional.empty()).certificate();
        }
    }

    Found(Form form) {
        this.form = form;
    }

    static Found editable() {
        return new Found(Form.EDITABLE);
    }

    static Found scan() {
        Found found = new Found(Form.SCAN);
        found.scan = new ScanReading(OptionalInt.of(300), true);
        found.encoding = null;
        found.secrecy = undetermined(SecrecyReading.Undetermined.SCAN);
        return found;
    }

    /** A scan of which two persons said that it is no secret. */
    static Found readScan() {
        return scan().settled("secrecy", "NONE", "Trần Thị Bình", "Lê Văn Cường");
    }

    /** Red or not, how sure; a signature so sure. */
    Found seeing(boolean red, double seal, double hand, SealDoubt... doubts) {
        return seeing(new SightReading(
                1,
                SightReading.Look.SEEN,
                seal == 0
                        ? List.of()
                        : List.of(new SightReading.Seal(
                                new Box(320, 580, 102, 102), 36.04, red, false, seal, Set.of(doubts))),
                hand == 0 ? List.of() : List.of(new SightReading.HandSignature(new Box(360, 590, 110, 50), hand, 0.31)),
                List.of(new SightReading.Stamp(new Box(80, 120, 90, 30), 0, true)),
                -1.204,
                false,
                false));
    }

    SightReading sight() {
        return Objects.requireNonNull(scan).pages().getFirst();
    }

    Found seeing(SightReading... pages) {
        scan = new ScanReading(OptionalInt.of(300), true, List.of(pages));
        return this;
    }

    static SecrecyReading undetermined(SecrecyReading.Undetermined why) {
        return new SecrecyReading(SecrecyLevel.UNDETERMINED, List.of(), false, Optional.of(why));
    }

    Found marked(SecrecyLevel level) {
        secrecy = new SecrecyReading(
                level,
                List.of(new SecrecyCue(new Place(OptionalInt.of(1), 3), "MẬT", SecrecyCueKind.MARK)),
                false,
                Optional.empty());
        return this;
    }

    Found signed(X509Certificate certificate) {
        return signed(certificate, null, true);
    }

    Found signed(X509Certificate certificate, @Nullable SignatureReason reason, boolean chained) {
        signatures.add(new SignatureReport(
                reason == null ? SignatureStatus.VALID : reason.status(),
                Optional.ofNullable(reason),
                SignatureFormat.PADES,
                certificate.getSubjectX500Principal().getName(),
                Optional.of(certificate),
                Optional.of(NOW),
                chained,
                TRUST.agencyOf(certificate),
                true));
        return this;
    }

    Found settled(String fact, String value, String by, String... second) {
        settlements.add(new Settlement(fact, value, by, Stream.of(second).findFirst(), "đã xem bản gốc", NOW));
        return this;
    }

    FileReport judged() {
        return JUDGE.judge(leaves(), malware, "document.bin", order());
    }

    ExaminationOrder order() {
        return new ExaminationOrder(
                regulation,
                at,
                stage,
                senderAddress,
                senderCode,
                mailboxes,
                settlements,
                true,
                lists,
                filled,
                Road.UNKNOWN);
    }

    LeafReading leaves() {
        boolean read = form == Form.EDITABLE || form == Form.DIGITAL_PDF;
        return new LeafReading(
                "ab".repeat(32),
                sizeBytes,
                new DocumentReading(
                        form,
                        "application/pdf",
                        OptionalInt.of(3),
                        secrecy,
                        Optional.ofNullable(encoding),
                        read ? data() : DocumentData.nothing(),
                        active,
                        Optional.ofNullable(scan),
                        Optional.ofNullable(unreadable),
                        ""),
                signatures);
    }

    private static final Signer SIGNER =
            new Signer("Nguyễn Hữu Phước", Optional.of("GIÁM ĐỐC"), List.of(SigningCapacity.TM, SigningCapacity.KT));

    private DocumentData data() {
        return new DocumentData(
                Optional.of(read(DocumentKind.QUYET_DINH)),
                Optional.of(read(Tradition.STATE)),
                Optional.of(read(number)).filter(each -> !each.value().isEmpty()),
                Optional.of(read(LocalDate.of(2026, 11, 25))),
                Optional.empty(),
                Optional.of(read(issuer)).filter(each -> !each.value().isEmpty()),
                Optional.empty(),
                Optional.of(read("Về việc ban hành Quy chế")),
                Optional.of(read(SIGNER)),
                List.of(read(SIGNER)),
                addressees.stream().map(Found::read).toList(),
                recipients.stream().map(Found::read).toList(),
                Optional.of(read(Urgency.KHAN)),
                Set.of(),
                Optional.empty(),
                DraftBlanks.none());
    }

    private static <T> Read<T> read(T value) {
        return new Read<>(value, 0.9, new Place(OptionalInt.of(1), 4));
    }
}
