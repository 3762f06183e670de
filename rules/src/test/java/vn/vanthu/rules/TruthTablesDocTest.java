package vn.vanthu.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The truth tables of the five regulations, made from their packs. The docs hold them; {@code -Dvanthu.docs.write=true}
 * writes them anew.
 */
class TruthTablesDocTest {
    private static final Path DOC = Path.of("../exchange-core/src/docs/truth-tables.md");

    private record Row(String file, Facts facts) {}

    private static final List<Row> ROWS = List.of(
            new Row(
                    "editable, competent person and own agency VALID",
                    Documents.signed("EDITABLE", "VALID", "VALID", "NONE")),
            new Row(
                    "born-digital PDF, person and own agency VALID",
                    Documents.signed("DIGITAL_PDF", "VALID", "VALID", "NONE")),
            new Row("editable, own agency alone", Documents.signed("EDITABLE", "VALID", "NONE", "NONE")),
            new Row("born-digital PDF, own agency alone", Documents.signed("DIGITAL_PDF", "VALID", "NONE", "NONE")),
            new Row("editable, a person alone", Documents.signed("EDITABLE", "NONE", "VALID", "NONE")),
            new Row("editable, another agency's certificate", Documents.signed("EDITABLE", "NONE", "NONE", "VALID")),
            new Row("editable, no signature", Documents.signed("EDITABLE", "NONE", "NONE", "NONE")),
            new Row("born-digital PDF, no signature", Documents.signed("DIGITAL_PDF", "NONE", "NONE", "NONE")),
            new Row("colour scan, red seal, hand signature", Documents.scan("FOUND", "RED", "FOUND")),
            new Row(
                    "the same scan, own agency VALID",
                    with(Documents.scan("FOUND", "RED", "FOUND"), "signature.agency", "VALID")),
            new Row("scan, no seal", Documents.scan("NOT_FOUND", "OTHER", "FOUND")),
            new Row("scan, seal not red", Documents.scan("FOUND", "OTHER", "FOUND")),
            new Row("scan, no hand signature", Documents.scan("FOUND", "RED", "NOT_FOUND")),
            new Row("scan, seal UNDETERMINED", open(Documents.scan("FOUND", "RED", "FOUND"), "seal")),
            new Row(
                    "scan, hand signature UNDETERMINED",
                    open(Documents.scan("FOUND", "RED", "FOUND"), "handSignature")),
            new Row(
                    "editable, own agency INDETERMINATE",
                    Documents.signed("EDITABLE", "INDETERMINATE", "NONE", "NONE")),
            new Row("editable, a signature INVALID", invalid()),
            new Row("secrecy MAT", with(ordinary(), "secrecy", "MAT")),
            new Row("secrecy TOI_MAT", with(ordinary(), "secrecy", "TOI_MAT")),
            new Row("secrecy TUYET_MAT", with(ordinary(), "secrecy", "TUYET_MAT")),
            new Row("secrecy UNDETERMINED", open(ordinary(), "secrecy")),
            new Row("malware INFECTED", with(ordinary(), "malware", "INFECTED")),
            new Row("malware SUSPECT", with(ordinary(), "malware", "SUSPECT")),
            new Row("malware NOT_SCANNED (ENGINE_DOWN)", notScanned("ENGINE_DOWN")),
            new Row("malware NOT_SCANNED (SKIPPED)", notScanned("SKIPPED")),
            new Row("form UNREADABLE", with(ordinary(), "form", "UNREADABLE")),
            new Row(
                    "macro inside",
                    ordinary().toBuilder()
                            .set("activeContent", List.of("MACRO"))
                            .build()),
            new Row("text in TCVN3", with(ordinary(), "encoding", "TCVN3")),
            new Row(
                    "attachment of 15 MB and one byte",
                    ordinary().toBuilder()
                            .number("attachments.bytes", 15_728_641)
                            .build()),
            new Row("to a foreign free mailbox", to("gmail.com")),
            new Row("from a person's mailbox", with(ordinary(), "sender.mailbox", "PERSONAL")));

    private static Facts ordinary() {
        return Documents.signed("EDITABLE", "VALID", "VALID", "NONE");
    }

    private static Facts with(Facts facts, String name, String value) {
        return facts.toBuilder().text(name, value).build();
    }

    private static Facts open(Facts facts, String name) {
        return facts.toBuilder().undetermined(name, "chưa rõ").build();
    }

    private static Facts invalid() {
        return ordinary().toBuilder()
                .flag("signature.invalid", true)
                .text("signature.invalid.reason", "TAMPERED")
                .build();
    }

    private static Facts notScanned(String reason) {
        return ordinary().toBuilder()
                .text("malware", "NOT_SCANNED")
                .text("malware.reason", reason)
                .build();
    }

    private static Facts to(String domain) {
        return ordinary().toBuilder()
                .set("mail.freeDomains", List.of(domain))
                .set("mail.outsideDomains", List.of(domain))
                .build();
    }

    @Test
    void areWhatThePacksSay() throws IOException {
        var made = document();
        if (Boolean.getBoolean("vanthu.docs.write")) {
            Files.writeString(DOC, made);
        }
        assertThat(DOC)
                .as("run with -Dvanthu.docs.write=true, read what changed, and commit it")
                .hasContent(made);
    }

    /** decisions of the truth table that hold under every regulation. */
    @Test
    void refuseAndHoldUnderEveryRegulationWhatNationalLawRefusesAndHolds() {
        for (var regulation : provinces()) {
            for (var row : ROWS) {
                var verdict = Regulations.bundled()
                        .judge(row.facts(), regulation.id(), Documents.NOW)
                        .verdict();
                if (row.file().startsWith("secrecy UND")
                        || row.file().contains("SUSPECT")
                        || row.file().contains("ENGINE_DOWN")) {
                    assertThat(verdict)
                            .as("%s: %s", regulation.id(), row.file())
                            .isEqualTo(Verdict.HELD);
                } else if (row.file().matches("secrecy .*|.*INVALID|.*INFECTED|macro.*|.*TCVN3")) {
                    assertThat(verdict)
                            .as("%s: %s", regulation.id(), row.file())
                            .isEqualTo(Verdict.REFUSED);
                } else if (row.file().contains("own agency VALID")) {
                    assertThat(verdict)
                            .as("%s: %s", regulation.id(), row.file())
                            .isEqualTo(Verdict.ACCEPTED);
                }
            }
        }
    }

    private static List<Regulation> provinces() {
        return Regulations.bundled().all().stream()
                .filter(regulation -> !regulation.id().equals(Regulations.NATIONAL))
                .toList();
    }

    private static String document() {
        var text = new StringBuilder("""
                # Truth tables

                What the five regulations, each with the national layer, make of the same files on 2026-11-24. Made from the packs \
                by `TruthTablesDocTest`, which fails where this page says otherwise. The last column names what decides the \
                verdict: the rules of its weight, and what makes the legal effect.
                """);
        for (var regulation : provinces()) {
            text.append("\n## ")
                    .append(regulation.id())
                    .append(" (")
                    .append(regulation.instrument())
                    .append(")\n\n| the file | verdict | legalEffect | by |\n|---|---|---|---|\n");
            for (var row : ROWS) {
                var judgement = Regulations.bundled().judge(row.facts(), regulation.id(), Documents.NOW);
                text.append("| ")
                        .append(row.file())
                        .append(" | ")
                        .append(judgement.verdict())
                        .append(" | ")
                        .append(judgement.legalEffect().map(Enum::name).orElse("null"))
                        .append(" | ")
                        .append(by(judgement))
                        .append(" |\n");
            }
        }
        return text.toString();
    }

    private static String by(Judgement judgement) {
        var effects = Regulations.bundled().find(Regulations.NATIONAL).orElseThrow().legalEffects().stream()
                .map(Rule::id)
                .collect(Collectors.toSet());
        return judgement.findings().stream()
                .filter(finding -> effects.contains(finding.rule())
                        || (judgement.verdict() != Verdict.ACCEPTED && finding.verdict() == judgement.verdict()))
                .map(Finding::rule)
                .collect(Collectors.joining(", "));
    }
}
