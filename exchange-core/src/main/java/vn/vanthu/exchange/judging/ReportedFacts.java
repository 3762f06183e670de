package vn.vanthu.exchange.judging;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one file as the command line prints them; what was not found is null or an empty list, never guessed.
 *
 * @param recipients who gets it: Kính gửi, then Nơi nhận with "Như trên" and "Như Điều 3" put into names, each once
 */
public record ReportedFacts(
        String form,
        @Nullable String mediaType,
        @Nullable Integer pages,
        Secrecy secrecy,
        @Nullable String encoding,
        List<LookAlike> lookAlikes,
        List<Signature> signatures,
        @Nullable Copy copy,
        Seal seal,
        HandSignature handSignature,
        @Nullable Scan scan,
        Malware malware,
        List<String> activeContent,
        @Nullable String kind,
        @Nullable String documentNumber,
        @Nullable String tradition,
        @Nullable String issuedOn,
        @Nullable String issuer,
        @Nullable String summary,
        @Nullable SignerFact signer,
        List<SigningFact> signers,
        List<String> recipients,
        @Nullable String urgency,
        List<Departure> layoutDepartures) {

    public ReportedFacts {
        lookAlikes = List.copyOf(lookAlikes);
        layoutDepartures = List.copyOf(layoutDepartures);
        signatures = List.copyOf(signatures);
        activeContent = List.copyOf(activeContent);
        signers = signers == null ? List.of() : List.copyOf(signers);
        recipients = List.copyOf(recipients);
    }

    /** @param places of the cues, in their order */
    public record Secrecy(String level, List<String> cues, List<CuePlace> places) {
        public Secrecy {
            cues = List.copyOf(cues);
            places = List.copyOf(places);
        }

        public Secrecy(String level, List<String> cues) {
            this(level, cues, List.of());
        }
    }

    /**
     * Where a trace of secrecy stands.
     *
     * @param page from 1; null where the format knows none
     * @param line from 1; 0 for a property of the file
     * @param part BODY, TABLE, TEXTBOX, HEADER, FOOTER, FOOTNOTE, COMMENT, ANNOTATION, METADATA, UNSEEN; empty for the file's name
     * @param file inside the file; empty for the file itself
     */
    public record CuePlace(
            String text,
            @Nullable Integer page,
            int line,
            String part,
            String file,
            @Nullable Box box) {}

    /** In points from the left and upper edges of the page as it is shown. */
    public record Box(float left, float top, float width, float height) {}

    /**
     * A word whose letters only look right.
     *
     * @param page from 1; null where the format knows none
     * @param line from 1; 0 for a property of the file
     * @param part BODY, TABLE, HEADER, METADATA …
     * @param codePoints what does not belong there: {@code U+00F0}
     */
    public record LookAlike(
            @Nullable Integer page, int line, String part, String stored, List<String> codePoints, String repaired) {
        public LookAlike {
            codePoints = List.copyOf(codePoints);
        }
    }

    /**
     * One thing in the layout that is not as it should be.
     *
     * @param departure MISSING_ and a component (NATION, MOTTO, PARTY_TITLE, ISSUER, NUMBER, PLACE_AND_DATE, KIND,
     *     SUMMARY, POSITION, SIGNER, RECIPIENTS), or PAPER, MARGIN_TOP, MARGIN_BOTTOM, MARGIN_LEFT, MARGIN_RIGHT, FONT,
     *     SIZE_ and a component, PAGE_NUMBER
     * @param measured with its unit, as {@code demanded}; null where something is missing
     */
    public record Departure(
            String departure,
            @Nullable String measured,
            @Nullable String demanded) {}

    /**
     * {@code signedAt} is ISO 8601 in Vietnam's time, claimed by the signer.
     *
     * @param grounds null in reports of earlier versions
     */
    public record Signature(
            String status,
            @Nullable String reason,
            String by,
            String subject,
            @Nullable String signedAt,
            String format,
            boolean coversWholeDocument,
            @Nullable SignatureGrounds grounds) {

        /** One of which no more is known. */
        public Signature(
                String status,
                @Nullable String reason,
                String by,
                String subject,
                @Nullable String signedAt,
                String format,
                boolean coversWholeDocument) {
            this(status, reason, by, subject, signedAt, format, coversWholeDocument, null);
        }

        /** The common name of whom the certificate is for; all of the subject where it has none. */
        public String holder() {
            return Subjects.commonName(subject);
        }
    }

    public record Copy(
            String form,
            @Nullable String number,
            @Nullable String agency,
            @Nullable String signedAt) {}

    public record Seal(
            String status,
            @Nullable Integer page,
            @Nullable String colour,
            @Nullable Double confidence) {}

    public record HandSignature(
            String status, @Nullable Integer page, @Nullable Double confidence) {}

    /**
     * What the scanned pages are like; page numbers count from 1.
     *
     * @param dpi of the coarsest; null where the picture does not say
     * @param skew of the most slanted page, in degrees, clockwise; null in reports of earlier versions
     * @param blank pages with nothing on them
     * @param cut pages whose text runs into the edge
     * @param unseen pages that could not be looked at
     * @param seen in the order of the pages
     */
    public record Scan(
            @Nullable Integer dpi,
            boolean colour,
            @Nullable Double skew,
            List<Integer> blank,
            List<Integer> cut,
            List<Integer> unseen,
            List<Seen> seen) {

        public Scan {
            blank = blank == null ? List.of() : List.copyOf(blank);
            cut = cut == null ? List.of() : List.copyOf(cut);
            unseen = unseen == null ? List.of() : List.copyOf(unseen);
            seen = seen == null ? List.of() : List.copyOf(seen);
        }
    }

    /**
     * Something on a scanned page.
     *
     * @param what SEAL, HAND_SIGNATURE or STAMP: red print or a red frame
     * @param colour RED or OTHER of a seal; null of all else
     * @param diameter of a seal, in millimetres
     * @param covered the share of a hand signature that lies within seals
     * @param confidence from 0 to 1; null of a stamp
     * @param doubts FLAT_INK, SHARP_EDGES, CONSTANT_PAPER, PASTED: why a seal may have been drawn or pasted
     */
    public record Seen(
            String what,
            int page,
            @Nullable String colour,
            @Nullable Double diameter,
            @Nullable Double covered,
            @Nullable Double confidence,
            List<String> doubts,
            Box box) {
        public Seen {
            doubts = List.copyOf(doubts);
        }
    }

    public record Malware(
            String status,
            @Nullable String name,
            @Nullable String reason,
            @Nullable String definitionsDate) {

        /** The command line's own wish. */
        public static Malware skipped() {
            return notScanned("SKIPPED");
        }

        /** @param reason TOO_BIG, ENCRYPTED, TOO_DEEP, TIMEOUT, ENGINE_DOWN or DEFINITIONS */
        public static Malware notScanned(String reason) {
            return new Malware("NOT_SCANNED", null, reason, null);
        }
    }

    /**
     * @param capacity TM, KT, TL, TUQ or Q: in which the signer himself signs; null where the head signs for himself
     * @param capacities all prefixes of the block from the top: TM and KT
     */
    public record SignerFact(
            String name,
            @Nullable String position,
            @Nullable String capacity,
            List<String> capacities) {
        public SignerFact {
            capacities = capacities == null ? List.of() : List.copyOf(capacities);
        }
    }

    /**
     * One of those who sign a document together, and where his name stands.
     *
     * @param page from 1; null where the format knows none
     * @param line from 1
     */
    public record SigningFact(
            String name,
            @Nullable String position,
            @Nullable String capacity,
            List<String> capacities,
            double confidence,
            @Nullable Integer page,
            int line,
            String part,
            @Nullable Box box) {
        public SigningFact {
            capacities = List.copyOf(capacities);
        }
    }
}
