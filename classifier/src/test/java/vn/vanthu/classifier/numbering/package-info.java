@NullMarked
package vn.vanthu.classifier.numbering;

import org.jspecify.annotations.NullMarked;
