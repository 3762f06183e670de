@NullMarked
package vn.vanthu.classifier.kind;

import org.jspecify.annotations.NullMarked;
