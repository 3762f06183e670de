package vn.vanthu.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.vanthu.samples.MarkPlace;
import vn.vanthu.samples.Nest;

/** Files inside files are read as files of their own, and the file around is as secret as they are. */
class NestedFilesTest {
    private static final String NAME = "ke-hoach.docx";

    @TempDir
    Path folder;

    static List<Nest> nests() {
        return Nest.all();
    }

    private DocumentReading read(Path file) {
        return read(file, ReadingLimits.ordinary());
    }

    private static DocumentReading read(Path file, ReadingLimits limits) {
        return new DocumentReader().read(file, "van-ban", limits);
    }

    private byte[] document(String words) throws IOException {
        Path file = folder.resolve("trong");
        MarkPlace place = MarkPlace.all().stream()
                .filter(each -> each.name().equals("docx-table"))
                .findFirst()
                .orElseThrow();
        place.writing().write(words, file);
        return Files.readAllBytes(file);
    }

    private Path wrap(Nest nest, String name, byte[] inner) throws IOException {
        Path file = folder.resolve("ngoai-" + nest.name() + "." + nest.extension());
        nest.wrapping().write(name, inner, file);
        return file;
    }

    private Nest nest(String name) {
        return nests().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("nests")
    void findsTheMarkInsideAndSaysWhere(Nest nest) throws IOException {
        DocumentReading reading = read(wrap(nest, NAME, document("MẬT")));
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.MAT);
        assertThat(reading.secrecy().cues()).singleElement().satisfies(cue -> {
            assertThat(cue.part()).isNotEmpty();
            assertThat(cue.description()).contains("trong tệp ").endsWith(": MẬT");
            assertThat(cue.place().line()).isPositive();
        });
        assertThat(reading.parts().isEmpty()).isEqualTo(!nest.container());
    }

    @ParameterizedTest
    @MethodSource("nests")
    void isNoSecretForAnOrdinaryFileInside(Nest nest) throws IOException {
        DocumentReading reading = read(wrap(nest, NAME, document("Bảo vệ bí mật")));
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.NONE);
        if (nest.container()) {
            assertThat(reading.parts()).anySatisfy(part -> {
                assertThat(part.name()).endsWith(NAME);
                assertThat(part.reading().form()).isEqualTo(Form.EDITABLE);
            });
            assertThat(reading.data().documentNumber().orElseThrow().value()).isEqualTo("31/TB-SXD");
        }
    }

    /** Nobody has read it, so nobody can say that it is none. */
    @ParameterizedTest
    @MethodSource("nests")
    void isUndeterminedForAFileInsideThatCannotBeRead(Nest nest) throws IOException {
        byte[] cut = java.util.Arrays.copyOf(document("Thường"), 700);
        assertThat(read(wrap(nest, NAME, cut)).secrecy().level()).isEqualTo(SecrecyLevel.UNDETERMINED);
    }

    @ParameterizedTest
    @MethodSource("nests")
    void tellsOldLettersInsideAndWhere(Nest nest) throws IOException {
        DocumentReading reading = read(wrap(nest, NAME, document("Céng hßa x· héi chñ nghÜa ViÖt Nam")));
        assertThat(reading.unreadable()).isEmpty();
        assertThat(reading.encoding()).contains(TextEncoding.MIXED);
        assertThat(reading.legacy()).singleElement().satisfies(stretch -> {
            assertThat(stretch.file()).isNotEmpty();
            assertThat(stretch.unicode()).isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
        });
    }

    @Test
    void namesTheWholeWayToTheMark() throws IOException {
        byte[] inner = document("TUYỆT MẬT");
        for (String around : List.of("pdf-attachment", "eml", "zip")) {
            Path file = wrap(nest(around), around.equals("pdf-attachment") ? NAME : "tep." + around, inner);
            inner = Files.readAllBytes(file);
        }
        DocumentReading reading = read(Files.write(folder.resolve("tron-goi"), inner));
        assertThat(reading.secrecy().level()).isEqualTo(SecrecyLevel.TUYET_MAT);
        assertThat(reading.secrecy().cues())
                .singleElement()
                .extracting(SecrecyCue::part)
                .isEqualTo("thu-muc/tep.zip › tep.eml › " + NAME);
    }

    @Test
    void warnsOfAPartsNameButDoesNotDecideByIt() throws IOException {
        for (String name : List.of("ke hoach (mat).docx", "MẬT/ke hoach.docx")) {
            SecrecyReading secrecy =
                    read(wrap(nest("zip"), name, document("Thường"))).secrecy();
            assertThat(secrecy.level()).isEqualTo(SecrecyLevel.NONE);
            assertThat(secrecy.cues()).as(name).extracting(SecrecyCue::kind).containsExactly(SecrecyCueKind.FILE_NAME);
        }
        assertThat(read(wrap(nest("zip"), "mat hang.docx", document("Thường")))
                        .secrecy()
                        .cues())
                .isEmpty();
    }

    @Test
    void givesUpBelowEightFilesInFiles() throws IOException {
        byte[] inner = document("MẬT");
        for (int depth = 1; depth <= 9; depth++) {
            inner = Files.readAllBytes(wrap(nest("zip"), "tep-" + depth + ".zip", inner));
            SecrecyReading secrecy =
                    read(Files.write(folder.resolve("tron-goi"), inner)).secrecy();
            assertThat(secrecy.level())
                    .as("depth " + depth)
                    .isEqualTo(depth <= 8 ? SecrecyLevel.MAT : SecrecyLevel.UNDETERMINED);
        }
    }

    @Test
    void givesUpOnMoreThanAThousandFiles() throws IOException {
        byte[] text = "Thường".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int count : List.of(1000, 1001)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i < count; i++) {
                    zip.putNextEntry(new ZipEntry(i + ".txt"));
                    zip.write(text);
                }
            }
            DocumentReading reading = read(Files.write(folder.resolve("nhieu.zip"), bytes.toByteArray()));
            assertThat(reading.unreadable())
                    .isEqualTo(
                            count == 1000
                                    ? java.util.Optional.empty()
                                    : java.util.Optional.of(UnreadableReason.TOO_BIG));
        }
    }

    @Test
    void boundsBytesAndTextOverTheWholeNest() throws IOException {
        Path file = wrap(nest("zip"), NAME, document("Thường"));
        assertThat(read(file, new ReadingLimits(5_000, 1000, 200, 10, 1_000_000))
                        .secrecy()
                        .level())
                .isEqualTo(SecrecyLevel.UNDETERMINED);
        int own = read(file).text().length();
        ReadingLimits fewCharacters = new ReadingLimits(10_000_000, 1000, 200, 10, own * 7 / 4);
        assertThat(read(file, fewCharacters).unreadable()).isEmpty();
        Path twice = wrap(nest("eml"), "hai.zip", two(document("Thường")));
        assertThat(read(twice, fewCharacters).unreadable()).contains(UnreadableReason.TOO_BIG);
    }

    private static byte[] two(byte[] document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : List.of("a.docx", "b.docx")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(document);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void leavesNoFilesBehind() throws IOException {
        long before = folders();
        read(wrap(nest("eml"), "tep.zip", Files.readAllBytes(wrap(nest("zip"), NAME, document("MẬT")))));
        assertThat(folders()).isEqualTo(before);
    }

    private static long folders() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(each -> each.getFileName().toString().startsWith("parts"))
                    .count();
        }
    }
}
