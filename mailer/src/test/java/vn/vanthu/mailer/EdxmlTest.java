package vn.vanthu.mailer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.vanthu.mailer.edxml.EdxmlMessage;
import vn.vanthu.mailer.edxml.EdxmlReader;
import vn.vanthu.mailer.edxml.EdxmlResult;
import vn.vanthu.mailer.edxml.EdxmlWriter;
import vn.vanthu.mailer.edxml.Organ;

class EdxmlTest {
    private static final Organ SXD = new Organ("000.00.09.H99", "Sở Xây dựng tỉnh An Lạc", "sxd@anlac.example");
    static final EdxmlMessage.Document DOCUMENT = new EdxmlMessage.Document(
            SXD,
            List.of(new Organ("000.00.10.H99", "Sở Tài chính <tỉnh> & An Lạc", "stc@anlac.example")),
            "000.00.09.H99,2026/10/13,15/QĐ-SXD",
            "15",
            "QĐ-SXD",
            Optional.of("An Lạc"),
            Optional.of(LocalDate.of(2026, 10, 13)),
            "Quyết định",
            "Về việc ban hành Quy chế làm việc",
            Optional.of(new EdxmlMessage.Signatory("KT.", "Phó Giám đốc", "Lê Thị Hồng Ngọc")),
            3,
            Optional.of(4),
            List.of("Sở Tài chính", "Thanh tra Sở"),
            LocalDateTime.of(2026, 10, 13, 16, 1, 2),
            List.of(new EdxmlMessage.Reference("doc1@anlac.example", "application/pdf", "Quyết định.pdf")),
            List.of(
                    new EdxmlMessage.Settled(
                            "doc1@anlac.example",
                            "seal",
                            "FOUND",
                            "Trần Thị Mỹ Duyên",
                            Optional.empty(),
                            "Tôi đã kiểm tra con dấu",
                            Instant.parse("2026-10-13T08:30:00.123456Z")),
                    new EdxmlMessage.Settled(
                            "doc1@anlac.example",
                            "secrecy",
                            "NONE",
                            "Trần Thị Mỹ Duyên",
                            Optional.of("Nguyễn Hữu Phước"),
                            "Chữ <Mật> trong tên riêng",
                            Instant.parse("2026-10-13T08:31:00Z"))));

    @Test
    void readsBackTheDocumentItWrote() {
        assertThat(read(write(DOCUMENT))).isEqualTo(new EdxmlResult.Read(DOCUMENT));
    }

    @Test
    void readsBackTheStatusItWrote() {
        EdxmlMessage status = new EdxmlMessage.Status(
                SXD,
                "000.00.10.H99",
                "15/QĐ-SXD",
                Optional.of(LocalDate.of(2026, 10, 13)),
                "id,1",
                Optional.of("Trần Thị Mỹ Duyên"),
                "03",
                "Đã tiếp nhận, số đến 12",
                LocalDateTime.of(2026, 10, 13, 8, 0));
        assertThat(read(write(status))).isEqualTo(new EdxmlResult.Read(status));
    }

    @Test
    void readsElementsWithoutPrefixToo() {
        String plain = new String(write(DOCUMENT), StandardCharsets.UTF_8).replace("edXML:", "");
        assertThat(read(plain.getBytes(StandardCharsets.UTF_8))).isEqualTo(new EdxmlResult.Read(DOCUMENT));
    }

    @Test
    void takesNoSettlementFromAnIncompleteList() {
        String halved =
                new String(write(DOCUMENT), StandardCharsets.UTF_8).replaceFirst("<vt:SecondBy></vt:SecondBy>", "");
        assertThat(read(halved.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        EdxmlResult.Read.class,
                        found -> assertThat(((EdxmlMessage.Document) found.message()).settled())
                                .isEmpty());
    }

    @Test
    void refersToThePartByItsContentIdAndCarriesNoCopy() {
        assertThat(new String(write(DOCUMENT), StandardCharsets.UTF_8))
                .contains("<edXML:ContentId>cid:doc1@anlac.example</edXML:ContentId>")
                .doesNotContain("AttachmentEncoded");
    }

    @Test
    void readsNoEntities() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                + "<edXML><edXMLEnvelope><edXMLHeader><MessageHeader><From><OrganId>&f;</OrganId></From>"
                + "<DocumentId>&a;</DocumentId></MessageHeader></edXMLHeader></edXMLEnvelope></edXML>";
        assertThat(read(bomb.getBytes(StandardCharsets.UTF_8))).isInstanceOf(EdxmlResult.Malformed.class);
    }

    @Test
    void callsWhatIsNoMessageMalformedAndNeverThrows() {
        assertThat(read("không phải XML".getBytes(StandardCharsets.UTF_8))).isInstanceOf(EdxmlResult.Malformed.class);
        assertThat(read("<edXML/>".getBytes(StandardCharsets.UTF_8))).isInstanceOf(EdxmlResult.Malformed.class);
        assertThat(read(("<a>".repeat(5000)).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(EdxmlResult.Malformed.class);
        byte[] good = write(DOCUMENT);
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            byte[] bad = good.clone();
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            assertThat(read(bad)).isNotNull();
        }
    }

    private static byte[] write(EdxmlMessage message) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EdxmlWriter.write(message, out);
        return out.toByteArray();
    }

    private static EdxmlResult read(byte[] xml) {
        return EdxmlReader.read(new ByteArrayInputStream(xml));
    }
}
