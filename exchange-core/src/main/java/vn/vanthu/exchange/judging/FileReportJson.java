package vn.vanthu.exchange.judging;

import java.io.StringWriter;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.vanthu.exchange.judging.FileReport.ReportedFinding;
import vn.vanthu.rules.PackVersion;

/** A report as JSON: printed by the command line's contract, key by key in its order, or stored with all that it holds. */
public final class FileReportJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FileReportJson() {}

    /** One object on one line, as the command line's contract has it. */
    public static String printed(FileReport report) {
        return write(report, false);
    }

    /** The same with {@code draftSymbol}, {@code packVersions}, {@code judgedAt}, {@code judgedOn} and all of a finding. */
    public static String stored(FileReport report) {
        return write(report, true);
    }

    /** @param stored what {@link #stored} gave; keys of later versions are passed over */
    public static FileReport read(String stored) {
        return Reading.MAPPER.readValue(stored, FileReport.class);
    }

    /** Only who reads needs the mapper: it costs a command line a tenth of a second. */
    private static final class Reading {
        private static final JsonMapper MAPPER = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static String write(FileReport report, boolean whole) {
        StringWriter text = new StringWriter(4096);
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            new Writer(out, whole).report(report);
        }
        return text.toString();
    }

    private record Writer(JsonGenerator out, boolean whole) {

        void report(FileReport report) {
            out.writeStartObject();
            string("file", report.file());
            if (report.sha256().isEmpty()) {
                out.writeNullProperty("sha256");
                out.writeNullProperty("sizeBytes");
            } else {
                string("sha256", report.sha256());
                out.writeNumberProperty("sizeBytes", report.sizeBytes());
            }
            string("regulation", report.regulation());
            string("verdict", report.verdict() == null ? null : report.verdict().name());
            string(
                    "legalEffect",
                    report.legalEffect() == null ? null : report.legalEffect().name());
            out.writeArrayPropertyStart("findings");
            report.findings().forEach(this::finding);
            out.writeEndArray();
            out.writeObjectPropertyStart("facts");
            facts(report.facts());
            out.writeEndObject();
            string("error", report.error());
            read(report);
            if (whole) {
                rest(report);
            }
            out.writeEndObject();
        }

        private void read(FileReport report) {
            out.writeObjectPropertyStart("read");
            new TreeMap<>(report.read()).forEach((field, place) -> {
                out.writeObjectPropertyStart(field);
                out.writeNumberProperty("confidence", place.confidence());
                out.writeNumberProperty("page", place.page());
                out.writeNumberProperty("line", place.line());
                string("part", place.part());
                box(place.box());
                out.writeArrayPropertyStart("rest");
                place.rest().forEach(this::line);
                out.writeEndArray();
                out.writeEndObject();
            });
            out.writeEndObject();
        }

        private void line(FileReport.FurtherLine line) {
            out.writeStartObject();
            out.writeNumberProperty("page", line.page());
            out.writeNumberProperty("line", line.line());
            box(line.box());
            out.writeEndObject();
        }

        private void box(ReportedFacts.@Nullable Box box) {
            if (box == null) {
                out.writeNullProperty("box");
                return;
            }
            out.writeObjectPropertyStart("box");
            out.writeNumberProperty("left", box.left());
            out.writeNumberProperty("top", box.top());
            out.writeNumberProperty("width", box.width());
            out.writeNumberProperty("height", box.height());
            out.writeEndObject();
        }

        private void cue(ReportedFacts.CuePlace cue) {
            out.writeStartObject();
            string("text", cue.text());
            number("page", cue.page());
            out.writeNumberProperty("line", cue.line());
            string("part", cue.part());
            string("file", cue.file());
            box(cue.box());
            out.writeEndObject();
        }

        private void rest(FileReport report) {
            string("draftSymbol", report.draftSymbol());
            strings("addressees", report.addressees());
            out.writeArrayPropertyStart("packVersions");
            for (PackVersion pack : report.packVersions()) {
                out.writeStartObject();
                string("id", pack.id());
                string("version", pack.version());
                string("sha256", pack.sha256());
                out.writeEndObject();
            }
            out.writeEndArray();
            string("judgedAt", report.judgedAt().toString());
            JudgedOn on = report.judgedOn();
            if (on != null) {
                judgedOn(on);
            }
        }

        private void judgedOn(JudgedOn on) {
            out.writeObjectPropertyStart("judgedOn");
            out.writeArrayPropertyStart("parts");
            for (JudgedOn.Part part : on.parts()) {
                out.writeStartObject();
                string("name", part.name());
                string("role", part.role().name());
                out.writeObjectPropertyStart("facts");
                new TreeMap<>(part.facts()).forEach((name, fact) -> {
                    out.writeObjectPropertyStart(name);
                    string("kind", fact.kind());
                    strings("values", fact.values());
                    out.writeEndObject();
                });
                out.writeEndObject();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeObjectPropertyStart("filled");
            out.writeObjectPropertyStart("values");
            on.filled().values().forEach(this::strings);
            out.writeEndObject();
            out.writeEndObject();
            out.writeEndObject();
        }

        private void finding(ReportedFinding finding) {
            out.writeStartObject();
            string("rule", finding.rule());
            string("result", finding.result().name());
            string("level", finding.level().name());
            string("instrument", finding.instrument());
            string("clause", finding.clause());
            string("message", finding.message());
            string("remedy", finding.remedy());
            if (whole) {
                strings("missingFacts", finding.missingFacts());
                string("settledBy", finding.settledBy());
                strings("overtakenBy", finding.overtakenBy());
            }
            out.writeEndObject();
        }

        private void facts(ReportedFacts facts) {
            string("form", facts.form());
            string("mediaType", facts.mediaType());
            number("pages", facts.pages());
            out.writeObjectPropertyStart("secrecy");
            string("level", facts.secrecy().level());
            strings("cues", facts.secrecy().cues());
            out.writeArrayPropertyStart("places");
            facts.secrecy().places().forEach(this::cue);
            out.writeEndArray();
            out.writeEndObject();
            string("encoding", facts.encoding());
            out.writeArrayPropertyStart("lookAlikes");
            facts.lookAlikes().forEach(this::lookAlike);
            out.writeEndArray();
            out.writeArrayPropertyStart("signatures");
            facts.signatures().forEach(this::signature);
            out.writeEndArray();
            copy(facts.copy());
            marks(facts);
            malware(facts.malware());
            strings("activeContent", facts.activeContent());
            string("kind", facts.kind());
            string("documentNumber", facts.documentNumber());
            string("tradition", facts.tradition());
            string("issuedOn", facts.issuedOn());
            string("issuer", facts.issuer());
            string("summary", facts.summary());
            signer(facts.signer());
            out.writeArrayPropertyStart("signers");
            facts.signers().forEach(this::signing);
            out.writeEndArray();
            strings("recipients", facts.recipients());
            string("urgency", facts.urgency());
            out.writeArrayPropertyStart("layoutDepartures");
            for (ReportedFacts.Departure each : facts.layoutDepartures()) {
                out.writeStartObject();
                string("departure", each.departure());
                string("measured", each.measured());
                string("demanded", each.demanded());
                out.writeEndObject();
            }
            out.writeEndArray();
        }

        private void lookAlike(ReportedFacts.LookAlike word) {
            out.writeStartObject();
            number("page", word.page());
            out.writeNumberProperty("line", word.line());
            string("part", word.part());
            string("stored", word.stored());
            strings("codePoints", word.codePoints());
            string("repaired", word.repaired());
            out.writeEndObject();
        }

        private void signature(ReportedFacts.Signature signature) {
            out.writeStartObject();
            string("status", signature.status());
            string("reason", signature.reason());
            string("by", signature.by());
            string("subject", signature.subject());
            string("signedAt", signature.signedAt());
            string("format", signature.format());
            out.writeBooleanProperty("coversWholeDocument", signature.coversWholeDocument());
            SignatureGrounds grounds = signature.grounds();
            if (grounds != null && whole) {
                out.writeObjectPropertyStart("grounds");
                new GroundsJson(out).write(grounds);
                out.writeEndObject();
            } else if (grounds != null) {
                new GroundsJson(out).write(grounds);
            }
            out.writeEndObject();
        }

        private void copy(ReportedFacts.@Nullable Copy copy) {
            if (copy == null) {
                out.writeNullProperty("copy");
                return;
            }
            out.writeObjectPropertyStart("copy");
            string("form", copy.form());
            string("number", copy.number());
            string("agency", copy.agency());
            string("signedAt", copy.signedAt());
            out.writeEndObject();
        }

        private void marks(ReportedFacts facts) {
            out.writeObjectPropertyStart("seal");
            string("status", facts.seal().status());
            number("page", facts.seal().page());
            string("colour", facts.seal().colour());
            number("confidence", facts.seal().confidence());
            out.writeEndObject();
            out.writeObjectPropertyStart("handSignature");
            string("status", facts.handSignature().status());
            number("page", facts.handSignature().page());
            number("confidence", facts.handSignature().confidence());
            out.writeEndObject();
            ReportedFacts.Scan scan = facts.scan();
            if (scan == null) {
                out.writeNullProperty("scan");
                return;
            }
            out.writeObjectPropertyStart("scan");
            number("dpi", scan.dpi());
            out.writeBooleanProperty("colour", scan.colour());
            number("skew", scan.skew());
            numbers("blank", scan.blank());
            numbers("cut", scan.cut());
            numbers("unseen", scan.unseen());
            out.writeArrayPropertyStart("seen");
            scan.seen().forEach(this::seen);
            out.writeEndArray();
            out.writeEndObject();
        }

        private void seen(ReportedFacts.Seen seen) {
            out.writeStartObject();
            string("what", seen.what());
            number("page", seen.page());
            string("colour", seen.colour());
            number("diameter", seen.diameter());
            number("covered", seen.covered());
            number("confidence", seen.confidence());
            strings("doubts", seen.doubts());
            box(seen.box());
            out.writeEndObject();
        }

        private void numbers(String name, List<Integer> numbers) {
            out.writeArrayPropertyStart(name);
            numbers.forEach(out::writeNumber);
            out.writeEndArray();
        }

        private void malware(ReportedFacts.Malware malware) {
            out.writeObjectPropertyStart("malware");
            string("status", malware.status());
            string("name", malware.name());
            string("reason", malware.reason());
            string("definitionsDate", malware.definitionsDate());
            out.writeEndObject();
        }

        private void signer(ReportedFacts.@Nullable SignerFact signer) {
            if (signer == null) {
                out.writeNullProperty("signer");
                return;
            }
            out.writeObjectPropertyStart("signer");
            string("name", signer.name());
            string("position", signer.position());
            string("capacity", signer.capacity());
            strings("capacities", signer.capacities());
            out.writeEndObject();
        }

        private void signing(ReportedFacts.SigningFact signer) {
            out.writeStartObject();
            string("name", signer.name());
            string("position", signer.position());
            string("capacity", signer.capacity());
            strings("capacities", signer.capacities());
            out.writeNumberProperty("confidence", signer.confidence());
            number("page", signer.page());
            out.writeNumberProperty("line", signer.line());
            string("part", signer.part());
            box(signer.box());
            out.writeEndObject();
        }

        private void string(String name, @Nullable String value) {
            out.writeStringProperty(name, value);
        }

        private void strings(String name, List<String> values) {
            out.writeArrayPropertyStart(name);
            values.forEach(out::writeString);
            out.writeEndArray();
        }

        private void number(String name, @Nullable Integer value) {
            if (value == null) {
                out.writeNullProperty(name);
            } else {
                out.writeNumberProperty(name, value);
            }
        }

        private void number(String name, @Nullable Double value) {
            if (value == null) {
                out.writeNullProperty(name);
            } else {
                out.writeNumberProperty(name, value);
            }
        }
    }
}
