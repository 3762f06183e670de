/** A document that can be edited laid beside the scan of its paper. */
@NullMarked
package vn.vanthu.classifier.comparing;

import org.jspecify.annotations.NullMarked;
