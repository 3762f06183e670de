package vn.vanthu.signature.pades;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.vanthu.signature.LaterChange;
import vn.vanthu.signature.LaterChange.Kind;

/** What came after a signature: compares the revision that it covers with the document as it is. */
final class LaterRevisions {
    private static final int LARGEST_TAIL = 256 << 20;
    private static final int FAR_ENOUGH_FOR_STARTXREF = 2048;

    private LaterRevisions() {}

    /** Whether the signature stands in the revision it covers, and what changed since. */
    record Since(boolean holdsIt, List<LaterChange> changes) {
        boolean harmless() {
            return holdsIt && changes.stream().allMatch(LaterChange::allowed);
        }
    }

    /** @param end the length of the signed revision in bytes */
    static Since signed(String field, COSDictionary signature, SignedRevision now, PdfSource bytes, long end) {
        try (PDDocument revision = bytes.document(end)) {
            SignedRevision then = new SignedRevision(revision);
            boolean holds = field.isEmpty() ? then.fieldOf(signature).isPresent() : then.holds(field, signature);
            if (!holds) {
                return new Since(false, List.of());
            }
            OptionalLong table =
                    AppendedRevisions.lastTable(read(bytes, Math.max(0, end - FAR_ENOUGH_FOR_STARTXREF), end));
            byte[] tail = read(bytes, end, bytes.length());
            Set<Long> touched = AppendedRevisions.touched(
                    tail,
                    end,
                    table.orElseThrow(() -> new PdfTokens.Irregular("a signed revision without a table")),
                    revision,
                    now.document());
            return new Since(true, RevisionComparison.of(then, now, touched, end));
        } catch (PdfTokens.Irregular | IOException e) {
            return new Since(true, List.of(new LaterChange(Kind.STRUCTURE_IRREGULAR, reason(e), false)));
        } catch (RuntimeException e) {
            return new Since(
                    true,
                    List.of(new LaterChange(
                            Kind.STRUCTURE_IRREGULAR, e.getClass().getSimpleName(), false)));
        }
    }

    private static String reason(Exception e) {
        return e instanceof PdfTokens.Irregular && e.getMessage() != null ? e.getMessage() : "";
    }

    private static byte[] read(PdfSource file, long from, long to) throws IOException {
        if (to - from > LARGEST_TAIL) {
            throw new PdfTokens.Irregular("more appended than is read");
        }
        return file.at(from, (int) (to - from));
    }
}
