/** The commands that need no server. Spring-free: a process that starts, answers and ends within about a second. */
@NullMarked
package vn.vanthu.exchange.cli;

import org.jspecify.annotations.NullMarked;
