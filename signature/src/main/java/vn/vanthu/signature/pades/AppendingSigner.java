package vn.vanthu.signature.pades;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;
import vn.vanthu.signature.DigestProvider;
import vn.vanthu.signature.SignatureException;
import vn.vanthu.signature.SignatureException.ErrorCode;
import vn.vanthu.signature.cms.SignedDataTemplate;
import vn.vanthu.signature.keys.Signatory;
import vn.vanthu.signature.pades.PdfObjects.Reference;
import vn.vanthu.signature.stamp.TimeStamps;

/**
 * Reads of a PDF what a signature touches, its newest table, catalogue, form and one page, and appends those anew (ISO
 * 32000-2 7.5.6, 12.8; ETSI EN 319 142-1). The file itself is copied and digested as it stands.
 */
final class AppendingSigner implements PdfSigner {
    static final AppendingSigner INSTANCE = new AppendingSigner();

    private static final DateTimeFormatter PDF_TIME =
            DateTimeFormatter.ofPattern("'(D:'yyyyMMddHHmmss'+07''00'')'").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    /** How a field of our own is called, before its number. */
    static final String OWN_FIELD = "ChuKySo";

    private static final String ROOM_FOR_RANGE = " ".repeat(48);
    private static final int PRINTED_AND_LOCKED = 132;
    private static final int SIGNED_AND_APPENDED_ONLY = 3;

    private static final int BUFFER = 256 << 10;
    private static final Queue<ByteBuffer> BUFFERS = new ArrayBlockingQueue<>(4);

    private AppendingSigner() {}

    @Override
    public PreparedPdf prepare(Path in, Path out, List<X509Certificate> chain, PdfSignature signature) {
        int room = SignedDataTemplate.of(chain).largest(signature.stampRoom());
        try (FileChannel file = FileChannel.open(in, StandardOpenOption.READ);
                PdfBytes bytes = new PdfBytes(file)) {
            Appended appended = appended(bytes, chain, signature, room);
            int hole = Math.toIntExact(appended.hole() - bytes.length());
            int behind = hole + 2 * room + 2;
            MessageDigest digest = DigestProvider.sha256();
            try (FileChannel written = emptied(out)) {
                if (bytes.held().isPresent()) {
                    copy(bytes.held().get(), written, digest);
                } else {
                    copy(file, written, digest);
                }
                digest.update(appended.bytes(), 0, hole);
                digest.update(appended.bytes(), behind, appended.bytes().length - behind);
                writeAll(ByteBuffer.wrap(appended.bytes()), written);
            }
            return new PreparedPdf(out, appended.hole() + 1, room, digest.digest());
        } catch (PdfTokens.Irregular | ArithmeticException e) {
            throw Soundness.damaged(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new SignatureException(ErrorCode.DOCUMENT_UNSIGNABLE, "cannot sign: " + e.getMessage(), e);
        }
    }

    /** Of a file of common size nothing is written before it is signed, and then once. */
    @Override
    public void sign(Path in, Path out, Signatory signatory, PdfSignature signature, TimeStamps stamps) {
        SignedDataTemplate template = SignedDataTemplate.of(signatory.chain());
        try (FileChannel file = FileChannel.open(in, StandardOpenOption.READ);
                PdfBytes bytes = new PdfBytes(file)) {
            if (bytes.held().isPresent()) {
                signHeld(bytes, bytes.held().get(), out, signatory, template, signature, stamps);
                return;
            }
        } catch (PdfTokens.Irregular | ArithmeticException e) {
            throw Soundness.damaged(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new SignatureException(ErrorCode.DOCUMENT_UNSIGNABLE, "cannot sign: " + e.getMessage(), e);
        }
        PreparedPdf prepared = prepare(in, out, signatory.chain(), signature);
        prepared.complete(template, signatory.sign(template.toBeSigned(prepared.digest())), stamps);
    }

    private static void signHeld(
            PdfBytes bytes,
            ByteBuffer held,
            Path out,
            Signatory signatory,
            SignedDataTemplate template,
            PdfSignature signature,
            TimeStamps stamps)
            throws IOException {
        int room = template.largest(signature.stampRoom());
        Appended appended = appended(bytes, signatory.chain(), signature, room);
        byte[] end = appended.bytes();
        int hole = Math.toIntExact(appended.hole() - bytes.length());
        int behind = hole + 2 * room + 2;
        MessageDigest digest = DigestProvider.sha256();
        digest.update(held.duplicate());
        digest.update(end, 0, hole);
        digest.update(end, behind, end.length - behind);
        PreparedPdf prepared = new PreparedPdf(out, appended.hole() + 1, room, digest.digest());
        byte[] digits = prepared.digits(template, signatory.sign(template.toBeSigned(prepared.digest())), stamps);
        System.arraycopy(digits, 0, end, hole + 1, digits.length);
        try (FileChannel written = emptied(out)) {
            ByteBuffer appendix = ByteBuffer.wrap(end);
            ByteBuffer[] both = {held, appendix};
            while (appendix.hasRemaining()) {
                written.write(both);
            }
        }
    }

    /** Emptied first, so that no file whose signing fails ends with the rest of another. */
    private static FileChannel emptied(Path out) throws IOException {
        return FileChannel.open(
                out, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Piece by piece, so that what is written was just digested. */
    private static void copy(ByteBuffer all, FileChannel out, MessageDigest digest) throws IOException {
        int end = all.limit();
        while (all.position() < end) {
            all.limit(Math.min(end, all.position() + BUFFER));
            digest.update(all.duplicate());
            writeAll(all, out);
        }
    }

    /** Each byte is read once, for the digest and the copy. */
    private static void copy(FileChannel in, FileChannel out, MessageDigest digest) throws IOException {
        ByteBuffer free = BUFFERS.poll();
        ByteBuffer buffer = free == null ? ByteBuffer.allocateDirect(BUFFER) : free;
        while (in.read(buffer.clear()) >= 0) {
            digest.update(buffer.flip().duplicate());
            writeAll(buffer, out);
        }
        BUFFERS.offer(buffer);
    }

    private static void writeAll(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    @Override
    public ReadyFields fields(Path in, List<X509Certificate> chain, boolean stamped) {
        return FieldReader.read(in, chain, stamped);
    }

    /** @throws SignatureException DOCUMENT_UNSIGNABLE, DOCUMENT_ENCRYPTED, DOCUMENT_DAMAGED as they say */
    static PdfObjects opened(PdfBytes bytes) {
        if (!new String(bytes.length() == 0 ? new byte[0] : bytes.at(0, 5), StandardCharsets.ISO_8859_1)
                .equals("%PDF-")) {
            throw new SignatureException(ErrorCode.DOCUMENT_UNSIGNABLE, "it does not begin as a PDF");
        }
        CrossReferences table = CrossReferences.read(bytes);
        if (table.trailer().containsKey("/Encrypt")) {
            throw new SignatureException(ErrorCode.DOCUMENT_ENCRYPTED, "an encrypted PDF is not signed");
        }
        Soundness.require(bytes, table);
        return new PdfObjects(bytes, table);
    }

    static Reference root(PdfObjects objects) {
        return PdfObjects.reference(objects.table().trailer().get("/Root"))
                .orElseThrow(() -> new PdfTokens.Irregular("no catalogue is named"));
    }

    /** @param hole where the contents begin in the whole file */
    private record Appended(byte[] bytes, long hole) {}

    private static Appended appended(PdfBytes bytes, List<X509Certificate> chain, PdfSignature signature, int room) {
        PdfObjects objects = opened(bytes);
        CrossReferences table = objects.table();
        Reference root = root(objects);
        Map<String, String> catalog = objects.dictionary(root);
        SignatureFields fields = SignatureFields.of(objects, catalog);
        fields.requireOpen();
        Optional<SignatureFields.Ready> ready = fields.readyFor(chain, signature);
        Certification.of(objects, catalog).requireRoomFor(signature, ready.isPresent());
        PdfUpdate update = new PdfUpdate(bytes.length(), table);

        Optional<Seen> seen = signature.seen().stream().findFirst();
        Reference contents = update.newReference();

        update.begin(contents);
        update.text("<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M " + time(signature.at())
                + "/Name " + string(signature.signerName()) + "/ByteRange ");
        long range = update.position();
        update.text(ROOM_FOR_RANGE + "/Contents ");
        long hole = update.position();
        update.text("<" + "0".repeat(2 * room) + ">"
                + ready.flatMap(fields::lock).map(lock -> lock.transform(root)).orElse("") + ">>");
        update.end();

        PdfPlaces places = new PdfPlaces(objects, catalog);
        if (ready.isPresent()) {
            fill(ready.get(), contents, seen, places, objects, update);
            form(root, catalog, Optional.empty(), objects, update);
        } else {
            PdfPlaces.Page page =
                    places.page(seen.map(each -> each.place().page()).orElse(1));
            Reference field = update.newReference();
            String name = OWN_FIELD + field.number();
            fields.requireUnlocked(name);
            String appearance = seen.map(each -> "/AP<</N " + Appearances.write(each, page, update) + ">>")
                    .orElse("");
            String rectangle =
                    seen.map(each -> PdfPlaces.rectangle(page, each.place())).orElse("[0 0 0 0]");
            update.object(
                    field,
                    "<</Type/Annot/Subtype/Widget/FT/Sig/T(" + name + ")/V " + contents + "/F " + PRINTED_AND_LOCKED
                            + "/P " + page.reference() + "/Rect " + rectangle + appearance + ">>");
            addTo(page.dictionary(), "/Annots", page.reference(), field, objects, update);
            form(root, catalog, Optional.of(field), objects, update);
        }

        byte[] appended = update.finished(identifier(table.trailer(), signature));
        long behind = hole + 2L * room + 2;
        String found = "[0 " + hole + " " + behind + " " + (bytes.length() + appended.length - behind) + "]";
        byte[] digits = found.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, appended, Math.toIntExact(range - bytes.length()), digits.length);
        return new Appended(appended, hole);
    }

    /** A field that waited keeps its name, its rectangle and what it locks; what is seen is shown within it. */
    private static void fill(
            SignatureFields.Ready ready,
            Reference contents,
            Optional<Seen> seen,
            PdfPlaces places,
            PdfObjects objects,
            PdfUpdate update) {
        Map<String, String> changed = new LinkedHashMap<>(ready.dictionary());
        changed.put("/V", contents.toString());
        if (seen.isPresent()) {
            PdfPlaces.Page page = PdfObjects.reference(changed.get("/P"))
                    .filter(objects::exists)
                    .map(places::page)
                    .orElseGet(() -> places.page(1));
            double[] room = places.shown(page, changed.getOrDefault("/Rect", "[0 0 0 0]"));
            if (room[0] > 0 && room[1] > 0) {
                changed.put("/AP", "<</N " + Appearances.write(seen.get(), page, update, room[0], room[1]) + ">>");
            }
        }
        update.object(ready.reference(), changed);
    }

    /** An array in a dictionary, there or by reference, or not yet there, gets one more. */
    private static void addTo(
            Map<String, String> dictionary,
            String key,
            Reference owner,
            Reference more,
            PdfObjects objects,
            PdfUpdate update) {
        String present = dictionary.get(key);
        Optional<Reference> elsewhere = PdfObjects.reference(present);
        if (elsewhere.isPresent() && objects.exists(elsewhere.get())) {
            update.object(elsewhere.get(), with(objects.resolved(present == null ? "" : present), more));
            return;
        }
        Map<String, String> changed = new LinkedHashMap<>(dictionary);
        changed.put(key, with(present == null || elsewhere.isPresent() ? "[]" : present, more));
        update.object(owner, changed);
    }

    private static String with(String array, Reference more) {
        String stripped = array.strip();
        if (!stripped.startsWith("[") || !stripped.endsWith("]")) {
            throw new PdfTokens.Irregular("no array where one must be");
        }
        return stripped.substring(0, stripped.length() - 1) + " " + more + "]";
    }

    private static void form(
            Reference root,
            Map<String, String> catalog,
            Optional<Reference> field,
            PdfObjects objects,
            PdfUpdate update) {
        String present = catalog.get("/AcroForm");
        Optional<Reference> elsewhere = PdfObjects.reference(present).filter(objects::exists);
        Map<String, String> form = new LinkedHashMap<>();
        if (elsewhere.isPresent()) {
            form.putAll(objects.dictionary(elsewhere.get()));
        } else if (present != null && PdfObjects.reference(present).isEmpty()) {
            form.putAll(PdfObjects.tokens(present).dictionary());
        }
        long flags = PdfTokens.integer(form, "/SigFlags").orElse(0);
        if (field.isEmpty() && flags == (flags | SIGNED_AND_APPENDED_ONLY)) {
            return;
        }
        form.put("/SigFlags", String.valueOf(flags | SIGNED_AND_APPENDED_ONLY));
        field.ifPresent(added -> add(added, form, objects, update));
        if (elsewhere.isPresent()) {
            update.object(elsewhere.get(), form);
        } else {
            Map<String, String> changed = new LinkedHashMap<>(catalog);
            changed.put("/AcroForm", PdfUpdate.written(form));
            update.object(root, changed);
        }
    }

    private static void add(Reference field, Map<String, String> form, PdfObjects objects, PdfUpdate update) {
        String fields = form.get("/Fields");
        Optional<Reference> list = PdfObjects.reference(fields).filter(objects::exists);
        if (list.isPresent()) {
            update.object(list.get(), with(objects.resolved(list.get().toString()), field));
        } else {
            form.put(
                    "/Fields",
                    with(fields == null || PdfObjects.reference(fields).isPresent() ? "[]" : fields, field));
        }
    }

    /** The first identifier stays, the second is of this revision. */
    private static @Nullable String identifier(Map<String, String> trailer, PdfSignature signature) {
        String before = trailer.get("/ID");
        if (before == null || !before.startsWith("[")) {
            return null;
        }
        String first = PdfObjects.tokens(before.substring(1)).anyValue();
        byte[] digest = DigestProvider.sha256()
                .digest((before + signature.at().getEpochSecond() + "."
                                + signature.at().getNano() + signature.signerName())
                        .getBytes(StandardCharsets.UTF_8));
        return "[" + first + "<" + HexFormat.of().formatHex(Arrays.copyOf(digest, 16)) + ">]";
    }

    private static String time(Instant at) {
        return PDF_TIME.format(at);
    }

    /** Text of any letters. */
    static String string(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }
}
