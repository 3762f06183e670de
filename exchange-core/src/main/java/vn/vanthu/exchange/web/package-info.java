/** Layout, error pages, security headers, what every page shows; no features. */
@NullMarked
package vn.vanthu.exchange.web;

import org.jspecify.annotations.NullMarked;
