/** The clerk's queue and the leaders' tasks: register, route, assign, report back. */
@NullMarked
package vn.vanthu.exchange.inbox;

import org.jspecify.annotations.NullMarked;
