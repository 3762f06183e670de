/** What people see of a scan while it is being read: how many of its pages are. */
@NullMarked
package vn.vanthu.exchange.reading;

import org.jspecify.annotations.NullMarked;
