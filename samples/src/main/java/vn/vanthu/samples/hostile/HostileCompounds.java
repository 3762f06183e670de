package vn.vanthu.samples.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** OLE compound files whose chains and trees lead back to themselves. */
final class HostileCompounds {
    private static final int SECTOR = 512;

    private HostileCompounds() {}

    static List<HostileFile> all() {
        return List.of(
                new HostileFile(
                        "fat-vong.xls",
                        file -> Files.write(file, mended(bytes -> {
                            int fat = SECTOR * (1 + bytes.getInt(76));
                            for (int i = 0; i < SECTOR / 4; i++) {
                                if (bytes.getInt(fat + 4 * i) > 0) {
                                    bytes.putInt(fat + 4 * i, Math.max(0, i - 1));
                                }
                            }
                        }))),
                new HostileFile(
                        "thu-muc-vong.xls",
                        file -> Files.write(file, mended(bytes -> {
                            int directory = SECTOR * (1 + bytes.getInt(48));
                            for (int entry = 0; entry < 4; entry++) {
                                for (int link = 68; link <= 76; link += 4) {
                                    bytes.putInt(directory + 128 * entry + link, entry == 0 ? 1 : entry);
                                }
                            }
                        }))),
                new HostileFile(
                        "difat-vong.xls",
                        file -> Files.write(file, mended(bytes -> {
                            bytes.putInt(68, 1);
                            bytes.putInt(72, Integer.MAX_VALUE);
                        }))),
                new HostileFile("bi-cat.xls", file -> Files.write(file, HostileArchives.cut(book()))),
                new HostileFile("bi-cat.doc", file -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    try (POIFSFileSystem compound = new POIFSFileSystem()) {
                        compound.getRoot().createDocument("WordDocument", new ByteArrayInputStream(new byte[5_000]));
                        compound.writeFilesystem(bytes);
                    }
                    Files.write(file, HostileArchives.cut(bytes.toByteArray()));
                }));
    }

    private static byte[] mended(Consumer<ByteBuffer> mending) throws IOException {
        byte[] book = book();
        mending.accept(ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN));
        return book;
    }

    private static byte[] book() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            Sheet sheet = book.createSheet("Biểu");
            for (int i = 0; i < 2_000; i++) {
                Row row = sheet.createRow(i);
                row.createCell(0).setCellValue("Dòng số " + i);
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
