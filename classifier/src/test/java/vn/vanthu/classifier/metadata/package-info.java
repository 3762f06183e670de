@NullMarked
package vn.vanthu.classifier.metadata;

import org.jspecify.annotations.NullMarked;
