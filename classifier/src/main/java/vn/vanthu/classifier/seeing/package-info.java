/** What the picture of a page shows besides its words: seals, hand signatures, stamps, paper. */
@NullMarked
package vn.vanthu.classifier.seeing;

import org.jspecify.annotations.NullMarked;
