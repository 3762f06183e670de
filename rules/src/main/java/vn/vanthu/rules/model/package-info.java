/** Regulations that are models, and the packs that agencies make of them. */
@NullMarked
package vn.vanthu.rules.model;

import org.jspecify.annotations.NullMarked;
