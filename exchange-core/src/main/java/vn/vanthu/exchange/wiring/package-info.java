/** Assembles the hub: data folder, embedded database, clock, demo data, export and import. */
@NullMarked
package vn.vanthu.exchange.wiring;

import org.jspecify.annotations.NullMarked;
