/** Pages to look things up in: registers, regulations, the directory, how the parts are. */
@NullMarked
package vn.vanthu.exchange.report;

import org.jspecify.annotations.NullMarked;
