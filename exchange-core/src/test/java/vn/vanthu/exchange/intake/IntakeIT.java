package vn.vanthu.exchange.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.content.ContentId;
import vn.vanthu.exchange.content.ContentStore;
import vn.vanthu.exchange.directory.AgencyCode;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.Enrolment;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.directory.RegisteredCertificate;
import vn.vanthu.exchange.dispatch.BusinessState;
import vn.vanthu.exchange.dispatch.Dispatch;
import vn.vanthu.exchange.dispatch.DispatchLoop;
import vn.vanthu.exchange.dispatch.DispatchOrder;
import vn.vanthu.exchange.intake.Received.Row;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.Organ;
import vn.vanthu.mailer.outbound.MailPart;
import vn.vanthu.rules.Clause;
import vn.vanthu.samples.JourneyDocuments;
import vn.vanthu.signature.keys.DemoAuthority;
import vn.vanthu.signature.keys.SigningKey;

@HubTest
@Import(Received.class)
class IntakeIT {

    @TempDir
    Path folder;

    private final Received received;
    private final KeyRing keys;
    private final AgencyScope scope;
    private final Enrolment enrolment;
    private final Dispatch dispatch;
    private final DispatchLoop loop;
    private final ContentStore contents;

    private Mails mails;
    private Path document;
    private String id;

    IntakeIT(
            @Autowired Received received,
            @Autowired KeyRing keys,
            @Autowired AgencyScope scope,
            @Autowired Enrolment enrolment,
            @Autowired Dispatch dispatch,
            @Autowired DispatchLoop loop,
            @Autowired ContentStore contents) {
        this.received = received;
        this.keys = keys;
        this.scope = scope;
        this.enrolment = enrolment;
        this.dispatch = dispatch;
        this.loop = loop;
        this.contents = contents;
    }

    @BeforeEach
    void aDocument() {
        mails = new Mails(folder);
        id = "H99.12,2026/10/13," + UUID.randomUUID();
        document = JourneyDocuments.draft(folder.resolve("to-trinh.docx"), "Về việc quyết toán " + id);
    }

    @Test
    @Clause({"N30-21.2c", "N30-21.2", "QD28-9", "PY-14.3.h"})
    void offersSignedMailOfARegisteredAgencyAndTellsItsSender() throws IOException {
        Row row = received.send(signed(Mails.messageId()));
        assertThat(row.ending()).isEqualTo("OFFERED");
        assertThat(row.verified()).isTrue();
        assertThat(received.arrivals(row.id()))
                .singleElement()
                .satisfies(arrival -> assertThat(arrival)
                        .containsEntry("sender_verified", true)
                        .containsEntry("sender_code", "stc")
                        .containsEntry("sender_name", "Sở Tài chính tỉnh An Lạc")
                        .containsEntry("file_name", "to-trinh.docx")
                        .containsEntry("content", Received.sha256(Files.readAllBytes(document))));
        assertThat(received.statuses(id))
                .singleElement()
                .satisfies(status -> assertThat(status)
                        .containsEntry("status_code", "01")
                        .containsEntry("to_address", "stc@anlac.example"));
    }

    @Test
    void tellsAStatusInReplyToTheMailThatItIsAbout() throws IOException {
        String messageId = Mails.messageId();
        received.send(signed(messageId));
        Object status = received.statuses(id).getFirst().get("message_id");
        Map<String, Object> told = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> received.query(
                                "SELECT * FROM incoming_message WHERE agency_code = 'stc' AND message_id = ?", status),
                        rows -> !rows.isEmpty())
                .getFirst();
        try (InputStream raw = contents.open(Received.STC, new ContentId((String) told.get("raw_content")))) {
            assertThat(new String(raw.readAllBytes(), UTF_8)).contains("In-Reply-To: " + messageId + "\r\n");
        }
    }

    @Test
    void takesTheSameMailTwiceAsOneAndSendsTheReceiptAgain() throws IOException {
        byte[] mail = signed(Mails.messageId());
        Row first = received.send(mail);
        await().until(() -> received.statuses(id).getFirst().get("state").equals("SENT"));
        Row second = received.send(mail);
        assertThat(second.ending()).isEqualTo("DUPLICATE");
        assertThat(second.note()).isEqualTo(first.id().toString());
        assertThat(received.arrivals(second.id())).isEmpty();
        await().until(() -> received.statuses(id).getFirst().get("attempts").equals(2));
        assertThat(received.statuses(id)).hasSize(1);
    }

    @Test
    void knowsAMailThatIsSentAgainUnderANewDate() throws IOException {
        String messageId = Mails.messageId();
        byte[] mail = signed(messageId);
        received.send(mail);
        byte[] again = new String(mail, UTF_8)
                .replaceFirst("Date: .*", "Date: Tue, 24 Nov 2026 08:00:00 +0700")
                .getBytes(UTF_8);
        assertThat(again).isNotEqualTo(mail);
        assertThat(received.send(again).ending()).isEqualTo("DUPLICATE");
    }

    @Test
    void offersOneOfTwoThatComeAtTheSameMoment() throws IOException {
        byte[] mail = signed(Mails.messageId());
        UUID one = received.take(mail);
        UUID other = received.take(mail);
        assertThat(List.of(
                        received.followed(one).ending(),
                        received.followed(other).ending()))
                .containsExactlyInAnyOrder("OFFERED", "DUPLICATE");
    }

    @Test
    void offersAnotherDocumentUnderTheSameIdentity() throws IOException {
        received.send(signed(Mails.messageId()));
        JourneyDocuments.draft(document, "Bản đã sửa " + id);
        assertThat(received.send(signed(Mails.messageId())).ending()).isEqualTo("OFFERED");
    }

    @Test
    @Clause({"N30-21.2", "QD28-9", "PY-10.2"})
    void quarantinesMailWithOneByteChangedAndKeepsItRaw() throws IOException {
        byte[] mail = Mails.withOneByteChanged(signed(Mails.messageId()));
        Row row = received.send(mail);
        assertThat(row.ending()).isEqualTo("QUARANTINED");
        assertThat(row.reason()).isEqualTo("TAMPERED");
        assertThat(row.caseNumber()).matches("KT-\\d{4}-\\d{4}");
        assertThat(received.raw(row)).isEqualTo(mail);
        assertThat(received.arrivals(row.id())).isEmpty();
        assertThat(received.statuses(id))
                .singleElement()
                .satisfies(status -> assertThat(status)
                        .containsEntry("status_code", "02")
                        .containsEntry("to_address", "stc@anlac.example"));
    }

    @Test
    void takesNothingBackBecauseOfAForgedCopy() throws IOException {
        byte[] mail = signed(Mails.messageId());
        received.send(mail);
        assertThat(received.send(Mails.withOneByteChanged(mail)).reason()).isEqualTo("TAMPERED");
        assertThat(received.statuses(id))
                .extracting(status -> status.get("status_code"))
                .containsExactly("01");
    }

    @Test
    void refusesOnceMoreForAnotherCause() throws IOException {
        byte[] mail = signed(Mails.messageId());
        received.send(Mails.withOneByteChanged(mail));
        assertThat(received.send(signed(Mails.messageId())).ending()).isEqualTo("OFFERED");
        for (int i = 0; i < 2; i++) {
            scope.inAgency(
                    Received.SXD,
                    () -> dispatch.tell(
                            Received.SXD,
                            "stc@anlac.example",
                            BusinessState.REJECTED,
                            "Gửi nhầm nơi nhận",
                            "Trần Thị Mỹ Duyên",
                            new Dispatch.Answered("H99.12", "15/QĐ-STC", Optional.empty(), id, Optional.empty())));
        }
        assertThat(received.statuses(id))
                .extracting(status -> status.get("status_code"))
                .containsExactly("02", "01", "02");
    }

    @Test
    void answersNobodyForASignatureThatTheKeyDidNotMakeOrMadeLongAgo() throws IOException {
        String mail = new String(signed(Mails.messageId()), ISO_8859_1);
        int end = mail.lastIndexOf("\r\n--") - 40;
        String forged = mail.substring(0, end) + (mail.charAt(end) == 'A' ? 'B' : 'A') + mail.substring(end + 1);
        Row row = received.send(forged.getBytes(ISO_8859_1));
        assertThat(row.reason()).isEqualTo("WEAK_SIGNATURE");
        byte[] old = mails.signed(
                Mails.messageId(), key("stc"), edxml(), document, Instant.now().minus(Duration.ofDays(9)));
        assertThat(received.send(Mails.withOneByteChanged(old)).reason()).isEqualTo("TAMPERED");
        assertThat(received.statuses(id)).isEmpty();
    }

    @Test
    void endsNoDeliveryThatNoRelayGotAndWritesAStatusDownOnce() throws IOException {
        UUID delivery = dispatched("stc@anlac.example");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> delivery(delivery).get("transport_state").equals("ARRIVED"));
        received.update(
                "UPDATE delivery SET transport_state = 'DEFERRED', business_state = NULL, business_at = NULL,"
                        + " next_attempt_at = next_attempt_at + interval '1 day' WHERE id = ?",
                delivery);
        assertThat(told("02").ending()).isEqualTo("STATUS_APPLIED");
        assertThat(delivery(delivery))
                .containsEntry("business_state", "02")
                .containsEntry("transport_state", "DEFERRED");
        received.update("UPDATE delivery SET transport_state = 'QUEUED', attempts = 0 WHERE id = ?", delivery);
        told("03");
        assertThat(delivery(delivery)).containsEntry("transport_state", "QUEUED");
        int events = received.query("SELECT id FROM delivery_event WHERE delivery_id = ?", delivery)
                .size();
        assertThat(told("03").ending()).isEqualTo("STATUS_APPLIED");
        assertThat(received.query("SELECT id FROM delivery_event WHERE delivery_id = ?", delivery))
                .hasSize(events);
    }

    private Row told(String code) throws IOException {
        return received.send(mails.signed(
                Mails.messageId(),
                key("stc"),
                "stc@anlac.example",
                "[" + code + "]",
                "",
                List.of(mails.edxml(Mails.status(id, code)))));
    }

    @Test
    void asksForALookWhereTheSenderNamesOthersAsReceivers() throws IOException {
        Organ other = new Organ("H99.77", "Sở Du lịch tỉnh An Lạc", "sdl@anlac.example");
        Row row = received.send(mails.signed(Mails.messageId(), key("stc"), edxmlTo(other), document));
        assertThat(received.arrivals(row.id()))
                .singleElement()
                .satisfies(arrival -> assertThat(String.valueOf(arrival.get("first_check")))
                        .contains("Nơi gửi không ghi đơn vị này trong nơi nhận"));
        JourneyDocuments.draft(document, "Bản khác " + id);
        Row ours = received.send(mails.signed(Mails.messageId(), key("stc"), edxml(), document));
        assertThat(String.valueOf(received.arrivals(ours.id()).getFirst().get("first_check")))
                .doesNotContain("nơi nhận");
    }

    private EdxmlMessage.Document edxmlTo(Organ organ) {
        EdxmlMessage.Document ours = edxml();
        return new EdxmlMessage.Document(
                ours.from(),
                List.of(organ),
                ours.documentId(),
                ours.codeNumber(),
                ours.codeNotation(),
                ours.place(),
                ours.promulgatedOn(),
                ours.typeName(),
                ours.subject(),
                ours.signer(),
                ours.priority(),
                ours.pages(),
                ours.toPlaces(),
                ours.tracedAt(),
                ours.references(),
                ours.settled());
    }

    @Test
    void showsUnsignedMailAsWhatItIsAndAnswersNobody() throws IOException {
        byte[] mail = Mails.plain(Mails.messageId(), "stc@anlac.example", "Giấy mời", "Kính mời", document);
        Row row = received.send(mail);
        assertThat(row.reason()).isEqualTo("UNSIGNED");
        assertThat(row.subject()).isEqualTo("Giấy mời");
        byte[] stranger = Mails.plain(Mails.messageId(), "ai@khac.example", "Chào hàng", "Kính gửi", document);
        assertThat(received.send(stranger).reason()).isEqualTo("UNKNOWN_SENDER");
        assertThat(received.query("SELECT * FROM status_mail WHERE to_address = 'ai@khac.example'"))
                .isEmpty();
    }

    @Test
    void verifiesNobodyByAnUnknownCertificateOrByThatOfAnother() throws IOException {
        DemoAuthority stranger = DemoAuthority.create("CA lạ", new SecureRandom(), Instant.now());
        SigningKey own = stranger.issue("Sở Tài chính", Optional.empty(), Optional.of("stc@anlac.example"));
        assertThat(received.send(mails.signed(Mails.messageId(), own, edxml(), document))
                        .reason())
                .isEqualTo("UNKNOWN_CERTIFICATE");
        assertThat(received.send(mails.signed(Mails.messageId(), key("capnuoc"), edxml(), document))
                        .reason())
                .isEqualTo("SENDER_MISMATCH");
        assertThat(received.statuses(id)).isEmpty();
    }

    @Test
    void verifiesNobodyByARegisteredCertificateThatNoAuthorityOfOursIssued() throws IOException {
        AgencyCode agency = new AgencyCode("intake-khac");
        DemoAuthority stranger = DemoAuthority.create("CA lạ", new SecureRandom(), Instant.now());
        SigningKey own = stranger.issue("Cơ quan khác", Optional.empty(), Optional.empty());
        scope.asSystem(() -> {
            enrolment.agency(agency, "Cơ quan khác", false, LocalDate.of(2026, 1, 1));
            enrolment.mailbox(agency, null, "intake-khac@khac.example");
            enrolment.certificate(RegisteredCertificate.of(agency, null, own.certificate()));
        });
        byte[] mail = mails.signed(
                Mails.messageId(), own, "intake-khac@khac.example", "Văn bản", "", List.of(part(document)));
        assertThat(received.send(mail).reason()).isEqualTo("CERTIFICATE_NOT_VALID");
    }

    @Test
    void takesATextThatNoDatabaseWouldKeep() throws IOException {
        Path text = Files.writeString(folder.resolve("so-khong.txt"), "Về việc rà\u0000 soát hồ sơ quyết toán\n");
        byte[] mail = mails.signed(
                Mails.messageId(),
                key("stc"),
                "stc@anlac.example",
                "Văn bản",
                "Kính gửi",
                List.of(new vn.vanthu.mailer.outbound.MailPart(
                        text, "text/plain", "so-khong.txt", "so-khong@anlac.example")));
        assertThat(received.send(mail).ending()).isEqualTo("OFFERED");
    }

    @Test
    void saysThatTheEdxmlPartCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("hong.edxml"), "<edXML><edXMLEnvelope>");
        MailPart edxml = new MailPart(broken, "application/edxml+xml", "van-ban.edxml", "edxml@anlac.example");
        Row row = received.send(mails.signed(
                Mails.messageId(),
                key("stc"),
                "stc@anlac.example",
                "Văn bản",
                "Kính gửi",
                List.of(part(document), edxml)));
        assertThat(row.ending()).isEqualTo("OFFERED");
        assertThat(String.valueOf(received.arrivals(row.id()).getFirst().get("report")))
                .contains("Phần edXML của thư không đọc được");
        Row alone = received.send(mails.signed(
                Mails.messageId(), key("stc"), "stc@anlac.example", "Văn bản", "Kính gửi", List.of(edxml)));
        assertThat(alone.reason()).isEqualTo("NO_DOCUMENT");
    }

    @Test
    void takesPlainSignedMailWithoutAnEdxmlPart() throws IOException {
        byte[] mail = mails.signed(
                Mails.messageId(), key("stc"), "stc@anlac.example", "Văn bản", "Kính gửi", List.of(part(document)));
        assertThat(received.send(mail).ending()).isEqualTo("OFFERED");
    }

    @Test
    @Clause("QD28-6.3")
    void carriesADocumentToTheOtherAgencyAndItsStatusBack() throws IOException {
        UUID delivery = dispatched("stc@anlac.example");
        await().atMost(java.time.Duration.ofSeconds(90))
                .until(() -> delivery(delivery).get("transport_state").equals("ARRIVED"));
        assertThat(delivery(delivery)).containsEntry("business_state", "01");
        assertThat(received.query(
                        "SELECT * FROM arrival WHERE agency_code = 'stc' AND declared::text LIKE ?", "%" + id + "%"))
                .hasSize(1);
    }

    @Test
    void sendsWhatOthersSendThoughOneAgencyCannotSign() throws IOException {
        AgencyCode keyless = new AgencyCode("intake-khong-khoa");
        scope.asSystem(() -> {
            enrolment.agency(keyless, "Cơ quan chưa có khóa", true, LocalDate.of(2026, 1, 1));
            enrolment.mailbox(keyless, null, "khong-khoa@anlac.example");
        });
        UUID stuck = dispatched(keyless, "HOA_TOC", UUID.randomUUID().toString(), "stc@anlac.example");
        await().atMost(java.time.Duration.ofSeconds(30))
                .until(() -> !received.query(
                                "SELECT 1 FROM dispatch_document d JOIN delivery v ON v.document_id = d.document_id WHERE v.id = ? AND d.failures > 0",
                                stuck)
                        .isEmpty());
        UUID delivery = dispatched("stc@anlac.example");
        await().atMost(java.time.Duration.ofSeconds(90))
                .until(() -> delivery(delivery).get("transport_state").equals("ARRIVED"));
        assertThat(delivery(stuck)).containsEntry("transport_state", "QUEUED");
    }

    @Test
    void appliesAStatusFromAnotherMailboxOfTheRecipient() throws IOException {
        scope.asSystem(() -> enrolment.mailbox(new AgencyCode("stc"), null, "thanh-tra.stc@anlac.example"));
        UUID delivery = dispatched("thanh-tra.stc@anlac.example");
        await().atMost(java.time.Duration.ofSeconds(90))
                .until(() -> delivery(delivery).get("transport_state").equals("ARRIVED"));
        assertThat(delivery(delivery))
                .as("told from the agency's first mailbox")
                .containsEntry("business_state", "01");
    }

    @Test
    void appliesAStatusOfTheRecipientOnly() throws IOException {
        UUID delivery = dispatched("stc@anlac.example");
        await().atMost(java.time.Duration.ofSeconds(90))
                .until(() -> delivery(delivery).get("transport_state").equals("ARRIVED"));
        EdxmlMessage.Status done = Mails.status(id, "06");
        byte[] stranger = mails.signed(
                Mails.messageId(), key("capnuoc"), "capnuoc@capnuoc.example", "[06]", "", List.of(mails.edxml(done)));
        assertThat(received.send(stranger).reason()).isEqualTo("STATUS_UNKNOWN");
        Path edxml = mails.edxml(done).file();
        byte[] unsigned = Mails.plain(Mails.messageId(), "stc@anlac.example", "[06]", "", edxml);
        assertThat(received.send(unsigned).reason()).isEqualTo("STATUS_UNVERIFIED");
        assertThat(delivery(delivery)).containsEntry("business_state", "01");

        byte[] told = mails.signed(
                Mails.messageId(), key("stc"), "stc@anlac.example", "[06]", "", List.of(mails.edxml(done)));
        assertThat(received.send(told).ending()).isEqualTo("STATUS_APPLIED");
        assertThat(delivery(delivery)).containsEntry("business_state", "06");
        assertThat(received.send(told).ending()).isEqualTo("DUPLICATE");
    }

    @Test
    void marksADeliveryThatAMailServerCouldNotMake() throws IOException {
        UUID delivery = dispatched("capnuoc@capnuoc.example");
        await().until(() -> delivery(delivery).get("transport_state").equals("REFUSED"));
        String messageId = (String) delivery(delivery).get("message_id");
        assertThat(received.send(Mails.bounce(messageId, "failed")).reason()).isEqualTo("BOUNCE_UNKNOWN");
        received.update("UPDATE delivery SET transport_state = 'RELAYED' WHERE id = ?", delivery);
        assertThat(received.send(Mails.bounce(messageId, "delayed")).ending()).isEqualTo("BOUNCE_APPLIED");
        assertThat(delivery(delivery)).containsEntry("transport_state", "RELAYED");
        assertThat(received.send(Mails.bounce(messageId, "failed")).ending()).isEqualTo("BOUNCE_APPLIED");
        assertThat(delivery(delivery))
                .containsEntry("transport_state", "BOUNCED")
                .containsEntry("last_reply", "5.1.1 smtp; 550 5.1.1 no such user");
        assertThat(received.send(Mails.bounce(Mails.messageId(), "failed")).reason())
                .isEqualTo("BOUNCE_UNKNOWN");
    }

    @Test
    void quarantinesWhatHasNoDocument() throws IOException {
        assertThat(received.send(Mails.plain(Mails.messageId(), "stc@anlac.example", "Hỏi", "Có gì mới không"))
                        .reason())
                .isEqualTo("NO_DOCUMENT");
        assertThat(received.send("From: ai@khac.example\r\nSubject: khong noi dung\r\n\r\n".getBytes(UTF_8))
                        .reason())
                .isEqualTo("NO_DOCUMENT");
    }

    @Test
    void quarantinesWhatIsNoMailOrTooMuchOfOne() throws IOException {
        byte[] noise = new byte[2000];
        new java.util.Random(3).nextBytes(noise);
        noise[noise.length - 2] = '\r';
        noise[noise.length - 1] = '\n';
        assertThat(received.send(noise).ending()).isEqualTo("QUARANTINED");
        assertThat(received.send(("X-Long: " + "a".repeat(200_000) + "\r\n\r\nx\r\n").getBytes(UTF_8))
                        .reason())
                .isEqualTo("BROKEN_MESSAGE");
        StringBuilder nested = new StringBuilder("From: ai@khac.example\r\nSubject: long nhau\r\n");
        for (int i = 0; i < 60; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=b" + i + "\r\n\r\n--b" + i + "\r\n");
        }
        assertThat(received.send(nested.append("\r\nx\r\n").toString().getBytes(UTF_8))
                        .reason())
                .isEqualTo("SIGNATURE_UNREADABLE");
    }

    @Test
    @Clause({"VL-6.3a", "QT-10.5a", "PY-13.7a", "QT-11.7"})
    void quarantinesTheTestVirusThatARealScannerKnows() throws IOException {
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        Path file = Files.writeString(folder.resolve("danh-sach.txt"), eicar);
        byte[] mail =
                mails.signed(Mails.messageId(), key("stc"), "stc@anlac.example", "Danh sách", "", List.of(part(file)));
        Row row = received.send(mail);
        assertThat(row.reason())
                .as("needs clamd: apt-get install clamav-daemon")
                .isEqualTo("INFECTED");
        assertThat(row.note()).containsIgnoringCase("eicar");
        assertThat(received.raw(row)).isEqualTo(mail);
    }

    @Test
    void keepsTheRestOfTheQueueGoingWhileOneMessageFails() throws IOException {
        Row broken = received.send("From: ai@khac.example\r\n\r\nx\r\n".getBytes(UTF_8));
        assertThat(broken.ending()).isEqualTo("QUARANTINED");
        assertThat(received.send(signed(Mails.messageId())).ending()).isEqualTo("OFFERED");
    }

    private byte[] signed(String messageId) throws IOException {
        return mails.signed(messageId, key("stc"), edxml(), document);
    }

    private EdxmlMessage.Document edxml() {
        return Mails.document(id, "Về việc quyết toán", "doc@anlac.example", "to-trinh.docx");
    }

    private SigningKey key(String agency) {
        return keys.ofAgency(new AgencyCode(agency)).orElseThrow();
    }

    private static vn.vanthu.mailer.outbound.MailPart part(Path file) {
        return new vn.vanthu.mailer.outbound.MailPart(
                file, "application/octet-stream", file.getFileName().toString(), "doc@anlac.example");
    }

    private UUID dispatched(String address) throws IOException {
        return dispatched(Received.SXD, "NONE", id, address);
    }

    private UUID dispatched(AgencyCode sender, String urgency, String edxmlId, String address) throws IOException {
        byte[] bytes = Files.readAllBytes(document);
        UUID documentId = UUID.randomUUID();
        scope.inAgency(sender, () -> {
            try {
                dispatch.accept(
                        new DispatchOrder(
                                documentId,
                                sender,
                                edxmlId,
                                "15/QĐ-SXD",
                                LocalDate.of(2026, 10, 13),
                                "Về việc quyết toán",
                                Optional.empty(),
                                urgency,
                                contents.put(sender, new ByteArrayInputStream(bytes))
                                        .id(),
                                "van-ban.docx",
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                                List.of(new DispatchOrder.Recipient("Nơi nhận", address)),
                                List.of()),
                        "duyen.sxd");
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
        loop.poke();
        return (UUID) received.query("SELECT id FROM delivery WHERE document_id = ?", documentId)
                .getFirst()
                .get("id");
    }

    private Map<String, Object> delivery(UUID delivery) {
        return received.query("SELECT * FROM delivery WHERE id = ?", delivery).getFirst();
    }
}
