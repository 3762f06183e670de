package vn.vanthu.signature.pades;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.SignatureException.ErrorCode;
import vn.vanthu.signature.pades.PdfObjects.Reference;

/** Reads which fields of a PDF wait for a signer, and where they stand. */
final class FieldReader {
    /** Hidden, or not shown on a screen (ISO 32000-2 table 167). */
    private static final long UNSEEN = 2 | 32;

    private final PdfObjects objects;
    private final PdfPlaces places;
    private @Nullable List<Reference> pages;

    private FieldReader(PdfObjects objects, PdfPlaces places) {
        this.objects = objects;
        this.places = places;
    }

    static ReadyFields read(Path in, List<X509Certificate> chain, boolean stamped) {
        try (FileChannel file = FileChannel.open(in, StandardOpenOption.READ);
                PdfBytes bytes = new PdfBytes(file)) {
            PdfObjects objects = AppendingSigner.opened(bytes);
            Map<String, String> catalog = objects.dictionary(AppendingSigner.root(objects));
            SignatureFields fields = SignatureFields.of(objects, catalog);
            PdfSignature plain = PdfSignature.unseen(Instant.EPOCH, "");
            List<ReadyFields.Field> found = new FieldReader(objects, new PdfPlaces(objects, catalog))
                    .found(fields, chain, stamped ? plain.stamped() : plain);
            Certification certification = Certification.of(objects, catalog);
            boolean open = fields.isOpenFor(AppendingSigner.OWN_FIELD);
            return new ReadyFields(
                    certification == Certification.NOTHING_ALLOWED ? List.of() : found,
                    open && certification.allowsMore());
        } catch (PdfTokens.Irregular | ArithmeticException e) {
            throw Soundness.damaged(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new SignatureException(ErrorCode.DOCUMENT_UNSIGNABLE, "cannot read: " + e.getMessage(), e);
        }
    }

    private List<ReadyFields.Field> found(SignatureFields fields, List<X509Certificate> chain, PdfSignature signature) {
        List<ReadyFields.Field> found = new ArrayList<>();
        for (SignatureFields.Ready each : fields.readyFor(chain)) {
            place(each)
                    .map(place -> new ReadyFields.Field(each.name(), place, refusal(fields, each, signature)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static @Nullable ErrorCode refusal(
            SignatureFields fields, SignatureFields.Ready field, PdfSignature signature) {
        try {
            fields.requireFor(field, signature);
            return null;
        } catch (SignatureException refused) {
            return refused.code();
        }
    }

    private Optional<SignaturePlace> place(SignatureFields.Ready field) {
        long flags = PdfTokens.integer(field.dictionary(), "/F").orElse(0);
        String rectangle = field.dictionary().get("/Rect");
        Optional<Reference> page = page(field);
        if ((flags & UNSEEN) != 0 || rectangle == null || page.isEmpty()) {
            return Optional.empty();
        }
        return places.place(places.page(page.get()), pages().indexOf(page.get()) + 1, rectangle);
    }

    private Optional<Reference> page(SignatureFields.Ready field) {
        Optional<Reference> named =
                PdfObjects.reference(field.dictionary().get("/P")).filter(pages()::contains);
        return named.isPresent()
                ? named
                : pages().stream()
                        .filter(each -> bears(each, field.reference()))
                        .findFirst();
    }

    private boolean bears(Reference page, Reference field) {
        String notes = objects.dictionary(page).get("/Annots");
        return notes != null && PdfObjects.references(objects.resolved(notes)).contains(field);
    }

    private List<Reference> pages() {
        List<Reference> known = pages;
        if (known == null) {
            known = places.pages();
            pages = known;
        }
        return known;
    }
}
