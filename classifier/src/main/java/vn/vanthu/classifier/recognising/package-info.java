/** Words read off pictures of pages, by Tesseract in a process of its own. */
@NullMarked
package vn.vanthu.classifier.recognising;

import org.jspecify.annotations.NullMarked;
