/** Files that try to stop whoever reads them. */
@NullMarked
package vn.vanthu.samples.hostile;

import org.jspecify.annotations.NullMarked;
