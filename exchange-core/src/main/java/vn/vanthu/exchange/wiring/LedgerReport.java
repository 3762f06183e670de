package vn.vanthu.exchange.wiring;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.vanthu.exchange.journal.ExportedRows;
import vn.vanthu.exchange.journal.JournalVerifier;
import vn.vanthu.exchange.registry.BookVerifier;

/** Says whether the journal and the books of an export are whole; status 1 if they are not. */
final class LedgerReport {

    private LedgerReport() {}

    /** An export, folder or ZIP, as opposed to the data folder of a hub. */
    static boolean isExport(Path path) {
        return Files.isRegularFile(path) || Files.isDirectory(path.resolve("tables"));
    }

    static int print(Path export, PrintStream out) throws IOException {
        try (ExportedRows rows = ExportedRows.open(export)) {
            JournalVerifier.Report journal = JournalVerifier.verify(rows);
            BookVerifier.Report books = BookVerifier.verify(rows);
            out.println("Nhật ký / journal: " + journal.entries() + " entries, " + journal.batches() + " batches, "
                    + journal.unsealed() + " unsealed, head " + journal.head());
            out.println("Sổ / books: " + books.books() + ", " + books.numbers() + " numbers, " + books.events()
                    + " events");
            books.heads().forEach((book, head) -> out.println("  " + book + " head " + head));
            journal.faults().forEach(fault -> out.println("LỖI / FAULT: " + fault));
            books.faults().forEach(fault -> out.println("LỖI / FAULT: " + fault));
            return journal.intact() && books.intact() ? 0 : 1;
        }
    }
}
