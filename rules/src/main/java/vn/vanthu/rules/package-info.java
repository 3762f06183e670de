/** An engine that knows no regulation: facts in, cited findings and a verdict out. */
@NullMarked
package vn.vanthu.rules;

import org.jspecify.annotations.NullMarked;
