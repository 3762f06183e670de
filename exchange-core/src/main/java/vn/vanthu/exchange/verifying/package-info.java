/** Signatures of files that people bring: checked, told in a sentence and in full, filed as a PDF; the files are not kept. */
@NullMarked
package vn.vanthu.exchange.verifying;

import org.jspecify.annotations.NullMarked;
