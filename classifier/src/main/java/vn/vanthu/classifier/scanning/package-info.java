/** The pictures of scanned pages, out of PDF files and files of pictures, one at a time. */
@NullMarked
package vn.vanthu.classifier.scanning;

import org.jspecify.annotations.NullMarked;
