/** Writing signed mail once and sending it byte for byte. */
@NullMarked
package vn.vanthu.mailer.outbound;

import org.jspecify.annotations.NullMarked;
