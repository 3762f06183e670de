@NullMarked
package vn.vanthu.classifier.recognising;

import org.jspecify.annotations.NullMarked;
