package vn.vanthu.classifier.scanning;

import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.DefaultResourceCache;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;

/** Keeps fonts and colours, but no pictures: each is drawn once. */
final class NoPicturesKept extends DefaultResourceCache {
    @Override
    public void put(COSObject indirect, PDXObject xobject) {
        // a page's picture would stay until the file is closed
    }
}
