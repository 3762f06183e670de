package vn.vanthu.signature.pades;

import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.SignatureException.ErrorCode;

/** Whether a PDF is whole enough to be signed: readers mend a damaged one each in its own way, and see what nobody signed. */
final class Soundness {
    private static final int HEAD = 32;
    /** ISO 32000-1, Annex C: no reader need know more. */
    private static final long MOST_OBJECTS = 8_388_607;

    private Soundness() {}

    /**
     * Each object stands where the tables say.
     *
     * @throws SignatureException DOCUMENT_DAMAGED
     */
    static void require(PdfBytes file, CrossReferences table) {
        if (table.size() > MOST_OBJECTS) {
            throw damaged("its tables speak of " + table.size() + " objects", null);
        }
        for (long number = 1; number < table.size(); number++) {
            CrossReferences.Entry entry = table.find(number);
            boolean sound = switch (entry.type()) {
                // Some programs write so what they do not use.
                case 1 -> entry.first() == 0 || stands(file, number, entry);
                case 2 -> table.find(entry.first()).type() == 1;
                default -> true;
            };
            if (!sound) {
                throw damaged("object " + number + " is not where its table says", null);
            }
        }
    }

    private static boolean stands(PdfBytes file, long number, CrossReferences.Entry entry) {
        if (entry.first() >= file.length()) {
            return false;
        }
        PdfTokens tokens = new PdfTokens(file.at(entry.first(), HEAD), 0);
        try {
            return tokens.number() == number && tokens.number() == entry.second() && tokens.take("obj");
        } catch (PdfTokens.Irregular | ArithmeticException other) {
            return false;
        }
    }

    static SignatureException damaged(String what, @Nullable Throwable cause) {
        String message = "a damaged PDF: " + what;
        return cause == null
                ? new SignatureException(ErrorCode.DOCUMENT_DAMAGED, message)
                : new SignatureException(ErrorCode.DOCUMENT_DAMAGED, message, cause);
    }
}
