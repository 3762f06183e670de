package vn.vanthu.mailer.edxml;

import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the mail form: the manifest refers to the parts by cid and carries no copy. */
public final class EdxmlWriter {
    static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss");
    private static final String PREFIX = "edXML";
    private static final String OWN_NAMESPACE = "urn:vanthu:settlements:1";
    private static final String OWN_PREFIX = "vt";

    private final XMLStreamWriter xml;

    private EdxmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** UTF-8; the stream is not closed. */
    public static void write(EdxmlMessage message, OutputStream out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            new EdxmlWriter(xml).envelope(message);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("edXML cannot be written", e);
        }
    }

    private void envelope(EdxmlMessage message) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("", "edXML", NAMESPACE);
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeNamespace(PREFIX, NAMESPACE);
        start("edXMLEnvelope");
        start("edXMLHeader");
        switch (message) {
            case EdxmlMessage.Document document -> document(document);
            case EdxmlMessage.Status status -> status(status);
        }
        end();
        if (message instanceof EdxmlMessage.Document document) {
            body(document);
        }
        end();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void document(EdxmlMessage.Document document) throws XMLStreamException {
        start("MessageHeader");
        organ("From", document.from());
        for (Organ organ : document.to()) {
            organ("To", organ);
        }
        text("DocumentId", document.documentId());
        start("Code");
        text("CodeNumber", document.codeNumber());
        text("CodeNotation", document.codeNotation());
        end();
        start("PromulgationInfo");
        text("Place", document.place().orElse(""));
        text("PromulgationDate", document.promulgatedOn().map(DATE::format).orElse(""));
        end();
        start("DocumentType");
        text("Type", "1");
        text("TypeName", document.typeName());
        end();
        text("Subject", document.subject());
        text("Content", document.subject());
        Optional<EdxmlMessage.Signatory> signer = document.signer();
        start("SignerInfo");
        text("Competence", signer.map(EdxmlMessage.Signatory::competence).orElse(""));
        text("Position", signer.map(EdxmlMessage.Signatory::position).orElse(""));
        text("FullName", signer.map(EdxmlMessage.Signatory::fullName).orElse(""));
        end();
        start("OtherInfo");
        text("Priority", String.valueOf(document.priority()));
        if (document.pages().isPresent()) {
            text("PageAmount", String.valueOf(document.pages().get()));
        }
        end();
        start("ToPlaces");
        for (String place : document.toPlaces()) {
            text("Place", place);
        }
        end();
        end();
        start("TraceHeaderList");
        start("TraceHeader");
        text("OrganId", document.from().id());
        text("Timestamp", TIME.format(document.tracedAt()));
        end();
        start("Bussiness");
        text("DocumentId", document.documentId());
        text("BussinessDocType", "0");
        text("Paper", "0");
        end();
        end();
        settled(document.settled());
    }

    private void settled(List<EdxmlMessage.Settled> settled) throws XMLStreamException {
        if (settled.isEmpty()) {
            return;
        }
        xml.writeStartElement(OWN_PREFIX, "Settlements", OWN_NAMESPACE);
        xml.writeNamespace(OWN_PREFIX, OWN_NAMESPACE);
        for (EdxmlMessage.Settled one : settled) {
            xml.writeStartElement(OWN_PREFIX, "Settlement", OWN_NAMESPACE);
            own("ContentId", "cid:" + one.contentId());
            own("Fact", one.fact());
            own("Value", one.value());
            own("By", one.by());
            own("SecondBy", one.secondBy().orElse(""));
            own("Reason", one.reason());
            own("At", one.at().toString());
            end();
        }
        end();
    }

    private void body(EdxmlMessage.Document document) throws XMLStreamException {
        start("edXMLBody");
        start("edXMLManifest");
        xml.writeAttribute("version", "1.0");
        for (EdxmlMessage.Reference reference : document.references()) {
            start("Reference");
            text("ContentId", "cid:" + reference.contentId());
            text("ContentType", reference.contentType());
            text("AttachmentName", reference.name());
            end();
        }
        end();
        end();
    }

    private void status(EdxmlMessage.Status status) throws XMLStreamException {
        start("MessageHeader");
        organ("From", status.from());
        start("ResponseFor");
        text("OrganId", status.answeredOrgan());
        text("Code", status.answeredCode());
        text("PromulgationDate", status.answeredDate().map(DATE::format).orElse(""));
        text("DocumentId", status.answeredDocumentId());
        end();
        start("StaffInfo");
        text("Staff", status.staff().orElse(""));
        end();
        text("StatusCode", status.statusCode());
        text("Description", status.description());
        text("Timestamp", TIME.format(status.at()));
        end();
    }

    private void organ(String name, Organ organ) throws XMLStreamException {
        start(name);
        text("OrganId", organ.id());
        text("OrganizationInCharge", "");
        text("OrganName", organ.name());
        text("OrganAdd", "");
        text("Email", organ.email());
        text("Telephone", "");
        text("Fax", "");
        text("Website", "");
        end();
    }

    private void start(String name) throws XMLStreamException {
        xml.writeStartElement(PREFIX, name, NAMESPACE);
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
    }

    private void own(String name, String value) throws XMLStreamException {
        xml.writeStartElement(OWN_PREFIX, name, OWN_NAMESPACE);
        xml.writeCharacters(printable(value));
        end();
    }

    private void text(String name, String value) throws XMLStreamException {
        start(name);
        xml.writeCharacters(printable(value));
        end();
    }

    /** XML 1.0 knows no control characters. */
    private static String printable(String value) {
        return value.codePoints()
                .filter(point -> point >= 0x20 && point != 0xFFFE && point != 0xFFFF || point == '\n' || point == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
