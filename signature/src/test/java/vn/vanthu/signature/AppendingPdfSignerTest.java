package vn.vanthu.signature;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import vn.vanthu.signature.pades.PdfSigner;

class AppendingPdfSignerTest implements PdfSignerContract {
    @TempDir
    Path folder;

    @Override
    public PdfSigner signer() {
        return PdfSigner.appending();
    }

    @Override
    public Path folder() {
        return folder;
    }
}
