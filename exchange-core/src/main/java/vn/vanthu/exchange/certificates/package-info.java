/** Which certificates end soon: told once a stage to the administrator, and to each person of his own. */
@NullMarked
package vn.vanthu.exchange.certificates;

import org.jspecify.annotations.NullMarked;
