/** Text out of files of every kind, in one model, within bounds. */
@NullMarked
package vn.vanthu.classifier.text;

import org.jspecify.annotations.NullMarked;
