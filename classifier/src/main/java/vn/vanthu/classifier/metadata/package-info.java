/** The components that the layout of an official document gives. */
@NullMarked
package vn.vanthu.classifier.metadata;

import org.jspecify.annotations.NullMarked;
