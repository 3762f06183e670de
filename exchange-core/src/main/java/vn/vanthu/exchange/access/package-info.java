/** Users, roles, sign-in, and the agency of whoever is signed in. */
@NullMarked
package vn.vanthu.exchange.access;

import org.jspecify.annotations.NullMarked;
