/** Agencies, people, positions held, mailboxes, certificates; and whose rows a transaction may see. */
@NullMarked
package vn.vanthu.exchange.directory;

import org.jspecify.annotations.NullMarked;
