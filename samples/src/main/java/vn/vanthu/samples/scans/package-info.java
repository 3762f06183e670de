/** Pictures of paper as scanners make them, with what is true of them; seeded, and knowing no reader. */
@org.jspecify.annotations.NullMarked
package vn.vanthu.samples.scans;
