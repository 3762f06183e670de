package vn.vanthu.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Facts of ordinary documents, and what people read of a judgement. */
final class Documents {
    static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    static final String REGULATION = "tphcm-41-2011";

    private Documents() {}

    static Judgement judge(Facts facts) {
        return Regulations.bundled().judge(facts, REGULATION, NOW);
    }

    /** Everything a person would read below the verdict where something is to be known or done, or is settled. */
    static String said(Judgement judgement) {
        return judgement.findings().stream()
                .map(finding -> finding.message() + " [" + finding.citation() + "] " + finding.overtakenBy() + " "
                        + finding.remedy())
                .collect(Collectors.joining("\n"));
    }

    static Facts signed(String form, String agency, String person, String other) {
        return ordinary(form)
                .text("encoding", "UNICODE")
                .flag("signature.any", !(agency + person + other).equals("NONENONENONE"))
                .text("signature.agency", agency)
                .text("signature.person", person)
                .text("signature.other", other)
                .build();
    }

    static Facts scan(String seal, String colour, String hand) {
        return ordinary("SCAN")
                .flag("signature.any", false)
                .text("signature.agency", "NONE")
                .text("signature.person", "NONE")
                .text("signature.other", "NONE")
                .text("seal", seal)
                .text("seal.colour", colour)
                .text("handSignature", hand)
                .flag("scan.colour", true)
                .number("scan.dpi", 300)
                .build();
    }

    private static Facts.Builder ordinary(String form) {
        return Facts.builder()
                .text("form", form)
                .text("stage", "FINAL")
                .text("secrecy", "NONE")
                .text("malware", "CLEAN")
                .set("activeContent", List.of())
                .flag("signature.invalid", false);
    }
}
