/** Documents that go out on paper alone: they take their numbers from the book of all others. */
@NullMarked
package vn.vanthu.exchange.departures;

import org.jspecify.annotations.NullMarked;
