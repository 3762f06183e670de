/** What the leaves find → facts → verdict, once, for the desk, the intake and the command line. Spring-free. */
@NullMarked
package vn.vanthu.exchange.judging;

import org.jspecify.annotations.NullMarked;
