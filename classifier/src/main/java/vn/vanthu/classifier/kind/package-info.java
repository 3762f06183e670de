/** Kinds of documents and the grammar of their numbers. */
@NullMarked
package vn.vanthu.classifier.kind;

import org.jspecify.annotations.NullMarked;
