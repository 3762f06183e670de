/** The files that go between the hub and a token at somebody's desk: digests out, signature values in. Spring-free. */
@NullMarked
package vn.vanthu.exchange.token;

import org.jspecify.annotations.NullMarked;
