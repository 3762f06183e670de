/** What a regulation says clause by clause, and the parameters that it sets. */
@NullMarked
package vn.vanthu.rules.catalogue;

import org.jspecify.annotations.NullMarked;
