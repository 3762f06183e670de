package vn.vanthu.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hpsf.ClassIDPredefined;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * One way in which a file can lie inside an ordinary file.
 *
 * @param container whether the file around is nothing but a wrapping
 */
public record Nest(String name, String extension, boolean container, Wrapping wrapping) {

    /** Writes a file with {@code inner} in it, under that name where the format keeps names. */
    @FunctionalInterface
    public interface Wrapping {
        void write(String name, byte[] inner, Path file) throws IOException;
    }

    /** Every way there is. */
    public static List<Nest> all() {
        return List.of(
                in("docx", (name, inner, file) -> {
                    WordPlaces.plain(file);
                    embed(file, "/word/embeddings/Microsoft_Word_Document.docx", inner);
                }),
                in("docx-ole-package", "docx", (name, inner, file) -> {
                    WordPlaces.plain(file);
                    embed(file, "/word/embeddings/oleObject1.bin", ole(name, inner));
                }),
                in("xlsx", (name, inner, file) -> {
                    OtherWriters.xlsx("Biểu số liệu", file);
                    embed(file, "/xl/embeddings/Microsoft_Word_Document.docx", inner);
                }),
                in("pptx", (name, inner, file) -> {
                    OtherWriters.pptx("", file);
                    embed(file, "/ppt/embeddings/Microsoft_Word_Document.docx", inner);
                }),
                in("odt", (name, inner, file) -> OpenDocumentPlaces.with(file, "Object 1", inner)),
                in("pdf-attachment", "pdf", (name, inner, file) -> PdfPlaces.attached(file, name, inner)),
                in("pdf-pin", "pdf", (name, inner, file) -> PdfPlaces.pinned(file, name, inner)),
                in("pdf-before-zip", "pdf", (name, inner, file) -> {
                    PdfPlaces.attached(file, "loi-nhan.txt", Zips.utf8("Gửi kèm theo."));
                    Files.write(file, Zips.of(Map.of(name, inner)), java.nio.file.StandardOpenOption.APPEND);
                }),
                in("rtf", (name, inner, file) -> MarkupPlaces.rtf(file, MarkupPlaces.object(inner))),
                in("xls", (name, inner, file) -> {
                    try (HSSFWorkbook book = new HSSFWorkbook();
                            OutputStream out = Files.newOutputStream(file)) {
                        book.createSheet("Giải ngân").createRow(0).createCell(0).setCellValue("Biểu số liệu");
                        book.addOlePackage(inner, name, name, name);
                        book.write(out);
                    }
                }),
                in("ppt", (name, inner, file) -> {
                    SlidePlaces.old(file, "Phòng Quy hoạch");
                    try (HSLFSlideShow show = new HSLFSlideShow(new ByteArrayInputStream(Files.readAllBytes(file)));
                            POIFSFileSystem object = new POIFSFileSystem(new ByteArrayInputStream(ole(name, inner)));
                            OutputStream out = Files.newOutputStream(file)) {
                        show.addEmbed(object);
                        show.write(out);
                    }
                }),
                container("zip", (name, inner, file) -> Files.write(file, Zips.of(Map.of("thu-muc/" + name, inner)))),
                container(
                        "asice",
                        (name, inner, file) -> Files.write(
                                file,
                                Zips.of(Map.of(name, inner, "META-INF/signatures0.xml", Zips.utf8("<signatures/>"))))),
                container("eml", (name, inner, file) -> MailPlaces.eml(file, Map.of(name, inner))),
                container(
                        "msg",
                        (name, inner, file) ->
                                MailPlaces.msg(file, "Lịch làm việc", "Xin gửi kèm.", Map.of(name, inner))),
                container(
                        "dat", (name, inner, file) -> MailPlaces.winmail(file, "Lịch làm việc", Map.of(name, inner))));
    }

    private static Nest in(String extension, Wrapping wrapping) {
        return in(extension, extension, wrapping);
    }

    private static Nest in(String name, String extension, Wrapping wrapping) {
        return new Nest(name, extension, false, wrapping);
    }

    private static Nest container(String extension, Wrapping wrapping) {
        return new Nest(extension, extension, true, wrapping);
    }

    private static byte[] ole(String name, byte[] inner) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem object = new POIFSFileSystem()) {
            Ole10Native.createOleMarkerEntry(object);
            object.getRoot().setStorageClsid(ClassIDPredefined.OLE_V1_PACKAGE.getClassID());
            Ole10Native wrapped = new Ole10Native(name, name, name, inner);
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            wrapped.writeOut(content);
            object.getRoot().createDocument(Ole10Native.OLE10_NATIVE, new ByteArrayInputStream(content.toByteArray()));
            object.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static void embed(Path document, String name, byte[] inner) throws IOException {
        try (OPCPackage whole = OPCPackage.open(document.toFile())) {
            PackagePart part = whole.createPart(PackagingURIHelper.createPartName(name), "application/octet-stream");
            try (OutputStream out = part.getOutputStream()) {
                out.write(inner);
            }
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
