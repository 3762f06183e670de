package vn.vanthu.exchange.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.vanthu.exchange.HubTest;
import vn.vanthu.exchange.access.SignedInUser;
import vn.vanthu.exchange.directory.AgencyScope;
import vn.vanthu.exchange.directory.KeyRing;
import vn.vanthu.exchange.token.SignatureAnswers;
import vn.vanthu.exchange.token.SigningBatch;
import vn.vanthu.signature.keys.SigningKey;

/** The head signs with a token: digests go out, values come back. */
@HubTest
@Import({FakeWorkers.class, DeskRunner.class, Browser.class})
class TokenSigningIT {

    private static final String PAGE = "/van-ban-di/ky-bang-thiet-bi";

    private final DeskRunner people;
    private final Browser browser;
    private final KeyRing keys;
    private final JdbcClient jdbc;
    private final AgencyScope scope;

    TokenSigningIT(
            @Autowired DeskRunner people,
            @Autowired Browser browser,
            @Autowired KeyRing keys,
            @Autowired JdbcClient jdbc,
            @Autowired AgencyScope scope) {
        this.people = people;
        this.browser = browser;
        this.keys = keys;
        this.jdbc = jdbc;
        this.scope = scope;
    }

    @Test
    void signsABatchWithValuesOfHisTokenAlone() throws Exception {
        SignedInUser head = people.head();
        OutgoingDocument first = numbered();
        OutgoingDocument second = numbered();
        assertThat(browser.open(head, "/van-ban-di/" + first.id()).text()).contains("Ký bằng thiết bị (USB token)…");
        assertThat(browser.open(head, PAGE).keep("token-offer").text())
                .contains(number(first), number(second), "Chứng thư dùng để ký", "Nguyễn Hữu Phước");

        String address = prepared(head, List.of(first.id(), second.id()));
        assertThat(browser.open(head, address).keep("token-batch").text())
                .contains("Tải gói ký (JSON)", number(first), number(second), "chờ chữ ký");
        SigningBatch batch = batch(head, address);
        assertThat(batch.items()).hasSize(2);

        SigningKey stranger = keys.ofAgency(DeskRunner.SXD).orElseThrow();
        Browser.Page refused = answer(head, address, batch, stranger);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.keep("token-refused").text())
                .contains(number(first) + ": giá trị ký không phải của chứng thư đã đăng ký của bạn");
        assertThat(people.document(first.id()).state()).isEqualTo(DeskState.NUMBERED);

        Browser.Page done =
                answer(head, address, batch, keys.ofPerson(head.personId()).orElseThrow());
        assertThat(done.keep("token-done").text()).contains("Đã xong", "đã ký");
        for (OutgoingDocument each : List.of(first, second)) {
            OutgoingDocument signed = people.document(each.id());
            assertThat(signed.state()).isEqualTo(DeskState.SIGNED);
            assertThat(signed.approval().orElseThrow().bySignature()).isTrue();
            assertThat(people.text(signed.present())).contains("SIGNED BY").contains("Nguyễn Hữu Phước");
        }
        assertThat(people.released(first.id()).state()).isEqualTo(DeskState.HANDED_OVER);
    }

    @Test
    void takesNoAnswerThatCameTooLateOrBelongsElsewhere() throws Exception {
        SignedInUser head = people.head();
        SigningKey key = keys.ofPerson(head.personId()).orElseThrow();
        OutgoingDocument document = numbered();
        String address = prepared(head, List.of(document.id()));
        SigningBatch batch = batch(head, address);

        assertThat(upload(head, address, new SignatureAnswers(UUID.randomUUID(), Map.of()).written())
                        .text())
                .contains("Tệp trả lời thuộc một gói ký khác");
        assertThat(upload(head, address, "không phải JSON").text()).contains("không phải tệp trả lời");
        assertThat(upload(head, address, new SignatureAnswers(batch.id(), Map.of()).written())
                        .text())
                .contains("tệp trả lời không có chữ ký cho văn bản này");
        assertThat(browser.open(people.user("duyen.sxd"), address).status()).isIn(403, 404);

        scope.inAgency(
                DeskRunner.SXD,
                () -> jdbc.sql("UPDATE token_batch SET expires_at = :past WHERE id = :id")
                        .param("past", OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                        .param("id", batch.id())
                        .update());
        assertThat(answer(head, address, batch, key).text()).contains("Gói ký đã hết hạn");
        assertThat(people.document(document.id()).state()).isEqualTo(DeskState.NUMBERED);
    }

    @Test
    void signsNothingThatWasGivenBackMeanwhile() throws Exception {
        SignedInUser head = people.head();
        OutgoingDocument document = numbered();
        String address = prepared(head, List.of(document.id()));
        SigningBatch batch = batch(head, address);
        browser.post(
                head,
                "/van-ban-di/" + document.id() + "/tra-lai",
                Map.of("ban", document.version(), "reason", "Sai căn cứ"));
        Browser.Page late =
                answer(head, address, batch, keys.ofPerson(head.personId()).orElseThrow());
        assertThat(late.text()).contains("văn bản đã thay đổi");
        assertThat(people.document(document.id()).state()).isEqualTo(DeskState.RETURNED);
    }

    private OutgoingDocument numbered() {
        UUID id = people.upload("Dự thảo.docx", "QUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo\n" + UUID.randomUUID());
        people.submit(id, people.hubNumber("QĐ-SXD"));
        return people.numbered(id);
    }

    private static String number(OutgoingDocument document) {
        return document.reservation().orElseThrow().documentNumber();
    }

    private String prepared(SignedInUser head, List<UUID> documents) throws Exception {
        Map<String, Object> fields = new HashMap<>();
        fields.put(
                "van-ban",
                String.join(",", documents.stream().map(UUID::toString).toList()));
        String html = browser.post(head, PAGE, fields).html();
        int at = html.indexOf(PAGE + "/");
        return html.substring(at, at + PAGE.length() + 37);
    }

    private SigningBatch batch(SignedInUser head, String address) throws Exception {
        return SigningBatch.read(browser.raw(head, address + "/goi-ky").getContentAsByteArray());
    }

    private Browser.Page answer(SignedInUser head, String address, SigningBatch batch, SigningKey key)
            throws Exception {
        Map<UUID, byte[]> values = new HashMap<>();
        batch.items().forEach(item -> values.put(item.id(), key.sign(item.toBeSigned())));
        return upload(head, address, new SignatureAnswers(batch.id(), values).written());
    }

    private Browser.Page upload(SignedInUser head, String address, String answer) throws Exception {
        return browser.upload(head, address, Map.of(), "tra-loi.json", answer.getBytes(StandardCharsets.UTF_8));
    }
}
