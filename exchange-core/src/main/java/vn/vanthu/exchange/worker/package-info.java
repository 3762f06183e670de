/** The processes in which every byte from outside is parsed, and the virus scanner beside them. Spring-free. */
@NullMarked
package vn.vanthu.exchange.worker;

import org.jspecify.annotations.NullMarked;
