/** Which encoding a text is in, and its Unicode form. */
@NullMarked
package vn.vanthu.classifier.encoding;

import org.jspecify.annotations.NullMarked;
