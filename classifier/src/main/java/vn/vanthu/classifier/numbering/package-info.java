/** Writes number and date into the blanks of a draft and touches nothing else. */
@NullMarked
package vn.vanthu.classifier.numbering;

import org.jspecify.annotations.NullMarked;
