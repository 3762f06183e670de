/** Receiving mail durably and opening it without trusting it. */
@NullMarked
package vn.vanthu.mailer.inbound;

import org.jspecify.annotations.NullMarked;
